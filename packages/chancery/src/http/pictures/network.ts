import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Traffic, TrafficNode } from '../../archive/relations.ts'
import { type Html, html } from '../html.ts'
import { say } from '../tongues/index.ts'
import { labelled } from './labels.ts'

export const WIDTH = 1000
const HEIGHT = 640
const MARGIN = 34
const NAMED = 45
const LARGEST = 15
const LEAST = 2.4
/** Steps of the layout times nodes: what it may cost, however large the network. */
const BUDGET = 30_000
const STEPS = 260
const LEAST_STEPS = 6
/** Lines that bear a head: of more it would be a blot. */
const MOST_HEADS = 200
/** Layouts that are remembered: most pages show one that was just drawn. */
const REMEMBERED = 16

interface Point extends TrafficNode {
  readonly x: number
  readonly y: number
  readonly r: number
}

/** The strongest traffic of a result as points and lines. */
export interface Network {
  readonly points: readonly Point[]
  readonly ways: readonly { readonly from: Point; readonly to: Point; readonly cables: number }[]
}

export function network({ nodes, edges }: Pick<Traffic, 'nodes' | 'edges'>, most: number): Network {
  const drawn = edges.slice(0, most)
  const shown = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const order = new Map(shown.map((place, i) => [place, i]))
  const places = layOut(
    shown.map(place => nodes[place]!),
    drawn.map(({ from, to, cables }) => ({ from: order.get(from)!, to: order.get(to)!, cables })),
  )
  const byPlace = new Map(shown.map((place, i) => [place, places[i]!]))
  return {
    points: places,
    ways: drawn.map(({ from, to, cables }) => ({ from: byPlace.get(from)!, to: byPlace.get(to)!, cables })),
  }
}

interface Body extends SimulationNodeDatum {
  readonly r: number
}

const remembered = new Map<string, readonly Point[]>()

/** The same network is always laid out in the same way: the engine draws no lots. */
function layOut(
  nodes: readonly TrafficNode[],
  edges: readonly { readonly from: number; readonly to: number; readonly cables: number }[],
): readonly Point[] {
  const key = JSON.stringify([nodes, edges])
  const known = remembered.get(key)
  if (known) return known
  const most = Math.max(...nodes.map(node => node.in + node.out), 1)
  const bodies = nodes.map(
    (node): Body => ({ r: LEAST + (LARGEST - LEAST) * Math.sqrt((node.in + node.out) / most) }),
  )
  const links = edges.map(({ from, to, cables }): SimulationLinkDatum<Body> & { cables: number } => ({
    source: from,
    target: to,
    cables,
  }))
  const strongest = edges[0]?.cables ?? 1
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body> & { cables: number }>(links)
        .distance(60)
        .strength(link => 0.08 + 0.5 * Math.sqrt(link.cables / strongest)),
    )
    .force('charge', forceManyBody().strength(-90).theta(1.1).distanceMax(500))
    .force('x', forceX().strength(0.05))
    .force('y', forceY().strength(0.09))
    .force(
      'collide',
      forceCollide<Body>(body => body.r + 2),
    )
    .stop()
  const steps = Math.min(STEPS, Math.max(LEAST_STEPS, Math.floor(BUDGET / Math.max(1, nodes.length))))
  // As cool at its end as after all steps.
  simulation.alphaDecay(1 - 0.001 ** (1 / steps)).tick(steps)
  const points = fitted(bodies).map((at, i): Point => ({ ...nodes[i]!, ...at, r: round(bodies[i]!.r) }))
  if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!)
  remembered.set(key, points)
  return points
}

/** Places on the sheet; width and height are used as they are needed. */
function fitted(bodies: readonly Body[]): { x: number; y: number }[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x = 0, y = 0 } of bodies) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const scale = (low: number, high: number, size: number): ((at: number) => number) =>
    high - low < 1 ? () => size / 2 : at => round(MARGIN + ((at - low) / (high - low)) * (size - 2 * MARGIN))
  const [x, y] = [scale(left, right, WIDTH), scale(top, bottom, HEIGHT)]
  return bodies.map(body => ({ x: x(body.x ?? 0), y: y(body.y ?? 0) }))
}

