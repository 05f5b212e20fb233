/** The page of the API: a reference work, its contents in the margin. */
export const API = `
.api-head { max-width: 48rem; margin: .6rem 0 2rem; }
.api-head h1 { font-size: 2.5rem; font-weight: 500; letter-spacing: -.015em; line-height: 1.08; }
.lead { font: 1.12rem/1.55 var(--text); margin-top: .9rem; text-wrap: pretty; }
.reference { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 3rem; align-items: start; }
.api-contents { position: sticky; top: 1.2rem; display: grid; gap: 1.1rem; font-size: .98rem; }
.api-contents h2 { margin-bottom: .2rem; }
.api-contents li { padding: .08rem 0; }
.api-contents a { text-decoration: none; }
.api-contents a:hover { text-decoration: underline; }
.api-tag + .api-tag { margin-top: 3rem; }
.api-tag > h2 { font: 600 1.55rem/1.2 var(--text); letter-spacing: -.005em; text-transform: none; color: inherit; padding-top: .9rem; border-top: 4px double var(--line); }
.api-about { color: var(--soft); margin: .25rem 0 0; max-width: 44rem; }
.operation { margin-top: 1.6rem; background: var(--sheet); border-radius: 2px; box-shadow: 0 0 0 1px var(--hair), 0 2px 14px #0000000c; padding: 1.2rem 1.5rem 1.1rem; scroll-margin-top: 1.2rem; }
.operation h3 { display: flex; align-items: baseline; gap: .8rem; font: 600 1.06rem/1.4 var(--code); overflow-wrap: anywhere; }
.operation h3 code { font-size: 1em; }
.method { font: 700 .76rem/1 var(--plain); letter-spacing: .1em; color: var(--accent); }
.operation-says { font: 1.06rem/1.5 var(--text); margin: .35rem 0 .9rem; max-width: 44rem; text-wrap: pretty; }
.api-names > div { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); gap: .1rem 1.4rem; padding: .38rem 0 .42rem; border-top: 1px solid var(--hair); line-height: 1.42; align-items: baseline; scroll-margin-top: 1.2rem; }
.api-names dt { overflow-wrap: anywhere; }
.api-names dd { overflow-wrap: anywhere; }
.api-names i { color: var(--soft); padding-left: .1em; }
.api-type { color: var(--soft); font-size: .92em; }
.api-names dt .api-type { display: block; }
.api-default { color: var(--soft); white-space: nowrap; }
.answers dt { color: var(--soft); }
.refused { display: block; }
.by-hand { white-space: pre-wrap; padding: .1rem 0; font-size: .86rem; line-height: 1.5; }
.api-tag > .api-names { margin-top: 1.2rem; }
.api-names > div:target { background: var(--mark); box-shadow: 0 0 0 .5rem var(--mark); border-radius: 1px; }
.try { border-top: 1px solid var(--hair); padding-top: .5rem; }
.try summary, .form-part summary { cursor: pointer; }
.try summary { color: var(--link); width: fit-content; }
.try form { display: grid; gap: .45rem; padding: .7rem 0 .3rem; }
.try p { display: grid; grid-template-columns: 12.5rem minmax(0, 22rem); gap: 0 1.4rem; align-items: center; }
.try p button { grid-column: 2; justify-self: start; background: var(--buckram); border-color: var(--buckram); color: var(--on-buckram); font-weight: 600; padding-inline: 1.2rem; }
.try :is(input, select) { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: .3rem .55rem; width: 100%; min-width: 0; }
.try ::placeholder { color: var(--soft); opacity: 1; }
.form-part { border-top: 1px solid var(--hair); padding: .5rem 0; }
.api-about + .form-part { margin-top: 1.2rem; border-top: 0; }
.form-part summary h3 { display: inline; font: 600 1rem/1.4 var(--plain); }
.form-part summary h3 code { font-size: .94em; }
.form-part .form-says { color: var(--soft); margin-left: .5rem; }
.form-names { margin: .5rem 0 .6rem 1.1rem; scroll-margin-top: 4rem; }
.form-names:target { background: var(--sheet); box-shadow: 0 0 0 .6rem var(--sheet), 0 0 0 calc(.6rem + 1px) var(--line); }
@media (max-width: 60rem) {
  .reference { grid-template-columns: minmax(0, 1fr); gap: 1.6rem; }
  .api-contents { position: static; grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)); gap: 1rem 1.4rem; border-block: 1px solid var(--line); padding: 1rem 0; }
}
@media (max-width: 44rem) {
  .api-head h1 { font-size: 2rem; }
  .api-contents { border-bottom: 0; }
  .operation { margin-inline: -1rem; padding: 1rem; border-radius: 0; }
  .api-names > div, .try p { grid-template-columns: minmax(0, 1fr); }
  .api-names dt .api-type { display: inline; margin-left: .4rem; }
  .try p button { grid-column: 1; }
  .form-names { margin-left: 0; }
}
`
