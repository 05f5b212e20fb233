/** Banner, masthead, search box, help sheet: what surrounds a page. */
export const FRAME = `
.banner { background: var(--tone); color: var(--on-tone); text-align: center; font-weight: 700; letter-spacing: .12em; font-size: .85rem; padding: .3rem .75rem; overflow-wrap: anywhere; }
.banner-top { position: sticky; top: 0; z-index: 5; }
.masthead { display: flex; align-items: center; gap: 1rem; padding: .7rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--sheet); }
.masthead .name { font: 600 1.25rem/1 var(--text); color: var(--accent); text-decoration: none; letter-spacing: .01em; }
.masthead .search { flex: 1; max-width: 44rem; }
.help-open { margin-left: auto; white-space: nowrap; }
.search { position: relative; display: flex; gap: .5rem; }
.search label { flex: 1; min-width: 0; }
.search input[type=search] { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: .42rem 2.2rem .42rem .7rem; appearance: none; }
.search input::placeholder { color: var(--soft); opacity: .8; }
.search > kbd { position: absolute; right: 6rem; top: 50%; transform: translateY(-50%); pointer-events: none; }
.search button { background: var(--accent); border-color: var(--accent); color: var(--sheet); width: 5rem; }
.search-large input[type=search] { font-size: 1.1rem; padding-block: .7rem; background: var(--sheet); }
.help { margin: auto; width: min(46rem, calc(100vw - 2rem)); max-height: calc(100vh - 3rem); overflow: auto; border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem 1.5rem 1.5rem; background: var(--sheet); color: var(--ink); box-shadow: 0 12px 48px #0005; }
.help::backdrop { background: #0006; }
.help header { display: flex; justify-content: space-between; align-items: center; }
.help h2 { font-size: 1.1rem; text-transform: none; letter-spacing: 0; color: inherit; }
.help h3 { margin: 1rem 0 .4rem; font-size: .95rem; }
.help dl > div { display: grid; grid-template-columns: minmax(4rem, 19rem) 1fr; gap: .2rem 1rem; padding: .28rem 0; border-top: 1px solid var(--hair); }
.help .keys > div { grid-template-columns: 4rem 1fr; }
.help dd { color: var(--soft); }
body.message main { max-width: 40rem; }
body.message main > * + * { margin-top: 1rem; }
@media (max-width: 44rem) {
  main { padding: 1rem .85rem; }
  .masthead { flex-wrap: wrap; gap: .6rem; padding: .6rem .85rem; }
  .masthead .search { order: 3; flex-basis: 100%; }
  .search > kbd, .help-open kbd, .tools kbd { display: none; }
  .search input[type=search] { padding-right: .7rem; }
  .help dl > div { grid-template-columns: 1fr; }
  .help .keys > div { grid-template-columns: 3rem 1fr; }
}
`
