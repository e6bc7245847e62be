import {writeYear} from '../calendar.ts'
import {monthNumber, ordinalOf, pattern} from '../date-words.ts'
import {bareHalf, bareQuarter, partOfYear, quarter, season, shiftPeriod, writeSeason} from './counts.ts'
import {counted, type DateRule, explicit, type Match, NONE, relative, yearOf} from './reading.ts'

const BUSINESS =
  /\b(?:profits?|revenues?|earnings|earned|sales|turnover|income|loss(?:es)?|lost|GDP|growth|grew|economy|output|shipments|deliveries|dividends?|analysts?|investors|forecasts?|guidance|shares?|per cent|percent|exports|imports|orders|margins?|charge|results|net|billion|million|prices|inflation|spending|bank|company|quarter (?:that )?ended)\b|[%$€£]/iu
const SPORT =
  /\b(?:touchdowns?|yards?|field goals?|scored?|scoring|points|rebounds?|baskets?|game|games|coach|goals?|quarterback|lead|kick(?:ed|off)?|matches?|halftime|half-time|players?|tournament)\b/i

/** Whether a sentence speaks of accounts, so that its quarters are no quarters of a game. */
export const speaksOfAccounts = ({sentence, isOfAccounts}: Match): boolean =>
  (isOfAccounts || BUSINESS.test(sentence)) && !SPORT.test(sentence)

const ENDED = pattern('^(?:,? which)? end(?:ed|s|ing)(?: on)? (?<month>{month})', 'u')

/** “the third quarter, which ended May 31”: not the calendar's. */
function isOtherwiseEnded(part: number, after: string): boolean {
  const month = ENDED.exec(after.trimStart())?.groups?.month
  return month !== undefined && Math.abs(monthNumber(month) - 3 * part) > 1
}

const ORDINAL = '(?<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th|[Ff]inal)'

const partNumber = ({ordinal, quarter, half}: Match['groups']): number =>
  /^final$/i.test(ordinal ?? '') ? 4 : ordinalOf((ordinal ?? quarter ?? half)!)

