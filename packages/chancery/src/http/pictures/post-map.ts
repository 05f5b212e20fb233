import type { FacetValue } from '../../archive/archive.ts'
import { assetUrl } from '../assets/index.ts'
import { type Html, html } from '../html.ts'
import { say } from '../tongues/index.ts'
import { number } from '../words.ts'
import { postNamed } from './gazetteer.ts'
import { HEIGHT, onSheet, WIDTH, world } from './world.ts'

/** Radius of the largest point, and of the least. */
const LARGEST = 17
const LEAST = 2.2
/** Points that bear their names, and how wide a letter of them is. */
const NAMED = 14
const LETTER = 6.2

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
}

export function postMap(posts: readonly FacetValue[], href: (post: FacetValue) => string): PostMap {
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
  return { points: points.sort((a, b) => b.count - a.count), off }
}

/** The map in a page: each point a link. */
export const mapInPage = ({ points }: PostMap): Html =>
  html`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${say('Map of posts, by cables sent')}">
<image href="${assetUrl('world.svg')}" width="${WIDTH}" height="${HEIGHT}"/>
${points.map(({ name, count: n, href, x, y, r }) => html`<a href="${href}" aria-label="${say('{name}: {count} {count:cable|cables}', { name, count: n })}"><circle class="point" cx="${x}" cy="${y}" r="${r}"><title>${name}: ${number(n)}</title></circle></a>`)}
<g class="names" aria-hidden="true">${named(points).map(({ name, left, y }) => html`<text x="${left}" y="${y + 4}">${name}</text>`)}</g>
</svg>`

/** The map as a file that stands alone. */
export function mapFile({ points }: PostMap): Html {
  const { land, grid } = world()
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH * 2}" height="${HEIGHT * 2}" font-family="Source Sans 3, Helvetica, Arial, sans-serif" font-size="12">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fffdf8"/>
<path fill="none" stroke="#e4dcca" stroke-width="0.6" d="${grid}"/><path fill="#e4dcca" d="${land}"/>
${points.map(({ name, count: n, x, y, r }) => html`<circle cx="${x}" cy="${y}" r="${r}" fill="#6f1d1b" fill-opacity="0.55" stroke="#6f1d1b"><title>${name}: ${number(n)}</title></circle>`)}
${named(points).map(({ name, left, y }) => html`<text x="${left}" y="${y + 4}" fill="#1f1b16">${name}</text>`)}
</svg>`
}

interface Name extends Point {
  readonly left: number
}

/** The largest bear their names, where these run over no other name and no other point. */
function named(points: readonly Point[]): readonly Name[] {
  const names: Name[] = []
  for (const point of points) {
    if (names.length === NAMED) break
    const wide = point.name.length * LETTER
    for (const left of [point.x + point.r + 3, point.x - point.r - 3 - wide]) {
      const over = (low: number, high: number, y: number, r: number): boolean =>
        low < left + wide && high > left && Math.abs(y - point.y) < r + 6
      const clear =
        left > 0 &&
        left + wide < WIDTH &&
        !points.some(
          other => other !== point && over(other.x - other.r, other.x + other.r, other.y, other.r),
        ) &&
        !names.some(other => over(other.left, other.left + other.name.length * LETTER, other.y, 6))
      if (clear) {
        names.push({ ...point, left: Math.round(left) })
        break
      }
    }
  }
  return names
}
