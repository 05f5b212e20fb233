/** Every layout that cables of the sample are written in. */
export const LAYOUT_IDS = [
  'state',
  'acp127',
  'janap128',
  'acp126',
  'nara73',
  'db2003',
  'cablegate-html',
  'plusd-html',
  'cablegate-txt',
  'state-release',
  'navadmin',
  'cablegram',
  'radiogram',
  'military-ocr',
] as const

export type LayoutId = (typeof LAYOUT_IDS)[number]
