import {describe, expect, test} from 'vitest'
import {compareNewestFirst, inOrder, machineDate, newestFirst, sayDate, yearOf} from './dates.ts'

test('says a date, and says when there is none', () => {
  expect(sayDate('2025-12-03')).toBe('3 December 2025')
  expect(sayDate('2025-12')).toBe('December 2025')
  expect(sayDate(null)).toBe('date unknown')
  expect(sayDate('../..')).toBe('date unknown')
})

describe('gives HTML only the dates that HTML knows', () => {
  test.each([
    ['2025-12-03', '2025-12-03'],
    ['2025-12', '2025-12'],
    ['2025', '2025'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-29', null],
    ['2025-13', null],
    ['2025-03-14~', null],
    ['199X', null],
    ['2025-12-01/2025-12-03', null],
    [null, null],
  ])('%s is %s', (edtf, datetime) => {
    expect(machineDate(edtf)).toBe(datetime)
  })
})

describe('a date is in one year, an interval or a decade in none', () => {
  test.each([
    ['2025-12-03', '2025'],
    ['2025~', '2025'],
    ['2025/2026', null],
    ['../2025-06', null],
    ['199X', null],
    [null, null],
  ])('%s is in %s', (edtf, year) => {
    expect(yearOf(edtf)).toBe(year)
  })
})

test('sorts the newest first and the undated last', () => {
  const dates = ['2024', null, '2025-12-03', '2025-03-14~', '2025-12-03']
  const sorted = dates.map((date, index) => ({date, id: `${index}`})).sort(compareNewestFirst)
  expect(sorted.map(({date, id}) => `${id} ${date}`)).toEqual([
    '2 2025-12-03',
    '4 2025-12-03',
    '3 2025-03-14~',
    '0 2024',
    '1 null',
  ])
})

test('shows what articles say newest first, and within an article in the order of its text', () => {
  const at = (article: string, start: number) => ({article, start})
  const shown = [
    {date: '2024-05', at: at('a', 90)},
    {date: null, at: at('b', 0)},
    {date: '2024-05', at: at('a', 10)},
    {date: '2025', at: at('c', 5)},
  ]
  expect(newestFirst(shown).map(({at: {article, start}}) => `${article} ${start}`)).toEqual([
    'c 5',
    'a 10',
    'a 90',
    'b 0',
  ])
})

describe('puts the month first for those who do', () => {
  test.each([
    ['3 December 2025', 'December 3, 2025'],
    ['about 14 March 2025', 'about March 14, 2025'],
    ['3–9 March 2025', 'March 3–9, 2025'],
    ['30 March – 2 April 2025', 'March 30 – April 2, 2025'],
    ['30 December 2025 – 2 January 2026', 'December 30, 2025 – January 2, 2026'],
    ['before 3 February 2026', 'before February 3, 2026'],
    ['December 2025', 'December 2025'],
    ['2019–2021', '2019–2021'],
    ['20th century', '20th century'],
  ])('%s', (words, ordered) => {
    expect(inOrder(words, 'en-US')).toBe(ordered)
    expect(inOrder(words, 'en-GB')).toBe(words)
  })
})
