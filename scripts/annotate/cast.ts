import type {Article, Decision, Knowledge, MentionForm, Name, Referent} from '../model.ts'
import {isActorKind} from '../model.ts'
import {isAcronym} from '../names/organization.ts'
import {spellingKey} from '../names/spelling.ts'
import {Bodies, type BodyKnowledge} from './bodies.ts'
import {type Entry, type NameIndex, phraseKey} from './lookup.ts'
import {standsIn} from './metonymy.ts'
import {People, type PeopleKnowledge} from './people.ts'
import {countryReferent, discovered, placeKind, referentOf} from './referents.ts'

export type CastKnowledge = PeopleKnowledge &
  BodyKnowledge &
  Pick<Knowledge, 'placeWords'> & {index: NameIndex; decisions: readonly Decision[]}

/** What a name is tied to before its place in the sentence decides how it acts. */
export interface Tie {
  referent: Referent
  form: MentionForm
  basis: 'known' | 'implied'
  /** A seat of government: the state it may stand for. */
  seatOf?: Referent
}

/** Less sure than this, a name of two words makes nobody. */
const INTRODUCES = 0.5
/** Less sure than this, a kind may be wrong, and another's short form right. */
const DOUBTFUL = 0.8

/** Everyone and everything that one article names. */
export class Cast {
  private readonly text: string
  private readonly seed: string
  /** Where the standfirst ends: it may say “Mabati” before anybody has said “Mabati Steel Works”. */
  private readonly opening: number
  private readonly knowledge: CastKnowledge
  private readonly byKey = new Map<string, Referent>()
  private readonly people: People
  private readonly bodies: Bodies
  /** What the article itself says a name or acronym stands for. */
  private readonly full = new Map<string, Referent>()
  /** “Lake Basin Authority (LBA)” */
  private readonly defined = new Map<string, Referent>()
  private readonly namedStates = new Set<string>()
  /** Whose record's name or longer alias stands in the text. */
  private readonly introducedRecords = new Set<string>()

  constructor(
    article: Pick<Article, 'seed' | 'text' | 'blocks'>,
    names: readonly Name[],
    knowledge: CastKnowledge,
  ) {
    this.text = article.text
    this.seed = article.seed
    this.opening = article.blocks.findLast(({kind}) => kind === 'standfirst')?.end ?? 0
    this.knowledge = knowledge
    this.people = new People(article.text, knowledge)
    this.bodies = new Bodies(knowledge)
    for (const name of names) this.introduceListed(name)
    const longFirst = firstOfEach(names, (name) => this.wordsOf(name))
      .filter(({name, words}) => name.confidence >= INTRODUCES && !this.full.has(words))
      .sort((a, b) => b.words.split(' ').length - a.words.split(' ').length || a.name.start - b.name.start)
    for (const {name, words} of longFirst) this.introduce(name, words)
  }

  referents(): Referent[] {
    return [...this.byKey.values()]
  }

  isNamed(state: Referent): boolean {
    return this.namedStates.has(state.key)
  }

  /** What the name may be tied to: one when it is plain, several when bearers compete, none when nobody can tell. */
  tiesOf(name: Name): Tie[] {
    const words = this.wordsOf(name)
    const ruled = this.ruling(words)
    if (ruled !== null) return ruled
    const defined = this.defined.get(words)
    if (defined !== undefined) {
      return this.notForbidden(words, [{referent: defined, form: 'acronym', basis: 'known'}])
    }
    const listed = this.listedTies(name, words)
    if (listed.length > 0) return this.notForbidden(words, listed)
    const own = this.full.get(words)
    if (own !== undefined) return this.notForbidden(words, [this.ownTie(words, own)])
    return this.notForbidden(words, this.shortTies(name, words))
  }

  private ownTie(words: string, referent: Referent): Tie {
    if (isAcronym(words) && referent.name !== words) return {referent, form: 'acronym', basis: 'known'}
    const isFull = referent.name === words || referent.name.length <= words.length
    return isFull ? {referent, form: 'name', basis: 'known'} : {referent, form: 'alias', basis: 'implied'}
  }

  // ── First pass: who is named in full ──

  private introduceListed(name: Name): void {
    const words = this.wordsOf(name)
    for (const entry of this.entriesOf(name, words)) {
      if (entry.is === 'country' && entry.form !== 'capital') {
        this.namedStates.add(this.enter(referentOf(entry)).key)
      }
      if (entry.is === 'record') {
        const {id, kind} = entry.record
        if (kind === 'country') this.namedStates.add(id)
        if (words.includes(' ') || entry.form === 'name') this.introducedRecords.add(id)
        if (kind === 'person') this.people.enter(entry.record.name, name.start, this.enter(referentOf(entry)))
        if (kind === 'organization') this.bodies.enter(words, name.start, this.enter(referentOf(entry)))
        return
      }
      if (entry.is === 'organization') {
        const referent = this.enter(referentOf(entry))
        this.bodies.enter(words, name.start, referent)
        const acronym = this.acronymAfter(name)
        if (acronym !== null) this.defined.set(acronym, referent)
        return
      }
    }
  }

