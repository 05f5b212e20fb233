import type { Day, Message } from '../message/message.ts'
import type { Diagnostic, Place, Span } from '../text/index.ts'
import { Cable } from './cable.ts'
import { rulesNamed } from './codes.ts'
import type { LintContext } from './context.ts'
import { RULES } from './families/index.ts'
import { keyOf, nameOf } from './key.ts'
import { ownership } from './ownership.ts'
import { severityIn } from './profiles.ts'
import type { Details, Finding, Fix, Profile, Reading, Report, Rule, Where } from './rule.ts'
import { ignored, type LintSettings, settingOf } from './settings.ts'

export interface LintOptions {
  /** Else that of the settings, else `archive`. */
  readonly profile?: Profile
  readonly settings?: LintSettings
  /** What the station knows; goes before that of the settings, part by part. */
  readonly context?: LintContext
  /** Name of the file, with `/` between folders: the settings may name it. */
  readonly file?: string
  /** Day of the messages that write none, when it is known. */
  readonly date?: Day
  /** Only these rules, by id or by a code of the references. */
  readonly only?: readonly string[]
  /** Findings that the settings ignore are given too, with the reason. */
  readonly suppressed?: boolean
}

/**
 * Judges every message of a reading. Findings stand in the order of their places. Pure, never throws on a message that
 * the reader made, and its work grows with the length of the sources.
 */
export function lint(reading: Reading, options: LintOptions = {}): Finding[] {
  const profile = options.profile ?? options.settings?.profile ?? 'archive'
  const context = { ...options.settings?.context, ...options.context }
  const only = options.only && new Set(options.only.flatMap(rulesNamed))
  const rules = only ? RULES.filter(({ id }) => only.has(id)) : RULES
  const findings: Finding[] = []
  let owned: ReturnType<typeof ownership> | undefined
  for (const message of reading.messages) {
    const said = (): readonly Diagnostic[] => {
      owned ??= ownership(reading)
      return owned.get(message) ?? []
    }
    const cable: Cable<never> = new Cable(message, reading, profile, context, options.date, said)
    const reportFor = reporters(cable, message, options, findings)
    for (const rule of rules) if (applies(rule, cable)) rule.check(cable, reportFor(rule))
  }
  return findings.length > 1 ? findings.sort(inOrder) : findings
}

function applies(
  { dialects, layouts, from, until, needs }: Rule,
  { message, date, context }: Cable,
): boolean {
  if (dialects && !dialects.includes(message.dialect)) return false
  if (layouts && !layouts.includes(message.layout)) return false
  if (from && !(date && date >= from)) return false
  if (until && !(date && date <= until)) return false
  return !needs?.some(part => context[part] === undefined)
}

/** One report for all rules of a message: a rule reports while it checks, and most find nothing. */
function reporters(
  cable: Cable,
  message: Message,
  options: LintOptions,
  findings: Finding[],
): (rule: Rule) => Report<string> {
  const turns = new Map<string, number>()
  const counts = new Map<string, number>()
  let rule: Rule
  const report: Report<string> = (messageId, where, details: Details = {}) => {
    const said = rule.messages[messageId]!
    const [text, own] = typeof said === 'string' ? [said, rule.severity] : [said.text, said.severity]
    const severity = settingOf(options.settings, rule.id, messageId, severityIn(cable.profile, rule, own))
    if (severity === 'off') return
    const name = nameOf(message)
    const suppressed = ignored(options.settings, rule.id, messageId, options.file, name, () =>
      cable.textAt(placeOf(where, cable)),
    )
    if (suppressed !== undefined && !options.suppressed) return
    const kind = `${rule.id}/${messageId}`
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    if (count > MOST_ALIKE + 1) return
    const place = placeOf(where, cable)
    if (count > MOST_ALIKE) findings.push(limit(rule, severity, name, place, suppressed))
    if (count > MOST_ALIKE || flooded(findings, severity)) return
    const words = cable.textAt(place)
    const same = `${rule.id} ${messageId} ${words}`
    const turn = turns.get(same) ?? 0
    turns.set(same, turn + 1)
    findings.push({
      rule: rule.id,
      messageId,
      severity,
      message: text.replace(/\{(\w+)\}/g, (_, key: string) => String(details.data?.[key] ?? '')),
      place,
      ...(details.fix && { fix: plain(details.fix) }),
      help: helpOf(rule),
      key: keyOf(rule.id, messageId, name ?? '', words, turn),
      ...(suppressed !== undefined && { suppressed }),
    })
  }
  return next => {
    rule = next
    return report
  }
}

/** A rule says no more than this of one kind in one message: whoever sends a flood of faults gets no flood of findings. */
export const MOST_ALIKE = 1000
/** Nor do all messages of a reading bring more than this. */
export const MOST_FINDINGS = 100_000

/** The finding that stands for all further ones of a rule; it comes with the first of them. */
const limit = (
  rule: Rule,
  severity: Finding['severity'],
  name: string | undefined,
  place: Place,
  suppressed: string | undefined,
): Finding => ({
  rule: rule.id,
  messageId: LIMIT,
  severity,
  message: `${MOST_ALIKE} findings of this kind are listed; from here on the message has more.`,
  place,
  help: helpOf(rule),
  key: keyOf(rule.id, LIMIT, name ?? '', '', 0),
  ...(suppressed !== undefined && { suppressed }),
})

/** Is there room for no more? The last finding then says so, and is as grave as what it stands for. */
function flooded(findings: Finding[], severity: Finding['severity']): boolean {
  if (findings.length < MOST_FINDINGS) return false
  const last = findings.at(-1)!
  const grave = last.severity === 'error' ? 'error' : severity
  findings[findings.length - 1] = {
    ...last,
    messageId: LIMIT,
    severity: grave,
    message: `${MOST_FINDINGS} findings are listed; there are more.`,
  }
  return true
}

/** Id of the message that every rule has beside its own. */
const LIMIT = 'findings-limit'

/** Spans without what a rule kept beside them. */
const plain = ({ confidence, edits }: Fix): Fix => ({
  confidence,
  edits: edits.map(({ span, text }) => ({ span: spanOf(span), text })),
})

export const helpOf = ({ id }: Pick<Rule, 'id'>): string => `src/lint/rules/${id}.md`

/** A value that the source does not write has no place of its own: the finding then stands at the top. */
function placeOf(where: Where, cable: Cable): Place {
  if ('place' in where) return where.place.length ? where.place : cable.top
  if ('start' in where) return [spanOf(where)]
  return where.length ? where : cable.top
}

const spanOf = ({ source, start, end }: Span): Span => ({ source, start, end })

function inOrder(a: Finding, b: Finding): number {
  const [one, other] = [a.place[0]!, b.place[0]!]
  return one.source - other.source || one.start - other.start || one.end - other.end
}
