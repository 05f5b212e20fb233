/** Forms of a line or two, on pages of results too. */
export const FORMS = `
.line-form { display: flex; flex-wrap: wrap; align-items: end; gap: .6rem .8rem; }
.line-form label, .note-form label, .member-tools label { display: grid; gap: .2rem; }
.line-form label { flex: 0 1 16rem; min-width: 0; }
.line-form .wide { flex: 1 1 18rem; }
:is(.line-form, .note-form, .member-tools) label > span { font-size: .95rem; color: var(--soft); }
:is(.line-form, .note-form, .member-tools) :is(input:not([type=checkbox]), textarea) { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--soft); border-radius: 3px; padding: .3rem .6rem; width: 100%; min-width: 0; }
textarea { resize: vertical; }
:is(button, a).strong { background: var(--buckram); border-color: var(--buckram); color: var(--on-buckram); font-weight: 600; padding: .4rem 1.2rem; }
.buttons, .deed-form { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: baseline; }
.bulk form + form { margin-top: .8rem; }
.bulk > form:first-of-type { margin-top: .6rem; }
/* What was done, with the way back. */
.deeds li { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; justify-content: space-between; padding: .45rem 0; border-top: 1px solid var(--hair); }
.deeds span { min-width: 0; overflow-wrap: anywhere; }
.deeds code { color: var(--soft); }
@media (max-width: 44rem) { .line-form label { flex-basis: 100%; } }
`

