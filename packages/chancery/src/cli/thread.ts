import type { Archive, Edge, Thread, ThreadNode } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND, Refusal } from './refusal.ts'
import { hang, plural, shownLine } from './text.ts'
import { sentWords } from './view/ghost.ts'

export interface ThreadWish {
  readonly json: boolean
  readonly depth: number
  readonly limit: number
}

/** `chancery thread NAME`: what it cites and what cites it, in the order of time. */
export function threadCommand(
  name: string,
  archive: Archive,
  reader: Reader,
  { json, depth, limit }: ThreadWish,
  output: Output,
): number {
  const thread = archive.thread(name, reader, { depth, limit })
  if (json) {
    output.json(thread ?? { nodes: [], edges: [] })
    return thread ? DONE : NOTHING_FOUND
  }
  if (!thread)
    throw new Refusal(
      `${shownLine(name).slice(0, 80)} is neither held nor cited by what is held. Look for it with chancery find.`,
      NOTHING_FOUND,
    )
  output.out(`${threadLines(thread, output).join('\n')}\n`)
  const { nodes, edges } = thread
  const ghosts = nodes.filter(node => node.state === 'ghost').length
  output.note(
    `${output.paint.dim(
      `${plural(nodes.length - ghosts, 'cable')}, ${plural(ghosts, 'number')} not held, ${plural(edges.length, 'reference')}${thread.cut ? '; more belongs to it: --depth, --limit' : ''}`,
    )}\n`,
  )
  return DONE
}

function threadLines({ name, nodes, edges }: Thread, output: Output): string[] {
  const numbers = new Map(nodes.map(node => [node.name, node.number ?? node.name]))
  const states = new Map(nodes.map(node => [node.name, node.state]))
  const list = (of: readonly Edge[], end: 'from' | 'to'): string =>
    of
      .map(edge => {
        const other = edge[end]
        const mark = states.get(other) === 'ghost' ? '○ ' : ''
        const bullet = end === 'to' && edge.bullet ? `${edge.bullet}. ` : ''
        return `${mark}${bullet}${shownLine(numbers.get(other) ?? other)}${edge.confidence < 0.6 ? '?' : ''}`
      })
      .join(', ')
  return nodes.flatMap((node, i) => {
    const cites = edges.filter(edge => edge.from === node.name)
    const cited = edges.filter(edge => edge.to === node.name)
    const stem = i === nodes.length - 1 ? '   ' : '│  '
    const under = (label: string, text: string): string[] =>
      hang(`${stem}${output.paint.dim(label)}`, text, output.width)
    return [
      ...nodeLines(node, node.name === name, stem, output),
      ...(cites.length ? under('cites     ', list(cites, 'to')) : []),
      ...(cited.length ? under('cited by  ', list(cited, 'from')) : []),
      ...(i === nodes.length - 1 ? [] : ['│']),
    ]
  })
}

function nodeLines(
  { number, name, state, date, cable, versions, sent }: ThreadNode,
  asked: boolean,
  stem: string,
  { paint, width }: Output,
): string[] {
  const mark = asked ? '◆' : state === 'ghost' ? '○' : '●'
  const head = [
    paint.bold(shownLine(number ?? name)),
    state === 'ghost' ? '' : (date?.replace('T', ' ') ?? 'no date'),
    cable && paint.level(cable.label.level, cable.marking),
    versions > 1 ? plural(versions, 'version') : '',
    state === 'ghost' ? paint.warning('not held') : '',
    state === 'lost' ? paint.warning('text lost') : '',
  ].filter(Boolean)
  return [
    ...hang(`${mark}  `, head.join(' · '), width),
    ...(cable ? hang(stem, shownLine(cable.subject ?? 'No subject'), width) : []),
    ...(sent ? hang(stem, paint.dim(`sent ${sentWords(sent)}`), width) : []),
  ]
}
