import type {Annotated, Knowledge} from '../model.ts'

/** Fewer mentions than this say nothing of where an article is. */
const ENOUGH = 1
/** The share of what an article names of countries that one must have. */
const MOST = 0.5
/** A place speaks for its country less than the country's own name or people. */
const PLACE = 0.5

/** The id of the country in which each article is, by the countries and places that it names; null when nobody can tell. */
export function findWhereabouts(
  annotated: readonly Annotated[],
  {countries, places}: Pick<Knowledge, 'countries' | 'places'>,
): Map<string, string | null> {
  const idByCode = new Map(countries.map(({id, code}) => [code, id]))
  const byPlace = new Map<string, string>()
  for (const {name, country, population} of places.toSorted((a, b) => a.population - b.population)) {
    const id = idByCode.get(country)
    if (id !== undefined && population >= 0) byPlace.set(name, id)
  }
  const countryOf = new Map<string, string | null>()
  for (const {article, mentions, referents} of annotated) {
    const countryByKey = new Map<string, [id: string, weight: number]>()
    for (const {key, kind, name} of referents) {
      const place = kind === 'person' || kind === 'organization' ? undefined : byPlace.get(name)
      if (kind === 'country') countryByKey.set(key, [key, 1])
      else if (place !== undefined) countryByKey.set(key, [place, PLACE])
    }
    const weights = new Map<string, number>()
    for (const {entity} of mentions) {
      const speaks = entity === null ? undefined : countryByKey.get(entity)
      if (speaks !== undefined) weights.set(speaks[0], (weights.get(speaks[0]) ?? 0) + speaks[1])
    }
    countryOf.set(article.id, strongest(weights))
  }
  return countryOf
}

function strongest(weights: ReadonlyMap<string, number>): string | null {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  for (const [id, weight] of weights) if (weight >= ENOUGH && weight > MOST * total) return id
  return null
}
