/** Names of the corpus beside those of the generator and the reader. */
const NAMES: readonly (readonly [corpus: string, generator: string])[] = [
  ['nara_aad', 'nara73'],
  ['plusd_html', 'plusd-html'],
  ['cablegate_html', 'cablegate-html'],
  ['cablegate_txt', 'cablegate-txt'],
  ['dfat_cablegram', 'cablegram'],
  ['state_release_ocr', 'state-release'],
  ['military_ocr', 'military-ocr'],
]

/** Both names of a layout, whichever is given. */
export function namesOf(layout: string): { readonly corpus: string; readonly generator: string } {
  const [corpus, generator] = NAMES.find(names => names.includes(layout)) ?? [layout, layout]
  return { corpus, generator }
}
