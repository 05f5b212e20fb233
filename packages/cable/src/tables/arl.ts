import { ARL_ROWS } from './arl.rows.ts'

let texts: Map<string, string> | undefined

/** What a numbered text of radiograms means: `FIFTY ONE`. `undefined` for a number that is not in the table. */
export function arlText(number: string): string | undefined {
  texts ??= new Map(ARL_ROWS)
  return texts.get(
    number
      .slice(0, 40)
      .trim()
      .toUpperCase()
      .replace(/[\s-]+/g, ' '),
  )
}
