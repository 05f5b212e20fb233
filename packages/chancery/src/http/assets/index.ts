import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { worldSvg } from '../pictures/world.ts'
import { fontFace, fontFiles } from './fonts.ts'
import { SEAL } from './seal.ts'
import { FIRST, PRINT, REST } from './style/index.ts'

export interface Asset {
  readonly url: string
  readonly type: string
  readonly body: string | Buffer
  readonly etag: string
  /** Packed as small as can be, once; of letters nothing would be won. */
  readonly brotli?: Buffer
}

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
} as const

let made: Map<string, Asset> | undefined

function all(): Map<string, Asset> {
  made ??= make()
  return made
}

function make(): Map<string, Asset> {
  const fonts = fontFiles().map(font => ({ font, asset: asset(font.name, font.bytes) }))
  const faces = fonts.map(({ font, asset }) => fontFace(font, asset.url)).join('')
  return new Map([
    ...fonts.map(({ font, asset }) => [font.name, asset] as const),
    ['room.css', asset('room.css', faces + FIRST)],
    ['rest.css', asset('rest.css', REST)],
    ['print.css', asset('print.css', PRINT)],
    ['seal.svg', asset('seal.svg', SEAL)],
    ['world.svg', asset('world.svg', worldSvg())],
    ...['keys.js', 'hits.js', 'places.js', 'notes.js', 'list.js', 'picture.js', 'suggest.js'].map(
      name => [name, asset(name, clientModule(name))] as const,
    ),
  ])
}

/** Less is not worth packing. */
const PACKED_FROM = 1024

/** The address changes with the content. */
function asset(name: string, body: string | Buffer): Asset {
  const print = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const dot = name.lastIndexOf('.')
  return {
    url: `/assets/${name.slice(0, dot)}-${print}${name.slice(dot)}`,
    type: TYPES[name.slice(dot + 1) as keyof typeof TYPES],
    body,
    // Weak: the same for each coding in which it is sent.
    etag: `W/"${print}"`,
    ...(body.length >= PACKED_FROM && !name.endsWith('.woff2') && { brotli: brotliCompressSync(body) }),
  }
}

/** Client modules are plain JavaScript, so that the source and the build serve the same file. */
const clientModule = (name: string): string =>
  readFileSync(new URL(`../browser/${name}`, import.meta.url), 'utf8')

export const assets = (): Iterable<Asset> => all().values()

export function assetUrl(name: string): string {
  const asset = all().get(name)
  if (!asset) throw new Error(`No asset ${name}`)
  return asset.url
}
