// Invented cables of the tests of pages: each has what a page must show, handle or escape.

const wire = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`

/** SECRET, with TAGS, a reference that is held and one that is not, headings, three words to step through. */
export const HARBOUR = wire([
  'VZCZCXYZ0083',
  'PP RUEHC RUEHKG',
  'DE RUEHNY #0083/01 0291420',
  'ZNY SSSSS ZZH',
  'P 291415Z JAN 10',
  'FM AMEMBASSY OSLO',
  'TO RUEHC/SECSTATE WASHDC PRIORITY 0250',
  'INFO RUEHKG/USMISSION USUN NEW YORK',
  'BT',
  'S E C R E T OSLO 000083',
  '',
  'SIPDIS',
  '',
  'NOFORN',
  '',
  'E.O. 12958: DECL: 01/29/2020',
  'TAGS: PREL, ECON, NO',
  'SUBJECT: DREDGING OF THE LOWER HARBOUR: THE MASTER',
  'WANTS A SECOND BARGE',
  '',
  'REF: A. 09 OSLO 12 B. 09 STATE 4711',
  '',
  'Classified By: POLITICAL COUNSELOR ADA FENWICK FOR REASONS 1.4 (B) AND (D).',
  '',
  '1. (S/NF) SUMMARY. The harbour master asked for a second barge before',
  'the thaw. END SUMMARY.',
  '',
  'The First Barge',
  '---------------',
  '',
  '2. (C) The first barge has lain in the lower harbour since Easter. Its',
  'owner, Gunvor Plankenhorn, calls it an island.',
  '',
  '3. (S) Asked who had paid for it, the minister looked at the harbour and',
  'spoke of herring.',
  '',
  '4. (U) COMMENT: Herring is rarely a good sign. END COMMENT.',
  'WHITNEY',
  'BT',
  '#0083',
  '',
  'NNNN',
])

/** UNCLASSIFIED; HARBOUR refers to it. */
export const CITED = wire([
  'VZCZCXYZ0012',
  'RR RUEHC',
  'DE RUEHNY #0012/01 0151010',
  'ZNR UUUUU ZZH',
  'R 151005Z JAN 09',
  'FM AMEMBASSY OSLO',
  'TO RUEHC/SECSTATE WASHDC 0012',
  'BT',
  'UNCLAS OSLO 000012',
  '',
  'E.O. 12958: N/A',
  'TAGS: ECON, NO',
  'SUBJECT: A BARGE ARRIVES',
  '',
  '1. A barge arrived on Tuesday. Nobody had sent for it.',
  'WHITNEY',
  'BT',
  '#0012',
  '',
  'NNNN',
])

/** The same number as CITED and other words: a second version. */
export const CITED_AGAIN = CITED.replace('Nobody had sent for it.', 'The mayor says that she sent for it.')

/** UNCLASSIFIED; names people, an organisation and a place. */
export const NAMING = CITED.replaceAll('000012', '000014')
  .replaceAll('0012', '0014')
  .replace(
    'Nobody had sent for it.',
    'Minister Ottokar VEGAROSA and Gunvor Plankenhorn, owner of the barge, met the Ministry of Fisheries in Helsinki.',
  )

/** SECRET; names one whom no other does, in capitals. */
export const NAMING_SECRETLY = HARBOUR.replaceAll('000083', '000085')
  .replaceAll('0083', '0085')
  .replace(
    'owner, Gunvor Plankenhorn, calls it an island.',
    'OWNER CALLS IT AN ISLAND.\r\n\r\n2A. (S) FOREIGN MINISTER YORVIK MUSAVELI AND MRS. GUNVOR PLANKENHORN AGREED.',
  )

/** Names one whom no rule knows. */
export const LUNCH = CITED.replaceAll('000012', '000016')
  .replaceAll('0012', '0016')
  .replace('Nobody had sent for it.', 'The owner had lunch with Ingrid Trollheim, who works for Google.')

/** Written to break pages and terminals. */
export const HOSTILE = wire([
  'VZCZCXYZ0666',
  'RR RUEHC',
  'DE RUEHVI #0666/01 0601010',
  'ZNR UUUUU ZZH',
  'R 011005Z MAR 09',
  'FM AMEMBASSY VIENNA',
  'TO RUEHC/SECSTATE WASHDC 0666',
  'BT',
  'UNCLAS VIENNA 000666',
  '',
  'E.O. 12958: N/A',
  'TAGS: ECON, AU',
  `SUBJECT: <script>alert("subject")</script> & 'QUOTES'`,
  '',
  'REF: A. <img src=x onerror=alert(1)>',
  '',
  '1. (U) A paragraph with </p><script>alert(1)</script> and "double" and \'single\' and &lt;entities&gt;.',
  '',
  '2. (U) Turned round \u202egnp.elttaB\u202c and back, a bell \u0007, an escape \u001b[31m, a nul \u0000.',
  `"><svg onload=alert(2)> javascript:alert(3)`,
  'MORTIMER',
  'BT',
  '#0666',
  '',
  'NNNN',
])

/** Sections 1 and 3 of 3, two documents: the second section is not there. */
export const SECTIONS: readonly string[] = [1, 3].map(section =>
  wire([
    `VZCZCXYZ007${section}`,
    'RR RUEHC',
    `DE RUEHLI #0070/0${section} 0911010`,
    'ZNY CCCCC ZZH',
    'R 011005Z APR 08',
    'FM AMEMBASSY LISBON',
    'TO RUEHC/SECSTATE WASHDC 0070',
    'BT',
    `C O N F I D E N T I A L SECTION 0${section} OF 03 LISBON 000070`,
    '',
    'E.O. 12958: DECL: 04/01/2018',
    'TAGS: PGOV, PO',
    'SUBJECT: THREE WAYS TO MOVE A STATUE',
    '',
    `${section}. (C) Way number ${section} needs ${section} oxen and a permit.`,
    ...(section === 3 ? ['WHITNEY'] : []),
    'BT',
    `#0070`,
    '',
    'NNNN',
  ]),
)

/** A radiogram: no message reference number, so it is found by its id alone. */
export const RADIOGRAM = wire([
  'NR 12 R W6ABX 9 LONE PINE 1405 MAR 3',
  'AGATHA PELL',
  '12 ORCHARD LANE',
  'NORTHPORT',
  'BT',
  'ARRIVED SAFELY X THE PIANO DID NOT',
  'BT',
  'RUFUS',
  'AR',
])

/** Two paragraphs numbered 6, sub-paragraphs, a heading, an unnumbered block. */
export const TWICE_SIX = wire([
  'VZCZCXYZ0091',
  'RR RUEHC',
  'DE RUEHRK #0091/01 1201010',
  'ZNR UUUUU ZZH',
  'R 301005Z APR 07',
  'FM AMEMBASSY REYKJAVIK',
  'TO RUEHC/SECSTATE WASHDC 0091',
  'BT',
  'UNCLAS REYKJAVIK 000091',
  '',
  'E.O. 12958: N/A',
  'TAGS: ECON, IC',
  'SUBJECT: A COUNT THAT WENT WRONG',
  '',
  'The mission begs pardon for what follows.',
  '',
  '5. There were three boats:',
  '',
  '-- the first was blue;',
  '',
  '-- the others were not.',
  '',
  'Of Paint',
  '--------',
  '',
  '6. The sixth paragraph speaks of paint.',
  '',
  '6. The second sixth paragraph speaks of it again.',
  'WHITNEY',
  'BT',
  '#0091',
  '',
  'NNNN',
])
