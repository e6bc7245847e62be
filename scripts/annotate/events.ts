import type {
  Article,
  DateExpression,
  EventReport,
  EventStatus,
  Mention,
  Quotation,
  Referent,
  Sentence,
  Span,
  Token,
  Trigger,
  Warn,
} from '../model.ts'
import {startOf} from './edtf.ts'
import {type ReadyTrigger, type ReadyTriggers, readyTriggers, type Side} from './frames.ts'
import {
  type Clause,
  clauseEnd,
  earlierFinite,
  isAdverb,
  isConjunction,
  isPossessive,
  isPreposition,
  isSubordinator,
  lemmasOf,
  MESSAGES,
  objectOf,
  type PrepositionalPhrase,
  phraseStartingAt,
  phrasesAfter,
  type Range,
  subjectOf,
  verbGroups,
  type Word,
  wordBefore,
  wordsOf,
} from './grammar.ts'
import {ARMS, actorOf, actorsIn, actsForOwner, ownersIn} from './participants.ts'

/** More words than any sentence that people write; a line like that is no sentence. */
const LONGEST_SENTENCE = 250

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
  const ready = readyTriggers(triggers)
  const referentOf = new Map(referents.map((referent) => [referent.key, referent]))
  const take = {
    tokens: inTurn(tokens),
    mentions: inTurn(inOrder(mentions)),
    dates: inTurn(inOrder(dates)),
    quotations: inTurn(inOrder(quotations)),
  }
  const reports: EventReport[] = []
  let earlier: string[] = []
  let people: string[] = []
  const cast: Cast = {organizations: new Map(), roles: new Map()}
  for (const sentence of sentences) {
    const layers = {
      mentions: take.mentions(sentence),
      dates: take.dates(sentence),
      quotations: take.quotations(sentence),
    }
    const words = wordsOf(article.text, take.tokens(sentence), layers)
    const isHeadline = article.blocks[sentence.block]?.kind === 'subhead'
    if (words.length > LONGEST_SENTENCE || isHeadline) continue
    const clause = {words, groups: verbGroups(words, ready.lexicon)}
    const scene: Scene = {
      article,
      words,
      clause,
      triggers: ready,
      referents: referentOf,
      earlier,
      people,
      cast,
    }
    const drafts = withoutRepeats(draftsOf(scene))
    for (const draft of drafts) reports.push(reportOf(draft, scene, sentence, drafts.length > 1))
    earlier = mainActors(scene)
    people = peopleBefore(scene, words.length)
    remember(scene)
  }
  return reports.sort((a, b) => a.start - b.start || a.trigger.start - b.trigger.start)
}

const inOrder = <Layer extends Span>(layer: readonly Layer[]) => [...layer].sort((a, b) => a.start - b.start)

/** Gives the spans that overlap a sentence, sentence after sentence, each looked at once or twice. */
function inTurn<Layer extends Span>(layer: readonly Layer[]): (sentence: Span) => Layer[] {
  let from = 0
  return ({start, end}) => {
    while (from < layer.length && layer[from]!.end <= start) from += 1
    const found: Layer[] = []
    for (let at = from; at < layer.length && layer[at]!.start < end; at += 1) {
      if (layer[at]!.end > start) found.push(layer[at]!)
    }
    return found
  }
}

const set = (list: string) => new Set(list.trim().split(/\s+/))

/** Verbs whose infinitive is yet to come: “plans to visit”. */
const PLANNING = set(
  `plan prepare intend schedule arrange due set expect decide aim ready propose look slate poise earmark plot move`,
)
/** Verbs whose infinitive or gerund happened: “began to withdraw”, “went on to win”. */
const REALISING = set(
  `begin start continue manage go come help proceed happen resume finish complete travel fly arrive return gather keep
  stop move rush`,
)
/** Verbs that make what they govern somebody's words. */
const DENYING = set('deny dispute refute')
/** What these bring is wished or feared, not said to be: no event. */
const IRREAL_VERBS = set(
  `want hope seek wish try attempt need demand urge ask call propose consider threaten fear avoid prevent avert discuss
  suggest recommend refuse decline reject oppose fail request offer invite warn struggle like love want rule risk allow
  let suspect pressure push debate contemplate mull seem appear pretend`,
)
const IRREAL_NOUNS = set(
  `possibility threat risk fear fears plan plans call calls proposal chance chances hope hopes prospect prospects demand
  demands idea bid effort efforts attempt attempts need request push appeal talk ban warning condition alternative
  opposition preparations proposals suspicion suspicions charge charges accused allegations allegation claims`,
)
const IRREAL_ADJECTIVES = set(
  `possible potential hypothetical proposed any no further future never-ending would-be attempted alleged without new-style
  suspected feared`,
)
const PLANNED_ADJECTIVES = set('planned upcoming forthcoming scheduled expected next follow-up')
/** “The talks **took place** on Monday”: a date beside such a verb is the noun's own. */
const OCCURRING = set(
  `take happen occur begin start end come follow last kill leave continue break be conclude close open collapse injure wound
  destroy hit erupt fail finish resume mark damage prompt shock send`,
)
/** “**held** a meeting”, “**attended** a summit”: a date beside such a verb is its object's. */
const LIGHT = set(
  'hold have attend host begin open launch stage conduct carry make announce report see start resume chair end',
)
/** Words before a noun that belong to its name: “drone strike”. */
const NAMING = set(
  `drone missile air rocket artillery suicide bomb car knife arson cyber peace trade ceasefire truce prisoner hostage arms
  nuclear state phone video bilateral trilateral cabinet emergency border pay wage budget coalition gun mass school mortar
  hunger general ground naval ransomware grenade acid police court climate nurses teachers rail port`,
)
const PLACE_PREPOSITIONS = set('in at near outside inside across around')

