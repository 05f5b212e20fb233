import { LAYOUT_IDS, type SampleDocument, sample } from '@chancery/sample'
import { type Message, read } from '../src/index.ts'
import { GENERATED_FIELDS } from './generated-fields.ts'
import { judge, judgeEach, same } from './judge.ts'
import { type Row, Tally, type Verdict } from './tally.ts'
import type { ComparedTruth } from './truth.ts'

export interface GeneratedSet {
  readonly count: number
  readonly seed: number
  /** Of one layout, or `all`: so many of each. */
  readonly layout?: string
}

export interface GeneratedResult {
  readonly cables: number
  /** By layout and field. */
  readonly fields: readonly Row[]
  /** Over the cables of all layouts. */
  readonly variants: ByVariant
  /** The same of each layout. */
  readonly variantsOf: ReadonlyMap<string, ByVariant>
}

/** By variant and field, over the cables that have the variant; `lawful` are those that have none. */
export interface ByVariant {
  readonly rows: readonly Row[]
  readonly cables: ReadonlyMap<string, number>
}

class VariantTally {
  readonly #tally = new Tally()
  readonly cables = new Map<string, number>()

  cable(groups: readonly string[]): void {
    for (const group of groups) this.cables.set(group, (this.cables.get(group) ?? 0) + 1)
  }

  add(groups: readonly string[], field: string, verdict: Verdict, id: string): void {
    for (const group of groups) this.#tally.add(group, field, verdict, id)
  }

  get rows(): readonly Row[] {
    return this.#tally.rows()
  }
}

/** Reads a generated set and compares every field with what is true of it. */
export function runGenerated(set: GeneratedSet): GeneratedResult {
  const fields = new Tally()
  const variants = new VariantTally()
  const variantsOf = new Map<string, VariantTally>()
  let cables = 0
  for (const parts of cablesIn(set)) {
    const truth: ComparedTruth = parts[0]!.truth
    const layout = layoutOf(parts[0]!)
    const { messages } = read(parts.map(contents).reverse())
    const id = `${truth.key} (${truth.variants.join(', ') || 'lawful'})`
    const groups = truth.variants.length ? truth.variants : ['lawful']
    cables++
    const own = variantsOf.get(layout) ?? new VariantTally()
    variantsOf.set(layout, own)
    for (const tally of [variants, own]) tally.cable(groups)
    const add = (field: string, verdict: Verdict): void => {
      fields.add(layout, field, verdict, id)
      for (const tally of [variants, own]) tally.add(groups, field, verdict, id)
    }
    add('one message', messages.length === 1 ? 'right' : 'wrong')
    for (const [field, verdict] of verdictsOf(messages[0], truth)) add(field, verdict)
    if (!truth.withYear) continue
    const { messages: told } = read(parts.map(contents).reverse(), { year: truth.year })
    for (const [field, verdict] of verdictsWithYear(told[0], truth)) add(`${field}, year given`, verdict)
  }
  return { cables, fields: fields.rows(), variants, variantsOf }
}

function* verdictsOf(
  message: Message | undefined,
  truth: ComparedTruth,
): Generator<[field: string, verdict: Verdict]> {
  for (const [name, field] of Object.entries(GENERATED_FIELDS)) {
    if (field.stated && truth[field.of[0]!] === undefined) continue
    const found = message && field.read(message, truth)
    const hidden = (field.needs ?? field.of).some(property => truth.absent?.includes(property))
    const wanted = hidden ? undefined : field.wanted(truth)
    const verdict = judge(found, wanted)
    if (verdict) yield [name, verdict]
    if (field.each)
      for (const item of judgeEach((found ?? []) as unknown[], (wanted ?? []) as unknown[], same))
        yield [`${name}, each`, item]
  }
}

/** What a text shows only to whoever knows its year, as an archive does that files by year. */
function* verdictsWithYear(
  message: Message | undefined,
  truth: ComparedTruth,
): Generator<[field: string, verdict: Verdict]> {
  for (const [name, field] of Object.entries(GENERATED_FIELDS)) {
    if (!field.of.some(property => truth.withYear?.includes(property))) continue
    const verdict = judge(message && field.read(message, truth), field.wanted(truth))
    if (verdict) yield [name, verdict]
  }
}

/** The documents of each cable: its sections may be files of their own, which follow each other. */
function* cablesIn({ count, seed, layout }: GeneratedSet): Generator<SampleDocument[]> {
  if (layout === 'all') {
    for (const one of LAYOUT_IDS) yield* cablesIn({ count, seed, layout: one })
    return
  }
  const options = { count, seed, ...(layout && { layout }) } as Parameters<typeof sample>[0]
  let parts: SampleDocument[] = []
  for (const one of sample(options)) {
    if (layout && layoutOf(one) !== layout) continue
    if (parts.length && parts[0]!.truth.key !== one.truth.key) {
      yield parts
      parts = []
    }
    parts.push(one)
  }
  if (parts.length) yield parts
}

/** As the file is kept: ISO 8859-1 has a byte for each character, and bytes of Windows-1252 among them. */
export const contents = ({
  text,
  encoding,
}: Pick<SampleDocument, 'text' | 'encoding'>): string | Uint8Array =>
  encoding === 'latin1' ? Uint8Array.from(text, sign => sign.charCodeAt(0)) : text

/** The generator names the layout once it makes more than wire text. */
const layoutOf = ({ truth }: { readonly truth: ComparedTruth }): string => truth.layout ?? 'state'
