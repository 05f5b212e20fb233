import { parts as dateParts, MONTHS } from '../calendar.ts'
import { archiveText, pageLevel } from '../parts/archive.ts'
import { documentNumber } from '../parts/attributes.ts'
import { bodyLines } from '../parts/body.ts'
import { signed } from '../parts/ending.ts'
import { escaped } from '../parts/html.ts'
import { orderCode } from '../parts/order-code.ts'
import { two } from '../parts/wrap.ts'
import type { Random } from '../random.ts'
import type { TrueFact, Truth } from '../truth.ts'
import { type Layout, oneFile } from './layout.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A page of a public set of 1973-79 telegrams: a block of metadata, the text cut at its heading, the text again whole. */
export const plusdHtml: Layout = {
  id: 'plusd-html',
  about: 'pages of the 1973-79 set: metadata, then the text twice',
  kind: 'telegram',
  eras: [['seventies', 1973, 1979]],
  never: ['called', 'filed'],
  extension: 'html',
  write(truth, chance) {
    const { lines, pages } = archiveText(truth, signed(truth, bodyLines(truth, chance)), chance)
    const facts = metadata(truth, lines, chance)
    const text = lines.map(escaped)
    const cutAt = text.findIndex(line => /^1\. /.test(line))
    const page = [
      '<!DOCTYPE html>',
      '<html>',
      '<head>',
      '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
      `<title>Cable: ${canonical(truth)}</title>`,
      '</head>',
      '<body style="text-align: center;">',
      '<div id="overall">',
      '<table id="synopsis">',
      ...rows(facts),
      '</table>',
      '<div class="pane-tab"><div class="pane-header">Content</div><div class="pane-content"><div class="text-header hidden">',
      '',
      `${text.slice(0, cutAt).join('\n')}</div><div class="text-button" id="showhide">Show&nbsp;Headers</div><div class="text-content"><div id="tagged-text">${text.slice(cutAt).join('\n')}`,
      '',
      '</div></div><br /></div></div><div class="pane-tab"><div class="pane-header">Raw content</div><div class="pane-content"><div class="text-content">',
      '',
      ...text,
      '',
      '</div></div></div></div>',
      '</body>',
      '</html>',
    ]
    return oneFile(`${page.join('\n')}\n`, {
      pages,
      facts: facts.filter(one => !one.value.startsWith('--')),
      sections: 1,
    })
  },
}

/** The letter after the number tells the set: _b to 1976, _c 1977, _d 1978. */
const canonical = (truth: Truth): string =>
  `${documentNumber(truth)}_${truth.year <= 1976 ? 'b' : truth.year === 1977 ? 'c' : truth.year === 1978 ? 'd' : 'e'}`

const NOTHING = '-- N/A or Blank --'

function metadata(truth: Truth, lines: readonly string[], chance: Random): TrueFact[] {
  const { year, month, day, hour, minute } = dateParts(Date.parse(truth.dtg))
  const name = MONTHS[month - 1]!
  const date = `${year} ${name[0]}${name.slice(1).toLowerCase()} ${day}, ${two(hour)}:${two(minute)} (${DAYS[new Date(truth.dtg).getUTCDay()]})`
  const [first] = truth.distribution!
  const office = `${first!.role === 'origin' ? 'ORIGIN' : 'ACTION'} ${first!.office}`
  const outgoing = first!.role === 'origin'
  return [
    { name: 'Subject', value: truth.subject },
    { name: 'Date', value: date },
    { name: 'Canonical ID', value: canonical(truth) },
    { name: 'Original Classification', value: pageLevel(truth) },
    { name: 'Current Classification', value: 'UNCLASSIFIED' },
    { name: 'Handling Restrictions', value: truth.captions.join(', ') || NOTHING },
    { name: 'Character Count', value: String(lines.join('\n').length) },
    { name: 'Executive Order', value: orderCode(truth) === 'N/A' ? NOTHING : orderCode(truth) },
    { name: 'Locator', value: chance.chance(0.8) ? 'TEXT ON MICROFILM,TEXT ONLINE' : 'TEXT ONLINE' },
    { name: 'TAGS', value: truth.tags.join(' | ') },
    { name: 'Concepts', value: chance.pick([NOTHING, 'HARBORS | DREDGING', 'FISHERIES']) },
    { name: 'Enclosure', value: NOTHING },
    { name: 'Type', value: 'TE' },
    { name: 'Office Origin', value: outgoing ? office : NOTHING },
    { name: 'Office Action', value: outgoing ? NOTHING : office },
    { name: 'Archive Status', value: 'Electronic Telegrams' },
    { name: 'From', value: truth.post },
    {
      name: 'Markings',
      value: 'Declassified/Released US Department of State EO Systematic Review 30 JUN 2005',
    },
    { name: 'To', value: truth.to.map(one => one.name).join(' | ') },
  ]
}

/** Two to a row, as the page has them. */
function rows(facts: readonly TrueFact[]): string[] {
  const cell = ({ name, value }: TrueFact): string =>
    `<td><div class="s_key"><a class="i" title="${name}">${name}:</a></div><div class="s_val" title=" ${escaped(value).replaceAll('"', '&quot;')}">${linked(name, value)}</div></td>`
  return facts.flatMap((one, at) =>
    at % 2 ? [] : ['<tr>', cell(one), ...(facts[at + 1] ? [cell(facts[at + 1]!)] : []), '</tr>'],
  )
}

const linked = (name: string, value: string): string =>
  name === 'TAGS' || name === 'From'
    ? value
        .split(' | ')
        .map(
          one =>
            `<a style="color: #216B7C;" href="/plusd/?q=&qf=${encodeURIComponent(one)}#result" title="${escaped(one)}">${escaped(one)}</a>`,
        )
        .join(' <span style="color: #000">|</span> ')
    : escaped(value)
