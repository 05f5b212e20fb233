import { writeFileSync } from 'node:fs'
import { type Encoding, read, type Severity } from '@chancery/cable'
import {
  applyFixes,
  type Baseline,
  baselineOf,
  beyondBaseline,
  type Finding,
  GATE,
  type LintOptions,
  type LintSettings,
  lint,
  type Profile,
  parseBaseline,
  rules,
  rulesNamed,
} from '@chancery/cable/lint'
import { judgedForm } from '../forms/index.ts'
import { fileBytes, whyNot } from '../intake/bytes.ts'
import { lintSettings, nearest, parsedFile } from './lint-settings.ts'
import type { Output } from './output.ts'
import { DONE, JUDGED, Refusal, TROUBLE } from './refusal.ts'
import { sarif } from './sarif.ts'
import { shownLine, wrap } from './text.ts'
import { sayer } from './view/findings.ts'

export interface LintWish {
  readonly format: 'text' | 'json' | 'sarif'
  readonly fix: boolean
  readonly writeBaseline: boolean
  readonly profile?: Profile
  readonly gate?: number
  readonly baseline?: string
  readonly settings?: string
  readonly rule?: readonly string[]
  readonly maxWarnings?: number
  readonly year?: number
}

/** A file that was judged. */
export interface Judged {
  readonly file: string
  readonly text: string
  readonly findings: readonly Finding[]
  /** How many fixes were written to it. */
  readonly fixed: number
}

/** `chancery lint FILE…`: each file by itself; the exit code says whether anything is an error. */
export function lintCommand(files: readonly string[], wish: LintWish, output: Output): number {
  const settings = settingsOf(wish)
  if (wish.writeBaseline && wish.baseline === undefined)
    throw new Refusal(
      '--write-baseline needs a file: chancery lint --baseline accepted.json --write-baseline …',
    )
  if (wish.fix && files.includes('-')) throw new Refusal('--fix writes to files; name one instead of -.')
  for (const name of wish.rule ?? [])
    if (!rulesNamed(name).length)
      throw new Refusal(`There is no rule ${shownLine(name)}; docs/rules.md lists them.`)
  const baseline = wish.writeBaseline ? undefined : baselineFrom(wish.baseline)
  let trouble = false
  const judged: Judged[] = []
  for (const file of files)
    try {
      judged.push(judge(file, settings, wish))
    } catch (error) {
      if (error instanceof Refusal) output.note(`chancery: ${shownLine(error.message)}\n`)
      else output.note(`chancery: ${shownLine(whyNot(file === '-' ? 'standard input' : file, error))}\n`)
      trouble = true
    }
  if (wish.writeBaseline) {
    writeJson(wish.baseline!, baselineOf(judged.flatMap(({ findings }) => findings)))
    output.note(`Accepted ${count(judged.flatMap(({ findings }) => findings).length, 'finding')}.\n`)
    return trouble ? TROUBLE : DONE
  }
  const left = baseline ? beyond(judged, baseline) : judged
  print(left, wish, output)
  if (trouble) return TROUBLE
  const all = left.flatMap(({ findings }) => findings).filter(({ suppressed }) => suppressed === undefined)
  const warnings = all.filter(({ severity }) => severity === 'warning').length
  const most = wish.maxWarnings ?? settings.maxWarnings ?? Number.POSITIVE_INFINITY
  return all.some(({ severity }) => severity === 'error') || warnings > most ? JUDGED : DONE
}

/** Looks again after each round of fixes, since one may make room for another; this many looks are enough. */
const MOST_ROUNDS = 10

