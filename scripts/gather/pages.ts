import type {
  ActorPage,
  Appearance,
  ArticlePage,
  ArticleRecord,
  Card,
  EventPage,
  EventRecord,
  Excerpt,
  FigureRecord,
  LedgerGroup,
  Link,
  MentionRecord,
  Network,
  PlacePage,
  QuotationRecord,
  Records,
  ShownEvent,
  ShownFigure,
  ShownQuotation,
  SidebarEntity,
} from '../../src/schema.ts'
import {compareEdtf} from '../annotate/edtf.ts'
import type {Sentence} from '../model.ts'
import type {LedgerGroup as FigureGroup} from './ledger.ts'
import {tieActors} from './network.ts'

/** What pages need beside the records: the sentences that excerpts are cut at, curated descriptions, dates found. */
export interface PageSources {
  sentences: ReadonlyMap<string, readonly Sentence[]>
  descriptions: ReadonlyMap<string, string>
  dates: ReadonlyMap<string, {edtf: string | null; start: number; end: number}[]>
  /** Figures that count the same, as `groupFigures` gives them. */
  groups: readonly FigureGroup[]
}

/** The pages of a site, made one at a time so that ten thousand of them need no memory. */
export interface Pages {
  article(id: string): ArticlePage
  actor(id: string): ActorPage
  place(id: string): PlacePage
  event(id: string): EventPage
  /** What an actor or place is, in a few words. */
  card(id: string): Card
  /** Who says how many: every figure, once. */
  ledger(): LedgerGroup[]
  /** Who is named with whom. */
  network(): Network
}

/** The page of a group in which there is something to compare; one claim alone stands in the ledger only. */
export const groupUrl = ({id, figures}: FigureGroup): string | null =>
  figures.length > 1 ? `/figures/${id}/` : null

const NEIGHBOURS = 24
const NEARBY_EVENTS = 5
const CARD_ROLES = 2
const CARD_EVENTS = 3

