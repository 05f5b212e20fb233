import { runCases } from '../../../test/cases.ts'

runCases(
  'passages',
  `
### a lone Summary under the paragraph it opened, which the source cut
1. (U) Summary: The orchestra ~159
Summary

2. (U) Then ~159

3. (U) Later ~159
=>
p1 (U) summary: Summary: The orchestra ~
m1 end of summary, damaged: Summary
p2 (U) Then ~
p3 (U) Later ~
! stray-mark-line source-cut

### a lone Comment under the finished paragraph it opened
1. (U) The foghorn is flat.

2. (U) Comment: The orchestra will not play with it this season.
Comment

3. (U) The ferries do not mind.
=>
p1 (U) The foghorn is flat.
p2 (U) comment: Comment: The orchestra will not play with it this season.
m1 end of comment, damaged: Comment
p3 (U) The ferries do not mind.
! stray-mark-line

### Summary alone before a paragraph is a heading
Summary

1. (U) The foghorn is flat.

Comment

2. (U) So is the drum.
=>
h1 # Summary
p1 (U) summary: The foghorn is flat.
h2 # Comment
p2 (U) comment: So is the drum.
!

### the heading Comment under a paragraph that another word opened
1. (U) Summary: The foghorn is flat and the captain knows it. End summary.
Comment

2. (U) So is the drum.
=>
p1 (U) summary: Summary: The foghorn is flat and the captain knows it. End summary.
h1 # Comment
p2 (U) comment: So is the drum.

### the word of the passage as the last line of a wrapped sentence
1. (U) Summary: The conductor asked the board to leave out of her report the whole
summary

2. (U) The board did.
=>
p1 (U) summary: Summary: The conductor asked the board to leave out of her report the whole summary
p2 (U) The board did.
!

### a wrapped sentence whose last word is the capitalised word of the passage, and would not have fitted above
1. (U) Summary: The conductor asked the board to leave out of her report the
Summary

2. (U) The board did so at once and was very glad to be rid of that text
=>
p1 (U) summary: Summary: The conductor asked the board to leave out of her report the Summary
p2 (U) The board did so at once and was very glad to be rid of that text
!

### end marks on their own lines
1. (U) SUMMARY: The foghorn is flat.

2. (U) So is the drum. 

END SUMMARY.

3. (U) COMMENT: So is the tide. 
End Comment.

4. (U) All is flat.
=>
p1 (U) summary: SUMMARY: The foghorn is flat.
p2 (U) summary: So is the drum.
m1 end of summary: END SUMMARY.
p3 (U) comment: COMMENT: So is the tide.
m2 end of comment: End Comment.
p4 (U) All is flat.
!

### end words inside a paragraph, of two passages, in brackets
1. (U) SUMMARY AND COMMENT: The foghorn is flat. END SUMMARY AND COMMENT.

2. (U) BEGIN COMMENT. The drum is flat. (END COMMENT.)

3. (U) Action request: Tune it. End action request. The tide is flat too.
=>
p1 (U) summary, comment: SUMMARY AND COMMENT: The foghorn is flat. END SUMMARY AND COMMENT.
p2 (U) comment: BEGIN COMMENT. The drum is flat. (END COMMENT.)
p3 (U) action: Action request: Tune it. End action request. The tide is flat too.
!

### an end without a beginning closes what the first paragraph began
1. (U) The foghorn is flat.

2. (U) So is the drum. END SUMMARY.

3. (U) The tide is not.
=>
p1 (U) summary: The foghorn is flat.
p2 (U) summary: So is the drum. END SUMMARY.
p3 (U) The tide is not.

### a beginning without an end holds for its own paragraph
1. (U) Summary: The foghorn is flat.

2. (U) So is the drum.
=>
p1 (U) summary: Summary: The foghorn is flat.
p2 (U) So is the drum.

### a ruled heading opens a passage up to the next heading
SUMMARY
-------

1. (U) The foghorn is flat.

2. (U) So is the drum.

THE TIDE
--------

3. (U) It turns.
=>
h1 # SUMMARY
p1 (U) summary: The foghorn is flat.
p2 (U) summary: So is the drum.
h2 # THE TIDE
p3 (U) It turns.

### prose about an end closes nothing
1. (U) The board saw to it that in the end action was taken on the
drum. They lived happily by the end; comment was free.
=>
p1 (U) The board saw to it that in the end action was taken on the drum. They lived happily by the end; comment was free.
`,
)
