import type {DateExpression, Span} from '../model.ts'
import {isMoney} from './numbers.ts'
import type {Words} from './words.ts'

const PER_NOUNS = new Set(
  `second minute hour day night week weekend month quarter season year decade person head capita household family child
  pupil student patient voter worker employee barrel ounce tonne ton kilo kilogram kilogramme kg gram pound litre liter
  gallon share bottle bag sack unit metre meter mile kilometre hectare acre bushel dose ticket passenger match game
  shift pack cup plate room trip vote capita 100,000`.split(/\s+/),
)
const ADVERBS = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['hourly', 'hour'],
  ['nightly', 'night'],
  ['quarterly', 'quarter'],
])

/** What a figure is per: “5,000 a week”, “$31 a kilo”, “killed every single week”, “12 per 100,000”; or null. */
export function findPer(words: Words, sentence: number, from: number, unit: string | null): string | null {
  const {last} = words.range(sentence)
  const limit = Math.min(last, from + (unit === null || unit === 'people' ? 8 : 5))
  for (let index = from; index < limit; index++) {
    const word = words.lower(index)
    if (/^[.;:”“"]$/.test(word) || /^(?:and|but|while|who|which|that|to)$/.test(word)) return null
    // “every day” anywhere; “a week” right after, for “5 per cent in a day” is no rate.
    const isEach = word === 'every' || word === 'each' || word === 'per'
    if (isEach || word === 'a' || word === 'an') {
      const isNear =
        index <= from + 1 &&
        (index === from ||
          !/^(?:in|for|within|after|of|on|over|at|by|is|was|as|with|from)$/.test(words.lower(index - 1)))
      if (!isEach && !isNear) return null
      const noun = /^(?:single|individual)$/.test(words.lower(index + 1)) ? index + 2 : index + 1
      const counted = words.lower(noun)
      // “KSh 70 a loaf”: of money, anything may be the unit.
      const isPriced =
        isMoney(unit) &&
        index === from &&
        /^\p{Ll}{3,}$/u.test(counted) &&
        /^(?:[.,;”]?|and|in|at|for|to|from|last|this|by|on)$/.test(words.lower(noun + 1))
      if (
        !PER_NOUNS.has(counted) &&
        !(isPriced && !/^(?:piece|lot|total|record|bid|move|deal|statement|year-old)$/.test(counted))
      ) {
        if (!isEach) return null
        continue
      }
      // “a week ago”, “a year earlier” are dates; “a share price of” is a noun.
      if (/^(?:ago|earlier|later|before|after|old|price)$/.test(words.lower(noun + 1)) && !isEach) return null
      return counted === 'capita' || counted === 'head' ? 'person' : counted
    }
    const adverb = ADVERBS.get(word)
    if (adverb !== undefined) return adverb
  }
  return null
}

const LEADS = /^(?:in|during|since|for|over|throughout|through|between|from)$/

/**
 * The time a figure counts: the year, quarter, month or span of a date expression that its clause ties to it (“in
 * 2024”, “since 2022”, “so far this year”), as EDTF; null where none is, or where only a day is told.
 */
export function findPeriod(
  words: Words,
  sentence: number,
  figure: Span,
  dates: DateExpression[],
): string | null {
  const {first} = words.range(sentence)
  const at = words.after(figure.start)
  let chosen: string | null = null
  for (const date of dates) {
    const edtf = date.edtf
    if (edtf === null || /^\d{4}-\d\d-\d\d~?$/.test(edtf)) continue
    const start = words.after(date.start)
    let lead = words.lower(start - 1)
    if (lead === 'the') lead = words.lower(start - 2)
    const own = words.lower(start)
    const isLed = LEADS.test(lead) || LEADS.test(own) || /^(?:last|this)$/.test(own) || lead === 'far'
    if (!isLed) continue
    const isSince = lead === 'since' || own === 'since'
    const period = isSince && !edtf.includes('/') ? `${edtf}/..` : edtf
    if (start > at) {
      if (start - at > 18 || isClauseBetween(words, at + 1, start)) continue
      return chosen ?? period
    }
    // “The last crash there, in 1986, killed 44 people.”
    if (lead === 'in' && /^\d{4}$/.test(edtf) && isBesideSubject(words, first, start, at)) chosen ??= period
    // “In 2024, the army lost 300”: at the sentence's opening.
    if (start - first <= 2 && !LEADS.test(words.lower(at - 1)) && at - start < 30) chosen ??= period
  }
  return chosen
}

/** “A similar fire, in 1986, killed 44”; but “The mine, opened in 1986, killed 44” tells another thing's year. */
function isBesideSubject(words: Words, first: number, year: number, figure: number): boolean {
  const close = year + 1
  if (words.lower(close) !== ',' || figure - close > 6) return false
  for (let at = close + 1; at < figure; at++)
    if (/^(?:[,;:“”"]|and|but|who|which|that|in)$/.test(words.lower(at))) return false
  const comma = year - 2
  if (words.lower(comma) === ',') return !/^\p{Lu}/u.test(words.tokens[comma - 1]?.text ?? '')
  for (let at = comma; at >= Math.max(first, comma - 12) && words.lower(at) !== ','; at--)
    if (DOING.test(words.lower(at))) return false
  return true
}
const DOING =
  /^(?:who|which|that|was|were|is|are|had|has|built|begun|began|born|bought|sold|won|held|made|left|came|went|took|lost|struck|\p{L}+(?:ed|ing))$/u

function isClauseBetween(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const word = words.lower(index)
    if (/^[;:—“”"]$/.test(word)) return true
    // “the 434,000 said to have been inflicted in 2024”
    if (/^(?:said|claimed)$/.test(word) && words.lower(index + 1) === 'to') continue
    if (
      /^(?:said|says|told|claimed|announced|compared|than|against|up|down|while|but|from|after|before|when|who|which)$/.test(
        word,
      )
    )
      return true
    if (word === ',' && !/^(?:in|during)$/.test(words.lower(index + 1))) return true
  }
  return false
}
