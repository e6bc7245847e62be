/**
 * What can be asked of a date in EDTF (ISO 8601-2), as far as the records use it: days, months and years, each
 * perhaps with `~`, `?` or `%`; seasons `2025-21` (spring), `-22` (summer), `-23` (autumn); decades `199X` and
 * centuries `19XX`; intervals `a/b`, with `..` for an open end.
 */
import {daysInMonth, numberOfDay, writeDay, writeMonth} from './calendar.ts'

export type DatePrecision = 'day' | 'month' | 'year' | 'interval' | 'unknown'

interface Single {
  year: number
  /** 1 to 12, or null. */
  month: number | null
  day: number | null
  /** 1 (spring) to 4 (winter), or null. On one half of the earth it is another part of the year than on the other. */
  season: number | null
  /** How many years it may be: 1, 10 for a decade, 100 for a century. */
  years: number
  isApproximate: boolean
  isUncertain: boolean
}

const SINGLE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/

/** EDTF numbers the seasons as it does the months: 21 is spring. */
const SEASON = 20

function readSingle(edtf: string): Single | null {
  const match = SINGLE.exec(edtf)
  if (match === null) return null
  const [, year = '', second, day, mark = ''] = match
  const part = second === undefined ? null : Number(second)
  const isSeason = part !== null && part > SEASON && part <= SEASON + 4
  return {
    year: Number(year.replaceAll('X', '0')),
    month: isSeason ? null : part,
    season: isSeason ? part - SEASON : null,
    day: day === undefined ? null : Number(day),
    years: 10 ** (year.length - year.replaceAll('X', '').length),
    isApproximate: mark === '~' || mark === '%',
    isUncertain: mark === '?' || mark === '%',
  }
}

/** A corpus has few dates and compares them by the hundred thousand. */
const sides = new Map<string, readonly [Single | null, Single | null]>()
const SIDES_KEPT = 20_000

/** The two sides of a date; a date that is no interval is both. `null` is open or not understood. */
function sidesOf(edtf: string): readonly [Single | null, Single | null] {
  const known = sides.get(edtf)
  if (known !== undefined) return known
  const [from = '', to] = edtf.split('/')
  const read = [readSingle(from), readSingle(to ?? from)] as const
  if (sides.size < SIDES_KEPT) sides.set(edtf, read)
  return read
}

/** How precisely a date is known. Decades and centuries are stretches of years, so intervals. */
export function precisionOf(edtf: string | null): DatePrecision {
  if (edtf === null) return 'unknown'
  if (edtf.includes('/')) return 'interval'
  const single = readSingle(edtf)
  if (single === null) return 'unknown'
  if (single.years > 1) return 'interval'
  return single.day !== null ? 'day' : single.month !== null ? 'month' : 'year'
}

/** The first ISO day that a date may mean, or null for an open start: `2025-02` gives `2025-02-01`. */
export function startOf(edtf: string): string | null {
  const [from] = sidesOf(edtf)
  return from === null ? null : dayText(from.year, from.month ?? 1, from.day ?? 1)
}

/** The last ISO day that a date may mean, or null for an open end: `2025-02` gives `2025-02-28`. */
export function endOf(edtf: string): string | null {
  const [, to] = sidesOf(edtf)
  if (to === null) return null
  const year = to.year + to.years - 1
  const month = to.month ?? 12
  return dayText(year, month, to.day ?? daysInMonth(year, month))
}

const dayText = (year: number, month: number, day: number) =>
  `${writeMonth(year, month)}-${String(day).padStart(2, '0')}`

/** Whether all that `inner` may mean lies within `outer`: `2025-12` contains `2025-12-03`. */
export function contains(outer: string, inner: string): boolean {
  const [outerStart, outerEnd, start, end] = [startOf(outer), endOf(outer), startOf(inner), endOf(inner)]
  const beginsWithin = outerStart === null || (start !== null && start >= outerStart)
  const endsWithin = outerEnd === null || (end !== null && end <= outerEnd)
  return beginsWithin && endsWithin
}

/**
 * Orders dates for `sort`: by their first day, then by their last; an open side counts as its other side.
 * Undated comes last.
 */
