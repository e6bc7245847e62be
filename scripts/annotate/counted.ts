import type {Mention} from '../model.ts'
import {readNounPhrase} from './counted-phrase.ts'
import {NO_PREDICATE, predicateAfter, predicateBefore} from './counted-predicate.ts'
import {
  COLLECTIVES,
  COUNTED_NOUNS,
  isPlural,
  NARRATIVE,
  OUTCOME_ADJECTIVES,
  OUTCOME_INTRANSITIVE,
  OUTCOME_NOUNS,
  OUTCOMES,
  PEOPLE,
  set,
  TO_NUMBER,
} from './counted-words.ts'
import type {Words} from './words.ts'

/** What a bare number counts. */
export interface Counted {
  /** `killed`, `homes destroyed`, `small-scale licences`. */
  what: string
  /** The counted are people. */
  isPeople: boolean
  /** Something happened to them or they are the kind of thing that is counted: killed, arrested, votes, jobs. */
  isOutcome: boolean
  /** A verb says what was done to them: “nine trains rerouted”. */
  hasPredicate: boolean
  /** The noun alone, for what is counted as a part: “including 12 children”. */
  noun: string | null
  /** Names inside the noun phrase: “Russian” of “Russian soldiers”. */
  mentions: Mention[]
  /** Index of the token after the noun phrase, or after the number where there is none. */
  end: number
  /** The counted is told by a word before the number: “the death toll rose to 41”. */
  isBefore: boolean
}

/**
 * Tells what a bare number counts, from the words around it; null where they do not say.
 *
 * `next` and `previous` are the indices of the tokens after the number and before it and its qualifier; `value` is
 * the number's own, for “one person” and “2 deaths”.
 */
