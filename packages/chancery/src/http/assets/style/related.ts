/** Threads, what is wanted, posts, figures of references, versions beside one another. */
export const RELATED = `
.related-head { margin-bottom: 1.6rem; max-width: 52rem; }
.related-head h1 { font-size: 2rem; margin-bottom: .45rem; overflow-wrap: anywhere; }
.related-head .order { margin-top: .7rem; }
.wanted-number { text-decoration-style: dotted; color: var(--soft); }
.lead { color: var(--soft); margin-top: .7rem; max-width: var(--measure); }
.empty .glance .marking { color: var(--accent); }
.wide { overflow-x: auto; }
.ledger { border-collapse: collapse; line-height: 1.4; font-size: .98rem; }
.ledger th, .ledger td { text-align: left; padding: .32rem 1.4rem .36rem 0; border-bottom: 1px solid var(--hair); vertical-align: baseline; font-weight: inherit; }
.ledger th:last-child, .ledger td:last-child { padding-right: 0; }
.ledger thead th { color: var(--soft); font-size: .9rem; border-bottom-color: var(--line); white-space: nowrap; }
.ledger .n { text-align: right; white-space: nowrap; }
.ledger th[scope=row] { white-space: nowrap; }
.ledger tr.now th, .ledger tr.now td { background: color-mix(in srgb, var(--mark) 32%, transparent); }
.wanted td:last-child { min-width: 18rem; }
.citing { display: grid; gap: .9rem; }
.citing-line { display: flex; flex-wrap: wrap; gap: 0 .9rem; color: var(--soft); font-size: .95rem; align-items: baseline; }
.citing-subject { font: 600 1.12rem/1.3 var(--text); overflow-wrap: anywhere; }
.citing-subject a, .node-subject a { color: inherit; text-decoration: none; }
.citing-subject a:hover, .node-subject a:hover { text-decoration: underline; }
.thread { position: relative; padding-left: 9rem; }
.arcs { position: absolute; left: 0; top: 0; width: 8rem; height: 100%; overflow: visible; }
.arcs path { fill: none; stroke: var(--left); stroke-width: 1.5px; vector-effect: non-scaling-stroke; opacity: .75; }
.arcs .to-ghost { stroke: var(--accent); }
.arcs .doubtful { stroke-dasharray: 4 4; }
.nodes { display: grid; grid-auto-rows: 1fr; }
.node { position: relative; padding: .7rem 0 .7rem .8rem; display: grid; align-content: center; border-bottom: 1px solid var(--hair); scroll-margin-top: 5rem; overflow-wrap: anywhere; }
.node::before { content: ""; position: absolute; left: -1.05rem; top: calc(50% - .3rem); width: .6rem; height: .6rem; border-radius: 50%; background: var(--left); box-shadow: 0 0 0 3px var(--paper); }
.node-ghost::before { background: var(--paper); border: 2px solid var(--accent); }
.node-lost::before { background: var(--paper); border: 2px solid var(--left); }
.asked::before { background: var(--accent); width: .8rem; height: .8rem; left: -1.15rem; top: calc(50% - .4rem); }
.asked, .node:target { background: color-mix(in srgb, var(--mark) 26%, transparent); }
.node-line { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; font-size: .95rem; color: var(--soft); }
.node-line b a { color: var(--ink); text-decoration: none; }
.node-line b a:hover { text-decoration: underline; }
.node-subject { font: 600 1.12rem/1.3 var(--text); text-wrap: pretty; }
.node-ghost .node-subject { font: inherit; }
.node-ghost .node-subject a { color: var(--link); text-decoration: underline; }
.post { display: grid; grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); gap: 3rem; align-items: start; }
.post h2, .missing-numbers h2, .lists h2, .publishers h2, .compared > h2 { margin-bottom: .7rem; }
.missing-numbers { margin-top: 2.4rem; scroll-margin-top: 5rem; }
.missing-numbers h3 { font: 600 1.1rem/1.3 var(--text); margin: 1.2rem 0 .3rem; }
.missing-numbers > .gloss { margin-bottom: .6rem; }
.bar-cell { width: 30%; min-width: 5rem; }
.bar-line { display: block; width: 100%; height: .7rem; }
.bar-line .bar, .cover .bar { fill: var(--accent); }
.cover { display: block; width: 100%; height: .9rem; margin: .3rem 0 1rem; }
.cover .void { fill: var(--hair); }
.tally-row { display: flex; flex-wrap: wrap; gap: 1.2rem 2.6rem; margin-bottom: 2.2rem; }
.tally { display: flex; flex-direction: column-reverse; }
.tally dd { font: 500 2rem/1.1 var(--text); font-variant-numeric: lining-nums; }
.tally dt { color: var(--soft); font-size: .95rem; }
.lists { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 2.4rem 3.5rem; }
.counted .gloss, .chain .gloss { overflow-wrap: anywhere; }
.chain { border-left: 2px solid var(--line); padding-left: 1rem; display: grid; gap: .4rem; margin-bottom: .7rem; }
.chain time { color: var(--soft); }
.versions main > section + section { margin-top: 2.4rem; }
.versions main > section > h2 { margin-bottom: .7rem; }
.side td, .side thead th { min-width: 11rem; max-width: 24rem; overflow-wrap: anywhere; white-space: normal; }
.side th[scope=row] { color: var(--soft); }
.compared .gloss { margin-bottom: .7rem; overflow-wrap: anywhere; }
.diff { font: 1.08rem/1.55 var(--text); max-width: 48rem; display: grid; gap: .7rem; overflow-wrap: anywhere; }
.diff ins, .diff del { border-radius: 2px; padding: 0 .1em; text-decoration-thickness: 1px; }
.diff ins { background: color-mix(in srgb, var(--unclassified) 20%, transparent); text-decoration: underline; text-decoration-color: var(--unclassified); text-underline-offset: .18em; }
.diff del { background: color-mix(in srgb, var(--secret) 16%, transparent); text-decoration-color: var(--secret); }
.same > summary { font: .95rem/1.5 var(--plain); color: var(--soft); cursor: pointer; }
.same > p, .same > .diff { margin-top: .6rem; color: var(--soft); }
.pair { margin-bottom: 1.8rem; }
@media (max-width: 56rem) {
  .post { grid-template-columns: minmax(0, 1fr); gap: 2rem; }
}
@media (max-width: 44rem) {
  .related-head h1 { font-size: 1.6rem; }
  .thread { padding-left: 3.4rem; margin-left: -.4rem; }
  .arcs { width: 2.6rem; }
  .node { padding-left: .4rem; }
  .ledger th, .ledger td { padding-right: .9rem; }
  .wanted thead { display: none; }
  .wanted tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; padding: .35rem 0 .4rem; border-bottom: 1px solid var(--hair); }
  .wanted :is(th, td) { border: 0; padding: 0; }
  .wanted td:last-child { grid-column: 1 / -1; min-width: 0; color: var(--soft); overflow-wrap: break-word; }
  .bar-cell { min-width: 1.5rem; }
  .post .ledger { font-size: .92rem; }
  .post .ledger :is(th, td) { padding-right: .55rem; }
  .tally dd { font-size: 1.6rem; }
  .tally-row { gap: 1rem 1.8rem; }
}
`
