import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filed, sample } from '@chancery/sample'

/** Characters of prose in each: with the heading, cables of 5 KB. */
export const PROSE = 3800
const SEED = 7

/** A folder of so many invented cables of 5 KB, a file each; made where it is not there from an earlier run. */
export function collection(count: number): string {
  const folder = join(tmpdir(), `chancery-cables-${count}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.part`
  let at = 0
  for (const { path, text } of filed(sample({ count, seed: SEED, length: PROSE }))) {
    const file = join(unfinished, path)
    if (at++ % 1000 === 0) mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
  }
  renameSync(unfinished, folder)
  return folder
}

/** Files below a folder, in order. */
export function* filesBelow(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries)
    if (entry.isDirectory()) yield* filesBelow(join(folder, entry.name))
    else yield join(folder, entry.name)
}
