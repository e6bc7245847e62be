import type {EventStatus} from '../../model.ts'
import {precisionOf} from '../edtf.ts'
import {clauseEnd, phrasesAfter, subjectOf} from '../grammar/phrases.ts'
import type {Clause} from '../grammar/verb-groups.ts'
import {isConjunction, isPreposition, isSubordinator, type Range, setOf} from '../grammar/words.ts'
import {isBackdrop} from './asides.ts'
import type {ReadyTrigger, Side} from './frames.ts'
import {ARMS, actorsIn, ownersIn} from './participants.ts'
import type {Draft, Scene} from './scene.ts'
import {pronounIn} from './standing.ts'
import {
  governorOf,
  IRREAL_ADJECTIVES,
  IRREAL_NOUNS,
  IRREAL_VERBS,
  isAhead,
  isAny,
  PLANNED_ADJECTIVES,
  PLANNING,
  statusOf,
} from './status.ts'
import {participantsOf} from './verb-events.ts'
import {LIGHT, nounDate} from './when.ts'
import {placeOf, placeOfOccurring} from './where.ts'

/** Words before a noun that belong to its name: “drone strike”. */
const NAMING = setOf(
  `drone missile air rocket artillery suicide bomb car knife arson cyber peace trade ceasefire truce prisoner hostage arms
  nuclear state phone video bilateral trilateral cabinet emergency border pay wage budget coalition gun mass school mortar
  hunger general ground naval ransomware grenade acid police court climate nurses teachers rail port`,
)
/** The event that the noun at `at` tells; null when it is no trigger, or only a topic. */
export function nounDraft(scene: Scene, at: number): Draft | null {
  for (const trigger of scene.triggers.nouns.get(scene.words[at]!.lower) ?? []) {
    const draft = frameNoun(scene, at, trigger)
    if (draft !== null) return draft
  }
  return null
}

function frameNoun(scene: Scene, at: number, trigger: ReadyTrigger): Draft | null {
  if (trigger.isFaint) return null
  const {clause, words, referents} = scene
  const first = at - trigger.rest.length
  if (first < 0 || trigger.rest.some((word, offset) => words[first + offset]?.lower !== word)) return null
  if (trigger.follower !== null && words[at + 1]?.lower !== trigger.follower) return null
  const from = nounPhraseStart(clause, first)
  const end = clauseEnd(clause, at + 1)
  const status = nounStatus(scene, {from, to: at + 1})
  if (status === null) return null
  const range = {from, to: Math.max(end, at + 1)}
  const isArmed = words
    .slice(from, range.to)
    .some(({lower}, offset) => ARMS.has(lower) && from + offset !== at)
  if (trigger.left.isArmed && !isArmed) return null
  const phrases = phrasesAfter(clause, at + 1)
  const isViolent = trigger.type === 'ASSAULT' || trigger.type === 'COERCE'
  const fill = (side: Side | null, taken: string | null): {actors: string[]; slot: string | null} => {
    for (const slot of side?.slots ?? []) {
      if (slot === taken) continue
      const phrase =
        slot === 'possessor' ? null : (phrases.find(({preposition}) => preposition === slot) ?? null)
      const actors =
        slot === 'possessor'
          ? ownersIn(words, {from, to: first}, referents)
          : phrase === null
            ? []
            : actorsIn(words, phrase, referents, {isVictim: isViolent && side === trigger.right})
      if (actors.length > 0) return {actors, slot}
    }
    return {actors: [], slot: null}
  }
  const right = fill(trigger.right, null)
  let left = fill(trigger.left, right.slot)
  if (left.actors.length === 0 && (trigger.isMutual ? right.actors.length > 0 : true)) {
    left = {actors: holderOf(scene, {from, to: at + 1}, trigger), slot: 'holder'}
  }
  const others = right.actors.filter((key) => !left.actors.includes(key))
  if (trigger.left.isNeeded && left.actors.length === 0) return null
  if (trigger.right?.isNeeded && others.length === 0) return null
  const count = left.actors.length + others.length
  if (count === 0) return null
  const date = nounDate(scene, {from, to: at + 1})
  if (date === null && isBackdrop(scene, from, trigger.label)) return null
  const place =
    placeOf(scene, at, {from: at + 1, to: range.to}, trigger, null) ??
    placeOfOccurring(scene, {from, to: at + 1})
  const naming = words[first - 1]?.lower ?? ''
  const isOneOf = words[from - 1]?.lower === 'of' && words[from - 2]?.lower === 'one'
  // “one of Kenya's largest drone strikes” is a happening; “Kenyan attacks” are a state of things.
  const isSpecific = NAMING.has(naming) && (words[at]!.lower === trigger.head || isOneOf)
  if (count === 1 && date === null && place === null && !isSpecific) return null
  // “at the time of Russia's 2022 invasion”: one side and a year are the background of something else.
  const isSource = others.length === 0 && count === 1
  if (isSource && date !== null && place === null && precisionOf(date) === 'year') return null
  // “Israeli strikes on Gaza” as a state of things: several at no time are no event.
  const isSeveral = words[at]!.lower !== trigger.head
  if (isSeveral && date === null && !isOneOf && words.slice(from, at).every(({kind}) => kind !== 'number'))
    return null
  return {
    trigger,
    span: {start: words[first]!.start, end: words[at]!.end},
    status: status === 'reported' && isAhead(date, scene.article) ? 'planned' : status,
    participants: participantsOf(trigger, left.actors, others),
    date,
    place,
    label: NAMING.has(naming) ? `${naming} ${trigger.label}` : trigger.label,
    clause: range,
    isNoun: true,
  }
}

