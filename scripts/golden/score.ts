import type {ArticleRecord, Records} from '../../src/schema.ts'
import {endOf, startOf} from '../annotate/edtf.ts'
import type {Gold, GoldClipping} from './gold.ts'

/**
 * How many answers of one kind were right, given though nothing asks for them, and missing.
 *
 * A wrong answer counts as spurious and as missed; no answer as missed alone. So precision is how far what is said
 * can be believed, and recall how much is said.
 */
export interface Layer {
  name: LayerName
  right: number
  spurious: number
  missed: number
}

export const LAYERS = [
  'articles',
  'titles',
  'dates',
  'furniture',
  'text',
  'duplicates',
  'actors',
  'kinds',
  'names',
  'places',
  'quotes',
  'speakers',
  'figures',
  'claimants',
  'of whom',
  'events',
  'event types',
  'event status',
  'spans',
] as const
export type LayerName = (typeof LAYERS)[number]

/** One answer that is not the gold's. */
export interface Fault {
  layer: LayerName
  clipping: string
  what: string
}

export interface Scores {
  layers: Record<LayerName, Layer>
  faults: Fault[]
}

export const precision = ({right, spurious}: Layer): number =>
  right + spurious === 0 ? 1 : right / (right + spurious)
export const recall = ({right, missed}: Layer): number =>
  right + missed === 0 ? 1 : right / (right + missed)
export const f1 = ({right, spurious, missed}: Layer): number =>
  right + spurious + missed === 0 ? 1 : (2 * right) / (2 * right + spurious + missed)

/** Holds records against what a careful reader finds in the same clippings. */
export function score(records: Records, gold: Gold): Scores {
  const tally = new Tally()
  const articles = new Map(records.articles.map((article) => [article.seed, article]))
  for (const [seed, wanted] of Object.entries(gold.clippings)) {
    const article = articles.get(seed)
    tally.at = seed
    if (article === undefined) {
      tally.missed('articles', 'was not published')
      for (const place of wanted.places) tally.missed('places', place)
      for (const name of Object.keys(wanted.actors)) tally.missed('actors', name)
      for (const {text} of wanted.quotes) tally.missed('quotes', text)
      for (const {low} of wanted.figures) tally.missed('figures', String(low))
      for (const {name} of wanted.events) tally.missed('events', name)
      continue
    }
    tally.right('articles')
    const found = within(records, article)
    scoreReading(article, wanted, tally)
    const ids = scoreActors(found, wanted, tally)
    scorePlaces(found, wanted, tally)
    scoreQuotes(found, wanted, ids, tally)
    scoreFigures(found, wanted, ids, tally)
    scoreEvents(found, wanted, ids, tally)
    scoreSpans(found, tally)
  }
  scoreDuplicates(articles, gold, tally)
  return {layers: tally.layers, faults: tally.faults}
}

/** The scores as a table with a line for each layer, and then each fault. */
export function formatScores({layers, faults}: Scores): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(6)
  const count = (number: number) => String(number).padStart(8)
  const lines = LAYERS.map((name) => {
    const layer = layers[name]
    const shares = [precision, recall, f1].map((share) => percent(share(layer))).join(' ')
    return `${name.padEnd(14)}${shares}${count(layer.right)}${count(layer.spurious)}${count(layer.missed)}`
  })
  return [
    `${''.padEnd(14)}     P      R     F1   right spurious  missed`,
    ...lines,
    ...(faults.length === 0
      ? []
      : ['', ...faults.map((one) => `${one.clipping}  ${one.layer}: ${one.what}`)]),
    '',
  ].join('\n')
}

class Tally {
  layers = Object.fromEntries(
    LAYERS.map((name) => [name, {name, right: 0, spurious: 0, missed: 0}]),
  ) as Record<LayerName, Layer>
  faults: Fault[] = []
  /** The clipping that is being held against its gold. */
  at = ''

