import type { Findings } from './findings.ts'
import type { WriteOptions } from './options.ts'

const WORDS = ['station', 'serial', 'filed', 'media', 'content', 'mrn'] as const
const NUMBERS = ['lineLength', 'pageLength', 'sectionLength'] as const

/** Are options of the kind that they must be? Programs without types give others. */
export function shapeOfOptions(options: WriteOptions, findings: Findings): boolean {
  const given = options as unknown as Readonly<Record<string, unknown>>
  const wrong = (name: string, wanted: string): void =>
    findings.refuse(
      'write-malformed',
      `options.${name}`,
      `This option is not ${wanted}; give that or leave it out.`,
    )
  if (typeof given !== 'object' || given === null) {
    findings.refuse('write-malformed', 'options', 'These are no options; give an object, or nothing.')
    return false
  }
  for (const name of WORDS)
    if (given[name] !== undefined && !isWords(given[name])) wrong(name, 'words in quotes')
  for (const name of NUMBERS)
    if (given[name] !== undefined && typeof given[name] !== 'number') wrong(name, 'a number')
  const { called, channel } = given
  if (called !== undefined && !(Array.isArray(called) && called.every(isWords)))
    wrong('called', 'a list of routing indicators')
  const { designator, serial } = (channel ?? {}) as { designator?: unknown; serial?: unknown }
  if (channel !== undefined && !(isWords(designator) && isWords(serial)))
    wrong('channel', "{ designator: 'NPO', serial: '417' }")
  return !findings.refused
}

const isWords = (value: unknown): value is string => typeof value === 'string'
