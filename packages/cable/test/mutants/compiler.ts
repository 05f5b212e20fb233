import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The compiler as a judge: what it refuses nobody can ship. Looks at one changed file at a time. */
export class Compiler {
  readonly #service: ts.LanguageService
  #changed = ''
  #text = ''
  #version = 0

  constructor() {
    const config = ts.getParsedCommandLineOfConfigFile(`${ROOT}tsconfig.json`, {}, {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => {},
    } as ts.ParseConfigFileHost)!
    const texts = new Map<string, ts.IScriptSnapshot | undefined>()
    this.#service = ts.createLanguageService({
      // A name that is used no more is untidy, and no reason to refuse.
      getCompilationSettings: () => ({ ...config.options, noUnusedLocals: false, noUnusedParameters: false }),
      getScriptFileNames: () => config.fileNames,
      getScriptVersion: name => (name === this.#changed ? String(this.#version) : '0'),
      getScriptSnapshot: name => {
        if (name === this.#changed) return ts.ScriptSnapshot.fromString(this.#text)
        if (!texts.has(name)) {
          const text = ts.sys.readFile(name)
          texts.set(name, text === undefined ? undefined : ts.ScriptSnapshot.fromString(text))
        }
        return texts.get(name)
      },
      getCurrentDirectory: () => ROOT,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    })
  }

  /** Does it take this text for a file of the linter? */
  takes(path: string, text: string): boolean {
    this.#changed = `${ROOT}src/lint/${path}`
    this.#text = text
    this.#version++
    return (
      !this.#service.getSyntacticDiagnostics(this.#changed).length &&
      !this.#service.getSemanticDiagnostics(this.#changed).length
    )
  }
}
