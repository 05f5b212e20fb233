import { CAPTION_ROWS } from './captions.rows.ts'

export type CaptionKind =
  | 'distribution'
  | 'dissemination'
  | 'addressee'
  | 'channel'
  | 'series'
  | 'control'
  | 'programme'
  | 'notice'
  | 'military'
  | 'unknown'

/** A caption between the classification line and the E.O. line. markings.md 6. */
export interface Caption {
  readonly caption: string
  readonly kind: CaptionKind
  readonly meaning: string
  /** A source that was read says so. */
  readonly confirmed: boolean
}

let captions: Map<string, Caption> | undefined

function all(): Map<string, Caption> {
  captions ??= new Map(
    CAPTION_ROWS.map(([caption, kind, meaning, unsure]) => [
      caption,
      { caption, kind: kind as CaptionKind, meaning, confirmed: !unsure },
    ]),
  )
  return captions
}

/** The closed list, most restrictive distribution first. */
export const captionList = (): readonly Caption[] => [...all().values()]

/**
 * The caption that a line is, whatever its case, spacing and slashes used as filler (`STADIS/////`, `N O D I S`);
 * `undefined` if it is none. A code with CHANNEL left out is not guessed.
 */
export function captionOf(written: string): Caption | undefined {
  const text = written
    .slice(0, 80)
    .toUpperCase()
    .replace(/[/*.-]+/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
  return all().get(text) ?? all().get(text.replace(/\b(\w) (?=\w\b)/g, '$1'))
}
