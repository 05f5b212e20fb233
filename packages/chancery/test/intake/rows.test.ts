import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { read } from '@chancery/cable'
import { cutDocuments } from '../../src/archive/index.ts'
import { files } from '../cli/program.ts'
import { CABLE, cable, found, pdf, zip } from './make.ts'

const quoted = (fields: readonly string[]): string =>
  fields.map(field => `"${field.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`).join(',')
const TITLES = 'id,date,reference id,origin,classification,references,header,body'
/** A row of the 2003-2010 database, as its export escapes quotes. */
const row = (n: number, body = `1. He said "no, never" on day ${n}.\n\n2. Nobody agreed.`): string =>
  quoted([
    String(n),
    '3/15/2009 14:10',
    `09OSLO${n}`,
    'Embassy Oslo',
    'UNCLASSIFIED',
    '',
    `VZCZCXYZ0012\nRR RUEHC\nDE RUEHNY #00${n}/01 0741410\nR 151410Z MAR 09\nFM AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC 0012`,
    `UNCLAS OSLO 0000${n}\n\nSUBJECT: A BARGE, NUMBER ${n}\n\n${body}`,
  ])

describe('rows', () => {
  test('of the 2003-2010 database: a document each, the titles none; read alone as in the file', async () => {
    const rows = [11, 12, 13].map(n => row(n))
    const all = `${TITLES}\r\n${rows.join('\r\n')}\r\n`
    const where = files({ 'a.csv': `\uFEFF${all}`, 'b.txt': rows.join('\n') })
    const { texts, reasons, documents } = await found(where)
    assert.deepEqual(Object.keys(texts), ['a.csv, row 2', 'a.csv, row 3', 'a.csv, row 4', 'b.txt, row 1', 'b.txt, row 2', 'b.txt, row 3'])
    assert.deepEqual([Object.values(texts), reasons], [[...rows, ...rows], {}])
    assert.ok(documents.every(one => one.whole))
    const whole = read(all).messages
    const alone = Object.values(texts).slice(0, 3).flatMap(text => read(text).messages)
    const said = (messages: typeof whole): unknown =>
      messages.map(one => [one.mrn?.key, one.dtg?.value, one.subject?.text, one.blocks.map(block => block.kind === 'paragraph' && block.text.text)])
    assert.deepEqual(said(alone), said(whole))
    assert.equal(whole.length, 3)
  }) // biome-ignore format: tables

  test('wherever the chunks of the stream end', async () => {
    const rows = [11, 12, 13].map(n => row(n, 'x\\"y, "z"\r\n\n",\n'.replace('",\n', '"", ')))
    const bytes = Buffer.from(`${TITLES}\n${rows.join('\n')}\n`)
    for (const length of [1, 2, 3, 5, 17]) {
      const input = async function* (): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
      }
      assert.deepEqual(Object.values((await found('-', { input: input() })).texts), rows, `${length}`)
    }
  })

  test('quotes doubled, as programs write that wrote the file again', async () => {
    const rows = [11, 12].map(n => row(n).replaceAll('\\"', '""'))
    const { texts } = await found(files({ 'a.csv': `${TITLES}\n${rows.join('\n')}` }))
    assert.deepEqual(Object.values(texts), rows)
  })

  test('of a form that does not show by itself: with their titles', async () => {
    const odd = row(11).replace('3/15/2009 14:10', '2009-03-15 14:10:00')
    const { texts } = await found(files({ 'a.csv': `${TITLES}\n${odd}\n${row(12)}` }))
    assert.deepEqual(Object.values(texts), [`${TITLES}\n${odd}`, row(12)])
    assert.equal(read(Object.values(texts)[0]!).layout, 'db2003')
  })

  test('of another table: the field that holds the cable', async () => {
    const csv = `number,Text,box\n1,"${cable(1)}",4\n2,,4\n3,"${cable(3).replace('A BARGE', 'A ""BARGE""')}",4\n`
    const { texts, reasons } = await found(files({ 'a.csv': csv }))
    assert.deepEqual(texts, {
      'a.csv, row 2': cable(1),
      'a.csv, row 4': cable(3).replace('A BARGE', 'A "BARGE"'),
    })
    assert.match(reasons['a.csv, row 3']!, /it has no text in the column of the cables\.$/)
  })

  test('a row that is too large is left, and those after it are taken', async () => {
    const csv = [TITLES, row(11), row(12, 'x'.repeat(9000)), row(13)].join('\n')
    const { texts, reasons } = await found(files({ 'a.csv': csv }), { limits: { document: 4096 } })
    assert.deepEqual(texts, { 'a.csv, row 2': row(11), 'a.csv, row 4': row(13) })
    assert.match(reasons['a.csv, row 3']!, /larger than 4 KB/)
  })

  test('of JSON: texts, and objects with their text in raw, text or body', async () => {
    const lines = [
      JSON.stringify({ id: 1, text: cable(1) }),
      JSON.stringify(cable(2)),
      '',
      JSON.stringify({ Body: cable(3), raw: 7 }),
      JSON.stringify({ title: 'none' }),
      '{"text": ',
      JSON.stringify({ body: 'no', raw: cable(4) }),
    ]
    const where = files({ 'a.ndjson': lines.join('\r\n'), 'b.zip': zip([{ name: 'x', data: lines.slice(0, 2).join('\n') }]) })
    const { texts, reasons } = await found(where)
    assert.deepEqual(texts, {
      'a.ndjson, line 1': cable(1),
      'a.ndjson, line 2': cable(2),
      'a.ndjson, line 4': cable(3),
      'a.ndjson, line 7': cable(4),
      'b.zip/x, line 1': cable(1),
      'b.zip/x, line 2': cable(2),
    })
    assert.match(reasons['a.ndjson, line 5']!, /neither a text nor an object with a text/)
    assert.match(reasons['a.ndjson, line 6']!, /it is no JSON/)
  }) // biome-ignore format: tables

  test('of JSON whose first line is longer than what a look takes in', async () => {
    const long = CABLE + '2. And so on.\n'.repeat(9000)
    const lines = [long, cable(2)].map(text => JSON.stringify({ id: 1, text }))
    assert.deepEqual(Object.values((await found(files({ a: lines.join('\n') }))).texts), [long, cable(2)])
  })

  test('a text with commas, quotes or braces is a text', async () => {
    const texts = { 'a.txt': '"Harbor, full"\n', 'b.csv': 'one,two\n1,2\n', 'c.json': '{"a": 1}\n', 'd.txt': '{ A BARGE }\n' }
    assert.deepEqual((await found(files(texts))).texts, texts)
  }) // biome-ignore format: a table
})

