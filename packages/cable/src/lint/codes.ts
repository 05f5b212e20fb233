import { RULES } from './families/index.ts'

/** Codes of the references whose matter rules of marking judge under codes of their own. message-format.md 10. */
export const OTHER_CODES: Readonly<Record<string, readonly string[]>> = {
  CLS02: ['portion-above-overall', 'overall-above-portions'],
  CLS04: ['channel-alone', 'agrement-unprotected'],
  CLS06: ['eo-line-missing', 'classifier-missing', 'classification-reasons', 'derived-from-missing'],
}

/** The ids of the rules that a name stands for: an id, or a code of the references (`RT03`, `CLS02`). */
export function rulesNamed(name: string): readonly string[] {
  const code = name.toUpperCase()
  if (Object.hasOwn(OTHER_CODES, code)) return OTHER_CODES[code]!
  return RULES.filter(({ id, alias }) => id === name || alias === code).map(({ id }) => id)
}
