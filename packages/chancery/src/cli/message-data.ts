import type { Message } from '@chancery/cable'
import { compose, type WireDialect, type WriteDiagnostic } from '@chancery/cable/write'

export interface FoundMessage {
  /** Which of the data it was: empty where that held one message alone. */
  readonly where: string
  readonly message?: Message
  readonly diagnostics: readonly WriteDiagnostic[]
}

const NAMED = /\.(?:json|ndjson|jsonl)$/i
const LONGEST_LOOK = 64

/** Is this data: by the name of its file, or by what it is as a whole? Some texts begin with a line of data. */
export function isData(file: string, bytes: Uint8Array): boolean {
  if (NAMED.test(file)) return true
  const head = new TextDecoder().decode(bytes.subarray(0, LONGEST_LOOK)).replace(/^\ufeff/, '')
  return /^\s*[[{]/.test(head) && parsed(new TextDecoder().decode(bytes)) !== undefined
}

/** The messages of data: one, a list, or what `read --json` and `convert --json` print; one value, or one a line. */
export function messagesOf(bytes: Uint8Array, dialect: WireDialect): FoundMessage[] | undefined {
  const values = parsed(new TextDecoder().decode(bytes))
  if (!values) return undefined
  const found: { where: string; data: unknown }[] = []
  for (const [n, value] of values.entries()) {
    const line = values.length > 1 ? `line ${n + 1}` : ''
    const list = Array.isArray(value) ? value : has(value, 'messages') ? value.messages : undefined
    if (Array.isArray(list))
      for (const [m, data] of list.entries())
        found.push({
          where: [line, list.length > 1 ? `message ${m + 1}` : ''].filter(Boolean).join(', '),
          data,
        })
    else found.push({ where: line, data: has(value, 'message') ? value.message : value })
  }
  return found.map(({ where, data }) => ({ where, ...compose(data, dialect) }))
}

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && key in value

function parsed(text: string): unknown[] | undefined {
  const whole = text.replace(/^\ufeff/, '')
  try {
    return [JSON.parse(whole)]
  } catch {
    const lines = whole.split('\n').filter(line => line.trim())
    if (lines.length < 2) return undefined
    try {
      return lines.map(line => JSON.parse(line) as unknown)
    } catch {
      return undefined
    }
  }
}
