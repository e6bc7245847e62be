import type {FigureRecord} from '../../src/schema.ts'
import {compareEdtf, endOf, startOf} from '../annotate/edtf.ts'
import {slug} from '../slug.ts'

/** A figure as the ledger compares it: ids are the records' own, `date` is its article's. */
export type LedgerFigure = Omit<FigureRecord, 'start' | 'end' | 'text' | 'retracted'> & {date: string | null}

/**
 * What two claims about the same thing are to each other. `agree`: their ranges, as their qualifiers widen them,
 * meet; `contradict`: they do not; `supersede`: they do not, and the later is the same claimant's. Nobody is judged
 * to be right.
 */
export type Relation = 'agree' | 'contradict' | 'supersede'

/** Claims about the same thing, side by side. */
export interface LedgerGroup {
  /** `killed-a-week-kenya-2024`: what, per, of whom or in which article, when. The same for the same things. */
  id: string
  what: string | null
  of: string | null
  unit: string | null
  per: string | null
  /** The first one's; the others' is the same time. */
  period: string | null
  /** Ordered by claimant, date, value and id; the article's own claims come last. */
  figures: LedgerFigure[]
  /** One for each two, `from` before `to` in `figures`; of a `supersede` the later claim is `by`. */
  relations: {from: string; to: string; relation: Relation; by: string | null}[]
}

/** Pairs are told for groups of at most this size; a longer list is read as a list. */
const PAIRED = 60

/**
 * Groups claims about the same thing: the same what, of, unit and per, in the same period.
 *
 * A count of nobody in particular (`of` is null) is compared within its article only, for “41 killed” in two articles
 * may be two floods. Figures of which `what` is not known are left out. Groups are ordered by size, then by name.
 */
export function groupFigures(figures: readonly LedgerFigure[]): LedgerGroup[] {
  const byThing = new Map<string, LedgerFigure[]>()
  for (const figure of figures) {
    if (figure.what === null) continue
    const whose = figure.of === null ? `in ${figure.article}` : `of ${figure.of}`
    const key = JSON.stringify([figure.what, whose, figure.unit, figure.per])
    const same = byThing.get(key)
    if (same === undefined) byThing.set(key, [figure])
    else same.push(figure)
  }
  const groups: LedgerGroup[] = []
  const ids = new Set<string>()
  for (const same of byThing.values())
    for (const claims of splitByPeriod(same)) groups.push(describe(claims, ids))
  return groups.sort(
    (a, b) =>
      b.figures.length - a.figures.length ||
      order(nameOf(a), nameOf(b)) ||
      order(a.figures[0]!.id, b.figures[0]!.id),
  )
}

/** Counted people and bare numbers need no unit in their address; “fine, USD” and “fine, EUR” do. */
const WITHOUT_UNIT: ReadonlySet<string | null> = new Set([null, 'people'])

function idOf({article, what, of, unit, per, period}: LedgerFigure, taken: Set<string>): string {
  const words = [
    what,
    per === null ? null : `a ${per}`,
    WITHOUT_UNIT.has(unit) || unit === what ? null : unit,
    of ?? article,
    period,
  ]
  const id = slug(words.filter((part) => part !== null).join(' '), {longest: 90, fallback: 'figures'})
  let own = id
  for (let number = 2; taken.has(own); number++) own = `${id}-${number}`
  taken.add(own)
  return own
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const nameOf = ({what, of, unit, per, period}: LedgerGroup) =>
  [what, of, unit, per, period].map((part) => part ?? '~').join(' ')

/**
 * Claims of the same time, at whatever precision it was told: `2024` and `2024-01/2024-12`. A claim without a period
 * goes with others such: “700,000 killed” says nothing of when, and is not compared with “150,000 killed in 2024”.
 */
function splitByPeriod(figures: LedgerFigure[]): LedgerFigure[][] {
  const groups = new Map<string, LedgerFigure[]>()
  for (const figure of figures) {
    const time = figure.period === null ? '' : `${startOf(figure.period)}/${endOf(figure.period)}`
    const group = groups.get(time)
    if (group === undefined) groups.set(time, [figure])
    else group.push(figure)
  }
  return [...groups.values()]
}

function describe(claims: LedgerFigure[], taken: Set<string>): LedgerGroup {
  const figures = [...claims].sort(
    (a, b) =>
      order(a.claimant ?? '~', b.claimant ?? '~') ||
      compareEdtf(a.date, b.date) ||
      a.low - b.low ||
      a.high - b.high ||
      order(a.id, b.id),
  )
  const {what, of, unit, per, period} = figures[0]!
  const relations: LedgerGroup['relations'] = []
  if (figures.length <= PAIRED)
    figures.forEach((from, index) => {
      for (const to of figures.slice(index + 1))
        relations.push({from: from.id, to: to.id, ...relate(from, to)})
    })
  return {id: idOf(claims[0]!, taken), what, of, unit, per, period, figures, relations}
}

/** Tells what two claims about the same thing are to each other. */
export function relate(a: LedgerFigure, b: LedgerFigure): {relation: Relation; by: string | null} {
  const [left, right] = [widen(a), widen(b)]
  if (left.low <= right.high && right.low <= left.high) return {relation: 'agree', by: null}
  const isSame = a.claimant !== null && a.claimant === b.claimant
  const days = [a.date, b.date].map((date) => (date === null ? null : startOf(date)))
  if (isSame && days[0] != null && days[1] != null && days[0] !== days[1])
    return {relation: 'supersede', by: days[0]! < days[1]! ? b.id : a.id}
  return {relation: 'contradict', by: null}
}

const UPWARD =
  /more than|at least|over|no fewer|no less|not less|above|excess|north of|upwards|greater|minimum|^or more$|^\+$|^plus$/
const DOWNWARD =
  /less than|fewer than|under|up to|as many as|as much as|as high as|at most|no more than|not more than|below|maximum/
const AROUND = /about|around|approximately|roughly|nearly|almost|some|estimated|circa|close to|or so/

/** The values that a claim allows: “at least 40” goes up without end, “about 40” a tenth either way. */
function widen({low, high, qualifier}: LedgerFigure): {low: number; high: number} {
  const word = qualifier ?? ''
  if (/^(?:no|not) (?:fewer|less)/.test(word)) return {low, high: Number.POSITIVE_INFINITY}
  if (/^(?:no|not) more/.test(word) || DOWNWARD.test(word)) return {low: Number.NEGATIVE_INFINITY, high}
  if (UPWARD.test(word)) return {low, high: Number.POSITIVE_INFINITY}
  if (AROUND.test(word)) return {low: low - Math.abs(low) / 10, high: high + Math.abs(high) / 10}
  return {low, high}
}
