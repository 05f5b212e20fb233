// The list of results: step from hit to hit, edit a part of the query where it was typed, brush a stretch of time.

const box = document.getElementById('q')

document.addEventListener('click', event => {
  const chip = event.target instanceof Element && event.target.closest('.chip-words')
  if (!(chip instanceof HTMLElement) || !(box instanceof HTMLInputElement)) return
  event.preventDefault()
  box.focus()
  box.setSelectionRange(Number(chip.dataset.start), Number(chip.dataset.end))
})

// j and k go from hit to hit, as they go from cable to cable beside an open one.
document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof HTMLInputElement || (event.key !== 'j' && event.key !== 'k')) return
  const links = [...document.querySelectorAll('.hit-subject a')]
  const hit = document.activeElement?.closest('.hit')
  const now = hit ? links.findIndex(link => hit.contains(link)) : event.key === 'j' ? -1 : links.length
  const next = links[now + (event.key === 'j' ? 1 : -1)]
  if (!(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
})

// From the first column to the last that a pointer passed over while it was down.
for (const row of document.querySelectorAll('[data-brush]')) if (row instanceof HTMLElement) brush(row)

/** @param {HTMLElement} row */
function brush(row) {
  const columns = [...row.querySelectorAll('li')]
  /** @type {number | undefined} */
  let from
  let to = 0

  /** @param {PointerEvent} event */
  const at = event => {
    const found = columns.findIndex(column => event.clientX < column.getBoundingClientRect().right)
    return found < 0 ? columns.length - 1 : found
  }
  const show = () => {
    const [first, last] = [Math.min(from ?? 0, to), Math.max(from ?? 0, to)]
    columns.forEach((column, i) => {
      column.classList.toggle('brushed', from !== undefined && from !== to && i >= first && i <= last)
    })
    return [columns[first], columns[last]]
  }
  row.addEventListener('pointerdown', event => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    from = at(event)
    to = from
  })
  addEventListener('pointermove', event => {
    if (from === undefined) return
    to = at(event)
    show()
  })
  addEventListener('pointerup', () => {
    if (from === undefined) return
    const [first, last] = show()
    const several = from !== to
    from = undefined
    if (!several || !first?.dataset.from || !last?.dataset.until) return
    const address = new URL(row.dataset.brush ?? '', location.href)
    address.searchParams.set('since', first.dataset.from)
    address.searchParams.set('until', last.dataset.until)
    location.assign(address)
  })
  // A brush that ends on a column is no click on it.
  row.addEventListener('click', event => {
    if (row.querySelector('.brushed')) event.preventDefault()
  })
}
