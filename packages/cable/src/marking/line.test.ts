import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inRegisterOrder, type MarkingLine, portionValue, printParts, readMarking } from './line.ts'

/** Level, owner, parts and what was left, in one line. */
function told(text: string, form: 'banner' | 'portion'): string {
  const mark = readMarking(text, form)
  if (!mark) return 'none'
  const parts = mark.parts.map(({ category, name, subs, countries }) =>
    [category, [name, ...subs].join('-'), countries.join(' ')].filter(Boolean).join(' '),
  )
  const rest = text.slice(mark.end)
  return [
    mark.owner ? `${mark.owner} ${mark.level}` : mark.level,
    ...parts,
    ...(rest ? [`+${rest}`] : []),
  ].join('; ')
}

describe('banners (CAPCO-2016 A.4, G.1; markings.md 2, 4)', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['S E C R E T SECTION 01 OF 02 NORTHPORT 000083', 'SECRET; + SECTION 01 OF 02 NORTHPORT 000083'],
    ['T O P  S E C R E T', 'TOP SECRET'],
    ['CONFIDENTIAL NOFORN NORTHPORT 83', 'CONFIDENTIAL; dissem NOFORN; + NORTHPORT 83'],
    ['UNCLAS SENSITIVE', 'UNCLASSIFIED; nonic SBU'],
    ['UNCLAS E F T O', 'UNCLASSIFIED; + E F T O'],
    ['LIMITED OFFICIAL USE NORTHPORT 83', 'UNCLASSIFIED; nonic LOU; + NORTHPORT 83'],
    ['SENSITIVE BUT UNCLASSIFIED', 'UNCLASSIFIED; nonic SBU'],
    ['SECRETARIAT NORTHPORT 83', 'none'],
    ['SECRET//ORCON/NOFORN', 'SECRET; dissem ORCON; dissem NOFORN'],
    [
      'TOP SECRET//SI-G ABCD EFGH/TK//RD-CNWDI//FGI DEU GBR//ORCON/REL TO USA, AUS, GBR//EXDIS',
      'TOP SECRET; sci SI-G ABCD EFGH; sci TK; aea RD-CNWDI; fgi FGI DEU GBR; dissem ORCON; dissem REL TO USA AUS GBR; nonic EXDIS',
    ],
    ['SECRET//SAR-BP/CD', 'SECRET; sap SAR-BP; sap SAR-CD'],
    ['SECRET//DISPLAY ONLY USA, GBR', 'SECRET; dissem DISPLAY ONLY USA GBR'],
    ['SECRET//USA/GBR EYES ONLY', 'SECRET; dissem EYES ONLY USA GBR'],
    ['SECRET//REL TO USA, GBR LIMA 000083', 'SECRET; dissem REL TO USA GBR; + LIMA 000083'],
    ['SECRET//REL TO USA, AUS and GBR', 'SECRET; dissem REL TO USA AUS GBR'],
    ['//NATO SECRET//NOFORN', 'NATO SECRET; dissem NOFORN'],
    ['//COSMIC TOP SECRET', 'COSMIC TOP SECRET'],
    ['//GBR SECRET', 'GBR SECRET'],
    ['//JOINT SECRET USA GBR//REL TO USA, GBR', 'JOINT SECRET; dissem REL TO USA GBR'],
    ['UNCLAS //N01500//', 'UNCLASSIFIED; + //N01500//'],
    ['SECRET SI NORTHPORT 83', 'SECRET; + SI NORTHPORT 83'],
    ['UNCLAS//SBU NOFORN', 'UNCLASSIFIED; nonic SBU NOFORN'],
    ['', 'none'],
  ]
  for (const [text, wanted] of CASES)
    test(text || 'nothing', () => assert.equal(told(text, 'banner'), wanted))
})

describe('portions (CAPCO-2016 G.1; markings.md 3)', () => {
  const CASES: readonly (readonly [string, string, string?])[] = [
    ['U', 'UNCLASSIFIED', 'U'],
    ['SBU/NF', 'UNCLASSIFIED; nonic SBU NOFORN', 'U//SBU-NF'],
    ['SBU/N', 'UNCLASSIFIED; nonic SBU NOFORN'],
    ['U//SBU//NF', 'UNCLASSIFIED; nonic SBU; dissem NOFORN'],
    ['U//FOUO', 'UNCLASSIFIED; dissem FOUO', 'U//FOUO'],
    ['C-NF', 'CONFIDENTIAL; dissem NOFORN', 'C//NF'],
    ['S//REL', 'SECRET; dissem REL TO', 'S//REL'],
    ['TS//SI-G//OC/NF', 'TOP SECRET; sci SI-G; dissem ORCON; dissem NOFORN', 'TS//SI-G//OC//NF'],
    ['S//OC-USGOV', 'SECRET; dissem ORCON-USGOV'],
    ['S//REL TO USA, GBR', 'SECRET; dissem REL TO USA GBR', 'S//REL TO USA, GBR'],
    ['//GBR S', 'GBR SECRET', '//GBR S'],
    ['//CTS', 'COSMIC TOP SECRET'],
    ['//NR', 'NATO RESTRICTED'],
    ['//FGI C', 'FGI CONFIDENTIAL'],
    ['S//G', 'SECRET; sci G'],
    ['LES-NF', 'UNCLASSIFIED; nonic LES NOFORN'],
    ['CONFIDENTIAL', 'CONFIDENTIAL'],
    ['X', 'none'],
  ]
  for (const [text, wanted, value] of CASES)
    test(text, () => {
      assert.equal(told(text, 'portion'), wanted)
      if (value) assert.equal(portionValue(readMarking(text, 'portion') as MarkingLine), value)
    })
})

test('separators are kept as written, with what the Register wants there', () => {
  const mark = readMarking('S / OC, NF//XD', 'portion')
  assert.deepEqual(
    mark?.separators.map(({ raw, wanted, start, end }) => [raw, wanted, start, end]),
    [
      [' / ', '//', 1, 4],
      [', ', '/', 6, 8],
      ['//', '//', 10, 12],
    ],
  )
})

test('in the order of the Register, and printed so', () => {
  const parts = readMarking('TS//XD//NF/OC//FGI DEU//RD//TK/SI', 'portion')?.parts ?? []
  assert.equal(printParts([...parts].sort(inRegisterOrder)), '//SI/TK//RD//FGI DEU//OC/NF//XD')
})

test('what is longer than any marking is left unread', () => {
  const mark = readMarking(`SECRET//REL TO USA${', GBR'.repeat(10_000)}`, 'banner')
  assert.ok(mark && mark.end <= 300)
})
