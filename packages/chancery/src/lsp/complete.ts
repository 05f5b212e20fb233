import { captionList, countryByTag, posts, precedenceName, tagCodes, tagTitle } from '@chancery/cable'
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver/node'
import type { Draft } from './draft.ts'

const item = (label: string, detail: string | undefined, kind: CompletionItemKind): CompletionItem => ({
  label,
  kind,
  ...(detail && { detail }),
})

const PRECEDENCES = ['FLASH', 'IMMEDIATE', 'NIACT IMMEDIATE', 'PRIORITY', 'ROUTINE']
const PORTIONS = ['(U)', '(SBU)', '(C)', '(S)', '(TS)', '(U//FOUO)', '(C//NF)', '(S//NF)']

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Two letters, whichever of them stand for a country. */
const COUNTRY_CODES = LETTERS.flatMap(first => LETTERS.map(second => first + second))

let addresses: CompletionItem[] | undefined
let tags: CompletionItem[] | undefined
let captions: CompletionItem[] | undefined

const addressItems = (): CompletionItem[] =>
  (addresses ??= posts().map(({ name, routing }) => item(name, routing[0], CompletionItemKind.Module)))

const captionItems = (): CompletionItem[] =>
  (captions ??= captionList().map(({ caption, meaning }) =>
    item(caption, meaning, CompletionItemKind.Keyword),
  ))

function tagItems(): CompletionItem[] {
  tags ??= (['subject', 'program', 'organization'] as const)
    .flatMap(kind => tagCodes(kind).map(code => item(code, tagTitle(code), CompletionItemKind.EnumMember)))
    .concat(
      COUNTRY_CODES.flatMap(code => {
        const name = countryByTag(code)?.name
        return name ? [item(code, name, CompletionItemKind.EnumMember)] : []
      }),
    )
  return tags
}

/** What may stand at an offset, by the line and those above it. */
export function completionsAt(draft: Draft, offset: number, collectives: Iterable<string>): CompletionItem[] {
  const text = draft.document.getText()
  const typed = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const end = draft.document.positionAt(offset)
  return itemsAt(draft, offset, collectives).map(one => {
    const start = { line: end.line, character: end.character - begun(typed, one.label) }
    return { ...one, textEdit: { range: { start, end }, newText: one.label } }
  })
}

/** How many letters of a name are written already: editors take the last word alone, and `(` for none. */
function begun(typed: string, label: string): number {
  const upper = typed.toUpperCase()
  for (let n = Math.min(label.length, upper.length); n > 0; n--)
    if (upper.endsWith(label.slice(0, n)) && !/[A-Z]/.test(upper.at(-n - 1) ?? '')) return n
  return /[A-Z0-9]*$/i.exec(typed)![0].length
}

function itemsAt(draft: Draft, offset: number, collectives: Iterable<string>): CompletionItem[] {
  const text = draft.document.getText()
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const typed = text.slice(lineStart, offset)
  if (/^\s*TAGS?\b/i.test(typed) || goesOnWithTags(text, lineStart, typed)) return tagItems()
  if (/^\s*\d{1,3}\.\s*\(?[A-Z]*$/i.test(typed))
    return PORTIONS.map(mark => item(mark, undefined, CompletionItemKind.Value))
  if (/^[ZOPR]?(?: [ZOPR]?)?$/.test(typed) && !/^(?:FM|TO) /m.test(text.slice(0, lineStart)))
    return ['Z', 'O', 'P', 'R'].map(letter =>
      item(letter, precedenceName(letter), CompletionItemKind.EnumMember),
    )
  if (inAddress(text, lineStart, typed)) {
    const named = addressItems().some(({ label }) => typed.includes(`${label} `))
    if (named) return PRECEDENCES.map(word => item(word, undefined, CompletionItemKind.Keyword))
    return [
      ...addressItems(),
      ...[...collectives].map(name => item(name, 'collective', CompletionItemKind.Module)),
    ]
  }
  if (/^[A-Z ,/]*$/.test(typed)) return captionItems()
  return []
}

/** A list of TAGS goes on below where its line ends with a comma. */
function goesOnWithTags(text: string, lineStart: number, typed: string): boolean {
  if (!/^[A-Z, ]*$/.test(typed)) return false
  const above = text
    .slice(Math.max(0, lineStart - 300), lineStart)
    .trimEnd()
    .split('\n')
    .slice(-4)
  const from = above.findIndex(line => /^\s*TAGS?\b/.test(line))
  return from >= 0 && above.slice(from).every(line => /,\s*$/.test(line))
}

/** Are we in FL6 to FL8: on a line with a prosign, or on one that goes on with a list? */
function inAddress(text: string, lineStart: number, typed: string): boolean {
  if (/^(?:FM|TO|INFO|XMT) /.test(typed)) return true
  const above = text.slice(0, lineStart).split('\n').slice(-40, -1)
  for (const line of above.reverse()) {
    if (/^(?:TO|INFO) /.test(line)) return true
    if (!line.trim() || /^(?:BT|FM )|\b(?:UNCLAS|SECTION)\b|^(?:[A-Z] ){4}/.test(line)) return false
  }
  return false
}
