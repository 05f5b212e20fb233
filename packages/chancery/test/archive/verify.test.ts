import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { documentId, openArchive } from '../../src/archive/index.ts'
import { type Database, openDatabase } from '../../src/store/sqlite/driver.ts'
import { file, idsOf, newFolder, OWNER, VISITOR, wire } from './cables.ts'

const LEVELS = ['UNCLAS', 'S E C R E T', 'C O N F I D E N T I A L NODIS']
const texts = Array.from({ length: 24 }, (_, n) =>
  wire({
    serial: n + 1,
    level: LEVELS[n % 3]!,
    body: `1. Barge number ${n} met the ferry.`,
    ...(n < 4 && { serial: 90 + (n >> 1), section: [1 + (n % 2), 2] as [number, number], level: 'UNCLAS' }),
  }),
)
const idOf = (text: string): string => documentId(new TextEncoder().encode(text))
const ID = idOf(texts[9]!)

/** Like a PDF: bytes that are no text, and the text that was drawn from them. */
const DRAWN = {
  name: 'drawn.pdf',
  bytes: Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 1, 2),
  whole: true,
  text: async () => new TextEncoder().encode(wire({ serial: 70, body: '1. A drawn herring.' })),
}

async function build(folder: string): Promise<void> {
  const archive = await openArchive(folder)
  await archive.add([...texts.map((text, n) => file(text, `${n}.txt`)), DRAWN])
  archive.close()
}

function change(folder: string, work: (database: Database) => void): void {
  const database = openDatabase(join(folder, 'archive.db'), error => error)
  work(database)
  database.close()
}

async function proofOf(folder: string, reread?: number) {
  const archive = await openArchive(folder)
  try {
    return await archive.verify(OWNER, { ...(reread !== undefined && { reread }) })
  } finally {
    archive.close()
  }
}

