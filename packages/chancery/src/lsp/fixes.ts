import { applyFixes, type Fix } from '@chancery/cable/lint'
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver/node'
import { codeOf, diagnosticsOf } from './diagnostics.ts'
import type { Draft } from './draft.ts'

/** The fixes of the findings that touch a range, and one that applies all that are sure enough. */
export function fixesAt(draft: Draft, range: Range, gate: number): CodeAction[] {
  const [from, to] = [draft.document.offsetAt(range.start), draft.document.offsetAt(range.end)]
  const shown = diagnosticsOf(draft)
  const actions: CodeAction[] = []
  draft.findings.forEach((finding, n) => {
    const { fix, place, message } = finding
    if (!fix || !place.some(({ start, end }) => start <= to && from <= end)) return
    actions.push({
      title: titleOf(draft, fix) ?? message,
      kind: CodeActionKind.QuickFix,
      // Findings stand first among what is shown, in the same order.
      diagnostics: shown[n]?.code === codeOf(finding) ? [shown[n]] : [],
      isPreferred: fix.confidence >= gate,
      edit: { changes: { [draft.document.uri]: edits(draft, fix) } },
    })
  })
  const all = fixAll(draft, gate)
  return all ? [...actions, all] : actions
}

function fixAll(draft: Draft, gate: number): CodeAction | undefined {
  const { applied } = applyFixes([draft.document.getText()], draft.findings, gate)
  if (!applied.length) return undefined
  return {
    title: `Apply ${applied.length === 1 ? 'the fix' : `all ${applied.length} fixes`} that ${applied.length === 1 ? 'is' : 'are'} sure enough`,
    kind: CodeActionKind.SourceFixAll,
    edit: { changes: { [draft.document.uri]: applied.flatMap(({ fix }) => edits(draft, fix!)) } },
  }
}

const edits = (draft: Draft, { edits }: Fix): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: draft.rangeOf([span]), newText: text }))

/** `Write “PRIORITY” for “PIORITY”`, for one short change. */
function titleOf(draft: Draft, { edits }: Fix): string | undefined {
  const [only] = edits
  if (!only || edits.length > 1) return undefined
  const now = draft.document.getText().slice(only.span.start, only.span.end)
  if (`${now}${only.text}`.length > 80 || /[\r\n]/.test(now + only.text)) return undefined
  return only.text === ''
    ? `Take out “${now}”`
    : now === ''
      ? `Put in “${only.text}”`
      : `Write “${only.text}” for “${now}”`
}
