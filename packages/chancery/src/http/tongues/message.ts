import type { Child } from '../html.ts'

/** The names of what a message leaves open: `count` of `{count} {count:cable|cables}`. */
export type Slot<M extends string> = M extends `${string}{${infer S}}${infer Rest}`
  ? (S extends `${infer Name}:${string}` ? Name : S) | Slot<Rest>
  : never

/** A message taken apart: texts, and slots between them. */
export type Parts = readonly (string | Gap)[]

interface Gap {
  readonly name: string
  /** Words of which the number in this slot chooses one; absent where what is given stands there itself. */
  readonly forms?: readonly string[]
}

/** How numbers are written, and which form of a word goes with one. */
export interface Counting {
  readonly number: (n: number) => string
  readonly plural: (n: number) => Intl.LDMLPluralRule
}

/**
 * `{name}` is filled. `{name:cable|cables}` is a word by the plural of a number: for one and for others; in three, the
 * middle one is for the round millions that take "de" in Romance languages (CLDR's `many`).
 */
export function parseMessage(message: string): Parts {
  const parts: (string | Gap)[] = []
  let done = 0
  for (const found of message.matchAll(/\{(\w+)(?::([^}]*))?\}/g)) {
    if (found.index > done) parts.push(message.slice(done, found.index))
    parts.push({ name: found[1]!, ...(found[2] !== undefined && { forms: found[2].split('|') }) })
    done = found.index + found[0].length
  }
  if (done < message.length) parts.push(message.slice(done))
  return parts
}

/** As text. */
export function fill(parts: Parts, values: Readonly<Record<string, string | number>>, by: Counting): string {
  let text = ''
  for (const part of parts) text += typeof part === 'string' ? part : slotText(part, values[part.name], by)
  return text
}

/** As children of a template: markup stays markup. */
export const fillWith = (parts: Parts, values: Readonly<Record<string, Child>>, by: Counting): Child =>
  parts.map(part => {
    if (typeof part === 'string') return part
    const value = values[part.name]
    return typeof value === 'number' || part.forms ? slotText(part, value as number, by) : value
  })

function slotText({ name, forms }: Gap, value: string | number | undefined, by: Counting): string {
  if (forms) return forms[formOf(by.plural(Number(value)), forms.length)]!
  if (value === undefined) return `{${name}}`
  return typeof value === 'number' ? by.number(value) : value
}

const formOf = (rule: Intl.LDMLPluralRule, forms: number): number =>
  rule === 'one' ? 0 : rule === 'many' && forms > 2 ? 1 : forms - 1
