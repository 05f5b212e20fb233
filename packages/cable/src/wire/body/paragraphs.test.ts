import { runCases } from '../../../test/cases.ts'

runCases(
  'paragraphs and their numbers',
  `
### in order, wrapped, with and without blank lines between
1. (U) The ferry sails
at noon.
2. (U) It returns
at dusk.

3. (U) It rests.
=>
p1 (U) The ferry sails at noon.
p2 (U) It returns at dusk.
p3 (U) It rests.
!

### spellings of number and mark
1.(C) Without a blank.

2. C) Without a bracket.

3 (SBU) Without a full stop.

4.  (U)  With two blanks.

5. Without a mark.

PARA 6. (U) With a word.
=>
p1 (C) Without a blank.
p2 (C) Without a bracket.
p3 (SBU) Without a full stop.
p4 (U) With two blanks.
p5 Without a mark.
p6 (U) With a word.
!

### the mark for the entire text, its full stop in the bracket or behind it
1. (C - ENTIRE TEXT.) THE FERRY SAILS.

2. (CONFIDENTIAL - ENTIRE TEXT). IT RETURNS.

3. (S ENTIRE TEXT) IT RESTS.
=>
p1 (C) THE FERRY SAILS.
p2 (C) IT RETURNS.
p3 (S) IT RESTS.
!

### the same alone on its line is no heading
(C - ENTIRE TEXT)

1. THE FERRY SAILS.
=>
b1 (C) 
p1 THE FERRY SAILS.
!

### without blank lines: a number repeated, one skipped, one in prose
1. The ferry sails at noon.
1. It returns at dusk.
3. It rests. The number of boats rose to
16. They are counted.
4. It sleeps.
=>
p1 The ferry sails at noon.
p1-2 It returns at dusk.
p3 It rests. The number of boats rose to 16. They are counted.
p4 It sleeps.
!

### a copy that begins with a late paragraph
27. The ferry sails at noon.
=>
p27 The ferry sails at noon.
!

### without blank lines: a number in prose below a short line, and the one that is due comes after it
1. (U) THE MAYOR COUNTED THE WARDS OF THE TOWN FOR A SECOND TIME TODAY.
2. (U) HE FOUND MORE OF THEM THAN THERE HAD BEEN IN THE SPRING OF 1974.
3. (U) THE LOUDEST IS NUMBER
6. IT HAS A BAND OF ITS OWN, WHICH PRACTISES AT NIGHT IN THE OLD BASIN.
4. (U) NOBODY COULD SAY WHY.
=>
p1 (U) THE MAYOR COUNTED THE WARDS OF THE TOWN FOR A SECOND TIME TODAY.
p2 (U) HE FOUND MORE OF THEM THAN THERE HAD BEEN IN THE SPRING OF 1974.
p3 (U) THE LOUDEST IS NUMBER 6. IT HAS A BAND OF ITS OWN, WHICH PRACTISES AT NIGHT IN THE OLD BASIN.
p4 (U) NOBODY COULD SAY WHY.

### gaps and repeated numbers
1. (U) One.

2. (U) Two.

6. (U) Six.

6. (U) Six again.

7. (U) Seven.

6. (U) Six once more.
=>
p1 (U) One.
p2 (U) Two.
p6 (U) Six.
p6-2 (U) Six again.
p7 (U) Seven.
p6-3 (U) Six once more.
!

### a year and a day at the start of a line inside prose
1. (U) The orchestra was founded by three stokers in the spring of
2003. It first played in public on the ferry pier on June
16. The foghorn was late.

2. (U) It is never late now.
=>
p1 (U) The orchestra was founded by three stokers in the spring of 2003. It first played in public on the ferry pier on June 16. The foghorn was late.
p2 (U) It is never late now.
!

### short lines in a row, each with its number
1. The foghorn of the northern basin
2. 180 degrees
3. at noon
4. None
=>
p1 The foghorn of the northern basin
p2 180 degrees
p3 at noon
p4 None

### numbers of a form in a column are no paragraphs
1. The foghorn is late.
3.
4.
5.
=>
p1 The foghorn is late. 3. 4. 5.

### a number is lost, those that follow prove theirs
1. The foghorn of the northern basin was late on the third
day of March.
3. 0755 The lamp was low, and the sand
was back.
4. 1000 None of us saw it from the pier at
noon.
5. 1255 It is never late now, we hear, nor is it ever
early.
=>
p1 The foghorn of the northern basin was late on the third day of March.
p3 0755 The lamp was low, and the sand was back.
p4 1000 None of us saw it from the pier at noon.
p5 1255 It is never late now, we hear, nor is it ever early.

### the next number at the start of a line inside prose
1. (U) The ferry of the northern basin sails.
2. (U) The captain of the ferry of the southern basin is ill in ward
3. The hospital is small.

4. (U) He is well.
=>
p1 (U) The ferry of the northern basin sails.
p2 (U) The captain of the ferry of the southern basin is ill in ward 3. The hospital is small.
p4 (U) He is well.
! number-in-prose

### a number far off after a blank line
1. (U) The board keeps a list.

48. The orchestra.

2. (U) The list is long.
=>
p1 (U) The board keeps a list.
b1 48. The orchestra.
p2 (U) The list is long.

### without numbers
The ferry sails at noon and
returns at dusk.

(SBU) It rests on Sundays.

1. (U) The band does not.
=>
b1 The ferry sails at noon and returns at dusk.
b2 (SBU) It rests on Sundays.
p1 (U) The band does not.

### a sentence goes on over a blank line in small letters
1. (U) The ferry sails at noon with

an orchestra on deck.

2. (U) It returns at dusk.
=>
p1 (U) The ferry sails at noon with an orchestra on deck.
p2 (U) It returns at dusk.

### a word divided at the end of a line
1. (U) The north-
basin ferry sails -
at noon.
=>
p1 (U) The north-basin ferry sails - at noon.
`,
)

