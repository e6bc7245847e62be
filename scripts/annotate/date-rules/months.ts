import {isRealDay, numberOfDay, writeDay, writeMonth} from '../calendar.ts'
import {monthNumber, ordinalOf, pattern} from '../date-words.ts'
import {bareMonth, whichMonth} from './counts.ts'
import {isPair} from './days.ts'
import {
  counted,
  type DateRule,
  explicit,
  type Match,
  NONE,
  type Reading,
  relative,
  yearOf,
} from './reading.ts'

/** A month whose year is said. */
function readMonth(groups: Match['groups'], month: number): Reading | null {
  if (groups.year !== undefined) return explicit(writeMonth(Number(groups.year), month))
  const year = yearOf(groups)
  return year === null ? null : relative((today) => writeMonth(year(today), month))
}

const BEFORE_MONTH =
  /\b(?:in|since|until|till|by|from|during|before|after|through|throughout|of|for|between|early|late|mid)\s$/i
const STRONG_BEFORE_MONTH = /\b(?:in|since|until|till|during|throughout|early|late|mid)\s$/i
const NAMELIKE_MONTHS = new Set(['May', 'March', 'April', 'June', 'August', 'Jan.'])
const DETERMINER = /(?:\b(?:the|a|an|its|his|her|their|our|this|that|last|next)|[’']s|s[’'])\s$/i

export const MONTH_RULES: DateRule[] = [
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
      '(?<![\\p{L}\\d-])(?<part>(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?<month>{fullmonth})(?!\\p{L}|{dash}\\p{L}| {day}| \\d{4})',
    ),
    read: ({groups, before, after, namesakes}) => {
      const name = groups.month!
      const ofYear = (year: number) => writeMonth(year, monthNumber(name))
      const count = relative(bareMonth(monthNumber(name)), ofYear)
      // “Corn for December delivery rose”: what is traded now is delivered then.
      if (/^\s(?:delivery|settlement|futures|contracts?)\b/.test(after))
        return relative((today) => bareMonth(monthNumber(name))(today, 'ahead'), ofYear)
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
      return counted('year', (edtf) => {
        const year = Number(edtf.slice(0, 4)) + by
        if (groups.day === undefined) return writeMonth(year, month)
        const day = {year, month, day: ordinalOf(groups.day)}
        return isRealDay(day) ? writeDay(numberOfDay(day)) : null
      })
    },
  },
]
