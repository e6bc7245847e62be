import type {Annotated, AuthorityRecord, Decision, EntityKind, Knowledge, Referent} from '../model.ts'
import {isActorKind} from '../model.ts'
import {readPersonName} from '../names/person.ts'
import {spellingKey} from '../names/spelling.ts'
import {slug} from '../slug.ts'
import {add, type Candidate, kindOf, nameKey, nameOf, poolNames} from './candidates.ts'
import {findCompany, haveInCommon} from './company.ts'
import {findSame, type SameKnowledge} from './same.ts'

/** What a cluster of mentions over the whole corpus stands for. */
export interface Entity {
  id: string
  kind: EntityKind
  name: string
  /** The curated line; null for one that the program found. */
  record: AuthorityRecord | null
  standing: 'curated' | 'discovered'
}

export interface Identities {
  entities: Map<string, Entity>
  /** The entity of a referent's key in an article; undefined when it stays unknown. */
  idOf(article: string, key: string): string | undefined
}

/** A discovered entity needs this much certainty, or to be named again elsewhere. */
const SURE = 0.6
const OFTEN = 3

/**
 * Turns articles' referents into entities of the corpus: authority records by their id, discovered names by their words.
 *
 * Names that differ only in case, accents, hyphens or a leading “the” are one; so are those that `findSame` finds to be
 * one person's or body's. A single name without a full one
 * (“Addo”) becomes a person only when no full name of the corpus bears it, for it could be anybody's.
 */
export function identify(
  annotated: readonly Annotated[],
  knowledge: Pick<Knowledge, 'authority' | 'countries' | 'commonWords' | 'organizationWords' | 'givenNames'>,
): Identities {
  const records = new Map(knowledge.authority.entities.map((record) => [record.id, record]))
  const {merged, areDistinct} = rulings(knowledge.authority.decisions)
  const {candidates, keyOf} = joinNames(annotated, {...knowledge, areDistinct})
  const entities = new Map<string, Entity>()
  const surnames = new Set<string>()
  for (const [key, candidate] of candidates) {
    if (kindOf(candidate) === 'person' && key.includes(' ')) surnames.add(spellingKey(key.split(' ').at(-1)!))
  }
  const idByName = new Map<string, string>()
  // A person called Jordan is not the country.
  const taken = new Set([...records.keys(), ...knowledge.countries.map(({id}) => id)])
  for (const [key, candidate] of [...candidates].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!deservesPage(key, candidate, surnames)) continue
    const kind = kindOf(candidate)
    const name = nameOf(candidate)
    const own = freeId(slug(name), kind, taken)
    const id = merged.get(own) ?? own
    taken.add(id)
    idByName.set(key, id)
    if (!entities.has(id)) {
      const record = records.get(id) ?? null
      const standing = standingOf(record)
      entities.set(id, {id, kind: record?.kind ?? kind, name: record?.name ?? name, record, standing})
    }
  }
  const keysToIds = new Map<string, string>()
  for (const {article, referents} of annotated) {
    for (const referent of referents) {
      const id = referent.key.startsWith('?') ? idByName.get(keyOf(referent.name)) : referent.key
      if (id === undefined) continue
      keysToIds.set(`${article.id} ${referent.key}`, merged.get(id) ?? id)
      if (!entities.has(id)) entities.set(id, fromRecord(id, referent, records.get(id) ?? null))
    }
  }
  tieLoneSurnames(annotated, entities, keysToIds)
  return {entities, idOf: (article, key) => keysToIds.get(`${article} ${key}`)}
}

/** What people have ruled of two ids: that they are one, or two. */
function rulings(decisions: readonly Decision[]): {
  merged: Map<string, string>
  areDistinct(a: string, b: string): boolean
} {
  const merged = new Map<string, string>()
  const distinct = new Set<string>()
  for (const decision of decisions) {
    if (decision.ruling === 'same') merged.set(decision.other, decision.entity)
    if (decision.ruling === 'distinct') {
      distinct.add(`${decision.entity} ${decision.other}`)
      distinct.add(`${decision.other} ${decision.entity}`)
    }
  }
  return {merged, areDistinct: (a, b) => distinct.has(`${slug(a)} ${slug(b)}`)}
}

/** Pools names over the corpus, those of one person or body together, and says under which each is pooled. */
function joinNames(
  annotated: readonly Annotated[],
  knowledge: SameKnowledge,
): {candidates: Map<string, Candidate>; keyOf(name: string): string} {
  const pooled = poolNames(annotated)
  const company = findCompany(annotated, (_article, key, name) => (key.startsWith('?') ? nameKey(name) : key))
  const same = findSame(annotated, pooled, company, knowledge)
  const candidates = new Map<string, Candidate>()
  for (const [key, candidate] of pooled) add(candidates, same.get(key) ?? key, candidate)
  return {candidates, keyOf: (name) => same.get(nameKey(name)) ?? nameKey(name)}
}

/** A person and a place of one name: the second in the alphabet of keys says what it is, “jordan-person”. */
function freeId(id: string, kind: EntityKind, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  for (let suffix: string | number = kind; ; suffix = typeof suffix === 'number' ? suffix + 1 : 2) {
    if (!taken.has(`${id}-${suffix}`)) return `${id}-${suffix}`
  }
}

/**
 * Ties a surname that stands alone in its article (“President Addo”) to the only person of the corpus who bears it,
 * when something else speaks for it: the same office in both articles, or company that both keep.
 *
 * A surname alone is never enough, and of two bearers neither is taken.
 */
function tieLoneSurnames(
  annotated: readonly Annotated[],
  entities: ReadonlyMap<string, Entity>,
  keysToIds: Map<string, string>,
): void {
  const bearers = new Map<string, Set<string>>()
  for (const {id, kind, name} of entities.values()) {
    const {words} = readPersonName(name)
    if (kind !== 'person' || words.length < 2) continue
    const surname = words.at(-1)!
    bearers.set(surname, (bearers.get(surname) ?? new Set()).add(id))
  }
  // One without a page keeps company under its article's own name for it.
  const company = findCompany(
    annotated,
    (article, key) => keysToIds.get(`${article} ${key}`) ?? `${article} ${key}`,
  )
  for (const {article, referents} of annotated) {
    for (const {key, name, kind} of referents) {
      const own = `${article.id} ${key}`
      if (kind !== 'person' || keysToIds.has(own)) continue
      const {words} = readPersonName(name)
      const [only, ...others] = (words.length === 1 ? bearers.get(words[0]!) : undefined) ?? []
      if (only === undefined || others.length > 0) continue
      if (haveInCommon(company, own, only)) keysToIds.set(own, only)
    }
  }
}

const standingOf = (record: AuthorityRecord | null): Entity['standing'] =>
  record === null ? 'discovered' : 'curated'

function fromRecord(id: string, referent: Referent, record: AuthorityRecord | null): Entity {
  return {
    id,
    kind: record?.kind ?? referent.kind,
    name: record?.name ?? referent.name,
    record,
    standing: standingOf(record),
  }
}

function deservesPage(key: string, candidate: Candidate, surnames: ReadonlySet<string>): boolean {
  const {articles, mentions, confidence, known} = candidate
  if (known) return true
  const kind = kindOf(candidate)
  if (kind === 'person' && !key.includes(' ')) {
    return !surnames.has(spellingKey(key)) && mentions >= OFTEN && confidence >= SURE / 2
  }
  if (isActorKind(kind)) return confidence >= SURE || mentions >= OFTEN || articles.size > 1
  return confidence >= SURE || mentions > 1 || articles.size > 1
}
