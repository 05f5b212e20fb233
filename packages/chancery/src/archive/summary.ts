import type { FoundCable } from '../store/index.ts'
import type { Summary } from './archive.ts'
import { markingOf } from './describe.ts'

/** What lists show of a cable: less what the index alone needs. */
export const summaryOf = ({ id, label, summary }: FoundCable): Summary => {
  const { post: _post, postName: _name, ...rest } = summary
  return { id, label, marking: markingOf(label), ...rest }
}
