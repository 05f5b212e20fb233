import type { Message } from '@chancery/cable'
import { markdown, WIRE_DIALECTS, type WireDialect, write } from '@chancery/cable/write'
import { element, wire } from './dom.ts'

type Form = WireDialect | 'markdown'

/** The message as it goes on the wire, section by section, or why it is refused. */
export class Written {
  readonly #parent: HTMLElement
  readonly #choice: HTMLSelectElement
  readonly #answer = element('div', '')
  #message: Message | undefined

  constructor(parent: HTMLElement) {
    this.#parent = parent
    this.#choice = element(
      'select',
      '',
      [...WIRE_DIALECTS, 'markdown'].map(name => element('option', '', name)),
    )
    this.#choice.id = 'form'
    this.#choice.addEventListener('change', () => this.#draw())
    this.#parent.append(
      element('div', 'settings', element('label', '', 'written as ', this.#choice)),
      this.#answer,
    )
  }

  show(message: Message | undefined): void {
    this.#message = message
    this.#draw()
  }

  #draw(): void {
    if (!this.#message) {
      this.#answer.replaceChildren(element('p', 'empty', 'There is no message to write.'))
      return
    }
    const form = this.#choice.value as Form
    if (form === 'markdown') {
      this.#answer.replaceChildren(wire(markdown(this.#message)))
      return
    }
    const { sections, diagnostics } = write(this.#message, form)
    this.#answer.replaceChildren(
      ...(sections.length ? [] : [element('p', '', 'Refused: as it stands it may not be sent.')]),
      ...diagnostics.map(({ severity, message, field }) =>
        element(
          'div',
          'finding',
          element(
            'div',
            '',
            element('span', `severity ${severity}`, severity === 'info' ? 'note' : severity),
          ),
          element('div', '', element('p', '', message), element('p', 'why', field)),
        ),
      ),
      ...sections.map(({ text }) => wire(text)),
    )
  }
}
