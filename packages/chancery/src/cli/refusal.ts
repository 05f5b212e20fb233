/** Exit codes; docs/cli.md. */
export const DONE = 0
/** Refused, failed or nothing found, said in words. */
export const REFUSED = 1
/** The command was not understood. */
export const USAGE = 2

/** What a command cannot do, in one sentence with a way on. Never holds the text of a cable. */
export class Refusal extends Error {
  readonly exitCode: number

  constructor(sentence: string, exitCode: number = REFUSED) {
    super(sentence)
    this.name = 'Refusal'
    this.exitCode = exitCode
  }
}