/** One sentence, and what is needed to read it. */
interface Scene {
  article: Article
  words: readonly Word[]
  clause: Clause
  triggers: ReadyTriggers
  referents: ReadonlyMap<string, Referent>
  /** Who the sentence before is about: whom “he” or “they” may mean. */
  earlier: readonly string[]
  /** The people whom the sentence before names. */
  people: readonly string[]
  /** Whom the sentences before have named. */
  cast: Cast
}

/** Whom “the commission” or “the mayor” may mean: by the words of names and of titles, those named so far. */
interface Cast {
  organizations: Map<string, Set<string>>
  roles: Map<string, Set<string>>
}

/** Keeps the sentence's names for “the commission” (of a Fair Trade Commission) and “the mayor” (of Mayor Ada Boateng). */
function remember({words, referents, cast}: Scene): void {
  const note = (index: Map<string, Set<string>>, word: string, key: string) => {
    const keys = index.get(word) ?? new Set()
    index.set(word, keys.add(key))
  }
  words.forEach((word, at) => {
    const actor = word.kind === 'name' ? actorOf(word.mention, referents) : null
    if (actor === null || actor.kind === 'country') return
    if (actor.kind === 'organization') {
      for (const part of actor.name.toLowerCase().split(/[^\p{L}]+/u))
        note(cast.organizations, part, actor.key)
      return
    }
    for (let look = at - 1; look >= Math.max(0, at - 3); look -= 1) {
      if (words[look]!.kind !== 'word') break
      note(cast.roles, words[look]!.lower, actor.key)
    }
    if (words[at + 1]?.lower !== ',') return
    for (let look = at + 2; look < Math.min(words.length, at + 6); look += 1) {
      if (words[look]!.kind !== 'word' || isPreposition(words[look]!)) break
      note(cast.roles, words[look]!.lower, actor.key)
    }
  })
}

/** Heads of a phrase that can stand for an organization or a person named before. */
const STANDING_ORGANIZATION =
  /^(?:agency|alliance|army|assembly|association|authority|bank|board|bureau|cabinet|centre|center|chamber|church|club|college|commission|committee|company|congress|corporation|council|court|department|directorate|federation|force|forum|foundation|fund|guard|group|hospital|institute|league|ministry|movement|navy|network|organisation|organization|parliament|party|police|regulator|school|secretariat|senate|service|society|tribunal|trust|union|university|watchdog)$/
const STANDING_PERSON =
  /^(?:ambassador|archbishop|attorney|bishop|captain|chairman|chairwoman|chairperson|chair|chancellor|chief|coach|commander|commissioner|director|envoy|founder|general|governor|judge|justice|king|lawyer|manager|mayor|minister|premier|president|principal|prosecutor|queen|secretary|senator|sheriff|speaker|striker|winger|midfielder|goalkeeper)$/

/** “**The commission** searched the offices”: the one organization named so far whose name has that word. */
function standingFor(scene: Scene, {from, to}: Range): string[] {
  const {words, cast} = scene
  if (to - from < 2 || to - from > 3 || words[from]!.lower !== 'the') return []
  if (words.slice(from, to).some(({kind}) => kind !== 'word')) return []
  const noun = words[to - 1]!.lower
  const index = STANDING_ORGANIZATION.test(noun)
    ? cast.organizations
    : STANDING_PERSON.test(noun)
      ? cast.roles
      : null
  const meant = index?.get(noun)
  return meant?.size === 1 ? [...meant] : []
}

interface Draft {
  trigger: ReadyTrigger
  span: Span
  status: EventStatus
  participants: EventReport['participants']
  date: string | null
  place: string | null
  label: string
  /** Words of the clause that says it. */
  clause: Range
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
  })
  scene.words.forEach((word, at) => {
    if (word.kind !== 'word' || used.has(at) || !scene.triggers.nouns.has(word.lower)) return
    if (scene.clause.groups.some(({verb}) => verb === at)) return
    const draft = nounDraft(scene, at)
    if (draft !== null) drafts.push(draft)
  })
  return drafts
}

const isRealising = ({clause}: Scene, index: number) =>
  lemmasOf(clause.groups[index]!).some((lemma) => REALISING.has(lemma))

const OBLIGATION: ReadyTrigger = {
  type: 'REQUEST',
  head: 'must',
  rest: [],
  follower: null,
  left: {slots: ['subject'], isNeeded: true, isArmed: false, isGroup: false},
  right: {slots: ['that'], isNeeded: true, isArmed: false, isGroup: false},
  isMutual: false,
  isPlaceNeeded: false,
  label: 'demand',
}
const DEMANDING = set('say declare insist announce add stress reiterate warn write conclude argue')

/** “Kenya said Uganda **must** withdraw”: a demand, though no word of demanding stands there. */
function demandDraft(scene: Scene, index: number): Draft | null {
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
  }
}

// ── Verbs ───────────────────────────────────────────────────────────────────────────────────────────

function verbDraft(scene: Scene, index: number, used: Set<number>): Draft | null {
  const {clause, words} = scene
  const group = clause.groups[index]!
  for (const lemma of lemmasOf(group)) {
    for (const trigger of scene.triggers.verbs.get(lemma) ?? []) {
      const phrase = matchPhrase(scene, index, trigger)
      if (phrase === null) continue
      const draft = frameVerb(scene, index, trigger, phrase)
      if (draft === null) continue
      for (const at of phrase) used.add(at)
      used.add(group.verb)
      const last = words[Math.max(group.verb, ...phrase)]!
      const first = words[Math.min(group.verb, ...phrase)]!
      return {...draft, span: {start: first.start, end: last.end}}
    }
  }
  return null
}

