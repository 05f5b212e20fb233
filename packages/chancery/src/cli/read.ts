import { type ReadOptions, read } from '@chancery/cable'
import { markingOf } from '../archive/describe.ts'
import { readingForm } from '../forms/index.ts'
import { fileBytes, whyNot } from '../intake/bytes.ts'
import type { Output } from './output.ts'
import { DONE, TROUBLE } from './refusal.ts'
import { shownLine } from './text.ts'
import { cableView } from './view/cable.ts'
import { findings } from './view/findings.ts'

export interface ReadWish extends ReadOptions {
  readonly json: boolean
  readonly today: string
}

/** `chancery read FILE…`: each file by itself, in the order given; `-` is standard input. */
export function readCommand(files: readonly string[], wish: ReadWish, output: Output): number {
  let code = DONE
  for (const [i, file] of files.entries()) {
    const bytes = bytesOf(file, output)
    if (!bytes) {
      code = TROUBLE
      continue
    }
    const name = file === '-' ? 'standard input' : file
    const reading = read(bytes, wish.year === undefined ? {} : { year: wish.year })
    if (wish.json) {
      output.json(readingForm(reading, file))
      continue
    }
    const { messages, diagnostics, sources } = reading
    const named = sources.map(({ text }) => ({ name, text }))
    if (files.length > 1) output.out(`${i ? '\n' : ''}${output.paint.dim(shownLine(name))}\n`)
    for (const message of messages) {
      const marking = markingOf(message.marking.label)
      output.out(`${cableView({ message, marking, today: wish.today }, output)}\n`)
    }
    if (!messages.length) output.out(`${shownLine(name)} holds nothing to read.\n`)
    const report = findings(diagnostics, named, output)
    if (report.length) output.out(`${report.slice(1).join('\n')}\n`)
  }
  return code
}

function bytesOf(file: string, output: Output): Uint8Array | undefined {
  try {
    return fileBytes(file)
  } catch (error) {
    output.note(`chancery: ${shownLine(whyNot(file === '-' ? 'standard input' : file, error))}\n`)
    return undefined
  }
}
