import type {Mention} from '../model.ts'
import {endOfPeople, readDoing, readVague} from './counted-doing.ts'
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
  participleOf,
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
  /** What was done to them, where a verb says so: `killed`, `rerouted` of “nine trains rerouted”. */
  predicate: string | null
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
  // “1.3 million Rohingya live in camps”: the name is the noun.
  const peopleEnd = !phrase.isPart ? endOfPeople(words, previous, next, last) : null
  if (peopleEnd !== null) {
    Object.assign(phrase, {noun: 'people', words: ['people'], end: peopleEnd})
    phrase.mentions = [next, peopleEnd - 1].flatMap((at) => words.mention(at) ?? [])
  }
  // “a community of about 300 lives on the island”: lives are not counted.
  const isCollective = words.lower(previous) === 'of' && COLLECTIVES.has(words.lower(previous - 1))
  if (isCollective && phrase.noun === 'lives') Object.assign(phrase, {noun: null, words: [], end: next})
  const {mentions, end} = phrase
  const before = predicateBefore(words, previous, first)
  const result = (counted: Partial<Counted> & {what: string}): Counted => ({
    isPeople: false,
    isOutcome: false,
    predicate: null,
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
    if (phrase.isPart && phrase.noun !== null) return readPartOfOutcome(words, phrase, last, result)
    if (
      OUTCOMES.has(own) &&
      (OUTCOME_NOUNS.has(own) || OUTCOME_ADJECTIVES.has(own) || OUTCOME_INTRANSITIVE.has(own))
    )
      return result({
        what: OUTCOMES.get(own)!,
        isPeople: true,
        isOutcome: true,
        predicate: OUTCOMES.get(own)!,
        end: Math.max(end, next + 1),
      })
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
      if (outcome !== null)
        return result({what: outcome, isPeople: true, isOutcome: true, predicate: outcome})
      return null
    }
    const after =
      opening === 'of' && !phrase.isPart
        ? NO_PREDICATE
        : predicateAfter(words, end === next || phrase.isPart ? end : next, last)
    if (after.outcome !== null && phrase.words.length === 0)
      return result({
        what: after.outcome,
        isPeople: true,
        isOutcome: true,
        predicate: after.outcome,
        end: Math.max(end, next),
      })
    if (phrase.isPart && words.lower(next) === 'of' && PEOPLE.has(words.lower(end)))
      return result({what: words.lower(end), isPeople: true, noun: words.lower(end), end: end + 1})
    if (isCollective) return readCountedBefore(words, sentence, previous, next, result)
    const doing = phrase.isPart ? null : readDoing(words, sentence, previous, next)
    if (doing !== null) return result({...doing, isPeople: true})
    if (after.noun !== undefined && phrase.words.length === 0 && !NARRATIVE.has(after.noun))
      return result({
        what: after.noun,
        noun: after.noun,
        isPeople: PEOPLE.has(after.noun) || people.has(after.noun),
        end: next,
      })
    if (before.outcome !== null && phrase.words.length === 0)
      return result({what: before.outcome, isPeople: true, isOutcome: true, end: next})
    if (phrase.words.length > 0) return null
    return readCountedBefore(words, sentence, previous, next, result)
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
    return result({what: outcome, isPeople: true, isOutcome: true, predicate: outcome})
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
  // “police in six provinces detained 41 people”: the provinces did nothing, and nothing was done to them.
  const isWhere = /^(?:in|at|across|from|to|near|over|on|within)$/.test(words.lower(previous))
  const after =
    (following.isReduced === true && (isSaidBefore || isWhere)) || (isWhere && !isPerson)
      ? NO_PREDICATE
      : following
  const outcome = after.outcome ?? before.outcome
  // “killed three contractors”: who is killed, hurt or arrested is a person, unless an animal.
  const isPeople = isPerson || (outcome !== null && HURT.test(outcome) && !ANIMALS.has(noun))
  if (outcome !== null)
    return result({
      what: isPeople ? outcome : `${noun} ${outcome}`,
      isPeople,
      isOutcome: true,
      predicate: outcome,
    })
  if (modifier !== undefined && isPeople)
    return result({what: OUTCOMES.get(modifier)!, isPeople: true, isOutcome: true})
  const participle = after.participle ?? before.participle
  if (participle !== null)
    return result({
      what: `${noun} ${participle}`,
      isPeople,
      isOutcome: COUNTED_NOUNS.has(noun),
      predicate: participle,
    })
  return result({
    what: phrase.words.slice(-3).join(' '),
    isPeople,
    isOutcome: COUNTED_NOUNS.has(noun),
  })
}

