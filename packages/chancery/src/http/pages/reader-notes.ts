import type { Block, Message, Place } from '@chancery/cable'
import { readableTitle } from '@chancery/cable'
import type { Note, NoteWish, OpenCable, Summary } from '../../archive/archive.ts'
import { type Child, type Html, html } from '../html.ts'
import { retell, say } from '../tongues/index.ts'
import { cableUrl, newNoteUrl } from '../urls.ts'
import { longDay } from '../words.ts'
import { paragraphs } from './collections.ts'
import { layout } from './layout.ts'
import { markingText, pageMarking } from './marking.ts'

export const NOTES_ON_PAGE = 30

/** What readers wrote on a cable, each beside the block where it stands. */
export class Remarks {
  readonly #notes: readonly Note[]
  readonly #cable: string
  readonly #shown = new Set<number>()

  constructor(notes: readonly Note[], cable: string) {
    this.#notes = notes
    this.#cable = cable
  }

  /** Places in which words are marked, with the way to what is said of them. */
  get marked(): readonly { readonly place: Place; readonly id: number }[] {
    return this.#notes.flatMap(({ quote, place, id }) => (quote ? [{ place, id }] : []))
  }

  /** Those of a block. */
  of({ anchor }: Block): Child {
    const here = this.#notes.filter(note => note.anchor === anchor)
    for (const { id } of here) this.#shown.add(id)
    return here.length > 0 && html`<div class="beside-text">${here.map(note => this.#note(note))}</div>`
  }

  /** The way to write one on a block. */
  add({ anchor }: Block, name: string): Html {
    return html`<a class="note-add" href="${newNoteUrl(this.#cable, anchor)}" aria-label="${name}" title="${name}">+</a>`
  }

  /** Those of the cable as a whole, and those whose place is lost. */
  rest(): Child {
    const rest = this.#notes.filter(({ id }) => !this.#shown.has(id))
    return (
      rest.length > 0 &&
      html`<section class="after reader-notes" aria-labelledby="reader-notes"><h2 id="reader-notes">${say('Notes of readers')}</h2>${rest.map(note => this.#note(note))}</section>`
    )
  }

  #note(note: Note): Html {
    return html`<div class="reader-note" id="reader-note-${note.id}" role="note" aria-label="${say('Note of {name}', { name: note.by })}">${noteBody(note)}</div>`
  }
}

const noteBody = (note: Note): Html => {
  const { id, text, quote, mine, by, shared, marking, lost, changedAt } = note
  return html`${quote && html`<p class="quoted">${quote}</p>`}${text && html`<div class="said">${paragraphs(text)}</div>`}${lost && html`<p class="lack">${say('Its place in the text can no longer be found.')}</p>`}
<p class="note-line">${mine ? say('You') : by}, <time datetime="${changedAt}">${longDay(changedAt)}</time>${shared && html` <span class="badge">${say('shared')}</span>`} <span class="note-marking">${marking}</span>${mine && html` <a href="/notes/${id}" aria-label="${say('Change this note')}: ${(text || quote || '').slice(0, 40)}">${say('Change')}</a>`}</p>`
}

export interface NotesView {
  readonly total: number
  readonly notes: readonly (Note & { readonly cable: Summary })[]
  readonly start: number
}

