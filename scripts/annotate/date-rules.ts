/**
 * The rules by which a date expression is read: what it looks like, and what it comes to.
 *
 * Where two rules find words that overlap, the one that begins first is right, then the one that reads more words,
 * then the one that stands higher in the list.
 */
import {
  dayOfNumber,
  isRealDay,
  mondayOf,
  numberOfDay,
  shiftMonth,
  weekdayOf,
  writeDay,
  writeMonth,
  writeYear,
} from './calendar.ts'
import {countOf, monthNumber, ordinalOf, pattern, weekdayNumber} from './date-words.ts'
import {vaguer, writeDays} from './edtf.ts'
import type {Direction} from './outlook.ts'

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

const explicit = (edtf: string | null): Reading | null => (edtf === null ? null : {basis: 'explicit', edtf})
const relative = (count: Count, ofYear?: OfYear): Reading => ({basis: 'relative', count, ofYear})
const NONE: Reading = {basis: 'none'}

// ── What the words come to ──────────────────────────────────────────────────────────────────────────

/** Takes whichever of two is meant; both being possible, what they share. */
function choose(outlook: Direction, back: string | null, ahead: string | null): string | null {
  if (outlook === 'back') return back
  if (outlook === 'ahead') return ahead
  return vaguer(back, ahead)
}

/** “Friday”: the nearest past one, today included, as in nine of ten news reports, unless the sentence looks ahead. */
const weekday =
  (name: string): Count =>
  (today, outlook) => {
    const back = today - ((weekdayOf(today) - weekdayNumber(name) + 7) % 7)
    const ahead = back === today ? today : back + 7
    return choose(outlook, writeDay(back), writeDay(ahead))
  }

/** “last Tuesday” on a Friday may be three days ago or ten: then only the month they share is certain. */
const whichWeekday =
  (which: string, name: string): Count =>
  (today, outlook) => {
    const here = mondayOf(today) + weekdayNumber(name)
    if (which === 'last') return vaguer(writeDay(here < today ? here : here - 7), writeDay(here - 7))
    if (which === 'next') return vaguer(writeDay(here > today ? here : here + 7), writeDay(here + 7))
    if (which === 'past') return writeDay(here < today ? here : here - 7)
    if (which === 'coming') return writeDay(here > today ? here : here + 7)
    // “this Sunday”, said on a Monday, may be yesterday.
    if (outlook === 'back' && here > today) return writeDay(here - 7)
    if (outlook === 'ahead' && here < today) return writeDay(here + 7)
    return writeDay(here)
  }

/** How many days an unsaid year may be off before a writer would have said it. */
const UNSAID_YEAR = 330
/** The same for a date that lies ahead: “on 9 November”, said in January, is seldom the one to come. */
const UNSAID_YEAR_AHEAD = 270

/** “December 3”, “Wednesday, December 3rd”: the nearest of that weekday, behind or ahead as the sentence looks. */
const monthDay =
  (month: number, day: number, weekdayName?: string): Count =>
  (today, outlook) => {
    const {year} = dayOfNumber(today)
    const days = [year - 1, year, year + 1]
      .map((candidate) => ({year: candidate, month, day}))
      .filter(isRealDay)
      .map(numberOfDay)
      .filter((number) => weekdayName === undefined || weekdayOf(number) === weekdayNumber(weekdayName))
    const back = days.filter((number) => number <= today).at(-1)
    const ahead = days.find((number) => number >= today)
    const [limit, limitAhead] = weekdayName === undefined ? [UNSAID_YEAR, UNSAID_YEAR_AHEAD] : [366, 366]
    const behind = back !== undefined && today - back <= limit ? writeDay(back) : null
    const before = ahead !== undefined && ahead - today <= limitAhead ? writeDay(ahead) : null
    // “Wednesday, December 3” falls on a Wednesday in one of these years at most, so that the tense is no matter.
    if (weekdayName !== undefined && (behind === null || before === null)) return behind ?? before
    return choose(outlook, behind, before)
  }

/** “in February”: the nearest past one, this month included. */
const bareMonth =
  (month: number): Count =>
  (today, outlook) => {
    const now = dayOfNumber(today)
    const monthsAgo = (now.month - month + 12) % 12
    const back = shiftMonth(now.year, now.month, -monthsAgo)
    const behind = monthsAgo > 10 ? null : writeMonth(back.year, back.month)
    if (outlook === 'back') return behind
    // “will open in March”, said in March: this year's or the next?
    if (monthsAgo === 0) return null
    const before = monthsAgo < 3 ? null : writeMonth(back.year + 1, back.month)
    return choose(outlook, behind, before)
  }

/** “last October” in November may be last month or a year ago: then nothing is certain. */
const whichMonth =
  (which: string, month: number): Count =>
  (today) => {
    const {year, month: now} = dayOfNumber(today)
    if (which === 'last')
      return now - month > 0 && now - month < 3 ? null : writeMonth(month < now ? year : year - 1, month)
    if (which === 'next') return month > now ? null : writeMonth(year + 1, month)
    if (which === 'past') return writeMonth(month < now ? year : year - 1, month)
    if (which === 'coming') return writeMonth(month > now ? year : year + 1, month)
    return writeMonth(year, month)
  }

const YEARS_AWAY: Record<string, number> = {last: -1, this: 0, next: 1}

/** The year that stands with a day or month, if any: a number, or one counted from today. */
function yearOf(groups: Match['groups']): ((today: number) => number) | null {
  const {year, whichyear} = groups
  if (year !== undefined) return () => Number(year)
  if (whichyear === undefined) return null
  return (today) => dayOfNumber(today).year + YEARS_AWAY[whichyear.toLowerCase()]!
}

/** A day whose month is said; its year perhaps. */
function readDay(groups: Match['groups'], month: number, day: number): Reading | null {
  if (!isRealDay({year: 2000, month, day})) return null
  const write = (year: number): string | null => {
    if (!isRealDay({year, month, day})) return null
    const number = numberOfDay({year, month, day})
    // “Monday, March 14, 2025” was a Friday: one of them is wrong, and only the month is certain.
    if (groups.weekday !== undefined && weekdayOf(number) !== weekdayNumber(groups.weekday))
      return writeMonth(year, month)
    return writeDay(number)
  }
  const year = yearOf(groups)
  if (groups.year !== undefined) return explicit(write(Number(groups.year)))
  if (year !== null) return relative((today) => write(year(today)))
  return relative(monthDay(month, day, groups.weekday), write)
}

