import type {Article, DateExpression, Sentence, Span} from '../model.ts'
import {dayOfNumber, isRealDay, numberOfDay, weekdayOf, writeDay} from './calendar.ts'
import {monthNumber, ordinalOf, pattern, weekdayNumber} from './date-words.ts'
import {findDates} from './dates.ts'
import {eventOf, type KnownEvent} from './dating-events.ts'
import {daysOf, vaguer, writeDays} from './edtf.ts'
import {outlookOf} from './outlook.ts'

/** What the words of an article say of its own day, and where they say it. */
export interface Dating {
  date: string
  evidence: Span[]
}

/** A day as a sentence says it, without its year: “Wednesday, December 3rd”. */
interface Peg extends Span {
  /** 0 (Monday) to 6, or null. */
  weekday: number | null
  month: number
  day: number
}

const REPORTS = /\b(?:said|says|told|announced|wrote|posted|warned|added|confirmed|reported|ruled|declared)\b/
/** News tells its own day early: in the headline's first sentences, not in the background below. */
const LEAD = 3

/** What an undated article has to be dated by. */
interface Words {
  article: Article
  sentences: Sentence[]
  dates: DateExpression[]
  bounds: Bounds
}

/**
 * Dates an article that nothing outside it dates, as far as its own words allow and no further.
 *
 * A day: a dateline with its year; “today, 5 May 2026”; “said on Wednesday, 3 December 2025” in the lead; “said on
 * Wednesday, December 3rd” where the text elsewhere has a December 3 of a year in which that is a Wednesday, or where
 * what it tells as past and as still to come leaves one such year; “LAGOS, 14 March –” in the same way. A month: a
 * caption's full date that falls on the weekday of the lead; an event of the authority file “last month”. A year:
 * “last year (2024)”, “so far in 2025”, an anniversary, or something that has happened in the year in which something
 * else will. All else leaves the article as it was. Rules are ours.
 */
export function dateArticle(
  article: Article,
  sentences: Sentence[],
  known: readonly KnownEvent[] = [],
): Article {
  if (article.date !== null) return article
  const dates = findDates(article, sentences)
  const words: Words = {article, sentences, dates, bounds: boundsOf(article, sentences, dates)}
  const dating =
    datelineOf(words) ??
    todayOf(article) ??
    leadOf(words) ??
    pegOf(words) ??
    captionOf(words) ??
    eventOf(article, sentences, known) ??
    anniversaryOf(words) ??
    yearOf(words)
  if (dating === null) return article
  const {past} = words.bounds
  const latest = past === null ? null : daysOf(past.edtf!)!.from
  const date =
    latest !== null && latest > endDay(dating.date)
      ? vaguer(dating.date, writeDays(latest, latest))
      : dating.date
  return date === null ? article : {...article, date, dateBasis: 'text', dateEvidence: dating.evidence}
}

const isDay = ({edtf}: DateExpression): boolean => edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf)

const endDay = (edtf: string): number => daysOf(edtf)?.to ?? Number.POSITIVE_INFINITY

/**
 * “TARTU, Estonia, 9 February 2026 –”, at the head of a paragraph or already taken from it; “LAGOS, 14 March –” where
 * one year only lies between what has happened and what will.
 */
function datelineOf({article, bounds}: Words): Dating | null {
  if (article.dateline !== null) {
    const {dateline} = article
    const block = {kind: 'paragraph' as const, start: 0, end: dateline.length}
    const sentence = {id: 's1', start: 0, end: dateline.length, block: 0}
    const [date, ...others] = findDates({...article, text: dateline, blocks: [block]}, [sentence]).filter(
      isDay,
    )
    if (date?.basis === 'explicit' && others.length === 0) return {date: date.edtf!, evidence: []}
    const yearless = pegsOf(dateline, 0, YEARLESS)
    if (yearless.length === 1) return yearBetween(yearless[0]!, bounds, [])
  }
  for (const block of article.blocks.slice(0, 3)) {
    const head = article.text.slice(block.start, Math.min(block.end, block.start + 160))
    const match = DATELINE.exec(head)
    if (match?.groups?.date === undefined) {
      const yearless = YEARLESS_DATELINE.exec(head)?.[0]
      const [peg] = yearless === undefined ? [] : pegsOf(yearless, block.start, YEARLESS)
      if (peg !== undefined) return yearBetween(peg, bounds, [spanOf(peg)])
      continue
    }
    const start = block.start + match[0].lastIndexOf(match.groups.date)
    const span = {start, end: start + match.groups.date.length}
    const date = fullDayAt(article, span)
    if (date !== null) return {date, evidence: [span]}
  }
  return null
}

