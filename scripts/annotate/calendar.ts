/**
 * The calendar in whole days, without clocks and time zones: nothing here depends on where or when it runs.
 *
 * A day is a number, counted from 1 January 1970 (0). Weeks are Monday to Sunday, as in ISO 8601.
 */

export interface CalendarDay {
  year: number
  /** 1 to 12. */
  month: number
  /** 1 to 31. */
  day: number
}

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether there is such a day: there is no 31 April, and 29 February only in some years. */
export const isRealDay = ({year, month, day}: CalendarDay): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** The number of a day of the Gregorian calendar. The method is Howard Hinnant's `days_from_civil`. */
export function numberOfDay({year, month, day}: CalendarDay): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `numberOfDay`: Hinnant's `civil_from_days`. */
export function dayOfNumber(number: number): CalendarDay {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7

/** The Monday of the week in which the day lies. */
export const mondayOf = (number: number): number => number - weekdayOf(number)

/** A year and month so many months away: `shiftMonth(2025, 1, -1)` is December 2024. */
export function shiftMonth(year: number, month: number, by: number): {year: number; month: number} {
  const index = year * 12 + (month - 1) + by
  return {year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1}
}

const padded = (number: number, width: number) => String(number).padStart(width, '0')

export const writeYear = (year: number): string => padded(year, 4)
export const writeMonth = (year: number, month: number): string => `${writeYear(year)}-${padded(month, 2)}`

/** `2025-12-03` */
export function writeDay(number: number): string {
  const {year, month, day} = dayOfNumber(number)
  return `${writeMonth(year, month)}-${padded(day, 2)}`
}
