/** What a citation names of a cable. */
export interface Cited {
  /** Lasting id. */
  readonly id: string
  /** For people: `10 MEXICO 83`. */
  readonly mrn?: string
  /** `2010MEXICO83` */
  readonly mrnKey?: string
  /** ISO day or minute, UTC. */
  readonly date?: string
  readonly from?: string
  /** The first of the action addressees, where it is known. */
  readonly to?: string
  readonly subject?: string
  /** Marking for people: `SECRET//NOFORN`. */
  readonly marking: string
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] // biome-ignore format: a table

/** Year, month and day of an ISO date, as numbers; what is no date has none. */
export function dateParts(iso: string | undefined): readonly [number, number, number] | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '') ?? []
  return year ? [Number(year), Number(month), Number(day)] : undefined
}

/** `29 January 2010` */
export function dayInWords(iso: string | undefined): string | undefined {
  const parts = dateParts(iso)
  if (!parts) return undefined
  const [year, month, day] = parts
  return `${day} ${MONTHS[month - 1] ?? month} ${year}`
}

/** A text on one line: blanks and line ends are one blank, other controls are nothing. */
export const onOneLine = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(/\s+/g, ' ')
        .replace(/\p{Cc}/gu, '')
        .trim()

/** Words with a blank between, which most texts are: nothing is to be done. */
const PLAIN = /^(?:[!-~]+(?: (?! )|$))*$/

/** A name by which no other cable goes: its number, else its lasting id. */
export const keyOf = ({ mrnKey, id }: Cited): string =>
  mrnKey && /^[\w-]+$/.test(mrnKey) ? mrnKey : id.replace(/[^\w-]/g, '-')
