import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sample } from '@chancery/sample'
import { decode } from '../src/text/index.ts'
import { ANNOTATED_FIELDS } from './annotated-fields.ts'
import { type Annotation, annotations, type Text } from './annotation.ts'
import { corpusBytes, corpusFiles, hasCorpus } from './corpus.ts'
import { draw } from './draw.ts'
import { runGenerated } from './generated.ts'
import { GENERATED_FIELDS, NOT_COMPARED } from './generated-fields.ts'
import { judge, judgeEach, same } from './judge.ts'
import { percent } from './render.ts'
import { cases, type Row, recall, share } from './tally.ts'
import { arguableIds, reached } from './vectors.ts'
import { hashOf, wordsAt } from './words.ts'

/** Share of each field that is right on the generated set, by layout. Raise them with the readers. */
const FLOORS: Readonly<Record<string, number>> = {
  state: 0.995,
  nara73: 0.99,
  db2003: 0.99,
  'cablegate-html': 0.99,
  'cablegate-txt': 0.99,
  'plusd-html': 0.99,
}
const LOWER: Readonly<Record<string, number>> = {}

describe('generated set', () => {
  test('every layout keeps what it reached, field by field', t => {
    for (const row of runGenerated({ count: 300, seed: 11 }).fields) {
      const floor = LOWER[`${row.group} ${row.field}`] ?? FLOORS[row.group]
      const line = `${row.group}, ${row.field}: ${row.right} of ${cases(row)}`
      if (floor === undefined) t.diagnostic(`${line}; no floor yet`)
      else assert.ok(share(row) >= floor, `${line}: ${JSON.stringify(row.cases.slice(0, 5))}`)
    }
  })

  test('every property of the truth is compared, or said not to be', () => {
    const compared = new Set([...Object.values(GENERATED_FIELDS).flatMap(({ of }) => of), ...NOT_COMPARED])
    const met = new Set([...sample({ count: 100, seed: 3 })].flatMap(({ truth }) => Object.keys(truth)))
    assert.deepEqual(
      [...met].filter(key => !compared.has(key)),
      [],
    )
  })
})

describe('annotations', () => {
  const all = annotations()

  for (const { name, annotation } of all)
    test(`${name} is well-formed`, () => {
      assert.match(annotation.sha256, /^[0-9a-f]{64}$/)
      assert.equal(name, `${annotation.sha256.slice(0, 12)}.json`)
      assert.ok(annotation.messages.length > 0)
      for (const doubt of annotation.doubts) assert.ok(KNOWN_DOUBTS.has(doubt), `no field goes by ${doubt}`)
      for (const message of annotation.messages) {
        for (const key of Object.keys(message)) assert.ok(KEYS.has(key), `no field ${key}`)
        if (message.mrn) assert.match(message.mrn, /^\d{4}[A-Z]+[1-9]\d*$/)
        if (message.dtg) assert.ok(!Number.isNaN(Date.parse(message.dtg)), message.dtg)
        if (message.day) assert.match(message.day, /^\d{4}-\d\d-\d\d$/)
        for (const letter of Object.values(message.precedence ?? {})) assert.match(letter, /^[YZOPR]$/)
        for (const { key } of message.references ?? []) if (key) assert.match(key, /^\d\d[A-Z]+[1-9]\d*$/)
        const sum = message.distribution?.offices.reduce((total, { copies }) => total + copies, 0)
        if (message.distribution?.total !== undefined) assert.equal(sum, message.distribution.total)
      }
      for (const text of textsIn(annotation)) {
        assert.match(text.words, /^[0-9a-f]{12}$/)
        let last = 0
        for (const { start, end } of text.spans) {
          assert.ok(start >= last && end > start, `${start} to ${end}`)
          last = end
        }
      }
    })

  test('no annotation holds a sentence', () => {
    for (const { name, annotation } of all)
      for (const value of stringsIn(annotation.messages))
        assert.ok(value.split(/\s+/).length <= 16, `${name}: ${value}`)
  })

  const skip = !hasCorpus() && 'no ../shared/corpus here'

  test('they are those of the files that were drawn', { skip }, () => {
    assert.deepEqual(
      draw(corpusFiles())
        .map(({ sha256 }) => sha256)
        .sort(),
      all.map(({ annotation }) => annotation.sha256).sort(),
    )
  })

  test('every text stands inside its source and has the words it had', { skip }, () => {
    const bySha = new Map(corpusFiles().map(file => [file.sha256, file]))
    for (const { name, annotation } of all) {
      const { text: source } = decode(corpusBytes(bySha.get(annotation.sha256)!))
      for (const text of textsIn(annotation)) {
        assert.ok(text.spans.at(-1)!.end <= source.length, name)
        assert.equal(hashOf(wordsAt(source, text, annotation.layout)), text.words, name)
      }
    }
  })
})

