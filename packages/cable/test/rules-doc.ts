// The table of rules, docs/rules.md. `npm run docs` writes it, rules.test.ts compares it.
import { type RuleInfo, rules } from '../src/lint/index.ts'

/** Families by the letters of their codes, in the order of the references. */
const FAMILIES: readonly (readonly [letters: string, title: string])[] = [
  ['STR', 'Structure'],
  ['TI', 'Transmission identification'],
  ['RT', 'Routing'],
  ['DE', 'Station and serial (FL3)'],
  ['SEC', 'Security warning'],
  ['DTG', 'Date-time group'],
  ['PRE', 'Precedence'],
  ['ADR', 'Addressees'],
  ['ACC', 'Accounting'],
  ['CLS', 'Classification of the text'],
  ['TXT', 'Text'],
  ['CHR', 'Characters'],
  ['SCT', 'Sections'],
  ['PAG', 'Pages'],
  ['MRN', 'Message reference number'],
  ['REF', 'References'],
  ['SVC', 'Service messages'],
  ['RDR', 'Readdressal'],
  ['ARC', 'Archive layouts'],
  ['M', 'Marking'],
]

const HEAD = `# Rules of the linter

Written by \`npm run docs\`; a test fails when it is stale. Each rule has a page that says why it exists, with examples
that are its tests. How severities are changed and findings accepted: [lint.md](lint.md). How a rule is added:
[its folder](../packages/cable/src/lint/rules/README.md).

E is an error, W a warning, I a note, – nothing, in the profiles transmit / archive / release; ! blocks in every one.
Settings and \`--rule\` take a code for its rules; a few codes stand for several. *Fix* marks rules that can mend what
they find, *needs* what they must be told.
`

const LETTER = { error: 'E', warning: 'W', info: 'I', off: '–' } as const

export function rulesDocument(all: readonly RuleInfo[] = rules()): string {
  const parts = FAMILIES.flatMap(([letters, title]) => {
    const own = all.filter(({ alias }) => alias.replace(/\d.*/, '') === letters)
    if (!own.length) return []
    return [
      `## ${title}\n`,
      '| rule | code | severity | checks | |\n|---|---|---|---|---|',
      ...own.map(row),
      '',
    ]
  })
  return `${HEAD}\n${all.length} rules.\n\n${parts.join('\n').trimEnd()}\n`
}

function row({
  id,
  alias,
  codes,
  about,
  severities,
  blocking,
  fixable,
  needs,
  dialects,
  layouts,
  from,
  until,
  help,
}: RuleInfo): string {
  const severity = (['transmit', 'archive', 'release'] as const).map(one => LETTER[severities[one]]).join('/')
  const notes = [
    fixable && 'fix',
    needs.length && `needs ${needs.join(', ')}`,
    dialects?.join(', '),
    layouts?.join(', '),
    from && until ? `${from} to ${until}` : from ? `from ${from}` : until && `to ${until}`,
  ].filter(Boolean)
  return `| [\`${id}\`](../packages/cable/${help}) | ${[alias, ...codes].join(', ')} | ${severity}${blocking ? '!' : ''} | ${about.replaceAll('|', '\\|')} | ${notes.join('; ')} |`
}
