/** A card beside a name that is pointed at or focused; its script and its data are fetched then, and not before. */
const NAMES = 'a.entity, a.mention, a[data-card]'
/** A pointer on its way elsewhere asks for nothing. */
const REST_MS = 300

let waiting: ReturnType<typeof setTimeout> | undefined

document.addEventListener('pointerover', ({target, pointerType}) => {
  if (pointerType === 'mouse') wait(target, REST_MS)
})
document.addEventListener('focusin', ({target}) => {
  if ((target as Element).matches(':focus-visible')) wait(target, REST_MS)
})
document.addEventListener('pointerout', () => clearTimeout(waiting))
document.addEventListener('focusout', () => clearTimeout(waiting))

function wait(target: EventTarget | null, milliseconds: number): void {
  const name = (target as Element).closest<HTMLAnchorElement>(NAMES)
  const address = name === null ? null : cardAddress(name.dataset.card ?? name.pathname)
  clearTimeout(waiting)
  // Who steps from mention to mention wants to read around them.
  if (name === null || address === null || name.matches('.current')) return
  waiting = setTimeout(async () => {
    const {showCard} = await import('./card.ts')
    await showCard(name, address)
  }, milliseconds)
}

/**
 * `/base/actors/some-name/` has its card at `/base/cards/actors/some-name.json`, an event in its page's own data;
 * other pages have none.
 */
export function cardAddress(page: string): string | null {
  const [, base, room, id] = /^(.*\/)(actors|places|events)\/([^/]+)\/$/.exec(page) ?? []
  if (id === undefined) return null
  return room === 'events' ? `${base}events/${id}.json` : `${base}cards/${room}/${id}.json`
}
