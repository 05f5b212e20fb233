import { WIRE } from '../form.ts'
import { written } from '../part.ts'
import { defineRule } from '../rule.ts'
import { isIdentification, serviceText } from '../service-text.ts'

/** Signals of service messages. ACP 127 ¶402-438. */
const KNOWN = new Set(
  'ZDK ZES ZAR ZDG ZDH ZEL ZXB ZPH ZFR ZOV ZEQ ZFD ZFG ZFQ ZFU ZFV ZFT ZFX ZID ZIC ZKJ ZBZ ZDQ ZOG ZFH ZOE ZAN ZUI ZEV ZOJ ZOC ZDF ZEX ZFF ZGC ZOT ZEN'.split(
    ' ',
  ),
)
/** Those that say nothing without the message or channel number that they are about. */
const ABOUT = /ZDK|ZES|ZAR|ZDH|ZFR|ZEQ|ZFQ|ZFU|ZFV|ZFT|ZFX|ZDQ|ZOG|ZFH|ZUI/
/** Words between a signal and what it is about. */
const REACH = 3

export default defineRule({
  id: 'service-form',
  alias: 'SVC01',
  about:
    'A service message begins with classification and SVC; its signals are known and say which message they are about',
  severity: 'error',
  dialects: WIRE,
  layouts: ['state'],
  messages: {
    begin: 'A service message begins with its classification, and SVC follows it.',
    signal: { text: '{signal} is no signal of service messages.', severity: 'warning' },
    about: '{signal} does not say which message or transmission it is about.',
  },
  check(cable, report) {
    for (const { text } of cable.parts) {
      const first = text.find(({ words }) => words)
      if (first && /^SVC(?: |$)/.test(first.words)) report('begin', written(first))
    }
    const service = cable.shared(serviceText)
    if (!service) return
    for (const { value, word, at } of service.signals) {
      if (!KNOWN.has(word.text.slice(0, 3)) && !/Z[YZ]/.test(word.text))
        report('signal', word, { data: { signal: word.text } })
      const named = service.words.slice(at, at + 1 + REACH).some(({ text }) => isIdentification(text))
      if (ABOUT.test(value) && !named) report('about', word, { data: { signal: value } })
    }
  },
})
