export { isAcronym } from './acronyms.ts'
export { arlText } from './arl.ts'
export { type CanonicalPost, canonicalPost } from './canonical-post.ts'
export { type Caption, type CaptionKind, captionList, captionOf } from './captions.ts'
export { isCommonWord } from './common-words.ts'
export { type CodeList, type Country, countryByTag, countryReadings, isoOfCountry } from './countries.ts'
export { type CodeKind, type Explanation, explain } from './explain.ts'
export { generalMessage } from './general-messages.ts'
export { isNameWord } from './names.ts'
export { distance, nearest } from './near.ts'
export { type Order, type OrderCode, orderCode, orderInForce, orders } from './orders.ts'
export {
  type PostAuthority,
  type PostName,
  postAuthority,
  postKeysOverTime,
  type Succession,
} from './post-authority.ts'
export { type Post, type PostKind, postByRouting, postName, posts, postsByKey } from './posts.ts'
export { precedenceName } from './precedence.ts'
export { type Signal, signalOf } from './signals.ts'
export { isKnownTag, tagCodes, tagKind, tagTitle } from './tags.ts'
export { isDemonym, isGivenName, tagPhrases } from './words.ts'
