import {calledSo, isBodyNoun} from '../discourse-bodies.ts'
import {subjectOf} from '../grammar/phrases.ts'
import {isAdjectival, isPreposition, type Range, type Word} from '../grammar/words.ts'
import {actorOf, actorsIn, actsForOwner} from './participants.ts'
import type {Scene} from './scene.ts'

/** Keeps the sentence's names for “the commission” (of a Fair Trade Commission) and “the mayor” (of Mayor Ada Boateng). */
export function remember({words, referents, cast}: Scene): void {
  const note = (index: Map<string, Set<string>>, word: string, key: string) => {
    const keys = index.get(word) ?? new Set()
    index.set(word, keys.add(key))
  }
  const bodies: string[] = []
  words.forEach((word, at) => {
    const actor = word.kind === 'name' ? actorOf(word.mention, referents) : null
    if (actor === null || actor.kind === 'country') return
    if (actor.kind === 'organization') {
      bodies.push(actor.key)
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
  cast.bodies = [...cast.bodies.slice(1 - BODY_REACH), bodies]
  cast.pair = pairIn(words, referents) ?? cast.pair
}

/** For how many sentences “the company” may mean one that they name. */
const BODY_REACH = 4

/** “Kenya and Ghana”, “Kenya’s talks with Ghana”: the last two of a kind that stand side by side. */
function pairIn(words: readonly Word[], referents: Scene['referents']): string[] | null {
  for (let at = words.length - 1; at >= 2; at -= 1) {
    if (words[at]!.kind !== 'name' || words[at - 1]!.lower !== 'and' || words[at - 2]!.kind !== 'name')
      continue
    const [first, second] = [words[at - 2]!, words[at]!].map(({mention}) => actorOf(mention, referents))
    // “Kenya and Ghana met”, “talks between Kenya and Ghana”; not “ships of Kenya and Ghana”.
    const opener = words[at - 3]
    if (opener !== undefined && !/^(?:between|[,“”"]|that|said)$/.test(opener.lower)) continue
    const isList = opener?.lower === ',' && words[at - 4]?.kind === 'name'
    if (first && second && first.key !== second.key && first.kind === second.kind && !isList)
      return [first.key, second.key]
  }
  return null
}

/** Heads of a phrase that can stand for an organization or a person named before. */
const STANDING_ORGANIZATION =
  /^(?:agency|alliance|army|assembly|association|authority|bank|board|bureau|cabinet|centre|center|chamber|church|club|college|commission|committee|company|congress|corporation|council|court|department|directorate|federation|force|forum|foundation|fund|guard|group|hospital|institute|league|ministry|movement|navy|network|organisation|organization|parliament|party|police|regulator|school|secretariat|senate|service|society|tribunal|trust|union|university|watchdog)$/
const STANDING_PERSON =
  /^(?:ambassador|archbishop|attorney|bishop|captain|chairman|chairwoman|chairperson|chair|chancellor|chief|coach|commander|commissioner|director|envoy|founder|general|governor|judge|justice|king|lawyer|manager|mayor|minister|premier|president|principal|prosecutor|queen|secretary|senator|sheriff|speaker|striker|winger|midfielder|goalkeeper)$/

const BOTH =
  /^(?:both|the two|the rival|the warring) (?:neighbou?ring |rival )?(?:sides|governments|countries|nations|armies|states|parties|neighbou?rs|companies|firms|clubs|teams|leaders|men|women|ministers|presidents|foreign ministers|capitals|delegations)$/

const PERSONAL = /^(?:leaders|men|women|ministers|presidents)$/

/** “**The company** rose”: the one body of the last sentences that may be called so, and rather the subject of the last. */
function bodyCalled({cast, earlier, referents}: Scene, noun: string): string | null {
  const degree = (key: string) => {
    const referent = referents.get(key)
    return referent === undefined ? 'no' : calledSo(referent, noun)
  }
  const [subject, ...others] = earlier.filter((key) => degree(key) !== 'no')
  const bearers = cast.organizations.get(noun)
  if (bearers !== undefined) return bearers.size === 1 ? [...bearers][0]! : null
  const near = new Set(cast.bodies.flat().filter((key) => degree(key) !== 'no'))
  const named = [...near].filter((key) => degree(key) === 'named')
  if (named.length === 1) return named[0]!
  if (named.length > 1) return null
  if (subject !== undefined && others.length === 0 && near.size <= 2) return subject
  return near.size === 1 ? [...near][0]! : null
}

/** “**The commission** searched the offices”: the one organization named so far whose name has that word. */
export function standingFor(scene: Scene, {from, to}: Range): string[] {
  const {words, cast} = scene
  const phrase = words.slice(from, to)
  const noun = words[to - 1]!.lower
  // “both” is passed over as an adverb is.
  const isBoth = words[from - 1]?.lower === 'both'
  if (BOTH.test(`${isBoth ? 'both ' : ''}${phrase.map(({lower}) => lower).join(' ')}`)) {
    const isPersonal = PERSONAL.test(noun)
    return cast.pair.filter((key) => (scene.referents.get(key)?.kind === 'person') === isPersonal)
  }
  if (phrase.length < 2 || phrase.length > 5 || phrase[0]!.lower !== 'the') return []
  if (phrase.some((word) => word.kind !== 'word' && !isAdjectival(word))) return []
  if (isBodyNoun(noun)) {
    const body = bodyCalled(scene, noun)
    if (body !== null) return [body]
  }
  if (phrase.length > 3) return []
  const index = STANDING_ORGANIZATION.test(noun)
    ? cast.organizations
    : STANDING_PERSON.test(noun)
      ? cast.roles
      : null
  const meant = index?.get(noun)
  return meant?.size === 1 ? [...meant] : []
}
/** Whom a pronoun means, where only one of those the text is about can be meant; else nobody. */
export function pronounIn(scene: Scene, index: number, {from, to}: Range): string[] {
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
export function peopleBefore({words, referents}: Scene, before: number): string[] {
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
  if (people.size > 0) return people.size === 1 ? [...people] : []
  // “Owino was arrested on Monday. The prosecutor charged **him** with fraud”: the one to whom something was done.
  const isSure = scene.undergone.length === 1 && scene.people.every((key) => scene.undergone.includes(key))
  return isSure && !acting.includes(scene.undergone[0]!) ? [...scene.undergone] : []
}

const isPronoun = ({words}: Scene, {from, to}: Range) =>
  to - from === 1 && /^(?:he|she|it|they)$/.test(words[from]!.lower)

/** The people to whom a sentence says that something was done: “**Owino** was arrested”. */
export function undergoneIn(scene: Scene): string[] {
  const first = scene.clause.groups.findIndex(({form}) => form === 'finite')
  if (first === -1 || !scene.clause.groups[first]!.passive) return []
  return mainActors(scene).filter((key) => scene.referents.get(key)?.kind === 'person')
}

/** Who a sentence is about: its first finite verb's subject. */
export function mainActors(scene: Scene): string[] {
  const first = scene.clause.groups.findIndex(({form}) => form === 'finite')
  if (first === -1) return [...scene.earlier]
  const subject = subjectOf(scene.clause, first)
  if (subject === null) return []
  const actors = actorsIn(scene.words, subject, scene.referents)
  return actors.length > 0 ? actors : pronounIn(scene, first, subject)
}
