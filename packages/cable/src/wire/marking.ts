import { type Classification, highest, type Label } from '../marking/label.ts'
import type { Growing } from '../message/growing.ts'
import type { Block, Marking, Portion } from '../message/message.ts'
import type { Placed } from '../text/index.ts'
import { portionCaveats } from './body/index.ts'
import type { ClassLine } from './class-line.ts'

/** Captions that bar readers; the rest steer or inform. markings.md 6. */
const BARS =
  /^(?:NODIS|EXDIS|LIMDIS|STADIS|CONDIS|CHEROKEE|NOFORN|AUSTEO|GUARD|SPECAT.*|.* CHANNEL|.*\bONLY)$/
const CONTROLS: Readonly<Record<string, string>> = { SBU: 'SBU', SENSITIVE: 'SBU', LOU: 'LOU', FOUO: 'FOUO' }

/** The marking of a whole message: the highest level that banner, security warning and portions show. */
export function wholeMarking(
  classLine: ClassLine | undefined,
  warning: Classification | undefined,
  captions: readonly Placed<string>[],
  blocks: readonly Block[],
  subject: Portion | undefined,
): Marking {
  const caveats = new Set<string>()
  const controls = new Set<string>()
  const beside = (word: string): void => {
    if (BARS.test(word)) caveats.add(word)
    const control = CONTROLS[word]
    if (control) controls.add(control)
  }
  if (classLine) for (const word of classLine.beside) beside(word.value)
  for (const caption of captions) beside(caption.value)
  // Many portions, and few kinds of them.
  const met = new Map<string, Portion>()
  const meet = (portion: Portion | undefined): void => {
    if (portion) met.set(portion.value, portion)
  }
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue
    meet(block.portion)
    if (block.kind === 'paragraph') for (const part of block.parts) meet(part.portion)
  }
  meet(subject)
  for (const portion of met.values()) {
    if (CONTROLS[portion.value]) controls.add(portion.value)
    if (!portion.value.includes('//')) continue
    for (const caveat of portionCaveats(portion)) if (BARS.test(caveat)) caveats.add(caveat)
    for (const part of portion.value.split('//')) if (CONTROLS[part]) controls.add(part)
  }
  const highestPortion = highest(levelsOf(met.values()))
  // Where no line speaks of the whole, an unclassified portion says nothing of the text that bears no mark.
  const whole = highestPortion !== 'UNCLASSIFIED' || classLine || warning || blocks.every(isMarked)
  const level = highest([classLine?.level, warning, whole ? highestPortion : undefined])
  const label: Growing<Label> = {
    // Controls speak of unclassified text only. markings.md 5.
    controls: level === 'UNCLASSIFIED' ? [...controls].sort() : [],
    caveats: [...caveats].sort(),
  }
  if (level) label.level = level
  const marking: Growing<Marking> = { label, caveats: [] }
  if (classLine) {
    marking.banner = { value: classLine.level, raw: classLine.levelRaw, place: classLine.levelPlace }
    marking.caveats = classLine.beside.filter(
      ({ value }) => BARS.test(value) || CONTROLS[value] || value === 'EFTO',
    )
  }
  if (highestPortion) marking.highestPortion = highestPortion
  return marking
}

const isMarked = (block: Block): boolean =>
  block.kind !== 'paragraph' ||
  block.portion !== undefined ||
  (block.parts.length > 0 && block.parts.every(part => part.portion !== undefined))

function* levelsOf(portions: Iterable<Portion>): Generator<Classification> {
  for (const { level } of portions) yield level
}
