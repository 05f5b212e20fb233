import { CATEGORIES, type Category, type Control, controlOf, written } from './controls.ts'
import type { Classification } from './label.ts'

/** One marking beside the level, with its place in the text that was read. */
export interface MarkingPart {
  readonly category: Category
  /** As the banner has it, without sub-markings and lists: `NOFORN`, `REL TO`, `SI`, `FGI`, `SAR`. */
  readonly name: string
  /** `G` of `SI-G`, `CNWDI` of `RD-CNWDI`, the programme of `SAR-BP`. */
  readonly subs: readonly string[]
  /** Of REL TO, DISPLAY ONLY, EYES ONLY and FGI, as written. */
  readonly countries: readonly string[]
  readonly raw: string
  readonly start: number
  readonly end: number
}

/** What stands between two parts, or between the level and the first part. */
export interface Separator {
  readonly raw: string
  /** What the Register wants there. */
  readonly wanted: '//' | '/'
  readonly start: number
  readonly end: number
}

/** A banner or a portion mark by its parts. markings.md 4. */
export interface MarkingLine {
  readonly level?: Classification
  /** Of a marking that is not of the United States alone: `GBR`, `NATO`, `COSMIC`, `FGI`, `JOINT`. */
  readonly owner?: string
  readonly levelEnd: number
  readonly parts: readonly MarkingPart[]
  readonly separators: readonly Separator[]
  /** Where reading stopped: the length of the text if all of it is a marking. */
  readonly end: number
}

const spaced = (word: string): string => [...word].join(' ?').replaceAll('  ?', ' {0,3}')
const either = (words: readonly string[]): string => words.map(word => word.replace(/ /g, ' +')).join('|')

const LEVELS = {
  banner: [
    [new RegExp(`${spaced('TOP SECRET')}\\b`, 'iy'), 'TOP SECRET'],
    [new RegExp(`${spaced('SECRET')}\\b`, 'iy'), 'SECRET'],
    [new RegExp(`${spaced('CONFIDENTIAL')}\\b`, 'iy'), 'CONFIDENTIAL'],
    [new RegExp(`${spaced('RESTRICTED')}\\b`, 'iy'), 'RESTRICTED'],
    [new RegExp(`(?:${spaced('UNCLASSIFIED')}|${spaced('UNCLAS')})\\b`, 'iy'), 'UNCLASSIFIED'],
    // A control that stands for the level: the rest is read as if it followed.
    [
      /(?=(?:SENSITIVE BUT UNCLASSIFIED|LIMITED OFFICIAL USE|SBU|LOU|FOUO|FOR OFFICIAL USE ONLY)\b)/iy,
      'UNCLASSIFIED',
    ],
  ],
  portion: [
    [/(?:TS|TOP SECRET)\b/iy, 'TOP SECRET'],
    [/(?:SECRET|S)\b/iy, 'SECRET'],
    [/(?:CONFIDENTIAL|C)\b/iy, 'CONFIDENTIAL'],
    [/(?:UNCLASSIFIED|UNCLAS|U)\b/iy, 'UNCLASSIFIED'],
    [/(?=(?:SBU|LOU|FOUO|LES|SSI)\b)/iy, 'UNCLASSIFIED'],
  ],
} as const satisfies Record<string, readonly (readonly [RegExp, Classification])[]>

const SHORT: Readonly<Record<string, Classification>> = {
  U: 'UNCLASSIFIED',
  R: 'RESTRICTED',
  C: 'CONFIDENTIAL',
  S: 'SECRET',
  TS: 'TOP SECRET',
}
/** `//NATO SECRET`, `//CTS`, `//GBR S`, `//JOINT S USA GBR`, `//FGI C`. CAPCO-2016 H.7. */
const NATO =
  /\/\/ ?(COSMIC TOP SECRET|NATO (?:SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED)|CTS|NS|NC|NR|NU)\b/iy
const NATO_LEVEL: Readonly<Record<string, Classification>> = {
  CTS: 'TOP SECRET',
  NS: 'SECRET',
  NC: 'CONFIDENTIAL',
  NR: 'RESTRICTED',
  NU: 'UNCLASSIFIED',
}
const FOREIGN =
  /\/\/ ?(JOINT|FGI|[A-Z]{3,4}) (TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|TS|S|C|R|U)\b((?: [A-Z]{3,4}\b)*)/iy

