import type { Strand } from '../text/index.ts'
import { cablegateHtml } from './cablegate-html.ts'
import { db2003 } from './db2003.ts'
import { type Layout, MOST_EVIDENCE } from './layout.ts'
import { nara73 } from './nara73.ts'
import { navadmin } from './navadmin.ts'
import { plusdHtml } from './plusd-html.ts'
import { state } from './state.ts'

export type { Layout, Peeled } from './layout.ts'

/** Each says how sure it is; the surest takes a source, the earlier of two that are equally sure. */
export const LAYOUTS: readonly Layout[] = [nara73, db2003, cablegateHtml, plusdHtml, navadmin, state]

/** The layout of a source, by what stands in it and never by its name. */
export function layoutOf(source: Strand): Layout {
  const head = source.text.slice(0, MOST_EVIDENCE)
  let best: Layout = state
  let surest = 0
  for (const layout of LAYOUTS) {
    const sure = layout.detect(head)
    if (sure > surest) {
      best = layout
      surest = sure
    }
  }
  return best
}
