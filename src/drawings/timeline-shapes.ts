import {type Shape, shape} from './shapes.ts'
import {countParts, type Dated, drawTimeline, LONGEST_NAME, type Placed, type Stretch} from './timeline.ts'

/** What a mark needs besides its place. */
export interface Marked extends Dated {
  href: string
  /** “14 March 2025, talks, planned”: what a pointer that rests on it is told. */
  told: string
  status: string
}

export interface TimelineShapes {
  shapes: Shape[]
  height: number
  /** How many of the events that touch the stretch are drawn. */
  drawn: number
  /** How many there are. */
  of: number
}

const HEAD = 22
const BARS = 34
const LANE = 24
/** A mark narrower than this, in per cent of the width, is a dot. */
const DOT = 0.9

/**
 * The shapes of a timeline: its ticks, how many events each month or year has, and the events in their lanes. Across,
 * everything is in per cent, so that the drawing is as wide as its frame and its letters stay as large as they are.
 */
export function timelineShapes(events: readonly Marked[], stretch: Stretch): TimelineShapes {
  const {placed, lanes, ticks} = drawTimeline(events, stretch)
  const inside = events.filter(
    ({from, to}) => (to ?? stretch.to) >= stretch.from && (from ?? stretch.from) <= stretch.to,
  )
  const top = HEAD + BARS + 14
  const height = top + Math.max(1, lanes) * LANE
  return {
    shapes: [
      ...ticks.flatMap(({at, label}) => [
        shape('line', {class: 'grid', x1: `${at}%`, x2: `${at}%`, y1: 0, y2: height}),
        shape('text', {class: 'when', x: `${at}%`, dx: 5, y: 13}, label),
      ]),
      ...bars(inside, stretch),
      ...placed.map((one) => mark(one, top)),
    ],
    height,
    drawn: placed.length,
    of: inside.length,
  }
}

function bars(events: readonly Marked[], stretch: Stretch): Shape[] {
  const parts = countParts(events, stretch)
  const most = Math.max(1, ...parts.map(({count}) => count))
  return parts
    .filter(({count, from, to}) => count > 0 && to > 0 && from < 100)
    .map(({from, to, label, count}) => {
      const high = Math.max(2, Math.round((count / most) * BARS))
      const [left, right] = [Math.max(0, from), Math.min(100, to)]
      return shape(
        'rect',
        {
          class: 'bar',
          x: `${round(left + 0.05)}%`,
          width: `${round(Math.max(0.1, right - left - 0.1))}%`,
          y: HEAD + BARS - high,
          height: high,
        },
        [shape('title', {}, `${label}: ${count}`)],
      )
    })
}

function mark({event, from, to, lane, name}: Placed<Marked>, top: number): Shape {
  const y = top + lane * LANE + LANE / 2
  const isDot = to - from < DOT
  const middle = round((from + to) / 2)
  const body = isDot
    ? shape('circle', {class: 'when-mark', cx: `${middle}%`, cy: y, r: 5})
    : shape('rect', {
        class: 'when-mark',
        x: `${from}%`,
        width: `${round(to - from)}%`,
        y: y - 4,
        height: 8,
        rx: 4,
      })
  const places = {
    after: {x: `${isDot ? middle : to}%`, y, dx: isDot ? 9 : 6, dy: '0.35em'},
    before: {x: `${isDot ? middle : from}%`, y, dx: -9, dy: '0.35em', 'text-anchor': 'end'},
    over: {x: `${from}%`, y, dx: 2, dy: -7},
  }
  return shape('a', {href: event.href, 'data-status': event.status}, [
    shape('title', {}, `${event.name}: ${event.told}`),
    body,
    shape('text', places[name], shorten(event.name)),
  ])
}

const shorten = (name: string) =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name

const round = (value: number) => Math.round(value * 100) / 100
