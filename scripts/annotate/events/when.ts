import {clauseEnd, subjectOf} from '../grammar/phrases.ts'
import {earlierFinite} from '../grammar/verb-groups.ts'
import {
  isAdverb,
  isConjunction,
  isPossessive,
  isPreposition,
  isSubordinator,
  type Range,
  setOf,
  type Word,
} from '../grammar/words.ts'
import type {Scene} from './scene.ts'
import {governorOf, isAny} from './status.ts'

/** The date that a verb's clause states for it; null when none is certain to be its own. */
export function dateOf(scene: Scene, index: number): string | null {
  const {clause, words} = scene
  const group = clause.groups[index]!
  const subject = subjectOf(clause, index)
  const own = dateIn(words, group.start, clauseEnd(clause, group.end))
  if (own !== null) return own
  const isNext =
    subject !== null && !clause.groups.some(({start}) => start >= subject.to && start < group.start)
  if (subject !== null && isNext && subject.to <= group.start) {
    const between = dateIn(words, subject.to, group.start)
    if (between !== null) return between
  }
  if (group.form !== 'finite') return null
  const main = earlierFinite(clause.groups, index)
  if (main !== -1) {
    // “On Friday, nine people died when missiles hit …”
    const opener = words[(subject?.from ?? group.start) - 1]?.lower
    return opener === 'when' && main === 0 ? dateOf(scene, main) : null
  }
  const opening = clause.groups[0] === group ? (subject?.from ?? group.start) : 0
  return dateIn(words, 0, opening)
}

/** The first date in a range of words that is not part of another phrase: “Thursday's visit”, “since 2022”. */
export function dateIn(words: readonly Word[], from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) {
    const word = words[at]!
    if (word.date?.edtf == null) continue
    const before = words[at - 1]?.lower ?? ''
    const after = words[at + 1]
    if (/^(?:since|until|till|before|after|by|from|to|for|than)$/.test(before)) continue
    // “a drum of the 17th century”
    if (before === 'of' && word.date.edtf.includes('X')) continue
    // “(Osh, May 12) – Forces fired”: the day of writing.
    if (words[0]!.lower === '(' && words.slice(0, at).every(({lower}) => lower !== ')')) continue
    if (isPossessive(after)) continue
    const isQualifier =
      after?.kind === 'word' &&
      !isPreposition(after) &&
      !isAdverb(after) &&
      !isConjunction(after) &&
      !isSubordinator(after)
    if (isQualifier && /^(?:the|a|an|its|his|her|their|'s|of)$/.test(before)) continue
    return word.date.edtf
  }
  return null
}
/** “The talks **took place** on Monday”: a date beside such a verb is the noun's own. */
const OCCURRING = setOf(
  `take happen occur begin start end come follow last kill leave continue break be conclude close open collapse injure wound
  destroy hit erupt fail finish resume mark damage prompt shock send`,
)
/** “**held** a meeting”, “**attended** a summit”: a date beside such a verb is its object's. */
export const LIGHT = setOf(
  'hold have attend host begin open launch stage conduct carry make announce report see start resume chair end',
)
/** The verb that says that what a phrase names took place; -1 when there is none. */
export function occurringVerb({clause}: Scene, {from, to}: Range): number {
  return clause.groups.findIndex((group, index) => {
    if (group.start < to || group.form !== 'finite' || !isAny(group, OCCURRING)) return false
    const subject = subjectOf(clause, index)
    return subject !== null && subject.from <= to - 1 && subject.to >= to && subject.from >= from - 1
  })
}

/** A noun's own date: inside its phrase, after it, or beside the verb that says it took place. */
export function nounDate(scene: Scene, {from, to}: Range): string | null {
  const {clause, words} = scene
  for (let at = from; at < to; at += 1) if (words[at]!.date?.edtf != null) return words[at]!.date!.edtf
  const own = dateIn(words, to, clauseEnd(clause, to))
  if (own !== null) return own
  const occurring = occurringVerb(scene, {from, to})
  if (occurring !== -1) return dateOf(scene, occurring)
  const governor = governorOf(clause, from)
  if (governor === -1 || !isAny(clause.groups[governor]!, LIGHT)) return null
  return dateOf(scene, governor)
}
