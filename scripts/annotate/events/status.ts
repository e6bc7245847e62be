import type {Article, EventStatus} from '../../model.ts'
import {startOf} from '../edtf.ts'
import {MESSAGES, relativeObject} from '../grammar/phrases.ts'
import {type Clause, earlierFinite} from '../grammar/verb-groups.ts'
import {isConjunction, isSubordinator, setOf, type Word, wordBefore} from '../grammar/words.ts'
import type {Scene} from './scene.ts'

/** Verbs whose infinitive is yet to come: “plans to visit”. */
export const PLANNING = setOf(
  `plan prepare intend schedule arrange due set expect decide aim ready propose look slate poise earmark plot move`,
)
/** Verbs whose infinitive or gerund happened: “began to withdraw”, “went on to win”. */
export const REALISING = setOf(
  `begin start continue manage go come help proceed happen resume finish complete travel fly arrive return gather keep
  stop move rush`,
)
/** Verbs that make what they govern somebody's words. */
const DENYING = setOf('deny dispute refute')
/** What these bring is wished or feared, not said to be: no event. */
export const IRREAL_VERBS = setOf(
  `want hope seek wish try attempt need demand urge ask call propose consider threaten fear avoid prevent avert discuss
  suggest recommend refuse decline reject oppose fail request offer invite warn struggle like love want rule risk allow
  let suspect pressure push debate contemplate mull seem appear pretend`,
)
export const IRREAL_NOUNS = setOf(
  `possibility threat risk fear fears plan plans call calls proposal chance chances hope hopes prospect prospects demand
  demands idea bid effort efforts attempt attempts need request push appeal talk ban warning condition alternative
  opposition preparations proposals suspicion suspicions charge charges accused allegations allegation claims`,
)
export const IRREAL_ADJECTIVES = setOf(
  `possible potential hypothetical proposed any no further future never-ending would-be attempted alleged without new-style
  suspected feared`,
)
export const PLANNED_ADJECTIVES = setOf('planned upcoming forthcoming scheduled expected next follow-up')
/** How a clause is asserted; null when it is not: wished, asked for, supposed, or the manner of something else. */
export function statusOf(scene: Scene, index: number, depth = 0): EventStatus | null {
  const {clause, words} = scene
  const group = clause.groups[index]
  if (group === undefined || depth > 3) return null
  const governor = clause.groups[index - 1]
  const before = wordBefore(words, group.start) ?? undefined
  switch (group.form) {
    case 'infinitive':
      return infinitiveStatus(scene, index, depth)
    case 'ing':
      if (governor !== undefined && governor.end === group.start) {
        if (isAny(governor, DENYING)) return 'denied'
        return isAny(governor, REALISING) ? statusOf(scene, index - 1, depth + 1) : null
      }
      if (
        before === undefined ||
        before.lower === ',' ||
        /^(?:after|while|when|before|and|but)$/.test(before.lower) ||
        MESSAGES.has(before.lower)
      ) {
        const main = earlierFinite(clause.groups, index)
        return main === -1
          ? 'reported'
          : statusOf(scene, main, depth + 1) === 'planned'
            ? 'planned'
            : 'reported'
      }
      return null
    case 'participle':
      return 'reported'
    case 'finite':
      return finiteStatus(scene, index, depth)
  }
}

export const isAny = (group: {forms: readonly {lemma: string}[]}, lemmas: ReadonlySet<string>) =>
  group.forms.some(({lemma}) => lemmas.has(lemma))

function infinitiveStatus(scene: Scene, index: number, depth: number): EventStatus | null {
  const {clause, words} = scene
  const group = clause.groups[index]!
  const governor = clause.groups[index - 1]
  if (governor === undefined || governor.negated || group.negated) return null
  const between = words.slice(governor.end, group.start)
  if (between.some((word) => word.lower === ',' || isSubordinator(word) || word.kind === 'quote')) return null
  const nearest = between.at(-1)?.lower ?? ''
  if (/^plans?$/.test(nearest) && isAny(governor, setOf('announce have unveil make outline')))
    return 'planned'
  if (IRREAL_NOUNS.has(nearest) || isAny(governor, IRREAL_VERBS)) return null
  if (isAny(governor, PLANNING) || PLANNING.has(nearest)) {
    const status = statusOf(scene, index - 1, depth + 1)
    return status === 'reported' || status === 'planned' ? 'planned' : null
  }
  if (isAny(governor, REALISING)) return statusOf(scene, index - 1, depth + 1)
  return null
}

