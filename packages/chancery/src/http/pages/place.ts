import type { JoinedText, Place, Span } from '@chancery/cable'
import { type Html, html } from '../html.ts'

export const spanText = ({ source, start, end }: Span): string => `${source}:${start}-${end}`

/** The attribute that says where a value stands in its sources: `data-place="0:120-135 0:140-150"`. */
export const at = (place: Place): Html | undefined =>
  place.length ? html` data-place="${place.map(spanText).join(' ')}"` : undefined

/** A value with its place. */
export const placed = (text: string, place: Place, kind = 'value'): Html =>
  html`<span class="${kind}"${at(place)}>${text}</span>`

/** Orders places by where they begin. */
export const before = (a: Span, b: Span): boolean =>
  a.source < b.source || (a.source === b.source && a.start < b.start)

/** The place of the words of a joined text: its runs, those that touch made one. */
export function placeOf({ map }: JoinedText): Place {
  const place: Span[] = []
  for (const [, source, start, end] of map) {
    const last = place[place.length - 1]
    if (last && last.source === source && last.end === start) place[place.length - 1] = { ...last, end }
    else place.push({ source, start, end })
  }
  return place
}

/**
 * Every span of a message but its own, found in its data whatever part it belongs to, so that a new part of the
 * message needs nothing here.
 */
export function spansOf(data: object): Span[] {
  const spans: Span[] = []
  const open: unknown[] = Object.entries(data).flatMap(([key, value]) => (key === 'place' ? [] : [value]))
  while (open.length) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    if (isSpan(value)) {
      spans.push(value)
      continue
    }
    // A text may have more runs than a call takes.
    if (isJoined(value)) for (const span of placeOf(value)) spans.push(span)
    for (const [key, inner] of Object.entries(value)) if (key !== 'map') open.push(inner)
  }
  return spans
}

const isJoined = (value: object): value is JoinedText => 'map' in value && Array.isArray(value.map)

const isSpan = (value: object): value is Span =>
  'source' in value && 'start' in value && 'end' in value && typeof value.start === 'number'
