// Each hostile kind at 1 MB and at 10 MB: seconds, and how much longer ten times the input took.
// Run: npm run bench [-- kind ...]
import { read } from '@chancery/cable'

const repeat = (unit: string, size: number): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
const HEAD = 'R 151410Z MAR 09\nFM AMEMBASSY NORTHPORT\nTO SECSTATE WASHDC\n'
const TEXT = `${HEAD}UNCLAS NORTHPORT 000083\n\nSUBJECT: HARBOR\n\n`

/** Inputs that make careless readers go over the same text again and again. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one long line': size => repeat('A', size),
  'one long line of blanks': size => repeat(' ', size),
  'blanks then a letter, lines': size => repeat(`${' '.repeat(60)}x\n`, size),
  'line ends': size => repeat('\n', size),
  'carriage returns': size => repeat('\r', size),
  'start-of-message lines': size => repeat('VZCZCABC1234\n', size),
  'end-of-message lines': size => repeat('NNNN\nx\n', size),
  'whole transmissions': size => repeat(`VZCZCABC1234\n${TEXT}1. TEXT.\nNNNN\n`, size),
  'sections of one cable': size =>
    repeat(`VZCZCABC1234\n${HEAD}UNCLAS SECTION 01 OF 02 NORTHPORT 000083\n1. TEXT.\nNNNN\n`, size),
  'called stations': size => HEAD + repeat('PP RUEHC RUEHEB\n', size),
  addressees: size => HEAD + repeat('RUEHEB/AMCONSUL EASTBAY PRIORITY 0310\n', size),
  'one endless addressee': size => HEAD + repeat('RUEHEB/AMCONSUL ', size),
  'exempted names': size => `${HEAD}XMT ${repeat('AMEMBASSY SOUTHPORT\n', size)}`,
  'preamble lines': size => repeat('R 151410Z MAR 09\n', size),
  paragraphs: size => TEXT + repeat('1. (C) Text.\n', size),
  'paragraphs in order': size =>
    TEXT +
    Array.from({ length: Math.floor(size / 16) }, (_, i) => `${(i % 999) + 1}. (C) Text.\n\n`).join(''),
  'sub-paragraphs': size => `${TEXT}1. (C) Text:\n${repeat('-- item\n', size)}`,
  'lettered list': size => `${TEXT}1. (C) Text:\n${repeat('\nA. item\n', size)}`,
  'one endless paragraph': size => `${TEXT}1. ${repeat('The harbor board met again without result\n', size)}`,
  headings: size => TEXT + repeat('Short Heading\n\n', size),
  rules: size => TEXT + repeat('-----\n', size),
  'one endless rule': size => TEXT + repeat('- ', size),
  'page lines': size => TEXT + repeat('NORTHPORT 00000083  001.2 OF 002\n', size),
  'page lines in text': size =>
    `${TEXT}1. ${repeat('the board met\nNORTHPORT 00000083  001.2 OF 002\n', size)}`,
  'almost page lines': size => TEXT + repeat('NORTHPORT 00000083  001.2 OF \n', size),
  entities: size => repeat('&amp;', size),
  ampersands: size => repeat('&', size),
  anchors: size => repeat('[¶1.](#) x\n', size),
  'open anchors': size => repeat('[¶1.](#', size),
  pilcrows: size => repeat('¶\n', size),
  tags: size => repeat('<a href=x>', size),
  'open tags': size => repeat('<a ', size),
  brackets: size => TEXT + repeat('(((((', size),
  'summary marks': size => TEXT + repeat('Summary\n\nEnd Summary.\n', size),
  summaries: size => TEXT + repeat('1. Summary: text\n\n', size),
  TAGS: size => `${HEAD}UNCLAS NORTHPORT 000083\nTAGS: ${repeat('PREL, ', size)}`,
  'TAGS lines': size => `${HEAD}UNCLAS NORTHPORT 000083\n${repeat('TAGS: PREL\n', size)}`,
  'SUBJECT lines': size => `${HEAD}UNCLAS NORTHPORT 000083\n${repeat('SUBJECT: TALKS\n', size)}`,
  'one endless subject': size => `${HEAD}UNCLAS NORTHPORT 000083\nSUBJECT: ${repeat('talks resume\n', size)}`,
  references: size => `${TEXT}REF: ${repeat('A. 08 NORTHPORT 1204 ', size)}`,
  'reference lines': size => TEXT + repeat('REF: A. NORTHPORT 1204\n', size),
  'AND in references': size => `${TEXT}REF: NORTHPORT 1${repeat(' AND 2', size)}`,
  'E.O. lines': size => TEXT + repeat('E.O. 12958: DECL: 03/15/2019\n', size),
  'classified by': size => TEXT + repeat('CLASSIFIED BY: A. WRITER, REASON 1.4 (B)\n', size),
  'one endless name': size => `${TEXT}CLASSIFIED BY: ${repeat('A. WRITER ', size)}`,
  'spaced letters': size => repeat('S E C R E T ', size),
  capitals: size => TEXT + repeat('NAME\n', size),
  'nul bytes': size => repeat('\0', size),
  'lone surrogates': size => repeat('\ud800', size),
}

const seconds = (input: string): number => {
  const start = performance.now()
  read(input)
  return (performance.now() - start) / 1000
}

function main(): void {
  const wanted = process.argv.slice(2)
  console.log(`${'kind'.padEnd(32)}${'1 MB'.padStart(9)}${'10 MB'.padStart(9)}${'ratio'.padStart(8)}`)
  let slowest = 0
  for (const [kind, make] of Object.entries(HOSTILE)) {
    if (wanted.length && !wanted.includes(kind)) continue
    const small = seconds(make(1_000_000))
    const large = seconds(make(10_000_000))
    slowest = Math.max(slowest, large)
    console.log(
      `${kind.padEnd(32)}${small.toFixed(2).padStart(8)}s${large.toFixed(2).padStart(8)}s${(large / small).toFixed(1).padStart(8)}`,
    )
  }
  console.log(`slowest at 10 MB: ${slowest.toFixed(2)} s (bound: 5 s)`)
}

main()
