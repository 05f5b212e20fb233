import type { Placed, Strand } from '../text/index.ts'

/** FL10: `GR 37`, `GR37`, `GRNC`, an accounting symbol before it or alone (`ACCT NAEABC`). message-format.md 1.7. */
const GROUPS = /^(?:(?:ACCT )?[A-Z]{2,7}(?:-[A-Z]{2,7})? {1,2})?(?:GR ?(\d{1,4})|GRNC)$/
const ACCOUNT = /^ACCT {1,2}(?:[A-Z]{2,7}(?: ?- ?[A-Z]{2,7})?|[A-Z0-9#]{2,7} ?- ?[A-Z0-9#]{2,7})$/

/** Reads FL10; a line of the accounting symbol alone counts nothing. */
export function readGroupCount(
  strand: Strand,
  start: number,
  end: number,
): { count?: Placed<number | 'GRNC'> } | undefined {
  const text = strand.text.slice(start, end)
  if (!text.includes('GR') && !text.startsWith('ACCT')) return undefined
  if (ACCOUNT.test(text)) return {}
  const found = GROUPS.exec(text)
  if (!found) return undefined
  const at = start + text.lastIndexOf('GR')
  return {
    count: {
      value: found[1] ? Number(found[1]) : 'GRNC',
      raw: strand.text.slice(at, end),
      place: strand.place(at, end),
    },
  }
}
