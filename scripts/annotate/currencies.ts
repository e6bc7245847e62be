import type {Article, Country, Currency, GazetteerPlace, Mention, Referent, Unit} from '../model.ts'

/** Makes a word for money the currency that it means in one article; any other unit, and a word that may mean several, is as it was. */
export type Money = (unit: string) => string

/** A dateline says where a story is from, and so counts for as much as several names in it. */
const DATELINE = 4
/** A country named less often than this is not what an article is about. */
const ABOUT = 3
/** Who is to be meant must be named so many times as often as the next. */
const CLEARLY = 2
/** The sign says less than a word: world news writes $ of every country's prices. */
const SIGNED = 'dollars'

/**
 * Prepares, once for a corpus, to tell what a word for money means in an article.
 *
 * Of the countries that share the word the one meant is the one that the article names clearly more often, itself or
 * by its places, its dateline first. “Dollars” and `$` are a country's own only in an article about it before all
 * others, which does not write it apart from them (“A$5m”): else they are American.
 */
export function indexMoney({
  countries,
  places,
  currencies,
  units,
}: {
  countries: readonly Country[]
  places: readonly GazetteerPlace[]
  currencies: readonly Currency[]
  units: readonly Unit[]
}): (article: Pick<Article, 'text' | 'dateline'>, mentions: Mention[], referents: Referent[]) => Money {
  const byWord = new Map<string, Map<string, string>>()
  for (const {word, country, unit} of currencies) {
    const meanings = byWord.get(word) ?? new Map<string, string>()
    byWord.set(word, meanings.set(country, unit))
  }
  const signs = new Map<string, string[]>()
  for (const {form, unit} of units)
    if (/^\p{L}{1,3}\$$/u.test(form)) signs.set(unit, [...(signs.get(unit) ?? []), form])
  const ids = new Map(countries.map(({id, code}) => [code, id]))
  const countryNames = new Map(
    countries.flatMap(({id, name, aliases}) => [name, ...aliases].map((one) => [one, id])),
  )
  const placeCountries = new Map<string, string>()
  for (const {name, country, ambiguous} of [...places].sort((a, b) => a.population - b.population)) {
    const id = ids.get(country)
    if (id !== undefined && ambiguous !== true) placeCountries.set(name, id)
  }
  for (const {id, capital} of countries) if (capital !== '') placeCountries.set(capital, id)

  return ({text, dateline}, mentions, referents) => {
    const meanings = new Map<string, string>()
    let weights: Map<string, number> | null = null
    return (unit) => {
      const known = meanings.get(unit)
      if (known !== undefined) return known
      const shared = byWord.get(unit)
      if (shared === undefined) return unit
      weights ??= weigh(dateline, mentions, referents)
      const meaning = unit === SIGNED ? dollarsIn(text, shared, weights) : meant(shared, weights)
      meanings.set(unit, meaning ?? unit)
      return meaning ?? unit
    }
  }

  /** How often an article names each country, itself or by its places. */
  function weigh(dateline: string | null, mentions: Mention[], referents: Referent[]): Map<string, number> {
    const weights = new Map<string, number>()
    const add = (id: string | undefined, weight: number) =>
      id !== undefined && weights.set(id, (weights.get(id) ?? 0) + weight)
    const countryOf = new Map<string, string | undefined>()
    for (const {key, kind, name} of referents)
      countryOf.set(
        key,
        kind === 'country' ? key : kind === 'organization' ? inName(name) : placeCountries.get(name),
      )
    for (const {entity} of mentions) if (entity !== null) add(countryOf.get(entity), 1)
    for (const part of (dateline ?? '').split(/[,/]/)) {
      const name = part.trim().replace(/^\p{Lu}{4,}$/u, titled)
      add(countryNames.get(name) ?? placeCountries.get(name), DATELINE)
    }
    return weights
  }

  /** “Federal Court of Australia”, “Bank of Canada” */
  function inName(organization: string): string | undefined {
    for (const word of organization.split(' ')) {
      const country = countryNames.get(word)
      if (country !== undefined) return country
    }
    return undefined
  }

  /** The one of the countries that share a word whom the article names clearly more often than the others. */
  function meant(shared: ReadonlyMap<string, string>, weights: ReadonlyMap<string, number>): string | null {
    const byMeaning = new Map<string, number>()
    for (const [country, unit] of shared) {
      const weight = weights.get(country) ?? 0
      if (weight > 0) byMeaning.set(unit, (byMeaning.get(unit) ?? 0) + weight)
    }
    const [best, next] = [...byMeaning].sort((a, b) => b[1] - a[1])
    if (best === undefined) return shared.get('') ?? null
    return best[1] >= CLEARLY * (next?.[1] ?? 0) ? best[0] : null
  }

  function dollarsIn(
    text: string,
    shared: ReadonlyMap<string, string>,
    weights: ReadonlyMap<string, number>,
  ): string | null {
    const american = shared.get('') ?? null
    const [top, next] = [...weights].sort((a, b) => b[1] - a[1])
    const own = top === undefined ? undefined : shared.get(top[0])
    if (top === undefined || own === american) return american
    if (own === undefined) {
      // “Canada” once in an article about Mexico
      const most = Math.max(
        0,
        ...[...weights]
          .filter(([id]) => shared.get(id) !== american)
          .map(([id, weight]) => (shared.has(id) ? weight : 0)),
      )
      return top[1] >= CLEARLY * most ? american : null
    }
    // “A$5m, or $3.3m”
    if (signs.get(own)?.some((sign) => text.includes(sign))) return american
    if (text.includes('US$')) return own
    return top[1] >= ABOUT && top[1] >= CLEARLY * (next?.[1] ?? 0) ? own : null
  }
}

/** “SYDNEY” as lists write it. */
const titled = (word: string) => word.charAt(0) + word.slice(1).toLowerCase()
