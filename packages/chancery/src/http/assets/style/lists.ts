/** Home and search: cables in lists, what narrows them. */
export const LISTS = `
.hero { padding: 2.2rem 0 1.8rem; max-width: 46rem; margin: 0 auto; text-align: center; }
.hero h1 { font: 600 2.3rem/1.15 var(--text); }
.holdings { color: var(--soft); margin: .4rem 0 1.3rem; }
.hero .search { text-align: left; }
.room, .answer { display: grid; grid-template-columns: minmax(0, 1fr) 16rem; gap: 2.5rem; align-items: start; }
.room h2 { margin-bottom: .5rem; }
.holdings-lists { display: grid; gap: 1.8rem; }
.more { margin-top: .9rem; color: var(--soft); font-size: .92rem; }
.hits { border-top: 1px solid var(--line); }
.hit { padding: .85rem 0; border-bottom: 1px solid var(--line); }
.hit-line { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15rem .8rem; font-size: .85rem; color: var(--soft); }
.hit-line .mrn { font-family: var(--code); color: var(--ink); }
.marking { font-weight: 700; font-size: .74rem; letter-spacing: .05em; color: color-mix(in srgb, var(--tone) 80%, var(--ink)); border: 1px solid currentColor; border-radius: 3px; padding: 0 .4em; }
.hit-subject { font: 600 1.13rem/1.35 var(--text); margin-top: .15rem; overflow-wrap: anywhere; }
.hit-subject a { color: inherit; text-decoration: none; }
.hit-subject a:hover { text-decoration: underline; }
.hit-passage { margin-top: .2rem; font-family: var(--text); color: var(--soft); max-width: 46rem; }
.hit-passage a { color: inherit; text-decoration: none; }
.hit-passage .number { font-size: .85em; }
.hit-passage mark { color: var(--ink); }
.hit-note { margin-top: .25rem; font-size: .85rem; color: var(--accent); }
.list li { display: flex; align-items: baseline; gap: .5rem; padding: .14rem 0; font-size: .92rem; }
.list li > a, .list li > span:first-child { min-width: 0; overflow-wrap: anywhere; text-decoration: none; }
.list li > a:hover { text-decoration: underline; }
.list .n { margin-left: auto; color: var(--soft); font-variant-numeric: tabular-nums; font-size: .85rem; }
.list small { color: var(--soft); display: block; line-height: 1.3; }
.dot { display: inline-block; width: .65em; height: .65em; border-radius: 50%; background: var(--tone); margin-right: .45em; }
.years li { align-items: center; }
.years .bar { flex: 1; width: 0; height: .5rem; min-width: 2rem; }
.years .bar rect { fill: var(--accent); opacity: .55; }
.posts { columns: 1; }
.found { margin-bottom: 1rem; display: grid; gap: .6rem; }
.total b { font-size: 1.15rem; }
.total .reading { color: var(--soft); margin-left: .5rem; overflow-wrap: anywhere; }
.problem { border-left: 3px solid var(--accent); background: var(--sheet); padding: .5rem .8rem; font-size: .95rem; }
.problem .typed { margin-top: .2rem; overflow-wrap: anywhere; }
.problem u { text-decoration: underline wavy var(--accent); }
.order { display: flex; flex-wrap: wrap; gap: 1.1rem; margin-bottom: .5rem; font-size: .9rem; }
.order [aria-current] { font-weight: 600; }
.paging { display: flex; gap: 1.2rem; margin-top: 1rem; }
.nothing { padding: 2rem 0; display: grid; gap: .6rem; color: var(--soft); }
.facets details + details { margin-top: 1.2rem; }
.facets summary { cursor: pointer; }
.facets summary h2 { display: inline; }
.facets .rest { margin-top: .2rem; }
.facets .rest > summary { font-size: .85rem; color: var(--soft); }
.facets .active { background: var(--mark); border-radius: 4px; padding-inline: .4rem; }
.facets .active a { color: inherit; font-weight: 600; }
.facets .active a::after { content: " ×"; }
body.versions main > * + * { margin-top: .8rem; }
@media (max-width: 56rem) {
  .room, .answer { grid-template-columns: minmax(0, 1fr); gap: 1.8rem; }
  .hero { padding: 1.2rem 0; }
  .hero h1 { font-size: 1.8rem; }
  .posts { columns: 2; column-gap: 1.5rem; }
}
`
