import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Message, type Paragraph, type Place, type Placed, read } from '../src/index.ts'

// The cable this library exists for. It lies beside the repository, not in it; what is checked is numbers, codes,
// headings and names.
const FILE = new URL('../../../../shared/seed/cable.txt', import.meta.url)
const skip = existsSync(FILE) ? false : 'the seed cable is not beside this repository'

const seed = () => {
  const bytes = readFileSync(FILE)
  const { messages, diagnostics, sources } = read(bytes)
  const { text } = sources[0]!
  const shown = (place: Place): string => place.map(({ start, end }) => text.slice(start, end)).join('')
  return { message: messages[0]!, messages, diagnostics, text, shown }
}
const values = <T>(placed: readonly Placed<T>[]): T[] => placed.map(({ value }) => value)
const paragraphs = ({ blocks }: Message): Paragraph[] => blocks.filter(block => block.kind === 'paragraph')
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

test('seed: number, sections and times', { skip }, () => {
  const { message, messages } = seed()
  assert.equal(messages.length, 1)
  const { mrn, ending, transmission, sections } = message
  assert.equal(mrn?.key, '2010MEXICO83')
  assert.equal(mrn?.short, '10MEXICO83')
  assert.equal(transmission.sender?.serial?.value, '0083')
  assert.equal(sections.number?.value, 1)
  assert.equal(sections.of, 5)
  assert.deepEqual(
    sections.pages.map(({ section }) => section),
    [2, 3, 4, 5],
  )
  assert.deepEqual(sections.held, [1, 2, 3, 4, 5])
  assert.deepEqual(sections.missing, [])
  assert.equal(message.dtg?.value, '2010-01-29T20:49Z')
  assert.equal(transmission.sender?.filed?.value, message.dtg?.value)
  assert.deepEqual([message.precedence.action?.value, message.precedence.info?.value], ['O', 'R'])
  assert.deepEqual(ending, { corrections: [] })
})

test('seed: stations and addressees', { skip }, () => {
  const { message, shown } = seed()
  const { transmission, from, to, info } = message
  assert.deepEqual([from?.name, from?.routing?.value], ['AMEMBASSY MEXICO', 'RUEHME'])
  assert.equal(transmission.sender?.routing?.value, 'RUEHME')
  assert.equal(to.length, 1)
  assert.deepEqual(
    [to[0]!.name, to[0]!.routing?.value, to[0]!.precedence?.value, to[0]!.continuity?.value],
    ['SECSTATE WASHDC', 'RUEHC', 'IMMEDIATE', '0250'],
  )
  assert.deepEqual(
    info.map(({ collective, routing }) => [collective, routing?.value]),
    [
      [true, undefined],
      ...['RHEFDIA', 'RHEHAAA', 'RHMFISS', 'RHMFISS', 'RHMFISS', 'RHMFISS', 'RHMFISS', 'RHMFISS', 'RUEABND']
        .concat('RUEAIIA', 'RUEHME', 'RUEKJCS')
        .map(routing => [false, routing]),
    ],
  )
  assert.equal(info.length, 13)
  assert.deepEqual(values(transmission.called), ['RUEHCD', 'RUEHMO', 'RUEHNG', 'RUEHRD', 'RUEHRS'])
  assert.deepEqual(values(message.passTo), ['DOD/OSD STOCKTON', 'DEPT NSC'])
  assert.deepEqual(shown(transmission.ids[0]!.place), 'VZCZCX01882')
})

test('seed: markings, declassification and TAGS', { skip }, () => {
  const { message } = seed()
  const { marking, transmission, eo, declassification, authority, tags } = message
  assert.equal(marking.banner?.value, 'SECRET')
  assert.equal(transmission.warning?.level, 'SECRET')
  assert.equal(marking.highestPortion, 'SECRET')
  assert.equal(marking.label.level, 'SECRET')
  assert.deepEqual(values(message.captions), ['SIPDIS'])
  assert.equal(eo?.order?.value, '12958')
  assert.equal(eo?.declassifyOn?.value, '2020-01-29')
  assert.deepEqual([declassification.on, declassification.rule], ['2020-01-29', 'date-on-line'])
  assert.equal(authority?.derivedFrom?.value, 'DSCG 05-1 B, D')
  assert.equal(authority?.note?.value, 'Classified Secret.')
  assert.deepEqual(authority?.classifiedBy, [])
  assert.deepEqual(values(tags), ['PGOV', 'PREL', 'PHUM', 'SNAR', 'KCRM', 'MX'])
  assert.deepEqual(
    tags.map(({ kind }) => kind),
    ['subject', 'subject', 'subject', 'subject', 'program', 'country'],
  )
  assert.ok(tags.every(({ title }) => title))
})