/** Days of one month, “3–5 December”, or of two, “28 February to 3 March”. */
function readDays(
  groups: Match['groups'],
  from: {month: number; day: number},
  to: {month: number; day: number},
): Reading | null {
  if (![from, to].every((side) => isRealDay({...side, year: 2000}))) return null
  const isOverNewYear = to.month < from.month
  if (from.month === to.month && to.day <= from.day) return null
  const write = (year: number): string | null => {
    const sides = [
      {...from, year: isOverNewYear ? year - 1 : year},
      {...to, year},
    ] as const
    return sides.every(isRealDay) ? writeDays(numberOfDay(sides[0]), numberOfDay(sides[1])) : null
  }
  const year = yearOf(groups)
  if (groups.year !== undefined) return explicit(write(Number(groups.year)))
  if (year !== null) return relative((today) => write(year(today)))
  const last = monthDay(to.month, to.day)
  return relative((today, outlook) => {
    const end = last(today, outlook)
    return end?.length === 10 ? write(Number(end.slice(0, 4))) : null
  })
}

/** A month whose year is said. */
function readMonth(groups: Match['groups'], month: number): Reading | null {
  if (groups.year !== undefined) return explicit(writeMonth(Number(groups.year), month))
  const year = yearOf(groups)
  return year === null ? null : relative((today) => writeMonth(year(today), month))
}

/** “last week”: Monday to Sunday. On a Sunday a week may be ending or beginning, and the month must do. */
const week =
  (by: number): Count =>
  (today) => {
    const write = (day: number) => writeDays(mondayOf(day) + 7 * by, mondayOf(day) + 7 * by + 6)
    return weekdayOf(today) === 6 ? vaguer(write(today), write(today + 1)) : write(today)
  }

const partOfWeek =
  (part: string): Count =>
  (today) => {
    if (part === 'later') return weekdayOf(today) === 6 ? null : writeDays(today, mondayOf(today) + 6)
    return weekdayOf(today) === 0 ? writeDays(today - 1, today) : writeDays(mondayOf(today), today)
  }

const month =
  (by: number): Count =>
  (today) => {
    const now = dayOfNumber(today)
    const {year, month} = shiftMonth(now.year, now.month, by)
    return writeMonth(year, month)
  }

const year =
  (by: number): Count =>
  (today) =>
    writeYear(dayOfNumber(today).year + by)

/** “this weekend”: Saturday and Sunday. Early in the week it may be the one before or the one to come. */
const weekend =
  (which: string): Count =>
  (today, outlook) => {
    const saturday = mondayOf(today) + 5
    const write = (day: number) => writeDays(day, day + 1)
    const isNow = today >= saturday
    if (which === 'last') return write(saturday - 7)
    if (which === 'next') return isNow ? write(saturday + 7) : vaguer(write(saturday), write(saturday + 7))
    if (isNow) return write(saturday)
    if (outlook === 'ahead') return write(saturday)
    if (outlook === 'back') return write(saturday - 7)
    if (which === 'the' && weekdayOf(today) < 3) return write(saturday - 7)
    return vaguer(write(saturday), write(saturday - 7))
  }

/** “a month ago” is a month, “two years ago” a year, “three days ago” a day; weeks are only about so long. */
const ago =
  (count: number, unit: Unit, isVague: boolean): Count =>
  (today) => {
    const mark = isVague ? '~' : ''
    if (unit === 'day') return writeDay(today - count) + mark
    if (unit === 'week') return `${writeDay(today - 7 * count)}~`
    if (unit === 'month') return month(-count)(today, 'back') + mark
    // “ten years ago”, “40 years ago”: a round number is seldom meant to the year.
    return year(-count)(today, 'back') + (count % 10 === 0 ? '~' : mark)
  }

/** “ten years ago this month”, “a year ago today” */
function readAnniversary(count: number, unit: string, tail: string): Reading {
  if (unit !== 'year' && unit !== 'decade') return NONE
  const years = unit === 'decade' ? 10 * count : count
  return relative((today) => {
    const {year, month, day} = dayOfNumber(today)
    const then = {year: year - years, month, day}
    return tail === 'today' && isRealDay(then) ? writeDay(numberOfDay(then)) : writeMonth(then.year, month)
  })
}

/** A date so many units from another: as precise as the unit and the other allow. */
export function shiftDate(edtf: string, unit: Unit, by: number, isVague: boolean): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf)
  if (match === null) return null
  const [, years, months, days] = match
  const mark = isVague ? '~' : ''
  if (unit === 'year') return writeYear(Number(years) + by) + mark
  if (months === undefined) return null
  if (unit === 'month') {
    const {year, month} = shiftMonth(Number(years), Number(months), by)
    return writeMonth(year, month) + mark
  }
  if (days === undefined) return null
  const number = numberOfDay({year: Number(years), month: Number(months), day: Number(days)})
  return unit === 'day' ? writeDay(number + by) + mark : `${writeDay(number + 7 * by)}~`
}

/** “the second quarter of 2024”, “the first half of 2025”: the months of it. */
function partOfYear(year: number, part: number, parts: 2 | 4): string {
  const length = 12 / parts
  return `${writeMonth(year, (part - 1) * length + 1)}/${writeMonth(year, part * length)}`
}

/** “the second quarter”: the last that has ended, or the next when the sentence looks ahead. */
const bareQuarter =
  (part: number): Count =>
  (today, outlook) => {
    const {year, month} = dayOfNumber(today)
    const now = Math.ceil(month / 3)
    if (part === now) return outlook === 'ahead' ? partOfYear(year, part, 4) : null
    if (outlook === 'ahead') return partOfYear(part > now ? year : year + 1, part, 4)
    return outlook === 'either' ? null : partOfYear(part < now ? year : year - 1, part, 4)
  }

/** A winter lies in two years, and summer in Sydney is not summer in Stockholm: no more than the year is certain. */
const season =
  (which: string, name: string): Count =>
  (today, outlook) => {
    const {year, month} = dayOfNumber(today)
    if (name === 'winter') return null
    if (which === 'this') return writeYear(year)
    if (which === 'last') return month <= 3 && name !== 'summer' ? writeYear(year - 1) : null
    return outlook === 'ahead' && month >= 11 ? writeYear(year + 1) : null
  }

// ── What is no date though it looks like one ────────────────────────────────────────────────────────

const BUSINESS =
  /\b(?:profits?|revenues?|earnings|sales|turnover|income|loss(?:es)?|GDP|growth|grew|economy|output|shipments|deliveries|dividends?|analysts|investors|forecasts?|guidance|shares?|per cent|percent|exports|imports|orders|margins?)\b|%/iu

const NEWSPAPER =
  /^\s(?:Times|Telegraph|Mail|Express|Mirror|World|Herald|Independent|Post|Mass|Night|Service|School|League|Vision|Star|Sun|Guardian|Tribune|Age|Review|Politics|Monitor|Nation|Standard|Punch)\b/
