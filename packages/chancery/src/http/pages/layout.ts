import { LONGEST_QUERY } from '../../query/index.ts'
import { assetUrl } from '../assets/index.ts'
import { type Child, type Html, html } from '../html.ts'
import { say, spoken } from '../tongues/index.ts'
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
  /** What was asked for is not repeated: the page says that it could not be had. */
  readonly mute?: boolean
  /** Class of the body. */
  readonly kind: string
}

/** Kinds of pages that do with the first sheet. */
const FIRST_MET: ReadonlySet<string> = new Set(['home', 'results', 'seeing', 'message'])

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
  mute = false,
}: Page): Html {
  const asked = mute ? '' : spoken().search

  return html`<!doctype html>
<html lang="${spoken().tongue.lang}">
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
  html`<link rel="alternate" type="application/atom+xml" href="${feed}" title="${say('New cables of this search')}">
`
}${hreflangs(asked)}<link rel="icon" href="${assetUrl('seal.svg')}" type="image/svg+xml">
${['source-serif-4-latin.woff2', 'source-sans-3-latin.woff2'].map(name => html`<link rel="preload" href="${assetUrl(name)}" as="font" type="font/woff2" crossorigin>\n`)}<link rel="stylesheet" href="${assetUrl('room.css')}">${
    !FIRST_MET.has(kind) && html`<link rel="stylesheet" href="${assetUrl('rest.css')}">`
  }<link rel="stylesheet" media="print" href="${assetUrl('print.css')}">
${['keys.js', 'suggest.js', ...scripts].map(name => html`<script type="module" src="${assetUrl(name)}"></script>\n`)}</head>
<body class="${kind}">
<a class="skip" href="#main">${say('Skip to the text')}</a>
${marking && banner(marking, 'top')}
<header class="masthead">
<a class="name" href="/">Chancery</a>
${q !== false && searchForm(q ?? '', { sort })}
<a class="masthead-link" href="/collections">${say('Collections')}</a>
<button class="help-open" type="button" popovertarget="help" data-key="?" aria-label="${say('Help: keys and the language of queries')}">${say('Help')} <kbd>?</kbd></button>
</header>
<main id="main">
${main}
</main>
${chooser(asked)}
${marking && banner(marking, 'bottom')}
${helpSheet()}
</body>
</html>
`
}

/** This page in a language: a reference that is a query alone leads nowhere else. */
function inTongue(lang: string, asked: string): string {
  const search = new URLSearchParams(asked)
  search.set('lang', lang)
  return `?${search}`
}

const hreflangs = (asked: string): Child =>
  spoken().tongues.map(
    ({ lang }) => html`<link rel="alternate" hreflang="${lang}" href="${inTongue(lang, asked)}">\n`,
  )

/** The same page in the other languages. */
function chooser(asked: string): Child {
  const { tongue, tongues } = spoken()
  return (
    tongues.length > 1 &&
    html`<footer class="colophon"><nav aria-label="${say('Language')}"><ul class="tongues">${tongues.map(
      one =>
        html`<li>${one === tongue ? html`<span aria-current="true">${one.name}</span>` : html`<a href="${inTongue(one.lang, asked)}" lang="${one.lang}" hreflang="${one.lang}">${one.name}</a>`}</li>`,
    )}</ul></nav></footer>`
  )
}

/** The one form of the room. */
export const searchForm = (
  q: string,
  { sort, large }: { sort?: string | undefined; large?: boolean } = {},
): Html =>
  html`<form class="search${large && ' search-large'}" action="/search" role="search">
<label><span class="unseen">${say('Search the cables')}</span><input id="q" name="q" type="search" value="${q}" placeholder="${say('words, "a phrase", from:, tags:, date:, class:')}" data-suggestions="${say('Suggestions')}" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="${LONGEST_QUERY}" data-key="/" aria-keyshortcuts="/"><kbd aria-hidden="true">/</kbd></label>
${sort && html`<input type="hidden" name="sort" value="${sort}">`}
<button type="submit">${say('Search')}</button>
</form>`
