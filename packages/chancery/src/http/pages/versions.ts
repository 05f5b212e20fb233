import type { Summary } from '../../archive/archive.ts'
import { type Html, html } from '../html.ts'
import type { SearchState } from '../urls.ts'
import { count } from '../words.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { summaryList } from './summary.ts'

/** Several cables bear the number that was asked for. */
export const versionsPage = (versions: readonly Summary[], from: SearchState): Html =>
  layout({
    title: `${versions[0]?.mrn ?? 'Versions'} · Chancery`,
    kind: 'versions',
    q: from.q,
    marking: pageMarking(versions.map(version => version.label)),
    main: html`<header class="versions-head"><h1>${versions[0]?.mrn}</h1>
<p>${count(versions.length, 'cable')} bear this number. Each has a lasting address of its own.</p></header>
<h2 class="unseen">Versions</h2>
${summaryList(versions, { from, name: 'id' })}`,
  })
