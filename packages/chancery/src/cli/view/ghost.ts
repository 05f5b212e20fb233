import type { Ghost, Neighbour, SentBetween } from '../../archive/index.ts'
import type { Output } from '../output.ts'
import { hang, plural, shownLine } from '../text.ts'

const neighbour = ({ number, date }: Neighbour): string => `${date.slice(0, 10)} (${shownLine(number)})`

/** `between 2009-01-15 (09 OSLO 12) and 2009-02-01 (09 OSLO 20)` */
export function sentWords({ after, before, citedOn }: SentBetween): string {
  const until =
    before && !(citedOn && citedOn < before.date)
      ? neighbour(before)
      : citedOn && `${citedOn}, when it is first cited`
  if (after && until) return `between ${neighbour(after)} and ${until}`
  if (after) return `after ${neighbour(after)}`
  return until ? `before ${until}` : 'at a time that nothing tells'
}

/** What is known of a cable that is not held. */
export function ghostLines(ghost: Ghost, { paint, width }: Output): string[] {
  const { number, sent, total, citedBy, spellings, stated } = ghost
  const rest = total - citedBy.length
  return [
    `${paint.bold(shownLine(number))}  ${paint.warning('not held')}`,
    ...hang(paint.dim('Sent         '), sentWords(sent), width),
    ...hang(
      paint.dim('Written      '),
      spellings
        .map(({ written, count }) => `${shownLine(written)}${count > 1 ? ` (${count} times)` : ''}`)
        .join('; '),
      width,
    ),
    ...stated.flatMap(({ name, value }) =>
      hang(paint.dim('Said of it   '), `${shownLine(value)} (${shownLine(name)})`, width),
    ),
    '',
    paint.dim(`Cited by ${plural(total, 'cable')}`),
    ...citedBy.flatMap(({ bullet, confidence, cable }) =>
      hang(
        '  ',
        shownLine(
          [
            cable.date?.slice(0, 10) ?? 'no date',
            cable.mrn ?? cable.id,
            bullet && `ref ${bullet}`,
            confidence < 1 && `sure to ${Math.round(confidence * 100)} %`,
            cable.subject ?? 'No subject',
          ]
            .filter(Boolean)
            .join('  '),
        ),
        width,
      ),
    ),
    ...(rest > 0 ? [paint.dim(`  and ${plural(rest, 'other')}`)] : []),
  ]
}