/** “Two of the dead were firefighters”: a part, which is not to be laid beside the whole. */
function readPartOfOutcome(
  words: Words,
  {noun, end}: {noun: string | null; end: number},
  last: number,
  result: (counted: Partial<Counted> & {what: string}) => Counted,
): Counted {
  const outcome = OUTCOMES.get(noun!)!
  const who = predicateAfter(words, end, last).noun
  const what = who === undefined ? `of the ${outcome}` : `${who} ${outcome}`
  return result({what, isPeople: true, isOutcome: true, predicate: outcome})
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
  sentence: number,
  previous: number,
  next: number,
  result: (counted: Partial<Counted> & {what: string}) => Counted,
): Counted | null {
  const {first} = words.range(sentence)
  // “put the number on board at between 270 and 290”
  let index = words.lower(previous) === 'between' ? previous - 1 : previous
  // “from an earlier 40”
  while (index > first && /^(?:an?|the|earlier|previous|initial|estimated|record)$/.test(words.lower(index)))
    index--
  if (!TO_NUMBER.has(words.lower(index))) return null
  if (words.lower(index) === 'of' && COLLECTIVES.has(words.lower(index - 1)))
    return result({
      what: SETTLEMENTS.test(words.lower(index - 1)) ? 'population' : words.lower(index - 1),
      isPeople: true,
      isBefore: true,
    })
  if (words.lower(index) === ':') {
    const label = readLabel(words, first, index, result)
    if (label !== null) return label
  }
  const limit = Math.max(first, index - 14)
  for (index -= 1; index >= limit; index--) {
    const word = words.lower(index)
    if (/^[;.“”"]$/.test(word) || /^(?:that|which|and|but)$/.test(word))
      return opensWithToll(words, first, index) ? tollOf(result) : null
    if (word === 'toll') return tollOf(result)
    if (word === 'number' && /^(?:aboard|on)$/.test(words.lower(index + 1)) && isAboard(words, index + 1))
      return result({what: 'on board', isPeople: true, isOutcome: true, isBefore: true})
    // “Thousands of villagers fled. Aid workers put the number at more than 6,000.”
    if (word === 'number' && words.lower(index + 1) === 'at' && words.lower(index - 1) === 'the') {
      const vague = ENDS_CLAUSE.test(words.lower(next)) ? readVague(words, sentence, index) : null
      if (vague !== null) return result({...vague, isPeople: true, isBefore: true})
    }
    if (word === 'number' && words.lower(index + 1) === 'of')
      return readNumberOf(words, index + 2, previous, result)
    if (OUTCOME_NOUNS.has(word) && OUTCOMES.has(word) && isPlural(word))
      return result({what: OUTCOMES.get(word)!, isPeople: true, isOutcome: true, isBefore: true})
    if (
      /^(?:cases|infections|arrivals|enrolment|membership|employees|layoffs|redundancies|population|attendance|crowd|audience|workforce|headcount)$/.test(
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

const ENDS_CLAUSE = /^(?:[.,;:)”"’—–]?|and|but|while|on|by|in)$/
const SETTLEMENTS = /^(?:town|village|city|island|hamlet|settlement)$/
const isAboard = (words: Words, at: number) =>
  words.lower(at) === 'aboard' || /^(?:board|boats?|ships?|planes?)$/.test(words.lower(at + 1))

const tollOf = (result: (counted: Partial<Counted> & {what: string}) => Counted) =>
  result({what: 'killed', isPeople: true, isOutcome: true, isBefore: true, predicate: 'killed'})

/** “The death toll in the floods that have swept the valley rose to 63” */
function opensWithToll(words: Words, first: number, before: number): boolean {
  for (let at = first; at < Math.min(before, first + 4); at++) if (words.lower(at) === 'toll') return true
  return false
}

/** “the number of dead at 58”, “the number of measles cases passed 1,200”, “the number of people missing stood at 67”. */
function readNumberOf(
  words: Words,
  from: number,
  previous: number,
  result: (counted: Partial<Counted> & {what: string}) => Counted,
): Counted | null {
  const adjective = words.lower(/^(?:the|confirmed|known)$/.test(words.lower(from)) ? from + 1 : from)
  if (OUTCOME_ADJECTIVES.has(adjective) || OUTCOME_NOUNS.has(adjective)) {
    const what = OUTCOMES.get(adjective)!
    return result({what, isPeople: true, isOutcome: true, isBefore: true, predicate: what})
  }
  const {noun, words: phrase, mentions, end} = readNounPhrase(words, from, previous + 1)
  if (noun === null) return null
  const outcome = OUTCOMES.get(noun) ?? predicateAfter(words, end, previous).outcome
  if (outcome !== null)
    return result({
      what: outcome,
      isPeople: true,
      isOutcome: true,
      isBefore: true,
      predicate: outcome,
      mentions,
    })
  return result({
    what: phrase.slice(-3).join(' '),
    noun,
    isPeople: PEOPLE.has(noun),
    isOutcome: true,
    isBefore: true,
    mentions,
  })
}

/** “Homes destroyed: 1,180”, “Adults left homeless: more than 4,200”: a line of a list that names its number. */
function readLabel(
  words: Words,
  first: number,
  colon: number,
  result: (counted: Partial<Counted> & {what: string}) => Counted,
): Counted | null {
  const start = /^[-–—•*]$/.test(words.lower(first)) ? first + 1 : first
  if (colon - start > 6 || colon === start) return null
  for (let at = start; at < colon; at++) {
    const word = words.lower(at)
    if (OUTCOME_ADJECTIVES.has(word) || OUTCOME_NOUNS.has(word)) {
      const what = OUTCOMES.get(word)!
      return result({what, isPeople: true, isOutcome: true, isBefore: true, predicate: what})
    }
  }
  const {noun, words: phrase, end} = readNounPhrase(words, start, colon)
  if (noun === null) return null
  const participle = end === colon - 1 ? participleOf(words.lower(end)) : null
  if (end !== colon && participle === null) return null
  return result({
    what: participle === null ? phrase.slice(-3).join(' ') : `${noun} ${participle}`,
    noun,
    isPeople: PEOPLE.has(noun),
    isOutcome: true,
    isBefore: true,
    predicate: participle,
  })
}
