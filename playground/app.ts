// The page: one text, read, judged and written anew with every change.
import { read } from '@chancery/cable'
import { applyFixes, type Finding, type Fix, GATE, lint, type Profile } from '@chancery/cable/lint'
import { byId, element, wire } from './dom.ts'
import { Editor, type Range } from './editor.ts'
import { EXAMPLE } from './example.ts'
import { findingsOf } from './findings.ts'
import { readingOf } from './reading.ts'
import { Written } from './written.ts'

/** A pause in typing after which the text is read, in milliseconds. */
const PAUSE = 120
const SEVERITIES = { error: 'error', warning: 'warning', info: 'info' } as const

const editor = new Editor(byId('editor'), () => {
  clearTimeout(waiting)
  waiting = setTimeout(draw, PAUSE)
})
const written = new Written(byId('written'))
const profile = byId<HTMLSelectElement>('profile')
const fixes = byId<HTMLButtonElement>('fix')
let waiting: ReturnType<typeof setTimeout> | undefined
let findings: readonly Finding[] = []

function draw(): void {
  const { text } = editor
  const began = performance.now()
  const reading = read(text)
  const middle = performance.now()
  findings = lint(reading, { profile: profile.value as Profile })
  const done = performance.now()
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
  byId('noted').textContent = text
    ? `Layout ${reading.layout}${reading.messages[0] ? `, dialect ${reading.messages[0].dialect}` : ''}; read in ${ms(middle - began)}, judged in ${ms(done - middle)}`
    : 'Paste a cable here, of any layout.'
  const messages = text.trim() ? reading.messages : []
  byId('reading').replaceChildren(
    ...(messages.length ? messages.map(readingOf) : [element('p', 'empty', 'No text yet.')]),
  )
  byId('findings').replaceChildren(
    ...(messages.length ? findingsOf(findings, reading.diagnostics, { lineOf, apply }) : []),
  )
  byId('data').replaceChildren(wire(messages.length ? JSON.stringify(messages, undefined, 2) : ''))
  byId('tab-findings').textContent = messages.length ? `Findings ${findings.length}` : 'Findings'
  written.show(messages[0])
  editor.show(messages.length ? inEditor(text) : [])
  const { applied } = applyFixes([text], findings)
  fixes.hidden = applied.length === 0
  fixes.textContent = applied.length === 1 ? 'Apply 1 fix' : `Apply ${applied.length} fixes`
}

const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`

function inEditor(text: string): Parameters<Editor['show']>[0] {
  return findings.flatMap(({ place, severity, message, rule, fix }) => {
    const from = Math.min(place[0]?.start ?? 0, text.length)
    const to = Math.min(place.at(-1)?.end ?? from, text.length)
    return {
      from,
      to: Math.max(from, to),
      severity: SEVERITIES[severity],
      message,
      source: rule,
      ...(fix && { actions: [{ name: 'Fix', apply: () => apply(fix) }] }),
    }
  })
}

function apply({ edits }: Fix): void {
  let { text } = editor
  for (const { span, text: instead } of [...edits].sort((a, b) => b.span.start - a.span.start))
    text = text.slice(0, span.start) + instead + text.slice(span.end)
  editor.text = text
}

/** What is pointed at is lit in the text; a click brings it into sight. */
function point(event: Event, look: boolean): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
  const ranges = (target?.dataset.at ?? '').split(' ').flatMap((one): Range[] => {
    const [from, to] = one.split('-').map(Number)
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })
  editor.light(ranges, look)
}

for (const panel of document.querySelectorAll('[role=tabpanel]')) {
  panel.addEventListener('pointerover', event => point(event, false))
  panel.addEventListener('pointerleave', () => editor.light([]))
  panel.addEventListener('click', event => point(event, true))
}

const tabs = [...document.querySelectorAll<HTMLButtonElement>('[role=tab]')]
function open(tab: HTMLButtonElement): void {
  for (const one of tabs) {
    const chosen = one === tab
    one.setAttribute('aria-selected', String(chosen))
    one.tabIndex = chosen ? 0 : -1
    byId(one.getAttribute('aria-controls')!).hidden = !chosen
  }
}
tabs.forEach((tab, n) => {
  tab.addEventListener('click', () => open(tab))
  tab.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    const next = step ? tabs[(n + step + tabs.length) % tabs.length] : undefined
    if (!next) return
    open(next)
    next.focus()
  })
})

profile.addEventListener('change', draw)
fixes.addEventListener('click', () => {
  // One fix may make room for another: as long as there is one, but not for ever.
  for (let round = 0; round < 10; round++) {
    const { sources, applied } = applyFixes(
      [editor.text],
      lint(read(editor.text), { profile: profile.value as Profile }),
      GATE,
    )
    if (!applied.length) break
    editor.text = sources[0]!
  }
  draw()
})
byId('example').addEventListener('click', () => {
  editor.text = EXAMPLE
})
draw()
