import type {Figure} from '../model.ts'
import type {Counted} from './counted.ts'
import {readNounPhrase} from './counted-phrase.ts'
import {predicateAfter} from './counted-predicate.ts'
import {OUTCOMES} from './counted-words.ts'
import type {ReadFigure} from './figures-reading.ts'
import type {Quantity} from './numbers.ts'
import type {Words} from './words.ts'

/** Where a number stands: the tokens before it and its qualifier, and after it. */
interface Place {
  words: Words
  sentence: number
  previous: number
  next: number
}

/** What a number counts by another's words, and the figure it takes up. */
interface Continued {
  counted: Counted
  of: Figure | null
}

/** What a figure counts, taken over for a number that stands without words of its own. */
function takenUp({counted, figure}: ReadFigure, end: number, changes: Partial<Counted> = {}): Counted {
  return {
    what: counted?.what ?? figure.what ?? '',
    isPeople: figure.unit === 'people',
    isOutcome: true,
    predicate: counted?.predicate ?? null,
    noun: counted?.noun ?? null,
    mentions: [],
    end,
    isBefore: true,
    ...changes,
  }
}

const isCount = ({figure, counted}: ReadFigure) => counted !== null && figure.what !== null
const ENDS = /^(?:[.,;:)”"’—–]?|and|but|or|while)$/
const TURNS = /^(?:on|in|at|from|since|by|last|earlier|this|a|the|as)$/

/**
 * “Labour took 24 seats, the Liberals 17 and the Farmers nine”: a name and a number, and the rest is the first one's;
 * null where the name does not stand between a comma or “and” and the number, or the sentence goes on after it.
 */
export function isGapped(
  {words, previous, next, sentence}: Place,
  earlier: readonly ReadFigure[],
): Continued | null {
  const antecedent = earlier.at(-1)
  if (antecedent === undefined || !isCount(antecedent) || antecedent.counted!.noun === null) return null
  const {first} = words.range(sentence)
  const mention = words.mention(previous)
  let at = previous
  if (mention !== null) while (at > first && words.mention(at - 1) === mention) at--
  // “the other side four”
  else if (words.lower(previous) === 'side' && words.lower(previous - 1) === 'other') at = previous - 1
  else return null
  if (/^(?:the|its|their)$/.test(words.lower(at - 1))) at--
  if (!/^(?:,|;|and|–|—)$/.test(words.lower(at - 1)) || !ENDS.test(words.lower(next))) return null
  // The first one must be told in the same way: a name, and what it did.
  if (antecedent.counted!.predicate === null) return null
  const counted = takenUp(antecedent, next, {mentions: mention === null ? [] : [mention]})
  return {counted, of: null}
}

/**
 * What a number without a noun counts, by a figure before it; null where none says so.
 *
 * “Six of them”, “28 of whom” are a part of the figure before; “the figure could rise to 15,000”, “an earlier count of
 * 60” are the same count again; “another 25 on Monday”, “up from 19”, “212 votes to 198”, “said it lost three” say the
 * same of more.
 */
export function continueCount(
  place: Place,
  earlier: readonly ReadFigure[],
  before: ReadFigure | null,
): Continued | null {
  const {words, previous, next, sentence} = place
  const {first, last} = words.range(sentence)
  const inSentence = earlier.at(-1) ?? null
  const antecedent = inSentence ?? before
  if (antecedent === null || !isCount(antecedent)) return null
  const word = words.lower(next)

  // “Six of them …” opens a sentence; “with six children, two of them not her own” is of no figure before it.
  const isOfThem = word === 'of' && /^(?:them|whom|these|those|which)$/.test(words.lower(next + 1))
  if (isOfThem && inSentence === null && previous >= first) return null
  if (isOfThem && inSentence !== null && !isBeside(words, inSentence, previous)) return null
  if (isOfThem) return {counted: partCounted(words, antecedent, next + 2, last), of: antecedent.figure}

  // “Some 41,000 have crossed into Kenya and about 23,000 into Uganda”
  if (inSentence !== null && isSamePhrase(place, inSentence))
    return {counted: takenUp(inSentence, next, {isOutcome: inSentence.counted!.isOutcome}), of: null}
  // “The quake killed 14 people. The province counts 11.”, “; the organisers claimed 50,000”
  if (antecedent.figure.unit === 'people' && isRival(place))
    return {counted: takenUp(antecedent, next), of: null}

  const again = {counted: takenUp(antecedent, next), of: antecedent.figure}
  if (takesUpCount(words, previous, first)) return again
  const behind = words.lower(previous)
  // “The first 70,000 doses arrived. Another 500,000 will follow.”
  if (/^(?:another|further)$/.test(behind)) {
    const {participle, outcome} = predicateAfter(words, next, last)
    const doing = outcome ?? participle
    if (doing === null) return {counted: takenUp(antecedent, next), of: null}
    const who = antecedent.counted!.noun ?? 'people'
    return {
      counted: takenUp(antecedent, next, {what: outcome ?? `${who} ${doing}`, predicate: doing}),
      of: null,
    }
  }
  // “was left with 39, and Agimi won 18” of the seats told before; “against 18,632 for Tan” of the votes
  if (/^(?:seats|votes)$/.test(antecedent.counted!.noun ?? '') && ENDS.test(word)) {
    const isWon =
      /^(?:won|took|gained|got|polled|received|retained|kept|holds|had|has)$/.test(behind) ||
      (behind === 'with' &&
        /^(?:left|finished|ended|emerged|trailed|second|third|deposit)$/.test(words.lower(previous - 1)))
    const what = antecedent.counted!.noun!
    if (isWon) return {counted: takenUp(antecedent, next, {what, predicate: null}), of: null}
  }
  if (inSentence === null) return null
  if (behind === 'against' && word === 'for' && inSentence.counted!.noun === 'votes')
    return {counted: takenUp(inSentence, next), of: null}

  // “22 people have been charged and nine have pleaded guilty”
  if (inSentence.figure.unit === 'people' && /^(?:has|have|had|were|was|are)$/.test(word)) {
    const {participle} = predicateAfter(words, next, last)
    if (participle === null) return null
    const who = inSentence.counted!.noun ?? 'people'
    const counted = takenUp(inSentence, next, {what: `${who} ${participle}`, predicate: participle})
    return {counted, of: null}
  }
  const isEnd = ENDS.test(word) || TURNS.test(word)
  if (!isEnd) return null
  const more = {counted: takenUp(inSentence, next), of: null}
  if (behind === 'additional') return more
  // “up from 19”, “compared with 19 in 2023”
  if (
    (behind === 'from' && /^(?:up|down|rise|increase|drop|fall)$/.test(words.lower(previous - 1))) ||
    (/^(?:with|to)$/.test(behind) && words.lower(previous - 1) === 'compared')
  )
    return again
  // “by 212 votes to 198”
  if (behind === 'to' && inSentence.counted!.noun === 'votes' && inSentence.counted!.end === previous)
    return more
  // “it killed 40 rebels; the rebels said they lost three”, “reported 90 deaths and now counts 74”
  if (!ENDS.test(word)) return null
  if (/^(?:lost|loses?|losing)$/.test(behind) && inSentence.figure.unit === 'people') return more
  if (/^(?:counts?|counted|lists|listed)$/.test(behind)) return more
  return null
}

/** “Some 41,000 have crossed into Kenya and about 23,000 into Uganda”: the same preposition, and another name. */
function isSamePhrase({words, previous, next, sentence}: Place, {next: from, counted}: ReadFigure): boolean {
  if (counted?.predicate == null || !/^(?:,|and)$/.test(words.lower(previous))) return false
  const preposition = words.lower(next)
  if (!/^(?:in|into|to|from|at|near)$/.test(preposition)) return false
  const name = (at: number) => words.mention(words.lower(at) === 'the' ? at + 1 : at)
  const own = name(next + 1)
  if (own === null || previous - from > 16) return false
  let isLed = false
  for (let at = from; at < previous; at++) {
    if (/^(?:[;:.“”"]|that|which|who|but)$/.test(words.lower(at))) return false
    if (words.lower(at) === preposition && name(at + 1) !== null) isLed = true
  }
  let end = words.lower(next + 1) === 'the' ? next + 2 : next + 1
  while (end < words.range(sentence).last && words.mention(end) === own) end++
  return isLed && /^(?:[.,;)”]?|and|since|on|last|this|by|while|but)$/.test(words.lower(end))
}

/** “the organisers claimed 50,000”, “the state counts 11”, “claimed there were 25,000”: another's number of the same. */
function isRival({words, previous, next, sentence}: Place): boolean {
  const {first} = words.range(sentence)
  const after = words.lower(next)
  const isThere = /^(?:were|are)$/.test(words.lower(previous)) && words.lower(previous - 1) === 'there'
  const verb = isThere ? previous - 2 : previous
  const said = words.lower(words.lower(verb) === 'that' ? verb - 1 : verb)
  if (!ENDS.test(after)) return false
  if (isThere ? !SAID.test(said) : !COUNTING.test(said)) return false
  // “It claimed 12”, “The storm claimed 12”: lives, or nobody knows what.
  const subject = words.lower(verb - 1)
  return (
    verb > first && !/^(?:it|storm|blast|quake|fire|flood|floods|disease|virus|outbreak|crash)$/.test(subject)
  )
}
const COUNTING = /^(?:claim(?:s|ed)?|count(?:s|ed)?|estimate[sd]?|tall(?:ies|ied)|list(?:s|ed)?)$/
const SAID = /^(?:claim(?:s|ed)|said|says?|estimate[sd]?|insist(?:s|ed)?|believe[sd]?|reported)$/

/** Whether no other number stands between a figure and what may be a part of it. */
function isBeside(words: Words, {counted, next}: ReadFigure, before: number): boolean {
  for (let at = Math.max(counted?.end ?? next, before - 40); at <= before; at++)
    if (/^(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$)/.test(words.lower(at)))
      return false
  return true
}

/** “Six of them schoolchildren” among the killed: `schoolchildren killed`, and never `killed` beside its whole. */
function partCounted(words: Words, whole: ReadFigure, from: number, last: number): Counted {
  const at = /^(?:are|were|was|is|being)$/.test(words.lower(from)) ? from + 1 : from
  const {noun, end} = readNounPhrase(words, at, last)
  const after = predicateAfter(words, from, last)
  const doing = after.outcome ?? after.participle ?? whole.counted!.predicate
  const who = noun ?? whole.counted!.noun ?? 'people'
  const isOutcome = whole.counted!.isOutcome || whole.counted!.predicate !== null
  const isPeople = whole.figure.unit === 'people'
  const what = doing === null || who === doing ? who : `${who} ${doing}`
  const isBare = noun === null && after.outcome === null
  return takenUp(whole, noun === null ? from : end, {
    what: isBare ? (whole.counted!.what ?? what) : what,
    noun: who,
    isOutcome,
    isPeople,
    predicate: doing,
  })
}

/** “the figure could rise to 15,000”, “that number has reached 300”, “an earlier count of 60”, “revised … from 60 to” */
function takesUpCount(words: Words, previous: number, first: number): boolean {
  const word = words.lower(previous)
  const isCountNoun = (at: number) =>
    /^(?:figure|number|total|toll|count|tally|estimate)$/.test(words.lower(at))
  if (word === 'of')
    return (
      isCountNoun(previous - 1) &&
      /^(?:earlier|previous|initial|preliminary|original|official|first|final|new|latest|revised)$/.test(
        words.lower(previous - 2),
      )
    )
  if (!/^(?:to|at|past|reach|reached|exceed|exceeded|above|top|be)$/.test(word)) return false
  for (let at = previous - 1; at >= Math.max(first, previous - 7); at--) {
    if (isCountNoun(at))
      return /^(?:the|that|this|their|its|whose)$/.test(words.lower(at - 1)) && words.lower(at + 1) !== 'of'
    if (/^[.,;:”"]$/.test(words.lower(at))) return false
  }
  return false
}

/**
 * What a number's own words say, together with a figure before it; null where that adds nothing.
 *
 * “22 people, including five children” were killed, the children too: `children killed`; “12 soldiers and four
 * civilians”, “240 kilograms of heroin and 18 firearms” share their verb.
 */
export function shareCount(
  place: Place,
  own: Counted,
  earlier: readonly ReadFigure[],
  before: ReadFigure | null,
): Continued | null {
  const {words, previous, next} = place
  const opens = previous < words.range(place.sentence).first
  // “Six of them were children.” are of the killed of the sentence before.
  const antecedent = earlier.at(-1) ?? (opens ? before : null)
  if (antecedent === null || own.isOutcome || own.predicate !== null || own.noun === null) return null
  const whole = antecedent.counted
  const isOfThem = words.lower(next) === 'of' && /^(?:them|whom)$/.test(words.lower(next + 1))
  const isPart =
    isOfThem ||
    words.lower(previous) === 'including' ||
    (words.lower(previous) === 'them' && words.lower(previous - 1) === 'among') ||
    isOpeningOf(words, place.sentence, antecedent.figure)
  if (isPart) {
    if (whole === null || !whole.isOutcome || !whole.isPeople || whole.predicate === null) return null
    if (!own.isPeople && !/(?:s|men|women|people|children)$/.test(own.noun)) return null
    const counted = {...own, what: `${own.noun} ${whole.predicate}`, isPeople: true, isOutcome: true}
    return {counted, of: antecedent.figure}
  }
  // Joined by “and” or a comma, with nothing between.
  const end = whole?.end ?? antecedent.next
  let at = previous
  while (at >= end && /^(?:and|,|as|well|plus|&)$/.test(words.lower(at))) at--
  if (at >= previous || (at !== end - 1 && !isMeasuredThing(words, end, at))) return null
  const doing = whole === null ? participleIn(antecedent.figure.what) : whole.predicate
  if (doing === null) return null
  const isOutcome = whole?.isOutcome === true && own.isPeople
  const what = isOutcome && OUTCOMES.get(doing) === doing ? doing : `${own.noun} ${doing}`
  return {counted: {...own, what, isOutcome, predicate: doing}, of: null}
}

/** “240 kilograms of heroin”: the words between a measure and the next number. */
const isMeasuredThing = (words: Words, from: number, to: number) =>
  words.lower(from) === 'of' && to - from <= 3 && !/^[,;]$/.test(words.lower(to))
const participleIn = (what: string | null) => {
  const last = what?.split(' ').at(-1) ?? ''
  return what?.includes(' ') && /(?:ed|ized|en|ught|old|ost)$/.test(last) ? last : null
}

/** “Of the 40 dead, 12 were women” */
function isOpeningOf(words: Words, sentence: number, opening: Figure): boolean {
  const {first} = words.range(sentence)
  return words.lower(first) === 'of' && words.after(opening.start) <= first + 3
}

/** “Of the 434,000 …, 150,000 are”: the figure that the sentence opens with, when a later one is a part of it. */
export function partOf(
  words: Words,
  sentence: number,
  found: readonly ReadFigure[],
  figure: Figure,
): Figure | null {
  const opening = found[0]?.figure
  if (opening === undefined || opening.unit !== 'people' || figure.unit !== 'people') return null
  return isOpeningOf(words, sentence, opening) ? opening : null
}

/**
 * What an amount measures by the one before it: “54 per cent, down from 67”, “Labour won 41 per cent of the vote, the
 * Liberals 33”, “1,500 jobs, or 6 per cent of its workforce” (whose are those of the jobs).
 */
export function continueMeasure(
  {words, previous, next, sentence}: Place,
  unit: string,
  earlier: readonly ReadFigure[],
): {what: string | null; of: Figure | null} | null {
  const antecedent = earlier.at(-1)
  if (antecedent === undefined) return null
  const {figure} = antecedent
  const behind = words.lower(previous)
  if (behind === 'or' && /^[,(]$/.test(words.lower(previous - 1)) && words.lower(next) === 'of') return null
  if (figure.unit !== unit) return null
  const isCompared =
    behind === 'from' && /^(?:up|down|rise|increase|drop|fall)$/.test(words.lower(previous - 1))
  if (isCompared && words.lower(next) !== 'of') return {what: figure.what, of: figure}
  const {first} = words.range(sentence)
  const mention = words.mention(previous)
  if (mention === null || figure.what === null || !ENDS.test(words.lower(next))) return null
  let at = previous
  while (at > first && words.mention(at - 1) === mention) at--
  if (/^(?:the|its|their)$/.test(words.lower(at - 1))) at--
  return /^(?:,|;|and|–|—)$/.test(words.lower(at - 1)) ? {what: figure.what, of: null} : null
}

/**
 * “Vanke dropped 3.7 per cent, Longfor 2.2 and Garden 5.4”: a name and a bare number after a share of another name; null
 * where the number may be anything else.
 */
export function isGap(
  {words, previous, next, sentence}: Place,
  earlier: readonly ReadFigure[],
): Figure | null {
  const antecedent = earlier.at(-1)
  if (antecedent === undefined || antecedent.figure.unit !== 'per cent') return null
  const {first} = words.range(sentence)
  const mention = words.mention(previous)
  if (mention === null || !ENDS.test(words.lower(next))) return null
  let at = previous
  while (at > first && words.mention(at - 1) === mention) at--
  if (!/^(?:,|and)$/.test(words.lower(at - 1))) return null
  // The share must stand right before the name: “fell 3.7 per cent, Longfor 2.2”.
  const between = at - 1 - antecedent.next
  return between >= 0 && between <= 1 ? antecedent.figure : null
}

/** “Twelve people died, not 21 as earlier reported”: the same figure with another number. */
export function sameAs(read: ReadFigure | undefined, quantity: Quantity): ReadFigure | null {
  if (read === undefined || quantity.unit !== null) return null
  const {start, end, low, high} = quantity
  return {
    ...read,
    figure: {...read.figure, start, end, low, high, qualifier: null},
    continues: read.figure,
  }
}
