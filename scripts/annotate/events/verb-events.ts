import type {EventReport} from '../../model.ts'
import {isRealDay, numberOfDay, writeDay} from '../calendar.ts'
import {precisionOf} from '../edtf.ts'
import {clauseEnd, objectOf, phrasesAfter, relativeObject, subjectOf} from '../grammar/phrases.ts'
import {type Clause, lemmasOf} from '../grammar/verb-groups.ts'
import {isPreposition, type Range, setOf, type Word} from '../grammar/words.ts'
import {aboutOf} from './about.ts'
import {deniesState, isForetold, isHearsay} from './asides.ts'
import {isForce} from './disasters.ts'
import type {ReadyTrigger, Side} from './frames.ts'
import {ARMS} from './participants.ts'
import type {Draft, Scene} from './scene.ts'
import {complementActors, verbSlot} from './slots.ts'
import {isAhead, isAny, isTimeless, statusOf} from './status.ts'
import {isParticle, matchPhrase, meetsSomebody} from './trigger-phrases.ts'
import {dateOf} from './when.ts'
import {bareTown, placeIn, placeOf} from './where.ts'
import {isWordClass} from './word-classes.ts'

/** The label with the word that was found: “delivery of flour”. */
export function labelOf(
  {label, rest}: ReadyTrigger,
  phrase: readonly number[],
  words: readonly Word[],
): string {
  const at = rest.findIndex((word) => isWordClass(word))
  if (at === -1) return label
  const found = words[phrase[at]!]!.lower
  // “offered **a helicopter**”: “offer of a helicopter”, as against “offer of helicopters”
  const article = words[phrase[at]! - 1]?.lower ?? ''
  const isOne = /^an?$/.test(article) && / of \*$/.test(label)
  return label.replace('*', isOne ? `${article} ${found}` : found)
}

