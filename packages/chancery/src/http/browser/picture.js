// A picture in lines becomes one in points, twice its size, when it is asked for.

for (const link of document.querySelectorAll('a[data-png]')) {
  if (!(link instanceof HTMLAnchorElement)) continue
  link.hidden = false
  link.addEventListener('click', async event => {
    event.preventDefault()
    const picture = new Image()
    picture.src = link.href
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.naturalWidth
    canvas.height = picture.naturalHeight
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
    canvas.toBlob(blob => {
      if (!blob) return
      const kept = document.createElement('a')
      kept.href = URL.createObjectURL(blob)
      kept.download = `${link.dataset.png}.png`
      kept.click()
      setTimeout(() => URL.revokeObjectURL(kept.href), 60_000)
    }, 'image/png')
  })
}
