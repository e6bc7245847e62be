import {
  AUXILIARY,
  ENDS_PARTICIPLE,
  HEDGES,
  isPlural,
  OUTCOME_ACTIVE,
  OUTCOME_ADJECTIVES,
  OUTCOME_INTRANSITIVE,
  OUTCOME_NOUNS,
  OUTCOMES,
  participleOf,
  RESULTS,
  SKIP_PREPOSITION,
  STOP,
  table,
} from './counted-words.ts'
import type {Words} from './words.ts'

export interface Predicate {
  outcome: string | null
  participle: string | null
  /** A participle without its verb, “people trapped in”: a verb before the number says more. */
  isReduced?: boolean
  /** “12 people were not injured” */
  isDenied?: boolean
  /** What a number without a noun is said to be: “150 are smugglers”. */
  noun?: string
}
export const NO_PREDICATE: Predicate = {outcome: null, participle: null}

/** What is said of the noun phrase that ends at `from`: “were killed”, “who died”, “destroyed by”. */
export function predicateAfter(words: Words, from: number, last: number): Predicate {
  let index = from
  const limit = Math.min(last, from + 24)
  const skipMarks = () => {
    while (index < limit && /^["”“'’‘)]$/.test(words.lower(index))) index++
  }
  skipMarks()
  const first = words.lower(index)
  if (OUTCOME_ADJECTIVES.has(first))
    return {
      outcome: OUTCOMES.get(first)!,
      participle: null,
      isReduced: first !== 'dead' && first !== 'homeless',
    }
  // “300 homes destroyed in”; but “210 sheep produced nine bales”
  if (RESULTS.has(first) && ENDS_PARTICIPLE.test(words.lower(index + 1)))
    return {outcome: null, participle: first, isReduced: true}
  index = pastApposition(words, index, limit)
  const reduced = lostHome(words, index)
  if (reduced) return {outcome: 'displaced', participle: null}
  if (/^(?:who|that|which)$/.test(words.lower(index))) index++
  else if (words.lower(index) === ',' && /^(?:who|that|which)$/.test(words.lower(index + 1)))
    return NO_PREDICATE
  let skipped = 0
  while (SKIP_PREPOSITION.has(words.lower(index)) && skipped < 10) {
    index++
    while (index < limit && skipped++ < 10) {
      const word = words.lower(index)
      if (AUXILIARY.has(word) || OUTCOME_INTRANSITIVE.has(word) || OUTCOME_ADJECTIVES.has(word)) break
      if (/^[,.;:—–]$/.test(word) || /^(?:and|but|who|that|which)$/.test(word)) break
      if (SKIP_PREPOSITION.has(word)) break
      index++
    }
  }
  // “214 contacts of a trader who died”: what follows the phrase is the trader’s.
  if (skipped > 0 && /^(?:who|that|which)$/.test(words.lower(index))) return NO_PREDICATE
  const afterPhrase = words.lower(index)
  if (skipped > 0 && OUTCOME_ADJECTIVES.has(afterPhrase))
    return {outcome: OUTCOMES.get(afterPhrase)!, participle: null}
  let hasAuxiliary = false
  let isDenied = false
  while (index < limit) {
    skipMarks()
    const word = words.lower(index)
    if (AUXILIARY.has(word)) hasAuxiliary = true
    else if (hasAuxiliary && /^(?:not|never|yet)$/.test(word)) isDenied = true
    else if (!HEDGES.has(word) && !/\p{L}ly$/u.test(word)) break
    index++
  }
  const word = words.lower(index)
  // “were never found”, “have yet to be traced”, “are not accounted for”
  if (isDenied && /^(?:found|traced|located|accounted|identified|seen)$/.test(word))
    return word === 'identified'
      ? {outcome: null, participle: null, isDenied}
      : {outcome: 'missing', participle: null}
  // “210 boats had not been paid”; but “12 people were not injured” counts nobody
  if (isDenied) {
    const participle = OUTCOMES.has(word) || !hasAuxiliary ? null : participleOf(word)
    return participle === null
      ? {outcome: null, participle: null, isDenied}
      : {outcome: null, participle: `not ${participle}`}
  }
  if (OUTCOME_INTRANSITIVE.has(word)) return {outcome: OUTCOMES.get(word)!, participle: null}
  if (word === 'lost' && words.lower(index + 1) === 'their' && words.lower(index + 2) === 'lives')
    return {outcome: 'killed', participle: null}
  if (lostHome(words, index)) return {outcome: 'displaced', participle: null}
  if (!hasAuxiliary) return NO_PREDICATE
  // “were left homeless”, “were left dead or wounded”
  if (word === 'left' && OUTCOME_ADJECTIVES.has(words.lower(index + 1)))
    return {outcome: OUTCOMES.get(words.lower(index + 1))!, participle: null}
  if (word === 'at' && words.lower(index + 1) === 'risk') return {outcome: null, participle: 'at risk'}
  if (word === 'shot' && words.lower(index + 1) === 'dead') return {outcome: 'killed', participle: null}
  if (word === 'laid' && words.lower(index + 1) === 'off') return {outcome: 'laid off', participle: null}
  if (OUTCOME_ADJECTIVES.has(word) || OUTCOME_NOUNS.has(word))
    return {outcome: OUTCOMES.get(word)!, participle: null}
  // “have been moved to relief camps”
  if (/^(?:moved|relocated|taken|brought|shifted)$/.test(word) && words.lower(index + 1) === 'to')
    for (let at = index + 2; at < index + 6; at++)
      if (/^(?:safety|shelters?|camps?|higher|safer)$/.test(words.lower(at)))
        return {outcome: 'evacuated', participle: null}
  if (word === 'treated') return {outcome: 'treated', participle: null}
  // “150 are claimed to be smugglers”
  if (isPlural(word) && !STOP.has(word)) return {outcome: null, participle: null, noun: word}
  const participle = /ing$/.test(word) ? null : participleOf(word)
  // “are cut off”, “were called up”, “were shot down”
  const particle = /^(?:off|up|down|out)$/.test(words.lower(index + 1)) ? ` ${words.lower(index + 1)}` : ''
  return {outcome: null, participle: participle === null ? null : participle + particle}
}

/**
 * Over what is told of the counted between two commas, to the verb that is theirs: “12 people, including three
 * children, were killed”, “eleven people, six of them schoolchildren, were killed”.
 */
function pastApposition(words: Words, from: number, limit: number): number {
  const open = words.lower(from)
  if (!/^[,(–—]$/.test(open)) return from
  const isPart =
    /^(?:including|among|most|mostly|many|some|all|half|nearly|almost|at|about)$/.test(
      words.lower(from + 1),
    ) ||
    [from + 2, from + 3].some((at) => words.lower(at) === 'of' && /^(?:them|whom)$/.test(words.lower(at + 1)))
  if (!isPart) return from
  let close = from + 2
  while (close < limit && !/^[,.;)–—]$/.test(words.lower(close))) close++
  return /^[,)–—]$/.test(words.lower(close)) ? close + 1 : from
}

/** “lost their homes”, “forced to leave their homes”, “driven from their villages”, “without a home”. */
function lostHome(words: Words, at: number): boolean {
  const word = words.lower(at)
  const isHome = (index: number) =>
    /^(?:homes?|houses|villages|shelter)$/.test(words.lower(index)) ||
    (/^(?:their|a|the|any)$/.test(words.lower(index)) &&
      /^(?:homes?|houses|villages|roof|shelter)$/.test(words.lower(index + 1)))
  if (word === 'lost' || word === 'without') return isHome(at + 1)
  if (!/^(?:forced|driven|chased|made|ordered|told|flushed)$/.test(word)) return false
  if (/^(?:from|out)$/.test(words.lower(at + 1)))
    return isHome(at + 2) || (words.lower(at + 2) === 'of' && isHome(at + 3))
  return (
    /^(?:forced|driven|made)$/.test(word) &&
    words.lower(at + 1) === 'to' &&
    /^(?:leave|flee|abandon)$/.test(words.lower(at + 2))
  )
}

/** What the words right before the number do to the counted: “killing”, “resolved”, “the loss of”. */
export function predicateBefore(words: Words, from: number, first: number): Predicate & {isLoss: boolean} {
  let index = from
  while (
    index >= first &&
    /^(?:the|another|an?|all|some|further|additional|his|her|its|their|those|these|“|"|‘)$/.test(
      words.lower(index),
    )
  )
    index--
  const word = words.lower(index)
  const before = words.lower(index - 1)
  if (OUTCOME_ACTIVE.has(word) && !/^(?:was|were|be|been|being|is|are|got)$/.test(before))
    return {outcome: OUTCOMES.get(word)!, participle: null, isLoss: false}
  if (word === 'dead' && before === 'shot') return {outcome: 'killed', participle: null, isLoss: false}
  if (word === 'down' && before === 'shot') return {outcome: null, participle: 'shot down', isLoss: false}
  if (word === 'of' && /^(?:deaths?|killings?|murders?|massacre)$/.test(before))
    return {outcome: 'killed', participle: null, isLoss: false}
  if (
    word === 'of' &&
    /^(?:arrests?|detention|abduction|kidnapping|evacuation|rescue|release|deportation|execution)$/.test(
      before,
    )
  ) {
    const outcome = OUTCOMES.get(before) ?? NOUN_OUTCOMES.get(before)
    if (outcome !== undefined) return {outcome, participle: null, isLoss: false}
  }
  const isLoss =
    /^(?:claimed|claiming|claims|took|taken|cost|costing|lost|losing)$/.test(word) ||
    (word === 'of' && before === 'loss')
  if (/^(?:was|were|be|been|is|are|being)$/.test(before) || words.mention(index) !== null)
    return {outcome: null, participle: null, isLoss}
  return {outcome: null, participle: participleOf(word), isLoss}
}
const NOUN_OUTCOMES = table(`
  detained: detention
  abducted: abduction kidnapping
  evacuated: evacuation
  released: release
  deported: deportation
  executed: execution
`)
