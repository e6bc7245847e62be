import type {Article, DateExpression, Sentence, Span} from '../model.ts'
import type {Count, DateRule, Neighbour, OfYear, Reading} from './date-rules/reading.ts'
import {DATE_RULES} from './date-rules.ts'
import {daysOf, vaguer} from './edtf.ts'
import {type Direction, type Outlook, outlookOf} from './outlook.ts'

/** The days on which the words may have been said, by number. */
interface Now {
  from: number
  to: number
}

interface Candidate extends Span {
  sentence: number
  reading: Exclude<Reading, {basis: 'none'}> | null
  outlook: Outlook
}

/** A date whose count is done, and what a neighbour of it must know. */
interface Found extends DateExpression {
  sentence: number
  /** True for the Monday of “police said on Monday”: nothing but the saying happened then. */
  isOfSpeech: boolean
  /** True for the Sunday of “a day after Sunday’s vote”: what is told happened on another day. */
  isCountedFrom: boolean
  /** True for “In 2019 she moved” and false for “since 2019”: what follows may go on from there. */
  isScene: boolean
  /** True for the “a year earlier” that a quarter is held against: “the quarter” after it is the other one. */
  isCompared: boolean
}

const REPORTING =
  /\b(?:said|says|told|wrote|posted|tweeted|announced|asked|added|stated|claimed|insisted|declared|warned|reported|confirmed|explained|testified|commented|acknowledged|denied|noted)\b(?:[^.;:]{0,60})$/

