// Some thousand invented documents of many labels, with sections in every order; run by itself, a process that adds them
// to FOLDER and says when it begins.
import { fileURLToPath } from 'node:url'
import { type Incoming, openArchive } from '../../src/archive/index.ts'
import { file, wire } from './cables.ts'

const LEVELS = ['UNCLAS', 'C O N F I D E N T I A L', 'S E C R E T', 'UNCLAS NODIS', 'S E C R E T EXDIS']
const NOUNS = ['barge', 'harbour', 'herring', 'ferry', 'pilot']
export const count = 2400

export function* documents(): Generator<Incoming> {
  for (let n = 0; n < count; n++) {
    // A step that shares no factor with the count: sections of one cable come far from each other.
    const at = (n * 1009) % count
    const [serial, section] = at % 3 ? [at, undefined] : [Math.floor(at / 9) * 9, (at % 9) / 3 + 1]
    const level = LEVELS[(section === 3 ? serial + 1 : serial) % LEVELS.length]!
    const body = `${section ?? 1}. The ${NOUNS[at % 5]} met the ${NOUNS[at % 4]}; it is barge number ${at}.`
    const text = wire({ serial: 1 + serial, level, body, ...(section && { section: [section, 3] }) })
    yield file(text, `${at}.txt`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const archive = await openArchive(process.argv[2]!)
  console.log('opened')
  await archive.add(documents())
  archive.close()
}
