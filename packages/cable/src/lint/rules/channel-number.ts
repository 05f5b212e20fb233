import { channelNumber } from '../channel-number.ts'
import { defineRule } from '../rule.ts'

/** A gap that is wider than this is more likely a garbled number. message-format.md 5.2. */
const WIDEST_GAP = 20

export default defineRule({
  id: 'channel-number',
  alias: 'ACC01',
  about: 'The channel number of FL1 is the next of its channel, or one that is open',
  severity: 'error',
  needs: ['channel'],
  messages: {
    none: 'The message has no channel number; {next} was to come (ZFT).',
    gap: 'Number {number} came where {next} was to come: {missing} open (ZFX).',
    doubtful: {
      text: 'Number {number} came where {next} was to come; so wide a gap is rather a garbled number.',
      severity: 'warning',
    },
    again: 'Number {number} was used already; {next} was to come (ZFQ).',
  },
  check(cable, report) {
    const { next, open = [], serialDigits } = cable.context.channel
    if (next === undefined) return
    const { number, at } = channelNumber(cable)
    if (number === undefined) report('none', at, { data: { next } })
    else if (number !== next && !open.some(one => one.number === number)) {
      // Behind 999 or 9999 comes 1.
      const last = serialDigits === 4 ? 9999 : 999
      const gap = (number - next + last) % last
      const before = number === 1 ? last : number - 1
      const missing = gap === 1 ? `${next} is` : `${next} to ${before} are`
      if (gap <= WIDEST_GAP) report('gap', at, { data: { number, next, missing } })
      else report(gap > last >> 1 ? 'again' : 'doubtful', at, { data: { number, next } })
    }
  },
})
