import {isRealDay, mondayOf, numberOfDay, weekdayOf, writeDay, writeMonth} from '../calendar.ts'
import {monthNumber, ordinalOf, pattern, weekdayNumber} from '../date-words.ts'
import {writeDays} from '../edtf.ts'
import {monthDay, nearestDay, yearly} from './counts.ts'
import {type DateRule, explicit, type Match, NONE, type Reading, relative, yearOf} from './reading.ts'

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

/** What may open a span of time, and what joins its ends. */
const FROM = '(?:(?:[Ff]rom|[Bb]etween) )?'
const TO = ' ?(?:{dash}|to|and|until|through|till) ?(?:the )?'

/** “3 and 5 December” are two days, “between 3 and 5 December” three. */
export const isPair = (words: string): boolean => /\sand\s/.test(words) && !/^between/i.test(words)

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

export const NUMBER_RULES: DateRule[] = [
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
  {
    example: 'on 10/26/89',
    pattern: pattern(
      '(?<![\\d/.$-])(?<month>0?[1-9]|1[0-2])/(?<day>1[3-9]|2\\d|3[01])/(?<year>\\d\\d)(?![\\d/-]|\\.\\d)',
    ),
    read: ({groups}) => readDay({year: centuryOf(groups.year!)}, Number(groups.month), Number(groups.day)),
  },
]

/** What the century of “10/26/89” is: nobody writes of 1929 so. */
const centuryOf = (year: string): string => (Number(year) >= 30 ? '19' : '20') + year

export const DAY_RULES: DateRule[] = [
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
        // “details of the Nov. 2 sale were due”: what a day is the name of has a tense of its own.
        if (groups.weekday === undefined && DETERMINED.test(before) && /^\s\p{Ll}{3}/u.test(after))
          return readNearDay(month, day)
      }
      return readDay(groups, month, day)
    },
  },
  {
    example: 'next June 30',
    pattern: pattern('(?<![\\p{L}-])(?<which>[Ll]ast|[Nn]ext) (?<month>{month}) (?<day>{day})(?!,? {year})'),
    read: ({groups}) => {
      const [month, day] = [monthNumber(groups.month!), ordinalOf(groups.day!)]
      const isNext = /^n/i.test(groups.which!)
      return isRealDay({year: 2000, month, day})
        ? relative((today) => monthDay(month, day)(today, isNext ? 'ahead' : 'back'))
        : null
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

const DETERMINED = /(?:\b(?:the|an?|its|his|her|their|this)|[’']s)\s$/i

/** “the Nov. 2 sale”: the near one where the other is far, else as the sentence looks. */
function readNearDay(month: number, day: number): Reading | null {
  const read = readDay({}, month, day)
  if (read?.basis !== 'relative') return read
  const near = nearestDay(month, day)
  return relative((today, outlook) => near(today, outlook) ?? read.count(today, outlook), read.ofYear)
}

export const HOLIDAY_RULES: DateRule[] = [
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
  {
    example: 'by Christmas',
    pattern: pattern(
      '(?:(?<day>[Tt]he day (?:after|before) )|(?<=\\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Ss]ince|[Aa]fter|[Aa]t) ))Christmas(?: (?<whichyear>last|this|next) year|,? (?<year>{year}))?(?!{dash}| \\p{L}+(?:s|ing)\\b)',
    ),
    read: ({groups, before}) =>
      /\b(?:Orthodox|Coptic|Armenian|every|each)\b/i.test(before)
        ? null
        : readDay(groups, 12, 25 + (groups.day === undefined ? 0 : /after/.test(groups.day) ? 1 : -1)),
  },
  {
    example: 'on Labor Day, on Good Friday 2019',
    pattern: pattern(
      "(?<day>Labor Day|Memorial Day|Thanksgiving(?: Day)?|Martin Luther King(?: Jr\\.)? Day|Columbus Day|Presidents[’']? Day|Good Friday|Easter Sunday|Easter Monday)(?: (?<whichyear>last|this|next) year|,? (?<year>{year}))?(?!\\p{L}|{dash}\\p{L})",
    ),
    read: ({groups, before, sentence}) => {
      if (/\b(?:Orthodox|Coptic|every|each|an?|most|usual|traditional)\s$/i.test(before)) return NONE
      const day = groups.day!.replace(/’/g, "'").replace(/\s/g, ' ')
      // Canada gives thanks in October.
      if (day.startsWith('Thanksgiving') && /\bCanad/.test(sentence)) return NONE
      const dayIn = MOVABLE.find(([name]) => day.startsWith(name))![1]
      if (groups.year !== undefined) return explicit(writeDay(dayIn(Number(groups.year))))
      const year = yearOf(groups)
      if (year !== null) return relative((today) => writeDay(dayIn(year(today))))
      return relative(yearly(dayIn), (told) => writeDay(dayIn(told)))
    },
  },
]

/** The nth Monday (0) to Sunday (6) of a month. */
const nthOf = (nth: number, weekday: number, month: number) => (year: number) => {
  const first = numberOfDay({year, month, day: 1})
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}

const lastMondayOfMay = (year: number) => mondayOf(numberOfDay({year, month: 5, day: 31}))

/** Western Easter Sunday, by the anonymous Gregorian computus. */
function easterOf(year: number): number {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const leap = Math.floor(century / 4)
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leap - shift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * late + 114
  return numberOfDay({year, month: Math.floor(sum / 31), day: (sum % 31) + 1})
}

const MOVABLE: [name: string, dayIn: (year: number) => number][] = [
  ['Labor Day', nthOf(1, 0, 9)],
  ['Memorial Day', lastMondayOfMay],
  ['Thanksgiving', nthOf(4, 3, 11)],
  ['Martin Luther King', nthOf(3, 0, 1)],
  ['Columbus Day', nthOf(2, 0, 10)],
  ['Presidents', nthOf(3, 0, 2)],
  ['Good Friday', (year) => easterOf(year) - 2],
  ['Easter Sunday', easterOf],
  ['Easter Monday', (year) => easterOf(year) + 1],
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

function readNamedDayUnlessDated(
  groups: Match['groups'],
  month: number,
  day: number,
  after: string,
): Reading | null {
  return groups.year === undefined && groups.whichyear === undefined ? readNamedDay(month, day, after) : null
}
