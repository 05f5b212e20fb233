// Which cables a folder's cables cite, each by its canonical key, however it was written.
import { read } from '@chancery/cable'

const { messages } = read(`R 151410Z MAR 09
FM AMEMBASSY OSLO
TO SECSTATE WASHDC
UNCLAS OSLO 000083

SUBJECT: HERRING
REF: A. 08 OSLO 1204 AND 1210 B. STATE 4711 (NOTAL) C. QUIST-WEIR E-MAIL OF MARCH 3

1. NOTHING NEW.
`)
for (const { bullet, kind, key, raw, note } of messages[0].references)
  console.log(bullet, kind, key ?? '-', JSON.stringify(raw), note ?? '')

// prints
// A cable 08OSLO1204 "08 OSLO 1204"
// A cable 08OSLO1210 "1210"
// B cable 09STATE4711 "STATE 4711" NOTAL
// C email - "QUIST-WEIR E-MAIL OF MARCH 3"
