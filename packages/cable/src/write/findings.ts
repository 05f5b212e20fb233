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
  | 'write-limit'

/** Gathers what the writer finds, each thing once. */
export class Findings {
  readonly all: WriteDiagnostic[] = []
  readonly #seen = new Set<string>()
  #refused = false

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
    return this.#refused
  }

  #add(code: WriteCode, severity: Severity, field: string, message: string, place: Place): void {
    this.#refused ||= severity === 'error'
    const key = `${code} ${field} ${message}`
    if (this.#seen.has(key)) return
    if (this.all.length >= MOST_FINDINGS) {
      this.#limit(severity)
      return
    }
    this.#seen.add(key)
    this.all.push({ code, severity, field, message, place })
  }

  /** The last finding stands for those that are not listed, and is as grave as the gravest of them. */
  #limit(severity: Severity): void {
    const last = this.all[MOST_FINDINGS]
    if (last && (last.severity === 'error' || severity !== 'error')) return
    this.all[MOST_FINDINGS] = {
      code: 'write-limit',
      severity: severity === 'error' ? 'error' : 'info',
      field: '',
      message: 'There is more than is listed; mend these and write it again.',
      place: [],
    }
  }
}

/** More than anyone mends at once. */
const MOST_FINDINGS = 200
