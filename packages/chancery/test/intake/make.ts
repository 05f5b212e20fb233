// Containers of every kind, made here: nothing of them is kept in files.
import { createRequire } from 'node:module'
import { crc32, deflateRawSync } from 'node:zlib'
import { packTar, type TarHeader } from 'modern-tar'
import {
  type IntakeOptions,
  intake,
  isUnread,
  type SourceDocument,
  type Unread,
} from '../../src/intake/index.ts'

export const CABLE = [
  'FM AMEMBASSY OSLO',
  'TO SECSTATE WASHDC',
  'UNCLAS OSLO 000012',
  '',
  'SUBJECT: A BARGE ARRIVES',
  '',
  '1. A barge arrived on Tuesday.',
  '',
].join('\n')

/** The same, packed by zstd, which nothing here can write. */
export const CABLE_ZST = Buffer.from(
  'KLUv/SRyPQMAogYXGWB3DkDXl6/EwURi0583oiHKCApdCOBgDgYLdNGkUVv9hX2iOCvLolNVFknnA8JuRyehlB8Pyu98osKovKZ3ByF48wKZZmGBND+PlWvD2J9159LzUDc/GSVfGgECAC7giUuVAcjFSNU=',
  'base64',
)

export const cable = (n: number): string => CABLE.replace('12', String(n)).replace('Tuesday', `day ${n}`)

export interface ZipFile {
  readonly name: string
  readonly data: string | Uint8Array
  /** Unix mode, `0o120777` for a link. */
  readonly mode?: number
  readonly encrypted?: boolean
  readonly spoiled?: boolean
  readonly method?: number
}

/** A ZIP as APPNOTE.TXT 4.3 has it, with whatever names and modes. */
export function zip(files: readonly ZipFile[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, data, mode = 0o100644, encrypted, spoiled, method = 8 } of files) {
    const raw = Buffer.from(data as string)
    const packed = method === 8 ? deflateRawSync(raw) : raw
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE((crc32(raw) ^ (spoiled ? 1 : 0)) >>> 0, 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(raw.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed)
    const more = Buffer.alloc(14)
    more.writeUInt32LE((mode << 16) >>> 0, 6)
    more.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\x01\x02\x1e\x03', 'latin1'), fields, more, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

export const tar = async (
  files: readonly (Partial<TarHeader> & { name: string; data?: string | Uint8Array })[],
): Promise<Buffer> =>
  Buffer.from(
    await packTar(
      files.map(({ data, ...header }) => {
        const body = data === undefined ? undefined : Buffer.from(data as string)
        return { header: { size: body?.length ?? 0, ...header }, ...(body && { body }) }
      }),
    ),
  )

const SevenZip = createRequire(import.meta.url)('7z-wasm')

/** What 7-Zip makes of files: `7z`, or `xz` and `bzip2` of one. */
export async function sevenZip(
  type: '7z' | 'xz' | 'bzip2',
  files: Readonly<Record<string, string | Uint8Array>>,
  ...more: string[]
): Promise<Buffer> {
  const quiet = (): void => {}
  const { FS, callMain } = await SevenZip({ print: quiet, printErr: quiet, quit: quiet })
  for (const [name, data] of Object.entries(files)) {
    const parts = name.split('/')
    parts.slice(0, -1).forEach((_, i) => {
      const folder = parts.slice(0, i + 1).join('/')
      if (!FS.analyzePath(folder).exists) FS.mkdir(folder)
    })
    FS.writeFile(name, data)
  }
  const tops = [...new Set(Object.keys(files).map(name => name.split('/')[0]!))]
  callMain(['a', `-t${type}`, ...more, '/made.bin', ...tops])
  return Buffer.from(FS.readFile('/made.bin'))
}

/** A PDF of one page for each list of lines. */
export function pdf(pages: readonly (readonly string[])[]): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Courier>>',
    ...pages.flatMap((lines, i) => {
      const shown = lines
        .map((line, n) => `${n ? 'T* ' : ''}(${line.replace(/[()\\]/g, '\\$&')}) Tj`)
        .join('\n')
      const stream = lines.length ? `BT /F1 10 Tf 12 TL 50 750 Td\n${shown}\nET` : '0 0 m 9 9 l S'
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
        `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

export interface Found {
  /** Text by name, below the folder that was named. */
  readonly texts: Readonly<Record<string, string>>
  /** Reasons by name. */
  readonly reasons: Readonly<Record<string, string>>
  readonly documents: readonly SourceDocument[]
  readonly unread: readonly Unread[]
}

/** All that paths hold. */
export async function found(path: string, options: IntakeOptions = {}): Promise<Found> {
  const documents: SourceDocument[] = []
  const unread: Unread[] = []
  for await (const item of intake([path], options))
    if (!('finished' in item)) (isUnread(item) ? unread : documents).push(item as never)
  const short = (name: string): string => (name.startsWith(path) ? name.slice(path.length + 1) : name)
  const texts: Record<string, string> = {}
  for (const { name, bytes, text } of documents)
    try {
      texts[short(name)] = Buffer.from(text ? await text() : bytes).toString()
    } catch (error) {
      unread.push({ name, path, reason: (error as Error).message })
    }
  const reasons = Object.fromEntries(unread.map(({ name, reason }) => [short(name), reason]))
  return { texts, reasons, documents, unread }
}
