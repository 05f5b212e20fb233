import { captionList, captionOf, nearest } from '../../tables/index.ts'
import { isAgency } from '../agency.ts'
import { unread } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** Lines of a heading that stands below a banner of a page. */
const ADDRESS = /^(?:FM|TO|INFO|BT)\b/
/** Shorter ones are too near to other words. */
const SHORTEST_TO_MEND = 5

export default defineRule({
  id: 'caption-unknown',
  alias: 'M35',
  about: 'Captions between the classification line and the E.O. line are on the closed list',
  severity: 'error',
  dialects: ['state'],
  profiles: { archive: 'info' },
  fixable: true,
  messages: {
    meant: '“{written}” is no caption; {caption} is meant.',
    joined: '“{written}” is {captions} run together.',
    unknown: '“{written}” is no known caption; it is taken to be as narrow as any.',
  },
  check(cable, report) {
    for (const span of cable.shared(unread)) {
      const written = cable.textAt(span)
      if (!/^[A-Z][A-Z ]+$/.test(written) || captionOf(written)) continue
      if (ADDRESS.test(written) || isAgency(written)) continue
      const joined = splitRun(written)
      const caption = written.length >= SHORTEST_TO_MEND ? nearest(written, names(), 1) : undefined
      const fix = (text: string) => ({ confidence: 0.9, edits: [{ span, text }] })
      if (joined)
        report('joined', span, {
          data: { written, captions: joined.join(' and ') },
          fix: fix(joined.join(' ')),
        })
      else if (caption) report('meant', span, { data: { written, caption }, fix: fix(caption) })
      else report('unknown', span, { data: { written } })
    }
  },
})

const names = (): string[] =>
  captionList()
    .map(({ caption }) => caption)
    .filter(caption => caption.length >= SHORTEST_TO_MEND)

/** Captions without a blank between them, each as long as it can be: `NODISSTADIS`. */
function splitRun(written: string): string[] | undefined {
  const found: string[] = []
  for (let rest = written; rest; ) {
    const next = names()
      .filter(one => rest.startsWith(one))
      .sort((a, b) => b.length - a.length)[0]
    if (!next) return undefined
    found.push(next)
    rest = rest.slice(next.length).trimStart()
  }
  return found
}
