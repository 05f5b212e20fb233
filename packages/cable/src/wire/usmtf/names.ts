/** Sets whose content is words up to the end of the set, strokes and all. */
export const FREE_TEXT: ReadonlySet<string> = new Set(['NARR', 'AMPN', 'RMKS', 'GENTEXT', 'SUBJ'])
/** Of these, the body of the message: it goes on as far as the text does. */
export const BODY: ReadonlySet<string> = new Set(['RMKS', 'GENTEXT'])

/** Sets of administrative messages, which begin a set wherever a line does, with or without an end of the one before. */
const COMMON = new Set([
  ...FREE_TEXT,
  'MSGID', 'REF', 'POC', 'DECL', 'AKNLDG', 'EXER', 'OPER', 'PERID', 'CANX', 'CNX', 'KEYWORD', 'TIMELOC', 'PASS', 'EFDT',
  'ORGID', 'CONTACT', 'HEADING', 'EFFECTIVE', 'CLAS',
]) // biome-ignore format: a table

const NAME = /^([A-Z][A-Z0-9]{1,9})\//

/** Does a line begin with a set that no prose begins with? */
export function beginsSet(line: string): boolean {
  if (!line.includes('/')) return false
  const name = NAME.exec(line)?.[1]
  return name !== undefined && COMMON.has(name) && (name !== 'REF' || /^REF\/[A-Z]{1,2}\//.test(line))
}

/** The name that a text begins with and that a stroke follows; whether it is one of the common ones. */
export function setName(text: string): { name: string; common: boolean } | undefined {
  const name = NAME.exec(text)?.[1]
  return name === undefined ? undefined : { name, common: beginsSet(text) }
}
