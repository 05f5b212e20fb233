import type { View } from './resolve.ts'

/** Numbers of one thread: what a standing instruction is cited by is no thread, and a question has an end. */
const MOST_NUMBERS = 2000

/**
 * The numbers that references join to these, at any distance: what a cable is called and what it refers to belong
 * together, and so do two cables that refer to a third, held or not. Only cables that the reader sees join anything.
 */
export function findThread(
  from: readonly string[],
  { sql, parts }: View,
): { numbers: readonly string[]; cut: boolean } {
  const visible = JSON.stringify(parts)
  const numbers = new Set(from)
  const rows = new Set<number>()
  let front: readonly string[] = [...numbers]
  while (front.length) {
    const met = sql(
      `SELECT DISTINCT l.row FROM json_each(?) j CROSS JOIN links l ON l.number = j.value JOIN cables c ON c.row = l.row
       WHERE c.part IN (SELECT value FROM json_each(?))`,
    )
      .all(JSON.stringify(front), visible)
      .map(({ row }) => Number(row))
      .filter(row => !rows.has(row))
    for (const row of met) rows.add(row)
    front = sql('SELECT DISTINCT number FROM json_each(?) j CROSS JOIN links l ON l.row = j.value')
      .all(JSON.stringify(met))
      .map(({ number }) => String(number))
      .filter(number => !numbers.has(number))
      .sort()
    for (const number of front) {
      if (numbers.size >= MOST_NUMBERS) return { numbers: [...numbers], cut: true }
      numbers.add(number)
    }
  }
  return { numbers: [...numbers], cut: false }
}
