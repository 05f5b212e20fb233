import type { Addressee } from '../message/message.ts'
import { postByRouting } from '../tables/index.ts'
import type { Cable } from './cable.ts'

/** Posts and offices of the Department by the first word of their designators. message-format.md 4.2. */
const STATE =
  /^(?:AMEMBASSY|AMEMB|AMCONSUL|AMCONGEN|SECSTATE|USMISSION|USUN|USNATO|USEU|USOSCE|USINT|USLO|USOFFICE|USDEL|UNVIE|REO|IRAQ COLLECTIVE|.*\bCOLLECTIVE)\b/
const OTHER =
  /^(?:CIA|DIA|NSA|NSC|NATIONAL SECURITY|DIRNSA|JCS|JOINT STAFF|SECDEF|OSD|WHITE HOUSE|DEPT OF(?! STATE)|USDOC|USDA|USTR|DOE|DOJ|FBI|DEA|INS|DHS|TREASURY|HQ |CDR|COM[A-Z]{3}|CINC|US[A-Z]{3}COM\b|NAVY|CNO|CSAF|DA |FAA|NASA|EPA|EXIM|OPIC)/

/** Does a line begin with the name of another agency? */
export const isAgency = (written: string): boolean => OTHER.test(written)

/** Does an addressee belong to the Department or to another agency? `undefined` where neither is known. */
export function agencyOf({ context }: Cable, { name, routing }: Addressee): 'state' | 'other' | undefined {
  const registered = routing && context.directory?.[routing.value]?.agency
  if (registered) return registered === 'STATE' ? 'state' : 'other'
  if (STATE.test(name)) return 'state'
  if (OTHER.test(name)) return 'other'
  const kind = routing && postByRouting(routing.value)?.kind
  if (kind === 'embassy' || kind === 'consulate' || kind === 'mission') return 'state'
  return kind === 'military' ? 'other' : undefined
}
