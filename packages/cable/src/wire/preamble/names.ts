import { distance } from '../../tables/index.ts'

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
adm cdr capt counsels min min. pol. econ. chargé. couns. dep dep. exec exec. asst asst. sec sec. t p/e a/s a/pol a/dcm a/ a/legatt msg director-general consul-general at-large. ambassador-at-large diplomatic middle east european near eastern south southern north northern western europe pacific latin east-asian`
    .split(/\s+/)
    .filter(Boolean),
)

const REASON =
  /[\s,;.:(-]*(?:\b(?:for|fr|per|due to|based on|under|pursuant to|in accordance with)\s+)*\b(?:for\s+)?(?:re\s{0,3}a\s?s\s?[o0]\s?n(?:\s?s|\(s\))?\b|rasons?\b|rea\s*$|reas\b|re\s*$|re\s+asons?\b|reas\s+ons?\b|E\.? ?[O0]\.? ?:?\s?1\d{4}|sections?\b|Se\s+ction|S[a-z0-9]{5}:)|[\s,;.:(-]*(?:\b(?:for|fr|per|due to|f\s+or|under)\s+)?(?:[1I][.,]\s?[2456]\b)|[\s,;.:(-]+(?:for|fr|per|due to|f\s+or|under)\s+(?=[1I]\s?[.,])/i

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

/**
 * The person named in the words of a CLASSIFIED BY line, without title, rank and office, with offsets: the last run
 * of words of a name that stands before an office or a remark, after whatever titles there are.
 */
export function personNamed(
  text: string,
):
  | { name: string; start: number; end: number; title?: { text: string; start: number; end: number } }
  | undefined {
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

function commaSegments(text: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = []
  let from = 0
  // A full stop ends a segment where a new sentence begins: not after an initial or a title.
  for (const cut of text.matchAll(/[,;:]|(?<=[a-z]{3}|[A-Z]{3})\.(?=\s|$)|\s-\s|(?<=[a-z])-(?=$)/g)) {
    found.push({ text: text.slice(from, cut.index), start: from })
    from = cut.index + cut[0].length
  }
  found.push({ text: text.slice(from), start: from })
  return found
}

/** The run of name words at the end of a segment, or at its start when an office follows (`A. Writer DCM`). */
function nameIn(segment: string): { start: number; end: number } | undefined {
  const words = [...segment.matchAll(/\S+/g)].map(found => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }))
  let end = words.length
  while (end > 0 && !isNameWord(words[end - 1]!.text)) end--
  let start = end
  while (start > 0 && (isNameWord(words[start - 1]!.text) || isParticle(words, start - 1))) start--
  if (start === end) return undefined
  const run = words.slice(start, end)
  const real = run.filter(word => /[A-Za-z]{2}/.test(word.text) && !SUFFIX.test(word.text))
  if (!real.length) return undefined
  // One word alone is a name only after a title, or with its initial glued on.
  if (run.length === 1 && start === 0 && !/^[A-Z][A-Z][a-z]+$/.test(run[0]!.text)) return undefined
  return { start: run[0]!.start, end: run[run.length - 1]!.end }
}

/** Particles of names stand between two words of a name, in small letters. */
const isParticle = (words: readonly { text: string }[], at: number): boolean =>
  /^(?:de|del|della|di|da|dos|van|von|der|den|la|le|el|al|bin|y)$/i.test(words[at]!.text) &&
  at > 0 &&
  at + 1 < words.length &&
  isNameWord(words[at - 1]!.text)

function isNameWord(word: string): boolean {
  if (isTitle(word)) return false
  if (/^\(.*\)?$|\)$/.test(word)) return false
  if (/^[a-z][a-z.'’]*$/.test(word)) return false
  if (/^\d/.test(word) && word !== '0.') return false
  return /^["“']?[A-ZÀ-Þ0][A-Za-zÀ-ÿ0'’.-]*\.?["”']?$/.test(word)
}