export function compareEdtf(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compareText(startOf(a) ?? endOf(a), startOf(b) ?? endOf(b)) || compareText(endOf(a), endOf(b))
}

const LAST = '9999-99-99'
const compareText = (a: string | null, b: string | null): number => {
  const [left, right] = [a ?? LAST, b ?? LAST]
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * The most precise date that is true whichever of two is: a day when they are one, else the month or year in
 * which both lie, else null. An approximation of either stays one.
 */
export function vaguer(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null
  if (a === b) return a
  const [left, right] = [daysOf(a), daysOf(b)]
  if (left === null || right === null) return null
  const first = writeDay(Math.min(left.from, right.from))
  const last = writeDay(Math.max(left.to, right.to))
  const mark = /[~%]/.test(a + b) ? '~' : ''
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7) + mark
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) + mark : null
}

/** The days from the first to the last that a date may mean, by number; null when a side is open. */
export function daysOf(edtf: string): {from: number; to: number} | null {
  const [from, to] = [startOf(edtf), endOf(edtf)]
  return from === null || to === null ? null : {from: numberOfIso(from), to: numberOfIso(to)}
}

function numberOfIso(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return numberOfDay({year, month, day})
}

/** An interval of days by their numbers: one day is no interval. */
export const writeDays = (from: number, to: number): string =>
  from === to ? writeDay(from) : `${writeDay(from)}/${writeDay(to)}`

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * A date for readers: “3 December 2025”, “December 2025”, “3–9 March 2025”, “1990s”, “about 2019”,
 * “before 25 June 2025” (`../2025-06-25`), “from 2022” (`2022/..`). What is not understood is given back as it is.
 */
export function formatEdtf(edtf: string): string {
  const [from = '', to] = edtf.split('/')
  const first = readSingle(from)
  if (to === undefined) return first === null ? edtf : formatSingle(first)
  const last = readSingle(to)
  if (first === null && last === null) return edtf
  if (first === null) return `before ${formatSingle(last!)}`
  if (last === null) return `from ${formatSingle(first)}`
  return formatInterval(first, last)
}

function formatSingle(single: Single): string {
  const hedge =
    single.isUncertain && single.isApproximate ? 'perhaps about ' : single.isUncertain ? 'perhaps ' : ''
  return (
    (hedge || (single.isApproximate ? 'about ' : '')) +
    [dayWord(single), seasonWord(single) || monthWord(single), yearWord(single)].filter(Boolean).join(' ')
  )
}

const dayWord = ({day}: Single) => (day === null ? '' : String(day))
const seasonWord = ({season}: Single) =>
  season === null ? '' : ['spring', 'summer', 'autumn', 'winter'][season - 1]!
const monthWord = ({month}: Single) => (month === null ? '' : (MONTH_NAMES[month - 1] ?? ''))
const yearWord = ({year, years}: Single) =>
  years === 100 ? `${ordinal(year / 100 + 1)} century` : years === 10 ? `${year}s` : String(year)

function ordinal(number: number): string {
  const tens = number % 100
  if (tens >= 11 && tens <= 13) return `${number}th`
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`
}

/** Says once what both sides share: “3–9 March 2025”, “30 March – 2 April 2025”, “2019–2021”. */
function formatInterval(first: Single, last: Single): string {
  const isPlain = ![first, last].some(({isApproximate, isUncertain}) => isApproximate || isUncertain)
  const sharesYear = isPlain && first.year === last.year && first.years === 1 && last.years === 1
  if (sharesYear && first.day !== null && last.day !== null) {
    if (first.month === last.month) return `${first.day}–${last.day} ${monthWord(last)} ${last.year}`
    return `${first.day} ${monthWord(first)} – ${formatSingle(last)}`
  }
  if (sharesYear && first.day === null && last.day === null && first.month !== null && last.month !== null)
    return `${monthWord(first)}–${monthWord(last)} ${last.year}`
  const isYears = [first, last].every(({month}) => month === null)
  return [formatSingle(first), formatSingle(last)].join(isYears ? '–' : ' – ')
}
