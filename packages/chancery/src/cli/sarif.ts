import type { Severity, Span } from '@chancery/cable'
import { type Finding, rules } from '@chancery/cable/lint'
import { positions } from '../forms/index.ts'
import type { Judged } from './lint.ts'

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Findings as SARIF 2.1.0 (OASIS), for programs that gather those of many linters. */
export function sarif(judged: readonly Judged[]): object {
  const all = rules()
  const index = new Map(all.map(({ id }, i) => [id, i]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'chancery lint',
            rules: all.map(({ id, alias, about, messages, severities, help }) => ({
              id,
              name: alias,
              shortDescription: { text: `${about}.` },
              help: { text: `Why the rule exists, with examples: ${help} of the library.` },
              messageStrings: Object.fromEntries(
                Object.entries(messages).map(([key, text]) => [key, { text: text.replace(/[{}]/g, '$&$&') }]),
              ),
              defaultConfiguration: {
                enabled: severities.transmit !== 'off',
                ...(severities.transmit !== 'off' && { level: LEVEL[severities.transmit] }),
              },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: judged.flatMap(({ file, text, findings }) => {
          const find = positions(text)
          return findings.map(finding => result(finding, file, find, index.get(finding.rule)!))
        }),
      },
    ],
  }
}

type Find = ReturnType<typeof positions>

function result(
  { rule, message, severity, place, fix, key, suppressed }: Finding,
  file: string,
  find: Find,
  ruleIndex: number,
): object {
  const artifactLocation = { uri: encodeURI(file.replaceAll('\\', '/')) }
  const [first, ...others] = place.map(span => ({
    physicalLocation: { artifactLocation, region: region(span, find) },
  }))
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[severity],
    message: { text: message },
    locations: [first],
    ...(others.length && { relatedLocations: others }),
    partialFingerprints: { 'chancery/v1': key },
    ...(fix && {
      fixes: [
        {
          description: { text: `Confidence ${fix.confidence}.` },
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.edits.map(({ span, text }) => ({
                deletedRegion: region(span, find),
                ...(text && { insertedContent: { text } }),
              })),
            },
          ],
        },
      ],
    }),
    ...(suppressed !== undefined && { suppressions: [{ kind: 'external', justification: suppressed }] }),
  }
}

function region({ start, end }: Span, find: Find): object {
  const [from, to] = [find(start), find(end)]
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  }
}
