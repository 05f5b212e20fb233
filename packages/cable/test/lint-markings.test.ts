// Rules of marking on texts that are made to cost: their work grows with the length of the text and no faster.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { read } from '../src/index.ts'
import { type LintContext, lint, PROFILES, rules } from '../src/lint/index.ts'
import { HOSTILE } from './hostile.ts'
import { steps } from './steps.ts'

const MARKINGS = rules()
  .filter(({ alias }) => /^M\d/.test(alias))
  .map(({ id }) => id)

/** Enough for every rule to speak. */
const CONTEXT: LintContext = {
  compartments: [],
  recipients: [{ station: 'SECSTATE WASHDC' }],
  sources: { '09EASTBAY44': 'CONFIDENTIAL' },
  attachments: [{ name: 'Chart' }, { name: 'List', marking: 'TOP SECRET' }],
  review: { decaptioned: ['EXDIS'], exemptions: [{ code: 'B1', whole: true }] },
}

const HEAD = `DE RUEHNP #0083 0741415
ZNY SSSSS ZZH
P 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC
BT
`
const LINE = 'SECRET//ORCON/REL TO USA, GBR NORTHPORT 000083\n'
const PREAMBLE = 'E.O. 12958: DECL: 11/30/2018\nTAGS: PREL\nSUBJECT: (C) HARBOR FEES\n\n'
const times = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length))
const numbered = (size: number, text: string): string => {
  let body = ''
  for (let i = 1; body.length < size; i++) body += `${i}. ${text}\n\n`
  return body
}

const MADE: Readonly<Record<string, (size: number) => string>> = {
  'banners of pages': size =>
    `${HEAD}${LINE}${PREAMBLE}${times('1. (S) FEES.\n\nCONFIDENTIAL//NOFORN\n\n', size)}`,
  'portions with lists': size =>
    `${HEAD}${LINE}${PREAMBLE}${numbered(size, '(TS//TK/SI-G//NF/OC/REL TO USA, GBR, AUS//XD) The fees rise.')}`,
  'portions of many kinds': size => {
    let body = ''
    for (let i = 1; body.length < size; i++) body += `${i}. (S//SAR-B${i}//NF) The fees rise.\n\n`
    return `${HEAD}${LINE}${PREAMBLE}${body}`
  },
  'paragraphs without a mark': size => `${HEAD}${LINE}${PREAMBLE}${numbered(size, 'The fees rise (REF A).')}`,
  captions: size =>
    `${HEAD}${LINE}${times('NODIS\nEXDIS\nSENSITIVE\nNOFORN\nNODIF\nPELICAN\n', size)}${PREAMBLE}1. (S) FEES.\n`,
  channels: size =>
    `${HEAD}${LINE}${times('ROGER CHANNEL\nAGREMENT CHANNEL\nFOR A. WRITER ONLY\n', size)}${PREAMBLE}1. (S) FEES.\n`,
  'codes of the E.O. line': size =>
    `${HEAD}${LINE}E.O. 12958: DECL: ${times('25X1, X1, OADR, ', size)}\nTAGS: PREL\n\n1. (S) FEES.\n`,
  references: size =>
    `${HEAD}${LINE}E.O. 12958: N/A\nTAGS: PREL\nREF: ${times('09 EFTO EASTBAY 44, ', size)}\nDERIVED FROM: MULTIPLE SOURCES\n\n1. (S) FEES (REF A).\n`,
  'citations in a derivative text': size =>
    `${HEAD}${LINE}${PREAMBLE}REF: 09 EASTBAY 44\nCLASSIFIED BY: A. WRITER, CONSUL.\nDERIVED FROM: 09 EASTBAY 44\n\n1. (S) ${times('REF A, ', size)}\n`,
  addressees: size =>
    `${HEAD.replace('BT\n', '')}INFO ${times('RBDWC/HARBOR COMMAND\n', size)}BT\nSECRET//NOFORN NORTHPORT 000083\nSTADIS\nNODIS\n${PREAMBLE}1. (S) FEES.\n`,
}

/** Beyond the bounds within which a rule may look ahead. */
const N = 12_000
const MOST = 4.6

describe('four times the text, four times the work', () => {
  for (const [name, make] of Object.entries(MADE))
    test(name, async () => {
      const work = async (size: number): Promise<number> => {
        const reading = read(make(size))
        return steps(() => lint(reading, { profile: 'transmit', only: MARKINGS, context: CONTEXT }))
      }
      const few = await work(N)
      const ratio = (await work(4 * N)) / few
      assert.ok(ratio < MOST, `${ratio}`)
    })
})

test('no text makes a rule of marking throw', () => {
  for (const make of [...Object.values(HOSTILE), ...Object.values(MADE)])
    for (const text of [make(1200), make(1200).slice(150)])
      for (const profile of PROFILES)
        for (const { place, message } of lint(read(text), { profile, only: MARKINGS, context: CONTEXT })) {
          assert.ok(place.length > 0, message)
          for (const { start, end } of place)
            assert.ok(0 <= start && start <= end && end <= text.length, message)
        }
})
