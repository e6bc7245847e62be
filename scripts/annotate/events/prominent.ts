import type {EventStatus, EventType, Span} from '../../model.ts'
import {clauseEnd, objectOf, phrasesAfter} from '../grammar/phrases.ts'
import {earlierFinite, lemmasOf, type VerbGroup} from '../grammar/verb-groups.ts'
import {isPreposition, isSubordinator, setOf, type Word} from '../grammar/words.ts'
import type {ReadyTrigger, Side} from './frames.ts'
import {nounStatus} from './noun-events.ts'
import {DEMANDING} from './obligations.ts'
import {ARMS} from './participants.ts'
import type {Scene} from './scene.ts'
import {governorOf, isAny, statusOf} from './status.ts'
import {matchPhrase} from './trigger-phrases.ts'
import {LIGHT} from './when.ts'

/** What a sentence tells first of all, whoever takes part. */
export interface Prominent {
  type: EventType
  /** Null when the clause asserts nothing: what is wished, asked for or supposed. */
  status: EventStatus | null
  /** “will not agree”, “did not meet” */
  negated: boolean
  trigger: Span
}

interface Candidate extends Prominent {
  /** How far from the main clause: 0 is the main clause itself. */
  depth: number
}

/**
 * The event that a sentence is chiefly about: that of its main clause, or what its speaker says in it, or else of the
 * clause nearest to it. Nobody need be named, and nothing need have happened; null when no word of the sentence is a
 * trigger with a type.
 *
 * This is for measuring how well triggers and clauses are read; no page shows it.
 */
export function prominentEvent(scene: Scene): Prominent | null {
  const candidates = [...verbCandidates(scene), ...obligations(scene), ...nounCandidates(scene)]
  const [first] = candidates.sort((a, b) => a.depth - b.depth || a.trigger.start - b.trigger.start)
  if (first === undefined) return null
  const {depth: _, ...prominent} = first
  return prominent
}

// ── Verbs ───────────────────────────────────────────────────────────────────────────────────────────

function verbCandidates(scene: Scene): Candidate[] {
  const {words, groups} = scene.clause
  return groups.flatMap((group, index) => {
    const found = triggerAt(scene, index)
    if (found === null) return []
    const {trigger, fits, phrase} = found
    const status = isWilling(scene, index) ? 'planned' : statusOf(scene, index)
    const last = words[Math.max(group.verb, ...phrase)]!
    const first = words[Math.min(group.verb, ...phrase)]!
    return [
      {
        type: trigger.type!,
        status,
        negated: group.negated || isFailed(scene, index),
        trigger: {start: first.start, end: last.end},
        depth: depthOf(scene, index) + (fits ? 0 : 1.5) + (status === null ? 0.4 : 0),
      },
    ]
  })
}

interface Found {
  trigger: ReadyTrigger
  /** Whether the clause has what the trigger's frame needs. */
  fits: boolean
  phrase: number[]
}

/** The trigger that a verb group is, one whose frame is filled before others; null for none, or for one without a type. */
function triggerAt(scene: Scene, index: number): Found | null {
  let unfit: Found | null = null
  for (const lemma of lemmasOf(scene.clause.groups[index]!)) {
    for (const trigger of scene.triggers.verbs.get(lemma) ?? []) {
      const phrase = matchPhrase(scene, index, trigger)
      if (phrase === null) continue
      const fits = hasFrame(scene, index, trigger)
      // A happening without a type leaves the word to others: “beat” is a win, or a beating.
      if (fits && trigger.type !== null) return {trigger, fits, phrase}
      if (trigger.type !== null) unfit ??= {trigger, fits, phrase}
    }
  }
  return unfit
}

function hasFrame(scene: Scene, index: number, {left, right, isPlaceNeeded}: ReadyTrigger): boolean {
  const {clause, words} = scene
  const group = clause.groups[index]!
  const isArmed = () => words.slice(0, clauseEnd(clause, group.end)).some(({lower}) => ARMS.has(lower))
  if (left.isArmed && !isArmed()) return false
  if (right === null || !(right.isNeeded || isPlaceNeeded)) return true
  const prepositions = phrasesAfter(clause, group.end).map(({preposition}) => preposition)
  const isFilled = (slot: string) => {
    if (slot === 'object' || slot === 'owner') return group.passive || objectOf(clause, index) !== null
    if (slot === 'that') return words.slice(group.end).some(({lower}) => lower === 'that')
    return slot === 'subject' || prepositions.includes(slot)
  }
  return right.slots.some(isFilled) || isTogether(scene, index, right)
}

/** “The two leaders **met** on Monday”: with each other. */
const isTogether = ({clause}: Scene, index: number, {slots}: Side) =>
  slots.includes('with') && !clause.groups[index]!.passive && objectOf(clause, index) === null

