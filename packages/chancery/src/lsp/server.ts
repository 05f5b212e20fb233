import { GATE, type LintSettings } from '@chancery/cable/lint'
import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { completionsAt } from './complete.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { Draft } from './draft.ts'
import { fixesAt } from './fixes.ts'
import { hoverAt, referenceAt } from './hover.ts'
import { foldsOf, outlineOf } from './outline.ts'
import { Workspace } from './workspace.ts'

export interface Served {
  /** The settings of the linter that hold for a file; the sentence says what is wrong with them. */
  settingsFor(uri: string): { settings: LintSettings; problem?: string }
  readonly version: string
}

/** Answers an editor until it hangs up. Language Server Protocol 3.17. */
export function serve(connection: Connection, { settingsFor, version }: Served): void {
  const documents = new TextDocuments(TextDocument)
  const drafts = new Map<string, Draft>()
  const gates = new Map<string, number>()
  let workspace = new Workspace([])
  let watches = false

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities }): InitializeResult => {
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
    workspace = new Workspace(folders)
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
    return {
      serverInfo: { name: 'chancery', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', ',', '('] },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        definitionProvider: true,
      },
    }
  })
  connection.onInitialized(() => {
    if (watches)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{txt,cable,cbl,eml,md}' }, { globPattern: '**/.chancery-lint.json' }],
      })
  })

  const judge = (document: TextDocument): void => {
    const { uri } = document
    const { settings, problem } = settingsFor(uri)
    if (problem) connection.console.warn(problem)
    gates.set(uri, settings.gate ?? GATE)
    // Who drafts is about to send.
    const draft = new Draft(document, {
      settings,
      profile: settings.profile ?? 'transmit',
      file: decodeURIComponent(uri),
    })
    drafts.set(uri, draft)
    void connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnosticsOf(draft) })
  }

  documents.onDidChangeContent(({ document }) => judge(document))
  documents.onDidClose(({ document: { uri } }) => {
    drafts.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  })
  connection.onDidChangeWatchedFiles(() => {
    workspace.forget()
    for (const document of documents.all()) judge(document)
  })

  connection.onHover(({ textDocument: { uri }, position }) => {
    const draft = drafts.get(uri)
    return draft && hoverAt(draft, draft.document.offsetAt(position))
  })
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const draft = drafts.get(uri)
    return draft ? completionsAt(draft, draft.document.offsetAt(position), await workspace.collectives()) : []
  })
  connection.onCodeAction(({ textDocument: { uri }, range, context }) => {
    const draft = drafts.get(uri)
    const actions = draft ? fixesAt(draft, range, gates.get(uri) ?? GATE) : []
    return context.only
      ? actions.filter(({ kind }) => context.only!.some(only => kind?.startsWith(only)))
      : actions
  })
  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const draft = drafts.get(uri)
    return draft ? outlineOf(draft) : []
  })
  connection.onFoldingRanges(({ textDocument: { uri } }) => {
    const draft = drafts.get(uri)
    return draft ? foldsOf(draft) : []
  })
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const draft = drafts.get(uri)
    if (!draft) return undefined
    const offset = draft.document.offsetAt(position)
    const message = draft.messageAt(offset)
    const key = message && referenceAt(message, offset)?.key
    const held = key ? await workspace.find(key) : undefined
    if (!held) return undefined
    const there = TextDocument.create(held.uri, 'cable', 0, held.text)
    const [first] = held.place
    return {
      uri: held.uri,
      range: { start: there.positionAt(first!.start), end: there.positionAt(first!.end) },
    }
  })

  documents.listen(connection)
  connection.listen()
}
