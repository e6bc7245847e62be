import type {Article, DateExpression, Sentence, Span} from '../model.ts'
import {weekdayOf} from './calendar.ts'
import {monthNumber, ordinalOf, pattern, weekdayNumber} from './date-words.ts'
import {findDates} from './dates.ts'
import {daysOf, vaguer, writeDays} from './edtf.ts'
import {outlookOf} from './outlook.ts'

/** What the words of an article say of its own day, and where they say it. */
interface Dating {
  date: string
  evidence: Span[]
}

/** A day as a sentence says it, without its year: “Wednesday, December 3rd”. */
interface Peg extends Span {
  weekday: number
  month: number
  day: number
}

const REPORTS = /\b(?:said|says|told|announced|wrote|posted|warned|added|confirmed|reported|ruled|declared)\b/
/** News tells its own day early: in the headline's first sentences, not in the background below. */
const LEAD = 3

/**
 * Dates an article that nothing outside it dates, as far as its own words allow and no further.
 *
 * A day: a dateline with its year; “today, 5 May 2026”; “said on Wednesday, 3 December 2025” in the lead; “said on
 * Wednesday, December 3rd” where the text elsewhere has a December 3 of a year in which that is a Wednesday. A month:
 * a caption's full date that falls on the weekday of the lead. A year: “last year (2024)”, or something that has
 * happened in the year in which something else will. All else leaves the article as it was. Rules are ours.
 */
export function dateArticle(article: Article, sentences: Sentence[]): Article {
  if (article.date !== null) return article
  const dates = findDates(article, sentences)
  const dating =
    datelineOf(article) ??
    todayOf(article) ??
    leadOf(article, sentences, dates) ??
    pegOf(article, sentences, dates) ??
    captionOf(article, sentences, dates) ??
    yearOf(article, sentences, dates)
  if (dating === null) return article
  const latest = latestPast(article, sentences, dates)
  const date =
    latest !== null && latest > endDay(dating.date)
      ? vaguer(dating.date, writeDays(latest, latest))
      : dating.date
  return date === null ? article : {...article, date, dateBasis: 'text', dateEvidence: dating.evidence}
}

const isDay = ({edtf}: DateExpression): boolean => edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf)

const endDay = (edtf: string): number => daysOf(edtf)?.to ?? Number.POSITIVE_INFINITY

/** “TARTU, Estonia, 9 February 2026 –”, at the head of a paragraph or already taken from it. */
function datelineOf(article: Article): Dating | null {
  if (article.dateline !== null) {
    const {dateline} = article
    const block = {kind: 'paragraph' as const, start: 0, end: dateline.length}
    const sentence = {id: 's1', start: 0, end: dateline.length, block: 0}
    const [date, ...others] = findDates({...article, text: dateline, blocks: [block]}, [sentence]).filter(
      isDay,
    )
    if (date?.basis === 'explicit' && others.length === 0) return {date: date.edtf!, evidence: []}
  }
  for (const block of article.blocks.slice(0, 3)) {
    const match = DATELINE.exec(article.text.slice(block.start, Math.min(block.end, block.start + 160)))
    if (match?.groups?.date === undefined) continue
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

/** “today, 5 May 2026”, “yesterday (4 May 2026)” */
function todayOf(article: Article): Dating | null {
  const match = TODAY.exec(article.text)
  if (match?.groups?.date === undefined) return null
  const before = article.text.slice(Math.max(0, match.index - 400), match.index)
  const isQuoted =
    before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g)?.length ?? 0) % 2 === 1
  if (isQuoted) return null
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
function leadOf(article: Article, sentences: Sentence[], dates: DateExpression[]): Dating | null {
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

/** “said on Wednesday, December 3rd”, and elsewhere “on December 3, 2025”, which is a Wednesday. */
function pegOf(article: Article, sentences: Sentence[], dates: DateExpression[]): Dating | null {
  const full = dates.filter((date) => isDay(date) && date.basis === 'explicit')
  if (full.length === 0) return null
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
    }
  }
  return null
}

const spanOf = ({start, end}: Span): Span => ({start, end})
const byStart = (a: Span, b: Span) => a.start - b.start

const PEG = pattern(
  '(?<weekday>{weekday}),? (?:the )?(?:(?<month>{month}) (?<day>{day})|(?<ukday>{day})(?: of)? (?<ukmonth>{month}))(?!,? {year})',
)

function pegsOf(words: string, offset: number): Peg[] {
  return [...words.matchAll(PEG)].map(({index, 0: match, groups = {}}) => ({
    start: offset + index,
    end: offset + index + match.length,
    weekday: weekdayNumber(groups.weekday!),
    month: monthNumber((groups.month ?? groups.ukmonth)!),
    day: ordinalOf((groups.day ?? groups.ukday)!),
  }))
}

/** A caption's “March 5, 2025”, a Wednesday, under a lead that tells of Wednesday: the month at least is likely true. */
function captionOf(article: Article, sentences: Sentence[], dates: DateExpression[]): Dating | null {
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

/** “last year (2024)”; or what happened in March 2025 beside what will happen in June 2025: both say 2025. */
function yearOf(article: Article, sentences: Sentence[], dates: DateExpression[]): Dating | null {
  const apposed = APPOSED_YEAR.exec(article.text)
  if (apposed?.groups?.year !== undefined) {
    const year = Number(apposed.groups.year) + (/^l/i.test(apposed[0]) ? 1 : 0)
    return {date: String(year), evidence: [{start: apposed.index, end: apposed.index + apposed[0].length}]}
  }
  let past: DateExpression | null = null
  let future: DateExpression | null = null
  for (const [date, sentence] of explicitIn(article, sentences, dates)) {
    const outlook = outlookOf(article.text, date.start, date.end, sentence)
    const {from, to} = daysOf(date.edtf!)!
    if (outlook === 'back' && from > (past === null ? Number.NEGATIVE_INFINITY : daysOf(past.edtf!)!.from))
      past = date
    if (outlook !== 'ahead' || !PROMISES.test(article.text.slice(sentence.start, date.start))) continue
    if (to < (future === null ? Number.POSITIVE_INFINITY : daysOf(future.edtf!)!.to)) future = date
  }
  if (past === null || future === null) return null
  const [from, to] = [daysOf(past.edtf!)!.from, daysOf(future.edtf!)!.to]
  if (from > to) return null
  const date = vaguer(writeDays(from, from), writeDays(to, to))
  return date === null ? null : {date: date.slice(0, 4), evidence: [past, future].map(spanOf).sort(byStart)}
}

const APPOSED_YEAR = /\b(?:[Ll]ast|[Tt]his) year \((?<year>20\d\d)\)/
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

/** The latest day that the article tells as past, by number. */
function latestPast(article: Article, sentences: Sentence[], dates: DateExpression[]): number | null {
  let latest: number | null = null
  for (const [date, sentence] of explicitIn(article, sentences, dates)) {
    const {from} = daysOf(date.edtf!)!
    if (outlookOf(article.text, date.start, date.end, sentence) !== 'back') continue
    if (latest === null || from > latest) latest = from
  }
  return latest
}

/** The day that the words of a span come to, if it is one. */
function fullDayAt(article: Article, span: Span): string | null {
  const words = article.text.slice(span.start, span.end)
  const block = {kind: 'paragraph' as const, start: 0, end: words.length}
  const sentence = {id: 's1', start: 0, end: words.length, block: 0}
  const [date] = findDates({...article, text: words, blocks: [block]}, [sentence])
  return date !== undefined && date.basis === 'explicit' && isDay(date) ? date.edtf : null
}
