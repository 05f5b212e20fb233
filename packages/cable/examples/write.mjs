// A draft as its section goes out: what the station knows is given, what a rule settles is filled in and said.
import { read } from '@chancery/cable'
import { write } from '@chancery/cable/write'

const { messages } = read(`P R 151410Z MAR 09
FM AMEMBASSY NORTHPORT
TO RUEHC/SECSTATE WASHDC
BT
UNCLAS NORTHPORT 000083

SUBJECT: THE FERRY SAILS AGAIN

1. THE FERRY TO EASTBAY SAILED ON MARCH 14.
BT
`)
const given = { station: 'RUEHNP', serial: '0083', filed: '2009-03-15T14:15Z', called: ['RUEHC'] }
const { sections, diagnostics } = write(messages[0], 'state', {
  ...given,
  channel: { designator: 'NPO', serial: '0417' },
})
for (const { severity, field, message } of diagnostics) console.log(severity, field, message)
for (const { text } of sections) console.log(text.trimEnd())

// prints
// warning precedence.info FL5 has a precedence for information and nobody is informed.
// info transmission.warning FL4 says ZNR UUUUU, as the classification wants it.
// VZCZCNPO0417
// PP RUEHC
// DE RUEHNP #0083 0741415
// ZNR UUUUU
// P R 151410Z MAR 09
// FM AMEMBASSY NORTHPORT
// TO RUEHC/SECSTATE WASHDC
// BT
// UNCLAS NORTHPORT 000083
//
// SUBJECT: THE FERRY SAILS AGAIN
//
// 1. THE FERRY TO EASTBAY SAILED ON MARCH 14.
// BT
// #0083
//
//
//
//
//
//
//
// NNNN
