import { acp126 } from './acp126.ts'
import { acp127 } from './acp127.ts'
import { cablegateHtml } from './cablegate-html.ts'
import { cablegateTxt } from './cablegate-txt.ts'
import { cablegram } from './cablegram.ts'
import { db2003 } from './db2003.ts'
import type { LayoutId } from './ids.ts'
import { janap128 } from './janap128.ts'
import type { Layout } from './layout.ts'
import { militaryOcr } from './military-ocr.ts'
import { nara73 } from './nara73.ts'
import { navadmin } from './navadmin.ts'
import { plusdHtml } from './plusd-html.ts'
import { radiogram } from './radiogram.ts'
import { state } from './state.ts'
import { stateRelease } from './state-release.ts'

export const LAYOUTS: Readonly<Record<LayoutId, Layout>> = {
  state,
  acp127,
  janap128,
  acp126,
  nara73,
  db2003,
  'cablegate-html': cablegateHtml,
  'plusd-html': plusdHtml,
  'cablegate-txt': cablegateTxt,
  'state-release': stateRelease,
  navadmin,
  cablegram,
  radiogram,
  'military-ocr': militaryOcr,
}
