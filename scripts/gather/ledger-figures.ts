import type {ArticleRecord, EventRecord, FigureRecord, MentionRecord, PlaceRecord} from '../../src/schema.ts'
import type {LedgerFigure} from './ledger-claims.ts'

/** How far from a figure its place stands: “killed 31 people in the harbour town of Luma”. */
const BEFORE = 60
const AFTER = 100
const LEAD =
  /\b(?:in|at|near|on|outside|around|across|from|hit|struck)\s+(?:the\s+|\p{Ll}+\s+(?:of|town|city)\s+){0,2}$/u

/**
 * The figures as the ledger compares them, in the order of their texts: each with its article's date, the events and
 * the places it is told of, and the events that its article tells with others.
 */
export function ledgerFigures({
  articles,
  figures,
  events,
  mentions,
  places,
}: {
  articles: readonly ArticleRecord[]
  figures: readonly FigureRecord[]
  events: readonly EventRecord[]
  mentions: readonly MentionRecord[]
  places: readonly PlaceRecord[]
}): LedgerFigure[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const tied = new Map<string, EventRecord[]>()
  const topics = new Map<string, string[]>()
  for (const event of events) {
    for (const figure of event.figures) addTo(tied, figure, event)
    const told = new Set(event.evidence.map(({article}) => article))
    if (told.size > 1) for (const article of told) addTo(topics, article, event.id)
  }
  const isPlace = new Set(places.filter(({kind}) => kind !== 'country').map(({id}) => id))
  const placesIn = new Map<string, MentionRecord[]>()
  for (const mention of mentions)
    if (mention.entity !== null && isPlace.has(mention.entity)) addTo(placesIn, mention.article, mention)
  for (const found of placesIn.values()) found.sort((a, b) => a.start - b.start)

  return [...figures]
    .sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start))
    .map((figure) => {
      const article = byId.get(figure.article)!
      const own = tied.get(figure.id) ?? []
      return {
        ...figure,
        date: article.date,
        events: own.map(({id}) => id),
        attacks: own.filter(({type}) => type === 'ASSAULT').map(({id}) => id),
        projected: isProjected(figure, article),
        added: ADDED.test(article.text.slice(Math.max(0, figure.start - 20), figure.start)),
        topics: topics.get(figure.article) ?? [],
        places: placesBeside(figure, article, placesIn.get(figure.article) ?? []),
      }
    })
}

const ADDED = /\b(?:another|a further|an additional)\s+$/i
const PROJECTING =
  /\b(?:could|would|may|might|will|expect(?:s|ed)?|forecasts?|projected|predict(?:s|ed)?|likely|feared|aims?|plans?)\b/i

/** “The number of cases could reach 10,000”, “is expected to rise to 40 per cent” */
function isProjected({start}: FigureRecord, {text}: ArticleRecord): boolean {
  return PROJECTING.test(/[^.;:\n“”]*$/.exec(text.slice(Math.max(0, start - BEFORE), start))?.[0] ?? '')
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

/** Places that a preposition ties to the figure's own sentence; `sorted` are the article's, by their start. */
function placesBeside({start, end}: FigureRecord, {text}: ArticleRecord, sorted: MentionRecord[]): string[] {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const from = start - (/[^.\n]*$/.exec(before)?.[0].length ?? 0)
  const to = end + (/^[^.\n]*/.exec(text.slice(end, end + AFTER))?.[0].length ?? 0)
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < from) low = middle + 1
    else high = middle
  }
  const found = new Set<string>()
  for (let at = low; at < sorted.length && sorted[at]!.start < to; at++) {
    const mention = sorted[at]!
    if (LEAD.test(text.slice(Math.max(from, mention.start - 40), mention.start))) found.add(mention.entity!)
  }
  return [...found]
}
