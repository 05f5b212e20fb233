import { type Paint, paint } from './paint.ts'
import { Refusal, TROUBLE } from './refusal.ts'
import { jsonLine } from './text.ts'

export type ColourWish = 'auto' | 'always' | 'never'

/** Wider than this, lines are hard to follow. */
const WIDEST = 100
const NARROWEST = 40
const WITHOUT_TERMINAL = 80

/** Where a command writes: answers to `out`, progress and complaints to `note`. */
export interface Output {
  readonly paint: Paint
  /** Columns to wrap at. */
  readonly width: number
  /** A person watches the answers. */
  readonly watched: boolean
  /** A person watches the notes. */
  readonly notesWatched: boolean
  out(text: string): void
  bytes(bytes: Uint8Array): void
  json(value: unknown): void
  note(text: string): void
  /** Waits for a slow reader of the answers, so that a long answer is not gathered in memory. */
  drained(): Promise<void>
}

export function processOutput(wish: ColourWish): Output {
  const { stdout, stderr } = process
  const watched = stdout.isTTY === true
  const columns = (watched && stdout.columns) || Number(process.env.COLUMNS) || WITHOUT_TERMINAL
  return {
    paint: paint(wantsColour(wish, watched, process.env)),
    width: Math.min(WIDEST, Math.max(NARROWEST, Math.floor(columns))),
    watched,
    notesWatched: stderr.isTTY === true,
    out: text => void stdout.write(text),
    bytes: bytes => void stdout.write(bytes),
    // One line for programs, indented for people.
    json: value => void stdout.write(`${jsonText(value, watched ? 2 : undefined)}\n`),
    note: text => void stderr.write(text),
    drained: () =>
      new Promise(resolve => {
        if (stdout.writableNeedDrain) stdout.once('drain', resolve)
        else setImmediate(resolve)
      }),
  }
}

function jsonText(value: unknown, indent: number | undefined): string {
  try {
    return jsonLine(value, indent)
  } catch (error) {
    // Longer than a string can be.
    if (error instanceof RangeError)
      throw new Refusal('The answer is too long to be printed as data; ask for less of it.')
    throw error
  }
}

/** The option decides, then NO_COLOR (no-color.org), then FORCE_COLOR, then whether a terminal shows it. */
export function wantsColour(wish: ColourWish, watched: boolean, env: NodeJS.ProcessEnv): boolean {
  if (wish !== 'auto') return wish === 'always'
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return watched && env.TERM !== 'dumb'
}

/**
 * A reader that has seen enough (`| head`) is no error; a full disk is one, said in a sentence. Notes that nobody can
 * read are lost and stop nothing.
 */
export function endWhenNobodyReads(): void {
  process.stderr.on('error', () => {})
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(0)
    const why =
      code === 'ENOSPC' ? 'there is no room left on its disk' : `the system says ${code ?? 'no more'}`
    process.stderr.write(`chancery: the answer could not be written: ${why}. Send it elsewhere.\n`)
    process.exit(TROUBLE)
  })
}
