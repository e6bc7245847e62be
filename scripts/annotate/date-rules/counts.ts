/**
 * What date expressions come to, counted from the day on which they were said.
 *
 * Each is a `Count`: null where the words leave open what is meant, and vaguer where that much is certain.
 */
import {
  dayOfNumber,
  isRealDay,
  mondayOf,
  numberOfDay,
  shiftMonth,
  weekdayOf,
  writeDay,
  writeMonth,
  writeYear,
} from '../calendar.ts'
import {weekdayNumber} from '../date-words.ts'
import {daysOf, vaguer, writeDays} from '../edtf.ts'
import type {Direction} from '../outlook.ts'
import type {Count, Unit} from './reading.ts'

/** Takes whichever of two is meant; both being possible, what they share. */
function choose(outlook: Direction, back: string | null, ahead: string | null): string | null {
  if (outlook === 'back') return back
  if (outlook === 'ahead') return ahead
  return vaguer(back, ahead)
}

/** “Friday”: the nearest past one, today included, as in nine of ten news reports, unless the sentence looks ahead. */
export const weekday =
  (name: string): Count =>
  (today, outlook) => {
    const back = today - ((weekdayOf(today) - weekdayNumber(name) + 7) % 7)
    const ahead = back === today ? today : back + 7
    return choose(outlook, writeDay(back), writeDay(ahead))
  }

/** How far away a “Friday the 13th” is looked for. */
const SAME_DAY = 200

/** “Friday the 13th”: the nearest such day behind, or ahead. */
export const weekdayTheDay =
  (name: string, day: number): Count =>
  (today, outlook) => {
    const find = (step: 1 | -1) => {
      const near = today - ((weekdayOf(today) - weekdayNumber(name) + 7) % 7)
      for (let number = step > 0 && near < today ? near + 7 : near; ; number += 7 * step) {
        if (Math.abs(number - today) > SAME_DAY) return null
        if (dayOfNumber(number).day === day) return writeDay(number)
      }
    }
    return choose(outlook, find(-1), find(1))
  }

/** “last Tuesday” on a Friday may be three days ago or ten: then only the month they share is certain. */
export const whichWeekday =
  (which: string, name: string): Count =>
  (today, outlook) => {
    const here = mondayOf(today) + weekdayNumber(name)
    if (which === 'last') return vaguer(writeDay(here < today ? here : here - 7), writeDay(here - 7))
    if (which === 'next') return vaguer(writeDay(here > today ? here : here + 7), writeDay(here + 7))
    if (which === 'past') return writeDay(here < today ? here : here - 7)
    if (which === 'coming') return writeDay(here > today ? here : here + 7)
    // “this Sunday”, said on a Monday, may be yesterday.
    if (outlook === 'back' && here > today) return writeDay(here - 7)
    if (outlook === 'ahead' && here < today) return writeDay(here + 7)
    return writeDay(here)
  }

/** How many days an unsaid year may be off before a writer would have said it. */
const UNSAID_YEAR = 330
/** The same for a date that lies ahead: “on 9 November”, said in January, is seldom the one to come. */
const UNSAID_YEAR_AHEAD = 270

/** “December 3”, “Wednesday, December 3rd”: the nearest of that weekday, behind or ahead as the sentence looks. */
export const monthDay =
  (month: number, day: number, weekdayName?: string): Count =>
  (today, outlook) => {
    const {year} = dayOfNumber(today)
    const days = [year - 1, year, year + 1]
      .map((candidate) => ({year: candidate, month, day}))
      .filter(isRealDay)
      .map(numberOfDay)
      .filter((number) => weekdayName === undefined || weekdayOf(number) === weekdayNumber(weekdayName))
    const back = days.filter((number) => number <= today).at(-1)
    const ahead = days.find((number) => number >= today)
    const [limit, limitAhead] = weekdayName === undefined ? [UNSAID_YEAR, UNSAID_YEAR_AHEAD] : [366, 366]
    const behind = back !== undefined && today - back <= limit ? writeDay(back) : null
    const before = ahead !== undefined && ahead - today <= limitAhead ? writeDay(ahead) : null
    // “Wednesday, December 3” falls on a Wednesday in one of these years at most, so that the tense is no matter.
    if (weekdayName !== undefined && (behind === null || before === null)) return behind ?? before
    if (outlook !== 'either') return choose(outlook, behind, before)
    return nearest(today, back, ahead) ?? vaguer(behind, before)
  }

