import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LONGEST_QUERY, type ParsedQuery, parseQuery, type Query } from './index.ts'

/** A tree in one line: `+` all of, `/` any of, `-` none of, `*` the beginning of a word. */
function outline(query: Query): string {
  switch (query.kind) {
    case 'all':
      return 'all'
    case 'and':
      return `(${query.parts.map(outline).join(' + ')})`
    case 'or':
      return `(${query.parts.map(outline).join(' / ')})`
    case 'not':
      return `-${outline(query.part)}`
    case 'words':
      return `${query.in ? `${query.in}=` : ''}${query.tokens.join('.')}${query.prefix ? '*' : ''}`
    case 'field':
      return `${query.field}=${query.values.map(one => `${one.tokens.join('.')}${one.prefix ? '*' : ''}`).join(',')}`
    case 'date':
      return `date[${query.from ?? ''}..${query.before ?? ''})`
    case 'class':
      return `class${query.op}${query.ranks.join(',')}`
  }
}

const TREES: readonly (readonly [group: string, cases: readonly (readonly [typed: string, tree: string])[]])[] = [
  ['words', [
    ['', 'all'],
    ['  \t\n', 'all'],
    ['harbour', 'harbour'],
    ['HARBOUR Élan naïve', '(harbour + elan + naive)'],
    ['harbour dues', '(harbour + dues)'],
    ['harbour AND dues', '(harbour + dues)'],
    ["board's", 'board'],
    ["O'Brien o’brien", '(obrien + obrien)'],
    ['Straße', 'strasse'],
    ['10MEXICO83', '10.mexico.83'],
    ['0083', '83'],
    ['000', '0'],
    ['05-1', '5.1'],
    ['well-known', 'well.known'],
    ['and or not', '(and + or + not)'],
  ]],
  ['phrases', [
    ['"Lower Estrel"', 'lower.estrel'],
    ['“Lower Estrel”', 'lower.estrel'],
    ['"lower, estrel" vote', '(lower.estrel + vote)'],
    ['a"b c"d', '(a + b.c + d)'],
    ['"OR"', 'or'],
    ['"from:x"', 'from.x'],
  ]],
  ['beginnings', [
    ['harb*', 'harb*'],
    ['well-kn*', 'well.kn*'],
    ['"harb*"', 'harb'],
    ['tags:pg*', 'tags=pg*'],
    ['subject:harb*', 'subject=harb*'],
    ['har*bour', 'har.bour'],
  ]],
  ['choices', [
    ['a OR b', '(a / b)'],
    ['a | b', '(a / b)'],
    ['a b OR c d', '((a + b) / (c + d))'],
    ['a OR b OR c', '(a / b / c)'],
    ['a ORb', '(a + orb)'],
    ['a or b', '(a + or + b)'],
  ]],
  ['left out', [
    ['-a', '-a'],
    ['a -b', '(a + -b)'],
    ['a NOT b', '(a + -b)'],
    ['-"a b"', '-a.b'],
    ['-from:lima', '-from=lima'],
    ['-(a OR b)', '-(a / b)'],
    ['NOT (a b)', '-(a + b)'],
    ['--a', 'a'],
    ['-NOT -a', '-a'],
    ['a-b', 'a.b'],
  ]],
  ['brackets', [
    ['(a)', 'a'],
    ['((a))', 'a'],
    ['(a OR b) c', '((a / b) + c)'],
    ['a (b OR (c -d))', '(a + (b / (c + -d)))'],
    ['a(b)c', '(a + b + c)'],
    ['(a OR b)OR(c)', '((a / b) / c)'],
    [`${'('.repeat(60)}a${')'.repeat(40)}`, 'a'],
  ]],
  ['fields of values', [
    ['from:mexico', 'from=mexico'],
    ['FROM:Mexico', 'from=mexico'],
    ['from:"San José"', 'from=san.jose'],
    ['from:lima,"san jose",qu*', 'from=lima,san.jose,qu*'],
    ['to:secstate', 'to=secstate'],
    ['addressee:paris', 'addressee=paris'],
    ['info:paris', 'addressee=paris'],
    ['post:riga', 'post=riga'],
    ['tags:PGOV,PREL', 'tags=pgov,prel'],
    ['tag:PGOV', 'tags=pgov'],
    ['caption:sipdis', 'caption=sipdis'],
    ['captions:sipdis', 'caption=sipdis'],
    ['mrn:10MEXICO83', 'mrn=10.mexico.83'],
    ['mrn:"10 MEXICO 000083"', 'mrn=10.mexico.83'],
    ['ref:07LIMA398', 'ref=7.lima.398'],
    ['precedence:flash', 'precedence=flash'],
    ['from:lima vote', '(from=lima + vote)'],
    ['(from:lima)vote', '(from=lima + vote)'],
  ]],
  ['subject', [
    ['subject:harbour', 'subject=harbour'],
    ['subject:"harbour dues"', 'subject=harbour.dues'],
    ['subject:harbour,dues', '(subject=harbour / subject=dues)'],
  ]],
  ['dates', [
    ['date:2010', 'date[2010-01-01..2011-01-01)'],
    ['date:2010-12', 'date[2010-12-01..2011-01-01)'],
    ['date:2010-1', 'date[2010-01-01..2010-02-01)'],
    ['date:2012-02-29', 'date[2012-02-29..2012-03-01)'],
    ['date:2009,2010', '(date[2009-01-01..2010-01-01) / date[2010-01-01..2011-01-01))'],
    ['after:2010', 'date[2010-01-01..)'],
    ['before:2010-02', 'date[..2010-02-01)'],
    ['date>=2010-02', 'date[2010-02-01..)'],
    ['date>2010-02', 'date[2010-03-01..)'],
    ['date<2010-02', 'date[..2010-02-01)'],
    ['date<=2010-02', 'date[..2010-03-01)'],
    ['date=2010-02-03', 'date[2010-02-03..2010-02-04)'],
  ]],
  ['classification', [
    ['class:u', 'class=0'],
    ['class:unclas', 'class=0'],
    ['class:SBU', 'class=1'],
    ['class:lou', 'class=1'],
    ['class:restricted', 'class=2'],
    ['class:c,secret', 'class=3,4'],
    ['class:"top secret"', 'class=5'],
    ['class:top-secret', 'class=5'],
    ['classification:s', 'class=4'],
    ['class<=c', 'class<=3'],
    ['class<c', 'class<3'],
    ['class>=c', 'class>=3'],
    ['class>c', 'class>3'],
    ['class=c', 'class=3'],
  ]],
] // biome-ignore format: a table

