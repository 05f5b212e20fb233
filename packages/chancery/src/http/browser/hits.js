// Steps from one found word of a cable to the next.

const found = [...document.querySelectorAll('.cable mark.found')]
const steps = document.querySelector('.hit-steps')
/** Its sentences are those of the page: one for all, one for each. @type {HTMLElement | null} */
const counter = document.querySelector('.hit-count')
let now = -1

if (found.length && steps instanceof HTMLElement) {
  steps.hidden = false
  now = firstAfterAnchor() - 1
  tell()
  steps.addEventListener('click', event => {
    const button = event.target instanceof Element && event.target.closest('[data-step]')
    if (button instanceof HTMLElement) step(Number(button.dataset.step))
  })
}

/** The page may open at a paragraph: stepping begins there. */
function firstAfterAnchor() {
  const anchor = location.hash && document.getElementById(location.hash.slice(1))
  if (!anchor) return 0
  const after = found.findIndex(
    mark => anchor.contains(mark) || anchor.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return Math.max(0, after)
}

/** @param {number} by */
function step(by) {
  found[now]?.classList.remove('current')
  now = (now + by + found.length) % found.length
  const mark = found[now]
  mark?.classList.add('current')
  mark?.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' })
  tell()
}

function tell() {
  if (!counter) return
  const { all = '', one = '' } = counter.dataset
  const words = now < 0 ? all : one
  counter.textContent = words.replace('{now}', String(now + 1)).replace('{all}', String(found.length))
}

function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
