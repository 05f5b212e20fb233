import { spawn } from 'node:child_process'
import type { Saved, Store } from '../store/index.ts'
import { isTrusted } from './trusted.ts'

/** A hook that does not answer is not waited for longer. */
const PATIENCE = 10_000
/** A failed call is tried again after a minute, then after two, four … up to a day. */
const PAUSE = 60_000
const LONGEST_PAUSE = 86_400_000
/** Cables that a hook is told of at a time. */
const MOST = 500

export const isAddress = (hook: string): boolean => /^https?:\/\//i.test(hook)

/**
 * Tells the hooks what arrived: an address by POST, a command on its standard input; ids and no word of a cable. What
 * fails is kept in the record and tried again later. A stop between the telling and the note of it tells the same
 * arrivals again, under the same `delivery`, so that a receiver can pass it over.
 */
export async function callHooks(store: Store, folder: string, { now = false } = {}): Promise<void> {
  // One round at a time: an adding ends while the room makes its own.
  while (calling.has(store)) await calling.get(store)
  const round = callAll(store, folder, now)
  calling.set(
    store,
    round.catch(() => {}).finally(() => calling.delete(store)),
  )
  await round
}

const calling = new WeakMap<Store, Promise<void>>()

async function callAll(store: Store, folder: string, now: boolean): Promise<void> {
  for (const saved of store.saved.hooked())
    while (now || isDue(saved)) {
      const current = store.saved.named(saved.reader, saved.name)
      if (!current || !(await call(store, folder, current))) break
    }
}

function isDue({ tries, triedAt }: Saved): boolean {
  if (!tries || !triedAt) return true
  return Date.now() - Date.parse(triedAt) >= Math.min(LONGEST_PAUSE, PAUSE * 2 ** (tries - 1))
}

/** One call; says whether it went well and there may be more. */
async function call(store: Store, folder: string, saved: Saved): Promise<boolean> {
  const { id, name, hook, sent, sending } = saved
  const all = store.saved.arrivals(id, sent, MOST)
  const part = sending ? all.filter(one => one.seq <= sending) : all
  const last = part.at(-1)
  if (!last || !hook) return false
  store.saved.trying(id, last.seq, new Date().toISOString())
  const delivery = `${id}-${sent}-${last.seq}`
  const ids = part.map(one => one.cable)
  try {
    if (!isAddress(hook) && !isTrusted(folder, hook)) throw new NotTold(UNTRUSTED)
    await (isAddress(hook)
      ? post(hook, { saved: name, delivery, cables: ids })
      : run(hook, { name, delivery }, ids))
  } catch (error) {
    store.saved.failed(id, whyNot(error))
    return false
  }
  store.saved.told(id, last.seq)
  return true
}

/** An archive may have come from elsewhere: what it says is not run. */
const UNTRUSTED = 'this user did not save this command here; save the search again to have it run'

class NotTold extends Error {}

async function post(address: string, body: object): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  })
  await response.body?.cancel()
  if (!response.ok) throw new NotTold(`it answered ${response.status}`)
}

function run(
  command: string,
  { name, delivery }: { name: string; delivery: string },
  ids: readonly string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: PATIENCE,
      env: { ...process.env, CHANCERY_SAVED: name, CHANCERY_DELIVERY: delivery },
    })
    child.on('error', reject)
    child.on('close', (code, signal) =>
      code === 0 ? resolve() : reject(new NotTold(signal ? 'it took too long' : `it ended with ${code}`)),
    )
    // A command that reads nothing is no fault.
    child.stdin.on('error', () => {})
    child.stdin.end(ids.map(id => `${id}\n`).join(''))
  })
}

/** In words; never what an answer said. */
const whyNot = (error: unknown): string =>
  error instanceof NotTold
    ? error.message
    : (error as Error).name === 'TimeoutError'
      ? 'it did not answer in time'
      : 'it could not be reached'
