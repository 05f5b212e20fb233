import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  FIELDS,
  LONGEST_QUERY,
  type ParsedQuery,
  type Phrase,
  parseQuery as parse,
  type Query,
} from './index.ts'

const phrase = ({ tokens, prefix, suffix }: Phrase): string =>
  `${suffix ? '*' : ''}${tokens.join('.')}${prefix ? '*' : ''}`

const TODAY = '2020-05-01'
const parseQuery = (typed: string): ParsedQuery => parse(typed, { today: TODAY })

/** A tree in one line: `+` all of, `/` any of, `-` none of, `*` where a word is cut. */
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
      return `${query.in ? `${query.in}=` : ''}${phrase(query)}`
    case 'near':
      return `(${query.sides.map(side => side.map(outline).join('/')).join(` ${query.within} `)})`
    case 'field':
      return `${query.field}=${query.values.map(phrase).join(',')}`
    case 'date':
      return `${query.of ?? 'date'}[${query.from ?? ''}..${query.before ?? ''})`
    case 'thread':
      return `thread=${query.numbers.join(',')}`
    case 'like':
      return `like=${query.name}`
    case 'saved':
      return `saved=${query.name}`
    case 'gathered':
      return `${query.as}=${query.names.map(({ text }) => text).join(',')}`
    case 'state':
      return query.state
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
    ['info:paris', 'info=paris'],
    ['post:riga', 'post=riga'],
    ['tags:PGOV,PREL', 'tags=pgov,prel'],
    ['tag:PGOV', 'tags=pgov'],
    ['caption:sipdis', 'caption=sipdis'],
    ['captions:sipdis', 'caption=sipdis'],
    ['mrn:10MEXICO83', 'mrn=10.mexico.83'],
    ['mrn:"10 MEXICO 000083"', 'mrn=10.mexico.83'],
    ['ref:07LIMA398', 'ref=7.lima.398'],
    ['precedence:flash', 'precedence=z'],
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
  ['parts of words', [
    ['*pemex*', '*pemex*'],
    ['*mex', '*mex'],
    ['*3500*', '*3500*'],
    ['*0035*', '*35*'],
    ['*mexico83*', '*mexico.83*'],
    ['subject:*arbo*', 'subject=*arbo*'],
    ['from:*jos,riga', 'from=*jos,riga'],
  ]],
  ['near', [
    ['sedena NEAR/10 tension', '(sedena 10 tension)'],
    ['"lower estrel" NEAR/3 vot*', '(lower.estrel 3 vot*)'],
    ['a b NEAR/2 c d', '(a + (b 2 c) + d)'],
    ['a NEAR/2 b NEAR/3 c', '((a 2 b) + (b 3 c))'],
    ['(a OR b) NEAR/1 (c | d)', '(a/b 1 c/d)'],
    ['-(a NEAR/0 b)', '-(a 0 b)'],
    ['a NEAR/2 b OR c', '((a 2 b) / c)'],
    ['border near/3 river', '(border + near.3 + river)'],
    ['MEETING NEAR BORDER', '(meeting + near + border)'],
  ]],
  ['fields of steps, states and other cables', [
    ['precedence>=O', 'precedence=o,z,y'],
    ['precedence<priority', 'precedence=r,w'],
    ['precedence:flash,r', 'precedence=z,r'],
    ['precedence>y', 'precedence='],
    ['portion:S', 'portion=s'],
    ['portion:secret', 'portion=s'],
    ['portion:sbu,nf', 'portion=sbu,nf'],
    ['portion>=S', 'portion=s,ts'],
    ['portion<C', 'portion=u,sbu,lou,fouo,r'],
    ['has:comment,attachments', 'has=comment,attachment'],
    ['is:incomplete', 'is=incomplete'],
    ['is:due', 'due[..2020-05-02)'],
    ['is:duplicate,missing', '(duplicate / missing)'],
    ['-is:missing', '-missing'],
    ['thread:2010MEXICO83', 'thread=10 mexico 83'],
    ['thread:"10 San Jose 0012",09OSLO1', 'thread=10 sanjose 12,9 oslo 1'],
    ['like:10MEXICO83', 'like=10MEXICO83'],
    ['country:MX,brazil', 'country=mx,brazil'],
    ['signer:quist layout:nara73 dialect:acp127', '(signer=quist + layout=nara.73 + dialect=acp.127)'],
  ]],
  ['values found by what they mean', [
    ['tags:SNAR', 'tags=snar'],
    ['tags:no', 'tags=no'],
    ['caption:"named person"', 'caption=named.person,only,eyes.only'],
    ['from:RUEHMU', 'from=ruehmu,managua'],
    ['post:honduras', 'post=honduras,tegucigalpa'],
    ['post:panama', 'post=panama'],
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
  ['form:lima', 'form.lima', 'field-unknown|form:|from:'],
  ['vote tagz:pgov', '(vote + tagz.pgov)', 'field-unknown|tagz:|tags:'],
  ['sub:vote', 'sub.vote', 'field-unknown|sub:|subject:'],
  ['zebra:vote', 'zebra.vote', 'field-unknown|zebra:|'],
  ['from:', 'all', 'value-missing|from:|'],
  ['vote from: lima', '(vote + lima)', 'value-missing|from:|'],
  ['from:*', 'all', 'value-missing|from:*|'],
  ['subject:""', 'all', 'value-missing|subject:""|'],
  ['class:secrit a', 'a', 'class-unknown|secrit|secret'],
  ['class:s,x', 'class=4', 'class-unknown|x|secret'],
  ['date:yesterday', 'all', 'date-unread|yesterday|2010-01-29'],
  ['after:2010-13', 'all', 'date-unread|2010-13|2010-01-29'],
  ['before:2010-02-30', 'all', 'date-unread|2010-02-30|2010-01-29'],
  ['date:2010-1-1-1', 'all', 'date-unread|2010-1-1-1|2010-01-29'],
  ['sort:best', 'all', 'sort-unknown|best|-date'],
  ['"lower estrel', 'lower.estrel', 'quote-open|"lower estrel|"lower estrel"'],
  ['from:"san jose', 'from=san.jose', 'quote-open|"san jose|"san jose"'],
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
  ['NEAR/3 a', 'a', 'near-alone|NEAR/3|'],
  ['a NEAR/3', 'a', 'near-alone|NEAR/3|'],
  ['(a NEAR/3) b', '(a + b)', 'near-alone|NEAR/3|'],
  ['a NEAR/3 from:b', '(a + from=b)', 'near-alone|NEAR/3|'],
  ['(a b) NEAR/3 c', '((a + b) + c)', 'near-alone|NEAR/3|'],
  ['a NEAR/ b', '(a 10 b)', 'near-distance|NEAR/|NEAR/10'],
  ['a NEAR/2 NEAR/3 b', '(a + b)', 'near-alone|NEAR/2|'],
  ['*a*', 'a', 'part-short|*a*|'],
  ['is:incomplet', 'all', 'is-unknown|incomplet|incomplete'],
  ['has:coment,summary', 'has=summary', 'has-unknown|coment|comment'],
  ['precedence:imediate', 'all', 'precedence-unknown|imediate|immediate'],
  ['fromm:lima', 'fromm.lima', 'field-unknown|fromm:|from:'],
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
  for (const typed of [
    'form:lima',
    'vote tagz:pgov dues',
    'fromm>=lima',
    '"lower estrel',
    'class:s,secrit vote',
    'date:yesterday',
    'is:incomplet,due',
    'has:coment',
    'precedence>=imediate',
    'sort:relevence',
    'a NEAR/ b',
    'portion>=secrt',
  ]) {
    const [problem] = parseQuery(typed).problems
    assert.ok(problem?.suggestion, typed)
    const better = typed.slice(0, problem.start) + problem.suggestion + typed.slice(problem.end)
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

test('a single bare word finds its inflections, and nothing else does', () => {
  const inflected = (query: Query): string[] =>
    'parts' in query
      ? query.parts.flatMap(inflected)
      : query.kind === 'near'
        ? query.sides.flat().flatMap(inflected)
        : query.kind === 'words' && query.inflected
          ? [query.tokens.join('.')]
          : []
  const { query } = parseQuery(
    'vote "dues" harb* *bour 10MEXICO83 1234 well-known subject:barge,"boat" (ferry OR "quay") NEAR/3 wall',
  )
  assert.deepEqual(inflected(query), ['vote', 'barge', 'ferry', 'wall'])
})

test('TAGS are found by their meaning in every year', () => {
  const { query, reading } = parseQuery('tags:narcotics')
  assert.match(outline(query), /^tags=narcotics,.*\bsnar\b/)
  assert.match(reading, /^TAGS NARCOTICS \(.*SNAR/)
})

test('every field is read, and half of it still searches', () => {
  for (const field of FIELDS) {
    assert.deepEqual(
      parseQuery(`vote ${field}:`).problems.map(one => one.code),
      ['value-missing'],
      field,
    )
    assert.equal(outline(parseQuery(`vote ${field}:`).query), 'vote')
  }
})
