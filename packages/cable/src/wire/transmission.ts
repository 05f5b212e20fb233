import type { Ending, PageLine } from '../message/message.ts'
import { isBlank, type Placed, type Strand } from '../text/index.ts'
import type { ClassLine } from './class-line.ts'
import { readEnding } from './ending.ts'
import { withoutWords } from './envelope.ts'
import { type Heading, readHeading } from './heading.ts'
import { type OfficeLines, readOfficeLines } from './office-lines.ts'
import { takeOutPages } from './page-lines.ts'
import { readSkeleton, type Skeleton } from './skeleton.ts'
import { statedYear } from './stated-year.ts'
import type { Part } from './transmissions.ts'

/** One transmission: a whole message, or one section of it. */
export interface Transmission extends Part {
  /** What a message handling system printed above the heading. */
  readonly skeleton: Skeleton
  readonly heading: Heading
  readonly pages: readonly PageLine[]
  readonly stamps: readonly Placed<string>[]
  /** A classification at the head or foot of a page. */
  readonly banner: ClassLine | undefined
  /** The text between the classification line and the ending. */
  readonly text: Strand
  /** Offsets in `text` at which page lines or skin stood. */
  readonly textSeams: readonly number[]
  /** Offset in `text` of the first page line of another telegram. */
  readonly textOther: number | undefined
  readonly ending: Ending
  /** Groups between the two BT, page lines left out, where both are there and the heading counts them. */
  readonly groups: number | undefined
  readonly section: number | undefined
  /** What the Department prints above the heading. */
  readonly office: OfficeLines
}

export function readTransmission(part: Part, year?: number): Transmission {
  const paged = takeOutPages(part.whole, part.seams)
  const { pages, stamps, banner } = paged
  const { strand, seams } = withoutWords(paged.strand, paged.seams)
  const skeleton = readSkeleton(strand)
  const heading = readHeading(strand, {
    year: year ?? statedYear(part.document.facts),
    from: skeleton.end,
  })
  // Words of a message file stand in no telegram that was cut among others.
  const other = strand === paged.strand ? paged.other : undefined
  const office = readOfficeLines(strand)
  const rest = strand.slice(heading.end)
  const { ending, end } = readEnding(rest)
  const counted = heading.groupCount && heading.bt && ending.bt
  const groups = counted ? countGroups(strand, heading.end, heading.end + end) : undefined
  const section = heading.classLine?.section?.number ?? heading.sender?.section?.value ?? pages[0]?.section
  return {
    document: part.document,
    whole: part.whole,
    seams: part.seams,
    skeleton,
    heading,
    office,
    pages,
    stamps,
    banner,
    text: rest.slice(0, end),
    textSeams: seams.map(seam => seam - heading.end).filter(seam => seam >= 0 && seam <= end),
    textOther: other !== undefined && other >= heading.end ? other - heading.end : undefined,
    ending,
    groups,
    section,
  }
}

/** The classification line stands in the heading, below its BT. */
const AFTER_BT = /(?:^|\n)[ \t]*BT[ \t]*\r*\n((?:[^\n]*\n?){0,3})$/
const LONGEST_CLASSIFICATION = 300

/** Groups of a text, its classification among them: whatever blanks part. ACP 127 ¶205, 208. */
function countGroups(strand: Strand, textStart: number, textEnd: number): number | undefined {
  const from = Math.max(0, textStart - LONGEST_CLASSIFICATION)
  const above = AFTER_BT.exec(strand.text.slice(from, textStart))
  if (!above) return undefined
  return groupsIn(above[1]!, 0, above[1]!.length) + groupsIn(strand.text, textStart, textEnd)
}

function groupsIn(text: string, start: number, end: number): number {
  let count = 0
  let blank = true
  for (let at = start; at < end; at++) {
    const one = isBlank(text.charCodeAt(at))
    if (blank && !one) count++
    blank = one
  }
  return count
}

/** Puts the sections of one message together, in order; whatever is no section stands alone. */
export function groupSections(all: readonly Transmission[]): Transmission[][] {
  const groups: Transmission[][] = []
  const open = new Map<string, Transmission[]>()
  const copies = new Map<string, number>()
  for (const one of all) {
    const key = sectionKey(one)
    // The second copy of a section belongs to a second copy of the message.
    const copy = key ? (copies.get(`${key} ${one.section}`) ?? 0) : 0
    const group = key && open.get(`${key} ${copy}`)
    if (group) group.push(one)
    else groups.push([one])
    if (!key) continue
    copies.set(`${key} ${one.section}`, copy + 1)
    if (!group) open.set(`${key} ${copy}`, groups[groups.length - 1]!)
  }
  return groups.map(group => group.sort((a, b) => (a.section ?? 0) - (b.section ?? 0)))
}

/** What all sections of a message share: post and serial, and the date-time group. message-format.md 6.3. */
function sectionKey({ heading, pages, section }: Transmission): string | undefined {
  // Where the classification line lost its words, the first page line tells.
  const of = heading.classLine?.section?.of ?? (heading.sender?.section ? 2 : (pages[0]?.of ?? 1))
  const dtg = heading.preamble?.dtg?.value ?? heading.preamble?.unread?.raw
  if (of < 2 || section === undefined || !dtg) return undefined
  const { post, serial, section: written } = heading.classLine ?? {}
  // The sections of ACP 127 have serials of their own. message-format.md 6.3.
  if (written && !post && heading.from) return `${heading.from.name} ${dtg}`
  if (post && serial) return `${post.raw.replace(/\W/g, '')} ${serial.value} ${dtg}`
  const { routing, serial: station } = heading.sender ?? {}
  return routing && station ? `${routing.value} #${station.value} ${dtg}` : undefined
}
