/** Exit codes, as grep and diff have them; docs/cli.md. */
export const DONE = 0
/** Understood and done, and there was nothing. */
export const NOTHING_FOUND = 1
/** `lint` found an error, or more warnings than are allowed. */
export const JUDGED = 1
/** Not understood, or not all of it could be done; a sentence on standard error says which. */
export const TROUBLE = 2
/** Ended by Ctrl-C: 128 and the number of the signal. */
export const STOPPED = 130

/** What a command cannot do, in one sentence with a way on. Never holds the text of a cable. */
export class Refusal extends Error {
  readonly exitCode: number

  constructor(sentence: string, exitCode: number = TROUBLE) {
    super(sentence)
    this.name = 'Refusal'
    this.exitCode = exitCode
  }
}