describe('verify', () => {
  const whole = newFolder({ after })
  let built: Promise<void> | undefined
  const damaged = async (
    t: Parameters<typeof newFolder>[0],
    work: (database: Database) => void,
  ): Promise<string> => {
    built = built ?? build(whole)
    await built
    const folder = newFolder(t)
    copyFileSync(join(whole, 'archive.db'), join(folder, 'archive.db'))
    change(folder, work)
    return folder
  }

  test('of a whole archive says in one line that all is there and can be found', async t => {
    const proof = await proofOf(await damaged(t, () => {}), 1)
    assert.deepEqual(proof.findings, [])
    assert.equal(proof.whole, true)
    assert.equal(
      proof.sentence,
      'Everything that came in is there, byte for byte, and can be found: 25 documents in 23 cables.',
    )
    assert.deepEqual([proof.documents, proof.cables, proof.readAgain, proof.readEarlier], [25, 23, 25, 0])
  })

  test('of an empty one too', async t => {
    const proof = await proofOf(newFolder(t), 1)
    assert.deepEqual([proof.whole, proof.documents, proof.findings], [true, 0, []])
  })

  test('is for those alone who may see all', async t => {
    const archive = await openArchive(newFolder(t))
    t.after(() => archive.close())
    await assert.rejects(archive.verify(VISITOR), /Only who may see all/)
  })

  const row = `(SELECT row FROM cables WHERE id = '${ID}')`
  const part = (database: Database): number =>
    Number(database.prepare('SELECT part FROM cables WHERE id = ?').get(ID)!.part)
  const flip =
    (column: string, table: string, where: string) =>
    (database: Database): void => {
      const found = database.prepare(`SELECT ${column} AS bytes FROM ${table} WHERE ${where}`).get()!
      const bytes = Uint8Array.from(found.bytes as Uint8Array)
      bytes[bytes.length >> 1]! ^= 1
      database.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`).run(bytes)
    }
  const sql = (text: string) => (database: Database) => database.exec(text)
  const inPart = (text: (part: number) => string) => (database: Database) =>
    database.exec(text(part(database)))

  /** What is broken, what verify calls it, what it names; `remade`: a new index mends it. */
  const damages: readonly [string, (database: Database) => void, string, RegExp, remade?: true][] = [
    ['a flipped byte of a document', flip('bytes', 'documents', `id = '${ID}'`), 'bytes-changed', new RegExp(ID)],
    ['a flipped byte of a drawn text', flip('bytes', 'texts', '1'), 'text-changed', /./],
    [
      'another drawn text',
      sql(`UPDATE texts SET (bytes, size) = (SELECT bytes, size FROM documents WHERE id = '${ID}')`),
      'text-changed',
      /./,
    ],
    ['a missing document', sql(`DELETE FROM documents WHERE id = '${ID}'`), 'document-missing', new RegExp(ID)],
    ['a document out of the register', sql(`DELETE FROM register WHERE document = '${ID}'`), 'register-missing', new RegExp(ID)],
    ['a document without its name', sql(`DELETE FROM arrivals WHERE document = '${ID}'`), 'name-missing', new RegExp(ID)],
    ['a name of nothing', sql(`INSERT INTO arrivals VALUES ('nothing', 'x', '2024')`), 'document-missing', /nothing/],
    ['a text of nothing', sql(`INSERT INTO texts (document, bytes, size) VALUES ('nothing', x'', 0)`), 'document-orphan', /nothing/],
    ['a section of nothing', sql(`INSERT INTO sections VALUES ('nothing', 'g', 1)`), 'document-orphan', /nothing/, true],
    ['a deleted row of the index', sql(`DELETE FROM cables WHERE id = '${ID}'`), 'words', /\d/, true],
    ['the same, by its documents', sql(`DELETE FROM cables WHERE id = '${ID}'`), 'cable-documents', new RegExp(ID), true],
    ['a document in no cable', sql(`DELETE FROM cable_documents WHERE document = '${ID}'`), 'unplaced', new RegExp(ID), true],
    ['a place in no cable', sql(`INSERT INTO cable_documents VALUES ('nothing', 0, '${ID}')`), 'cable-documents', /nothing/, true],
    ['a deleted summary', sql(`DELETE FROM summaries WHERE row = ${row}`), 'summary', new RegExp(ID), true],
    ['a summary of nothing', sql(`INSERT INTO summaries (row, label, summary, digest) VALUES (77, '{}', '{}', 0)`), 'summary', /77/, true],
    ['another date', sql(`UPDATE cables SET date = '1999-01-01' WHERE id = '${ID}'`), 'summary', new RegExp(ID), true],
    ['deleted links', sql(`DELETE FROM links WHERE row = ${row}`), 'links', new RegExp(ID), true],
    ['a link of nothing', sql(`INSERT INTO links VALUES ('09LIMA1', 0, 77)`), 'links', /09LIMA1/, true],
    ['a deleted text', inPart(n => `INSERT INTO text_${n} (text_${n}, rowid, body) VALUES ('delete', ${row}, 'ferry')`), 'words', new RegExp(ID), true],
    ['a text of nothing', inPart(n => `INSERT INTO text_${n} (rowid, body) VALUES (77, 'whale')`), 'words', /77/, true],
    ['deleted fields', inPart(n => `INSERT INTO fields_${n} (fields_${n}, rowid, tags) VALUES ('delete', ${row}, 'econ')`), 'fields', new RegExp(ID), true],
    ['fields of nothing', inPart(n => `INSERT INTO fields_${n} (rowid, tags) VALUES (77, 'whale')`), 'fields', /77/, true],
    ['a wrong count of a word', inPart(n => `UPDATE lexicon_${n} SET n = n + 1 WHERE word = 'ferry'`), 'lexicon', /ferry/, true],
    ['a word that is not listed', inPart(n => `DELETE FROM lexicon_${n} WHERE field = '' AND word = 'ferry'`), 'lexicon', /ferry/, true],
    ['a word that nobody said', inPart(n => `INSERT INTO lexicon_${n} VALUES ('', 'whale', 1)`), 'lexicon', /whale/, true],
    ['a value that nobody has', inPart(n => `INSERT INTO lexicon_${n} VALUES ('=post', 'WHALE', 1)`), 'lexicon', /WHALE/, true],
    ['a wrong count of a value', inPart(n => `UPDATE lexicon_${n} SET n = n + 1 WHERE field = '=post'`), 'lexicon', /Oslo/, true],
    ['a wrong count in a field', inPart(n => `UPDATE lexicon_${n} SET n = 0 WHERE field = 'tags' AND word = 'econ'`), 'lexicon', /tags:econ/, true],
    ['a lost meaning of a value', sql('DELETE FROM facet_values WHERE code = (SELECT min(code) FROM facet_values)'), 'facets', /code/, true],
    ['a cable in the part of another label', sql(`UPDATE cables SET part = (SELECT min(part) FROM parts WHERE part <> cables.part) WHERE id = '${ID}'`), 'part', new RegExp(ID), true],
    ['a part that is lost', inPart(n => `DELETE FROM parts WHERE part = ${n}`), 'part', /./, true],
    ['a removed document that is there', sql(`INSERT INTO removed VALUES ('${ID}', '', '${ID}', '{"controls":[],"caveats":[]}', '2024', 'x')`), 'removed-held', new RegExp(ID)],
  ] // biome-ignore format: a table

  for (const [what, work, code, names, remade] of damages)
    test(`finds and names ${what}`, async t => {
      const folder = await damaged(t, work)
      const proof = await proofOf(folder)
      assert.equal(proof.whole, false)
      const found = proof.findings.find(one => one.code === code)
      assert.ok(found, JSON.stringify(proof.findings))
      assert.match(found.examples.join(' '), names)
      assert.ok(found.wayOn.length > 10)
      assert.ok(proof.sentence.includes(found.message))
      if (!remade) return
      const archive = await openArchive(folder)
      await archive.reread('all', OWNER)
      archive.close()
      const mended = await proofOf(folder, 1)
      assert.deepEqual(mended.findings, [])
      assert.equal(mended.cables, 23)
    })

  test('reading again finds what only the reader knows: words that are lost with their count', async t => {
    const folder = await damaged(t, database => {
      database.exec(`UPDATE summaries SET digest = digest + 1 WHERE row = ${row}`)
    })
    assert.equal((await proofOf(folder)).whole, true)
    const proof = await proofOf(folder, 1)
    assert.deepEqual(
      proof.findings.map(one => [one.code, one.examples]),
      [['reads-otherwise', [ID]]],
    )
    const archive = await openArchive(folder)
    assert.equal((await archive.reread({ names: [ID] }, OWNER)).changed, 1)
    archive.close()
    assert.deepEqual((await proofOf(folder, 1)).findings, [])
  })

  test('finds a page of full text with other bytes in it', async t => {
    let at = 0
    const folder = await damaged(t, database => {
      const name = `text_${part(database)}_data`
      at = Number(
        database.prepare('SELECT max(pgoffset + pgsize) AS at FROM dbstat WHERE name = ?').get(name)!.at,
      )
    })
    const path = join(folder, 'archive.db')
    const bytes = readFileSync(path)
    for (let n = 1; n <= 60; n += 7) bytes[at - n]! ^= 0x41
    writeFileSync(path, bytes)
    const proof = await proofOf(folder)
    assert.ok(
      proof.findings.some(one => one.code === 'file-damaged' || one.code === 'lexicon'),
      JSON.stringify(proof),
    )
  })

  for (const [share, what] of [
    [0.05, 'a twentieth'],
    [0.5, 'a half'],
    [0.97, 'all but its end'],
  ] as const)
    test(`a file of which ${what} is left is found damaged, at opening or by verify`, async t => {
      const folder = await damaged(t, () => {})
      const path = join(folder, 'archive.db')
      truncateSync(path, Math.floor((statSync(path).size * share) / 4096) * 4096)
      const said = await proofOf(folder).then(
        proof => proof.findings.map(one => one.code).join(),
        error => String(error.code),
      )
      assert.match(said, /damaged/)
    })

  test('a room that goes on adding is no fault', async t => {
    const folder = await damaged(t, () => {})
    const [room, keeper] = [await openArchive(folder), await openArchive(folder)]
    t.after(() => room.close())
    t.after(() => keeper.close())
    const adding = room.add(
      Array.from({ length: 1200 }, (_, n) => file(wire({ serial: 1000 + n, body: `1. Whale ${n}.` }))),
    )
    let proofs = 0
    let ended = false
    const all = adding.then(() => {
      ended = true
    })
    while (!ended || proofs < 2) {
      assert.deepEqual((await keeper.verify(OWNER)).findings, [])
      proofs++
    }
    await all
    assert.equal(idsOf(keeper).length, 23 + 1200)
  })
})
