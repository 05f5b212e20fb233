// Every page of a rule is a test: its bad examples are found at their marks and nowhere else, its good ones pass.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { read } from '../src/index.ts'
import { GATE, lint, PROFILES, rules } from '../src/lint/index.ts'
import { judge } from './judge-example.ts'
import { lawful, lawfulContext, TRANSMITTED } from './lawful.ts'
import { pages } from './rule-pages.ts'
import { rulesDocument } from './rules-doc.ts'

const all = pages()
const known = rules()

test('every rule has a page and every page a rule', () => {
  assert.deepEqual(
    all.map(({ id }) => id),
    known.map(({ id }) => id).sort(),
  )
})

test('ids say what is checked and are used once, as aliases are', () => {
  for (const { id, alias, about } of known) {
    assert.match(id, /^[a-z]+(-[a-z0-9]+)+$/)
    assert.match(alias, /^[A-Z]{1,4}\d{2}[a-z]?$/)
    assert.match(about, /^[A-Z].*[^.]$/s, `${id}: about is a sentence without its stop`)
  }
  for (const key of ['id', 'alias'] as const)
    assert.equal(new Set(known.map(rule => rule[key])).size, known.length, key)
})

for (const page of all) {
  const rule = known.find(({ id }) => id === page.id)
  if (rule)
    describe(page.id, () => {
      test('its page names the rule, its codes, why it is there and its source', () => {
        assert.ok(page.text.startsWith(`# ${rule.id}\n\n`), 'the title is the id')
        assert.match(page.text, new RegExp(`^Alias: ${rule.alias}$`, 'm'))
        assert.match(page.text, /^Source: .+\.$/m)
      })
      test('every message is in a bad example, and there is a good one', () => {
        const marked = new Set(page.examples.flatMap(({ marks }) => marks.map(({ what }) => what)))
        for (const id of Object.keys(rule.messages)) assert.ok(marked.has(`${rule.id}/${id}`), id)
        assert.ok(page.examples.some(({ kind }) => kind === 'good'))
      })
      for (const example of page.examples)
        test(`${example.kind} example of line ${example.at}`, () => judge(rule, example))
    })
}

for (const profile of PROFILES)
  test(`lawful invented cables pass, but for notes: ${profile}`, () => {
    let count = 0
    for (const { name, content } of lawful(40, 5, profile === 'transmit' ? TRANSMITTED : undefined)) {
      const reading = read(content)
      for (const message of reading.messages) {
        const context = lawfulContext(profile, message)
        const loud = lint({ ...reading, messages: [message] }, { profile, context }).filter(
          ({ severity }) => severity !== 'info',
        )
        assert.deepEqual(
          loud.map(({ rule, messageId, place }) => `${name}: ${rule}/${messageId} at ${place[0]!.start}`),
          [],
        )
        count++
      }
    }
    assert.ok(count > 100, 'enough of them')
  })

test('docs/rules.md has every rule as it is; npm run docs writes it', () => {
  assert.equal(readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8'), rulesDocument())
})

test('the default gate is a probability', () => assert.ok(GATE > 0.5 && GATE < 1))
