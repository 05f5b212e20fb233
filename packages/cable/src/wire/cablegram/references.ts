import { type CableNumber, cableNumber, NUMBER } from './number-line.ts'

/** A cablegram that a line names: `Your telegram 383`. */
export interface CableReference {
  readonly raw: string
  readonly at: number
  readonly number: CableNumber
  /** The writer's own post sent it: `our 567`, `My 339`. */
  readonly own: boolean
  readonly kind: 'cable' | 'other'
}

const LONGEST = 120
const WHO = String.raw`your|our|my|\p{Lu}[\p{L} .]{1,30}?[’']s`
const WHAT = String.raw`tel(?:egram)?s?\.?|cable(?:gram)?s?|savingrams?|memorand(?:um|a)|letters?|messages?`
const LINE = new RegExp(
  String.raw`^(?:(ref(?:erence|s)?(?: is| to)?)[ :.]+)?(?:(para(?:graph)?s?\.? [\d, and]+ of )?((?:(${WHO}) )?(?:immediate(?:ly)? (?:preceding |following )?)?(?:(${WHAT}) )?(?:nos?\.? ?)?${NUMBER}))(.*)$`,
  'iu',
)
const MORE = new RegExp(String.raw`^(?:,| and| &|;)+ ?(?:and )?(?:(${WHO}) )?(${NUMBER})(?!\d)`, 'iu')
const TAIL =
  /^(?:[,;]? ?(?:\(?para(?:graph)?s?\.? ?[\d, and-]+\)?|of \d{1,2}\w* [A-Z][a-z]+(?:,? \d{4})?))*[.:]?$/i

const isOwn = (who = ''): boolean => /^(?:our|my)$/i.test(who)

/** Reads a line that only names other cablegrams; none where it says more. */
export function readReferenceLine(line: string): CableReference[] {
  if (line.length > LONGEST) return []
  const found = LINE.exec(line)
  if (!found || !(found[1] || found[2] || found[4] || found[5])) return []
  const own = isOwn(found[4])
  const kind = /^(?:memo|letter|message)/i.test(found[5] ?? '') ? 'other' : 'cable'
  let at = line.length - found[8]!.length
  const references: CableReference[] = [
    { raw: found[3]!, at: at - found[3]!.length, number: cableNumber(found[6], found[7]!), own, kind },
  ]
  for (;;) {
    const more = MORE.exec(line.slice(at))
    if (!more) break
    at += more[0].length
    const raw = more[2]!
    references.push({
      raw,
      at: at - raw.length,
      number: cableNumber(more[3], more[4]!),
      own: more[1] ? isOwn(more[1]) : own,
      kind,
    })
  }
  return TAIL.test(line.slice(at)) ? references : []
}
