/**
 * What the report compares of a generated cable. It asks little of the generator: a property that it does not state
 * is not compared, one that it lists as `absent` must not be found.
 */
export interface ComparedTruth {
  readonly layout?: string
  readonly key: string
  readonly short: string
  readonly year: number
  readonly post: string
  readonly serial: number
  readonly dtg: string
  /** The day alone, where the text has no time. */
  readonly day?: string
  readonly filed?: string
  readonly action: string
  readonly infoPrecedence?: string
  readonly from: ComparedPost
  readonly to: readonly ComparedPost[]
  readonly info: readonly ComparedPost[]
  readonly exempt?: readonly { readonly of: string; readonly names: readonly string[] }[]
  readonly called: readonly string[]
  readonly level: string
  readonly control?: string
  readonly captions: readonly string[]
  readonly passTo: readonly string[]
  readonly order?: string
  readonly declassifyOn?: string
  readonly code?: string
  readonly event?: string
  readonly tags: readonly string[]
  readonly subject: string
  readonly subjectPortion?: string
  readonly references: readonly {
    readonly bullet?: string
    readonly kind?: string
    readonly key?: string
    readonly text?: string
    readonly note?: string
  }[]
  readonly classifiedBy?: string
  readonly title?: string
  readonly derivedFrom?: string
  readonly reasons: readonly string[]
  readonly paragraphs: readonly {
    readonly number?: number
    readonly portion?: string
    readonly text: string
    readonly items: readonly string[]
    readonly heading?: string
    readonly passage?: string
  }[]
  readonly signature: string
  readonly signers?: readonly string[]
  readonly sections: number
  readonly pages?: readonly string[]
  readonly distribution?: readonly {
    readonly role: string
    readonly office: string
    readonly copies: number
  }[]
  readonly total?: number
  readonly counter?: string
  readonly drafted?: readonly ComparedOfficer[]
  readonly cleared?: readonly ComparedOfficer[]
  readonly approved?: readonly ComparedOfficer[]
  readonly series?: string
  readonly sets?: readonly { readonly name: string; readonly fields: readonly string[] }[]
  readonly groupCounts?: readonly (number | string)[]
  readonly signals?: readonly string[]
  readonly corrections?: readonly string[]
  readonly facts?: readonly { readonly name: string; readonly value: string }[]
  readonly variants: readonly string[]
  /** Of those that it does not show, the ones that it does to whoever is told the year. */
  readonly withYear?: readonly string[]
  /** Properties that the text does not show. */
  readonly absent?: readonly string[]
}

export interface ComparedPost {
  readonly name: string
  readonly routing?: string
  readonly precedence?: string
  readonly continuity?: string
  readonly collective: boolean
}

export interface ComparedOfficer {
  readonly name: string
  readonly office?: string
  readonly note?: string
}
