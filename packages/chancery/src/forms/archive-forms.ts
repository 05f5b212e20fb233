// What the archive answers, as data: the one form for the command line, the HTTP API and assistants. docs/json.md.
import { explain } from '@chancery/cable'
import type { Arrived, FacetValue, Lookup, OpenCable, SearchAnswer, Step } from '../archive/archive.ts'
import type { Ghost } from '../archive/relations.ts'
import { located } from './located.ts'

/** `find --json` */
export const searchForm = (
  answer: SearchAnswer,
  histogram?: { readonly by: Step; readonly values: readonly FacetValue[] },
): object => (histogram ? { ...answer, histogram } : answer)

/** `show --json`; without the texts of its sources where their bytes are asked for at their own address. */
export function lookupForm(
  found: Exclude<Lookup, { kind: 'none' }>,
  { texts = true }: { readonly texts?: boolean } = {},
): object {
  return found.kind === 'cable' ? { kind: found.kind, cable: cableForm(found.cable, texts) } : found
}

const cableForm = (cable: OpenCable, texts: boolean): object => ({
  ...cable,
  diagnostics: located(cable.diagnostics, cable.sources),
  sources: texts ? cable.sources : cable.sources.map(({ text: _, ...source }) => source),
})

/** What is known of a cable that is cited and not held, beside the refusal. */
export const ghostForm = ({ citedBy, ...ghost }: Ghost): object => ({
  ...ghost,
  citedBy: citedBy.map(({ cable }) => cable),
})

/** What a code stands for, on a day if one is given. */
export const explainForm = (code: string, date?: string): object => ({
  code,
  ...(date !== undefined && { date }),
  meanings: explain(code, date),
})

/** A line of a harvest: the summary, when it came, and where to go on after it. */
export const harvestForm = (
  { cable, arrivedAt, cursor }: Arrived,
  opened?: Pick<OpenCable, 'message' | 'diagnostics'>,
): object => ({
  cursor,
  arrivedAt,
  ...cable,
  ...(opened && { message: opened.message, diagnostics: opened.diagnostics }),
})
