import { read } from '../src/index.ts'
import { decode } from '../src/text/index.ts'
import { ANNOTATED_FIELDS } from './annotated-fields.ts'
import { annotations } from './annotation.ts'
import { corpusBytes, corpusFiles } from './corpus.ts'
import { type Row, Tally } from './tally.ts'
import { wordsAt } from './words.ts'

export interface AnnotatedResult {
  readonly files: number
  readonly messages: number
  /** By layout and field. */
  readonly fields: readonly Row[]
  /** The same for fields where another careful reader could say otherwise. */
  readonly doubtful: readonly Row[]
}

/** Reads the annotated files of the corpus and compares every field. */
export function runAnnotated(layout?: string): AnnotatedResult {
  const bySha = new Map(corpusFiles().map(file => [file.sha256, file]))
  const fields = new Tally()
  const doubtful = new Tally()
  let files = 0
  let messages = 0
  for (const { annotation } of annotations()) {
    const file = bySha.get(annotation.sha256)
    if (!file || (layout && layout !== annotation.layout)) continue
    files++
    const bytes = corpusBytes(file)
    const { text } = decode(bytes)
    const result = read(bytes)
    for (const [at, annotated] of annotation.messages.entries()) {
      messages++
      const pair = {
        read: result.messages[at],
        annotated,
        wordsOf: (one: Parameters<typeof wordsAt>[1]) => wordsAt(text, one, annotation.layout),
      }
      for (const [name, field] of Object.entries(ANNOTATED_FIELDS)) {
        const doubt = [name, ...(field.doubts ?? [])].some(one => annotation.doubts.includes(one))
        for (const verdict of field.verdicts(pair))
          (doubt ? doubtful : fields).add(
            annotation.layout,
            name,
            verdict,
            `${annotation.sha256.slice(0, 12)}${at ? ` message ${at + 1}` : ''}`,
          )
      }
    }
  }
  return { files, messages, fields: fields.rows(), doubtful: doubtful.rows() }
}
