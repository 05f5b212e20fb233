import { distance, isGivenName } from '../../tables/index.ts'
import { matches } from '../../text/index.ts'

/** Titles, ranks, offices and posts that stand before a classifier's name; a word of these ends no name. */
const TITLE_WORDS = new Set(
  `acting ad interim admiral adviser advisor affairs affaires afairs affaries affairs affiars african agency ai ait amb ambassador ambassadors ambassadot ambassadro ambassodor ambassaor ambassadior abassador ambbassador amb. american and arso asia aso assistant assoc associate at at-large attache attaché
bureau by c cda central charge chargé chargé chief classification classified classfied clerk col col. colonel com commander commercial commissioner conoff consul consular coordinator cos couns counsel counseler counsellor counselor counselors counsleor counselour councilor country cpt
d'affaires d'affairs d'affaries d'afairs d daa dao das dats dcm de de'affairs defense del delegate delegation department deputy designated desk dir dir. director division dos dr dr. drl dso
e/p eap econ econ/c econcouns econminc econminc. econoff economic econ/pol eco ecopol ecpo ecmin emin embassy energy environment environmental est est&h esth eur executive external
fcs first foreign for fsn gen general global group guide
head hhs his honorable human in information intelligence interim internal international io ipo iraq isn kirkuk
labor large leader legal legat legatt lt ltc ltg m/c maj major management mc member message military minister minister-counselor minister-counsellor minister-counselour mission mr mr. mrs mrs. ms ms. multilateral
nea negotiator nonproliferation national
off off. office officer officers of official p pas pao pdas permanent pm pol pol/c pol/econ pol/mil pol-econ pol-mil polad polcouns polecon polchief poleconoff polmil poloff polmincouns political poloffs polmincons prt prm principal public
rep representative regional resources rights rso s/ct sca science secretary section security senior special specialist sr state sub-national governance team technology the this trade treasury team
u/s under undersecretary unit us u.s. usaid usdel useu usg usmission usnato usoas usun usunnewyork vice wha with 
adm cdr capt counsels min min. pol. econ. chargé. couns. dep dep. exec exec. asst asst. sec sec. t p/e a/s a/pol a/dcm a/ a/legatt msg director-general consul-general at-large. ambassador-at-large diplomatic middle east european envoy watcher datt adcm cao cg acg po p.o. sco agatt reo rla imo gso hro hod ambrep mincouns min-couns minc refcoord refugee reconstruction iaea unvie usunvie usosce usun useu narcotics nas dea ice fbi omc odc pd pdoff fso ct s/ct oic a.i. name title mgt mgmt bureau unit post coord programs program policy planning office verification compliance implementation population migration democracy oceans scientific counterterrorism counter-terrorism disarmament nuclear peacekeeping humanitarian near eastern south southern north northern western europe pacific latin east-asian`
    .split(/\s+/)
    .filter(Boolean),
)

