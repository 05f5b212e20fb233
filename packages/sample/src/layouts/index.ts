import { cablegateHtml } from './cablegate-html.ts'
import { cablegateTxt } from './cablegate-txt.ts'
import { db2003 } from './db2003.ts'
import type { LayoutId } from './ids.ts'
import type { Layout } from './layout.ts'
import { nara73 } from './nara73.ts'
import { plusdHtml } from './plusd-html.ts'
import { state } from './state.ts'
import { stateRelease } from './state-release.ts'

export const LAYOUTS = {
  state,
  nara73,
  db2003,
  'cablegate-html': cablegateHtml,
  'plusd-html': plusdHtml,
  'cablegate-txt': cablegateTxt,
  'state-release': stateRelease,
} as unknown as Readonly<Record<LayoutId, Layout>>
