/**
 * The words that dates are made of, and the way the rules for dates are written down.
 *
 * Sources: the English calendar and style guides' abbreviations of it; the lists of what is no date are ours.
 */

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** 1 to 12: `December`, `DEC`, `Dec.` */
export const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1

/** 0 (Monday) to 6: `Wednesday`, `Wed.` */
export const weekdayNumber = (word: string): number =>
  WEEKDAYS.findIndex((weekday) => weekday.startsWith(word.slice(0, 3).toLowerCase()))

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** “three”, “3”, “twenty-eight” or “a” as a number. */
export const countOf = (word: string): number =>
  word
    .toLowerCase()
    .split('-')
    .reduce((sum, part) => sum + (NUMBERS[part] ?? Number(part)), 0)

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
]

/** “third”, “3rd” or “Q3” as a number. */
export const ordinalOf = (word: string): number =>
  ORDINALS.indexOf(word.toLowerCase()) + 1 || Number(word.replace(/\D/g, ''))

/** What is counted rather than dated: “2000 people” is a number of people. */
const COUNTED = [
  'people|persons|men|women|children|babies|girls|boys|adults|troops|soldiers|fighters|officers|civilians',
  'families|households|homes|houses|residents|inhabitants|villagers|workers|jobs|employees|staff|members|students|pupils',
  'teachers|voters|votes|delegates|seats|shares|customers|patients|beds|cases|deaths|injuries|refugees|migrants|protesters',
  'marchers|spectators|fans|guests|visitors|passengers|flights|vehicles|cars|trucks|lorries|buses|ships|boats|schools',
  'villages|towns|places|locations|sites|shops|stores|copies|pages|words|units|pieces|items|animals|cattle|sheep|birds',
  'trees|dollars|cents|euros|pounds|rupees|yen|yuan|won|naira|shillings|francs|pesos|rand|kroner|kronor|lira|bitcoins?',
  'km|kms|kilomet(?:re|er)s?|met(?:re|er)s?|cm|mm|miles?|feet|foot|ft|yards?|inches|acres?|hectares?|ha|kg|kilos?|grams?',
  'kilograms?|tonnes?|tons?|litres?|liters?|gallons?|barrels?|degrees|megawatts?|kilowatts?|gigawatts?|MW|GW|kW|kWh|MWh',
  'volts|watts|hertz|points?|runs|goals|times|hours|hrs|minutes|mins|seconds|days|nights|weeks|months|years|per',
  'percent|pc|pct|square|cubic|hundred|thousand|million|billion|trillion|dozen|steps|rounds|shells|drones|missiles|rockets',
].join('|')

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'

/** Words that may stand at the head of a sentence: `one|two` as `[Oo]ne|[Tt]wo`. */
const anyCase = (words: string): string =>
  `(?:${words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`)})`

const PIECES: Record<string, string> = {
  weekday: '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY',
  // “Sun” and “Wed” are words of their own unless a date follows.
  shortweekday:
    '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\.?)(?![\\p{L}])',
  fullmonth:
    'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.',
  month:
    '(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\\b\\.?)(?!\\p{L})',
  // “on March 3 more than 200 fled” is a day, “in March 3 more fled” a number.
  day: `(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\d%°]|[.,:]\\d|\\s(?:${COUNTED}|others|more(?! than))\\b|-\\p{L})`,
  year: `(?:1[0-9]|20)\\d\\d(?![\\p{L}\\d%°]|[.,]\\d|\\s(?:${COUNTED})\\b|\\s(?:per\\s)?cent\\b)`,
  // What may follow a day or month and name its year.
  inyear: '(?:,? (?:of )?(?<year>{year})|,? (?:of )?(?<whichyear>[Ll]ast|[Tt]his|[Nn]ext) year)',
  count: `(?:\\d{1,3}|[Aa]n?|${anyCase(NUMBER_WORDS)}|${anyCase(TENS)}(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)`,
  ordinal:
    '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)',
  season: '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)',
  dash: '(?:-|–|—|‑)',
  counted: COUNTED,
}

/**
 * A regular expression from a readable one: `{month}` stands for its words and a blank for one space of any kind.
 *
 * Every repetition in the words is bounded, so that matching stays linear on any text.
 */
export function pattern(source: string, flags = 'gu'): RegExp {
  const fill = (text: string): string =>
    text.replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const piece = PIECES[name]
      if (piece === undefined) throw new Error(`No words for {${name}}`)
      return name === 'inyear' ? fill(piece) : `(?:${fill(piece)})`
    })
  return new RegExp(fill(source).replaceAll(' ', '\\s'), flags)
}
