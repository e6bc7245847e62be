import type {Figure} from '../model.ts'
import {type Counted, readCounted} from './counted.ts'
import {readQualifier} from './figures-qualifiers.ts'
import {continueCount, continueMeasure, isGap, isGapped, shareCount} from './figures-together.ts'
import {readMeasured} from './measured.ts'
import type {Quantity} from './numbers.ts'
import type {Words} from './words.ts'

/** A figure, and what its reading found beside it. */
export interface ReadFigure {
  figure: Figure
  counted: Counted | null
  /** Index of the token before the figure, and of the one after its number. */
  previous: number
  next: number
  /** What it says of another: it takes up that one's `of`, `per` and `period` where it has none. */
  continues: Figure | null
  /** “of the 150 seats”: the whole of the figure before. */
  isWhole: boolean
}

const DURATIONS = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
])
/** Before a bare number: what it names, ranks or dates, and does not count. */
const RACES = new Set([50, 60, 100, 200, 400, 800, 1500, 3000, 5000, 10_000])
const DESIGNATORS =
  /^(?:articles?|sections?|chapters?|pages?|phases?|levels?|numbers?|no|nos|grades?|types?|stages?|steps?|rules?|lines?|flights?|routes?|rooms?|floors?|gates?|runways?|zones?|day|week|year|month|games?|matchday|questions?|counts?|lots?|items?|notes?|versions?|category|categories|tiers?|class|division|district|ward|precinct|unit|channel|platform|apartment|flat|box|page|size|model|mark|volume|part|act|scene|verse|resolution|bill|proposition|protocol|schedule|annex|appendix|clause|paragraph|highway|interstate|road|street|avenue|bus|train|tram|terminal|pier|block|plot|sector|round|ranked|seeded|seed|jersey|shirt|aged?|under-|born|top|g|no\.|world)$/
