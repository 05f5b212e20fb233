import { bodyLines } from '../parts/body.ts'
import { finish } from '../parts/copy.ts'
import { ending, signed } from '../parts/ending.ts'
import { heading } from '../parts/heading.ts'
import { pageLine, pageLinesIn } from '../parts/page-line.ts'
import { preamble } from '../parts/preamble.ts'
import { cut, type SectionMark } from '../parts/section.ts'
import { splicedText } from '../parts/splice.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { type Layout, oneFile, type Written } from './layout.ts'

/** Wire text of the State network, whole from the identification to the end mark. message-format.md 1, 7. */
export const state: Layout = {
  id: 'state',
  about: 'wire text of the State network',
  kind: 'telegram',
  eras: [
    ['cold-war', 1984, 1994],
    ['modern', 1998, 2009],
  ],
  never: [],
  extension: 'txt',
  write(truth, chance) {
    const body = bodyLines(truth, chance)
    if (truth.sections === 1) {
      const spliced = has(truth, 'spliced-text') ? splicedText(truth, chance) : []
      const lines = [...top(truth, chance), ...signed(truth, body), ...spliced, ...ending(truth)]
      return oneFile(finish(lines, truth), { pages: pageLinesIn(truth, lines) })
    }
    const parts = cut(body, truth.sections)
    return chance.chance(0.5) ? joined(truth, parts, chance) : apart(truth, parts, chance)
  },
}

const top = (truth: Truth, chance: Random, section?: SectionMark): string[] => [
  ...heading(truth, chance, section),
  ...(has(truth, 'ending-missing') ? [] : ['BT']),
  ...preamble(truth, chance, section),
]

/** One copy: the heading of the first section, a page line where each other begins. */
function joined(truth: Truth, parts: readonly string[][], chance: Random): Written {
  const of = parts.length
  const body = parts.flatMap((part, at) => (at ? [pageLine(truth, { number: at + 1, of }), ...part] : part))
  const lines = [...top(truth, chance, { number: 1, of }), ...signed(truth, body), ...ending(truth)]
  return oneFile(finish(lines, truth), { pages: pageLinesIn(truth, lines), sections: of })
}

/** A file for each section, each a whole message. */
function apart(truth: Truth, parts: readonly string[][], chance: Random): Written {
  const of = parts.length
  const sections = parts.map((part, at) => {
    const text = at + 1 === of ? signed(truth, part) : part
    return [...top(truth, chance, { number: at + 1, of }), ...(at ? [''] : []), ...text, ...ending(truth)]
  })
  return {
    more: { pages: sections.flatMap(lines => pageLinesIn(truth, lines)), sections: of },
    files: sections.map((lines, at) => ({
      text: finish(lines, truth),
      section: { number: at + 1, of },
    })),
  }
}
