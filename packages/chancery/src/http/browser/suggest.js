// What may be meant while a query is typed: a combobox with a list, after the pattern of ARIA 1.2. Without this script the
// box is a box.

const box = document.getElementById('q')
if (box instanceof HTMLInputElement) combobox(box)

/** @param {HTMLInputElement} box */
function combobox(box) {
  /** @typedef {{ text: string, start: number, end: number, kind: string, meaning?: string, count?: number }} Suggestion */
  /** @type {Suggestion[]} */
  let offered = []
  let active = -1
  /** @type {AbortController | undefined} */
  let asking

  const list = document.createElement('ul')
  list.id = 'q-suggestions'
  list.className = 'suggestions'
  list.role = 'listbox'
  list.ariaLabel = box.dataset.suggestions ?? ''
  list.hidden = true
  box.closest('form')?.append(list)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    box.setAttribute(name, value)

  /** @param {Suggestion[]} suggestions */
  function offer(suggestions) {
    offered = suggestions
    list.replaceChildren(
      ...suggestions.map(({ text, meaning, count }, n) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${n}`
        option.role = 'option'
        option.ariaSelected = 'false'
        option.append(text)
        const beside = meaning ?? (count === undefined ? '' : String(count))
        if (beside) {
          const small = document.createElement('small')
          small.append(beside)
          option.append(' ', small)
        }
        return option
      }),
    )
    list.hidden = !suggestions.length
    box.ariaExpanded = String(!list.hidden)
    activate(-1)
  }

  /** @param {number} n */
  function activate(n) {
    active = n
    for (const [at, option] of [...list.children].entries()) option.ariaSelected = String(at === n)
    const option = list.children[n]
    if (option) {
      box.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    } else box.removeAttribute('aria-activedescendant')
  }

  /** @param {Suggestion} chosen */
  function take({ text, start, end, kind }) {
    const after = kind === 'field' ? '' : ' '
    const rest = box.value.slice(end)
    box.value = box.value.slice(0, start) + text + (rest.startsWith(' ') ? '' : after) + rest
    const cursor = start + text.length + after.length
    box.setSelectionRange(cursor, cursor)
    offer([])
    if (kind === 'field') void ask()
  }

  async function ask() {
    asking?.abort()
    asking = new AbortController()
    const at = box.selectionStart ?? box.value.length
    try {
      const answer = await fetch(`/suggest.json?${new URLSearchParams({ q: box.value, at: String(at) })}`, {
        signal: asking.signal,
      })
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] }
      if (document.activeElement === box) offer(suggestions)
    } catch {
      // Another letter was typed, or the room is closed: nothing is offered.
    }
  }

  box.addEventListener('input', () => {
    if (box.value.trim()) void ask()
    else {
      asking?.abort()
      offer([])
    }
  })
  box.addEventListener('blur', () => {
    asking?.abort()
    offer([])
  })
  box.addEventListener('keydown', event => {
    if (list.hidden || event.isComposing || event.ctrlKey || event.metaKey) return
    const { key } = event
    if (key === 'ArrowDown') activate(active + 1 < offered.length ? active + 1 : -1)
    else if (key === 'ArrowUp') activate(active < 0 ? offered.length - 1 : active - 1)
    else if (key === 'Escape') offer([])
    else if (key === 'Enter' && offered[active]) take(/** @type {Suggestion} */ (offered[active]))
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  // Before the box loses the focus.
  list.addEventListener('pointerdown', event => {
    event.preventDefault()
    const option = event.target instanceof Element && event.target.closest('[role=option]')
    const chosen = option ? offered[[...list.children].indexOf(option)] : undefined
    if (chosen) take(chosen)
  })
}
