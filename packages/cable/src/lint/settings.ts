import type { Severity } from '../text/index.ts'
import type { LintContext } from './context.ts'
import type { Profile, Setting } from './rule.ts'

/** The file `.chancery-lint.json` of a project; lint.schema.json says its form. */
export interface LintSettings {
  readonly profile?: Profile
  /** By id of rule, or of one of its messages (`routing-syntax/length`); the narrower one counts. */
  readonly rules?: Readonly<Record<string, Setting>>
  /** Fixes are applied from this confidence on. */
  readonly gate?: number
  /** More warnings than this fail. */
  readonly maxWarnings?: number
  /**
   * Findings that do not count, each with the reason. The text of a record is never altered to silence a rule, so that
   * they stand here.
   */
  readonly ignore?: readonly Ignore[]
  readonly context?: LintContext
}

/** Which findings do not count; where several are named, all must hold. */
export interface Ignore {
  /** Id of a rule, or of one of its messages. */
  readonly rule: string
  /** Pattern of file names: `*` any letters but `/`, `**` any letters, `?` one. */
  readonly files?: string
  /** Number of the cable: `2009NORTHPORT83`. */
  readonly cable?: string
  /** The words in place that the finding is about, whatever blanks stand between them. */
  readonly words?: string
  readonly reason: string
}

/** What the settings make of a severity; `off` where the rule is switched off. */
export function settingOf(
  settings: LintSettings | undefined,
  rule: string,
  messageId: string,
  otherwise: Setting,
): Setting {
  return settings?.rules?.[`${rule}/${messageId}`] ?? settings?.rules?.[rule] ?? otherwise
}

/** The reason why a finding does not count; absent where it does. */
export function ignored(
  settings: LintSettings | undefined,
  rule: string,
  messageId: string,
  file: string | undefined,
  cable: string | undefined,
  words: () => string,
): string | undefined {
  return settings?.ignore?.find(
    one =>
      (one.rule === rule || one.rule === `${rule}/${messageId}`) &&
      (one.files === undefined || (file !== undefined && fits(one.files, file))) &&
      (one.cable === undefined || one.cable === cable) &&
      (one.words === undefined || spaced(one.words) === spaced(words())),
  )?.reason
}

const spaced = (words: string): string => words.trim().replace(/\s+/g, ' ')

/** Does a name fit a pattern? Each letter of the name is compared with each sign of the pattern at most once. */
export function fits(pattern: string, name: string): boolean {
  const signs = pattern.match(/\*\*\/|\*\*|[\s\S]/g) ?? []
  // Which beginnings of the pattern fit what was read of the name.
  let now = new Set<number>()
  const arrive = (at: number): void => {
    now.add(at)
    if (signs[at]?.startsWith('*')) arrive(at + 1)
  }
  arrive(0)
  for (const letter of name) {
    const before = now
    now = new Set()
    for (const at of before) {
      const sign = signs[at]
      if (sign === '**/') {
        // Whole folders only.
        now.add(at)
        if (letter === '/') arrive(at + 1)
      } else if (sign === '**' || (sign === '*' && letter !== '/')) arrive(at)
      else if (sign === letter || (sign === '?' && letter !== '/')) arrive(at + 1)
    }
  }
  return now.has(signs.length)
}

/** From the least to the most severe. */
export const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error']
