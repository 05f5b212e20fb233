// What is carried away is what a search finds, and every form is read back by something that knows it.
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { differences } from '@chancery/cable/write'
import { sample } from '@chancery/sample'
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import { parse } from 'csv-parse/sync'
import graphology from 'graphology'
import { parse as parseGraphml } from 'graphology-graphml'
import type { AbstractGraph } from 'graphology-types'
import type { Archive, ExportOptions } from '../../src/archive/index.ts'
import { COLUMN_NAMES, EXPORT_FORMS } from '../../src/carry/index.ts'
import type { Reader } from '../../src/guard/index.ts'
import { intake } from '../../src/intake/index.ts'
import { file, newArchive, newFolder, OWNER, VISITOR, wire } from './cables.ts'

async function bytesOf(
  archive: Archive,
  query: string,
  options: ExportOptions,
  reader: Reader = OWNER,
): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of archive.export(query, reader, options)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const textOf = async (...args: Parameters<typeof bytesOf>): Promise<string> =>
  (await bytesOf(...args)).toString()

async function filesOf(archive: Archive, query: string, options: ExportOptions) {
  const files: { name: string; bytes: Uint8Array }[] = []
  for await (const one of archive.exportFiles(query, OWNER, options)) files.push(one)
  return files
}

const xmlOf = (text: string) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml')

/** Sentences that a spreadsheet, a mail box or XML would take for something else. */
const TRICKY = [
  wire({ serial: 21, subject: '=HYPERLINK("HTTP://EXAMPLE.INVALID", "FERRY")', body: '1. From here the ferry left.\nFrom there it came.' }),
  wire({ serial: 22, subject: '+1 <FERRY> & "QUAY"', level: 'S E C R E T', body: '1. (S) A ferry <secret> & ]]> \u0007.' }),
  wire({ serial: 23, subject: 'FÄHRE, "ÜBER" ALLES', body: '1. Ein Schiff mit ß.\n>From the pier.\nFrom the quay.' }),
] // biome-ignore format: a table

let archive: Archive
const ends: (() => void)[] = []
const atEnd = { after: (work: () => void) => void ends.unshift(work) }

