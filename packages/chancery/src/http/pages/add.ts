import { type Html, html } from '../html.ts'
import type { AddedFile } from '../routes/add.ts'
import { retell, say, tell } from '../tongues/index.ts'
import { shortDay } from '../words.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { summaryList } from './summary.ts'

/** Failures of one file that are named. */
const NAMED = 50

const form = (
  token: string,
): Html => html`<form class="add-form" method="post" action="/add" enctype="multipart/form-data">
<input type="hidden" name="token" value="${token}">
<label><span>${say('Files')}</span><input type="file" name="files" multiple required></label>
<button type="submit">${say('Add')}</button>
</form>`

export const addPage = (token: string, complaint?: string): Html =>
  layout({
    title: `${say('Add files')} · Chancery`,
    kind: 'add',
    main: html`<h1>${say('Add files')}</h1>
${complaint && html`<p class="complaint" role="alert">${complaint}</p>`}
${form(token)}
<div class="add-about"><h2>${say('What is taken')}</h2>
<p>${say('Texts of cables, also several in one file; ZIP, 7z and TAR archives; tables as CSV and NDJSON; mails and mailboxes; PDF with a text layer. What a file is shows in its bytes.')}</p>
<p>${tell('Every byte is kept as it came, and the same bytes are kept once. What cannot be read is named with the reason. Whole folders are for {add}, and folders that go on filling for {watch}.', { add: html`<code>chancery add FOLDER</code>`, watch: html`<code>chancery watch FOLDER</code>` })}</p></div>`,
  })

/** What was added, what was known, what failed and why. */
export function addedPage(files: readonly AddedFile[], token: string): Html {
  const sum = (of: (file: AddedFile) => number): number => files.reduce((all, file) => all + of(file), 0)
  const added = sum(file => file.report.added)
  const failures = sum(file => file.report.failures.length)
  const title =
    added > 0
      ? say('{added} {added:cable|cables} added', { added })
      : failures
        ? say('Nothing was added')
        : say('Nothing new was added')
  return layout({
    title: `${title} · Chancery`,
    kind: 'add',
    marking: pageMarking(files.flatMap(file => file.cables.map(cable => cable.label))),
    main: html`<h1>${title}</h1>
<p class="add-sum">${[say('From {count} {count:file|files}.', { count: files.length }), failures > 0 && ` ${say('{count} {count:thing|things} could not be read.', { count: failures })}`]}</p>
${files.map(fileReport)}
<section class="add-more"><h2>${say('Add more')}</h2>${form(token)}</section>`,
  })
}

function fileReport({ name, report, cables }: AddedFile): Html {
  const { failures, removed = [] } = report
  return html`<section class="add-file"><h2>${name}</h2>
<p>${said(report)}</p>
${failures.length > 0 && html`<ul class="complaint">${failures.slice(0, NAMED).map(({ reason }) => html`<li>${retell(reason)}</li>`)}${failures.length > NAMED && html`<li>${say('{count} more', { count: failures.length - NAMED })}</li>`}</ul>`}
${removed.length > 0 && html`<ul class="complaint">${removed.slice(0, NAMED).map(({ name, at, reason }) => html`<li>${say('{name} was removed on {day} and stays out: {reason}', { name, day: shortDay(at), reason })}</li>`)}</ul>`}
${cables.length > 0 && summaryList(cables, { name: 'id' })}
${report.documents > cables.length && cables.length > 0 && html`<p class="more">${say('{count} {count:document|documents} in all.', { count: report.documents })}</p>`}
</section>`
}

function said({ documents, known, added, joined, unrecognised }: AddedFile['report']): string {
  const parts = [
    added > 0 && say('{added} {added:cable|cables} added', { added }),
    joined > 0 && say('{joined} further {joined:section|sections} of a cable', { joined }),
    known > 0 &&
      (known === documents
        ? say('there already')
        : say('{known} {known:document|documents} there already', { known })),
    unrecognised > 0 &&
      say(
        'in {count} {count:document|documents} no cable was recognised; {count:it is|they are} kept all the same',
        { count: unrecognised },
      ),
  ].filter(Boolean)
  const line = parts.join(', ')
  return line ? `${line[0]!.toUpperCase()}${line.slice(1)}.` : say('Nothing of it was taken.')
}
