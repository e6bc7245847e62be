import {compareEdtf, endOf, startOf} from '../annotate/edtf.ts'
import {slug} from '../slug.ts'
import {type LedgerFigure, type Relation, relate} from './ledger-claims.ts'
import {sameThings} from './ledger-same.ts'

export {type LedgerFigure, type Relation, relate} from './ledger-claims.ts'

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

/** Words that news uses for one thing: soldiers are wounded and bystanders injured, and a count of both is one count. */
const SAME_WHAT = new Map([
  ['wounded', 'injured'],
  ['houses destroyed', 'homes destroyed'],
  ['houses damaged', 'homes damaged'],
  ['profits', 'profit'],
  ['revenues', 'revenue'],
])
const sameWhat = (what: string) => SAME_WHAT.get(what) ?? what

/**
 * Groups claims about the same thing: the same what, unit and per, in the same period, and what `sameThings` says.
 *
 * Figures of which `what` is not known are left out. Groups are ordered by size, then by name. Figures of one article
 * are in the order of its text.
 */
export function groupFigures(figures: readonly LedgerFigure[]): LedgerGroup[] {
  const byKind = new Map<string, LedgerFigure[]>()
  for (const figure of figures) {
    if (figure.what === null) continue
    const key = JSON.stringify([
      sameWhat(figure.what),
      figure.unit,
      figure.per,
      figure.projected === true,
      figure.added === true ? figure.id : null,
    ])
    const same = byKind.get(key)
    if (same === undefined) byKind.set(key, [figure])
    else same.push(figure)
  }
  const found: LedgerFigure[][] = []
  for (const same of byKind.values())
    for (const claims of splitByPeriod(same)) found.push(...sameThings(claims, claims[0]!.period !== null))
  for (const claims of found) claims.sort((a, b) => compareEdtf(a.date, b.date) || order(a.id, b.id))
  found.sort((a, b) => order(a[0]!.id, b[0]!.id))
  const ids = new Map<string, number>()
  return found
    .map((claims) => describe(claims, ids))
    .sort(
      (a, b) =>
        b.figures.length - a.figures.length ||
        order(nameOf(a), nameOf(b)) ||
        order(a.figures[0]!.id, b.figures[0]!.id),
    )
}

/** Counted people and bare numbers need no unit in their address; “fine, USD” and “fine, EUR” do. */
const WITHOUT_UNIT: ReadonlySet<string | null> = new Set([null, 'people'])

/** The first of several groups that would have one address has it; the others are told by their first article. */
function idOf({article, what, of, unit, per, period}: LedgerFigure, taken: Map<string, number>): string {
  const words = [
    what,
    per === null ? null : `a ${per}`,
    WITHOUT_UNIT.has(unit) || unit === what ? null : unit,
    of ?? article,
    period,
  ]
  const address = (...more: string[]) =>
    slug([...words, ...more].filter((part) => part !== null).join(' '), {longest: 90, fallback: 'figures'})
  const short = address()
  const id = taken.has(short) && of !== null ? address(article) : short
  let number = (taken.get(id) ?? 0) + 1
  let own = number === 1 ? id : `${id}-${number}`
  while (taken.has(own)) own = `${id}-${++number}`
  taken.set(own, 1)
  taken.set(id, number)
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

function describe(claims: LedgerFigure[], taken: Map<string, number>): LedgerGroup {
  const figures = [...claims].sort(
    (a, b) =>
      order(a.claimant ?? '~', b.claimant ?? '~') ||
      compareEdtf(a.date, b.date) ||
      a.low - b.low ||
      a.high - b.high ||
      order(a.id, b.id),
  )
  const {of, unit, per, period} = figures[0]!
  const [what = null, ...others] = new Set(claims.map((claim) => claim.what))
  const relations: LedgerGroup['relations'] = []
  if (figures.length <= PAIRED)
    figures.forEach((from, index) => {
      for (const to of figures.slice(index + 1))
        relations.push({from: from.id, to: to.id, ...relate(from, to)})
    })
  return {
    id: idOf(claims[0]!, taken),
    what: others.length > 0 && what !== null ? sameWhat(what) : what,
    of,
    unit,
    per,
    period,
    figures,
    relations,
  }
}
