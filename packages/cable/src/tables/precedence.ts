import { PRECEDENCE_ROWS } from './precedence.rows.ts'

/** The name of a precedence by its letter: `O` is IMMEDIATE. ACP 127 ¶150. */
export const precedenceName = (letter: string): string | undefined =>
  PRECEDENCE_ROWS.find(([one]) => one !== '' && one === letter)?.[1]
