import {sayDate} from './dates.ts'
import {ledgerGroups} from './records.ts'
import type {LedgerGroup, Link, ShownFigure} from './schema.ts'
import {counted} from './words.ts'

/** What a group counts, in words: “Killed, Russia, in a week, 2024”. */
export function groupTitle({what, unit, of, per, period}: LedgerGroup): string {
  const words = [
    what === null ? 'figures of what is not said' : counted({what, unit}),
    of?.name,
    per && `a ${per}`,
    period && sayDate(period),
  ]
    .filter(Boolean)
    .join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A page of the ledger: groups with something to compare, then claims that stand alone, then what nobody can tell. */
export interface LedgerPage {
  compared: LedgerGroup[]
  /** Groups of one claim. */
  alone: LedgerGroup[]
  unsaid: ShownFigure[]
}

/** Claims of a group that its entry in the ledger shows; its own page shows more. */
export const CLAIMS_SHOWN = 8
/** A page holds entries that together weigh about as much; a drawing weighs more than a line. */
const WEIGHT = 160
const DRAWING = 3

/** The ledger on pages of about the same length, at least one. */
export function ledgerPages(groups: readonly LedgerGroup[] = ledgerGroups()): LedgerPage[] {
  const pages: LedgerPage[] = [{compared: [], alone: [], unsaid: []}]
  let room = WEIGHT
  const next = (weight: number) => {
    if (room < weight && room < WEIGHT) {
      pages.push({compared: [], alone: [], unsaid: []})
      room = WEIGHT
    }
    room -= weight
    return pages.at(-1)!
  }
  for (const group of groups) {
    if (group.url !== null)
      next(DRAWING + 2 * Math.min(group.claims.length, CLAIMS_SHOWN)).compared.push(group)
    else if (group.what !== null) next(1).alone.push(group)
    else for (const claim of group.claims) next(1).unsaid.push(claim)
  }
  return pages
}

/** The address of a page of the ledger, or null beyond its ends. */
export const ledgerAddress = (page: number, last: number): string | null =>
  page < 1 || page > last ? null : page === 1 ? '/figures/' : `/figures/page/${page}/`

/** Others named beside a group, those with most claims first. */
const OTHERS = 12

/** Makes the function that finds groups which count the same as another, of someone else or of another time. */
export function sameCount(groups: readonly LedgerGroup[]): (group: LedgerGroup) => Link[] {
  const anchors = anchorsOf(ledgerPages(groups))
  const keyOf = ({what, unit}: LedgerGroup) => `${what} ${unit}`
  const byCount = Map.groupBy(
    groups.filter(({id, of}) => id !== null && of !== null),
    keyOf,
  )
  return (group) =>
    (byCount.get(keyOf(group)) ?? [])
      .slice(0, OTHERS + 1)
      .filter(({id}) => id !== group.id)
      .slice(0, OTHERS)
      .map((other) => ({
        url: other.url ?? anchors.get(other.id!)!,
        name: groupTitle(other),
        kind: 'figure',
      }))
}

/** The line of each group that has no page of its own. */
function anchorsOf(pages: readonly LedgerPage[]): Map<string, string> {
  return new Map(
    pages.flatMap(({alone}, index) =>
      alone.map(({id}) => [id!, `${ledgerAddress(index + 1, pages.length)}#${id}`] as const),
    ),
  )
}

/** Where two claims differ, in words; agreement needs none. */
export function sayRelations({claims, relations}: LedgerGroup): {
  from: ShownFigure
  to: ShownFigure
  words: string
}[] {
  const byId = new Map(claims.map((claim) => [claim.figure.id, claim]))
  return relations.flatMap(({from, to, relation, by}) => {
    const [a, b] = [byId.get(from), byId.get(to)]
    if (a === undefined || b === undefined || relation === 'agree') return []
    if (relation === 'contradict') return [{from: a, to: b, words: 'does not fit'}]
    const [earlier, later] = by === to ? [a, b] : [b, a]
    return [{from: later, to: earlier, words: 'replaces the earlier'}]
  })
}
