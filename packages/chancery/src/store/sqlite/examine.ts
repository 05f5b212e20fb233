// Counts the record against the index, and the tables of the index against one another, both ways.
import type { Census, Fault, FaultCode } from '../keeping.ts'
import type { Database, SqlValue } from './driver.ts'
import { countCodes } from './facets.ts'
import { today } from './gathered.ts'
import { indexed, recorded } from './record.ts'

/** Examples of one fault that are named. */
const NAMED = 5
/** Cables whose counted values are gone through at once. */
const FETCHED = 20_000
/** The engine cuts words that are longer than 32 KB; such are compared by nobody. */
const LONGEST = 8000
/** Lines of the engine's own report. */
const LINES = 20

/** What the engine says of its file: pages, trees, and full-text tables against themselves. The caller holds a transaction. */
export function examineFile(database: Database): Fault[] {
  // Full text remembers how its pieces lie, and only a question makes it look again whether another process moved them.
  for (const { name } of database
    .prepare(`SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5(%'`)
    .all())
    database.prepare(`SELECT rowid FROM "${name}" WHERE "${name}" MATCH 'a' LIMIT 1`).get()
  const lines = database
    .prepare(`PRAGMA integrity_check(${LINES})`)
    .all()
    .map(row => String(row.integrity_check))
  return lines.length === 1 && lines[0] === 'ok'
    ? []
    : [{ code: 'file-damaged', count: lines.length, examples: lines.slice(0, NAMED) }]
}

