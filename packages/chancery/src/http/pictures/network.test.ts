import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Traffic } from '../../archive/relations.ts'
import { network, networkPicture, WIDTH } from './network.ts'

/** Invented: some hubs to which all write, and lots between the others. */
function traffic(size: number, pairs: number): Pick<Traffic, 'nodes' | 'edges'> {
  let lot = 7
  const draw = (n: number): number => {
    lot = (lot * 48271) % 2147483647
    return lot % n
  }
  const nodes = Array.from({ length: size }, (_, i) => ({ name: `Post ${i}`, out: 1, in: 1, queries: {} }))
  const edges = Array.from({ length: pairs }, (_, i) => ({
    from: i % size,
    to: i % 3 ? draw(12) : draw(size),
    cables: 1 + draw(500),
  })).filter(one => one.from !== one.to)
  return { nodes, edges: edges.sort((a, b) => b.cables - a.cables) }
}

test('a network of 5,000 nodes is laid out in bounded time, inside its sheet', () => {
  const large = traffic(5000, 9000)
  const before = process.cpuUsage()
  const drawn = network(large, 5000)
  const spent = process.cpuUsage(before).user / 1000
  assert.ok(drawn.points.length > 3000)
  assert.ok(drawn.points.every(({ x, y }) => x >= 0 && x <= WIDTH && y >= 0 && y <= 640))
  assert.ok(spent < 3000, `${Math.round(spent)} ms`)
  const markup = String(networkPicture(drawn))
  assert.ok(markup.length < 3_000_000, `${markup.length}`)
})

test('the same traffic is always drawn in the same way; only the strongest lines are', () => {
  const small = traffic(60, 400)
  assert.equal(String(networkPicture(network(small, 50))), String(networkPicture(network(small, 50))))
  assert.equal(network(small, 50).ways.length, 50)
})

test('what nobody sent is an empty sheet', () => {
  assert.deepEqual(network({ nodes: [], edges: [] }, 50), { points: [], ways: [] })
})