  right(layer: LayerName) {
    this.layers[layer].right += 1
  }
  missed(layer: LayerName, what: string) {
    this.layers[layer].missed += 1
    this.#fault(layer, `missed ${what}`)
  }
  spurious(layer: LayerName, what: string) {
    this.layers[layer].spurious += 1
    this.#fault(layer, `spurious ${what}`)
  }
  /** One question with one answer; null is none given. */
  answer(layer: LayerName, question: string, got: string | null, wanted: string | null) {
    if (got === wanted) this.right(layer)
    else {
      this.layers[layer].missed += 1
      if (got !== null) this.layers[layer].spurious += 1
      this.#fault(layer, `${question}: ${got ?? 'nothing'}, not ${wanted ?? 'nothing'}`)
    }
  }
  #fault(layer: LayerName, what: string) {
    this.faults.push({layer, clipping: this.at, what: what.length > 140 ? `${what.slice(0, 139)}…` : what})
  }
}

/** What the records hold of one article. */
type Found = ReturnType<typeof within>

function within(records: Records, article: ArticleRecord) {
  const here = ({article: id}: {article: string}) => id === article.id
  const mentions = records.mentions.filter(here)
  const texts = new Map<string, Set<string>>()
  for (const {entity, text} of mentions) {
    if (entity === null) continue
    texts.set(entity, (texts.get(entity) ?? new Set()).add(plain(text)))
  }
  return {
    article,
    mentions,
    /** The ways in which the article names an entity. */
    textsOf: (id: string) => texts.get(id) ?? new Set<string>(),
    actors: records.actors.filter(({id}) => texts.has(id)),
    places: records.places.filter(({id}) => texts.has(id)),
    quotations: records.quotations.filter(here),
    figures: records.figures.filter(here),
    events: records.events.filter(({evidence}) => evidence.some(here)),
  }
}

// ── What is read ────────────────────────────────────────────────────────────────────────────────────

function scoreReading(article: ArticleRecord, wanted: GoldClipping, tally: Tally) {
  if (wanted.title === null) tally.answer('titles', 'basis', article.titleBasis, 'derived')
  else tally.answer('titles', 'title', plain(article.title), plain(wanted.title))

  const {date} = article
  if (date !== null && contradicts(date, wanted.date)) tally.answer('dates', 'date', date, wanted.date)
  else if (date === null && !wanted.dateFromText.startsWith('..')) tally.missed('dates', wanted.dateFromText)
  else tally.right('dates')

  const text = plain(article.text)
  for (const words of wanted.drop) {
    if (holdsWords(text, plain(words))) tally.missed('furniture', words)
    else tally.right('furniture')
  }
  for (const {text: words} of wanted.quotes) {
    if (text.includes(plain(words))) tally.right('text')
    else tally.missed('text', words)
  }
}

/** Which clippings repeat another: of a pair either may be the first. */
function scoreDuplicates(articles: ReadonlyMap<string, ArticleRecord>, gold: Gold, tally: Tally) {
  const isSaid = (repeat: ArticleRecord | undefined, first: ArticleRecord | undefined) =>
    repeat !== undefined && first !== undefined && repeat.duplicateOf === first.id
  const right = new Set<ArticleRecord>()
  for (const [seed, other] of gold.duplicates) {
    const [one, two] = [articles.get(seed), articles.get(other)]
    const repeat = isSaid(one, two) ? one : isSaid(two, one) ? two : undefined
    tally.at = seed
    if (repeat === undefined) tally.missed('duplicates', `that it and ${other} are one`)
    else {
      right.add(repeat)
      tally.right('duplicates')
    }
  }
  for (const [seed, article] of articles) {
    if (!Object.hasOwn(gold.clippings, seed) || !article.duplicateOf || right.has(article)) continue
    tally.at = seed
    tally.spurious('duplicates', article.duplicateOf)
  }
}

/** Whether two dates cannot both be true: nothing that one may mean is among what the other may mean. */
function contradicts(one: string, other: string): boolean {
  if (other.startsWith('..-')) return one.length >= 7 && one.slice(5, 7) !== other.slice(3, 5)
  const before = (end: string | null, start: string | null) => end !== null && start !== null && end < start
  return before(endOf(one), startOf(other)) || before(endOf(other), startOf(one))
}

// ── Who and where ───────────────────────────────────────────────────────────────────────────────────

