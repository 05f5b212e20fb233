import { bodyLines } from '../parts/body.ts'
import { signed } from '../parts/ending.ts'
import { heading } from '../parts/heading.ts'
import { pageLine } from '../parts/page-line.ts'
import { preamble } from '../parts/preamble.ts'
import { cut } from '../parts/section.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { type Layout, oneFile } from './layout.ts'

/** Plain copies of the 2003-2010 set: ISO 8859-1, CR LF, a blank at the end of each line, a pilcrow before numbers. */
export const cablegateTxt: Layout = {
  id: 'cablegate-txt',
  about: 'plain copies of the 2003-2010 set',
  kind: 'telegram',
  eras: [['modern', 2003, 2009]],
  never: [],
  extension: 'txt',
  encoding: 'latin1',
  write(truth, chance) {
    const text = bodyLines(truth, chance, number => `${pilcrow(truth)}${number}.`)
    const parts = truth.sections > 1 ? cut(text, truth.sections) : [text]
    const of = parts.length
    const section = of > 1 ? { number: 1, of } : undefined
    const pages = parts.slice(1).map((_, at) => pageLine(truth, { number: at + 2, of }))
    const body = parts.flatMap((part, at) => (at ? [pages[at - 1]!, ...part] : part))
    const lines = [
      '',
      ...heading(truth, chance, section),
      ...preamble(truth, chance, section).map(line => `${line} `),
      ...signed(truth, body).map(line => `${line} `),
    ]
    const whole = `${lines.join('\r\n')}\r\n`
    return oneFile(
      has(truth, 'quotes-broken') ? whole.replace(/"([^"]*)"/g, '\x93$1\x94').replaceAll("'", '\x92') : whole,
      {
        pages,
        sections: of,
      },
    )
  },
}

function pilcrow(truth: Truth): string {
  if (has(truth, 'pilcrow-broken')) return 'Â¶'
  return has(truth, 'pilcrow-lost') ? '?' : '¶'
}
