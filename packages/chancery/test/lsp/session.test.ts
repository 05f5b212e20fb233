// An editor's session with the real program, over its standard input and output.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import {
  type CodeAction,
  type CompletionItem,
  createMessageConnection,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { PROGRAM } from '../cli/program.ts'

const CABLE = `VZCZCNPO0083
PP RUEHC RUEHCP
DE RUEHNY #0083 0741415
ZNY CCCCC ZZH
P R 151410Z MAR 09
FM AMEMBASSY OSLO
TO RUEHC/SECSTATE WASHDC PIORITY 0310
INFO RUEHCP/AMEMBASSY COPENHAGEN
BT
C O N F I D E N T I A L OSLO 000083

SIPDIS

E.O. 12958: DECL: 03/15/2019
TAGS: PREL, SNAR, NO
SUBJECT: HERRING
REF: 09 OSLO 12

1. (C) SUMMARY: THE BARGE IS LATE.

2. (S) NOBODY SAYS WHY.
QUIST
BT
#0083
NNNN
`
const CITED = `R 021000Z MAR 09
FM AMEMBASSY OSLO
TO SECSTATE WASHDC
INFO NORDIC POSTS COLLECTIVE
UNCLAS OSLO 000012

SUBJECT: A BARGE

1. IT CAME.
`

/** Newer servers may answer in Markdown. */
const says = (message: Diagnostic['message'], words: string): boolean =>
  (typeof message === 'string' ? message : message.value).includes(words)

let folder: string
let child: ChildProcess
let editor: MessageConnection
const told = new Map<string, (params: PublishDiagnosticsParams) => void>()
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href

/** Where words of a text stand, in the editor's terms; `past` counts from their start. */
function at(text: string, words: string, past = 1): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(words) + past).split('\n')
  return { line: before.length - 1, character: before.at(-1)!.length }
}

/** Opens or changes a file; what the server says of it. */
async function shown(uri: string, send: () => Promise<void>): Promise<readonly Diagnostic[]> {
  const heard = new Promise<PublishDiagnosticsParams>(hear => told.set(uri, hear))
  await send()
  return (await heard).diagnostics
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-lsp-'))
  writeFileSync(join(folder, 'oslo-12.txt'), CITED)
  child = spawn(process.execPath, [PROGRAM, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  editor = createMessageConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  )
  editor.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
    told.get(params.uri)?.(params),
  )
  editor.listen()
  await assert.rejects(editor.sendRequest('textDocument/hover', {}), { code: -32002 })
  await editor.sendRequest('initialize', {
    processId: process.pid,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'cables' }],
  })
  await editor.sendNotification('initialized', {})
})
after(async () => {
  await editor.sendRequest('shutdown')
  await assert.rejects(editor.sendRequest('textDocument/hover', {}), { code: -32600 })
  await editor.sendNotification('exit')
  await new Promise(ended => child.once('exit', ended))
  editor.dispose()
  rmSync(folder, { recursive: true, force: true })
})

