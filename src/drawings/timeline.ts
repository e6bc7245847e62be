/**
 * The timeline's drawing: which events go where. The same code draws when the site is built and, in the browser, when
 * a reader looks closer.
 */
import {dayOfNumber, daysInMonth, numberOfDay} from '../../scripts/annotate/calendar.ts'

/** An event as the drawing knows it; days are numbers from 1 January 1970, null for an open side. */
export interface Dated {
  name: string
  from: number | null
  to: number | null
  /** How many sentences report it: the most reported are placed first. */
  weight: number
}

/** A stretch of days, both ends included. */
export interface Stretch {
  from: number
  to: number
}

/** Where an event stands: per cent of the width, and the number of its lane from the top. */
export interface Placed<Event extends Dated> {
  event: Event
  from: number
  to: number
  lane: number
  /** Where its name stands: after the mark, or before or over it where there is no room. */
  name: 'after' | 'before' | 'over'
}

export interface Timeline<Event extends Dated> {
  placed: Placed<Event>[]
  lanes: number
  ticks: {at: number; label: string}[]
}

export const LANES = 14
/** Letters of the names that go side by side in the narrowest drawing. */
const LETTERS = 132
export const LONGEST_NAME = 44

/**
 * Places events in lanes, so that no name runs into another; what finds no lane is left out, the least reported first.
 * Events that do not touch the stretch are left out too.
 */
export function drawTimeline<Event extends Dated>(
  events: readonly Event[],
  stretch: Stretch,
): Timeline<Event> {
  const length = stretch.to - stretch.from + 1
  const place = (day: number) => round(((day - stretch.from) / length) * 100)
  const lanes: {from: number; to: number}[][] = []
  const placed: Placed<Event>[] = []
  const wanted = events
    .filter(({from, to}) => (to ?? stretch.to) >= stretch.from && (from ?? stretch.from) <= stretch.to)
    .toSorted((a, b) => b.weight - a.weight || (a.from ?? a.to ?? 0) - (b.from ?? b.to ?? 0))
  for (const event of wanted) {
    if (placed.length >= LANES * 30) break
    const from = place(Math.max(event.from ?? stretch.from, stretch.from))
    const to = place(Math.min(event.to ?? stretch.to, stretch.to) + 1)
    const name = ((Math.min(event.name.length, LONGEST_NAME) + 4) / LETTERS) * 100
    const side = to + name <= 100 ? 'after' : from - name >= 0 ? 'before' : 'over'
    const room =
      side === 'after'
        ? {from, to: to + name}
        : side === 'before'
          ? {from: from - name, to}
          : {from, to: Math.max(to, from + name)}
    const lane = firstFree(lanes, room)
    if (lane === null) continue
    placed.push({event, from, to, lane, name: side})
  }
  placed.sort((a, b) => a.from - b.from || a.lane - b.lane)
  return {placed, lanes: lanes.length, ticks: ticksOf(stretch, place)}
}

