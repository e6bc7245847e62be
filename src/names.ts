import {plain, slug} from '../scripts/slug.ts'
import type {ActorRecord, EventRecord, PlaceRecord} from './schema.ts'

/**
 * The index of names that the search field offers from while a reader types: small, for it is loaded when the field is
 * first touched. The same code makes it and searches it.
 */
export const NAME_KINDS = ['person', 'organization', 'country', 'place', 'event'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/**
 * A name, how many articles name it (of an event: how many sentences report it), the last part of its address where the
 * name does not give it, else 0, and what else it is called.
 */
export type NameEntry = [name: string, weight: number, id?: string | 0, ...aliases: string[]]
export type NameIndex = Record<NameKind, NameEntry[]>

/** Actors and places at most, those in most articles first; the full text finds the others. */
const ENTITIES = 2000
const EVENTS = 1000
/** Of each, the first. */
const ALIASES = 3

export function nameIndex(
  actors: readonly ActorRecord[],
  places: readonly PlaceRecord[],
  events: readonly EventRecord[],
): NameIndex {
  const index: NameIndex = {person: [], organization: [], country: [], place: [], event: []}
  const entities = [
    ...actors.map(({id, name, kind, aliases, articles}) => ({
      id,
      name,
      kind,
      aliases,
      weight: articles.length,
    })),
    ...places.map(({id, name, articles}) => ({
      id,
      name,
      kind: 'place' as const,
      aliases: [],
      weight: articles.length,
    })),
  ]
  for (const {id, name, kind, aliases, weight} of heaviest(entities, ENTITIES))
    index[kind].push(entryOf(name, weight, id, aliases))
  const happened = events.map(({id, name, evidence}) => ({id, name, weight: evidence.length}))
  for (const {id, name, weight} of heaviest(happened, EVENTS)) index.event.push(entryOf(name, weight, id, []))
  return index
}

function heaviest<Item extends {id: string; weight: number}>(items: readonly Item[], most: number): Item[] {
  return items.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, most)
}

function entryOf(name: string, weight: number, id: string, aliases: readonly string[]): NameEntry {
  const words = new Set(plain(name).split(' '))
  // “Trump” is found in “Donald Trump”; “POTUS” is not.
  const others = aliases
    .filter((alias) =>
      plain(alias)
        .split(' ')
        .some((word) => !words.has(word)),
    )
    .slice(0, ALIASES)
  const own = slug(name) === id ? 0 : id
  if (others.length > 0) return [name, weight, own, ...others]
  return own === 0 ? [name, weight] : [name, weight, own]
}

/** A name that was found. */
export interface FoundName {
  name: string
  kind: NameKind
  weight: number
  /** `/actors/donald-trump/` */
  address: string
  /** The other name that was typed, where the name itself does not have the letters. */
  alias: string | null
}

interface Prepared extends Omit<FoundName, 'alias'> {
  /** The name and its aliases in plain letters, each with a space in front of every word. */
  forms: {plain: string; written: string | null}[]
}

const ROOMS: Record<NameKind, string> = {
  person: 'actors',
  organization: 'actors',
  country: 'actors',
  place: 'places',
  event: 'events',
}

/** Makes the function that finds names as one types: every word typed begins a word of the name. */
export function nameFinder(index: NameIndex): (typed: string, most: number) => FoundName[] {
  const names: Prepared[] = NAME_KINDS.flatMap((kind) =>
    index[kind].map(([name, weight, id = 0, ...aliases]) => ({
      name,
      kind,
      weight,
      address: `/${ROOMS[kind]}/${id === 0 ? slug(name) : id}/`,
      forms: [
        {plain: ` ${plain(name)}`, written: null},
        ...aliases.map((alias) => ({plain: ` ${plain(alias)}`, written: alias})),
      ],
    })),
  )
  return (typed, most) => {
    const wanted = plain(typed)
    if (wanted === '') return []
    const words = wanted.split(' ').map((word) => ` ${word}`)
    const found: (FoundName & {rank: number})[] = []
    for (const {forms, ...name} of names) {
      const form = forms.find((one) => words.every((word) => one.plain.includes(word)))
      if (form === undefined) continue
      // Who is called so comes before who is only called so as well, and people before what they did.
      const rank =
        (form.plain.startsWith(` ${wanted}`) ? 0 : 1) +
        (form.written === null ? 0 : 2) +
        (name.kind === 'event' ? 4 : 0)
      found.push({...name, alias: form.written, rank})
    }
    return found
      .sort((a, b) => a.rank - b.rank || b.weight - a.weight || (a.address < b.address ? -1 : 1))
      .slice(0, most)
      .map(({rank: _, ...name}) => name)
  }
}
