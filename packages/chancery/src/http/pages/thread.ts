import { readableTitle } from '@chancery/cable'
import type { Edge, Thread, ThreadNode } from '../../archive/relations.ts'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, retold, say, tell } from '../tongues/index.ts'
import { cableUrl, searchUrl, threadUrl } from '../urls.ts'
import { shortDay } from '../words.ts'
import { layout } from './layout.ts'
import { markingText, pageMarking } from './marking.ts'
import { sentBetween } from './sent.ts'

/** Width of the margin that the arcs stand in, in units of the drawing. */
const MARGIN = 100
const DEPTHS = [1, 2, 3, 5, 10]
/** Below it a reference is drawn as doubtful. */
const SURE = 0.6

/** What references join to a cable, in the order of time, with an arc for each reference. */
export function threadPage(thread: Thread): Html {
  const { name, depth, nodes, edges, cut } = thread
  const told: Told = {
    numbers: new Map(nodes.map(one => [one.name, one.number ?? one.cable?.subject ?? one.name])),
    cites: grouped(edges, 'from'),
    cited: grouped(edges, 'to'),
  }
  const asked = nodes.find(node => node.name === name)!
  const missing = nodes.filter(node => node.state === 'ghost')
  const ghosts = missing.length
  const query = asked.cable?.id === name ? '' : `thread:${name}`
  return layout({
    title: `${say('Thread of {number}', { number: asked.number ?? name })} · Chancery`,
    kind: 'related thread-page',
    marking: pageMarking(nodes.flatMap(node => node.cable?.label ?? [])),
    main: html`<header class="related-head"><h1>${say('Thread of {number}', { number: asked.number ?? asked.cable?.subject ?? name })}</h1>
<p>${sum(nodes.length - ghosts, ghosts, edges.length)}${cut && ` ${say('More belongs to it.')}`}</p>
${ghosts > 0 && lacking(missing)}
<p class="order">${say('References away:')} ${DEPTHS.map(far => (far === depth ? html`<b aria-current="true">${far}</b> ` : html`<a href="${threadUrl(name, far)}">${far}</a> `))}${query && html`<a href="${searchUrl({ q: query, sort: 'oldest' })}">${say('Search in it')}</a> `}<a href="${threadUrl(`${name}.json`, depth)}">${say('As data')}</a></p></header>
<div class="thread">${arcs(nodes, edges)}
<ol class="nodes">${nodes.map(node => row(node, node.name === name, told))}</ol></div>`,
  })
}

/** Numbers that are named at the head of a thread; the list has all. */
const MOST_LACKING = 30

const lacking = (missing: readonly ThreadNode[]): Html =>
  html`<p class="gloss">${tell('Not held: {numbers}', {
    numbers: missing
      .slice(0, MOST_LACKING)
      .map(({ name, number }, i) => html`${i > 0 && ', '}<a href="#${anchor(name)}">${number ?? name}</a>`),
  })}${missing.length > MOST_LACKING && ` ${say('and {count} more', { count: missing.length - MOST_LACKING })}`}</p>`

const sum = (cables: number, ghosts: number, references: number): string =>
  ghosts
    ? say(
        '{cables} {cables:cable|cables} and {ghosts} {ghosts:number|numbers} not held, joined by {references} {references:reference|references}, the earliest first.',
        { cables, ghosts, references },
      )
    : say(
        '{cables} {cables:cable|cables}, joined by {references} {references:reference|references}, the earliest first.',
        { cables, references },
      )

/** From each cable an arc to what it cites; wider where they lie further apart. */
function arcs(nodes: readonly ThreadNode[], edges: readonly Edge[]): Child {
  const places = new Map(nodes.map((node, i) => [node.name, i]))
  const paths = edges.map(({ from, to, confidence, held }) => {
    const [a, b] = [places.get(from)! + 0.5, places.get(to)! + 0.5]
    const reach = MARGIN - Math.min(MARGIN - 4, 22 + 78 * (1 - Math.exp(-Math.abs(a - b) / 6)))
    const kind = [!held && 'to-ghost', confidence < SURE && 'doubtful'].filter(Boolean).join(' ')
    return html`<path${kind && html` class="${kind}"`} d="M${MARGIN} ${a}C${reach.toFixed(1)} ${a} ${reach.toFixed(1)} ${b} ${MARGIN} ${b}"/>`
  })
  return html`<svg class="arcs" viewBox="0 0 ${MARGIN} ${nodes.length}" preserveAspectRatio="none" aria-hidden="true">${paths}</svg>`
}

/** What rows say of one another, gathered once: a thread has hundreds. */
interface Told {
  readonly numbers: ReadonlyMap<string, string>
  readonly cites: ReadonlyMap<string, readonly Edge[]>
  readonly cited: ReadonlyMap<string, readonly Edge[]>
}

function grouped(edges: readonly Edge[], end: 'from' | 'to'): ReadonlyMap<string, readonly Edge[]> {
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    const group = groups.get(edge[end])
    if (group) group.push(edge)
    else groups.set(edge[end], [edge])
  }
  return groups
}

function row(node: ThreadNode, asked: boolean, told: Told): Html {
  const { name, number, state, date, cable, versions, sent } = node
  const list = (of: readonly Edge[], end: 'from' | 'to'): Child =>
    of.map(
      (edge, i) =>
        html`${i > 0 && ', '}${end === 'to' && edge.bullet && `${edge.bullet}. `}<a href="#${anchor(edge[end])}">${told.numbers.get(edge[end])}</a>${edge.confidence < SURE && html`<span title="${edge.doubts.map(retold).join(', ')}">?</span>`}`,
    )
  const cites = told.cites.get(name) ?? []
  const cited = told.cited.get(name) ?? []
  return html`<li id="${anchor(name)}" class="node node-${state}${asked && ' asked'}"${asked && html` aria-current="true"`}>
<p class="node-line"><b class="mrn"><a href="${threadUrl(name)}">${number ?? say('Without a number')}</a></b>${state === 'ghost' ? html` <span class="lack">${say('not held')}</span>` : date && html` <time datetime="${date}">${shortDay(date)}</time>`}${cable && html` ${markingText(cable.marking, cable.label.level)}`}${versions > 1 && html` <span class="gloss">${say('{count} {count:version|versions}', { count: versions })}</span>`}${state === 'lost' && html` <span class="lack">${say('text lost')}</span>`}</p>
${
  cable
    ? html`<p class="node-subject"><a href="${cableUrl(cable.id)}"${cable.subject && inEnglish()}>${cable.subject ? readableTitle(cable.subject) : html`<i>${say('No subject')}</i>`}</a></p>`
    : html`<p class="node-subject"><a href="${cableUrl(name)}">${say('What is known of it')}</a></p>`
}
${sent && html`<p class="gloss">${tell('Sent {when}', { when: sentBetween(sent) })}</p>`}
${(cites.length > 0 || cited.length > 0) && html`<p class="gloss">${cites.length > 0 && tell('cites {numbers}', { numbers: list(cites, 'to') })}${cites.length > 0 && cited.length > 0 && '; '}${cited.length > 0 && tell('cited by {numbers}', { numbers: list(cited, 'from') })}</p>`}
</li>`
}

const anchor = (name: string): string => `n-${name.replace(/[^A-Za-z0-9.]+/g, '-')}`
