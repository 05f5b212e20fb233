import { readFileSync, statSync } from 'node:fs'
import { LIMITS } from './limits.ts'
import { whyNot as inWords } from './refusal.ts'

/** The bytes of a file of one cable; `-` is standard input. */
export function fileBytes(path: string): Uint8Array {
  if (path === '-') return readFileSync(0)
  if (statSync(path).size > LIMITS.document) throw Object.assign(new Error(), { code: 'EFBIG' })
  return readFileSync(path)
}

/** One sentence why they could not be read. */
export const whyNot = (name: string, error: unknown): string => inWords(name, error, LIMITS.document)
