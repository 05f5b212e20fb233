import type { Growing } from '../message/growing.ts'
import type { PageLine, Sections } from '../message/message.ts'
import type { Diagnostic } from '../text/index.ts'
import type { Transmission } from './transmission.ts'

/** No telegram has more; a garbled total must not make a list of millions. */
const MOST_SECTIONS = 99

/**
 * Which sections are held. A classification line or a page line proves a section; in an archive copy that has
 * neither, a later section is neither held nor missing: such copies were joined without marks.
 */
export function sectionsOf(parts: readonly Transmission[]): {
  sections: Sections
  diagnostics: Diagnostic[]
} {
  const pages: PageLine[] = parts.flatMap(part => part.pages)
  const first = parts[0]!
  const written = first.heading.classLine?.section
  let of = 0
  for (const part of parts) of = Math.max(of, part.heading.classLine?.section?.of ?? 0)
  for (const page of pages) of = Math.max(of, page.of ?? 0)
  const held = new Set<number>()
  for (const part of parts) held.add(part.section ?? 1)
  for (const page of pages) if (page.section && page.section <= MOST_SECTIONS) held.add(page.section)
  const unproven: number[] = []
  for (let n = 1; n <= Math.min(of, MOST_SECTIONS); n++) if (!held.has(n)) unproven.push(n)
  const missing = missingOf(parts, [...held], unproven)
  const diagnostics: Diagnostic[] = []
  const place = written?.place ?? []
  if (missing.length)
    diagnostics.push({
      code: 'sections-missing',
      severity: 'warning',
      message: `Of ${of} sections, ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not here.`,
      place,
    })
  else if (held.size === 1 && unproven.length)
    diagnostics.push({
      code: 'sections-unproven',
      severity: 'info',
      message: `The text says it is section ${written?.number ?? 1} of ${of}; nothing shows whether the others are joined to it.`,
      place,
    })
  const number = written
    ? { value: written.number, raw: written.raw, place: written.place }
    : first.heading.sender?.section
  const sections: Partial<Growing<Sections>> = {}
  if (number) sections.number = number
  if (of > 0) sections.of = of
  sections.pages = pages
  sections.held = [...held].sort((a, b) => a - b)
  sections.missing = missing
  return { sections: sections as Sections, diagnostics }
}

/** Which of the sections that no line proves are surely not here. */
function missingOf(
  parts: readonly Transmission[],
  held: readonly number[],
  unproven: readonly number[],
): number[] {
  if (parts.length > 1) return [...unproven]
  // In a copy that was joined with page lines, all that stands before the last of them is there.
  const last = Math.max(...held)
  if (held.length > 1) return unproven.filter(section => section > last)
  // A transmission that ends as the wire does holds its own section and no other.
  const { ending } = parts[0]!
  return ending.bt || ending.eom || ending.serial ? [...unproven] : []
}
