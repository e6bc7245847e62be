import {expect, it} from 'vitest'
import {dayOfNumber, isRealDay, mondayOf, numberOfDay, shiftMonth, weekdayOf, writeDay} from './calendar.ts'

it('counts there and back, over leap years and centuries', () => {
  for (let number = -80_000; number < 40_000; number += 61)
    expect(numberOfDay(dayOfNumber(number))).toBe(number)
})

it.each([
  [{year: 2000, month: 2, day: 29}, true],
  [{year: 1900, month: 2, day: 29}, false],
  [{year: 2024, month: 2, day: 29}, true],
  [{year: 2025, month: 4, day: 31}, false],
  [{year: 2025, month: 13, day: 1}, false],
  [{year: 2025, month: 1, day: 0}, false],
])('knows whether there is a %o', (day, expected) => {
  expect(isRealDay(day)).toBe(expected)
})

it.each([
  [{year: 1970, month: 1, day: 1}, 3],
  [{year: 1969, month: 7, day: 20}, 6],
  [{year: 2001, month: 9, day: 11}, 1],
  [{year: 1858, month: 11, day: 17}, 2],
])('knows the weekday of %o', (day, weekday) => {
  expect(weekdayOf(numberOfDay(day))).toBe(weekday)
})

it('begins weeks on Monday, across the turn of a year', () => {
  expect(writeDay(mondayOf(numberOfDay({year: 2025, month: 1, day: 5})))).toBe('2024-12-30')
})

it.each([
  [2025, 1, -1, {year: 2024, month: 12}],
  [2025, 12, 1, {year: 2026, month: 1}],
  [2025, 3, -15, {year: 2023, month: 12}],
])('shifts %i-%i by %i months', (year, month, by, expected) => {
  expect(shiftMonth(year, month, by)).toEqual(expected)
})
