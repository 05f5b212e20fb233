/** Home, search, versions: cables in lists, what narrows them. A list shares its margin with the page of a cable. */
export const LISTS = `
.hero { padding: 2.6rem 0 2.2rem; max-width: 48rem; }
.hero h1 { font-size: 2.9rem; font-weight: 500; letter-spacing: -.015em; line-height: 1.05; }
.holdings .add-link { margin-left: .6em; white-space: nowrap; }
.holdings { color: var(--soft); margin: .5rem 0 1.4rem; font-size: 1.1rem; }
.room, .answer { display: grid; grid-template-columns: minmax(0, 1fr) 16rem; gap: 3rem; align-items: start; }
.room h2 { margin-bottom: .7rem; }
.recent { grid-column: 1; }
.contents { display: grid; gap: 2.2rem; }
.room .all-posts { grid-column: 1 / -1; }
.more { margin-top: .9rem; }
.hits { border-top: 1px solid var(--line); }
.hit { display: grid; grid-template-columns: var(--rail) minmax(0, 1fr); column-gap: var(--gap); padding: .8rem 0 .9rem; border-bottom: 1px solid var(--hair); }
.hit-rail { font-size: .92rem; line-height: 1.45; color: var(--soft); padding-top: .16rem; }
.hit-rail > * { display: block; }
.hit-subject { font: 600 1.2rem/1.3 var(--text); overflow-wrap: anywhere; text-wrap: pretty; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 5; overflow: hidden; }
.hit-subject a { color: inherit; text-decoration: none; }
.hit-subject i { font-weight: 400; color: var(--soft); }
.hit-subject a:hover { text-decoration: underline; }
.hit-line { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .9rem; font-size: .95rem; color: var(--soft); margin-top: .1rem; }
.hit-passage { margin-top: .3rem; font-family: var(--text); font-size: 1.02rem; line-height: 1.5; max-width: var(--measure); }
.hit-passage a { color: inherit; text-decoration: none; }
.hit-passage .number { color: var(--soft); font-size: .9em; }
.hit-note { margin-top: .25rem; font-size: .92rem; color: var(--accent); }
.list li { display: flex; align-items: baseline; gap: .6rem; padding: .13rem 0; font-size: .98rem; line-height: 1.4; }
.list li > a, .list li > span:first-child { min-width: 0; overflow-wrap: anywhere; text-decoration: none; }
.list li > a:hover { text-decoration: underline; }
.list .n { margin-left: auto; color: var(--soft); font-size: .92rem; }
.list small { color: var(--soft); display: block; font-size: .85rem; line-height: 1.25; }
.dot { display: inline-block; width: .62em; height: .62em; background: var(--ground); margin-right: .55em; }
.shares { display: flex; gap: 1px; height: .5rem; margin-bottom: .6rem; width: 100%; }
.share { fill: var(--ground); }
.columns { display: flex; align-items: flex-end; gap: 1px; }
.columns li { flex: 1 1 0; min-width: 0; }
.columns a { display: block; text-decoration: none; }
.columns svg { display: block; width: 100%; height: 5.5rem; }
.columns .void { fill: var(--hair); } .columns .bar { fill: var(--accent); }
.columns a:hover .bar, .columns a:focus-visible .bar, .brushed .bar { fill: var(--link); }
.brushed { background: var(--lit); }
.columns-ends { display: flex; justify-content: space-between; font-size: .92rem; color: var(--soft); margin-top: .3rem; }
.timeline { margin-bottom: 1.6rem; position: relative; }
.timeline .columns { touch-action: pan-y; user-select: none; }
.timeline .columns svg { height: 3.6rem; }
.between { font-size: .95rem; color: var(--soft); margin-top: -1.4rem; text-align: center; }
.between summary { display: inline-block; cursor: pointer; }
.between form { display: flex; flex-wrap: wrap; gap: .4rem .9rem; align-items: center; justify-content: center; padding: .5rem 0; }
.between input { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 3px; padding: .15rem .4rem; }
.posts { columns: 4 11rem; column-gap: 2.5rem; }
.posts li { break-inside: avoid; }
.answer-head { margin: .2rem 0 1.4rem; display: grid; gap: .7rem; }
.total b { font: 600 1.5rem/1.2 var(--text); }
.chips { display: flex; flex-wrap: wrap; gap: .4rem .5rem; font-size: .98rem; }
.chip { display: flex; max-width: 100%; background: var(--sheet); border: 1px solid var(--line); border-radius: 1rem; line-height: 1.35; }
.chip a { color: inherit; text-decoration: none; padding: .14rem .3rem .18rem .8rem; overflow-wrap: anywhere; min-width: 0; }
.chip .chip-off { padding: .14rem .65rem .18rem .3rem; color: var(--soft); }
.chip a:hover { color: var(--accent); }
.chip-not { border-style: dashed; }
.total { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.1rem; }
.total .see { margin-left: auto; font-size: .98rem; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
.see a { white-space: nowrap; }
.brought { color: var(--soft); margin: .2rem 0; overflow-wrap: anywhere; }
.total .reading { color: var(--soft); overflow-wrap: anywhere; }
.problem { border-left: 3px solid var(--accent); padding: .15rem 0 .15rem .9rem; max-width: 48rem; }
.problem .typed { margin-top: .2rem; overflow-wrap: anywhere; }
.problem u { text-decoration: underline wavy var(--accent); text-underline-offset: .25em; }
.order { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin-bottom: .6rem; font-size: .95rem; }
.order [aria-current] { font-weight: 600; }
.order .density { margin-left: auto; }
.dense .hit { padding: .32rem 0 .36rem; align-items: baseline; }
.dense .hit > div { display: grid; grid-template-columns: minmax(0, 1fr) 17.5rem; gap: 0 1rem; align-items: baseline; }
.dense .hit-rail { line-height: 1.25; padding: 0; }
.dense .hit-subject { font-size: 1.05rem; display: block; white-space: nowrap; text-overflow: ellipsis; }
.dense .hit-line { font-size: .88rem; display: grid; grid-template-columns: 5rem minmax(0, 1fr) auto; gap: 0 .6rem; }
.dense .hit-line .mrn { grid-column: 2; text-align: right; overflow-wrap: anywhere; }
.dense .hit-line .mrn:last-child { grid-column: 2 / -1; }
.dense .hit-line .versions { grid-column: 3; }
.paging { display: flex; gap: 1.2rem; margin-top: 1.2rem; }
.nothing { padding: 1rem 0 2rem; display: grid; gap: .6rem; max-width: 38rem; }
.facets details + details { margin-top: 1.5rem; }
.facets summary { cursor: pointer; list-style-position: outside; margin-bottom: .3rem; }
.facets summary h2 { display: inline; }
.facets .rest { margin-top: .2rem; }
.facets .rest > summary { font-size: .95rem; color: var(--soft); }
.facets .active { background: var(--mark); border-radius: 2px; padding-inline: .4rem; margin-inline: -.4rem; }
.facets .active a { color: inherit; font-weight: 600; }
.facets .active .n, .facets .active small { color: inherit; }
.facets .active a::after { content: " ×"; }
.carry { margin-top: 1.2rem; font-size: .95rem; }
.carry summary { cursor: pointer; color: var(--link); }
.carry ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin-top: .4rem; }
.versions-head { margin-bottom: 1.4rem; }
.versions-head h1 { font-size: 2rem; margin-bottom: .4rem; }
@media (max-width: 56rem) {
  .room, .answer { grid-template-columns: minmax(0, 1fr); gap: 2.2rem; }
  .hero { padding: 1rem 0 1.6rem; }
  .hero h1 { font-size: 2.3rem; }
}
@media (max-width: 44rem) {
  .total .see { margin-left: 0; flex-basis: 100%; }
  .dense .hit > div { grid-template-columns: minmax(0, 1fr); }
  .order .density { margin-left: 0; }
  .between { margin-top: .2rem; }
  .hit { grid-template-columns: minmax(0, 1fr); }
  .hit-rail { display: flex; flex-wrap: wrap; gap: 0 .8rem; padding: 0; align-items: baseline; }
  .facets summary { list-style-position: inside; }
  .posts { columns: 2; column-gap: 1.5rem; }
}
`
