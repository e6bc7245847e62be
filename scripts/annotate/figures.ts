import type {
  Article,
  DateExpression,
  Figure,
  Mention,
  Quotation,
  Referent,
  Sentence,
  Token,
  Unit,
  Warn,
} from '../model.ts'
import {findClaimants} from './claimants.ts'
import {type Counted, readCounted} from './counted.ts'
import {readQualifier} from './figures-qualifiers.ts'
import {mergeRepeated} from './figures-repeated.ts'
import {isInsteadOf, isRetracted} from './figures-retracted.ts'
import {readMeasured} from './measured.ts'
import {findNumbers, indexUnits, type Quantity, type UnitIndex} from './numbers.ts'
import {findPer, findPeriod} from './rates.ts'
import {indexWhose} from './whose.ts'
import {indexWords, type Words} from './words.ts'

const unitIndexes = new WeakMap<readonly Unit[], UnitIndex>()

/** The index of a corpus's units, built once. */
function unitIndex(units: readonly Unit[]): UnitIndex {
  const known = unitIndexes.get(units)
  if (known !== undefined) return known
  const index = indexUnits(units)
  unitIndexes.set(units, index)
  return index
}

/**
 * Finds the quantities an article states, in order: how many, of what, of whom, who says so.
 *
 * Percentages, money and measures are figures always; counts are when something was done to the counted (killed,
 * arrested, destroyed) or they are more than a story's persons. Dates, ages, durations, scores, ranks, multiples and
 * numbers in names are none. A claim that its claimant repeats is one figure, the quoted one where there is one.
 * Subheads are passed over: they repeat the text. A range that runs backwards is reported (`figures:backwards`) and
 * left out.
 */
export function findFigures(
  article: Article,
  sentences: Sentence[],
  tokens: Token[],
  mentions: Mention[],
  referents: Referent[],
  dates: DateExpression[],
  quotations: Quotation[],
  units: Unit[],
  warn: Warn,
): Figure[] {
  const index = unitIndex(units)
  const words = indexWords(sentences, tokens, mentions)
  const claimantOf = findClaimants(sentences, words, referents, quotations)
  const whose = indexWhose(words, referents)
  const figures: Figure[] = []
  let date = 0

  sentences.forEach((sentence, number) => {
    if (article.blocks[sentence.block]?.kind === 'subhead') return
    while (date < dates.length && dates[date]!.end <= sentence.start) date++
    const own: DateExpression[] = []
    for (let next = date; next < dates.length && dates[next]!.start < sentence.end; next++)
      own.push(dates[next]!)
    const found: Figure[] = []
    let at = 0
    for (const quantity of findNumbers(article.text, sentence.start, sentence.end, index)) {
      while (at < own.length && own[at]!.end <= quantity.start) at++
      if (at < own.length && own[at]!.start < quantity.end) continue
      const read = readFigure(words, number, quantity, index.people)
      if (read === null) {
        // “Twelve people died, not 21 as earlier reported”: the same, taken back.
        const last = found.at(-1)
        if (last !== undefined && quantity.unit === null && isInsteadOf(article.text, sentence, quantity))
          found.push({
            ...last,
            start: quantity.start,
            end: quantity.end,
            low: quantity.low,
            high: quantity.high,
            qualifier: null,
            retracted: true,
          })
        continue
      }
      const {figure, counted, previous, next} = read
      if (figure.low > figure.high) {
        const told = article.text.slice(figure.start, figure.end)
        warn('figures:backwards', figure, `“${told}” runs backwards and was left out.`)
        continue
      }
      figure.claimant = claimantOf(number, quantity.start)
      const parent = partOf(words, number, found, figure)
      figure.of = whose(number, previous, next, figure, counted?.mentions ?? [], found) ?? parent?.of ?? null
      figure.per = findPer(words, number, counted?.end ?? next, figure.unit)
      // “lifted its stake in a $20 billion project in 2025”: the year is not the project’s.
      const describesNoun =
        counted === null &&
        /^\p{Ll}{3,}$/u.test(words.lower(next)) &&
        figure.what?.includes(words.lower(next)) === true
      figure.period =
        (describesNoun ? null : findPeriod(words, number, quantity, own)) ?? parent?.period ?? null
      figure.retracted = isRetracted(article.text, sentence, quantity)
      found.push(figure)
    }
    for (const figure of found) figures.push(figure)
  })
  return mergeRepeated(figures, quotations)
}

