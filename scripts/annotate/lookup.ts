import type {AuthorityRecord, Country, GazetteerPlace, Knowledge} from '../model.ts'
import {spellingKey} from '../names/spelling.ts'

/** What a phrase may stand for, as far as lists know. */
export type Entry =
  | {is: 'record'; record: AuthorityRecord; form: 'name' | 'alias' | 'acronym'}
  | {is: 'country'; country: Country; form: 'name' | 'alias' | 'demonym' | 'metonym' | 'capital'}
  | {is: 'organization'; name: string; form: 'name' | 'alias' | 'acronym'}
  | {is: 'place'; place: GazetteerPlace; form: 'name' | 'alias'}
  | {is: 'demonym'}

/** Every phrase that a list knows, with what it may stand for: the surest first. */
export interface NameIndex {
  phrases: ReadonlyMap<string, Entry[]>
  /** Words in the longest phrase. */
  longest: number
  records: ReadonlyMap<string, AuthorityRecord>
  countries: ReadonlyMap<string, Country>
  /** Curated people by the `spellingKey` of each last word of their names and longer aliases. */
  peopleByWord: ReadonlyMap<string, ReadonlySet<AuthorityRecord>>
  /** Curated people by the `spellingKey` of an alias of one word. */
  surnamesByKey: ReadonlyMap<string, ReadonlySet<AuthorityRecord>>
}

const isAcronym = (phrase: string) => /^(?:\p{Lu}\.?){2,}$/u.test(phrase)

/** A phrase as it is looked up: straight apostrophes, one space between words. */
export const phraseKey = (phrase: string) => phrase.replaceAll('’', "'").replace(/\s+/g, ' ')

/**
 * Builds the index once for a whole corpus.
 *
 * A curated record comes before a country, a country before an organization, an organization before a place; of two
 * places with one name the more populous is kept.
 */
export function indexNames(
  knowledge: Pick<Knowledge, 'authority' | 'countries' | 'organizations' | 'places'> & {
    demonyms?: Iterable<string>
  },
): NameIndex {
  const phrases = new Map<string, Entry[]>()
  let longest = 1
  const add = (phrase: string, entry: Entry) => {
    const key = phraseKey(phrase)
    if (key === '') return
    longest = Math.max(longest, key.split(' ').length)
    const entries = phrases.get(key)
    if (entries === undefined) phrases.set(key, [entry])
    else if (entry.is !== 'place' || !entries.some(({is}) => is === 'place')) entries.push(entry)
  }

  for (const record of knowledge.authority.entities) {
    add(record.name, {is: 'record', record, form: isAcronym(record.name) ? 'acronym' : 'name'})
    for (const alias of record.aliases)
      add(alias, {is: 'record', record, form: isAcronym(alias) ? 'acronym' : 'alias'})
  }
  for (const country of knowledge.countries) {
    add(country.name, {is: 'country', country, form: 'name'})
    for (const alias of country.aliases) add(alias, {is: 'country', country, form: 'alias'})
    for (const demonym of country.demonyms) add(demonym, {is: 'country', country, form: 'demonym'})
    for (const metonym of country.metonyms) add(metonym, {is: 'country', country, form: 'metonym'})
    if (country.capital !== '') add(country.capital, {is: 'country', country, form: 'capital'})
  }
  for (const [name, ...aliases] of knowledge.organizations) {
    if (name === undefined) continue
    add(name, {is: 'organization', name, form: isAcronym(name) ? 'acronym' : 'name'})
    for (const alias of aliases)
      add(alias, {is: 'organization', name, form: isAcronym(alias) ? 'acronym' : 'alias'})
  }
  for (const place of [...knowledge.places].sort((a, b) => b.population - a.population)) {
    add(place.name, {is: 'place', place, form: 'name'})
    for (const alias of place.aliases) add(alias, {is: 'place', place, form: 'alias'})
  }
  for (const demonym of knowledge.demonyms ?? []) if (!phrases.has(demonym)) add(demonym, {is: 'demonym'})
  const records = new Map(knowledge.authority.entities.map((record) => [record.id, record]))
  const countries = new Map(knowledge.countries.map((country) => [country.id, country]))
  return {phrases, longest, records, countries, ...indexPeople(knowledge.authority.entities)}
}

function indexPeople(records: readonly AuthorityRecord[]): Pick<NameIndex, 'peopleByWord' | 'surnamesByKey'> {
  const peopleByWord = new Map<string, Set<AuthorityRecord>>()
  const surnamesByKey = new Map<string, Set<AuthorityRecord>>()
  for (const record of records) {
    if (record.kind !== 'person') continue
    for (const form of [record.name, ...record.aliases]) {
      const words = form.split(' ')
      const index = words.length > 1 ? peopleByWord : surnamesByKey
      const key = spellingKey(words.at(-1)!)
      index.set(key, (index.get(key) ?? new Set()).add(record))
    }
  }
  return {peopleByWord, surnamesByKey}
}