const HABIT =
  /^\s(?:school|schools|roast|lunch|lunches|league|newspapers?|brunch|prayers?|best|driver|drivers|mornings|afternoons|evenings|nights)\b/
const INDEFINITE =
  /\b(?:a|an|one|every|each|any|most|alternate|some|per|either|following|previous|preceding|that|same|first|second|third|fourth|another|Black|Good|Holy|Easter|Bloody|Super|Palm|Ash|Whit|Cyber|Giving|Shrove|Fat|Maundy|Spy|Blue|Red|Sheffield|Ruby|Manic|Freaky|Mr|Mrs|Ms|Dr|Chief|Pastor|Justice|Rev|Mail on)\.?\s$/i
const BEFORE_WEEKDAY =
  /\b(?:on|since|until|till|by|from|late|early|before|after|for|of|through|on the|and|or|in)\s$/i
const BEFORE_MONTH =
  /\b(?:in|since|until|till|by|from|during|before|after|through|throughout|of|for|between|early|late|mid)\s$/i
const STRONG_BEFORE_MONTH = /\b(?:in|since|until|till|during|throughout|early|late|mid)\s$/i
const NAMELIKE_MONTHS = new Set(['May', 'March', 'April', 'June', 'August', 'Jan.'])
const DETERMINER = /(?:\b(?:the|a|an|its|his|her|their|our|this|that|last|next)|[’']s|s[’'])\s$/i
const COUNT_OF_SOMETHING =
  /\b(?:total|crowd|population|maximum|minimum|average|height|altitude|elevation|distance|range|number|sum|fine|price|cost|length|depth|capacity|force|team|majority|margin|score|index|high|low|record|group|workforce|staff|speed|peak|weight|value|fee|rate|limit|room|house|flight|route|number)\sof\s$/i

/** “the March 23 Movement”, “Martyrs of January 9”: named for a day of some year, which is not said. */
const NAMED_FOR_A_DAY =
  /^\s(?:Movement|Revolution|Alliance|Coalition|Brigades?|Group|Party|Memorial|Committee|Front|Organi[sz]ation|Commission|Bridge|Street|Square|Avenue|University|Stadium|Airport|Army|Camp|Hospital|School|Prison|Battalion|Division|Regiment|Initiative|Accords?|Agreement)\b/

const isNameOfADay = (groups: Match['groups'], before: string, after: string): boolean =>
  groups.year === undefined &&
  groups.whichyear === undefined &&
  (NAMED_FOR_A_DAY.test(after) || /\p{Ll}\p{L}*\s(?:the\s)?\p{Lu}\p{L}+\sof\s(?:the\s)?$/u.test(before))

/** Days that are names of what happened on them, and stand without a year ever after. */
const NAMED_DAYS: Record<string, number> = {'9-11': 2001, '1-6': 2021, '10-7': 2023}
const NAMED_DEED =
  /^\s(?:terror(?:ist)?\s|deadly\s|Hamas\s|Hamas-led\s|Capitol\s|U\.S\.\sCapitol\s)?(?:attacks?|assault|massacre|riots?|rioters?|insurrection|attackers|hijackings?|hijackers|hostages?|raid|victims|committee|defendants)\b/

/** “the Oct. 7 attacks” are those of 2023, whenever it is said; “since October 7” may be, and so is left alone. */
function readNamedDay(month: number, day: number, after: string): Reading | null {
  const year = NAMED_DAYS[`${month}-${day}`]
  if (year === undefined) return null
  if (NAMED_DEED.test(after)) return explicit(writeDay(numberOfDay({year, month, day})))
  return relative((today, outlook) => {
    const near = monthDay(month, day)(today, outlook)
    if (near === null || near.length < 10) return null
    const isNear = [1, -1].some((side) => {
      const edge = writeDay(today + side * 45)
      return side > 0 ? near <= edge && near >= writeDay(today) : near >= edge && near <= writeDay(today)
    })
    return isNear || near.startsWith(String(year)) ? near : null
  })
}

// ── The rules ───────────────────────────────────────────────────────────────────────────────────────

const PERIOD = '(?: (?:early |late )?(?:morning|afternoon|evening|night|lunchtime|midday))?'

/** What may open a span of time, and what joins its ends. */
const FROM = '(?:(?:[Ff]rom|[Bb]etween) )?'
const TO = ' ?(?:{dash}|to|and|until|through|till) ?(?:the )?'

/** “3 and 5 December” are two days, “between 3 and 5 December” three. */
const isPair = (words: string): boolean => /\sand\s/.test(words) && !/^between/i.test(words)

function readRange({groups, words}: Match): Reading | null {
  if (isPair(words)) return null
  const to = monthNumber(groups.to!)
  const from = groups.from === undefined ? to : monthNumber(groups.from)
  return readDays(
    groups,
    {month: from, day: ordinalOf(groups.first!)},
    {month: to, day: ordinalOf(groups.last!)},
  )
}

/** Rules for sentences that hold the clue; the others, nearly all, are passed over. */
export interface DateRules {
  clue: RegExp
  rules: DateRule[]
}

const MONTH_CLUE =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/

/** A month beside a number: “3 of March”, “the first of March”, “March 3”. */
const DAY_CLUE =
  /(?:\d|st|nd|rd|th|d)\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\.?\s(?:the\s)?\d/

const NUMBER_RULES: DateRule[] = [
  {
    example: 'on 2025-03-14',
    pattern: pattern(
      '(?<![\\d/.-])(?<year>{year}|20\\d\\d)(?<mark>[-/])(?<month>\\d\\d)\\k<mark>(?<day>\\d\\d)(?:T\\d\\d:\\d\\d[\\d:.]{0,10}Z?)?(?![\\d/-])',
    ),
    read: ({groups}) => {
      const [month, day] = [Number(groups.month), Number(groups.day)]
      return readDay({year: groups.year}, month, day)
    },
  },
  {
    example: 'on 14/03/2025',
    pattern: pattern(
      '(?<![\\d/.-])(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d)(?![\\d/-]|\\.\\d)',
    ),
    read: ({groups}) => {
      const [first, second] = [Number(groups.first), Number(groups.second)]
      const [asDay, asMonth] = [first, second].map((side) => side >= 1 && side <= 12)
      // “14.03.2025” is Europe's way; “03/04/2025” is April in London and March in New York.
      if (groups.mark === '.' || (!asDay && asMonth) || first === second)
        return readDay({year: groups.year}, second, first)
      if (asDay && !asMonth) return readDay({year: groups.year}, first, second)
      return asDay && asMonth ? explicit(groups.year!) : null
    },
  },
]

