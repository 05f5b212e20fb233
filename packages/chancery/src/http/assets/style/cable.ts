/** One cable: a telegraph form above, the numbered text below. */
export const CABLE = `
body.reading main { max-width: 62rem; }
body.raw-open main { max-width: 108rem; }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin-bottom: .8rem; font-size: .92rem; }
.tools .raw-toggle { margin-left: auto; border: 1px solid var(--line); border-radius: 6px; padding: .25rem .6rem; text-decoration: none; color: inherit; background: var(--sheet); }
.raw-open .tools .raw-toggle { border-color: var(--accent); color: var(--accent); }
.hit-steps { display: flex; gap: .4rem; align-items: center; }
.hit-count { color: var(--soft); font-variant-numeric: tabular-nums; }
.cable { background: var(--sheet); border: 1px solid var(--line); border-radius: 4px; padding: 1.6rem 2rem 1.8rem; box-shadow: 0 1px 3px #0000000f; min-width: 0; }
.head { margin-bottom: 1.1rem; }
.head .mrn { font-family: var(--code); color: var(--soft); letter-spacing: .02em; }
.subject { font: 600 1.6rem/1.28 var(--text); overflow-wrap: anywhere; margin-top: .1rem; }
.form { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); border: 1px solid var(--line); overflow: hidden; font-size: .93rem; }
.cell { grid-column: span 2; margin: -1px 0 0 -1px; border: 1px solid var(--line); border-width: 1px 0 0 1px; padding: .4rem .65rem .5rem; min-width: 0; overflow-wrap: anywhere; }
.cell dt { font-size: .7rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
.cell.to, .cell.info, .cell.wide { grid-column: 1 / -1; }
.cell.pass, .cell.captions { grid-column: span 3; }
.standing { border-top: 0; }
.standing .cell.declass { grid-column: span 4; }
.addressees.many { columns: 2; column-gap: 1.5rem; }
.addressees li { break-inside: avoid; }
.value.code { color: var(--soft); }
.dtg .value.code, .standing .value.code { color: inherit; }
.value.strong, .value.urgent { font-weight: 650; }
.value.urgent { font-size: .88em; letter-spacing: .02em; }
.gloss { color: var(--soft); font-size: .9em; }
.tags { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .1rem 1.2rem; }
.tags .code { font-weight: 650; }
.references { display: grid; gap: .1rem; }
.bullet { color: var(--soft); margin-right: .3em; }
.passed { display: inline-block; font-size: .74rem; letter-spacing: .04em; color: var(--accent); border: 1px solid currentColor; border-radius: 3px; padding: 0 .4em; }
.lack, .lack-note { color: var(--accent); }
.lack-note { border: 1px solid currentColor; border-radius: 4px; padding: .5rem .8rem; margin-top: 1rem; }
.body { margin-top: 1.6rem; font: 1.08rem/1.6 var(--text); }
.block { position: relative; display: grid; grid-template-columns: 4.4rem minmax(0, 1fr); column-gap: 1rem; padding: .4rem 0; scroll-margin-top: 5rem; }
.block:target, .part:target, .heading:target, .edge:target { background: color-mix(in srgb, var(--mark) 35%, transparent); border-radius: 4px; }
.rail { grid-column: 1; display: flex; gap: .4rem; justify-content: flex-end; align-items: baseline; font: .88rem/1.9 var(--plain); }
.rail .number { color: var(--soft); text-decoration: none; font-variant-numeric: tabular-nums; }
.rail .number:hover { color: var(--link); text-decoration: underline; }
.rail .sign { opacity: 0; }
.block:hover .sign, .heading:hover .sign, .number:focus-visible .sign { opacity: 1; }
.portion { color: color-mix(in srgb, var(--tone) 80%, var(--ink)); font: 650 .8rem/1 var(--plain); letter-spacing: .02em; white-space: nowrap; }
.text { grid-column: 2; max-width: 42rem; overflow-wrap: anywhere; hyphens: manual; }
.text p { text-wrap: pretty; }
.passage { grid-column: 2; font: 600 .72rem/1.6 var(--plain); letter-spacing: .06em; text-transform: uppercase; color: var(--accent); }
.in-summary > .text, .in-comment > .text, .in-action > .text { border-left: 2px solid color-mix(in srgb, var(--accent) 45%, transparent); padding-left: calc(.55rem - 2px); margin-left: -.55rem; }
.part { display: grid; grid-template-columns: auto auto minmax(0, 1fr); gap: .4rem; margin: .45rem 0 0 .2rem; }
.part > :last-child { grid-column: 3; }
.part .label { color: var(--soft); text-decoration: none; font: .9rem/1.8 var(--plain); }
.heading { display: grid; grid-template-columns: 4.4rem minmax(0, 1fr); column-gap: 1rem; margin: 1.3rem 0 .2rem; font: 600 1.12rem/1.35 var(--text); text-transform: none; letter-spacing: 0; color: inherit; scroll-margin-top: 5rem; }
.edge { margin: .1rem 0 .3rem 5.4rem; font: .8rem/1.5 var(--plain); color: var(--soft); scroll-margin-top: 5rem; }
.edge-name { font-weight: 600; }
.preformatted { grid-template-columns: 4.4rem minmax(0, 1fr); }
.table { grid-column: 2; font-size: .82rem; line-height: 1.45; overflow-x: auto; }
.page-line { display: flex; align-items: center; gap: .8rem; margin: .6rem 0 .6rem 5.4rem; font: .75rem/1.5 var(--plain); color: var(--soft); letter-spacing: .04em; }
.page-line::before, .page-line::after { content: ""; flex: 1; border-top: 1px dashed var(--line); }
.page-sign { color: var(--soft); font: .75rem/1 var(--plain); border: 1px solid var(--line); border-radius: 3px; padding: 0 .3em; margin: 0 .25em; white-space: nowrap; }
.page-note { margin-left: .3em; }
mark.current { background: var(--mark-now); }
.signature { margin: 1.4rem 0 0 5.4rem; font: 600 1rem/1.4 var(--text); letter-spacing: .08em; }
.facts, .notes, .kept { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; font-size: .92rem; }
.notes ol { display: grid; gap: .6rem; margin-top: .6rem; }
.note { border-left: 3px solid var(--line); padding-left: .8rem; overflow-wrap: anywhere; }
.note-warning { border-color: var(--top-secret); } .note-error { border-color: var(--secret); }
.note-code { font-size: .85rem; color: var(--soft); }
.kept { color: var(--soft); overflow-wrap: anywhere; display: grid; gap: .3rem; }
.kept section { margin-top: 1rem; color: var(--ink); }
@media (max-width: 44rem) {
  .cable { padding: 1rem .9rem 1.2rem; }
  .subject { font-size: 1.32rem; }
  .form { grid-template-columns: 1fr 1fr; }
  .cell, .cell.pass, .cell.captions, .standing .cell.declass { grid-column: 1 / -1; }
  .cell.dtg, .cell.precedence, .cell.small { grid-column: span 1; }
  .addressees.many { columns: 1; }
  .tags { grid-template-columns: 1fr; }
  .block, .heading { grid-template-columns: minmax(0, 1fr); }
  .rail { grid-column: 1; justify-content: flex-start; line-height: 1.5; }
  .text, .passage, .table { grid-column: 1; }
  .in-summary > .text, .in-comment > .text, .in-action > .text { margin-left: 0; }
  .edge, .page-line, .signature { margin-left: 0; }
  .heading .rail .sign { display: none; }
}
`