export function readCounted(
  words: Words,
  sentence: number,
  previous: number,
  next: number,
  value: number,
  people: ReadonlySet<string>,
): Counted | null {
  const {first, last} = words.range(sentence)
  const phrase = readNounPhrase(words, next, last)
  const {mentions, end} = phrase
  const before = predicateBefore(words, previous, first)
  const result = (counted: Partial<Counted> & {what: string}): Counted => ({
    isPeople: false,
    isOutcome: false,
    hasPredicate: false,
    noun: phrase.noun,
    mentions,
    end,
    isBefore: false,
    ...counted,
  })

  const opening = words.lower(/^["”'’]$/.test(words.lower(next)) ? next + 1 : next)
  // “31 killed”, “41 dead and 20 wounded”, “346 hurt”; but “300 wounded soldiers were exchanged” goes on to its noun.
  if (phrase.noun === null || OUTCOMES.has(phrase.noun)) {
    const own = phrase.noun ?? opening
    if (
      OUTCOMES.has(own) &&
      (OUTCOME_NOUNS.has(own) || OUTCOME_ADJECTIVES.has(own) || OUTCOME_INTRANSITIVE.has(own))
    )
      return result({what: OUTCOMES.get(own)!, isPeople: true, isOutcome: true, end: Math.max(end, next + 1)})
  }
  if (phrase.noun === null) {
    if (
      value === 1 &&
      /^(?:person|man|woman|child|soldier|worker|officer|civilian|boy|girl|student|resident|passenger|driver|policeman|firefighter|protester|migrant|journalist|fisherman|miner|patient|sailor|crew|death|injury|fatality|arrest)$/.test(
        phrase.words.at(-1) ?? phrase.words[0] ?? '',
      )
    ) {
      const after = predicateAfter(words, end, last)
      const outcome = after.outcome ?? before.outcome
      if (outcome !== null) return result({what: outcome, isPeople: true, isOutcome: true})
      return null
    }
    const after =
      opening === 'of' && !phrase.isPart
        ? NO_PREDICATE
        : predicateAfter(words, end === next || phrase.isPart ? end : next, last)
    if (after.outcome !== null && phrase.words.length === 0)
      return result({what: after.outcome, isPeople: true, isOutcome: true, end: Math.max(end, next)})
    if (phrase.isPart && words.lower(next) === 'of' && PEOPLE.has(words.lower(end)))
      return result({what: words.lower(end), isPeople: true, noun: words.lower(end), end: end + 1})
    if (words.lower(previous) === 'of' && COLLECTIVES.has(words.lower(previous - 1)))
      return readCountedBefore(words, first, previous, result)
    if (after.noun !== undefined && phrase.words.length === 0 && !NARRATIVE.has(after.noun))
      return result({what: after.noun, isPeople: PEOPLE.has(after.noun) || people.has(after.noun), end: next})
    if (before.outcome !== null && phrase.words.length === 0)
      return result({what: before.outcome, isPeople: true, isOutcome: true, end: next})
    if (phrase.words.length > 0) return null
    return readCountedBefore(words, first, previous, result)
  }

  const noun = phrase.noun
  if (NARRATIVE.has(noun)) {
    const after = predicateAfter(words, end, last)
    const outcome = after.outcome ?? before.outcome
    if (
      outcome === null ||
      /^(?:times|days|years|hours|weeks|months|minutes|seconds|quarters|points’)$/.test(noun)
    )
      return null
    return result({what: outcome, isPeople: true, isOutcome: true})
  }
  // “390,000 cases of people wounded”
  if (noun === 'cases' && words.lower(end) === 'of' && PEOPLE.has(words.lower(end + 1))) {
    const inner = words.lower(end + 2)
    if (OUTCOME_ADJECTIVES.has(inner))
      return result({what: OUTCOMES.get(inner)!, isPeople: true, isOutcome: true, end: end + 3})
  }
  // “drove 300,000 people from their homes”
  if (/^(?:drove|driven|driving|forced|forcing|forces)$/.test(words.lower(previous)) && isFlight(words, end))
    return result({what: 'displaced', isPeople: true, isOutcome: true})
  if (noun === 'lives' && before.isLoss) return result({what: 'killed', isPeople: true, isOutcome: true})
  if (noun === 'bodies') return result({what: 'bodies', isOutcome: true})

  const isPerson =
    PEOPLE.has(noun) || people.has(noun) || /(?:men|women|people|workers|fighters|children)$/.test(noun)
  // A participle among the modifiers says it already: “300 wounded soldiers”, “29 suspected members”.
  const modifier = phrase.words.slice(0, -1).find((word) => OUTCOME_ADJECTIVES.has(word))
  const following = predicateAfter(words, end, last)
  // “rescued 12 people trapped in the mine”, “shot down 54 drones launched by”
  const isSaidBefore =
    before.outcome !== null ||
    (before.participle !== null && !/^(?:found|held|given)$/.test(before.participle))
  if (following.isDenied === true) return null
  const after = following.isReduced === true && isSaidBefore ? NO_PREDICATE : following
  const outcome = after.outcome ?? before.outcome
  // “killed three contractors”: who is killed, hurt or arrested is a person, unless an animal.
  const isPeople = isPerson || (outcome !== null && HURT.test(outcome) && !ANIMALS.has(noun))
  if (outcome !== null)
    return result({what: isPeople ? outcome : `${noun} ${outcome}`, isPeople, isOutcome: true})
  if (modifier !== undefined && isPeople)
    return result({what: OUTCOMES.get(modifier)!, isPeople: true, isOutcome: true})
  const participle = after.participle ?? before.participle
  if (participle !== null)
    return result({
      what: `${noun} ${participle}`,
      isPeople,
      isOutcome: COUNTED_NOUNS.has(noun),
      hasPredicate: true,
    })
  return result({
    what: phrase.words.slice(-3).join(' '),
    isPeople,
    isOutcome: COUNTED_NOUNS.has(noun),
  })
}

const isFlight = (words: Words, end: number) =>
  (words.lower(end) === 'from' &&
    /^(?:their|the)$/.test(words.lower(end + 1)) &&
    words.lower(end + 2) === 'homes') ||
  (words.lower(end) === 'to' && /^(?:flee|leave|evacuate)$/.test(words.lower(end + 1))) ||
  (words.lower(end) === 'out' && words.lower(end + 1) === 'of')
const HURT = /^(?:killed|wounded|injured|arrested|detained|jailed|convicted|deported|abducted)$/
const ANIMALS = set(
  'cattle sheep goats cows bulls buffaloes animals birds chickens hens pigs dogs cats horses donkeys camels elephants whales dolphins fish livestock poultry ducks turkeys geese deer seals bees rhinos lions wolves bears trees turtles',
)
/** “The death toll rose to 41”, “the number of cases stood at 2,071”, “a crowd of 60,000”, “Employees: 412”. */
function readCountedBefore(
  words: Words,
  first: number,
  previous: number,
  result: (counted: Partial<Counted> & {what: string}) => Counted,
): Counted | null {
  let index = previous
  // “from an earlier 40”
  while (index > first && /^(?:an?|the|earlier|previous|initial|estimated|record)$/.test(words.lower(index)))
    index--
  if (!TO_NUMBER.has(words.lower(index))) return null
  if (words.lower(index) === 'of' && COLLECTIVES.has(words.lower(index - 1)))
    return result({what: words.lower(index - 1), isPeople: true, isBefore: true})
  const limit = Math.max(first, index - 14)
  for (index -= 1; index >= limit; index--) {
    const word = words.lower(index)
    if (/^[;.“”"]$/.test(word) || /^(?:that|which|and|but)$/.test(word)) return null
    if (word === 'toll') return result({what: 'killed', isPeople: true, isOutcome: true, isBefore: true})
    if (OUTCOME_NOUNS.has(word) && OUTCOMES.has(word) && isPlural(word))
      return result({what: OUTCOMES.get(word)!, isPeople: true, isOutcome: true, isBefore: true})
    if (word === 'number' && words.lower(index + 1) === 'of') {
      const counted = words.lower(index + 2)
      if (isPlural(counted))
        return result({
          what: OUTCOMES.get(counted) ?? counted,
          isPeople: PEOPLE.has(counted),
          isOutcome: true,
          isBefore: true,
        })
    }
    if (
      /^(?:cases|infections|arrivals|enrolment|membership|employees|layoffs|redundancies|population|attendance)$/.test(
        word,
      )
    )
      return result({
        what: OUTCOMES.get(word) ?? word,
        isPeople: word !== 'cases',
        isOutcome: true,
        isBefore: true,
      })
  }
  return null
}
