import {clauseEnd, subjectOf} from '../grammar/phrases.ts'
import {earlierFinite} from '../grammar/verb-groups.ts'
import {setOf} from '../grammar/words.ts'
import {needed, ruleTrigger} from './frames.ts'
import {actorsIn} from './participants.ts'
import type {Draft, Scene} from './scene.ts'
import {pronounIn} from './standing.ts'
import {isAny} from './status.ts'
import {participantsOf} from './verb-events.ts'
import {dateOf} from './when.ts'

const OBLIGATION = ruleTrigger({
  type: 'REQUEST',
  head: 'must',
  left: needed('subject'),
  right: needed('that'),
  label: 'demand',
})
export const DEMANDING = setOf('say declare insist announce add stress reiterate warn write conclude argue')

/** “Kenya said Uganda **must** withdraw”: a demand, though no word of demanding stands there. */
export function demandDraft(scene: Scene, index: number): Draft | null {
  const {clause, words, referents} = scene
  const group = clause.groups[index]!
  if (group.modal !== 'must' || group.passive) return null
  const main = earlierFinite(clause.groups, index)
  if (main === -1 || !isAny(clause.groups[main]!, DEMANDING) || clause.groups[main]!.modal !== null)
    return null
  const [subject, demander] = [subjectOf(clause, index), subjectOf(clause, main)]
  if (subject === null || demander === null || subject.from < clause.groups[main]!.end) return null
  const source = [...actorsIn(words, demander, referents), ...pronounIn(scene, main, demander)]
  const target = actorsIn(words, subject, referents).filter((key) => !source.includes(key))
  if (source.length === 0 || target.length === 0) return null
  return {
    trigger: OBLIGATION,
    span: {start: words[group.start]!.start, end: words[group.end - 1]!.end},
    status: 'reported',
    participants: participantsOf(OBLIGATION, source, target),
    date: dateOf(scene, main),
    place: null,
    label: OBLIGATION.label,
    clause: {from: Math.min(demander.from, clause.groups[main]!.start), to: clauseEnd(clause, group.end)},
    isNoun: false,
  }
}
