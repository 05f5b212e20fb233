import { type Html, html } from '../html.ts'

/** A stretch of time in a row of columns. */
export interface Column {
  /** `2010`, `Jan 2010` */
  readonly name: string
  /** For people who point at it. */
  readonly title: string
  readonly count: number
  readonly href: string
  /** Its first and its last day, ISO. */
  readonly from: string
  readonly until: string
}

/** Stretches as columns, each a link; one without a cable leaves its gap. */
export function columns(list: readonly Column[], kind = ''): Html {
  const most = Math.max(...list.map(one => one.count))
  return html`<ul class="columns ${kind}">${list.map(({ count, href, title, from, until }) => {
    const height = count ? Math.max(2, Math.round((count / most) * 100)) : 0
    const column = html`<svg viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true"><rect class="void" y="98" width="1" height="2"/>${count > 0 && html`<rect class="bar" y="${100 - height}" width="1" height="${height}"/>`}</svg>`
    const span = html` data-from="${from}" data-until="${until}"`
    return count
      ? html`<li${span}><a href="${href}" title="${title}" aria-label="${title}" draggable="false">${column}</a></li>`
      : html`<li${span} aria-hidden="true">${column}</li>`
  })}</ul>
<p class="columns-ends" aria-hidden="true"><span>${list[0]?.name}</span>${list.length > 1 && html`<span>${list.at(-1)!.name}</span>`}</p>`
}
