/** The search field offers names as one types; what that takes is fetched when the field is first touched. */
document.addEventListener('focusin', async ({target}) => {
  const box = (target as Element).closest<HTMLInputElement>('[data-suggest]')
  if (box === null || box.dataset.suggest === '') return
  const names = box.dataset.suggest!
  box.dataset.suggest = ''
  const {suggest} = await import('./suggest.ts')
  suggest(box, names)
})
