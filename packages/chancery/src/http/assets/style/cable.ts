/** One cable: margin and text. Labels, numbers and portion marks stand in the margin, everything that is said beside it. */
export const CABLE = `
body.reading main { max-width: 61rem; }
body.raw-open main { max-width: 112rem; }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem; margin-bottom: 1rem; font-size: .98rem; }
.tools .letters, .tools .raw-toggle { margin-left: auto; color: inherit; }
.tools .letters + .raw-toggle { margin-left: 0; }
.raw-open .tools .raw-toggle { color: var(--accent); }
.cable-steps { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; }
.beside { display: none; }
@media (min-width: 76rem) {
  body.with-list main { max-width: 82rem; display: grid; grid-template-columns: 18rem minmax(0, 1fr); column-gap: 2.2rem; align-items: start; }
  body.with-list.raw-open main { max-width: 130rem; }
  .with-list .tools { grid-column: 2; }
  .with-list .desk { grid-column: 2; }
  .with-list .beside { display: block; grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 3rem; max-height: calc(100vh - 4rem); overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; font-size: .95rem; }
  .beside h2 { padding: .3rem .7rem .9rem; }
  .beside h2 a { color: inherit; }
  .beside li a { display: block; color: inherit; text-decoration: none; padding: .45rem .7rem .5rem; border-top: 1px solid var(--hair); }
  .beside li a:hover { background: var(--sheet); }
  .beside [aria-current] { background: var(--sheet); box-shadow: inset 3px 0 var(--accent); }
  .beside-line { display: block; font-size: .85rem; color: var(--soft); }
  .beside-line .mrn { float: right; }
  .beside-subject { font: 600 1rem/1.3 var(--text); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
  .beside .paging { padding: 0 .7rem; }
}
/* With the text as received beside it, a cable has no room for a list until the window is wide. */
@media (min-width: 76rem) and (max-width: 96rem) {
  body.with-list.raw-open main { display: block; }
  .with-list.raw-open .beside { display: none; }
}
.hit-steps { display: flex; gap: .5rem; align-items: center; }
.hit-count { color: var(--soft); font-variant-numeric: tabular-nums; }
.cable { background: var(--sheet); border-radius: 2px; padding: 2.2rem 2.6rem 2rem; box-shadow: 0 0 0 1px var(--hair), 0 2px 14px #00000012; min-width: 0; }
.glance { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.1rem; color: var(--soft); font-size: 1.02rem; }
.glance .marking { font-size: .92em; }
.glance .mrn { margin-left: auto; }
.subject { font-size: 2.15rem; font-weight: 500; line-height: 1.16; letter-spacing: -.01em; overflow-wrap: anywhere; margin: .35rem 0 0; }
.subject i { font-weight: 400; color: var(--soft); }
.subject.long { font-size: 1.4rem; line-height: 1.3; text-wrap: pretty; }
.subject .portion { font-size: .95rem; vertical-align: .35em; letter-spacing: .02em; }
.form { line-height: 1.42; }
.envelope { margin-top: 1.3rem; }
.cell { display: grid; grid-template-columns: var(--rail) minmax(0, 1fr); column-gap: var(--gap); padding: .38rem 0 .42rem; border-top: 1px solid var(--hair); overflow-wrap: anywhere; align-items: baseline; }
/* A name without a routing indicator: the empty column still has a line to stand on. */
.addressees li > span:empty::before, .addressee > span:empty::before { content: '\\200b'; }
.cell dt { color: var(--soft); font-size: .95rem; hyphens: auto; }
.addressees.many { columns: 2; column-gap: 2rem; }
.names-alone .addressees li, .names-alone .addressee { grid-template-columns: 0 minmax(0, 1fr); }
.addressees li, .addressee { display: grid; grid-template-columns: 4.9rem minmax(0, 1fr); break-inside: avoid; }
.value.code { color: var(--soft); font-size: .86em; }
.value.code + .gloss { margin-left: .4em; }
.dtg .value.code, .standing .value.code { color: inherit; }
.value.strong { font-weight: 650; }
.gloss { color: var(--soft); font-size: .94em; }
.tags { columns: 2; column-gap: 2rem; }
.tags li { display: grid; grid-template-columns: 4.9rem minmax(0, 1fr); break-inside: avoid; }
.references { display: grid; gap: .1rem; }
.offices { display: flex; flex-wrap: wrap; gap: 0 1.2rem; }
.bullet { color: var(--soft); margin-right: .3em; }
.passed { font-size: .86em; font-weight: 650; letter-spacing: .03em; color: var(--accent); }
.lack, .lack-note { color: var(--accent); }
.lack-note { border-left: 3px solid currentColor; padding: .15rem 0 .15rem .9rem; margin-top: 1.2rem; }
.body { margin-top: 1.5rem; padding-top: 1.3rem; border-top: 1px solid var(--line); font: 1.16rem/1.56 var(--text); }
.block { position: relative; display: grid; grid-template-columns: var(--rail) minmax(0, 1fr); column-gap: var(--gap); align-items: baseline; padding: .42rem 0; scroll-margin-top: 5rem; }
.block:target, .part:target, .heading:target, .edge:target { background: color-mix(in srgb, var(--mark) 32%, transparent); box-shadow: 0 0 0 .4rem color-mix(in srgb, var(--mark) 32%, transparent); border-radius: 1px; }
.rail { grid-column: 1; display: flex; flex-direction: row-reverse; gap: .6rem; align-items: baseline; font: 1rem/1.5 var(--plain); }
.rail .number { color: var(--soft); text-decoration: none; }
.rail .number:hover { color: var(--link); text-decoration: underline; }
.rail .sign { opacity: 0; }
.block:hover .sign, .heading:hover .sign, .number:focus-visible .sign { opacity: 1; }
.rail .note-sign { text-decoration: none; font-weight: 700; width: 1.1em; text-align: center; color: var(--sheet); background: var(--top-secret); border-radius: 50%; font-size: .72rem; line-height: 1.45; }
.rail .note-sign.note-error { background: var(--secret); }
.rail .portion { order: 2; margin-right: auto; }
.abbr, abbr { text-decoration: none; color: inherit; cursor: help; border-bottom: 1px dotted var(--soft); }
.abbr abbr { border: 0; }
.portions { border: 0; border-bottom: 1px solid var(--line); margin: 1.5rem 0 0; padding: 0 0 .8rem; display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; font-size: .95rem; }
.portions legend { float: left; color: var(--soft); width: var(--rail); margin-right: calc(var(--gap) - 1.3rem); padding: 0; }
.portions label { cursor: pointer; white-space: nowrap; }
.portions input { accent-color: var(--accent); margin: 0 .15rem 0 0; }
.portions .n { color: var(--soft); }
.portions + .body { border-top: 0; margin-top: 0; }
@media screen {
  .cable:has(#show-unclassified:checked) .block:not(.of-unclassified), .cable:has(#show-restricted:checked) .block:not(.of-restricted),
  .cable:has(#show-confidential:checked) .block:not(.of-confidential), .cable:has(#show-secret:checked) .block:not(.of-secret),
  .cable:has(#show-top-secret:checked) .block:not(.of-top-secret) { display: none; }
}
.glossary dl { columns: 2; column-gap: 2rem; font-size: .98rem; }
.glossary dl > div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .6rem; padding: .14rem 0; break-inside: avoid; scroll-margin-top: 5rem; }
.glossary dt a { color: inherit; font-weight: 600; text-decoration: none; }
.glossary dd { color: var(--soft); }
:is(.glossary dl > div, .note):target { background: var(--mark); }
.portion { color: var(--tone); font: 650 .92rem/1 var(--plain); white-space: nowrap; }
.text { grid-column: 2; max-width: var(--measure); overflow-wrap: anywhere; }
.text p { text-wrap: pretty; }
.passage { grid-column: 2; font: 600 .8rem/1.6 var(--plain); letter-spacing: .09em; text-transform: uppercase; color: var(--accent); }
:is(.in-summary, .in-comment, .in-action) > .text { position: relative; }
:is(.in-summary, .in-comment, .in-action) > .text::before { content: ""; position: absolute; inset: .35em auto .35em -.9rem; border-left: 2px solid color-mix(in srgb, var(--accent) 50%, transparent); }
.part { display: grid; grid-template-columns: auto auto minmax(0, 1fr); gap: .45rem; margin: .45rem 0 0 .2rem; align-items: baseline; }
.part > :last-child { grid-column: 3; }
.part .label { color: var(--soft); text-decoration: none; font-family: var(--plain); font-size: .94em; }
.heading { display: grid; grid-template-columns: var(--rail) minmax(0, 1fr); column-gap: var(--gap); align-items: baseline; margin: 1.5rem 0 .25rem; font: 600 1.25rem/1.3 var(--text); scroll-margin-top: 5rem; }
.heading h2 { font: inherit; text-transform: none; letter-spacing: 0; color: inherit; }
.edge, .page-line, .signature { margin-left: calc(var(--rail) + var(--gap)); max-width: var(--measure); }
.edge { font: .95rem/1.5 var(--plain); color: var(--soft); scroll-margin-top: 5rem; }
.edge-name { font-weight: 600; }
.table { grid-column: 2; font-size: .9rem; line-height: 1.45; overflow-x: auto; }
.page-line { display: flex; align-items: center; gap: .9rem; margin-block: .7rem; font: .9rem/1.5 var(--plain); color: var(--soft); }
.page-line::before, .page-line::after { content: ""; flex: 1; border-top: 1px solid var(--hair); }
.page-sign { color: var(--soft); font: .8em/1 var(--plain); margin: 0 .2em; white-space: nowrap; }
.page-note { margin-left: .15em; }
mark.current { background: var(--mark-now); }
.signature { margin-top: 1.5rem; font: 600 1.1rem/1.4 var(--text); letter-spacing: .08em; }
.after { margin-top: 2.4rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
.after > h2 { margin-bottom: .7rem; }
.notes ol { display: grid; gap: .75rem; }
.note { display: grid; grid-template-columns: var(--rail) minmax(0, 1fr); column-gap: var(--gap); overflow-wrap: anywhere; line-height: 1.42; }
.note .severity { color: var(--soft); }
.note-warning .severity { color: var(--top-secret); } .note-error .severity { color: var(--secret); }
.note-code { font-size: .92rem; color: var(--soft); }
.note-code code { font: inherit; }
.named { display: flex; flex-wrap: wrap; gap: .15rem 1.2rem; list-style: none; margin: 0; padding: 0; } .named .to-paragraph { color: var(--soft); font-size: .85em; }
.neighbours dd { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; } .neighbours time { color: var(--soft); }
.neighbours .step-prev::before { content: '← '; } .neighbours .step-next::after { content: ' →'; }
.kept { color: var(--soft); overflow-wrap: anywhere; display: grid; gap: .3rem; font-size: .98rem; }
.kept section { margin-top: 1rem; color: var(--ink); }
@media (max-width: 44rem) {
  .cable { padding: 1.2rem 1rem 1.2rem; margin-inline: -1rem; }
  .glance .mrn { margin-left: 0; }
  .subject { font-size: 1.6rem; }
  .cell, .note, .block, .heading { grid-template-columns: minmax(0, 1fr); row-gap: .05rem; }
  .cell dt { font-size: .88rem; }
  .addressees.many, .tags, .glossary dl { columns: 1; }
  .portions legend { float: none; }
  .rail { flex-direction: row; justify-content: flex-start; }
  .body { font-size: 1.12rem; }
  .text, .passage, .table { grid-column: 1; }
  .edge, .page-line, .signature { margin-left: 0; }
  .heading .number { display: none; }
}
`
