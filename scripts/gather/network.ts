import type {ActorRecord, MentionRecord, Network, Tie} from '../../src/schema.ts'

/** What a tie is shown with; `sentence` is the id of the one that holds `start`. */
export interface TieSources {
  sentenceAt(article: string, start: number): string
  /** The tie's sentence as it is shown, with its article. */
  show(article: string, start: number): Pick<Tie, 'at' | 'source' | 'date'>
}

/** Sentences that name more are lists (“the 32 members are …”) and tie nobody to anybody. */
const MOST_IN_A_SENTENCE = 8
const ACTORS = 80
const TIES = 400

interface Counted {
  from: string
  to: string
  sentences: number
  articles: number
  /** The last article counted in, so that it is counted once. */
  last: string
  newest: {article: string; start: number; date: string}
}

/**
 * Ties actors that a sentence names together.
 *
 * Of the whole file the actors with most such sentences are kept, and the strongest ties between them, in that order.
 * A country that is named as a place (“in Kenya”) ties like one that acts.
 */
export function tieActors(
  actors: readonly ActorRecord[],
  mentions: readonly MentionRecord[],
  dates: ReadonlyMap<string, string | null>,
  {sentenceAt, show}: TieSources,
): Network {
  const links = new Map(actors.map(({id, url, name, kind}) => [id, {url, name, kind}]))
  const ties = new Map<string, Counted>()
  const together = new Map<string, {sentences: number; articles: number; last: string}>()

  const count = (article: string, named: ReadonlyMap<string, number>) => {
    if (named.size < 2 || named.size > MOST_IN_A_SENTENCE) return
    const ids = [...named.keys()].sort()
    const date = dates.get(article) ?? ''
    for (const [index, from] of ids.entries()) {
      const entry = together.get(from) ?? {sentences: 0, articles: 0, last: ''}
      together.set(from, entry)
      entry.sentences += 1
      if (entry.last !== article) entry.articles += 1
      entry.last = article
      for (const to of ids.slice(index + 1)) {
        const start = Math.min(named.get(from)!, named.get(to)!)
        const key = `${from} ${to}`
        const tie = ties.get(key)
        if (tie === undefined) {
          ties.set(key, {from, to, sentences: 1, articles: 1, last: article, newest: {article, start, date}})
          continue
        }
        tie.sentences += 1
        if (tie.last !== article) tie.articles += 1
        tie.last = article
        if (date > tie.newest.date) tie.newest = {article, start, date}
      }
    }
  }

  // Mentions are in the order of articles and text, so a sentence's stand together.
  let here = {article: '', sentence: '', named: new Map<string, number>()}
  for (const {article, start, entity} of mentions) {
    if (entity === null || !links.has(entity)) continue
    const sentence = sentenceAt(article, start)
    if (article !== here.article || sentence !== here.sentence) {
      count(here.article, here.named)
      here = {article, sentence, named: new Map()}
    }
    if (!here.named.has(entity)) here.named.set(entity, start)
  }
  count(here.article, here.named)

  const strongest = [...together]
    .sort(([a, x], [b, y]) => y.sentences - x.sentences || y.articles - x.articles || compareText(a, b))
    .slice(0, ACTORS)
  const kept = new Set(strongest.map(([id]) => id))
  const shown = [...ties.values()]
    .filter(({from, to}) => kept.has(from) && kept.has(to))
    .sort(
      (a, b) =>
        b.sentences - a.sentences ||
        b.articles - a.articles ||
        compareText(a.from, b.from) ||
        compareText(a.to, b.to),
    )
    .slice(0, TIES)
  return {
    actors: strongest.map(([id, {sentences, articles}]) => ({link: links.get(id)!, sentences, articles})),
    ties: shown.map(({from, to, sentences, articles, newest}) => ({
      from: links.get(from)!,
      to: links.get(to)!,
      sentences,
      articles,
      ...show(newest.article, newest.start),
    })),
    of: {actors: together.size, ties: ties.size},
  }
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
