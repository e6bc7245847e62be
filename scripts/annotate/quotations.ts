import type {
  Article,
  Mention,
  Quotation,
  Referent,
  ReportingVerb,
  RoleStatement,
  Sentence,
  Token,
  Warn,
} from '../model.ts'
import {type Before, type Cast, identify, readGenders, type Trace} from './discourse.ts'
import {readCallings} from './discourse-callings.ts'
import {bodiesIn, leaveTrace, type Spoken} from './discourse-traces.ts'
import {isPerson, isWord, narrate, type Unit} from './narration.ts'
import {type Passage, pairMarks} from './quotation-marks.ts'
import {accept, isNickname, isWithinName, mainStyle, SHORT} from './quotations-accepted.ts'
import {carried, governing, introduced, mediumOf} from './quotations-attributed.ts'
import {reportedClause} from './reported-speech.ts'
import {findSpeechActs, type SpeechAct} from './speakers.ts'
import {type Cues, indexCues} from './speakers-cues.ts'
import {leadingSubject} from './speakers-leading.ts'
import type {Subject} from './speakers-subjects.ts'

/** What helps to tell speakers apart, where it is known. */
export interface SpeakerKnowledge {
  roles?: readonly RoleStatement[]
  firstNameGender?: ReadonlyMap<string, 'm' | 'f' | 'u'>
}

/** How far before a pronoun a name in the same sentence may stand, in words. */
const NEARBY = 60
const STOPS = /^[.,;:!?…—–\-()]+$/

const NOBODY_BEFORE: Before = {people: new Set(), bodies: new Set(), speaker: null}

/**
 * Finds what people say: words between marks with their speakers, and reported speech where the sentence is plain.
 *
 * In order of start. A direct quotation may cross paragraphs; a reported clause may hold a short direct one. The
 * speaker is who the sentence names, a pronoun followed back, or who plainly goes on speaking; null when two would
 * fit. Fewer than five words between marks count only when a verb of saying governs them whose speaker is known or
 * plainly somebody, so scare quotes, terms and titles are none. A mark opened and not closed is reported (`quotations:unclosed`) and passed over.
 */
export function findQuotations(
  article: Article,
  sentences: Sentence[],
  tokens: Token[],
  mentions: Mention[],
  referents: Referent[],
  reportingVerbs: ReportingVerb[],
  warn: Warn,
  {roles = [], firstNameGender = new Map()}: SpeakerKnowledge = {},
): Quotation[] {
  const {passages: paired, unclosed} = pairMarks(article)
  for (const at of unclosed) {
    const words = article.text.slice(at.start, at.end + 24).split('\n')[0]
    warn(
      'quotations:unclosed',
      at,
      `“${words}…” opens a quotation that nothing closes; it was passed over. Close it in the clipping.`,
    )
  }
  const passages = paired.filter(
    (passage) => passage.words > 0 && !isWithinName(passage, mentions) && !isNickname(passage, article.text),
  )
  const cues = indexCues(reportingVerbs)
  const units = joinAttributions(narrate(article, sentences, tokens, mentions, referents, passages), cues)
  const cast: Cast = {
    referents: new Map(referents.map((referent) => [referent.key, referent])),
    genderOf: readGenders(units, referents, firstNameGender),
    bearers: readCallings(units, roles),
  }
  const style = mainStyle(passages)
  const traces: Trace[] = []
  const found = new Map<Passage, Quotation | null>()
  const reported: Quotation[] = []

  for (const [index, unit] of units.entries()) {
    const acts = findSpeechActs(unit, cues)
    const lead = leadingSubject(unit)
    const speakers = identifyActs(unit, acts, lead, cast, traces)
    const subject = lead === null ? null : identify(lead, cast, traces, NOBODY_BEFORE)
    let last: Spoken | null = null
    for (const [number, act] of acts.entries()) {
      if (act.passive || isSubordinate(unit, act)) continue
      const speaker = speakers[number]!
      // “Ama Boateng noted that the report mentioned no women”: she spoke, whatever the report did.
      if (speaker === null && last !== null) continue
      last = {speaker, medium: mediumOf(unit, act, article.text), act, isQuoted: false, isQuestion: false}
    }

    unit.items.forEach((item, at) => {
      if (item.kind !== 'quoted') return
      const {passage} = item
      const attribution =
        governing(unit, at, acts, speakers, article.text) ??
        introduced(unit, at, lead, subject, article.text) ??
        carried(unit, at, units[index - 1], traces, cast, article)
      const isQuotation = accept(passage, unit, at, attribution, style, article)
      const earlier = found.get(passage)
      if (isQuotation && (earlier === undefined || earlier === null || earlier.speaker === null)) {
        const {speaker = null, cue = null, medium = null} = attribution ?? {}
        found.set(passage, {start: passage.start, end: passage.end, speaker, cue, direct: true, medium})
      }
      const isWhole = attribution?.isAdjacent === true && /[.,!?…]/.test(item.last)
      if (isQuotation && (isWhole || passage.words >= SHORT))
        last = {
          speaker: attribution?.speaker ?? null,
          medium: attribution?.medium ?? null,
          act: attribution?.act ?? null,
          isQuoted: true,
          isQuestion: item.last === '?',
        }
    })

    acts.forEach((act, number) => {
      const speaker = speakers[number] ?? null
      if (speaker === null) return
      const clause = reportedClause(unit, acts, number, article.text)
      // “He said that she had told him that …” is his.
      if (clause === null || clause.start < (reported.at(-1)?.end ?? 0)) return
      const medium = mediumOf(unit, act, article.text)
      reported.push({...clause, speaker, cue: act.cue, direct: false, medium})
    })
    traces.push(leaveTrace(unit, lead, subject, last))
  }
  const direct = [...found.values()].filter((quotation) => quotation !== null)
  return [...direct, ...reported].sort((a, b) => a.start - b.start || b.end - a.end)
}