/** All notes that one may read, the latest first. */
export const notesPage = ({ total, notes, start }: NotesView): Html =>
  layout({
    title: `${say('Notes')} · Chancery`,
    kind: 'gather',
    marking: pageMarking(notes.map(note => note.cable.label)),
    main: html`<p class="trail"><a href="/collections">${say('Collections')}</a></p>
<h1>${say('Notes')}</h1>
<p class="total"><b>${say('{count} {count:note|notes}', { count: total })}</b></p>
${total === 0 && html`<p>${say('No note is here yet. On the page of a cable, a sign beside each paragraph leads to one; words that are marked with the pointer lead to a highlight.')}</p>`}
<ol class="note-list">${notes.map(
      note => html`<li><p class="note-of">${markingText(note.cable.marking, note.cable.label.level)} <a href="${cableUrl(note.cable.id, { anchor: `reader-note-${note.id}` })}">${note.cable.subject ? readableTitle(note.cable.subject) : say('No subject')}</a> <span class="mrn">${note.cable.mrn}</span>${note.number !== undefined && html` <span class="number">¶${note.number}</span>`}</p>
<div class="reader-note">${noteBody(note)}</div></li>`,
    )}</ol>
<p class="paging">${start > 0 && html`<a rel="prev" href="/notes?start=${Math.max(0, start - NOTES_ON_PAGE)}">${say('Page before')}</a>`} ${start + notes.length < total && html`<a rel="next" href="/notes?start=${start + NOTES_ON_PAGE}">${say('Next page')}</a>`}</p>`,
  })

export interface NoteView {
  readonly cable: OpenCable
  /** One that is changed, or else what is to be written. */
  readonly note?: Note
  readonly wish?: NoteWish
  readonly token: string
  readonly complaint?: string | undefined
}

/** A form for a note, with the words it stands by. */
export function notePage({ cable, note, wish, token, complaint }: NoteView): Html {
  const { summary, message } = cable
  const name = summary.mrn ?? summary.id
  const beside = note ? note.quote : wish && standsBy(wish, message)
  const title = note
    ? say('Change a note')
    : wish?.start === undefined
      ? say('Write a note')
      : say('Highlight these words')
  const shared = note?.shared ?? wish?.shared ?? false
  const back = cableUrl(summary.id, { anchor: note ? `reader-note-${note.id}` : wish?.anchor })
  return layout({
    title: `${title} · Chancery`,
    kind: 'gather',
    marking: { text: summary.marking, level: summary.label.level },
    main: html`<p class="trail"><a href="${back}">${name}</a></p>
<h1>${title}</h1>
${complaint && html`<p class="complaint" role="alert">${retell(complaint)}</p>`}
<p>${beside ? say('It stands by these words:') : say('It stands by the cable as a whole.')}</p>
${beside && html`<blockquote class="quoted">${beside}</blockquote>`}
<form class="note-form" method="post" action="${note ? `/notes/${note.id}` : '/notes'}"><input type="hidden" name="token" value="${token}">
${!note && wish && html`<input type="hidden" name="cable" value="${summary.id}">${wish.anchor && html`<input type="hidden" name="anchor" value="${wish.anchor}">`}${wish.start !== undefined && html`<input type="hidden" name="start" value="${wish.start}"><input type="hidden" name="end" value="${String(wish.end)}">`}`}
<label><span>${wish?.start === undefined && !note?.quote ? say('Note') : say('Note, if you wish')}</span><textarea name="text" rows="6" maxlength="10000"${wish && wish.start === undefined && html` required`}>${note?.text ?? wish?.text ?? ''}</textarea></label>
<label class="check"><input type="checkbox" name="shared" value="yes"${shared && html` checked`}> <span>${say('Shared: every reader sees it who may see the portion by which it stands')}</span></label>
<p class="buttons"><button class="strong" name="do" value="keep">${say('Keep the note')}</button>${note && html` <button name="do" value="delete">${say('Delete the note')}</button>`} <a class="cancel" href="${back}">${say('Cancel')}</a></p></form>`,
  })
}

/** The words by which it will stand, as the page of the cable has them; of a long paragraph the first. */
function standsBy({ anchor, start, end }: NoteWish, { blocks }: Message): string | undefined {
  for (const block of blocks) {
    const part = block.kind === 'paragraph' ? block.parts.find(one => one.anchor === anchor) : undefined
    if (block.anchor !== anchor && !part) continue
    const text = (part ?? block).text.text
    const words = start === undefined ? text : text.slice(start, end)
    return words.length > 600 ? `${words.slice(0, 599)}…` : words
  }
  return undefined
}
