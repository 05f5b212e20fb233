import type { Place, Severity } from '../text/index.ts'
import type { WriteDiagnostic } from './options.ts'

/** Codes of the writer. docs/diagnostics.md. */
export type WriteCode =
  | 'write-missing'
  | 'write-malformed'
  | 'write-contradiction'
  | 'write-repeated'
  | 'write-character'
  | 'write-procedure-word'
  | 'write-line-long'
  | 'write-too-long'
  | 'write-ambiguous'
  | 'write-left-out'
  | 'write-assumed'
  | 'write-unusual'

/** Gathers what the writer finds, each thing once. */
export class Findings {
  readonly all: WriteDiagnostic[] = []
  readonly #seen = new Set<string>()

  /** The message cannot be written so. */
  refuse(code: WriteCode, field: string, message: string, place: Place = []): void {
    this.#add(code, 'error', field, message, place)
  }

  warn(code: WriteCode, field: string, message: string, place: Place = []): void {
    this.#add(code, 'warning', field, message, place)
  }

  note(code: WriteCode, field: string, message: string, place: Place = []): void {
    this.#add(code, 'info', field, message, place)
  }

  get refused(): boolean {
    return this.all.some(one => one.severity === 'error')
  }

  #add(code: WriteCode, severity: Severity, field: string, message: string, place: Place): void {
    const key = `${code} ${field} ${message}`
    if (this.#seen.has(key) || this.all.length >= MOST_FINDINGS) return
    this.#seen.add(key)
    this.all.push({ code, severity, field, message, place })
  }
}

/** More than anyone mends at once. */
const MOST_FINDINGS = 200