/** Where the words are that a verb brings: “talks” of “held talks”. Null when they are not there. */
function matchPhrase({clause, words}: Scene, index: number, {rest, right}: ReadyTrigger): number[] | null {
  if (rest.length === 0) return []
  const takesObject = right?.slots.includes('object') === true
  const group = clause.groups[index]!
  const found: number[] = []
  let at = group.end
  // “called on Thursday for”, “ruled on Monday that”
  const isBetween = (look: number) =>
    words[look]!.kind === 'date' || isAdverb(words[look]!) || isOnDate(words, look)
  while (at < words.length && !sameWord(words[at]!.lower, rest[0]!) && isBetween(at)) at += 1
  const end = Math.min(clauseEnd(clause, group.end + (rest[0] === 'to' ? 1 : 0)), group.end + 10)
  const subject = group.passive ? subjectOf(clause, index) : null
  for (const wanted of rest) {
    if (subject !== null && found.length === 0 && !isParticle(wanted)) {
      // “sanctions were imposed”
      const inSubject = lastIn(words, subject, wanted)
      if (inSubject !== null) {
        found.push(inSubject)
        continue
      }
    }
    const isFirstParticle =
      isParticle(wanted) && (found.length === 0 || isParticle(words[found.at(-1)!]!.lower))
    const isApart = PARTICLES_APART.has(wanted) || (takesObject && PREPOSITIONS_APART.has(wanted))
    const reach = wanted === 'unacceptable' ? 12 : wanted === 'to' && isApart ? 9 : isApart ? 6 : 1
    const limit = isFirstParticle ? Math.min(words.length, at + reach) : end
    let place = -1
    for (let look = at; look < limit; look += 1) {
      if (sameWord(words[look]!.lower, wanted)) {
        // “asked people **to stay**”, not “asked a question to …”.
        if (wanted === 'to' && takesObject && look === group.end && !group.passive) break
        if (wanted === 'to' && takesObject && !clause.groups.some(({start}) => start === look)) break
        place = look
        break
      }
      if (isParticle(wanted) && isAdverb(words[look]!)) continue
      // “Nair asked, as the speaker called for order”
      if (isParticle(wanted) && (words[look]!.lower === ',' || isSubordinator(words[look]!))) break
      if (!isParticle(wanted) && isPreposition(words[look]!) && words[look]!.lower !== 'of') break
    }
    if (place === -1) return null
    // “has held several meetings since”: what is done again and again is no one happening.
    if (words.slice(at, place).some(({lower}) => REPEATED.has(lower))) return null
    found.push(place)
    at = place + 1
  }
  return found
}

const REPEATED = set(
  'multiple several many numerous various regular frequent countless repeated weekly daily',
)

const isOnDate = (words: readonly Word[], at: number) =>
  words[at]!.lower === 'on' && words[at + 1]?.kind === 'date'

/** “let **Kenya** down”, “turned **the offer** down”: these may stand after a short object. */
const PARTICLES_APART = set('down off out in up hostage guilty into unacceptable')
/** “stripped Kenya **of**”, “charged her **with**”, “put the army **on** alert”: with an object between. */
const PREPOSITIONS_APART = set('for of on with to')
const PARTICLES = set(
  `that on upon for to up out off down in at over back from into with of away by dead hostage guilty not himself itself unacceptable`,
)
const isParticle = (word: string) => PARTICLES.has(word)

const sameWord = (found: string, wanted: string) =>
  found === wanted || (found.length > wanted.length && (found === `${wanted}s` || found === `${wanted}es`))

function lastIn(words: readonly Word[], {from, to}: Range, wanted: string): number | null {
  for (let at = to - 1; at >= from; at -= 1) if (sameWord(words[at]!.lower, wanted)) return at
  return null
}

/** “met the families of the dead”: people without a name, as against “met its target”. */
function meetsSomebody({clause, words}: Scene, index: number, {head}: ReadyTrigger): boolean {
  if (head !== 'meet') return false
  const group = clause.groups[index]!
  const object = objectOf(clause, index, words[group.end]?.lower === 'with' ? group.end + 1 : group.end)
  if (object === null)
    return (
      words[group.end] === undefined || isPreposition(words[group.end]!) || words[group.end]!.kind === 'date'
    )
  const of = words.findIndex((word, at) => at >= object.from && at < object.to && word.lower === 'of')
  return PEOPLE.test(words[(of === -1 ? object.to : of) - 1]!.lower)
}

const PEOPLE =
  /^(?!(?:order|number|quarter|offer|power|matter|border|water|figure|criteria|power|deficit|other|parameter)s?$).*(?:ers|ors|ists|ians|ants|ees)$|^(?:people|families|officials|residents|victims|relatives|students|parents|minister|president|governor|mayor|prefect|leader|counterparts?|cabinet|delegations?|chiefs?|elders|envoys|diplomats|unions?|representatives|deputies|lawmakers|mps|senators|counsel|sides|press|king|pope|police|community|communities|team|board|council|ambassadors?|group)$/

/** “declined **to comment**” rejects nothing. */
function isSilence({clause}: Scene, index: number): boolean {
  const next = clause.groups[index + 1]
  return next?.form === 'infinitive' && isAny(next, SILENT)
}

const SILENT = set(
  'comment respond answer say speak discuss give name identify confirm be elaborate provide reply talk tell disclose',
)

/** Where the clause of a verb begins: at its subject, unless another verb stands between. */
function clauseStart({groups}: Clause, index: number, subject: Range | null): number {
  const {start} = groups[index]!
  if (subject === null || subject.from > start) return start
  return groups.some((group) => group.start >= subject.to && group.end <= start) ? start : subject.from
}

