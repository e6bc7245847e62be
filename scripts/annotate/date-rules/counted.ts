import {dayOfNumber, isRealDay, numberOfDay, writeDay, writeMonth} from '../calendar.ts'
import {countOf, pattern} from '../date-words.ts'
import {ago, month, partOfWeek, shiftDate, shiftPeriod, shiftWeek, week, weekend, year} from './counts.ts'
import {counted, type DateRule, NONE, type Reading, relative, type Unit, YEARS_AWAY} from './reading.ts'
import {speaksOfAccounts} from './seasons.ts'

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

export const COUNTED_RULES: DateRule[] = [
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
    pattern: pattern(
      "(?<=\\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Aa]t) )(?:the )?(?:year[ -]end|year[’']s end)(?!\\p{L}|{dash}\\p{L})",
    ),
    read: () => relative(year(0)),
  },
  {
    example: 'nearly two years ago',
    pattern: pattern(
      '(?<about>(?<!\\p{L})(?:(?:[Aa]bout|[Aa]round|[Ss]ome|[Rr]oughly|[Nn]early|[Aa]lmost|[Jj]ust over|[Jj]ust under|[Jj]ust|[Mm]ore than|[Oo]ver|[Ll]ess than|[Aa]pproximately|[Aa]t least|[Uu]p to) ))?(?<![\\p{L}\\d.,-])(?<count>{count})[ -](?<unit>day|week|fortnight|month|year|decade|century)s? ago(?: (?<tail>today|this month|this week))?(?!\\p{L})',
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
      '(?<![\\p{L}\\d.,-])(?<count>{count}) (?<unit>day|week|month|year)s? (?<way>(?:earlier|later)(?! than)|before(?=[,.;)]|$)|afterwards)(?!\\p{L})',
    ),
    read: (match) => {
      const {groups} = match
      const by = countOf(groups.count!) * (/later|afterwards/.test(groups.way!) ? 1 : -1)
      const unit = groups.unit as Unit
      // “net was $3 million, up from $2 million a year earlier”: the same months of it.
      if (unit === 'year' && by === -1 && speaksOfAccounts(match))
        return counted('period', (edtf) => shiftPeriod(edtf, by))
      return counted(unit === 'day' || unit === 'week' ? 'day' : 'date', (edtf) => shiftDate(edtf, unit, by))
    },
  },
  {
    example: 'the next day, the previous week, that evening',
    pattern: pattern(
      "(?<!\\p{L})(?:[Tt]he (?:very )?(?<which>next|following|previous|preceding|same)|(?<that>[Tt]hat)(?: same)?|[Tt]he (?=\\p{L}+ (?:before|after)(?:[,.;)]|$))) (?<unit>day|morning|afternoon|evening|night|week|month|year)(?: (?<way>before|after)(?=[,.;)]|$))?(?!\\p{L}|{dash}\\p{L}|[’'] )",
    ),
    read: ({groups, before}) => {
      // “the next day or two”, “the next week will tell”: from now on; “the same year that”: told after it.
      if (/\b(?:in|over|within|for)\s$/i.test(before) && groups.which === 'next') return null
      const unit = /^(?:week|month|year)$/.test(groups.unit!) ? (groups.unit as Unit) : 'day'
      const way = groups.way ?? groups.which ?? ''
      const by = /^(?:next|following|after)$/.test(way)
        ? 1
        : /^(?:previous|preceding|before)$/.test(way)
          ? -1
          : 0
      if (unit === 'week') return counted('day', (edtf) => shiftWeek(edtf, by))
      return counted(unit === 'day' ? 'day' : 'date', (edtf) => shiftDate(edtf, unit, by))
    },
  },
  {
    example: 'in the current fiscal year',
    pattern: pattern(
      '(?<!\\p{L})(?<which>[Ll]ast|[Tt]his|[Nn]ext|(?<=\\b(?:[Tt]he|its) )(?:current|coming|previous|prior)) (?:fiscal|financial) year(?!\\p{L}| {year})',
    ),
    read: ({groups}) => {
      const by = {last: -1, previous: -1, prior: -1, next: 1, coming: 1}[groups.which!.toLowerCase()] ?? 0
      return relative((today) => `${year(by)(today, 'back')}~`)
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

export const TODAY_RULES: DateRule[] = [
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
