import type { Archive, Proof } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { duration } from './progress.ts'
import { DONE, JUDGED } from './refusal.ts'
import { plural, shownLine } from './text.ts'

/** A line that changes more often is not read. */
const PAUSE = 200

export interface VerifyWish {
  readonly json: boolean
  /** Share of the documents that are read again. */
  readonly reread?: number
}

/** `chancery verify`: whether everything that came in is there and can be found. */
export async function verifyCommand(
  archive: Archive,
  reader: Reader,
  { json, reread }: VerifyWish,
  output: Output,
): Promise<number> {
  const line = progress(output, 'looked at')
  const proof = await archive.verify(reader, {
    ...(reread !== undefined && { reread }),
    onProgress: line.draw,
  })
  line.clear()
  if (json) output.json({ archive: archive.folder, ...proof })
  else showProof(proof, output)
  return proof.whole ? DONE : JUDGED
}

/** The archive is so damaged that it does not open. */
export function unopened(folder: string, message: string, json: boolean, output: Output): number {
  const sentence = `Not everything is as it must be: ${message}`
  if (json)
    output.json({
      archive: folder,
      whole: false,
      sentence,
      findings: [
        { code: 'file-damaged', count: 1, examples: [], message, wayOn: 'restore the archive from a backup' },
      ],
    })
  else output.out(`${shownLine(sentence)}\n`)
  return JUDGED
}

export function showProof(proof: Proof, output: Output): void {
  const { sentence, findings, failures, readEarlier, readAgain, removed } = proof
  output.out(`${shownLine(sentence)}\n`)
  for (const { message, count, examples, wayOn } of findings) {
    const more = count > examples.length ? ' …' : ''
    output.out(`  ${message}: ${examples.map(shownLine).join(', ')}${more}\n    ${wayOn}\n`)
  }
  const notes = [
    readAgain !== undefined &&
      `${plural(readAgain, 'document')} ${readAgain === 1 ? 'was' : 'were'} read again.`,
    removed && `${plural(removed, 'document')} ${removed === 1 ? 'was' : 'were'} removed once.`,
    readEarlier &&
      `${plural(readEarlier, 'document')} ${readEarlier === 1 ? 'was' : 'were'} read by an earlier reader; chancery reread renews what this one reads otherwise.`,
    failures &&
      `${plural(failures, 'thing')} could not be read when added; chancery failures lists ${failures === 1 ? 'it' : 'them'} with the reason.`,
  ]
  for (const note of notes) if (note) output.note(`${note}\n`)
}

/** A line that counts along where a person watches. */
export function progress(
  output: Output,
  verb: string,
  of = 'document',
): { draw: (now: { documents: number; of?: number }) => void; clear: () => void } {
  const began = performance.now()
  let drawn = 0
  return {
    draw: ({ documents, of: all }) => {
      const passed = performance.now() - began
      if (!output.notesWatched || passed - drawn < PAUSE) return
      drawn = passed
      const left = all && documents && documents < all ? (passed / 1000) * (all / documents - 1) : undefined
      const line = [
        `${plural(documents, of)} ${verb}`,
        all ? `of ${all.toLocaleString('en-US')}` : '',
        left === undefined ? '' : `, about ${duration(left)} left`,
      ]
        .filter(Boolean)
        .join(' ')
        .replace(' ,', ',')
      output.note(`\r\u001b[K${line.slice(0, output.width)}`)
    },
    clear: () => {
      if (drawn) output.note('\r\u001b[K')
    },
  }
}
