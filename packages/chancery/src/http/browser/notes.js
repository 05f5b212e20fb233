// Words that are marked with the pointer or the keyboard lead to a highlight; citations are copied.

for (const button of document.querySelectorAll('[data-copy]')) {
  if (!(button instanceof HTMLElement) || !navigator.clipboard) continue
  button.hidden = false
  const said = button.textContent
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy ?? '')?.textContent ?? ''
    await navigator.clipboard.writeText(text)
    button.textContent = button.dataset.done ?? said
    setTimeout(() => {
      button.textContent = said
    }, 2000)
  })
}

const article = document.querySelector('.cable')
const offer = document.querySelector('[data-offer]')

/**
 * The block in which a selection lies, and from which to which of its characters; signs of pages are no characters of it.
 * What goes on into other blocks is cut at the end of the first.
 */
function selected() {
  const selection = getSelection()
  if (!selection?.rangeCount || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  for (const text of document.querySelectorAll('.cable [data-text]')) {
    if (!(text instanceof HTMLElement) || !range.intersectsNode(text)) continue
    let at = 0
    let start = -1
    let end = -1
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.page-sign, .noted-link')) continue
      const length = node.textContent?.length ?? 0
      if (range.intersectsNode(node)) {
        const from = node === range.startContainer ? range.startOffset : 0
        const to = node === range.endContainer ? range.endOffset : length
        if (to > from) {
          if (start < 0) start = at + from
          end = at + to
        }
      }
      at += length
    }
    if (start >= 0 && end > start) return { anchor: text.dataset.text ?? '', start, end, range }
  }
  return undefined
}

function follow() {
  if (!(offer instanceof HTMLAnchorElement)) return
  const found = selected()
  offer.hidden = !found
  if (!found) return
  const address = new URL(offer.href)
  address.searchParams.set('anchor', found.anchor)
  address.searchParams.set('start', String(found.start))
  address.searchParams.set('end', String(found.end))
  offer.href = address.href
  const box = found.range.getBoundingClientRect()
  offer.style.top = `${scrollY + box.bottom + 6}px`
  offer.style.left = `${Math.max(8, Math.min(scrollX + box.left, scrollX + document.documentElement.clientWidth - offer.offsetWidth - 8))}px`
}

if (article) document.addEventListener('selectionchange', follow)
