/** Colours and letters are those of the reading room. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #f5f1e8; --sheet: #fffdf8; --ink: #1f1b16; --soft: #625a4e; --line: #d8d0bf; --hair: #e7e0d2;
  --accent: #6f1d1b; --lit: #cfe0fa; --buckram: #6f1d1b; --on-buckram: #fdf6ea;
  --error: #b00d28; --warning: #8a4b00; --info: #24426f;
  --unclassified: #00642a; --restricted: #00606b; --confidential: #0a3a96; --secret: #b00d28; --top-secret: #944700;
  --widest: 112rem;
  --text: "Source Serif", "Iowan Old Style", Palatino, Charter, Georgia, serif;
  --plain: "Source Sans", system-ui, -apple-system, "Segoe UI", Arial, sans-serif;
  --code: "Source Code", ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151413; --sheet: #1c1b19; --ink: #ebe5d9; --soft: #aaa294; --line: #3b3833; --hair: #2a2825;
    --accent: #dd9486; --lit: #24406a; --buckram: #3a1211; --on-buckram: #ebe5d9;
    --error: #f57f8c; --warning: #f0b45e; --info: #a8c0ea;
    --unclassified: #5fc088; --restricted: #62bcc6; --confidential: #8fb0f5; --secret: #f57f8c; --top-secret: #ffa23a;
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.45 var(--plain); display: flex; flex-direction: column; }
h1, h2, p, dl, dd, ol, ul, pre { margin: 0; padding: 0; }
ol, ul { list-style: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.masthead { background: var(--buckram); color: var(--on-buckram); padding: .7rem max(1.4rem, calc(50% - var(--widest) / 2 + 1.4rem)); display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; align-items: baseline; }
.name { font: 600 1.35rem/1.2 var(--text); letter-spacing: .01em; }
.motto { opacity: .88; }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.2rem; padding: 1.2rem 1.4rem; width: 100%; max-width: var(--widest); margin: 0 auto; }
section { display: flex; flex-direction: column; min-height: 0; min-width: 0; }
.bar { display: flex; flex-wrap: wrap; gap: .35rem .9rem; align-items: center; min-height: 2.2rem; margin-bottom: .5rem; }
.bar h2 { font-size: .8rem; letter-spacing: .09em; text-transform: uppercase; color: var(--soft); font-weight: 600; margin-right: auto; }
.bar label { color: var(--soft); font-size: .92rem; }
.bar label select, .settings label select { margin-left: .35rem; }
button, select { font: inherit; font-size: .92rem; color: inherit; background: none; border: 1px solid var(--line); border-radius: 3px; padding: .2rem .65rem; cursor: pointer; }
select { background: var(--sheet); padding: .15rem .3rem; }
button:hover { border-color: var(--soft); }
[role=tab] { border-color: transparent; border-bottom: 2px solid transparent; border-radius: 0; padding: .2rem .2rem .3rem; margin-right: .6rem; color: var(--soft); }
[role=tab][aria-selected=true] { color: var(--ink); border-bottom-color: var(--accent); font-weight: 600; }
#editor, [role=tabpanel] { flex: 1; min-height: 0; background: var(--sheet); border: 1px solid var(--hair); overflow: auto; }
[role=tabpanel] { padding: 1.3rem 1.6rem 1.8rem; }
.noted { color: var(--soft); font-size: .92rem; min-height: 1.6rem; padding-top: .35rem; }
.cm-editor { height: 100%; font-size: .86rem; }
.cm-editor .cm-scroller { font-family: var(--code); line-height: 1.5; }
.cm-editor .cm-content { caret-color: var(--ink); padding-bottom: 3rem; }
.cm-editor .cm-gutters { background: var(--sheet); color: var(--soft); border: none; }
.cm-editor.cm-focused { outline: none; }
.cm-editor .cm-activeLine, .cm-editor .cm-activeLineGutter { background: color-mix(in srgb, var(--lit) 22%, transparent); }
.cm-editor .cm-cursor { border-left-color: var(--ink); }
.cm-editor.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-editor .cm-selectionBackground { background: var(--lit); }
.cm-editor .cm-lit { background: var(--lit); }
.cm-tooltip.cm-tooltip-lint { background: var(--sheet); color: var(--ink); border: 1px solid var(--line); max-width: 34rem; font-family: var(--plain); font-size: .92rem; }
.banner { font-weight: 700; letter-spacing: .05em; color: var(--tone); }
.glance { color: var(--soft); display: flex; flex-wrap: wrap; gap: 0 1.1rem; }
.subject { font: 550 1.55rem/1.22 var(--text); margin: .25rem 0 1rem; overflow-wrap: anywhere; }
.cells > div { display: grid; grid-template-columns: 7.2rem minmax(0, 1fr); column-gap: 1rem; padding: .32rem 0; border-top: 1px solid var(--hair); }
.cells dt { color: var(--soft); }
.cells dd { overflow-wrap: anywhere; }
.code { font-family: var(--code); font-size: .86em; color: var(--soft); }
.gloss { color: var(--soft); font-size: .93em; }
.body { font-family: var(--text); font-size: 1.06rem; line-height: 1.5; margin-top: 1.3rem; border-top: 1px solid var(--line); padding-top: .9rem; }
.block { display: grid; grid-template-columns: 4.6rem minmax(0, 1fr); column-gap: .9rem; padding: .3rem 0; max-width: 48rem; }
.block > .margin { font-family: var(--plain); font-size: .88rem; color: var(--soft); text-align: right; }
.block pre { font: .84rem/1.45 var(--code); white-space: pre-wrap; overflow-wrap: anywhere; }
.block.heading { font: 600 1rem/1.3 var(--plain); padding-top: .9rem; }
.portion { font-weight: 700; color: var(--tone); }
.part { padding: .15rem 0 .15rem 1.2rem; }
.tone-u { --tone: var(--unclassified); } .tone-r { --tone: var(--restricted); } .tone-c { --tone: var(--confidential); }
.tone-s { --tone: var(--secret); } .tone-t { --tone: var(--top-secret); } .tone-none { --tone: var(--soft); }
[data-at] { cursor: pointer; border-radius: 2px; }
[data-at]:hover { background: var(--lit); }
.finding { padding: .7rem 0; border-top: 1px solid var(--hair); display: grid; grid-template-columns: 4.6rem minmax(0, 1fr); column-gap: .9rem; }
.finding:first-child { border-top: none; padding-top: 0; }
.severity { font-size: .82rem; font-weight: 650; }
.severity.error { color: var(--error); } .severity.warning { color: var(--warning); } .severity.info { color: var(--info); }
.finding .where { display: block; font: .82rem/1.4 var(--code); color: var(--soft); }
.finding .why { color: var(--soft); font-size: .93em; }
.finding button { margin-top: .3rem; }
.settings { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center; margin-bottom: 1rem; color: var(--soft); }
.wire { font: .84rem/1.5 var(--code); white-space: pre; overflow-x: auto; padding: 1rem 0; border-top: 1px solid var(--hair); }
.empty { color: var(--soft); }
@media (max-width: 56rem) {
  html, body { height: auto; }
  .masthead { padding-inline: 1rem; }
  main { grid-template-columns: minmax(0, 1fr); padding: 1rem; }
  #editor { max-height: 60vh; }
  .cm-editor { min-height: 12rem; }
  #data .wire { max-height: 80vh; overflow: auto; }
  .source .bar { gap: .35rem .4rem; }
  .source .bar h2 { flex-basis: 100%; }
  .source .bar button { padding-inline: .45rem; }
  [role=tabpanel] { padding: 1rem; overflow: visible; }
  .block, .finding, .cells > div { grid-template-columns: minmax(0, 1fr); }
  .block > .margin { text-align: left; }
}
`
