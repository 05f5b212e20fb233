import { CLASS_NAMES, type Query } from './tree.ts'

const NAMES: Readonly<Record<string, string>> = {
  from: 'from', to: 'to', addressee: 'addressed to', post: 'post', tags: 'TAGS', caption: 'caption', mrn: 'number',
  ref: 'citing', precedence: 'precedence',
} // biome-ignore format: a table

const COMPARED: Readonly<Record<string, string>> = { '<': 'below', '<=': 'up to', '>': 'above', '>=': 'from' }

/** A query in words, as it was read. */
export function describe(query: Query): string {
  switch (query.kind) {
    case 'all':
      return 'everything'
    case 'and':
      return query.parts
        .map(part => (part.kind === 'or' ? `(${describe(part)})` : describe(part)))
        .join(' and ')
    case 'or':
      return query.parts.map(describe).join(' or ')
    case 'not':
      return `not ${query.part.kind === 'and' || query.part.kind === 'or' ? `(${describe(query.part)})` : describe(query.part)}`
    case 'words': {
      const words = `“${query.tokens.join(' ')}${query.prefix ? '…' : ''}”`
      return query.in ? `${words} in the subject` : words
    }
    case 'field':
      return `${NAMES[query.field]} ${query.values.map(value => `${value.typed.toUpperCase()}${value.prefix ? '…' : ''}`).join(' or ')}`
    case 'date':
      return dates(query)
    case 'class': {
      const names = query.ranks.map(rank => CLASS_NAMES[rank]!).join(' or ')
      return query.op === '=' ? `classified ${names}` : `classified ${COMPARED[query.op]} ${names}`
    }
  }
}

function dates({ from, before }: { from?: string; before?: string }): string {
  if (from && before) {
    const last = new Date(Date.parse(before) - 86_400_000).toISOString().slice(0, 10)
    return last === from ? `on ${from}` : `from ${from} to ${last}`
  }
  return from ? `since ${from}` : `before ${before}`
}
