/**
 * The rules by which a date expression is read: what it looks like, and what it comes to.
 *
 * Where two rules find words that overlap, the one that begins first is right, then the one that reads more words,
 * then the one that stands higher in the list.
 */
import {COUNTED_RULES, TODAY_RULES} from './date-rules/counted.ts'
import {DAY_RULES, HOLIDAY_RULES, NUMBER_RULES} from './date-rules/days.ts'
import {MONTH_RULES} from './date-rules/months.ts'
import type {DateRules} from './date-rules/reading.ts'
import {SEASON_RULES} from './date-rules/seasons.ts'
import {WEEKDAY_RULES} from './date-rules/weekdays.ts'
import {DECADE_RULES, YEAR_RULES} from './date-rules/years.ts'

const MONTH_CLUE =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/

/** A month beside a number: “3 of March”, “the first of March”, “March 3”. */
const DAY_CLUE =
  /(?:\d|st|nd|rd|th|d)\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\.?\s(?:the\s)?\d/

export const DATE_RULES: DateRules[] = [
  {clue: /\d[-/.]\d/, rules: NUMBER_RULES},
  {clue: DAY_CLUE, rules: DAY_RULES},
  {
    clue: /Christmas|Boxing|New Year|Valentine|Halloween|(?:May|Labor|Memorial|King|Jr\.|Columbus|Presidents[’']?) Day|Thanksgiving|Good Friday|Easter/,
    rules: HOLIDAY_RULES,
  },
  {clue: /(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|DAY\b/, rules: WEEKDAY_RULES},
  {clue: MONTH_CLUE, rules: MONTH_RULES},
  {clue: /\d{4}/, rules: YEAR_RULES},
  {
    clue: /\b(?:week|month|year|ago\b|earlier|later|before|afterwards|day\b|morning|afternoon|evening|night\b|from now|time\b)/,
    rules: COUNTED_RULES,
  },
  {
    clue: /[Yy]esterday|[Tt]o(?:day|night|morrow)|[Ll]ast night|[Tt]his (?:morn|after|even)/,
    rules: TODAY_RULES,
  },
  {
    clue: /[Qq]uarter|\b[Hh]alf\b|months of\b|(?:year-|same |comparable |corresponding |like )|\b[QH][1-4]|[Ss]pring|[Ss]ummer|[Aa]utumn|\b[Ff]all\b|[Ww]inter/,
    rules: SEASON_RULES,
  },
  {clue: /\d0[’']?s|[’']\d0s|ties\b|century/, rules: DECADE_RULES},
]
