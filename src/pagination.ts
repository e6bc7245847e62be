/** A page of a long list, and its neighbours. */
export interface ListPage<Item> {
  items: Item[]
  /** The page's own address. */
  address: string
  newer: string | null
  older: string | null
}

/**
 * Cuts a list, newest first, into pages counted from the oldest.
 *
 * `<address>page/1/` holds the oldest `size` items for ever; `<address>` itself holds the newest, from `size` to
 * `2 × size - 1` of them, or all when there are fewer. So a new article changes one page and not two hundred.
 * `first` is where the newest are when they stand on a page of something else: `/actors/<id>/#said`.
 */
export function paginate<Item>(
  newestFirst: readonly Item[],
  size: number,
  address: string,
  first = address,
): ListPage<Item>[] {
  const closed = Math.max(0, Math.floor(newestFirst.length / size) - 1)
  const addressOf = (number: number) =>
    number < 1 ? null : number > closed ? first : `${address}page/${number}/`
  const newest = {
    items: newestFirst.slice(0, newestFirst.length - closed * size),
    address: first,
    newer: null,
    older: addressOf(closed),
  }
  const others = Array.from({length: closed}, (_, index) => {
    const number = index + 1
    const end = newestFirst.length - index * size
    return {
      items: newestFirst.slice(end - size, end),
      address: `${address}page/${number}/`,
      newer: addressOf(number + 1),
      older: addressOf(number - 1),
    }
  })
  return [newest, ...others]
}

/** Cuts a list that has no newest, such as names from A to Z, into `<address>page/1/`, `<address>page/2/`, … */
export function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({length: Math.ceil(items.length / size)}, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** Articles on an actor's or place's page, at least: the most named of ten thousand articles stands in thousands. */
export const APPEARANCES_A_PAGE = 20

/** Events, quotations and figures on an actor's or place's page, at least; the older ones have pages of their own. */
export const FACTS_A_PAGE = 30

/** The numbers of the closed pages of a list of that length: the parameters of their route. */
export function closedPages(length: number, size: number): string[] {
  return Array.from({length: Math.max(0, Math.floor(length / size) - 1)}, (_, index) => String(index + 1))
}
