import {describe, expect, it} from 'vitest'
import {EDTF} from '../../src/schema.ts'
import {
  compareEdtf,
  contains,
  daysOf,
  endOf,
  formatEdtf,
  precisionOf,
  startOf,
  vaguer,
  writeDays,
} from './edtf.ts'

describe('a date for readers', () => {
  it.each([
    ['2025-12-03', '3 December 2025'],
    ['2025-12', 'December 2025'],
    ['2025', '2025'],
    ['2019~', 'about 2019'],
    ['2024-21', 'spring 2024'],
    ['2024-23', 'autumn 2024'],
    ['2025-03-14~', 'about 14 March 2025'],
    ['2019?', 'perhaps 2019'],
    ['2019%', 'perhaps about 2019'],
    ['199X', '1990s'],
    ['20XX', '21st century'],
    ['11XX', '12th century'],
    ['2019/2021', '2019–2021'],
    ['2025-03-03/2025-03-09', '3–9 March 2025'],
    ['2025-03-31/2025-04-06', '31 March – 6 April 2025'],
    ['2024-12-30/2025-01-05', '30 December 2024 – 5 January 2025'],
    ['2025-01/2025-06', 'January–June 2025'],
    ['2024-11/2025-02', 'November 2024 – February 2025'],
    ['2019~/2021', 'about 2019–2021'],
    ['../2025-06-25', 'before 25 June 2025'],
    ['2022/..', 'from 2022'],
    ['not a date', 'not a date'],
  ])('writes %s as “%s”', (edtf, words) => {
    expect(formatEdtf(edtf)).toBe(words)
  })
})

describe('what a date may mean', () => {
  it.each([
    ['2025-12-03', 'day', '2025-12-03', '2025-12-03'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2025-02~', 'month', '2025-02-01', '2025-02-28'],
    ['1900', 'year', '1900-01-01', '1900-12-31'],
    ['199X', 'interval', '1990-01-01', '1999-12-31'],
    ['2024-22', 'year', '2024-01-01', '2024-12-31'],
    ['20XX', 'interval', '2000-01-01', '2099-12-31'],
    ['2015/2019-06', 'interval', '2015-01-01', '2019-06-30'],
    ['../2025-06-25', 'interval', null, '2025-06-25'],
    ['2022/..', 'interval', '2022-01-01', null],
    ['soon', 'unknown', null, null],
  ])('knows %s as a %s', (edtf, precision, start, end) => {
    expect([precisionOf(edtf), startOf(edtf), endOf(edtf)]).toEqual([precision, start, end])
  })

  it('knows that what is undated has no precision', () => {
    expect(precisionOf(null)).toBe('unknown')
  })

  it('counts days the same everywhere', () => {
    expect(daysOf('1970-01')).toEqual({from: 0, to: 30})
    expect(daysOf('../1970')).toBeNull()
    expect(writeDays(-1, 31)).toBe('1969-12-31/1970-02-01')
    expect(writeDays(0, 0)).toBe('1970-01-01')
  })
})

describe('one date in another', () => {
  it.each([
    ['2025-12', '2025-12-03', true],
    ['2025-12-03', '2025-12', false],
    ['2025', '2024-12-30/2025-01-05', false],
    ['../2025-06-25', '2025-06-25', true],
    ['../2025-06-25', '2025-06-26', false],
    ['../2025-06-25', '2025', false],
    ['2022/..', '2025', true],
    ['199X', '1999', true],
  ])('says whether %s contains %s', (outer, inner, expected) => {
    expect(contains(outer, inner)).toBe(expected)
  })
})

it('sorts by first day, then by last, and the undated last', () => {
  const dates = [null, '2025-03-02', '2025', '2025-03', '199X', '../2025-02-01', '2025-03-01', null]
  expect(dates.sort(compareEdtf)).toEqual([
    '199X',
    '2025',
    '../2025-02-01',
    '2025-03-01',
    '2025-03',
    '2025-03-02',
    null,
    null,
  ])
})

describe('the date that is true whichever of two is', () => {
  it.each([
    ['2025-03-14', '2025-03-14', '2025-03-14'],
    ['2025-03-07', '2025-03-14', '2025-03'],
    ['2025-02-28', '2025-03-07', '2025'],
    ['2024-12-31', '2025-01-07', null],
    ['2025-03-03/2025-03-09', '2025-03-10/2025-03-16', '2025-03'],
    ['2025-03-01~', '2025-03-02', '2025-03~'],
    ['../2025-03-01', '2025-03-02', null],
    ['2025', null, null],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(vaguer(a, b)).toBe(expected)
    expect(expected === null || EDTF.test(expected)).toBe(true)
  })
})