  private introduce(name: Name, words: string): void {
    const entries = this.entriesOf(name, words)
    if (entries.some(({is}) => is === 'record' || is === 'organization')) return
    if (name.kind === 'person' && words.includes(' ')) {
      const referent = this.enter(
        this.people.sameAs(words) ?? this.recordOf(words) ?? this.people.discover(words, name.confidence),
      )
      this.full.set(words, referent)
      this.people.enter(words, name.start, referent)
    }
    if (name.kind === 'organization') {
      const referent = this.enter(
        this.bodies.sameAs(words) ??
          this.bodies.ofInitials(words) ??
          this.bodies.ofShort(words, this.timeOf(name)) ??
          discovered(words.replace(/^[Tt]he /, ''), 'organization', name.confidence),
      )
      this.full.set(words, referent)
      this.bodies.enter(words, name.start, referent)
      const acronym = this.acronymAfter(name)
      if (acronym !== null) this.defined.set(acronym, referent)
    }
    if (name.kind === 'place' && entries.length === 0) {
      const kind = placeKind(words, this.knowledge.placeWords)
      const body =
        kind === 'other' && !standsIn(this.text, name) ? this.bodies.ofShort(words, this.timeOf(name)) : null
      this.full.set(words, this.enter(body ?? discovered(words, kind, name.confidence)))
    }
  }

  /** The one curated person whose name this is in another spelling. */
  private recordOf(words: string): Referent | null {
    const people = new People(words, this.knowledge)
    for (const record of this.knowledge.index.peopleByWord.get(spellingKey(words.split(' ').at(-1)!)) ?? []) {
      people.enter(record.name, 0, referentOf({is: 'record', record, form: 'name'}))
    }
    return people.sameAs(words)
  }

  /** “World Health Organization (WHO)” */
  private acronymAfter(name: Name): string | null {
    const match = /^\s\((?:the\s)?([\p{Lu}][\p{L}\d&-]{1,11})\)/u.exec(
      this.text.slice(name.end, name.end + 20),
    )
    return match?.[1] ?? null
  }

  /** From where on a longer name is too late to be meant. */
  private timeOf(name: Name): number {
    return name.start < this.opening ? Number.POSITIVE_INFINITY : name.start
  }

  // ── Second pass: what each name is tied to ──

  private listedTies(name: Name, words: string): Tie[] {
    const entries = this.entriesOf(name, words)
    const records = entries.filter((entry) => entry.is === 'record')
    if (records.length > 0) {
      const introduced = records.filter(({record}) => this.introducedRecords.has(record.id))
      // “Fred Silva … Silva” is not the Silva of the authority file, who is not named here.
      const isSurname = records.every(({form, record}) => form === 'alias' && record.kind === 'person')
      if (isSurname && !words.includes(' ')) {
        const bearers = this.people.bearersOf(words, name)
        if (introduced.length === 0 && bearers.some(({key}) => key.startsWith('?'))) {
          return bearers.map((referent) => ({referent, form: 'alias', basis: 'implied'}))
        }
        if (bearers.length > 1 || (bearers.length === 1 && introduced.length > 0)) {
          return bearers.map((referent) => ({
            referent,
            form: 'alias',
            basis: referent.key.startsWith('?') ? 'implied' : 'known',
          }))
        }
      }
      return (introduced.length === 1 ? introduced : records).map((entry) => this.tieOf(entry, 'known'))
    }
    const [entry] = entries
    if (entry === undefined || entry.is === 'demonym') return []
    return [this.tieOf(entry, 'known')]
  }

