import { banner, controls, isClassified, isRegister, spanIn } from '../marks.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'control-on-classified',
  alias: 'M14',
  about: 'SBU, FOUO and LIMDIS of maps do not stand on the banner of a classified message',
  severity: 'warning',
  profiles: { archive: 'info' },
  messages: { control: '{control} is for unclassified text; the classification guards it already.' },
  check(cable, report) {
    if (!isClassified(cable)) return
    for (const control of ['SBU', 'SBU NOFORN', 'FOUO'])
      for (const span of cable.shared(controls).get(control) ?? [])
        report('control', span, { data: { control } })
    // The caption LIMDIS of telegrams is another thing and lawful.
    const line = banner(cable)
    const limdis = line && isRegister(line) && line.parts.find(({ name }) => name === 'LIMDIS')
    if (limdis) report('control', spanIn(line, limdis), { data: { control: 'LIMDIS' } })
  },
})
