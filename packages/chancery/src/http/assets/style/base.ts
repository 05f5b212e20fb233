/** Colours, type and what every page stands on. Tones are those of cover sheets. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #f4f1ea; --sheet: #fffdf8; --ink: #1d1b18; --soft: #635d53; --line: #d9d2c4; --hair: #e8e2d6;
  --accent: #7a1f1c; --link: #26457a; --mark: #ffe48a; --mark-now: #ffb545; --lit: #cfe3ff; --left: #8b8375;
  --unclassified: #00692c; --restricted: #00606b; --confidential: #0a3a8f; --secret: #b40d2a; --top-secret: #b35400;
  --unmarked: #55524c; --on-tone: #fff;
  --text: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Charter, Georgia, serif;
  --plain: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
  --code: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141517; --sheet: #1b1d20; --ink: #e9e5dc; --soft: #a49d90; --line: #383a3f; --hair: #2a2c30;
    --accent: #e08a80; --link: #9dbcf0; --mark: #6a5310; --mark-now: #a8690c; --lit: #22406b; --left: #7d776c;
    --unclassified: #1d8a49; --restricted: #1c8792; --confidential: #3f74d8; --secret: #d63a50; --top-secret: #d97a1c;
    --unmarked: #75716a;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 5.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--plain); display: flex; flex-direction: column; min-height: 100vh; }
main { flex: 1; width: 100%; max-width: 76rem; margin: 0 auto; padding: 1.25rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, p, dl, dd, ol, ul, pre { margin: 0; padding: 0; }
ol, ul { list-style: none; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h2 { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
code, kbd, .code, .wire, .table { font-family: var(--code); font-size: .9em; }
kbd { border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 .35em; font-size: .78em; color: var(--soft); background: var(--sheet); }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 6px; padding: .25rem .6rem; cursor: pointer; }
button:hover { border-color: var(--soft); }
.unseen, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: fixed; top: .5rem; left: .5rem; z-index: 9; background: var(--sheet); padding: .5rem .8rem; }
[hidden] { display: none !important; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .08em; }
.tone-unclassified { --tone: var(--unclassified); } .tone-restricted { --tone: var(--restricted); }
.tone-confidential { --tone: var(--confidential); } .tone-secret { --tone: var(--secret); }
.tone-top-secret { --tone: var(--top-secret); } .tone-unmarked { --tone: var(--unmarked); }
`
