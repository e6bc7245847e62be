import {compareNewestFirst} from './dates.ts'
import {outside} from './links.ts'
import {FACTS_A_PAGE} from './pagination.ts'
import {records} from './records.ts'
import type {ActorRecord, ArticleRecord, EventRecord, Link, PlaceRecord} from './schema.ts'

/**
 * The lists that no record holds ready: orders, and whole-corpus tables. Simple sorting and grouping only; what
 * would have to be worked out belongs in `scripts/gather`.
 */

const kept = new Map<string, unknown>()

/** Once a build; while developing, the records change under the server. */
function once<Value>(key: string, make: () => Value): Value {
  if (import.meta.env.DEV) return make()
  if (!kept.has(key)) kept.set(key, make())
  return kept.get(key) as Value
}

/** Articles, newest first; those without a date come last. */
export function articlesNewestFirst(): ArticleRecord[] {
  return once('articles', () => [...records('articles')].sort(compareNewestFirst))
}

/** Events, newest first; those without a date come last. */
export function allEventsNewestFirst(): EventRecord[] {
  return once('events', () => [...records('events')].sort(compareNewestFirst))
}

/** Actors or places, those in most articles first. */
export function mostNamed<Entity extends ActorRecord | PlaceRecord>(entities: readonly Entity[]): Entity[] {
  return [...entities].sort(
    (a, b) => b.articles.length - a.articles.length || b.mentionCount - a.mentionCount || compare(a.id, b.id),
  )
}

const alphabet = new Intl.Collator('en', {sensitivity: 'base', numeric: true})

/** Actors or places from A to Z, by the name as it is written. */
export function byName<Entity extends {id: string; name: string}>(entities: readonly Entity[]): Entity[] {
  return [...entities].sort((a, b) => alphabet.compare(a.name, b.name) || compare(a.id, b.id))
}

/** The name and address of an actor or place that a record refers to by its id. */
export function entityLink(id: string): Link | null {
  const entities = once(
    'entities',
    () =>
      new Map(
        [...records('places'), ...records('actors')].map(({id, url, name, kind}) => [id, {url, name, kind}]),
      ),
  )
  return entities.get(id) ?? null
}

/** Where the article of an id was published, when that is known and safe to link to. */
export function originalOf(article: string): string | null {
  const originals = once(
    'originals',
    () => new Map(records('articles').map(({id, source}) => [id, outside(source.url)])),
  )
  return originals.get(article) ?? null
}

/** The articles that have a figure or a quotation, newest first. */
export function withAny(file: 'figures' | 'quotations'): ArticleRecord[] {
  const having = new Set(records(file).map(({article}) => article))
  return articlesNewestFirst().filter(({id}) => having.has(id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Actors that may have more facts of a kind than their page holds: only their records need to be read for it. */
export function actorsWithMany(): string[] {
  const least = new Map<string, number>()
  const add = (list: string, ids: readonly (string | null)[]) => {
    for (const id of ids) if (id !== null) least.set(`${list} ${id}`, (least.get(`${list} ${id}`) ?? 0) + 1)
  }
  for (const {participants, place} of records('events'))
    add('events', [...new Set([...participants.map(({actor}) => actor), place])])
  for (const {speaker} of records('quotations')) add('said', [speaker])
  for (const {of, claimant} of records('figures')) {
    add('counted', [of])
    add('claimed', [claimant])
  }
  const many = new Set(
    [...least].filter(([, count]) => count > FACTS_A_PAGE).map(([key]) => key.slice(key.indexOf(' ') + 1)),
  )
  // What others say that names them is at most as much as they are named.
  return records('actors')
    .filter(({id, mentionCount}) => many.has(id) || mentionCount > FACTS_A_PAGE)
    .map(({id}) => id)
}

/** Places in which more may have happened than their page holds. */
export function placesWithMany(): string[] {
  const happened = Map.groupBy(records('events'), ({place}) => place)
  return records('places')
    .filter(({id}) => (happened.get(id)?.length ?? 0) > FACTS_A_PAGE)
    .map(({id}) => id)
}
