/**
 * `PAGE 2 RUXAAA 0417 C O N F I D E N T I A L`: page, station, serial, classification spelled out. The page line of
 * ACP 127; State's has its times and sections instead. message-format.md 6.2.
 */
const PAGE_127 =
  /^PAGE {1,3}(\d{1,2})(?: {1,2}OF {1,2}\d{1,2})? {1,4}([RQ][A-Z]{3,7}) {0,3}#?(\d{3,5})(?: {1,6}(?:(?:[A-Z] {1,2}){5,}[A-Z ]+|UNCLAS(?:SIFIED)?(?: E F T O| FOUO)?|CONFIDENTIAL|SECRET|TOP SECRET)(?: ?\/\/.{0,20})?)?$/

/** The number of a page that a line of ACP 127 begins; `undefined` for any other line. */
export function page127(line: string): number | undefined {
  const found = line.startsWith('PAGE ') ? PAGE_127.exec(line) : null
  return found ? Number(found[1]) : undefined
}