const DAY_RULES: DateRule[] = [
  {
    example: 'between December 28 and January 3, 2025',
    pattern: pattern(`${FROM}(?<from>{month}) (?<first>{day})${TO}(?<to>{month}) (?<last>{day}){inyear}?`),
    read: readRange,
  },
  {
    example: 'from 28 February to 3 March 2025',
    pattern: pattern(
      `${FROM}(?:the )?(?<first>{day})(?: of)? (?<from>{month})${TO}(?<last>{day})(?: of)? (?<to>{month}){inyear}?`,
    ),
    read: readRange,
  },
  {
    example: 'from March 3 to 11',
    pattern: pattern(`${FROM}(?<to>{month}) (?<first>{day})${TO}(?<last>{day}){inyear}?`),
    read: readRange,
  },
  {
    example: 'on 3–5 December',
    pattern: pattern(`${FROM}(?:the )?(?<first>{day})${TO}(?<last>{day})(?: of)? (?<to>{month}){inyear}?`),
    read: readRange,
  },
  {
    example: 'on March 3 and 11, 2025: the first of them',
    pattern: pattern(
      '(?<month>{month}) (?<day>{day})(?=(?:, {day}){0,4},? (?:and|or) {day}(?:,? (?<year>{year})| (?<whichyear>last|this|next) year))',
    ),
    read: ({groups}) => readDay(groups, monthNumber(groups.month!), ordinalOf(groups.day!)),
  },
  {
    example: 'on Wednesday, December 3rd, 2025',
    pattern: pattern('(?:(?<weekday>{shortweekday}),? )?(?<month>{month}) (?:the )?(?<day>{day}){inyear}?'),
    read: ({groups, before, after}) => {
      const [month, day] = [monthNumber(groups.month!), ordinalOf(groups.day!)]
      if (isNameOfADay(groups, before, after)) return NONE
      // “In June 24 new cases were found”
      if (groups.year === undefined && /\b[Ii]n\s$/.test(before) && !/(?:st|nd|rd|th)$/.test(groups.day!))
        return null
      if (groups.year === undefined && groups.whichyear === undefined) {
        const named = readNamedDay(month, day, after)
        if (named !== null) return named
      }
      return readDay(groups, month, day)
    },
  },
  {
    example: 'on Wednesday the 3rd of December 2025',
    pattern: pattern(
      '(?<!\\d[.,:/-])(?<!\\d)(?:(?<weekday>{shortweekday}),? (?:the )?)?(?<day>{day}|{ordinal})(?: of)? (?<month>{month}){inyear}?',
    ),
    read: ({groups, words, before, after}) => {
      const month = monthNumber(groups.month!)
      if (isNameOfADay(groups, before, after)) return NONE
      // “the first March against the law”
      if (!/\d/.test(groups.day!) && !/\sof\s/.test(words)) return null
      // “the 3 May supporters”: a name follows a number. Months that are words need a day that reads like one.
      if (
        groups.month === 'May' &&
        groups.year === undefined &&
        /^\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(after) &&
        !groups.weekday &&
        !/\D/.test(groups.day!)
      )
        return null
      return (
        readNamedDayUnlessDated(groups, month, ordinalOf(groups.day!), after) ??
        readDay(groups, month, ordinalOf(groups.day!))
      )
    },
  },
  {
    example: 'on March 3 and 11: the others',
    pattern: pattern(
      '(?<=(?<month>{month}) {day}(?:, {day}){0,4}(?:, |,? (?:and|or) ))(?<day>{day}){inyear}?(?! {month}|,? \\p{Lu}| \\p{Ll}{3,20}s\\b)',
    ),
    read: ({groups}) => readDay(groups, monthNumber(groups.month!), ordinalOf(groups.day!)),
  },
  {
    example: 'on 3 and 11 March: the first of them',
    pattern: pattern(
      '(?<![\\p{L}\\d.,-]|\\d )(?<day>{day})(?=(?:, {day}){0,4},? (?:and|or) {day}(?: of)? (?<month>{month}){inyear}?)',
    ),
    read: ({groups}) => readDay(groups, monthNumber(groups.month!), ordinalOf(groups.day!)),
  },
  {
    example: 'in the week of March 3',
    pattern: pattern(
      '[Ww]eek (?:of|beginning|starting) (?:Monday,? )?(?:(?<month>{month}) (?<day>{day})|(?<ukday>{day}) (?<ukmonth>{month})){inyear}?',
    ),
    read: ({groups}) => {
      const day = readDay(
        {...groups, weekday: undefined},
        monthNumber((groups.month ?? groups.ukmonth)!),
        ordinalOf((groups.day ?? groups.ukday)!),
      )
      if (day === null || day.basis === 'neighbour' || day.basis === 'none') return day
      const widen = (edtf: string | null): string | null => {
        if (edtf?.length !== 10) return edtf
        const [year = 0, month = 0, date = 0] = edtf.split('-').map(Number)
        const monday = mondayOf(numberOfDay({year, month, day: date}))
        return writeDays(monday, monday + 6)
      }
      return day.basis === 'explicit'
        ? explicit(widen(day.edtf))
        : relative((today, outlook) => widen(day.count(today, outlook)))
    },
  },
]

const HOLIDAY_RULES: DateRule[] = [
  {
    example: 'on Christmas Eve',
    pattern: pattern(
      "(?<day>Christmas Day|Christmas Eve|Boxing Day|New Year[’']s Day|New Year[’']s Eve|Valentine[’']s Day|Halloween|May Day){inyear}?",
    ),
    read: ({groups, before}) => {
      if (/\b(?:Orthodox|Coptic|Armenian|Lunar|Chinese|Islamic|Jewish|a|every|each)\s$/i.test(before))
        return NONE
      const [month = 0, day = 0] = HOLIDAYS[groups.day!.replace('’', "'").replace(/\s/g, ' ')] ?? []
      return readDay(groups, month, day)
    },
  },
]