/** “**failed** to agree”, “was **unable** to meet” */
function isFailed({clause, words}: Scene, index: number): boolean {
  const group = clause.groups[index]!
  const governor = clause.groups[index - 1]
  if (group.form !== 'infinitive' || governor === undefined) return false
  if (words.slice(governor.end, group.start).some(({lower}) => lower === 'unable' || lower === 'unwilling'))
    return true
  return governor.end === group.start && lemmasOf(governor).some((lemma) => lemma === 'fail')
}

const CONSIDERING = setOf('consider weigh mull contemplate study')

/** “is **willing** to withdraw”, “is considering **sending** troops”: said to be done one day, though it is no plan. */
function isWilling({clause, words}: Scene, index: number): boolean {
  const group = clause.groups[index]!
  const governor = clause.groups[index - 1]
  if (group.form === 'ing')
    return governor !== undefined && governor.end === group.start && isAny(governor, CONSIDERING)
  const before = words[group.start - 1]?.lower ?? ''
  return group.form === 'infinitive' && /^(?:willing|ready|prepared)$/.test(before)
}

const RELATIVE = setOf(
  'who which whose whom where when after before while because since as until despite although though if unless whereas once',
)

/** How far a clause stands from the main one. */
function depthOf(scene: Scene, index: number, steps = 0): number {
  const {clause, words} = scene
  const group = clause.groups[index]!
  if (steps > 5) return 3
  const before: Word | undefined = words[group.start - 1]
  const governor = index > 0 ? depthOf(scene, index - 1, steps + 1) : 0
  switch (group.form) {
    case 'infinitive':
      return governor + 0.3
    case 'ing':
      if (before === undefined) return 0.8
      return clause.groups[index - 1]?.end === group.start ? governor + 0.1 : governor + 0.6
    case 'participle':
      return governor + 1
    case 'finite': {
      const main = earlierFinite(clause.groups, index)
      const from = main === -1 ? 0 : clause.groups[main]!.end
      const between = words.slice(from, group.start)
      const nearest = between.findLastIndex((word) => isSubordinator(word))
      // “Despite warnings, the ministry refuses”: what the comma closes is no clause.
      const isClosed = main === -1 && between.slice(nearest).some(({lower}) => lower === ',')
      if (nearest !== -1 && RELATIVE.has(between[nearest]!.lower) && !isClosed)
        return 1 + (main === -1 ? 0 : governor)
      if (main === -1) return 0
      // What is said is the point of saying it; what is joined by “but” comes after.
      const isSaid = isSpeech(clause.groups[main]!)
      return Math.min(depthOf(scene, main, steps + 1), 1) + (isSaid ? 0 : 0.55)
    }
  }
}

/** “Kenya said Uganda **must** withdraw”: a demand, whatever is demanded. */
function obligations(scene: Scene): Candidate[] {
  const {words, groups} = scene.clause
  return groups.flatMap((group, index) => {
    if (group.modal !== 'must' && group.modal !== 'should' && group.modal !== 'shall') return []
    const main = earlierFinite(groups, index)
    const isComplement =
      main !== -1 && words.slice(groups[main]!.end, group.start).some(({lower}) => lower === 'that')
    const isSaid = isComplement || (main !== -1 && isSpeech(groups[main]!))
    const isQuoted = groups.slice(index + 1).some((later) => isSpeech(later))
    if (!isSaid && !isQuoted) return []
    const span = {start: words[group.start]!.start, end: words[group.end - 1]!.end}
    const depth = depthOf(scene, index) - 0.1
    return [{type: 'REQUEST' as const, status: 'reported' as const, negated: false, trigger: span, depth}]
  })
}

const isSpeech = (group: VerbGroup) => lemmasOf(group).some((lemma) => DEMANDING.has(lemma))

// ── Nouns ───────────────────────────────────────────────────────────────────────────────────────────

function nounCandidates(scene: Scene): Candidate[] {
  const {clause, words, triggers} = scene
  return words.flatMap((word, at) => {
    if (word.kind !== 'word' || clause.groups.some(({verb}) => verb === at)) return []
    for (const {type, rest, follower} of triggers.nouns.get(word.lower) ?? []) {
      const first = at - rest.length
      if (type === null || first < 0) continue
      if (rest.some((part, offset) => words[first + offset]?.lower !== part)) continue
      if (follower !== null && words[at + 1]?.lower !== follower) continue
      const governor = governorOf(clause, first)
      const isLight = governor !== -1 && lemmasOf(clause.groups[governor]!).some((lemma) => LIGHT.has(lemma))
      // “**Despite warnings** of hunger, the ministry refuses”: before the main clause, a noun is its background.
      const opens = governor === -1 && words.slice(0, first).some((before) => isPreposition(before))
      const depth = (governor === -1 ? 0 : depthOf(scene, governor)) + (isLight ? 0.05 : opens ? 0.9 : 0.5)
      return [
        {
          type,
          status: nounStatus(scene, {from: first, to: at + 1}),
          negated: false,
          trigger: {start: words[first]!.start, end: word.end},
          depth,
        },
      ]
    }
    return []
  })
}