/** All in one state of the archive: the caller holds a transaction. */
export function examine(database: Database, reading: number): { census: Census; faults: Fault[] } {
  const faults = new Map<FaultCode, { count: number; examples: string[] }>()
  const say = (code: FaultCode, count: number, examples: readonly string[]): void => {
    if (!count) return
    const fault = faults.get(code) ?? { count: 0, examples: [] }
    fault.count += count
    fault.examples.push(...examples.slice(0, NAMED - fault.examples.length))
    faults.set(code, fault)
  }
  /** `sql` gives what is wrong, in its first column. */
  const check = (code: FaultCode, sql: string, ...values: SqlValue[]): void => {
    const found = database
      .prepare(
        `WITH wrong(id) AS MATERIALIZED (${sql}) SELECT count(*) AS n,
           (SELECT json_group_array(CAST(id AS TEXT)) FROM (SELECT id FROM wrong LIMIT ${NAMED})) AS some FROM wrong`,
      )
      .get(...values)!
    say(code, Number(found.n), JSON.parse(String(found.some)))
  }
  const upTo = indexed(database)
  for (const [code, sql] of CHECKS) check(code, sql)
  check(
    'unplaced',
    `SELECT document FROM register r WHERE seq <= ?
       AND NOT EXISTS (SELECT 1 FROM cable_documents p WHERE p.document = r.document)
       AND EXISTS (SELECT 1 FROM documents d WHERE d.id = r.document)`,
    upTo,
  )
  const parts = database
    .prepare('SELECT part FROM parts')
    .all()
    .map(row => Number(row.part))
  const tables = new Set(
    database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`)
      .all()
      .map(row => String(row.name)),
  )
  for (const part of parts) {
    for (const [code, table] of [
      ['words', `text_${part}`],
      ['fields', `fields_${part}`],
    ] as const) {
      if (!tables.has(`${table}_docsize`)) {
        say(code, 1, [table])
        continue
      }
      check(
        code,
        `SELECT id FROM cables c WHERE part = ${part} AND NOT EXISTS (SELECT 1 FROM ${table}_docsize WHERE id = c.row)`,
      )
      check(
        code,
        `SELECT id FROM ${table}_docsize d WHERE NOT EXISTS (SELECT 1 FROM cables WHERE row = d.id AND part = ${part})`,
      )
    }
    if (tables.has(`lexicon_${part}`)) lexicon(database, part, tables, check)
    else say('lexicon', 1, [`lexicon_${part}`])
    counted(database, part, say)
  }
  return {
    census: census(database, upTo, parts.length, reading),
    faults: [...faults].map(([code, fault]) => ({ code, ...fault })),
  }
}

const CHECKS: readonly (readonly [FaultCode, string])[] = [
  [
    'register-missing',
    'SELECT id FROM documents d WHERE NOT EXISTS (SELECT 1 FROM register WHERE document = d.id)',
  ],
  [
    'document-missing',
    `SELECT document FROM register r WHERE NOT EXISTS (SELECT 1 FROM documents WHERE id = r.document)
     UNION SELECT document FROM arrivals a WHERE NOT EXISTS (SELECT 1 FROM documents WHERE id = a.document)`,
  ],
  [
    'name-missing',
    'SELECT id FROM documents d WHERE NOT EXISTS (SELECT 1 FROM arrivals WHERE document = d.id)',
  ],
  [
    'document-orphan',
    `SELECT document FROM texts t WHERE NOT EXISTS (SELECT 1 FROM documents WHERE id = t.document)
     UNION SELECT document FROM sections s WHERE NOT EXISTS (SELECT 1 FROM documents WHERE id = s.document)`,
  ],
  [
    'cable-documents',
    `SELECT cable FROM cable_documents p WHERE NOT EXISTS (SELECT 1 FROM cables WHERE id = p.cable)
       OR NOT EXISTS (SELECT 1 FROM documents WHERE id = p.document)
     UNION SELECT id FROM cables c WHERE NOT EXISTS (SELECT 1 FROM cable_documents WHERE cable = c.id AND position = 0)
     UNION SELECT cable FROM cable_documents GROUP BY cable HAVING max(position) <> count(*) - 1`,
  ],
  [
    'summary',
    `SELECT c.id FROM cables c LEFT JOIN summaries s ON s.row = c.row WHERE s.row IS NULL
       OR c.date <> coalesce(json_extract(s.summary, '$.date'), '')
       OR c.mrn_key IS NOT json_extract(s.summary, '$.mrnKey')
     UNION ALL SELECT row FROM summaries s WHERE NOT EXISTS (SELECT 1 FROM cables WHERE row = s.row)`,
  ],
  [
    'part',
    `SELECT c.id FROM cables c LEFT JOIN parts p ON p.part = c.part LEFT JOIN summaries s ON s.row = c.row
     WHERE p.part IS NULL OR (s.row IS NOT NULL AND (
       json_extract(p.label, '$.level') IS NOT json_extract(s.label, '$.level')
       OR (SELECT json_group_array(value ORDER BY value) FROM json_each(s.label, '$.caveats'))
          <> (SELECT json_group_array(value ORDER BY value) FROM json_each(p.label, '$.caveats'))))`,
  ],
  [
    'links',
    `SELECT number FROM links l WHERE NOT EXISTS (SELECT 1 FROM cables WHERE row = l.row)
     UNION ALL SELECT id FROM cables c
       WHERE mrn_key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM links WHERE row = c.row AND own = 1)`,
  ],
  [
    'removed-held',
    `SELECT document FROM removed r WHERE EXISTS (SELECT 1 FROM documents WHERE id = r.document)
       OR EXISTS (SELECT 1 FROM cable_documents p WHERE p.document = r.document)
       OR EXISTS (SELECT 1 FROM arrivals a WHERE a.document = r.document)
       OR EXISTS (SELECT 1 FROM gathered_cables g WHERE g.cable = r.document OR (g.cable = r.cable AND r.cable NOT IN (SELECT id FROM cables)))
       OR EXISTS (SELECT 1 FROM notes n WHERE n.cable = r.document OR (n.cable = r.cable AND r.cable NOT IN (SELECT id FROM cables)))`,
  ],
  [
    'gathered-orphan',
    `SELECT cable FROM gathered_cables m WHERE NOT EXISTS (SELECT 1 FROM gathered WHERE id = m.gathered)
     UNION ALL SELECT name FROM deeds d WHERE NOT EXISTS (SELECT 1 FROM gathered WHERE id = d.gathered)
     UNION ALL SELECT cable FROM gathered_cables m WHERE ${today('m.cable')} IS NULL
     UNION ALL SELECT cable FROM notes n WHERE ${today('n.cable')} IS NULL`,
  ],
]

/** Distinct words with the number of cables of each, against those that the full-text tables have themselves. */
function lexicon(
  database: Database,
  part: number,
  tables: ReadonlySet<string>,
  check: (code: FaultCode, sql: string) => void,
): void {
  if (!tables.has(`text_${part}_docsize`) || !tables.has(`fields_${part}_docsize`)) return
  // What the full-text tables say goes into tables of the same order as the lists: each is gone through once.
  database.exec(`
    DROP TABLE IF EXISTS temp.said; DROP TABLE IF EXISTS temp.texts_say; DROP TABLE IF EXISTS temp.fields_say;
    CREATE VIRTUAL TABLE temp.texts_say USING fts5vocab(main, 'text_${part}', 'row');
    CREATE VIRTUAL TABLE temp.fields_say USING fts5vocab(main, 'fields_${part}', 'col');
    CREATE TEMP TABLE said (field TEXT NOT NULL, word TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (field, word)) WITHOUT ROWID;
    INSERT INTO temp.said SELECT '', term, doc FROM temp.texts_say WHERE term <> '¶' AND length(term) < ${LONGEST};
    INSERT INTO temp.said SELECT col, term, doc FROM temp.fields_say WHERE term <> '¶' AND length(term) < ${LONGEST};
  `)
  check(
    'lexicon',
    `SELECT ltrim(s.field || ':' || s.word, ':') FROM temp.said s
       LEFT JOIN lexicon_${part} l ON l.field = s.field AND l.word = s.word WHERE l.n IS NOT s.n
     UNION ALL
     SELECT ltrim(l.field || ':' || l.word, ':') FROM lexicon_${part} l
       LEFT JOIN temp.said s ON s.field = l.field AND s.word = l.word
     WHERE s.n IS NULL AND l.field NOT LIKE '=%' AND length(l.word) < ${LONGEST}`,
  )
  database.exec('DROP TABLE temp.said; DROP TABLE temp.texts_say; DROP TABLE temp.fields_say')
}

/** Whole values: those that stand in the rows of the cables against those that the list counts. */
function counted(
  database: Database,
  part: number,
  say: (code: FaultCode, count: number, examples: readonly string[]) => void,
): void {
  const listed = new Map(
    database
      .prepare(`SELECT field, word, n FROM lexicon_${part} WHERE field LIKE '=%'`)
      .all()
      .map(row => [`${row.field}:${row.word}`, Number(row.n)]),
  )
  const fields = new Set([...listed.keys()].map(key => key.slice(0, key.indexOf(':'))))
  const wrong: string[] = []
  const unknown: string[] = []
  for (const [codes, table] of [
    ['facets || parties', 'facet_values'],
    ['names', 'name_values'],
  ] as const) {
    const values = new Map(
      database
        .prepare(`SELECT code, field, value FROM ${table}`)
        .all()
        .map(row => [Number(row.code), { field: String(row.field), value: String(row.value) }]),
    )
    const next = database.prepare(
      `SELECT max(row) AS last, group_concat(codes, '') AS codes FROM
         (SELECT row, ${codes} AS codes FROM cables WHERE part = ${part} AND row > ? ORDER BY row LIMIT ${FETCHED})`,
    )
    const counts = new Map<number, number>()
    for (let row = next.get(-1)!; row.last !== null; row = next.get(row.last!)!)
      for (const [code, n] of countCodes([String(row.codes ?? '')]))
        counts.set(code, (counts.get(code) ?? 0) + n)
    for (const [code, n] of counts) {
      const { field, value } = values.get(code) ?? {}
      if (field === undefined) unknown.push(`code ${code}`)
      const key = `=${field}:${value}`
      // Fields that nobody types are not in the list.
      if (field === undefined || !fields.has(`=${field}`)) continue
      if (listed.get(key) !== n) wrong.push(key)
      listed.delete(key)
    }
  }
  say('facets', unknown.length, unknown)
  // Of more names than have a code the rest is counted in the list alone.
  const uncoded = database.prepare('SELECT max(code) AS last FROM name_values').get()?.last === 0x10ffff
  if (!uncoded) wrong.push(...listed.keys())
  say('lexicon', wrong.length, wrong)
}

function census(database: Database, upTo: number, parts: number, reading: number): Census {
  const row = database
    .prepare(
      `SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM cables) AS cables,
         (SELECT count(*) FROM removed) AS removed, (SELECT count(*) FROM register WHERE seq > ?1) AS behind,
         (SELECT count(*) FROM register WHERE seq <= ?1 AND reading IS NOT ?2) AS read_earlier`,
    )
    .get(upTo, reading)!
  return {
    documents: Number(row.documents),
    cables: Number(row.cables),
    parts,
    removed: Number(row.removed),
    behind: Math.max(0, recorded(database) > upTo ? Number(row.behind) : 0),
    readEarlier: Number(row.read_earlier),
  }
}
