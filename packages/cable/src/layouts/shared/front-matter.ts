import type { Fact } from '../../message/message.ts'
import { type Line, lines, type Strand } from '../../text/index.ts'
import { factAt, type Names } from './facts.ts'

export interface FrontMatter {
  readonly facts: readonly Fact[]
  /** Where the text below it begins. */
  readonly end: number
}

/** Longer front matter is a text that begins with a rule. */
const MOST_LINES = 400
const KEY = /^( {0,8})(- )?([A-Za-z_][\w-]{0,60}):(?= |$) */

/**
 * The front matter of a Markdown file: `key: value` lines between two rules. The names of nested values are joined by
 * a full stop (`naa_refs.reference`); a value may go on over indented lines. `undefined` where the second rule is
 * missing.
 */
export function readFrontMatter(source: Strand, names: Names): FrontMatter | undefined {
  const { text } = source
  const facts: Fact[] = []
  const parents: { indent: number; name: string }[] = []
  let open: { name: string; start: number; end: number } | undefined
  let count = 0
  const close = (): void => {
    const fact = open && valueAt(source, open.name, open.start, open.end, names)
    if (fact) facts.push(fact)
    open = undefined
  }
  for (const line of lines(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)) {
    const written = text.slice(line.start, Math.min(line.end, line.start + 200))
    if (count === 0 && written.trimEnd() !== '---') return undefined
    if (count > 0 && /^(?:---|\.\.\.)\s*$/.test(written)) {
      close()
      return { facts, end: line.next }
    }
    if (++count > MOST_LINES) return undefined
    if (count === 1) continue
    const key = keyOf(written, line)
    if (!key) {
      if (open && /^\s/.test(written)) open.end = line.end
      continue
    }
    close()
    while (parents.length && parents[parents.length - 1]!.indent >= key.indent) parents.pop()
    const name = [...parents.map(parent => parent.name), key.name].join('.')
    if (key.start < line.end) open = { name, start: key.start, end: line.end }
    else parents.push({ indent: key.dash ? key.indent : key.indent - 1, name: key.name })
  }
  return undefined
}

function keyOf(
  written: string,
  line: Line,
): { indent: number; dash: boolean; name: string; start: number } | undefined {
  const found = KEY.exec(written)
  if (!found) return undefined
  // A list stands at the same indentation as its name, its items two further in.
  const indent = found[1]!.length + (found[2] ? 2 : 0)
  return {
    indent,
    dash: found[2] !== undefined,
    name: found[3]!,
    start: Math.min(line.end, line.start + found[0].length),
  }
}

/** A value without its quotes; empty lists are none. */
function valueAt(source: Strand, name: string, start: number, end: number, names: Names): Fact | undefined {
  const written = source.text.slice(start, end).trimEnd()
  if (written === '[]' || written === '{}') return undefined
  const quote = /^(['"]).*\1$/s.exec(written)?.[1]
  const fact = quote
    ? factAt(source, name, start + 1, start + written.length - 1, names)
    : factAt(source, name, start, end, names)
  return fact && quote === "'" ? { ...fact, value: fact.value.replaceAll("''", "'") } : fact
}
