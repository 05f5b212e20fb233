// A process of its own that adds invented cables: FOLDER FIRST COUNT. It says what the archive reports.
import { openArchive } from '../../src/archive/index.ts'
import { file, wire } from './cables.ts'

const [folder, first, count] = process.argv.slice(2)

function* cables(): Generator<ReturnType<typeof file>> {
  for (let serial = Number(first); serial < Number(first) + Number(count); serial++)
    yield file(wire({ serial, section: [(serial % 2) + 1, 2] }), `${serial}.txt`)
}

try {
  const archive = await openArchive(folder!)
  const report = await archive.add(cables(), now => console.log(JSON.stringify(now)))
  console.log(JSON.stringify(report))
  archive.close()
} catch (error) {
  console.log((error as Error).name, (error as Error).message)
  process.exitCode = 1
}
