export { type Body, readBody } from './blocks.ts'
export { joinLines } from './joined.ts'
export { closing, opening } from './passages.ts'
export { portionCaveats, readPortion } from './portion.ts'
