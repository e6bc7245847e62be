import {compareEdtf, endOf, startOf} from '../scripts/annotate/edtf.ts'
import {sayDate} from './dates.ts'
import {type Dated, dayNumber, type Stretch, stretchOf} from './drawings/timeline.ts'
import {records} from './records.ts'
import type {EventRecord} from './schema.ts'

/** An event with the days it may have happened on, for the drawing. */
export interface TimelineEvent extends Dated {
  event: EventRecord
}

/** Dated events in the order of time; `days` of the undated are not known, so they are not among them. */
export function timelineEvents(events: readonly EventRecord[]): TimelineEvent[] {
  return events
    .filter(({date}) => date !== null && date !== '../..')
    .toSorted((a, b) => compareEdtf(a.date, b.date) || (a.id < b.id ? -1 : 1))
    .map((event) => ({
      event,
      name: withoutDate(event.name, event.date!),
      from: dayNumber(startOf(event.date!)),
      to: dayNumber(endOf(event.date!)),
      weight: event.evidence.length,
    }))
}

/** “NATO: summit, June 2025” stands at June 2025 and need not say so again. */
function withoutDate(name: string, date: string): string {
  const said = `, ${sayDate(date)}`
  return name.endsWith(said) ? name.slice(0, -said.length) : name
}

/**
 * Events by the years in which they begin or end, newest first; in a year, in the order of time. Of a decade nobody
 * knows the year, so it is in none.
 */
export function timelineYears(events: readonly TimelineEvent[]): {year: number; events: TimelineEvent[]}[] {
  const years = new Map<number, TimelineEvent[]>()
  for (const one of events) {
    const sides = one.event.date!.split('/')
    const own = new Set(
      sides.flatMap((side) => (/^\d{4}(?![\dX])/.test(side) ? Number(side.slice(0, 4)) : [])),
    )
    for (const year of own) {
      const known = years.get(year)
      if (known === undefined) years.set(year, [one])
      else known.push(one)
    }
  }
  return [...years].sort(([a], [b]) => b - a).map(([year, of]) => ({year, events: of}))
}

/** The timeline of the whole file: its dated events, the years around them, and those without a date. */
export function wholeTimeline(): {
  events: TimelineEvent[]
  stretch: Stretch | null
  undated: EventRecord[]
} {
  const all = records('events')
  const events = timelineEvents(all)
  const dated = new Set(events.map(({event}) => event))
  return {events, stretch: stretchOf(events), undated: all.filter((event) => !dated.has(event))}
}

/** What the browser draws with when a reader looks closer: names, days and who took part, without the sentences. */
export interface TimelineData {
  /** Name and kind of those in most events, by the numbers that events name them with. */
  actors: string[]
  events: TimelineEntry[]
}

/** `id`, name, first and last day, sentences, type, status, actors. */
export type TimelineEntry = [
  id: string,
  name: string,
  from: number | null,
  to: number | null,
  weight: number,
  type: string | null,
  status: string,
  actors: number[],
]

const ENTRIES = 3000
const ACTORS = 150

/** The most reported of the dated events, as small as may be. */
export function timelineData(
  events: readonly TimelineEvent[],
  nameOf: (id: string) => string | undefined,
): TimelineData {
  const shown = events
    .toSorted((a, b) => b.weight - a.weight || (a.event.id < b.event.id ? -1 : 1))
    .slice(0, ENTRIES)
    .map(({event, name, from, to, weight}) => ({
      event,
      name,
      from,
      to,
      weight,
      actors: [...new Set(event.participants.map(({actor}) => actor))],
    }))
  const uses = new Map<string, number>()
  for (const {actors} of shown) for (const actor of actors) uses.set(actor, (uses.get(actor) ?? 0) + 1)
  const listed = [...uses]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, ACTORS)
    .map(([id]) => id)
  const numbers = new Map(listed.map((id, index) => [id, index]))
  return {
    actors: listed.map((id) => nameOf(id) ?? id),
    events: shown.map(({event, name, from, to, weight, actors}) => [
      event.id,
      name,
      from,
      to,
      weight,
      event.type,
      event.status,
      actors.flatMap((actor) => numbers.get(actor) ?? []),
    ]),
  }
}
