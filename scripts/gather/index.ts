import type {
  ActorRecord,
  ArticleRecord,
  EventRecord,
  FigureRecord,
  MentionRecord,
  PlaceRecord,
  QuotationRecord,
  Records,
} from '../../src/schema.ts'
import {precisionOf} from '../annotate/edtf.ts'
import type {Annotated, EventReport, GazetteerPlace, Knowledge, Mention, Permalink} from '../model.ts'
import {isActorKind} from '../model.ts'
import {calledNames} from './event-names.ts'
import {isDoubtful, type MergedEvent, mergeEvents} from './events.ts'
import {type Entity, type Identities, type IdentityKnowledge, identify} from './identify.ts'
import {groupFigures, type LedgerGroup} from './ledger.ts'
import {ledgerFigures} from './ledger-figures.ts'
import {groupUrl, type Pages, pagesOf} from './pages.ts'
import {type Published, registerAddresses} from './permalinks.ts'

export interface Gathered {
  records: Records
  pages: Pages
  annotated: readonly Annotated[]
  /** The register of addresses, brought up to date. */
  permalinks: Permalink[]
  /** Events too doubtful for a page: in review, and nowhere else. Sorted by id. */
  doubtfulEvents: EventRecord[]
}

/**
 * Brings the articles together: articles about entities become entities with articles, and events of several articles
 * become one. Pure; the same articles in any order give the same records.
 *
 * @param annotated sorted by seed.
 */
export function gather(
  annotated: readonly Annotated[],
  knowledge: IdentityKnowledge & Pick<Knowledge, 'familyFirst'>,
): Gathered {
  const identities = identify(annotated, knowledge)
  const articles = annotated.map(({article}) => articleRecord(article))
  const mentions = annotated.flatMap((one) => mentionRecords(one, identities))
  const quotations = annotated.flatMap((one) => quotationRecords(one, identities))
  const figures = annotated.flatMap((one) => figureRecords(one, identities))
  const use = countUse(mentions)
  const entities = [...identities.entities.values()].filter(({id}) => use.has(id)).sort(byId)
  const roles = collectRoles(annotated, identities)
  const actors = entities
    .filter(({kind}) => isActorKind(kind))
    .map((entity) => actorRecord(entity, use.get(entity.id)!, roles.get(entity.id) ?? []))
  // Of two places with one name the more populous, as in the index of names; a capital is its country's.
  const byPopulation = [...knowledge.places].sort((a, b) => a.population - b.population)
  const gazetteer = new Map(byPopulation.map((place) => [place.name, place]))
  const capitals = new Map(knowledge.countries.map(({capital, code}) => [capital, code]))
  const countryByCode = new Map(
    knowledge.countries.filter(({id}) => use.has(id)).map(({code, id}) => [code, id]),
  )
  const places = entities
    .filter(({kind}) => !isActorKind(kind))
    .map((entity) => {
      const known = gazetteer.get(entity.name) ?? null
      const code = capitals.get(entity.name) ?? known?.country ?? ''
      return placeRecord(entity, use.get(entity.id)!, countryByCode.get(code) ?? null, known)
    })
  const {events, doubtfulEvents} = eventRecords(annotated, identities, knowledge, roles, {
    mentions,
    quotations,
    figures,
    places,
  })
  const groups = groupFigures(ledgerFigures({articles, figures, events, mentions, places}))
  const {permalinks, redirects} = registerAddresses(
    publishedPages({articles, actors, places, events}, groups),
    knowledge.authority.permalinks,
  )
  const records: Records = {
    articles: articles.sort(byId),
    mentions: mentions.sort(byPlaceInText),
    actors,
    places,
    quotations: quotations.sort(byPlaceInText),
    figures: figures.sort(byPlaceInText),
    events,
    redirects,
  }
  const pages = pagesOf(records, {
    sentences: new Map(annotated.map(({article, sentences}) => [article.id, sentences])),
    descriptions: new Map(entities.map(({id, record}) => [id, record?.description ?? ''])),
    dates: new Map(annotated.map(({article, dates}) => [article.id, dates])),
    groups,
  })
  return {records, pages, annotated, permalinks, doubtfulEvents}
}

// ── One record each ─────────────────────────────────────────────────────────────────────────────────

function articleRecord(article: Annotated['article']): ArticleRecord {
  const {
    id,
    seed,
    title,
    titleBasis,
    dateline,
    byline,
    source,
    date,
    dateBasis,
    dateEvidence,
    language,
    text,
  } = article
  const standfirst = article.blocks.find(({kind}) => kind === 'standfirst')
  return {
    id,
    url: `/articles/${id}/`,
    seed,
    title,
    titleBasis,
    standfirst: standfirst === undefined ? null : text.slice(standfirst.start, standfirst.end),
    dateline,
    byline,
    source,
    date,
    dateBasis,
    dateEvidence: dateEvidence.map(({start, end}) => ({start, end})),
    language,
    words: text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
    text,
    blocks: article.blocks.map(({kind, start, end}) => ({kind, start, end})),
    dropped: article.dropped.map(({text: words, reason}) => ({text: words, reason})),
    duplicateOf: article.duplicateOf,
  }
}

