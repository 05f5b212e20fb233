import { ADD } from './add.ts'
import { API } from './api.ts'
import { BASE } from './base.ts'
import { CABLE } from './cable.ts'
import { FRAME } from './frame.ts'
import { LISTS } from './lists.ts'
import { PRINT } from './print.ts'
import { RAW } from './raw.ts'
import { RELATED } from './related.ts'
import { SEEING } from './seeing.ts'

/** One sheet for every page; strings in modules, since the compiler copies nothing else. */
export const STYLE = [BASE, FRAME, LISTS, CABLE, RELATED, RAW, SEEING, ADD, API, PRINT].join('')
