/**
 * Colours, type and what every page stands on. Markings bear the colours of the cover sheets (SF 703 to 706): as a
 * ground with the colour of its letters, and as letters dark or light enough to read on paper.
 */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #f5f1e8; --sheet: #fffdf8; --ink: #1f1b16; --soft: #625a4e; --line: #d8d0bf; --hair: #e7e0d2;
  --accent: #6f1d1b; --link: #24426f; --mark: #ffe391; --mark-now: #ffb84d; --lit: #cfe0fa; --left: #756d60;
  --buckram: #6f1d1b; --on-buckram: #fdf6ea;
  --unclassified: #00642a; --restricted: #00606b; --confidential: #0a3a96; --secret: #b00d28; --top-secret: #944700;
  --unmarked: #55514a;
  --text: "Source Serif", "Iowan Old Style", Palatino, Charter, Georgia, serif;
  --plain: "Source Sans", system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  --code: "Source Code", ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --noted: #2f7f79;
  --rail: 7.5rem; --gap: 1.5rem; --measure: 41rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151413; --sheet: #1c1b19; --ink: #ebe5d9; --soft: #aaa294; --line: #3b3833; --hair: #2a2825;
    --accent: #dd9486; --link: #a8c0ea; --mark: #665010; --mark-now: #96600a; --lit: #24406a; --left: #958d80;
    --unclassified: #5fc088; --restricted: #62bcc6; --confidential: #8fb0f5; --secret: #f57f8c; --top-secret: #ffa23a;
    --unmarked: #aaa294; --noted: #6fc3bb;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 5.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 var(--plain); display: flex; flex-direction: column; min-height: 100vh; }
main { flex: 1; width: 100%; max-width: 70rem; margin: 0 auto; padding: 1.5rem 1.75rem 3rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, p, dl, dd, ol, ul, pre { margin: 0; padding: 0; }
ol, ul { list-style: none; }
h1, h2, h3 { line-height: 1.2; font-weight: 600; }
h1 { font-family: var(--text); text-wrap: balance; }
h2 { font-size: .8rem; letter-spacing: .09em; text-transform: uppercase; color: var(--soft); }
time, .n, .mrn, .number { font-variant-numeric: lining-nums tabular-nums; }
code, .wire, .table { font-family: var(--code); font-size: .88em; }
.code { font-size: .95em; letter-spacing: .04em; }
kbd { font-family: inherit; border: 1px solid var(--line); border-radius: 3px; padding: 0 .35em; font-size: .76em; color: var(--soft); }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 3px; padding: .25rem .65rem; cursor: pointer; }
button:hover { border-color: var(--soft); }
.unseen, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: fixed; top: .5rem; left: .5rem; z-index: 9; background: var(--sheet); padding: .5rem .8rem; }
[hidden] { display: none !important; }
mark { background: var(--mark); color: var(--ink); border-radius: 2px; padding: 0 .06em; }
.tone-unclassified { --tone: var(--unclassified); --ground: #007a33; } .tone-restricted { --tone: var(--restricted); --ground: #00606b; }
.tone-confidential { --tone: var(--confidential); --ground: #0033a0; } .tone-secret { --tone: var(--secret); --ground: #c8102e; }
.tone-top-secret { --tone: var(--top-secret); --ground: #ff8c00; --on-ground: #1d1200; } .tone-unmarked { --tone: var(--unmarked); --ground: #55514a; }
.marking { font-weight: 700; font-size: .82em; letter-spacing: .05em; color: var(--tone); overflow-wrap: break-word; }
.level { white-space: nowrap; }
.precedence { letter-spacing: .03em; font-size: .86em; }
.urgent { font-weight: 650; color: var(--ink); }
/* A page that is read from farther away is set larger. */
@media screen and (min-width: 120rem) { html { font-size: 112.5%; } }
@media screen and (min-width: 150rem) { html { font-size: 125%; } }
@media (max-width: 44rem) {
  main { padding: 1.1rem 1rem 2rem; }
}
`
