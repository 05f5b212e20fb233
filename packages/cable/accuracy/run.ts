/**
 * Accuracy of the reader: `npm run accuracy -- [--layout X] [--failures] [--count N] [--seed S] [--write]`
 *
 * Field by field and layout by layout: found, right, wrong, missing, extra on the field vectors, on a generated set
 * whose truth is known, and on the shared corpus (found in all files; right in those annotated by hand). Where
 * ../shared is absent it says so and reports the generated set alone.
 *
 * `--failures` lists the cases that are not right, by id or hash, never by text. `--write` writes docs/accuracy.md.
 * Exit code: 0, whatever is right; 2 if the command is misused.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { runAnnotated } from './annotated.ts'
import { hasCorpus } from './corpus.ts'
import { runFound } from './found.ts'
import { runGenerated } from './generated.ts'
import { namesOf } from './layouts.ts'
import { annotatedReport, foundReport, generatedReport, vectorsReport } from './report.ts'
import { runVectors, VECTORS } from './vectors.ts'

const PAGE = fileURLToPath(new URL('../../../docs/accuracy.md', import.meta.url))
const USAGE = 'Usage: npm run accuracy -- [--layout X] [--failures] [--count N] [--seed S] [--write]'

export interface Options {
  readonly layout?: string
  readonly failures: boolean
  readonly count: number
  readonly seed: number
  readonly write: boolean
}

/** The report as Markdown, without its head. */
export function report({ layout, failures, count, seed }: Options): string {
  const parts: string[] = []
  const names = layout ? namesOf(layout) : undefined
  const set = { count, seed, layout: names?.generator ?? 'all' }
  if (!layout && existsSync(VECTORS)) parts.push('## Field vectors', vectorsReport(runVectors()))
  parts.push('## Generated set', generatedReport(runGenerated(set), set, failures))
  if (hasCorpus())
    parts.push(
      '## Corpus: found',
      'Files with the field, of all files of the layout.',
      foundReport(runFound(names?.corpus), failures),
      '## Corpus: annotated by hand',
      annotatedReport(runAnnotated(names?.corpus), failures),
    )
  else parts.push('There is no ../shared here: neither vectors nor corpus were read.')
  return parts.join('\n\n')
}

/** The command that gives the same report. */
function command({ layout, count, seed }: Options): string {
  const flags = [...(layout ? [`--layout ${layout}`] : []), `--count ${count}`, `--seed ${seed}`, '--write']
  return `npm run accuracy -- ${flags.join(' ')}`
}

function parse(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        layout: { type: 'string' },
        failures: { type: 'boolean', default: false },
        count: { type: 'string', default: '2000' },
        seed: { type: 'string', default: '7' },
        write: { type: 'boolean', default: false },
      },
    })
    const [count, seed] = [Number(values.count), Number(values.seed)]
    if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) return undefined
    return { ...values, count, seed }
  } catch {
    return undefined
  }
}

function main(args: readonly string[]): number {
  const options = parse(args)
  if (!options) {
    console.error(USAGE)
    return 2
  }
  const text = report(options)
  console.log(text)
  if (options.write) {
    const date = new Date().toISOString().slice(0, 10)
    const head = [
      '# Accuracy',
      `Run of ${date}: \`${command(options)}\``,
      'A case is right or wrong where both the reader and the truth have a value, missing where only the truth has one,\nextra where only the reader has. `Right of all` is right over all four. What the annotations are and how they were\nmade: `packages/cable/accuracy/annotations/README.md`. Cases are listed by `--failures`, by id or hash.',
    ]
    writeFileSync(PAGE, `${[...head, text].join('\n\n')}\n`)
  }
  return 0
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2))
