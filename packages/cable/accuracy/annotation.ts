/** What a person read in a real file; `annotations/README.md` says how. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('annotations/', import.meta.url))

/** Prose without its words: where it stands, and the first 12 digits of the SHA-256 of its words. */
export interface Text {
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly words: string
}

export interface Party {
  readonly name: string
  readonly routing?: string
  readonly precedence?: string
  readonly continuity?: string
  readonly collective?: boolean
  readonly delivered?: boolean
}

export interface AnnotatedReference {
  readonly bullet?: string
  /** `?`: open. */
  readonly kind: string
  readonly key?: string
  readonly note?: string
  readonly text?: Text
}

/** A paragraph with all that stands under its number. */
export interface Unit {
  readonly number?: number
  readonly portion?: string
  readonly text: Text | null
}

export interface AnnotatedMessage {
  readonly mrn?: string | null
  readonly series?: { readonly name: string; readonly number: number; readonly year?: number }
  readonly number?: string
  readonly dtg?: string | null
  readonly day?: string
  readonly precedence?: { readonly action?: string; readonly info?: string }
  readonly from?: Party | null
  readonly to?: readonly Party[]
  readonly info?: readonly Party[]
  readonly level?: string | null
  readonly controls?: readonly string[]
  readonly caveats?: readonly string[]
  readonly captions?: readonly string[]
  readonly passTo?: readonly { readonly station?: string; readonly to: string }[]
  readonly eo?: {
    readonly order?: string
    readonly instruction?: string
    readonly declassifyOn?: string
    readonly codes?: readonly string[]
  }
  readonly classifiedBy?: readonly string[]
  readonly tags?: readonly string[]
  readonly subject?: Text
  readonly subjectPortion?: string
  readonly references?: readonly AnnotatedReference[]
  readonly distribution?: {
    readonly offices: readonly { readonly role: string; readonly office: string; readonly copies: number }[]
    readonly total?: number
  }
  readonly counter?: string
  readonly section?: { readonly number: number; readonly of: number; readonly held?: readonly number[] }
  readonly transmission?: {
    readonly designator?: string
    readonly serial?: string
    readonly precedence?: string
    readonly called?: readonly string[]
    readonly sender?: { readonly routing?: string; readonly serial?: string; readonly section?: number }
    readonly warning?: string
    readonly groupCount?: number | string
  }
  readonly paragraphs?: readonly Unit[]
  readonly headings?: readonly Text[]
  readonly summary?: readonly Text[]
  readonly passages?: { readonly summary?: readonly number[]; readonly comment?: readonly number[] }
  readonly signature?: readonly string[]
  readonly sets?: readonly string[]
  readonly endSerial?: string
  readonly facts?: readonly { readonly name: string; readonly value: string }[]
}

export interface Annotation {
  readonly sha256: string
  readonly layout: string
  readonly messages: readonly AnnotatedMessage[]
  /** Fields where another careful reader could say otherwise. */
  readonly doubts: readonly string[]
}

/** Annotations by their file names, in the order of the hashes. */
export function annotations(): { readonly name: string; readonly annotation: Annotation }[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => ({ name, annotation: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Annotation }))
}
