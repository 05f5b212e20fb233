import { type Paint, paint } from './paint.ts'

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
    json: value => void stdout.write(`${JSON.stringify(value, undefined, watched ? 2 : undefined)}\n`),
    note: text => void stderr.write(text),
  }
}

/** The option decides, then NO_COLOR (no-color.org), then FORCE_COLOR, then whether a terminal shows it. */
export function wantsColour(wish: ColourWish, watched: boolean, env: NodeJS.ProcessEnv): boolean {
  if (wish !== 'auto') return wish === 'always'
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return watched && env.TERM !== 'dumb'
}

/** A reader that has seen enough (`| head`) is no error. */
export function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
}
