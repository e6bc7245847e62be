import {eventsNewestFirst, newestFirst} from './dates.ts'
import {FACTS_A_PAGE, type ListPage, paginate} from './pagination.ts'
import type {ActorPage, PlacePage, ShownEvent, ShownFigure, ShownQuotation} from './schema.ts'

/**
 * The long lists of an actor's or place's page. The newest stand on the page itself, under an anchor; the older ones
 * on pages counted from the oldest, `/actors/<id>/said/page/1/`, whose contents do not change as the file grows.
 */
export type Part =
  | {id: 'events'; kind: 'events'; name: string; heading: string; items: ShownEvent[]}
  | {id: 'said' | 'said-of'; kind: 'quotations'; name: string; heading: string; items: ShownQuotation[]}
  | {id: 'claimed' | 'counted'; kind: 'figures'; name: string; heading: string; items: ShownFigure[]}

/** In the order of the page; those with nothing in them too. */
export function actorParts(record: ActorPage): Part[] {
  const they = record.actor.kind === 'person' ? 'they' : 'it'
  const them = record.actor.kind === 'person' ? 'them' : 'it'
  return [
    {
      id: 'events',
      kind: 'events',
      name: 'Events',
      heading: 'Events',
      items: eventsNewestFirst(record.events),
    },
    {
      id: 'said',
      kind: 'quotations',
      name: 'Said',
      heading: `What ${they} said`,
      items: newestFirst(record.quotations),
    },
    {
      id: 'said-of',
      kind: 'quotations',
      name: `Said of ${them}`,
      heading: `What others said of ${them}`,
      items: newestFirst(record.quotationsAbout),
    },
    {
      id: 'claimed',
      kind: 'figures',
      name: 'Figures stated',
      heading: `Figures ${they} stated`,
      items: newestFirst(record.figuresClaimed),
    },
    {
      id: 'counted',
      kind: 'figures',
      name: `Figures about ${them}`,
      heading: `Figures about ${them}`,
      items: newestFirst(record.figuresAbout),
    },
  ]
}

export function placeParts(record: PlacePage): Part[] {
  const items = eventsNewestFirst(record.events)
  return [{id: 'events', kind: 'events', name: 'Events', heading: 'What happened here', items}]
}

/** A part cut into pages: the first stands at `<url>#<part>`, the others at `<url><part>/page/<number>/`. */
export function pagesOfPart({id, items}: Part, url: string): ListPage<Part['items'][number]>[] {
  return paginate<Part['items'][number]>(items, FACTS_A_PAGE, `${url}${id}/`, `${url}#${id}`)
}

/** The parameters of the routes of an entity's older things. */
export function partRoutes(id: string, parts: readonly Part[]): {id: string; part: string; page: string}[] {
  return parts.flatMap((part) =>
    pagesOfPart(part, '/')
      .slice(1)
      .map((_, index) => ({id, part: part.id, page: String(index + 1)})),
  )
}
