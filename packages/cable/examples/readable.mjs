// A text of the teletype in readable case, with acronyms, names and codes kept; what was sent stays as it is.
import { readable, readableTitle } from '@chancery/cable'

console.log(readableTitle('GON WELCOMES NATO VISIT TO OSLO'))
console.log(
  readable('THE AMBASSADOR TOLD THE FOREIGN MINISTER IN OSLO THAT NATO SHIPS WOULD SAIL ON MONDAY.'),
)

// prints
// GON Welcomes NATO Visit to Oslo
// The Ambassador told the Foreign Minister in Oslo that NATO ships would sail on Monday.
