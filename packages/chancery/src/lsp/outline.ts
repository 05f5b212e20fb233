import type { Block, Message, Place } from '@chancery/cable'
import { type DocumentSymbol, type FoldingRange, SymbolKind } from 'vscode-languageserver/node'
import type { Draft } from './draft.ts'

const LONGEST_NAME = 60

/** A message, its heading, its subject, its paragraphs under their headings. */
export function outlineOf(draft: Draft): DocumentSymbol[] {
  return draft.reading.messages.flatMap(message => {
    const children = [...envelope(draft, message), ...body(draft, message)]
    const name = message.mrn?.short ?? message.series?.value ?? message.dtg?.raw ?? 'Message'
    return symbol(draft, name, SymbolKind.File, message.place, message.subject?.text ?? '', children)
  })
}

function envelope(draft: Draft, message: Message): DocumentSymbol[] {
  const places = [message.from, ...message.to, ...message.info].flatMap(party => party?.place ?? [])
  const first = message.transmission.ids[0]?.place ?? message.precedence.action?.place ?? []
  return [
    ...symbol(draft, 'Heading', SymbolKind.Namespace, [...first, ...places], message.from?.name ?? ''),
    ...(message.subject
      ? symbol(draft, 'Subject', SymbolKind.String, message.subject.place, message.subject.text)
      : []),
    ...message.sections.pages.flatMap(page =>
      page.section
        ? symbol(draft, `Section ${page.section}`, SymbolKind.Namespace, page.place, page.raw)
        : [],
    ),
  ]
}

/** Headings hold the blocks that follow them. */
function body(draft: Draft, { blocks }: Message): DocumentSymbol[] {
  const top: DocumentSymbol[] = []
  let under: DocumentSymbol | undefined
  for (const block of blocks) {
    const [made] = symbol(draft, nameOf(block), kindOf(block), block.place, excerpt(block))
    if (!made) continue
    if (block.kind === 'heading') {
      under = made
      top.push(made)
    } else if (under) {
      under.children!.push(made)
      under.range = { start: under.range.start, end: made.range.end }
    } else top.push(made)
  }
  return top
}

function nameOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return [block.number?.raw ?? 'Paragraph', block.portion?.raw].filter(Boolean).join(' ')
    case 'heading':
      return block.text.text.slice(0, LONGEST_NAME)
    case 'set':
      return block.name.value
    case 'mark':
      return block.text.text.slice(0, LONGEST_NAME)
    case 'preformatted':
      return 'Table'
  }
}

const kindOf = (block: Block): SymbolKind =>
  block.kind === 'heading'
    ? SymbolKind.Namespace
    : block.kind === 'set'
      ? SymbolKind.Field
      : SymbolKind.String

const excerpt = (block: Block): string =>
  block.kind === 'paragraph' ? block.text.text.slice(0, LONGEST_NAME) : ''

function symbol(
  draft: Draft,
  name: string,
  kind: SymbolKind,
  place: Place,
  detail: string,
  children: DocumentSymbol[] = [],
): DocumentSymbol[] {
  if (!place.length) return []
  const range = draft.rangeOf(place)
  // Editors refuse a symbol without a name.
  return [
    {
      name: name.trim() || '…',
      kind,
      detail,
      range,
      selectionRange: { start: range.start, end: range.start },
      children,
    },
  ]
}

/** What can be folded: whatever takes more than a line in the outline. */
export function foldsOf(draft: Draft): FoldingRange[] {
  const folds: FoldingRange[] = []
  const add = (symbols: readonly DocumentSymbol[]): void => {
    for (const { range, children } of symbols) {
      if (range.end.line > range.start.line)
        folds.push({ startLine: range.start.line, endLine: range.end.line })
      if (children) add(children)
    }
  }
  add(outlineOf(draft))
  return folds
}
