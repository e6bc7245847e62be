import {describe, expect, test} from 'vitest'
import {bucketsOf, lanesOf, scaleOf, stretchOf} from './strip.ts'

const stretch = (edtf: string) => stretchOf(edtf)!

test('a date takes the days that it may mean', () => {
  expect(stretch('1970-01-02')).toEqual({from: 1, to: 1})
  expect(stretch('1970-01')).toEqual({from: 0, to: 30})
  expect(stretch('../1970-01-03')).toEqual({from: 2, to: 2})
  expect(stretchOf(null)).toBeNull()
  expect(stretchOf('../..')).toBeNull()
})

test('the first and the last lie inside the drawing, and time runs evenly between them', () => {
  const {at} = scaleOf([stretch('1970-01-01'), stretch('1970-01-11')])
  expect([at(0), at(5), at(10)]).toEqual([3, 50, 97])
})

test('one day alone is a scale too', () => {
  const {at, ticks} = scaleOf([stretch('2026-03-02')])
  expect(at(stretch('2026-03-02').from)).toBe(3)
  expect(ticks.map(({label}) => label)).toEqual(['2 Mar'])
})

describe('labels are few, and as fine as the time is long', () => {
  test.each([
    ['2026-03-01', '2026-03-20', ['1 Mar', '5 Mar', '9 Mar', '13 Mar', '17 Mar']],
    ['2025-11-20', '2026-03-20', ['Dec 2025', 'Jan 2026', 'Feb 2026', 'Mar 2026']],
    ['2022-02-24', '2025-12-03', ['2023', '2024', '2025']],
    ['1951', '2026', ['1960', '1980', '2000', '2020']],
  ])('%s to %s', (from, to, labels) => {
    expect(scaleOf([stretch(from), stretch(to)]).ticks.map(({label}) => label)).toEqual(labels)
  })
})

test('what would touch goes into the next lane, what would not stays', () => {
  const stretches = ['2026-01-01', '2026-01-02', '2026-06-01', '2026-01', '2026-12-31'].map(stretch)
  const scale = scaleOf(stretches)
  expect(lanesOf(stretches, scale, {apart: 3, most: 6})).toEqual([0, 1, 0, 2, 0])
})

test('no lane beyond the last', () => {
  const stretches = Array.from({length: 9}, () => stretch('2026-01-01'))
  expect(Math.max(...lanesOf(stretches, scaleOf(stretches), {apart: 3, most: 4}))).toBe(3)
})

describe('counts', () => {
  test('days of a month, one bar a day, those between with nothing', () => {
    const buckets = bucketsOf([[stretch('2026-03-01'), stretch('2026-03-03')], [stretch('2026-03-03')]])
    expect(buckets.map(({label, counts}) => [label, counts])).toEqual([
      ['2026-03-01', [1, 0]],
      ['2026-03-02', [0, 0]],
      ['2026-03-03', [1, 1]],
    ])
  })
  test('months of two years, years of many', () => {
    expect(bucketsOf([[stretch('2025-03-01'), stretch('2026-03-01')]])).toHaveLength(13)
    expect(bucketsOf([[stretch('1990'), stretch('2026')]])).toHaveLength(37)
  })
  test('a date of long ago among those of today, and does not draw each year between', () => {
    const buckets = bucketsOf([[stretch('1066-10-14'), stretch('2026-03-01')]])
    expect(buckets.map(({label, counts}) => label + counts)).toEqual([
      ...['101', '110', '120', '130', '140', '150', '160', '170', '180', '190', '201'],
    ])
  })
  test('nothing as no bars', () => {
    expect(bucketsOf([[], []])).toEqual([])
  })
})