/** Words that stand before a month or weekday and are no one's first name. */
const NOT_FIRST_NAME =
  /^(?:In|On|Since|By|Until|Till|Last|Next|This|From|Early|Late|Mid|After|Before|During|For|The|And|But|To|Of|Between|Through|Every|Each|One|It|He|She|They|We|You|I|At|That|When|While|As|With|Earlier|Later|Around|About|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Published|Updated|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/
const NAMED_MONTH =
  /(?<![\p{L}.])(\p{Lu}\p{Ll}{1,15})\.? (January|March|April|May|June|August)(?![\p{L}]| \d|,? (?:1[0-9]|20)\d\d)/gu
const MONTH_NAMED =
  /(?<!\b[Ii]n |\b[Ss]ince |\b[Ll]ast |\b[Oo]f |\d )(?<!\p{L})(April|May|June|August) (\p{Lu}\p{Ll}{2,15})(?= (?:said|told|was|who|has|had)\b|,? \d\d,|[’']s)/gu
const NAMED_WEEKDAY =
  /(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Chief|Pastor|Sheffield|Ruby)\.? (?:\p{Lu}\p{Ll}{1,15} )?|(?<![\p{L}.])\p{Lu}\p{Ll}{1,15} (?=\p{L}{3,6}day(?: (?:said|told|added|who)\b|,? \d\d,)))(Monday|Wednesday|Friday|Sunday)(?!\p{L})/gu

/**
 * Finds the date expressions of an article, in order and not overlapping, each at the precision that was said.
 *
 * Relative ones are counted from `article.date`. Where that is a month or a year, or where a quotation may have been
 * spoken some days before, they come out as vague as the difference makes them: a “yesterday” of March 2025 is
 * `2025` at best. Null: it is a date, but nothing certain to count from. Durations, ages and repeated times
 * (“for two weeks”, “every Friday”) are none.
 */
export function findDates(article: Article, sentences: Sentence[]): DateExpression[] {
  const known = {
    namesakes: namesakesOf(article.text),
    isOfAccounts: isOfAccounts(article.text),
    isSouthern: SOUTHERN.test(article.text),
  }
  const now = nowOf(article.date)
  const quoted = quotedSpans(article)
  const candidates = sentences.flatMap((sentence, index) => candidatesOf(article, sentence, index, known))
  const telling = {text: article.text, sentences, isHistory: isHistory(candidates, now)}
  const found: Found[] = []
  const inQuotes = spansOver(candidates, quoted)
  // Outside quotations first: “…,” she said on Monday tells when the words inside were spoken.
  candidates.forEach((candidate, index) => {
    if (!inQuotes[index]) add(found, resolve(telling, candidate, now, found))
  })
  const spoken = found.slice()
  candidates.forEach((candidate, index) => {
    if (!inQuotes[index]) return
    const said = spoken.length === 0 ? null : whenSaid(candidate, spoken, sentences)
    add(found, resolve(telling, candidate, said ?? earlierToo(now), spoken))
  })
  return found
    .sort((a, b) => a.start - b.start)
    .map(({start, end, edtf, basis}) => ({start, end, edtf, basis}))
}

function add(found: Found[], date: Found | null) {
  if (date !== null) found.push(date)
}

/** What the whole article tells of its words. */
interface Known {
  namesakes: ReadonlySet<string>
  isOfAccounts: boolean
  isSouthern: boolean
}

const ACCOUNTS =
  /\b(?:net income|earnings|revenues?|profits?|net loss|fiscal|per share|a share|shareholders|quarterly|operating income|gross domestic product|central bank|inflation|same-store)\b/gi

/** Three words of a ledger make a report on a firm or an economy. */
function isOfAccounts(text: string): boolean {
  let found = 0
  for (const _ of text.matchAll(ACCOUNTS)) if (++found === 3) return true
  return false
}

/** Lands and towns where January is summer. */
const SOUTHERN =
  /\b(?:Australia|Australian|New Zealand|South Africa|South African|Argentina|Argentine|Chile|Chilean|Uruguay|Paraguay|Brazil|Brazilian|Peru|Bolivia|Zimbabwe|Zambia|Mozambique|Namibia|Botswana|Lesotho|Malawi|Madagascar|Tanzania|Indonesia|Fiji|Antarctic\p{Ll}*|Sydney|Melbourne|Auckland|Johannesburg|Cape Town|Buenos Aires|Santiago)\b/u

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────────

function candidatesOf({text, blocks}: Article, sentence: Sentence, index: number, known: Known): Candidate[] {
  const words = text.slice(sentence.start, sentence.end)
  const matches = DATE_RULES.filter(({clue}) => clue.test(words)).flatMap(({rules}) =>
    rules.flatMap((rule) => matchesOf(rule, words, known)),
  )
  // The sort is stable: of two equally long the rule that stands higher comes first.
  matches.sort((a, b) => a.start - b.start || b.end - a.end)
  // A caption is in the present tense, whatever it shows: “A woman votes in Lyon on Sunday.”
  const isCaption = blocks[sentence.block]?.kind === 'caption'
  const kept: Candidate[] = []
  let end = 0
  for (const match of matches) {
    if (match.start < end) continue
    end = match.end
    if (match.reading.basis === 'none') continue
    const [from, to] = [sentence.start + match.start, sentence.start + match.end]
    const outlook =
      isCaption || match.reading.basis !== 'relative' ? 'back' : outlookOf(text, from, to, sentence)
    kept.push({start: from, end: to, sentence: index, reading: match.reading, outlook})
  }
  return kept
}

/** Characters on each side of a match that its rule may look at. */
const SIGHT = 80

function matchesOf(rule: DateRule, words: string, known: Known) {
  const read: {start: number; end: number; reading: Reading}[] = []
  for (const match of words.matchAll(rule.pattern)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const reading = rule.read({
      words: match[0],
      groups: match.groups ?? {},
      before: words.slice(Math.max(0, start - SIGHT), start),
      after: words.slice(end, end + SIGHT),
      ...known,
      sentence: words.slice(Math.max(0, start - 3 * SIGHT), end + 3 * SIGHT),
    })
    if (reading !== null) read.push({start, end, reading})
  }
  return read
}

/** Months and weekdays that are a name here: Theresa `May`, June Osborne, Sheffield `Wednesday`, Mr `Sunday`. */
function namesakesOf(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, before = '', month = ''] of text.matchAll(NAMED_MONTH))
    if (!NOT_FIRST_NAME.test(before)) names.add(month)
  for (const [, month = ''] of text.matchAll(MONTH_NAMED)) names.add(month)
  for (const [whole, weekday = ''] of text.matchAll(NAMED_WEEKDAY))
    if (!NOT_FIRST_NAME.test(whole.split(/[ .]/)[0] ?? '')) names.add(weekday)
  return names
}

// ── Counting ────────────────────────────────────────────────────────────────────────────────────────

