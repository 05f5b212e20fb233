import type { Category } from './controls.ts'
import { type Classification, highest } from './label.ts'
import { inRegisterOrder, type MarkingLine, type MarkingPart } from './line.ts'
import { expanded, inOrder } from './trigraphs.ts'

/** The marking of a whole text by those of its portions. markings.md 5; CAPCO-2016 D.2 and table 3. */
export interface RollUp {
  readonly level: Classification
  /** As the banner has them, in order: `SI-G`, `FGI DEU`, `ORCON`, `REL TO USA, GBR`, `NODIS`. */
  readonly controls: readonly string[]
  /** `SECRET//ORCON/NOFORN//EXDIS` */
  readonly banner: string
}

/** A portion by what decides whether foreigners may have it. */
type Release =
  | 'noforn'
  /** SBU NOFORN and LES NOFORN say it themselves. */
  | 'own-noforn'
  | 'exdis'
  | 'relido'
  | 'none'
  | { readonly rel: ReadonlySet<string> }
  | { readonly display: ReadonlySet<string> }

/** From here on text without a word about foreigners is for a disclosure officer to decide. CAPCO-2016 B.3. */
const RELIDO_DEFAULT = '2010-06-28'

/** These stand on no classified banner: the level guards more than they do. */
const UNCLASSIFIED_ONLY = new Set([
  'FOUO',
  'SBU',
  'SBU NOFORN',
  'LIMDIS',
  'DOD UCNI',
  'DOE UCNI',
  'LOU',
  'SSI',
])
/** Beaten by what stands beside them: first the one that goes, then those that beat it. */
const BEATEN: readonly (readonly [string, readonly string[]])[] = [
  ['ORCON-USGOV', ['ORCON']],
  ['EXDIS', ['NODIS']],
  ['FRD', ['RD']],
  ['TFNI', ['RD', 'FRD']],
]
const BEATEN_UNCLASSIFIED: readonly (readonly [string, readonly string[]])[] = [
  ['FOUO', ['SBU', 'SBU NOFORN', 'LES', 'LES NOFORN', 'EXDIS', 'NODIS']],
  ['SBU', ['SBU NOFORN', 'EXDIS', 'NODIS']],
  ['SBU NOFORN', ['EXDIS', 'NODIS']],
]
/** Worked out by `release`, not by union. */
const FOREIGN = new Set(['NOFORN', 'REL TO', 'RELIDO', 'DISPLAY ONLY', 'EYES ONLY'])

/**
 * The least banner that portions allow; a classifier may set a higher one. By `list` the short form REL is read and by
 * `date` what says nothing of foreigners: the list of the banner and the day of the text. `undefined` without portions.
 */
export function rollUp(
  portions: readonly MarkingLine[],
  { list = [], date }: { readonly list?: readonly string[]; readonly date?: string } = {},
): RollUp | undefined {
  const level = highest(portions.map(portion => portion.level))
  if (!level) return undefined
  const classified = level !== 'UNCLASSIFIED'
  const names = new Map<string, MarkingPart>()
  const origins = new Set<string>()
  let concealed = false
  for (const { owner, parts } of portions) {
    if (owner === 'FGI') concealed = true
    else if (owner && owner !== 'JOINT') origins.add(owner === 'COSMIC' ? 'NATO' : owner)
    for (const part of parts) {
      if (part.category === 'fgi') {
        if (!part.countries.length) concealed = true
        for (const country of part.countries) origins.add(country)
      } else if (!FOREIGN.has(part.name)) names.set(named(part), part)
    }
  }
  const drop = (pairs: typeof BEATEN): void => {
    for (const [name, others] of pairs) if (others.some(other => names.has(other))) names.delete(name)
  }
  drop(BEATEN)
  if (classified) for (const name of UNCLASSIFIED_ONLY) names.delete(name)
  else drop(BEATEN_UNCLASSIFIED)
  const foreign = release(portions, list, date, classified)
  // Beside NOFORN of the whole they stand without their own.
  for (const name of ['SBU', 'LES'])
    if (foreign && names.delete(`${name} NOFORN`)) names.set(name, part('nonic', name))
  const found = [...names].map(([name, one]): MarkingPart => ({ ...one, raw: name }))
  if (concealed || origins.size)
    found.push(part('fgi', 'FGI', concealed ? 'FGI' : `FGI ${inOrder(origins).join(' ')}`))
  if (foreign) found.push(part('dissem', foreign.replace(/ USA,.*/, ''), foreign))
  found.sort(inRegisterOrder)
  const controls = found.map(({ raw }) => raw)
  let banner: string = level
  for (const [i, one] of found.entries())
    banner += `${found[i - 1]?.category === one.category ? '/' : '//'}${one.raw}`
  return { level, controls, banner }
}

const part = (category: Category, name: string, raw = name): MarkingPart => ({
  category,
  name,
  raw,
  subs: [],
  countries: [],
  start: 0,
  end: raw.length,
})

const named = ({ name, subs }: MarkingPart): string => [name, ...subs].join('-')

/** The one marking of foreign disclosure that holds for all portions. CAPCO-2016 table 3. */
function release(
  portions: readonly MarkingLine[],
  list: readonly string[],
  date: string | undefined,
  classified: boolean,
): string | undefined {
  const all = portions.map(portion => releaseOf(portion, list))
  if (all.some(one => one === 'noforn' || one === 'exdis')) return 'NOFORN'
  if (all.includes('own-noforn'))
    return !classified && all.every(one => one === 'own-noforn' || one === 'none') ? undefined : 'NOFORN'
  // What is open to all hinders no release: unclassified portions without a control say nothing.
  const said = all.filter(
    (one, i) => one !== 'none' || portions[i]?.level !== 'UNCLASSIFIED' || portions[i]?.parts.length,
  )
  if (said.every(one => one === 'none')) return undefined
  const lists = said.flatMap(one => (typeof one === 'object' ? [one] : []))
  if (lists.length === said.length) {
    let common: ReadonlySet<string> | undefined
    for (const one of lists) {
      const codes = 'rel' in one ? one.rel : one.display
      common = common ? new Set([...common].filter(code => codes.has(code))) : codes
    }
    const others = inOrder(common ?? []).filter(code => code !== 'USA')
    if (!others.length) return 'NOFORN'
    return lists.every(one => 'rel' in one)
      ? `REL TO ${inOrder(['USA', ...others]).join(', ')}`
      : `DISPLAY ONLY ${others.join(', ')}`
  }
  if (lists.length) return 'NOFORN'
  if (said.every(one => one === 'relido')) return 'RELIDO'
  const uncaveated = portions.every(({ parts }) => parts.every(({ name }) => name === 'RELIDO'))
  return uncaveated && date !== undefined && date >= RELIDO_DEFAULT ? 'RELIDO' : 'NOFORN'
}

function releaseOf({ parts }: MarkingLine, list: readonly string[]): Release {
  const names = new Set(parts.map(({ name }) => name))
  if (names.has('NOFORN')) return 'noforn'
  if (names.has('SBU NOFORN') || names.has('LES NOFORN')) return 'own-noforn'
  if (names.has('EXDIS') || names.has('NODIS')) return 'exdis'
  for (const { name, countries } of parts) {
    // An alliance whose members are not known cannot be compared; it stands for itself.
    if (name === 'REL TO' || name === 'EYES ONLY')
      return { rel: expanded(countries.length ? countries : list) }
    if (name === 'DISPLAY ONLY') return { display: expanded(countries) }
  }
  return names.has('RELIDO') ? 'relido' : 'none'
}
