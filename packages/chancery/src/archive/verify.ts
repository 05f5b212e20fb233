import {
  type Census,
  digestOf,
  type Fault,
  type FaultCode,
  type KeptPacked,
  type Store,
  StoreError,
  sha256,
  unpacked,
} from '../store/index.ts'
import { startThread } from '../thread.ts'
import { READING_VERSION } from './assemble.ts'
import { documentId } from './ids.ts'
import { type Finding, finding, type Proof } from './proof.ts'
import { renewal } from './renew.ts'

/** Documents looked at between two looks at the world. */
const BATCH = 200
/** Examples of one fault that are named. */
const NAMED = 5
/** Fewer documents are looked at before a thread has started. */
const WORTH_A_THREAD = 2000
const THREAD = new URL('./check-thread', import.meta.url)

export interface VerifyOptions {
  /** The share of all documents, from 0 to 1, that is read again and compared with what the index says. */
  readonly reread?: number
  readonly onProgress?: (now: { readonly documents: number; readonly of: number }) => void
}

/** What the thread found; without a census the file is so damaged that nothing could be counted. */
export interface Checked {
  readonly census?: Census
  readonly faults: readonly Fault[]
}

const NOTHING: Census = { documents: 0, cables: 0, parts: 0, removed: 0, behind: 0, readEarlier: 0 }

/** Hashes of all bytes here, and in a thread what the engine finds and what can be counted. Changes nothing. */
export async function verify(store: Store, folder: string, options: VerifyOptions = {}): Promise<Proof> {
  const faults = new Faults()
  const size = settled(() => store.counts({ level: 'TOP SECRET', caveats: 'all' }).documents) ?? 0
  const checking = size < WORTH_A_THREAD ? (async () => checked(store))() : checkedInThread(folder)
  // Waited for below; until then nobody listens.
  checking.catch(() => {})
  const { reread } = options
  const readAgain = await throughDocuments(store, size, faults, options)
  const { census, faults: found } = await checking
  for (const { code, count, examples } of found) faults.add(code, examples, count)
  const failures = settled(() => store.failures().length) ?? 0
  const findings = faults.findings
  return {
    whole: findings.length === 0,
    sentence: sentence(census ?? NOTHING, findings),
    ...(census ?? NOTHING),
    failures,
    ...(reread !== undefined && { readAgain }),
    findings,
  }
}

class Faults {
  readonly #found = new Map<FaultCode, { count: number; examples: string[] }>()

  add(code: FaultCode, examples: readonly string[], count = examples.length): void {
    const fault = this.#found.get(code) ?? { count: 0, examples: [] }
    this.#found.set(code, fault)
    fault.count += count
    for (const example of examples)
      if (fault.examples.length < NAMED && !fault.examples.includes(example)) fault.examples.push(example)
  }

  get findings(): Finding[] {
    return [...this.#found].map(([code, { count, examples }]) => finding(code, count, examples))
  }
}

/** What the engine finds, and what can be counted, even where pages are damaged. */
export function checked(store: Store): Checked {
  const faults: Fault[] = []
  try {
    faults.push(...store.examineFile())
    const { census, faults: counted } = store.examine(READING_VERSION)
    return { census, faults: [...faults, ...counted] }
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'damaged')) throw error
    if (!faults.length) faults.push({ code: 'file-damaged', count: 1, examples: [error.message] })
    return { faults }
  }
}

function checkedInThread(folder: string): Promise<Checked> {
  return new Promise((done, failed) => {
    const worker = startThread(THREAD, { folder }, import.meta.url)
    worker.once('message', (checked: Checked) => {
      void worker.terminate().then(() => done(checked))
    })
    worker.once('error', failed)
  })
}

/** Every document once, in the order in which they lie. Gives how many were read again. */
async function throughDocuments(
  store: Store,
  of: number,
  faults: Faults,
  { reread = 0, onProgress }: VerifyOptions,
): Promise<number> {
  let documents = 0
  let readAgain = 0
  try {
    for (let at = -1; ; ) {
      const batch = store.kept(at, BATCH)
      const last = batch.at(-1)
      if (!last) return readAgain
      at = last.at
      for (const kept of batch) {
        const whole = checkDocument(kept, faults)
        if (whole && sampled(kept.id, reread)) {
          readAgain++
          compare(store, kept.id, faults)
        }
      }
      documents += batch.length
      onProgress?.({ documents, of })
      await new Promise(resolve => setImmediate(resolve))
    }
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'damaged')) throw error
    faults.add('file-damaged', [error.message])
    return readAgain
  }
}

function checkDocument({ id, packed, text }: KeptPacked, faults: Faults): boolean {
  const bytes = unpacked(packed)
  const whole = bytes !== undefined && documentId(bytes) === id
  if (!whole) faults.add('bytes-changed', [id])
  if (!text) return whole
  const drawn = unpacked(text)
  const same = drawn !== undefined && (text.hash === undefined || sha256(drawn) === text.hash)
  if (!same) faults.add('text-changed', [id])
  return whole && same
}

/** The same documents for the same share, whatever else is there: ids are as good as chance. */
const sampled = (id: string, share: number): boolean =>
  share >= 1 || (share > 0 && Number.parseInt(sha256(id).slice(0, 8), 16) / 2 ** 32 < share)

function compare(store: Store, id: string, faults: Faults): void {
  const document = store.document(id)
  // It may have been removed meanwhile.
  if (!document) return
  const { documents, cables, moved } = renewal(store, [document])
  const held = store.holding(documents)
  const said = store.digests(held)
  const wrong = [
    ...cables.filter(cable => said.get(cable.id) !== digestOf(cable)).map(cable => cable.id),
    ...held.filter(id => !cables.some(cable => cable.id === id)),
  ]
  if (wrong.length || moved.length) faults.add('reads-otherwise', wrong.length ? wrong : [id])
}

function settled<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof StoreError) return undefined
    throw error
  }
}

const counted = (n: number, one: string): string => `${n.toLocaleString('en-US')} ${one}${n === 1 ? '' : 's'}`

function sentence({ documents, cables, behind }: Census, findings: readonly Finding[]): string {
  const all = `${counted(documents, 'document')} in ${counted(cables, 'cable')}`
  const lag = behind ? ` (${counted(behind, 'document')} just coming in)` : ''
  return findings.length
    ? `Not everything is as it must be: ${findings.map(one => one.message).join('; ')}.`
    : `Everything that came in is there, byte for byte, and can be found: ${all}${lag}.`
}
