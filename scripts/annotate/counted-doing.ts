/** Numbers that stand for people because they do what people do: “Some 41,000 have crossed”, “Three abstained”. */

import type {Counted} from './counted.ts'
import {readNounPhrase} from './counted-phrase.ts'
import {predicateAfter} from './counted-predicate.ts'
import {isPlural, isWord, OUTCOME_ACTIVE, OUTCOMES, PEOPLE, STOP, set} from './counted-words.ts'
import type {Words} from './words.ts'

/** What a crowd does: “12,000 marched”, “8,000 have arrived in Chad”. Ships cross and parcels arrive too, so it needs company. */
const CROWD = set(`
  crossed arrived returned gathered marched protested rallied demonstrated attended enrolled enlisted volunteered
  resigned queued sheltered emigrated voted abstained applied
`)
/** What only voters do. A vote is told of however few cast it. */
const VOTES = set('abstained voted')
/** “69 backed it”: of those who vote, where what they vote on follows. */
const SIDES = set('backed opposed supported favoured favored rejected')
/** What stands before a number that begins a clause. */
const OPENS_CLAUSE = /^(?:[,;:“”"—–]|and|but|while|that|when|after|where|said|says|say|yesterday|so)$/
/** Things that cross, arrive and return as people do: a number after them may be theirs. */
const VEHICLES =
  /^(?:ships?|vessels?|boats?|tankers?|trucks?|lorries|lorry|cars?|vehicles?|flights?|planes?|aircraft|trains?|buses|drones?|birds|whales|animals|cattle|containers?|parcels|letters|ballots|tonnes|tons|barrels|doses|convoys?|horses|sheep|goats|elephants|salmon)$/

/** What a number without a noun does, as people do it; null where it may be a thing's. */
export function readDoing(
  words: Words,
  sentence: number,
  previous: number,
  next: number,
): Pick<Counted, 'what' | 'isOutcome' | 'predicate' | 'end'> | null {
  const {first, last} = words.range(sentence)
  if (previous >= first && !OPENS_CLAUSE.test(words.lower(previous))) return null
  let at = next
  while (at < Math.min(last, next + 4) && BEFORE_VERB.test(words.lower(at))) at++
  const verb = words.lower(at)
  if (words.mention(at) !== null) return null
  const after = words.lower(at + 1)
  const following = words.lower(at + 2)
  const outcome = (what: string) => ({what, isOutcome: true, predicate: what, end: at + 1})
  if (VOTES.has(verb)) {
    if (verb === 'voted' && /^(?:against|for)$/.test(after)) return outcome(`voted ${after}`)
    if (verb === 'voted' && after === 'in' && /^favou?r$/.test(following))
      return outcome(`voted in ${following}`)
    // “40 voted against and nine abstained”, but “Two abstained from drink”
    return after === 'from' ? null : outcome(verb)
  }
  if (SIDES.has(verb) && /^(?:it|the|him|her|them|this|that|his|its|their)$/.test(after)) return outcome(verb)
  if (!CROWD.has(verb) || areVehicles(words, sentence)) return null
  return {what: verb, isOutcome: false, predicate: verb, end: at + 1}
}
const BEFORE_VERB =
  /^(?:have|had|has|already|also|now|then|later|since|reportedly|so|far|safely|simply)$|^\p{Ll}{3,}ly$/u

/** “Ships wait for days. Some 600 crossed the canal in May.” */
function areVehicles(words: Words, sentence: number): boolean {
  const from = words.range(Math.max(0, sentence - 1)).first
  const {last} = words.range(sentence)
  for (let at = Math.max(from, last - 120); at < last; at++) if (VEHICLES.test(words.lower(at))) return true
  return false
}

/** Peoples and movements whose names are one in number and in many: “1.3 million Rohingya”. From general knowledge. */
const PEOPLES = set(`
  rohingya hausa igbo yoruba fulani tuareg maasai masai māori maori inuit roma sami sámi hmong hutu tutsi hazara yazidi
  dinka nuer oromo amhara tigrayan uyghur uighur zulu xhosa ndebele shona quechua aymara guarani guaraní mapuche
  yanomami cherokee navajo sioux tatar pashtun baloch tamil kanak kurdish taliban hezbollah hamas houthi mujahideen
  peshmerga janjaweed fedayeen basij han hui karen karenni chin kachin shan bamar
`)

/**
 * Index of the token after a name that is the counted: “1.3 million Rohingya live in camps”, “killed 5,000 Taliban”;
 * null where the name goes on to its noun (“5,000 Taliban fighters”) or may be a thing's (“paid 5,000 Ford workers”).
 */
export function endOfPeople(words: Words, previous: number, next: number, last: number): number | null {
  const token = words.tokens[next]
  if (token === undefined || next >= last || !/^\p{Lu}\p{Ll}{2,}$/u.test(token.text)) return null
  const mention = words.mention(next)
  // “20,000 Hutu and Tutsi fled”
  const isPair = words.lower(next + 1) === 'and' && /^\p{Lu}/u.test(words.tokens[next + 2]?.text ?? '')
  if (isPair) {
    const arePeoples = PEOPLES.has(token.lower) && PEOPLES.has(words.lower(next + 2))
    return arePeoples && isNameOver(words, next + 3, last) ? next + 3 : null
  }
  if (mention !== null && (words.mention(next + 1) === mention || words.mention(next - 1) === mention))
    return null
  const after = words.lower(next + 1)
  if (/^[-’'&/]/.test(after) || /^\p{Lu}|^\d/u.test(words.tokens[next + 1]?.text ?? '')) return null
  if (!isNameOver(words, next + 1, last)) return null
  if (PEOPLES.has(token.lower)) return next + 1
  // “killed 40 Mai-Mai”, “displaced 9,000 Twa”: only people are killed and displaced.
  return OUTCOME_ACTIVE.has(words.lower(previous)) && mention === null && !isPlural(token.lower)
    ? next + 1
    : null
}

/** Whether no noun follows that a name belongs to: “300 Hausa and Igbo families”. */
function isNameOver(words: Words, at: number, last: number): boolean {
  const after = words.lower(at)
  return at >= last || STOP.has(after) || !isWord(after) || OUTCOMES.has(after) || CROWD.has(after)
}

const VAGUE = /^(?:hundreds|thousands|dozens|scores|tens|millions|many|number|most|crowds?|several)$/

/**
 * Whom a sentence or the two before it tell of without a number: “Thousands of villagers fled. Aid workers put the
 * number at 6,000”; null where nobody is.
 */
export function readVague(
  words: Words,
  sentence: number,
  before: number,
): Pick<Counted, 'what' | 'isOutcome' | 'predicate' | 'noun'> | null {
  for (let near = sentence; near >= Math.max(0, sentence - 2); near--) {
    const {first, last} = words.range(near)
    for (let at = Math.min(last, before) - 1; at >= Math.max(first, last - 80); at--) {
      if (!VAGUE.test(words.lower(at)) || words.mention(at) !== null) continue
      const isOf = words.lower(at + 1) === 'of'
      if (!isOf && !/^(?:many|several)$/.test(words.lower(at))) continue
      const {noun, end} = readNounPhrase(words, isOf ? at + 2 : at + 1, last)
      if (noun === null || !PEOPLE.has(noun)) continue
      const {outcome, participle} = predicateAfter(words, end, Math.min(last, end + 12))
      const doing = CROWD.has(words.lower(end)) ? words.lower(end) : participle
      const what = outcome ?? (doing === null ? noun : `${noun} ${doing}`)
      return {what, isOutcome: outcome !== null, predicate: outcome ?? doing, noun}
    }
  }
  return null
}
