import type {Article, Span} from '../model.ts'
import type {Cast, Trace} from './discourse.ts'
import {findMedium} from './media.ts'
import {type Item, isPerson, isWord, type QuotedItem, type Unit} from './narration.ts'
import {isDocument, type SpeechAct, type Subject} from './speakers.ts'

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

/** Peskov was blunt: “…” · Ama Boateng: “…” · Her message to the court: “…” */
export function introduced(
  unit: Unit,
  at: number,
  lead: Subject | null,
  subject: string | null,
  text: string,
): Attribution | null {
  const {items} = unit
  const after = items[at + 1]
  if (
    isWord(after, '—', '–') &&
    isPerson(items[at + 2]) &&
    (items.length <= at + 3 || isWord(items[at + 3], ',', '.'))
  )
    return {
      speaker: items[at + 2]!.kind === 'name' ? keyOf(items[at + 2]!) : null,
      cue: null,
      medium: null,
      isAdjacent: true,
      governs: true,
      act: null,
      isBehind: false,
    }
  if (!isWord(items[at - 1], ':')) return null
  const medium = lead?.is === 'document' ? text.slice(lead.span.start, lead.span.end) : null
  return {
    speaker: subject,
    cue: null,
    medium,
    isAdjacent: true,
    governs: subject !== null,
    act: null,
    isBehind: false,
  }
}

const keyOf = (item: Item): string | null => (item.kind === 'name' ? (item.referent?.key ?? null) : null)

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
    speaker,
    cue: null,
    medium: null,
    isAdjacent: false,
    governs: speaker !== null,
    act: null,
    isBehind: false,
  })
  if (before.block === unit.block) {
    if (last.isSpeech) return attribution(last.speaker)
    const [only] = last.people
    if (last.subject !== null && referents.get(last.subject)?.kind === 'person')
      return attribution(last.subject)
    return attribution(last.people.size === 1 && last.subject === null ? only! : null)
  }
  for (let between = before.block + 1; between < unit.block; between++)
    if (article.blocks[between]!.kind === 'subhead') return null
  if (isWord(before.items.at(-1), ':')) return attribution(last.isSpeech ? last.speaker : last.subject)
  const answered = before.items.findLast((item) => item.kind === 'quoted')
  const isAnswer =
    answered?.kind === 'quoted' &&
    article.text.slice(answered.passage.start, answered.passage.end).endsWith('?')
  return last.isSpeech && !isAnswer ? attribution(last.speaker) : null
}