for (const [group, cases] of TREES)
  test(`read without a problem: ${group}`, () => {
    for (const [typed, tree] of cases) {
      const { query, problems } = parseQuery(typed)
      assert.equal(outline(query), tree, typed)
      assert.deepEqual(problems, [], typed)
    }
  })

/** The tree that is left, and each problem: code, what its span covers, the suggestion. */
const PROBLEMS: readonly (readonly [typed: string, tree: string, ...problems: readonly string[]])[] = [
  ['form:lima', 'form.lima', 'field-unknown|form|from:'],
  ['vote tagz:pgov', '(vote + tagz.pgov)', 'field-unknown|tagz|tags:'],
  ['sub:vote', 'sub.vote', 'field-unknown|sub|subject:'],
  ['zebra:vote', 'zebra.vote', 'field-unknown|zebra|'],
  ['from:', 'all', 'value-missing|from:|'],
  ['vote from: lima', '(vote + lima)', 'value-missing|from:|'],
  ['from:*', 'all', 'value-missing|from:*|'],
  ['subject:""', 'all', 'value-missing|subject:""|'],
  ['class:secrit a', 'a', 'class-unknown|secrit|class:secret'],
  ['class:s,x', 'class=4', 'class-unknown|s,x|class:secret'],
  ['date:yesterday', 'all', 'date-unread|yesterday|date:2010-01-29'],
  ['after:2010-13', 'all', 'date-unread|2010-13|after:2010-01-29'],
  ['before:2010-02-30', 'all', 'date-unread|2010-02-30|before:2010-01-29'],
  ['date:2010-1-1-1', 'all', 'date-unread|2010-1-1-1|date:2010-01-29'],
  ['sort:best', 'all', 'sort-unknown|best|sort:-date'],
  ['"lower estrel', 'lower.estrel', 'quote-open|"|"lower estrel"'],
  ['from:"san jose', 'from=san.jose', 'quote-open|"|"san jose"'],
  ['""', 'all', 'nothing-to-find|""|'],
  ['a & b', '(a + b)', 'nothing-to-find|&|'],
  ['*', 'all', 'nothing-to-find|*|'],
  ['(a', 'a', 'bracket-open|(|'],
  ['a (b OR (c', '(a + (b / c))', 'bracket-open|(|', 'bracket-open|(|'],
  ['a)', 'a', 'bracket-alone|)|'],
  ['a) b', '(a + b)', 'bracket-alone|)|'],
  ['a OR b) c', '(a / (b + c))', 'bracket-alone|)|'],
  [') a OR b', '(a / b)', 'bracket-alone|)|'],
  ['a OR ) b', '(a / b)', 'bracket-alone|)|'],
  ['OR a', 'a', 'or-alone|OR|'],
  ['a OR', 'a', 'or-alone|OR|'],
  ['a |', 'a', 'or-alone|||'],
  ['a OR OR b', '(a / b)', 'or-alone|OR|'],
  ['(OR a)', 'a', 'or-alone|OR|'],
  ['-', 'all', 'not-alone|-|'],
  ['a - b', '(a + b)', 'not-alone|-|'],
  ['(a -)', 'a', 'not-alone|-|'],
  ['a NOT ', 'a', 'not-alone|NOT |'],
  ['-&', 'all', 'nothing-to-find|&|', 'not-alone|-&|'],
] // biome-ignore format: a table

