import type { Message } from '../message/message.ts'
import { captionOf } from '../tables/index.ts'
import type { Placed } from '../text/index.ts'

/** AGREMENT CHANNEL in the spellings that telegrams have. */
export const isAgrement = ({ value }: Pick<Placed<string>, 'value'>): boolean =>
  /AGR(?:E|EE)?MENT CHANNEL/.test(value)

/** Channel captions of a message, each channel once. OFFICIAL INFORMAL is a style, and goes by any channel. */
export function channels({ message }: { readonly message: Message }): readonly Placed<string>[] {
  const found: Placed<string>[] = []
  for (const caption of message.captions) {
    const agrement = isAgrement(caption)
    if (!agrement && captionOf(caption.value)?.kind !== 'channel') continue
    if (caption.value === 'OFFICIAL INFORMAL' || (agrement && found.some(isAgrement))) continue
    found.push(caption)
  }
  return found
}