function judge(file: string, settings: LintSettings, wish: LintWish): Judged {
  const options: LintOptions = {
    settings,
    file: file.replaceAll('\\', '/').replace(/^\.\//, ''),
    ...(wish.profile && { profile: wish.profile }),
    ...(wish.rule && { only: wish.rule }),
    // Programs that gather findings show what was ignored, and why.
    suppressed: wish.format === 'sarif',
  }
  const look = (input: string | Uint8Array) => {
    const reading = read(input, wish.year === undefined ? {} : { year: wish.year })
    const { text, encoding } = reading.sources[0]!
    return { text, encoding, findings: lint(reading, options) }
  }
  const first = look(fileBytes(file))
  let now = first
  let fixed = 0
  for (let round = 0; wish.fix && round < MOST_ROUNDS; round++) {
    const { sources, applied } = applyFixes([now.text], now.findings, wish.gate ?? settings.gate ?? GATE)
    if (!applied.length) break
    fixed += applied.length
    now = look(sources[0]!)
  }
  if (fixed) write(file, now.text, first.encoding)
  return { file: file === '-' ? 'standard input' : file, text: now.text, findings: now.findings, fixed }
}

/** A source keeps its code: what was not UTF-8 would not come back byte for byte. */
function write(file: string, text: string, encoding: Encoding): void {
  if (encoding !== 'utf-8')
    throw new Refusal(
      `${file} was not fixed: it is ${encoding}, and only UTF-8 can be written back as it came.`,
    )
  writeFileSync(file, text)
}

function beyond(judged: readonly Judged[], baseline: Baseline): Judged[] {
  const fresh = new Set(
    beyondBaseline(
      judged.flatMap(({ findings }) => findings),
      baseline,
    ),
  )
  return judged.map(one => ({ ...one, findings: one.findings.filter(finding => fresh.has(finding)) }))
}

function print(judged: readonly Judged[], wish: LintWish, output: Output): void {
  if (wish.format === 'sarif') output.json(sarif(judged))
  else if (wish.format === 'json')
    for (const { file, text, findings, fixed } of judged)
      output.json(judgedForm({ findings, sources: [{ text }] }, { file, fixed }))
  else {
    for (const one of judged) printText(one, output)
    output.note(`${summary(judged)}\n`)
  }
}

function printText({ file, text, findings }: Judged, output: Output): void {
  if (!findings.length) return
  const about = new Map(rules().map(rule => [rule.id, rule]))
  const say = sayer([{ name: file, text }], output)
  for (const finding of findings) {
    const { rule, messageId, fix } = finding
    const info = about.get(rule)!
    const lines = [...say({ ...finding, code: `${rule}/${messageId}` })]
    lines.push(
      ...remark(`why: ${info.about} (${[info.alias, ...info.codes].join(', ')}; ${info.help}).`, output),
    )
    if (fix) {
      const changes = fix.edits.map(({ span, text: instead }) =>
        change(text.slice(span.start, span.end), instead),
      )
      lines.push(...remark(`fix: ${changes.join('; ')} (confidence ${fix.confidence}).`, output))
    }
    output.out(`${lines.join('\n')}\n`)
  }
}

const remark = (text: string, { paint, width }: Output): string[] =>
  wrap(shownLine(text), width - 4).map(line => paint.dim(`    ${line}`))

const change = (now: string, instead: string): string =>
  instead === '' ? `take out “${now}”` : now === '' ? `put in “${instead}”` : `“${instead}” for “${now}”`

const NAMES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

function summary(judged: readonly Judged[]): string {
  const all = judged.flatMap(({ findings }) => findings)
  const counts = (['error', 'warning', 'info'] as const).flatMap(severity => {
    const found = all.filter(one => one.severity === severity).length
    return found ? [count(found, NAMES[severity])] : []
  })
  const fixed = judged.reduce((sum, one) => sum + one.fixed, 0)
  return `${counts.join(', ') || 'Nothing found'} in ${count(judged.length, 'file')}${fixed ? `; ${count(fixed, 'fix', 'fixes')} written` : ''}.`
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

const settingsOf = ({ settings: named }: LintWish): LintSettings =>
  lintSettings(named ?? nearest(process.cwd()))

const baselineFrom = (path: string | undefined): Baseline | undefined =>
  path === undefined ? undefined : parsedFile(path, 'baseline', parseBaseline)

function writeJson(path: string, value: unknown): void {
  try {
    writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`)
  } catch (error) {
    throw new Refusal(
      `${path} could not be written: ${(error as NodeJS.ErrnoException).code ?? 'no reason given'}.`,
    )
  }
}