/** A mention's entity in the corpus; one whose name gets no page is left as unknown. */
function mentionRecords({article, mentions}: Annotated, {idOf, entities}: Identities): MentionRecord[] {
  return mentions.map((mention: Mention) => {
    const {start, end, form} = mention
    const id = mention.entity === null ? undefined : idOf(article.id, mention.entity)
    const kind = id === undefined ? undefined : entities.get(id)?.kind
    const base = {article: article.id, start, end, text: article.text.slice(start, end)}
    if (id === undefined || kind === undefined)
      return {...base, entity: null, as: mention.as, form, basis: 'unknown'}
    // The corpus may know better than the article whether a name is a town or a company.
    const as = isActorKind(kind) ? (kind === 'country' ? mention.as : 'actor') : 'place'
    // A surname that stood alone in its article, tied by what the corpus knows.
    const isLone =
      /^\?\S+$/.test(mention.entity!) && entities.get(id)!.name.endsWith(` ${mention.entity!.slice(1)}`)
    if (isLone) return {...base, entity: id, as, form: 'alias', basis: 'implied'}
    return {...base, entity: id, as, form, basis: mention.basis}
  })
}

/** The actor that a key stands for; null where the corpus knows it for a place, which says and suffers nothing. */
function actorOf({idOf, entities}: Identities, article: string, key: string | null): string | null {
  const id = key === null ? undefined : idOf(article, key)
  return id !== undefined && isActorKind(entities.get(id)!.kind) ? id : null
}

function quotationRecords({article, quotations}: Annotated, identities: Identities): QuotationRecord[] {
  return quotations.map(({start, end, speaker, cue, direct, medium}, index) => ({
    id: `${article.id}-q${index + 1}`,
    article: article.id,
    start,
    end,
    text: article.text.slice(start, end),
    speaker: actorOf(identities, article.id, speaker),
    cue: cue === null ? null : {start: cue.start, end: cue.end},
    direct,
    medium,
  }))
}

function figureRecords({article, figures}: Annotated, identities: Identities): FigureRecord[] {
  const global = (key: string | null) => actorOf(identities, article.id, key)
  return figures.map(
    ({start, end, low, high, qualifier, unit, what, of, per, period, claimant, retracted}, index) => ({
      id: `${article.id}-f${index + 1}`,
      article: article.id,
      start,
      end,
      text: article.text.slice(start, end),
      low,
      high,
      qualifier,
      unit,
      what,
      of: global(of),
      per,
      period,
      claimant: global(claimant),
      retracted,
    }),
  )
}

interface Use {
  count: number
  articles: Set<string>
  surfaces: Set<string>
}

function countUse(mentions: readonly MentionRecord[]): Map<string, Use> {
  const use = new Map<string, Use>()
  for (const {entity, article, text, form} of mentions) {
    if (entity === null) continue
    const entry = use.get(entity) ?? {count: 0, articles: new Set(), surfaces: new Set()}
    use.set(entity, entry)
    entry.count += 1
    entry.articles.add(article)
    if (form === 'name' || form === 'alias' || form === 'acronym') entry.surfaces.add(text)
  }
  return use
}

function actorRecord(
  {id, name, kind, record, standing}: Entity,
  {count, articles, surfaces}: Use,
  roles: ActorRecord['roles'],
): ActorRecord {
  const aliases = new Set([...(record?.aliases ?? []), ...surfaces])
  aliases.delete(name)
  return {
    id,
    url: `/actors/${id}/`,
    name,
    kind: kind as ActorRecord['kind'],
    aliases: [...aliases].sort(),
    roles,
    articles: [...articles].sort(),
    mentionCount: count,
    standing,
    sameAs: record?.sameAs ?? {},
  }
}

/** Each title once an article, where it is first stated, by the entity that bears it. */
function collectRoles(
  annotated: readonly Annotated[],
  {idOf}: Identities,
): Map<string, ActorRecord['roles']> {
  const roles = new Map<string, ActorRecord['roles']>()
  for (const one of [...annotated].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))) {
    const article = one.article.id
    for (const {entity, title, of, start, end} of one.roles) {
      const id = idOf(article, entity)
      if (id === undefined) continue
      const stated = roles.get(id) ?? []
      roles.set(id, stated)
      if (stated.some((role) => role.article === article && role.title === title)) continue
      stated.push({title, of: of === null ? null : (idOf(article, of) ?? null), article, start, end})
    }
  }
  return roles
}

function placeRecord(
  {id, name, kind}: Entity,
  {count, articles}: Use,
  country: string | null,
  known: GazetteerPlace | null,
): PlaceRecord {
  return {
    id,
    url: `/places/${id}/`,
    name,
    kind: kind as PlaceRecord['kind'],
    country,
    latitude: known?.latitude ?? null,
    longitude: known?.longitude ?? null,
    articles: [...articles].sort(),
    mentionCount: count,
    standing: 'discovered',
  }
}