function finiteStatus(scene: Scene, index: number, depth: number): EventStatus | null {
  const {clause, words} = scene
  const group = clause.groups[index]!
  const main = earlierFinite(clause.groups, index)
  const governor = main === -1 ? null : clause.groups[main]!
  const between = words.slice(governor?.end ?? 0, group.start)
  // “If the truce holds, they **could** meet”: what follows the comma hangs on it, what stands before is supposed.
  const condition = between.findLastIndex(({lower}) => /^(?:if|unless|whether)$/.test(lower))
  const isSupposed = condition !== -1 && !between.slice(condition).some(({lower}) => lower === ',')
  if (isSupposed) return null
  const isConditional = hasCondition(words)
  // “its demand that Kenya grant …”
  const that = between.findLastIndex(({lower}) => lower === 'that')
  if (that > 0 && IRREAL_NOUNS.has(between[that - 1]!.lower)) return null
  // “might lift the sanctions it **imposed** on Kenya”: what is told of a thing by the way has happened.
  const isRelative = governor?.end !== group.start && relativeObject(clause, index) !== null
  const isComplement = governor !== null && !isRelative && !between.some(endsComplement)
  if (isComplement && governor !== null) {
    if (isAny(governor, DENYING) && !governor.negated) return 'denied'
    if (isAny(governor, IRREAL_VERBS)) return null
    if (governor.negated || governor.modal !== null) {
      if (statusOf(scene, main, depth + 1) !== 'planned') return null
    }
  }
  switch (group.modal) {
    case null:
      return group.negated ? 'denied' : 'reported'
    case 'will':
    case 'shall':
    case "'ll":
    case 'to':
      // “will not meet” denies no happening.
      return group.negated ? null : isConditional && group.modal !== 'to' ? 'hypothetical' : 'planned'
    case 'would':
    case "'d":
      if (isConditional) return group.negated ? null : 'hypothetical'
      return governor !== null && isComplement && !group.negated ? 'planned' : null
    case 'could':
    case 'may':
    case 'might':
      return group.negated ? null : 'hypothetical'
    default:
      return null
  }
}

const ASKING =
  /^(?:see|sees|saw|seeing|ask|asks|asked|asking|wonder|wonders|wondered|know|knows|knew|known|decide|decided|determine|check|find|learn|test|assess|tell|say|said|judge|question|unclear|unknown|sure|certain|doubt|doubts|and|or|even|as|what|only)$/

/** “If the truce holds, …”, but not “asked her if”, “to see if”, “and if not”. */
function hasCondition(words: readonly Word[]): boolean {
  return words.some(
    ({lower}, at) =>
      lower === 'unless' ||
      (lower === 'if' &&
        !ASKING.test(words[at - 1]?.lower ?? '') &&
        !/^(?:not|so|any|needed|necessary|possible)$/.test(words[at + 1]?.lower ?? '')),
  )
}

/** “said that it …” goes on with what was said; “should have acted when he met …” does not. */
const endsComplement = (word: Word) =>
  word.lower === ',' ||
  word.lower === ';' ||
  (isConjunction(word) && word.lower !== '&') ||
  (isSubordinator(word) && !/^(?:that|how|why|what)$/.test(word.lower))

/** Present and progressive forms may be about the future: “meet the trust on Friday”. */
export function isTimeless({clause, words}: Scene, index: number): boolean {
  const group = clause.groups[index]!
  if (group.start === group.verb) return group.forms.some(({tags}) => tags.has('base') || tags.has('s'))
  return /^(?:is|are|am|'re)$/.test(words[group.start]!.lower)
}

export function isAhead(date: string | null, {date: published}: Article): boolean {
  if (date === null || published === null || published.length < 10) return false
  return (startOf(date) ?? '') > published
}
/** The verb whose object or complement a phrase is; -1 when something stands between. */
export function governorOf({words, groups}: Clause, from: number): number {
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index]!
    if (group.end > from) continue
    const isNear = !words
      .slice(group.end, from)
      .some((word) => word.lower === ',' || isSubordinator(word) || word.kind === 'quote')
    return isNear ? index : -1
  }
  return -1
}
