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

### between strokes; a web address and a date are text
1. (U) They sail.

//THE BAND//

2. (U) It plays.

//example.org/tides

3. (U) It turns.
=>
p1 (U) They sail.
h1 # THE BAND
p2 (U) It plays.
b1 //example.org/tides
p3 (U) It turns.
!

### ruled as long as the longer of its lines
THE FERRIES OF THE NORTHERN BASIN AND THEIR LOUD AND
FOGHORNS
- - - - - - - - - - - - - - - - - - - - - - - - - - -

1. (U) They sail.
=>
h1 # THE FERRIES OF THE NORTHERN BASIN AND THEIR LOUD AND FOGHORNS
p1 (U) They sail.
!

### a note in brackets is text
1. (U) They sail.

(Note: They have since 1911.  End note.)

"The Band Plays On."

2. (U) It plays.
=>
p1 (U) They sail.
b1 (Note: They have since 1911.  End note.)
b2 "The Band Plays On."
p2 (U) It plays.
!

### an announcement under a finished sentence
1. (U) The ferry board met the harbor orchestra on Monday about the
foghorn and its pitch. They agreed.
Three Points Deserve Notice:

-- It is loud.

2. (U) THE END.
=>
p1 (U) The ferry board met the harbor orchestra on Monday about the foghorn and its pitch. They agreed. Three Points Deserve Notice:
  p1.1 -- It is loud.
p2 (U) THE END.
!

### a usual heading with its colon; a line that announces a list is text
BACKGROUND:

The ferries have sailed since the harbor was dug.

Coming events:

The band plays on Monday.
=>
h1 # BACKGROUND:
b1 The ferries have sailed since the harbor was dug.
b2 Coming events:
b3 The band plays on Monday.
!
`,
)

runCases(
  'a heading that lost the blank line after it',
  `
### a title that stopped short, above full lines of prose
The Orchestra Finds Its Tune
Papers report that the harbor orchestra tuned its foghorn on Monday
after a search of seven years. They call it a great day.
=>
h1 # The Orchestra Finds Its Tune
b1 Papers report that the harbor orchestra tuned its foghorn on Monday after a search of seven years. They call it a great day.
! heading-assumed

### over two lines
The Orchestra of the Northern Basin Finds Its Tune After Seven
Years
Papers report that the harbor orchestra tuned its foghorn on Monday
after a search of seven years. They call it a great day.
=>
h1 # The Orchestra of the Northern Basin Finds Its Tune After Seven Years
b1 Papers report that the harbor orchestra tuned its foghorn on Monday after a search of seven years. They call it a great day.
! heading-assumed

### a full line of names is the start of its sentence
Captain Adela Quist and Captain Bruno Varga of the North Harbor Queen
spoke at length of the foghorn and of the seven years that it took to
tune it.
=>
b1 Captain Adela Quist and Captain Bruno Varga of the North Harbor Queen spoke at length of the foghorn and of the seven years that it took to tune it.
!

### names, one on a line, above no prose
Captain Adela Quist
Captain Bruno Varga of the North Harbor Queen and Her Sister Ships
=>
b1 Captain Adela Quist Captain Bruno Varga of the North Harbor Queen and Her Sister Ships
!
`,
)

runCases(
  'a heading run on behind a paragraph of one line',
  `
### capitalised words after the last sentence, before a number
1. (U) The ferries sailed on Monday in spite of the fog, and the board of the harbor met without them, as it had so often. The Band Stays Home

2. (U) It practised.
=>
p1 (U) The ferries sailed on Monday in spite of the fog, and the board of the harbor met without them, as it had so often.
h1 # The Band Stays Home
p2 (U) It practised.
! heading-assumed

### a name after an abbreviation, a word alone, small letters: text
1. (U) The ferries sailed on Monday in spite of the fog, and the board of the harbor met without them and with Dr. Adela Quist

2. (U) The ferries sailed on Monday in spite of the fog, and the board of the harbor met without them, as it had so often in all the years since the fog of the century. Ferries

3. (U) The ferries sailed on Monday in spite of the fog, and the board of the harbor met. The band stayed home

4. (U) They will sail again.
=>
p1 (U) The ferries sailed on Monday in spite of the fog, and the board of the harbor met without them and with Dr. Adela Quist
p2 (U) The ferries sailed on Monday in spite of the fog, and the board of the harbor met without them, as it had so often in all the years since the fog of the century. Ferries
p3 (U) The ferries sailed on Monday in spite of the fog, and the board of the harbor met. The band stayed home
p4 (U) They will sail again.
!
`,
)

runCases(
  'a sentence over a blank line',
  `
