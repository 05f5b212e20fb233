// Every value knows its place: here the date-time group is pointed at in the source, line and column.
import { read } from '@chancery/cable'

const text =
  'R 151410Z MAR 09\nFM AMEMBASSY NORTHPORT\nTO SECSTATE WASHDC\nUNCLAS NORTHPORT 000083\n\n1. ALL QUIET.\n'
const { messages, sources } = read(text)
const [{ start, end }] = messages[0].dtg.place
const before = sources[0].text.slice(0, start).split('\n')
console.log(`line ${before.length}, column ${before.at(-1).length + 1}: ${text.slice(start, end)}`)

// prints
// line 1, column 3: 151410Z MAR 09
