/**
 * The files that were annotated by hand: `node --conditions=source --import tsx packages/cable/accuracy/draw.ts`
 *
 * Sixty of the shared corpus, so many of each layout; within a layout the order is that of a hash of the seed and
 * the file's own hash, so that neither names nor the order of the index have a say.
 */
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { type CorpusFile, corpusFiles, hasCorpus } from './corpus.ts'

const SEED = 1973

/** The same telegrams as PDF, and one file of a hundred pages, are left out. */
const QUOTAS: Readonly<Record<string, number>> = {
  nara_aad: 18,
  cablegate_html: 12,
  navadmin: 7,
  dfat_cablegram: 7,
  military_ocr: 6,
  state_release_ocr: 4,
  cablegate_txt: 2,
  plusd_text_body_only: 2,
  plusd_html: 1,
  radiogram: 1,
}

export function draw(files: readonly CorpusFile[]): CorpusFile[] {
  return Object.entries(QUOTAS).flatMap(([layout, quota]) =>
    files
      .filter(file => file.layout === layout)
      .map(file => ({ file, rank: hash(`${SEED} ${file.sha256}`) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, quota)
      .map(({ file }) => file),
  )
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!hasCorpus()) console.log('No ../shared/corpus here.')
  else for (const { sha256, layout } of draw(corpusFiles())) console.log(`${sha256}  ${layout}`)
}
