// The law of a transmission as the publications have it, checked by eye of a program that knows neither reader nor writer.
// ACP 127 ¶112-115, 126, 138, 140, 208-211; JANAP 128; message-format.md 1, 6.

export type Grammar = 'state' | 'acp127' | 'janap128' | 'acp126'

export interface Channel {
  readonly grammar: Grammar
  /** Signs of the channel. */
  readonly alphabet: 'ita2' | 'ascii'
  /** Lines of a page; `Infinity` where pages have no lines of their own. */
  readonly pageLength: number
}

const ITA2 = /^[A-Z0-9 \-?:().,/]*$/
const ASCII = /^[ -~]*$/
const PREAMBLE = /^[ZOPRY](?: [ZOPR])? \d{6}Z [A-Z]{3} (?:\d{2}|\d{4})(?: Z[A-Z0-9]{2,3})*$/
const LEVEL =
  /^(UNCLAS|UNCLASSIFIED|U N C L A S|LIMITED OFFICIAL USE|SENSITIVE|R E S T R I C T E D|C O N F I D E N T I A L|S E C R E T|T O P {1,2}S E C R E T)(?= |$)/
const FROM: Readonly<Record<Grammar, RegExp>> = {
  state: /^DE [A-Z]{4,8} #(\d{4})(?:\/(\d\d))? \d{7}$/,
  acp127: /^DE [A-Z]{4,8} (\d{1,5}[A-Z]?)(?: (?:\d{7}|\d\d\/\d{4}Z))?$/,
  janap128: /^[ZOPRY][ATCB]{2}[UERCST][A-Z][A-Z0-9]{3} [A-Z]{7}(\d{4}) \d{7}-([UERCST])\2{3}--/,
  acp126: /^(?:(?:[A-Z][A-Z0-9]{1,7} )*)DE [A-Z][A-Z0-9]{1,7} NR (\d{1,5})$/,
}
const PAGE: Readonly<Record<Grammar, RegExp>> = {
  state: /^[A-Z][A-Z .'/-]{0,9} \d{8} (\d{3})\.(\d+) OF (\d{3})$/,
  acp127: /^PAGE (\d+) [A-Z]{4,8} \d{1,5}[A-Z]? [A-Z ]+$/,
  janap128: /^PAGE (\d+) [A-Z]{4,8} \d{4} [A-Z ]+$/,
  acp126: /^(?!)/,
}

/** What the transmissions of one message break, in words; none where they are lawful. */
export function faults(texts: readonly string[], channel: Channel): string[] {
  const found: string[] = []
  const heads = texts.map((text, n) => {
    const faults: string[] = []
    const head = faultsOf(text, channel, n + 1, texts.length, faults)
    found.push(...faults.map(one => `section ${n + 1}: ${one}`))
    return head
  })
  for (const name of ['group', 'from'] as const)
    if (new Set(heads.map(head => head?.[name])).size > 1) found.push(`sections differ in ${name}`)
  const serials = heads.map(head => head?.serial ?? '')
  if (channel.grammar === 'state' ? new Set(serials).size > 1 : new Set(serials).size < serials.length)
    found.push(`serials ${serials.join(' ')}`)
  return found
}

interface Head {
  readonly group: string | undefined
  readonly from: string | undefined
  readonly serial: string | undefined
}

function faultsOf(
  text: string,
  channel: Channel,
  number: number,
  of: number,
  found: string[],
): Head | undefined {
  const { grammar, alphabet } = channel
  if (!/[^\n]\n{8}NNNN\n$/.test(text)) found.push('no eight line feeds and NNNN at the end')
  if (text.split('NNNN').length !== 2) found.push('NNNN elsewhere')
  if (/ZCZC/.test(text.replace(/^VZCZC/, ''))) found.push('ZCZC elsewhere')
  const lines = text.replace(/\n+NNNN\n$/, '').split('\n')
  for (const line of lines) {
    if (line.length > 69) found.push(`${line.length} characters: ${line}`)
    if (line !== line.trimEnd()) found.push(`blanks at the end: ${line}`)
    const signs = alphabet === 'ascii' ? ASCII : ITA2
    const plain = /^(?:DE [A-Z]{4,8} )?#\d{4}/.test(line) ? line.replace('#', '') : line
    if (!signs.test(plain)) found.push(`foreign sign: ${JSON.stringify(line)}`)
  }
  const [first, last, ...others] = lines.flatMap((line, n) => (line === 'BT' ? [n] : []))
  if (first === undefined || last === undefined || others.length) {
    found.push('BT is not there twice')
    return undefined
  }
  const heading = lines.slice(0, first)
  const body = lines.slice(first + 1, last)
  const ending = lines.slice(last + 1)
  if (heading.includes('')) found.push('blank line in the heading')

  let at = 0
  if (/^VZCZC/.test(heading[0]!) && !/^VZCZC[A-Z]{3}\d{3,4}$/.test(heading[at++]!)) found.push('FL1')
  else if (/^VV /.test(heading[0]!)) at++
  const caller = heading.slice(at).join(' ')
  const sender =
    grammar === 'janap128' || grammar === 'acp126'
      ? FROM[grammar].exec(grammar === 'acp126' ? heading[at]! : caller)
      : heading.map(line => FROM[grammar].exec(line)).find(Boolean)
  if (!sender) found.push('FL3')
  if (grammar === 'state' && (of > 1 ? sender?.[2] !== pad(number, 2) : sender?.[2]))
    found.push('suffix of FL3')
  if ((grammar === 'state' || grammar === 'acp127') && !/^([ZOPRY])\1(?: [A-Z]{4,8})+$/.test(heading[at]!))
    found.push('FL2')
  if (
    grammar === 'janap128' &&
    !/\.$/.test(
      heading
        .slice(
          0,
          heading.findIndex(line => /^ZN[RY] /.test(line)),
        )
        .at(-1) ?? '',
    )
  )
    found.push('header without its full stop')
  const level = LEVEL.exec(body[0] ?? '')?.[1]
  if (!level) found.push(`FL12: ${body[0]}`)
  if (grammar !== 'acp126') {
    const warning = heading.find(line => /^ZN[RY] /.test(line)) ?? ''
    const letter = /^ZN[RY] ([UERCST])/.exec(warning)?.[1]
    const wanted = /^(?:LIMITED|SENSITIVE)/.test(level ?? '') ? 'U' : level?.[0]
    if (letter !== wanted && !(wanted === 'U' && letter === 'E')) found.push(`FL4 ${warning} and ${level}`)
  }
  const preamble = heading.findIndex(line => PREAMBLE.test(line))
  if (preamble < 0) found.push('FL5')
  const from = heading.find(line => /^FM \S/.test(line))
  if (!from) found.push('FL6')
  if (!heading.some(line => /^(?:TO|INFO) \S/.test(line))) found.push('FL7')
  sections(body[0] ?? '', grammar, number, of, found)
  pages(heading.slice(Math.max(0, preamble)), body, channel, number, of, found)
  groups(heading, body, grammar, found)
  if (grammar === 'state' || grammar === 'janap128')
    if (ending.filter(line => line === `#${sender?.[1]}`).length !== 1) found.push('FL15')
  if (
    ending.some(
      line => !/^(?:#\d{4}|C .+)$/.test(line) && !(grammar === 'acp127' && /^#\d{1,5}[A-Z]?$/.test(line)),
    )
  )
    found.push(`after BT: ${ending.join('|')}`)

  return { group: heading[preamble], from, serial: sender?.[1] }
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

function sections(line: string, grammar: Grammar, number: number, of: number, found: string[]): void {
  const wanted =
    of === 1
      ? ''
      : grammar === 'state'
        ? `SECTION ${pad(number, 2)} OF ${pad(of, 2)}`
        : number === of
          ? `FINAL SECTION OF ${of}`
          : `SECTION ${number} OF ${of}`
  const written = /(?:FINAL )?SECTION(?: \d+)? OF \d+/.exec(line)?.[0] ?? ''
  if (written !== wanted) found.push(`“${written}” where “${wanted}” belongs`)
}

function pages(
  heading: readonly string[],
  body: readonly string[],
  { grammar, pageLength }: Channel,
  number: number,
  of: number,
  found: string[],
): void {
  let page = 1
  let lines = 0
  for (const line of [...heading, 'BT', ...body]) {
    const mark = PAGE[grammar].exec(line)
    if (!mark) {
      if (++lines === pageLength + 1) found.push(`page ${page} is longer than ${pageLength} lines`)
      continue
    }
    page++
    lines = 0
    const [own, section, total] = grammar === 'state' ? [mark[2], mark[1], mark[3]] : [mark[1]]
    if (Number(own) !== page) found.push(`page ${own} where ${page} belongs`)
    if (section !== undefined && (section !== pad(number, 3) || total !== pad(of, 3)))
      found.push(`page of ${section}`)
  }
}

/** A classification of letters apart counts as one group or as many. */
function groups(
  heading: readonly string[],
  body: readonly string[],
  grammar: Grammar,
  found: string[],
): void {
  const said = heading.map(line => /^GR ?(\d+)$/.exec(line)?.[1]).find(Boolean)
  if (said === undefined) return
  if (grammar === 'state' || grammar === 'janap128') found.push('FL10 is none of this grammar')
  const text = body.filter(line => !PAGE[grammar].test(line)).join(' ')
  const count = text.split(' ').filter(Boolean).length
  const letters = (LEVEL.exec(body[0] ?? '')?.[1]?.split(/ +/).length ?? 1) - 1
  if (Number(said) !== count && Number(said) !== count - letters)
    found.push(`FL10 says ${said} groups of ${count}`)
}