/** Prepares the cross-links once; each page is then a look-up. */
export function pagesOf(records: Records, {sentences, descriptions, dates, groups}: PageSources): Pages {
  const articles = new Map(records.articles.map((article) => [article.id, article]))
  const entities = new Map<string, {link: Link; kind: string}>()
  for (const {id, url, name, kind} of [...records.actors, ...records.places]) {
    entities.set(id, {link: {url, name, kind}, kind})
  }
  const actors = new Map(records.actors.map((actor) => [actor.id, actor]))
  const places = new Map(records.places.map((place) => [place.id, place]))
  const events = new Map(records.events.map((event) => [event.id, event]))
  const mentionsIn = groupBy(records.mentions, ({article}) => article)
  const mentionsOf = groupBy(records.mentions, ({entity}) => entity)
  const quotationsIn = groupBy(records.quotations, ({article}) => article)
  const quotationsBy = groupBy(records.quotations, ({speaker}) => speaker)
  const figuresIn = groupBy(records.figures, ({article}) => article)
  const figuresBy = groupBy(records.figures, ({claimant}) => claimant)
  const figuresOf = groupBy(records.figures, ({of}) => of)
  const quotations = new Map(records.quotations.map((quotation) => [quotation.id, quotation]))
  const figures = new Map(records.figures.map((figure) => [figure.id, figure]))
  const eventsOf = new Map<string, EventRecord[]>()
  const eventsIn = new Map<string, EventRecord[]>()
  for (const event of [...records.events].sort((a, b) => compareEdtf(a.date, b.date))) {
    const concerned = new Set([
      ...event.participants.map(({actor}) => actor),
      ...(event.place === null ? [] : [event.place]),
    ])
    for (const id of concerned) push(eventsOf, id, event)
    for (const id of new Set(event.evidence.map(({article}) => article))) push(eventsIn, id, event)
  }

  const linkOf = (id: string | null): Link | null => (id === null ? null : (entities.get(id)?.link ?? null))
  const articleLink = ({url, title}: ArticleRecord): Link => ({url, name: title, kind: 'article'})
  const eventLink = ({url, name}: EventRecord): Link => ({url, name, kind: 'event'})

  /** The sentence that holds `start`; its anchor leads there. */
  const sentenceAt = (article: string, start: number): Sentence => {
    const all = sentences.get(article)!
    let low = 0
    let high = all.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (all[middle]!.start <= start) low = middle
      else high = middle - 1
    }
    return all[low]!
  }
  const excerptOf = (article: string, start: number, end: number): Excerpt => ({
    article,
    sentence: sentenceAt(article, start).id,
    start,
    end,
    text: articles.get(article)!.text.slice(start, end),
  })
  const sentenceExcerpt = (article: string, start: number): Excerpt => {
    const sentence = sentenceAt(article, start)
    return excerptOf(article, sentence.start, sentence.end)
  }

  const showQuotation = (quotation: QuotationRecord): ShownQuotation => {
    const article = articles.get(quotation.article)!
    return {
      quotation,
      speaker: linkOf(quotation.speaker),
      at: excerptOf(quotation.article, quotation.start, quotation.end),
      source: articleLink(article),
      date: article.date,
    }
  }
  const showFigure = (figure: FigureRecord): ShownFigure => {
    const article = articles.get(figure.article)!
    return {
      figure,
      of: linkOf(figure.of),
      claimant: linkOf(figure.claimant),
      at: sentenceExcerpt(figure.article, figure.start),
      source: articleLink(article),
      date: article.date,
    }
  }
  const showEvent = (event: EventRecord): ShownEvent => ({
    event,
    place: linkOf(event.place),
    participants: event.participants.flatMap(({actor, role}) => {
      const link = linkOf(actor)
      return link === null ? [] : [{link, role}]
    }),
    evidence: event.evidence
      .filter(
        (one, index, all) =>
          all.findIndex(
            ({article, start}) =>
              article === one.article && sentenceAt(article, start) === sentenceAt(one.article, one.start),
          ) === index,
      )
      // The clause alone (“accusing him of”) would say too little: its whole sentence.
      .map(({article, start}) => ({
        at: sentenceExcerpt(article, start),
        source: articleLink(articles.get(article)!),
        date: articles.get(article)!.date,
      }))
      .sort(
        (a, b) =>
          compareEdtf(a.date, b.date) || compareText(a.at.article, b.at.article) || a.at.start - b.at.start,
      ),
  })

  const appearancesOf = (id: string): Appearance[] => {
    const byArticle = groupBy(mentionsOf.get(id) ?? [], ({article}) => article)
    return [...byArticle]
      .map(([article, mentions]) => {
        const shown = new Map<string, Appearance['sentences'][number]>()
        for (const {start, end} of mentions) {
          const at = sentenceExcerpt(article, start)
          if (!shown.has(at.sentence)) shown.set(at.sentence, {at, mention: {start, end}})
        }
        const record = articles.get(article)!
        return {
          source: articleLink(record),
          date: record.date,
          mentionCount: mentions.length,
          sentences: [...shown.values()],
        }
      })
      .sort((a, b) => newestFirst(a.date, b.date) || compareText(a.source.url, b.source.url))
  }

  const neighboursOf = (id: string) => {
    const shared = new Map<string, {articles: Set<string>; sentences: Set<string>}>()
    for (const [article, own] of groupBy(mentionsOf.get(id) ?? [], ({article}) => article)) {
      const ownSentences = new Set(own.map(({start}) => sentenceAt(article, start).id))
      for (const {entity, start} of mentionsIn.get(article)!) {
        if (entity === null || entity === id || !actors.has(entity)) continue
        const entry = shared.get(entity) ?? {articles: new Set(), sentences: new Set()}
        shared.set(entity, entry)
        entry.articles.add(article)
        const sentence = sentenceAt(article, start).id
        if (ownSentences.has(sentence)) entry.sentences.add(`${article} ${sentence}`)
      }
    }
    return [...shared]
      .filter(([, {sentences: together}]) => together.size > 0)
      .sort(
        ([a, x], [b, y]) =>
          y.sentences.size - x.sentences.size || y.articles.size - x.articles.size || compareText(a, b),
      )
      .slice(0, NEIGHBOURS)
      .map(([entity, {articles: in_, sentences: together}]) => ({
        link: linkOf(entity)!,
        articles: in_.size,
        sentences: together.size,
      }))
  }

  const shownEventsOf = (id: string) => (eventsOf.get(id) ?? []).map(showEvent)

  return {
    article(id) {
      const article = articles.get(id)!
      const mentions = mentionsIn.get(id) ?? []
      const entries = new Map<string, SidebarEntity>()
      mentions.forEach(({entity, text}, index) => {
        const known = entity === null ? undefined : entities.get(entity)
        const key = entity ?? `?${text}`
        const entry = entries.get(key) ?? {
          link: known?.link ?? null,
          name: known?.link.name ?? text,
          kind: known?.kind ?? 'unknown',
          count: 0,
          anchors: [],
        }
        entries.set(key, entry)
        entry.count += 1
        entry.anchors.push(`m${index + 1}`)
      })
      const of = (...kinds: string[]) =>
        [...entries.values()]
          .filter(({kind}) => kinds.includes(kind))
          .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
      return {
        article,
        dateEvidence: article.dateEvidence.map(({start, end}) => excerptOf(id, start, end)),
        duplicateOf: article.duplicateOf === null ? null : articleLink(articles.get(article.duplicateOf)!),
        sidebar: {
          people: of('person'),
          organizations: of('organization'),
          countries: of('country'),
          places: of('region', 'city', 'facility', 'water', 'other'),
          unknown: of('unknown'),
          dates: (dates.get(id) ?? []).map(({edtf, start, end}) => ({
            edtf,
            text: article.text.slice(start, end),
            anchor: sentenceAt(id, start).id,
          })),
          quotations: withoutRepeats(quotationsIn.get(id) ?? []).map((quotation) => ({
            quotation,
            speaker: linkOf(quotation.speaker),
            anchor: sentenceAt(id, quotation.start).id,
          })),
          figures: (figuresIn.get(id) ?? []).map((figure) => ({
            figure,
            of: linkOf(figure.of),
            claimant: linkOf(figure.claimant),
            anchor: sentenceAt(id, figure.start).id,
          })),
          events: (eventsIn.get(id) ?? []).map((event) => ({
            link: eventLink(event),
            status: event.status,
            date: event.date,
            anchor: sentenceAt(id, event.evidence.find(({article: in_}) => in_ === id)!.start).id,
          })),
        },
      }
    },
    actor(id) {
      const actor = actors.get(id)!
      const own = withoutRepeats(quotationsBy.get(id) ?? []).map(showQuotation)
      return {
        actor,
        description: descriptions.get(id) ?? '',
        roles: actor.roles.map(({title, of, article, start, end}) => ({
          title,
          of: linkOf(of),
          at: excerptOf(article, start, end),
          source: articleLink(articles.get(article)!),
          date: articles.get(article)!.date,
        })),
        events: shownEventsOf(id),
        quotations: own,
        quotationsAbout: quotationsAbout(mentionsOf.get(id) ?? [], quotationsIn)
          .filter(({speaker}) => speaker !== id)
          .map(showQuotation),
        figuresClaimed: (figuresBy.get(id) ?? []).map(showFigure),
        figuresAbout: (figuresOf.get(id) ?? []).map(showFigure),
        neighbours: neighboursOf(id),
        appearances: appearancesOf(id),
      }
    },
    place(id) {
      const place = places.get(id)!
      return {
        place,
        country: linkOf(place.country),
        events: shownEventsOf(id),
        neighbours: neighboursOf(id),
        appearances: appearancesOf(id),
      }
    },
    event(id) {
      const event = events.get(id)!
      const {before, after} = sequence(event, eventsOf)
      return {
        shown: showEvent(event),
        quotations: event.quotations.map((quotation) => showQuotation(quotations.get(quotation)!)),
        figures: event.figures.map((figure) => showFigure(figures.get(figure)!)),
        before: before.map(eventLink),
        after: after.map(eventLink),
      }
    },
    card(id) {
      const actor = actors.get(id)
      const {name, kind, articles: naming} = actor ?? places.get(id)!
      const dated = (eventsOf.get(id) ?? []).filter(
        ({date, status}) => date !== null && status === 'reported',
      )
      const roles = (actor?.roles ?? [])
        .toSorted((a, b) => newestFirst(articles.get(a.article)!.date, articles.get(b.article)!.date))
        .map(({title}) => title)
      return {
        name,
        kind,
        description: descriptions.get(id) ?? '',
        roles: [...new Set(roles)].slice(0, CARD_ROLES),
        articles: naming.length,
        events: dated
          .slice(-CARD_EVENTS)
          .reverse()
          .map(({name, date}) => ({name, date})),
      }
    },
    ledger() {
      const shown = groups.map((group) => ({
        id: group.id,
        url: groupUrl(group),
        what: group.what,
        unit: group.unit,
        per: group.per,
        period: group.period,
        of: linkOf(group.of),
        claims: group.figures.map(({id}) => showFigure(figures.get(id)!)),
        relations: group.relations,
      }))
      const unsaid = records.figures.filter(({what}) => what === null).map(showFigure)
      if (unsaid.length === 0) return shown
      const nothing = {id: null, url: null, what: null, unit: null, per: null, period: null, of: null}
      return [...shown, {...nothing, claims: unsaid, relations: []}]
    },
    network() {
      const dateOf = new Map(records.articles.map(({id, date}) => [id, date]))
      return tieActors(records.actors, records.mentions, dateOf, {
        sentenceAt: (article, start) => sentenceAt(article, start).id,
        show: (article, start) => ({
          at: sentenceExcerpt(article, start),
          source: articleLink(articles.get(article)!),
          date: dateOf.get(article) ?? null,
        }),
      })
    },
  }
}

