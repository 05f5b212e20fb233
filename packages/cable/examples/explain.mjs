// What codes mean on the day a message was sent: TAGS of two letters changed their country.
import { explain } from '@chancery/cable'

for (const [code, date] of [
  ['SNAR', '2010-01-29'],
  ['ZNR', '1975-06-01'],
  ['RUEHC', '2009-03-15'],
  ['NODIS', '1974-02-02'],
])
  console.log(
    code,
    date,
    explain(code, date)
      .map(one => `${one.kind}, ${one.meaning}`)
      .join('; '),
  )

// prints
// SNAR 2010-01-29 tag, Narcotics
// ZNR 1975-06-01 signal, May be sent over any circuit
// RUEHC 2009-03-15 routing-indicator, SECSTATE WASHDC
// NODIS 1974-02-02 caption, No distribution beyond the named addressees; President, Secretary or chief of mission
