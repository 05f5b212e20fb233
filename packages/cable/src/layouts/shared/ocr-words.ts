import { distance, nearest, posts } from '../../tables/index.ts'

/** Words that stand in nearly every address, and that nothing else one sign away could be. */
const ADDRESS_WORDS =
  'AMEMBASSY AMCONSUL AMCONGEN USMISSION USDELMC SECSTATE SECDEF WASHDC WASHINGTON WHITEHOUSE DEFINTAGNCY CINCUSNAVEUR CINCUSAREUR USCINCEUR USCINCPAC CINCPACFLT CINCLANTFLT CINCPAC CINCLANT CINCNORAD CINCUSARPAC CINCUSAFE CINCSAC CINCSTRIKE COMUSJAPAN COMUSKOREA COMUSTDC CINCPACAF COMHAWSEAFRON COMWESTAREA HQUSAFE STORAGE CENTER COMMAND DIRECTOR INTELLIGENCE TECHNICAL HEIDELBERG VAIHINGEN RAMSTEIN HONOLULU CHARLOTTESVILLE NORFOLK LANGLEY ANDREWS BOLLING BELVOIR MCCLELLAN MALMSTROM HAMILTON STEWART NEWBURGH RICHARDS SUFFOLK MCGUIRE BITBURG PATTERSON COLORADO SPRINGS QUANTICO FBIS RESTON MOLESWORTH BRUSSELS LUXEMBOURG'.split(
    ' ',
  )
const KNOWN = new Set(ADDRESS_WORDS)
/** Short addressees that a teletype or a scanner parted by a blank. */
const WHOLE = new Set([
  ...ADDRESS_WORDS.filter(word => word.length > 6),
  'CSAF',
  'OSAF',
  'PACAF',
  'ADC',
  'AFSC',
  'CNO',
  'SECNAV',
  'FTD',
])
/** What OCR makes of short words that stand in nearly every address; none of these is a word itself. */
const SHORT = new Map([
  ['EBIS', 'FBIS'],
  ['FB1S', 'FBIS'],
  ['AF3', 'AFB'],
  ['AFE', 'AFB'],
  ['VASH', 'WASH'],
])
/** Shorter words are one sign away from too many others. */
const SHORTEST = 6
const LONG = 9
const LONG_WHOLE = [...WHOLE].filter(word => word.length >= LONG)

/** The one word of an address that a damaged one can be; `undefined` where it is none, or whole. */
export function addressWord(written: string): string | undefined {
  const short = SHORT.get(written)
  if (short) return short
  if (written.length < SHORTEST - 1 || written.length > 16 || KNOWN.has(written)) return undefined
  const near = nearest(written, ADDRESS_WORDS, written.length >= LONG ? 2 : 1)
  return near && near.length >= SHORTEST ? near : undefined
}

/** The addressee whose letters these are, blanks aside: `C INCPACFLT`, `CS AF`. */
export function wholeAddressee(written: string): string | undefined {
  if (!written.includes(' ') || written.length > 24) return undefined
  const joined = written.replaceAll(' ', '')
  if (WHOLE.has(joined)) return joined
  return joined.length >= LONG ? nearest(joined, LONG_WHOLE, 1) : undefined
}

let names: Map<string, string> | undefined

/** The post behind `AMEMBASSY`, as the table writes it, where the letters are damaged and can be one post alone. */
export function postWord(written: string): string | undefined {
  names ??= new Map(
    posts().flatMap(({ mrnName = '' }) => {
      const name = mrnName.toUpperCase()
      return name ? [[name.replace(/[^A-Z]/g, ''), name] as const] : []
    }),
  )
  const key = written.replace(/[^A-Z0-9]/g, '')
  if (key.length < 5 || key.length > 24 || names.has(key)) return undefined
  const near = nearest(key, names.keys(), key.length >= 8 ? 2 : 1)
  return near && names.get(near)
}

const LEVELS: readonly (readonly [string, string])[] = [
  ['UNCLASSIFIED', 'UNCLASSIFIED'],
  ['UNCLAS', 'UNCLAS'],
  ['UNCL', 'UNCLAS'],
  ['CONFIDENTIAL', 'CONFIDENTIAL'],
  ['SECRET', 'SECRET'],
  ['TOPSECRET', 'TOP SECRET'],
  ['RESTRICTED', 'RESTRICTED'],
  ['LIMITEDOFFICIALUSE', 'LIMITED OFFICIAL USE'],
]

/**
 * The classification that a text opens with, and its length: `UNCL AS`, `YU N C L`, `UNCLASSIFIED`. Only for the
 * first line of a text, where one must stand; blanks are nothing, and one sign in six may be wrong.
 */
export function openingLevel(line: string): { level: string; length: number } | undefined {
  const words = /^(?:[A-Z]+ ?){1,14}/.exec(line.slice(0, 40))?.[0].trimEnd()
  if (!words) return undefined
  let best: { level: string; length: number } | undefined
  let least = Infinity
  for (let end = words.length; end >= 4; end = words.lastIndexOf(' ', end - 1)) {
    const letters = words.slice(0, end).replaceAll(' ', '')
    for (const [word, level] of LEVELS) {
      const steps = distance(letters, word, word.length > 7 ? 2 : 1)
      if (steps <= (word.length > 7 ? 2 : 1) && steps < least) [best, least] = [{ level, length: end }, steps]
    }
  }
  return best
}

/** Lines that receivers, archives and publishers print on every sheet, whatever a scanner made of their letters. */
const STAMPS = [
  'INCOMING',
  'MESSAGE',
  'DEPARTMENT OF THE AIR FORCE',
  'DEPARTMENT OF THE ARMY',
  'DEPARTMENT OF THE NAVY',
  'DEPARTMENT OF DEFENSE',
  'NATIONAL MILITARY COMMAND CENTER',
  'JOINT CHIEFS OF STAFF',
  'STAFF MESSAGE BRANCH',
  'INCOMING MESSAGE',
  'OUTGOING MESSAGE',
  'UNCLASSIFIED MESSAGE',
  'UNCLASSIFIED',
  'MESSAGE CENTER',
  'PROJECT 10073 RECORD CARD',
  'The Black Vault',
  'This document is made available through the declassification efforts',
  'and research of John Greenewald, Jr., creator of:',
  'The Black Vault is the largest online Freedom of Information Act (FOIA)',
  'document clearinghouse in the world. The research efforts here are',
  'responsible for the declassification of hundreds of thousands of pages',
  'released by the U.S. Government & Military.',
  'Discover the Truth at: http://www.theblackvault.com',
].map(folded)

function folded(line: string): string {
  return line.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** Is this line one of the printed ones, one sign in five allowed to be wrong, one in three where a sheet begins? */
export function isStamp(line: string, top = false): boolean {
  if (line.length < 6 || line.length > 80) return false
  const written = folded(line)
  return STAMPS.some(stamp => {
    const limit = Math.floor(stamp.length / (top ? 3 : 5))
    return Math.abs(stamp.length - written.length) <= limit && distance(written, stamp, limit) <= limit
  })
}
