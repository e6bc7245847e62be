import {clauseEnd, objectOf, subjectOf} from '../grammar/phrases.ts'
import {isAdverb, isPreposition, isSubordinator, type Range, setOf, type Word} from '../grammar/words.ts'
import type {ReadyTrigger} from './frames.ts'
import type {Scene} from './scene.ts'

/** Where the words are that a verb brings: “talks” of “held talks”. Null when they are not there. */
export function matchPhrase(
  {clause, words}: Scene,
  index: number,
  {rest, right}: ReadyTrigger,
): number[] | null {
  if (rest.length === 0) return []
  const takesObject = right?.slots.includes('object') === true
  const group = clause.groups[index]!
  const found: number[] = []
  let at = group.end
  // “called on Thursday for”, “ruled on Monday that”
  const isBetween = (look: number) =>
    words[look]!.kind === 'date' || isAdverb(words[look]!) || isOnDate(words, look)
  while (at < words.length && !sameWord(words[at]!.lower, rest[0]!) && isBetween(at)) at += 1
  const end = Math.min(clauseEnd(clause, group.end + (rest[0] === 'to' ? 1 : 0)), group.end + 10)
  const subject = group.passive ? subjectOf(clause, index) : null
  for (const wanted of rest) {
    if (subject !== null && found.length === 0 && !isParticle(wanted)) {
      // “sanctions were imposed”
      const inSubject = lastIn(words, subject, wanted)
      if (inSubject !== null) {
        found.push(inSubject)
        continue
      }
    }
    const isFirstParticle =
      isParticle(wanted) && (found.length === 0 || isParticle(words[found.at(-1)!]!.lower))
    const isApart = PARTICLES_APART.has(wanted) || (takesObject && PREPOSITIONS_APART.has(wanted))
    const reach = wanted === 'unacceptable' ? 12 : wanted === 'to' && isApart ? 9 : isApart ? 6 : 1
    const limit = isFirstParticle ? Math.min(words.length, at + reach) : end
    let place = -1
    for (let look = at; look < limit; look += 1) {
      if (sameWord(words[look]!.lower, wanted)) {
        // “asked people **to stay**”, not “asked a question to …”.
        if (wanted === 'to' && takesObject && look === group.end && !group.passive) break
        if (wanted === 'to' && takesObject && !clause.groups.some(({start}) => start === look)) break
        place = look
        break
      }
      if (isParticle(wanted) && isAdverb(words[look]!)) continue
      // “Nair asked, as the speaker called for order”
      if (isParticle(wanted) && (words[look]!.lower === ',' || isSubordinator(words[look]!))) break
      if (!isParticle(wanted) && isPreposition(words[look]!) && words[look]!.lower !== 'of') break
    }
    if (place === -1) return null
    // “has held several meetings since”: what is done again and again is no one happening.
    if (words.slice(at, place).some(({lower}) => REPEATED.has(lower))) return null
    found.push(place)
    at = place + 1
  }
  return found
}

const REPEATED = setOf(
  'multiple several many numerous various regular frequent countless repeated weekly daily',
)

const isOnDate = (words: readonly Word[], at: number) =>
  words[at]!.lower === 'on' && words[at + 1]?.kind === 'date'

/** “let **Kenya** down”, “turned **the offer** down”: these may stand after a short object. */
const PARTICLES_APART = setOf('down off out in up hostage guilty into unacceptable')
/** “stripped Kenya **of**”, “charged her **with**”, “put the army **on** alert”: with an object between. */
const PREPOSITIONS_APART = setOf('for of on with to')
const PARTICLES = setOf(
  `that on upon for to up out off down in at over back from into with of away by dead hostage guilty not himself itself unacceptable`,
)
export const isParticle = (word: string) => PARTICLES.has(word)

const sameWord = (found: string, wanted: string) =>
  found === wanted || (found.length > wanted.length && (found === `${wanted}s` || found === `${wanted}es`))

function lastIn(words: readonly Word[], {from, to}: Range, wanted: string): number | null {
  for (let at = to - 1; at >= from; at -= 1) if (sameWord(words[at]!.lower, wanted)) return at
  return null
}

/** “met the families of the dead”: people without a name, as against “met its target”. */
export function meetsSomebody({clause, words}: Scene, index: number, {head}: ReadyTrigger): boolean {
  if (head !== 'meet') return false
  const group = clause.groups[index]!
  const object = objectOf(clause, index, words[group.end]?.lower === 'with' ? group.end + 1 : group.end)
  if (object === null)
    return (
      words[group.end] === undefined || isPreposition(words[group.end]!) || words[group.end]!.kind === 'date'
    )
  const of = words.findIndex((word, at) => at >= object.from && at < object.to && word.lower === 'of')
  return PEOPLE.test(words[(of === -1 ? object.to : of) - 1]!.lower)
}

const PEOPLE =
  /^(?!(?:order|number|quarter|offer|power|matter|border|water|figure|criteria|power|deficit|other|parameter)s?$).*(?:ers|ors|ists|ians|ants|ees)$|^(?:people|families|officials|residents|victims|relatives|students|parents|minister|president|governor|mayor|prefect|leader|counterparts?|cabinet|delegations?|chiefs?|elders|envoys|diplomats|unions?|representatives|deputies|lawmakers|mps|senators|counsel|sides|press|king|pope|police|community|communities|team|board|council|ambassadors?|group)$/

/** “declined **to comment**” rejects nothing. */
