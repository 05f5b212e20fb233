/** Paper: the cable alone, its marking at the head and foot, black on white. */
export const PRINT = `
@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #999; --hair: #ccc; --link: #000; --accent: #000; --mark: transparent; }
  @page { margin: 18mm 16mm; }
  body { display: block; font-size: 10.5pt; }
  .masthead, .tools, .raw, .facets, .order, .paging, .help, .skip, .note-code a { display: none !important; }
  main { padding: 0; max-width: none !important; }
  .banner { position: static; border: 1.5pt solid #000; background: none; color: #000; margin-bottom: 8pt; print-color-adjust: exact; }
  .banner-bottom { margin: 12pt 0 0; }
  .cable { border: 0; padding: 0; box-shadow: none; }
  .desk, .raw-open .desk, .answer, .room { display: block; }
  .body { font-size: 11pt; }
  .block, .cell, .note, .hit { break-inside: avoid-page; }
  .heading { break-after: avoid; }
  a { text-decoration: none; }
  .sign { display: none; }
}
`