/** How far from the truth a date marked `~` may be, in days, by its length. */
const APPROXIMATE: Record<number, number> = {4: 366, 7: 31, 10: 3}

function nowOf(date: string | null): Now | null {
  const days = date === null ? null : daysOf(date)
  if (date === null || days === null) return null
  const slack = /[~%?]/.test(date) ? (APPROXIMATE[date.replace(/[~%?].*$/, '').length] ?? 366) : 0
  return {from: days.from - slack, to: days.to + slack}
}

/** Words between marks may have been spoken a few days before they were printed. */
const EARLIER = 3
const earlierToo = (now: Now | null): Now | null =>
  now === null ? null : {from: now.from - EARLIER, to: now.to}

/** The text in which dates are told, and whether it goes from date to date rather than telling news. */
interface Telling {
  text: string
  sentences: Sentence[]
  isHistory: boolean
}

function resolve(telling: Telling, candidate: Candidate, now: Now | null, earlier: Found[]): Found | null {
  const {text, sentences} = telling
  const {start, end, sentence, reading, outlook} = candidate
  if (reading === null) return null
  const from = sentences[sentence]!.start
  const before = text.slice(Math.max(from, start - SIGHT), start)
  const place = {
    start,
    end,
    sentence,
    isOfSpeech: REPORTING.test(before),
    isCountedFrom: COUNTED_FROM.test(before),
    isScene: SCENE.test(before),
    isCompared: reading.basis === 'neighbour' && (reading.of === 'quarter' || reading.of === 'period'),
  }
  if (reading.basis === 'explicit') return {...place, edtf: reading.edtf, basis: 'explicit'}
  if (reading.basis === 'neighbour') {
    const neighbour = neighbourOf(reading.of, candidate, earlier, telling)
    if (neighbour === null || neighbour.edtf === null) return null
    const edtf = reading.count(neighbour.edtf)
    return edtf === null ? null : {...place, edtf, basis: neighbour.basis}
  }
  if (telling.isHistory && reading.ofYear !== undefined) {
    const edtf = inItsYear(candidate, reading.ofYear, earlier)
    return {...place, edtf, basis: edtf === null ? 'relative' : 'explicit'}
  }
  if (now === null) return reading.isDroppable ? null : {...place, edtf: null, basis: 'relative'}
  const then = outlook === 'later' ? (timeTold(candidate, earlier) ?? now) : now
  const direction = outlook === 'later' ? 'ahead' : outlook
  const edtf = whichever(reading.count, then, direction)
  if (edtf === null && reading.isDroppable) return null
  const opened = reading.ofYear === undefined ? null : yearOpened(candidate, earlier, sentences)
  if (opened !== null) return {...place, edtf: reading.ofYear!(opened), basis: 'relative'}
  const told = reading.ofYear === undefined ? null : yearToldOf(candidate, edtf, now, earlier, sentences)
  return {...place, edtf: told === null ? edtf : vaguer(edtf, reading.ofYear!(told)), basis: 'relative'}
}

/** “a day after Sunday’s vote”, “28 years after the wall went up on 13 August 1961”, “since Monday” */
const COUNTED_FROM = /\b(?:days?|weeks?|months?|years?|hours?) (?:after|before) [^.;,]{0,60}$|\bsince $/i

/** “In 2019 …”, “… on 3 May 2019”, “by 2019” */
const SCENE = /(?:^|\b(?:in|on|by|during|early|late|until|from|around)(?: the \p{Ll}+ of)? |[.;] )$/iu

/**
 * What is true on whichever day of a few it was said. “We swam there on Christmas Day”, said at Christmas or just
 * before: a year apart, nothing is in doubt but that the near one is meant.
 */
function whichever(count: Count, then: Now, direction: Direction): string | null {
  const [first, last] = [count(then.from, direction), count(then.to, direction)]
  if (then.to - then.from > EARLIER || last?.length !== 10) return vaguer(first, last)
  const {from} = daysOf(last)!
  const isFarther = first === null || (first.length === 10 && from - daysOf(first)!.from > 300)
  return isFarther && from >= then.from && from <= then.to ? last : vaguer(first, last)
}

