import { citation } from './archive-form.ts'
import { type Cited, dateParts, keyOf, onOneLine } from './cited.ts'

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const escaped = (text: string): string => onOneLine(text).replace(/[\\{}&%$#_~^]/g, sign => SIGNS[sign]!)

/**
 * A BibTeX entry. Names and titles stand in a second pair of braces: a post is no surname, and capitals of a subject are
 * kept. BibTeX has no kind for a telegram; `@misc` with `howpublished` is what its styles print best. `remark`: what a reader
 * says of it.
 */
export function bibtex(cable: Cited, remark?: string): string {
  const parts = dateParts(cable.date)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', cable.from && `{${escaped(cable.from)}}`],
    ['title', `{${escaped(cable.subject ?? cable.mrn ?? 'Telegram without a subject')}}`],
    ['howpublished', ['Telegram', cable.mrn && escaped(cable.mrn)].filter(Boolean).join(' ')],
    ['year', parts && String(parts[0])],
    ['month', parts && MONTHS[parts[1] - 1]],
    ['day', parts && String(parts[2])],
    ['note', `${escaped(cable.marking)}. Chancery ${escaped(cable.id)}`],
    ['annote', escaped(citation(cable))],
    ['comment', remark && escaped(remark)],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
  )
  return `@misc{${bibKey(cable)},\n${lines.join(',\n')}\n}\n`
}

/** Versions of one number are told apart by their ids. */
const bibKey = (cable: Cited): string =>
  cable.mrnKey ? `${keyOf(cable)}-${cable.id.slice(0, 8)}` : keyOf(cable)

/** Words that BibTeX knows and its styles put into their language. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