/** The event that a verb tells; null when it is no trigger, nobody takes part, or the clause does not assert it. */
export function verbDraft(scene: Scene, index: number, used: Set<number>): Draft | null {
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

/** “declined **to comment**” rejects nothing. */
function isSilence({clause}: Scene, index: number): boolean {
  const next = clause.groups[index + 1]
  return next?.form === 'infinitive' && isAny(next, SILENT)
}

const SILENT = setOf(
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

/** The town that a slot names where one must be: “flew **to Accra**”, but not “flew a drone from Accra”. */
function aimOf(scene: Scene, index: number, {right}: ReadyTrigger): string | null {
  const {clause} = scene
  const phrases = phrasesAfter(clause, clause.groups[index]!.end)
  for (const slot of right?.slots ?? []) {
    const range =
      slot === 'object' ? objectOf(clause, index) : phrases.find(({preposition}) => preposition === slot)
    const town = range ? bareTown(scene, range) : null
    if (town !== null) return town
  }
  return null
}

const SPORT =
  /^(?:final|finals|semi-final|semi-finals|quarter-final|league|cup|match|matches|derby|cricket|boxing|football|rugby|tennis|playoff|playoffs|play-off|round|leg|bout|fixture|fixtures|opponents|kick-off)$/

/** “the Nations Cup” */
const CUPS = /\b(?:cup|league|trophy|championships?|premiership|grand prix|open|masters|series)$/

/** “Rovers **meet** Stars in the final”, “the club **meets** in a hall”: a match, or a habit. */
function isPlay({clause, words}: Scene, index: number, {head, type}: ReadyTrigger, named: number): boolean {
  if (head !== 'meet' || type !== 'CONSULT') return false
  const group = clause.groups[index]!
  const isPresent = group.start === group.verb && !group.forms.some(({tags}) => tags.has('past'))
  // “Kenya **meet** Ghana”: a country in the plural is a team.
  const subject = subjectOf(clause, index)
  const isTeam =
    words[group.verb]!.lower === 'meet' && isPresent && subject !== null && subject.to - subject.from === 1
  return (
    (isPresent && named < 2) ||
    isTeam ||
    words.some(({lower, kind}) => SPORT.test(lower) || (kind === 'name' && CUPS.test(lower)))
  )
}

const HARMFUL = setOf('ASSAULT COERCE SANCTION')

const UNION = /\b(?:unions?|federation|guild|syndicate|congress|workers|teachers|nurses|doctors)\b/i

/** “dismissed Boateng **for 9**”, “for a duck”: out, at cricket. */
const isWicket = ({words, clause}: Scene, index: number): boolean => {
  const at = words.findIndex(({lower}, look) => look >= clause.groups[index]!.end && lower === 'for')
  return (
    at !== -1 && (words[at + 1]?.kind === 'number' || /^(?:duck|nought)$/.test(words[at + 2]?.lower ?? ''))
  )
}

const isRescuer = ({lower}: Word) =>
  /^(?:rescue|rescuers?|firefighters?|firemen|paramedics|divers?|crews?|medics|vets?)$/.test(lower)

/** Acts that are done by speaking. */
const SPOKEN = setOf('ACCUSE REQUEST REJECT SUPPORT THREATEN AGREE')

type Framed = Omit<Draft, 'span'>

function frameVerb(
  scene: Scene,
  index: number,
  trigger: ReadyTrigger,
  phrase: readonly number[],
): Framed | null {
  const {clause, words} = scene
  if (trigger.isFaint) return null
  const status = statusOf(scene, index)
  if (status === null) return null
  if (trigger.type === 'REJECT' && isSilence(scene, index)) return null
  if (trigger.head === 'deny' && deniesState(scene, index)) return null
  if (isHearsay(scene, index, trigger) || isForetold(scene, index, trigger)) return null
  const group = clause.groups[index]!
  // “nearly died”, “almost agreed”
  if (
    words.slice(Math.max(0, group.start - 1), group.verb).some(({lower}) => /^(?:nearly|almost)$/.test(lower))
  )
    return null
  // “was ruled out of order”
  if (trigger.head === 'rule' && trigger.rest[0] === 'out' && words[phrase[0]! + 1]?.lower === 'of')
    return null
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
  // “held **Kenya** responsible”: what is said of the object is no part of it.
  const objectTo = phrase[0] !== undefined && phrase[0] > objectFrom ? phrase[0] : words.length
  const isArmed = words.slice(range.from, range.to).some(({lower}) => ARMS.has(lower))
  if ((trigger.left.isArmed || trigger.right?.isArmed) && !isArmed) return null
  const fill = (side: Side | null, isVictim: boolean) => {
    for (const slot of side?.slots ?? []) {
      const actors = verbSlot(scene, index, slot, {subject, phrases, isVictim, objectFrom, objectTo})
      if (actors.length > 0) return actors
    }
    return []
  }
  const object = group.passive ? null : objectOf(clause, index, objectFrom)
  const isBare = !group.passive && object === null
  if (trigger.isAlone && object !== null) return null
  // “blamed nobody but the dew”
  if (object !== null && /^(?:nobody|nothing|none|neither)$/.test(words[object.from]!.lower)) return null
  const left = fill(trigger.left, trigger.type === 'PROTEST' || trigger.type === 'ASSAULT')
  const isViolent = trigger.type === 'ASSAULT' || trigger.type === 'COERCE'
  const named = fill(trigger.right, isViolent)
  const right = (named.length > 0 ? named : complementActors(scene, index, trigger)).filter(
    (key) => !left.includes(key),
  )
  // “Boateng was praised”: of a passive it is enough to know whom.
  const isPatient = group.passive && right.length > 0 && trigger.right?.slots.includes('object') === true
  if (left.length + right.length === 0) return placedDraft(scene, index, {trigger, phrase, range, status})
  // “Her government asked **Kenya** for help”: whom a request goes to is worth telling, whoever makes it.
  const isAsked =
    trigger.type === 'REQUEST' && right.length > 0 && subject !== null && hasCrowd(words, subject)
  if (trigger.left.isNeeded && left.length === 0 && !isPatient && !isAsked) return null
  const isTogether = trigger.isMutual && (left.length > 1 || meetsSomebody(scene, index, trigger))
  if (trigger.right?.isNeeded && right.length === 0 && !isTogether) return null
  if (
    (status === 'hypothetical' || status === 'denied') &&
    (left.length === 0 || right.length === 0) &&
    !(trigger.isMutual && left.length > 1)
  )
    return null
  const ahead = isCalled(trigger) ? dateAhead(scene, index) : null
  // “lifted the sanctions it **had imposed** on Tuesday”: the day is that of the lifting.
  const isBefore = words[group.start]!.lower === 'had' && relativeObject(clause, index) !== null
  const date = isBefore ? null : (ahead ?? dateOf(scene, index))
  const place = placeOfAct(scene, index, trigger, range)
  // “arrives at the High Court in Accra” is no journey to Accra.
  if (trigger.isPlaceNeeded && words[group.end]?.lower === 'at' && !trigger.right?.slots.includes('at'))
    return null
  // “storming down the steps”: who is struck or seized, or at least where, must be said.
  const isTransitive = trigger.rest.length === 0 && trigger.right?.slots.includes('object') === true
  if (isTransitive && isBare && place === null && HARMFUL.has(trigger.type ?? '')) return null
  if (trigger.head === 'dismiss' && trigger.type === 'SANCTION' && isWicket(scene, index)) return null
  // “Rescuers freed Boateng from the wreck” lets go of nobody.
  if (trigger.head === 'free' && subject !== null && words.slice(subject.from, subject.to).some(isRescuer))
    return null
  // “sent $5,000 to Boateng”: a payment, and nobody can say what for.
  if (trigger.rest[0] === '<money>' && right.some((key) => scene.referents.get(key)?.kind === 'person'))
    return null
  // “Dockers' unions **will strike**”, as against “The club will strike first”, “Kenya will strike at dawn”
  const isStoppage = trigger.head === 'strike' && trigger.type === 'PROTEST' && trigger.rest.length === 0
  const isUnion = left.every((key) => UNION.test(scene.referents.get(key)?.name ?? ''))
  if (isStoppage && (group.modal === null || !isUnion)) return null
  // “The firm nearly died”, “The plan died” are figures of speech.
  if (trigger.label === 'death' && left.every((key) => scene.referents.get(key)?.kind !== 'person'))
    return null
  if (trigger.left.isGroup && left.every((key) => scene.referents.get(key)?.kind === 'person')) return null
  if (trigger.isPlaceNeeded && right.length === 0 && aimOf(scene, index, trigger) === null) return null
  if (isStative(scene, index, trigger) || isPlay(scene, index, trigger, left.length + right.length))
    return null
  if (trigger.isWeak && (left.length === 0 || right.length === 0)) return null
  // “villages retaken by Kenya” tells in passing; it needs more to be a happening.
  if (group.form === 'participle' && date === null && (left.length === 0 || right.length === 0)) return null
  return {
    trigger,
    status: isToCome(scene, index, {trigger, date, status}) ? 'planned' : status,
    participants: participantsOf(trigger, left, right),
    date,
    place,
    label: armedLabel(labelOf(trigger, phrase, words), trigger, subject, words),
    clause: range,
    about: aboutOf(scene, index, trigger),
    isNoun: false,
  }
}

/** “called a strike from Thursday”: the strike is what a reader is told of, and it is to come. */
const isCalled = ({type, head, rest}: ReadyTrigger) =>
  type === 'PROTEST' && rest.length > 0 && /^(?:call|announce|schedule)$/.test(head)

/** The date from which, or for which, something is called, when it lies ahead. */
function dateAhead({clause, words, article}: Scene, index: number): string | null {
  const from = clause.groups[index]!.end
  const at = words.findIndex(
    ({date}, look) => look > from && date?.edtf != null && /^(?:from|for)$/.test(words[look - 1]!.lower),
  )
  if (at === -1 || at >= clauseEnd(clause, from)) return null
  const date = words[at]!.date!.edtf!
  return isAhead(date, article) ? date : nextOf(words[at]!.lower, date, article)
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** “has called a strike from **Thursday**”: the next, though a weekday beside a past form is the last. */
function nextOf(weekday: string, edtf: string, article: Scene['article']): string | null {
  const [year = 0, month = 0, day = 0] = edtf.split('-').map(Number)
  if (!WEEKDAY.test(weekday) || !isRealDay({year, month, day})) return null
  const next = writeDay(numberOfDay({year, month, day}) + 7)
  return isAhead(next, article) ? next : null
}

function isToCome(
  scene: Scene,
  index: number,
  {trigger, date, status}: Pick<Framed, 'trigger' | 'date' | 'status'>,
): boolean {
  if (status !== 'reported') return false
  if (isAhead(date, scene.article)) return isTimeless(scene, index) || isCalled(trigger)
  // “Italy **is sending** divers”
  const isUnderWay = /^(?:is|are|'s)$/.test(scene.words[scene.clause.groups[index]!.start]!.lower)
  return (
    trigger.type === 'AID' &&
    trigger.head === 'send' &&
    date === null &&
    isUnderWay &&
    isTimeless(scene, index)
  )
}

const WEAPONS: readonly [RegExp, string][] = [
  [/^missiles?$/, 'missile strike'],
  [/^drones?$/, 'drone strike'],
  [/^rockets?$/, 'rocket strike'],
  [/^(?:shells?|artillery|mortars?)$/, 'shelling'],
  [/^(?:jets?|warplanes?|aircraft|airstrikes?)$/, 'air strike'],
]

/** “Missiles **hit** a market”: a missile strike, not a strike that dockers might be on. */
function armedLabel(
  label: string,
  {type}: ReadyTrigger,
  subject: Range | null,
  words: readonly Word[],
): string {
  if (type !== 'ASSAULT' || subject === null || !/^(?:strike|hit|attack)$/.test(label)) return label
  const weapon = words[subject.to - 1]!.lower
  return WEAPONS.find(([pattern]) => pattern.test(weapon))?.[1] ?? label
}

/** Acts of words: what stands behind them is what they are about. */
const OF_WORDS = setOf('AGREE REQUEST ACCUSE REJECT SUPPORT THREATEN')

/** “promised to keep the office **in Accra**”: the office is there; the promise may have been made anywhere. */
function placeOfAct(scene: Scene, index: number, trigger: ReadyTrigger, range: Range): string | null {
  const {clause, words} = scene
  const group = clause.groups[index]!
  const place = placeOf(scene, group.start, range, trigger, index)
  if (place === null || trigger.isMutual || !OF_WORDS.has(trigger.type ?? '')) return place
  const at = words.findIndex(
    ({mention}, look) => look >= group.end && look < range.to && mention?.entity === place,
  )
  if (at === -1) return place
  const opener = words.slice(0, at).findLastIndex((word) => isPreposition(word) && word.lower !== 'of')
  const isBehindPlan = words
    .slice(group.end, opener)
    .some(({lower}) => lower === 'to' || lower === ',' || lower === 'that')
  const before = words[opener - 1]
  const isOwn = opener === group.end || before?.kind === 'date' || before?.kind === 'name'
  return isOwn && !isBehindPlan ? place : null
}

export function participantsOf(
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

/** What shows by itself where it happens: “Police **arrested** four men in Lodwar”, “Shells **hit** a village near Lodwar”, “The army **sent** soldiers to Lodwar”. */
const SEEN = setOf('PROTEST ASSAULT COERCE MOBILIZE')

/** A happening in which nobody is named, but a town or region: who took part is left open. */
function placedDraft(
  scene: Scene,
  index: number,
  {
    trigger,
    phrase,
    range,
    status,
  }: Pick<Framed, 'trigger' | 'status'> & {phrase: readonly number[]; range: Range},
): Framed | null {
  const {clause, words, referents} = scene
  const group = clause.groups[index]!
  if (!SEEN.has(trigger.type ?? '') || trigger.isWeak || trigger.isMutual) return null
  // “The firm deployed software in Lodwar”: what is sent must be soldiers or arms.
  if (trigger.type === 'MOBILIZE' && trigger.rest.every(isParticle)) return null
  if (status !== 'reported' || group.form !== 'finite' || group.negated) return null
  const subject = subjectOf(clause, index)
  // “Nurses **in Lodwar** went on strike”
  const place =
    placeOf(scene, group.start, range, trigger, index) ??
    (subject === null || group.passive ? null : placeIn(scene, subject.from, subject.to))
  const kind = place === null ? undefined : referents.get(place)?.kind
  if (place === null || kind === 'country') return null
  // “Floods have killed nine people”: see disasters.ts.
  if (!group.passive && isForce(words, subjectOf(clause, index))) return null
  const [doer, undergoer] = [
    group.passive ? null : subjectOf(clause, index),
    group.passive ? subjectOf(clause, index) : objectOf(clause, index),
  ]
  // “He was arrested in Lodwar”: who is meant has a name, though nobody can tell which.
  const isOpen = [doer, undergoer].some((phraseOf) => phraseOf !== null && hasCrowd(words, phraseOf))
  if (!isOpen || (doer === null && undergoer === null)) return null
  const date = dateOf(scene, index)
  // “The last breach, in 1986, killed 44”: the background of something else.
  if (date !== null && precisionOf(date) === 'year') return null
  return {
    trigger,
    status,
    participants: [],
    date,
    place,
    label: armedLabel(labelOf(trigger, phrase, words), trigger, doer, words),
    clause: range,
    isNoun: false,
  }
}

/** Whether a phrase speaks of people or things without a name: “police”, “hundreds of people”, “nine houses”. */
function hasCrowd(words: readonly Word[], {from, to}: Range): boolean {
  const phrase = words.slice(from, to)
  if (phrase.some((word) => word.kind === 'name' && word.mention?.as === 'actor')) return false
  return (
    phrase.length > 1 ||
    !/^(?:he|she|it|they|we|i|you|him|her|them|this|that|who|which)$/.test(phrase[0]?.lower ?? '')
  )
}