export const SEASON_RULES: DateRule[] = [
  {
    example: 'in the second quarter of 2024, Q3 2024',
    pattern: pattern(
      `(?:${ORDINAL}[ -](?<fiscal>fiscal |financial )?(?<unit>quarter|half)|Q(?<quarter>[1-4])|H(?<half>[12]))(?:,? (?:of |in )?(?:(?<fiscalyear>fiscal(?: year)? |financial year )?(?<year>{year})|(?<whichyear>last|this|next) year))`,
    ),
    read: ({groups}) => {
      const parts = groups.half !== undefined || groups.unit === 'half' ? 2 : 4
      const part = partNumber(groups)
      if (part > parts) return null
      const isFiscal = groups.fiscal !== undefined || groups.fiscalyear !== undefined
      const write = (year: number) => (isFiscal ? `${writeYear(year)}~` : partOfYear(year, part, parts))
      if (groups.year !== undefined) return explicit(write(Number(groups.year)))
      return relative((today) => write(yearOf(groups)!(today)))
    },
  },
  {
    example: '1989’s third quarter, last year’s second half',
    pattern: pattern(
      `(?<![\\p{L}\\d$£€-])(?:(?<year>{year})|(?<whichyear>[Ll]ast|[Tt]his|[Nn]ext) year)(?:[’']s)? ${ORDINAL}[ -](?<unit>quarter|half)(?!\\p{L})`,
    ),
    read: ({groups, sentence}) => {
      const parts = groups.unit === 'half' ? 2 : 4
      const part = partNumber(groups)
      if (part > parts || SPORT.test(sentence)) return null
      const year = yearOf(groups)!
      if (groups.year !== undefined) return explicit(partOfYear(Number(groups.year), part, parts))
      return relative((today) => partOfYear(year(today), part, parts))
    },
  },
  {
    example: 'in the first six months of 2024',
    pattern: pattern(
      '(?<![\\p{L}\\d-])(?<which>[Ff]irst|[Ll]ast) (?<count>two|three|six|nine|10|ten|11|eleven) months of (?:(?<year>{year})|(?<whichyear>last|this|next) year)',
    ),
    read: ({groups}) => {
      const count =
        {two: 2, three: 3, six: 6, nine: 9, ten: 10, eleven: 11}[groups.count!] ?? Number(groups.count)
      const [from, to] = groups.which!.toLowerCase() === 'first' ? [1, count] : [13 - count, 12]
      const month = (number: number) => String(number).padStart(2, '0')
      const write = (year: number) => `${writeYear(year)}-${month(from)}/${writeYear(year)}-${month(to)}`
      if (groups.year !== undefined) return explicit(write(Number(groups.year)))
      return relative((today) => write(yearOf(groups)!(today)))
    },
  },
  {
    example: 'profit in the second quarter fell, third-quarter net income',
    pattern: pattern(
      `(?<![\\p{L}\\d-]|\\bfiscal )(?:${ORDINAL}[ -]quarter|Q(?<quarter>[1-4]))(?!\\p{L}| of (?!the year\\b|this year\\b))(?: of the year)?`,
    ),
    read: (match) => {
      if (!speaksOfAccounts(match)) return null
      const {groups, after} = match
      const part = partNumber(groups)
      return isOtherwiseEnded(part, after) ? NONE : relative(bareQuarter(part))
    },
  },
  {
    example: 'sales in the June quarter rose',
    pattern: pattern(
      '(?<=\\b(?:[Tt]he|[Ii]ts|[Tt]heir) )(?<month>March|June|September|December)[ -]quarter(?: of (?<year>{year}))?(?!\\p{L}|{dash}\\p{L})',
    ),
    read: ({groups}) => {
      const part = monthNumber(groups.month!) / 3
      if (groups.year !== undefined) return explicit(partOfYear(Number(groups.year), part, 4))
      return relative(bareQuarter(part))
    },
  },
  {
    example: 'sales in the first half fell',
    pattern: pattern(
      '(?<=\\b(?:[Tt]he|[Ii]ts|[Tt]heir) )(?<ordinal>first|second)[ -]half(?!\\p{L}| of (?!the year\\b))(?: of the year)?',
    ),
    read: (match) =>
      speaksOfAccounts(match)
        ? {...relative(bareHalf(ordinalOf(match.groups.ordinal!))), isDroppable: true}
        : null,
  },
  {
    example: 'this quarter, the current quarter',
    pattern: pattern(
      '(?<![\\p{L}-])(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext)|(?<=\\b(?:[Tt]he|its) )(?<the>current|coming|previous|prior)) quarter(?!\\p{L}|{dash}\\p{L}| of)',
    ),
    read: (match) => {
      if (!speaksOfAccounts(match)) return null
      const {groups} = match
      if (/^(?:previous|prior)$/.test(groups.the ?? ''))
        return counted('quarter', (edtf) => shiftQuarter(edtf, -1))
      const by = {last: -1, this: 0, current: 0, next: 1, coming: 1}[
        (groups.which ?? groups.the)!.toLowerCase()
      ]!
      return relative(quarter(by))
    },
  },
  {
    example: 'in the same quarter of 2007, in the same period last year',
    pattern: pattern(
      '(?<=\\b[Tt]he )(?:same|corresponding|comparable|like) (?<unit>quarter|period),? (?:of |in )?(?:(?<year>{year})|(?<whichyear>last) year|a year (?:earlier|ago|before)|the (?:previous|prior|preceding) year)',
    ),
    read: ({groups}) =>
      counted('quarter', (edtf) => {
        const told = Number(edtf.slice(0, 4))
        return shiftPeriod(edtf, groups.year === undefined ? -1 : Number(groups.year) - told)
      }),
  },
  {
    example: 'in the year-ago period, in the quarter',
    pattern: pattern(
      '(?<=\\b(?:[Tt]he|[Aa]) )(?:(?<ago>year-ago|year-earlier|prior-year) (?:third |second |first |fourth )?(?:quarter|period)|(?:latest |same )?quarter)(?!\\p{L}|{dash}\\p{L}| of| (?:earlier|ago|before|final))',
    ),
    read: ({groups, sentence, before}) => {
      if (SPORT.test(sentence) || (groups.ago === undefined && /\ba\s$/i.test(before))) return null
      return counted('quarter', (edtf) => shiftPeriod(edtf, groups.ago === undefined ? 0 : -1))
    },
  },
  {
    example: 'in the spring of 2024, winter 2023-24',
    pattern: pattern(
      '(?<!\\p{L})(?<season>{season}),? (?:of |in )?(?:(?<year>{year})(?:[/–-](?<to>\\d\\d(?:\\d\\d)?))?(?!\\d)|(?<whichyear>last|this|next) year)',
    ),
    read: ({groups}) => {
      const year = groups.year
      if (groups.to !== undefined)
        return explicit(`${year}/${year!.slice(0, 4 - groups.to.length)}${groups.to}`)
      if (year !== undefined) return explicit(writeSeason(Number(year), groups.season!))
      return relative((today) => writeSeason(yearOf(groups)!(today), groups.season!))
    },
  },
  {
    example: 'this summer',
    pattern: pattern(
      '(?<!\\p{L}|\\b[Tt]he )(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his (?:past|coming)) (?<season>{season})(?!\\p{L}|{dash}\\p{L})',
    ),
    read: ({groups, isSouthern}) =>
      relative(season(groups.which!.toLowerCase().split(/\s/)[0]!, groups.season!, isSouthern)),
  },
  {
    example: 'was named in the spring',
    pattern: pattern(
      "(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Bb]efore|[Dd]uring) (?:the )?(?:early |late )?)(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|fall)(?!\\p{L}|{dash}\\p{L}|[’'] | (?:of|and|or|in|months?|break|term|semester|training|holidays?|camp|season|temperatures?|weather|water|heat|collection|line)\\b)",
    ),
    read: ({groups, isSouthern, sentence}) =>
      isSouthern || /\b(?:usually|often|every|each|always|typically|generally)\b/.test(sentence)
        ? null
        : {...relative(season('the', groups.season!, false)), isDroppable: true},
  },
]

/** The quarter before or after another. */
function shiftQuarter(edtf: string, by: number): string | null {
  const match = /^(\d{4})-(\d\d)\//.exec(edtf)
  if (match === null) return null
  const index = 4 * Number(match[1]) + (Number(match[2]) - 1) / 3 + by
  return partOfYear(Math.floor(index / 4), (index % 4) + 1, 4)
}
