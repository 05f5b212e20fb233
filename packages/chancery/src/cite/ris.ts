import { type Cited, dateParts, onOneLine } from './cited.ts'

/** An RIS record: lines of a tag, two blanks, a dash and a blank, ended by CR LF. `PCOMM` is a message from one to another. */
export function ris(cable: Cited, remark?: string): string {
  const { id, mrn, mrnKey, date, from, to, subject, marking } = cable
  const parts = dateParts(date)
  const two = (n: number): string => String(n).padStart(2, '0')
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'PCOMM'],
    ['AU', from],
    ['A2', to],
    ['TI', subject ?? mrn ?? 'Telegram without a subject'],
    ['PY', parts && String(parts[0])],
    ['DA', parts && `${parts[0]}/${two(parts[1])}/${two(parts[2])}/`],
    ['AN', mrnKey ?? mrn],
    ['ID', id],
    ['M3', 'Telegram'],
    ['N1', marking],
    ['RN', remark],
    ['DB', 'Chancery'],
    ['ER', ''],
  ]
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${onOneLine(value)}\r\n`]))
    .join('')
}
