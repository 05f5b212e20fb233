/**
 * Executive orders on classification: number, first and last day in force, what was new in it, source. The days
 * marked ? are general knowledge. markings.md 1, 7.
 */
export const ORDER_ROWS: readonly (readonly [
  order: string, from: string, to: string, meaning: string, source: string, unsure?: '?',
])[] = [
  ['10501', '1953-12-15', '1972-05-31', 'Three levels; from 1961 automatic change by groups 1 to 4', 'E.O. 10501, 10964', '?'],
  ['11652', '1972-06-01', '1978-11-30', 'General schedule: CONFIDENTIAL 6, SECRET 8, TOP SECRET 10 years; exemptions XGDS-1 to 4', '37 FR 5209'],
  ['12065', '1978-12-01', '1982-07-31', 'Date of declassification within 6 years (GDS), or of review within 20 (RDS)', 'E.O. 12065', '?'],
  ['12356', '1982-08-01', '1995-10-13', 'Date or event, else OADR: the originating agency determines', 'E.O. 12356', '?'],
  ['12958', '1995-10-14', '2010-06-26', 'Date within 10 years, or exemption X1 to X8; automatic declassification at 25 years', 'E.O. 12958'],
  ['13292', '2003-03-25', '2010-06-26', 'Amends E.O. 12958: reasons become 1.4, exemptions X1 to X8 end, 25X begins', 'E.O. 13292'],
  ['13526', '2010-06-27', '', 'Date within 10 or 25 years; exemptions 25X, 50X and 75X', 'E.O. 13526', '?'],
]

/**
 * Codes of E.O. lines and of review: code, order it belongs to (empty where it belongs to none), meaning, source.
 * markings.md 7, 9.
 */
export const ORDER_CODE_ROWS: readonly (readonly [
  code: string, order: string, meaning: string, source: string, unsure?: '?',
])[] = [
  ['GP-1', '10501', 'Group 1: excluded from automatic change', 'markings.md 7.1', '?'],
  ['GP-2', '10501', 'Group 2: exempted by name', 'markings.md 7.1', '?'],
  ['GP-3', '10501', 'Group 3: down one level every 12 years, never declassified of itself', 'markings.md 7.1'],
  ['GP-4', '10501', 'Group 4: down one level every 3 years, declassified after 12', 'markings.md 7.1', '?'],
  ['GDS', '11652', 'General declassification schedule', 'E.O. 11652 5(A)'],
  ['ADS', '11652', 'Advanced schedule: at the date or event written after it', 'E.O. 11652'],
  ['XGDS-1', '11652', 'Exempt: furnished by a foreign government or international body in confidence', 'E.O. 11652 5(B)'],
  ['XGDS-2', '11652', 'Exempt: statute, cryptography, intelligence sources and methods', 'E.O. 11652 5(B)'],
  ['XGDS-3', '11652', 'Exempt: a system, plan, installation, project or foreign relations matter', 'E.O. 11652 5(B)'],
  ['XGDS-4', '11652', 'Exempt: would place a person in immediate jeopardy', 'E.O. 11652 5(B)'],
  ['RDS', '12065', 'To be reviewed at the date: no date of declassification', 'E.O. 12065', '?'],
  ['XDS', '12065', 'Extended beyond the schedule', 'E.O. 12065', '?'],
  ['OADR', '12356', "Originating agency's determination required; ended in October 1995, so 25 years from origin", 'E.O. 12356'],
  ['X1', '12958', 'Intelligence sources or methods, cryptology', 'E.O. 12958 1.6(d)', '?'],
  ['X2', '12958', 'Weapons of mass destruction', 'E.O. 12958 1.6(d)', '?'],
  ['X3', '12958', 'Technology of a weapon system', 'E.O. 12958 1.6(d)', '?'],
  ['X4', '12958', 'Plans', 'E.O. 12958 1.6(d)', '?'],
  ['X5', '12958', 'Foreign government information', 'E.O. 12958 1.6(d)', '?'],
  ['X6', '12958', 'Foreign relations, or a confidential source', 'E.O. 12958 1.6(d)', '?'],
  ['X7', '12958', 'Protection of officials', 'E.O. 12958 1.6(d)', '?'],
  ['X8', '12958', 'Statute or treaty', 'E.O. 12958 1.6(d)', '?'],
  ['MR', '', 'Manual review', 'markings.md 7.7', '?'],
  ['25X1', '13526', 'Confidential human or intelligence source, service relationship or method in use', 'E.O. 13526 3.3(b)'],
  ['25X2', '13526', 'Weapons of mass destruction', 'E.O. 13526 3.3(b)'],
  ['25X3', '13526', 'Cryptology', 'E.O. 13526 3.3(b)'],
  ['25X4', '13526', 'Technology of a weapon system', 'E.O. 13526 3.3(b)'],
  ['25X5', '13526', 'Named war plans', 'E.O. 13526 3.3(b)'],
  ['25X6', '13526', 'Serious harm to foreign relations or ongoing diplomacy', 'E.O. 13526 3.3(b)'],
  ['25X7', '13526', 'Protection of officials', 'E.O. 13526 3.3(b)'],
  ['25X8', '13526', 'Emergency preparedness and vulnerabilities', 'E.O. 13526 3.3(b)'],
  ['25X9', '13526', 'Statute or treaty', 'E.O. 13526 3.3(b)'],
  ['50X1-HUM', '13526', 'Identity of a human source: exempt for 50 years', 'E.O. 13526 3.3(h)'],
  ['50X2-WMD', '13526', 'Key design of weapons of mass destruction: exempt for 50 years', 'E.O. 13526 3.3(h)'],
  ['1.4(A)', '13526', 'Reason: military plans, weapons systems, operations', 'E.O. 13526 1.4'],
  ['1.4(B)', '13526', 'Reason: foreign government information', 'E.O. 13526 1.4'],
  ['1.4(C)', '13526', 'Reason: intelligence activities, sources or methods, cryptology', 'E.O. 13526 1.4'],
  ['1.4(D)', '13526', 'Reason: foreign relations or activities, confidential sources included', 'E.O. 13526 1.4'],
  ['1.4(E)', '13526', 'Reason: scientific, technological or economic matters', 'E.O. 13526 1.4'],
  ['1.4(F)', '13526', 'Reason: safeguarding nuclear materials or facilities', 'E.O. 13526 1.4'],
  ['1.4(G)', '13526', 'Reason: vulnerabilities of systems, installations, protection services', 'E.O. 13526 1.4'],
  ['1.4(H)', '13526', 'Reason: weapons of mass destruction', 'E.O. 13526 1.4'],
  ['B1', '', 'Freedom of Information Act: classified under an executive order', '5 U.S.C. 552(b)'],
  ['B2', '', 'Freedom of Information Act: internal personnel rules', '5 U.S.C. 552(b)'],
  ['B3', '', 'Freedom of Information Act: withheld by another statute', '5 U.S.C. 552(b)'],
  ['B4', '', 'Freedom of Information Act: trade secrets, confidential commercial information', '5 U.S.C. 552(b)'],
  ['B5', '', 'Freedom of Information Act: deliberation, privilege', '5 U.S.C. 552(b)'],
  ['B6', '', 'Freedom of Information Act: personal privacy', '5 U.S.C. 552(b)'],
  ['B7', '', 'Freedom of Information Act: law enforcement', '5 U.S.C. 552(b)'],
  ['B8', '', 'Freedom of Information Act: examination of financial institutions', '5 U.S.C. 552(b)'],
  ['B9', '', 'Freedom of Information Act: wells and maps', '5 U.S.C. 552(b)'],
]