/** “is backed by”, “opposes it” is a state of things; “backed it” an act. */
function isStative({clause, words}: Scene, index: number, {type, head}: ReadyTrigger): boolean {
  if (type !== 'SUPPORT' && head !== 'oppose' && head !== 'support') return false
  const group = clause.groups[index]!
  if (group.modal !== null) return false
  if (group.passive)
    return /^(?:is|are)$/.test(words[group.start]!.lower) && words[group.start + 1]?.lower !== 'being'
  return (
    group.start === group.verb && !group.forms.some(({tags}) => tags.has('past')) && group.form === 'finite'
  )
}

const HARMFUL = set('ASSAULT COERCE SANCTION')

/** Acts that are done by speaking. */
const SPOKEN = set('ACCUSE REQUEST REJECT SUPPORT THREATEN AGREE')

type Framed = Omit<Draft, 'span'>

function frameVerb(
  scene: Scene,
  index: number,
  trigger: ReadyTrigger,
  phrase: readonly number[],
): Framed | null {
  const {clause, words} = scene
  const status = statusOf(scene, index)
  if (status === null) return null
  if (trigger.type === 'REJECT' && isSilence(scene, index)) return null
  const group = clause.groups[index]!
  // “…, killing nine”, “…, targeting a depot” tell more of what the clause before says; “…, accusing Kenya” is an act.
  if (group.form === 'ing' && words[group.start - 1]?.lower === ',' && !SPOKEN.has(trigger.type ?? ''))
    return null
  const subject = subjectOf(clause, index)
  const end = clauseEnd(clause, Math.max(group.end, ...phrase.map((at) => at + 1)))
  const range = {
    from: clauseStart(clause, index, subject),
    to: Math.max(end, group.end),
  }
  const phrases = phrasesAfter(clause, group.end)
  // “took over the company”: the object stands after the particle.
  const objectFrom =
    phrase[0] === group.end && isParticle(words[group.end]!.lower) ? group.end + 1 : group.end
  const isArmed = words.slice(range.from, range.to).some(({lower}) => ARMS.has(lower))
  if ((trigger.left.isArmed || trigger.right?.isArmed) && !isArmed) return null
  const fill = (side: Side | null, isVictim: boolean) => {
    for (const slot of side?.slots ?? []) {
      const actors = verbSlot(scene, index, slot, {subject, phrases, isVictim, objectFrom})
      if (actors.length > 0) return actors
    }
    return []
  }
  const isBare = !group.passive && objectOf(clause, index, objectFrom) === null
  const left = fill(trigger.left, trigger.type === 'PROTEST' || trigger.type === 'ASSAULT')
  const isViolent = trigger.type === 'ASSAULT' || trigger.type === 'COERCE'
  const named = fill(trigger.right, isViolent)
  const right = (named.length > 0 ? named : complementActors(scene, index, trigger)).filter(
    (key) => !left.includes(key),
  )
  // “Boateng was praised”: of a passive it is enough to know whom.
  const isPatient = group.passive && right.length > 0 && trigger.right?.slots.includes('object') === true
  if (trigger.left.isNeeded && left.length === 0 && !isPatient) return null
  const isTogether = trigger.isMutual && (left.length > 1 || meetsSomebody(scene, index, trigger))
  if (trigger.right?.isNeeded && right.length === 0 && !isTogether) return null
  if (left.length + right.length === 0) return null
  if (
    (status === 'hypothetical' || status === 'denied') &&
    (left.length === 0 || right.length === 0) &&
    !(trigger.isMutual && left.length > 1)
  )
    return null
  const date = dateOf(scene, index)
  const place = placeOf(scene, group.start, range, trigger, index)
  // “storming down the steps”: who is struck or seized, or at least where, must be said.
  const isTransitive = trigger.rest.length === 0 && trigger.right?.slots.includes('object') === true
  if (isTransitive && isBare && place === null && HARMFUL.has(trigger.type ?? '')) return null
  if (trigger.left.isGroup && left.every((key) => scene.referents.get(key)?.kind === 'person')) return null
  if (trigger.isPlaceNeeded && right.length === 0 && place === null) return null
  if (isStative(scene, index, trigger)) return null
  // “villages retaken by Kenya” tells in passing; it needs more to be a happening.
  if (group.form === 'participle' && date === null && (left.length === 0 || right.length === 0)) return null
  return {
    trigger,
    status:
      isAhead(date, scene.article) && status === 'reported' && isTimeless(scene, index) ? 'planned' : status,
    participants: participantsOf(trigger, left, right),
    date,
    place,
    label: trigger.label,
    clause: range,
  }
}

function participantsOf(
  {isMutual, right: rightSide, type}: ReadyTrigger,
  left: readonly string[],
  right: readonly string[],
): EventReport['participants'] {
  const alone = isMutual || (rightSide === null && type === null)
  return [
    ...left.map((entity) => ({entity, role: alone ? ('participant' as const) : ('source' as const)})),
    ...right.map((entity) => ({entity, role: alone ? ('participant' as const) : ('target' as const)})),
  ]
}

interface Around {
  subject: Range | null
  phrases: readonly PrepositionalPhrase[]
  isVictim: boolean
  /** Where the object may begin. */
  objectFrom: number
}

