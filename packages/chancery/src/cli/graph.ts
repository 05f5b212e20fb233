import type { Archive, GraphEntry } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import type { Output } from './output.ts'
import { DONE, NOTHING_FOUND } from './refusal.ts'
import { hang, plural, shownLine } from './text.ts'

/** Sizes of components that are listed. */
const SIZES = 12

/** `chancery graph`: figures of the graph of references. */
export function graphCommand(
  archive: Archive,
  reader: Reader,
  { json, top }: { readonly json: boolean; readonly top: number },
  output: Output,
): number {
  const graph = archive.graph(reader, { top })
  const code = graph.cables ? DONE : NOTHING_FOUND
  if (json) {
    output.json(graph)
    return code
  }
  const { paint, width } = output
  const { nodes, references, components, mostCited, mostCiting, chains } = graph
  const n = (count: number): string => count.toLocaleString('en-US')
  const row = (label: string, text: string): string =>
    hang(paint.dim(label.padEnd(13)), text, width).join('\n')
  const entry = ({ number, name, held, references, cable }: GraphEntry): string =>
    hang(
      `${String(references).padStart(6)}  ${held ? '●' : '○'}  `,
      `${paint.bold(shownLine(number ?? name))}  ${held ? shownLine(cable?.subject ?? '') : paint.warning('not held')}`,
      width,
    ).join('\n')
  const list = (title: string, entries: readonly GraphEntry[]): string =>
    entries.length ? `\n${paint.bold(title)}\n${entries.map(entry).join('\n')}\n` : ''
  output.out(
    `${row('Numbers', `${n(nodes.held)} held, ${n(nodes.wanted)} cited and not held; ${plural(nodes.unnumbered, 'cable')} without a number`)}
${row('References', `${n(references)} between two of them`)}
${row('Components', `${n(components.count)} of two or more, the largest of ${n(components.largest)}; ${n(components.alone)} alone`)}
${
  components.sizes.length
    ? row(
        'Sizes',
        `${components.sizes
          .slice(0, SIZES)
          .map(({ size, count }) => `${n(size)} (${count > 1 ? plural(count, 'component') : 'one'})`)
          .join(', ')}${components.sizes.length > SIZES ? ', …' : ''}`,
      )
    : ''
}
${list('Most cited', mostCited)}${list('Citing most', mostCiting)}`,
  )
  for (const [i, chain] of chains.entries())
    output.out(
      `\n${paint.bold(i ? `Another chain of ${chain.length}` : `Longest chain: ${chain.length}, each cites the next`)}\n${chain
        .map(one =>
          hang(
            '  ',
            `${one.held ? '●' : '○'} ${shownLine(one.number ?? one.name)}  ${paint.dim(one.cable?.date?.slice(0, 10) ?? '')}  ${one.held ? shownLine(one.cable?.subject ?? '') : paint.warning('not held')}`,
            width,
          ).join('\n'),
        )
        .join('\n')}\n`,
    )
  return code
}
