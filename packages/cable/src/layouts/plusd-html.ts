import type { Fact } from '../message/message.ts'
import { type Strand, StrandBuilder } from '../text/index.ts'
import type { Layout } from './layout.ts'
import { isStamp, readAttributes } from './shared/attributes.ts'
import { factAt } from './shared/facts.ts'
import { between } from './shared/html.ts'
import { peelResidue, residueDiagnostics } from './shared/residue.ts'
import { takeOutLines } from './shared/skin.ts'

/**
 * Pages of the library that gathers the telegrams of 1973-79 and later: a synopsis, the text twice (parted into
 * header and body, then raw), and the attributes of the National Archives. The raw text is read where there is one.
 */
export const plusdHtml: Layout = {
  id: 'plusd-html',
  about: 'Web pages of the PlusD library: synopsis, text twice, metadata',
  detect: ({ text: head }) =>
    !/^\s*<[!?h]/i.test(head)
      ? 0
      : (/["'/]plusd\//.test(head) ? 0.6 : 0) + (/class="(?:s_key|pane-tab)"/.test(head) ? 0.4 : 0),
  peel(source) {
    const peeled = peelResidue(pane(source, 'Raw content') ?? parted(source))
    const metadata = pane(source, 'Metadata')
    return {
      documents: [
        {
          ...takeOutLines(peeled.strand, isStamp),
          facts: [...synopsis(source), ...(metadata ? readAttributes(peelResidue(metadata).strand) : [])],
        },
      ],
      diagnostics: residueDiagnostics(peeled),
    }
  },
}

/** The text of the pane under a heading. */
function pane(source: Strand, name: string): Strand | undefined {
  const [part] = between(source, `<div class="pane-header">${name}</div>`, '</div></div>')
  return part && between(part, '<div class="text-content">', '</div>')[0]
}

/** Header and body as the first pane shows them, less the button that stands between. */
function parted(source: Strand): Strand {
  const joined = new StrandBuilder()
  for (const open of ['<div class="text-header hidden">', '<div id="tagged-text">']) {
    const [part] = between(source, open, '</div>')
    if (!part) continue
    if (joined.length) joined.put('\n', part, 0, 1)
    joined.add(part)
  }
  return joined.done()
}

/** What the page says of the cable itself is what the archives' attributes say, in other words: no part is compared. */
function synopsis(source: Strand): Fact[] {
  const [table] = between(source, '<table id="synopsis">', '</table>')
  return table
    ? between(table, '<div class="s_key">', '</td>').flatMap(row => {
        const [name, value] = row.text.includes('</div>') ? cells(row) : []
        return name && value ? (factAt(value, name, 0, value.length) ?? []) : []
      })
    : []
}

function cells(row: Strand): [string, Strand] | [] {
  const name = peelResidue(row.slice(0, row.text.indexOf('</div>'))).strand.text.replace(/:?\s*$/, '')
  const value = between(row, '<div class="s_val"', '</div>')[0]
  const at = value ? value.text.search(/"\s*>/) : -1
  return value && at >= 0 ? [name, peelResidue(value.slice(value.text.indexOf('>', at) + 1)).strand] : []
}
