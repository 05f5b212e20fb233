import type { Growing } from '../../message/growing.ts'
import type { Day, ExecutiveOrder } from '../../message/message.ts'
import { type Diagnostic, matches, type Placed, type Strand } from '../../text/index.ts'
import { findDate } from './dates.ts'
import type { Element } from './elements.ts'

const ORDERS = ['10501', '11652', '12065', '12356', '12958', '13292', '13526']
/** Codes that stand for a rule or an exemption. markings.md 7.2 to 7.6. */
const CODE =
  /\b(XGDS ?-? ?[1-4]|[G6L]DS|ADS|RDS ?-? ?\d|XDS ?-? ?\d|OADR|MR|N[/:.]A|(?:1\.6 ?\(?D?\)? ?)?X ?[1-8](?![\dA-Z])|25X ?[1-9](?:-HUMAN|-HUM)?|50X1-HUM|50X2-WMD|75X\d?)(?=$|[^A-Z0-9])/gi

/** Reads the E.O. line: order, instruction, date, event, codes. markings.md 7. */
export function readEo(
  text: Strand,
  element: Element,
  sent?: Day,
): { eo: ExecutiveOrder; diagnostics: Diagnostic[] } {
  const { start, contentStart, end } = element
  const content = text.text.slice(contentStart, end).replace(/\s/g, ' ')
  const placed = <T>(value: T, from: number, to: number): Placed<T> => ({
    value,
    raw: text.text.slice(contentStart + from, contentStart + to),
    place: text.place(contentStart + from, contentStart + to),
  })
  const diagnostics: Diagnostic[] = []
  const number = /^(?:\d ?){4,6}/.exec(content)
  const written = number?.[0].trimEnd() ?? ''
  const digits = written.replaceAll(' ', '')
  const order = number && knownOrder(digits)
  const after = number ? written.length : 0
  const lead = /^\s*[:.;,]?\s*/.exec(content.slice(after))![0].length
  const instruction = content.slice(after + lead)
  const usual = element.usual && /^\s*:/.test(content.slice(after))
  if (!usual)
    diagnostics.push({
      code: 'eo-unusual-marks',
      severity: 'info',
      message: `The executive order line is usually written “E.O. ${order || 'number'}:”; “${text.text.slice(start, contentStart + after).replace(/\s+/g, ' ')}” was read as that.`,
      place: text.place(start, contentStart + after),
    })
  if (number && order !== digits)
    diagnostics.push({
      code: 'eo-number-repaired',
      severity: 'warning',
      message: `No executive order ${digits} governs classification; ${order} was read.`,
      place: text.place(contentStart, contentStart + after),
    })
  if (number && !ORDERS.includes(order as string))
    diagnostics.push({
      code: 'eo-number-unknown',
      severity: 'warning',
      message: `No executive order ${digits} governs classification, and none is near; it was kept as written.`,
      place: text.place(contentStart, contentStart + after),
    })
  const offset = after + lead
  const date = findDate(instruction, sent)
  if (date?.swapped)
    diagnostics.push({
      code: 'eo-date-day-first',
      severity: 'info',
      message: `“${instruction.slice(date.start, date.end)}” was read with its day first: otherwise it lies more than 25 years ahead.`,
      place: text.place(contentStart + offset + date.start, contentStart + offset + date.end),
    })
  const codes = matches(CODE, instruction).map(found =>
    placed(
      found[1]!
        .toUpperCase()
        .replace(/ /g, '')
        .replace(/^N.A$/, 'N/A')
        .replace(/^[6L]DS$/, 'GDS')
        .replace(/^(XGDS|RDS|XDS)-?(\d)$/, '$1-$2')
        .replace(/^1\.6\(?D?\)?/, ''),
      offset + found.index,
      offset + found.index + found[0].length,
    ),
  )
  // Dates of RDS and XDS are for review, not for declassification. markings.md 7.3.
  const review = codes.some(({ value }) => /^[RX]DS/.test(value))
  const decl = /^DECL(?:AS(?:SIFY)?)?(?: ON)? ?[:.;]? ?/i.exec(instruction)
  const rest = instruction.slice(decl?.[0].length ?? 0)
  const named = decl ? /[A-Z]{3}/i.test(rest) : /^(?:UPON|AFTER|WHEN|ON) [A-Z]/i.test(rest)
  const event = named && !date && !codes.length ? rest.trim() : undefined
  const eventAt = event ? offset + (decl?.[0].length ?? 0) + rest.indexOf(event) : 0
  if (/DECL ?:?$/i.test(instruction.trim()))
    diagnostics.push({
      code: 'eo-date-missing',
      severity: 'warning',
      message: 'The line names no date after DECL.',
      place: text.place(start, end),
    })
  const eo: Growing<ExecutiveOrder> = { place: text.place(start, end), codes }
  if (number) eo.order = placed(order || digits, 0, after)
  if (instruction) eo.instruction = placed(instruction, offset, content.length)
  if (date && !review) eo.declassifyOn = placed(date.day, offset + date.start, offset + date.end)
  if (event) eo.event = placed(event, eventAt, eventAt + event.length)
  return { eo, diagnostics }
}

/** The order meant: itself, or the only known one that a single wrong digit away. */
function knownOrder(digits: string): string {
  if (ORDERS.includes(digits)) return digits
  const near = ORDERS.filter(
    order =>
      order.length === digits.length && [...order].filter((digit, i) => digit !== digits[i]).length === 1,
  )
  return near.length === 1 ? near[0]! : digits
}