runCases(
  'portion marks',
  `
### all forms
1. (TS) A.

2. (S//NF) B.

3. (C/NF) C.

4. (C-NF) D.

5. (S/NOFORN) E.

6. (SBU/N) F.

7. (LOU) G.

8. (U//FOUO) H.

9. (CONFIDENTIAL) I.

10. (UNCLAS) J.

11. (S//NF//OC) K.

12. (S//REL TO USA, GBR) L.

13. ( C ) M.

14. (TS//SI-G//OC/NF) N.

15. (SBU-NF) O.

16. (U//SBU-NF) P.

17. (C NF) Q.

18. (S//HCS-O//OC/NF) R.

19. (//GBR S) S.

20. (LES-NF) T.

21. (TS//SAR-BP//REL TO USA, AUS, CAN, DEU, FRA, GBR, ITA, JPN, KOR, NLD, NOR, NZL, POL) U.
=>
p1 (TS) A.
p2 (S//NF) B.
p3 (C//NF) C.
p4 (C//NF) D.
p5 (S//NF) E.
p6 (SBU//NF) F.
p7 (LOU) G.
p8 (U//FOUO) H.
p9 (C) I.
p10 (U) J.
p11 (S//NF//OC) K.
p12 (S//REL TO USA, GBR) L.
p13 (C) M.
p14 (TS//SI-G//OC//NF) N.
p15 (SBU//NF) O.
p16 (U//SBU-NF) P.
p17 (C//NF) Q.
p18 (S//HCS-O//OC//NF) R.
p19 (//GBR S) S.
p20 (U//LES-NF) T.
p21 (TS//SAR-BP//REL TO USA, AUS, CAN, DEU, FRA, GBR, ITA, JPN, KOR, NLD, NOR, NZL, POL) U.

### brackets that are no marks
1. (The ferry) sails.

2. (s) is a letter.

3. (Secretary's note) None.

4. (C/WALTZ) A dance.

5. The mark (S) stands further in.

6. (S//WALTZ) A dance.

7. (//) Strokes.
=>
p1 (The ferry) sails.
p2 (s) is a letter.
p3 (Secretary's note) None.
p4 (C/WALTZ) A dance.
p5 The mark (S) stands further in.
p6 (S//WALTZ) A dance.
p7 (//) Strokes.
`,
)

runCases(
  'sub-paragraphs and tables',
  `
### lettered, numbered and bulleted, with marks of their own
1. (U) The board wants:

A. (U) a ferry

B. (C) a drum
that is large

2. (U) The band wants:

(1) a drum.
(2) (SBU) a ferry.

3. (U) The captain wants:

(a) rest;

(b) quiet.

4. (U) All want:
-- (S) peace
and order
-- (U) cake
=>
p1 (U) The board wants:
  p1.a A. (U) a ferry
  p1.b B. (C) a drum that is large
p2 (U) The band wants:
  p2.1 (1) a drum.
  p2.2 (2) (SBU) a ferry.
p3 (U) The captain wants:
  p3.a (a) rest;
  p3.b (b) quiet.
p4 (U) All want:
  p4.1 -- (S) peace and order
  p4.2 -- (U) cake

### bullets between lettered items, and a letter twice
1. (U) The board wants:

A. a ferry:

-- red

-- large

B. a drum.

2. (U) The band wants:

A. a drum.

B. a fife.
=>
p1 (U) The board wants:
  p1.a A. a ferry:
  p1.2 -- red
  p1.3 -- large
  p1.b B. a drum.
p2 (U) The band wants:
  p2.a A. a drum.
  p2.b B. a fife.

### what only looks like an item
1. (U) The board sat with Captain
A. Lindqvist, who spoke -
- though hoarse - at length.

2. (U) It rose.
=>
p1 (U) The board sat with Captain A. Lindqvist, who spoke - - though hoarse - at length.
p2 (U) It rose.

### a table keeps its lines and columns
1. (U) The fleet:

FERRY          SEATS   YEAR
Harbor Queen     120   1904
  Dredger          3   1911

2. (U) It is old.
=>
p1 (U) The fleet:
t1 = FERRY          SEATS   YEAR|Harbor Queen     120   1904|  Dredger          3   1911
p2 (U) It is old.
`,
)
