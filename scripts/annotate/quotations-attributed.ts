import type {Article, Span} from '../model.ts'
import type {Cast, Trace} from './discourse.ts'
import {findMedium} from './media.ts'
import {type Item, isPerson, isWord, type QuotedItem, type Unit} from './narration.ts'
import type {SpeechAct} from './speakers.ts'
import type {Subject} from './speakers-subjects.ts'
import {isDocument} from './speakers-words.ts'

/** Whose words between marks are, as far as the sentences around show. */
export interface Attribution {
  speaker: string | null
  cue: Span | null
  medium: string | null
  /** The verb stands right beside the marks: he said, “…” */
  isAdjacent: boolean
  governs: boolean
  /** The verb of saying that they belong to. */
  act: SpeechAct | null
  /** That verb stands behind the marks. */
  isBehind: boolean
  /** The words go on with what was said in the same paragraph. */
  isSequel: boolean
}

const UNATTRIBUTED: Attribution = {
  speaker: null,
  cue: null,
  medium: null,
  isAdjacent: false,
  governs: false,
  act: null,
  isBehind: false,
  isSequel: false,
}

/** How far before a pronoun a name in the same sentence may stand, and how far a verb governs: in words. */
const NEARBY = 60
const REACH = 80
const CUE_ONLY = /^(?:[,:—–-]|that|as|it|reporters|journalists|afp|reuters)$/
const STOPS = /^[.,;:!?…—–\-()]+$/

/** The act that the words at `at` belong to: the one beside them, else the one behind, else the nearest in front. */
export function governing(
  unit: Unit,
  at: number,
  acts: SpeechAct[],
  speakers: (string | null)[],
  text: string,
): Attribution | null {
  const {items} = unit
  const attribution = (number: number, isAdjacent: boolean): Attribution => {
    const act = acts[number]!
    return {
      speaker: speakers[number]!,
      cue: act.cue,
      medium: mediumOf(unit, act, text),
      isAdjacent,
      governs: true,
      act,
      isBehind: act.cueFrom > at,
      isSequel: false,
    }
  }
  const next = firstAfter(acts, at)
  let left = -1
  for (let number = next - 1; number >= Math.max(0, next - 4) && left === -1; number--)
    if (acts[number]!.cueTo <= at && !crossesClause(items, acts[number]!, at)) left = number
  // “told jurors they must deny themselves “any pity””: told, whoever must deny.
  const inner = acts[left]
  const outer = acts[left - 1]
  if (inner?.modal === true && speakers[left] === null && outer !== undefined && !outer.passive)
    if (speakers[left - 1] !== null && !crossesClause(items, outer, at)) left--
  if (left !== -1 && isBeside(items, acts[left]!, at)) return attribution(left, true)
  const following = acts.slice(next, next + 4)
  const behind = following.findIndex(
    (act) =>
      act.from > at &&
      act.from - at < 4 &&
      !act.participle &&
      items.slice(at + 1, act.from).every(
        (item) =>
          isWord(item, ',', '—', '–', '-', 'as') ||
          // “…” is how Ama Boateng puts it.
          (act.lemma === 'put' && isWord(item, 'is', 'was', 'how')),
      ) &&
      !isWord(items[Math.max(act.to, act.cueTo)], ':'),
  )
  if (behind !== -1) {
    const {last} = items[at] as QuotedItem
    const isLinked = at === 0 || /[,?!…—–-]/.test(last) || (isWord(items[at + 1], ',') && left === -1)
    if (isLinked) return attribution(next + behind, true)
  }
  if (left !== -1) return attribution(left, false)
  if (behind !== -1) return attribution(next + behind, false)
  // The river “cannot hold another week of rain”, according to Ama Boateng.
  // In Accra the deal was “a gift to the banks of the north”, Ama Boateng said.
  const tail = following.findIndex(
    (act) =>
      act.lemma === 'according to' ||
      (!act.participle && !act.passive && isWord(items[act.from - 1], ',') && isTail(items, act)),
  )
  return tail === -1 ? null : attribution(next + tail, false)
}

/** Index of the first act whose verb stands behind the item at `at`. */
function firstAfter(acts: SpeechAct[], at: number): number {
  let low = 0
  let high = acts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (acts[middle]!.cueFrom > at) high = middle
    else low = middle + 1
  }
  return low
}

const isTail = (items: Item[], act: SpeechAct): boolean => {
  const next = items[Math.max(act.to, act.cueTo)]
  return (
    next === undefined ||
    (next.kind === 'word' && /^(?:[.,;]|in|on|at|to|after|during|late|last)$/.test(next.lower))
  )
}

