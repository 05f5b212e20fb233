// Who wrote to whom, when, how urgent, and how it is marked.
import { read } from '@chancery/cable'

const { messages } = read(`VZCZCNPO0083
PP RUEHC RUEHEB
DE RUEHNP #0083 0741415
ZNR UUUUU ZZH
P R 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC PRIORITY 0310
INFO RUEHEB/AMCONSUL EASTBAY
BT
UNCLAS NORTHPORT 000083

SUBJECT: THE FERRY SAILS AGAIN

1. THE FERRY TO EASTBAY SAILED ON MARCH 14.
BT
#0083
NNNN
`)
const [cable] = messages
console.log(cable.mrn?.short, cable.dtg?.value, cable.precedence.action?.value, cable.marking.label.level)
console.log('from', cable.from?.name)
for (const { name, precedence } of cable.to) console.log('to', name, precedence?.value)
for (const { name } of cable.info) console.log('info', name)
console.log(cable.subject?.text)

// prints
// 09NORTHPORT83 2009-03-15T14:10Z P UNCLASSIFIED
// from AMEMBASSY NORTHPORT
// to SECSTATE WASHDC PRIORITY
// info AMCONSUL EASTBAY
// THE FERRY SAILS AGAIN
