import type {
  Article,
  DateExpression,
  EventReport,
  Mention,
  Quotation,
  Referent,
  Sentence,
  Span,
  Token,
  Trigger,
  Warn,
} from '../model.ts'
import {complaintDraft} from './events/complaints.ts'
import {confidenceOf} from './events/confidence.ts'
import {disasterDraft} from './events/disasters.ts'
import {nounDraft} from './events/noun-events.ts'
import {demandDraft} from './events/obligations.ts'
import {outcomeDrafts, rememberTogether} from './events/outcomes.ts'
import type {Draft, Scene} from './events/scene.ts'
import {readScenes} from './events/scenes.ts'
import {REALISING} from './events/status.ts'
import {verbDraft} from './events/verb-events.ts'
import {lemmasOf} from './grammar/verb-groups.ts'
import type {Word} from './grammar/words.ts'

/**
 * Finds what a text says happened, is planned or is denied: one report for each clause that says it.
 *
 * An event needs a trigger (`triggers.tsv`), somebody named who takes part, and a clause that asserts it: what is
 * wished, asked for, threatened or supposed is no event, though the wish may be (“asked Kenya to withdraw” is a
 * request, not a withdrawal). Words inside a quotation of five words or more are what somebody said, not what the
 * article reports. The same happening told twice is reported twice; `gather` makes one of them.
 */
export function findEvents(
  article: Article,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  mentions: readonly Mention[],
  referents: readonly Referent[],
  dates: readonly DateExpression[],
  quotations: readonly Quotation[],
  triggers: readonly Trigger[],
  _warn: Warn,
): EventReport[] {
  const reports: EventReport[] = []
  const layers = {tokens, mentions, referents, dates, quotations}
  for (const scene of readScenes(article, sentences, layers, triggers)) {
    const drafts = withoutRepeats(draftsOf(scene))
    rememberTogether(scene, drafts)
    for (const draft of drafts) reports.push(reportOf(draft, scene, drafts.length > 1))
  }
  return reports.sort((a, b) => a.start - b.start || a.trigger.start - b.trigger.start)
}

function draftsOf(scene: Scene): Draft[] {
  if (scene.words.at(-1)?.lower === '?') return []
  const drafts: Draft[] = []
  const used = new Set<number>()
  const acting = new Set<number>()
  scene.clause.groups.forEach((group, index) => {
    // “agreed to withdraw” is one event, and so is “refused to meet”.
    if (group.form === 'infinitive' && acting.has(index - 1) && !isRealising(scene, index - 1)) return
    const draft = verbDraft(scene, index, used)
    if (draft === null) return
    acting.add(index)
    drafts.push(draft)
  })
  scene.clause.groups.forEach((_, index) => {
    const demand = demandDraft(scene, index)
    if (demand !== null) drafts.push(demand)
    const complaint = complaintDraft(scene, index)
    if (complaint !== null) drafts.push(complaint)
    drafts.push(...outcomeDrafts(scene, index))
    const disaster = disasterDraft(scene, index)
    if (disaster !== null) drafts.push(disaster)
  })
  scene.words.forEach((word, at) => {
    if (word.kind !== 'word' || used.has(at) || !scene.triggers.nouns.has(word.lower)) return
    if (scene.clause.groups.some(({verb}) => verb === at)) return
    const draft = nounDraft(scene, at)
    if (draft !== null) drafts.push(draft)
  })
  return withoutGatherings(withoutDenials(drafts), scene)
}

/** “Kenya denied that it had attacked” tells of an attack that is denied; the denial is told with it. */
function withoutDenials(drafts: readonly Draft[]): Draft[] {
  const denied = drafts.findLast(({status}) => status === 'denied')
  if (denied === undefined) return [...drafts]
  return drafts.filter(({trigger, span}) => trigger.head !== 'deny' || span.start > denied.span.start)
}

/** “At a league summit in May, **where members pledged** nine ships”: what was agreed there is told, not that they met. */
function withoutGatherings(drafts: readonly Draft[], {words}: Scene): Draft[] {
  const agreed = drafts.filter(
    ({trigger, clause}) => trigger.type === 'AGREE' && words[clause.from - 1]?.lower === 'where',
  )
  if (agreed.length === 0) return [...drafts]
  const bodies = new Set(agreed.flatMap(({participants}) => participants.map(({entity}) => entity)))
  return drafts.filter(
    ({trigger, isNoun, participants}) =>
      !(isNoun && trigger.type === 'CONSULT' && participants.every(({entity}) => bodies.has(entity))),
  )
}

const isRealising = ({clause}: Scene, index: number) =>
  lemmasOf(clause.groups[index]!).some((lemma) => REALISING.has(lemma))

/** Of two that say the same in one sentence (“a strike on Kharkiv killed three”) the fuller is kept. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const twin = kept.findIndex((other) => isSameTelling(draft, other))
    if (twin === -1) {
      kept.push(draft)
      continue
    }
    const other = kept[twin]!
    const [fuller, lesser] =
      draft.participants.length > other.participants.length ? [draft, other] : [other, draft]
    kept[twin] = {...fuller, date: fuller.date ?? lesser.date, place: fuller.place ?? lesser.place}
  }
  return kept
}

function isSameTelling(a: Draft, b: Draft): boolean {
  if (a.trigger.type !== b.trigger.type || a.status !== b.status) return false
  if (a.date !== null && b.date !== null && a.date !== b.date) return false
  const keys = (draft: Draft) => new Set(draft.participants.map(({entity}) => entity))
  const [first, second] = [keys(a), keys(b)]
  return first.isSubsetOf(second) || second.isSubsetOf(first)
}

function reportOf(draft: Draft, {words, sentence}: Scene, isShared: boolean): EventReport {
  const evidence = isShared ? clauseSpan(draft, words) : {start: sentence.start, end: sentence.end}
  return {
    ...evidence,
    type: draft.trigger.type,
    status: draft.status,
    trigger: draft.span,
    label: draft.label,
    date: draft.date,
    place: draft.place,
    participants: draft.participants,
    about: draft.about ?? null,
    confidence: confidenceOf(draft),
  }
}

function clauseSpan({clause: {from, to}, span}: Draft, words: readonly Word[]): Span {
  const start = Math.min(words[from]!.start, span.start)
  let last = to - 1
  while (last > from && words[last]!.kind === 'mark') last -= 1
  return {start, end: Math.max(words[last]!.end, span.end)}
}
