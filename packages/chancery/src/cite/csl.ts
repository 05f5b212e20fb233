import { type Cited, dateParts, onOneLine } from './cited.ts'

/** An item of CSL-JSON, as Zotero, pandoc and citeproc read it. */
export interface CslItem {
  readonly id: string
  readonly type: 'personal_communication'
  readonly genre: 'Telegram'
  readonly title: string
  readonly author?: readonly { readonly literal: string }[]
  readonly recipient?: readonly { readonly literal: string }[]
  readonly issued?: { readonly 'date-parts': readonly [readonly [number, number, number]] }
  readonly number?: string
  readonly archive: 'Chancery'
  readonly archive_location: string
  readonly note: string
  readonly annote?: string
}

/** A cable as CSL-JSON. Names are literal: a post has no surname. */
export function csl(cable: Cited, remark?: string): CslItem {
  const { id, mrn, date, from, to, subject, marking } = cable
  const issued = dateParts(date)
  return {
    id,
    type: 'personal_communication',
    genre: 'Telegram',
    title: onOneLine(subject ?? mrn ?? 'Telegram without a subject'),
    ...(from && { author: [{ literal: onOneLine(from) }] as const }),
    ...(to && { recipient: [{ literal: onOneLine(to) }] as const }),
    ...(issued && { issued: { 'date-parts': [issued] as const } }),
    ...(mrn && { number: onOneLine(mrn) }),
    archive: 'Chancery',
    archive_location: id,
    note: onOneLine(marking),
    ...(remark && { annote: onOneLine(remark) }),
  }
}
