import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { SEAL } from './seal.ts'
import { STYLE } from './style/index.ts'

export interface Asset {
  readonly url: string
  readonly type: string
  readonly body: string
  readonly etag: string
}

let made: Map<string, Asset> | undefined

function all(): Map<string, Asset> {
  made ??= new Map(
    [
      ['room.css', 'text/css; charset=utf-8', STYLE] as const,
      ['seal.svg', 'image/svg+xml', SEAL] as const,
      ...['keys.js', 'hits.js', 'places.js'].map(
        name => [name, 'text/javascript; charset=utf-8', clientModule(name)] as const,
      ),
    ].map(([name, type, body]) => {
      const print = createHash('sha256').update(body).digest('hex').slice(0, 12)
      const dot = name.lastIndexOf('.')
      const url = `/assets/${name.slice(0, dot)}-${print}${name.slice(dot)}`
      return [name, { url, type, body, etag: `"${print}"` }]
    }),
  )
  return made
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
