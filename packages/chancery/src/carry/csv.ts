/** A cell that begins so is a formula to a spreadsheet, whatever blanks stand before it. OWASP, CSV injection. */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]/

/**
 * A cell as RFC 4180 has it: in quotes where it holds a comma, a quote or a line end, quotes doubled. What a spreadsheet
 * would take for a formula gets an apostrophe before it, which spreadsheets show as text.
 */
export function csvCell(value: string): string {
  const safe = (FORMULA.test(value) ? `'${value}` : value).replaceAll('\0', '')
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`
