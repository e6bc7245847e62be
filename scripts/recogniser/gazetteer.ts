import {tokenise} from '../annotate/tokens.ts'
import type {AuthorityRecord, Knowledge} from '../model.ts'
import {createHashTable, mix, wordHash} from './hash.ts'

// What lists know of a word or phrase, a bit each. The bits are part of the weights' format.
export const COUNTRY = 1
export const SEAT = 1 << 1
export const CITY = 1 << 2
export const TOWN = 1 << 3
export const REGION = 1 << 4
export const LANDMARK = 1 << 5
export const FIRST_NAME = 1 << 6
export const SURNAME = 1 << 7
export const ORGANIZATION = 1 << 8
export const ORGANIZATION_WORD = 1 << 9
export const DEMONYM = 1 << 10
export const HONORIFIC = 1 << 11
export const OFFICE = 1 << 12
export const COMMON = 1 << 13
export const PLACE_WORD = 1 << 14
export const REPORTING = 1 << 15
export const AMBIGUOUS = 1 << 16
export const OFFICE_PREFIX = 1 << 17
export const CALENDAR = 1 << 18
export const LIST_COUNT = 19

/** A longer phrase begins with these words. */
const GOES_ON = 1 << 20
/** Those whose words count in small letters too. */
const SMALL_LISTS =
  ORGANIZATION_WORD | HONORIFIC | OFFICE | COMMON | PLACE_WORD | REPORTING | OFFICE_PREFIX | CALENDAR
const NAMES = COUNTRY | SEAT | CITY | TOWN | REGION | LANDMARK | FIRST_NAME | SURNAME | ORGANIZATION | DEMONYM
/** From this many people on a town is a city. */
const CITY_POPULATION = 300_000
const LONGEST_PHRASE = 7
const PLAIN = /^[\p{L}\p{M}\d -]+$/u

const CALENDAR_WORDS =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Aug Sept Oct Nov Dec'.split(
    ' ',
  )

export type GazetteerKnowledge = Pick<
  Knowledge,
  | 'authority'
  | 'countries'
  | 'places'
  | 'demonyms'
  | 'firstNames'
  | 'surnames'
  | 'honorifics'
  | 'offices'
  | 'officePrefixes'
  | 'organizationWords'
  | 'organizations'
  | 'placeWords'
  | 'commonWords'
  | 'reportingVerbs'
>

export interface Gazetteer {
  /** What lists know of one word by its `wordHash`. */
  listsOf(hash: number, isCapital: boolean): number
  /** What lists know of a phrase that is one token, like “Jean-Luc”, as a name. */
  namesOf(text: string): number
  /** The longest phrase of two words or more from `from` on: its length, 0 for none. `lists` has its bits. */
  phraseAt(hashes: ArrayLike<number>, from: number): number
  /** The bits of the phrase that `phraseAt` found last. */
  readonly lists: number
}

/** Builds the lists into one table of hashes, once for a corpus. */
export function createGazetteer(knowledge: GazetteerKnowledge): Gazetteer {
  const table = createHashTable(1 << 18)
  const join = (hash: number, bits: number) => table.set(hash, Math.max(0, table.get(hash)) | bits)
  const add = (phrase: string, bits: number) => {
    if (PLAIN.test(phrase) && !phrase.includes(' ')) {
      join(wordHash(phrase), bits)
      return
    }
    const words = wordsOf(phrase)
    if (words.length === 0 || words.length > LONGEST_PHRASE) return
    let hash = wordHash(words[0]!)
    for (const word of words.slice(1)) {
      join(hash, GOES_ON)
      hash = mix(hash, wordHash(word))
    }
    join(hash, bits)
  }
  fill(knowledge, add)

  let lists = 0
  return {
    get lists() {
      return lists
    },
    listsOf(hash, isCapital) {
      const bits = table.get(hash)
      return bits < 0 ? 0 : isCapital ? bits : bits & (SMALL_LISTS | GOES_ON)
    },
    namesOf: (text) => Math.max(0, table.get(wordHash(text))) & NAMES,
    phraseAt(hashes, from) {
      let hash = hashes[from]!
      let bits = table.get(hash)
      let longest = 0
      for (let to = from + 1; to < hashes.length && bits > 0 && (bits & GOES_ON) !== 0; to++) {
        hash = mix(hash, hashes[to]!)
        bits = table.get(hash)
        if (bits > 0 && (bits & ~GOES_ON) !== 0) {
          longest = to + 1 - from
          lists = bits & ~GOES_ON
        }
      }
      return longest
    },
  }
}

function fill(knowledge: GazetteerKnowledge, add: (phrase: string, bits: number) => void): void {
  const addAll = (phrases: Iterable<string>, bits: number) => {
    for (const phrase of phrases) add(phrase, bits)
  }
  for (const {name, aliases, capital, demonyms, metonyms} of knowledge.countries) {
    addAll([name, ...aliases], COUNTRY)
    addAll(demonyms, DEMONYM)
    addAll(capital === '' ? metonyms : [capital, ...metonyms], SEAT)
  }
  for (const {name, aliases, kind, population, ambiguous} of knowledge.places) {
    const size = kind === 'city' ? (population >= CITY_POPULATION ? CITY : TOWN) : 0
    const bits = size || (kind === 'region' ? REGION : LANDMARK)
    addAll([name, ...aliases], bits | (ambiguous === true ? AMBIGUOUS : 0))
  }
  for (const names of knowledge.organizations) addAll(names, ORGANIZATION)
  for (const record of knowledge.authority.entities) addRecord(record, addAll)
  for (const {word} of knowledge.demonyms) add(word, DEMONYM)
  addAll(knowledge.firstNames, FIRST_NAME)
  addAll(knowledge.surnames, SURNAME)
  addAll(knowledge.honorifics, HONORIFIC)
  addAll(knowledge.offices, OFFICE)
  addAll(knowledge.officePrefixes, OFFICE_PREFIX)
  addAll(knowledge.organizationWords, ORGANIZATION_WORD)
  addAll(knowledge.placeWords.keys(), PLACE_WORD)
  addAll(knowledge.commonWords, COMMON)
  for (const {forms} of knowledge.reportingVerbs) addAll(forms, REPORTING)
  addAll(CALENDAR_WORDS, CALENDAR)
}

/** An accepted name counts like one of the lists: a person's by its first and last word. */
function addRecord(
  {kind, name, aliases}: AuthorityRecord,
  addAll: (phrases: string[], bits: number) => void,
): void {
  if (kind === 'person') {
    const words = name.split(' ')
    if (words.length < 2) return
    addAll([words[0]!], FIRST_NAME)
    addAll([words.at(-1)!], SURNAME)
    return
  }
  const bits =
    kind === 'organization'
      ? ORGANIZATION
      : kind === 'country'
        ? COUNTRY
        : kind === 'city'
          ? TOWN
          : kind === 'region'
            ? REGION
            : LANDMARK
  addAll([name, ...aliases], bits)
}

function wordsOf(phrase: string): string[] {
  if (PLAIN.test(phrase)) return phrase.split(' ')
  return tokenise({text: phrase}, [{id: '', start: 0, end: phrase.length, block: 0}]).map(({text}) => text)
}
