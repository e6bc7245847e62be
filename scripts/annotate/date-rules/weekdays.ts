import {mondayOf, weekdayOf, writeDay} from '../calendar.ts'
import {ordinalOf, pattern, weekdayNumber} from '../date-words.ts'
import {vaguer} from '../edtf.ts'
import {weekday, weekdayTheDay, whichWeekday} from './counts.ts'
import {type DateRule, NONE, relative, YEARS_AWAY} from './reading.ts'

const NEWSPAPER =
  /^\s(?:Times|Telegraph|Mail|Express|Mirror|World|Herald|Independent|Post|Mass|Night|Service|School|League|Vision|Star|Sun|Guardian|Tribune|Age|Review|Politics|Monitor|Nation|Standard|Punch)\b/
const HABIT =
  /^\s(?:school|schools|roast|lunch|lunches|league|newspapers?|brunch|prayers?|best|driver|drivers|mornings|afternoons|evenings|nights)\b/
const INDEFINITE =
  /\b(?:a|an|one|every|each|any|most|alternate|some|per|either|following|previous|preceding|that|same|first|second|third|fourth|another|Black|Good|Holy|Easter|Bloody|Super|Palm|Ash|Whit|Cyber|Giving|Shrove|Fat|Maundy|Spy|Blue|Red|Sheffield|Ruby|Manic|Freaky|Mr|Mrs|Ms|Dr|Chief|Pastor|Justice|Rev|Mail on)\.?\s$/i
const BEFORE_WEEKDAY =
  /\b(?:on|since|until|till|by|from|late|early|before|after|for|of|through|on the|and|or|in)\s$/i

const PERIOD = '(?: (?:early |late )?(?:morning|afternoon|evening|night|lunchtime|midday))?'

export const WEEKDAY_RULES: DateRule[] = [
  {
    example: 'since Friday the 13th',
    pattern: pattern(
      '(?<weekday>{weekday}),? the (?<day>(?:[12]\\d|3[01]|[1-9])(?:st|nd|rd|th))(?!\\p{L}|{dash}\\p{L}| (?:of\\b|{month}|(?:century|anniversary|birthday)\\b))',
    ),
    read: ({groups}) => relative(weekdayTheDay(groups.weekday!, ordinalOf(groups.day!))),
  },
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
