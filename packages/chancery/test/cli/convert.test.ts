import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { read } from '@chancery/cable'
import { chancery, files, HARBOR, ROOT } from './program.ts'

const CAPITALS = `VZCZCNPO0417
PP RUEHC
DE RUEHNP #0083 0741415
ZNR UUUUU ZZH
P 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC PRIORITY 2291
BT
UNCLAS NORTHPORT 000083

E.O. 12958: N/A
TAGS: EWWT
SUBJECT: HARBOR DREDGING TALKS RESUME

${Array.from({ length: 30 }, (_, n) => `${n + 1}. THE HARBOR BOARD NAMED CONDITION ${n + 1}.\nTHE PILOTS WERE NOT ASKED.\n`).join('\n')}
QUIST
BT
#0083

NNNN
`

describe('chancery convert', () => {
  test('--to state gives a text that is read as the same cable', () => {
    const { code, out } = chancery(['convert', '--to', 'state', HARBOR])
    assert.equal(code, 0)
    const [message] = read(out).messages
    assert.equal(message?.mrn?.key, '2009ATHENS226')
    assert.ok(out.endsWith('\n\n\n\n\n\n\n\nNNNN\n'))
  })

  test('a message that is not lawful is not written: a sentence for each reason, exit code 2', () => {
    const { code, out, err } = chancery(['convert', '--to', 'acp127', HARBOR])
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, /2009ATHENS226 was not written/)
    assert.match(err, /error\[write-character\]: blocks\[0\]\.text: .*small letters/)
  })

  test('another dialect, and what has no place in it', () => {
    const where = files({ 'c.txt': CAPITALS })
    const { code, out, err } = chancery([
      'convert',
      '--to',
      'acp127',
      '--serial',
      '0417',
      '--groups',
      join(where, 'c.txt'),
    ])
    assert.equal(code, 0, err)
    assert.match(out, /^DE RUEHNP 0417 0741415$/m)
    assert.match(out, /^GR \d+$/m)
    assert.match(err, /warning\[write-left-out\]: mrn/)
  })

  test('--json gives sections; the files of one cable become one again', () => {
    const where = files({ 'c.txt': CAPITALS })
    const split = chancery([
      'convert',
      '--to',
      'state',
      '--json',
      '--section-length',
      '40',
      join(where, 'c.txt'),
    ])
    const { sections } = JSON.parse(split.out)
    assert.ok(sections.length > 1)
    const names = sections.map((one: { number: number; text: string }) => [`${one.number}.txt`, one.text])
    const parts = files(Object.fromEntries(names))
    const back = chancery([
      'convert',
      '--to',
      'json',
      ...names.reverse().map(([name]: [string]) => join(parts, name)),
    ])
    const message = JSON.parse(back.out)
    assert.equal(message.blocks.length, 30)
    assert.deepEqual(message.sections.missing, [])
  })

  test('--to markdown is for people', () => {
    const { code, out } = chancery(['convert', '--to', 'markdown', HARBOR])
    assert.equal(code, 0)
    assert.match(out, /^\*\*CONFIDENTIAL/)
    assert.match(out, /^\*\*1\.\*\* \(C\) /m)
  })

  test('--wire gives the bytes of a five-level channel', () => {
    const where = files({ 'c.txt': CAPITALS })
    const { code, bytes } = chancery([
      'convert',
      '--to',
      'acp127',
      '--wire',
      '--serial',
      '0417',
      join(where, 'c.txt'),
    ])
    assert.equal(code, 0)
    assert.ok(bytes.every(byte => byte < 32))
  })

  test('what it does not know', () => {
    assert.equal(chancery(['convert', HARBOR]).code, 2)
    assert.equal(chancery(['convert', '--to', 'morse', HARBOR]).code, 2)
    assert.equal(chancery(['convert', '--to', 'state', '--channel', 'X1', HARBOR]).code, 2)
    assert.equal(chancery(['convert', '--to', 'json', 'no-such-file']).code, 2)
    assert.equal(chancery(['convert', '--to', 'json', '-'], { input: '' }).code, 2)
  })
})

/** The first block of JSON of the document: an example that runs. */
const draft = (): string =>
  /```json\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8'))![1]!

describe('chancery convert of data', () => {
  test('a message as people write it becomes a text, from a file and from standard input', () => {
    const where = files({ 'draft.json': draft() })
    const { code, out, err } = chancery(['convert', '--to', 'state', join(where, 'draft.json')])
    assert.equal(code, 0, err)
    assert.equal(read(out).messages[0]?.mrn?.key, '2009NORTHPORT83')
    assert.equal(chancery(['convert', '--to', 'state', '-'], { input: draft() }).out, out)
    assert.equal(chancery(['convert', '--to', 'state', '--from', 'json', '-'], { input: draft() }).out, out)
  })

  test('what read --json prints is written as the text itself is', () => {
    const { out: data } = chancery(['read', '--json', HARBOR])
    const { out: text } = chancery(['convert', '--to', 'state', HARBOR])
    assert.equal(chancery(['convert', '--to', 'state', '-'], { input: data }).out, text)
  })

  test('several, one a line, beside texts; what one of them is not is said with its place', () => {
    const one = JSON.stringify(JSON.parse(draft()))
    const bad = JSON.stringify({ ...JSON.parse(draft()), to: [{ routing: 'RUEHC' }] })
    const where = files({ 'all.ndjson': `${one}\n${bad}\n${one}\n` })
    const { code, out, err } = chancery(['convert', '--to', 'state', join(where, 'all.ndjson'), HARBOR])
    assert.equal(code, 2)
    assert.equal(out.match(/^NNNN$/gm)?.length, 3)
    assert.match(err, /line 2 holds no message/)
    assert.match(err, /error\[write-missing\]: to\[0\]\.name: /)
  })

  test('data that cannot be written lawfully is refused with what to change', () => {
    const input = JSON.stringify({ ...JSON.parse(draft()), subject: 'Harbor — talks 🚢' })
    const { code, out, err } = chancery(['convert', '--to', 'state', '-'], { input })
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, /error\[write-character\]: subject: .*“🚢” is no sign/)
  })

  test('what is no JSON, and what is only said to be', () => {
    assert.match(chancery(['convert', '--to', 'state', '--from', 'json', HARBOR]).err, /is no JSON/)
    const { code, err } = chancery(['convert', '--to', 'state', '--from', 'text', '-'], { input: draft() })
    assert.equal(code, 2)
    assert.match(err, /write-missing/)
  })
})