/** “They were told in April that work would start in May”: the nearest day or month told in the sentence before it. */
function timeTold(candidate: Candidate, earlier: Found[]): Now | null {
  const date = earlier[firstFrom(earlier, candidate.start) - 1]
  if (date?.sentence !== candidate.sentence || !/^\d{4}-\d\d(?:-\d\d)?$/.test(date.edtf ?? '')) return null
  return daysOf(date.edtf!)
}

/** The year of a day, month or year. */
const yearOf = (edtf: string | null): number | null => {
  const match = edtf === null ? null : /^(\d{4})(?:-\d\d){0,2}~?$/.exec(edtf)
  return match === null ? null : Number(match[1])
}

/** “Last year, a storm in late August did less harm”: the year that opens the sentence and is counted from now. */
function yearOpened(candidate: Candidate, earlier: Found[], sentences: Sentence[]): number | null {
  const date = earlier[firstFrom(earlier, candidate.start) - 1]
  const isOpening =
    date?.start === sentences[candidate.sentence]!.start &&
    date.basis === 'relative' &&
    candidate.start - date.end < SIGHT
  return isOpening && date.edtf?.length === 4 ? Number(date.edtf) : null
}

/** A day this close to the article's own is what the news is about, whatever year was told before it. */
const NEWS_DAYS = 45

/**
 * “In 2019 she moved to Lyon. In October she married.” An earlier year just told may be that of the month; not of what
 * is still to come, and not after “the best since 2019”.
 */
function yearToldOf(
  candidate: Candidate,
  edtf: string | null,
  now: Now,
  earlier: Found[],
  sentences: Sentence[],
): number | null {
  const own = yearOf(edtf)
  if (own === null || candidate.outlook === 'ahead' || candidate.outlook === 'later') return null
  if (edtf!.length === 10 && Math.abs(daysOf(edtf!)!.from - now.to) <= NEWS_DAYS) return null
  const told = datesBefore(candidate, earlier, sentences)
    .filter(({basis, isScene}) => basis === 'explicit' && isScene)
    .map((date) => yearOf(date.edtf))
  return told.find((year) => year !== null && year < own) ?? null
}

/** Years told, and how many to each date that is counted from the day of writing, that make a history of a text. */
const HISTORY = {years: 5, ratio: 3}

/** Whether a text goes from date to date, long past, and hardly speaks of its own day: a chronicle, an obituary. */
function isHistory(candidates: Candidate[], now: Now | null): boolean {
  let past = 0
  let present = 0
  for (const {reading} of candidates) {
    if (reading?.basis === 'explicit') {
      const to = daysOf(reading.edtf)?.to
      if (to === undefined) continue
      if (now === null || to < now.from - 366) past += 1
      else present += 1
    } else if (reading?.basis === 'relative' && reading.ofYear === undefined) present += 1
  }
  return past >= HISTORY.years && past >= HISTORY.ratio * present
}

/** How many sentences a chronicle goes on in the year that it has told. */
const YEAR_LASTS = 12
/** “In November 1914 … In February …”: so many days back, and the year has turned. */
const YEAR_TURNS = 100

/** A chronicle's month or day: of the year told last, or of the next where the telling would else go back. */
function inItsYear(candidate: Candidate, ofYear: OfYear, earlier: Found[]): string | null {
  const at = firstFrom(earlier, candidate.start) - 1
  const last = earlier.slice(Math.max(0, at - NEAR), at + 1).findLast(({edtf}) => yearOf(edtf) !== null)
  if (last === undefined || candidate.sentence - last.sentence > YEAR_LASTS) return null
  const year = yearOf(last.edtf)!
  const own = ofYear(year)
  const days = own === null ? null : daysOf(own)
  const told = daysOf(last.edtf!)!
  if (days === null || last.edtf!.length === 4 || told.from - days.to <= YEAR_TURNS) return own
  return ofYear(year + 1)
}

/** The dates before it in its sentence and the one before that, within its block; the nearest comes first. */
function datesBefore(candidate: Candidate, earlier: Found[], sentences: Sentence[]): Found[] {
  const {block} = sentences[candidate.sentence]!
  const near: Found[] = []
  for (let at = firstFrom(earlier, candidate.start) - 1; at >= 0 && near.length < NEAR; at -= 1) {
    const date = earlier[at]!
    if (date.sentence < candidate.sentence - 1 || sentences[date.sentence]!.block !== block) break
    near.push(date)
  }
  return near
}

