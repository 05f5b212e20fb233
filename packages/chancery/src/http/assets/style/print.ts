/** Paper: the cable alone, its marking at the head and foot of every sheet, black on white. */
export const PRINT = `
:root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #777; --hair: #bbb; --link: #000; --accent: #000; --mark: transparent; --lit: transparent; --rail: 3.4cm; }
@page { margin: 22mm 18mm; }
body { display: table; width: 100%; font-size: 10pt; }
.masthead, .tools, .portions, .beside, .timeline, .chips, .raw, .facets, .order, .paging, .help, .colophon, .skip, .hero .search, .note-code a, .ways-on { display: none !important; }
main { padding: 0; max-width: none !important; }
/* The head and foot of a table are printed on every sheet that it runs over, if they do not break themselves. */
.banner { break-inside: avoid; position: static; background: none; color: #000; padding: 0; }
.banner-top { display: table-header-group; }
.banner-bottom { display: table-footer-group; }
.banner-words { display: block; padding: 0 0 5mm; }
.banner-bottom .banner-words { padding: 5mm 0 0; }
.cable { padding: 0; margin: 0; box-shadow: none; }
.desk, .raw-open .desk, .answer { display: block; }
.subject { font-size: 20pt; }
.body { font-size: 11pt; }
.cell, .note, .hit, .part { break-inside: avoid-page; }
.heading, .passage { break-after: avoid; }
.text p { orphans: 3; widows: 3; }
a { text-decoration: none; }
.sign { display: none; }
`
