import { dirname } from 'node:path'
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { pathOf, serve } from '../lsp/index.ts'
import { lintSettings, nearest } from './lint-settings.ts'
import { Refusal } from './refusal.ts'

/** `chancery lsp`: answers an editor on standard input and output until it hangs up. */
export function lspCommand(version: string): Promise<void> {
  const connection = createConnection(
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  )
  serve(connection, { settingsFor, version })
  return new Promise(ended => process.stdin.once('close', ended))
}

function settingsFor(uri: string): { settings: ReturnType<typeof lintSettings>; problem?: string } {
  const path = pathOf(uri)
  if (path === undefined) return { settings: {} }
  try {
    return { settings: lintSettings(nearest(dirname(path))) }
  } catch (error) {
    if (error instanceof Refusal) return { settings: {}, problem: error.message }
    throw error
  }
}
