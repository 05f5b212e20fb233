// The text as received beside the page: pointing at a value lights where it is written, and the other way round.
// Values carry `data-place` (spans), the runs of the text `data-span` (one span); a place is a whole number of runs.

/** @typedef {{ source: number, start: number, end: number }} Span */
/** @typedef {{ element: HTMLElement, span: Span }} Run */

const panel = document.getElementById('raw')
const scroller = panel?.querySelector('.raw-scroll')
const toggle = document.querySelector('[data-raw="toggle"]')
/** @type {readonly Run[] | undefined} */
let runs
/** @type {readonly { element: HTMLElement, spans: readonly Span[], size: number }[] | undefined} */
let values
/** @type {HTMLElement[]} */
let lit = []

/** @param {boolean} open */
function show(open) {
  if (!panel) return
  panel.hidden = !open
  document.body.classList.toggle('raw-open', open)
  toggle?.setAttribute('aria-expanded', String(open))
  // A keyboard points by focus: values can have it while there is something to light.
  for (const { element } of allValues())
    if (!element.closest('a, button') && element.tabIndex <= 0)
      if (open) element.tabIndex = 0
      else element.removeAttribute('tabindex')
  if (!open) dark()
  const address = new URL(location.href)
  if (open) address.searchParams.set('view', 'raw')
  else address.searchParams.delete('view')
  history.replaceState(history.state, '', address)
}

function allRuns() {
  runs ??= [...document.querySelectorAll('[data-span]')].flatMap(element => {
    const span = element instanceof HTMLElement ? spans(element.dataset.span ?? '')[0] : undefined
    return element instanceof HTMLElement && span ? [{ element, span }] : []
  })
  return runs
}

function allValues() {
  values ??= [...document.querySelectorAll('[data-place]')].flatMap(element => {
    if (!(element instanceof HTMLElement)) return []
    const list = spans(element.dataset.place ?? '')
    return [{ element, spans: list, size: list.reduce((sum, { start, end }) => sum + end - start, 0) }]
  })
  return values
}

/** @param {string} text */
function spans(text) {
  return text.split(' ').flatMap(one => {
    const [, source, start, end] = /^(\d+):(\d+)-(\d+)$/.exec(one) ?? []
    return source ? [{ source: Number(source), start: Number(start), end: Number(end) }] : []
  })
}

/** @param {Span} inner @param {Span} outer */
function within(inner, outer) {
  return inner.source === outer.source && inner.start >= outer.start && inner.end <= outer.end
}

function dark() {
  for (const element of lit) element.classList.remove('lit')
  lit = []
}

/** @param {HTMLElement} element */
function light(element) {
  element.classList.add('lit')
  lit.push(element)
}

/** @param {HTMLElement} value @param {boolean} [always] scroll even where the text is not beside the page */
function lightValue(value, always = false) {
  dark()
  light(value)
  const places = spans(value.dataset.place ?? '')
  const there = allRuns().filter(run => places.some(place => within(run.span, place)))
  for (const run of there) light(run.element)
  const first = there[0]?.element
  if (first) reveal(first, always)
}

/** @param {HTMLElement} element @param {boolean} always */
function reveal(element, always) {
  if (!(scroller instanceof HTMLElement)) return
  const box = scroller.getBoundingClientRect()
  const spot = element.getBoundingClientRect()
  if (scroller.scrollHeight > scroller.clientHeight) {
    if (spot.top < box.top + 8 || spot.bottom > box.bottom - 8)
      scroller.scrollTop += spot.top - box.top - box.height / 3
  }
  if (always && (box.top > innerHeight || box.bottom < 0)) element.scrollIntoView({ block: 'center' })
}

/** @param {HTMLElement} run */
function lightRun(run) {
  const span = spans(run.dataset.span ?? '')[0]
  dark()
  if (!span) return undefined
  const [value] = allValues()
    .filter(one => one.spans.some(place => within(span, place)))
    .sort((a, b) => a.size - b.size)
  if (!value) return undefined
  // The page may show a value twice: at a glance and in the envelope.
  for (const one of allValues())
    if (one.element.dataset.place === value.element.dataset.place) light(one.element)
  for (const other of allRuns())
    if (value.spans.some(place => within(other.span, place))) light(other.element)
  return value.element
}

/** @param {Event} event */
function point(event) {
  if (!panel || panel.hidden || !(event.target instanceof Element)) return
  const run = event.target.closest('[data-span]')
  const value = event.target.closest('[data-place]')
  if (run instanceof HTMLElement) lightRun(run)
  else if (value instanceof HTMLElement) lightValue(value)
}

document.addEventListener('mouseover', point)
document.addEventListener('focusin', point)
document.addEventListener('click', event => {
  if (!panel || !(event.target instanceof Element)) return
  const control = event.target.closest('[data-raw]')
  if (control instanceof HTMLElement) {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return
    event.preventDefault()
    const kind = control.dataset.raw
    show(kind === 'show' || (kind === 'toggle' && Boolean(panel.hidden)))
    const value = kind === 'show' && control.closest('[data-place]')
    if (value instanceof HTMLElement) lightValue(value, true)
    return
  }
  const run = event.target.closest('[data-span]')
  if (run instanceof HTMLElement && !String(getSelection()))
    lightRun(run)?.scrollIntoView({ block: 'nearest' })
})

if (panel && !panel.hidden) show(true)
