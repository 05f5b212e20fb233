import type { Addressee, Block, Message } from '../message/message.ts'
import { precedenceName } from '../tables/index.ts'

/** Signs that Markdown would take for its own. */
const SIGNS = /[\\`*_[\]<>|~&#]/g
const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(SIGNS, '\\$&').trim()
/** At the head of a line a dash, a plus or a number would begin a list. */
const lineOf = (text: string): string =>
  escaped(text).replace(/^([-+=]|\d+(?=[.)]))/, found => (/\d/.test(found) ? found : `\\${found}`))

/**
 * A message for people, in Markdown: marking, envelope, subject, references, then the paragraphs with their numbers and
 * portion marks. Numbers are written out, so that nothing counts them anew.
 */
export function markdown(message: Message): string {
  const { subject, blocks, signature } = message
  const marking = markingOf(message)
  const title = subject
    ? `${subject.portion ? `${escaped(subject.portion.raw || `(${subject.portion.value})`)} ` : ''}${escaped(subject.text)}`
    : 'No subject'
  const parts = [
    `**${marking}**`,
    `# ${title}`,
    envelope(message),
    ...(message.references.length ? [references(message)] : []),
    ...blocks.map(blockOf),
    ...(signature.length ? [`*${signature.map(one => escaped(one.value)).join(', ')}*`] : []),
    `**${marking}**`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function markingOf({ marking, captions }: Message): string {
  const { level } = marking.label
  const words = [...marking.caveats, ...captions].map(one => one.value)
  return [level ?? 'NO CLASSIFICATION READ', ...new Set(words)].map(escaped).join(' · ')
}

function envelope(message: Message): string {
  const { dtg, precedence, mrn, series, from, to, info, eo, tags, authority, passTo, sections } = message
  const named = (letter: string | undefined): string => (letter ? (precedenceName(letter) ?? letter) : '')
  const speed = [named(precedence.action?.value), named(precedence.info?.value)]
    .filter(Boolean)
    .join(', information ')
  const number = mrn ? `${mrn.year ?? ''} ${mrn.postWritten} ${mrn.serial}`.trim() : series?.value
  const by = authority?.classifiedBy.map(one => one.value).join(', ')
  const why = authority?.reasons.map(one => one.value).join(', ')
  const rows: [string, string | undefined][] = [
    ['Number', number && escaped(number)],
    ['Date', dtg ? escaped(dtg.value.replace('T', ' ')) : message.date && escaped(message.date.value)],
    ['Precedence', escaped(speed)],
    ['From', from && escaped(from.name)],
    ['To', to.map(addressee).join('<br>')],
    ['Info', info.map(addressee).join('<br>')],
    ['Pass to', passTo.map(one => escaped(one.raw || one.value)).join('<br>')],
    ['E.O.', eo && escaped([eo.order?.value, eo.instruction?.value].filter(Boolean).join(': '))],
    ['Declassify', eo && message.declassification.on ? `${message.declassification.on}` : undefined],
    [
      'Classified by',
      by &&
        escaped([by, authority?.title?.value].filter(Boolean).join(', ') + (why ? `; reason ${why}` : '')),
    ],
    ['Derived from', authority?.derivedFrom && escaped(authority.derivedFrom.value)],
    ['TAGS', tags.map(one => escaped(one.value)).join(', ')],
    [
      'Sections',
      sections.of && sections.of > 1 ? `${sections.held.join(', ')} of ${sections.of}` : undefined,
    ],
  ]
  const filled = rows.filter(([, value]) => value)
  return ['| | |', '|---|---|', ...filled.map(([name, value]) => `| ${name} | ${value} |`)].join('\n')
}

function addressee({ name, precedence, exempt }: Addressee): string {
  const except = exempt.length ? `, except ${exempt.map(one => one.value).join(', ')}` : ''
  return escaped(`${name}${precedence ? ` (${precedence.value})` : ''}${except}`)
}

const references = ({ references }: Message): string =>
  [
    'References:',
    '',
    ...references.map(one => {
      const note = one.note ? ` (${one.note})` : ''
      return `- ${one.bullet ? `${one.bullet}. ` : ''}${escaped(`${one.raw || one.value}${note}`)}`
    }),
  ].join('\n')

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${block.portion ? `${escaped(block.portion.raw)} ` : ''}${escaped(block.text.text)}`
    case 'preformatted': {
      // A fence longer than any in the text.
      const longest = Math.max(2, ...[...block.text.text.matchAll(/`+/g)].map(one => one[0].length))
      const fence = '`'.repeat(longest + 1)
      return `${fence}text\n${block.text.text}\n${fence}`
    }
    case 'mark':
    case 'set':
      return lineOf(block.text.text)
    case 'paragraph': {
      const number = block.number ? `**${block.number.value}.** ` : ''
      const portion = block.portion ? `${escaped(block.portion.raw || `(${block.portion.value})`)} ` : ''
      const text = number || portion ? escaped(block.text.text) : lineOf(block.text.text)
      const parts = block.parts.map(part => {
        const label = /^[-*•·o]/.test(part.label) ? '' : `${escaped(part.label)} `
        const mark = part.portion ? `${escaped(part.portion.raw || `(${part.portion.value})`)} ` : ''
        return `- ${label}${mark}${escaped(part.text.text)}`
      })
      return [`${number}${portion}${text}`.trim(), ...(parts.length ? ['', ...parts] : [])].join('\n')
    }
  }
}
