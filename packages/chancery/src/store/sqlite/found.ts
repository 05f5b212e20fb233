import type { Label } from '@chancery/cable'
import type { CableSummary, FoundCable } from '../store.ts'
import type { Row } from './driver.ts'

/** Labels are few and cables many. */
const labels = new Map<string, Label>()
const MOST_LABELS = 1000

function labelOf(json: string): Label {
  const known = labels.get(json)
  if (known) return known
  const label = JSON.parse(json) as Label
  if (labels.size < MOST_LABELS) labels.set(json, label)
  return label
}

/** What lists show of a cable. */
export const found = (row: Row): FoundCable => ({
  id: String(row.id),
  label: labelOf(String(row.label)),
  summary: JSON.parse(String(row.summary)) as CableSummary,
})
