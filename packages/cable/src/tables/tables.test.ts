import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACRONYM_ROWS } from './acronyms.rows.ts'
import { CAPTION_ROWS } from './captions.rows.ts'
import { COUNTRY_ROWS } from './countries.rows.ts'
import {
  captionOf,
  countryByTag,
  countryReadings,
  isAcronym,
  isoOfCountry,
  postByRouting,
  postName,
  posts,
  postsByKey,
  signalOf,
  tagKind,
  tagTitle,
} from './index.ts'
import { POST_SYNONYM_ROWS } from './post-synonyms.rows.ts'
import { POST_ROWS } from './posts.rows.ts'
import { SIGNAL_ROWS } from './signals.rows.ts'
import { TAG_ROWS } from './tags.rows.ts'

const repeated = (keys: readonly string[]): string[] => keys.filter((key, at) => keys.indexOf(key) !== at)

test('TAGS rows: one row a code, known kinds and sources', () => {
  assert.deepEqual(repeated(TAG_ROWS.map(([code]) => code)), [])
  for (const [code, kind, title, source] of TAG_ROWS) {
    assert.match(code, /^[A-Z][A-Z0-9 &'/-]*$/, code)
    assert.match(kind, /^[spo]$/, code)
    assert.match(source, /^[hncmo]+\??$/, code)
    if (kind === 's' || kind === 'p') assert.match(code, /^[A-Z]{4}$/)
    assert.equal(title, title.trim(), code)
  }
})

test('country rows: one reading for a code and list, two signs, ISO codes of two letters', () => {
  const readings = COUNTRY_ROWS.flatMap(([code, , name, lists]) =>
    [...lists].map(list => `${code} ${list} ${list === 'o' ? name : ''}`),
  )
  assert.deepEqual(repeated(readings), [])
  for (const [code, iso2, , lists] of COUNTRY_ROWS) {
    assert.match(code, /^[0-9A-Z][A-Z]$/)
    assert.match(iso2, /^(?:[A-Z]{2})?$/, code)
    assert.match(lists, /^[hfgco]+$/, code)
  }
})

test('post rows: coordinates on the globe, both or none, indicators of ACP 117 shape', () => {
  assert.deepEqual(repeated(POST_ROWS.map(([name]) => name)), [])
  for (const [name, , routing, kind, country, latitude, longitude] of POST_ROWS) {
    assert.match(kind, /^[ecmdjx]$/, name)
    assert.match(country, /^(?:[A-Z]{2})?$/, name)
    assert.equal(latitude === undefined, longitude === undefined, name)
    assert.ok(Math.abs(latitude ?? 0) <= 90 && Math.abs(longitude ?? 0) <= 180, name)
    for (const ri of routing.split(';')) assert.match(ri, /^(?:R[A-Z]{3,7})?$/, name)
  }
})

test('synonyms lead to known posts and stand once', () => {
  for (const [key] of POST_SYNONYM_ROWS) assert.ok(postsByKey(key).length > 0, key)
  assert.deepEqual(repeated(POST_SYNONYM_ROWS.flatMap(([, words]) => words.split(' '))), [])
})

test('small tables have no row twice', () => {
  assert.deepEqual(repeated(CAPTION_ROWS.map(([caption]) => caption)), [])
  assert.deepEqual(repeated(SIGNAL_ROWS.map(([signal]) => signal)), [])
  const acronyms = ACRONYM_ROWS.flatMap(row => row.split(' '))
  assert.deepEqual(repeated(acronyms), [])
  assert.ok(acronyms.length > 3000)
})

test('two-letter codes are read by the list of their year', () => {
  const cases: [code: string, year: number | undefined, name: string][] = [
    ['CH', 1975, 'China (Mainland)'],
    ['CH', 1985, 'China (Mainland)'],
    ['CH', 1986, 'China'],
    ['CH', undefined, 'China'],
    ['CH', 2024, 'Switzerland'],
    ['GM', 2005, 'Germany'],
    ['MX', 2010, 'Mexico'],
    ['XF', 2005, 'Middle East'],
    ['EU', 2005, 'European Union used as a country tag'],
  ]
  for (const [code, year, name] of cases) {
    assert.equal(countryByTag(code, year)?.name, name, `${code} ${year}`)
    assert.equal(tagTitle(code.toLowerCase(), year), name)
  }
  assert.equal(countryByTag('QQ'), undefined)
  assert.ok(countryReadings('CH').length >= 3)
  assert.equal(isoOfCountry('brazil'), 'BR')
  assert.equal(isoOfCountry('Atlantis'), undefined)
})

test('kinds and titles of TAGS', () => {
  const cases: [code: string, kind: string][] = [
    ['econ', 'subject'],
    ['KCRM', 'program'],
    ['kzzz', 'program'],
    ['MX', 'country'],
    ['1A', 'country'],
    ['QQ', 'country'],
    ['UN', 'organization'],
    ["BA'ATH", 'organization'],
    ['EL AL', 'organization'],
    ['DOE, JANE', 'person'],
    ['(DOE, JANE)', 'person'],
    ['HARBORS', 'unknown'],
    ['KITE FLYING', 'unknown'],
    ['', 'unknown'],
  ]
  for (const [code, kind] of cases) assert.equal(tagKind(code), kind, code)
  assert.equal(tagTitle('PARM', 1975), 'Arms Control and Disarmament')
  assert.equal(tagTitle('PARM', 2005), 'Arms Controls and Disarmament')
  assert.equal(tagTitle('PEPR'), undefined)
  assert.equal(tagTitle('HARBORS'), undefined)
})

test('posts by key and by routing indicator', () => {
  assert.equal(postByRouting('ruehme')?.name, 'AMEMBASSY MEXICO')
  assert.equal(postByRouting('RUEHC')?.name, 'SECSTATE WASHDC')
  assert.equal(postByRouting('RUEHUM')?.key, 'ULAANBAATAR')
  assert.equal(postByRouting('RZZZZ'), undefined)
  assert.deepEqual(
    postsByKey('HAVANA').map(post => post.kind),
    ['embassy', 'mission'],
  )
  assert.equal(postName('SANJOSE'), 'San Jose')
  assert.equal(postName('RIODEJANEIRO'), 'Rio de Janeiro')
  assert.equal(postName('USUNNEWYORK'), 'USUN New York')
  assert.equal(postName('NORTHPORT'), 'NORTHPORT')
  for (const { key } of posts()) if (key) assert.ok(postName(key).length > 0)
})

test('captions and signals, in whatever dress', () => {
  assert.equal(captionOf('n o d i s')?.caption, 'NODIS')
  assert.equal(captionOf('STADIS/////////')?.kind, 'distribution')
  assert.equal(captionOf('Roger  Channel')?.kind, 'channel')
  assert.equal(captionOf('HARBOR'), undefined)
  assert.equal(signalOf('zfd')?.reading, 'Suspected duplicate of an earlier transmission')
  assert.equal(signalOf('ZEQ6')?.signal, 'ZEQ')
  assert.equal(signalOf('ZDS')?.reading, undefined)
  assert.equal(signalOf('ABC'), undefined)
  assert.ok(isAcronym('fao'))
  assert.ok(!isAcronym('sharon'))
})
