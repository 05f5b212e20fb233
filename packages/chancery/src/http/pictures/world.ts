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

/** The way between two places on the sheet, bent a little to the north, so that ways do not lie on one another. */
export function wayBetween([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [mx, my] = [(x1 + x2) / 2, Math.max(6, (y1 + y2) / 2 - length / 5)]
  return `M${x1} ${y1}Q${round(mx)} ${round(my)} ${x2} ${y2}`
}

const round = (n: number): number => Math.round(n * 10) / 10

let drawn: { readonly land: string; readonly grid: string } | undefined

/** Land and grid as the data of paths. */
export function world(): { readonly land: string; readonly grid: string } {
  if (drawn) return drawn
  const file = createRequire(import.meta.url).resolve('world-atlas/land-110m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ land: GeometryObject }>
  const land = linesOf(feature(topology, topology.objects.land)).filter(shore => areaOf(shore) >= ISLET)
  const grid = linesOf(geoGraticule().step([60, 30])())
  drawn = {
    land: land.map(shore => `${pathOf(coarse(shore))}z`).join(''),
    grid: grid.map(pathOf).join(''),
  }
  return drawn
}

type Point = readonly [x: number, y: number]

/** Units of the sheet, squared: an island that a point of the map hides. */
const ISLET = 4
/** Units of the sheet: points of a shore that nobody tells apart. */
const STEP = 3

/** What is drawn, as lines of points on the sheet. */
function linesOf(shape: GeoPermissibleObjects): Point[][] {
  const lines: Point[][] = []
  geoPath(projection, {
    beginPath() {},
    moveTo: (x, y) => lines.push([[x, y]]),
    lineTo: (x, y) => lines.at(-1)!.push([x, y]),
    closePath() {},
    arc() {},
  })(shape)
  return lines
}

const areaOf = (shore: readonly Point[]): number =>
  Math.abs(
    shore.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = shore[(i + 1) % shore.length]!
      return sum + (x * nextY - nextX * y) / 2
    }, 0),
  )

/** A shore without the points that lie at one that was kept. */
function coarse(shore: readonly Point[]): readonly Point[] {
  let kept = shore[0]!
  return shore.filter(point => {
    const far = point === kept || Math.hypot(point[0] - kept[0], point[1] - kept[1]) >= STEP
    if (far) kept = point
    return far
  })
}

/** In whole units, each point told from the one before: it packs to half of what places of their own would. */
function pathOf(line: readonly Point[]): string {
  let [lastX, lastY] = [0, 0]
  const steps = line.flatMap(([x, y]) => {
    const [byX, byY] = [Math.round(x) - lastX, Math.round(y) - lastY]
    lastX += byX
    lastY += byY
    return byX || byY ? `${byX < 0 ? '' : ' '}${byX}${byY < 0 ? '' : ' '}${byY}` : []
  })
  const [start, ...rest] = steps
  return rest.length ? `M${start}l${rest.join('')}` : ''
}

/** The sheet as a picture of its own, that every map lays its points on. Its colours follow those of the page. */
export const worldSvg = (): string => {
  const { land, grid } = world()
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><style>
.land{fill:#e4dcca}.grid{fill:none;stroke:#e4dcca;stroke-width:.6}
@media(prefers-color-scheme:dark){.land{fill:#33302b}.grid{stroke:#2a2825}}
</style><path class="grid" d="${grid}"/><path class="land" d="${land}"/></svg>`
}
