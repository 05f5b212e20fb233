import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type GeoPermissibleObjects, geoGraticule, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'

export const WIDTH = 1000
export const HEIGHT = 500

/** Natural Earth's own projection, without the far south, where there is no post. */
const projection = geoNaturalEarth1()
  .scale(192)
  .translate([WIDTH / 2 - 18, HEIGHT / 2 + 34])
  .precision(2)
  .clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ])

/** A place on the sheet, by degrees; none where it falls off it. */
export function onSheet(longitude: number, latitude: number): readonly [x: number, y: number] | undefined {
  const point = projection([longitude, latitude])
  return point && point[1] >= 0 && point[1] <= HEIGHT ? [round(point[0]), round(point[1])] : undefined
}

/** The way between two places along a great circle, as the data of a path. */
export const wayBetween = (from: readonly [number, number], to: readonly [number, number]): string =>
  geoPath(projection).digits(1)({ type: 'LineString', coordinates: [[...from], [...to]] }) ?? ''

const round = (n: number): number => Math.round(n * 10) / 10

let drawn: { readonly land: string; readonly grid: string } | undefined

/** Land and grid as the data of paths. */
export function world(): { readonly land: string; readonly grid: string } {
  if (drawn) return drawn
  const file = createRequire(import.meta.url).resolve('world-atlas/land-110m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ land: GeometryObject }>
  const path = geoPath(projection).digits(0)
  const draw = (shape: GeoPermissibleObjects): string => path(shape) ?? ''
  drawn = {
    land: draw(feature(topology, topology.objects.land)),
    grid: draw(geoGraticule().step([60, 30])()),
  }
  return drawn
}

/** The sheet as a picture of its own, that every map lays its points on. Its colours follow those of the page. */
export const worldSvg = (): string => {
  const { land, grid } = world()
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><style>
.land{fill:#e4dcca}.grid{fill:none;stroke:#e4dcca;stroke-width:.6}
@media(prefers-color-scheme:dark){.land{fill:#33302b}.grid{stroke:#2a2825}}
</style><path class="grid" d="${grid}"/><path class="land" d="${land}"/></svg>`
}