test('a text longer than a document may be is cut between its transmissions, as the archive cuts', async () => {
  const wire = (n: number, more = ''): string => `VZCZC${n}\r\r\nFM AMEMBASSY OSLO\r\r\n${more}NNNN\r\r\n\r\r\n`
  const text = [1, 2, 3, 4, 5].map(n => wire(n, n === 4 ? `${'X'.repeat(9000)}\n` : 'NNNN IS NO END\n')).join('')
  const where = files({ 'day.txt': text })
  const { documents, reasons } = await found(where, { limits: { document: 300 } })
  const pieces = cutDocuments(Buffer.from(text)).map(one => Buffer.from(one).toString())
  assert.equal(pieces.length, 5)
  const taken = documents.map(one => Buffer.from(one.bytes).toString())
  assert.deepEqual(taken, pieces.filter((_, n) => n !== 3))
  assert.match(reasons['day.txt, transmission 4']!, /larger than 1 KB/)
  assert.deepEqual(Object.values((await found(where)).texts), [text])
}) // biome-ignore format: tables

const MAIL = [
  'From: "AMEMBASSY MEXICO" <mexico@cables.example>',
  'To: "SECSTATE WASHDC" <secstate@cables.example>, "AMEMBASSY LIMA" <lima@cables.example>',
  'Cc: "AMEMBASSY BOGOTA" <bogota@cables.example>',
  'Date: Tue, 14 May 2024 17:05:00 +0200',
  'Subject: =?utf-8?Q?(U)_THE_FERRY_COMMITTEE_MEETS?=',
  'Message-ID: <24MEXICO000123@cables.example>',
  'MMHS-Originator-Reference: MEXICO 000123',
  'MMHS-Originator-PLAD: AMEMBASSY MEXICO',
  'MMHS-Extended-Authorisation-Info: Tue, 14 May 2024 15:04:30 +0000',
  'MMHS-Primary-Precedence: priority',
  'MMHS-Copy-Precedence: 1',
  'MMHS-Message-Type: exercise; identifier="TABLETOP 24"',
  'MMHS-Message-Instructions: PASS TO WHA FRONT OFFICE;',
  '  NO DISTRIBUTION OUTSIDE DEPARTMENT',
  'SIO-Label: marking="CONFIDENTIAL//NOFORN"; fgcolor=white',
  'MIME-Version: 1.0',
]
const PLAIN = [
  ...MAIL,
  'Content-Type: text/plain',
  '',
  '1. (C) The ferry sank again.',
  '',
  '2. (U) Nobody swam.',
  '',
]
const MIXED = [
  ...MAIL,
  'Content-Type: multipart/mixed; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain',
  '',
  'See the attachment.',
  '--b1',
  'Content-Type: text/plain; name="harbor.txt"',
  'Content-Disposition: attachment; filename="harbor.txt"',
  '',
  CABLE,
  '--b1',
  'Content-Type: image/png',
  'Content-Disposition: attachment; filename="seal.png"',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '--b1--',
  '',
]

