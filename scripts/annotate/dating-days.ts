import type {Article, DateExpression, Span} from '../model.ts'
import {dayOfNumber, isRealDay, numberOfDay, weekdayOf} from './calendar.ts'
import {monthNumber, ordinalOf, pattern, weekdayNumber} from './date-words.ts'
import {findDates} from './dates.ts'

/** What the words of an article say of its own day, and where they say it. */
export interface Dating {
  date: string
  evidence: Span[]
}

/** A day as a sentence says it, without its year: “Wednesday, December 3rd”. */
export interface Peg extends Span {
  /** 0 (Monday) to 6, or null. */
  weekday: number | null
  month: number
  day: number
}

/** The same without its place in the text. */
export type YearlessDay = Omit<Peg, 'start' | 'end'>

export const FULL_DAY = '(?:(?:{shortweekday},? )?(?:{month} {day},? {year}|{day}(?: of)? {month},? {year}))'
export const YEARLESS = pattern(
  '(?:(?<weekday>{weekday}),? )?(?:(?<month>{month}) (?<day>{day})|(?<ukday>{day})(?: of)? (?<ukmonth>{month}))(?!,? {year})',
)

const PEG = pattern(
  '(?<weekday>{weekday}),? \\(?(?:the )?(?:(?<month>{month}) (?<day>{day})|(?<ukday>{day})(?: of)? (?<ukmonth>{month}))(?!,? {year})',
)

/** The days without a year that words name, as far as they have that form. */
export function pegsOf(words: string, offset: number, form = PEG): Peg[] {
  return [...words.matchAll(form)].map(({index, 0: match, groups = {}}) => ({
    start: offset + index,
    end: offset + index + match.length,
    weekday: groups.weekday === undefined ? null : weekdayNumber(groups.weekday),
    month: monthNumber((groups.month ?? groups.ukmonth)!),
    day: ordinalOf((groups.day ?? groups.ukday)!),
  }))
}

/** The days between two that are a day of a month, and of the week where it is told. */
export function daysLike({weekday, month, day}: YearlessDay, from: number, to: number): number[] {
  const days: number[] = []
  for (let {year} = dayOfNumber(from); year <= dayOfNumber(to).year; year += 1) {
    if (!isRealDay({year, month, day})) continue
    const number = numberOfDay({year, month, day})
    if (number >= from && number <= to && (weekday === null || weekdayOf(number) === weekday))
      days.push(number)
  }
  return days
}

export const isDay = ({edtf}: DateExpression): boolean => edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf)

export const spanOf = ({start, end}: Span): Span => ({start, end})
export const byStart = (a: Span, b: Span) => a.start - b.start

/** The day that the words of a span come to, if it is one. */
export function fullDayAt(article: Article, span: Span): string | null {
  const words = article.text.slice(span.start, span.end)
  const block = {kind: 'paragraph' as const, start: 0, end: words.length}
  const sentence = {id: 's1', start: 0, end: words.length, block: 0}
  const [date] = findDates({...article, text: words, blocks: [block]}, [sentence])
  return date !== undefined && date.basis === 'explicit' && isDay(date) ? date.edtf : null
}
