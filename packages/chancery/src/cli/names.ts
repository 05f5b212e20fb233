import type { Archive, NamingProgress } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import { NAME_FIELDS } from '../query/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND, STOPPED, TROUBLE } from './refusal.ts'
import { plural, shownLine } from './text.ts'
import { progress } from './verify.ts'

export interface NamesWish {
  readonly json: boolean
  readonly limit: number
}

/** `chancery names [QUERY]`: people, organisations and places that the texts of a result name. */
export function namesCommand(
  query: string,
  archive: Archive,
  reader: Reader,
  { json, limit }: NamesWish,
  output: Output,
): number {
  const found = archive.names(query, reader, { limit })
  const { total, readByModel, kinds, reading } = found
  if (json) output.json(found)
  else {
    for (const kind of NAME_FIELDS) {
      const { names } = kinds[kind]
      if (!names.length) continue
      const wide = String(names[0]!.count).length
      output.out(`${output.paint.bold(kind)} ${output.paint.dim(String(kinds[kind].total))}\n`)
      for (const { name, count } of names)
        output.out(`  ${String(count).padStart(wide)}  ${shownLine(name)}\n`)
    }
    output.note(
      `${output.paint.dim(`${plural(total, 'cable')} for ${shownLine(reading)}; the language model has read ${readByModel} of them too`)}\n`,
    )
  }
  return total ? DONE : NOTHING_FOUND
}

/** `chancery names --read QUERY`: gives the result to the language model, which goes on where it was ended. */
export async function readNamesCommand(
  query: string,
  archive: Archive,
  reader: Reader,
  { json, end }: { readonly json: boolean; readonly end: AbortSignal },
  output: Output,
): Promise<number> {
  const line = progress(output, 'read', 'cable')
  let before: number | undefined
  const onProgress = ({ of, read }: NamingProgress): void => {
    before ??= read
    line.draw({ documents: read - before, of: of - before })
  }
  const report = await archive.readNames(query, reader, { onProgress, signal: end })
  line.clear()
  const { of, read, names, damaged } = report
  if (json) output.json({ archive: archive.folder, ...report })
  else
    output.out(
      of
        ? `The language model has read ${read === of ? 'all of' : `${read.toLocaleString('en-US')} of`} ${plural(of, 'cable')}; ${plural(names, 'new name')} came of it.\n`
        : 'Nothing was found to be read.\n',
    )
  for (const sentence of damaged) output.note(`${shownLine(sentence)}\n`)
  if (end.aborted && read < of) {
    output.note('Stopped; the same again goes on from there.\n')
    return STOPPED
  }
  return damaged.length ? TROUBLE : of ? DONE : NOTHING_FOUND
}
