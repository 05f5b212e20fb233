/** Files that come in by a form, and what came of them. */
export const ADD = `
body.add main { max-width: 52rem; }
body.add h1 { font-size: 2.2rem; }
body.add main > * + * { margin-top: 1.4rem; }
.add-form { display: flex; flex-wrap: wrap; align-items: end; gap: 1rem; padding: 1.4rem; border: 1px dashed var(--soft); border-radius: 4px; background: var(--sheet); }
.add-form label { flex: 1 1 18rem; min-width: 0; display: grid; gap: .4rem; }
.add-form label span { font-weight: 600; }
.add-form input[type=file] { font: inherit; color: inherit; width: 100%; min-width: 0; }
.add-form input::file-selector-button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 3px; padding: .35rem .8rem; margin-right: .8rem; cursor: pointer; }
.add-form button { background: var(--buckram); border-color: var(--buckram); color: var(--on-buckram); padding: .45rem 1.6rem; font-weight: 600; }
.add-about p { margin-top: .6rem; max-width: var(--measure); color: var(--soft); }
.add-sum { color: var(--soft); }
.add-file { border-top: 1px solid var(--line); padding-top: 1.1rem; }
.add-file > h2 { font: 600 1.1rem/1.3 var(--plain); letter-spacing: 0; text-transform: none; color: inherit; overflow-wrap: anywhere; }
.add-file > * + * { margin-top: .6rem; }
.add-more h2 { margin-bottom: .6rem; }
.add-file .hits .hit:last-child { border-bottom: 0; }
.complaint { border-left: 3px solid var(--secret); padding-left: .8rem; overflow-wrap: anywhere; }
.complaint li + li { margin-top: .3rem; }
@media (max-width: 44rem) { .add-form { padding: 1rem; } .add-form button { width: 100%; } }
@media print { .add-form, .add-more { display: none; } }
`
