import type { FoundCable } from '../store/index.ts'
import type { Summary } from './archive.ts'
import { markingOf } from './describe.ts'

/** A longer subject is the text run on; the cable has all of it. */
const LONGEST_SUBJECT = 2000

/** What lists show of a cable: less what the index alone needs. */
export const summaryOf = ({ id, label, summary }: FoundCable): Summary => {
  const { post: _post, postName: _name, ...rest } = summary
  const { subject } = rest
  const long = subject !== undefined && subject.length > LONGEST_SUBJECT
  return {
    id,
    label,
    marking: markingOf(label),
    ...rest,
    ...(long && { subject: `${subject.slice(0, LONGEST_SUBJECT - 1).replace(/[\ud800-\udbff]$/, '')}…` }),
  }
}
