export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mixed' | 'string'

/** One decoded source. */
export interface Source {
  readonly text: string
  /** `mixed`: UTF-8 with bytes in between that only Windows-1252 explains. */
  readonly encoding: Encoding
  /**
   * From UTF-16 offsets to byte offsets: rows `[unit, byte, width]`. From `unit` to the next row each unit is `width`
   * bytes wide. A source given as a string counts as UTF-8.
   */
  readonly bytes: readonly (readonly [unit: number, byte: number, width: number])[]
}

/**
 * Decodes bytes without ever failing: a byte order mark is believed, else UTF-8; a byte that cannot be UTF-8 is
 * read as Windows-1252, alone, so that one stray byte does not spoil the rest. A byte order mark stays in the text
 * as U+FEFF, so that every byte has its place.
 */
export function decode(input: Uint8Array | string): Source {
  if (typeof input === 'string') return { text: input, encoding: 'string', bytes: unitTable(input) }
  if (input[0] === 0xff && input[1] === 0xfe) return decodeUtf16(input, 'utf-16le')
  if (input[0] === 0xfe && input[1] === 0xff) return decodeUtf16(input, 'utf-16be')
  const text = UTF8.decode(input)
  // Whatever is not ASCII is shorter than its bytes, or cannot be UTF-8 and became U+FFFD.
  if (text.length === input.length && !text.includes('\uFFFD'))
    return { text, encoding: 'utf-8', bytes: text ? [[0, 0, 1]] : [] }
  if (text.includes('\uFFFD') && !isUtf8(input)) return decodeMixed(input)
  return { text, encoding: 'utf-8', bytes: unitTable(text) }
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })
/** Some runtimes read it as Latin-1, whose signs 0x80 to 0x9F are put right below. */
const SINGLE_BYTES = new TextDecoder('windows-1252')

type Row = [unit: number, byte: number, width: number]

class ByteTable {
  readonly rows: Row[] = []
  add(unit: number, byte: number, width: number): void {
    if (this.rows[this.rows.length - 1]?.[2] !== width) this.rows.push([unit, byte, width])
  }
}

const BEYOND_ASCII = /[^\0-\x7f]/g

/** UTF-8 widths of each unit; both halves of a surrogate pair count two. */
function unitTable(text: string): Row[] {
  const table = new ByteTable()
  let byte = 0
  for (let unit = 0; unit < text.length; ) {
    BEYOND_ASCII.lastIndex = unit
    const wide = BEYOND_ASCII.test(text) ? BEYOND_ASCII.lastIndex - 1 : text.length
    if (wide > unit) table.add(unit, byte, 1)
    byte += wide - unit
    for (unit = wide; unit < text.length; unit++) {
      const code = text.charCodeAt(unit)
      if (code < 0x80) break
      const width = code < 0x800 ? 2 : isPaired(text, unit, code) ? 2 : 3
      table.add(unit, byte, width)
      byte += width
    }
  }
  return table.rows
}

const isPaired = (text: string, unit: number, code: number): boolean =>
  code >= 0xd800 && code < 0xdc00
    ? text.charCodeAt(unit + 1) >= 0xdc00 && text.charCodeAt(unit + 1) < 0xe000
    : code >= 0xdc00 && code < 0xe000 && unit > 0
      ? text.charCodeAt(unit - 1) >= 0xd800 && text.charCodeAt(unit - 1) < 0xdc00
      : false

function decodeUtf16(input: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Source {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(input)
  return { text, encoding, bytes: [[0, 0, 2]] }
}

/** Bytes 0x80 to 0x9F of Windows-1252; a blank stands for those it leaves undefined, which keep their number. */
const CP1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

function decodeMixed(input: Uint8Array): Source {
  if (!holdsUtf8(input)) return { text: singleBytes(input), encoding: 'windows-1252', bytes: [[0, 0, 1]] }
  const table = new ByteTable()
  const parts: string[] = []
  let pending: number[] = []
  let unit = 0
  for (let byte = 0; byte < input.length; ) {
    const lead = input[byte]!
    const width = sequenceLength(input, byte)
    if (width > 1) {
      const code = codePoint(input, byte, width)
      if (code > 0xffff) {
        pending.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff))
        table.add(unit, byte, 2)
        unit += 2
      } else {
        pending.push(code)
        table.add(unit, byte, width)
        unit++
      }
      byte += width
    } else {
      const mark = lead >= 0x80 && lead < 0xa0 ? CP1252.charCodeAt(lead - 0x80) : 32
      pending.push(mark === 32 ? lead : mark)
      table.add(unit, byte, 1)
      unit++
      byte++
    }
    if (pending.length > 4096) {
      parts.push(String.fromCharCode(...pending))
      pending = []
    }
  }
  parts.push(String.fromCharCode(...pending))
  return { text: parts.join(''), encoding: 'mixed', bytes: table.rows }
}

const singleBytes = (input: Uint8Array): string =>
  SINGLE_BYTES.decode(input).replace(/[\x80-\x9f]/g, sign => {
    const mark = CP1252[sign.charCodeAt(0) - 0x80]!
    return mark === ' ' ? sign : mark
  })

/** Is all of it well-formed? A text may hold the sign that stands for what is not. */
function isUtf8(input: Uint8Array): boolean {
  for (let at = 0; at < input.length; ) {
    const width = input[at]! < 0x80 ? 1 : sequenceLength(input, at)
    if (width === 1 && input[at]! >= 0x80) return false
    at += width
  }
  return true
}

/** Is there any well-formed sequence of more than one byte? */
function holdsUtf8(input: Uint8Array): boolean {
  for (let byte = 0; byte < input.length; byte++)
    if (input[byte]! >= 0xc2 && sequenceLength(input, byte) > 1) return true
  return false
}

/** Length of the well-formed UTF-8 sequence at `at`; 1 for ASCII and for what is not well-formed. */
function sequenceLength(input: Uint8Array, at: number): number {
  const lead = input[at]!
  const width =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 1
  for (let i = 1; i < width; i++) if (((input[at + i] ?? 0) & 0xc0) !== 0x80) return 1
  const second = input[at + 1] ?? 0
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 1
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 1
  return width
}

function codePoint(input: Uint8Array, at: number, width: number): number {
  let code = input[at]! & (0xff >> (width + 1))
  for (let i = 1; i < width; i++) code = (code << 6) | (input[at + i]! & 0x3f)
  return code
}
