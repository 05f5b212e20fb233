// Keys of the room. Any element may name its key in `data-key`; pressing it does what a click does.

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
  for (const element of document.querySelectorAll('[data-key]')) {
    if (!(element instanceof HTMLElement) || element.dataset.key !== event.key || element.closest('[hidden]'))
      continue
    event.preventDefault()
    if (element instanceof HTMLInputElement) {
      element.focus()
      element.select()
    } else element.click()
    return
  }
})

// From the search box back to the page.
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && event.target instanceof HTMLInputElement) event.target.blur()
})

/** @param {EventTarget | null} target */
function typing(target) {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
  )
}
