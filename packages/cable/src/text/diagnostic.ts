import type { Place } from './span.ts'

export type Severity = 'error' | 'warning' | 'info'

/**
 * What the reader assumed, repaired or missed. Tools match on `code`, which never changes;
 * the sentence may improve with every release.
 */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly place: Place
}
