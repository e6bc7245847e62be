import type {Article, Sentence, Span} from '../model.ts'
import {weekdayOf, writeDay} from './calendar.ts'
import {ordinalOf, pattern, weekdayNumber} from './date-words.ts'
import {findDates} from './dates.ts'
import {type Bounds, boundsOf, isQuoted, type Words, yearBetween} from './dating-bounds.ts'
import {datelineOf} from './dating-datelines.ts'
import {
  byStart,
  type Dating,
  daysLike,
  FULL_DAY,
  fullDayAt,
  isDay,
  type Peg,
  pegsOf,
  spanOf,
} from './dating-days.ts'
import {eventOf, type KnownEvent} from './dating-events.ts'
import {daysOf, vaguer, writeDays} from './edtf.ts'
import {outlookOf} from './outlook.ts'

const REPORTS = /\b(?:said|says|told|announced|wrote|posted|warned|added|confirmed|reported|ruled|declared)\b/
/** News tells its own day early: in the headline's first sentences, not in the background below. */
const LEAD = 3

/**
 * Dates an article that nothing outside it dates, as far as its own words allow and no further.
 *
 * A day: a dateline with its year; “this report was first published …”; “today, 5 May 2026”; “said on Wednesday, 3 December 2025” in the lead; “said on
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
  // A chronicle's “on 3 March” has its year from another sentence: here only what the words themselves say counts.
  const dates = findDates(article, sentences).filter(({start, end, edtf}) =>
    edtf === null ? true : /\d{4}/.test(article.text.slice(start, end)),
  )
  const words: Words = {article, sentences, dates, bounds: boundsOf(article, sentences, dates)}
  const dating =
    datelineOf(words) ??
    publishedOf(article) ??
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

const endDay = (edtf: string): number => daysOf(edtf)?.to ?? Number.POSITIVE_INFINITY

/** “This report was first published Sept. 18, 2025.” */
function publishedOf(article: Article): Dating | null {
  const match = PUBLISHED.exec(article.text)
  if (match?.groups?.date === undefined || isQuoted(article, match.index)) return null
  const start = match.index + match[0].length - match.groups.date.length
  const date = fullDayAt(article, {start, end: match.index + match[0].length})
  return date === null ? null : {date, evidence: [{start: match.index, end: match.index + match[0].length}]}
}

const PUBLISHED = pattern(
  `(?<!\\p{L})This (?:report|story|article|piece|dispatch|column|interview|version)(?: (?:by|from|in|of) [^.\\n]{1,60}?)? (?:was |were )?(?:first |originally )?(?:published|issued|posted|filed)(?: (?:by|in) [^.\\n]{1,40}?)?,?(?: on)? (?<date>${FULL_DAY})`,
  'u',
)

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
  const named = [...article.text.matchAll(NAMED_YEAR)].flatMap((match) => {
    const {last, current, sofar} = match.groups!
    const span = {start: match.index, end: match.index + match[0].length}
    const year = last === undefined ? (current ?? sofar)! : String(Number(last) + 1)
    return isQuoted(article, span.start) ? [] : [{date: year, evidence: [span]}]
  })
  if (named.length > 0) return named.every(({date}) => date === named[0]!.date) ? named[0]! : null
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
