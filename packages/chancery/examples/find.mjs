// An archive of three cables: what was found, what it cites, what is not held, and the proof that all is there.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive, PRIVATE_READER as reader } from 'chancery'

const cable = (number, day, about, refs) => `R ${day}1410Z MAR 09
FM AMEMBASSY OSLO
TO SECSTATE WASHDC
UNCLAS OSLO 0000${number}

E.O. 12958: N/A
TAGS: EFIS, NO
SUBJECT: ${about}
REF: ${refs}

1. The herring fleet is at sea.
`
const folder = mkdtempSync(join(tmpdir(), 'cables-'))
const archive = await openArchive(folder)
try {
  await archive.add(
    [
      cable(83, 15, 'HERRING', 'OSLO 81'),
      cable(84, 16, 'MORE HERRING', 'A. OSLO 83 B. OSLO 81'),
      cable(85, 17, 'THE HARBOUR', 'OSLO 84'),
    ].map((text, n) => ({ name: `${n}.txt`, bytes: new TextEncoder().encode(text) })),
  )

  const { reading, total, hits, facets } = archive.search('subject:herring date:2009-03', reader)
  console.log(
    `${total} for ${reading}; TAGS ${facets.tags.map(one => `${one.name} ${one.count}`).join(', ')}`,
  )
  for (const { mrn, marking, subject } of hits) console.log(` ${marking} ${mrn} ${subject}`)

  const ghost = archive.open('09OSLO81', reader)
  if (ghost.kind === 'ghost') console.log(`${ghost.ghost.number} is not held; ${ghost.ghost.total} cite it`)

  for await (const bytes of archive.export('thread:09OSLO84', reader, {
    as: 'csv',
    columns: ['number', 'subject'],
  }))
    process.stdout.write(bytes)

  console.log((await archive.verify(reader)).sentence)
} finally {
  archive.close()
  rmSync(folder, { recursive: true })
}

// prints
// 2 for “herring” in the subject and from 2009-03-01 to 2009-03-31; TAGS EFIS 2, NO 2
//  UNCLASSIFIED 09 OSLO 83 HERRING
//  UNCLASSIFIED 09 OSLO 84 MORE HERRING
// 09 OSLO 81 is not held; 2 cite it
// number,subject
// 09 OSLO 83,HERRING
// 09 OSLO 84,MORE HERRING
// 09 OSLO 85,THE HARBOUR
// Everything that came in is there, byte for byte, and can be found: 3 documents in 3 cables.