/** Systems of compartments and their compartments. CAPCO-2016 H.4. */
export const COMPARTMENTS: Readonly<Record<string, readonly string[]>> = {
  HCS: ['O', 'P'],
  SI: ['G', 'GAMMA', 'ECRU', 'NONBOOK'],
  TK: ['BLFH', 'IDIT', 'KAND'],
  RSV: [],
}
const SYSTEM = /(HCS|COMINT|SI|TK|RSV)((?:-[A-Z0-9]{1,9}(?: (?!USA\b)[A-Z0-9]{4}\b(?! \d))*)*)(?![A-Z0-9-])/iy
const ORPHAN = /(GAMMA|G|ECRU|NONBOOK|BLFH|IDIT|KAND)(?![A-Z0-9-])/iy
const PROGRAMME = /(?:SAR|SPECIAL ACCESS REQUIRED)-([A-Z0-9]{2,}(?: [A-Z0-9]{2,4}\b)?)/iy
const ATOMIC =
  /(RESTRICTED DATA|FORMERLY RESTRICTED DATA|FRD|RD)((?:-(?:CNWDI|N|SIGMA(?: \d+)*|SG(?: \d+)*))*)(?![A-Z0-9-])/iy
const LIST = '([A-Z]{2,4}\\b(?:(?: *, *and +| *, *| +and +| +)(?!and\\b|only\\b)[A-Z]{2,4}\\b(?! +\\d))*)'
const RELEASE = new RegExp(`REL(?:EASABLE)? TO +${LIST}`, 'iy')
const DISPLAY = new RegExp(`DISPLAY ONLY +${LIST}`, 'iy')
const EYES = /([A-Z]{3}(?:\/[A-Z]{3})*) EYES(?: ONLY)?\b/iy
const FGI = /FGI((?: [A-Z]{3,4}\b)*)(?![A-Z0-9])/iy
const GAP = /[ \t]*\/{1,2}[ \t]*|[ \t]*[,-][ \t]*|[ \t]+/y
const WORDS = {
  banner: new RegExp(`(?:${either(written('banner').map(([name]) => name))})(?![A-Z0-9-])`, 'iy'),
  portion: new RegExp(`(?:${either(written('portion').map(([name]) => name))}|N)(?![A-Z0-9-])`, 'iy'),
}
const MEANT = { banner: new Map(written('banner')), portion: new Map(written('portion')) }

/** No marking is longer; what is, is text. */
const LONGEST = 300

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}
const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .toUpperCase()
    .match(/[A-Z]{2,4}/g)
    ?.filter(code => code !== 'AND') ?? []

/**
 * Reads a marking from the beginning of a text: the classification line of a telegram up to its post, or what stands
 * between the brackets of a portion. Separators are read as they are, wrong ones too. Without a level there is none.
 */
export function readMarking(whole: string, form: 'banner' | 'portion'): MarkingLine | undefined {
  const text = whole.slice(0, LONGEST)
  const level = levelAt(text, form)
  if (!level) return undefined
  const parts: MarkingPart[] = []
  const separators: Separator[] = []
  let end = level.levelEnd
  for (;;) {
    const standsForLevel = end === 0
    const gap = standsForLevel ? undefined : at(GAP, text, end)
    if (!standsForLevel && !gap) break
    const start = end + (gap?.[0].length ?? 0)
    const last = parts[parts.length - 1]
    const part = partAt(text, start, form, last?.category === 'sap' && gap?.[0].trim() === '/')
    if (!part) break
    if (gap)
      separators.push({
        raw: gap[0],
        wanted: last?.category === part.category ? '/' : '//',
        start: end,
        end: start,
      })
    end = part.end
    // `SBU/NF` is one marking in two words.
    if (
      part.name === 'NOFORN' &&
      (last?.name === 'SBU' || last?.name === 'LES') &&
      gap?.[0].trim() !== '//'
    ) {
      parts[parts.length - 1] = {
        ...last,
        name: `${last.name} NOFORN`,
        raw: text.slice(last.start, part.end),
        end: part.end,
      }
      separators.pop()
    } else parts.push(part)
  }
  return { ...level, parts, separators, end }
}

function levelAt(
  text: string,
  form: 'banner' | 'portion',
): Pick<MarkingLine, 'level' | 'owner' | 'levelEnd'> | undefined {
  const nato = at(NATO, text, 0)
  if (nato) {
    const word = nato[1]!.toUpperCase()
    const level = NATO_LEVEL[word] ?? (word.replace(/^(?:NATO|COSMIC) /, '') as Classification)
    return { level, owner: /^C/.test(word) ? 'COSMIC' : 'NATO', levelEnd: nato[0].length }
  }
  const foreign = at(FOREIGN, text, 0)
  if (foreign) {
    const word = foreign[2]!.toUpperCase()
    return {
      level: SHORT[word] ?? (word as Classification),
      owner: foreign[1]!.toUpperCase(),
      levelEnd: foreign[0].length,
    }
  }
  for (const [pattern, level] of LEVELS[form]) {
    const found = at(pattern, text, 0)
    if (found) return { level, levelEnd: found[0].length }
  }
  return undefined
}

