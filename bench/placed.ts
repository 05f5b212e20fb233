// How far the references of printed telegrams of 1973-79 lead: read as a number, of a post that is known, to a cable that is
// held. Their texts come from ../shared/corpus, or from a folder that is given.
// Run: npm run bench:placed [-- FOLDER]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { postsByKey, read } from '@chancery/cable'
import { machine } from './machine.ts'

const folder = process.argv[2] ?? '../shared/corpus/nara_aad'
/** `75LISBON1234`: post between year and serial. */
const KEY = /^(\d\d)(.*?)(\d+)$/

console.log(`${machine()}\n`)
if (!existsSync(folder)) console.log(`${folder} is not here`)
else {
  const messages = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .flatMap(name => read(readFileSync(join(folder, name))).messages)
  const held = new Set(messages.flatMap(({ mrn }) => mrn?.short ?? []))
  // Letters, airgrams and conversations have no number that could lead anywhere.
  const cables = messages.flatMap(({ references }) => references.filter(({ kind }) => kind === 'cable'))
  const numbered = cables.flatMap(({ key }) => key ?? [])
  const posted = numbered.filter(key => postsByKey(KEY.exec(key)?.[2] ?? '').length)
  const there = posted.filter(key => held.has(key))
  const line = (what: string, some: readonly string[]): void =>
    console.log(`  ${what}: ${some.length}, ${((100 * some.length) / cables.length).toFixed(1)} %`)
  console.log(`${cables.length} references to cables in ${messages.length} telegrams`)
  line('read as a number', numbered)
  line('of a post that is known', posted)
  line('to a telegram of the folder', there)
}
