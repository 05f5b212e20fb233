// What the page of a thread costs the server: cables of one post that each cite three before them, drawn whole.
// Run: npm run bench:thread [-- COUNT]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../packages/chancery/src/archive/index.ts'
import { PRIVATE_READER } from '../packages/chancery/src/guard/index.ts'
import { createServer } from '../packages/chancery/src/http/index.ts'
import { machine } from './machine.ts'

/** Processor time of a page, ms. */
const GOAL = 50
const ROUNDS = 20
const PARAGRAPHS = 12

const count = Number(process.argv[2] ?? 200)

function cable(n: number): string {
  const serial = String(n).padStart(6, '0')
  const cited = [n - 1, n - 3, n - 7].filter(one => one > 0)
  return [
    'RR RUEHC',
    `DE RUEHNY #${serial.slice(2)} 0290049`,
    'ZNR UUUUU ZZH',
    `R 29${String(n % 24).padStart(2, '0')}49Z JAN 10`,
    'FM AMEMBASSY OSLO',
    'TO RUEHC/SECSTATE WASHDC',
    'BT',
    `UNCLAS OSLO ${serial}`,
    '',
    'E.O. 12958: N/A',
    'TAGS: EFIS, NO',
    `SUBJECT: DREDGING ${n}`,
    ...cited.map((one, i) => `${i ? '    ' : 'REF:'} ${'ABC'[i]}. OSLO ${one}`),
    ...Array.from(
      { length: PARAGRAPHS },
      (_, i) => `\n${i + 1}. The board met once more about barge ${n + i}.`,
    ),
    'WHITNEY',
    'BT',
  ].join('\n')
}

const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
const archive = await openArchive(folder)
try {
  const encoder = new TextEncoder()
  await archive.add(
    Array.from({ length: count }, (_, n) => ({ name: `${n}.txt`, bytes: encoder.encode(cable(n + 1)) })),
  )
  const server = createServer({ archive, reader: PRIVATE_READER })
  // Another address each time: none is kept.
  const ask = (n: number) =>
    server.inject({
      url: `/thread/10OSLO${count}?depth=50&limit=500&n=${n}`,
      headers: { host: '127.0.0.1:8127' },
    })
  const nodes = (await ask(0)).body.match(/<li id="n-/g)?.length ?? 0
  for (let n = 1; n < ROUNDS; n++) await ask(n)
  const before = process.cpuUsage()
  for (let n = 0; n < ROUNDS; n++) await ask(ROUNDS + n)
  const { user, system } = process.cpuUsage(before)
  const took = (user + system) / 1000 / ROUNDS
  console.log(
    `${machine()}\n\na thread of ${nodes} cables: ${took.toFixed(1)} ms of processor, ${(took / GOAL).toFixed(2)} of the goal`,
  )
  await server.close()
} finally {
  archive.close()
  rmSync(folder, { recursive: true })
}
