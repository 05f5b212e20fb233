// Functions of words that rules share: what they give and what they should.
import type * as Agency from '../../src/lint/agency.ts'
import type * as Clock from '../../src/lint/clock.ts'
import type * as Days from '../../src/lint/days.ts'
import type * as Directory from '../../src/lint/directory.ts'
import type * as Names from '../../src/lint/names.ts'
import type * as Page127 from '../../src/lint/page-127.ts'
import type * as Parts from '../../src/lint/part.ts'
import type * as Precedence from '../../src/lint/precedence.ts'
import type * as ServiceText from '../../src/lint/service-text.ts'

type Row = readonly [is: unknown, should: unknown]

const table =
  <T>(rows: (file: T) => readonly Row[]) =>
  (file: unknown): readonly Row[] =>
    rows(file as T)
const each = (text: string, of: (one: string) => unknown, should: unknown): Row[] =>
  text.split('|').map(one => [`${one}: ${of(one)}`, `${one}: ${should}`])

const instruction = (raw: string) => ({ place: [], instruction: { value: raw, raw, place: [] }, codes: [] })

/** By the file of the linter. */
export const TABLES: Readonly<Record<string, (file: unknown) => readonly Row[]>> = {
  'agency.ts': table<typeof Agency>(({ isAgency }) => [
    ...each(
      'CIA WASHDC|DIA|NSA|NSC|NATIONAL SECURITY COUNCIL|DIRNSA|JCS|JOINT STAFF|SECDEF|OSD|WHITE HOUSE|DEPT OF ENERGY|USDOC|USDA|USTR|DOE|DOJ|FBI|DEA|INS|DHS|TREASURY|HQ USAF|CDR|COMSIXTHFLT|COMNAV|COMSUBLANTFORC|CINCPAC|CINC|USEUCOM|USAFCOM|USTRANSCOCOM|NAVY|CNO|CSAF|DA|FAA|NASA|EPA|EXIM|OPIC',
      isAgency,
      true,
    ),
    ...each(
      'DEPT OF STATE|THE CIA|CIAO|COMUK|COMMONWEALTHOFFICE|USCOM|USTRANSATLANTICCOM|AMEMBASSY NORTHPORT|C2|US COM',
      isAgency,
      false,
    ),
  ]),
  'clock.ts': table<typeof Clock>(({ minutesBetween, PATIENCE }) => [
    [minutesBetween('2009-03-15T14:10Z', '2009-03-15T15:11Z'), 61],
    [minutesBetween('2009-03-15T14:10Z', '2009-03-14T14:10Z'), -1440],
    [PATIENCE, { Y: 2, Z: 2, O: 2, P: 8, W: 16, R: 16 }],
  ]),
  'days.ts': table<typeof Days>(({ eventBeside, yearsAfter }) => [
    [eventBeside(instruction(`${'1'.repeat(397)}ABC`)), true],
    [eventBeside(instruction(`${'1'.repeat(398)}ABC`)), false],
    [eventBeside(instruction(' declassify 2X')), false],
    [eventBeside(instruction('DECL 2X')), false],
    [eventBeside(instruction('DECL TALKS')), true],
    [yearsAfter('1984-02-29', 25), '2009-02-29'],
    [yearsAfter('0984-02-28', 10), '0994-02-28'],
  ]),
  'directory.ts': table<typeof Directory>(({ routingOf }) => {
    const directory = { RUEHNP: { name: 'AMEMBASSY NORTHPORT' }, RUEHEB: { name: 'AMCONSUL EASTBAY' } }
    return [
      [routingOf(directory, 'AMCONSUL EASTBAY'), 'RUEHEB'],
      [routingOf(directory, 'AMEMBASSY NORTHPORT'), 'RUEHNP'],
      [routingOf(directory, 'RUEHEB'), undefined],
    ]
  }),
  'names.ts': table<typeof Names>(({ nameKey, stationKey }) => [
    [nameKey('Amembassy San José//POL-2//'), 'AMEMBASSYSANJOS//POL2//'],
    [stationKey('AMEMBASSY SAN JOSE//POL//'), 'AMEMBASSYSANJOSE'],
    [stationKey('AMEMBASSY N/S'), 'AMEMBASSYN/S'],
  ]),
  'part.ts': table<typeof Parts>(({ contains, isBefore, lineOf, occurrences, wholeLine, wordsOf }) => {
    const span = (start: number, end: number, source = 0) => ({ source, start, end })
    return [
      [isBefore(span(0, 5), span(5, 9)), true],
      [isBefore(span(0, 6), span(5, 9)), false],
      [isBefore(span(0, 5), span(5, 9, 1)), false],
      [contains(span(2, 5), span(2, 5)), true],
      [contains(span(2, 5), span(1, 5)), false],
      [contains(span(2, 5), span(2, 6)), false],
      [contains(span(2, 5), span(2, 5, 1)), false],
      [
        wordsOf({ ...span(7, 12), words: 'A\tBC' }).map(({ text, start, end }) => [text, start, end]),
        [
          ['A', 7, 8],
          ['BC', 9, 11],
        ],
      ],
      [wholeLine('A\r\r\nB', span(0, 1)), span(0, 4)],
      [wholeLine('A\rB', span(0, 1)), span(0, 2)],
      [lineOf('ONE\nTWO THREE\r\nFOUR', span(8, 9)), span(4, 15)],
      [lineOf('TWO THREE', span(4, 5)), span(0, 9)],
      [lineOf('ONE\nTWO', span(0, 3)), span(0, 4)],
      [lineOf('A\rB\n', span(0, 1)), span(0, 2)],
      [lineOf(`${'A'.repeat(299)}B`, span(299, 300)), span(0, 300)],
      [lineOf(`${'A'.repeat(301)}B`, span(301, 302)), span(301, 302)],
      [lineOf(`\n${'A'.repeat(300)}B`, span(301, 302)), span(1, 302)],
      [lineOf(`\n${'A'.repeat(301)}B`, span(302, 303)), span(302, 303)],
      [lineOf(`B${'A'.repeat(299)}\n`, span(0, 1)), span(0, 301)],
      [lineOf(`B${'A'.repeat(300)}\n`, span(0, 1)), span(0, 1)],
      [occurrences('A', 'BABA', span(1, 4)), [span(1, 2), span(3, 4)]],
    ]
  }),
  'page-127.ts': table<typeof Page127>(({ isPageLine, page127 }) => [
    [
      page127('PAGE 2 RUXAAA 0417 C O N F I D E N T I A L'),
      { number: 2, routing: 'RUXAAA', serial: '0417', marking: 'C O N F I D E N T I A L' },
    ],
    [page127('PAGE 2 RUXAAA 0417  UNCLAS')?.marking, 'UNCLAS'],
    [page127('PAGE 02 QUXAAAAA#00417'), { number: 2, routing: 'QUXAAAAA', serial: '00417', marking: '' }],
    ...each(
      'PAGE 2 RUXA 417|PAGE   12    RUXAAA   #417  UNCLAS|PAGE 2 RUXAAAAA 0417|PAGE 2 RUXAAA0417|PAGE 2 RUXAAA 0417 ',
      isPageLine,
      true,
    ),
    ...each(
      'PAGE 123 RUXAAA 0417|PAGE  RUXAAA 0417|PAGE TWO RUXAAA 0417|PAGE    2 RUXAAA 0417|PAGE 2     RUXAAA 0417|PAGE 2RUXAAA 0417|PAGE2 RUXAAA 0417|PAGE 2 AUXAAA 0417|PAGE 2 RUX 0417|PAGE 2 RUXAAAAAA 0417|PAGE 2 RUXAAA    0417|PAGE 2 RUXAAA 17|PAGE 2 RUXAAA 000417|PAGE 2 RUXAAA 0417C|SEE PAGE 2 RUXAAA 0417',
      isPageLine,
      false,
    ),
  ]),
  'precedence.ts': table<typeof Precedence>(({ higher, precedenceRank }) => [
    [
      ['R', 'W', 'P', 'O', 'Z', 'Y', 'X'].sort((a, b) => precedenceRank(a) - precedenceRank(b)).join(''),
      'YZOPWRX',
    ],
    [precedenceRank('X'), 6],
    [precedenceRank('Y'), 0],
    [higher('P', 'O'), 'O'],
    [higher('O', 'P'), 'O'],
    [higher('P', undefined), 'P'],
    [higher<string>('X', 'Q'), 'X'],
  ]),
  'service-text.ts': table<typeof ServiceText>(({ isIdentification }) => [
    ...each('RUEH|RUEHNPA|QUEHNP|083|0741415|0417A|151410Z|15/1410Z|NPO417|NPO0417', isIdentification, true),
    ...each(
      'RUE|RUEHNPAX|AUEHNP|83|07414151|0417AB|5/1410Z|151/1410Z|15/141Z|15/14100Z|15/1410|NPO41|NPO04171|NP417|NPOX417|A151410Z|MY083|15/1410ZZ|A15/1410Z|XRUEH|RUEH1|XNPO417|NPO417X|151410ZX',
      isIdentification,
      false,
    ),
  ]),
}
