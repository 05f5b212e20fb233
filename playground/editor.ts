import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { EditorState, StateEffect, StateField } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view'

export interface Range {
  readonly from: number
  readonly to: number
}

const light = StateEffect.define<readonly Range[]>()
/** The words that are pointed at elsewhere on the page. */
const lit = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects, changes }) {
    for (const effect of effects)
      if (effect.is(light))
        return Decoration.set(
          effect.value
            .filter(({ from, to }) => to > from)
            .map(({ from, to }) => Decoration.mark({ class: 'cm-lit' }).range(from, to)),
          true,
        )
    return marks.map(changes)
  },
  provide: field => EditorView.decorations.from(field),
})

/** The text as it was pasted, with findings under its words. */
export class Editor {
  readonly #view: EditorView

  constructor(parent: HTMLElement, changed: () => void) {
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        extensions: [
          lineNumbers(),
          highlightActiveLine(),
          history(),
          lintGutter(),
          lit,
          keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          EditorView.contentAttributes.of({ 'aria-labelledby': 'source-title', spellcheck: 'false' }),
          EditorView.updateListener.of(update => {
            if (update.docChanged) changed()
          }),
        ],
      }),
    })
    // Whoever has no pointer scrolls it by its own.
    this.#view.scrollDOM.tabIndex = 0
  }

  get text(): string {
    return this.#view.state.doc.toString()
  }

  set text(text: string) {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } })
  }

  show(findings: readonly Diagnostic[]): void {
    this.#view.dispatch(setDiagnostics(this.#view.state, findings))
  }

  /** Lights words, and brings the first of them into sight. */
  light(ranges: readonly Range[], look = false): void {
    const { length } = this.#view.state.doc
    const inside = ranges.filter(({ to }) => to <= length)
    const effects: StateEffect<unknown>[] = [light.of(inside)]
    if (look && inside[0]) effects.push(EditorView.scrollIntoView(inside[0].from, { y: 'center' }))
    this.#view.dispatch({ effects })
  }
}