/** Collections, tags, notes of readers, and forms that change them. */
export const GATHER = `
body.gather main { max-width: 54rem; }
body.gather h1 { font-size: 2.1rem; overflow-wrap: anywhere; }
body.gather main > * + * { margin-top: 1.2rem; }
body.gather main > .trail + h1 { margin-top: .2rem; }
body.gather section > h2 { margin-bottom: .6rem; }
.trail { color: var(--soft); font-size: .98rem; }
.about { max-width: var(--measure); color: var(--soft); overflow-wrap: anywhere; }
.badge { font-size: .8rem; color: var(--soft); border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6em; }
.sets li { border-top: 1px solid var(--hair); padding: .4rem 0; flex-wrap: wrap; }
.sets li > a { font: 600 1.15rem/1.3 var(--text); }
.sets small { flex-basis: 100%; order: 1; }
.bulk-facts .cell:last-child { border-bottom: 1px solid var(--hair); }
.kept-in li { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; justify-content: space-between; padding: .45rem 0; border-top: 1px solid var(--hair); }
.kept-in li { min-width: 0; overflow-wrap: anywhere; }
.kept-in { margin-bottom: .8rem; }
.kept-in small { color: var(--soft); flex: 1; }
.settings > form { padding: .8rem 0; border-top: 1px solid var(--hair); }
.settings > form:first-of-type { margin-top: .6rem; border-top: 0; }
.share-form { display: grid; gap: .5rem; justify-items: start; }
.share-form p { overflow-wrap: anywhere; max-width: var(--measure); }
.members { border-top: 1px solid var(--line); }
.member { border-bottom: 1px solid var(--hair); padding-bottom: .7rem; scroll-margin-top: 4rem; }
.member .hits, .member .hit { border: 0; }
.member .hit { padding-bottom: .3rem; }
.member-note, .member-tools { margin-left: calc(var(--rail) + var(--gap)); max-width: var(--measure); }
.member-note { margin-block: .2rem .4rem; padding-left: .9rem; border-left: 2px solid var(--accent); font-family: var(--text); overflow-wrap: anywhere; }
.member-tools summary { cursor: pointer; font-size: .92rem; color: var(--link); }
.member-tools summary .n { color: var(--soft); margin-left: .6em; }
.member-tools form { display: grid; gap: .6rem; margin-top: .5rem; }
.quoted { font-family: var(--text); margin: 0; padding-left: .9rem; border-left: 2px solid var(--line); overflow-wrap: anywhere; color: var(--soft); }
.note-form { display: grid; gap: .9rem; }
.note-form .check { display: flex; gap: .5rem; align-items: baseline; }
.note-form .check input { accent-color: var(--accent); }
.bulk-facts progress { accent-color: var(--accent); margin-inline-start: .4rem; inline-size: min(14rem, 100%); }
.note-list { border-top: 1px solid var(--line); }
.note-list > li { border-bottom: 1px solid var(--hair); padding: .8rem 0; }
.note-of { margin-bottom: .3rem; display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; }
.note-of a { font: 600 1.1rem/1.3 var(--text); color: inherit; overflow-wrap: anywhere; min-width: 0; }
.reader-note { font: 1rem/1.45 var(--plain); overflow-wrap: anywhere; scroll-margin-top: 5rem; }
.reader-note > * + * { margin-top: .2rem; }
.note-line { color: var(--soft); font-size: .88rem; }
.note-marking { font-weight: 650; letter-spacing: .03em; }
.beside-text { grid-column: 2; max-width: var(--measure); margin: .35rem 0 .3rem; display: grid; gap: .5rem; }
.beside-text .reader-note, .reader-notes .reader-note { border-left: 3px solid var(--noted); padding: .1rem 0 .15rem .8rem; }
.beside-text .reader-note:target, .reader-notes .reader-note:target { background: color-mix(in srgb, var(--noted) 18%, transparent); }
.beside-text .quoted { font-style: italic; border: 0; padding: 0; }
.heading + .beside-text { margin-left: calc(var(--rail) + var(--gap)); }
mark.noted { background: linear-gradient(transparent 62%, color-mix(in srgb, var(--noted) 55%, transparent) 0); color: inherit; padding: 0; border-radius: 0; }
.noted-link { font: 700 .95em/1 var(--plain); text-decoration: none; padding: 0 .12em; }
.note-add { color: var(--soft); text-decoration: none; font-weight: 600; padding: 0 .25em; opacity: 0; }
:is(.block, .heading):hover .note-add, .note-add:focus-visible { opacity: 1; }
@media (hover: none) { .note-add { opacity: 1; } }
.note-offer { position: absolute; z-index: 4; background: var(--buckram); border-color: var(--buckram); color: var(--on-buckram); font-weight: 600; box-shadow: 0 2px 10px #0004; }
.gathered { display: flex; flex-wrap: wrap; gap: .3rem .7rem; align-items: baseline; margin-top: .7rem; font-size: .95rem; }
.gathered .set { color: inherit; text-decoration: none; background: var(--paper); border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .7rem; overflow-wrap: anywhere; min-width: 0; }
.gathered .set-tag { border-style: dashed; }
.gathered .set:hover { color: var(--accent); }
.cite { padding: .2rem 0; color: var(--ink); }
.cite summary { cursor: pointer; color: var(--link); }
.cite section { margin-top: .8rem; }
.cite h3 { font-size: .95rem; }
.cite pre { font: .88rem/1.45 var(--code); white-space: pre-wrap; overflow-wrap: anywhere; background: var(--paper); border: 1px solid var(--hair); border-radius: 3px; padding: .5rem .7rem; margin: .25rem 0 .35rem; max-height: 14rem; overflow: auto; }
@media (min-width: 84rem) {
  body.reading:has(.beside-text):not(.raw-open, .with-list) main { max-width: 80rem; }
  body.reading:not(.raw-open, .with-list) .cable:has(.beside-text) .block:has(> .beside-text) { grid-template-columns: var(--rail) minmax(0, var(--measure)) minmax(12rem, 1fr); }
  body.reading:not(.raw-open, .with-list) .cable .block > .beside-text { grid-column: 3; grid-row: 1 / span 9; align-self: start; margin: 0; }
}
@media (max-width: 44rem) {
  .member-note, .member-tools, .heading + .beside-text { margin-left: 0; }
  .beside-text { grid-column: 1; }
}
@media print { .note-add, .gather-link, .cite, .note-line a, .noted-link, .note-offer { display: none !important; } }
`
