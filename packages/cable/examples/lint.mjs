// What is wrong with a draft, where, and what the rules would change.
import { read } from '@chancery/cable'
import { applyFixes, lint } from '@chancery/cable/lint'

const draft = `P R 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO SECSTATE WASHDC PIORITY
BT
UNCLAS NORTHPORT 000083

SUBJECT: THE FERRY SAILS AGAIN

1. THE FERRY TO EASTBAY SAILED ON MARCH 14.
BT
`
const findings = lint(read(draft))
for (const { rule, severity, message } of findings) console.log(severity, rule, message)
console.log(applyFixes([draft], findings).sources[0].split('\n')[2])

// prints
// info copy-incomplete The copy lacks FL1, FL2, FL3, FL4, FL16.
// warning precedence-misspelt “PIORITY” is to be PRIORITY.
// info number-form “NORTHPORT” is in no list of posts.
// info tags-line The telegram has no TAGS line; without one it is filed under no subject.
// info paragraph-numbers The only paragraph has a number.
// TO SECSTATE WASHDC PRIORITY