function verbSlot(
  scene: Scene,
  index: number,
  slot: string,
  {subject, phrases, isVictim, objectFrom}: Around,
): string[] {
  const {clause, words, referents} = scene
  const {passive} = clause.groups[index]!
  const read = (range: Range | null) =>
    range === null
      ? []
      : [
          ...actorsIn(words, range, referents, {isVictim, isObject: slot === 'object' && !passive}),
          ...pronounIn(scene, index, range),
          ...standingFor(scene, range),
        ]
  const after = (preposition: string) => {
    const range =
      phrases.find((phrase) => phrase.preposition === preposition) ?? whomPhrase(clause, subject, preposition)
    return range === null ? [] : read(range)
  }
  const undergoer = () => (passive ? subject : objectOf(clause, index, objectFrom))
  const readObject = () => {
    const range = undergoer()
    const actors = read(range)
    return actors.length > 0 || range === null || passive ? actors : read(appositionAfter(words, range.to))
  }
  if (slot === 'subject') return passive ? after('by') : read(subject)
  if (slot === 'object') return readObject()
  if (slot === 'that') return read(complementSubject(scene, index))
  if (slot === 'owner') {
    const range = undergoer()
    return range === null ? [] : ownersIn(words, range, referents)
  }
  return after(slot)
}

/** “asked the industry's lobby, **the Parts Association**, for a report” */
function appositionAfter(words: readonly Word[], comma: number): Range | null {
  if (words[comma]?.lower !== ',') return null
  let to = comma + 1
  while (to < words.length && words[to]!.kind === 'word' && !isPreposition(words[to]!) && to < comma + 4)
    to += 1
  if (words[to]?.kind !== 'name') return null
  const closes = words[to + 1]
  return closes === undefined || /^[,.;)(]$/.test(closes.lower) ? {from: comma + 1, to: to + 1} : null
}

/** “Ada Boateng, **with whom** he held talks”: the name before. */
function whomPhrase({words}: Clause, subject: Range | null, preposition: string): Range | null {
  if (subject === null || !/^(?:whom|which)$/.test(words[subject.from - 1]?.lower ?? '')) return null
  if (words[subject.from - 2]?.lower !== preposition) return null
  const end = subject.from - (words[subject.from - 3]?.lower === ',' ? 3 : 2)
  return words[end - 1]?.kind === 'name' ? {from: end - 1, to: end} : null
}

/** “agreed to buy **Savanna Bank**”, “threatened to strike at **Kenya**”: whom the infinitive is about. */
function complementActors(scene: Scene, index: number, {type}: ReadyTrigger): string[] {
  if (type !== 'AGREE' && type !== 'REJECT' && type !== 'THREATEN') return []
  const {clause, words, referents} = scene
  const next = clause.groups[index + 1]
  const end = clause.groups[index]!.end
  if (next?.form !== 'infinitive' || next.start > end + 1 || next.passive) return []
  const object = objectOf(clause, index + 1)
  const actors = object === null ? [] : actorsIn(words, object, referents)
  if (actors.length > 0) return actors
  for (const phrase of phrasesAfter(clause, next.end)) {
    if (!/^(?:with|to|against|from|on|for)$/.test(phrase.preposition)) continue
    const found = actorsIn(words, phrase, referents)
    if (found.length > 0) return found
  }
  return []
}

/** “demanded **that Kenya** withdraw”: who is to act. */
function complementSubject({clause, triggers}: Scene, index: number): Range | null {
  const {words, groups} = clause
  const from = groups[index]!.end
  for (let next = index + 1; next < groups.length; next += 1) {
    const group = groups[next]!
    const subject = group.form === 'finite' ? subjectOf(clause, next) : null
    if (subject !== null && subject.from > from && words[subject.from - 1]?.lower === 'that') return subject
  }
  // “demanded that Kenya close its bases”: a bare form after a name is no finite verb, so look for the name itself.
  const that = words.findIndex((word, at) => at >= from && word.lower === 'that')
  const range = that === -1 ? null : phraseStartingAt(clause, that + 1)
  if (range === null) return null
  const isBase = (word: Word) => triggers.lexicon.lookup(word.lower).some(({tags}) => tags.has('base'))
  const verb = words.findIndex(
    (word, at) => at > range.from && at < range.to && word.kind === 'word' && isBase(word),
  )
  return verb === -1 ? range : {from: range.from, to: verb}
}

/** Whom a pronoun means, where only one of those the text is about can be meant; else nobody. */
function pronounIn(scene: Scene, index: number, {from, to}: Range): string[] {
  const opener = scene.words[from]!.lower
  // “its troops”, “their delegation” act for it and them.
  const isOwned = (opener === 'its' || opener === 'their') && actsForOwner(scene.words[to - 1]!.lower)
  if (to - from !== 1 && !isOwned) return []
  const lower = isOwned ? (opener === 'its' ? 'it' : 'they') : opener
  if (!/^(?:he|she|it|they|him|her|them)$/.test(lower)) return []
  const {groups} = scene.clause
  if (lower === 'him' || lower === 'her') return otherPerson(scene, index, from)
  const first = groups.findIndex((group) => group.form === 'finite')
  const subject = first !== -1 && first < index ? subjectOf(scene.clause, first) : null
  const own = subject === null ? [] : actorsIn(scene.words, subject, scene.referents)
  const candidates =
    own.length > 0
      ? own
      : subject !== null && subject.to <= from && !isPronoun(scene, subject)
        ? []
        : scene.earlier
  const isPerson = (key: string) => scene.referents.get(key)?.kind === 'person'
  if (lower === 'he' || lower === 'she') {
    // “Her son, Kaveh Nazari, said she died”: with two in play, nobody can say who is meant.
    const people = new Set([...scene.people, ...peopleBefore(scene, from), ...candidates.filter(isPerson)])
    return people.size === 1 && candidates.some((key) => people.has(key)) ? [...people] : []
  }
  if (lower === 'they' || lower === 'them') return candidates.length > 1 ? [...candidates] : []
  const meant = candidates.filter((key) => (lower === 'it' ? !isPerson(key) : isPerson(key)))
  return meant.length === 1 ? meant : []
}

