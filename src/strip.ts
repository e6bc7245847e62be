import {endOf, MONTH_NAMES, startOf} from '../scripts/annotate/edtf.ts'

/** Where things lie in time, for drawings made while a page renders. Shares are per cent of the drawing's width. */

const DAY = 86_400_000

/** A stretch of days, by their numbers since 1970; `to` is the last of them. */
export interface Stretch {
  from: number
  to: number
}

/** The days that a date may mean; an open side counts as its other side. Null where nothing is known. */
export function stretchOf(edtf: string | null): Stretch | null {
  if (edtf === null) return null
  const [start, end] = [startOf(edtf), endOf(edtf)]
  const first = start ?? end
  const last = end ?? start
  return first === null || last === null ? null : {from: dayNumber(first), to: dayNumber(last)}
}

const dayNumber = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY)

export interface Tick {
  /** Per cent of the width. */
  at: number
  label: string
}

export interface Scale {
  /** A day's place, in per cent of the width. */
  at(day: number): number
  ticks: Tick[]
}

/** Most labels that stand beside each other on a narrow screen. */
const TICKS = 5
/** Days are labelled within this many, months within the next, years beyond. */
const LABEL_DAYS = 45
const LABEL_MONTHS = 900
const MONTH_STEPS = [1, 2, 3, 6, 12]
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/** A scale from the first to the last day, with a margin at both ends for the marks that stand there. */
export function scaleOf(stretches: readonly Stretch[]): Scale {
  const first = Math.min(...stretches.map(({from}) => from))
  const last = Math.max(...stretches.map(({to}) => to))
  const days = Math.max(1, last - first)
  const at = (day: number) => round(3 + (94 * (day - first)) / days)
  return {at, ticks: ticksOf(first, last).map(({day, label}) => ({at: at(day), label}))}
}

function ticksOf(first: number, last: number): {day: number; label: string}[] {
  const days = last - first
  if (days <= LABEL_DAYS) {
    const step = Math.max(1, Math.ceil((days + 1) / TICKS))
    return Array.from({length: Math.floor(days / step) + 1}, (_, index) => {
      const day = first + index * step
      const date = new Date(day * DAY)
      return {day, label: `${date.getUTCDate()} ${MONTH_NAMES[date.getUTCMonth()]!.slice(0, 3)}`}
    })
  }
  const byMonth = days <= LABEL_MONTHS
  const start = new Date(first * DAY)
  const unit = byMonth ? 1 : 12
  const from = start.getUTCFullYear() * 12 + (byMonth ? start.getUTCMonth() : 0)
  const dayOf = (month: number) => Math.round(Date.UTC(Math.floor(month / 12), month % 12) / DAY)
  const inside: number[] = []
  for (let month = from; dayOf(month) <= last; month += unit) if (dayOf(month) >= first) inside.push(month)
  const steps = byMonth ? MONTH_STEPS : YEAR_STEPS
  const step = steps.find((every) => inside.length / every <= TICKS) ?? steps.at(-1)!
  return inside
    .filter((month) => (month / unit) % step === 0)
    .map((month) => {
      const year = Math.floor(month / 12)
      const label = byMonth ? `${MONTH_NAMES[month % 12]!.slice(0, 3)} ${year}` : String(year)
      return {day: dayOf(month), label}
    })
}

/**
 * Gives each stretch the lowest lane in which it touches none before it, in the order they come; beyond `most` lanes
 * they share the last. `apart` is how far two must stand from each other, in per cent.
 */
export function lanesOf(
  stretches: readonly Stretch[],
  {at}: Scale,
  {apart, most}: {apart: number; most: number},
): number[] {
  const ends: number[] = []
  return stretches.map(({from, to}) => {
    const start = at(from)
    const free = ends.findIndex((end) => start - end >= apart)
    const lane = free === -1 ? Math.min(ends.length, most - 1) : free
    ends[lane] = Math.max(ends[lane] ?? 0, at(to))
    return lane
  })
}

export interface Bucket {
  /** How many of each list fall into it. */
  counts: number[]
  /** `2026-03-02`, `2026-03`, `2026`, `202` for a decade, `20` for a century. */
  label: string
}

/** Most bars of a histogram. */
const BUCKETS = 60
/** Lengths of a bar: characters of an ISO date that tell two apart, and a step that misses none. */
const SIZES = [
  {characters: 10, step: 1, days: 1},
  {characters: 7, step: 28, days: 31},
  {characters: 4, step: 365, days: 365},
  {characters: 3, step: 365, days: 3652},
  {characters: 2, step: 365, days: 36_524},
]

/**
 * Counts lists of days in stretches of the same length: days, months, years, decades or centuries, whichever gives
 * about sixty or fewer. A date that is known to the month only is counted where its middle lies.
 */
export function bucketsOf(lists: readonly (readonly Stretch[])[]): Bucket[] {
  if (lists.every((list) => list.length === 0)) return []
  const days = lists.map((list) => list.map(({from, to}) => Math.floor((from + to) / 2)))
  const sorted = days.flat().sort((a, b) => a - b)
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  const size = SIZES.find((one) => (last - first) / one.days < BUCKETS) ?? SIZES.at(-1)!
  const keyOf = (day: number) => new Date(day * DAY).toISOString().slice(0, size.characters)
  const buckets = new Map<string, Bucket>()
  const add = (label: string) => {
    if (!buckets.has(label)) buckets.set(label, {counts: lists.map(() => 0), label})
  }
  for (let day = first; day < last; day += size.step) add(keyOf(day))
  add(keyOf(last))
  for (const [index, list] of days.entries())
    for (const day of list) buckets.get(keyOf(day))!.counts[index]! += 1
  return [...buckets.values()]
}

const round = (share: number) => Math.round(share * 100) / 100