describe('a draft', () => {
  const uri = (): string => uriOf('draft.txt')
  const ask = <T>(method: string, more: object): Promise<T> =>
    editor.sendRequest(`textDocument/${method}`, { textDocument: { uri: uri() }, ...more })
  const point = (words: string, past = 1) => ({ position: at(CABLE, words, past) })

  test('opened: findings of the rules, each at its place', async () => {
    const found = await shown(uri(), () =>
      editor.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(), languageId: 'cable', version: 1, text: CABLE },
      }),
    )
    const misspelt = found.find(({ message }) => says(message, 'PIORITY'))
    assert.deepEqual(misspelt?.range.start, at(CABLE, 'PIORITY', 0))
    const above = found.find(({ range }) => range.start.line === at(CABLE, '(S)', 0).line)
    assert.ok(above, JSON.stringify(found.map(({ code }) => code)))
  })

  test('changed: the finding goes when the word is put right', async () => {
    const start = at(CABLE, 'PIORITY', 0)
    const range = { start, end: { ...start, character: start.character + 'PIORITY'.length } }
    const change = (text: string, version: number, range: object) =>
      shown(uri(), () =>
        editor.sendNotification('textDocument/didChange', {
          textDocument: { uri: uri(), version },
          contentChanges: [{ range, text }],
        }),
      )
    const found = await change('PRIORITY', 2, range)
    assert.ok(!found.some(({ message }) => says(message, 'PIORITY')))
    const back = { start, end: { ...start, character: start.character + 'PRIORITY'.length } }
    assert.ok((await change('PIORITY', 3, back)).some(({ message }) => says(message, 'PIORITY')))
  })

  test('a quick fix writes what the rule proposes', async () => {
    const start = at(CABLE, 'PIORITY', 0)
    const actions = await ask<CodeAction[]>('codeAction', {
      range: { start, end: start },
      context: { diagnostics: [] },
    })
    const fix = actions.find(({ kind, title }) => kind === 'quickfix' && title.includes('PRIORITY'))
    assert.deepEqual(
      fix?.edit?.changes?.[uri()]?.map(({ newText }) => newText),
      ['PRIORITY'],
    )
    assert.ok(actions.some(({ kind }) => kind === 'source.fixAll'))
  })

  for (const [words, says] of [
    ['SNAR', /Narcotics/],
    ['RUEHCP', /COPENHAGEN/],
    ['151410Z', /15 March 2009, 14:10 UTC/],
    ['ZNY', /circuit/i],
    ['SIPDIS', /SIPRNET|distribution/i],
    ['09 OSLO 12', /09OSLO12/],
    ['(S)', /SECRET/],
    ['12958', /Executive order/i],
  ] as const)
    test(`hover over ${words}`, async () => {
      const hover = await ask<Hover>('hover', point(words))
      assert.match((hover.contents as { value: string }).value, says)
    })

  for (const [line, wanted] of [
    ['TAGS: PREL, SN', 'SNAR'],
    ['TAGS: PREL, N', 'NO'],
    ['TO RUEHC/SECSTATE WASHDC PRIORITY 0310\nINFO AMEMBASSY COP', 'AMEMBASSY COPENHAGEN'],
    ['INFO NORD', 'NORDIC POSTS COLLECTIVE'],
    ['TO SECSTATE WASHDC ', 'PRIORITY'],
    ['UNCLAS OSLO 000084\n\nSIP', 'SIPDIS'],
    ['1. (', '(SBU)'],
    ['P', 'O'],
  ] as const)
    test(`completion of ${JSON.stringify(line)}`, async () => {
      const other = uriOf('other.txt')
      await shown(other, () =>
        editor.sendNotification('textDocument/didOpen', {
          textDocument: { uri: other, languageId: 'cable', version: 1, text: line },
        }),
      )
      const items = await editor.sendRequest<CompletionItem[]>('textDocument/completion', {
        textDocument: { uri: other },
        position: at(line, line, line.length),
      })
      assert.ok(
        items.some(({ label }) => label === wanted),
        items
          .slice(0, 9)
          .map(({ label }) => label)
          .join(),
      )
      await editor.sendNotification('textDocument/didClose', { textDocument: { uri: other } })
    })

  test('outline and folds by paragraph', async () => {
    const [message] = await ask<DocumentSymbol[]>('documentSymbol', {})
    assert.equal(message?.name, '09OSLO83')
    assert.deepEqual(
      message.children?.map(({ name }) => name),
      ['Heading', 'Subject', '1. (C)', '2. (S)'],
    )
    const folds = await ask<FoldingRange[]>('foldingRange', {})
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 0 && endLine > 20))
  })

  test('a reference leads to the file that holds it', async () => {
    const there = await ask<Location>('definition', point('09 OSLO 12', 4))
    assert.equal(there.uri, uriOf('oslo-12.txt'))
    assert.equal(there.range.start.line, 4)
  })
})

