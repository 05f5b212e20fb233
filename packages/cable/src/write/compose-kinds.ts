/** What is wrong with data, by its place in it: `to[1].name`. */
export interface Problems {
  wrong(field: string, wanted: string): void
  unknown(field: string, known: readonly string[]): void
  missing(field: string, wanted: string): void
}

/** Proves a part of data and gives it as a message has it: what was left out is filled in. */
export type Kind = (value: unknown, field: string, problems: Problems) => unknown
export type Fields = Readonly<Record<string, Kind>>

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** More items than this are shown by none of their faults. */
const MOST_ITEMS = 100_000

export function list(item: Kind): Kind {
  return (value, field, problems) => {
    if (Array.isArray(value) && value.length <= MOST_ITEMS)
      return value.map((one, n) => item(one, `${field}[${n}]`, problems))
    problems.wrong(field, 'a list, in square brackets')
    return []
  }
}

export const oneOf =
  (known: readonly string[]): Kind =>
  (value, field, problems) => {
    if (!known.includes(value as string)) problems.wrong(field, `one of ${known.join(', ')}`)
    return value
  }

/** An object of these parts; `needed` must be there, `usual` stands where nothing is given. */
export function object(
  fields: Fields,
  needed: readonly string[],
  usual: Readonly<Record<string, unknown>> = {},
): Kind {
  return (value, field, problems) => {
    if (!isRecord(value)) {
      problems.wrong(field, 'an object, in curly brackets')
      return value
    }
    const under = (name: string): string => (field ? `${field}.${name}` : name)
    const made: Record<string, unknown> = {}
    for (const name of Object.keys(value))
      if (!Object.hasOwn(fields, name)) problems.unknown(under(name), Object.keys(fields))
    for (const [name, kind] of Object.entries(fields)) {
      // What is null is not there, as others write data.
      const given = value[name] ?? usual[name]
      if (given !== undefined) made[name] = kind(given, under(name), problems)
      else if (needed.includes(name)) problems.missing(under(name), name)
    }
    return made
  }
}
