import {
  canonicalPost,
  captionList,
  captionOf,
  isKnownTag,
  isoOfCountry,
  postByRouting,
  postKeysOverTime,
  postName,
  posts,
  postsByKey,
  tagCodes,
  tagKind,
  tagTitle,
} from '@chancery/cable'
import { numberKey } from './numbers.ts'
import { hasPhrase } from './text.ts'
import { tokens } from './tokens.ts'
import type { ValueField } from './tree.ts'

/** A year in which each earlier list of TAGS was in use; their titles count too. */
const EARLIER = 1975

const words = (text: string): string[] => tokens(text).map(token => token.text)

let titles: readonly (readonly [code: string, titles: readonly (readonly string[])[]])[] | undefined

/** Every code of TAGS with the words of what it means and meant. */
function tagTitles(): NonNullable<typeof titles> {
  if (titles) return titles
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const places = letters.flatMap(a => letters.map(b => a + b)).filter(code => tagKind(code) === 'country')
  const codes = [
    ...(['subject', 'program', 'organization'] as const).flatMap(kind => tagCodes(kind)),
    ...places,
  ]
  titles = [...new Set(codes)].flatMap(code => {
    const known = [...new Set([tagTitle(code), tagTitle(code, EARLIER)])].flatMap(title => title ?? [])
    return known.length ? [[code, known.map(words)] as const] : []
  })
  return titles
}

/** `narcotics` in a title of TAGS: SNAR, KCRM. Nothing for what is itself a code. */
export function tagsAbout(typed: string): readonly string[] {
  if (isKnownTag(typed)) return []
  const wanted = asked(typed)
  if (!wanted) return []
  return tagTitles()
    .filter(([, known]) => known.some(title => hasPhrase(title, wanted)))
    .map(([code]) => code)
}

function captionsAbout(typed: string): readonly string[] {
  if (captionOf(typed)) return []
  const wanted = asked(typed)
  if (!wanted) return []
  return captionList()
    .filter(({ meaning }) => hasPhrase(words(meaning), wanted))
    .map(({ caption }) => caption)
}

/** Posts of a country, or the one that answers to a routing indicator; nothing for what is the name of a post. */
function postsAbout(typed: string): readonly string[] {
  const key = typed.toUpperCase().replace(/[^A-Z]/g, '')
  if (!key || postsByKey(key).length) return []
  const routed = postByRouting(typed)
  if (routed) return [routed.key ? postName(routed.key) : routed.name]
  const country = isoOfCountry(typed)
  if (!country) return []
  return [
    ...new Set(posts().flatMap(post => (post.country === country && post.key ? postName(post.key) : []))),
  ]
}

/** Other names that a post has borne, and the one that stands in cables for a spelling of it. */
function namesOverTime(typed: string): readonly string[] {
  const { key, known, repaired } = canonicalPost(typed)
  if (!known || repaired) return []
  const line = words(typed).join(' ')
  return postKeysOverTime(key)
    .map(postName)
    .filter(name => words(name).join(' ') !== line)
}

/** The name of a post that is typed as numbers have it, in one word: `LAPAZ`. */
function nameOfPost(typed: string): readonly string[] {
  const { key, known, repaired } = canonicalPost(typed)
  if (!known || repaired || /[^A-Za-z]/.test(typed)) return []
  const name = postName(key)
  return name.includes(' ') && words(name).join('') === words(typed).join('') ? [name] : []
}

/** A number as cables are joined by it: of any spelling, with or without its century. */
function numberOf(typed: string): readonly string[] {
  const key = numberKey(typed)
  return key === words(typed).join(' ') ? [] : [key.toUpperCase()]
}

/** A station by its routing indicator. */
const stationsAbout = (typed: string): readonly string[] => {
  const post = postByRouting(typed)
  return post ? [post.name] : []
}

/** Values that a typed one means, beside itself. */
export function meant(field: ValueField, typed: string): readonly string[] {
  switch (field) {
    case 'tags':
      return tagsAbout(typed)
    case 'caption':
      return captionsAbout(typed)
    case 'from':
      return [...postsAbout(typed), ...nameOfPost(typed)]
    case 'post':
      return [...postsAbout(typed), ...namesOverTime(typed)]
    case 'to':
    case 'info':
    case 'addressee':
      return stationsAbout(typed)
    case 'mrn':
    case 'ref':
      return numberOf(typed)
    default:
      return []
  }
}

/** Words of a meaning in whichever form; a single letter or `of` says nothing. */
function asked(typed: string): { tokens: string[]; prefix: false; inflected?: true } | undefined {
  const found = words(typed)
  if (!found.length || found.join('').length < 4) return undefined
  return { tokens: found, prefix: false, ...(found.length === 1 && { inflected: true as const }) }
}
