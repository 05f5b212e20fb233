import type { Label, Message } from '@chancery/cable'

/** A cable on its way out. What costs time is asked for by the forms that need it, and by no other. */
export interface Carried {
  readonly summary: CarriedSummary
  /** What a reader wrote of it; absent where nothing of the kind is carried. */
  readonly remarks?: (() => Remarks) | undefined
  /** The documents it was read from, in the order of its sections. */
  sources(): readonly CarriedSource[]
  /** The message; absent where nothing of it can be read. */
  message(): Message | undefined
  /** The texts of its sources as the places in the message count them. */
  textsRead(): readonly string[]
  /** Its source holds other messages too. */
  several(): boolean
}

export interface Remarks {
  /** Of the cable in its collection; empty where there is none. */
  readonly note: string
  /** Beside its text, with the words they mark. */
  readonly notes: readonly {
    readonly text: string
    readonly quote?: string
    readonly by: string
    readonly at: string
  }[]
}

/** Each in words: `“the words marked” what was written of them`. */
export function remarksOf(cable: Carried): string[] {
  const { note, notes } = cable.remarks?.() ?? { note: '', notes: [] }
  return [
    note,
    ...notes.map(({ text, quote }) => [quote && `“${quote}”`, text].filter(Boolean).join(' ')),
  ].filter(Boolean)
}

/** What an index knows of a cable. */
export interface CarriedSummary {
  readonly id: string
  readonly label: Label
  readonly marking: string
  readonly mrn?: string
  readonly mrnKey?: string
  readonly date?: string
  readonly from?: string
  readonly subject?: string
  readonly precedence?: string
  readonly tags: readonly string[]
  readonly captions: readonly string[]
  readonly missingSections: readonly number[]
}

export interface CarriedSource {
  readonly id: string
  readonly names: readonly string[]
  readonly receivedAt: string
  readonly bytes: Uint8Array
  /** What is read, where the bytes are no text of a cable: of a mail, of a PDF. */
  readonly text?: Uint8Array
}

/** What a source says, as text. */
export const textOf = ({ bytes, text }: Pick<CarriedSource, 'bytes' | 'text'>): string =>
  decoded(text ?? bytes)

/** What all sources say, one below another. */
export const textsOf = (cable: Carried): string => joinedTexts(cable.sources())

export const joinedTexts = (sources: readonly Pick<CarriedSource, 'bytes' | 'text'>[]): string =>
  sources
    .map(textOf)
    .map(text => (text.endsWith('\n') ? text : `${text}\n`))
    .join('')
    .replace(/\n$/, '')

const UTF8 = new TextDecoder('utf-8', { fatal: true })
const UTF16 = { le: new TextDecoder('utf-16le'), be: new TextDecoder('utf-16be') }
const LATIN = new TextDecoder('windows-1252')

/** As the reader of cables takes bytes: a byte order mark is believed, else UTF-8, else Windows-1252. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return UTF16.le.decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return UTF16.be.decode(bytes)
  try {
    return UTF8.decode(bytes)
  } catch {
    return LATIN.decode(bytes)
  }
}

/** A name for the file of a cable, that every file system takes: its number where it has one, and its id. */
export function fileName({ mrnKey, id }: CarriedSummary, ending: string): string {
  const number = mrnKey?.replace(/[^A-Za-z0-9]/g, '').slice(0, 60)
  return `${number ? `${number}-` : ''}${id}${ending}`
}
