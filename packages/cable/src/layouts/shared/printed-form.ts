import { distance } from '../../tables/index.ts'
import { type Line, lines, type Strand, StrandBuilder, trimmed } from '../../text/index.ts'

/** Forms of the Department: airgrams, and telegrams as they were typed before they went out. */
const FORM = /^(?:AIRGRAM$|OUTGOING TELEGRAM\b)/m
/** A telegram as it was sent has these, and needs no form. */
const SENT = /^[ \t]*(?:FM|EM) [A-Z]/m
const LABEL = /^(TO|INFO|FROM|ACTION|STATE|REF|SUBJECT|SUBJ|DATE)[ \t]*(?::[ \t]*(.*))?$/
/** OCR puts the labels of a form in one column and the values, colons before them, in another. */
const VALUE = /^:[ \t]*(.*\S)/
const LEVELS = ['UNCLASSIFIED', 'LIMITED OFFICIAL USE', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET']
/** The head of a form is one screen. */
const MOST_LINES = 90
const LONGEST = 120

interface Field {
  /** Where its label stands. */
  readonly label: Line
  readonly start: number
  readonly end: number
  /** Lines that hold it. */
  readonly rows: readonly Line[]
}

/**
 * A text typed on a form with its head as a heading, `FM`, `TO`, `INFO` and the classification, as the text would have
 * it on the wire. What the form does not say stays away; a text on no form comes back as it is.
 */
export function withoutForm(source: Strand): Strand {
  const head = source.text.slice(0, MOST_LINES * LONGEST)
  if (!FORM.test(head) || SENT.test(source.text)) return source
  const fields = fieldsOf(source)
  const from = fields.get('FROM') ?? fields.get('STATE')
  const to = fields.get('TO') ?? fields.get('ACTION')
  if (!to) return source
  const out = new StrandBuilder()
  const put = (prosign: string, field: Field | undefined): void => {
    if (!field) return
    out.put(`${prosign} `, source, field.label.start, field.label.end)
    out.put(source.text.slice(field.start, field.end).toUpperCase(), source, field.start, field.end)
    out.put('\n', source, field.end, field.end + 1)
  }
  put('FM', from)
  put('TO', to)
  put('INFO', fields.get('INFO'))
  const level = levelOf(source)
  if (level) {
    out.put('\n', source, level.start, level.start + 1)
    out.put(`${level.written}\n\n`, source, level.start, level.end)
  }
  const taken = [from, to, fields.get('INFO')]
    .flatMap(field => field?.rows ?? [])
    .sort((a, b) => a.start - b.start)
  // What is printed between the head and the first words of the text is the form's.
  let copied = textStart(source)
  for (const { start, next } of taken) {
    if (start < copied) continue
    out.add(source, copied, start)
    copied = Math.max(copied, next)
  }
  out.add(source, copied)
  return out.done()
}

/** What a text on a form begins with. */
const TEXT = /^(?:SUBJ(?:ECT)?\b|REF\b|1\. )/

function textStart(source: Strand): number {
  let count = 0
  for (const line of lines(source.text)) {
    const [start, end] = trimmed(source.text, line.start, line.end)
    if (start === end) continue
    if (++count > MOST_LINES) return 0
    if (TEXT.test(source.text.slice(start, Math.min(end, start + 10)))) return line.start
  }
  return 0
}

/** The fields of the head: `ACTION: Amembassy EASTBAY`, or labels and values in columns. */
function fieldsOf(source: Strand): Map<string, Field> {
  const fields = new Map<string, Field>()
  const waiting: { name: string; label: Line; row: Line }[] = []
  let count = 0
  for (const line of lines(source.text)) {
    const [start, end] = trimmed(source.text, line.start, line.end)
    if (start === end || end - start > LONGEST) continue
    if (++count > MOST_LINES) break
    const text = source.text.slice(start, end)
    const label = LABEL.exec(text)
    if (label) {
      const [, name, value] = label
      const at = { start, end: start + name!.length, next: line.next }
      if (fields.has(name!)) continue
      if (name === 'STATE' && value !== undefined)
        fields.set(name, { label: at, start, end: at.end, rows: [line] })
      else if (value) fields.set(name!, { label: at, start: end - value.length, end, rows: [line] })
      else waiting.push({ name: name!, label: at, row: line })
      continue
    }
    const value = VALUE.exec(text)
    const first = value && waiting.shift()
    if (!first || !value || fields.has(first.name)) continue
    const rows = [first.row, line]
    fields.set(first.name, {
      label: first.label,
      start: start + text.indexOf(value[1]!),
      end: start + value[0].length,
      rows,
    })
  }
  return fields
}

/** The classification typed at the head or foot of the form: a whole one, else the one that a damaged line can be. */
function levelOf(source: Strand): { written: string; start: number; end: number } | undefined {
  let damaged: { written: string; start: number; end: number } | undefined
  for (const line of lines(source.text)) {
    const [start, end] = trimmed(source.text, line.start, line.end)
    if (start === end || end - start > 40) continue
    const text = source.text.slice(start, end).replace(/^[^A-Z]+|[^A-Z]+$/g, '')
    const level = LEVELS.find(one => one === text)
    if (level) return { written: level === 'UNCLASSIFIED' ? 'UNCLAS' : level, start, end }
    const near =
      text.length > 8
        ? LEVELS.find(one => distance(text, one, one.length >> 2) <= one.length >> 2)
        : undefined
    if (near) damaged ??= { written: near === 'UNCLASSIFIED' ? 'UNCLAS' : near, start, end }
  }
  return damaged
}
