/**
 * Subject indicator codes beside the classification of military text, between double strokes: `//N01500//`, the
 * standard number of the Navy, and the letters of allied nets, `//SIC ABC/DEF//`. Copies read the nought as O.
 */
const CODES = /^(N[0O]?\d{4,5}(?:\/N[0O]?\d{4,5})*|SIC:? {0,2}[A-Z0-9]{3}(?:[/ ][A-Z0-9]{3})*)(?=\/|\s*$)/

export interface SubjectCode {
  readonly value: string
  readonly raw: string
  /** Offset from where the codes begin. */
  readonly at: number
}

/** The codes that `text` begins with, and how long they are; empty where it begins with none. */
export function subjectCodesAt(text: string): { codes: SubjectCode[]; length: number } {
  const found = CODES.exec(text)
  if (!found) return { codes: [], length: 0 }
  const codes = [...found[1]!.matchAll(/[A-Z0-9]+/g)]
    .filter(one => !/^SIC$/.test(one[0]))
    .map(one => ({
      value: one[0].replace(/^N(O?)(?=\d)/, (_, o: string) => (o ? 'N0' : 'N')),
      raw: one[0],
      at: one.index,
    }))
  return { codes, length: found[0].length }
}
