import type {EventReport} from '../../model.ts'
import {clauseEnd, subjectOf} from '../grammar/phrases.ts'
import {isOneOf} from '../grammar/verb-groups.ts'
import {setOf} from '../grammar/words.ts'
import {sayingVerb} from './asides.ts'
import {needed, ruleTrigger} from './frames.ts'
import {actorsIn} from './participants.ts'
import type {Draft, Scene} from './scene.ts'
import {pronounIn} from './standing.ts'
import {participantsOf} from './verb-events.ts'
import {dateOf} from './when.ts'

/** What nobody says of another without accusing them. */
const WRONGING = setOf('betray cheat deceive mislead defraud swindle double-cross abandon sabotage humiliate')

const COMPLAINT = ruleTrigger({
  type: 'ACCUSE',
  head: 'betray',
  left: needed('subject'),
  right: needed('that'),
  label: 'accusation',
})

/** “Boateng said Owino **had let her down**”: an accusation by the one who says it, though no word of accusing stands there. */
export function complaintDraft(scene: Scene, index: number): Draft | null {
  const {clause, words, referents} = scene
  const group = clause.groups[index]!
  if (group.form !== 'finite' || group.passive || group.negated || group.modal !== null) return null
  const isLetDown =
    isOneOf(group, setOf('let')) && words.slice(group.end, group.end + 4).some(({lower}) => lower === 'down')
  if (!isLetDown && !isOneOf(group, WRONGING)) return null
  const main = sayingVerb(scene, index)
  if (main === -1) return null
  const governor = clause.groups[main]!
  if (governor.negated || governor.modal !== null || governor.form !== 'finite') return null
  const [speaker, blamed] = [subjectOf(clause, main), subjectOf(clause, index)]
  if (speaker === null || blamed === null) return null
  const source = [...actorsIn(words, speaker, referents), ...pronounIn(scene, main, speaker)]
  const target = actorsIn(words, blamed, referents).filter((key) => !source.includes(key))
  if (source.length === 0 || target.length === 0) return null
  const participants: EventReport['participants'] = participantsOf(COMPLAINT, source, target)
  return {
    trigger: COMPLAINT,
    span: {start: words[group.start]!.start, end: words[group.end - 1]!.end},
    status: 'reported',
    participants,
    date: dateOf(scene, main),
    place: null,
    label: COMPLAINT.label,
    clause: {from: Math.min(speaker.from, governor.start), to: clauseEnd(clause, group.end)},
    isNoun: false,
  }
}