describe('verdicts', () => {
  const CASES: readonly (readonly [found: unknown, wanted: unknown, verdict: string | undefined])[] = [
    ['a', 'a', 'right'],
    [{ a: 1, b: undefined }, { a: 1 }, 'right'],
    ['a', 'b', 'wrong'],
    [undefined, 'a', 'missing'],
    [[], ['a'], 'missing'],
    ['a', undefined, 'extra'],
    [[], undefined, undefined],
  ]
  for (const [found, wanted, verdict] of CASES)
    test(`${JSON.stringify(found)} for ${JSON.stringify(wanted)} is ${verdict ?? 'no case'}`, () => {
      assert.equal(judge(found, wanted), verdict)
    })

  const LISTS: readonly (readonly [found: string, wanted: string, verdicts: string])[] = [
    ['abc', 'abc', 'right right right'],
    ['ca', 'ac', 'right right'],
    ['ax', 'ab', 'right wrong'],
    ['a', 'abc', 'right missing missing'],
    ['aab', 'ab', 'right right extra'],
    ['', '', ''],
  ]
  for (const [found, wanted, verdicts] of LISTS)
    test(`items ${found || 'none'} for ${wanted || 'none'}`, () => {
      assert.equal(judgeEach([...found], [...wanted], same).join(' '), verdicts)
    })

  test('an extra value lowers what is right of all, not the recall', () => {
    const row: Row = { group: '', field: '', right: 3, wrong: 0, missing: 0, extra: 1, cases: [] }
    assert.equal(share(row), 0.75)
    assert.equal(recall(row), 1)
  })

  test('a share below one never shows as one', () => {
    assert.equal(percent(0.99999), '99.9 %')
    assert.equal(percent(1), '100.0 %')
    assert.equal(percent(0.5), '50.0 %')
  })
})

describe('vectors', () => {
  test('arguable cases are those of the table, short forms written out', () => {
    const readme =
      '| subject-0001 | no |\n## Arguable here\n| id | why |\n|---|---|\n| tags-0079 | x |\n| a_b-0019 / -0027 etc. | y |\n'
    assert.deepEqual([...arguableIds(readme)], ['tags-0079', 'a_b-0019', 'a_b-0027'])
  })

  test('one miss is allowed in a field of few cases', () => {
    const row = { field: '', cases: 20, apart: 0, apartMissed: [], allowed: 0.03 }
    assert.ok(reached({ ...row, missed: ['a'] }))
    assert.ok(!reached({ ...row, missed: ['a', 'b'] }))
    assert.ok(!reached({ ...row, cases: 100, missed: ['a', 'b', 'c', 'd'] }))
  })
})

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ['--conditions=source', '--import', 'tsx', fileURLToPath(new URL('run.ts', import.meta.url)), ...args],
      { encoding: 'utf8' },
    )

  test('reports one layout, and says so where there is nothing to read', () => {
    const { stdout, status } = run('--layout', 'cablegate-txt', '--count', '5')
    assert.equal(status, 0)
    assert.match(stdout, /^## Generated set/)
    assert.match(
      stdout,
      hasCorpus() ? /## Corpus: annotated by hand\n\n2 files/ : /There is no \.\.\/shared here/,
    )
  })

  for (const args of [['--nonsense'], ['--count', 'many'], ['--count', '0']])
    test(`refuses ${args.join(' ')}`, () => {
      const { stderr, status } = run(...args)
      assert.equal(status, 2)
      assert.match(stderr, /^Usage: /)
    })
})

const KNOWN_DOUBTS: ReadonlySet<string> = new Set([
  ...Object.entries(ANNOTATED_FIELDS).flatMap(([name, { doubts }]) => [name, ...(doubts ?? [])]),
  'drafting',
])

const KEYS: ReadonlySet<string> = new Set(
  'mrn series number dtg day precedence from to info level controls caveats captions passTo eo classifiedBy tags subject subjectPortion references distribution counter section transmission paragraphs headings summary passages signature sets endSerial facts'.split(
    ' ',
  ),
)

const textsIn = ({ messages }: Annotation): Text[] =>
  messages.flatMap(({ subject, headings, summary, paragraphs, references }) => [
    ...(subject ? [subject] : []),
    ...(headings ?? []),
    ...(summary ?? []),
    ...(paragraphs ?? []).flatMap(({ text }) => text ?? []),
    ...(references ?? []).flatMap(({ text }) => text ?? []),
  ])

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : []
