import {startOf} from '../annotate/edtf.ts'
import {type LedgerFigure, meet} from './ledger-claims.ts'

/** Claims of one article about one thing, in the order of the text. */
interface Line {
  article: string
  of: string | null
  figures: LedgerFigure[]
  /** Days since 1970 of the article's date; null when it is not known. */
  day: number | null
}

/** A count of so many is a running total; a smaller one is of a day or a place. */
const TOTAL = 1000
/** Days between two articles that may still mean the same: a total is told for months, a toll for some days. */
const WITHIN = {total: 400, topic: 10, place: 3, value: 3, measure: 1}
/** Of thousands of claims in one article only the last are looked at. */
const LOOK = 20
const DAY = 86_400_000

/**
 * Divides claims of one kind of quantity (`killed`, people, in one period) into those about the same thing.
 *
 * “31 killed” and “12 killed” may be a dam burst and a bus crash, in one article and all the more in two. So within an
 * article claims are of one thing unless one claimant makes two that do not meet, or they are told of other events or
 * places. Claims of several articles are of one thing when a reported event holds both; when both articles tell of the
 * same event, or both counts of the same place, within days; when both give the same number of the same people, or by
 * the same claimant, within days; when both are totals (a thousand or more) of the same people; or when both name the
 * same period. Where an article has two such claims that fit, none is chosen.
 */
export function sameThings(claims: readonly LedgerFigure[], hasPeriod: boolean): LedgerFigure[][] {
  const lines = linesOf([...claims].sort(inText))
  const clusters = lines.map((line) => ({lines: [line], articles: new Set([line.article])}))
  const clusterOf = new Map(lines.map((line, index) => [line, clusters[index]!]))

  const unite = (one: Line, other: Line) => {
    const [a, b] = [clusterOf.get(one)!, clusterOf.get(other)!]
    if (a === b) return
    const [small, large] = a.lines.length < b.lines.length ? [a, b] : [b, a]
    for (const article of small.articles) if (large.articles.has(article)) return
    for (const line of small.lines) {
      large.lines.push(line)
      large.articles.add(line.article)
      clusterOf.set(line, large)
    }
  }
  const link = (keysOf: (line: Line) => string[], days: number) => {
    for (const near of byKey(lines, keysOf).values())
      for (const [one, other] of neighbours(near, days)) unite(one, other)
  }

  link(({of, figures}) => all(figures, 'events').map((event) => `${of} ${event}`), Number.POSITIVE_INFINITY)
  if (hasPeriod) link(({of}) => (of === null ? [] : [of]), Number.POSITIVE_INFINITY)
  link(
    (line) => (isCount(line) ? all(line.figures, 'topics').map((topic) => `${line.of} ${topic}`) : []),
    WITHIN.topic,
  )
  link(
    (line) => (isCount(line) ? [] : all(line.figures, 'topics').map((topic) => `${line.of} ${topic}`)),
    WITHIN.measure,
  )
  link(
    (line) => (isCount(line) ? all(line.figures, 'places').map((place) => `${line.of} ${place}`) : []),
    WITHIN.place,
  )
  link(
    ({of, figures}) => (of === null ? [] : figures.map(({low, high}) => `${of} ${low} ${high}`)),
    WITHIN.value,
  )
  link(
    ({of, figures}) =>
      figures
        .filter(({claimant}) => claimant !== null)
        .map(({claimant, low, high}) => `${of} ${claimant} ${low} ${high}`),
    WITHIN.value,
  )
  link((line) => (line.of !== null && isTotal(line) ? [line.of] : []), WITHIN.total)
  return [...new Set(clusterOf.values())].map((cluster) => cluster.lines.flatMap(({figures}) => figures))
}

/** `a-f9` stands before `a-f10` in its text. */
const inText = (a: LedgerFigure, b: LedgerFigure) =>
  (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) ||
  a.id.length - b.id.length ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const isCount = ({figures}: Line) => figures[0]!.unit === null || figures[0]!.unit === 'people'
const isTotal = (line: Line) => isCount(line) && line.figures.every(({low}) => low >= TOTAL)
const all = (figures: readonly LedgerFigure[], what: 'events' | 'topics' | 'places') => [
  ...new Set(figures.flatMap((figure) => figure[what] ?? [])),
]

function dayOf(date: string | null): number | null {
  const start = date === null ? null : startOf(date)
  const time = start === null ? Number.NaN : Date.parse(start)
  return Number.isNaN(time) ? null : Math.round(time / DAY)
}

/** Lines under each key, without those of an article that has two there. */
function byKey(lines: readonly Line[], keysOf: (line: Line) => string[]): Map<string, Line[]> {
  const found = new Map<string, Line[]>()
  for (const line of lines)
    for (const key of new Set(keysOf(line))) {
      const same = found.get(key)
      if (same === undefined) found.set(key, [line])
      else same.push(line)
    }
  for (const [key, same] of found) {
    const counts = new Map<string, number>()
    for (const {article} of same) counts.set(article, (counts.get(article) ?? 0) + 1)
    found.set(
      key,
      same.filter(({article}) => counts.get(article) === 1),
    )
  }
  return found
}

/** Each two lines that follow each other in time and are no more than so many days apart. */
function neighbours(lines: readonly Line[], days: number): [Line, Line][] {
  const dated = days === Number.POSITIVE_INFINITY ? [...lines] : lines.filter(({day}) => day !== null)
  dated.sort((a, b) => (a.day ?? 0) - (b.day ?? 0))
  const pairs: [Line, Line][] = []
  for (let at = 1; at < dated.length; at++) {
    const [one, other] = [dated[at - 1]!, dated[at]!]
    if (days === Number.POSITIVE_INFINITY || other.day! - one.day! <= days) pairs.push([one, other])
  }
  return pairs
}

/** The claims of each article, one line for each thing they are about. */
function linesOf(claims: readonly LedgerFigure[]): Line[] {
  const lines: Line[] = []
  const open = new Map<string, Line[]>()
  for (const figure of claims) {
    const key = `${figure.article} ${figure.of}`
    const own = open.get(key) ?? []
    open.set(key, own)
    // The nearest before it: “the police say 41 … the Red Cross says 58 … in 1986 a flood killed 106”.
    const line = own
      .slice(-LOOK)
      .findLast(({figures}) => figures.slice(-LOOK).every((other) => canBeSame(other, figure)))
    if (line !== undefined) {
      line.figures.push(figure)
      continue
    }
    const begun = {article: figure.article, of: figure.of, figures: [figure], day: dayOf(figure.date)}
    own.push(begun)
    lines.push(begun)
  }
  return lines
}

function canBeSame(one: LedgerFigure, other: LedgerFigure): boolean {
  const isTakenBack = one.retracted === true || other.retracted === true
  if (one.claimant === other.claimant && !isTakenBack && !meet(one, other)) return false
  if (one.of === null && !meet(one, other) && !isTakenBack && !isComparable(one, other)) return false
  return !areApart(one.attacks, other.attacks) && !areApart(one.places, other.places)
}

/** What is counted once for all: of these two numbers are a quarrel, while “39 seats” and “18 seats” are two parties'. */
const TOLLS =
  /(?:^|\b)(?:killed|injured|wounded|missing|displaced|evacuated|fled|arrested|detained|infected|casualties|bodies|graves|cases|crowd|destroyed|damaged|lost|affected|turnout)$/
/** Two amounts of nobody's that differ by more are not of one thing: a bid for a firm and a bid for a share. */
const RATIO = 5

function isComparable(one: LedgerFigure, other: LedgerFigure): boolean {
  if (one.unit === null || one.unit === 'people') return TOLLS.test(one.what ?? '')
  const [small, large] = [Math.min(one.high, other.high), Math.max(one.low, other.low)]
  return small > 0 && large <= small * RATIO
}

/** Both are told of something, and of nothing in common. */
function areApart(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return false
  return !one.some((value) => other.includes(value))
}
