import {describe, expect, test} from 'vitest'
import {numberOfDay} from '../../scripts/annotate/calendar.ts'
import {countParts, type Dated, drawTimeline, LANES, stretchOf, yearStretch} from './timeline.ts'

const day = (iso: string) => {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number]
  return numberOfDay({year, month, day: date})
}
const event = (name: string, from: string, to = from, weight = 1): Dated => ({
  name,
  from: day(from),
  to: day(to),
  weight,
})

describe('drawTimeline', () => {
  const stretch = yearStretch(2025)

  test('places a day, a month and a year by what they may mean', () => {
    const {placed} = drawTimeline(
      [
        event('day', '2025-07-02'),
        event('month', '2025-02-01', '2025-02-28'),
        event('year', '2025-01-01', '2025-12-31'),
      ],
      stretch,
    )
    const of = (name: string) => placed.find(({event}) => event.name === name)!
    expect(of('year')).toMatchObject({from: 0, to: 100})
    expect(of('month').to - of('month').from).toBeCloseTo((28 / 365) * 100, 1)
    expect(of('day').from).toBeCloseTo(50, 0)
    expect(of('day').to - of('day').from).toBeCloseTo(100 / 365, 1)
  })

  test('no name runs into another', () => {
    const events = Array.from({length: 60}, (_, index) =>
      event(
        `Something that happened, number ${index}`,
        `2025-${String((index % 12) + 1).padStart(2, '0')}-10`,
      ),
    )
    const {placed} = drawTimeline(events, stretch)
    for (const a of placed)
      for (const b of placed)
        if (a !== b && a.lane === b.lane && a.name === 'after' && b.name === 'after')
          expect(Math.abs(a.from - b.from)).toBeGreaterThan(20)
    expect(placed.length).toBeGreaterThan(LANES)
  })

  test('leaves out the least reported when the lanes are full', () => {
    const events = Array.from({length: LANES + 3}, (_, index) =>
      event(`Report ${index}`, '2025-06-01', '2025-06-01', index),
    )
    const {placed, lanes} = drawTimeline(events, stretch)
    expect(lanes).toBe(LANES)
    expect(placed.map(({event}) => event.weight).sort((a, b) => a - b)[0]).toBe(3)
  })

  test('writes a name before its mark at the right edge', () => {
    const [late] = drawTimeline([event('The last meeting of the year', '2025-12-29')], stretch).placed
    expect(late!.name).toBe('before')
    const [early] = drawTimeline([event('The first meeting of the year', '2025-01-02')], stretch).placed
    expect(early!.name).toBe('after')
    const [year] = drawTimeline([event('All the year', '2025-01-01', '2025-12-31')], stretch).placed
    expect(year!.name).toBe('over')
  })

  test('draws an open side to the edge, and nothing that lies outside', () => {
    const open = {name: 'since', from: day('2025-07-01'), to: null, weight: 1}
    expect(drawTimeline([open], stretch).placed[0]!.to).toBe(100)
    expect(drawTimeline([event('earlier', '2024-12-31')], stretch).placed).toEqual([])
  })

  test.each([
    ['ten years', {from: day('2015-01-01'), to: day('2024-12-31')}, '2016'],
    ['a year', yearStretch(2025), '2025'],
    ['a month', {from: day('2025-03-01'), to: day('2025-03-31')}, 'Mar'],
    ['a century', {from: day('1901-01-01'), to: day('2000-12-31')}, '1960'],
    ['a day', {from: day('2025-03-02'), to: day('2025-03-02')}, '2 Mar'],
  ])('names %s with few ticks, in order', (_, stretch, label) => {
    const {ticks} = drawTimeline([], stretch)
    expect(ticks.length).toBeGreaterThan(0)
    expect(ticks.length).toBeLessThanOrEqual(9)
    expect(ticks.map(({at}) => at)).toEqual(ticks.map(({at}) => at).toSorted((a, b) => a - b))
    expect(ticks.some((tick) => tick.label.includes(label))).toBe(true)
  })
})

test('a stretch is of whole years, and there is none without dates', () => {
  expect(stretchOf([event('a', '2022-02-24'), event('b', '2025-08-15')])).toEqual({
    from: day('2022-01-01'),
    to: day('2025-12-31'),
  })
  expect(stretchOf([{name: 'c', from: null, to: null, weight: 1}])).toBe(null)
})

describe('countParts', () => {
  test('counts months of one year, and years of ten', () => {
    const months = countParts(
      [event('a', '2025-03-05'), event('b', '2025-03-01', '2025-03-31')],
      yearStretch(2025),
    )
    expect(months).toHaveLength(12)
    expect(months[2]).toMatchObject({label: 'Mar 2025', count: 2})
    const decade = {from: day('2015-01-01'), to: day('2024-12-31')}
    const years = countParts([event('a', '2016-03-05'), event('b', '2016-01-01', '2016-12-31')], decade)
    expect(years.map(({count}) => count)).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('puts an event of the year in no month', () => {
    const months = countParts([event('a', '2025-01-01', '2025-12-31')], yearStretch(2025))
    expect(months.every(({count}) => count === 0)).toBe(true)
  })
})
