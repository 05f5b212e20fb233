import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import { ENGLISH, say, speaking, TONGUES, Tongue } from './index.ts'
import { negotiate } from './negotiate.ts'

const [, SPANISH, FRENCH] = TONGUES as [Tongue, Tongue, Tongue]

/** As it is written, with blanks that do not break shown as blanks. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

const COUNTED: readonly (readonly [n: number, en: string, es: string, fr: string])[] = [
  [0, '0 cables', '0 cables', '0 télégramme'],
  [1, '1 cable', '1 cable', '1 télégramme'],
  [2, '2 cables', '2 cables', '2 télégrammes'],
  [1204, '1,204 cables', '1204 cables', '1 204 télégrammes'],
  [12_040, '12,040 cables', '12.040 cables', '12 040 télégrammes'],
  [2_000_000, '2,000,000 cables', '2.000.000 de cables', '2 000 000 de télégrammes'],
]

test('a number brings its word into the plural of the language', () => {
  const message = '{count} {count:cable|cables}'
  for (const [count, ...expected] of COUNTED)
    TONGUES.forEach((tongue, i) => {
      assert.equal(plain(tongue.say(message, { count })), expected[i])
    })
})

test('days, months and shares are those of the language', () => {
  assert.deepEqual(
    TONGUES.map(tongue => [tongue.longDay('2010-01-29T20:49Z'), tongue.shortDay('2010-01-05')]),
    [
      ['29 January 2010', '5 Jan 2010'],
      ['29 de enero de 2010', '5 ene 2010'],
      ['29 janvier 2010', '5 janv. 2010'],
    ],
  )
  assert.deepEqual(
    TONGUES.map(tongue => [tongue.monthOfYear('2010-08'), tongue.decimal(3.0625, 1)]),
    [
      ['August 2010', '3.1'],
      ['agosto de 2010', '3,1'],
      ['août 2010', '3,1'],
    ],
  )
  for (const tongue of TONGUES)
    for (const none of ['', '2010', '2010-13-01', 'ayer']) assert.equal(tongue.longDay(none), none)
})

test('every month of every language is that of Intl', () => {
  for (const [tongue, locale] of [[ENGLISH, 'en-GB'], [SPANISH, 'es'], [FRENCH, 'fr']] as const) // biome-ignore format: a line
    for (let month = 0; month < 12; month++)
      for (const [form, how] of [
        ['longDay', 'long'],
        ['shortDay', 'short'],
      ] as const) {
        // biome-ignore format: a line
        const day = new Date(Date.UTC(1987, month, 21))
        const expected = new Intl.DateTimeFormat(locale, { day: 'numeric', month: how, year: 'numeric', timeZone: 'UTC' }) // biome-ignore format: a line
        assert.equal(tongue[form](day.toISOString()), expected.format(day))
      }
})

test('what fills a slot is never read as a message, and markup stays markup', () => {
  const tongue = new Tongue('xx', 'X', 'en', { '{a} and {b}': '{b} und {a}' })
  assert.equal(tongue.say('{a} and {b}', { a: '{b}', b: '{count:x|y}' }), '{count:x|y} und {b}')
  const told = tongue.tell('{a} and {b}', { a: html`<b>1</b>`, b: '<i>' })
  assert.equal(String(html`${told}`), '&lt;i&gt; und <b>1</b>')
})

test('a sentence that a language lacks is said in English', () => {
  assert.equal(new Tongue('xx', 'X', 'en', {}).say('Newest first'), 'Newest first')
})

test('each answer has its own language, however many are made at once', async () => {
  const later = (tongue: Tongue, wait: number): Promise<string> =>
    speaking({ tongue, tongues: TONGUES, search: '' }, async () => {
      await new Promise(go => setTimeout(go, wait))
      return say('Newest first')
    })
  assert.deepEqual(await Promise.all([later(SPANISH, 9), later(FRENCH, 3), later(ENGLISH, 6)]), [
    'Los más recientes',
    'Les plus récents',
    'Newest first',
  ])
  assert.equal(say('Newest first'), 'Newest first')
})

const NEGOTIATED: readonly (readonly [url: string, accept: string | undefined, cookie: string | undefined, lang: string])[] = [
  ['/', undefined, undefined, 'en'],
  ['/', '', undefined, 'en'],
  ['/', 'es', undefined, 'es'],
  ['/', 'es-MX,es;q=0.9,en;q=0.5', undefined, 'es'],
  ['/', 'de, fr;q=0.4, en;q=0.7', undefined, 'en'],
  ['/', 'de, fr-CA;q=0.8, en;q=0.7', undefined, 'fr'],
  ['/', 'FR', undefined, 'fr'],
  ['/', 'de', undefined, 'en'],
  ['/', 'fr;q=0, *;q=0.1', undefined, 'en'],
  ['/', 'fr;q=x;;, ,es', undefined, 'es'],
  ['/', 'es', 'chancery-lang=fr', 'fr'],
  ['/', 'es', 'a=b; chancery-lang=fr; c=d', 'fr'],
  ['/', 'es', 'my-chancery-lang=fr', 'es'],
  ['/', 'es', 'chancery-lang=de', 'es'],
  ['/?lang=fr', 'es', 'chancery-lang=en', 'fr'],
  ['/search?q=a&lang=es', undefined, undefined, 'es'],
  ['/search?q=lang%3Dfr', undefined, undefined, 'en'],
  ['/search?xlang=fr', undefined, undefined, 'en'],
  ['/?lang=de', 'es', undefined, 'es'],
  ['/?lang=', undefined, 'chancery-lang=es', 'es'],
] // biome-ignore format: a table

test('the address says the language, else the cookie, else the browser, else it is English', () => {
  for (const [url, accept, cookie, lang] of NEGOTIATED) {
    const headers = { ...(accept !== undefined && { 'accept-language': accept }), ...(cookie && { cookie }) }
    assert.equal(negotiate(url, headers, TONGUES).tongue.lang, lang, `${url} ${accept} ${cookie}`)
  }
})
