import type {Country, EntityKind, PlaceKind, Referent} from '../model.ts'
import type {Entry} from './lookup.ts'

/** What a list's entry stands for; a capital stands for its town. */
export function referentOf(entry: Exclude<Entry, {is: 'demonym'}>): Referent {
  switch (entry.is) {
    case 'record':
      return {
        key: entry.record.id,
        kind: entry.record.kind,
        name: entry.record.name,
        known: true,
        confidence: 1,
      }
    case 'country':
      return entry.form === 'capital'
        ? {...discovered(entry.country.capital, 'city', 1), known: true}
        : countryReferent(entry.country)
    case 'organization':
      return {...discovered(entry.name, 'organization', 1), known: true}
    case 'place':
      return {...discovered(entry.place.name, entry.place.kind, 1), known: true}
  }
}

export const countryReferent = ({id, name}: Pick<Country, 'id' | 'name'>): Referent => ({
  key: id,
  kind: 'country',
  name,
  known: true,
  confidence: 1,
})

/** One that only the article's own words speak for. */
export const discovered = (name: string, kind: EntityKind, confidence: number): Referent => ({
  key: `?${name}`,
  kind,
  name,
  known: false,
  confidence,
})

/** “Tana River” is water, “Lake Turkana” too: its last word says so, or its first. */
export function placeKind(words: string, placeWords: ReadonlyMap<string, PlaceKind>): PlaceKind {
  const parts = words.split(' ')
  return placeWords.get(parts.at(-1)!) ?? placeWords.get(parts[0]!) ?? 'other'
}
