import type { Strand } from '../text/index.ts'
import { cablegateHtml } from './cablegate-html.ts'
import { cablegram } from './cablegram.ts'
import { db2003 } from './db2003.ts'
import { type Layout, MOST_EVIDENCE, type Peeled } from './layout.ts'
import { militaryOcr } from './military-ocr.ts'
import { nara73 } from './nara73.ts'
import { navadmin } from './navadmin.ts'
import { plusdHtml } from './plusd-html.ts'
import { radiogram } from './radiogram.ts'
import { peelCollector } from './shared/collector.ts'
import { state } from './state.ts'
import { stateRelease } from './state-release.ts'

export type { Layout, Peeled } from './layout.ts'

/** Each says how sure it is; the surest takes a source, the earlier of two that are equally sure. */
export const LAYOUTS: readonly Layout[] = [
  nara73,
  db2003,
  cablegateHtml,
  plusdHtml,
  cablegram,
  radiogram,
  stateRelease,
  navadmin,
  militaryOcr,
  state,
]

/** The layout of a source, by what stands in it and never by its name. */
export function layoutOf(source: Strand, scanned = false): Layout {
  const head = source.length > MOST_EVIDENCE ? source.slice(0, MOST_EVIDENCE) : source
  let best: Layout = state
  let surest = 0
  for (const layout of LAYOUTS) {
    const sure = layout.detect(head, scanned)
    if (sure > surest) {
      best = layout
      surest = sure
    }
  }
  return best
}

/** Takes the skin off a source: what a collector wrapped around it, then that of its layout. */
export function layOut(source: Strand): Peeled & { readonly layout: Layout } {
  const collected = peelCollector(source)
  if (!collected) {
    const layout = layoutOf(source)
    const { documents, diagnostics } = layout.peel(source)
    return { layout, documents, diagnostics }
  }
  const layout = layoutOf(collected.text, collected.scanned)
  const { documents, diagnostics } = layout.peel(collected.text)
  const told = documents.map(one => ({ ...one, facts: [...one.facts, ...collected.facts] }))
  return { layout, documents: told, diagnostics }
}
