import { type Classification, highest, rank } from '../../marking/label.ts'
import { portions, whole } from '../marks.ts'
import { defineRule } from '../rule.ts'

/** `REF A`, `REFS A AND B`, `REFTEL`, `(REF B)`. */
const CITED = /\bREF(?:TEL|ERENCE)?S? ?\(?(?:([A-Z])\b\)?(?:(?:,| AND|\/) ?([A-Z])\b)?)?/gi

export default defineRule({
  id: 'portion-above-source',
  alias: 'M46',
  about: 'A portion of a derivative message is no higher than the source that it cites',
  severity: 'warning',
  needs: ['sources'],
  messages: { above: 'The portion is {own}, and what it cites is {source}.' },
  check(cable, report) {
    const { authority, references } = cable.message
    if (!authority?.derivedFrom) return
    const { sources } = cable.context
    const levels = new Map<string, Classification | undefined>()
    for (const { bullet, key } of references)
      levels.set(
        (bullet ?? '').replace(/\W/g, '').toUpperCase(),
        key === undefined ? undefined : sources[key],
      )
    const only = references.length === 1 ? [...levels.values()] : [undefined]
    for (const mark of cable.shared(portions)) {
      const paragraph = mark.kind === 'paragraph' ? mark.paragraph : undefined
      if (!paragraph) continue
      const cited: (Classification | undefined)[] = []
      for (const [, one, other] of paragraph.text.text.matchAll(CITED)) {
        if (!one) cited.push(...only)
        for (const letter of [one, other]) if (letter) cited.push(levels.get(letter.toUpperCase()) ?? only[0])
      }
      // One source that is not known may be as high as the portion.
      if (cited.includes(undefined)) continue
      const source = highest(cited)
      if (source && rank(mark.level) > rank(source))
        report('above', whole(mark), { data: { own: mark.level, source } })
    }
  },
})
