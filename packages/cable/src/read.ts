import type { Message } from './message/message.ts'
import type { Diagnostic } from './text/diagnostic.ts'

export interface ReadOptions {
  /** Year of a message that writes none (row date, file date). Never guessed from the clock. */
  readonly year?: number
}

/** One decoded source. */
export interface Source {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mixed' | 'string'
  /**
   * From UTF-16 offsets to byte offsets: rows `[unit, byte, width]`. From `unit` to the next row each unit is `width`
   * bytes wide. A source given as a string counts as UTF-8.
   */
  readonly bytes: readonly (readonly [unit: number, byte: number, width: number])[]
}

export interface ReadResult {
  readonly messages: readonly Message[]
  readonly diagnostics: readonly Diagnostic[]
  /** Layout by which the source was read: `state`. */
  readonly layout: string
  readonly sources: readonly Source[]
}

/**
 * Reads one source, or several that belong together (the sections of a cable), into messages.
 * Never throws on any input; linear in its length.
 */
export function read(
  _input: Uint8Array | string | readonly (Uint8Array | string)[],
  _options: ReadOptions = {},
): ReadResult {
  return { messages: [], diagnostics: [], layout: 'state', sources: [] }
}