describe('carrying away', () => {
  after(() => {
    for (const end of ends) end()
  })
  before(async () => {
    archive = await newArchive(atEnd, [
      ...[...sample({ count: 90, seed: 3 })].map(({ name, text }) => file(text, name)),
      ...TRICKY.map((text, i) => file(text, `tricky ${i}.txt`)),
    ])
  })

  const ids = (query: string, reader: Reader = OWNER): string[] =>
    [...archive.stream(query, reader)].map(one => one.id)

  test('NDJSON: a line a cable, exactly those that a search finds, the oldest first', async () => {
    for (const [query, reader] of [
      ['', OWNER],
      ['ferry', OWNER],
      ['ferry', VISITOR],
      ['', VISITOR],
      ['-class:u', OWNER],
    ] as const) {
      const text = await textOf(archive, query, { as: 'ndjson' }, reader)
      const rows = text
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
      assert.deepEqual(rows.map(row => row.id).sort(), ids(query, reader).sort())
      assert.equal(rows.length, archive.search(query, reader).total)
      const dates = rows.map(row => row.date ?? '')
      assert.deepEqual(dates, [...dates].sort())
      for (const row of rows) assert.ok(row.citation.includes(row.id) && row.marking)
    }
    assert.ok(ids('ferry', VISITOR).length < ids('ferry').length)
  })

  test('NDJSON with text is taken in again, and the same is found', async t => {
    const text = await bytesOf(archive, 'ferry -is:incomplete', { as: 'ndjson', text: true })
    const again = await newArchive(t)
    await again.add(takenFrom({ 'all.ndjson': text }))
    assert.equal(again.search('ferry', OWNER).total, archive.search('ferry -is:incomplete', OWNER).total)
  })

  test('CSV: chosen columns, read back cell by cell; no cell is a formula', async () => {
    const csv = await textOf(archive, '', { as: 'csv', columns: COLUMN_NAMES, bom: true })
    assert.ok(csv.startsWith('\ufeffid,number,'))
    const rows: string[][] = parse(csv, { bom: true, record_delimiter: '\r\n' })
    assert.deepEqual(rows[0], [...COLUMN_NAMES])
    assert.equal(rows.length - 1, ids('').length)
    for (const row of rows.slice(1)) {
      assert.equal(row.length, COLUMN_NAMES.length)
      for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+\-@]/)
    }
    const byId = new Map(rows.slice(1).map(row => [row[0], row]))
    for (const summary of archive.stream('', OWNER)) {
      const subject = byId.get(summary.id)![COLUMN_NAMES.indexOf('subject')]!
      assert.equal(subject.replace(/^'/, ''), summary.subject ?? '')
    }
    assert.ok([...byId.values()].some(row => row[COLUMN_NAMES.indexOf('subject')]!.startsWith(`'=HYPERLINK`)))
  })

  test('CSV without a choice has a citation', async () => {
    const [head] = (await textOf(archive, 'ferry', { as: 'csv' })).split('\r\n')
    assert.equal(head, 'number,date,marking,precedence,from,subject,tags,captions,citation,id')
  })

  for (const as of ['eml', 'mbox'] as const)
    test(`${as}: our own intake reads the same cables from it`, async t => {
      const again = await newArchive(t)
      const given: Record<string, Uint8Array> = {}
      if (as === 'mbox') given['all.mbox'] = await bytesOf(archive, '', { as })
      else for (const { name, bytes } of await filesOf(archive, '', { as })) given[name] = bytes
      const report = await again.add(takenFrom(given))
      assert.deepEqual(report.failures, [])
      const messages = (of: Archive) =>
        [...of.stream('', OWNER)].map(({ id }) => {
          const found = of.open(id, OWNER)
          assert.equal(found.kind, 'cable')
          return found.kind === 'cable' ? found.cable.message : assert.fail()
        })
      const key = (message: ReturnType<typeof messages>[number]): string =>
        `${message.mrn?.key} ${message.dtg?.value} ${message.subject?.text} ${message.blocks.map(one => one.text.text).join()}`
      const sorted = (of: Archive) => messages(of).sort((a, b) => (key(a) < key(b) ? -1 : 1))
      const [was, is] = [sorted(archive), sorted(again)]
      assert.equal(is.length, was.length)
      for (const [i, message] of was.entries()) assert.deepEqual(differences(message, is[i]!), [])
    })

  test('mails bear the fields of RFC 6477', async () => {
    const [mail] = await filesOf(archive, 'mrn:2009OSLO21', { as: 'eml' })
    const text = Buffer.from(mail!.bytes).toString()
    assert.match(mail!.name, /^2009-01\/2009OSLO21-[0-9a-z]{20}\.eml$/)
    const [head] = text.split('\r\n\r\n')
    for (const line of [
      'From: "AMEMBASSY OSLO" <amembassy.oslo@chancery.invalid>',
      'Date: Thu, 15 Jan 2009 10:05:00 +0000',
      'Message-ID: <09OSLO21@chancery.invalid>',
      'MMHS-Originator-Reference: OSLO 000021',
      'MMHS-Originator-PLAD: AMEMBASSY OSLO',
      'MMHS-Primary-Precedence: routine',
      'MMHS-Copy-Precedence: routine',
      'SIO-Label: marking="UNCLASSIFIED"; fgcolor=white; bgcolor=green',
    ])
      assert.ok(head!.split('\r\n').includes(line), line)
    for (const line of text.split('\r\n')) assert.ok(!line.includes('\n') && line.length < 998)
  })

  test('wire: a file a cable has every byte as it came; in a dialect it is written anew', async t => {
    const files = await filesOf(archive, 'from:oslo', { as: 'wire' })
    const texts = files.map(one => Buffer.from(one.bytes).toString()).sort()
    assert.deepEqual(texts, [...TRICKY].sort())
    const again = await newArchive(t)
    const anew = await filesOf(archive, 'mrn:2009OSLO21', { as: 'wire', to: 'state' })
    await again.add(anew.map(({ name, bytes }) => file(bytes, name)))
    assert.deepEqual(
      [...again.stream('', OWNER)].map(one => one.mrnKey),
      ['2009OSLO21'],
    )
  })

  test('TEI: well formed, a division a cable, with dates, source notes and lawful ids', async () => {
    const document = xmlOf(await textOf(archive, '', { as: 'tei' }))
    const all = (name: string) => [...document.getElementsByTagName(name)]
    assert.deepEqual(
      [document.documentElement!.tagName, document.documentElement!.namespaceURI],
      ['TEI', 'http://www.tei-c.org/ns/1.0'],
    )
    const divisions = all('div')
    assert.equal(divisions.length, ids('').length)
    const seen = new Set<string>()
    for (const division of divisions) {
      assert.equal(division.getAttribute('type'), 'document')
      assert.equal(division.getAttribute('subtype'), 'historical-document')
      assert.ok(division.getAttribute('n'))
      const id = division.getAttribute('xml:id')!
      assert.match(id, /^[A-Za-z_][\w.-]*$/)
      assert.ok(!seen.has(id))
      seen.add(id)
      const min = division.getAttributeNS('http://history.state.gov/frus/ns/1.0', 'doc-dateTime-min')
      const max = division.getAttributeNS('http://history.state.gov/frus/ns/1.0', 'doc-dateTime-max')
      assert.ok(min === null || min! < max!)
      const children = [...division.childNodes].filter(node => node.nodeType === 1).map(node => node.nodeName)
      assert.equal(children[0], 'head')
      assert.ok(children.includes('note'))
      for (const child of children)
        assert.ok(['head', 'opener', 'note', 'p', 'list', 'ab', 'closer'].includes(child), child)
    }
    assert.ok(all('p').some(one => one.textContent!.includes('<secret> & ]]>')))
    const none = xmlOf(await textOf(archive, 'nosuchwordanywhere', { as: 'tei' }))
    assert.equal(none.getElementsByTagName('div').length, 0)
  })

  test('GraphML: read by a library; cables are nodes, references edges, what is cited and not there a node too', async t => {
    const threads = await newArchive(t, [
      file(wire({ serial: 1, body: '1. The first ferry.' })),
      file(
        wire({ serial: 2, body: '1. More of the ferry.' }).replace(
          'TAGS:',
          'REF: A. 09 OSLO 1 B. 08 BERGEN 77\nTAGS:',
        ),
      ),
      file(
        wire({ serial: 3, level: 'S E C R E T', body: '1. (S) The ferry sank.' }).replace(
          'TAGS:',
          'REF: 09 OSLO 2\nTAGS:',
        ),
      ),
    ])
    const graphOf = async (reader: Reader) =>
      parseGraphml(graphology as never, await textOf(threads, '', { as: 'graphml' }, reader), {
        addMissingNodes: false,
      })
    const all = await graphOf(OWNER)
    assert.deepEqual([all.order, all.size, all.type], [4, 3, 'directed'])
    const label = (graph: AbstractGraph, node: string): string => graph.getNodeAttribute(node, 'label')
    assert.deepEqual(
      all.mapEdges((_edge, _data, from, to) => `${label(all, from)} > ${label(all, to)}`).sort(),
      ['09 OSLO 2 > 08 BERGEN 77', '09 OSLO 2 > 09 OSLO 1', '09 OSLO 3 > 09 OSLO 2'],
    )
    assert.equal(all.filterNodes((_node, data) => data.held === false).length, 1)
    const some = await graphOf(VISITOR)
    assert.deepEqual([some.order, some.size], [3, 2])
  })

  test('citations: BibTeX, RIS and CSL-JSON, one each', async () => {
    const count = ids('').length
    const bib = await textOf(archive, '', { as: 'bibtex' })
    const keys = [...bib.matchAll(/^@misc\{([\w-]+),$/gm)].map(([, key]) => key)
    assert.deepEqual([keys.length, new Set(keys).size], [count, count])
    for (const entry of bib.split(/^@/m).slice(1)) assert.equal(depth(entry), 0)
    const ris = await textOf(archive, '', { as: 'ris' })
    assert.equal(
      [...ris.matchAll(/^TY {2}- PCOMM\r\n(?:[A-Z][A-Z0-9] {2}- .*\r\n)+?ER {2}- \r\n/gm)].length,
      count,
    )
    const items = JSON.parse(await textOf(archive, '', { as: 'csl' }))
    assert.equal(items.length, count)
    const [one] = JSON.parse(await textOf(archive, 'mrn:2009OSLO22', { as: 'csl' }))
    assert.deepEqual(
      [one.author, one.number, one.issued, one.note],
      [[{ literal: 'AMEMBASSY OSLO' }], '09 OSLO 22', { 'date-parts': [[2009, 1, 15]] }, 'SECRET'],
    )
    assert.deepEqual(JSON.parse(await textOf(archive, 'nosuchwordanywhere', { as: 'csl' })), [])
  })

  test('Markdown: one below another, or a file each', async () => {
    const together = await textOf(archive, 'from:oslo', { as: 'markdown' })
    assert.equal([...together.matchAll(/^# /gm)].length, 3)
    assert.equal((await filesOf(archive, 'from:oslo', { as: 'markdown' })).length, 3)
  })

  test('no form tells a reader of what he may not see', async () => {
    const hidden = archive.search('mrn:2009OSLO22', OWNER).hits[0]!
    for (const as of EXPORT_FORMS)
      if (as !== 'eml') {
        const text = (await bytesOf(archive, '', { as }, VISITOR)).toString('latin1')
        assert.ok(!text.includes(hidden.id) && !text.includes('OSLO 22'), as)
        if (as !== 'graphml') assert.equal(archive.exportCable(hidden.id, VISITOR, { as }), undefined)
      }
  })

  test('what cannot be had in a form is a refusal in words', async () => {
    await assert.rejects(bytesOf(archive, '', { as: 'eml' }), { code: 'not-possible' })
    await assert.rejects(filesOf(archive, '', { as: 'csv' }), { code: 'not-possible' })
    const left: string[] = []
    await bytesOf(archive, 'from:oslo', { as: 'wire', to: 'acp126', onLeftOut: one => left.push(one.id) })
    assert.ok(left.every(id => ids('from:oslo').includes(id)))
  })
})

function depth(text: string): number {
  let deep = 0
  for (const sign of text.replace(/\\[{}]/g, '')) deep += sign === '{' ? 1 : sign === '}' ? -1 : 0
  return deep
}

/** What intake makes of files. */
function takenFrom(files: Readonly<Record<string, Uint8Array>>) {
  const folder = newFolder(atEnd)
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return intake([folder])
}
