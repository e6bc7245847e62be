import {
  objectOf,
  type PrepositionalPhrase,
  phraseStartingAt,
  phrasesAfter,
  relativeObject,
  subjectOf,
} from '../grammar/phrases.ts'
import type {Clause} from '../grammar/verb-groups.ts'
import {isPreposition, isThing, type Range, type Word} from '../grammar/words.ts'
import {isPartnering} from './asides.ts'
import type {ReadyTrigger} from './frames.ts'
import {actorOf, actorsIn, actsForOwner, ownersIn} from './participants.ts'
import type {Scene} from './scene.ts'
import {pronounIn, standingFor} from './standing.ts'

/** What a clause has around its verb. */
export interface Around {
  subject: Range | null
  phrases: readonly PrepositionalPhrase[]
  isVictim: boolean
  /** Where the object may begin. */
  objectFrom: number
  /** Where it ends at the latest. */
  objectTo: number
}

/** Who is named in a slot of a verb's frame: the keys of referents, none when nobody is. */
export function verbSlot(
  scene: Scene,
  index: number,
  slot: string,
  {subject, phrases, isVictim, objectFrom, objectTo}: Around,
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
      phrases.find((phrase) => phrase.preposition === preposition) ??
      whomPhrase(clause, subject, preposition) ??
      relativePhrase(clause, index, preposition)
    return range === null ? [] : read(range)
  }
  const undergoer = () => {
    const range = passive ? subject : objectOf(clause, index, objectFrom)
    const isCut = range !== null && !passive && range.from < objectTo && objectTo < range.to
    return isCut && slot === 'object' ? {from: range.from, to: objectTo} : range
  }
  const readObject = () => {
    const range = undergoer()
    if (range === null) return []
    const named = passive ? [] : read(appositionAfter(words, range.to))
    // “met his Kenyan counterpart, **Ben Owino**”: who is named, not whose counterpart he is.
    if (named.length > 0 && words[range.to - 1]!.kind === 'word') return named
    const actors = read(range)
    return actors.length > 0 ? actors : [...named, ...amongIn(scene, range.to)]
  }
  if (slot === 'subject')
    return passive
      ? after('by')
      : [...read(subject), ...whoseIn(scene, subject), ...gatheredIn(scene, subject)]
  if (slot === 'object') return readObject()
  if (slot === 'that') return read(complementSubject(scene, index))
  if (slot === 'owner') {
    const range = undergoer()
    return range === null ? [] : ownersIn(words, range, referents)
  }
  return after(slot)
}

/** “Harbour Front, **whose fighters** killed nine”: the one they fight for. */
function whoseIn({words, referents}: Scene, subject: Range | null): string[] {
  if (subject === null || words[subject.from - 1]?.lower !== 'whose') return []
  if (!actsForOwner(words[subject.to - 1]!.lower)) return []
  const end = words[subject.from - 2]?.lower === ',' ? subject.from - 2 : subject.from - 1
  return end > 0 ? actorsIn(words, {from: end - 1, to: end}, referents) : []
}

const GATHERED = /^(?:members|leaders|allies|ministers|delegates|states|governments|countries)$/
const GATHERING = /^(?:summit|meeting|conference|congress|assembly)$/

