import { addressList } from '../parts/addressees.ts'
import { finalSection, groups, mark, signalDtg, signalTexts } from '../parts/signal.ts'
import type { Truth } from '../truth.ts'
import { has } from '../variants.ts'
import type { Layout } from './layout.ts'

/** Messages of manual teletypewriter circuits: call signs and a station number for a heading. message-format.md 1.10. */
export const acp126: Layout = {
  id: 'acp126',
  about: 'messages of manual teletypewriter circuits',
  kind: 'signal',
  eras: [['typed', 1947, 1965]],
  signal: { station: routing => `R${routing.slice(-2)}` },
  never: ['filed'],
  extension: 'txt',
  write(truth, chance) {
    const texts = signalTexts(truth, chance, finalSection(truth))
    const of = texts.length
    const counts = texts.map(text =>
      has(truth, 'group-count-not-counted') ? ('GRNC' as const) : groups(text),
    )
    const files = texts.map((text, at) => {
      const lines = [
        `${truth.called[0]} DE ${truth.from.routing} NR ${truth.serial}`,
        signalDtg(truth, has(truth, 'year-missing') ? 'none' : 'two'),
        `FM ${truth.from.name}`,
        ...addressList(truth, 'TO', unrouted(truth).to),
        ...addressList(truth, 'INFO', unrouted(truth).info),
        ...(has(truth, 'group-count-missing') ? [] : [counts[at] === 'GRNC' ? 'GRNC' : `GR${counts[at]}`]),
        'BT',
        ...text,
        'BT',
        '',
        'NNNN',
      ]
      const section = mark(at, of)
      return { text: `${lines.join('\n')}\n`, ...(section && { section }) }
    })
    return {
      files,
      more: { sections: of, groupCounts: counts, called: truth.called.slice(0, 1), ...unrouted(truth) },
    }
  },
}

/** Call signs stand in the heading alone. */
function unrouted(truth: Truth): Pick<Truth, 'to' | 'info'> {
  const bare = ({ routing: _, ...one }: Truth['to'][number]): Truth['to'][number] => one
  return { to: truth.to.map(bare), info: truth.info.map(bare) }
}
