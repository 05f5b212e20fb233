import { runCases } from '../../../test/cases.ts'
import { Strand } from '../../text/index.ts'
import { readBody } from './index.ts'

/** `<page>` stands where a page line was taken out. */
function paged(body: string) {
  const parts = body.split('<page>')
  const seams: number[] = []
  let text = parts[0]!
  for (const part of parts.slice(1)) {
    seams.push(text.length)
    text += part
  }
  return readBody(Strand.of(text), seams)
}

runCases(
  'telegrams in capitals, and the edges of their pages',
  `
### the letter of a list in a sentence that goes on over a page is no mark
1. THE BOARD NAMED THREE MATTERS: (A) THE FERRIES, (B) THE QUAYS, AND

<page>
(C) THE OLD BASIN WHERE ALL OF THE DREDGERS ARE KEPT IN WINTER
<page>

AND WHERE THE BAND PLAYS.

2. IT ROSE.
=>
p1 THE BOARD NAMED THREE MATTERS: (A) THE FERRIES, (B) THE QUAYS, AND (C) THE OLD BASIN WHERE ALL OF THE DREDGERS ARE KEPT IN WINTER AND WHERE THE BAND PLAYS.
p2 IT ROSE.

### (C) after (B) is the next letter of the list
1. THE BOARD WANTS:

(A) A DRUM.

(B) A FIFE.
<page>

(C) A FERRY.

(D) A QUAY.

2. IT ROSE.
=>
p1 THE BOARD WANTS:
  p1.a (A) A DRUM.
  p1.b (B) A FIFE.
  p1.c (C) A FERRY.
  p1.d (D) A QUAY.
p2 IT ROSE.

### a mark after another letter stays a mark
1. THE BOARD WANTS:

(A) A DRUM.

(C) THE QUAY IS CLOSED.
=>
p1 THE BOARD WANTS:
  p1.a (A) A DRUM.
b1 (C) THE QUAY IS CLOSED.

### a lone line between the edges of two pages is part of a sentence
THE FERRIES OF THE NORTH BASIN ARE OLD AND MUST BE MENDED.

<page>
CONVINCED THAT THE MENDING OF THE FERRIES WILL BE

<page>
PAID BY ALL WHO SAIL IN THEM, THE BOARD VOTED FOR IT AT ONCE.
=>
b1 THE FERRIES OF THE NORTH BASIN ARE OLD AND MUST BE MENDED.
b2 CONVINCED THAT THE MENDING OF THE FERRIES WILL BE PAID BY ALL WHO SAIL IN THEM, THE BOARD VOTED FOR IT AT ONCE.

### a sentence that stops in a quotation goes on over the page
1. THE BOARD IS RESISTANT TO ALL THAT THE SAILORS CALL "MENDING"

<page>
PRESSURES OF THE YOUNG HARBOR MASTERS OF THE NORTH BASIN

<page>
AND OF THE SOUTH BASIN DID NOT HELP IN THIS MATTER AT ALL.
=>
p1 THE BOARD IS RESISTANT TO ALL THAT THE SAILORS CALL "MENDING" PRESSURES OF THE YOUNG HARBOR MASTERS OF THE NORTH BASIN AND OF THE SOUTH BASIN DID NOT HELP IN THIS MATTER AT ALL.

### a blank line in mid-sentence
1. WATER WAS THE MATTER OF A COMMITTEE WHOSE MEMBERS WOULD SELECT THEIR

OWN OFFICERS. THEY CHOSE A HARBOR MASTER, A PILOT AND A DRUMMER FOR
THE WHOLE OF THE YEAR.

2. IT ROSE.
=>
p1 WATER WAS THE MATTER OF A COMMITTEE WHOSE MEMBERS WOULD SELECT THEIR OWN OFFICERS. THEY CHOSE A HARBOR MASTER, A PILOT AND A DRUMMER FOR THE WHOLE OF THE YEAR.
p2 IT ROSE.

### a number that lost its full stop, proved by the next
1. THE FERRIES SAIL.

2 IT IS ALSO NOON AT THE QUAY.

3. IT RESTS.

4, THE BAND PLAYS.

5. IT RESTS TOO.
=>
p1 THE FERRIES SAIL.
p2 IT IS ALSO NOON AT THE QUAY.
p3 IT RESTS.
p4 THE BAND PLAYS.
p5 IT RESTS TOO.
! number-unstopped number-unstopped

### a count is no number
1. THE FERRIES SAIL WITH:

2 DRUMS AND A FIFE.

2. IT IS NOON.
=>
p1 THE FERRIES SAIL WITH:
b1 2 DRUMS AND A FIFE.
p2 IT IS NOON.
!

### an address is no heading
1. WRITE TO THE HARBOR MASTER AT THIS ADDRESS, WHO WILL REPLY SOON:

QUAY NO. 7
EASTBAY, NORTHPORT

2. IT IS NOON.
=>
p1 WRITE TO THE HARBOR MASTER AT THIS ADDRESS, WHO WILL REPLY SOON:
b1 QUAY NO. 7 EASTBAY, NORTHPORT
p2 IT IS NOON.

### hours of a programme, and remarks in brackets
HARBOR DAY

9:40 A.M. THE BAND ARRIVES AT THE QUAY AND PLAYS

(DRIVING TIME: 10 MINUTES)

9:55 A.M. THE FERRIES SAIL FOR THE NORTH BASIN AND THE LIGHT
WITH ALL GUESTS.
=>
h1 # HARBOR DAY
b1 9:40 A.M. THE BAND ARRIVES AT THE QUAY AND PLAYS
b2 (DRIVING TIME: 10 MINUTES)
b3 9:55 A.M. THE FERRIES SAIL FOR THE NORTH BASIN AND THE LIGHT WITH ALL GUESTS.

### headings that count with letters, paragraphs that count from 1 below each
A. THE SETTING

1. THE HARBOR IS OLD AND ITS QUAYS ARE WORN BY THE TIDES OF YEARS.

2. IT SILTS.

B. FERRY ISSUES

1. THEY ARE SLOW.
=>
h1 # A. THE SETTING
p1 THE HARBOR IS OLD AND ITS QUAYS ARE WORN BY THE TIDES OF YEARS.
p2 IT SILTS.
h2 # B. FERRY ISSUES
p1-2 THEY ARE SLOW.

### a list that begins behind an unfinished line, and goes on over a page
1. THE BOARD MET AT NOON, AND THE MEASURES THAT IT TOOK WERE
A. A DRUM FOR THE BAND;
B. A FIFE FOR THE SAME, TO BE PAID FOR BY ALL WHO SAIL IN IT;

<page>
C. A FERRY.
=>
p1 THE BOARD MET AT NOON, AND THE MEASURES THAT IT TOOK WERE
  p1.a A. A DRUM FOR THE BAND;
  p1.b B. A FIFE FOR THE SAME, TO BE PAID FOR BY ALL WHO SAIL IN IT;
  p1.c C. A FERRY.

### a letter of the list behind a short line
1. SEND:
A. THE DRUMS TO THE HARBOR MASTER, WHO IS TO BE FOUND BY ALL AT
   QUAY NO. 7
   EASTBAY
B. THE FIFES.
=>
p1 SEND:
  p1.a A. THE DRUMS TO THE HARBOR MASTER, WHO IS TO BE FOUND BY ALL AT QUAY NO. 7 EASTBAY
  p1.b B. THE FIFES.
`,
  paged,
)

