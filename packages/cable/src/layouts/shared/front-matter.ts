import type { Fact } from '../../message/message.ts'
import { lines, type Strand } from '../../text/index.ts'
import { factAt, type Names } from './facts.ts'

export interface FrontMatter {
  readonly facts: readonly Fact[]
  /** Where the text below it begins. */
  readonly end: number
}

/** Longer front matter is a text that begins with a rule. */
const MOST_LINES = 400
const LONGEST_KEY = 80
/** `title: `, and of the items of a list `- reference: ` or `  reference: `. */
const KEY = /^ {0,8}(?:- )?([A-Za-z_][\w-]{0,60}):(?: +|$)/

/**
 * The front matter of a Markdown file: `key: value` lines between two rules, those of nested lists under their own
 * names. A value may go on over indented lines. `undefined` where the second rule is missing.
 */
export function readFrontMatter(source: Strand, names: Names): FrontMatter | undefined {
  const { text } = source
  const facts: Fact[] = []
  let open: { name: string; start: number; end: number } | undefined
  let count = 0
  const close = (): void => {
    const fact = open && valueAt(source, open.name, open.start, open.end, names)
    if (fact) facts.push(fact)
    open = undefined
  }
  for (const line of lines(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)) {
    const written = text.slice(line.start, Math.min(line.end, line.start + LONGEST_KEY))
    const rule = /^---\s*$/.test(written)
    if (count === 0 && !rule) return undefined
    if (count > 0 && rule) {
      close()
      return { facts, end: line.next }
    }
    if (++count > MOST_LINES) return undefined
    if (count === 1) continue
    const key = KEY.exec(written)
    if (key) {
      close()
      open = { name: key[1]!, start: line.start + key[0].length, end: line.end }
    } else if (open && /^\s/.test(written)) open.end = line.end
  }
  return undefined
}

/** A value without its quotes; an empty list is none. */
function valueAt(source: Strand, name: string, start: number, end: number, names: Names): Fact | undefined {
  const written = source.text.slice(start, end).trimEnd()
  if (written === '[]') return undefined
  const quote = /^(['"]).*\1$/s.exec(written)?.[1]
  if (!quote) return factAt(source, name, start, end, names)
  const fact = factAt(source, name, start + 1, start + written.length - 1, names)
  return fact && { ...fact, value: fact.value.replaceAll(quote === "'" ? "''" : '\\"', quote) }
}
