import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type LintSettings, type Parsed, parseSettings } from '@chancery/cable/lint'
import { whyNot } from '../intake/bytes.ts'
import { Refusal } from './refusal.ts'

const SETTINGS_FILE = '.chancery-lint.json'

/** The settings file of a folder, or of the nearest one above it. */
export function nearest(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, SETTINGS_FILE)
    if (existsSync(path)) return path
    if (dirname(folder) === folder) return undefined
  }
}

export const lintSettings = (path: string | undefined): LintSettings =>
  path === undefined ? {} : parsedFile(path, 'settings', parseSettings)

/** Reads a file of JSON that must have a form; refuses any other in a sentence. */
export function parsedFile<T>(path: string, what: string, parse: (text: string) => Parsed<T>): T {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new Refusal(whyNot(`The ${what} ${path}`, error))
  }
  const result = parse(text)
  if (result.problem !== undefined) throw new Refusal(`The ${what} ${path} cannot be used: ${result.problem}`)
  return result.value
}
