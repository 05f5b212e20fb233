import { readableTitle } from '@chancery/cable'
import type { Summary } from '../../archive/archive.ts'

/** What programs that keep references read in the head of a page: Dublin Core, and the tags of Highwire Press. */
export function referenceData({
  id,
  mrn,
  subject,
  from,
  date,
  marking,
}: Summary): readonly (readonly [name: string, content: string])[] {
  const title = subject ? readableTitle(subject) : (mrn ?? 'Cable')
  const day = date?.slice(0, 10)
  const data: (readonly [string, string | undefined])[] = [
    ['citation_title', title],
    ['citation_author', from],
    ['citation_publication_date', day?.replaceAll('-', '/')],
    ['citation_technical_report_number', mrn],
    ['citation_technical_report_institution', from],
    ['dc.title', title],
    ['dc.creator', from],
    ['dc.date', day],
    ['dc.identifier', mrn ?? id],
    ['dc.type', 'Text'],
    ['dc.rights', marking],
  ]
  return data.flatMap(([name, content]) => (content ? [[name, content] as const] : []))
}
