import type {Annotated, EntityKind, Referent} from '../model.ts'
import {isSurnameAlone} from '../names/person.ts'
import {plain} from '../slug.ts'

/** A name that no authority record bears, over the whole corpus. */
export interface Candidate {
  /** Its spellings, with the number of mentions of each. */
  spellings: Map<string, number>
  /** How much speaks for each kind. */
  support: Map<EntityKind, number>
  articles: Set<string>
  mentions: number
  /** The surest of its mentions, 0 to 1. */
  confidence: number
  /** True when a gazetteer or list knows the name. */
  known: boolean
}

/** Names that differ only in case, accents, hyphens or a leading “the” are one. */
export const nameKey = (name: string) => plain(name).replace(/^the /, '')

/** Under which name a referent of an article is pooled, and its key there. */
export type Naming = (
  article: string,
  referent: Pick<Referent, 'name' | 'kind' | 'known'>,
) => {
  key: string
  name: string
}

export interface NamingKnowledge {
  /** The country in which each article is, by name; null when nobody can tell. */
  countryNameOf(article: string): string | null
  nationalBodies: ReadonlySet<string>
  commonWords: ReadonlySet<string>
  organizationWords: ReadonlySet<string>
}

/**
 * Names as they are compared over the corpus.
 *
 * The Supreme Court is its country's: “Supreme Court (Kenya)”. A surname alone is its article's, for two articles' Addos
 * may be two people.
 */
export function createNaming(knowledge: NamingKnowledge): Naming {
  return (article, {name, kind, known}) => {
    if (kind === 'organization' && isNational(name, known, knowledge)) {
      const country = knowledge.countryNameOf(article)
      const qualified = country === null ? name : `${name} (${country})`
      return {key: nameKey(qualified), name: qualified}
    }
    const key = nameKey(name)
    return {key: kind === 'person' && isSurnameAlone(name) ? loneKey(key, article) : key, name}
  }
}

const loneKey = (key: string, article: string) => `${key} @${article}`

/** “addo” of a surname's key in its article; null for any other key. */
export const loneName = (key: string): string | null => /^(.*) @/.exec(key)?.[1] ?? null

/** The sorts of body that a state has, and not a town or a league. */
const OF_STATE =
  /^(?:Ministry|Department|Court|Commission|Assembly|Parliament|Senate|Congress|Police|Army|Navy|Treasury|Directorate|Bureau|Prosecutor|Prosecution|Ombudsman|Inspectorate|Secretariat|Cabinet|Chamber|Judiciary)$/
/** Whether bodies of many countries bear the name: a list says so, or it is made of plain words and a sort of body. */
function isNational(
  name: string,
  known: boolean,
  {nationalBodies, commonWords, organizationWords}: NamingKnowledge,
): boolean {
  if (nationalBodies.has(name)) return true
  const words = name.split(/[\s-]+/)
  if (known || words.length < 2 || !words.some((word) => OF_STATE.test(word))) return false
  return words.every(
    (word) => commonWords.has(word.toLowerCase().replace(/['’]s?$/, '')) || organizationWords.has(word),
  )
}

/** Pools what articles say of each discovered name, by the key that `naming` gives it. */
export function poolNames(annotated: readonly Annotated[], naming: Naming): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>()
  for (const {article, referents, mentions} of annotated) {
    const counts = new Map<string, number>()
    for (const {entity} of mentions) if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + 1)
    for (const referent of referents) {
      const count = counts.get(referent.key) ?? 0
      const {key, name} = naming(article.id, referent)
      if (!referent.key.startsWith('?') || count === 0 || key === '') continue
      const {kind, confidence, known} = referent
      const support = count * confidence + (known ? 1 : 0)
      add(candidates, key, {
        spellings: new Map([[name, count]]),
        support: new Map([[kind, support]]),
        articles: new Set([article.id]),
        mentions: count,
        confidence,
        known,
      })
    }
  }
  return candidates
}

/** Adds what is known of a name to what is known of it already. */
export function add(candidates: Map<string, Candidate>, key: string, more: Candidate): void {
  const candidate = candidates.get(key)
  if (candidate === undefined) {
    candidates.set(key, more)
    return
  }
  addCounts(candidate.spellings, more.spellings)
  addCounts(candidate.support, more.support)
  for (const article of more.articles) candidate.articles.add(article)
  candidate.mentions += more.mentions
  candidate.confidence = Math.max(candidate.confidence, more.confidence)
  candidate.known ||= more.known
}

function addCounts<Key>(counts: Map<Key, number>, more: ReadonlyMap<Key, number>): void {
  for (const [key, count] of more) counts.set(key, (counts.get(key) ?? 0) + count)
}

/** The kind that most speaks for. */
export function kindOf({support}: Candidate): EntityKind {
  return [...support].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}

/**
 * The spelling that stands for all: the one with most words that are no initials, for that is the full name; of several the one that most
 * mentions have, and of these the first of the alphabet, so that the order of articles does not matter.
 */
export function nameOf({spellings}: Candidate): string {
  const length = (name: string) => name.split(' ').filter((word) => !/^\p{Lu}\.?$/u.test(word)).length
  return [...spellings].sort(
    (a, b) => length(b[0]) - length(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  )[0]![0]
}
