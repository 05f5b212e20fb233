/** The text as received, beside the page where there is room, below it where there is none. */
export const RAW = `
.desk { display: grid; gap: 1.2rem; align-items: start; }
.raw { border: 1px solid var(--line); border-radius: 4px; background: var(--sheet); min-width: 0; }
.raw-head { display: flex; justify-content: space-between; align-items: center; padding: .55rem .9rem; border-bottom: 1px solid var(--line); }
.raw-head p { display: flex; gap: 1rem; font-size: .9rem; }
.raw-scroll { overflow: auto; padding: .8rem .9rem; max-height: 70vh; scroll-behavior: auto; }
.raw-source { font-size: .85rem; margin: .8rem 0 .4rem; color: var(--soft); }
.wire { font-size: .8rem; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; }
.wire .left { color: var(--left); }
.wire span { scroll-margin: 40vh 0; }
.wire span:target { outline: 2px solid var(--accent); }
.lit { background: var(--lit); border-radius: 2px; box-shadow: 0 0 0 2px var(--lit); }
.raw-open [data-place] { cursor: crosshair; }
@media (min-width: 64rem) {
  .raw-open .desk { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .raw-open .raw { position: sticky; top: 2.6rem; }
  .raw-open .raw-scroll { max-height: calc(100vh - 7rem); }
  .raw-open .form { grid-template-columns: 1fr 1fr; }
  .raw-open .form .cell { grid-column: span 1; }
  .raw-open .form :is(.from, .to, .info, .wide, .pass, .captions, .declass) { grid-column: 1 / -1; }
}
`
