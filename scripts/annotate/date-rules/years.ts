import {ordinalOf, pattern} from '../date-words.ts'
import {type DateRule, explicit, NONE} from './reading.ts'

const COUNT_OF_SOMETHING =
  /\b(?:total|crowd|population|maximum|minimum|average|height|altitude|elevation|distance|range|number|sum|fine|price|cost|length|depth|capacity|force|team|majority|margin|score|index|high|low|record|group|workforce|staff|speed|peak|weight|value|fee|rate|limit|room|house|flight|route|number)\sof\s$/i

/** Years in which a number before a plural noun is still read as one: “the 2019 elections”. */
const isModern = (year: string): boolean => year >= '1900' && year < '2100'

export const YEAR_RULES: DateRule[] = [
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
      '(?<=\\b(?<preposition>[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hroughout|[Bb]y|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|[Tt]hrough|[Ff]or|[Tt]han|(?:[Cc]ompared|[Bb]ack|[Pp]rior|[Pp]ostponed|[Dd]elayed|[Dd]ating|[Uu]p) to|[Cc]ompared with|as (?:early|late|recently|far back) as|[Yy]ear|[Dd]ated|[Ll]ate|[Ee]arly|[Mm]id) )(?<lead>(?:[Ee]arly|[Mm]id|[Ll]ate|about|around|circa|approximately)[ -])?(?<year>{year})(?!{dash}\\p{L})',
    ),
    read: ({groups, before, after}) => {
      const [text, preposition] = [groups.year!, groups.preposition!.toLowerCase()]
      if (COUNT_OF_SOMETHING.test(before)) return null
      const isSure = /^(?:in|since|until|till|during|throughout|year|late|early|mid|as .*)$/.test(preposition)
      const isCount =
        /^\s\p{Ll}+s\b/u.test(after) &&
        !/^\s(?:was|is|has|this|its|his|plus|versus|as|amounts|towards?|always)\b/.test(after)
      if (isCount && !(isSure && isModern(text))) return null
      if (
        !isSure &&
        (!isModern(text) || Number(text) % 1000 === 0) &&
        !/^(?:of|from|before|after|by|back to|dating to|dated)$/.test(preposition)
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
    example: 'expects 1997 growth of 5 percent',
    pattern: pattern(
      '(?<![\\p{L}\\d$£€¥₹#./,:-]|\\d )(?<year>{year})(?= (?:to be\\b|growth|earnings|profits?|sales|results|net|revenues?|income|budget|season|elections?|deficit|production|output|crop|model|tax|forecasts?|estimates?|figures?|inflation|census|campaign|harvest|Olympics|World Cup)\\b)',
    ),
    read: ({groups, before, after}) =>
      isModern(groups.year!) &&
      // “wanted 2000 to be hired”
      !(Number(groups.year) % 50 === 0 && /^\sto be/.test(after)) &&
      !COUNT_OF_SOMETHING.test(before) &&
      !/\b(?:about|some|over|than|nearly|almost|another|all)\s$/.test(before)
        ? explicit(groups.year!)
        : null,
  },
  {
    example: 'the novel (2019)',
    pattern: pattern('(?<=\\()(?<year>{year})(?=\\))'),
    read: ({groups}) => explicit(groups.year!),
  },
]

export const DECADE_RULES: DateRule[] = [
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