/** Tells which record each of the gold's actors is, by the words that name them. */
function scoreActors(found: Found, wanted: GoldClipping, tally: Tally): Map<string, string> {
  const pairs = Object.entries(wanted.actors).flatMap(([goldId, {name, surfaces}]) =>
    found.actors.map(({id}) => ({goldId, id, likeness: likenessOf(found.textsOf(id), [name, ...surfaces])})),
  )
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const {goldId, id, likeness} of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (likeness === 0 || ids.has(goldId) || taken.has(id)) continue
    ids.set(goldId, id)
    taken.add(id)
  }
  for (const [goldId, {kind, surfaces}] of Object.entries(wanted.actors)) {
    const id = ids.get(goldId)
    if (id === undefined) {
      tally.missed('actors', goldId)
      continue
    }
    tally.right('actors')
    tally.answer('kinds', id, found.actors.find((actor) => actor.id === id)!.kind, kind)
    for (const surface of surfaces) tally.answer('names', surface, bearerOf(surface, id, found), id)
  }
  for (const {id, kind} of found.actors) {
    const isOptional = wanted.optionalActors.some(
      (optional) => id.includes(optional) || optional.includes(id),
    )
    // A demonym makes a country of the sentence's subject; whether it acts is a matter of taste.
    if (!taken.has(id) && !isOptional && kind !== 'country') tally.spurious('actors', id)
  }
  return ids
}

/** How many of the words for an entity are the gold's; its whole forms count twice. */
function likenessOf(texts: ReadonlySet<string>, surfaces: readonly string[]): number {
  const whole = surfaces.map(plain)
  let likeness = 0
  for (const text of texts) {
    if (whole.includes(text)) likeness += 2
    else if (whole.some((surface) => surface.endsWith(` ${text}`))) likeness += 1
  }
  return likeness
}

/** Whom a surface is tied to: by itself, or by the longest name at its end (“President Ama Boateng”). */
function bearerOf(surface: string, wanted: string, {mentions}: Found): string | null {
  const whole = plain(surface)
  const parts = mentions.filter(({text}) => whole === plain(text) || whole.endsWith(` ${plain(text)}`))
  const longest = Math.max(...parts.map(({text}) => text.length))
  const bearers = parts.filter(({text}) => text.length === longest).map(({entity}) => entity)
  return bearers.includes(wanted) ? wanted : (bearers.find((bearer) => bearer !== null) ?? null)
}

function scorePlaces(found: Found, wanted: GoldClipping, tally: Tally) {
  const countries = found.actors.filter(({kind}) => kind === 'country')
  const isNamed = (id: string, name: string) =>
    [...found.textsOf(id)].some((text) => holdsWords(text, plain(name)) || holdsWords(plain(name), text))
  for (const name of wanted.places) {
    if ([...found.places, ...countries].some(({id}) => isNamed(id, name))) tally.right('places')
    else tally.missed('places', name)
  }
  for (const {id} of found.places) {
    if (
      ![...wanted.places, ...wanted.optionalPlaces, ...wanted.optionalActors].some((name) =>
        isNamed(id, name),
      )
    )
      tally.spurious('places', id)
  }
}

// ── What is said ────────────────────────────────────────────────────────────────────────────────────

function scoreQuotes(found: Found, wanted: GoldClipping, ids: ReadonlyMap<string, string>, tally: Tally) {
  const direct = found.quotations.filter((quotation) => quotation.direct)
  const used = new Set<string>()
  for (const {speaker, text, optional} of wanted.quotes) {
    const match = direct.find((quotation) => isSame(quotation.text, text))
    if (match !== undefined) used.add(match.id)
    if (optional) continue
    if (match === undefined) tally.missed('quotes', text)
    else {
      tally.right('quotes')
      tally.answer('speakers', text, match.speaker, goldIdOf(ids, speaker))
    }
  }
  for (const {id, text} of direct) {
    if (used.has(id) || wordsOf(text).length < 5) continue
    const isPart = wanted.quotes.some((quote) => plain(quote.text).includes(trimmed(text)))
    if (!isPart) tally.spurious('quotes', text)
  }
}

const isSame = (one: string, other: string): boolean =>
  plain(one).includes(trimmed(other)) || commonShare(wordsOf(one), wordsOf(other)) >= 0.75

/** The share of the longer's words that stand in the other as well. */
function commonShare(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    common += 1
  }
  return common / Math.max(one.length, other.length, 1)
}

