import { type Html, html } from '../html.ts'
import { type Message, say } from '../tongues/index.ts'

const KEYS = [
  ['/', 'to the search box'],
  ['r', 'text as received, shown or hidden'],
  ['c', 'capitals as sent, or in readable case'],
  ['j', 'next hit of a list, next cable of a result'],
  ['k', 'the one before'],
  ['u', 'from a cable back to its results'],
  ['a', 'collect, tag or note an open cable'],
  ['t', 'the thread of an open cable'],
  ['h', 'highlight the words that are selected'],
  [',  .', 'the cable of the same post before and after it, by number'],
  ['<  >', 'the same by date'],
  ['n', 'next word found in a cable'],
  ['p', 'the one before'],
  ['?', 'this sheet'],
  ['Esc', 'closes it'],
] as const satisfies readonly (readonly [key: string, what: Message])[]

const QUERIES = [
  ['harbour dredging', 'both words, anywhere, in any inflection; case and accents do not matter'],
  ['"sea wall"', 'just so, one after the other'],
  ['harb*  *3500*', 'words that begin so; words and numbers with this part'],
  ['harbour NEAR/10 dredging', 'at most ten words between'],
  ['(ferry OR harbour) -strike', 'either; without'],
  ['subject:visit', 'in the subject'],
  ['from:OSLO to:SECSTATE', 'who sent it, who had to act'],
  ['tags:SNAR,KCRM', 'any of these TAGS'],
  ['class:secret  class<=c  precedence>=o', 'classification; up to CONFIDENTIAL; IMMEDIATE or more urgent'],
  ['country:NO  tags:trade', 'by place; codes are found by what they mean'],
  ['thread:10OSLO83  like:10OSLO83', 'joined to it by references; with its rare words'],
  ['has:comment  is:incomplete  is:due', 'what a cable has, and how it stands'],
  ['date:2010-01  after:2009-06-01  before:2010', 'a month, since a day, before a year (UTC)'],
  ['collection:ferries  tag:doubtful', 'in a collection of yours; with a tag of yours'],
  ['mrn:10OSLO83  ref:09OSLO12', 'its number; what cites that number'],
] as const satisfies readonly (readonly [query: string, what: Message])[]

/** Keys and queries in a few lines; opens without scripts. */
export const helpSheet =
  (): Html => html`<div class="help" id="help" popover role="dialog" aria-labelledby="help-title">
<div class="help-head"><h2 id="help-title">${say('Help')}</h2><button type="button" popovertarget="help" popovertargetaction="hide">${say('Close')}</button></div>
<h3>${say('Keys')}</h3>
<dl class="keys">${KEYS.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${say(what)}</dd></div>`)}</dl>
<h3>${say('Queries')}</h3>
<dl class="queries">${QUERIES.map(([query, what]) => html`<div><dt><code>${query}</code></dt><dd>${say(what)}</dd></div>`)}</dl>
<p class="help-more"><a href="/api/v1">${say('The room as data, for programs')}</a></p>
</div>`
