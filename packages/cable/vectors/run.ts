/**
 * Field vectors: `npm run vectors -- FOLDER [--failures] [--json]`
 *
 * Runs every `<field>.jsonl` in FOLDER, and in FOLDER/by_id where the input is given, through the library's own
 * field readers (`fields.ts`) and prints passes per field. Records are `{id, field, input, expected, options?}`, one
 * JSON object a line; the shared README documents them. Fields without a reader, records without input and lines
 * that are no record are counted and named, never fatal.
 *
 * `--failures` adds each failure: id, expected, got. `--json` prints everything as one JSON object.
 * Exit code: 0, whatever passes; 1 if FOLDER cannot be read; 2 if the command is misused.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readers } from './fields.ts'

export interface Vector {
  readonly id: string
  readonly field: string
  readonly input: string
  readonly expected: unknown
  readonly options?: Readonly<Record<string, unknown>>
  /** Number of the cable itself, where the reader may know it. */
  readonly reference_id?: string
}

export interface Failure {
  readonly id: string
  readonly expected: unknown
  readonly got: unknown
}

export interface FieldResult {
  readonly field: string
  /** The library has a reader for it. */
  readonly read: boolean
  readonly cases: number
  readonly passed: number
  /** Records that need a cable which is not part of the file. */
  readonly withoutInput: number
  readonly failures: readonly Failure[]
  /** Lines that are no record, by number. */
  readonly malformed: readonly number[]
}

/** Runs every file of a folder. Throws only if the folder itself cannot be read. */
export function runFolder(folder: string): FieldResult[] {
  const results: FieldResult[] = []
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.jsonl')) results.push(runFile(join(folder, name), name.slice(0, -'.jsonl'.length)))
    if (name === 'by_id' && statSync(join(folder, name)).isDirectory())
      for (const result of runFolder(join(folder, name)))
        results.push({ ...result, field: `by_id/${result.field}` })
  }
  return results
}

function runFile(file: string, field: string): FieldResult {
  const read = readers[field]
  const failures: Failure[] = []
  const malformed: number[] = []
  let cases = 0
  let withoutInput = 0
  let lineNumber = 0
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    lineNumber++
    if (!line.trim()) continue
    const vector = parse(line)
    if (!vector) malformed.push(lineNumber)
    else if (vector.input === null) withoutInput++
    else {
      cases++
      if (!read) continue
      const got = safely(() => read(vector.input as string, vector as Vector))
      if (!same(got, vector.expected)) failures.push({ id: vector.id, expected: vector.expected, got })
    }
  }
  const passed = read ? cases - failures.length : 0
  return { field, read: read !== undefined, cases, passed, withoutInput, failures, malformed }
}

/** A reader that throws has failed this case, not the run. */
function safely(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return { threw: String(error) }
  }
}

type Read = Omit<Vector, 'input'> & { input: string | null }

function parse(line: string): Read | undefined {
  try {
    const record = JSON.parse(line) as Record<string, unknown> | null
    if (typeof record !== 'object' || record === null) return undefined
    if (typeof record.id !== 'string' || !('expected' in record)) return undefined
    const { input } = record
    return typeof input === 'string' || input === null ? (record as unknown as Read) : undefined
  } catch {
    return undefined
  }
}

/** Equal as JSON, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(key => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}

/** Passes per field as an aligned table with totals. */
export function table(results: readonly FieldResult[]): string {
  const rows = results.map(row)
  const read = results.filter(result => result.read)
  const passed = read.reduce((sum, result) => sum + result.passed, 0)
  const cases = read.reduce((sum, result) => sum + result.cases, 0)
  rows.push(['total', `${passed}`, `${cases}`, percent(passed, cases), ''])
  const all = [['field', 'passed', 'cases', '', ''], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map(cells => cells[column]!.length)))
  return all
    .map(cells =>
      cells
        .map((cell, column) =>
          column === 0 || column === 4 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function row({ field, read, cases, passed, withoutInput, malformed }: FieldResult): string[] {
  const notes = [
    ...(read || cases === 0 ? [] : ['no reader']),
    ...(withoutInput ? [`${withoutInput} without input`] : []),
    ...(malformed.length
      ? [`no record in line ${malformed.slice(0, 10).join(', ')}${malformed.length > 10 ? ', ...' : ''}`]
      : []),
  ]
  const counted = read && cases > 0
  return [
    field,
    counted ? `${passed}` : '-',
    `${cases}`,
    counted ? percent(passed, cases) : '',
    notes.join('; '),
  ]
}

const percent = (part: number, whole: number): string =>
  whole ? `${Math.round((100 * part) / whole)} %` : ''

function main(args: readonly string[]): number {
  const flags = args.filter(arg => arg.startsWith('--'))
  const folders = args.filter(arg => !arg.startsWith('--'))
  const unknown = flags.find(flag => flag !== '--failures' && flag !== '--json')
  if (folders.length !== 1 || unknown) {
    console.error(
      `${unknown ? `Unknown flag ${unknown}. ` : ''}Usage: npm run vectors -- FOLDER [--failures] [--json]`,
    )
    return 2
  }
  let results: FieldResult[]
  try {
    results = runFolder(folders[0]!)
  } catch (error) {
    console.error(`Cannot read ${folders[0]}: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
  if (flags.includes('--json')) {
    console.log(JSON.stringify({ fields: results }, null, 2))
    return 0
  }
  if (results.length === 0) console.log('No vectors (*.jsonl) in this folder.')
  else console.log(table(results))
  if (flags.includes('--failures'))
    for (const { failures } of results)
      for (const { id, expected, got } of failures)
        console.log(`\n${id}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`)
  return 0
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2))