function partAt(
  text: string,
  start: number,
  form: 'banner' | 'portion',
  programmes: boolean,
): MarkingPart | undefined {
  const part = (
    category: Category,
    name: string,
    raw: string,
    more: { subs?: readonly string[]; countries?: readonly string[] } = {},
  ): MarkingPart => ({
    category,
    name,
    subs: more.subs ?? [],
    countries: more.countries ?? [],
    raw,
    start,
    end: start + raw.length,
  })
  const subsOf = (tail: string | undefined): string[] => (tail ?? '').toUpperCase().split('-').slice(1)
  const release = at(RELEASE, text, start)
  if (release) return part('dissem', 'REL TO', release[0], { countries: listed(release[1]) })
  const display = at(DISPLAY, text, start)
  if (display) return part('dissem', 'DISPLAY ONLY', display[0], { countries: listed(display[1]) })
  const eyes = at(EYES, text, start)
  if (eyes) return part('dissem', 'EYES ONLY', eyes[0], { countries: listed(eyes[1]) })
  const atomic = at(ATOMIC, text, start)
  if (atomic)
    return part('aea', controlOf(atomic[1]!.toUpperCase())!.name, atomic[0], { subs: subsOf(atomic[2]) })
  const word = at(WORDS[form], text, start)
  if (word) {
    const name = word[0].toUpperCase().replace(/ +/g, ' ')
    const control: Control = MEANT[form].get(name) ?? controlOf('NOFORN')!
    return part(control.category, control.name, word[0])
  }
  const fgi = at(FGI, text, start)
  if (fgi) return part('fgi', 'FGI', fgi[0], { countries: listed(fgi[1]) })
  const programme = at(PROGRAMME, text, start)
  if (programme) return part('sap', 'SAR', programme[0], { subs: [programme[1]!.toUpperCase()] })
  // On a line of words parted by blanks the short names of compartments could be anything.
  if (form === 'portion' || text[start - 1] === '/' || text[start - 2] === '/') {
    const system = at(SYSTEM, text, start)
    if (system)
      return part('sci', system[1]!.toUpperCase().replace('COMINT', 'SI'), system[0], {
        subs: subsOf(system[2]),
      })
    const orphan = at(ORPHAN, text, start)
    if (orphan) return part('sci', orphan[1]!.toUpperCase(), orphan[0])
    const other = programmes && /[A-Z0-9]{2,4}\b/iy
    const found = other && at(other, text, start)
    if (found) return part('sap', 'SAR', found[0], { subs: [found[0].toUpperCase()] })
  }
  return undefined
}

const INITIALS: Readonly<Record<Classification, string>> = {
  UNCLASSIFIED: 'U',
  RESTRICTED: 'R',
  CONFIDENTIAL: 'C',
  SECRET: 'S',
  'TOP SECRET': 'TS',
}

/** A portion as messages hold it, each part between double strokes whatever its category: `S//SI-G//OC//NF`. */
export const portionValue = ({ level, owner, parts }: MarkingLine): string =>
  [
    `${owner ? `//${owner} ` : ''}${level ? INITIALS[level] : ''}`,
    ...parts.map(part => {
      if (part.countries.length) return part.raw.toUpperCase().replace(/ +/g, ' ')
      return [controlOf(part.name)?.portion ?? part.name, ...part.subs].join('-')
    }),
  ].join('//')

/** Order on a line: category, then the Register within it; systems and programmes by letter. */
export function inRegisterOrder(a: MarkingPart, b: MarkingPart): number {
  const rank = (part: MarkingPart): number => CATEGORIES.indexOf(part.category)
  const order = (part: MarkingPart): number => controlOf(part.name)?.order ?? 0
  const word = (part: MarkingPart): string =>
    controlOf(part.name) ? '' : [part.name, ...part.subs].join('-')
  const [one, other] = [word(a), word(b)]
  return rank(a) - rank(b) || order(a) - order(b) || (one < other ? -1 : one > other ? 1 : 0)
}

/** Parts as the Register has them on one line, behind the level: `//SI/TK//NOFORN`. */
export const printParts = (parts: readonly MarkingPart[]): string =>
  parts.map((part, i) => `${parts[i - 1]?.category === part.category ? '/' : '//'}${part.raw}`).join('')
