import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findTerms, parseQuery, type Query, tokenLine, tokens, wantedTerms } from './index.ts'

/** Text of the pieces that the language is made of, and of anything. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'( ) - -- OR | AND NOT " “ ” , * : < <= >= = from: tags: class<= date> subject: sort: 2010 2010-02-31 é ß ’s 007'.split(
            ' ',
          ),
          ' ',
        ),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      { maxLength: 40 },
    )
    .map(parts => parts.join('')),
  fc
    .tuple(fc.constantFrom('(', ')', '-', '"', 'a OR ', '-(', 'NOT ', 'a,', 'tags:a,'), fc.nat(4200))
    .map(([part, n]) => part.repeat(n)),
)

function spans(query: Query): { start: number; end: number }[] {
  if ('parts' in query) return query.parts.flatMap(spans)
  if ('part' in query) return spans(query.part)
  return 'span' in query ? [query.span] : []
}

test('any text is a query; what is said of it lies inside it', () => {
  fc.assert(
    fc.property(typed, text => {
      const { query, problems, reading } = parseQuery(text)
      for (const { start, end } of [...problems, ...spans(query)])
        assert.ok(0 <= start && start <= end && end <= text.length, `${start}..${end} of ${text.length}`)
      assert.ok(reading)
      for (const { code, message } of problems) assert.ok(code && message)
    }),
    { numRuns: 1500 },
  )
})

test('leaves stand in the order in which they were typed', () => {
  fc.assert(
    fc.property(typed, text => {
      const starts = spans(parseQuery(text).query).map(one => one.start)
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
      )
    }),
  )
})

test('tokens lie in the text, in order; the line of tokens has the same tokens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      let at = 0
      for (const { text: word, start, end } of tokens(text)) {
        assert.ok(at <= start && start < end && end <= text.length)
        assert.match(word, /^(?:\d+|\p{L}+)$/u)
        at = end
      }
      const line = tokenLine(text)
      assert.equal(tokenLine(line), line)
    }),
  )
})

test('the words of a query are found in the text they were typed from', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^(?:[a-zé]{2,6}|\d{1,4})$/), { minLength: 1, maxLength: 6 }),
      words => {
        const { query } = parseQuery(words.map(word => `"${word}"`).join(' '))
        const text = words.join(', ')
        const found = findTerms(text, wantedTerms(query))
        assert.deepEqual(
          found.map(one => text.slice(one.start, one.end)),
          words,
        )
      },
    ),
  )
})

test('words that are left out are not marked', () => {
  const terms = wantedTerms(parseQuery('vote -harbour (dues OR -"lower estrel") from:lima').query)
  assert.deepEqual(
    terms.map(term => term.tokens.join(' ')),
    ['vote', 'dues'],
  )
})
