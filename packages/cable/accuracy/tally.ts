/** Outcomes per group and field, and the cases behind those that are not right. */

export type Verdict = 'right' | 'wrong' | 'missing' | 'extra'

export interface Row {
  readonly group: string
  readonly field: string
  readonly right: number
  readonly wrong: number
  readonly missing: number
  readonly extra: number
  /** The cases that are not right, by id. */
  readonly cases: readonly { readonly id: string; readonly verdict: Verdict }[]
}

type Open = { -readonly [K in keyof Row]: Row[K] } & { cases: { id: string; verdict: Verdict }[] }

export class Tally {
  readonly #rows = new Map<string, Open>()

  add(group: string, field: string, verdict: Verdict, id: string): void {
    const key = `${group}\n${field}`
    let row = this.#rows.get(key)
    if (!row) {
      row = { group, field, right: 0, wrong: 0, missing: 0, extra: 0, cases: [] }
      this.#rows.set(key, row)
    }
    row[verdict]++
    if (verdict !== 'right') row.cases.push({ id, verdict })
  }

  /** In the order in which groups and fields were first met. */
  rows(): readonly Row[] {
    return [...this.#rows.values()]
  }
}

/** What the reader gave, right or not. */
export const found = ({ right, wrong, extra }: Row): number => right + wrong + extra

/** What there was to find. */
export const wanted = ({ right, wrong, missing }: Row): number => right + wrong + missing

export const cases = (row: Row): number => wanted(row) + row.extra

/** Right of all cases; an extra value is a case too. */
export const share = (row: Row): number => (cases(row) ? row.right / cases(row) : 1)

export const precision = (row: Row): number => (found(row) ? row.right / found(row) : 1)

export const recall = (row: Row): number => (wanted(row) ? row.right / wanted(row) : 1)

/** Rows of all groups, added up by field. */
export function byField(rows: readonly Row[], group: string): Row[] {
  const sums = new Map<string, Open>()
  for (const row of rows) {
    const sum = sums.get(row.field)
    if (!sum) sums.set(row.field, { ...row, group, cases: [...row.cases] })
    else {
      for (const verdict of ['right', 'wrong', 'missing', 'extra'] as const) sum[verdict] += row[verdict]
      sum.cases.push(...row.cases)
    }
  }
  return [...sums.values()]
}