  /** “Boateng” after “Ama Boateng”, “Xi” after “Xi Jinping”, “Rovers” after “Borough Rovers”. */
  private shortTies(name: Name, words: string): Tie[] {
    const implied = (referent: Referent): Tie => ({referent, form: 'alias', basis: 'implied'})
    const isBody = name.kind === 'organization' || name.kind === 'other'
    if (isBody || name.kind === 'place') {
      const body = this.bodies.ofInitials(words) ?? this.bodies.ofShort(words, this.timeOf(name))
      if (body !== null && (isBody || !standsIn(this.text, name))) return [implied(body)]
    }
    if (name.kind !== 'demonym' && (name.kind !== 'organization' || name.confidence < DOUBTFUL)) {
      const bearers = this.people.bearersOf(words, name)
      if (bearers.length > 0) return bearers.map(implied)
    }
    if (name.kind !== 'person') return []
    const record = words.includes(' ') ? null : this.recordOfSurname(words)
    if (record !== null) return [implied(this.enter(record))]
    const body = name.confidence < DOUBTFUL ? this.bodies.ofShort(words, this.timeOf(name)) : null
    if (body !== null) return [implied(body)]
    // Who bears it, the corpus may know: `gather` ties it or leaves it.
    if (name.confidence < 0.4 || words.includes(' ')) return []
    return [
      {referent: this.enter(discovered(words, 'person', name.confidence / 2)), form: 'name', basis: 'known'},
    ]
  }

  /** The one curated person of whose aliases a surname is another spelling. */
  private recordOfSurname(words: string): Referent | null {
    const [one, ...others] = this.knowledge.index.surnamesByKey.get(spellingKey(words)) ?? []
    if (one === undefined || others.length > 0) return null
    return referentOf({is: 'record', record: one, form: 'alias'})
  }

  /** What lists say of the words, as far as it suits what the recogniser saw. */
  private entriesOf(name: Name, words: string): Entry[] {
    const entries = this.knowledge.index.phrases.get(words) ?? []
    return entries.filter((entry) => {
      if (entry.is === 'record') return true
      // “Jordan said”, “Chad Smith”: a person is no country, and a shop no town.
      if (entry.is === 'country' || entry.is === 'place')
        return name.kind === 'place' || name.kind === 'demonym'
      return entry.is === 'organization' && name.kind !== 'person' && name.kind !== 'place'
    })
  }

  private tieOf(entry: Exclude<Entry, {is: 'demonym'}>, basis: Tie['basis']): Tie {
    const referent = this.enter(referentOf(entry))
    if (entry.is === 'country' && entry.form === 'capital') {
      return {referent, form: 'name', basis, seatOf: this.enter(countryReferent(entry.country))}
    }
    if (entry.is === 'place') {
      const seat = this.knowledge.index.phrases
        .get(phraseKey(entry.place.name))
        ?.find((other) => other.is === 'country' && other.form === 'capital')
      if (seat?.is === 'country')
        return {referent, form: entry.form, basis, seatOf: this.enter(countryReferent(seat.country))}
    }
    const form = 'form' in entry && entry.form !== 'capital' ? entry.form : 'name'
    return {referent, form, basis}
  }

  private ruling(words: string): Tie[] | null {
    for (const decision of this.knowledge.decisions) {
      if (decision.ruling !== 'is' || decision.article !== this.seed || phraseKey(decision.mention) !== words)
        continue
      const record = this.knowledge.index.records.get(decision.entity)
      const referent =
        this.byKey.get(decision.entity) ??
        (record === undefined ? null : this.enter(referentOf({is: 'record', record, form: 'name'})))
      return referent === null ? null : [{referent, form: 'name', basis: 'known'}]
    }
    return null
  }

  private notForbidden(words: string, ties: Tie[]): Tie[] {
    return ties.filter(
      ({referent}) =>
        !this.knowledge.decisions.some(
          (decision) =>
            decision.ruling === 'is-not' &&
            decision.article === this.seed &&
            phraseKey(decision.mention) === words &&
            decision.entity === referent.key,
        ),
    )
  }

  private wordsOf(name: Name): string {
    return phraseKey(this.text.slice(name.start, name.end))
  }

  private enter(referent: Referent): Referent {
    const present = this.byKey.get(referent.key)
    if (present !== undefined) {
      // “Blackwood” the firm and Blackwood the village share a key: the surer kind stays.
      if (!present.known && referent.confidence > present.confidence && isActorKind(referent.kind)) {
        present.kind = referent.kind
      }
      present.confidence = Math.max(present.confidence, referent.confidence)
      return present
    }
    this.byKey.set(referent.key, referent)
    return referent
  }
}

/** Each name of some words where it stands first, as sure as it is anywhere. */
function firstOfEach(names: readonly Name[], wordsOf: (name: Name) => string): {name: Name; words: string}[] {
  const first = new Map<string, {name: Name; words: string}>()
  for (const name of names) {
    const words = wordsOf(name)
    const key = `${name.kind} ${words}`
    const known = first.get(key)
    if (known === undefined) first.set(key, {name: {...name}, words})
    else known.name.confidence = Math.max(known.name.confidence, name.confidence)
  }
  return [...first.values()]
}