const FULL_DAY = '(?:(?:{shortweekday},? )?(?:{month} {day},? {year}|{day}(?: of)? {month},? {year}))'
const DATELINE = pattern(
  `^(?:\\p{Lu}[\\p{L}/’'.-]{0,24}[, ]{1,2}){1,5}(?<date>${FULL_DAY})(?= ?(?:[–—(:]|- |-- ))`,
  'u',
)

const YEARLESS = pattern(
  '(?:(?<weekday>{weekday}),? )?(?:(?<month>{month}) (?<day>{day})|(?<ukday>{day})(?: of)? (?<ukmonth>{month}))(?!,? {year})',
)
const YEARLESS_DATELINE = pattern(
  "^(?:\\p{Lu}[\\p{Lu}/’'.-]{1,24}[, ]{1,2}){1,4}(?:\\p{Lu}[\\p{L}.’'-]{1,24}[, ]{1,2}){0,3}(?:{weekday},? )?(?:{month} {day}|{day}(?: of)? {month})(?= ?(?:[–—(:]|- |-- ))",
  'u',
)

/** The one year in which a day lies after all that is told as past and before all that is promised. */
function yearBetween(
  day: Omit<Peg, 'start' | 'end'>,
  {past, future}: Bounds,
  evidence: Span[],
): Dating | null {
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

/** The days between two that are a day of a month, and of the week where it is told. */
function daysLike({weekday, month, day}: Omit<Peg, 'start' | 'end'>, from: number, to: number): number[] {
  const days: number[] = []
  for (let {year} = dayOfNumber(from); year <= dayOfNumber(to).year; year += 1) {
    if (!isRealDay({year, month, day})) continue
    const number = numberOfDay({year, month, day})
    if (number >= from && number <= to && (weekday === null || weekdayOf(number) === weekday))
      days.push(number)
  }
  return days
}

/** “today, 5 May 2026”, “yesterday (4 May 2026)” */
function todayOf(article: Article): Dating | null {
  const match = TODAY.exec(article.text)
  if (match?.groups?.date === undefined) return null
  if (isQuoted(article, match.index)) return null
  const start = match.index + match[0].lastIndexOf(match.groups.date)
  const date = fullDayAt(article, {start, end: start + match.groups.date.length})
  if (date === null) return null
  const by = /^y/i.test(match[0]) ? 1 : /^tom/i.test(match[0]) ? -1 : 0
  const day = daysOf(date)!.from + by
  return {date: writeDays(day, day), evidence: [{start: match.index, end: match.index + match[0].length}]}
}

const TODAY = pattern(
  `(?<!\\p{L})(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|evening)),? \\(?(?<date>${FULL_DAY})`,
  'u',
)

/** “said on Wednesday, 3 December 2025” in one of the first sentences. */
function leadOf({article, sentences, dates}: Words): Dating | null {
  for (const date of dates) {
    if (!isDay(date) || date.basis !== 'explicit') continue
    const index = sentences.findIndex(({start, end}) => start <= date.start && date.end <= end)
    if (index < 0 || index >= LEAD) break
    const words = article.text.slice(date.start, date.end)
    const isReported = REPORTS.test(article.text.slice(sentences[index]!.start, date.start).slice(-60))
    if (isReported && WEEKDAY.test(words)) return {date: date.edtf!, evidence: [date]}
  }
  return null
}

const WEEKDAY = pattern('^{weekday}', 'u')

/**
 * “said on Wednesday, December 3rd”, and elsewhere “on December 3, 2025”, which is a Wednesday; or what is past and
 * what is promised leave one year in which it is; or what is told of the months before does.
 */
function pegOf({article, sentences, dates, bounds}: Words): Dating | null {
  const full = dates.filter((date) => isDay(date) && date.basis === 'explicit')
  const lead = sentences.filter(({block}) => article.blocks[block]?.kind !== 'caption').slice(0, 2 * LEAD)
  for (const sentence of lead) {
    for (const peg of pegsOf(article.text.slice(sentence.start, sentence.end), sentence.start)) {
      const matches = full.filter(({edtf}) => {
        const [, month, day] = edtf!.split('-').map(Number)
        return month === peg.month && day === peg.day && weekdayOf(daysOf(edtf!)!.from) === peg.weekday
      })
      const years = new Set(matches.map(({edtf}) => edtf))
      if (years.size === 1)
        return {date: matches[0]!.edtf!, evidence: [matches[0]!, peg].map(spanOf).sort(byStart)}
      if (years.size > 1 || outlookOf(article.text, peg.start, peg.end, sentence) !== 'back') continue
      const dating = yearBetween(peg, bounds, [spanOf(peg)]) ?? yearAfter(peg, bounds)
      if (dating !== null) return dating
    }
  }
  return null
}

/** How long before it a day's own year and months are still spoken of. */
const RECENT = 366

/**
 * “Thursday, September 18”, where the text tells of two months or days of the year before it, and of nothing later:
 * that day next fell on a Thursday eleven years ago, and those would then lie ahead.
 */
function yearAfter(peg: Peg, {past, told}: Bounds): Dating | null {
  if (past === null || peg.weekday === null) return null
  const from = daysOf(past.edtf!)!.from
  const [day, ...others] = daysLike(peg, from, from + RECENT)
  if (day === undefined || others.length > 0) return null
  const recent = told.filter(({edtf}) => edtf!.length >= 7 && daysOf(edtf!)!.from >= day - RECENT)
  if (new Set(recent.map(({edtf}) => edtf)).size < 2) return null
  return {date: writeDay(day), evidence: [peg, ...recent.slice(-2)].map(spanOf).sort(byStart)}
}

const spanOf = ({start, end}: Span): Span => ({start, end})
const byStart = (a: Span, b: Span) => a.start - b.start

const PEG = pattern(
  '(?<weekday>{weekday}),? \\(?(?:the )?(?:(?<month>{month}) (?<day>{day})|(?<ukday>{day})(?: of)? (?<ukmonth>{month}))(?!,? {year})',
)

function pegsOf(words: string, offset: number, form = PEG): Peg[] {
  return [...words.matchAll(form)].map(({index, 0: match, groups = {}}) => ({
    start: offset + index,
    end: offset + index + match.length,
    weekday: groups.weekday === undefined ? null : weekdayNumber(groups.weekday),
    month: monthNumber((groups.month ?? groups.ukmonth)!),
    day: ordinalOf((groups.day ?? groups.ukday)!),
  }))
}

/** A caption's “March 5, 2025”, a Wednesday, under a lead that tells of Wednesday: the month at least is likely true. */
function captionOf({article, sentences, dates}: Words): Dating | null {
  const captions = sentences.filter(({block}) => article.blocks[block]?.kind === 'caption').slice(0, 20)
  const isShown = ({start, end}: Span) =>
    captions.some((caption) => caption.start <= start && end <= caption.end)
  const shown = dates.filter((date) => isDay(date) && date.basis === 'explicit' && isShown(date))
  if (new Set(shown.map(({edtf}) => edtf)).size !== 1) return null
  const [date] = shown
  const caption = captions.find(({start, end}) => start <= date!.start && date!.end <= end)!
  if (FILED.test(article.text.slice(caption.start, caption.end))) return null
  const weekday = weekdayOf(daysOf(date!.edtf!)!.from)
  const lead = sentences.filter(({block}) => article.blocks[block]?.kind === 'paragraph').slice(0, LEAD)
  for (const {start, end} of lead) {
    for (const {index, 0: words} of article.text.slice(start, end).matchAll(BARE_WEEKDAY)) {
      const at = {start: start + index, end: start + index + words.length}
      if (
        weekdayNumber(words) !== weekday ||
        outlookOf(article.text, at.start, at.end, {start, end}) !== 'back'
      )
        continue
      return {date: date!.edtf!.slice(0, 7), evidence: [spanOf(date!), at].sort(byStart)}
    }
  }
  return null
}

const BARE_WEEKDAY = pattern('(?<=\\bon ){weekday}(?!\\p{L}|,? {month}|,? (?:the )?{day})')
const FILED = /\b(?:file|FILE|File|archive|undated|handout)\b/

/** “last year (2024)”, “so far in 2025”; or what happened in March 2025 beside what will happen in June 2025. */
function yearOf({article, bounds: {past, future}}: Words): Dating | null {
  for (const match of article.text.matchAll(NAMED_YEAR)) {
    const {last, current, sofar} = match.groups!
    const span = {start: match.index, end: match.index + match[0].length}
    if (isQuoted(article, span.start)) continue
    return {date: last === undefined ? (current ?? sofar)! : String(Number(last) + 1), evidence: [span]}
  }
  if (past === null || future === null) return null
  const [from, to] = [daysOf(past.edtf!)!.from, daysOf(future.edtf!)!.to]
  if (from > to) return null
  const evidence = [past, future].map(spanOf).sort(byStart)
  const date = vaguer(writeDays(from, from), writeDays(to, to))
  if (date !== null) return {date: date.slice(0, 4), evidence}
  // What has happened in November 2024 and what will in February 2025 leave no more than the time between them.
  return to - from > 400 ? null : {date: `${past.edtf}/${future.edtf}`, evidence}
}

const NAMED_YEAR =
  /\b[Ll]ast year(?: \((?<last>20\d\d)\)|, (?<last>20\d\d),)|\b[Tt]his year(?: \((?<current>20\d\d)\)|, (?<current>20\d\d),)|\b(?:so far|to date|already) (?:in|during) (?<sofar>20\d\d)(?![\d/–-])|\b(?:in|of) (?<sofar>20\d\d) (?:so far|to date)\b/g

/** “marked the tenth anniversary of the April 25, 2015, earthquake”, in the lead: ten years later. */
function anniversaryOf({article, sentences}: Words): Dating | null {
  for (const {start, end} of sentences.slice(0, LEAD)) {
    const words = article.text.slice(start, end)
    const match = ANNIVERSARY.exec(words)
    const groups = match?.groups
    if (!match || !groups || isQuoted(article, start + match.index)) continue
    // A sentence that names another year tells of that one: “in 2018, on the tenth anniversary of the 2008 crash”.
    if ([...words.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].length !== 1) continue
    const years = ordinalOf(groups.nth!)
    if (years < 1 || years > 100) continue
    const span = {start: start + match.index, end: start + match.index + match[0].length}
    return {date: String(Number(groups.year) + years), evidence: [span]}
  }
  return null
}

const ANNIVERSARY = pattern(
  '\\b(?:mark(?:s|ed|ing)?|commemorat(?:es?|ed|ing)|observ(?:es?|ed|ing)|celebrat(?:es?|ed|ing)|gathered on|on) (?:the |its |their )?(?<nth>{ordinal}|\\d{1,2}(?:st|nd|rd|th)) anniversary of (?:the |its |their )?(?:\\p{L}+ ){0,4}?(?:{month} )?(?:{day},? )?(?<year>(?:19|20)\\d\\d)(?!\\d)',
  'u',
)

/** What the article tells as past and as still to come, outside quotations: between them it was written. */
interface Bounds {
  /** The latest that is past, and the earliest that is promised. */
  past: DateExpression | null
  future: DateExpression | null
  /** All that is past. */
  told: DateExpression[]
}

function boundsOf(article: Article, sentences: Sentence[], dates: DateExpression[]): Bounds {
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

function isQuoted({text}: Article, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g)?.length ?? 0) % 2 === 1
}

/** The day that the words of a span come to, if it is one. */
function fullDayAt(article: Article, span: Span): string | null {
  const words = article.text.slice(span.start, span.end)
  const block = {kind: 'paragraph' as const, start: 0, end: words.length}
  const sentence = {id: 's1', start: 0, end: words.length, block: 0}
  const [date] = findDates({...article, text: words, blocks: [block]}, [sentence])
  return date !== undefined && date.basis === 'explicit' && isDay(date) ? date.edtf : null
}
