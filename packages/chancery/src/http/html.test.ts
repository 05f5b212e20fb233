import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Html, html } from './html.ts'
import { visible } from './visible.ts'

test('no value brings markup in, wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
      const markup = String(html`<p title="${a}">${b}${[a, [b]]}</p>`)
      const inside = markup.slice('<p title="'.length, -'</p>'.length)
      assert.equal(inside.match(/[<]/), null)
      assert.equal(inside.match(/"/g)?.length, 1)
      assert.equal(inside.match(/>/g)?.length, 1)
    }),
  )
})

test('text comes back from its markup', () => {
  const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const back = String(html`${text}`).replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => NAMED[name]!)
      assert.equal(back, visible(text))
    }),
  )
})

test('what is nothing shows nothing; markup in a template stays', () => {
  assert.equal(String(html`<b>${undefined}${null}${false}${0}${''}</b>`), '<b>0</b>')
  assert.equal(String(html`${html`<i>${'<'}</i>`}`), '<i>&lt;</i>')
})

test('markup cannot be made from a string', () => {
  assert.throws(
    () => new (Html as unknown as new (key: unknown, text: string) => Html)(undefined, '<b>'),
    TypeError,
  )
})

test('what hides is shown', () => {
  const rows: [string, string][] = [
    ['a\0b', 'a␀b'],
    ['\x1b[31m', '␛[31m'],
    ['\x7f', '␡'],
    ['\u202egnp.exe', '⟨U+202E⟩gnp.exe'],
    ['a\u200bb', 'a⟨U+200B⟩b'],
    ['\u0085', '⟨U+0085⟩'],
    ['one\r\ntwo\r\r\nthree', 'one\ntwo\nthree'],
    ['one\rtwo', 'one␍two'],
    ['tab\there', 'tab\there'],
    ['São Tomé, Zürich, 日本', 'São Tomé, Zürich, 日本'],
  ]
  for (const [text, shown] of rows) assert.equal(visible(text), shown)
})

test('nothing hidden is left in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      assert.equal(/[\p{C}\p{Zl}\p{Zp}]/u.test(visible(text).replace(/[\n\t]/g, '')), false)
    }),
  )
})
