import type { Place } from '../text/index.ts'
import type { Cable } from './cable.ts'

/** The channel number of a copy, and where a finding about it stands. */
export function channelNumber(cable: Cable): { number?: number; name: string; at: Place } {
  const [id] = cable.message.transmission.ids
  if (!id) return { name: '', at: cable.top }
  const number = Number(id.serial)
  return {
    ...(id.serial !== undefined && { number }),
    name: id.value,
    at: id.place,
  }
}