/** Opens a text under a name of its own, asks, closes it. */
async function asked<T>(name: string, text: string, method: string, words: string): Promise<T> {
  const uri = uriOf(name)
  await shown(uri, () =>
    editor.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'cable', version: 1, text },
    }),
  )
  const answer = await editor.sendRequest<T>(`textDocument/${method}`, {
    textDocument: { uri },
    position: at(text, words, words.length),
  })
  await editor.sendNotification('textDocument/didClose', { textDocument: { uri } })
  return answer
}

for (const [line, label, whole] of [
  ['1. (', '(U)', '1. (U)'],
  ['FM AMEMBASSY OS', 'AMEMBASSY OSLO', 'FM AMEMBASSY OSLO'],
  ['INFO RUEHCP/AMEM', 'AMEMBASSY COPENHAGEN', 'INFO RUEHCP/AMEMBASSY COPENHAGEN'],
  ['TO SECSTATE WASHDC PRI', 'PRIORITY', 'TO SECSTATE WASHDC PRIORITY'],
  ['TAGS: PREL, sn', 'SNAR', 'TAGS: PREL, SNAR'],
  ['TAGS: PREL,\n SN', 'SNAR', 'TAGS: PREL,\n SNAR'],
] as const)
  test(`what is completed takes the place of what was typed: ${JSON.stringify(line)}`, async () => {
    const items = await asked<CompletionItem[]>('typed.txt', line, 'completion', line)
    const edit = items.find(one => one.label === label)?.textEdit
    assert.ok(edit && 'range' in edit)
    const document = TextDocument.create('', '', 1, line)
    assert.equal(TextDocument.applyEdits(document, [edit]), whole)
  })

test('a reference leads to a file that is open and not yet saved', async () => {
  const uri = uriOf('unsaved.txt')
  await shown(uri, () =>
    editor.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'cable', version: 1, text: CITED.replaceAll('000012', '000013') },
    }),
  )
  const citing = CABLE.replace('09 OSLO 12', '09 OSLO 13')
  const there = await asked<Location>('citing.txt', citing, 'definition', '09 OSLO 13')
  assert.equal(there.uri, uri)
  assert.equal(there.range.start.line, 4)
})

test('files of other machines and with odd names are judged', async () => {
  for (const uri of ['file://elsewhere/cables/a.txt', 'file:///cables/50%off.txt', 'untitled:50%off']) {
    const found = await shown(uri, () =>
      editor.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'cable', version: 1, text: CABLE },
      }),
    )
    assert.ok(found.length, uri)
  }
})

test('keys that come fast are judged together, and a question is answered from the last', async () => {
  const uri = uriOf('fast.txt')
  await shown(uri, () =>
    editor.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'cable', version: 1, text: 'TAGS: PREL\n' },
    }),
  )
  const judged: (number | undefined)[] = []
  told.set(uri, ({ version }) => judged.push(version))
  const end = { line: 1, character: 0 }
  for (let version = 2; version <= 21; version++)
    await editor.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: end, end }, text: version === 21 ? 'TAGS: SNAR\n' : 'X\n' }],
    })
  const hover = await editor.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 1, character: 8 },
  })
  assert.match((hover.contents as { value: string }).value, /Narcotics/)
  assert.equal(judged.at(-1), 21)
  assert.ok(judged.length < 20, `judged ${judged.length} times`)
})

test('settings of the project switch a rule off, without a restart', async () => {
  writeFileSync(
    join(folder, '.chancery-lint.json'),
    JSON.stringify({ rules: { 'precedence-misspelt': 'off' } }),
  )
  const uri = uriOf('quiet.txt')
  const found = await shown(uri, () =>
    editor.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'cable', version: 1, text: CABLE },
    }),
  )
  rmSync(join(folder, '.chancery-lint.json'))
  assert.ok(!found.some(({ code }) => String(code).startsWith('precedence-misspelt')))
})
