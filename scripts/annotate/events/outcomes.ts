import {clauseEnd, objectOf, phrasesAfter} from '../grammar/phrases.ts'
import {isOneOf} from '../grammar/verb-groups.ts'
import {isPreposition, type Range, setOf, type Word} from '../grammar/words.ts'
import {needed, ruleTrigger} from './frames.ts'
import type {Draft, Scene} from './scene.ts'
import {dateIn} from './when.ts'
import {placeIn} from './where.ts'

const TALKS = /^(?:talks|negotiations|discussions|consultations|summit|meeting|conference)$/
const YIELDING = setOf('bring produce yield lead result end secure deliver conclude')
const BEFORE_RESULT = /^(?:about|to|in|with)$/
const RESULTS =
  /^(?:exchange|swap|deal|agreement|accord|truce|ceasefire|cease-fire|pact|treaty|compromise|settlement|armistice)$/
const NOTHING = /^(?:no|without|little|few|neither|hopes?|prospects?|possible|any)$/
const CAPTIVES = /^(?:prisoners?|captives?|hostages?|detainees?|soldiers|bodies)$/

const mutual = (type: 'AGREE' | 'CONSULT', label: string) =>
  ruleTrigger({type, head: label, left: needed('subject'), right: null, isMutual: true, label})

/**
 * “Kenya and Ghana held talks. **Those talks on Friday in Oslo** brought about **an exchange of prisoners**”: when and where
 * the talks were that the sentences before told of, and what the same two agreed at them.
 */
export function outcomeDrafts(scene: Scene, index: number): Draft[] {
  const {clause, words, cast} = scene
  const group = clause.groups[index]!
  if (cast.together.length < 2 || group.form !== 'finite' || group.passive || group.negated) return []
  if (group.modal !== null || !isOneOf(group, YIELDING)) return []
  if (clause.groups.slice(0, index).some(({form}) => form === 'finite')) return []
  // A date would end the subject: “Those talks on Friday in Oslo”.
  const subject = {from: 0, to: group.start}
  const head = talksIn(words, subject)
  if (head === -1) return []
  const outcome = resultAfter(scene, index)
  const participants = cast.together.map((entity) => ({entity, role: 'participant' as const}))
  const date = dateIn(words, subject.from, group.start)
  const place = placeIn(scene, subject.from, group.start)
  const to = Math.max(clauseEnd(clause, group.end), group.end)
  const draftAt = (at: number, type: 'AGREE' | 'CONSULT', label: string): Draft => ({
    trigger: mutual(type, label),
    span: {start: words[at]!.start, end: words[at]!.end},
    status: 'reported',
    participants,
    date,
    place,
    label,
    clause: {from: subject.from, to},
    isNoun: true,
  })
  const drafts: Draft[] = []
  if (date !== null || place !== null) drafts.push(draftAt(head, 'CONSULT', words[head]!.lower))
  if (outcome === null) return drafts
  const isExchange = /^(?:exchange|swap)$/.test(words[outcome]!.lower)
  const isOfPeople = words.slice(outcome - 1, outcome + 5).some(({lower}) => CAPTIVES.test(lower))
  if (isExchange && !isOfPeople) return drafts
  const label = isExchange ? 'agreement on an exchange of prisoners' : words[outcome]!.lower
  drafts.push(draftAt(outcome, 'AGREE', label))
  return drafts
}

/** Where the talks are named: “the”, “those” or “their” talks, not “talks”, nor “the talks hall”. */
function talksIn(words: readonly Word[], {from, to}: Range): number {
  if (!/^(?:the|those|these|their)$/.test(words[from]!.lower)) return -1
  for (let at = from + 1; at < Math.min(to, from + 4); at += 1) {
    const next = words[at + 1]
    const isHead = at + 1 >= to || next === undefined || next.kind !== 'word' || isPreposition(next)
    if (TALKS.test(words[at]!.lower) && isHead) return at
    if (words[at]!.kind !== 'word' || isPreposition(words[at]!)) return -1
  }
  return -1
}

/** What talks brought about; null for “no pause in the fighting” and “hopes of a deal”. */
function resultAfter({clause, words}: Scene, index: number): number | null {
  const {end} = clause.groups[index]!
  const phrase =
    objectOf(clause, index, BEFORE_RESULT.test(words[end]?.lower ?? '') ? end + 1 : end) ??
    phrasesAfter(clause, end).find(({preposition}) => BEFORE_RESULT.test(preposition))
  if (phrase === undefined) return null
  for (let at = phrase.from; at < Math.min(phrase.to, phrase.from + 5); at += 1) {
    if (NOTHING.test(words[at]!.lower) || isPreposition(words[at]!)) return null
    if (RESULTS.test(words[at]!.lower)) return at
  }
  return null
}

/** Keeps who talked with whom: two, or a few, and only while no others have. */
export function rememberTogether({cast}: Scene, drafts: readonly Draft[]): void {
  const met = drafts.filter(
    ({trigger, participants, status}) =>
      trigger.type === 'CONSULT' && trigger.isMutual && participants.length > 1 && status !== 'hypothetical',
  )
  if (met.length === 0) {
    cast.sinceTogether += 1
    if (cast.sinceTogether > REACH) cast.together = []
    return
  }
  const keys = new Set(met.flatMap(({participants}) => participants.map(({entity}) => entity)))
  cast.together = met.every(({participants}) => participants.length === keys.size) ? [...keys] : []
  cast.sinceTogether = 0
  if (cast.together.length === 2) cast.pair = [...cast.together]
}

/** For how many sentences “the talks” mean those. */
const REACH = 2