/** “the Nov. 2 sale”, said on 31 October: whichever of two is close by while the other is far. */
export const nearestDay =
  (month: number, day: number): Count =>
  (today) => {
    const {year} = dayOfNumber(today)
    const days = [year - 1, year, year + 1]
      .map((candidate) => ({year: candidate, month, day}))
      .filter(isRealDay)
      .map(numberOfDay)
    return nearest(
      today,
      days.filter((number) => number <= today).at(-1),
      days.find((number) => number >= today),
    )
  }

const CLOSE = 100
const FAR = 250

function nearest(today: number, back: number | undefined, ahead: number | undefined): string | null {
  const [behind, before] = [
    today - (back ?? Number.NEGATIVE_INFINITY),
    (ahead ?? Number.POSITIVE_INFINITY) - today,
  ]
  if (behind <= CLOSE && before >= FAR) return writeDay(back!)
  return before <= CLOSE && behind >= FAR ? writeDay(ahead!) : null
}

/** A day that comes once a year, wherever it falls: the nearest, behind or ahead as the sentence looks. */
export const yearly =
  (dayIn: (year: number) => number): Count =>
  (today, outlook) => {
    const {year} = dayOfNumber(today)
    const days = [year - 1, year, year + 1].map(dayIn)
    const back = days.filter((number) => number <= today).at(-1)!
    const ahead = days.find((number) => number >= today)!
    const behind = today - back <= UNSAID_YEAR ? writeDay(back) : null
    const before = ahead - today <= UNSAID_YEAR_AHEAD ? writeDay(ahead) : null
    return outlook === 'either' ? nearest(today, back, ahead) : choose(outlook, behind, before)
  }

/** “in February”: the nearest past one, this month included. */
export const bareMonth =
  (month: number): Count =>
  (today, outlook) => {
    const now = dayOfNumber(today)
    const monthsAgo = (now.month - month + 12) % 12
    const back = shiftMonth(now.year, now.month, -monthsAgo)
    const behind = monthsAgo > 10 ? null : writeMonth(back.year, back.month)
    if (outlook === 'back') return behind
    // “will open in March”, said in March: early in the month it is this one, late it may be the next year's.
    if (monthsAgo === 0) return now.day <= 20 ? behind : null
    const before = monthsAgo < 3 ? null : writeMonth(back.year + 1, back.month)
    return choose(outlook, behind, before)
  }

/** “last October” in November may be last month or a year ago: then nothing is certain. */
export const whichMonth =
  (which: string, month: number): Count =>
  (today) => {
    const {year, month: now} = dayOfNumber(today)
    if (which === 'last')
      return now - month > 0 && now - month < 3 ? null : writeMonth(month < now ? year : year - 1, month)
    if (which === 'next') return month > now ? null : writeMonth(year + 1, month)
    if (which === 'past') return writeMonth(month < now ? year : year - 1, month)
    if (which === 'coming') return writeMonth(month > now ? year : year + 1, month)
    return writeMonth(year, month)
  }

/** “last week”: Monday to Sunday. On a Sunday a week may be ending or beginning, and the month must do. */
export const week =
  (by: number): Count =>
  (today) => {
    const write = (day: number) => writeDays(mondayOf(day) + 7 * by, mondayOf(day) + 7 * by + 6)
    return weekdayOf(today) === 6 ? vaguer(write(today), write(today + 1)) : write(today)
  }