const ORDINAL_WORDS = /^(?:first|last|next|past|previous|final|top|opening|closing|bottom|remaining)$/
const TIME_AFTER = /^(?:a\.?m\.?|p\.?m\.?|o[’']clock|gmt|bst|utc|est|edt|hours|hrs)$/

/**
 * Reads a number as a figure; null where it is none: a date, an age, a score, a rank, a name's number, a story's
 * furniture. `earlier` are the figures of its sentence before it, `before` the last one of the sentence before.
 */
export function readFigure(
  words: Words,
  sentence: number,
  quantity: Quantity,
  people: ReadonlySet<string>,
  earlier: readonly ReadFigure[],
  before: ReadFigure | null,
): ReadFigure | null {
  const {first, last} = words.range(sentence)
  const next = words.after(quantity.goesOn)
  const beforeNumber = words.before(quantity.start)
  const {qualifier, at: previous} = readQualifier(words, beforeNumber, first)
  const start = previous < beforeNumber ? words.tokens[previous + 1]!.start : quantity.start
  const figure: Figure = {
    start,
    end: quantity.end,
    low: quantity.low,
    high: quantity.high,
    qualifier: qualifier ?? quantity.trailing,
    unit: quantity.unit,
    what: null,
    of: null,
    per: null,
    period: null,
    claimant: null,
    retracted: false,
  }
  const after = words.lower(next)
  const wordBefore = words.lower(beforeNumber)
  if (quantity.unit !== null && DURATIONS.has(quantity.unit)) return null
  if (TIME_AFTER.test(after) && next < last) return null
  if (isMultiple(words, next)) return null

  // “not one rupee”, “not a single cent”
  if (quantity.inWords && quantity.low === 1 && wordBefore === 'not') return null

  if (quantity.unit !== null) {
    // “ran the 100m in under ten seconds”
    if (
      quantity.unit === 'metre' &&
      RACES.has(quantity.low) &&
      /^(?:the|in|men’s|women’s|’s|win|won|over)$/.test(wordBefore)
    )
      return null
    const place = {words, sentence, previous, next}
    const continued = continueMeasure(place, quantity.unit, earlier)
    figure.what = continued?.what ?? readMeasured(words, sentence, previous, next, quantity.unit)
    return {figure, counted: null, previous, next, continues: continued?.of ?? null, isWhole: false}
  }

  if (quantity.describes) return null
  // “the Four Courts”, “Seven Network”
  if (words.mention(beforeNumber + 1) !== null) return null
  if (
    quantity.inWords &&
    beforeNumber >= first &&
    !/^[-–—•*▸●“‘"(]$/.test(wordBefore) &&
    /^\p{Lu}/u.test(words.tokens[beforeNumber + 1]?.text ?? '')
  )
    return null
  const place = {words, sentence, previous, next}
  // “Vanke dropped 3.7 per cent, Longfor 2.2 and Country Garden 5.4”
  const same = quantity.isPair ? null : isGap(place, earlier)
  if (same !== null) {
    figure.unit = same.unit
    figure.what = same.what
    return {figure, counted: null, previous, next, continues: null, isWhole: false}
  }
  if (!Number.isInteger(quantity.low) || !Number.isInteger(quantity.high) || quantity.low < 1) return null
  // “Boeing 737”, “Route 66”, “article 5”, “the last eight”; but “On Monday 300 people”.
  // “The province counts 11.” is no count 11 of a charge.
  const isTally = wordBefore === 'counts' && words.lower(beforeNumber - 2) === 'the'
  if (DESIGNATORS.test(wordBefore) && qualifier === null && !quantity.isLarge && !isTally) return null
  // “eight in ten wells”
  if (/^(?:in|of)$/.test(wordBefore) && isProportion(words, beforeNumber)) return null
  // “12 per 100,000 people”
  if (wordBefore === 'per') return null
  // “neither of the two women was hurt”
  for (let back = previous; back > previous - 3 && back >= first; back--)
    if (/^(?:neither|none|no)$/.test(words.lower(back))) return null
  // “the last eight”, but “the toll climbed past 90” and “the first 70,000 doses”
  if (ORDINAL_WORDS.test(words.lower(previous)) && !isBeyond(words, previous) && !quantity.isLarge)
    return null
  if (quantity.isYearLike && isYear(words, beforeNumber, next)) return null
  // “1. The court …”, “(2) …”
  if (beforeNumber < first && /^[.)]$/.test(after)) return null
  if (quantity.inWords && quantity.low === 1 && after === 'of') return null
  const gapped = isGapped(place, earlier)
  if (
    gapped === null &&
    previous === beforeNumber &&
    isInName(words, beforeNumber, first, quantity) &&
    !isCountedAfterName(words, next)
  )
    return null

  // “four of the dead were under 18”
  if (/^(?:under|over|aged)$/.test(wordBefore) && quantity.high < 100 && isAge(words, next)) return null
  const own = gapped === null ? readCounted(words, sentence, previous, next, quantity.high, people) : null
  const continued =
    gapped ?? (own === null ? continueCount(place, earlier, before) : shareCount(place, own, earlier, before))
  const counted = continued?.counted ?? own
  if (counted === null) return null
  if (quantity.isPair && (counted.isBefore || continued !== null)) return null
  // “89 of the 150 seats”: the whole is told with its part, and nothing that was done to the part.
  const isAll = isWhole(words, previous, first)
  if (isAll) {
    if (quantity.inWords || counted.noun === null || /^(?:in|out)$/.test(words.lower(previous))) return null
    if (counted.predicate !== null) counted.what = counted.noun
  }
  // “four states”, “six judges”: a story's furniture, unless something is done to them.
  // “with the support of her six MPs”: how many a party has is told, however few.
  const isBench = quantity.high > 3 && counted.noun !== null && BENCHES.test(counted.noun)
  const isPlain = !counted.isOutcome && counted.predicate === null && !isBench
  if ((!counted.isOutcome && quantity.high <= 3) || (isPlain && quantity.inWords && quantity.high < 10))
    return null
  figure.what = counted.what.replace(/^me?ps\b/, (word) => (word === 'mps' ? 'MPs' : 'MEPs'))
  figure.unit = counted.isPeople ? 'people' : null
  return {figure, counted, previous, next, continues: continued?.of ?? null, isWhole: isAll}
}

const BENCHES = /^(?:me?ps|lawmakers|senators|deputies|legislators|parliamentarians)$/

/** “were under 18”, “aged 40”: a number with nothing that it counts. */
const isAge = (words: Words, next: number) => /^(?:[.,;:)”]?|and|when|at|or|years?)$/.test(words.lower(next))

/** “climbed past 90”, and not “the past 90” */
const isBeyond = (words: Words, at: number) =>
  words.lower(at) === 'past' &&
  /(?:ed|ing)$|^(?:rose|rise|rises|climb|go|went|is|was)$/.test(words.lower(at - 1))

/** “of the 120”, “of 60” after a number. */
function isWhole(words: Words, previous: number, first: number): boolean {
  const of = /^(?:the|its|their|his|her)$/.test(words.lower(previous)) ? previous - 1 : previous
  return (
    of > first &&
    words.lower(of) === 'of' &&
    /^(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|all)$)/.test(
      words.lower(of - 1),
    )
  )
}

