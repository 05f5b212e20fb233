export type Kind =
  | 'zip'
  | 'tar'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | '7z'
  | 'rar'
  | 'pdf'
  | 'mbox'
  | 'mail'
  | 'ndjson'
  | 'csv'
  | 'text'
  | 'unknown'

/** How much of a file tells what it is. */
export const HEAD = 2 ** 16
/** Text has no NUL; a file that has one among its first bytes is something else. */
const TEXT_HEAD = 8192
/** A PDF may begin with some bytes that are none of it. ISO 32000-1 7.5.2 note. */
const PDF_HEAD = 1024

const MAGIC: readonly (readonly [Kind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 3, 4]],
  ['zip', [0x50, 0x4b, 5, 6]],
  ['gzip', [0x1f, 0x8b, 8]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 7]],
]

/** What a file is, by its first bytes; its name decides only between forms of text. */
export function kindOf(head: Uint8Array, name: string): Kind {
  const begins = (magic: readonly number[]): boolean => magic.every((byte, i) => head[i] === byte)
  for (const [kind, magic] of MAGIC) if (begins(magic)) return kind
  const latin = Buffer.from(head).toString('latin1')
  if (/^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/.test(latin)) return 'bzip2'
  if (isTar(head)) return 'tar'
  if (latin.slice(0, PDF_HEAD).includes('%PDF-')) return 'pdf'
  if (!isText(head)) return 'unknown'
  return formOfText(latin.replace(/^\xef\xbb\xbf/, ''), name)
}

/** UTF-16 has NUL bytes by right, and says so with its first two. */
export function isText(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return wide || !bytes.subarray(0, TEXT_HEAD).includes(0)
}

const BLOCK = 512
const CHECKSUM = 148

/** The sum of a header, with its own eight bytes as blanks. POSIX.1-2017, pax, ustar interchange format. */
function isTar(head: Uint8Array): boolean {
  if (head.length < BLOCK || head[0] === 0) return false
  let sum = 0
  for (let i = 0; i < BLOCK; i++) sum += i >= CHECKSUM && i < CHECKSUM + 8 ? 32 : head[i]!
  const written = Buffer.from(head.subarray(CHECKSUM, CHECKSUM + 8)).toString('latin1')
  return /^[ 0]*[0-7]+[\0 ]/.test(written) && Number.parseInt(written.trim(), 8) === sum
}

const MAIL_NAME = /\.eml$/i
const FIELD = /^[!-9;-~]+:[ \t]/
/** Fields that mail has and print-outs of cables do not. */
const MAIL_FIELD = /^(?:message-id|mime-version|received|return-path|mmhs-[a-z-]+):/im
const MBOX = /^From \S+ .*\b\d{4}\b[^\r\n]*\r?\n[!-9;-~]+:/
const ROW_NAME = /\.(?:ndjson|jsonl)$/i

function formOfText(text: string, name: string): Kind {
  if (MBOX.test(text)) return 'mbox'
  const heading = text.split(/\r?\n\r?\n/, 1)[0]!
  if (FIELD.test(text) && (MAIL_FIELD.test(heading) || MAIL_NAME.test(name))) return 'mail'
  if (isNdjson(text, name)) return 'ndjson'
  return isCsv(text, name) ? 'csv' : 'text'
}

/** One value of JSON a line: cables as text, or objects with their text in a field of a known name. */
function isNdjson(text: string, name: string): boolean {
  const line = /^\s*(\{.*|".*)/.exec(text)?.[1]
  if (!line) return false
  if (ROW_NAME.test(name)) return true
  // A line longer than what is looked at is no whole JSON yet.
  if (!text.trimStart().includes('\n') && text.length >= HEAD)
    return new RegExp(`^\\{.*"(?:${TEXT_FIELDS.join('|')})"\\s*:\\s*"`, 'i').test(line)
  try {
    return textOfRow(JSON.parse(line)) !== undefined && line[0] === '{'
  } catch {
    return false
  }
}

/** Names of the field that holds the cable, the first that is there; capitals or not. */
const TEXT_FIELDS = ['raw', 'text', 'body'] as const

export const isTextField = (title: string): boolean =>
  TEXT_FIELDS.some(field => field === title.trim().toLowerCase())

/** The text of a row of NDJSON. */
export function textOfRow(row: unknown): string | undefined {
  if (typeof row === 'string') return row
  if (typeof row !== 'object' || row === null) return undefined
  const fields = new Map(Object.entries(row).map(([key, value]) => [key.toLowerCase(), value]))
  for (const field of TEXT_FIELDS) {
    const value: unknown = fields.get(field)
    if (typeof value === 'string') return value
  }
  return undefined
}

/** The first row of the 2003-2010 database, or the titles of its columns. message-format.md 9.1. */
export const TITLES_2003 = /^\uFEFF?"?id"?,"?date"?,"?reference id"?/i
const ROW_2003 = /^\uFEFF?"?\d{1,7}"?,"?\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(?::\d{2})?"?,"?\d{2}[A-Z0-9]/

function isCsv(text: string, name: string): boolean {
  if (TITLES_2003.test(text) || ROW_2003.test(text)) return true
  if (!/\.csv$/i.test(name)) return false
  const titles = text.split(/\r?\n/, 1)[0]!.split(',')
  return titles.length > 1 && titles.some(title => isTextField(title.replace(/^"|"$/g, '')))
}
