import type { Block, Message, PageLine, Paragraph, Passage, SubParagraph } from '@chancery/cable'
import type { Term } from '../../query/index.ts'
import { type Child, type Html, html } from '../html.ts'
import { type Message as Said, say } from '../tongues/index.ts'
import type { Glossary } from './glossary.ts'
import { joined, type Shown } from './joined.ts'
import { portionMark, tone } from './marking.ts'
import type { Signs } from './notes.ts'
import { at, before, placeOf } from './place.ts'
import { levelsOf } from './portions.ts'
import { allOfIt, cutNote } from './raw.ts'
import type { Remarks } from './reader-notes.ts'
import type { Sized } from './sized.ts'

const PASSAGES = {
  summary: 'Summary',
  comment: 'Comment',
  action: 'Action',
} as const satisfies Readonly<Record<Passage, Said>>

const BEGINS = {
  summary: 'Summary begins',
  comment: 'Comment begins',
  action: 'Action begins',
} as const satisfies Readonly<Record<Passage, Said>>

const ENDS = {
  summary: 'Summary ends',
  comment: 'Comment ends',
  action: 'Action ends',
} as const satisfies Readonly<Record<Passage, Said>>

/** Where all of a text is that goes on. */
interface Whole {
  readonly name: string
  /** How many sources the cable was read from. */
  readonly sources: number
}

interface InBody extends Shown {
  /** What is said of a block that goes on. */
  readonly cut: (block: Block) => Child
  readonly signs: Signs
  readonly remarks: Remarks
}

/** The blocks of a message in order. Each has its anchor, so that any can be linked to. */
export function body(
  { message, blocks, left }: Sized,
  { name, sources }: Whole,
  terms: readonly Term[],
  asSent: boolean,
  glossary: Glossary,
  signs: Signs,
  remarks: Remarks,
): Child {
  const { marked } = remarks
  const cut = ({ anchor, place: [first] }: Block): Child => {
    const size = blocks.get(anchor)
    return size && cutNote(size, name, sources > 1 && first ? first.source + 1 : undefined)
  }
  const shown: InBody = {
    terms,
    pages: message.sections.pages,
    asSent,
    glossary,
    signs,
    remarks,
    marked,
    cut,
  }
  const pages = [...shown.pages]
  let passages: readonly Passage[] = []
  const list = message.blocks.map(block => {
    const lines = takeBefore(pages, block)
    const begins =
      block.kind === 'paragraph' ? block.passages.filter(passage => !passages.includes(passage)) : []
    if (block.kind === 'paragraph') passages = block.passages
    return [lines.map(line => pageLine(line, message)), blockHtml(block, shown, begins)]
  })
  return [list, left.blocks > 0 && leftNote(left, name)]
}

const leftNote = ({ blocks: count, characters: all }: Sized['left'], name: string): Html =>
  html`<p class="raw-cut" role="note">${say('{count} {count:paragraph|paragraphs} more, of {all} characters, {count:is|are} not shown here.', { count, all })} ${allOfIt(name)}</p>`

/** Page lines that stand before a block, and those within it that its text shows itself. */
function takeBefore(pages: PageLine[], block: Block): PageLine[] {
  const first = block.place[0]
  const taken: PageLine[] = []
  while (first && pages[0]?.place[0] && before(pages[0].place[0], first)) taken.push(pages.shift()!)
  const last = block.place[block.place.length - 1]
  while (last && pages[0]?.place[0] && before(pages[0].place[0], last)) pages.shift()
  return taken
}

function pageLine(line: PageLine, message: Message): Html {
  const of = line.of ?? message.sections.of
  const what =
    line.section !== undefined
      ? of === undefined
        ? say('Section {n}', { n: String(line.section) })
        : say('Section {n} of {of}', { n: String(line.section), of: String(of) })
      : say('Page {n}', { n: String(line.page ?? '') })
  return html`<p class="page-line"${at(line.place)}><span>${what}</span></p>`
}

function blockHtml(block: Block, shown: InBody, begins: readonly Passage[]): Html {
  switch (block.kind) {
    case 'heading':
      return html`<div class="heading" id="${block.anchor}"${at(block.place)}>${rail(block, shown)}<h2${spoken(block)}>${joined(block.text, shown)}</h2></div>${shown.cut(block)}${shown.remarks.of(block)}`
    case 'mark':
      return html`<p class="edge" id="${block.anchor}"${at(block.place)}><span class="edge-name">${say(
        block.edge === 'begin' ? BEGINS[block.passage] : ENDS[block.passage],
      )}</span>${block.damaged && html` <span class="edge-note">${say('damaged mark, written “{text}”', { text: block.text.text })}</span>`}</p>`
    case 'preformatted':
      return html`<div class="block preformatted" id="${block.anchor}">${rail(block, shown)}<pre class="table" tabindex="0"${at(block.place)}${spoken(block)}>${joined(block.text, shown)}</pre>${shown.cut(block)}${shown.remarks.of(block)}</div>`
    case 'set':
      return html`<div class="block set" id="${block.anchor}">${rail(block, shown)}<p class="text"${at(block.place)}${spoken(block)}>${joined(block.text, { ...shown, asSent: true })}</p>${shown.cut(block)}${shown.remarks.of(block)}</div>`
    case 'paragraph':
      return paragraph(block, shown, begins)
  }
}

function paragraph(block: Paragraph, shown: InBody, begins: readonly Passage[]): Html {
  const { anchor, text, parts, passages } = block
  const kinds = [
    ...passages.map(passage => ` in-${passage}`),
    ...levelsOf(block).map(level => ` of-${tone(level)}`),
  ].join('')
  return html`<div class="block${kinds}" id="${anchor}">
${begins.length > 0 && html`<p class="passage">${begins.map(passage => say(PASSAGES[passage])).join(', ')}</p>`}
${rail(block, shown)}
<div class="text">${text.text !== '' && html`<p${at(placeOf(text))}${spoken(block)}>${joined(text, shown)}</p>`}${parts.map(part => subParagraph(part, shown))}</div>${shown.cut(block)}${shown.remarks.of(block)}
</div>`
}

const subParagraph = ({ anchor, label, portion, text, place }: SubParagraph, shown: Shown): Html =>
  html`<div class="part" id="${anchor}"${at(place)}><a class="label" href="#${anchor}">${label}</a> ${portionMark(portion)} <span data-text="${anchor}">${joined(text, shown)}</span></div>`

/** Where the joined text of a block stands, for who marks words in it. */
const spoken = ({ anchor }: Block): Html => html` data-text="${anchor}"`

/** What stands in the margin beside a block: number and portion mark, or a sign to link by; notes that concern it. */
function rail(block: Exclude<Block, { kind: 'mark' }>, { signs, remarks }: InBody): Html {
  const { anchor } = block
  const number = block.kind === 'paragraph' ? block.number : undefined
  const portion = 'portion' in block ? block.portion : undefined
  return html`<span class="rail">${
    number
      ? html`<a class="number" href="#${anchor}" aria-label="${say('Paragraph {n}', { n: number.value })}"><span${at(number.place)}>${number.value}</span></a>`
      : html`<a class="number" href="#${anchor}" aria-label="${say('Link to this place')}"><span class="sign" aria-hidden="true">¶</span></a>`
  }${portionMark(portion)}${signs.of(block)}${remarks.add(block, number ? say('Write a note on paragraph {n}', { n: number.value }) : say('Write a note on this place'))}</span>`
}
