import type { Severity } from '@chancery/cable'
import type { Finding } from '@chancery/cable/lint'
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node'
import type { Draft } from './draft.ts'

/** More than this nobody reads in an editor, and each is drawn. */
const MOST_SHOWN = 1000

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** What the rules found, and what the reader assumed, repaired or missed. */
export function diagnosticsOf(draft: Draft): Diagnostic[] {
  const judged = draft.findings.map(finding => ({
    range: draft.rangeOf(finding.place),
    severity: SEVERITIES[finding.severity],
    source: 'chancery',
    code: codeOf(finding),
    message: finding.message,
  }))
  const read = draft.reading.diagnostics.map(({ code, severity, message, place }) => ({
    range: draft.rangeOf(place),
    severity: severity === 'info' ? DiagnosticSeverity.Hint : SEVERITIES[severity],
    source: 'chancery read',
    code,
    message,
  }))
  return [...judged, ...read].slice(0, MOST_SHOWN)
}

export const codeOf = ({ rule, messageId }: Finding): string => `${rule}/${messageId}`