export const partOfWeek =
  (part: string): Count =>
  (today) => {
    if (part === 'later') return weekdayOf(today) === 6 ? null : writeDays(today, mondayOf(today) + 6)
    return weekdayOf(today) === 0 ? writeDays(today - 1, today) : writeDays(mondayOf(today), today)
  }

export const month =
  (by: number): Count =>
  (today) => {
    const now = dayOfNumber(today)
    const {year, month} = shiftMonth(now.year, now.month, by)
    return writeMonth(year, month)
  }

export const year =
  (by: number): Count =>
  (today) =>
    writeYear(dayOfNumber(today).year + by)

/** “this weekend”: Saturday and Sunday. Early in the week it may be the one before or the one to come. */
export const weekend =
  (which: string): Count =>
  (today, outlook) => {
    const saturday = mondayOf(today) + 5
    const write = (day: number) => writeDays(day, day + 1)
    const isNow = today >= saturday
    if (which === 'last') return write(saturday - 7)
    if (which === 'next') return isNow ? write(saturday + 7) : vaguer(write(saturday), write(saturday + 7))
    if (isNow) return write(saturday)
    if (outlook === 'ahead') return write(saturday)
    if (outlook === 'back') return write(saturday - 7)
    if (which === 'the' && weekdayOf(today) < 3) return write(saturday - 7)
    return vaguer(write(saturday), write(saturday - 7))
  }

/** “a month ago” is a month, “two years ago” a year, “three days ago” a day; weeks are only about so long. */
export const ago =
  (count: number, unit: Unit, isVague: boolean): Count =>
  (today) => {
    const mark = isVague ? '~' : ''
    if (unit === 'day') return writeDay(today - count) + mark
    // “two weeks ago” is as little a day as “two months ago”.
    if (unit === 'week') return writeWeek(today - 7 * count, mark)
    if (unit === 'month') return month(-count)(today, 'back') + mark
    // “ten years ago”, “40 years ago”: a round number is seldom meant to the year.
    return year(-count)(today, 'back') + (count % 10 === 0 ? '~' : mark)
  }

/** Monday to Sunday of the week in which a day lies. */
function writeWeek(day: number, mark = ''): string {
  const monday = mondayOf(day)
  return `${writeDay(monday)}${mark}/${writeDay(monday + 6)}${mark}`
}

/** The week so many weeks from the one in which a date lies: “the following week”. */
export function shiftWeek(edtf: string, by: number): string | null {
  const days = daysOf(edtf)
  if (days === null || mondayOf(days.from) !== mondayOf(days.to)) return null
  return writeWeek(days.from + 7 * by)
}

/** A month, quarter or year so many years away: “up 3% from a year earlier” compares like with like. */
export function shiftPeriod(edtf: string, by: number): string | null {
  const sides = edtf.split('/').map((side) => {
    const match = /^(\d{4})(-\d\d)?$/.exec(side)
    return match === null ? null : writeYear(Number(match[1]) + by) + (match[2] ?? '')
  })
  if (sides.every((side) => side !== null)) return sides.join('/')
  return /^\d{4}-\d\d-\d\d$/.test(edtf) ? writeYear(Number(edtf.slice(0, 4)) + by) : null
}

/** A date so many units from another: as precise as the unit and the other allow. */
export function shiftDate(edtf: string, unit: Unit, by: number, isVague = false): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf)
  if (match === null) return null
  const [, years, months, days] = match
  const mark = isVague ? '~' : ''
  if (unit === 'year') return writeYear(Number(years) + by) + mark
  if (months === undefined) return null
  if (unit === 'month') {
    const {year, month} = shiftMonth(Number(years), Number(months), by)
    return writeMonth(year, month) + mark
  }
  if (days === undefined) return null
  const number = numberOfDay({year: Number(years), month: Number(months), day: Number(days)})
  return unit === 'day' ? writeDay(number + by) + mark : `${writeDay(number + 7 * by)}~`
}

