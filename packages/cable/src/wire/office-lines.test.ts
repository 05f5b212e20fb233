import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../index.ts'

const telegram = (top: readonly string[], rest: readonly string[] = []): string =>
  [
    ...top,
    'R 151410Z MAR 77',
    'FM SECSTATE WASHDC',
    'TO AMEMBASSY LISBON',
    'LIMITED OFFICIAL USE STATE 57545',
    'E.O. 11652: N/A',
    'TAGS: EWWT, PO',
    'SUBJECT: HARBOR DREDGING TALKS',
    '1. THE BOARD MET.',
    ...rest,
  ].join('\n')

const message = (text: string) => read(text).messages[0]!
const codes = (text: string): string[] => read(text).diagnostics.map(one => one.code)

const TOP = [
  'PAGE 01        STATE   57545  151416Z',
  '67',
  'ORIGIN EUR-12',
  '',
  'INFO  OCT-01 ISO-00 CIAE-00 SS-15 SP-02',
  '   S/P-02 /032 R',
]

test('who keeps the copies, in place of the sum', () => {
  const top = ['ACTION EUR-12', 'INFO OCT-01 ISO-00', '   AID-20 DRC-01 ( ISO ) W']
  const { distribution } = message(telegram(top))
  assert.equal(distribution?.offices.map(({ value }) => value).join(' '), 'EUR OCT ISO AID DRC')
  assert.equal(distribution?.total, undefined)
})

test('offices, their copies and the sum', () => {
  const { distribution, transmission } = message(
    telegram([...TOP, '                        ------------------112233 151430Z /20']),
  )
  assert.deepEqual(
    distribution?.offices.map(({ role, value, copies }) => `${role} ${value} ${copies}`),
    ['origin EUR 12', 'info OCT 1', 'info ISO 0', 'info CIAE 0', 'info SS 15', 'info SP 2', 'info S/P 2'],
  )
  assert.equal(distribution?.total?.value, 32)
  assert.equal(distribution?.sum, 32)
  assert.equal(transmission.counter?.value, '112233')
})

test('the number of a page, where the classification line has no post', () => {
  const text = telegram(['PAGE 01 LISBON 57545 151416Z', '', 'ACTION EUR-12']).replace('USE STATE', 'USE')
  assert.equal(message(text).mrn?.key, '1977LISBON57545')
  assert.equal(message(text).marking.banner?.raw, 'LIMITED OFFICIAL USE')
  assert.ok(codes(text).includes('mrn-assumed'))
  assert.equal(message(text.replace('LISBON 57545', 'NOWHERE 57545')).mrn, undefined)
  assert.equal(message(text.replace('LISBON 57545', 'LISBON 57546')).mrn, undefined)
})

test('a telegram that is quoted keeps its own subject', () => {
  const quoted = [
    '',
    'THE FOLLOWING CAME: QUOTE',
    '"R 141410Z MAR 77',
    'FM HARBOR BOARD',
    'SUBJ: LAMPS',
    'A. CALL OF 1 MAR',
  ]
  const text = telegram([]).replace('1. THE BOARD MET.', [...quoted, '1. THE LAMP IS OUT.'].join('\n'))
  const { subject, blocks } = message(text)
  assert.equal(subject?.text, 'HARBOR DREDGING TALKS')
  assert.match(blocks.map(one => one.text.text).join(' '), /SUBJ: LAMPS A\. CALL OF 1 MAR/)
})

test('a sum that the copies do not give is said, at its place', () => {
  const text = telegram(TOP).replace('/032', '/040')
  const found = read(text).diagnostics.find(one => one.code === 'distribution-sum')
  assert.match(found?.message ?? '', /add up to 32; the list says 40/)
  const [place] = found!.place
  assert.equal(text.slice(place!.start, place!.end), '/040')
  assert.ok(!codes(telegram(TOP)).includes('distribution-sum'))
})

test('a list of later than the preamble, or of an address, is none', () => {
  assert.equal(
    message(telegram([], ['2. INFO OCT-01 IS NOT HERE.', 'ACTION EUR-12'])).distribution,
    undefined,
  )
  assert.equal(message('FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nACTION EUR-12').distribution, undefined)
})

const officers: readonly (readonly [name: string, lines: readonly string[], expected: string])[] = [
  [
    'drafted, approved, cleared',
    ['DRAFTED BY EUR/NE:JQUIST:MK', 'APPROVED BY EUR:A FROST', 'OES/OA - RLAMP', 'S/S-O:BHERRING'],
    'drafted EUR/NE JQUIST; approved EUR A FROST; cleared OES/OA RLAMP; cleared S/S-O BHERRING',
  ],
  [
    'the first letter damaged',
    ['DRAFTED BY EUR:JQUIST', 'EPPROVED BY EUR:AFROST'],
    'drafted EUR JQUIST; approved EUR AFROST',
  ],
  [
    'a remark',
    ['DRAFTED BY EUR:JQUIST', 'APPROVED BY EUR:AFROST', 'EB/MA:RLAMP (SUBS)'],
    'drafted EUR JQUIST; approved EUR AFROST; cleared EB/MA RLAMP (SUBS)',
  ],
  [
    'no office',
    ['DRAFTED BY JANE QUIST', 'APPROVED BY THE ACTING SECRETARY'],
    'drafted - JANE QUIST; approved - THE ACTING SECRETARY',
  ],
  [
    'a line that is no name ends the list',
    ['DRAFTED BY EUR:JQUIST', 'APPROVED BY EUR:AFROST', '99', 'EB:RLAMP'],
    'drafted EUR JQUIST; approved EUR AFROST',
  ],
]
for (const [name, lines, expected] of officers)
  test(`officers: ${name}`, () => {
    const { drafting } = message(telegram([...TOP, ...lines, '        ------------------112233']))
    const said = (['drafted', 'approved', 'cleared'] as const).flatMap(role =>
      (drafting?.[role] ?? []).map(
        ({ value, office, note }) => `${role} ${office ?? '-'} ${value}${note ? ` (${note})` : ''}`,
      ),
    )
    assert.equal(said.join('; '), expected)
  })

test('each value stands where the text says it', () => {
  const text = telegram([...TOP, 'DRAFTED BY EUR/NE:JQUIST', 'APPROVED BY EUR:AFROST'])
  const { distribution, drafting } = message(text)
  for (const { raw, place } of [...distribution!.offices, ...drafting!.drafted, ...drafting!.approved])
    assert.equal(place.map(({ start, end }) => text.slice(start, end)).join(''), raw)
})
