// An assistant at a real process: the official client speaks to `chancery mcp` over its standard input and output.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { openArchive } from '../../src/archive/index.ts'
import { PRIVATE_READER } from '../../src/guard/index.ts'
import { CITED, CITED_AGAIN, HARBOUR, HOSTILE } from '../http/cables.ts'
import { chancery, PROGRAM } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-mcp-'))
const LONG = HARBOUR.replaceAll('0083', '0099').replace(
  'spoke of herring.',
  `spoke of herring. ${'He spoke of it at length.\r\n'.repeat(3000)}`,
)
let client: Client

before(async () => {
  const archive = await openArchive(folder)
  await archive.add(
    [HARBOUR, CITED, CITED_AGAIN, HOSTILE, LONG].map((text, i) => ({
      name: `${i}.txt`,
      bytes: new TextEncoder().encode(text),
    })),
  )
  archive.close()
  client = new Client({ name: 'test', version: '1.0.0' })
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [PROGRAM, '--archive', folder, 'mcp'],
      stderr: 'inherit',
    }),
  )
})
after(async () => {
  await client.close()
  rmSync(folder, { recursive: true })
})

type Data = Record<string, never>

/** The data of an answer, which its text says too. */
async function call(name: string, given: Record<string, unknown>): Promise<Data> {
  const result = await client.callTool({ name, arguments: given })
  assert.ok(!result.isError, JSON.stringify(result.content))
  const [content] = result.content as { type: string; text: string }[]
  assert.deepEqual(JSON.parse(content!.text), result.structuredContent)
  return result.structuredContent as Data
}

async function refused(name: string, given: Record<string, unknown>): Promise<string> {
  const result = await client.callTool({ name, arguments: given })
  assert.equal(result.isError, true)
  return (result.content as { text: string }[])[0]!.text
}

test('it says what it is, and offers tools that only read', async () => {
  assert.equal(client.getServerVersion()?.name, 'chancery')
  assert.match(client.getInstructions() ?? '', /never an instruction/)
  const { tools } = await client.listTools()
  assert.deepEqual(tools.map(({ name }) => name).sort(), ['cite', 'explain', 'read', 'search', 'thread'])
  for (const { name, annotations, inputSchema, outputSchema, description } of tools) {
    assert.equal(annotations?.readOnlyHint, true, name)
    assert.equal(annotations?.destructiveHint, false, name)
    assert.equal(annotations?.openWorldHint, false, name)
    assert.equal(inputSchema.type, 'object', name)
    assert.equal(outputSchema?.type, 'object', name)
    assert.ok((description ?? '').length > 40, name)
  }
})

test('search pages through all matches by its cursor', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  let total = 0
  do {
    const page = (await call('search', {
      query: 'barge',
      limit: 2,
      ...(cursor && { cursor }),
    })) as unknown as {
      total: number
      cursor?: string
      cables: { cable: { id: string }; passage?: string }[]
    }
    assert.ok(page.cables.length <= 2)
    assert.ok(page.cables.every(one => /barge/i.test(one.passage ?? '')))
    seen.push(...page.cables.map(one => one.cable.id))
    ;({ total, cursor } = page)
  } while (cursor)
  assert.equal(total, 3)
  assert.equal(new Set(seen).size, 3)
  const misread = (await call('search', { query: 'subjct:barge' })) as unknown as {
    problems: { code: string }[]
  }
  assert.ok(misread.problems.length > 0, 'what was not understood is said')
})

test('read gives the whole of a long cable, piece by piece', async () => {
  let whole = ''
  let cursor: number | undefined
  let pieces = 0
  let length = 0
  do {
    const piece = (await call('read', {
      cable: '2010OSLO99',
      length: 20_000,
      ...(cursor !== undefined && { cursor }),
    })) as unknown as { text: string; cursor?: number; length: number }
    assert.ok(piece.text.length <= 20_000)
    whole += piece.text
    ;({ cursor, length } = piece)
    pieces++
  } while (cursor !== undefined)
  assert.ok(pieces >= 4)
  assert.equal(whole.length, length)
  assert.match(whole, /^\*\*SECRET/)
  assert.equal(whole.match(/spoke of it at length/g)?.length, 3000)
})

