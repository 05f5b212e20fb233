import type { Label } from '@chancery/cable'
import type { CableSummary, FoundCable } from '../store.ts'
import type { Row } from './driver.ts'

/** What lists show of a cable. */
export const found = (row: Row): FoundCable => ({
  id: String(row.id),
  label: JSON.parse(String(row.label)) as Label,
  summary: JSON.parse(String(row.summary)) as CableSummary,
})
