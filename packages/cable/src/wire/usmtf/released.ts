import { type Placed, type Strand, trimmed } from '../../text/index.ts'

/** `RELEASED BY VADM G. L. HOEWING, N1/NT.`: rank and name, then the office. */
const RELEASED = /\bRELEASED BY:?\s+/gi
const LONGEST = 160
const SUFFIX = /^,?\s+(?:JR|SR|II|III|IV)\b\.?/i

/** Who released the message, as its last paragraph says. The value leaves out his office and what follows the name. */
export function readReleased(body: Strand): Placed<string>[] {
  const from = Math.max(0, body.length - 2000)
  const found = [...body.text.slice(from).matchAll(RELEASED)].at(-1)
  if (!found) return []
  const start = from + found.index + found[0].length
  const rest = body.text.slice(start, start + LONGEST)
  const length = nameLength(rest)
  const [first, last] = trimmed(body.text, start, start + length)
  if (first === last) return []
  const suffix = SUFFIX.exec(rest.slice(length))?.[0] ?? ''
  const end = last + suffix.length
  return [
    {
      value: body.text.slice(first, last).replace(/\s+/g, ' '),
      raw: body.text.slice(first, end),
      place: body.place(first, end),
    },
  ]
}

/** Up to a comma, a stroke, or a full stop that no initial or rank has before it; a paragraph ends it too. */
function nameLength(text: string): number {
  const stop =
    /,|\/|\s+JR\b|\.(?=\s*(?:$|\n))|\n\s*\n|(?<![A-Z.][A-Z]|\b(?:DR|MR|MS|MRS|ST|JR)|\b[A-Z])\.(?=\s)/i.exec(
      text,
    )
  return stop ? stop.index : text.length
}
