/** Banner, masthead, search box, help sheet: what surrounds a page. */
export const FRAME = `
.banner { background: var(--ground); color: var(--on-ground, #fff); text-align: center; font-weight: 700; letter-spacing: .14em; font-size: .88rem; line-height: 1.4; padding: .3rem .75rem; overflow-wrap: break-word; }
.banner-top { position: sticky; top: 0; z-index: 5; }
.masthead { display: flex; align-items: center; gap: 1.5rem; padding: .75rem max(1.75rem, calc(50% - 39.25rem)); background: var(--sheet); border-bottom: 4px double var(--line); }
.masthead .name { font: 600 1.5rem/1 var(--text); color: var(--accent); text-decoration: none; letter-spacing: -.005em; }
.masthead .search { flex: 1; max-width: 42rem; }
.masthead-link { margin-left: auto; color: var(--soft); text-decoration: none; }
.masthead-link:hover { text-decoration: underline; }
.help-open { white-space: nowrap; border-color: transparent; color: var(--soft); }
.search { position: relative; display: flex; }
.search label { flex: 1; min-width: 0; position: relative; }
.search input[type=search] { width: 100%; height: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-right: 0; border-radius: 3px 0 0 3px; padding: .4rem 2.2rem .4rem .75rem; appearance: none; }
.search input::placeholder { color: var(--soft); opacity: 1; }
.search label kbd { position: absolute; right: .7rem; top: 50%; transform: translateY(-50%); pointer-events: none; }
.search button { background: var(--buckram); border-color: var(--buckram); color: var(--on-buckram); padding-inline: 1.2rem; border-radius: 0 3px 3px 0; font-weight: 600; }
.suggestions { position: absolute; z-index: 5; top: 100%; left: 0; right: 0; max-height: 22rem; overflow-y: auto; background: var(--sheet); border: 1px solid var(--soft); border-top: 0; border-radius: 0 0 3px 3px; }
.suggestions[hidden] { display: none; }
.suggestions li { padding: .35rem .75rem; cursor: pointer; overflow-wrap: anywhere; }
.suggestions li[aria-selected=true], .suggestions li:hover { background: var(--lit); }
.suggestions li[aria-selected=true] { outline: 2px solid var(--accent); outline-offset: -2px; }
.suggestions small { color: var(--soft); margin-left: .5em; }
.search-large input[type=search] { font-size: 1.2rem; padding-block: .75rem; background: var(--sheet); }
.help { margin: auto; width: min(46rem, calc(100vw - 2rem)); max-height: calc(100vh - 3rem); overflow: auto; border: 1px solid var(--line); border-radius: 4px; padding: 1.4rem 1.75rem 1.75rem; background: var(--sheet); color: var(--ink); box-shadow: 0 12px 48px #0005; }
.help::backdrop { background: #0007; }
.help-head { display: flex; justify-content: space-between; align-items: baseline; }
.help h2 { font: 600 1.5rem/1.2 var(--text); text-transform: none; letter-spacing: 0; color: inherit; }
.help h3 { margin: 1.3rem 0 .5rem; font-size: .8rem; letter-spacing: .09em; text-transform: uppercase; color: var(--soft); }
.help dl > div { display: grid; grid-template-columns: minmax(4rem, 17rem) 1fr; gap: .2rem 1.2rem; padding: .3rem 0; border-top: 1px solid var(--hair); line-height: 1.4; }
.help .keys > div { grid-template-columns: 4rem 1fr; }
.help dd { color: var(--soft); }
.help-more { margin-top: 1.3rem; }
.colophon { padding: 1.4rem 1.75rem 1.6rem; border-top: 1px solid var(--hair); font-size: .88rem; color: var(--soft); }
.tongues { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; justify-content: center; gap: .3rem 1.6rem; }
.tongues a { color: inherit; }
.tongues [aria-current] { color: var(--ink); font-weight: 600; }
body.message main { max-width: 44rem; padding-top: 14vh; }
body.message h1 { font-size: 2.2rem; }
body.message main > * + * { margin-top: 1.1rem; }
@media (max-width: 44rem) {
  .masthead { flex-wrap: wrap; gap: .6rem; padding: .55rem 1rem .7rem; }
  .masthead .search { order: 3; flex-basis: 100%; }
  .search label kbd, .help-open kbd, .tools kbd { display: none; }
  .search input[type=search] { padding-right: .7rem; }
  .help { padding: 1rem 1.1rem; }
  .help dl > div { grid-template-columns: 1fr; }
  .help .keys > div { grid-template-columns: 3rem 1fr; }
  .banner { letter-spacing: .08em; }
  body.message main { padding-top: 2.5rem; }
}
`
