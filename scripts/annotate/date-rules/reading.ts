import {dayOfNumber} from '../calendar.ts'
import type {Direction} from '../outlook.ts'

/** What a date expression comes to, given the day on which it was said; null when that is not certain. */
export type Count = (today: number, outlook: Direction) => string | null

/** What a month or day without a year comes to in a year that the text has spoken of. */
export type OfYear = (year: number) => string | null

/**
 * `explicit`: the words alone say it. `relative`: it is counted from the day it was said. `neighbour`: it is
 * counted from a date in the text before it (“two days later”). `none`: it is no date, and nothing in it is.
 */
export type Reading =
  | {basis: 'explicit'; edtf: string}
  | {basis: 'relative'; count: Count; ofYear?: OfYear}
  | {basis: 'neighbour'; unit: Unit; by: number; isVague: boolean; ofYear?: OfYear}
  | {basis: 'none'}

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