for (const [typed, tree, ...expected] of PROBLEMS)
  test(`a problem is named where it stands: ${typed}`, () => {
    const { query, problems } = parseQuery(typed)
    assert.equal(outline(query), tree)
    assert.deepEqual(
      problems.map(one => `${one.code}|${typed.slice(one.start, one.end)}|${one.suggestion ?? ''}`),
      expected,
    )
    for (const { message } of problems) assert.match(message, /^.+\.$/)
  })

test('a suggestion put in place of its span is read', () => {
  for (const typed of ['form:lima', 'tagz:pgov', '"lower estrel', 'class:secrit', 'date:yesterday']) {
    const [problem] = parseQuery(typed).problems
    const wanted = problem!.suggestion!
    const better = wanted.endsWith(':') ? typed.replace(/^\w+:/, wanted) : wanted
    assert.deepEqual(parseQuery(better).problems, [], better)
  }
})

test('a query has an end: characters, terms and values', () => {
  const long = parseQuery(`harbour ${'x'.repeat(LONGEST_QUERY)} dues`)
  assert.deepEqual(
    long.problems.map(one => [one.code, one.start, one.end]),
    [['query-too-long', LONGEST_QUERY, LONGEST_QUERY + 13]],
  )
  for (const typed of ['a '.repeat(500), `tags:${'a,'.repeat(900)}`, 'class:s,s '.repeat(150)]) {
    const { problems } = parseQuery(typed)
    assert.deepEqual([...new Set(problems.map(one => one.code))], ['too-many-terms'], typed.slice(0, 20))
  }
})

test('an order of the results is not part of what is sought', () => {
  const orders: readonly (readonly [string, ParsedQuery['sort']])[] = [
    ['sort:date', 'oldest'],
    ['sort:oldest', 'oldest'],
    ['sort:-date', 'newest'],
    ['vote sort:NEWEST', 'newest'],
    ['sort:relevance vote', 'relevance'],
    ['vote', undefined],
  ]
  for (const [typed, sort] of orders) {
    const parsed = parseQuery(typed)
    assert.equal(parsed.sort, sort, typed)
    assert.equal(outline(parsed.query), typed.includes('vote') ? 'vote' : 'all', typed)
  }
})
