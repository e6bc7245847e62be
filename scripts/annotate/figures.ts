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
import type {Money} from './currencies.ts'
import {type ReadFigure, readFigure} from './figures-reading.ts'
import {mergeRepeated} from './figures-repeated.ts'
import {isInsteadOf, isRetracted} from './figures-retracted.ts'
import {partOf, sameAs} from './figures-together.ts'
import {findNumbers, indexUnits, type UnitIndex} from './numbers.ts'
import {findPer, findPeriod} from './rates.ts'
import {indexWhose} from './whose.ts'
import {indexWords} from './words.ts'

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
 * `money` says what a word for money means in this article. Subheads are passed over: they repeat the text. A range that runs backwards is reported (`figures:backwards`) and
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
  money: Money = (unit) => unit,
): Figure[] {
  const index = unitIndex(units)
  const words = indexWords(sentences, tokens, mentions)
  const claimantOf = findClaimants(sentences, words, referents, quotations)
  const whose = indexWhose(words, referents)
  const figures: Figure[] = []
  let last: ReadFigure | null = null
  let lastSentence = -1
  let date = 0

  sentences.forEach((sentence, number) => {
    if (article.blocks[sentence.block]?.kind === 'subhead') return
    while (date < dates.length && dates[date]!.end <= sentence.start) date++
    const own: DateExpression[] = []
    for (let next = date; next < dates.length && dates[next]!.start < sentence.end; next++)
      own.push(dates[next]!)
    const found: ReadFigure[] = []
    const before = lastSentence === number - 1 ? last : null
    let at = 0
    for (const quantity of findNumbers(article.text, sentence.start, sentence.end, index)) {
      while (at < own.length && own[at]!.end <= quantity.start) at++
      if (at < own.length && own[at]!.start < quantity.end) continue
      if (quantity.unit !== null) quantity.unit = money(quantity.unit)
      const read: ReadFigure | null =
        readFigure(words, number, quantity, index.people, found, before) ??
        (isInsteadOf(article.text, sentence, quantity) ? sameAs(found.at(-1), quantity) : null)
      if (read === null) continue
      const {figure, counted, previous, next, continues, isWhole} = read
      if (figure.low > figure.high) {
        const told = article.text.slice(figure.start, figure.end)
        warn('figures:backwards', figure, `“${told}” runs backwards and was left out.`)
        continue
      }
      const claim = claimantOf(number, quantity.start)
      // “denied that 30 civilians had died”: nobody in the article says that they did.
      if (claim.isDenied) continue
      figure.claimant = claim.claimant
      const parent = continues ?? partOf(words, number, found, figure)
      const earlier = found.slice(-1).map((one) => one.figure)
      // “won 89 of the 150 seats”: the 150 are not the winner's.
      const inside = counted?.mentions ?? []
      figure.of =
        isWhole && inside.length === 0
          ? null
          : (whose(number, previous, next, figure, inside, earlier) ?? parent?.of ?? null)
      figure.per = findPer(words, number, counted?.end ?? next, figure.unit) ?? continues?.per ?? null
      // “lifted its stake in a $20 billion project in 2025”: the year is not the project’s.
      const describesNoun =
        counted === null &&
        /^\p{Ll}{3,}$/u.test(words.lower(next)) &&
        figure.what?.includes(words.lower(next)) === true
      figure.period =
        (describesNoun ? null : findPeriod(words, number, quantity, own)) ??
        (continues === null ? (parent?.period ?? null) : null)
      figure.retracted = isRetracted(article.text, sentence, quantity)
      found.push(read)
    }
    for (const {figure} of found) figures.push(figure)
    last = found.findLast(({counted}) => counted !== null) ?? null
    if (last !== null) lastSentence = number
  })
  return mergeRepeated(figures, quotations)
}
