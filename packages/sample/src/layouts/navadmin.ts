import { julian } from '../calendar.ts'
import { signalDtg } from '../parts/signal.ts'
import { digits, wrap } from '../parts/wrap.ts'
import type { Random } from '../random.ts'
import type { TrueParagraph, TrueSet, Truth } from '../truth.ts'
import { has } from '../variants.ts'
import { type Layout, oneFile } from './layout.ts'

const WIDTH = 76
/** The switched network carried them until then; afterwards the mail-like system without routing indicators. */
const SWITCHED = 2010
const TOKENS = 2020

/** Administrative messages to the whole Navy: formatted sets, then numbered remarks. */
export const navadmin: Layout = {
  id: 'navadmin',
  about: 'administrative messages of the Navy in formatted sets',
  kind: 'general',
  eras: [['typed', 2005, 2025]],
  never: [],
  extension: 'txt',
  write(truth, chance) {
    const switched = truth.year < SWITCHED
    const shown = switched ? truth : unrouted(truth)
    const only = has(truth, 'series-only')
    const offices = only || switched || chance.chance(0.4) ? [] : officeCodes(shown, chance)
    const lines = [
      ...(only ? [signalDtg(truth)] : switched ? switchedTop(shown) : mailTop(shown, chance)),
      ...(only ? [] : ['BT', switched ? `UNCLAS //N${digits(chance.int(1000, 13_999), 5)}//` : 'UNCLAS', '']),
      truth.series!,
      '',
      ...(offices.length ? ['PASS TO OFFICE CODES:', ...offices, ''] : []),
      ...setLines(truth),
      ...remarks(truth.paragraphs),
      '',
      'BT',
      `#${digits(truth.serial % 10_000, 4)}`,
      '',
      'NNNN',
      ...(!switched && truth.year >= TOKENS ? ['CLASSIFICATION: UNCLASSIFIED//'] : []),
    ]
    const end = has(truth, 'carriage-returns') ? '\r\n' : '\n'
    const trailed = has(truth, 'trailing-blanks') ? lines.map(line => `${line} `) : lines
    const sets = [...truth.sets!, { name: 'RMKS', fields: [] }]
    return oneFile(trailed.join(end) + end, {
      ...(!switched && { ...parties(truth), absent: [...truth.absent, 'called', 'filed'] }),
      sets,
      passTo: offices.map(line => line.replace(/^[A-Z]+ /, '')),
    })
  },
}

const switchedTop = (truth: Truth): string[] => [
  `${truth.action}TTUZYUW RUEWMCS${digits(truth.serial % 10_000, 4)} ${julian(Date.parse(truth.filed))}-UUUU--${truth.called.join(' ')}.`,
  'ZNR UUUUU',
  ...address(truth, ''),
]

function mailTop(truth: Truth, chance: Random): string[] {
  const token =
    truth.year >= TOKENS
      ? ` MID${digits(chance.int(1, 999_999), 12)}U`
      : chance.chance(0.5)
        ? ` PSN ${chance.int(100_000, 999_999)}K22`
        : ''
  return [
    truth.year >= TOKENS ? 'CLASSIFICATION: UNCLASSIFIED//' : 'UNCLASSIFIED//',
    truth.action === 'P' ? 'PRIORITY' : 'ROUTINE',
    ...address(truth, token),
  ]
}

const address = (truth: Truth, token: string): string[] => [
  signalDtg(truth) + token,
  `FM ${truth.from.name}`,
  ...truth.to.map(one => `TO ${one.routing ? `${one.routing}/` : ''}${one.name}`),
  ...truth.info.map(one => `INFO ${one.routing ? `${one.routing}/` : ''}${one.name}`),
]

/** The offices within a command that the message is for: of who sends it, of those who are informed, or of both. */
function officeCodes(truth: Truth, chance: Random): string[] {
  const from = `FM ${truth.from.name}//N1//`
  const info = truth.info.map(one => `INFO ${one.name}//${chance.pick(['N1', 'N3N5', 'DNS'])}//`)
  return chance.pick(info.length ? [[from], [from, ...info], info] : [[from]])
}

const unrouted = (truth: Truth): Truth => ({ ...truth, ...parties(truth) })

function parties(truth: Truth): Pick<Truth, 'from' | 'to' | 'info'> {
  const bare = ({ routing: _, ...one }: Truth['from']): Truth['from'] => one
  return { from: bare(truth.from), to: truth.to.map(bare), info: truth.info.map(bare) }
}

/** `REF/A/MSG/CNO WASHINGTON DC/252221ZJUN10//`: a set to a line, unless a copy ran them together. */
function setLines(truth: Truth): string[] {
  const written = truth.sets!.map((one, at) => `${one.name}/${one.fields.join('/')}${setEnd(truth, one, at)}`)
  if (has(truth, 'sets-run-together')) return wrap(written.join(' '), { width: WIDTH })
  return written.flatMap(set => [...wrap(set, { width: WIDTH }), ''])
}

/** The set on the subject, which all have, is the one that a copy spoils. */
function setEnd(truth: Truth, { name }: TrueSet, _: number): string {
  if (name !== 'SUBJ') return '//'
  if (has(truth, 'set-end-missing')) return ''
  return has(truth, 'set-end-single') ? '/' : '//'
}

function remarks(paragraphs: readonly TrueParagraph[]): string[] {
  const last = paragraphs.length - 1
  return paragraphs.flatMap((one, at) => [
    ...(at ? [''] : []),
    ...wrap(`${at ? '' : 'RMKS/'}${one.number}.  ${one.text}${at === last ? '//' : ''}`, { width: WIDTH }),
    ...one.items.flatMap((item, n) =>
      wrap(`${one.labels![n]}  ${item}`, { width: WIDTH - 4 }).map((line, row) =>
        row ? line : `    ${line}`,
      ),
    ),
  ])
}