const REASON =
  /[\s,;.:(-]*(?:\b(?:for|fr|per|due to|based on|under|pursuant to|in accordance with)\s+)*\b(?:for\s+)?(?:re\s{0,3}a\s?s\s?[o0]\s?n(?:\s?s|\(s\))?\b|rasons?\b|rea\s*$|reas\b|re\s*$|re\s+asons?\b|reas\s+ons?\b|E\.? ?[O0]\.? ?:?\s?1\d{4}|Se\s?ctions?\s+(?=[1I]\s?[.,])|S[a-z0-9]{5}:)|[\s,;.:(-]*(?:\b(?:for|fr|per|due to|f\s+or|under)\s+)?(?:[1I][.,]\s?[2456]\b)|[\s,;.:(-]+(?:for|fr|per|due to|f\s+or|under)\s+(?=[1I]\s?[.,])/i

/** What stands before the reasons: the words that name the classifier. */
export function beforeReasons(text: string): string {
  const found = REASON.exec(text)
  return (found ? text.slice(0, found.index) : text).trim()
}

const SUFFIX = /^(?:JR|SR|II|III|IV|ESQ)\.?$/i
/** Titles that are often misspelt: two letters wrong are forgiven. */
const LONG_TITLES = [
  'ambassador',
  'counselor',
  'affaires',
  'secretary',
  'minister',
  'director',
  'officer',
  'political',
  'economic',
]

function isTitle(written: string): boolean {
  if (/^[A-Z]{1,5}\/[A-Z/&-]+[,;]?$/.test(written)) return true
  const word = written
    .toLowerCase()
    .replace(/0/g, 'o')
    .replace(/[,;:'’]+$/, '')
  if (TITLE_WORDS.has(word)) return true
  return word.length >= 7 && LONG_TITLES.some(title => distance(word, title, 2) <= 2)
}

/** A line of nothing but title and office: `CHARGE D'AFFAIRES A.I.`, `Consul General`. */
export const isTitleLine = (line: string): boolean =>
  line.length <= LONGEST_TITLE && line.split(/[\s,]+/).every(word => isTitle(word) || /^A\.I\.?$/i.test(word))

const LONGEST_TITLE = 60

export interface Person {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly title?: { readonly text: string; readonly start: number; readonly end: number }
}

const AND = /\s(?:and|&)\s/gi

/** Everyone named: two who classified together are joined by AND, each with a given name or an initial. */
export function personsNamed(text: string): Person[] {
  const head = beforeReasons(text)
  const persons: Person[] = []
  let from = 0
  const cuts = [...matches(AND, head), undefined]
  for (const cut of cuts.length > 1 ? cuts : []) {
    const end = cut?.index ?? head.length
    const person = personNamed(head.slice(from, end))
    if (person && isWholeName(person.name)) persons.push(moved(person, from))
    from = end + (cut?.[0].length ?? 0)
  }
  if (persons.length > 1) return persons
  const one = personNamed(text)
  return one ? [one] : []
}

const isWholeName = (name: string): boolean => {
  const words = name.split(/\s+/)
  return (
    words.length > 1 && (isGivenName(words[0]!.toUpperCase()) || words.some(word => /^[A-Z]\.$/.test(word)))
  )
}

const moved = ({ name, start, end, title }: Person, by: number): Person => ({
  name,
  start: start + by,
  end: end + by,
  ...(title && { title: { ...title, start: title.start + by, end: title.end + by } }),
})

/**
 * The person named in the words of a CLASSIFIED BY line, without title, rank and office, with offsets: the last run
 * of words of a name that stands before an office or a remark, after whatever titles there are.
 */
export function personNamed(text: string): Person | undefined {
  const head = beforeReasons(text)
  const segments = commaSegments(head)
  for (let n = 0; n < segments.length; n++) {
    const found = nameIn(segments[n]!.text)
    if (!found) continue
    let { start, end } = { start: segments[n]!.start + found.start, end: segments[n]!.start + found.end }
    const after = segments[n + 1]
    const suffix = after && SUFFIX.exec(after.text.trim())
    if (suffix && end >= segments[n]!.start + segments[n]!.text.trimEnd().length)
      end = after.start + after.text.indexOf(suffix[0]) + suffix[0].length
    const before = head.slice(0, start).replace(/^(?:\(U\)\s*)?(?:class?if?i?ed by:?\s*)?/i, '')
    const rest = head.slice(end).replace(/^[\s,;.:-]+/, '')
    const titleText = (before.trim() || rest.trim()).replace(/[\s,;.:-]+$/, '')
    const titleStart = titleText ? head.indexOf(titleText, before.trim() ? 0 : end) : -1
    // The full stop of JR. belongs to it, though it may end the sentence too.
    if (/\b[JS]R$/i.test(head.slice(start, end)) && text[end] === '.') end++
    const name = text.slice(start, end)
    return {
      name,
      start,
      end,
      ...(titleText &&
        titleStart >= 0 && {
          title: { text: titleText, start: titleStart, end: titleStart + titleText.length },
        }),
    }
  }
  return undefined
}

/** A full stop ends a segment where a new sentence begins: not after an initial or a title. */
const PARTED = /[,;:]|(?<=[a-z]{3}|[A-Z]{3})\.(?=\s|$)|\s-\s|(?<=[a-z])-(?=$)/g

function commaSegments(text: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = []
  let from = 0
  for (const cut of matches(PARTED, text)) {
    found.push({ text: text.slice(from, cut.index), start: from })
    from = cut.index + cut[0].length
  }
  found.push({ text: text.slice(from), start: from })
  return found
}

const WORD = /\S+/g

/** The run of name words at the end of a segment, or at its start when an office follows (`A. Writer DCM`). */
function nameIn(segment: string): { start: number; end: number } | undefined {
  const words = matches(WORD, segment).map(found => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }))
  let end = words.length
  while (end > 0 && !isNameWord(words[end - 1]!.text)) end--
  let start = end
  while (start > 0 && (isNameWord(words[start - 1]!.text) || isParticle(words, start - 1))) start--
  if (start === end) return undefined
  // Among names in small letters a word of capitals is an office: `ADCM Jane Weir`.
  if (words.slice(start, end).some(word => /^[A-Z][a-z]/.test(word.text)))
    while (start < end - 1 && isOffice(words[start]!.text)) start++
  const run = words.slice(start, end)
  const real = run.filter(word => /[A-Za-z]{2}/.test(word.text) && !SUFFIX.test(word.text))
  if (!real.length) return undefined
  // One word alone is a name only after a title, or with its initial glued on.
  if (run.length === 1 && start === 0 && !/^[A-Z][A-Z][a-z]+$/.test(run[0]!.text)) return undefined
  return { start: run[0]!.start, end: run[run.length - 1]!.end }
}

/** Particles of names stand between two words of a name, in small letters. */
const isParticle = (words: readonly { text: string }[], at: number): boolean => {
  let before = at
  while (before > 0 && PARTICLE.test(words[before]!.text)) before--
  return before < at && at + 1 < words.length && isNameWord(words[before]!.text)
}

const PARTICLE = /^(?:de|del|della|di|da|dos|van|von|der|den|la|le|el|al|bin|y)$/i

const isOffice = (word: string): boolean => /^[A-Z/-]{3,}$/.test(word) && !isGivenName(word.toUpperCase())

function isNameWord(word: string): boolean {
  if (isTitle(word)) return false
  if (/^\(.*\)?$|\)$/.test(word)) return false
  if (/^[a-z][a-z.'’]*$/.test(word)) return false
  if (/^\d/.test(word) && word !== '0.') return false
  return /^["“']?[A-ZÀ-Þ0][A-Za-zÀ-ÿ0'’.-]*\.?["”']?$/.test(word)
}
