import {isShortcut} from './keys.ts'

/** `/` goes to the search box, on every page, except where a person is writing. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || !isShortcut(event)) return
  const box = document.querySelector<HTMLInputElement>('[data-search-box]')
  if (box === null) return
  event.preventDefault()
  box.focus()
  box.select()
})