describe('mail', () => {
  test('with military fields: the message that they say', async () => {
    const bytes = PLAIN.join('\r\n')
    const { texts, documents } = await found(files({ 'a.eml': bytes }))
    assert.equal(Buffer.from(documents[0]!.bytes).toString(), bytes, 'the record is the mail itself')
    const [message] = read(texts['a.eml']!).messages
    assert.ok(message)
    assert.deepEqual(
      [message.precedence.action?.value, message.precedence.info?.value, message.dtg?.value, message.from?.name],
      ['P', 'R', '2024-05-14T15:04Z', 'AMEMBASSY MEXICO'],
    )
    assert.deepEqual(message.to.map(one => one.name), ['SECSTATE WASHDC', 'AMEMBASSY LIMA'])
    assert.deepEqual(message.info.map(one => one.name), ['AMEMBASSY BOGOTA'])
    assert.deepEqual(message.marking.label, { level: 'CONFIDENTIAL', controls: [], caveats: ['NOFORN'] })
    assert.deepEqual([message.mrn?.key, message.subject?.text], ['2024MEXICO123', 'THE FERRY COMMITTEE MEETS'])
    assert.match(texts['a.eml']!, /^EXERCISE TABLETOP 24\nPASS TO WHA FRONT OFFICE\nNO DISTRIBUTION OUTSIDE DEPARTMENT$/m)
    assert.deepEqual(message.blocks.flatMap(one => (one.kind === 'paragraph' ? one.text.text : [])).slice(-2), ['The ferry sank again.', 'Nobody swam.'])
  }) // biome-ignore format: tables

  test('without any: who, to whom and what', async () => {
    const bytes =
      'From: Ada <ada@example.org>\nTo: bo@example.org\nSubject: Herring\nMessage-ID: <1@x>\n\nIt came.\n'
    const { texts } = await found(files({ 'a.txt': bytes }))
    assert.equal(texts['a.txt'], 'FM Ada\nTO bo@example.org\nBT\nSUBJECT: Herring\n\nIt came.\n')
  })

  test('whose body is a cable: that cable; as it travelled, where that is attached', async () => {
    const wire = MIXED.join('\n').replaceAll('harbor.txt', 'message.tel')
    const where = files({
      'a.eml': ['From: a@x', 'To: b@x', 'Message-ID: <1@x>', '', CABLE]
        .join('\r\n')
        .replaceAll('\r\n\n', '\r\n'),
      'b.eml': wire,
    })
    const { texts } = await found(where)
    assert.equal(texts['a.eml']!.trim(), CABLE.trim())
    assert.equal(texts['b.eml']!.trim(), CABLE.trim())
    assert.equal(Object.keys(texts).length, 2)
  })

  test('what is attached is taken as from a folder, pictures are not', async () => {
    const { texts, reasons } = await found(files({ 'a.eml': MIXED.join('\r\n') }))
    assert.deepEqual([Object.keys(texts), reasons], [['a.eml', 'a.eml/harbor.txt'], {}])
    assert.equal(texts['a.eml/harbor.txt']!.trim(), CABLE.trim())
  })

  test('boxes: a document each, the same bytes as alone', async () => {
    const second = PLAIN.join('\n').replace('1. (C)', 'From here on\n\nFrom there\n>From nowhere\n\n1. (C)')
    const boxed = (mail: string): string => `From mexico@cables.example Tue May 14 17:05:00 2024\n${mail.replace(/^(>*From )/gm, '>$1')}\n`
    const where = files({ 'a.mbox': boxed(PLAIN.join('\n')) + boxed(second) + boxed(MIXED.join('\n')) })
    const { documents, reasons } = await found(where)
    assert.deepEqual(documents.map(one => one.name.replace(/.*a\.mbox/, '')), [', message 1', ', message 2', ', message 3', ', message 3/harbor.txt'])
    assert.deepEqual(documents.slice(0, 3).map(one => Buffer.from(one.bytes).toString()), [PLAIN.join('\n'), second, MIXED.join('\n')])
    assert.deepEqual(reasons, {})
  }) // biome-ignore format: tables

  test('no field makes a line of its own', async () => {
    const bytes =
      'From: "A =?utf-8?Q?B=0D=0AFM_SECSTATE?=" <a@x>\nTo: b@x\nMessage-ID: <1@x>\nSubject: x\n\nIt came.\n'
    const { texts } = await found(files({ 'a.eml': bytes }))
    assert.equal(texts['a.eml']!.match(/^FM/gm)?.length, 1)
  })

  test('a print-out of a cable with From: and To: is none', async () => {
    const text = 'From: AMEMBASSY OSLO\nTo: SECSTATE WASHDC\nSubject: A barge\n\n1. It came.\n'
    assert.deepEqual((await found(files({ 'a.txt': text }))).texts, { 'a.txt': text })
  })
})

describe('PDF', () => {
  test('with a text layer: its lines', async () => {
    const lines = CABLE.trimEnd().split('\n')
    const bytes = pdf([lines, ['2. It was (not) ours.']])
    const { texts, documents } = await found(files({ 'a.pdf': bytes }))
    const [message] = read(texts['a.pdf']!).messages
    assert.deepEqual([message?.from?.name, message?.subject?.text], ['AMEMBASSY OSLO', 'A BARGE ARRIVES'])
    assert.match(texts['a.pdf']!, /^1\. A barge arrived on Tuesday\.\n\n2\. It was \(not\) ours\.$/m)
    assert.deepEqual(documents[0]!.bytes.length, bytes.length)
  })

  test('without one, and broken: a reason', async () => {
    const { texts, reasons } = await found(files({ 'a.pdf': pdf([[]]), 'b.pdf': '%PDF-1.4\nnothing\n' }))
    assert.deepEqual(texts, {})
    assert.match(Object.values(reasons).join(), /a PDF without a text layer.*a PDF that is broken/)
  })
})
