/**
 * Names under a search field: an editable combobox with a list (WAI-ARIA 1.2). The first key down goes to the first
 * name; Enter without one searches the text, as without this script. Whatever is shown is put there as text.
 */
import type {FoundName} from '../names.ts'
import {KIND_WORDS} from '../words.ts'
import {hrefOf, loadNames} from './name-index.ts'

const SHOWN = 8

export function suggest(box: HTMLInputElement, address: string): void {
  const list = document.createElement('ul')
  list.id = `${box.id}-names`
  list.className = 'suggestions'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Names')
  list.hidden = true
  box.closest('.field')!.append(list)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    box.setAttribute(name, value)
  let chosen = -1

  async function offer() {
    const typed = box.value
    const find = await loadNames(address)
    // A slow answer to an old question, or one that nobody waits for any more.
    if (typed !== box.value || document.activeElement !== box) return
    show(find(typed, SHOWN))
  }

  function show(found: readonly FoundName[]) {
    choose(-1)
    list.replaceChildren(...found.map((name, index) => option(name, index)))
    list.hidden = found.length === 0
    box.setAttribute('aria-expanded', String(found.length > 0))
  }

  function option({name, kind, alias, address: page}: FoundName, index: number): HTMLLIElement {
    const item = document.createElement('li')
    item.id = `${list.id}-${index}`
    item.setAttribute('role', 'option')
    item.setAttribute('aria-selected', 'false')
    item.dataset.href = hrefOf(page, address)
    const shown = document.createElement('span')
    shown.className = 'name'
    shown.dataset.kind = kind
    shown.textContent = alias === null ? name : `${name} (${alias})`
    const said = document.createElement('span')
    said.className = 'said-kind'
    said.textContent = KIND_WORDS[kind] ?? kind
    item.append(shown, said)
    return item
  }

  function choose(index: number) {
    const items = [...list.children]
    chosen = index
    for (const [at, item] of items.entries()) item.setAttribute('aria-selected', String(at === chosen))
    const item = items[chosen]
    if (item === undefined) box.removeAttribute('aria-activedescendant')
    else {
      box.setAttribute('aria-activedescendant', item.id)
      item.scrollIntoView({block: 'nearest'})
    }
  }

  const hide = () => show([])
  const follow = (item: Element | undefined) => {
    const href = (item as HTMLElement | undefined)?.dataset.href
    if (href !== undefined) location.assign(href)
  }

  box.addEventListener('input', () => void offer())
  box.addEventListener('focus', () => void offer())
  box.addEventListener('blur', hide)
  box.addEventListener('keydown', (event) => {
    const count = list.children.length
    if (event.key === 'Escape' && count > 0) {
      event.preventDefault()
      hide()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      // Beyond the last name is the field again, as it was typed.
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1)
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      follow(list.children[chosen])
    }
  })
  // Before the field loses the focus and the list goes.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', ({target}) =>
    follow((target as Element).closest('[role=option]') ?? undefined),
  )
  void offer()
}
