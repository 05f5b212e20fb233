import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'

const SPECKS = ['•', '.', '• --', ':.', '-', '"']

/** Pages of text as a collector of scanned files keeps them: a line of JSON, then each page under its number. */
export function collected(truth: Truth, pages: readonly (readonly string[])[], chance: Random): string {
  const about = {
    collection: 'Invented Telegrams',
    engine_mode: 'ocr',
    lang: 'eng',
    pages: pages.length,
    schema: 'sample-ocr/v1',
    source_file: `${truth.key}.pdf`,
  }
  const lines = pages.flatMap((page, at) => {
    const text = has(truth, 'specks') ? specked(page, chance) : page
    const words = text.join(' ').split(/\s+/).length
    return [
      '',
      `===== PAGE ${at + 1} =====`,
      JSON.stringify({ alpha_words: words, method: 'ocr', page: at + 1 }),
      ...text,
    ]
  })
  return `${[JSON.stringify(about), ...lines].join('\n')}\n`
}

const specked = (page: readonly string[], chance: Random): string[] =>
  page.flatMap(line => (chance.chance(0.04) ? [chance.pick(SPECKS), line] : [line]))
