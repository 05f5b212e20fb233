/** Pictures of many cables at once: maps, with their numbers and files. */
export const SEEING = `
body.seeing main { max-width: 82rem; }
body.seeing h1 { font-size: 2.2rem; font-weight: 500; margin-bottom: .5rem; }
body.seeing .total b a { color: inherit; }
.figure { margin: 0; }
.chart { display: block; width: 100%; height: auto; background: var(--sheet); border: 1px solid var(--hair); border-radius: 2px; font: 12px var(--plain); }
.chart .scale path { stroke: var(--hair); } .chart .scale text { fill: var(--soft); }
.line { stroke: var(--series); stroke-width: 2; } .series circle { fill: var(--series); }
.series a:hover circle, .series a:focus-visible circle { stroke: var(--ink); stroke-width: 3; }
.series a:focus-visible { outline: none; }
.series-1 { --series: light-dark(#6f1d1b, #dd9486); } .series-2 { --series: light-dark(#24426f, #a8c0ea); }
.series-3 { --series: light-dark(#2f6b3a, #7fc28d); } .series-4 { --series: light-dark(#8a5a00, #e0b04c); }
.series-5 { --series: light-dark(#5b3b7a, #c1a2e0); } .series-6 { --series: light-dark(#00606b, #62bcc6); }
.series-7 { --series: light-dark(#8c2f5f, #e593bd); } .series-8 { --series: light-dark(#4a4a4a, #c4beb4); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; }
.legend .n { color: var(--soft); font-size: .92rem; } .legend .chip-off { text-decoration: none; padding: 0 .3rem; color: var(--soft); }
.line-sample { width: 30px; height: 8px; vertical-align: middle; }
.compare input { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--soft); border-radius: 3px; padding: .25rem .6rem; width: 18rem; max-width: 100%; }
.map { display: block; width: 100%; height: auto; background: var(--sheet); border: 1px solid var(--hair); border-radius: 2px; }
.point { fill: var(--accent); fill-opacity: .5; stroke: var(--accent); stroke-width: 1; }
.map a:hover .point, .map a:focus-visible .point { fill-opacity: .85; stroke: var(--ink); stroke-width: 2; }
.map a:focus-visible { outline: none; }
.map .names { font: 12px var(--plain); fill: var(--ink); pointer-events: none; paint-order: stroke; stroke: var(--sheet); stroke-width: 2.5px; stroke-linejoin: round; }
.ways { stroke: light-dark(#24426f, #a8c0ea); stroke-linecap: round; }
.network .ways { stroke: var(--accent); } .network .head { fill: var(--accent); }
.office { fill: light-dark(#24426f, #a8c0ea); stroke: light-dark(#24426f, #a8c0ea); }
.figure figcaption { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin-top: .6rem; font-size: .95rem; color: var(--soft); }
.figure .files { margin-left: auto; }
.files a { margin-left: .45rem; }
.numbers { margin-top: .4rem; }
.numbers > summary { cursor: pointer; }
.numbers table { border-collapse: collapse; margin-top: .7rem; font-size: .95rem; }
.numbers :is(td, th) { text-align: left; font-weight: 400; padding: .18rem 2rem .18rem 0; border-bottom: 1px solid var(--hair); }
.numbers thead th { color: var(--soft); }
.numbers td { text-align: right; font-variant-numeric: tabular-nums; }
.numbers td.words { text-align: left; }
.heat .square { fill: light-dark(#24426f, #a8c0ea); } .heat .empty { fill: var(--hair); } .heat .row { fill: var(--ink); }
.heat a:hover .square, .heat a:focus-visible .square { stroke: var(--ink); stroke-width: 2; opacity: 1; }
.heat a:hover .row, .heat a:focus-visible .row { text-decoration: underline; } .heat a:focus-visible { outline: none; }
.name-lists h2 { margin-bottom: .4rem; }
body.seeing section > h2 { margin-bottom: .5rem; }
body.seeing :is(section + h2, section + section, .decided) { margin-top: 2rem; }
body.seeing .name-lists section { margin: 0 0 1.4rem; }
.decided { max-width: 52rem; }
.decided > * + * { margin-top: .7rem; }
.decided > .deeds { margin-bottom: 1rem; }
.name-lists + .gloss, .decided + .gloss { margin-top: 1.6rem; }
.name-lists { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 2.6rem; margin: 1.4rem 0; }
.name-lists h2 .n { color: var(--soft); font-size: .8em; font-weight: 400; }
.name-like { columns: 15rem; }
.home-map { grid-column: 1 / -1; }
.home-map .map { background: none; border: 0; }
@media (max-width: 44rem) {
  .map .names { display: none; }
  .chart { overflow: visible; }
  .heat { width: 60rem; max-width: none; }
  .figure > .picture { overflow-x: auto; }
  .compare button { margin-top: .4rem; }
  .chart .scale text { font-size: 24px; }
  .chart .scale text[text-anchor=middle]:nth-of-type(even) { display: none; }
  .chart.heat .scale text { font-size: 12px; display: inline; }
  .line { stroke-width: 4; }
  .map .point { stroke-width: 8; stroke-opacity: .5; }
}
`
