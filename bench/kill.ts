// Kills an adding process again and again at random moments, then compares with an archive that was never killed.
// Run: npm run bench:kill [-- KILLS SEED]
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../packages/chancery/src/archive/index.ts'
import { held, killedUntilDone, whole } from '../packages/chancery/test/archive/killed.ts'

const [most = 40, first = 1] = process.argv.slice(2).map(Number)
let seed = first
/** In this time, of this machine at this hour, the documents are added: a round is killed anywhere in it. */
let longest = 0
const delay = (): number => {
  seed = (seed * 16_807) % 2_147_483_647
  return seed % longest
}

const folder = mkdtempSync(join(tmpdir(), 'chancery-kill-'))
try {
  const began = performance.now()
  const expected = await whole(join(folder, 'never'))
  // One that has just started takes longer.
  longest = 2 * Math.ceil(performance.now() - began)
  let [kills, lags, rounds] = [0, 0, 0]
  while (kills < most) {
    const here = join(folder, `${rounds++}`)
    // A few kills a round: an archive that is complete has nothing to lose.
    const round = await killedUntilDone(here, Math.min(8, most - kills), delay)
    kills += round.kills
    lags += round.lags
    const archive = await openArchive(here)
    assert.deepEqual(held(archive), expected)
    archive.close()
    console.log(
      `${kills} kills, ${lags} of them between the record and a part of the index: the same archive`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
