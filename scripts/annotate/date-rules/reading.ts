import {dayOfNumber} from '../calendar.ts'
import type {Direction} from '../outlook.ts'

/** What a date expression comes to, given the day on which it was said; null when that is not certain. */
export type Count = (today: number, outlook: Direction) => string | null

/** What a month or day without a year comes to in a year that the text has spoken of. */
export type OfYear = (year: number) => string | null

/**
 * `explicit`: the words alone say it. `relative`: it is counted from the day it was said; where nothing comes of that
 * it is a date all the same, unless `isDroppable` (“the trees bloom in the spring”). `neighbour`: it is counted from a
 * date in the text before it (“two days later”). `none`: it is no date, and nothing in it is.
 */
export type Reading =
  | {basis: 'explicit'; edtf: string}
  | {basis: 'relative'; count: Count; ofYear?: OfYear; isDroppable?: boolean}
  | {basis: 'neighbour'; of: Neighbour; count: (edtf: string) => string | null}
  | {basis: 'none'}

/**
 * What is counted from: the one `day` told just before (“two days later”), the one `date` (“two years later”), the
 * nearest date with a `year` (“in May of that year”), the `quarter` told last in the article (“the quarter”), or the
 * nearest `period` that is reported on, a month, quarter or year (“up 3% from a year earlier”).
 */
export type Neighbour = 'day' | 'date' | 'year' | 'quarter' | 'period'

export type Unit = 'day' | 'week' | 'month' | 'year'

/** A match of a rule's pattern, and what stands around it. */
export interface Match {
  words: string
  groups: Record<string, string | undefined>
  /** What stands before it in its sentence, at most 80 characters. */
  before: string
  /** What stands after it in its sentence, at most 80 characters. */
  after: string
  /** Months and weekdays that are someone's name in this article: Theresa `May`. */
  namesakes: ReadonlySet<string>
  /** The whole sentence, or its 400 characters around the match. */
  sentence: string
  /** Whether the article reports on a firm or an economy, so that its quarters are no quarters of a game. */
  isOfAccounts: boolean
  /** Whether the article names a land where January is summer, so that seasons tell less. */
  isSouthern: boolean
}

export interface DateRule {
  /** The sentence that it is for. */
  example: string
  pattern: RegExp
  /** Null: not this rule's, though it looks like it. Several readings: one for each `part` group. */
  read(match: Match): Reading | null
}

export const explicit = (edtf: string | null): Reading | null =>
  edtf === null ? null : {basis: 'explicit', edtf}
export const relative = (count: Count, ofYear?: OfYear): Reading => ({basis: 'relative', count, ofYear})

export const counted = (of: Neighbour, count: (edtf: string) => string | null): Reading => ({
  basis: 'neighbour',
  of,
  count,
})
export const NONE: Reading = {basis: 'none'}

export const YEARS_AWAY: Record<string, number> = {last: -1, this: 0, next: 1}

/** The year that stands with a day or month, if any: a number, or one counted from today. */
export function yearOf(groups: Match['groups']): ((today: number) => number) | null {
  const {year, whichyear} = groups
  if (year !== undefined) return () => Number(year)
  if (whichyear === undefined) return null
  return (today) => dayOfNumber(today).year + YEARS_AWAY[whichyear.toLowerCase()]!
}

/** Rules for sentences that hold the clue; the others, nearly all, are passed over. */
export interface DateRules {
  clue: RegExp
  rules: DateRule[]
}