const SMALL_NUMBER = /^(?:\d\d?|three|four|five|six|seven|eight|nine|ten|twelve|twenty|every)$/

/** “eight in ten wells”, “nine out of ten”: the second number. */
const isProportion = (words: Words, before: number) =>
  words.lower(before) === 'in'
    ? SMALL_NUMBER_BEFORE.test(words.lower(before - 1))
    : words.lower(before - 1) === 'out' && SMALL_NUMBER_BEFORE.test(words.lower(before - 2))
const SMALL_NUMBER_BEFORE = /^(?:\d\d?|one|two|three|four|five|six|seven|eight|nine|ten)$/

/** “three times”, “seven-and-a-half-times more”, “10-fold”, “10x”. */
const isMultiple = (words: Words, next: number) =>
  /^(?:times|fold|x)$/.test(words.lower(next)) ||
  (words.lower(next) === '-' && /^(?:times|fold)/.test(words.lower(next + 1))) ||
  // “one in five”, “nine out of ten”
  (words.lower(next) === 'in' && SMALL_NUMBER.test(words.lower(next + 1))) ||
  (words.lower(next) === 'out' && words.lower(next + 1) === 'of' && SMALL_NUMBER.test(words.lower(next + 2)))

/** “in 2024”, “the 2022 invasion”: four digits are a year unless people or things stand right after them. */
function isYear(words: Words, before: number, next: number): boolean {
  const word = words.lower(before)
  if (
    /^(?:in|since|by|of|from|until|till|before|after|during|the|its|their|his|her|late|early|mid|and|–|-|to|for)$/.test(
      word,
    )
  )
    return true
  return !/^(?:people|soldiers|troops|homes|houses|jobs|votes|workers|residents|civilians|families|men|women|children|were|dead|killed|wounded|injured|acres|tonnes)$/.test(
    words.lower(next),
  )
}

const OPENERS =
  /^(?:the|a|an|another|of|in|all|only|these|those|at|with|by|from|for|on|and|but|its|their|his|her|our|as|after|among|between|about|around|nearly|almost|some|over|under|up|to|than|least|most|just|roughly|approximately|exactly|an|estimated|more|fewer|less|killing|including|police|officials|there|they|we|is|are|were|was|that|when|where|while|if|because|or|so|yet|not|other|both|last|next|first|then|today|yesterday|meanwhile|also)$/
/** A capitalised word right before a bare number makes it part of a name: “Boeing 737”, “the Nikkei 225”. */
function isInName(words: Words, before: number, first: number, quantity: Quantity): boolean {
  if (quantity.inWords) return false
  const token = words.tokens[before]
  if (token === undefined || before < first || !/^\p{Lu}/u.test(token.text)) return false
  return before > first || !OPENERS.test(token.lower)
}
const isCountedAfterName = (words: Words, next: number) =>
  /^(?:people|soldiers|troops|homes|houses|jobs|votes|workers|residents|civilians|families|men|women|children|were|dead|killed|wounded|injured|migrants|cases|deaths|more|others|passengers|students|patients)$/.test(
    words.lower(next),
  )
