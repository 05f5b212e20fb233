import { captionList } from '../../tables/index.ts'
import { captionLines } from '../caption-lines.ts'
import { defineRule } from '../rule.ts'

/** Special handling; STADIS may go with it. 5 FAH-2 H-250. */
const SPECIAL = new Set(['NODIS', 'EXDIS', 'LIMDIS', 'CHEROKEE', 'CONDIS'])

export default defineRule({
  id: 'caption-order',
  alias: 'CLS03',
  about: 'Captions stand one to a line, the one for special handling first, and there is one of it at most',
  severity: 'warning',
  dialects: ['state'],
  messages: {
    together: 'Several captions stand on this line; each has a line of its own.',
    late: '{caption} is for special handling and is to stand before {before}.',
    second: '{caption} and {before} both are for special handling; a telegram bears one.',
  },
  check(cable, report) {
    const lines = cable.shared(captionLines)
    for (const { captions, span } of lines) if (captions.length > 1) report('together', span)
    const all = lines.flatMap(({ captions, span }) => captions.map(caption => ({ caption, span })))
    // Those for special handling head the list.
    const ranks = captionList()
    const rankOf = (caption: string): number => ranks.findIndex(one => one.caption === caption)
    let special: string | undefined
    let before: string | undefined
    for (const { caption, span } of all) {
      if (SPECIAL.has(caption)) {
        if (special && special !== caption) report('second', span, { data: { caption, before: special } })
        else if (before && rankOf(before) > rankOf(caption))
          report('late', span, { data: { caption, before } })
        special ??= caption
      }
      before ??= caption
    }
  },
})