// ── One figure ──────────────────────────────────────────────────────────────────────────────────────

interface ReadFigure {
  figure: Figure
  counted: Counted | null
  /** Index of the token before the figure, and of the one after its number. */
  previous: number
  next: number
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

function readFigure(
  words: Words,
  sentence: number,
  quantity: Quantity,
  people: ReadonlySet<string>,
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
  const before = words.lower(beforeNumber)
  if (quantity.unit !== null && DURATIONS.has(quantity.unit)) return null
  if (TIME_AFTER.test(after) && next < last) return null
  if (isMultiple(words, next)) return null

  // “not one rupee”, “not a single cent”
  if (quantity.inWords && quantity.low === 1 && before === 'not') return null

  if (quantity.unit !== null) {
    // “ran the 100m in under ten seconds”
    if (
      quantity.unit === 'metre' &&
      RACES.has(quantity.low) &&
      /^(?:the|in|men’s|women’s|’s|win|won|over)$/.test(before)
    )
      return null
    figure.what = readMeasured(words, sentence, previous, next, quantity.unit)
    return {figure, counted: null, previous, next}
  }

  if (quantity.describes) return null
  // “the Four Courts”, “Seven Network”
  if (words.mention(beforeNumber + 1) !== null) return null
  if (
    quantity.inWords &&
    beforeNumber >= first &&
    /^\p{Lu}/u.test(words.tokens[beforeNumber + 1]?.text ?? '')
  )
    return null
  if (!Number.isInteger(quantity.low) || !Number.isInteger(quantity.high) || quantity.low < 1) return null
  // “Boeing 737”, “Route 66”, “article 5”, “the last eight”; but “On Monday 300 people”.
  if (DESIGNATORS.test(before) && qualifier === null && !quantity.isLarge) return null
  // “four of 60 rifles had been surrendered”: the whole is told with its part.
  if (isWhole(words, previous, first)) return null
  // “12 per 100,000 people”
  if (before === 'per') return null
  // “neither of the two women was hurt”
  for (let back = previous; back > previous - 3 && back >= first; back--)
    if (/^(?:neither|none|no)$/.test(words.lower(back))) return null
  if (ORDINAL_WORDS.test(words.lower(previous))) return null
  if (quantity.isYearLike && isYear(words, beforeNumber, next)) return null
  // “1. The court …”, “(2) …”
  if (beforeNumber < first && /^[.)]$/.test(after)) return null
  if (quantity.inWords && quantity.low === 1 && after === 'of') return null
  if (
    previous === beforeNumber &&
    isInName(words, beforeNumber, first, quantity) &&
    !isCountedAfterName(words, next)
  )
    return null

  const counted = readCounted(words, sentence, previous, next, quantity.high, people)
  if (counted === null) return null
  if (quantity.isPair && counted.isBefore) return null
  // “four states”, “six judges”: a story's furniture, unless something is done to them.
  const isPlain = !counted.isOutcome && !counted.hasPredicate
  if ((!counted.isOutcome && quantity.high <= 3) || (isPlain && quantity.inWords && quantity.high < 10))
    return null
  // “the 31 operators”, “all 12 of them”: the second time.
  figure.what = counted.what
  figure.unit = counted.isPeople ? 'people' : null
  if (words.lower(previous) === 'including' || words.lower(previous) === 'them') {
    // “killing 12 people, including five children”
    if (quantity.high <= 3) return null
  }
  return {figure, counted, previous, next}
}

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

// ── What figures say of each other ──────────────────────────────────────────────────────────────────

/** “Of the 434,000 …, 150,000 are”: the figure that the sentence opens with, when a later one is a part of it. */
function partOf(words: Words, sentence: number, found: Figure[], figure: Figure): Figure | null {
  const opening = found[0]
  if (opening === undefined || opening.unit !== 'people' || figure.unit !== 'people') return null
  const {first} = words.range(sentence)
  return words.lower(first) === 'of' && words.after(opening.start) <= first + 3 ? opening : null
}
