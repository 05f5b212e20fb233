/**
 * One adapter for each vector field: hands the input to the library's reader and shapes its result as the vectors
 * write it. Adapters compute nothing of their own.
 */

import { peelResidue } from '../src/layouts/shared/residue.ts'
import type { Addressee, JoinedText } from '../src/message/message.ts'
import { read } from '../src/read.ts'
import { isAcronym, tagKind } from '../src/tables/index.ts'
import { cleanContent, readableName, type Source, Strand, titleCase } from '../src/text/index.ts'
import { readHeading } from '../src/wire/heading.ts'
import { canonicalId } from '../src/wire/mrn.ts'
import {
  classifiersOf,
  declassifyOnOf,
  readSigners,
  referencesOf,
  subjectOf,
  tagsOf,
} from '../src/wire/preamble/index.ts'
import { summaryOf } from '../src/wire/summary.ts'
import type { Vector } from './run.ts'

export type Reader = (input: string, vector: Vector) => unknown

/** The input as the readers get it: without the residue of web pages. */
const strandOf = (input: string): Strand => peelResidue(Strand.of(input)).strand

const recipient = ({ name, routing, precedence, continuity, exempt }: Addressee): unknown => ({
  name,
  route: routing?.value ?? null,
  precedence: precedence?.value ?? null,
  mcn: continuity?.value ?? null,
  excluded: exempt.map(({ value }) => value),
})

/** Joined text with the line ends of its source, as the vectors keep them: a blank that stands for one becomes one. */
const asWritten = ({ text, map }: JoinedText, sources: readonly Source[]): string =>
  map
    .map(([at, source, start, end], i) => {
      const part = text.slice(at, map[i + 1]?.[0])
      const written = sources[source]!.text.slice(start, end)
      if (part.length === written.length) return written
      return part === ' ' && written.includes('\n') ? '\n' : part
    })
    .join('')

/** The vectors' words for kinds. */
const KINDS: Readonly<Record<string, string>> = { country: 'geo', organization: 'org' }

/** What is known of the citing message. */
const citing = ({ options, reference_id }: Vector): { year?: number; own?: string } => ({
  ...(typeof options?.year === 'number' && { year: options.year }),
  ...(reference_id && { own: reference_id }),
})

export const readers: Readonly<Record<string, Reader>> = {
  classified_by: (input, { options }) => {
    const names = classifiersOf(strandOf(input))
    return options?.normalize === true ? names.map(readableName) : names
  },
  clean_content: input => cleanContent(input),
  declassification_date: input => declassifyOnOf(strandOf(input)) ?? null,
  id_canonical: input => canonicalId(input),
  malformed_id: input => canonicalId(input),
  recipients_action: input => readHeading(strandOf(input)).to.map(recipient),
  recipients_info: input => readHeading(strandOf(input)).info.map(recipient),
  summary: input => {
    const { messages, sources } = read(input)
    return summaryOf(messages[0]?.blocks ?? [])
      .map(({ label, text }) => (label ? `${label} ` : '') + asWritten(text, sources))
      .join('\n')
  },
  references: (input, vector) => [
    ...new Set(
      referencesOf(strandOf(input), citing(vector)).flatMap(({ kind, key }) =>
        kind === 'cable' && key ? [key] : [],
      ),
    ),
  ],
  references_ng: (input, vector) =>
    referencesOf(strandOf(input), citing(vector)).map(({ kind, key, value, bullet }) => ({
      value: key ?? value,
      kind,
      bullet: bullet ?? null,
    })),
  signers: input => readSigners(strandOf(input)).map(({ value }) => value),
  tag_kind: (input, { options }) => {
    const kind = tagKind(input)
    return kind === 'unknown' ? (options?.default ?? kind) : (KINDS[kind] ?? kind)
  },
  subject: (input, { options }) => subjectOf(strandOf(input), { clean: options?.clean === true }),
  tags: (input, { options }) =>
    tagsOf(strandOf(input), { repair: options?.canonicalize !== false }).map(({ value }) => value),
  titlecase: input => titleCase(input, isAcronym),
}