test('seed: subject on one line, paragraphs and portions', { skip }, () => {
  const { message, text } = seed()
  const subject = message.subject!
  assert.doesNotMatch(subject.text, /[\r\n]/)
  assert.match(text.slice(subject.place[0]!.start, subject.place.at(-1)!.end), /^[^\n]*\n[^\n]*$/)
  const all = paragraphs(message)
  assert.deepEqual(
    all.map(({ number }) => number?.value),
    numbers(1, 17),
  )
  assert.deepEqual(
    all.map(({ anchor }) => anchor),
    numbers(1, 17).map(number => `p${number}`),
  )
  const portions = 'SBU SBU SBU SBU C S C C C C SBU SBU C C S C C'.split(' ')
  assert.deepEqual(
    all.map(({ portion }) => portion?.value),
    portions,
  )
  assert.deepEqual(
    all.map(({ passages }) => passages),
    [['summary'], ...numbers(2, 17).map(() => [])],
  )
})

test('seed: headings and marks stand before the right paragraphs', { skip }, () => {
  const { blocks } = seed().message
  const before: [string, number | undefined][] = []
  blocks.forEach((block, i) => {
    const next = blocks[i + 1]
    if (block.kind === 'heading')
      before.push([block.text.text, next?.kind === 'paragraph' ? next.number?.value : undefined])
  })
  assert.deepEqual(before, [
    ['Political and Economic Context', 3],
    ['Security Challenges', 5],
    ['Change on the Horizon', 12],
    ['Military Modernization Key', 15],
  ])
  const marks = blocks.filter(block => block.kind === 'mark')
  assert.deepEqual(
    marks.map(({ text, edge, damaged }) => [text.text, edge, damaged]),
    [['Summary', 'end', true]],
  )
  assert.equal(blocks[1]?.kind, 'mark')
  assert.equal(blocks.length, 17 + 4 + 1)
})

test('seed: paragraph 4 goes on across the page line of section 2', { skip }, () => {
  const { message, text } = seed()
  const [, , , fourth] = paragraphs(message)
  const page = text.indexOf('MEXICO 00000083 002 OF 005')
  assert.ok(fourth!.place[0]!.start < page && fourth!.place.at(-1)!.end > page)
  assert.ok(fourth!.place.every(({ start, end }) => end <= page || start > page))
  assert.doesNotMatch(fourth!.text.text, /00000083/)
})

test('seed: what was assumed, repaired or missed', { skip }, () => {
  const { diagnostics, text } = seed()
  const found = diagnostics.map(({ code, place: [first] }) => [code, first && lineAt(text, first.start)])
  const expected: [code: string, line: RegExp][] = [
    ['bt-missing', /^$/],
    ['end-of-message-missing', /^$/],
    ['transmission-id-damaged', /^VZCZCX01882$/],
    ['eo-unusual-marks', /^EO 12958/],
    ['tags-unusual-marks', /^TAGS PGOV/],
    ['web-residue', /^\[¶1\.\]\(#\)/],
    ['source-cut', /^\[¶1\.\]\(#\)/],
    ['stray-mark-line', /^Summary$/],
    ['heading-assumed', /^Political and Economic Context$/],
  ]
  assert.deepEqual(
    found.map(([code]) => code),
    expected.map(([code]) => code),
  )
  for (const [i, [code, line]] of expected.entries()) assert.match(found[i]![1] ?? '', line, code)
  const cut = diagnostics.find(({ code }) => code === 'source-cut')!
  assert.match(cut.message, /\b159\b.*\b1 to 17\b/)
  assert.equal(cut.place.length, 17)
})

const lineAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at))
