import type {Annotated} from '../model.ts'
import {
  initialsOf,
  isAcronym,
  organizationKey,
  organizationWords,
  rankOfShort,
} from '../names/organization.ts'
import {compare, type GivenNames, type PersonName, readPersonName} from '../names/person.ts'
import {consonants} from '../names/spelling.ts'
import {type Candidate, kindOf, loneName, type Naming, nameOf} from './candidates.ts'
import {type Company, haveInCommon} from './company.ts'

export interface SameKnowledge {
  givenNames: GivenNames
  commonWords: ReadonlySet<string>
  organizationWords: ReadonlySet<string>
  /** True for two names that a person has ruled to be two. */
  areDistinct(a: string, b: string): boolean
}

/** A word that so many names of a corpus share is looked at in so many of them. */
const MOST_NEIGHBOURS = 200

/**
 * Finds which discovered names of a corpus are one person's or one body's: from the shorter or rarer name's key to the
 * fuller one's.
 *
 * A surname alone never makes two people one. An initial, a pet name, other vowels or half a body's name do only when
 * the two also share an office or company; a name that would suit two others suits neither; and two that one article
 * tells apart stay apart.
 */
export function findSame(
  annotated: readonly Annotated[],
  candidates: ReadonlyMap<string, Candidate>,
  company: Company,
  naming: Naming,
  knowledge: SameKnowledge,
): Map<string, string> {
  const apart = new Together(annotated, naming)
  const may = (a: string, b: string) => !apart.has(a, b) && !knowledge.areDistinct(a, b)
  const ofKind = (kind: string) =>
    [...candidates].filter(([, candidate]) => kindOf(candidate) === kind).sort(([a], [b]) => (a < b ? -1 : 1))
  const links = [
    ...peopleLinks(ofKind('person'), company, may, knowledge),
    ...loneLinks(ofKind('person'), company, may),
    ...bodyLinks(ofKind('organization'), statedAcronyms(annotated, naming), company, may, knowledge),
  ]
  return settle(links, candidates)
}

/** Which names one article gives to two. */
class Together {
  private readonly articles = new Map<string, Set<string>>()

  constructor(annotated: readonly Annotated[], naming: Naming) {
    for (const {article, referents} of annotated) {
      for (const referent of referents) {
        if (!referent.key.startsWith('?')) continue
        const pooled = naming(article.id, referent).key
        this.articles.set(pooled, (this.articles.get(pooled) ?? new Set()).add(article.id))
      }
    }
  }

  has(a: string, b: string): boolean {
    const [one, other] = [this.articles.get(a), this.articles.get(b)]
    return one !== undefined && other !== undefined && [...one].some((article) => other.has(article))
  }
}

type Link = [short: string, full: string]

function peopleLinks(
  people: [string, Candidate][],
  company: Company,
  may: (a: string, b: string) => boolean,
  {givenNames}: SameKnowledge,
): Link[] {
  const names = people
    .map(([key, candidate]) => ({key, name: readPersonName(nameOf(candidate))}))
    .filter(({key, name}) => loneName(key) === null && name.words.length > 1)
  const links: Link[] = []
  for (const [one, other] of neighbours(names, ({name}) => wordsAndConsonants(name))) {
    if (!may(one.key, other.key)) continue
    const likeness = compare(one.name, other.name, givenNames)
    const isSame =
      likeness === 'same' ||
      ((likeness === 'likely' || differInVowels(one.name, other.name)) &&
        haveInCommon(company, one.key, other.key))
    if (isSame) links.push(shortFirst(one.key, other.key))
  }
  return links
}

/** Surnames that stand alone in two articles, which also have an office or company in common. */
function loneLinks(
  people: [string, Candidate][],
  company: Company,
  may: (a: string, b: string) => boolean,
): Link[] {
  const links: Link[] = []
  const lone = people.flatMap(([key]) => (loneName(key) === null ? [] : [key]))
  for (const [one, other] of neighbours(lone, (key) => [loneName(key)!])) {
    if (may(one, other) && haveInCommon(company, one, other)) links.push([other, one])
  }
  return links
}

const wordsAndConsonants = ({words}: PersonName) => [...words, `${words[0]} ${consonants(words.at(-1)!)}`]

/** “Karim al-Zubaidi”, “Karim al-Zubeydi”: one first name, and a long surname of the same consonants. */
function differInVowels(a: PersonName, b: PersonName): boolean {
  const [one, other] = [a.words.at(-1)!, b.words.at(-1)!]
  return (
    a.words[0] === b.words[0] &&
    Math.min(one.length, other.length) >= 6 &&
    Math.abs(one.length - other.length) <= 1 &&
    consonants(one) === consonants(other)
  )
}

