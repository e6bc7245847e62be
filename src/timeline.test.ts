import {expect, test} from 'vitest'
import type {EventRecord} from './schema.ts'
import {timelineData, timelineEvents, timelineYears} from './timeline.ts'

const event = (id: string, date: string | null, of: Partial<EventRecord> = {}): EventRecord => ({
  id,
  url: `/events/${id}/`,
  name: id,
  type: null,
  status: 'reported',
  date,
  datePrecision: 'day',
  place: null,
  participants: [],
  evidence: [{article: 'a', start: 0, end: 1}],
  figures: [],
  quotations: [],
  standing: 'discovered',
  ...of,
})

test('orders dated events by time and leaves the undated out', () => {
  const events = [event('b', '2025-03-02'), event('c', null), event('a', '2024'), event('d', '../..')]
  expect(timelineEvents(events).map(({event}) => event.id)).toEqual(['a', 'b'])
})

test.each([
  ['NATO: summit, June 2025', '2025-06', 'NATO: summit'],
  ['Kenya: vote, 3 March 2025', '2025-03-03', 'Kenya: vote'],
  ['Kenya: vote, 3 March 2025', '2025-03', 'Kenya: vote, 3 March 2025'],
  ['June 2025', '2025-06', 'June 2025'],
])('“%s” at %s is called “%s” on the drawing', (name, date, shown) => {
  expect(timelineEvents([event('a', date, {name})])[0]!.name).toBe(shown)
})

test('an event stands in each year it begins or ends in, a decade in none', () => {
  const events = timelineEvents([
    event('a', '2024-12-30/2025-01-02'),
    event('b', '2025'),
    event('c', '../2023-05'),
    event('d', '199X'),
  ])
  expect(timelineYears(events).map(({year, events}) => [year, events.map(({event}) => event.id)])).toEqual([
    [2025, ['a', 'b']],
    [2024, ['a']],
    [2023, ['c']],
  ])
})

test('names actors once and refers to them by number, those in most events first', () => {
  const who = (...actors: string[]) => ({
    participants: actors.map((actor) => ({actor, role: 'participant' as const})),
  })
  const events = timelineEvents([
    event('a', '2025-01-01', who('ben', 'ada')),
    event('b', '2025-01-02', who('ada', 'ada')),
  ])
  const data = timelineData(events, (id) => id.toUpperCase())
  expect(data.actors).toEqual(['ADA', 'BEN'])
  expect(data.events.map(([id, , , , , , , actors]) => [id, actors])).toEqual([
    ['a', [1, 0]],
    ['b', [0]],
  ])
})
