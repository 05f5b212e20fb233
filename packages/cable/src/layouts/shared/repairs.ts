import { type Diagnostic, type Strand, StrandBuilder } from '../../text/index.ts'

/** Signs of a scanned text that can only mean others; specks mean nothing and are left out without a word. */
export interface Repair {
  readonly start: number
  readonly end: number
  readonly read: string
  /** Layout alone; no word was read otherwise. */
  readonly silent?: boolean
  /** What to say of it, where it is no sign read as another. */
  readonly said?: { readonly code: string; readonly message: string }
}

/** Writes what signs were meant to be; the places of the text stay those of the source. Repairs come in order. */
export function applyRepairs(
  source: Strand,
  seams: readonly number[],
  repairs: readonly Repair[],
): { text: Strand; seams: readonly number[]; diagnostics: Diagnostic[] } {
  if (!repairs.length) return { text: source, seams, diagnostics: [] }
  const out = new StrandBuilder()
  const moved: number[] = []
  const diagnostics: Diagnostic[] = []
  let copied = 0
  let seam = 0
  const seamsUpTo = (offset: number): void => {
    for (; (seams[seam] ?? Infinity) <= offset; seam++)
      moved.push(out.length + Math.max(0, seams[seam]! - copied))
  }
  for (const { start, end, read, silent, said } of repairs) {
    seamsUpTo(start)
    out.add(source, copied, start)
    copied = end
    if (!read) continue
    out.put(read, source, start, end)
    if (silent) continue
    const place = source.place(start, end)
    if (said) diagnostics.push({ ...said, severity: 'info', place })
    else {
      const message = `“${source.text.slice(start, end)}” was read as “${read}”, the only thing that can stand there.`
      diagnostics.push({ code: 'ocr-repaired', severity: 'info', message, place })
    }
  }
  seamsUpTo(source.length)
  out.add(source, copied)
  return { text: out.done(), seams: moved, diagnostics }
}
