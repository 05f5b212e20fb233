import { visible } from './visible.ts'

/** Markup that is ready to send. Only `html` makes it, so text can never pass for markup. */
export class Html {
  readonly #markup: string

  constructor(key: typeof KEY, markup: string) {
    if (key !== KEY) throw new TypeError('Markup is made by the html template.')
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

const KEY = Symbol('html')

/** What may stand in a template: text and numbers are escaped, markup stays, `false`, `null`, `undefined` are nothing. */
export type Child = Html | string | number | false | null | undefined | readonly Child[]

/**
 * Markup from a template whose values are escaped. Values may stand between tags or inside attributes in double
 * quotes, nowhere else. Characters that show nothing or turn the direction of text are made visible.
 */
export function html(parts: TemplateStringsArray, ...children: readonly Child[]): Html {
  let markup = parts[0]!
  for (let i = 0; i < children.length; i++) markup += render(children[i]) + parts[i + 1]!
  return new Html(KEY, markup)
}

function render(child: Child): string {
  if (child === false || child === null || child === undefined) return ''
  if (child instanceof Html) return child.toString()
  if (typeof child === 'object') {
    let markup = ''
    for (const one of child) markup += render(one)
    return markup
  }
  return escaped(String(child))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, char => ENTITIES[char]!)
