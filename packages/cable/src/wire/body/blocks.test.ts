import { runCases } from '../../../test/cases.ts'

runCases(
  'a short line: heading or text',
  `
### a heading under a line that the source cut
1. (U) Last year ~159
Ferries and Finance

2. (U) This year ~159

3. (U) Next year ~159
Tuning the Foghorn

4. (U) At last ~159
=>
p1 (U) Last year ~
h1 # Ferries and Finance
p2 (U) This year ~
p3 (U) Next year ~
h2 # Tuning the Foghorn
p4 (U) At last ~
! heading-assumed heading-assumed source-cut

### text under a line that the source cut, for it ends a sentence
1. (U) Last year ~159
Ferries and Finance.

2. (U) This year ~159

3. (U) Next year ~159
=>
p1 (U) Last year ~ Ferries and Finance.
p2 (U) This year ~
p3 (U) Next year ~
! source-cut

### text under a line that the source cut, for it is in small letters
1. (U) Last year ~159
ferries and finance

2. (U) This year ~159

3. (U) Next year ~159
=>
p1 (U) Last year ~ ferries and finance
p2 (U) This year ~
p3 (U) Next year ~
! source-cut

### text under a line that the source cut, for more text follows it
1. (U) Last year ~159
Ferries and Finance
were all that mattered.

2. (U) This year ~159

3. (U) Next year ~159
=>
p1 (U) Last year ~ Ferries and Finance were all that mattered.
p2 (U) This year ~
p3 (U) Next year ~

### a heading under a finished sentence
1. (U) The ferry board met the harbor orchestra on Monday about the
foghorn and its pitch. They agreed on B flat.
Tuning the Foghorn

2. (U) The foghorn is now in tune.
=>
p1 (U) The ferry board met the harbor orchestra on Monday about the foghorn and its pitch. They agreed on B flat.
h1 # Tuning the Foghorn
p2 (U) The foghorn is now in tune.
! heading-assumed

### the last line of a wrapped sentence, a name
1. (U) The prize for the best tuned foghorn of the season went to the
ferry North Harbor Queen and her captain, who comes from the town of
New Basin

2. (U) The other ferries sounded their bells.
=>
p1 (U) The prize for the best tuned foghorn of the season went to the ferry North Harbor Queen and her captain, who comes from the town of New Basin
p2 (U) The other ferries sounded their bells.
!

### a capitalised line that more text follows
1. (U) The board heard the report of the dredging company from Old
Harbor Street
and adjourned.

2. (U) It met again.
=>
p1 (U) The board heard the report of the dredging company from Old Harbor Street and adjourned.
p2 (U) It met again.
!

### names, one on a line
1. (U) Present were:
Adela Quist
Bruno Varga
Captain Lindqvist

2. (U) They sang.
=>
p1 (U) Present were: Adela Quist Bruno Varga Captain Lindqvist
p2 (U) They sang.
!

### items of a list
1. (U) The board wants:
-- A New Ferry
-- A Bigger Drum

2. (U) It has neither.
=>
p1 (U) The board wants:
  p1.1 -- A New Ferry
  p1.2 -- A Bigger Drum
p2 (U) It has neither.
!

### ruled below, above and below, between rules
THE FERRIES
-----------

1. (U) They sail.

--------
THE BAND
--------

2. (U) It plays.

------- The Tide -------

3. (U) It turns.
=>
h1 # THE FERRIES
p1 (U) They sail.
h2 # THE BAND
p2 (U) It plays.
h3 # The Tide
p3 (U) It turns.
!

### ruled, of two lines, and glued to the paragraphs around it
THE FERRIES OF THE NORTHERN BASIN AND THEIR
FOGHORNS
-------------------------------------------

1. (U) They sail.
THE BAND
--------
2. (U) It plays.
=>
h1 # THE FERRIES OF THE NORTHERN BASIN AND THEIR FOGHORNS
p1 (U) They sail.
h2 # THE BAND
p2 (U) It plays.
!

### with a portion mark; a question, a sentence, a quotation before a number
(SBU) Who Pays the Piper?

1. (U) Nobody does.

A foghorn in search of a key

2. (U) It has none.

Why "B Flat"

3. (U) Tradition.
=>
h1 (SBU) # Who Pays the Piper?
p1 (U) Nobody does.
h2 # A foghorn in search of a key
p2 (U) It has none.
h3 # Why "B Flat"
p3 (U) Tradition.
!
`,
)
