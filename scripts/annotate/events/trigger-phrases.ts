import {clauseEnd, objectOf, relativeObject, subjectOf} from '../grammar/phrases.ts'
import type {Clause} from '../grammar/verb-groups.ts'
import {
  DETERMINERS,
  isAdverb,
  isConjunction,
  isPossessive,
  isPreposition,
  isSubordinator,
  PRONOUNS,
  type Range,
  setOf,
  startsObject,
  type Word,
} from '../grammar/words.ts'
import type {ReadyTrigger} from './frames.ts'
import type {Scene} from './scene.ts'
import {isWanted, isWordClass} from './word-classes.ts'

/** Where the words are that a verb brings: “talks” of “held talks”. Null when they are not there. */
export function matchPhrase(
  {clause, words}: Scene,
  index: number,
  {head, rest, right}: ReadyTrigger,
): number[] | null {
  if (rest.length === 0) return []
  const takesObject = right?.slots.includes('object') === true
  const group = clause.groups[index]!
  const found: number[] = []
  let at = group.end
  // “called on Thursday for”, “ruled on Monday that”
  const isBetween = (look: number) =>
    words[look]!.kind === 'date' ||
    (isAdverb(words[look]!) && !isParticle(words[look]!.lower)) ||
    isOnDate(words, look)
  while (at < words.length && !isWanted(words[at]!.lower, rest[0]!) && isBetween(at)) at += 1
  // “let Kenya **go**”, “vowed to **attack**”: what is wanted is a verb, which would end the clause.
  const isVerbWanted = GOVERNING.has(head) || (rest.includes('to') && rest.at(-1) !== 'to')
  const reachEnd = isVerbWanted ? words.length : clauseEnd(clause, group.end + (rest[0] === 'to' ? 1 : 0))
  const end = Math.min(reachEnd, group.end + 10)
  // “the sanctions it **imposed** on Kenya”
  const subject = group.passive ? subjectOf(clause, index) : relativeObject(clause, index)
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
      if (
        isWanted(wordAt(words, look, wanted), wanted) &&
        (GOVERNING.has(head) || !mustBeHead(wanted, rest) || isHead(clause, look))
      ) {
        // “asked people **to stay**”, not “asked a question to …”.
        const isLast = wanted === rest.at(-1)
        if (wanted === 'to' && isLast && takesObject && look === group.end && !group.passive) break
        if (wanted === 'to' && isLast && takesObject && !clause.groups.some(({start}) => start === look))
          break
        // “called a strike **in** Lagos”: before a name or an article it is a preposition.
        if (
          look > group.end &&
          wanted !== 'into' &&
          PARTICLES_APART.has(wanted) &&
          startsObject(words[look + 1])
        )
          continue
        // “was given **in** 1981”
        if (wanted === 'in' && isFirstParticle && words[look + 1]?.kind === 'date') continue
        place = look
        break
      }
      if (isParticle(wanted) && isAdverb(words[look]!) && !isParticle(words[look]!.lower)) continue
      // “approved permits **worth** nine million dollars”
      if (words[look]!.lower === 'worth' && words[look + 1]?.kind === 'number' && !isParticle(wanted)) break
      // “asked the judge, **Justice Lea Sanz**, to throw it out”
      const closing = wanted === 'to' && words[look]!.lower === ',' ? closingOf(words, look) : -1
      if (closing !== -1) {
        look = closing
        continue
      }
      // “Nair asked, as the speaker called for order”
      if (isParticle(wanted) && (words[look]!.lower === ',' || isSubordinator(words[look]!))) break
      if (!isParticle(wanted) && isPreposition(words[look]!)) {
        // “freed **hundreds of** prisoners”, but not “released photos of prisoners”
        const isQuantity = !isWordClass(wanted) || QUANTITY.test(words[look - 1]?.lower ?? '')
        if (words[look]!.lower !== 'of' || !isQuantity) break
      }
      // “shares closed 3.4 per cent **down**”
      if (PARTICLES_APART.has(wanted) && words[look]!.kind === 'number') break
    }
    if (place === -1) return null
    // “has held several meetings since”: what is done again and again is no one happening.
    if (words.slice(at, place).some(({lower}) => REPEATED.has(lower))) return null
    found.push(place)
    at = place + 1
  }
  return found
}

/** “blocked **National Highway 37**”: of a road's name, what it is. */
function wordAt(words: readonly Word[], at: number, wanted: string): string {
  const {lower, kind} = words[at]!
  return wanted === '<way>' && kind === 'name' ? lower.replace(/ [\d-]+$/, '').replace(/^.* /, '') : lower
}

/** The comma that closes what stands between two, where a name ends it; -1 when none does. */
function closingOf(words: readonly Word[], comma: number): number {
  for (let at = comma + 1; at < Math.min(words.length, comma + 6); at += 1) {
    if (words[at]!.lower === ',') return words[at - 1]!.kind === 'name' ? at : -1
    if (words[at]!.kind !== 'name' && words[at]!.kind !== 'word') return -1
  }
  return -1
}

const QUANTITY =
  /^(?:hundreds|thousands|dozens|scores|millions|number|numbers|tons|tonnes|kilos|kg|group|convoy|shipment|planeload|boatload|lorryload|package|lot|plenty|worth|pieces|barrels|bags|sacks|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|all|part|half)$/

const GOVERNING = setOf('let stop')

const REPEATED = setOf(
  'multiple several many numerous various regular frequent countless repeated weekly daily',
)

/** The noun that makes a verb's meaning, when it is the last word that the trigger wants. */
const mustBeHead = (wanted: string, rest: readonly string[]) =>
  isWordClass(wanted) || (wanted === rest.at(-1) && !isParticle(wanted) && !rest.includes('to'))

/** Whether a noun is the last of its phrase: “sent police”, not “sent police dogs”. */
function isHead({words, groups}: Clause, at: number): boolean {
  const next = words[at + 1]
  if (next === undefined || next.kind !== 'word') return next?.kind !== 'name' || !isPossessive(words[at + 2])
  // “the sanctions **it** imposed”
  if (PRONOUNS.has(next.lower)) return true
  if (isPreposition(next) || isAdverb(next) || isConjunction(next) || isSubordinator(next)) return true
  return DETERMINERS.has(next.lower) || groups.some(({start}) => start === at + 1)
}

const isOnDate = (words: readonly Word[], at: number) =>
  words[at]!.lower === 'on' && words[at + 1]?.kind === 'date'

/** “let **Kenya** down”, “turned **the offer** down”: these may stand after a short object. */
const PARTICLES_APART = setOf(
  'down off out in up back away over ablaze accountable free guilty hostage into prisoner responsible unacceptable well',
)
/** “stripped Kenya **of**”, “charged her **with**”, “put the army **on** alert”: with an object between. */
const PREPOSITIONS_APART = setOf('for of on with to at from against as')
const PARTICLES = setOf(
  `that as on upon for to up out off down in at over back from into with of away by dead hostage guilty no not himself itself
  unacceptable ablaze accountable free prisoner responsible well`,
)
export const isParticle = (word: string) => PARTICLES.has(word)

function lastIn(words: readonly Word[], {from, to}: Range, wanted: string): number | null {
  for (let at = to - 1; at >= from; at -= 1) if (isWanted(words[at]!.lower, wanted)) return at
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
