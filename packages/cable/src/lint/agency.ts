import type { Addressee } from '../message/message.ts'
import { postByRouting } from '../tables/index.ts'
import type { Cable } from './cable.ts'

/** Agencies other than the Department of State by the first words of their designators. message-format.md 4.2. */
const OTHER =
  /^(?:CIA|DIA|NSA|NSC|NATIONAL SECURITY|DIRNSA|JCS|JOINT STAFF|SECDEF|OSD|WHITE HOUSE|DEPT OF(?! STATE)|USDOC|USDA|USTR|DOE|DOJ|FBI|DEA|INS|DHS|TREASURY|HQ|CDR|COM[A-Z]{3,12}|CINC[A-Z]*|US[A-Z]{2,9}COM|NAVY|CNO|CSAF|DA|FAA|NASA|EPA|EXIM|OPIC)\b/

/** Does a line begin with the name of another agency? */
export const isAgency = (written: string): boolean => OTHER.test(written)

/** Is an addressee known to belong to another agency? The directory says so, else his name or indicator. */
export function isOtherAgency({ context }: Cable, { name, routing }: Addressee): boolean {
  const registered = routing && context.directory?.[routing.value]?.agency
  if (registered) return registered !== 'STATE'
  return isAgency(name) || (routing !== undefined && postByRouting(routing.value)?.kind === 'military')
}
