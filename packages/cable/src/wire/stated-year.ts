import type { Day, Fact, Message } from '../message/message.ts'
import type { Diagnostic } from '../text/index.ts'
import { dayOfFact } from './fact-dates.ts'
import { parseMrn } from './mrn.ts'

/** The year that a publisher states, for a text that writes none: of the number, else of the day. */
export function statedYear(facts: readonly Fact[]): number | undefined {
  const fact = factOfYear(facts)
  return fact && yearOf(fact)
}

/** The day that a publisher states. */
export const statedDay = (facts: readonly Fact[]): Day | undefined => {
  for (const { about, value } of facts) {
    const day = about === 'dtg' ? dayOfFact(value) : undefined
    if (day) return day
  }
  return undefined
}

/** Says of a number whose year the text does not write where it was taken from. */
export function statedYearDiagnostics({ mrn, dtg, date, facts }: Message): Diagnostic[] {
  const fact = mrn?.year !== undefined && !dtg && !date ? factOfYear(facts) : undefined
  if (!fact || yearOf(fact) !== mrn!.year) return []
  const message = `The text writes no year; that of its number is the one that “${fact.name}” of the publisher states.`
  return [{ code: 'year-stated', severity: 'info', message, place: fact.place }]
}

function factOfYear(facts: readonly Fact[]): Fact | undefined {
  const stated = facts.filter(fact => yearOf(fact) !== undefined)
  return stated.find(fact => fact.about === 'mrn') ?? stated[0]
}

function yearOf({ about, value }: Fact): number | undefined {
  if (about === 'mrn') return parseMrn(value)?.year
  const day = about === 'dtg' ? dayOfFact(value) : undefined
  return day === undefined ? undefined : Number(day.slice(0, 4))
}
