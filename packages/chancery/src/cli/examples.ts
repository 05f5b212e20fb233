/** Shown by `--help` of each command. */
export const EXAMPLES = {
  read: [
    'chancery read corpus/good/harbor.txt',
    'chancery read --json cable.txt | jq -r .messages[0].mrn.key',
    'chancery sample --seed 7 | chancery read -',
  ],
  lint: [
    'chancery lint corpus/good/harbor.txt',
    'chancery lint --profile transmit --fix draft.txt',
    'chancery lint --baseline accepted.json --format sarif cables/*.txt > findings.sarif',
  ],
  lsp: ['chancery lsp --stdio'],
  add: [
    'chancery add cables/',
    'chancery add --archive ./mine one.txt cables.zip rows.csv',
    'curl -s https://example.org/cables.tar.gz | chancery add -',
  ],
  failures: [
    'chancery failures',
    'chancery failures --retry',
    'chancery failures --json | jq -r .failures[].path',
  ],
  find: [
    'chancery find harbor dredging',
    `chancery find '"harbor board" from:ATHENS class:u'`,
    'chancery find tags:EFIN -coins --sort newest --facets',
    'chancery find --json date:2010-01 | jq .total',
    'chancery find thread:10MEXICO83 --histogram month',
    'chancery find --batch numbers.txt --json > found.ndjson',
  ],
  show: ['chancery show 10MEXICO83', 'chancery show --raw 2010MEXICO83 > cable.txt'],
  thread: ['chancery thread 10MEXICO83', 'chancery thread 10MEXICO83 --depth 5 --json | jq .edges'],
  ghosts: ['chancery ghosts', 'chancery ghosts from:ATHENS date:2009 --limit 50'],
  gaps: ['chancery gaps', 'chancery gaps Mexico --year 2009', 'chancery gaps --json > gaps.ndjson'],
  graph: ['chancery graph', 'chancery graph --top 100 --json | jq .mostCited'],
  diff: [
    'chancery diff 3xk0w9m1q2r4t6v8y0za 8b2c4d6f8g0hjkmnpqrs',
    'chancery diff 09MEXICO83 09MEXICO84 --all',
  ],
  post: ['chancery post Mexico', 'chancery post RUEHBJ --year 1975'],
  export: [
    'chancery export --as csv --out harbor.csv harbor dredging',
    'chancery export --as ndjson --text date:2010 | gzip > 2010.ndjson.gz',
    'chancery export --as eml --out mails/ thread:10MEXICO83',
    'chancery export --as graphml thread:10MEXICO83 > thread.graphml',
  ],
  save: [
    'chancery save ferries ferry date>=2010',
    "chancery save spills tags:SENV --hook 'xargs -n1 chancery show'",
  ],
  saved: ['chancery saved', 'chancery saved ferries'],
  unsave: ['chancery unsave ferries'],
  serve: ['chancery serve', 'chancery serve --port 9000 --add cables/'],
  mcp: ['chancery mcp', 'chancery --archive ./mine mcp'],
  convert: [
    'chancery convert --to markdown corpus/good/harbor.txt > harbor.md',
    'chancery convert --to state draft.json > draft.txt',
    'chancery convert --to acp127 --serial 0417 --channel NPO417 cable.txt',
    'chancery convert --to state --json section-1.txt section-2.txt | jq -r .sections[].text',
  ],
  verify: ['chancery verify', 'chancery verify --reread 0.05', 'chancery verify --json | jq .findings'],
  backup: [
    'chancery backup /media/disk/chancery-2024-05-01',
    'chancery --archive /media/disk/chancery-2024-05-01 verify',
  ],
  remove: [
    "chancery remove 4m2z8k0q1w7r5t9y3x6v --reason 'Order 12 of the court'",
    "chancery remove 10MEXICO83 --reason 'Spillage' --backups",
  ],
  reread: [
    'chancery reread',
    'chancery reread 10MEXICO83',
    'chancery reread layout:nara73',
    'chancery reread --all',
  ],
  watch: ['chancery watch incoming/', 'chancery watch --every 60 --settle 10 /mnt/share/traffic'],
  sample: [
    'chancery sample',
    'chancery sample --count 5000 --seed 7 --out cables/',
    'chancery sample --count 5000 --seed 7 --layout nara73 --out telegrams/',
    'chancery sample --json | jq .truth',
  ],
} as const