/** “a summit of the Harbour League, **where members** pledged nine ships”: the league pledged them. */
function gatheredIn({words, referents}: Scene, subject: Range | null): string[] {
  if (subject === null || words[subject.from - 1]?.lower !== 'where') return []
  if (!GATHERED.test(words[subject.to - 1]!.lower) || subject.to - subject.from > 2) return []
  for (let at = subject.from - 2; at >= Math.max(0, subject.from - 10); at -= 1) {
    if (!GATHERING.test(words[at]!.lower)) continue
    const bodies = [at - 1, ...(words[at + 1]?.lower === 'of' ? [at + 2, at + 3] : [])]
    return bodies
      .flatMap((look) => actorOf(words[look]?.mention ?? null, referents) ?? [])
      .filter(({kind}) => kind === 'organization')
      .map(({key}) => key)
  }
  return []
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

/** “arrested 17 pickets, **among them Ben Owino**” */
function amongIn({words, referents}: Scene, comma: number): string[] {
  if (words[comma]?.lower !== ',') return []
  const isAmong = words[comma + 1]?.lower === 'among' && words[comma + 2]?.lower === 'them'
  const from = isAmong ? comma + 3 : words[comma + 1]?.lower === 'including' ? comma + 2 : -1
  if (from === -1) return []
  let to = from
  while (to < words.length && words[to]!.lower !== ',' && words[to]!.lower !== '.') to += 1
  return actorsIn(words, {from, to}, referents)
}

/** “Ada Boateng, **with whom** he held talks”: the name before. */
function whomPhrase({words}: Clause, subject: Range | null, preposition: string): Range | null {
  if (subject === null || !/^(?:whom|which)$/.test(words[subject.from - 1]?.lower ?? '')) return null
  if (words[subject.from - 2]?.lower !== preposition) return null
  const end = subject.from - (words[subject.from - 3]?.lower === ',' ? 3 : 2)
  return words[end - 1]?.kind === 'name' ? {from: end - 1, to: end} : null
}

/** “lifted the sanctions it had imposed **on Kenya**”: the phrase in what is told of the object. */
function relativePhrase(clause: Clause, index: number, preposition: string): Range | null {
  const next = clause.groups[index + 1]
  if (next === undefined || clause.groups[index]!.passive) return null
  const [told, object] = [relativeObject(clause, index + 1), objectOf(clause, index)]
  if (told === null || object === null || told.from > object.to || told.from < object.from) return null
  return phrasesAfter(clause, next.end).find((phrase) => phrase.preposition === preposition) ?? null
}

/** “agreed to buy **Savanna Bank**”, “threatened to strike at **Kenya**”: whom the infinitive is about. */
export function complementActors(scene: Scene, index: number, {type}: ReadyTrigger): string[] {
  if (type !== 'AGREE' && type !== 'REJECT' && type !== 'THREATEN') return []
  const {clause, words, referents} = scene
  const next = clause.groups[index + 1]
  const end = clause.groups[index]!.end
  if (next?.form !== 'infinitive' || next.start > end + 1 || next.passive) return []
  if (type === 'AGREE' && !isPartnering(scene, index)) return []
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

/** Where “that” opens what was demanded: “demanded on Monday that”, but not “demanding the titles that”. */
function thatAfter(words: readonly Word[], from: number): number {
  const that = words.findIndex((word, at) => at >= from && word.lower === 'that')
  return words.slice(from, Math.max(from, that)).every((word) => !isThing(word) || word.kind === 'date')
    ? that
    : -1
}

/** “demanded **that Kenya** withdraw”: who is to act. */
function complementSubject({clause, triggers}: Scene, index: number): Range | null {
  const {words, groups} = clause
  const from = groups[index]!.end
  for (let next = index + 1; next < groups.length; next += 1) {
    const group = groups[next]!
    const subject = group.form === 'finite' ? subjectOf(clause, next) : null
    const isOwn = subject !== null && subject.from > from && subject.from - 1 === thatAfter(words, from)
    if (isOwn) return subject
  }
  // “demanded that Kenya close its bases”: a bare form after a name is no finite verb, so look for the name itself.
  const that = thatAfter(words, from)
  const range = that === -1 ? null : phraseStartingAt(clause, that + 1)
  if (range === null) return null
  const isBase = (word: Word) => triggers.lexicon.lookup(word.lower).some(({tags}) => tags.has('base'))
  const verb = words.findIndex(
    (word, at) => at > range.from && at < range.to && word.kind === 'word' && isBase(word),
  )
  return verb === -1 ? range : {from: range.from, to: verb}
}
