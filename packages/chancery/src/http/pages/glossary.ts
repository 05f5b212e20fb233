import { explain, type Message, readable } from '@chancery/cable'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, say } from '../tongues/index.ts'

/** What the capital words of a text stand for. */
export class Glossary {
  readonly #day: string | undefined
  /** Places that the message is about, by its TAGS. */
  readonly #places: readonly string[]
  /** Meaning of each word met, in the order in which they came; none for words that are not explained. */
  readonly #met = new Map<string, string | undefined>()
  readonly #linked = new Set<string>()

  constructor(message: Message) {
    this.#day = message.date?.value ?? message.dtg?.value
    this.#places = message.tags.flatMap(({ kind, title }) => (kind === 'country' && title ? title : []))
  }

  /** Places of the explained words in a text, as it is shown. */
  find(
    letters: string,
  ): readonly { readonly start: number; readonly end: number; readonly as: (inner: string) => Child }[] {
    // In capitals that were not made readable every word looks like a code.
    const shown = readable(letters)
    return [...shown.matchAll(CODE)].flatMap(found => {
      const word = found[0]
      const meaning = this.#meaning(word)
      return meaning
        ? [
            {
              start: found.index,
              end: found.index + word.length,
              as: inner => this.#abbr(word, inner, meaning),
            },
          ]
        : []
    })
  }

  #meaning(word: string): string | undefined {
    if (!this.#met.has(word)) this.#met.set(word, this.#look(word))
    return this.#met.get(word)
  }

  #look(word: string): string | undefined {
    const found = explain(word, this.#day).find(
      one => one.kind === 'acronym' && one.holds && !one.unexplained,
    )
    const readings = found?.meaning.split(' | ')
    // A host government has the initials of several: the one that the message is about is meant.
    const meant = readings?.filter(reading => this.#places.some(place => reading.endsWith(` ${place}`)))
    if (meant?.length !== 1) return readings?.join(' or ')
    return meant[0]!.replace(/^of /, `${readings![0]!.split(' of ')[0]} of `)
  }

  /** The first time it leads to the list, later it says it to who points. */
  #abbr(word: string, inner: string, meaning: string): Html {
    const abbr = html`<abbr title="${meaning}">${inner}</abbr>`
    if (this.#linked.has(word)) return abbr
    this.#linked.add(word)
    return html`<a class="abbr" id="${anchor('said', word)}" href="#${anchor('word', word)}">${abbr}</a>`
  }

  /** All that were met, for who cannot point. */
  list(): Child {
    const words = [...this.#met].flatMap(([word, meaning]) => (meaning ? [{ word, meaning }] : []))
    if (!words.length) return undefined
    words.sort((a, b) => (a.word < b.word ? -1 : 1))
    return html`<section class="after glossary" aria-labelledby="glossary"><h2 id="glossary">${say('Words explained')}</h2>
<dl>${words.map(
      ({ word, meaning }) =>
        html`<div id="${anchor('word', word)}"><dt><a href="#${anchor('said', word)}" aria-label="${say('{word}, back to the text', { word })}">${word}</a></dt><dd${inEnglish()}>${meaning}</dd></div>`,
    )}</dl></section>`
  }
}

const CODE = /(?<![\p{L}\p{N}])[A-Z][A-Z0-9&/-]*[A-Z0-9](?![\p{L}\p{N}])/gu

const anchor = (kind: string, word: string): string => `${kind}-${word.replace(/[^A-Z0-9]/g, '-')}`
