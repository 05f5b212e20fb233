import type { Summary } from '../../archive/archive.ts'
import { type Html, html } from '../html.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { summaryLine } from './summary.ts'

/** Several cables bear the number that was asked for. */
export const versionsPage = (versions: readonly Summary[], q: string): Html =>
  layout({
    title: `${versions[0]?.mrn ?? 'Versions'} · Chancery`,
    kind: 'versions',
    q,
    marking: pageMarking(versions.map(version => version.label)),
    main: html`<h1>${versions[0]?.mrn}</h1>
<p>Several cables bear this number. Each has a lasting address of its own.</p>
<ol class="hits">${versions.map(version => summaryLine(version, q))}</ol>`,
  })