const WEEKDAY_RULES: DateRule[] = [
  {
    example: 'every Friday, a week last Friday, the first Friday in May, Friday to Sunday',
    pattern: pattern(
      '(?:(?:(?:week|fortnight|month) (?:from|on|ago|last|today)(?: on)?|[Ee]very(?: other| single)?|[Ee]ach|{ordinal}|following|previous|preceding|same|and last|[Mm]ail on|{weekday} to|{weekday} (?:and|or)(?= {weekday}s)) )(?:{weekday})(?!\\p{L})',
    ),
    read: () => NONE,
  },
  {
    example: 'on Friday last week',
    pattern: pattern(
      '(?<weekday>{weekday})(?!\\p{L})' +
        PERIOD +
        ',? (?:of )?(?:(?<which>last|this|next) week|(?<past>last)(?= *[,.;)]|$))',
    ),
    read: ({groups}) => {
      const by = groups.past === undefined ? YEARS_AWAY[groups.which!]! : null
      if (by === null) return relative(whichWeekday('last', groups.weekday!))
      return relative((today) => {
        const write = (day: number) => writeDay(mondayOf(day) + 7 * by + weekdayNumber(groups.weekday!))
        return weekdayOf(today) === 6 ? vaguer(write(today), write(today + 1)) : write(today)
      })
    },
  },
  {
    example: 'last Tuesday night',
    pattern: pattern(
      '(?<!\\b[Tt]he |\\b[Ee]very )(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|(?<=\\b[Tt]he )(?:past|coming)) (?<weekday>{weekday})(?!\\p{L})' +
        PERIOD,
    ),
    read: ({groups, after}) => {
      if (NEWSPAPER.test(after)) return null
      const which = groups.which!.toLowerCase()
      return relative(whichWeekday(which.split(/\s/).at(-1)!, groups.weekday!))
    },
  },
  {
    example: 'late on Thursday night',
    pattern: pattern(
      '(?<![\\p{L}\\d-])(?<part>(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)(?: on)? )?(?<weekday>{weekday})(?![\\p{L}\\d]|{dash}\\p{L})' +
        PERIOD,
    ),
    read: ({groups, words, before, after, namesakes}) => {
      const name = groups.weekday!
      if (NEWSPAPER.test(after)) return NONE
      if (HABIT.test(after)) return NONE
      if (INDEFINITE.test(before)) return NONE
      // “the Monday after Thanksgiving”, “the Friday he left”
      if (
        /\b[Tt]he\s$/.test(before) &&
        /^\s(?:after|before|following|of|that|when|he|she|they|we|I|it)\b/.test(after)
      )
        return NONE
      const hasPreposition =
        BEFORE_WEEKDAY.test(before) || groups.part !== undefined || words.length > name.length + 3
      const isBeforeName = /^\s\p{Lu}/u.test(after) && !/^\s(?:He|She|They|It|We|The|In|I)\b/.test(after)
      // “Sunday Oliseh scored”, “The Sunday Vision said”
      const isAfterVerb = /\b(?:said|says|told \p{L}+|\p{Ll}{2,}ed)\s$/u.test(before)
      if (isBeforeName && !hasPreposition && !isAfterVerb) return NONE
      if (isBeforeName && /\b[Tt]he\s$/.test(before)) return NONE
      if (namesakes.has(name) && !hasPreposition) return NONE
      return relative(weekday(name))
    },
  },
]

