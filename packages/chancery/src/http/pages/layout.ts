import { LONGEST_QUERY } from '../../query/index.ts'
import { assetUrl } from '../assets/index.ts'
import { type Child, type Html, html } from '../html.ts'
import { helpSheet } from './help.ts'
import { banner, type Shown } from './marking.ts'

export interface Page {
  readonly title: string
  readonly main: Child
  /** Marking of what the page shows; absent where it shows nothing of any cable. */
  readonly marking?: Shown | undefined
  /** What stands in the search box of the masthead; `false` where the page has its own. */
  readonly q?: string | false | undefined
  readonly sort?: string | undefined
  readonly canonical?: string | undefined
  /** What programs read of the page: names and contents. */
  readonly meta?: readonly (readonly [name: string, content: string])[]
  /** Address of a feed of what the page lists. */
  readonly feed?: string | undefined
  readonly scripts?: readonly string[]
  /** Class of the body. */
  readonly kind: string
}

export function layout({
  title,
  main,
  marking,
  q,
  sort,
  canonical,
  meta = [],
  feed,
  scripts = [],
  kind,
}: Page): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>${title}</title>
${canonical && html`<link rel="canonical" href="${canonical}">`}
${meta.map(
  ([name, content]) => html`<meta name="${name}" content="${content}">
`,
)}${
  feed &&
  html`<link rel="alternate" type="application/atom+xml" href="${feed}" title="New cables of this search">
`
}<link rel="icon" href="${assetUrl('seal.svg')}" type="image/svg+xml">
${['source-serif-4-latin.woff2', 'source-sans-3-latin.woff2'].map(name => html`<link rel="preload" href="${assetUrl(name)}" as="font" type="font/woff2" crossorigin>\n`)}<link rel="stylesheet" href="${assetUrl('room.css')}">
${['keys.js', ...scripts].map(name => html`<script type="module" src="${assetUrl(name)}"></script>\n`)}</head>
<body class="${kind}">
<a class="skip" href="#main">Skip to the text</a>
${marking && banner(marking, 'top')}
<header class="masthead">
<a class="name" href="/">Chancery</a>
${q !== false && searchForm(q ?? '', { sort })}
<button class="help-open" type="button" popovertarget="help" data-key="?" aria-label="Help: keys and the language of queries">Help <kbd>?</kbd></button>
</header>
<main id="main">
${main}
</main>
${marking && banner(marking, 'bottom')}
${helpSheet()}
</body>
</html>
`
}

/** The one form of the room. */
export const searchForm = (
  q: string,
  { sort, large }: { sort?: string | undefined; large?: boolean } = {},
): Html =>
  html`<form class="search${large && ' search-large'}" action="/search" role="search">
<label><span class="unseen">Search the cables</span><input id="q" name="q" type="search" value="${q}" placeholder="words, &quot;a phrase&quot;, from:, tags:, date:, class:" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="${LONGEST_QUERY}" data-key="/" aria-keyshortcuts="/"><kbd aria-hidden="true">/</kbd></label>
${sort && html`<input type="hidden" name="sort" value="${sort}">`}
<button type="submit">Search</button>
</form>`
