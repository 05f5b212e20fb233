import { archiveText } from '../parts/archive.ts'
import { attributes } from '../parts/attributes.ts'
import { bodyLines } from '../parts/body.ts'
import { signed } from '../parts/ending.ts'
import { cut } from '../parts/section.ts'
import type { Random } from '../random.ts'
import type { Field, TrueFact, Truth } from '../truth.ts'
import { has } from '../variants.ts'
import type { Layout, Written, WrittenFile } from './layout.ts'

const UNNAMED = 'Declassified/Released US Department of State EO Systematic Review 30 JUN 2005'
const NAMED = [
  `Margaret P. Grafeld ${UNNAMED.replace('30 JUN 2005', '04 MAY 2006')}`,
  `Sheryl P. Walter ${UNNAMED.replace('30 JUN 2005', '20 Mar 2014')}`,
]
/** Lines of a printed sheet, and columns that its head lines are centred in. */
const SHEET = 58
const COLUMNS = 110

const NEVER: readonly Field[] = ['called', 'filed']

/**
 * Telegrams of 1973-79 as the National Archives print them: message text, then attributes, a stamp at the head and
 * foot of each sheet, form feeds between sheets. message-format.md 8.
 */
export const nara73: Layout = {
  id: 'nara73',
  about: '1973-79 telegrams as the National Archives print them',
  kind: 'telegram',
  eras: [['seventies', 1973, 1979]],
  never: NEVER,
  extension: 'txt',
  write(truth, chance) {
    const stamp = has(truth, 'stamp-unnamed') ? UNNAMED : chance.pick(NAMED)
    if (has(truth, 'text-unretrievable'))
      return document(truth, ['ADS TEXT UNRETRIEVABLE'], [], stamp, chance)
    const body = bodyLines(truth, chance)
    const parts = truth.sections > 1 ? cut(body, truth.sections) : [body]
    const of = parts.length
    const texts = parts.map((part, at) =>
      archiveText(
        truth,
        at + 1 === of ? signed(truth, part) : part,
        chance,
        of > 1 ? { number: at + 1, of } : undefined,
      ),
    )
    if (of === 1 || chance.chance(0.6)) {
      const lines = texts.flatMap(({ lines: text }, at) => (at ? ['', '', ...text] : text))
      return document(
        truth,
        lines,
        texts.flatMap(one => one.pages),
        stamp,
        chance,
        of,
      )
    }
    const documents = texts.map(({ lines, pages }) => document(truth, lines, pages, stamp, chance))
    const all = documents.map(one => one.more!.facts!)
    const facts = all[0]!.filter(({ name, value }) =>
      all.every(others => others.some(other => other.name === name && other.value === value)),
    )
    return {
      more: { sections: of, pages: texts.flatMap(one => one.pages), facts },
      files: documents.map(({ files }, at) => ({ text: files[0]!.text, section: { number: at + 1, of } })),
    }
  },
}

function document(
  truth: Truth,
  text: readonly string[],
  pages: readonly string[],
  stamp: string,
  chance: Random,
  sections = truth.sections,
): Written & { files: readonly WrittenFile[] } {
  const filler = has(truth, 'filler') ? ['¿¿¿¿¿¿¿¿¿¿', '¿'] : []
  const facts = attributes(truth, text.length, Math.max(1, pages.length), stamp, chance)
  const lines = [
    centred('Message Text'),
    '',
    ...text.slice(0, 6),
    ...filler,
    ...text.slice(6),
    '',
    '',
    '',
    centred('Message Attributes'),
    ...facts.flatMap(attribute),
  ]
  return {
    more: { pages, facts: facts.filter(one => one.value && !/^n\/a$/i.test(one.value)), sections },
    files: [{ text: `${sheets(lines, centred(stamp)).join('\n')}\n` }],
  }
}

/** Long values go on in lines of their own. */
function attribute({ name, value }: TrueFact): string[] {
  const line = `${name}: ${value}`.trimEnd()
  if (line.length <= COLUMNS) return [line]
  const at = line.lastIndexOf(' ', COLUMNS)
  return [line.slice(0, at), line.slice(at + 1)]
}

const centred = (text: string): string => ' '.repeat(Math.max(0, (COLUMNS - text.length) >> 1)) + text

function sheets(lines: readonly string[], stamp: string): string[] {
  const out: string[] = []
  for (let from = 0; from < lines.length; from += SHEET)
    out.push(
      `${from ? '\f' : ''}${stamp}`,
      '',
      ...lines.slice(from, from + SHEET).flatMap(line => (line === '' ? ['', ''] : line)),
      '',
      '',
      stamp,
    )
  return out
}
