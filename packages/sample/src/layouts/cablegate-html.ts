import { parts as dateParts } from '../calendar.ts'
import { stored, storedId, storedLevel, storedOrigin } from '../parts/database.ts'
import { escaped, quoted } from '../parts/html.ts'
import { two } from '../parts/wrap.ts'
import type { Random } from '../random.ts'
import type { TrueFact, Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { type Layout, oneFile } from './layout.ts'

const LINE_END = '&#x000A;'

/** Pages of the 2003-2010 set: a table of facts, header and body in two blocks. message-format.md 9.1, 9.2. */
export const cablegateHtml: Layout = {
  id: 'cablegate-html',
  about: 'pages of the 2003-2010 set: a table, then header and body',
  kind: 'telegram',
  eras: [['modern', 2003, 2009]],
  never: [],
  extension: 'html',
  write(truth, chance) {
    const { header, body, pages, sections } = stored(truth, chance, number => `¶${number}.`)
    const facts = table(truth, chance)
    const blocks = [...(header ? [header.map(line => character(truth, line))] : []), marked(truth, body)]
    const page = [
      "<?xml version='1.0' encoding='utf-8' ?>",
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
      "<html lang='en' xml:lang='en' xmlns='http://www.w3.org/1999/xhtml'>",
      '<head>',
      '<title>Cable Viewer</title>',
      '</head>',
      '<body>',
      "<div class='main'>",
      "<div class='pane big'>",
      `<h3>Viewing cable ${facts[0]!.value}, ${escaped(truth.subject)}</h3>`,
      "<table class='cable'>",
      '<tr>',
      ...facts.map(one => `<th>${one.name}</th>`),
      '</tr>',
      '<tr>',
      ...facts.flatMap(one => [
        '<td>',
        `<a href='/x/${encodeURIComponent(one.value)}.html'>${one.value}</a>`,
        '</td>',
      ]),
      '</tr>',
      '</table>',
      ...blocks.map(lines => `<code><pre>${lines.join(LINE_END)}</pre></code>`),
      '</div>',
      '</div>',
      '</body>',
      '</html>',
    ]
    return oneFile(`${page.join('\n')}\n`, { pages, sections, facts })
  },
}

const character = (truth: Truth, line: string): string =>
  has(truth, 'named-entities') ? quoted(escaped(line)) : escaped(line)

/** Anchors before the numbers of paragraphs, links on TAGS. */
function marked(truth: Truth, body: readonly string[]): string[] {
  const subject = body.findIndex(line => /^S?\s?U\s?B\s?J/.test(line))
  const known = new Set(truth.tags)
  return body.map((line, at) => {
    const safe = character(truth, line)
    if (at < subject && /^[A-Z]?[A-Z./: ]*TA?B?G?S?E?\b/.test(line) && !has(truth, 'tags-unlinked'))
      return safe.replace(/\b[A-Z]{2,4}\b/g, word =>
        known.has(word) ? `<a href='/tag/${word}_0.html'>${word}</a>` : word,
      )
    return safe.replace(
      /^¶(\d+)\./,
      (_, number) => `<a id='par${number}' href='#par${number}'>¶</a>${number}.`,
    )
  })
}

function table(truth: Truth, chance: Random): TrueFact[] {
  const { year, month, day, hour, minute } = dateParts(Date.parse(truth.dtg))
  return [
    { name: 'Reference ID', value: storedId(truth, chance) },
    { name: 'Created', value: `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}` },
    { name: 'Released', value: `2010-12-${two(chance.int(1, 28))} 12:12` },
    { name: 'Classification', value: storedLevel(truth) },
    { name: 'Origin', value: storedOrigin(truth) },
  ]
}
