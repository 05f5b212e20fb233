import { GENERAL_MESSAGE_ROWS } from './general-messages.rows.ts'

const names: ReadonlyMap<string, string> = new Map(GENERAL_MESSAGE_ROWS)

/** What a series of general messages is, `undefined` for a word that names none. */
export const generalMessage = (name: string): string | undefined => names.get(name)
