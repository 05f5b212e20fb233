import type { Baseline } from './baseline.ts'
import { rulesNamed } from './codes.ts'
import { RULES } from './families/index.ts'
import { PROFILES, type Rule } from './rule.ts'
import { type LintSettings, SEVERITIES } from './settings.ts'

/** What a text says, or a sentence on why it says nothing. */
export type Parsed<T> = { readonly value: T; readonly problem?: undefined } | { readonly problem: string }

/** Reads the settings of a project; the form is that of lint.schema.json. */
export function parseSettings(text: string): Parsed<LintSettings> {
  const value = json(text)
  const problem = isRecord(value) ? problemOf(value) : 'The settings are no JSON object.'
  return problem ? { problem } : { value: byIds(value as LintSettings) }
}

/** Codes of the references made ids; what names a rule by its id goes before what names it by a code. */
function byIds(settings: LintSettings): LintSettings {
  const { rules, ignore } = settings
  const expanded = rules && {
    ...Object.fromEntries(
      Object.entries(rules).flatMap(([name, setting]) => idsOf(name).map(id => [id, setting] as const)),
    ),
    ...Object.fromEntries(Object.entries(rules).filter(([name]) => isRule(name))),
  }
  return {
    ...settings,
    ...(expanded && { rules: expanded }),
    ...(ignore && { ignore: ignore.flatMap(one => idsOf(one.rule).map(rule => ({ ...one, rule }))) }),
  }
}

const idsOf = (name: string): readonly string[] => (isRule(name) ? [name] : rulesNamed(name))

/** Reads a baseline that was written before. */
export function parseBaseline(text: string): Parsed<Baseline> {
  const value = json(text)
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.findings))
    return { problem: 'It is no baseline of version 1.' }
  if (!Object.values(value.findings).every(count => Number.isInteger(count) && Number(count) > 0))
    return { problem: 'A baseline counts each finding by a whole number.' }
  return { value: value as unknown as Baseline }
}

const KEYS = ['$schema', 'profile', 'rules', 'gate', 'maxWarnings', 'ignore', 'context']

function problemOf(given: Record<string, unknown>): string | undefined {
  const unknown = Object.keys(given).find(key => !KEYS.includes(key))
  if (unknown) return `“${unknown}” is no setting; there are ${KEYS.slice(1).join(', ')}.`
  const { profile, rules, gate, maxWarnings, ignore, context } = given
  if (profile !== undefined && !(PROFILES as readonly unknown[]).includes(profile))
    return `The profile is one of ${PROFILES.join(', ')}.`
  if (gate !== undefined && !(typeof gate === 'number' && gate >= 0 && gate <= 1))
    return 'The gate is a number from 0 to 1.'
  if (maxWarnings !== undefined && !(Number.isInteger(maxWarnings) && Number(maxWarnings) >= 0))
    return '“maxWarnings” is a whole number, 0 or more.'
  if (context !== undefined && !isRecord(context)) return '“context” is an object.'
  return problemOfRules(rules) ?? problemOfIgnore(ignore)
}

function problemOfRules(rules: unknown): string | undefined {
  if (rules === undefined) return undefined
  if (!isRecord(rules)) return '“rules” is an object of rules with their severities.'
  for (const [name, setting] of Object.entries(rules)) {
    if (!isKnown(name)) return `There is no rule “${name}”.`
    if (setting !== 'off' && !(SEVERITIES as readonly unknown[]).includes(setting))
      return `The severity of “${name}” is one of off, ${SEVERITIES.join(', ')}.`
  }
  return undefined
}

function problemOfIgnore(ignore: unknown): string | undefined {
  if (ignore === undefined) return undefined
  if (!Array.isArray(ignore)) return '“ignore” is a list.'
  for (const one of ignore) {
    if (!isRecord(one) || typeof one.rule !== 'string' || !isKnown(one.rule))
      return 'Each entry of “ignore” names a rule.'
    if (typeof one.reason !== 'string' || !one.reason.trim())
      return `The entry of “ignore” for “${one.rule}” gives no reason.`
    const unknown = Object.keys(one).find(key => !['rule', 'files', 'cable', 'words', 'reason'].includes(key))
    if (unknown) return `An entry of “ignore” has rule, files, cable, words and reason, not “${unknown}”.`
    for (const key of ['files', 'cable', 'words'])
      if (one[key] !== undefined && typeof one[key] !== 'string') return `“${key}” is a text.`
  }
  return undefined
}

let byId: Map<string, Rule> | undefined

/** `rule`, `rule/message`, or a code of the references. */
export const isKnown = (name: string): boolean => isRule(name) || rulesNamed(name).length > 0

function isRule(name: string): boolean {
  byId ??= new Map(RULES.map(rule => [rule.id, rule]))
  const [id = '', messageId, more] = name.split('/')
  const rule = byId.get(id)
  return (
    rule !== undefined &&
    more === undefined &&
    (messageId === undefined || Object.hasOwn(rule.messages, messageId))
  )
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
