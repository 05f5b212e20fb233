import { GATE, type LintSettings } from '@chancery/cable/lint'
import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeError,
  ResponseError,
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
import { keyOf, Workspace } from './workspace.ts'

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

  let stage: 'new' | 'open' | 'closed' = 'new'
  /** What may be asked only between `initialize` and `shutdown`. */
  const open = <P, R>(answer: (params: P) => R) => {
    return (params: P): R | ResponseError<void> =>
      stage === 'open'
        ? answer(params)
        : stage === 'new'
          ? new ResponseError<void>(ErrorCodes.ServerNotInitialized, 'initialize comes first.')
          : new ResponseError<void>(ErrorCodes.InvalidRequest, 'The server was shut down.')
  }

  connection.onInitialize(params => {
    if (stage !== 'new')
      return new ResponseError<InitializeError>(ErrorCodes.InvalidRequest, 'initialize comes once.')
    stage = 'open'
    const { workspaceFolders, rootUri, capabilities } = params
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
  connection.onShutdown(() => {
    stage = 'closed'
  })
  connection.onInitialized(() => {
    if (watches)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{txt,cable,cbl,eml,md}' }, { globPattern: '**/.chancery-lint.json' }],
      })
  })

  /** Files that changed since they were judged. */
  const changed = new Map<string, ReturnType<typeof setTimeout>>()
  const judge = (document: TextDocument): void => {
    const { uri } = document
    clearTimeout(changed.get(uri))
    changed.delete(uri)
    const { settings, problem } = settingsFor(uri)
    if (problem) connection.console.warn(problem)
    gates.set(uri, settings.gate ?? GATE)
    // Who drafts is about to send.
    const draft = new Draft(document, {
      settings,
      profile: settings.profile ?? 'transmit',
      file: named(uri),
    })
    drafts.set(uri, draft)
    void connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnosticsOf(draft) })
  }

  /** The file as it is now: a question does not wait for a pause. */
  const draftOf = (uri: string): Draft | undefined => {
    const document = changed.has(uri) && documents.get(uri)
    if (document) judge(document)
    return drafts.get(uri)
  }

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document
    if (!drafts.has(uri)) return judge(document)
    // Keys that come faster than a long file is read are read together.
    clearTimeout(changed.get(uri))
    changed.set(
      uri,
      setTimeout(() => judge(document), PAUSE),
    )
  })
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(changed.get(uri))
    changed.delete(uri)
    drafts.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  })
  connection.onDidChangeWatchedFiles(() => {
    workspace.forget()
    for (const document of documents.all()) judge(document)
  })

  connection.onHover(
    open(({ textDocument: { uri }, position }) => {
      const draft = draftOf(uri)
      return draft && hoverAt(draft, draft.document.offsetAt(position))
    }),
  )
  connection.onCompletion(
    open(async ({ textDocument: { uri }, position }) => {
      const draft = draftOf(uri)
      return draft
        ? completionsAt(draft, draft.document.offsetAt(position), await workspace.collectives())
        : []
    }),
  )
  connection.onCodeAction(
    open(({ textDocument: { uri }, range, context }) => {
      const draft = draftOf(uri)
      const actions = draft ? fixesAt(draft, range, gates.get(uri) ?? GATE) : []
      return context.only
        ? actions.filter(({ kind }) => context.only!.some(only => kind?.startsWith(only)))
        : actions
    }),
  )
  connection.onDocumentSymbol(
    open(({ textDocument: { uri } }) => {
      const draft = draftOf(uri)
      return draft ? outlineOf(draft) : []
    }),
  )
  connection.onFoldingRanges(
    open(({ textDocument: { uri } }) => {
      const draft = draftOf(uri)
      return draft ? foldsOf(draft) : []
    }),
  )
  connection.onDefinition(
    open(async ({ textDocument: { uri }, position }) => {
      const draft = draftOf(uri)
      if (!draft) return undefined
      const offset = draft.document.offsetAt(position)
      const message = draft.messageAt(offset)
      const key = message && keyOf(referenceAt(message, offset)?.key ?? '')
      if (!key) return undefined
      // A file that is open is read as it is written now.
      for (const other of documents.all()) {
        const own = draftOf(other.uri)
        const found = own?.reading.messages.find(({ mrn }) => mrn?.key === key)
        if (own && found) return { uri: other.uri, range: own.rangeOf((found.mrn ?? found).place) }
      }
      const held = await workspace.find(key)
      if (!held) return undefined
      const there = TextDocument.create(held.uri, 'cable', 0, held.text)
      const [first] = held.place
      return {
        uri: held.uri,
        range: { start: there.positionAt(first!.start), end: there.positionAt(first!.end) },
      }
    }),
  )

  documents.listen(connection)
  connection.listen()
}

/** Milliseconds. */
const PAUSE = 60

/** A name that is not written as the law of addresses has it is taken as it stands. */
function named(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
