import type {Article, DateExpression, Sentence, Span} from '../model.ts'
import {writeDay} from './calendar.ts'
import {byStart, type Dating, daysLike, spanOf, type YearlessDay} from './dating-days.ts'
import {daysOf} from './edtf.ts'
import {outlookOf} from './outlook.ts'

/** What an undated article has to be dated by. */
export interface Words {
  article: Article
  sentences: Sentence[]
  dates: DateExpression[]
  bounds: Bounds
}

/** What the article tells as past and as still to come, outside quotations: between them it was written. */
export interface Bounds {
  /** The latest that is past, and the earliest that is promised. */
  past: DateExpression | null
  future: DateExpression | null
  /** All that is past. */
  told: DateExpression[]
}

export function boundsOf(article: Article, sentences: Sentence[], dates: DateExpression[]): Bounds {
  const bounds: Bounds = {past: null, future: null, told: []}
  const startOf = (date: DateExpression | null) =>
    date === null ? Number.NEGATIVE_INFINITY : daysOf(date.edtf!)!.from
  for (const [date, sentence] of explicitIn(article, sentences, dates)) {
    const words = article.text.slice(sentence.start, sentence.end)
    if (/©|\bcopyright\b|\ball rights reserved\b/i.test(words)) continue
    const outlook = outlookOf(article.text, date.start, date.end, sentence)
    if (outlook === 'back') {
      bounds.told.push(date)
      if (startOf(date) > startOf(bounds.past)) bounds.past = date
    }
    if (outlook !== 'ahead' || !PROMISES.test(article.text.slice(sentence.start, date.start))) continue
    if (bounds.future === null || daysOf(date.edtf!)!.to < daysOf(bounds.future.edtf!)!.to)
      bounds.future = date
  }
  return bounds
}

/** Only the present speaks of its own future: “would open in 2021” may be long past. */
const PROMISES =
  /\b(?:will|(?:is|are) (?:due|expected|scheduled|set|planned))\b(?!.*\b(?:said|told|in \d{4})\b)/s

/** The explicit days, months and years outside quotations, in sentences that name no other date. */
function* explicitIn(
  article: Article,
  sentences: Sentence[],
  dates: DateExpression[],
): Generator<[DateExpression, Sentence]> {
  let at = 0
  for (const sentence of sentences) {
    while (at < dates.length && dates[at]!.start < sentence.start) at += 1
    const own: DateExpression[] = []
    for (; at < dates.length && dates[at]!.end <= sentence.end; at += 1) own.push(dates[at]!)
    const [only, ...others] = own
    if (only === undefined || others.length > 0 || only.basis !== 'explicit') continue
    if (
      !/^\d{4}(?:-\d\d){0,2}$/.test(only.edtf!) ||
      /["“”]/.test(article.text.slice(sentence.start, sentence.end))
    )
      continue
    yield [only, sentence]
  }
}

/** The one year in which a day lies after all that is told as past and before all that is promised. */
export function yearBetween(day: YearlessDay, {past, future}: Bounds, evidence: Span[]): Dating | null {
  if (past === null || future === null) return null
  const [from, to] = [daysOf(past.edtf!)!.from, daysOf(future.edtf!)!.to]
  if (to < from || to - from > FIVE_YEARS) return null
  const days = daysLike(day, from, to)
  return days.length === 1
    ? {date: writeDay(days[0]!), evidence: [...evidence, ...[past, future].map(spanOf)].sort(byStart)}
    : null
}

/** A weekday and a day of the month come together again after five years at the soonest. */
const FIVE_YEARS = 5 * 365

/** Whether a place in the text stands between marks. */
export function isQuoted({text}: Article, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g)?.length ?? 0) % 2 === 1
}
