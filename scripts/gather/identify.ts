import type {Annotated, AuthorityRecord, EntityKind, Knowledge, Referent} from '../model.ts'
import {isActorKind} from '../model.ts'
import {plain, slug} from '../slug.ts'

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

/** A discovered name over the corpus, before anyone decides whether it gets a page. */
interface Candidate {
  name: string
  /** How much speaks for each kind. */
  support: Map<EntityKind, number>
  articles: Set<string>
  mentions: number
  confidence: number
  /** True when a gazetteer or list knows the name. */
  known: boolean
}

/** A discovered entity needs this much certainty, or to be named again elsewhere. */
const SURE = 0.6
const OFTEN = 3

/**
 * Turns articles' referents into entities of the corpus: authority records by their id, discovered names by their words.
 *
 * Names that differ only in case, accents, hyphens or a leading “the” are one. A single name without a full one
 * (“Addo”) becomes a person only when no full name of the corpus bears it, for it could be anybody's.
 */
export function identify(
  annotated: readonly Annotated[],
  knowledge: Pick<Knowledge, 'authority' | 'countries'>,
): Identities {
  const records = new Map(knowledge.authority.entities.map((record) => [record.id, record]))
  const merged = new Map<string, string>()
  for (const decision of knowledge.authority.decisions) {
    if (decision.ruling === 'same') merged.set(decision.other, decision.entity)
  }
  const entities = new Map<string, Entity>()
  const candidates = poolNames(annotated)
  const surnames = new Set<string>()
  for (const [key, {name, support}] of candidates) {
    if (bestKind(support) === 'person' && key.includes(' ')) surnames.add(plain(name).split(' ').at(-1)!)
  }
  const idByName = new Map<string, string>()
  // A person called Jordan is not the country.
  const taken = new Set([...records.keys(), ...knowledge.countries.map(({id}) => id)])
  for (const [key, candidate] of [...candidates].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!deservesPage(key, candidate, surnames)) continue
    const kind = bestKind(candidate.support)
    let id = slug(candidate.name)
    // A person and a place of one name: the second in the alphabet of kinds says what it is.
    for (
      let suffix: string | number = kind;
      taken.has(id);
      suffix = typeof suffix === 'number' ? suffix + 1 : 2
    ) {
      id = `${slug(candidate.name)}-${suffix}`
    }
    id = merged.get(id) ?? id
    taken.add(id)
    idByName.set(key, id)
    if (!entities.has(id)) {
      const record = records.get(id) ?? null
      entities.set(id, {
        id,
        kind: record?.kind ?? kind,
        name: record?.name ?? candidate.name,
        record,
        standing: standingOf(record),
      })
    }
  }
  const keysToIds = new Map<string, string>()
  for (const {article, referents} of annotated) {
    for (const referent of referents) {
      const id = referent.key.startsWith('?') ? idByName.get(nameKey(referent.name)) : referent.key
      if (id === undefined) continue
      keysToIds.set(`${article.id} ${referent.key}`, merged.get(id) ?? id)
      if (!entities.has(id)) entities.set(id, fromRecord(id, referent, records.get(id) ?? null))
    }
  }
  tieLoneSurnames(annotated, entities, keysToIds)
  return {entities, idOf: (article, key) => keysToIds.get(`${article} ${key}`)}
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
    const words = plain(name).split(' ')
    if (kind !== 'person' || words.length < 2) continue
    const surname = words.at(-1)!
    bearers.set(surname, (bearers.get(surname) ?? new Set()).add(id))
  }
  const company = new Map<string, Set<string>>()
  const offices = new Map<string, Set<string>>()
  const lone: {article: string; key: string; id: string; offices: Set<string>; company: Set<string>}[] = []
  for (const {article, referents, roles} of annotated) {
    const named = referents.flatMap(({key, kind}) => {
      const id = keysToIds.get(`${article.id} ${key}`)
      return id !== undefined && (kind === 'person' || kind === 'organization') ? [id] : []
    })
    for (const {key, name, kind} of referents) {
      const id = keysToIds.get(`${article.id} ${key}`)
      const stated = roles.filter(({entity}) => entity === key).map(({title}) => officeOf(title))
      if (id !== undefined && kind === 'person') {
        addAll(company, id, named)
        addAll(offices, id, stated)
        continue
      }
      const [only, ...others] = bearers.get(plain(name)) ?? []
      if (kind !== 'person' || id !== undefined || only === undefined || others.length > 0) continue
      lone.push({article: article.id, key, id: only, offices: new Set(stated), company: new Set(named)})
    }
  }
  for (const {article, key, id, offices: own, company: around} of lone) {
    const sharesOffice = [...own].some((office) => offices.get(id)?.has(office) ?? false)
    const sharesCompany = [...around].some((other) => other !== id && (company.get(id)?.has(other) ?? false))
    if (sharesOffice || sharesCompany) keysToIds.set(`${article} ${key}`, id)
  }
}

/** “president” of “U.S. President”: the last word says the office. */
const officeOf = (title: string) =>
  plain(title.split(/ (?:of|at|for|in) /)[0]!)
    .split(' ')
    .at(-1)!

function addAll(index: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const known = index.get(key) ?? new Set()
  index.set(key, known)
  for (const value of values) known.add(value)
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

const nameKey = (name: string) => plain(name).replace(/^the /, '')

function poolNames(annotated: readonly Annotated[]): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>()
  for (const {article, referents, mentions} of annotated) {
    const counts = new Map<string, number>()
    for (const {entity} of mentions) if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + 1)
    for (const referent of referents) {
      const count = counts.get(referent.key) ?? 0
      if (!referent.key.startsWith('?') || count === 0) continue
      const key = nameKey(referent.name)
      if (key === '') continue
      const candidate = candidates.get(key) ?? {
        name: referent.name,
        support: new Map(),
        articles: new Set(),
        mentions: 0,
        confidence: 0,
        known: false,
      }
      candidates.set(key, candidate)
      candidate.support.set(
        referent.kind,
        (candidate.support.get(referent.kind) ?? 0) + count * referent.confidence + (referent.known ? 1 : 0),
      )
      candidate.articles.add(article.id)
      candidate.mentions += count
      candidate.confidence = Math.max(candidate.confidence, referent.confidence)
      candidate.known ||= referent.known
      // The same bytes whatever the order of articles: the first spelling of the alphabet.
      if (referent.name < candidate.name) candidate.name = referent.name
    }
  }
  return candidates
}

function bestKind(support: ReadonlyMap<EntityKind, number>): EntityKind {
  return [...support].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}

function deservesPage(
  key: string,
  {support, articles, mentions, confidence, known}: Candidate,
  surnames: ReadonlySet<string>,
): boolean {
  if (known) return true
  const kind = bestKind(support)
  if (kind === 'person' && !key.includes(' ')) {
    return !surnames.has(key) && mentions >= OFTEN && confidence >= SURE / 2
  }
  if (isActorKind(kind)) return confidence >= SURE || mentions >= OFTEN || articles.size > 1
  return confidence >= SURE || mentions > 1 || articles.size > 1
}
