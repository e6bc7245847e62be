import {writeYear} from '../calendar.ts'
import {ordinalOf, pattern} from '../date-words.ts'
import {bareQuarter, partOfYear, season} from './counts.ts'
import {type DateRule, explicit, relative, yearOf} from './reading.ts'

const BUSINESS =
  /\b(?:profits?|revenues?|earnings|sales|turnover|income|loss(?:es)?|GDP|growth|grew|economy|output|shipments|deliveries|dividends?|analysts|investors|forecasts?|guidance|shares?|per cent|percent|exports|imports|orders|margins?)\b|%/iu

export const SEASON_RULES: DateRule[] = [
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