const MONTH_RULES: DateRule[] = [
  {
    example: 'from September 2024 to March 2025',
    pattern: pattern(
      '(?:(?:[Ff]rom|[Bb]etween) )?(?<from>{month})(?: (?<fromyear>{year}))? ?(?:{dash}|to|and|until|through|till) ?(?:(?:the )?(?:end|start|beginning) of )?(?<to>{month}){inyear}?(?! ?\\d)',
    ),
    read: ({groups, words}) => {
      const isSpan = /^(?:from|between)/i.test(words) || /[-–—]|through/.test(words)
      // “Jun-Jun Abueva”
      const isShort = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/
      if (groups.year === undefined && [groups.from!, groups.to!].some((name) => isShort.test(name)))
        return null
      if (!isSpan || isPair(words)) return null
      const [from, to] = [monthNumber(groups.from!), monthNumber(groups.to!)]
      const write = (year: number) => {
        const first = groups.fromyear === undefined ? (from > to ? year - 1 : year) : Number(groups.fromyear)
        const sides = [writeMonth(first, from), writeMonth(year, to)]
        return sides[0]! < sides[1]! ? sides.join('/') : null
      }
      if (groups.year !== undefined) return explicit(write(Number(groups.year)))
      if (groups.fromyear !== undefined)
        return explicit(write(Number(groups.fromyear) + (to <= from ? 1 : 0)))
      const year = yearOf(groups)
      if (year !== null) return relative((today) => write(year(today)))
      return relative((today, outlook) => {
        const end = bareMonth(to)(today, outlook)
        return end?.length === 7 ? write(Number(end.slice(0, 4))) : null
      })
    },
  },
  {
    example: 'in late March 2025, in March last year',
    pattern: pattern('(?<!\\p{L})(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?<month>{month}){inyear}'),
    read: ({groups}) => readMonth(groups, monthNumber(groups.month!)),
  },
  {
    example: 'last March',
    pattern: pattern(
      '(?<!\\b[Tt]he |\\p{L})(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?) (?<month>{fullmonth})(?!\\p{L}| \\p{Lu}\\p{Ll}+ said)',
    ),
    read: ({groups}) =>
      relative(whichMonth(groups.which!.toLowerCase().split(/\s/).at(-1)!, monthNumber(groups.month!))),
  },
  {
    example: 'in mid-April',
    pattern: pattern(
      '(?<![\\p{L}\\d-])(?<part>(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?<month>{fullmonth})(?!\\p{L}|{dash}\\p{L}| \\d)',
    ),
    read: ({groups, before, after, namesakes}) => {
      const name = groups.month!
      const count = relative(bareMonth(monthNumber(name)), (year) => writeMonth(year, monthNumber(name)))
      if (groups.part !== undefined) return count
      if (/\b(?:every|each|a|an|that|following|previous|one|same|any|most)\s$/i.test(before)) return NONE
      const isNameLike = NAMELIKE_MONTHS.has(name)
      if (
        isNameLike &&
        (namesakes.has(name) || /^\s\p{Lu}/u.test(after)) &&
        !STRONG_BEFORE_MONTH.test(before)
      )
        return NONE
      // “since May took office”, “a vote on whether May must go”
      if (isNameLike && namesakes.has(name) && !/\b(?:in|last)\s$/i.test(before)) return NONE
      // “since the march on Rome”, “the March for Life”
      if (name === 'March' && /^\s(?:for|on|against|of)\s/.test(after) && !STRONG_BEFORE_MONTH.test(before))
        return NONE
      if (BEFORE_MONTH.test(before)) return count
      if (DETERMINER.test(before))
        return /^\s\p{Ll}/u.test(after) && !/^\s(?:and|or|of|to|on)\b/.test(after) ? count : NONE
      if (/^[’']s\s\p{Ll}/u.test(after) && !isNameLike) return count
      // “October was the wettest on record”
      if (/^\s(?:was|is|saw|brought|marked|will be|has been)\b/.test(after) && !isNameLike) return count
      return null
    },
  },

  {
    example: 'in October of that year',
    pattern: pattern(
      '(?<month>{month})(?: (?<day>{day}))?,? (?:of )?(?<which>that|the same|the following|the next|the previous) year(?!\\p{L})',
    ),
    read: ({groups}) => {
      const by = /following|next/.test(groups.which!) ? 1 : groups.which === 'the previous' ? -1 : 0
      const month = monthNumber(groups.month!)
      const ofYear = (year: number): string | null => {
        if (groups.day === undefined) return writeMonth(year, month)
        const day = {year, month, day: ordinalOf(groups.day)}
        return isRealDay(day) ? writeDay(numberOfDay(day)) : null
      }
      return {basis: 'neighbour', unit: 'year', by, isVague: false, ofYear}
    },
  },
]

const YEAR_RULES: DateRule[] = [
  {
    example: 'between 2015 and 2019',
    pattern: pattern(
      '(?<![\\p{L}\\d$£€¥₹#./,:-])(?<lead>[Ff]rom |[Bb]etween )?(?<from>(?:1[0-9]|20)\\d\\d) ?(?<mark>{dash}|/|to|and|until|through) ?(?<to>(?:1[0-9]|20)?\\d\\d)(?![\\p{L}\\d%°/-]|[.,]\\d| (?:{counted})\\b)',
    ),
    read: ({groups, words, before}) => {
      const [from, mark] = [groups.from!, groups.mark!]
      const isWord = /[a-z]/.test(mark)
      if (isWord && (groups.lead === undefined || groups.to!.length === 2)) return null
      if (mark === 'and' && !/^between/i.test(words)) return null
      const to = groups.to!.length === 2 ? from.slice(0, 2) + groups.to : groups.to!
      if (to <= from || Number(to) - Number(from) > 150) return null
      // “rose from 1800 to 2000”, “between 1500 and 2000 had fled”: round numbers are numbers.
      if (isWord && [from, to].every((year) => Number(year) % 100 === 0)) return NONE
      if (/\b(?:rose|fell|grew|increased?|decreased?|dropped|up|down|number|total)\s$/.test(before))
        return null
      // Seasons and financial years straddle two; others run from the one to the other. Both are an interval.
      return explicit(`${from}/${to}`)
    },
  },
  {
    example: 'in fiscal 2023',
    pattern: pattern(
      '(?:[Ff]iscal(?: year)?|[Ff]inancial year|FY) ?(?<year>{year})(?:[/–-](?<to>\\d\\d(?:\\d\\d)?))?(?!\\d)',
    ),
    read: ({groups}) => {
      const year = groups.year!
      if (groups.to !== undefined)
        return explicit(`${year}/${year.slice(0, 4 - groups.to.length)}${groups.to}`)
      return explicit(`${year}~`)
    },
  },
  {
    example: 'in 2019 and 2023',
    pattern: pattern(
      '(?<![\\p{L}\\d$£€¥₹#./,:-])(?:early |mid-|late )?(?<year>{year})(?=,? (?:and|or) (?:in |early |mid-|late )?(?:19|20)\\d\\d(?![\\p{L}\\d%°/-]|[.,]\\d| (?:{counted})\\b))',
    ),
    read: ({groups, before}) =>
      isModern(groups.year!) && !COUNT_OF_SOMETHING.test(before) ? explicit(groups.year!) : null,
  },
  {
    example: 'in 2019 and 2023',
    pattern: pattern(
      '(?<=(?<![\\p{L}\\d$£€¥₹#./,:-])(?:19|20)\\d\\d,? (?:and|or) )(?<year>{year})(?!{dash}\\p{L})',
    ),
    read: ({groups}) => (isModern(groups.year!) ? explicit(groups.year!) : null),
  },
  {
    example: 'since early 2022',
    pattern: pattern(
      '(?<=\\b(?<preposition>[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hroughout|[Bb]y|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|[Tt]hrough|[Ff]or|[Tt]han|(?:[Cc]ompared|[Bb]ack|[Pp]rior|[Pp]ostponed|[Dd]elayed|[Dd]ating|[Uu]p) to|[Cc]ompared with|[Yy]ear|[Dd]ated|[Ll]ate|[Ee]arly|[Mm]id) )(?<lead>(?:[Ee]arly|[Mm]id|[Ll]ate|about|around|circa|approximately)[ -])?(?<year>{year})(?!{dash}\\p{L})',
    ),
    read: ({groups, before, after}) => {
      const [text, preposition] = [groups.year!, groups.preposition!.toLowerCase()]
      if (COUNT_OF_SOMETHING.test(before)) return null
      const isSure = /^(?:in|since|until|till|during|throughout|year|late|early|mid)$/.test(preposition)
      const isCount =
        /^\s\p{Ll}+s\b/u.test(after) &&
        !/^\s(?:was|is|has|this|its|his|plus|versus|as|amounts|towards?|always)\b/.test(after)
      if (isCount && !(isSure && isModern(text))) return null
      if (
        !isSure &&
        (!isModern(text) || Number(text) % 1000 === 0) &&
        !/^(?:of|from|before|after|by)$/.test(preposition)
      )
        return null
      if (!isSure && Number(text) % 100 === 0 && text !== '2000' && text !== '1900') return null
      return explicit(text + (/about|around|circa|approximately/.test(groups.lead ?? '') ? '~' : ''))
    },
  },
  {
    example: 'early 2026, circa 1850',
    pattern: pattern(
      '(?<![\\p{L}\\d-])(?:(?<about>[Cc]irca |c\\. ?)|(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])(?<year>{year})(?!{dash}\\p{L})',
    ),
    read: ({groups}) => explicit(groups.year! + (groups.about === undefined ? '' : '~')),
  },
  {
    example: 'Russia’s 2022 invasion, the 2015 consent order, a landmark 2019 ruling',
    pattern: pattern(
      "(?<=(?:(?<![\\p{L}])(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Tt]his|[Tt]hat|[Bb]oth)|[’']s|s[’'])(?: \\p{Ll}{3,14})? )(?<year>{year})(?= \\p{L})(?! (?:was|were|is|are|has|had|will|would)\\b)",
    ),
    read: ({groups, before, after}) => {
      const text = groups.year!
      if (
        COUNT_OF_SOMETHING.test(before) ||
        /\b(?:about|around|over|nearly|almost|some|than|least|another|further|remaining|extra|additional|estimated|roughly|other|all|of|to|cost|costs|paid|pay|only|first|last|next|with|are|is|was|were)\s$/.test(
          before,
        )
      )
        return null
      if (!isModern(text) && !/^\s\p{L}+(?<!s)\b/u.test(after)) return null
      return Number(text) % 100 === 0 && /^\s\p{Ll}+s\b/u.test(after) ? null : explicit(text)
    },
  },
  {
    example: '2024 was the most deadly, 2023’s budget',
    pattern: pattern(
      "(?<![\\p{L}\\d$£€¥₹#./,:-]|\\p{Lu}\\p{L}{1,20} |[’']s )(?<year>{year})(?= (?:was|is|will|had|saw|marked|brought|proved|became|began|ended)\\b|[’']s \\p{L})",
    ),
    read: ({groups, before}) =>
      isModern(groups.year!) && !COUNT_OF_SOMETHING.test(before) && !/\b(?:and|or|to)\s$/.test(before)
        ? explicit(groups.year!)
        : null,
  },
  {
    example: 'the novel (2019)',
    pattern: pattern('(?<=\\()(?<year>{year})(?=\\))'),
    read: ({groups}) => explicit(groups.year!),
  },
]

const COUNTED_RULES: DateRule[] = [
  {
    example: 'late last year, earlier this week',
    pattern: pattern(
      "(?<!\\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Yy]our|[Aa]|[Oo]ne|[Ee]very|[Vv]ery|[’']s) |\\p{L})(?:(?<part>[Ee]arly|[Ee]arlier|[Ll]ate|[Ll]ater|[Mm]id)[ -])?(?<which>[Ll]ast|[Tt]his|[Nn]ext) (?<unit>week|month|year|weekend)(?!\\p{L}|{dash}\\p{L}| or next)",
    ),
    read: ({groups, before}) => {
      const which = groups.which!.toLowerCase()
      if (which === 'this' && /\b(?:like|such as)\s$/.test(before)) return null
      const by = YEARS_AWAY[which]!
      if (groups.unit === 'weekend') return relative(weekend(which))
      if (groups.unit === 'month') return relative(month(by))
      if (groups.unit === 'year') return relative(year(by))
      const part = groups.part?.toLowerCase()
      return relative(by === 0 && (part === 'earlier' || part === 'later') ? partOfWeek(part) : week(by))
    },
  },
  {
    example: 'at the weekend',
    pattern: pattern('(?<=\\b(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n) )the weekend(?!\\p{L}| of)'),
    read: () => relative(weekend('the')),
  },
  {
    example: 'by the end of the year',
    pattern: pattern(
      '(?<=\\b(?:[Aa]t|[Bb]y|[Ss]ince|[Bb]efore|[Uu]ntil|[Ff]rom|[Tt]owards?) )the (?:start|beginning|end|turn) of the (?<unit>year|month)(?!\\p{L})',
    ),
    read: ({groups}) => relative(groups.unit === 'year' ? year(0) : month(0)),
  },
  {
    example: 'by year-end',
    pattern: pattern('(?<=\\b(?:[Bb]y|[Bb]efore|[Uu]ntil) )year[ -]end(?!\\p{L})'),
    read: () => relative(year(0)),
  },
  {
    example: 'nearly two years ago',
    pattern: pattern(
      '(?<about>(?<!\\p{L})(?:(?:[Aa]bout|[Aa]round|[Ss]ome|[Rr]oughly|[Nn]early|[Aa]lmost|[Jj]ust over|[Jj]ust under|[Jj]ust|[Mm]ore than|[Oo]ver|[Ll]ess than|[Aa]pproximately|[Aa]t least|[Uu]p to) ))?(?<![\\p{L}\\d.,-])(?<count>{count}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)[ -](?<unit>day|week|fortnight|month|year|decade|century)s? ago(?: (?<tail>today|this month|this week))?(?!\\p{L})',
    ),
    read: ({groups, after}) => {
      // “a week ago on Friday”
      if (/^,?\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/.test(after)) return NONE
      const about = groups.about?.trim().toLowerCase()
      const isVague = about !== undefined && about !== 'just'
      const count = countOf(groups.count!)
      const unit = groups.unit!
      if (groups.tail !== undefined) return readAnniversary(count, unit, groups.tail)
      if (unit === 'fortnight') return relative(ago(2 * count, 'week', true))
      if (unit === 'decade') return relative(ago(10 * count, 'year', true))
      if (unit === 'century') return relative(ago(100 * count, 'year', true))
      return relative(ago(count, unit as Unit, isVague))
    },
  },
  {
    example: 'three days earlier, the next day',
    pattern: pattern(
      '(?<![\\p{L}\\d.,-])(?:(?<count>{count}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en) (?<unit>day|week|month|year)s? (?<way>(?:earlier|later)(?! than)|before(?=[,.;)]|$)|afterwards)|[Tt]he (?<next>next|following|previous|same) (?<nextunit>day|morning|week|month|year))(?!\\p{L})',
    ),
    read: ({groups}) => {
      if (groups.next !== undefined) {
        const unit = groups.nextunit === 'morning' ? 'day' : (groups.nextunit as Unit)
        const by = groups.next === 'same' ? 0 : groups.next === 'previous' ? -1 : 1
        return {basis: 'neighbour', unit, by, isVague: unit === 'week'}
      }
      const by = countOf(groups.count!) * (/later|afterwards/.test(groups.way!) ? 1 : -1)
      return {basis: 'neighbour', unit: groups.unit as Unit, by, isVague: false}
    },
  },
  {
    example: 'in three days’ time, two weeks from now',
    pattern: pattern(
      "(?:(?<=\\b[Ii]n )(?<count>{count}) (?<unit>day|week|month|year)s?[’']s? time|(?<now>{count}) (?<nowunit>day|week|month|year)s? from now)(?!\\p{L})",
    ),
    read: ({groups}) =>
      relative(ago(-countOf((groups.count ?? groups.now)!), (groups.unit ?? groups.nowunit) as Unit, false)),
  },
]

const TODAY_RULES: DateRule[] = [
  {
    example: 'yesterday morning, last night',
    pattern: pattern(
      '(?<!\\p{L})(?<far>[Tt]he day (?:before|after) )?(?<word>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night|[Tt]his (?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night))?(?!\\p{L}|{dash}\\p{L})',
    ),
    read: ({groups, before, after}) => {
      const word = groups.word!.toLowerCase()
      const isCapital = /^\p{Lu}/u.test(groups.word!)
      // “Russia Today”, “the Today programme”, “here today, gone tomorrow”
      if (isCapital && /\p{L}\s$/u.test(before)) return NONE
      if (/^\s(?:programme|show)\b/.test(after) && isCapital) return NONE
      // “the Europe of today”, “here today, gone tomorrow”; but “as of today”, “ahead of today’s vote”
      const isGeneric = /\b(?:here|gone|(?<!as )of|like|than)\s$/.test(before) && !/^[’']s\b/.test(after)
      if (isGeneric && /^to(?:day|morrow)$/.test(word)) return NONE
      if (
        /^[’']s\s(?:world|youth|society|generation|technology|standards|children|money|terms|prices|market|leaders|economy|climate|workers|politics)\b/.test(
          after,
        )
      )
        return NONE
      const by = /yesterday|last/.test(word) ? -1 : word === 'tomorrow' ? 1 : 0
      // “the day before yesterday”, “the day after tomorrow”
      const far = groups.far === undefined ? 0 : /after/.test(groups.far) ? 1 : -1
      return relative((day) => writeDay(day + by + far))
    },
  },
]

const SEASON_RULES: DateRule[] = [
  {
    example: 'in the second quarter of 2024, Q3 2024',
    pattern: pattern(
      '(?:(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[ -](?<fiscal>fiscal |financial )?(?<unit>quarter|half)|Q(?<quarter>[1-4])|H(?<half>[12]))(?:,? (?:of )?(?:(?<fiscalyear>fiscal |financial year )?(?<year>{year})|(?<whichyear>last|this|next) year))',
    ),
    read: ({groups}) => {
      const parts = groups.half !== undefined || groups.unit === 'half' ? 2 : 4
      const part = ordinalOf((groups.ordinal ?? groups.quarter ?? groups.half)!)
      if (part > parts) return null
      const isFiscal = groups.fiscal !== undefined || groups.fiscalyear !== undefined
      const write = (year: number) => (isFiscal ? `${writeYear(year)}~` : partOfYear(year, part, parts))
      if (groups.year !== undefined) return explicit(write(Number(groups.year)))
      return relative((today) => write(yearOf(groups)!(today)))
    },
  },
  {
    example: 'profit in the second quarter fell',
    pattern: pattern(
      '(?<=\\b(?:[Tt]he|[Ii]n|[Ff]or|its|their) )(?:(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter|Q(?<quarter>[1-4]))(?!\\p{L}| of)',
    ),
    read: ({groups, sentence}) =>
      BUSINESS.test(sentence) ? relative(bareQuarter(ordinalOf((groups.ordinal ?? groups.quarter)!))) : null,
  },
  {
    example: 'in the spring of 2024, winter 2023-24',
    pattern: pattern(
      '(?<!\\p{L})(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter),? (?:of |in )?(?:(?<year>{year})(?:[/–-](?<to>\\d\\d(?:\\d\\d)?))?(?!\\d)|(?<whichyear>last|this|next) year)',
    ),
    read: ({groups}) => {
      const year = groups.year
      if (groups.to !== undefined)
        return explicit(`${year}/${year!.slice(0, 4 - groups.to.length)}${groups.to}`)
      // The winter of 2024 may have begun in 2023 or ended in 2025.
      const mark = /winter/i.test(groups.season!) ? '~' : ''
      if (year !== undefined) return explicit(year + mark)
      return relative((today) => writeYear(yearOf(groups)!(today)) + mark)
    },
  },
  {
    example: 'this summer',
    pattern: pattern(
      '(?<!\\p{L}|\\b[Tt]he )(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his (?:past|coming)) (?<season>{season})(?!\\p{L}|{dash}\\p{L})',
    ),
    read: ({groups}) => relative(season(groups.which!.toLowerCase().split(/\s/)[0]!, groups.season!)),
  },
]

const DECADE_RULES: DateRule[] = [
  {
    example: 'in the late 1990s',
    pattern: pattern(
      "(?<![\\p{L}\\d$£€-])(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?<century>1[0-9]|20)(?<decade>\\d)0[’']?s(?![\\p{L}\\d])",
    ),
    read: ({groups}) => {
      // “the 1800s” is a century; “the 1900s” a decade or a century; “the 2000s” nearly always the decade.
      const isCentury = groups.decade === '0' && groups.century !== '20'
      return explicit(`${groups.century}${isCentury ? 'X' : groups.decade}X`)
    },
  },
  {
    example: 'in the ’90s, in the nineties',
    pattern: pattern(
      "(?<=\\b[Tt]he )(?:(?:early|mid|late)[ -])?(?:[’'](?<decade>[3-9])0s|(?<word>thirties|forties|fifties|sixties|seventies|eighties|nineties))(?!\\p{L})",
    ),
    read: ({groups, sentence}) => {
      if (/\b(?:temperatures?|degrees|highs|lows|aged|age)\b/i.test(sentence)) return null
      const words = ['thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']
      return explicit(`19${groups.decade ?? words.indexOf(groups.word!) + 3}X`)
    },
  },
  {
    example: 'in the 21st century',
    pattern: pattern(
      '(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?<![\\p{L}\\d-])(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|{ordinal}) century(?!\\p{L}| (?:BC|BCE|before)\\b| ago)',
    ),
    read: ({groups}) => {
      const century = ordinalOf(groups.ordinal!)
      return century >= 10 && century <= 21 ? explicit(`${century - 1}XX`) : null
    },
  },
]

export const DATE_RULES: DateRules[] = [
  {clue: /\d[-/.]\d/, rules: NUMBER_RULES},
  {clue: DAY_CLUE, rules: DAY_RULES},
  {clue: /Christmas|Boxing|New Year|Valentine|Halloween|May Day/, rules: HOLIDAY_RULES},
  {clue: /(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|DAY\b/, rules: WEEKDAY_RULES},
  {clue: MONTH_CLUE, rules: MONTH_RULES},
  {clue: /\d{4}/, rules: YEAR_RULES},
  {
    clue: /\b(?:week|month|year|ago\b|earlier|later|before|afterwards|day\b|morning|from now|time\b)/,
    rules: COUNTED_RULES,
  },
  {
    clue: /[Yy]esterday|[Tt]o(?:day|night|morrow)|[Ll]ast night|[Tt]his (?:morn|after|even)/,
    rules: TODAY_RULES,
  },
  {
    clue: /[Qq]uarter|\b[Hh]alf\b|\b[QH][1-4]|[Ss]pring|[Ss]ummer|[Aa]utumn|\b[Ff]all\b|[Ww]inter/,
    rules: SEASON_RULES,
  },
  {clue: /\d0[’']?s|[’']\d0s|ties\b|century/, rules: DECADE_RULES},
]

const HOLIDAYS: Record<string, [number, number]> = {
  'Christmas Day': [12, 25],
  'Christmas Eve': [12, 24],
  'Boxing Day': [12, 26],
  "New Year's Day": [1, 1],
  "New Year's Eve": [12, 31],
  "Valentine's Day": [2, 14],
  Halloween: [10, 31],
  'May Day': [5, 1],
}

/** Years in which a number before a plural noun is still read as one: “the 2019 elections”. */
const isModern = (year: string): boolean => year >= '1900' && year < '2100'

function readNamedDayUnlessDated(
  groups: Match['groups'],
  month: number,
  day: number,
  after: string,
): Reading | null {
  return groups.year === undefined && groups.whichyear === undefined ? readNamedDay(month, day, after) : null
}