/** `q3` of `some-article-q3`: the anchor on its article's page. */
export const anchorOf = (id: string) => id.slice(id.lastIndexOf('-') + 1)

/**
 * Quotations without those whose words another shows already: a reported clause that holds words between marks, and
 * what lies inside another. In the order of articles and text, as they came.
 */
function withoutRepeats(quotations: readonly QuotationRecord[]): QuotationRecord[] {
  const byArticle = groupBy(quotations, ({article}) => article)
  return quotations.filter((quotation) => {
    const others = byArticle
      .get(quotation.article)!
      .filter((other) => other !== quotation && meet(other, quotation))
    return !others.some(
      (other) =>
        (other.direct && !quotation.direct) || (other.direct === quotation.direct && holds(other, quotation)),
    )
  })
}

const meet = (a: QuotationRecord, b: QuotationRecord) => a.start < b.end && b.start < a.end
const holds = (outer: QuotationRecord, inner: QuotationRecord) =>
  outer.start <= inner.start && inner.end <= outer.end

/** Quotations whose words name the entity, each once. */
function quotationsAbout(
  mentions: readonly MentionRecord[],
  quotationsIn: ReadonlyMap<string, readonly QuotationRecord[]>,
): QuotationRecord[] {
  const about = new Set<QuotationRecord>()
  for (const mention of mentions) {
    for (const quotation of quotationsIn.get(mention.article) ?? []) {
      if (quotation.start <= mention.start && mention.end <= quotation.end) about.add(quotation)
    }
  }
  return withoutRepeats([...about])
}

