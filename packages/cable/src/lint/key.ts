import type { Message } from '../message/message.ts'

/** How the settings and the keys of findings call a message: its number, else its originator's date-time group. */
export const nameOf = (message: Message): string | undefined =>
  message.mrn?.key ?? message.series?.value ?? originated(message)

const originated = ({ dtg, from }: Message): string | undefined =>
  dtg && from ? `${from.name} ${dtg.value}` : undefined

/**
 * Key of a finding: what was found, in which cable, at which words. Lines that are added above change nothing in it;
 * `turn` counts equal ones.
 */
export function keyOf(rule: string, messageId: string, cable: string, words: string, turn: number): string {
  const text = `${cable}\n${words.replace(/\s+/g, ' ').trim()}\n${turn}`
  return `${rule}/${messageId}:${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}`
}

/** FNV-1a of 32 bits in hexadecimal digits, from a given start. */
function hash(text: string, start: number): string {
  let sum = start
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return (sum >>> 0).toString(16).padStart(8, '0')
}
