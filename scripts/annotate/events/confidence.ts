import type {EventType} from '../../model.ts'
import {precisionOf} from '../edtf.ts'
import {setOf} from '../grammar/words.ts'
import type {Draft} from './scene.ts'

/** Acts that need nobody else to be worth telling: a denial, a resignation, a march. */
const WHOLE_ALONE: ReadonlySet<EventType | null> = new Set([
  'REJECT',
  'RETREAT',
  'PROTEST',
  'MOBILIZE',
  'SANCTION',
  'AID',
  'COERCE',
  'ASSAULT',
  'CONCEDE',
  'SUPPORT',
])
/** Labels of what is said every day: without whom it is said to or when, nobody would call it a happening. */
const EVERYDAY = setOf(
  'request question message conversation contact engagement discussion debate case report vote welcome',
)

/**
 * How plainly a sentence tells an event, 0 to 1: what its word is worth, times what is told of whom, when and where.
 *
 * Below a half (see `isDoubtful` of `gather`) it is right less often than nine times in ten, and no page shows it.
 */
export function confidenceOf({trigger, participants, date, place, status, label, isNoun}: Draft): number {
  const word = (trigger.isWeak ? 0.75 : 1) * (isNoun ? 0.85 : 1)
  const isFramed = participants.length > 1
  const isWhen = date !== null && precisionOf(date) !== 'year'
  const isTold = isWhen || place !== null
  let frame = isFramed ? 1 : WHOLE_ALONE.has(trigger.type) || trigger.type === null ? 0.8 : 0.7
  if (isTold) frame = Math.min(1, frame + 0.15)
  // “was asked for ships” says whom; “asked for his shoes” says nothing.
  const isOfNobody = participants.every(({role}) => role !== 'target')
  if (!isFramed && !isTold && isOfNobody && EVERYDAY.has(label)) frame -= 0.25
  const asserted = status === 'reported' ? 1 : status === 'planned' ? 0.9 : isTold ? 0.85 : 0.7
  return Math.round(word * frame * asserted * 100) / 100
}
