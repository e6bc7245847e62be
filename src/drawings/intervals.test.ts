import {describe, expect, test} from 'vitest'
import {drawIntervals} from './intervals.ts'

const claim = (low: number, high = low, qualifier: string | null = null) => ({low, high, qualifier})

describe('drawIntervals', () => {
  test('begins at zero, so that twice as many stands twice as far', () => {
    const {marks, ticks} = drawIntervals([claim(400), claim(800)])
    const zero = ticks[0]!
    expect(zero.label).toBe('0')
    expect(marks[1]!.from - zero.at).toBeCloseTo(2 * (marks[0]!.from - zero.at), 1)
  })

  test('draws a range from its low to its high', () => {
    const [range, point] = drawIntervals([claim(100, 200), claim(200)]).marks
    expect(range!.from).toBeLessThan(range!.to)
    expect(range!.to).toBe(point!.from)
    expect(point!.from).toBe(point!.to)
  })

  test.each([
    ['at least', 'up'],
    ['no fewer than', 'up'],
    ['up to', 'down'],
    ['no more than', 'down'],
    ['about', 'around'],
    [null, null],
    ['exactly', null],
  ])('a claim of “%s” is open: %s', (qualifier, reach) => {
    expect(drawIntervals([claim(10, 10, qualifier)]).marks[0]!.reach).toBe(reach)
  })

  test('has a scale of powers when claims are more than a hundredfold apart, and then only', () => {
    expect(drawIntervals([claim(10), claim(1000)]).isLogarithmic).toBe(false)
    const far = drawIntervals([claim(10), claim(1_000_000)])
    expect(far.isLogarithmic).toBe(true)
    expect(far.ticks.map(({label}) => label)).toEqual(
      ['10', '100', '1K', '10K', '100K', '1M'].filter((_, i) => i % 2 === 0),
    )
  })

  test.each([
    ['a loss', [claim(-50), claim(20)]],
    ['nothing', [claim(0)]],
    ['nothing and much', [claim(0), claim(1e12)]],
    ['a single claim', [claim(7)]],
  ])('keeps %s on the drawing', (_, claims) => {
    const {marks, ticks} = drawIntervals(claims)
    for (const {from, to} of marks) {
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(100)
    }
    expect(ticks.length).toBeGreaterThan(1)
  })
})
