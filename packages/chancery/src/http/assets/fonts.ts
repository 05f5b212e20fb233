import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A file of a typeface, for the characters of one range. */
export interface FontFile {
  readonly name: string
  readonly bytes: Buffer
  readonly family: string
  readonly weights: string
  readonly range: string
}

/** One family of three: words of cables, words of the room, text as received. docs/decisions/typeface.md. */
const FAMILIES = [
  { family: 'Source Serif', of: 'source-serif-4', axis: 'wght', weights: '200 900' },
  { family: 'Source Sans', of: 'source-sans-3', axis: 'wght', weights: '200 900' },
  { family: 'Source Code', of: 'source-code-pro', axis: 'wght', weights: '200 900' },
] as const
const RANGES = ['latin', 'latin-ext'] as const

const packages = createRequire(import.meta.url)
const file = (of: string, path: string): Buffer =>
  readFileSync(packages.resolve(`@fontsource-variable/${of}/${path}`))

export const fontFiles = (): FontFile[] =>
  FAMILIES.flatMap(({ family, of, axis, weights }) => {
    const ranges = JSON.parse(String(file(of, 'unicode.json'))) as Record<string, string>
    return RANGES.map(range => ({
      name: `${of}-${range}.woff2`,
      bytes: file(of, `files/${of}-${range}-${axis}-normal.woff2`),
      family,
      weights,
      range: ranges[range]!,
    }))
  })

export const fontFace = ({ family, weights, range }: FontFile, url: string): string =>
  `@font-face { font-family: "${family}"; src: url(${url}) format("woff2"); font-weight: ${weights}; font-display: swap; unicode-range: ${range}; }\n`
