// Pages of rules as data: src/lint/rules/README.md says their form.
import { readdirSync, readFileSync } from 'node:fs'
import type { Finding, LintOptions, LintSettings } from '../src/lint/index.ts'

export const RULES_FOLDER = new URL('../src/lint/rules/', import.meta.url)

/** A stretch of one line that a finding covers: line and columns from 0, and what was found. */
export interface Mark {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly what: string
  /** Words that its sentence has. */
  readonly says?: string
}

export interface Example {
  readonly kind: 'bad' | 'good'
  /** Line of the page, from 1. */
  readonly at: number
  readonly text: string
  readonly marks: readonly Mark[]
  /** What the bad example is after its fixes. */
  readonly fixed?: string
  /** Judged by every rule, not by that of the page alone. */
  readonly whole: boolean
  readonly dialect?: string
  readonly layout?: string
  readonly year?: number
  readonly gate?: number
  readonly options: LintOptions
}

export interface Page {
  readonly id: string
  readonly text: string
  readonly examples: readonly Example[]
}

export const pages = (): Page[] =>
  readdirSync(RULES_FOLDER)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map(name => pageOf(name.slice(0, -3), readFileSync(new URL(name, RULES_FOLDER), 'utf8')))

const FENCE = /^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm
const MARK = /^( *)(\^+) ([a-z0-9-]+\/[a-z0-9-]+)(?:: (.+))?$/

export function pageOf(id: string, text: string): Page {
  const examples: Example[] = []
  let context: LintOptions['context']
  let settings: LintSettings | undefined
  for (const { 1: language, 2: info, 3: body, index } of text.matchAll(FENCE)) {
    const at = text.slice(0, index).split('\n').length
    const wrong = (what: string): never => {
      throw new Error(`${id}.md:${at}: ${what}`)
    }
    const words = info!.split(' ').filter(Boolean)
    if (language === 'json' && words[0] === 'context') context = JSON.parse(body!)
    else if (language === 'json' && words[0] === 'settings') settings = JSON.parse(body!)
    else if (language === 'cable' && words[0] === 'fixed') {
      const last = examples[examples.length - 1] ?? wrong('nothing to be fixed stands before it')
      examples[examples.length - 1] = { ...last, fixed: unescaped(body!).text }
    } else if (language === 'cable') {
      const [kind, ...rest] = words
      if (kind !== 'bad' && kind !== 'good') return wrong(`an example is bad, good or fixed, not ${kind}`)
      const given = new Map<string, string>(
        rest.map(word => [word.split('=')[0]!, word.slice(word.indexOf('=') + 1)]),
      )
      const { text, marks } = withoutMarks(body!)
      const options: { -readonly [K in keyof LintOptions]: LintOptions[K] } = {}
      if (context) options.context = context
      if (settings) options.settings = settings
      // An error that an archive forgives is shown as the error that it is.
      options.profile = (given.get('profile') ?? 'transmit') as 'transmit'
      if (given.has('date')) options.date = given.get('date')!
      if (given.has('file')) options.file = given.get('file')!
      for (const key of given.keys())
        if (!['whole', 'profile', 'date', 'file', 'dialect', 'layout', 'year', 'gate'].includes(key))
          wrong(`no example takes ${key}`)
      if (kind === 'good' && marks.length) wrong('a good example has no marks')
      if (kind === 'bad' && !marks.length) wrong('a bad example has marks')
      examples.push({
        kind,
        at,
        text,
        marks,
        whole: given.has('whole'),
        ...(given.has('dialect') && { dialect: given.get('dialect')! }),
        ...(given.has('layout') && { layout: given.get('layout')! }),
        ...(given.has('year') && { year: Number(given.get('year')) }),
        ...(given.has('gate') && { gate: Number(given.get('gate')) }),
        options,
      })
    }
  }
  return { id, text, examples }
}

/** Takes the lines of carets out of an example; they mark the line before them, as it is written in the page. */
function withoutMarks(body: string): { text: string; marks: Mark[] } {
  const lines: string[] = []
  const columns: (readonly number[])[] = []
  const marks: Mark[] = []
  for (const written of body.replace(/\n$/, '').split('\n')) {
    const mark = MARK.exec(written)
    if (mark) {
      const line = lines.length - 1
      const at = (column: number): number => columns[line]?.[column] ?? column
      const from = mark[1]!.length
      const [to, what, says] = [at(from + mark[2]!.length), mark[3]!, mark[4]]
      marks.push({ line, from: at(from), to, what, ...(says !== undefined && { says }) })
    } else {
      const one = unescaped(written)
      lines.push(one.text)
      columns.push(one.columns)
    }
  }
  return { text: `${lines.join('\n')}\n`, marks }
}

/**
 * `\t`, `\r`, `\x07` and `\\` stand for signs that a page cannot show, `\(500 RUXBBBB )` for 500 times what follows
 * the number.
 */
function unescaped(written: string): { text: string; columns: number[] } {
  const columns: number[] = []
  let text = ''
  for (const { 0: sign, index } of written.matchAll(/\\(?:x[0-9a-f]{2}|[tr\\]|\(\d+ [^)]*\))|[\s\S]/gi)) {
    for (let i = 0; i < sign.length; i++) columns[index + i] = text.length
    text += meant(sign)
  }
  columns[written.length] = text.length
  return { text, columns }
}

function meant(sign: string): string {
  if (sign.length === 1) return sign
  if (sign[1] === 'x') return String.fromCharCode(Number.parseInt(sign.slice(2), 16))
  const repeated = /^\\\((\d+) (.*)\)$/.exec(sign)
  if (repeated) return repeated[2]!.repeat(Number(repeated[1]))
  return { t: '\t', r: '\r' }[sign[1]!] ?? '\\'
}

/** Marks as the findings would set them: one for each line that a span covers. */
export function marksOf(text: string, findings: readonly Finding[]): Mark[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const marks: Mark[] = []
  for (const { rule, messageId, place } of findings)
    for (const { start, end } of place)
      for (let line = 0; line < starts.length; line++) {
        const first = starts[line]!
        const after = (starts[line + 1] ?? text.length + 1) - 1
        const from = Math.max(start, first)
        // An empty span is shown by one caret.
        const to = start === end && start >= first && start <= after ? from + 1 : Math.min(end, after)
        if (from < to) marks.push({ line, from: from - first, to: to - first, what: `${rule}/${messageId}` })
      }
  return sorted(marks)
}

/** The first mark whose words no sentence of a finding that begins there has. */
export function said(text: string, findings: readonly Finding[], marks: readonly Mark[]): string | undefined {
  for (const { line, from, what, says } of marks) {
    if (says === undefined) continue
    const start = text.split('\n').slice(0, line).join('\n').length + (line && 1) + from
    const fits = ({ rule, messageId, place, message }: Finding): boolean =>
      what === `${rule}/${messageId}` && message.includes(says) && place.some(span => span.start === start)
    if (!findings.some(fits)) return `${what}: ${says}`
  }
  return undefined
}

export const sorted = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => a.line - b.line || a.from - b.from || (a.what < b.what ? -1 : 1))

/** A cable with marks below its lines, as a page shows it. */
export function shown(text: string, marks: readonly Mark[]): string {
  return text
    .split('\n')
    .flatMap((line, i) => [
      line,
      ...marks
        .filter(mark => mark.line === i)
        .map(({ from, to, what }) => `${' '.repeat(from)}${'^'.repeat(to - from)} ${what}`),
    ])
    .join('\n')
}
