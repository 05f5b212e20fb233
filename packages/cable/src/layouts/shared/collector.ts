import type { Fact } from '../../message/message.ts'
import { lines, type Strand, StrandBuilder } from '../../text/index.ts'
import { joinPageLines } from './page-lines.ts'

/** What a collector of scanned papers wrapped around a source, taken off. */
export interface Collected {
  /** Pages one after another, a form feed on a line of its own between them. */
  readonly text: Strand
  /** What the collector says of the whole file. */
  readonly facts: readonly Fact[]
  /** It was read from pictures, sign by sign. */
  readonly scanned: boolean
}

/** A collector's record is one line; anything longer is text. */
const LONGEST_RECORD = 20_000
const MARK = /^={3,8} (?:PAGE \d{1,6}|DOCUMENT) ={3,8}$/
const LONGEST_MARK = 40

/**
 * Collections of scanned papers begin with a line of JSON about the file and part it by marks: `===== PAGE 2 =====`
 * with a line of JSON about that page, or one `===== DOCUMENT =====` where the text was not scanned. What lies within
 * may be of any layout. `undefined` where a source is not wrapped so.
 */
export function peelCollector(source: Strand): Collected | undefined {
  const { text } = source
  if (text.charCodeAt(firstSign(text)) !== BRACE) return undefined
  const out = new StrandBuilder()
  let head: Record<string, unknown> | undefined
  let headEnd = 0
  let facts: Fact[] = []
  /** Where the text of the page we are in begins; -1 before the first. */
  let from = -1
  let afterMark = false
  for (const { start, end, next } of lines(text)) {
    if (start === end) continue
    if (!head) {
      head = record(text, start, end)
      if (!head) return undefined
      headEnd = end
      facts = factsOf(source, head, start, end)
      continue
    }
    if (afterMark) {
      afterMark = false
      if (record(text, start, end)) {
        from = next
        continue
      }
    }
    if (end - start > LONGEST_MARK || !MARK.test(text.slice(start, end))) {
      // Text before the first mark: this JSON wraps something else.
      if (from < 0 && start > headEnd && text.slice(start, Math.min(end, start + LONGEST_MARK)).trim())
        return undefined
      continue
    }
    if (from >= 0) {
      out.add(source, from, start)
      out.put('\f\n', source, start, next)
    }
    from = next
    afterMark = true
  }
  if (from < 0) return undefined
  out.add(source, from)
  return { text: joinPageLines(out.done()), facts, scanned: head?.engine_mode === 'ocr' }
}

const BRACE = 123

function firstSign(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0
}

function record(text: string, start: number, end: number): Record<string, unknown> | undefined {
  if (end - start > LONGEST_RECORD) return undefined
  const line = text.slice(start, end).replace(/^\uFEFF/, '')
  if (!line.startsWith('{') || !line.trimEnd().endsWith('}')) return undefined
  try {
    const value: unknown = JSON.parse(line)
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** What a record says of the paper; the rest tells of the scan. */
const TOLD = /^(?:collection|title|source_file|source_url|source_sha256)$/

/** Number of the National Archives, `1978NORTHP00083`, that a page is called by; a letter tells the set. */
const DOCUMENT = /(?<![A-Za-z0-9])((?:19|20)\d{2}[A-Z]{3,6}\d{5})(?=_[a-z]\.|\.)/

/** Strings of the record, each where it stands. */
function factsOf(source: Strand, head: Record<string, unknown>, start: number, end: number): Fact[] {
  const facts: Fact[] = []
  const line = source.text.slice(start, end)
  for (const [name, value] of Object.entries(head)) {
    if (typeof value !== 'string' || !value || !TOLD.test(name)) continue
    const written = JSON.stringify(value)
    const key = line.indexOf(`${JSON.stringify(name)}:`)
    const at = key < 0 ? -1 : line.indexOf(written, key)
    if (at < 0) continue
    const from = start + at + 1
    facts.push({ name, value, place: source.place(from, from + written.length - 2) })
    const number = name === 'source_file' ? DOCUMENT.exec(value) : null
    if (number) {
      const start = from + number.index
      const place = source.place(start, start + number[1]!.length)
      facts.push({ name: 'document', value: number[1]!, place, about: 'mrn' })
    }
  }
  return facts
}
