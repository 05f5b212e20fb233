import { ADD } from './add.ts'
import { API } from './api.ts'
import { BASE } from './base.ts'
import { CABLE } from './cable.ts'
import { FRAME } from './frame.ts'
import { FORMS, GATHER } from './gather.ts'
import { LISTS } from './lists.ts'
import { PRINT } from './print.ts'
import { RAW } from './raw.ts'
import { RELATED } from './related.ts'
import { SAVED } from './saved.ts'
import { SEEING } from './seeing.ts'

/**
 * What one meets first: home, lists, pictures. Strings in modules, since the compiler copies nothing else.
 */
export const FIRST = [BASE, FRAME, LISTS, FORMS, SEEING].join('')

/** What a reader comes to from there: its first visit is spared the weight. */
export const REST = [CABLE, RELATED, RAW, SAVED, ADD, GATHER, API].join('')

export { PRINT }
