/** The text as received: beside the page where there is room, else a drawer at the foot of the window. */
export const RAW = `
.desk { display: flex; flex-direction: column; gap: 1.4rem; }
.raw { position: sticky; bottom: 0; border-top: 3px solid var(--accent); background: var(--sheet); box-shadow: 0 0 0 1px var(--hair), 0 -4px 18px #0000001f; min-width: 0; }
.raw-head { display: flex; justify-content: space-between; align-items: baseline; padding: .5rem 1.2rem; border-bottom: 1px solid var(--hair); }
.raw-head p { display: flex; gap: 1.1rem; font-size: .95rem; }
.raw-scroll { overflow: auto; overscroll-behavior: contain; padding: .9rem 1.2rem; max-height: 36vh; }
.raw-source { font-size: .92rem; margin: .8rem 0 .4rem; color: var(--soft); }
.raw-cut { margin-top: .8rem; color: var(--accent); }
.wire { font-size: .82rem; line-height: 1.55; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 8; }
.wire .left { color: var(--left); }
.wire span { scroll-margin: 12vh 0; }
.wire span:target { outline: 2px solid var(--accent); }
.lit { background: var(--lit); color: var(--ink); border-radius: 1px; box-shadow: 0 0 0 2px var(--lit); }
.wire .lit { color: var(--ink); }
.raw-open [data-place] { cursor: crosshair; }
@media (min-width: 64rem) {
  .raw-open .desk { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
  .raw-open .raw { top: 2.6rem; bottom: auto; }
  .raw-open .raw-scroll { max-height: calc(100vh - 6.5rem); }
  .raw-open { --rail: 6.6rem; --gap: 1.1rem; }
  .raw-open .cable { padding: 1.8rem 1.8rem 2rem; }
  .raw-open .subject { font-size: 1.8rem; }
  .raw-open :is(.addressees.many, .tags) { columns: 1; }
}
`
