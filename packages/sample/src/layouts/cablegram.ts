import { isoDay, MONTH_NAMES, parts } from '../calendar.ts'
import { PLACES, precedenceWords } from '../plan/cablegram.ts'
import type { Random } from '../random.ts'
import { PEOPLE } from '../topics.ts'
import type { TrueFact, TrueParagraph, Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { type Layout, oneFile } from './layout.ts'

/** Australian cablegrams of 1944-83 as an edition prints them: Markdown under front matter. */
export const cablegram: Layout = {
  id: 'cablegram',
  about: 'Australian cablegrams, Markdown with front matter',
  kind: 'cablegram',
  eras: [['typed', 1944, 1983]],
  never: [],
  extension: 'md',
  write(truth, chance) {
    const facts = frontMatter(truth, chance)
    const [file] = facts.filter(one => one.name === 'reference')
    const upper = chance.chance(0.4)
    const level = titleCase(truth.level)
    const head = `${level} ${precedenceWords(truth.action)}`
    const point = has(truth, 'numbers-as-list') ? '' : '\\'
    const lines = [
      '---',
      ...yaml(facts),
      '---',
      '',
      `${chance.chance(0.3) ? 'Cablegram, ' : ''}${truth.post}, ${longDay(truth.dtg)}`,
      '',
      `${truth.serial}${point}. ${upper ? head.toUpperCase() : head}`,
      '',
      ...parties(truth, chance),
      chance.chance(0.5) ? `### ${truth.subject}` : `**${truth.subject}**`,
      '',
      ...truth.references.flatMap(one => [`${one.text}.${note(truth, 1)}`, '']),
      ...truth.paragraphs.flatMap((one, at) => [paragraph(truth, one, at), '']),
      '',
      `_${file!.value}_`,
      ...(has(truth, 'notes-as-links') ? ['', '  * 1 Not printed.', '  * 2 The note was not found.'] : []),
    ]
    return oneFile(`${lines.join('\n')}\n`, { facts })
  },
}

function frontMatter(truth: Truth, chance: Random): TrueFact[] {
  const volume = chance.int(10, 29)
  const number = String(chance.int(1, 480))
  const symbol = `${chance.int(10, 990)}/${chance.int(1, 20)}/${chance.int(1, 12)}`
  const series = `A${chance.int(1000, 9999)}`
  return [
    { name: 'doc_date', value: isoDay(Date.parse(truth.dtg)) },
    { name: 'doc_num', value: number },
    { name: 'naa_series', value: series },
    { name: 'naa_control_symbol', value: symbol },
    { name: 'reference', value: `[NAA: ${series}, ${symbol}]` },
    { name: 'title', value: title(truth, chance) },
    { name: 'vol_title', value: `Volume ${volume}: Harbours, Herring and Lighthouses` },
  ]
}

/** Names a person or an office where the text names a place, as the editors liked it. */
function title({ post }: Truth, chance: Random): string {
  const abroad = PLACES.filter(place => place !== post)
  const to = post === 'Canberra' ? chance.pick(abroad) : 'Canberra'
  const from = post === 'Canberra' ? 'Department of External Affairs' : chance.pick(PEOPLE)
  return chance.pick([`Cablegram to ${to}`, `Cablegram from ${from} to ${to}`])
}

function yaml(facts: readonly TrueFact[]): string[] {
  const value = (name: string): string => facts.find(one => one.name === name)!.value
  return [
    `doc_date: '${value('doc_date')}'`,
    `doc_num: ${value('doc_num')}`,
    'naa_refs:',
    `- naa_control_symbol: ${value('naa_control_symbol')}`,
    `  naa_series: ${value('naa_series')}`,
    `  reference: '${value('reference')}'`,
    `title: ${value('title')}`,
    `vol_title: '${value('vol_title')}'`,
  ]
}

/** `For Officer from Spender.`, `From Fadden to Prime Minister.`, or each on a line of its own. */
function parties(truth: Truth, chance: Random): string[] {
  const [to] = truth.to
  if (!to) return []
  const { name } = truth.from
  return chance.pick([
    [`For ${to.name} from ${name}.`, ''],
    [`From ${name} to ${to.name}.`, ''],
    [`For ${to.name}.`, '', `From ${name}.`, ''],
  ])
}

function paragraph(truth: Truth, { number, text }: TrueParagraph, at: number): string {
  const noted = at === 1 ? `${text}${note(truth, 2)}` : text
  if (number === undefined) return noted
  return has(truth, 'numbers-as-list') ? `  ${number}. ${noted}` : `${number}\\. ${noted}`
}

const note = (truth: Truth, number: number): string =>
  has(truth, 'notes-as-links') ? `[${number}](#f${number})` : ''

const titleCase = (level: string): string =>
  level.replace(/\w+/g, word => word[0] + word.slice(1).toLowerCase())

function longDay(dtg: string): string {
  const { year, month, day } = parts(Date.parse(dtg))
  return `${day} ${MONTH_NAMES[month - 1]} ${year}`
}
