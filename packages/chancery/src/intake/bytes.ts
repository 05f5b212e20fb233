import { readFileSync, statSync } from 'node:fs'
import { LIMITS } from './limits.ts'

/** The bytes of a file of one cable; `-` is standard input. */
export function fileBytes(path: string): Uint8Array {
  if (path === '-') return readFileSync(0)
  if (statSync(path).size > LIMITS.document) throw Object.assign(new Error(), { code: 'EFBIG' })
  return readFileSync(path)
}