function firstFree(lanes: Stretch[][], room: Stretch): number | null {
  for (let lane = 0; lane < LANES; lane++) {
    const taken = lanes[lane]
    if (taken === undefined) {
      lanes.push([room])
      return lane
    }
    if (taken.every(({from, to}) => room.to <= from || to <= room.from)) {
      taken.push(room)
      return lane
    }
  }
  return null
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const MOST_TICKS = 9

/** Steps between ticks: years by the hundred down to one, then months, then days. */
const STEPS = [
  ...[100, 50, 20, 10, 5, 2, 1].map((years) => ({months: years * 12, days: 0})),
  ...[6, 3, 1].map((months) => ({months, days: 0})),
  ...[14, 7, 2, 1].map((days) => ({months: 0, days})),
]

/** Ticks at the beginnings of years, months or days: as many as there is room for. */
function ticksOf({from, to}: Stretch, place: (day: number) => number): {at: number; label: string}[] {
  let best: number[] = []
  let words = yearWords
  for (const {months, days} of STEPS) {
    const ticks = months > 0 ? byMonths(from, to, months) : byDays(from, to, days)
    if (ticks.length > MOST_TICKS) break
    if (ticks.length <= best.length) continue
    best = ticks
    words = months >= 12 ? yearWords : months > 0 ? monthWords : dayWords
  }
  return best.map((day) => ({at: place(day), label: words(day)}))
}

const yearWords = (day: number) => String(dayOfNumber(day).year)
const monthWords = (day: number) => {
  const {year, month} = dayOfNumber(day)
  return month === 1 ? String(year) : MONTHS[month - 1]!
}
const dayWords = (day: number) => {
  const {month, day: number} = dayOfNumber(day)
  return `${number} ${MONTHS[month - 1]}`
}

function byMonths(from: number, to: number, step: number): number[] {
  const {year, month} = dayOfNumber(from)
  const ticks: number[] = []
  for (let at = Math.floor((year * 12 + month - 1) / step) * step; ; at += step) {
    const day = numberOfDay({year: Math.floor(at / 12), month: (at % 12) + 1, day: 1})
    if (day > to) return ticks
    if (day >= from) ticks.push(day)
    if (ticks.length > MOST_TICKS) return ticks
  }
}

function byDays(from: number, to: number, step: number): number[] {
  const ticks: number[] = []
  for (let day = Math.ceil(from / step) * step; day <= to && ticks.length <= MOST_TICKS; day += step)
    ticks.push(day)
  return ticks
}

/** The whole years around events, those without any day left aside; null when there is none. */
export function stretchOf(events: readonly Dated[]): Stretch | null {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const {from, to} of events) {
    const [start, end] = [from ?? to, to ?? from]
    if (start === null || end === null) continue
    first = Math.min(first, start)
    last = Math.max(last, end)
  }
  if (first > last) return null
  return {from: yearStretch(dayOfNumber(first).year).from, to: yearStretch(dayOfNumber(last).year).to}
}

/** The number of an ISO day; null stays null. */
export function dayNumber(iso: string | null): number | null {
  if (iso === null) return null
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return numberOfDay({year, month, day})
}

/** A year's first and last day. */
export const yearStretch = (year: number): Stretch => ({
  from: numberOfDay({year, month: 1, day: 1}),
  to: numberOfDay({year, month: 12, day: daysInMonth(year, 12)}),
})

/**
 * How many events begin in each of the parts that a stretch is cut into: months of a few years, else years. An event
 * whose month is not known stands with none of the months.
 */
export function countParts(
  events: readonly Dated[],
  stretch: Stretch,
): {from: number; to: number; label: string; count: number}[] {
  const first = dayOfNumber(stretch.from).year
  const last = dayOfNumber(stretch.to).year
  const step = last - first < 4 ? 1 : 12
  const parts = Array.from({length: ((last - first + 1) * 12) / step}, (_, index) => {
    const at = first * 12 + index * step
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
    const start = numberOfDay({year, month, day: 1})
    const next = numberOfDay({year: Math.floor((at + step) / 12), month: ((at + step) % 12) + 1, day: 1})
    const length = stretch.to - stretch.from + 1
    return {
      from: round(((start - stretch.from) / length) * 100),
      to: round(((next - stretch.from) / length) * 100),
      label: step === 12 ? String(year) : `${MONTHS[month - 1]} ${year}`,
      count: 0,
    }
  })
  for (const {from, to} of events) {
    if (from === null || to === null) continue
    const [start, end] = [dayOfNumber(from), dayOfNumber(to)]
    const monthOf = ({year, month}: {year: number; month: number}) => (year - first) * 12 + month - 1
    const [a, b] = [Math.floor(monthOf(start) / step), Math.floor(monthOf(end) / step)]
    if (a === b && parts[a] !== undefined) parts[a].count += 1
  }
  return parts
}

const round = (value: number) => Math.round(value * 100) / 100
