// npm run lint-report [-- FOLDER…]: how often each rule is found, of a thousand cables, in folders of cables and, in every
// profile, in lawful invented ones, where nothing above a note may be: of every layout, for `transmit` of those that go over
// a wire. --profile=P judges the folders for another profile than archive; --show=RULE prints where that rule was found instead.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Message, read } from '@chancery/cable'
import { type Finding, type LintContext, lint, PROFILES, type Profile, rules } from '@chancery/cable/lint'
import { lawful, lawfulContext, TRANSMITTED } from '../packages/cable/test/lawful.ts'

interface Count {
  cables: number
  /** Cables in which a rule was found, and of how high a severity. */
  readonly found: Map<string, number>
  readonly loud: Set<string>
}

function tally(
  inputs: Iterable<Input>,
  profile: Profile,
  show: string | undefined,
  contextOf: (message: Message) => LintContext = () => ({}),
): Count {
  const count: Count = { cables: 0, found: new Map(), loud: new Set() }
  for (const { name, content } of inputs) {
    const reading = read(content)
    count.cables += reading.messages.length
    for (const message of reading.messages) {
      const findings = lint({ ...reading, messages: [message] }, { profile, context: contextOf(message) })
      for (const rule of new Set(findings.map(({ rule }) => rule)))
        count.found.set(rule, (count.found.get(rule) ?? 0) + 1)
      for (const finding of findings) {
        if (isLoud(finding)) count.loud.add(finding.rule)
        if (finding.rule === show) say(`${name}: ${shown(finding, reading.sources)}`)
      }
    }
  }
  return count
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The sentence and the line that it is about. */
function shown({ message, place }: Finding, sources: readonly { readonly text: string }[]): string {
  const { source, start } = place[0]!
  const { text } = sources[source]!
  const from = text.lastIndexOf('\n', start - 1) + 1
  const end = text.indexOf('\n', start)
  const line = text.slice(from, end < 0 ? text.length : end).slice(0, 160)
  return `${message}\n  ${line}\n  ${' '.repeat(Math.min(160, start - from))}^`
}

const isLoud = ({ severity }: Finding): boolean => severity !== 'info'

interface Input {
  readonly name: string
  readonly content: Uint8Array | string
}

function* files(path: string): Generator<Input> {
  if (statSync(path).isFile()) yield { name: path, content: readFileSync(path) }
  else for (const name of readdirSync(path).sort()) if (!name.startsWith('.')) yield* files(join(path, name))
}

function main(): void {
  const words = process.argv.slice(2)
  const profile = PROFILES.find(one => words.includes(`--profile=${one}`)) ?? 'archive'
  const show = words.find(word => word.startsWith('--show='))?.slice(7)
  const folders = words.filter(word => !word.startsWith('--'))
  const columns = [
    ...folders.map(folder => ({
      name: folder.split('/').filter(Boolean).pop() ?? folder,
      count: tally(files(folder), profile, show),
    })),
    ...PROFILES.map(one => ({
      name: `lawful ${one}`,
      count: tally(lawful(150, 5, one === 'transmit' ? TRANSMITTED : undefined), one, show, message =>
        lawfulContext(one, message),
      ),
    })),
  ]
  if (show) return
  say(`Cables with a finding, of a thousand; profile ${profile} unless it is said; * above a note.`)
  say(`${'rule'.padEnd(44)}${columns.map(({ name }) => name.slice(-16).padStart(18)).join('')}`)
  say(`${'cables'.padEnd(44)}${columns.map(({ count }) => String(count.cables).padStart(18)).join('')}`)
  for (const { id, alias } of rules()) {
    const cells = columns.map(({ count }) => {
      const share = ((count.found.get(id) ?? 0) / count.cables) * 1000
      return `${share.toFixed(1)}${count.loud.has(id) ? '*' : ' '}`.padStart(18)
    })
    say(`${alias.padEnd(7)}${id.padEnd(37)}${cells.join('')}`)
  }
  const loud = columns
    .filter(({ name }) => name.startsWith('lawful '))
    .flatMap(({ count }) => [...count.loud])
  say(`Rules found above a note in lawful cables: ${[...new Set(loud)].join(', ') || 'none'}.`)
  if (loud.length) process.exitCode = 1
}

main()