/** The people that a sentence names before a word, but for the one of “Owino, **with whom** she …”. */
function peopleBefore({words, referents}: Scene, before: number): string[] {
  const people: string[] = []
  for (let at = 0; at < before; at += 1) {
    const word = words[at]!
    const actor = word.kind === 'name' ? actorOf(word.mention, referents) : null
    const isExcluded = words.slice(at + 1, at + 4).some(({lower}) => lower === 'whom')
    if (actor?.kind === 'person' && !isExcluded) people.push(actor.key)
  }
  return people
}

/** “Boateng said Owino had failed, accusing **him** of …”: the one person named before who is not the subject. */
function otherPerson(scene: Scene, index: number, before: number): string[] {
  const subject = subjectOf(scene.clause, index)
  const acting = subject === null ? [] : actorsIn(scene.words, subject, scene.referents)
  const people = new Set<string>()
  for (const word of scene.words.slice(0, before)) {
    const actor = word.kind === 'name' ? actorOf(word.mention, scene.referents) : null
    if (actor?.kind === 'person' && !acting.includes(actor.key)) people.add(actor.key)
  }
  return people.size === 1 ? [...people] : []
}

const isPronoun = ({words}: Scene, {from, to}: Range) =>
  to - from === 1 && /^(?:he|she|it|they)$/.test(words[from]!.lower)

/** Who a sentence is about: its first finite verb's subject. */
function mainActors(scene: Scene): string[] {
  const first = scene.clause.groups.findIndex(({form}) => form === 'finite')
  if (first === -1) return [...scene.earlier]
  const subject = subjectOf(scene.clause, first)
  if (subject === null) return []
  const actors = actorsIn(scene.words, subject, scene.referents)
  return actors.length > 0 ? actors : pronounIn(scene, first, subject)
}

// ── Whether it happened ─────────────────────────────────────────────────────────────────────────────

/** How a clause is asserted; null when it is not: wished, asked for, supposed, or the manner of something else. */
function statusOf(scene: Scene, index: number, depth = 0): EventStatus | null {
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

const isAny = (group: {forms: readonly {lemma: string}[]}, lemmas: ReadonlySet<string>) =>
  group.forms.some(({lemma}) => lemmas.has(lemma))

function infinitiveStatus(scene: Scene, index: number, depth: number): EventStatus | null {
  const {clause, words} = scene
  const group = clause.groups[index]!
  const governor = clause.groups[index - 1]
  if (governor === undefined || governor.negated || group.negated) return null
  const between = words.slice(governor.end, group.start)
  if (between.some((word) => word.lower === ',' || isSubordinator(word) || word.kind === 'quote')) return null
  const nearest = between.at(-1)?.lower ?? ''
  if (/^plans?$/.test(nearest) && isAny(governor, set('announce have unveil make outline'))) return 'planned'
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
  if (between.some(({lower}) => /^(?:if|unless|whether)$/.test(lower))) return null
  // “its demand that Kenya grant …”
  const that = between.findLastIndex(({lower}) => lower === 'that')
  if (that > 0 && IRREAL_NOUNS.has(between[that - 1]!.lower)) return null
  const isComplement = governor !== null && !between.some(endsComplement)
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
      return group.negated ? null : 'planned'
    case 'would':
    case "'d":
      if (words.some(({lower}) => lower === 'if' || lower === 'unless')) return null
      return governor !== null && isComplement && !group.negated ? 'planned' : null
    case 'could':
    case 'may':
    case 'might':
      return group.negated ? null : 'hypothetical'
    default:
      return null
  }
}

/** “said that it …” goes on with what was said; “should have acted when he met …” does not. */
const endsComplement = (word: Word) =>
  word.lower === ',' ||
  word.lower === ';' ||
  (isConjunction(word) && word.lower !== '&') ||
  (isSubordinator(word) && !/^(?:that|how|why|what)$/.test(word.lower))

