// Invented cables as they travel, and archives of their own to put them into.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Archive, type Incoming, openArchive } from '../../src/archive/index.ts'
import { PRIVATE_READER, type Reader } from '../../src/guard/index.ts'

export const OWNER = PRIVATE_READER
/** Cleared for UNCLASSIFIED and nothing else. */
export const VISITOR: Reader = {
  id: 'visitor',
  name: 'Visitor',
  clearance: { level: 'UNCLASSIFIED', caveats: [] },
}

export interface Wire {
  readonly post?: string
  readonly serial?: number
  /** As the text line spells it. */
  readonly level?: string
  readonly section?: readonly [number, number]
  readonly dtg?: string
  readonly subject?: string
  readonly body?: string
}

export function wire(cable: Wire = {}): string {
  const { post = 'OSLO', serial = 12, level = 'UNCLAS', section, dtg = '151005Z JAN 09' } = cable
  const number = String(serial).padStart(6, '0')
  const part = section ? `SECTION 0${section[0]} OF 0${section[1]} ` : ''
  return [
    'VZCZCXYZ0012',
    'RR RUEHC',
    `DE RUEHNY #${number.slice(2)}${section ? `/0${section[0]}` : ''} 0151010`,
    `R ${dtg}`,
    `FM AMEMBASSY ${post}`,
    'TO RUEHC/SECSTATE WASHDC 0012',
    'BT',
    `${level} ${part}${post} ${number}`,
    '',
    ...(section && section[0] > 1
      ? []
      : ['E.O. 12958: N/A', 'TAGS: ECON, NO', `SUBJECT: ${cable.subject ?? 'A BARGE ARRIVES'}`, '']),
    cable.body ?? '1. A barge arrived on Tuesday. Nobody had sent for it.',
    'BT',
    `#${number.slice(2)}`,
    '',
    'NNNN',
    '',
  ].join('\n')
}

export const file = (text: string | Uint8Array, name = 'cable.txt'): Incoming => ({
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
})

/** What a test, or a file of tests, tidies up at its end. */
interface Ending {
  after(work: () => void): void
}

export function newFolder(test: Ending): string {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-archive-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An archive that is closed with its test. */
export async function newArchive(test: Ending, documents: Iterable<Incoming> = []): Promise<Archive> {
  const archive = await openArchive(newFolder(test))
  test.after(() => archive.close())
  await archive.add(documents)
  return archive
}

export const idsOf = (archive: Archive, query = '', reader = OWNER): string[] =>
  [...archive.stream(query, reader)].map(one => one.id)

/** What a reader is told by every kind of question, about these names and queries. */
export function told(
  archive: Archive,
  reader: Reader,
  names: readonly string[],
  queries: readonly string[] = ['', 'barge', 'harbour OR barge', '-barge', 'from:oslo', 'class:s'],
): unknown {
  return {
    summary: archive.summary(reader),
    answers: queries.map(query => [
      archive.search(query, reader),
      archive.search(query, reader, { sort: 'oldest', limit: 1 }),
      archive.search(query, reader, { sort: 'relevance', limit: 1 }),
      [...archive.stream(query, reader)],
    ]),
    opened: names.map(name => [archive.open(name, reader), archive.raw(name, reader)]),
  }
}