function bodyLinks(
  bodies: [string, Candidate][],
  stated: ReadonlyMap<string, ReadonlySet<string>>,
  company: Company,
  may: (a: string, b: string) => boolean,
  {commonWords, organizationWords: sortsOfBody}: SameKnowledge,
): Link[] {
  const candidates = new Map(bodies)
  const names = bodies.map(([key, candidate]) => ({key, name: nameOf(candidate)}))
  const isPlain = (name: string) => organizationWords(name).every((word) => commonWords.has(word))
  const links: Link[] = []
  const byKey = new Map<string, string>()
  for (const {key, name} of names) {
    const first = byKey.get(organizationKey(name))
    if (first === undefined) byKey.set(organizationKey(name), key)
    // “National Unity Government” and “Government of National Unity” may be two countries'.
    else if (may(first, key) && (!isPlain(name) || haveInCommon(company, first, key)))
      links.push(shortFirst(first, key))
  }
  const byInitials = new Map<string, string[]>()
  for (const {key, name} of names) {
    for (const initials of initialsOf(name)) {
      const bodies = byInitials.get(initials) ?? []
      bodies.push(key)
      byInitials.set(initials, bodies)
    }
  }
  for (const {key, name} of names) {
    const acronym = name.replaceAll('.', '')
    if (!isAcronym(name) || candidates.get(key)!.known) continue
    const full = stated.get(acronym)
    if (full !== undefined) {
      for (const other of full) if (other !== key && may(key, other)) links.push([key, other])
    } else if (acronym.length >= 3) {
      for (const other of byInitials.get(acronym) ?? []) {
        if (other !== key && may(key, other) && haveInCommon(company, key, other)) links.push([key, other])
      }
    }
  }
  const sorts = new Set([...sortsOfBody].map((word) => word.toLowerCase()))
  const parts = bodies.map(([key, candidate]) => {
    const name = nameOf(candidate)
    return {key, name, candidate, words: organizationWords(name)}
  })
  for (const [one, other] of neighbours(parts, ({words}) => words)) {
    const [short, full] = one.words.length < other.words.length ? [one, other] : [other, one]
    if (rankOfShort(short.words, full.words) < 2 || isAcronym(short.name)) continue
    // “Union” is nobody's in another article; what a list knows is itself.
    if (short.words.length === 1 && (commonWords.has(short.key) || sorts.has(short.key))) continue
    if (short.candidate.known) continue
    if (may(short.key, full.key) && haveInCommon(company, short.key, full.key))
      links.push([short.key, full.key])
  }
  return links
}

/** What articles say that an acronym stands for: “LBA” in “Lake Basin Authority (LBA)”, by `nameKey`. */
function statedAcronyms(annotated: readonly Annotated[], naming: Naming): Map<string, Set<string>> {
  const stated = new Map<string, Set<string>>()
  for (const {article, referents, mentions} of annotated) {
    const byKey = new Map(referents.map((referent) => [referent.key, referent]))
    for (const {start, end, form, entity} of mentions) {
      const referent = form === 'acronym' && entity?.startsWith('?') ? byKey.get(entity) : undefined
      if (referent === undefined) continue
      const acronym = article.text.slice(start, end).replaceAll('.', '')
      if (acronym === referent.name) continue
      stated.set(acronym, (stated.get(acronym) ?? new Set()).add(naming(article.id, referent).key))
    }
  }
  return stated
}

/** Each two that share a word, once. */
function* neighbours<Item>(items: Item[], wordsOf: (item: Item) => string[]): Generator<[Item, Item]> {
  const byWord = new Map<string, number[]>()
  for (const [index, item] of items.entries()) {
    const before = new Set<number>()
    for (const word of new Set(wordsOf(item))) {
      const bearers = byWord.get(word) ?? []
      for (const bearer of bearers) before.add(bearer)
      if (bearers.length < MOST_NEIGHBOURS) bearers.push(index)
      byWord.set(word, bearers)
    }
    for (const bearer of before) yield [items[bearer]!, item]
  }
}

/** The name with more words is the fuller; of two as long the first of the alphabet stays. */
function shortFirst(a: string, b: string): Link {
  const [one, other] = [a.split(' ').length, b.split(' ').length]
  return one < other || (one === other && a > b) ? [a, b] : [b, a]
}

/** Leaves out a name that suits two which are not each other's, and follows chains to their end. */
function settle(links: readonly Link[], candidates: ReadonlyMap<string, Candidate>): Map<string, string> {
  const targets = new Map<string, Set<string>>()
  for (const [short, full] of links) {
    if (candidates.has(full)) targets.set(short, (targets.get(short) ?? new Set()).add(full))
  }
  const areLinked = (a: string, b: string) =>
    targets.get(a)?.has(b) === true || targets.get(b)?.has(a) === true
  const chosen = new Map<string, string>()
  for (const [short, fulls] of targets) {
    const others = [...fulls].sort()
    const isPlain = others.every((one) => others.every((other) => one === other || areLinked(one, other)))
    // The fullest of those that are each other's: none of them leads on to another.
    const full = others.find((one) => others.every((other) => !targets.get(one)?.has(other)))
    if (isPlain && full !== undefined) chosen.set(short, full)
  }
  const ends = new Map<string, string>()
  for (const short of chosen.keys()) {
    const seen = new Set([short])
    let end = chosen.get(short)!
    while (chosen.has(end) && !seen.has(end)) {
      seen.add(end)
      end = chosen.get(end)!
    }
    if (!seen.has(end)) ends.set(short, end)
  }
  return ends
}