/** Events of all articles, each with the figures and quotations that stand in its evidence. */
function eventRecords(
  annotated: readonly Annotated[],
  identities: Identities,
  {authority, familyFirst}: Pick<Knowledge, 'authority' | 'familyFirst'>,
  roles: ReadonlyMap<string, ActorRecord['roles']>,
  {
    mentions,
    quotations,
    figures,
    places,
  }: {
    mentions: readonly MentionRecord[]
    quotations: readonly QuotationRecord[]
    figures: readonly FigureRecord[]
    places: readonly PlaceRecord[]
  },
): {events: EventRecord[]; doubtfulEvents: EventRecord[]} {
  const reports = annotated.flatMap(({article, events}) =>
    events.flatMap((report) => {
      const global = globalReport(article.id, report, identities)
      const told = article.text.slice(report.start, report.end)
      return global === null ? [] : [{report: global, article: {id: article.id, date: article.date}, told}]
    }),
  )
  const entityOf = (id: string) => identities.entities.get(id)
  const countries = new Map(places.map(({id, country}) => [id, country]))
  const people = [...identities.entities.values()].filter(({kind}) => kind === 'person')
  const called = calledNames(people, mentions, familyFirst)
  const merged = mergeEvents(reports, authority.events, {
    nameOf: (id) => entityOf(id)?.name ?? id,
    kindOf: (id) => entityOf(id)?.kind,
    calledOf: (id) => called.get(id) ?? null,
    countryOf: (id) => (entityOf(id)?.kind === 'country' ? id : (countries.get(id) ?? null)),
    represents: (id) =>
      roles.get(id)?.find(({of}) => of !== null && entityOf(of)?.kind === 'country')?.of ?? null,
  })
  const figuresIn = Map.groupBy(figures, ({article}) => article)
  const quotationsIn = Map.groupBy(quotations, ({article}) => article)
  const recordOf = ({
    id,
    name,
    type,
    status,
    date,
    place,
    participants,
    evidence,
    standing,
  }: MergedEvent): EventRecord => {
    const within = (records: ReadonlyMap<string, readonly {id: string; start: number; end: number}[]>) =>
      evidence.flatMap(({article, start, end}) =>
        (records.get(article) ?? [])
          .filter((one) => start <= one.start && one.end <= end)
          .map((one) => one.id),
      )
    return {
      id,
      url: `/events/${id}/`,
      name,
      type,
      status,
      date,
      datePrecision: precisionOf(date),
      place,
      participants,
      evidence: evidence.map(({article, start, end}) => ({article, start, end})),
      figures: [...new Set(within(figuresIn))],
      quotations: [...new Set(within(quotationsIn))],
      standing,
    }
  }
  const [doubtful, sure] = [merged.filter(isDoubtful), merged.filter((event) => !isDoubtful(event))]
  return {events: sure.map(recordOf).sort(byId), doubtfulEvents: doubtful.map(recordOf).sort(byId)}
}

/** A report whose keys are the corpus's ids; null when nobody who takes part, nor the place, has a page. */
function globalReport(article: string, report: EventReport, identities: Identities): EventReport | null {
  const participants = report.participants.flatMap(({entity, role}) => {
    const id = actorOf(identities, article, entity)
    return id === null ? [] : [{entity: id, role}]
  })
  const isUnnamed = participants.length === 0
  // Who takes part has no page: without them it is another happening.
  if (isUnnamed && report.participants.length > 0) return null
  const place = report.place === null ? undefined : identities.idOf(article, report.place)
  const kind = place === undefined ? undefined : identities.entities.get(place)!.kind
  const isPlace = kind === 'country' || (kind !== undefined && !isActorKind(kind))
  if (isUnnamed && !isPlace) return null
  return {...report, participants, place: isPlace ? place! : null}
}

/** What stands at an address, for the register. */
function publishedPages(
  {articles, actors, places, events}: Pick<Records, 'articles' | 'actors' | 'places' | 'events'>,
  groups: readonly LedgerGroup[],
): Published[] {
  const seeds = new Map(articles.map(({id, seed}) => [id, seed]))
  return [
    ...articles.map(({url, seed}) => ({address: url, of: seed})),
    ...actors.map(({url, name, aliases}) => ({address: url, of: name, also: aliases})),
    ...places.map(({url, name}) => ({address: url, of: name})),
    ...events.map(({url, evidence}) => {
      const {article, start, end} = evidence[0]!
      return {address: url, of: `${seeds.get(article)}#${start}-${end}`}
    }),
    ...groups.flatMap((group) => {
      const url = groupUrl(group)
      return url === null ? [] : [{address: url, of: group.id}]
    }),
  ]
}

// ── Orders ──────────────────────────────────────────────────────────────────────────────────────────

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: {id: string}, b: {id: string}) => compareText(a.id, b.id)
const byPlaceInText = (
  a: {article: string; start: number; end: number},
  b: {article: string; start: number; end: number},
) => compareText(a.article, b.article) || a.start - b.start || b.end - a.end
