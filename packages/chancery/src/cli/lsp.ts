import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { serve } from '../lsp/index.ts'
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
  if (!uri.startsWith('file:')) return { settings: {} }
  try {
    return { settings: lintSettings(nearest(dirname(fileURLToPath(uri)))) }
  } catch (error) {
    if (error instanceof Refusal) return { settings: {}, problem: error.message }
    throw error
  }
}
