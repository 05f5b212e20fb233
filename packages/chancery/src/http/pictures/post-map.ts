import type { FacetValue } from '../../archive/archive.ts'
import type { Traffic } from '../../archive/relations.ts'
import { assetUrl } from '../assets/index.ts'
import { type Html, html } from '../html.ts'
import { say } from '../tongues/index.ts'
import { number } from '../words.ts'
import { postNamed } from './gazetteer.ts'
import { labelled } from './labels.ts'
import { HEIGHT, onSheet, WIDTH, wayBetween, world } from './world.ts'

/** Radius of the largest point, and of the least. */
const LARGEST = 17
const LEAST = 2.2
/** Points that bear their names. */
const NAMED = 14
/** Ways between posts that are drawn: the strongest. */
export const MOST_WAYS = 80

interface Point {
  readonly name: string
  readonly count: number
  readonly href: string
  readonly x: number
  readonly y: number
  readonly r: number
}

/** Posts as points on a map of the world, by how much they sent. */
export interface PostMap {
  readonly points: readonly Point[]
  /** Posts whose place is not known. */
  readonly off: readonly FacetValue[]
  /** Ways between two posts of known places, the strongest first; none where no traffic was asked for. */
  readonly ways: readonly Way[]
}

/** What two posts sent each other. */
export interface Way {
  readonly a: string
  readonly b: string
  readonly there: number
  readonly back: number
  readonly path: string
  /** Of the strongest, from 0 to 1. */
  readonly share: number
}

/** Both ways between two posts are one line. */
function waysOf({ nodes, edges }: Pick<Traffic, 'nodes' | 'edges'>): Way[] {
  const both = new Map<string, { a: number; b: number; there: number; back: number }>()
  for (const { from, to, cables } of edges) {
    const [a, b] = from < to ? [from, to] : [to, from]
    const key = `${a} ${b}`
    const way = both.get(key) ?? { a, b, there: 0, back: 0 }
    both.set(key, way)
    if (from === a) way.there += cables
    else way.back += cables
  }
  const sum = (way: { there: number; back: number }): number => way.there + way.back
  const sorted = [...both.values()].sort((x, y) => sum(y) - sum(x) || x.a - y.a || x.b - y.b)
  const ways: Way[] = []
  for (const { a, b, there, back } of sorted) {
    if (ways.length === MOST_WAYS) break
    const [from, to] = [a, b].map(node => {
      const place = postNamed(nodes[node]!.name)
      return place && onSheet(place.longitude, place.latitude)
    })
    if (!from || !to) continue
    const most = ways[0] ? ways[0].there + ways[0].back : there + back
    ways.push({
      a: nodes[a]!.name,
      b: nodes[b]!.name,
      there,
      back,
      path: wayBetween(from, to),
      share: (there + back) / most,
    })
  }
  return ways
}

const drawn = ({ a, b, there, back, path, share }: Way): Html =>
  html`<path d="${path}" stroke-width="${(0.6 + 3.4 * Math.sqrt(share)).toFixed(1)}" stroke-opacity="${(0.2 + 0.5 * Math.sqrt(share)).toFixed(2)}"><title>${say('{a} to {b}: {there}; back: {back}', { a, b, there, back })}</title></path>`

export function postMap(
  posts: readonly FacetValue[],
  href: (post: FacetValue) => string,
  traffic?: Pick<Traffic, 'nodes' | 'edges'>,
): PostMap {
  const most = Math.max(...posts.map(post => post.count))
  const points: Point[] = []
  const off: FacetValue[] = []
  for (const post of posts) {
    const place = postNamed(post.name)
    const at = place && onSheet(place.longitude, place.latitude)
    if (!at) off.push(post)
    else {
      const r = LEAST + (LARGEST - LEAST) * Math.sqrt(post.count / most)
      points.push({
        name: post.name,
        count: post.count,
        href: href(post),
        x: at[0],
        y: at[1],
        r: Math.round(r * 10) / 10,
      })
    }
  }
  return { points: points.sort((a, b) => b.count - a.count), off, ways: traffic ? waysOf(traffic) : [] }
}

/** The map in a page: each point a link. */
export function mapInPage({ points, ways }: PostMap): Html {
  const named = labelled(points, { most: NAMED, width: WIDTH })
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${say('Map of posts, by cables sent')}">
<image href="${assetUrl('world.svg')}" width="${WIDTH}" height="${HEIGHT}"/>
${ways.length > 0 && html`<g class="ways" fill="none" aria-hidden="true">${ways.map(drawn)}</g>`}
${points.map(({ name, count: n, href, x, y, r }) => html`<a href="${href}" aria-label="${say('{name}: {count} {count:cable|cables}', { name, count: n })}"><circle class="point" cx="${x}" cy="${y}" r="${r}"><title>${name}: ${number(n)}</title></circle></a>`)}
<g class="names" aria-hidden="true">${named.map(({ name, left, y }) => html`<text x="${left}" y="${y + 4}">${name}</text>`)}</g>
</svg>`
}

/** The map as a file that stands alone. */
export function mapFile({ points, ways }: PostMap): Html {
  const { land, grid } = world()
  const named = labelled(points, { most: NAMED, width: WIDTH })
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH * 2}" height="${HEIGHT * 2}" font-family="Source Sans 3, Helvetica, Arial, sans-serif" font-size="12">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fffdf8"/>
<path fill="none" stroke="#e4dcca" stroke-width="0.6" d="${grid}"/><path fill="#e4dcca" d="${land}"/>
${ways.length > 0 && html`<g fill="none" stroke="#24426f" stroke-linecap="round">${ways.map(drawn)}</g>`}
${points.map(({ name, count: n, x, y, r }) => html`<circle cx="${x}" cy="${y}" r="${r}" fill="#6f1d1b" fill-opacity="0.55" stroke="#6f1d1b"><title>${name}: ${number(n)}</title></circle>`)}
${named.map(({ name, left, y }) => html`<text x="${left}" y="${y + 4}" fill="#1f1b16">${name}</text>`)}
</svg>`
}
