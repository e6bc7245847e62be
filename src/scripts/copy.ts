/**
 * Buttons with `data-copy`: the text of the element it names, or the page's own address when it is empty. What was
 * done is said on the button for a moment, and to those who listen.
 */
const SAID_FOR = 1800

document.addEventListener('click', async (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copy]')
  if (button === null) return
  const {copy = ''} = button.dataset
  const text = copy === '' ? location.href.replace(/#.*$/, '') : document.getElementById(copy)?.textContent
  if (text != null) await copyText(text, button)
})

/** Copies, and says so on the button. */
export async function copyText(text: string, button: HTMLElement): Promise<void> {
  const label = button.dataset.label ?? button.textContent
  button.dataset.label = label
  button.textContent = await navigator.clipboard.writeText(text).then(
    () => '✓ Copied',
    () => 'Could not copy',
  )
  button.setAttribute('aria-live', 'polite')
  setTimeout(() => {
    button.textContent = label
  }, SAID_FOR)
}