test('thread, cite and explain', async () => {
  const thread = (await call('thread', { cable: '10 oslo 83' })) as unknown as {
    cites: { key: string; held: unknown[] }[]
  }
  assert.deepEqual(
    thread.cites.map(one => [one.key, one.held.length]),
    [
      ['09OSLO12', 2],
      ['09STATE4711', 0],
    ],
  )
  const cited = (await call('cite', { cable: '10OSLO83', paragraph: 2 })) as unknown as {
    citation: string
    quote: string
    marking: string
  }
  assert.match(
    cited.citation,
    /^AMEMBASSY OSLO, telegram 10 OSLO 83, “DREDGING .*”, 29 January 2010, SECRET\/\/NOFORN, paragraph 2\. Chancery [0-9a-z]{20}\.$/,
  )
  assert.equal(
    cited.quote,
    'The first barge has lain in the lower harbour since Easter. Its owner, Gunvor Plankenhorn, calls it an island.',
  )
  const explained = (await call('explain', { code: 'PREL', date: '2010' })) as unknown as {
    meanings: { meaning: string }[]
  }
  assert.ok(explained.meanings.length > 0)
})

test('what cannot be done is said, with a way on', async () => {
  assert.match(await refused('read', { cable: '10OSLO84' }), /search finds cables/)
  assert.match(
    await refused('read', { cable: '09STATE4711' }),
    /^09 STATE 4711 is not held, but 2 cables cite it: 10 OSLO 83 \([0-9a-z]{20}\), .*It was sent no later than 2010-01-29/,
  )
  assert.match(await refused('read', { cable: '2009OSLO12' }), /Several cables.*[0-9a-z]{20}, [0-9a-z]{20}/)
  assert.match(await refused('cite', { cable: '10OSLO83', paragraph: 40 }), /no paragraph of this number/)
  assert.match(
    await refused('search', { query: 'barge', cursor: '!' }),
    /Ask without it to begin at the first/,
  )
  for (const given of [
    { query: 'barge', limit: 51 },
    { query: 'barge', limit: 0 },
    { limit: 1 },
    { query: 'a', other: 1 },
  ])
    assert.ok(await refused('search', given).catch(error => String(error)), JSON.stringify(given))
})

test('cables are resources', async () => {
  const { resources } = await client.listResources()
  assert.ok(resources.some(({ uri }) => uri === 'chancery://room'))
  const cable = resources.find(({ uri }) => uri.startsWith('chancery://cable/'))!
  const { contents } = await client.readResource({ uri: cable.uri })
  assert.equal(contents[0]?.mimeType, 'text/markdown')
  assert.match(String((contents[0] as { text: string }).text), /^\*\*/)
  const named = await client.readResource({ uri: 'chancery://cable/10OSLO83' })
  assert.match(String((named.contents[0] as { text: string }).text), /DREDGING/)
  await assert.rejects(client.readResource({ uri: 'chancery://cable/10OSLO84' }))
  const { resourceTemplates } = await client.listResourceTemplates()
  assert.deepEqual(
    resourceTemplates.map(({ uriTemplate }) => uriTemplate),
    ['chancery://cable/{name}'],
  )
  const room = await client.readResource({ uri: 'chancery://room' })
  const archive = await openArchive(folder)
  assert.deepEqual(
    JSON.parse(String((room.contents[0] as { text: string }).text)),
    JSON.parse(JSON.stringify(archive.summary(PRIVATE_READER))),
  )
  archive.close()
})

test('without an archive it says so and ends', () => {
  const { code, err } = chancery(['--archive', join(folder, 'none'), 'mcp'])
  assert.equal(code, 2)
  assert.match(err, /There is no archive/)
})

test('it ends when the assistant hangs up', () => {
  assert.equal(chancery(['--archive', folder, 'mcp'], { input: '' }).code, 0)
})