/** he said: “…” · he told the BBC “…” · he said that “…” · called it “…” */
function isBeside(items: Item[], act: SpeechAct, at: number): boolean {
  if (at - act.cueTo > NEARBY) return false
  const between = items.slice(act.cueTo, at)
  if (between.length === 0) return true
  const last = between.at(-1)!
  if (isWord(last, ':')) return !between.some((item) => item.kind === 'quoted' || isWord(item, ';'))
  if (between.length > 12) return false
  if (isWord(last, ',') && (act.inverted ? act.to >= at - 1 : between.length < 8))
    return !between.some((item) => item.kind === 'quoted')
  return between.every((item) => item.kind === 'name' || (item.kind === 'word' && CUE_ONLY.test(item.lower)))
}

/** “Smith said he was tired; …” and “…, while Jones …”: what follows is no longer Smith's. */
function crossesClause(items: Item[], act: SpeechAct, at: number): boolean {
  if (at - act.cueTo > REACH) return true
  for (let index = act.cueTo; index < at; index++) {
    if (isWord(items[index], ';', '!', '?')) return true
    if (isWord(items[index], 'while', 'whereas', 'but') && isPerson(items[index + 1])) return true
  }
  return false
}

export function mediumOf(unit: Unit, act: SpeechAct, text: string): string | null {
  const {subject} = act
  if (subject.is === 'document' && isDocument(subject.noun)) {
    const {start, end} = subject.span
    return text.slice(start, end)
  }
  return findMedium(unit, text, act.lemma, act.cueFrom)
}

/** Ama Boateng was blunt: “…” · Ama Boateng: “…” · Her message to the court: “…” · “…” — Ama Boateng */
export function introduced(
  unit: Unit,
  at: number,
  lead: Subject | null,
  subject: string | null,
  text: string,
): Attribution | null {
  const {items} = unit
  const signature = items[at + 2]
  const isSigned =
    isWord(items[at + 1], '—', '–') && (items.length <= at + 3 || isWord(items[at + 3], ',', '.'))
  if (isSigned && isPerson(signature))
    return {...UNATTRIBUTED, speaker: signature.referent.key, isAdjacent: true, governs: true}
  if (!isWord(items[at - 1], ':')) return null
  const medium = lead?.is === 'document' ? text.slice(lead.span.start, lead.span.end) : null
  return {...UNATTRIBUTED, speaker: subject, medium, isAdjacent: true, governs: subject !== null}
}

/** A quotation alone in its sentence: the speaker before goes on. */
export function carried(
  unit: Unit,
  at: number,
  before: Unit | undefined,
  traces: readonly Trace[],
  {referents}: Cast,
  article: Article,
): Attribution | null {
  const last = traces.at(-1)
  if (at !== 0 || last === undefined || before === undefined) return null
  if (!unit.items.every((item) => item.kind === 'quoted' || STOPS.test(item.lower))) return null
  const attribution = (speaker: string | null): Attribution => ({
    ...UNATTRIBUTED,
    speaker,
    governs: speaker !== null,
    isSequel: before.block === unit.block && last.isQuoted,
  })
  const person = last.subject !== null && referents.get(last.subject)?.kind === 'person' ? last.subject : null
  if (before.block === unit.block) {
    if (last.isSpeech) return attribution(last.speaker)
    if (person !== null) return attribution(person)
    return attribution(last.subject === null && !last.isAboutStranger ? onlyPersonOf(traces) : null)
  }
  for (let between = before.block + 1; between < unit.block; between++)
    if (article.blocks[between]!.kind === 'subhead') return null
  if (isWord(before.items.at(-1), ':')) return attribution(last.isSpeech ? last.speaker : last.subject)
  // “Did you sign?” she asked. “I signed what I was given.” — and behind his answer, the next question is hers.
  const isQuestion = (unit.items[0] as QuotedItem).last === '?'
  if (last.question !== null || (isQuestion && isAnswered(traces))) return null
  if (last.isSpeech) return attribution(last.speaker)
  // But Ama Boateng, a rival, disagrees.
  return person !== null && last.people.size === 1 && before.items.length < 25 ? attribution(person) : null
}

/** Who is named in the paragraph of the last trace, when it is one person alone. */
function onlyPersonOf(traces: readonly Trace[]): string | null {
  const {block} = traces.at(-1)!
  const named = new Set<string>()
  for (let back = traces.length - 1; traces[back]?.block === block && named.size < 2; back--)
    for (const key of traces[back]!.people) named.add(key)
  const [only, ...others] = named
  return only !== undefined && others.length === 0 ? only : null
}

/** Whether the last that was said answers a question: the next question may be anyone’s. */
function isAnswered(traces: readonly Trace[]): boolean {
  const answer = traces.findLastIndex(({isQuoted}) => isQuoted)
  const question = traces[answer - 1]
  return question?.question != null && question.speaker !== traces[answer]!.speaker
}
