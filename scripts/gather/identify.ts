import type {Annotated, AuthorityRecord, Decision, EntityKind, Knowledge, Referent} from '../model.ts'
import {isActorKind} from '../model.ts'
import {readPersonName} from '../names/person.ts'
import {spellingKey} from '../names/spelling.ts'
import {slug} from '../slug.ts'
import {add, type Candidate, createNaming, kindOf, loneName, nameOf, poolNames} from './candidates.ts'
import {findCompany, haveInCommon} from './company.ts'
import {findSame, type SameKnowledge} from './same.ts'
import {findWhereabouts} from './whereabouts.ts'

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
/** A surname that stands alone is as sure as this, of the half that `resolve` gives it: “Sulastri, a seller of fish”. */
const SURE_ALONE = 0.45

export type IdentityKnowledge = Pick<
  Knowledge,
  | 'authority'
  | 'countries'
  | 'places'
  | 'firstNames'
  | 'commonWords'
  | 'organizationWords'
  | 'nationalBodies'
  | 'givenNames'
>

/**
 * Turns articles' referents into entities of the corpus: authority records by their id, discovered names by their words.
 *
 * Names that differ only in case, accents, hyphens or a leading “the” are one; so are those that `findSame` finds to be
 * one person's or body's. A surname without a full name (“Addo”) becomes a person only when no full name of the corpus
 * bears it, and no other article's, for it could be anybody's.
 */
export function identify(annotated: readonly Annotated[], knowledge: IdentityKnowledge): Identities {
  const records = new Map(knowledge.authority.entities.map((record) => [record.id, record]))
  const {merged, areDistinct} = rulings(knowledge.authority.decisions)
  const {candidates, keyOf} = joinNames(annotated, {...knowledge, areDistinct})
  const entities = new Map<string, Entity>()
  const surnames = countSurnames(candidates)
  const idByName = new Map<string, string>()
  // A person called Jordan is not the country.
  const taken = new Set([...records.keys(), ...knowledge.countries.map(({id}) => id)])
  for (const [key, candidate] of [...candidates].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!deservesPage(key, candidate, surnames, knowledge)) continue
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
      const id = referent.key.startsWith('?') ? idByName.get(keyOf(article.id, referent)) : referent.key
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
  knowledge: SameKnowledge & IdentityKnowledge,
): {candidates: Map<string, Candidate>; keyOf(article: string, referent: Referent): string} {
  const countryNames = new Map(knowledge.countries.map(({id, name}) => [id, name]))
  const countryOf = findWhereabouts(annotated, knowledge)
  const countryNameOf = (article: string) => countryNames.get(countryOf.get(article) ?? '') ?? null
  const naming = createNaming({...knowledge, countryNameOf})
  const pooled = poolNames(annotated, naming)
  const company = findCompany(annotated, (article, referent) =>
    referent.key.startsWith('?') ? naming(article, referent).key : referent.key,
  )
  const same = findSame(annotated, pooled, company, naming, knowledge)
  const candidates = new Map<string, Candidate>()
  for (const [key, candidate] of pooled) add(candidates, same.get(key) ?? key, candidate)
  return {
    candidates,
    keyOf(article, referent) {
      const {key} = naming(article, referent)
      return same.get(key) ?? key
    },
  }
}

/** How many people of the corpus bear each surname, by its `spellingKey`; one who is never named in full counts too. */
function countSurnames(candidates: ReadonlyMap<string, Candidate>): Map<string, number> {
  const surnames = new Map<string, number>()
  for (const [key, candidate] of candidates) {
    if (kindOf(candidate) !== 'person') continue
    const surname = spellingKey(loneName(key) ?? key.split(' ').at(-1)!)
    surnames.set(surname, (surnames.get(surname) ?? 0) + 1)
  }
  return surnames
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
    if ((kind !== 'person' && kind !== 'organization') || words.length < 2) continue
    // “Marlowe” may be the founder or his firm, Marlowe Foods.
    const surname = kind === 'person' ? words.at(-1)! : words[0]!
    bearers.set(surname, (bearers.get(surname) ?? new Set()).add(id))
  }
  // One without a page keeps company under its article's own name for it.
  const company = findCompany(
    annotated,
    (article, {key}) => keysToIds.get(`${article} ${key}`) ?? `${article} ${key}`,
  )
  for (const {article, referents} of annotated) {
    for (const {key, name, kind} of referents) {
      const own = `${article.id} ${key}`
      if (kind !== 'person' || keysToIds.has(own)) continue
      const {words} = readPersonName(name)
      const [only, ...others] = (words.length === 1 ? bearers.get(words[0]!) : undefined) ?? []
      if (only === undefined || others.length > 0 || entities.get(only)!.kind !== 'person') continue
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

function deservesPage(
  key: string,
  candidate: Candidate,
  surnames: ReadonlyMap<string, number>,
  {commonWords, firstNames}: Pick<Knowledge, 'commonWords' | 'firstNames'>,
): boolean {
  const {articles, mentions, confidence, known} = candidate
  if (known) return true
  const kind = kindOf(candidate)
  const lone = kind === 'person' ? loneName(key) : null
  if (lone !== null) {
    const isOnly = surnames.get(spellingKey(lone)) === 1
    // “President Vladimir”: half a name.
    const isSure = confidence >= SURE_ALONE && !firstNames.has(nameOf(candidate))
    return isOnly && (isSure || (mentions >= OFTEN && confidence >= SURE / 2))
  }
  // “the Centre”: a plain word with a capital is somebody's name only when it keeps coming.
  if (kind === 'organization' && commonWords.has(key)) return mentions >= OFTEN
  if (isActorKind(kind)) return confidence >= SURE || mentions >= OFTEN || articles.size > 1
  return confidence >= SURE || mentions > 1 || articles.size > 1
}
