/** `/` goes to the search box, on every page, except where a person is writing. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target as HTMLElement
  if (target.isContentEditable || target.matches('input, textarea, select')) return
  const box = document.querySelector<HTMLInputElement>('[data-search-box]')
  if (box === null) return
  event.preventDefault()
  box.focus()
  box.select()
})
