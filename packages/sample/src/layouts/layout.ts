import type { SectionMark } from '../parts/section.ts'
import type { SignalWish } from '../plan/signal.ts'
import type { Random } from '../random.ts'
import type { Era, Field, Truth } from '../truth.ts'
import type { LayoutId } from './ids.ts'

/** What a cable is before it is written: each kind has its own plan. */
export type Kind = 'telegram' | 'signal' | 'general' | 'cablegram' | 'radiogram'

export interface Layout {
  readonly id: LayoutId
  readonly about: string
  readonly kind: Kind
  /** Eras that its texts come from, in equal shares, with their first and last year. */
  readonly eras: readonly (readonly [era: Era, first: number, last: number])[]
  /** Of signals: how their plan differs. */
  readonly signal?: Omit<SignalWish, 'layout' | 'years'>
  /** Fields that no text of the layout shows. */
  readonly never: readonly Field[]
  readonly extension: 'txt' | 'html' | 'csv' | 'md'
  /** Many cables are rows of one file. */
  readonly rows?: true
  /** Bytes of the files; UTF-8 unless said. */
  readonly encoding?: 'latin1'
  write(truth: Truth, chance: Random): Written
}

export interface Written {
  /** What the writing itself decides: page lines, facts, counts. */
  readonly more?: Partial<Truth>
  /** One file, or one for each section. */
  readonly files: readonly WrittenFile[]
}

export interface WrittenFile {
  readonly text: string
  readonly section?: SectionMark
}

/** A cable in one file. */
export const oneFile = (text: string, more?: Partial<Truth>): Written => ({
  files: [{ text }],
  ...(more && { more }),
})