const round = (n: number): number => Math.round(n * 10) / 10

/** A line bends to the right of its way, so that an answer does not lie on the question. */
function path(from: Point, to: Point, head: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const bend = Math.min(40, length / 6)
  const [mx, my] = [(from.x + to.x) / 2 - (dy / length) * bend, (from.y + to.y) / 2 + (dx / length) * bend]
  // It ends at the edge of the point.
  const [ex, ey] = [to.x - mx, to.y - my]
  const last = Math.hypot(ex, ey) || 1
  const short = to.r + head
  return `M${from.x} ${from.y}Q${round(mx)} ${round(my)} ${round(to.x - (ex / last) * short)} ${round(to.y - (ey / last) * short)}`
}

/** The search that a node leads to: what it sent, or what was sent to it. */
export const nodeQuery = ({ queries }: TrafficNode): string => queries.sent ?? queries.received ?? ''

/** In a page each point is a link; a file that stands alone has none. */
export function networkPicture({ points, ways }: Network, href?: (node: TrafficNode) => string): Html {
  const alone = href === undefined
  const most = ways[0]?.cables ?? 1
  const heads = ways.length <= MOST_HEADS
  const lines = ways.map(({ from, to, cables }) => {
    const share = Math.sqrt(cables / most)
    return html`<path d="${path(from, to, heads ? 3 + 2 * share : 0)}" stroke-width="${(0.5 + 3.5 * share).toFixed(1)}" stroke-opacity="${(0.18 + 0.5 * share).toFixed(2)}"${heads && html` marker-end="url(#head)"`}><title>${say('{from} to {to}: {count} {count:cable|cables}', { from: from.name, to: to.name, count: cables })}</title></path>`
  })
  const circles = points.map(node => {
    const { name, x, y, r } = node
    const says = say('{name}: {out} sent, {in} received', { name, out: node.out, in: node.in })
    const kind = node.post === undefined ? 'point office' : 'point'
    const circle = html`<circle class="${kind}" cx="${x}" cy="${y}" r="${r}"${alone && html` fill="${node.post === undefined ? '#24426f' : '#6f1d1b'}" fill-opacity="0.7"`}><title>${says}</title></circle>`
    return alone ? circle : html`<a href="${href(node)}" aria-label="${says}">${circle}</a>`
  })
  const names = labelled(
    [...points].sort((a, b) => b.r - a.r),
    { most: NAMED, width: WIDTH, overPoints: true },
  )
  return html`<svg ${alone && html`xmlns="http://www.w3.org/2000/svg" width="${WIDTH * 2}" height="${HEIGHT * 2}" font-family="Source Sans 3, Helvetica, Arial, sans-serif" font-size="12" fill="#1f1b16" `}class="map network" viewBox="0 0 ${WIDTH} ${HEIGHT}"${!alone && html` role="group" aria-label="${say('Who writes to whom')}"`}>
${alone && html`<rect width="${WIDTH}" height="${HEIGHT}" fill="#fffdf8"/>`}
${heads && html`<defs><marker id="head" viewBox="0 0 6 6" refX="3" refY="3" markerWidth="6" markerHeight="6" markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0 0L6 3L0 6Z"${alone && html` fill="#6f1d1b"`}/></marker></defs>`}
<g class="ways" fill="none"${alone && html` stroke="#6f1d1b"`}${!alone && html` aria-hidden="true"`}>${lines}</g>
${circles}
<g class="names" aria-hidden="true">${names.map(({ name, left, y }) => html`<text x="${left}" y="${round(y + 4)}">${name}</text>`)}</g>
</svg>`
}
