import type { Diagnostic, ReadResult, Source } from '@chancery/cable'
import type { Finding } from '@chancery/cable/lint'
import { positions } from './positions.ts'

/** A decoded source and the name that people know it by. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** A finding with the line and column (both from 1) where it begins, as editors count them. */
export interface Located extends Diagnostic {
  readonly line?: number
  readonly column?: number
}

/** Diagnostics, or findings, with line and column of their first span. */
export function located<T extends Pick<Diagnostic, 'place'>>(
  list: readonly T[],
  sources: readonly Pick<NamedText, 'text'>[],
): (T & { readonly line?: number; readonly column?: number })[] {
  const find = sources.map(({ text }) => positions(text))
  return list.map(one => {
    const [first] = one.place
    const at = first && find[first.source]?.(first.start)
    return at ? { ...one, line: at.line, column: at.column } : one
  })
}

/** `read --json`: the messages of a text; without the texts of the sources, which who asks has. */
export const readingForm = (
  { layout, messages, diagnostics, sources }: ReadResult,
  file?: string,
): object => ({
  ...(file !== undefined && { file }),
  layout,
  messages,
  diagnostics: located(diagnostics, sources),
  sources: sources.map(({ encoding, bytes }: Source) => ({ encoding, bytes })),
})

/** What was judged: a file, or the sources of a cable. */
export interface Judged {
  readonly findings: readonly Finding[]
  readonly sources: readonly Pick<NamedText, 'text'>[]
}

/** `lint --format json`: what the rules found, with the place of each. */
export const judgedForm = (
  { findings, sources }: Judged,
  file?: { readonly file: string; readonly fixed: number },
): object => ({
  ...(file && { file: file.file }),
  findings: located(findings, sources),
  ...(file && { fixed: file.fixed }),
})