### after a full line, before a capital or a digit
1. (U) The board of the harbor met on Monday to hear the captain of the

North Harbor Queen, who asked for a new foghorn and was given in all

4,000 crowns.
=>
p1 (U) The board of the harbor met on Monday to hear the captain of the North Harbor Queen, who asked for a new foghorn and was given in all 4,000 crowns.
!

### among capitals, where every line is shaped as a heading
1. THE BOARD OF THE HARBOR MET ON MONDAY TO HEAR THE CAPTAIN OF THE

NORTH HARBOR QUEEN AND HER SISTER SHIPS, WHO ASKED FOR A NEW FOGHORN

AND A DRUM.

2. THE BOARD MET AGAIN

THE FOGHORN

3. IT IS IN TUNE.
=>
p1 THE BOARD OF THE HARBOR MET ON MONDAY TO HEAR THE CAPTAIN OF THE NORTH HARBOR QUEEN AND HER SISTER SHIPS, WHO ASKED FOR A NEW FOGHORN AND A DRUM.
p2 THE BOARD MET AGAIN
h1 # THE FOGHORN
p3 IT IS IN TUNE.
!

### before small letters, in brackets too
1. (U) The board met in the hall of the [harbor]

with all its members

(including the captain), and heard the foghorn to the end of its song.
=>
p1 (U) The board met in the hall of the [harbor] with all its members (including the captain), and heard the foghorn to the end of its song.
!

### not after a line that had room, not after an announcement
1. (U) The board of the harbor met to hear the old captain

North Harbor Queen is the name of his ship, and of his song as well.

The board heard:

the song of the ship, with all its verses, and the foghorn after it.
=>
p1 (U) The board of the harbor met to hear the old captain
b1 North Harbor Queen is the name of his ship, and of his song as well.
b2 The board heard:
b3 the song of the ship, with all its verses, and the foghorn after it.
!

### a caption that a section repeats stands outside the text
1. (U) The board of the harbor met on Monday to hear the old captain

SIPDIS
of the North Harbor Queen.

2. (U) It met again to hear of the foghorn that he had tuned for his

C O R R E C T E D  C O P Y (ADDED FOGHORN)

Queen.
=>
p1 (U) The board of the harbor met on Monday to hear the old captain of the North Harbor Queen.
p2 (U) It met again to hear of the foghorn that he had tuned for his Queen.
!
`,
)

runCases(
  'capitals of the teletype',
  `
### a sentence inside, a quoted telegram: no headings
1. THE BOARD MET.

IT MET AGAIN. FOR EXAMPLE, ON MONDAY

R 242331Z MAY 74

FM AMEMBASSY EASTBAY

TO RUEHNP/AMEMBASSY NORTHPORT

THE FOGHORN

2. IT IS IN TUNE, AND THE BOARD OF THE HARBOR IS GLAD OF IT.
=>
p1 THE BOARD MET.
b1 IT MET AGAIN. FOR EXAMPLE, ON MONDAY
b2 R 242331Z MAY 74
b3 FM AMEMBASSY EASTBAY
b4 TO RUEHNP/AMEMBASSY NORTHPORT
h1 # THE FOGHORN
p2 IT IS IN TUNE, AND THE BOARD OF THE HARBOR IS GLAD OF IT.
!
`,
)

runCases(
  'numbers that leap',
  `
### proved by the next; two full stops
1.. THE BOARD MET.

15. IT SPOKE OF FERRIES.

16. IT SPOKE OF FOGHORNS.
=>
p1 THE BOARD MET.
p15 IT SPOKE OF FERRIES.
p16 IT SPOKE OF FOGHORNS.
!

### a lone one is text
1. THE BOARD MET.

250. THAT IS THE COUNT OF ITS FERRIES.

2. IT MET AGAIN.
=>
p1 THE BOARD MET.
b1 250. THAT IS THE COUNT OF ITS FERRIES.
p2 IT MET AGAIN.
!
`,
)

runCases(
  'lists of two kinds of bullets',
  `
### one kind under the other
1. (U) The board wants:

-A ferry;
-A drum;
--its sticks;
-A bell.
=>
p1 (U) The board wants:
  p1.1 - A ferry;
  p1.2 - A drum;
  p1.3 -- its sticks;
  p1.4 - A bell.
!
`,
)