/**
 * “How did they know which leg?” Ama Boateng asked the court. The question mark ends a sentence and not this one:
 * the attribution is joined to the words before it.
 */
function joinAttributions(units: Unit[], cues: Cues): Unit[] {
  const joined: Unit[] = []
  for (const unit of units) {
    const before = joined.at(-1)
    const quoted = before?.items.at(-1)
    const first = unit.items[0]
    if (
      before === undefined ||
      quoted?.kind !== 'quoted' ||
      before.block !== unit.block ||
      first === undefined ||
      first.kind === 'quoted' ||
      !(before.items.length === 1 || isWord(before.items.at(-2), '.', '!', '?')) ||
      !isBareAttribution(unit, cues, /[?!…—–]/.test(quoted.last))
    ) {
      joined.push(unit)
      continue
    }
    joined[joined.length - 1] = {...before, items: [...before.items, ...unit.items], end: unit.end}
  }
  return joined
}

/** “Ama Boateng asked the court.”, but not “Ama Boateng said the road was closed.” */
function isBareAttribution(unit: Unit, cues: Cues, isQuestion: boolean): boolean {
  const [act] = findSpeechActs(unit, cues)
  if (act === undefined || act.from > 1 || act.passive || act.modal || act.participle) return false
  if (unit.items.some((item) => item.kind === 'quoted')) return false
  const rest = unit.items.slice(Math.max(act.cueTo, act.to))
  const next = rest[0]
  if (act.inverted) return act.cueFrom === 0
  if (!isQuestion) return rest.every((item) => item.kind === 'word' && STOPS.test(item.lower))
  if (next === undefined) return true
  const hasClause = rest.some((item) => isWord(item, 'that', 'whether', 'if', 'to', 'about'))
  if (/^(?:tell|ask|remind)$/.test(act.lemma)) return !hasClause && rest.length < 12
  return (
    next.kind === 'word' &&
    /^(?:[.,;—–]|in|on|at|to|after|before|when|as|while|during|from|with|through|by|via|later|afterwards|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this)$/.test(
      next.lower,
    ) &&
    !rest.slice(0, 3).some((item) => isWord(item, 'that'))
  )
}

/** Who speaks in each act; null where it cannot be told. */
function identifyActs(
  unit: Unit,
  acts: SpeechAct[],
  lead: Subject | null,
  cast: Cast,
  traces: readonly Trace[],
): (string | null)[] {
  const speakers: (string | null)[] = []
  /** Who spoke in the sentence's own clauses so far. */
  const main: (string | null)[] = []
  for (const act of acts) {
    const inFront = unit.items.slice(Math.max(0, act.from - NEARBY), act.from)
    const people = new Set(inFront.filter(isPerson).map(({referent}) => referent.key))
    const earlier = main.at(-1) ?? null
    let {subject} = act
    if (subject.is === 'same') {
      if (main.length > 0) {
        speakers.push(earlier)
        continue
      }
      subject = lead ?? {is: 'unnamed'}
    }
    const isSource = act.lemma === 'according to'
    const before: Before =
      subject.is === 'pronoun'
        ? {people, bodies: bodiesIn(inFront), speaker: earlier}
        : {...NOBODY_BEFORE, bodies: bodiesIn(inFront)}
    const speaker = act.passive ? null : identify(subject, cast, traces, before, act.lemma)
    speakers.push(speaker)
    // “declined to comment but said”: what nobody was seen to do leaves the sentence’s subject to speak.
    const isLost = act.modal && speaker === null
    if (!act.passive && !isSource && !isLost && !isSubordinate(unit, act)) main.push(speaker)
  }
  return speakers
}

/** “when a reporter asked him”, “who said”: no part of the sentence's own saying. */
function isSubordinate(unit: Unit, act: SpeechAct): boolean {
  const before = unit.items[act.from - 1]
  return (
    isWord(
      before,
      'when',
      'while',
      'as',
      'after',
      'before',
      'because',
      'although',
      'though',
      'if',
      'whether',
      'what',
      'that',
      'which',
      'who',
      'whom',
      'whose',
      'until',
    ) || isWord(unit.items[act.from], 'who', 'which', 'that')
  )
}