/**
 * Who takes part in what a phrase names without a name in it: “**Ada Boateng** attended talks with Kenya”, “After a
 * meeting with Kenya, **Boateng** said”, “during **his** visit to Kenya, Owino said”.
 */
function holderOf(scene: Scene, {from, to}: Range, {isMutual}: ReadyTrigger): string[] {
  const {clause, words, referents} = scene
  const owner = words.slice(from, to).find(({lower}) => /^(?:his|her|its|their)$/.test(lower))
  if (owner === undefined && !isMutual) return []
  const before = words[from - 1]?.lower ?? ''
  const governor = governorOf(clause, from)
  const isDuring = /^(?:after|before|during|in|at|following|on)$/.test(before)
  let index = -1
  if (governor !== -1) {
    const group = clause.groups[governor]!
    const isPlan = before === 'for' && isAny(group, PLANNING)
    if (isDuring || owner !== undefined || isPlan || (group.end === from && isAny(group, LIGHT)))
      index = governor
  } else if (isDuring) index = clause.groups.findIndex(({form, start}) => form === 'finite' && start > to)
  const subject = index === -1 ? null : subjectOf(clause, index)
  if (subject === null) return []
  const actors = actorsIn(words, subject, referents)
  const found = actors.length > 0 ? actors : pronounIn(scene, index, subject)
  if (owner === undefined) return found
  const isPersonal = owner.lower === 'his' || owner.lower === 'her'
  const fitting = found.filter((key) => (referents.get(key)?.kind === 'person') === isPersonal)
  return owner.lower === 'their' ? found : fitting.length === 1 ? fitting : []
}

/** Where the noun phrase begins whose head is at `head`. */
function nounPhraseStart({words, groups}: Clause, head: number): number {
  const ends = new Set(groups.map(({end}) => end))
  let from = head
  while (from > 0) {
    const word = words[from - 1]!
    if (ends.has(from)) break
    if (isPreposition(word) || isSubordinator(word) || word.kind === 'quote') break
    if (word.kind === 'mark' && !/^[-–'’“”"]$/.test(word.lower)) break
    if (isConjunction(word) && words[from - 2]?.kind !== 'name') break
    from -= 1
  }
  return from
}

/** Whether what a noun names is said to have happened; null when it is wished, denied, or only a topic. */
export function nounStatus(scene: Scene, {from, to}: Range): EventStatus | null {
  const {clause, words} = scene
  const qualifiers = words.slice(from, to - 1).map(({lower}) => lower)
  if (qualifiers.some((word) => IRREAL_ADJECTIVES.has(word))) return null
  const planned = qualifiers.some((word) => PLANNED_ADJECTIVES.has(word))
  const before = words[from - 1]
  if (before !== undefined && isPreposition(before)) {
    if (words.slice(Math.max(0, from - 4), from - 1).some(({lower}) => IRREAL_NOUNS.has(lower))) return null
    if (/^(?:about|without|like)$/.test(before.lower)) return null
  }
  const asSubject = clause.groups.findIndex((group, index) => {
    if (group.start < to || group.form !== 'finite') return false
    const subject = subjectOf(clause, index)
    return subject !== null && subject.from <= to - 1 && subject.to >= to && subject.from >= from - 1
  })
  const governor = governorOf(clause, from)
  let status: EventStatus | null = 'reported'
  if (asSubject !== -1) status = statusOf(scene, asSubject)
  else if (governor !== -1) {
    const group = clause.groups[governor]!
    if (isAny(group, IRREAL_VERBS)) return null
    const own = statusOf(scene, governor)
    // “prepared for talks”, “plan joint exercises”
    const isPlan = before?.lower === 'for' || group.end === from
    if (isAny(group, PLANNING) && own === 'reported' && isPlan) status = 'planned'
    else if (own === 'denied' || own === 'hypothetical') return null
    else if (own === null && group.form === 'infinitive') return null
    else status = own ?? 'reported'
  }
  if (status === 'denied' || status === 'hypothetical') return null
  return status === 'reported' && planned ? 'planned' : status
}
