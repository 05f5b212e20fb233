import { type Html, html } from '../html.ts'
import type { AddedFile } from '../routes/add.ts'
import { count } from '../words.ts'
import { layout } from './layout.ts'
import { pageMarking } from './marking.ts'
import { summaryList } from './summary.ts'

/** Failures of one file that are named. */
const NAMED = 50

const form = (
  token: string,
): Html => html`<form class="add-form" method="post" action="/add" enctype="multipart/form-data">
<input type="hidden" name="token" value="${token}">
<label><span>Files</span><input type="file" name="files" multiple required></label>
<button type="submit">Add</button>
</form>`

export const addPage = (token: string, complaint?: string): Html =>
  layout({
    title: 'Add files · Chancery',
    kind: 'add',
    main: html`<h1>Add files</h1>
${complaint && html`<p class="complaint" role="alert">${complaint}</p>`}
${form(token)}
<div class="add-about"><h2>What is taken</h2>
<p>Texts of cables, also several in one file; ZIP, 7z and TAR archives; tables as CSV and NDJSON; mails and mailboxes; PDF with a text layer. What a file is shows in its bytes.</p>
<p>Every byte is kept as it came, and the same bytes are kept once. What cannot be read is named with the reason. Whole folders are for <code>chancery add FOLDER</code>, and folders that go on filling for <code>chancery watch FOLDER</code>.</p></div>`,
  })

/** What was added, what was known, what failed and why. */
export function addedPage(files: readonly AddedFile[], token: string): Html {
  const sum = (of: (file: AddedFile) => number): number => files.reduce((all, file) => all + of(file), 0)
  const added = sum(file => file.report.added)
  const failures = sum(file => file.report.failures.length)
  const title =
    added > 0 ? `${count(added, 'cable')} added` : failures ? 'Nothing was added' : 'Nothing new was added'
  return layout({
    title: `${title} · Chancery`,
    kind: 'add',
    marking: pageMarking(files.flatMap(file => file.cables.map(cable => cable.label))),
    main: html`<h1>${title}</h1>
<p class="add-sum">${[`From ${count(files.length, 'file')}.`, failures > 0 && ` ${count(failures, 'thing')} could not be read.`]}</p>
${files.map(fileReport)}
<section class="add-more"><h2>Add more</h2>${form(token)}</section>`,
  })
}

function fileReport({ name, report, cables }: AddedFile): Html {
  const { failures, removed = [] } = report
  return html`<section class="add-file"><h2>${name}</h2>
<p>${said(report)}</p>
${failures.length > 0 && html`<ul class="complaint">${failures.slice(0, NAMED).map(({ reason }) => html`<li>${reason}</li>`)}${failures.length > NAMED && html`<li>${count(failures.length - NAMED, 'more')}</li>`}</ul>`}
${removed.length > 0 && html`<ul class="complaint">${removed.slice(0, NAMED).map(({ name, at, reason }) => html`<li>${name} was removed on ${at.slice(0, 10)} and stays out: ${reason}</li>`)}</ul>`}
${cables.length > 0 && summaryList(cables, { name: 'id' })}
${report.documents > cables.length && cables.length > 0 && html`<p class="more">${count(report.documents, 'document')} in all.</p>`}
</section>`
}

function said({ documents, known, added, joined, unrecognised }: AddedFile['report']): string {
  const parts = [
    added > 0 && `${count(added, 'cable')} added`,
    joined > 0 && `${count(joined, 'further section')} of a cable`,
    known > 0 && (known === documents ? 'there already' : `${count(known, 'document')} there already`),
    unrecognised > 0 &&
      `in ${count(unrecognised, 'document')} no cable was recognised; ${unrecognised === 1 ? 'it is' : 'they are'} kept all the same`,
  ].filter(Boolean)
  const line = parts.join(', ')
  return line ? `${line[0]!.toUpperCase()}${line.slice(1)}.` : 'Nothing of it was taken.'
}