/** The dated events of the same actors or place, nearest first, before and after. */
function sequence(event: EventRecord, eventsOf: ReadonlyMap<string, readonly EventRecord[]>) {
  const related = new Map<EventRecord, number>()
  for (const id of [
    ...event.participants.map(({actor}) => actor),
    ...(event.place === null ? [] : [event.place]),
  ]) {
    for (const other of eventsOf.get(id) ?? []) {
      if (other !== event && other.date !== null) related.set(other, (related.get(other) ?? 0) + 1)
    }
  }
  // A leader is in everything; two shared participants, or all there are, make a sequence.
  const needed = Math.min(2, event.participants.length)
  const near = [...related]
    .filter(([, shared]) => shared >= needed)
    .map(([other]) => other)
    .sort((a, b) => compareEdtf(a.date, b.date) || compareText(a.id, b.id))
  if (event.date === null) return {before: [], after: []}
  const order = (other: EventRecord) => compareEdtf(other.date, event.date)
  return {
    before: near.filter((other) => order(other) < 0).slice(-NEARBY_EVENTS),
    after: near.filter((other) => order(other) > 0).slice(0, NEARBY_EVENTS),
  }
}

/** Without a date last, as in every order. */
const newestFirst = (a: string | null, b: string | null) =>
  a === null || b === null ? compareEdtf(a, b) : -compareEdtf(a, b)

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<NonNullable<K>, T[]> {
  const groups = new Map<NonNullable<K>, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null && key !== undefined) push(groups, key, item)
  }
  return groups
}

function push<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}
