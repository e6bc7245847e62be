import {mondayOf, numberOfDay} from '../annotate/calendar.ts'
import {daysOf} from '../annotate/edtf.ts'

export const GRANULARITIES = [
  'day',
  'week',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
  'interval',
] as const
export type Granularity = (typeof GRANULARITIES)[number]

/** The days that a date denotes, by number; a season is one of its year, wherever on earth it falls. */
export interface Denoted {
  granularity: Granularity
  from: number
  to: number
  /** `spring`, `summer`, `autumn`, `winter`. */
  season: number | null
}

/** TIMEX3 and EDTF have their own codes; both number the seasons from spring. */
const SEASONS: Record<string, number> = {SP: 1, SU: 2, FA: 3, AU: 3, WI: 4, 21: 1, 22: 2, 23: 3, 24: 4}

/**
 * The days that a TIMEX3 value or an EDTF date denotes: `1998-02-12TEV` is its day, `2013-W12` Monday to Sunday,
 * `2013-Q2` three months, `198` ten years, `19` a hundred. Null for what has no place in the calendar: durations (`P3D`), sets,
 * references (`PRESENT_REF`), times of no day, and values with gaps (`XXXX-10`). Marks of doubt are passed over.
 */
export function daysDenoted(value: string): Denoted | null {
  const plain = value.trim().replace(/[~?%]/g, '')
  if (plain.includes('/')) return intervalOf(plain)
  const day = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/.exec(plain)
  if (day) return edtfDays(day[1]!, 'day')
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(plain)) return edtfDays(plain, 'month')
  if (/^\d{4}$/.test(plain)) return edtfDays(plain, 'year')
  const decade = /^(\d{3})X?$/.exec(plain)
  if (decade) return edtfDays(`${decade[1]}X`, 'decade')
  const century = /^(\d\d)(?:XX)?$/.exec(plain)
  if (century) return edtfDays(`${century[1]}XX`, 'century')
  const week = /^(\d{4})-W(\d\d)(?:-(WE|[1-7]))?$/.exec(plain)
  if (week) return weekDays(Number(week[1]), Number(week[2]), week[3])
  const part = /^(\d{4})-([QH])([1-4])$/.exec(plain)
  if (part) return partDays(part[1]!, part[2] === 'Q' ? 3 : 6, Number(part[3]))
  const season = /^(\d{4})-(SP|SU|FA|AU|WI|2[1-4])$/.exec(plain)
  if (season) return {...edtfDays(season[1]!, 'season')!, season: SEASONS[season[2]!]!}
  const fiscal = /^FY(\d{4})$/.exec(plain)
  return fiscal ? edtfDays(fiscal[1]!, 'year') : null
}

/** Whether two dates denote the same days. */
export const isSame = (one: Denoted, other: Denoted): boolean =>
  one.from === other.from && one.to === other.to && one.season === other.season

/** Whether the first says less than the second and nothing that it denies: the month of a day. */
export const isVaguer = (one: Denoted, other: Denoted): boolean =>
  one.from <= other.from && one.to >= other.to && one.season === null && !isSame(one, other)

function edtfDays(edtf: string, granularity: Granularity): Denoted | null {
  const days = daysOf(edtf)
  return days === null ? null : {...days, granularity, season: null}
}

/** An interval that is a week, a quarter or the like is named for what it is. */
function intervalOf(edtf: string): Denoted | null {
  const [first = '', last = ''] = edtf.split('/')
  const [from, to] = [daysDenoted(first), daysDenoted(last)]
  if (from === null || to === null) return null
  return {from: from.from, to: to.to, granularity: 'interval', season: null}
}

function partDays(year: string, months: number, part: number): Denoted | null {
  if (part * months > 12) return null
  const name = (month: number) => `${year}-${String(month).padStart(2, '0')}`
  const from = daysOf(name((part - 1) * months + 1))
  const to = daysOf(name(part * months))
  if (from === null || to === null) return null
  return {from: from.from, to: to.to, granularity: 'quarter', season: null}
}

/** ISO 8601: the first week of a year is the one with its 4 January. */
function weekDays(year: number, week: number, part: string | undefined): Denoted | null {
  if (week < 1 || week > 53) return null
  const monday = mondayOf(numberOfDay({year, month: 1, day: 4})) + 7 * (week - 1)
  if (part === 'WE') return {from: monday + 5, to: monday + 6, granularity: 'week', season: null}
  if (part === undefined) return {from: monday, to: monday + 6, granularity: 'week', season: null}
  const day = monday + Number(part) - 1
  return {from: day, to: day, granularity: 'day', season: null}
}