function scoreFigures(found: Found, wanted: GoldClipping, ids: ReadonlyMap<string, string>, tally: Tally) {
  const left = new Set(found.figures)
  for (const {low, high, what, of, claimant, optional} of wanted.figures) {
    const named = low === high ? `${low} ${what}` : `${low} to ${high} ${what}`
    const match = [...left].find((figure) => isClose(figure.low, low) && isClose(figure.high, high))
    if (match !== undefined) left.delete(match)
    if (optional) continue
    if (match === undefined) {
      tally.missed('figures', named)
      continue
    }
    tally.right('figures')
    if (claimant !== undefined) tally.answer('claimants', named, match.claimant, goldIdOf(ids, claimant))
    if (of !== undefined) tally.answer('of whom', named, match.of, goldIdOf(ids, of))
  }
  for (const {text} of left) tally.spurious('figures', text)
}

const isClose = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-6 * Math.abs(other)

/** The record's id for a gold id; one that no record stands for can be no answer's. */
const goldIdOf = (ids: ReadonlyMap<string, string>, id: string | null): string | null =>
  id === null ? null : (ids.get(id) ?? `${id}, whom nothing found`)

// ── What happened ───────────────────────────────────────────────────────────────────────────────────

/** The share of an event's people, the gold's and the record's, that both name: below it they are two events. */
const ENOUGH = 1 / 3

/** Pairs events one to one, the likest first: the type, then who takes part, then whether both are dated. */
function scoreEvents(found: Found, wanted: GoldClipping, ids: ReadonlyMap<string, string>, tally: Tally) {
  const pairs = wanted.events.flatMap((gold) => {
    const people = new Set(gold.participants.map((id) => goldIdOf(ids, id)!))
    return found.events.flatMap((event) => {
      if (event.date !== null && contradicts(event.date, gold.date)) return []
      const isType = gold.type === null || gold.type === event.type
      const share = commonPeople(people, new Set(event.participants.map(({actor}) => actor)))
      // An event that names nobody is known by its type alone.
      if (people.size === 0 ? !isType : share < ENOUGH) return []
      const isDated = event.date !== null && gold.date !== '..'
      // “accused … and ordered”: the accusation is the one of that type, not the one whose type is not judged.
      const typed = gold.type === null ? 1 : isType ? 2 : 0
      return [{gold, event, likeness: 2 * typed + share + (isDated ? 0.25 : 0)}]
    })
  })
  const matched = new Map<GoldClipping['events'][number], Found['events'][number]>()
  const used = new Set<Found['events'][number]>()
  const inOrder = pairs.sort(
    (a, b) => b.likeness - a.likeness || Number(a.gold.optional) - Number(b.gold.optional),
  )
  for (const {gold, event} of inOrder) {
    if (matched.has(gold) || used.has(event)) continue
    matched.set(gold, event)
    used.add(event)
  }
  for (const gold of wanted.events) {
    if (gold.optional) continue
    const event = matched.get(gold)
    if (event === undefined) {
      tally.missed('events', gold.name)
      continue
    }
    tally.right('events')
    if (gold.type !== null) tally.answer('event types', gold.name, event.type, gold.type)
    tally.answer('event status', gold.name, event.status, gold.status)
  }
  for (const event of found.events) if (!used.has(event)) tally.spurious('events', event.name)
}

function commonPeople(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((id) => other.has(id)).length
  return common === 0 ? 0 : common / (one.size + other.size - common)
}

// ── That the words are the article's ────────────────────────────────────────────────────────────────

function scoreSpans({article, mentions, quotations, figures}: Found, tally: Tally) {
  for (const {start, end, text} of [...mentions, ...quotations, ...figures]) {
    if (article.text.slice(start, end) === text) tally.right('spans')
    else tally.spurious('spans', text)
  }
}

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────

/** One spelling for both sides: plain marks, single spaces, small letters, no possessive. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/'s$/, '')
}

const trimmed = (text: string): string => plain(text).replace(/[.,;!?…]+$/, '')
const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}][\p{L}\p{N}.,'-]*/gu) ?? []

/** Whether `words` stand in `text`, and not within a longer word. */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const isLetter = (index: number) => /[\p{L}\p{N}]/u.test(text[index] ?? '')
    if (
      !(isLetter(at - 1) && isLetter(at)) &&
      !(isLetter(at + words.length - 1) && isLetter(at + words.length))
    )
      return true
  }
  return false
}
