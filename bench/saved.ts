// What 5,000 saved searches cost an arriving cable. Run: npm run bench:saved [-- SEARCHES CABLES]
import { read } from '@chancery/cable'
import { sample } from '@chancery/sample'
import { indexed } from '../packages/chancery/src/archive/describe.ts'
import { parseQuery, QuerySet, tokened } from '../packages/chancery/src/query/index.ts'
import { machine } from './machine.ts'

const [searches = 5000, cables = 2000] = process.argv.slice(2).map(Number)
const made = [...sample({ count: cables, seed: 11 })].flatMap(({ text }) => {
  const [message] = read(text).messages
  return message ? [tokened(indexed(message, message.marking.label))] : []
})
const words = [...new Set(made.flatMap(one => one.body.split(' ')))].filter(word => word.length > 3).sort()
// Two or three words, one of them with a field now and then, as people save them.
const set = new QuerySet<number>()
let at = 7
const next = (): string => {
  at = (at * 48271) % 2147483647
  return words[at % words.length]!
}
for (let n = 0; n < searches; n++)
  set.add(
    parseQuery(
      [
        `${next()} ${next()}`,
        `"${next()}" -${next()} class:c`,
        `${next()} OR ${next()}`,
        `${next().slice(0, 5)}* ${next()}`,
      ][n % 4]!,
    ).query,
    n,
  )
const times: number[] = []
let met = 0
const used = process.cpuUsage()
for (const cable of made) {
  const began = performance.now()
  met += set.match(cable, () => false).length
  times.push(performance.now() - began)
}
const { user, system } = process.cpuUsage(used)
times.sort((a, b) => a - b)
console.log(machine())
console.log(
  `${searches} searches, ${made.length} cables, ${met} met: mean ${((user + system) / 1000 / made.length).toFixed(3)} ms of processor time, ` +
    `99 of 100 under ${times[Math.floor(times.length * 0.99)]!.toFixed(2)} ms by the clock`,
)