runCases(
  'tables and lists inside a paragraph',
  `
### a table under the words of its paragraph, with no blank line between
11. TABLE I
FERRIES OF THE NORTH BASIN
OLD           650.99 (INCLUDES THE DREDGER)
NEW          (772.80)
SHORT ONES 7
ALL           122.00
=>
p11 TABLE I FERRIES OF THE NORTH BASIN
t1 = OLD           650.99 (INCLUDES THE DREDGER)|NEW          (772.80)|SHORT ONES 7|ALL           122.00

### text goes on under a table
1. THE BOARD LIMITS THE FERRIES OF EACH BASIN TO THE NUMBERS BELOW:
NORTH       75        70      145
SOUTH       25        45       70
TOTAL      100       115      215
A BASIN THAT HAS MORE PAYS FOR THEM.

2. IT ROSE.
=>
p1 THE BOARD LIMITS THE FERRIES OF EACH BASIN TO THE NUMBERS BELOW:
t1 = NORTH       75        70      145|SOUTH       25        45       70|TOTAL      100       115      215
b1 A BASIN THAT HAS MORE PAYS FOR THEM.
p2 IT ROSE.

### two lines with gaps make no table
1. THE BOARD HAS ITS OWN     MANNER OF     LEAVING GAPS
AND DOES SO     WHEREVER     IT LIKES.
=>
p1 THE BOARD HAS ITS OWN     MANNER OF     LEAVING GAPS AND DOES SO     WHEREVER     IT LIKES.

### a list of figures further in than its paragraph
4. THE BOARD ASKS FOR THESE PAPERS:
   1. A COPY OF THE WRIT,
SIGNED.
   2. A COPY OF THE MAP.
5. IT ROSE.
=>
p4 THE BOARD ASKS FOR THESE PAPERS:
  p4.1 1. A COPY OF THE WRIT, SIGNED.
  p4.2 2. A COPY OF THE MAP.
p5 IT ROSE.

### paragraphs that are all set in are no list
  1. THE BOARD ASKS FOR TWO PAPERS:

  2. IT ROSE.
=>
p1 THE BOARD ASKS FOR TWO PAPERS:
p2 IT ROSE.

### a semicolon between two titles
1. (U) The board met, and the sailors looked on from the quay all day.

Sailors Curious; Harbor Master Upbeat

2. (U) It rose.
=>
p1 (U) The board met, and the sailors looked on from the quay all day.
h1 # Sailors Curious; Harbor Master Upbeat
p2 (U) It rose.
`,
  paged,
)

runCases(
  'forms, and telegrams within telegrams',
  `
### entries of a form that are no sentences, one of them left out
1. 335/01/P0049
2. 072574
3. A. QUIST
4. Y. HARBOR BOARD OF THE NORTH BASIN OF EASTBAY AND ITS QUAYS
5A. --
   EASTBAY
7. CABLE--
8. --
9. 104
10. A PUMP.
=>
p1 335/01/P0049
p2 072574
p3 A. QUIST
p4 Y. HARBOR BOARD OF THE NORTH BASIN OF EASTBAY AND ITS QUAYS 5A. -- EASTBAY
p7 CABLE--
p8 --
p9 104
p10 A PUMP.

### the classification line of a telegram that is quoted is no heading
BELOW IS WHAT THE HARBOR BOARD SENT TO ALL WHO SAIL IN THE BASIN.

UNCLAS

1. IT IS NOON.
=>
b1 BELOW IS WHAT THE HARBOR BOARD SENT TO ALL WHO SAIL IN THE BASIN.
b2 UNCLAS
p1 IT IS NOON.
`,
  paged,
)