/** “the second quarter of 2024”, “the first half of 2025”: the months of it. */
export function partOfYear(year: number, part: number, parts: 2 | 4): string {
  const length = 12 / parts
  return `${writeMonth(year, (part - 1) * length + 1)}/${writeMonth(year, part * length)}`
}

/** “the second quarter”: the last that has ended, or the next when the sentence looks ahead. */
export const bareQuarter =
  (part: number): Count =>
  (today, outlook) => {
    const {year, month} = dayOfNumber(today)
    const now = Math.ceil(month / 3)
    if (part === now) return partOfYear(year, part, 4)
    // “are thought to have fallen in the second quarter”, said in July, whatever the sentence's tense.
    if (part === now - 1 && month % 3 === 1) return partOfYear(year, part, 4)
    if (part === 4 && now === 1) return partOfYear(year - 1, part, 4)
    if (outlook === 'ahead') return partOfYear(part > now ? year : year + 1, part, 4)
    if (part < now) return partOfYear(year, part, 4)
    // “the third quarter”, said in May, may be that of a firm whose year does not begin in January.
    return outlook === 'back' && now + 4 - part <= 2 ? partOfYear(year - 1, part, 4) : null
  }

/** “the first half” of a year: the last that has begun, or the next when the sentence looks ahead. */
export const bareHalf =
  (part: number): Count =>
  (today, outlook) => {
    const {year, month} = dayOfNumber(today)
    if (part === 1) {
      if (month >= 4)
        return outlook === 'ahead' && month >= 7 ? partOfYear(year + 1, 1, 2) : partOfYear(year, 1, 2)
      return outlook === 'ahead' ? partOfYear(year, 1, 2) : null
    }
    if (month >= 7) return partOfYear(year, 2, 2)
    return outlook === 'ahead' ? partOfYear(year, 2, 2) : month <= 3 ? partOfYear(year - 1, 2, 2) : null
  }

/** “this quarter”, “last quarter” */
export const quarter =
  (by: number): Count =>
  (today) => {
    const {year, month} = dayOfNumber(today)
    const index = 4 * year + Math.ceil(month / 3) - 1 + by
    return partOfYear(Math.floor(index / 4), (index % 4) + 1, 4)
  }

/** The season of a year in EDTF. A winter lies in two years, and is known only about. */
export function writeSeason(year: number, name: string): string {
  const code = {spring: 21, summer: 22, autumn: 23, fall: 23}[name.toLowerCase()]
  return code === undefined ? `${writeYear(year)}~` : `${writeYear(year)}-${code}`
}

/** The months in which the northern seasons begin. */
const SEASON_BEGINS: Record<string, number> = {spring: 3, summer: 6, autumn: 9, fall: 9}

/**
 * “last summer”, “this spring”, “next fall”, or “in the summer” (`the`). Summer in Sydney is not summer in Stockholm:
 * where the article names a southern land no more than the year is said, and that only when it is the same on both
 * halves of the earth.
 */
export const season =
  (which: string, name: string, isSouthern: boolean): Count =>
  (today, outlook) => {
    const {year, month} = dayOfNumber(today)
    const begins = SEASON_BEGINS[name.toLowerCase()]
    if (begins === undefined) return null
    if (isSouthern) {
      if (which === 'this') return writeYear(year)
      if (which === 'last') return month <= 3 && begins !== 6 ? writeYear(year - 1) : null
      return which === 'next' && month >= 11 ? writeYear(year + 1) : null
    }
    const hasEnded = month >= begins + 3
    // “may be held this spring”, said in November
    if (which === 'this') return writeSeason(outlook === 'ahead' && hasEnded ? year + 1 : year, name)
    if (which === 'last') return writeSeason(hasEnded ? year : year - 1, name)
    // “next summer”, said in spring, may be the one to come or the one after it.
    if (which === 'next') return month >= begins ? writeSeason(year + 1, name) : null
    if (outlook === 'back') return writeSeason(month >= begins ? year : year - 1, name)
    if (outlook === 'ahead') return writeSeason(hasEnded ? year + 1 : year, name)
    return null
  }
