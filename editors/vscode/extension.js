// Starts `chancery lsp` for files of cables; all else is the server's.
const { workspace } = require('vscode')
const { LanguageClient, TransportKind } = require('vscode-languageclient/node')

let client

exports.activate = () => {
  const [command, ...args] = workspace.getConfiguration('chancery').get('command')
  const cwd = workspace.workspaceFolders?.[0]?.uri.fsPath
  client = new LanguageClient(
    'chancery',
    'Chancery',
    { command, args, transport: TransportKind.stdio, options: { cwd, shell: process.platform === 'win32' } },
    { documentSelector: [{ language: 'cable' }] },
  )
  return client.start()
}

exports.deactivate = () => client?.stop()