/** Present and progressive forms may be about the future: “meet the trust on Friday”. */
function isTimeless({clause, words}: Scene, index: number): boolean {
  const group = clause.groups[index]!
  if (group.start === group.verb) return group.forms.some(({tags}) => tags.has('base') || tags.has('s'))
  return /^(?:is|are|am|'re)$/.test(words[group.start]!.lower)
}

function isAhead(date: string | null, {date: published}: Article): boolean {
  if (date === null || published === null || published.length < 10) return false
  return (startOf(date) ?? '') > published
}

// ── When and where ──────────────────────────────────────────────────────────────────────────────────

/** The date that a verb's clause states for it; null when none is certain to be its own. */
function dateOf(scene: Scene, index: number): string | null {
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
function dateIn(words: readonly Word[], from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) {
    const word = words[at]!
    if (word.date?.edtf == null) continue
    const before = words[at - 1]?.lower ?? ''
    const after = words[at + 1]
    if (/^(?:since|until|till|before|after|by|from|to|for|than)$/.test(before)) continue
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

function placeOf(
  scene: Scene,
  at: number,
  {from, to}: Range,
  trigger: ReadyTrigger,
  index: number | null,
): string | null {
  const {words} = scene
  const after = placeIn(scene, at, to)
  if (after !== null) return after
  // “visited Lowport”, “shelled Lowport”, “flew to Lowport”
  const aim = trigger.right?.slots.filter((slot) => slot !== 'from' && slot !== 'owner') ?? []
  if (index !== null && aim.includes('object')) {
    const {clause} = scene
    const range = clause.groups[index]!.passive ? subjectOf(clause, index) : objectOf(clause, index)
    const place = range === null ? null : bareTown(scene, range)
    if (place !== null) return place
  }
  for (const {preposition, ...range} of phrasesAfter(scene.clause, at + 1)) {
    if (range.from >= to) break
    if (!aim.includes(preposition)) continue
    const place = bareTown(scene, range)
    if (place !== null) return place
  }
  // “in the Volta Region, where troops have pulled back”
  if (words[from - 1]?.lower === 'where') {
    const near = words[from - 2]?.lower === ',' ? from - 3 : from - 2
    for (let look = near; look > Math.max(-1, near - 5); look -= 1) {
      const place = bareTown(scene, {from: look, to: look + 1})
      if (place !== null) return place
    }
  }
  // “In Dakar, the minister met …”
  if (isPreposition(words[0]!) && from > 0 && words[from - 1]?.lower === ',') return placeIn(scene, 0, from)
  return null
}

/** A place right after in, at or near. */
function placeIn({words, referents}: Scene, from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) {
    if (!PLACE_PREPOSITIONS.has(words[at]!.lower)) continue
    for (let look = at + 1; look < Math.min(to, at + 6); look += 1) {
      const word = words[look]!
      if (isPreposition(word) && word.lower !== 'of') break
      if (word.kind === 'mark' || word.kind === 'date' || isSubordinator(word)) break
      if (word.kind !== 'name') continue
      const key = word.mention?.entity ?? null
      const referent = key === null ? undefined : referents.get(key)
      if (referent === undefined || isPossessive(words[look + 1])) break
      const isCountry = referent.kind === 'country' && word.mention?.form !== 'demonym'
      if (word.mention?.as === 'place' || isCountry) return referent.key
      break
    }
  }
  return null
}

/** A town or region that a phrase is about: its first name, when that is a place. */
function bareTown({words, referents}: Scene, {from, to}: Range): string | null {
  for (let at = from; at < to; at += 1) {
    const word = words[at]!
    if (isPreposition(word)) return null
    if (word.kind !== 'name' || isPossessive(words[at + 1])) continue
    const referent = word.mention?.entity == null ? undefined : referents.get(word.mention.entity)
    return referent !== undefined && word.mention?.as === 'place' && word.mention.form !== 'demonym'
      ? referent.key
      : null
  }
  return null
}

// ── Nouns ───────────────────────────────────────────────────────────────────────────────────────────

function nounDraft(scene: Scene, at: number): Draft | null {
  for (const trigger of scene.triggers.nouns.get(scene.words[at]!.lower) ?? []) {
    const draft = frameNoun(scene, at, trigger)
    if (draft !== null) return draft
  }
  return null
}

function frameNoun(scene: Scene, at: number, trigger: ReadyTrigger): Draft | null {
  const {clause, words, referents} = scene
  const first = at - trigger.rest.length
  if (first < 0 || trigger.rest.some((word, offset) => words[first + offset]?.lower !== word)) return null
  if (trigger.follower !== null && words[at + 1]?.lower !== trigger.follower) return null
  const from = nounPhraseStart(clause, first)
  const end = clauseEnd(clause, at + 1)
  const status = nounStatus(scene, {from, to: at + 1})
  if (status === null) return null
  const range = {from, to: Math.max(end, at + 1)}
  const isArmed = words
    .slice(from, range.to)
    .some(({lower}, offset) => ARMS.has(lower) && from + offset !== at)
  if (trigger.left.isArmed && !isArmed) return null
  const phrases = phrasesAfter(clause, at + 1)
  const isViolent = trigger.type === 'ASSAULT' || trigger.type === 'COERCE'
  const fill = (side: Side | null, taken: string | null): {actors: string[]; slot: string | null} => {
    for (const slot of side?.slots ?? []) {
      if (slot === taken) continue
      const phrase =
        slot === 'possessor' ? null : (phrases.find(({preposition}) => preposition === slot) ?? null)
      const actors =
        slot === 'possessor'
          ? ownersIn(words, {from, to: first}, referents)
          : phrase === null
            ? []
            : actorsIn(words, phrase, referents, {isVictim: isViolent && side === trigger.right})
      if (actors.length > 0) return {actors, slot}
    }
    return {actors: [], slot: null}
  }
  const right = fill(trigger.right, null)
  let left = fill(trigger.left, right.slot)
  if (left.actors.length === 0 && (trigger.isMutual ? right.actors.length > 0 : true)) {
    left = {actors: holderOf(scene, {from, to: at + 1}, trigger), slot: 'holder'}
  }
  const others = right.actors.filter((key) => !left.actors.includes(key))
  if (trigger.left.isNeeded && left.actors.length === 0) return null
  if (trigger.right?.isNeeded && others.length === 0) return null
  const count = left.actors.length + others.length
  if (count === 0) return null
  const date = nounDate(scene, {from, to: at + 1})
  const place =
    placeOf(scene, at, {from: at + 1, to: range.to}, trigger, null) ??
    placeOfOccurring(scene, {from, to: at + 1})
  const naming = words[first - 1]?.lower ?? ''
  const isOneOf = words[from - 1]?.lower === 'of' && words[from - 2]?.lower === 'one'
  // “one of Kenya's largest drone strikes” is a happening; “Kenyan attacks” are a state of things.
  const isSpecific = NAMING.has(naming) && (words[at]!.lower === trigger.head || isOneOf)
  if (count === 1 && date === null && place === null && !isSpecific) return null
  // “Israeli strikes on Gaza” as a state of things: several at no time are no event.
  const isSeveral = words[at]!.lower !== trigger.head
  if (isSeveral && date === null && !isOneOf && words.slice(from, at).every(({kind}) => kind !== 'number'))
    return null
  return {
    trigger,
    span: {start: words[first]!.start, end: words[at]!.end},
    status: status === 'reported' && isAhead(date, scene.article) ? 'planned' : status,
    participants: participantsOf(trigger, left.actors, others),
    date,
    place,
    label: NAMING.has(naming) ? `${naming} ${trigger.label}` : trigger.label,
    clause: range,
  }
}

/**
 * Who takes part in what a phrase names without a name in it: “**Ada Boateng** attended talks with Kenya”, “After a
 * meeting with Kenya, **Boateng** said”, “during **his** visit to Kenya, Owino said”.
 */
function holderOf(scene: Scene, {from, to}: Range, {isMutual}: ReadyTrigger): string[] {
  const {clause, words, referents} = scene
  const owner = words.slice(from, to).find(({lower}) => /^(?:his|her|its|their)$/.test(lower))
  if (owner === undefined && !isMutual) return []
  const before = words[from - 1]?.lower ?? ''
  const governor = governorOf(clause, from)
  const isDuring = /^(?:after|before|during|in|at|following|on)$/.test(before)
  let index = -1
  if (governor !== -1) {
    const group = clause.groups[governor]!
    const isPlan = before === 'for' && isAny(group, PLANNING)
    if (isDuring || owner !== undefined || isPlan || (group.end === from && isAny(group, LIGHT)))
      index = governor
  } else if (isDuring) index = clause.groups.findIndex(({form, start}) => form === 'finite' && start > to)
  const subject = index === -1 ? null : subjectOf(clause, index)
  if (subject === null) return []
  const actors = actorsIn(words, subject, referents)
  const found = actors.length > 0 ? actors : pronounIn(scene, index, subject)
  if (owner === undefined) return found
  const isPersonal = owner.lower === 'his' || owner.lower === 'her'
  const fitting = found.filter((key) => (referents.get(key)?.kind === 'person') === isPersonal)
  return owner.lower === 'their' ? found : fitting.length === 1 ? fitting : []
}

/** Where the noun phrase begins whose head is at `head`. */
function nounPhraseStart({words, groups}: Clause, head: number): number {
  const ends = new Set(groups.map(({end}) => end))
  let from = head
  while (from > 0) {
    const word = words[from - 1]!
    if (ends.has(from)) break
    if (isPreposition(word) || isSubordinator(word) || word.kind === 'quote') break
    if (word.kind === 'mark' && !/^[-–'’“”"]$/.test(word.lower)) break
    if (isConjunction(word) && words[from - 2]?.kind !== 'name') break
    from -= 1
  }
  return from
}

/** Whether what a noun names is said to have happened; null when it is wished, denied, or only a topic. */
function nounStatus(scene: Scene, {from, to}: Range): EventStatus | null {
  const {clause, words} = scene
  const qualifiers = words.slice(from, to - 1).map(({lower}) => lower)
  if (qualifiers.some((word) => IRREAL_ADJECTIVES.has(word))) return null
  const planned = qualifiers.some((word) => PLANNED_ADJECTIVES.has(word))
  const before = words[from - 1]
  if (before !== undefined && isPreposition(before)) {
    if (words.slice(Math.max(0, from - 4), from - 1).some(({lower}) => IRREAL_NOUNS.has(lower))) return null
    if (/^(?:about|without|like)$/.test(before.lower)) return null
  }
  const asSubject = clause.groups.findIndex((group, index) => {
    if (group.start < to || group.form !== 'finite') return false
    const subject = subjectOf(clause, index)
    return subject !== null && subject.from <= to - 1 && subject.to >= to && subject.from >= from - 1
  })
  const governor = governorOf(clause, from)
  let status: EventStatus | null = 'reported'
  if (asSubject !== -1) status = statusOf(scene, asSubject)
  else if (governor !== -1) {
    const group = clause.groups[governor]!
    if (isAny(group, IRREAL_VERBS)) return null
    const own = statusOf(scene, governor)
    if (isAny(group, PLANNING) && own === 'reported' && before?.lower === 'for') status = 'planned'
    else if (own === 'denied' || own === 'hypothetical') return null
    else if (own === null && group.form === 'infinitive') return null
    else status = own ?? 'reported'
  }
  if (status === 'denied' || status === 'hypothetical') return null
  return status === 'reported' && planned ? 'planned' : status
}

/** The verb whose object or complement a phrase is; -1 when something stands between. */
function governorOf({words, groups}: Clause, from: number): number {
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

/** “The talks **ended in Oslo**” */
function placeOfOccurring(scene: Scene, phrase: Range): string | null {
  const occurring = occurringVerb(scene, phrase)
  if (occurring === -1) return null
  const {end} = scene.clause.groups[occurring]!
  return placeIn(scene, end, clauseEnd(scene.clause, end))
}

/** The verb that says that what a phrase names took place; -1 when there is none. */
function occurringVerb({clause}: Scene, {from, to}: Range): number {
  return clause.groups.findIndex((group, index) => {
    if (group.start < to || group.form !== 'finite' || !isAny(group, OCCURRING)) return false
    const subject = subjectOf(clause, index)
    return subject !== null && subject.from <= to - 1 && subject.to >= to && subject.from >= from - 1
  })
}

/** A noun's own date: inside its phrase, after it, or beside the verb that says it took place. */
function nounDate(scene: Scene, {from, to}: Range): string | null {
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

// ── Reports ─────────────────────────────────────────────────────────────────────────────────────────

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

function reportOf(draft: Draft, {words}: Scene, sentence: Sentence, isShared: boolean): EventReport {
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
  }
}

function clauseSpan({clause: {from, to}, span}: Draft, words: readonly Word[]): Span {
  const start = Math.min(words[from]!.start, span.start)
  let last = to - 1
  while (last > from && words[last]!.kind === 'mark') last -= 1
  return {start, end: Math.max(words[last]!.end, span.end)}
}