/** The index of the first date that starts at `start` or later; dates are in order. */
function firstFrom(dates: Found[], start: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** No more dates than these are looked at for one that is near. */
const NEAR = 8

const DAY = /^\d{4}-\d\d-\d\d$/
const QUARTER = /^(\d{4})-(?:01\/\1-03|04\/\1-06|07\/\1-09|10\/\1-12)$/
const PERIOD = /^\d{4}(?:-\d\d)?(?:\/\d{4}-\d\d)?$/

/** The date that an expression like “two days later” is counted from, or null where two would do. */
function neighbourOf(
  of: Neighbour,
  candidate: Candidate,
  earlier: Found[],
  {sentences, isHistory}: Telling,
): Found | null {
  const near = datesBefore(candidate, earlier, sentences)
  if (of === 'year') return near.find(({edtf}) => yearOf(edtf) !== null) ?? null
  if (of === 'quarter') return lastQuarter(candidate, earlier)
  if (of === 'period')
    return near.find(({edtf}) => edtf !== null && PERIOD.test(edtf)) ?? lastQuarter(candidate, earlier)
  const told = near.filter(
    ({isOfSpeech, isCountedFrom, edtf}) =>
      !isOfSpeech && !isCountedFrom && (of === 'date' || (edtf !== null && DAY.test(edtf))),
  )
  // A chronicle goes from one date to the next.
  if (isHistory) return told[0] ?? null
  const own = told.filter(({sentence}) => sentence === candidate.sentence)
  const [only, ...others] = own.length > 0 ? own : told
  return only !== undefined && others.length === 0 ? only : null
}

/** The quarter that the article spoke of last. */
function lastQuarter(candidate: Candidate, earlier: Found[]): Found | null {
  const at = firstFrom(earlier, candidate.start)
  return (
    earlier
      .slice(Math.max(0, at - 2 * NEAR), at)
      .findLast(({edtf, isCompared}) => edtf !== null && !isCompared && QUARTER.test(edtf)) ?? null
  )
}

/** The day of “she said on Monday” beside a quotation, when it stands in its sentence or the next to it. */
function whenSaid(candidate: Candidate, spoken: Found[], sentences: Sentence[]): Now | null {
  const {block} = sentences[candidate.sentence]!
  const middle = firstFrom(spoken, candidate.start)
  const near = spoken.slice(Math.max(0, middle - NEAR), middle + NEAR)
  const said = near.find(
    ({sentence, isOfSpeech, edtf}) =>
      isOfSpeech &&
      edtf?.length === 10 &&
      Math.abs(sentence - candidate.sentence) <= 1 &&
      sentences[sentence]!.block === block,
  )
  return said === undefined ? null : daysOf(said.edtf!)
}

// ── Quotations ──────────────────────────────────────────────────────────────────────────────────────

/** The stretches between “ and ”, or between straight marks, of five words or more, in order. */
function quotedSpans(article: Article): Span[] {
  const spans: Span[] = []
  for (const block of article.blocks) {
    const text = article.text.slice(block.start, block.end)
    let open = -1
    for (const mark of text.matchAll(/["“”]/g)) {
      const opens = mark[0] === '“' || (mark[0] === '"' && open < 0)
      if (opens) open = mark.index
      else if (open >= 0) {
        if (/(?:\s\S+){4}/.test(text.slice(open, Math.min(mark.index, open + 200))))
          spans.push({start: block.start + open, end: block.start + mark.index})
        open = -1
      }
    }
    // A quotation that goes on in the next paragraph has no closing mark.
    if (open >= 0 && text[open] === '“') spans.push({start: block.start + open, end: block.end})
  }
  return spans
}

/** For each span, whether it lies in one of `containers`; both in order. */
function spansOver(spans: Span[], containers: Span[]): boolean[] {
  let at = 0
  return spans.map(({start, end}) => {
    while (at < containers.length && containers[at]!.end < end) at += 1
    const container = containers[at]
    return container !== undefined && container.start <= start && end <= container.end
  })
}
