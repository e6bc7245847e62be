import type {Article, Decision, Knowledge, MentionForm, Name, Referent} from '../model.ts'
import {isActorKind} from '../model.ts'
import {isAcronym} from '../names/organization.ts'
import {isSurnameAlone} from '../names/person.ts'
import {spellingKey} from '../names/spelling.ts'
import {Bodies, type BodyKnowledge} from './bodies.ts'
import {type Entry, type NameIndex, phraseKey} from './lookup.ts'
import {standsIn} from './metonymy.ts'
import {People, type PeopleKnowledge} from './people.ts'
import {countryReferent, discovered, placeKind, referentOf} from './referents.ts'

export type CastKnowledge = PeopleKnowledge &
  BodyKnowledge &
  Pick<Knowledge, 'placeWords' | 'seats' | 'nationalBodies' | 'plainAcronyms'> & {
    index: NameIndex
    decisions: readonly Decision[]
  }

/** What a name is tied to before its place in the sentence decides how it acts. */
export interface Tie {
  referent: Referent
  form: MentionForm
  basis: 'known' | 'implied'
  /** A seat of government: the state it may stand for. */
  seatOf?: Referent
}

/** The rank of a short form that is a surname: see `rankOfShort`. */
const SURNAME = 3
/** Less sure than this, a name makes nobody; whether it gets a page is for `gather` to say. */
const INTRODUCES = 0.35
/** “Pipoca, whose full name is Jaqueline Ferreira”, “Luiz da Silva, known as Lula” */
const ALSO_CALLED =
  /^,?\s[(“"‘']?(?:whose (?:full|real|legal|birth|given) name (?:is|was)|better known as|also known as|widely known as|known as|known to \p{L}+ as|formerly|a\.?k\.?a\.?|alias|nicknamed|née|born)\s(?:the\s)?[“"‘']?$/u
/** A name of a place with what says which: “Moscow, Idaho”. */
const QUALIFIER = /^,\s(\p{Lu}[\p{L}.’' -]{2,30}?)(?=[,.;:)—–]|\s\p{Ll}|\s?$)/u
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
  private readonly placesNamed = new Set<string>()
  private readonly placesElsewhere = new Map<string, Referent>()
  /** The names in each country that the article has, by the country's code: of itself, its people and its places. */
  private readonly countriesNamed = new Map<string, Set<string>>()
  /** Whose record's name or longer alias stands in the text. */
  private readonly introducedRecords = new Set<string>()

  constructor(
    article: Pick<Article, 'seed' | 'text' | 'blocks' | 'dateline'>,
    names: readonly Name[],
    knowledge: CastKnowledge,
  ) {
    this.text = article.text
    this.seed = article.seed
    this.opening = article.blocks.findLast(({kind}) => kind === 'standfirst')?.end ?? 0
    this.knowledge = knowledge
    this.people = new People(article.text, knowledge)
    this.bodies = new Bodies(knowledge)
    const [town, region] = (article.dateline ?? '').split(', ')
    if (town !== undefined && region !== undefined) this.placeElsewhere(capitalised(town), region)
    for (const name of names) this.locate(name)
    for (const name of names) this.introduceListed(name)
    const longFirst = firstOfEach(names, (name) => this.wordsOf(name))
      .filter(({name, words}) => name.confidence >= INTRODUCES && !this.full.has(words))
      .sort((a, b) => b.words.split(' ').length - a.words.split(' ').length || a.name.start - b.name.start)
    for (const {name, words} of longFirst) this.introduce(name, words)
    for (const [index, name] of names.entries()) this.join(name, names[index + 1])
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
    const elsewhere = this.elsewhere(name, words)
    if (elsewhere !== null) return [elsewhere]
    const namesake = this.namesakes(name, words)
    if (namesake.length > 0) return this.notForbidden(words, namesake)
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

  // ── First pass: where the article is, and who is named in full ──

  private locate(name: Name): void {
    if (name.kind !== 'place' && name.kind !== 'demonym') return
    const words = this.wordsOf(name)
    if (name.kind === 'place') this.placesNamed.add(words)
    const codes = this.codesOf(words)
    const qualifier = QUALIFIER.exec(this.text.slice(name.end, name.end + 40))?.[1]
    if (qualifier !== undefined) this.placeElsewhere(words, qualifier)
    // “Georgia” says nothing of itself.
    if (codes.size !== 1) return
    const [code] = codes
    this.countriesNamed.set(code!, (this.countriesNamed.get(code!) ?? new Set()).add(words))
  }

  /**
   * Notes that the article's “Moscow” is in Idaho, which is not where the lists have it. Only a region says so: “talks in
   * Cairo, Qatar and Oman” go on to the next country.
   */
  private placeElsewhere(words: string, qualifier: string): void {
    const entries = this.knowledge.index.phrases.get(phraseKey(qualifier)) ?? []
    if (!entries.some((entry) => entry.is === 'place' && entry.place.kind === 'region')) return
    if (
      this.knowledge.index.phrases
        .get(words)
        ?.some((entry) => entry.is === 'country' && entry.form !== 'capital')
    )
      return
    const [own, other] = [this.codesOf(words), this.codesOf(phraseKey(qualifier))]
    if (own.size === 0 || other.size !== 1 || own.has([...other][0]!)) return
    this.placesElsewhere.set(words, discovered(`${words}, ${qualifier}`, 'city', 1))
  }

  /** The countries in which lists know a place of this name. */
  private codesOf(words: string): Set<string> {
    const codes = new Set<string>()
    for (const entry of this.knowledge.index.phrases.get(words) ?? []) {
      if (entry.is === 'country') codes.add(entry.country.code)
      if (entry.is === 'place') codes.add(entry.place.country)
    }
    return codes
  }

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
        this.namedStates.add(referent.key)
        this.bodies.enter(words, name.start, referent)
        const acronym = this.acronymAfter(name, words)
        if (acronym !== null) this.defined.set(acronym, referent)
        return
      }
    }
  }

  private introduce(name: Name, words: string): void {
    const entries = this.entriesOf(name, words)
    if (entries.some(({is}) => is === 'record' || is === 'organization')) return
    if (name.kind === 'person' && !isSurnameAlone(words)) {
      const same = this.people.sameAs(words)
      // “Quispe Huamán”, where a brother and a sister bear both surnames: no third person.
      if (same.length > 1) return
      const referent = this.enter(
        same[0] ?? this.recordOf(words) ?? this.people.discover(words, name.confidence),
      )
      this.full.set(words, referent)
      this.people.enter(words, name.start, referent)
    }
    if (name.kind === 'organization' && !this.knowledge.plainAcronyms.has(words)) {
      const referent = this.enter(
        this.bodies.sameAs(words) ??
          this.bodies.ofInitials(words) ??
          this.bodies.ofShort(words, this.timeOf(name)) ??
          discovered(words.replace(/^[Tt]he /, ''), 'organization', name.confidence),
      )
      this.full.set(words, referent)
      this.bodies.enter(words, name.start, referent)
      const acronym = this.acronymAfter(name, words)
      if (acronym !== null) this.defined.set(acronym, referent)
    }
    if (name.kind === 'place' && entries.length === 0) {
      const kind = placeKind(words, this.knowledge.placeWords)
      const body =
        kind === 'other' && !standsIn(this.text, name) ? this.bodies.ofShort(words, this.timeOf(name)) : null
      this.full.set(words, this.enter(body ?? discovered(words, kind, name.confidence)))
    }
  }

  /** Two names that the text says are one's (“known as”), and the first of two who share a surname (“Dale and Peggy Swenson”). */
  private join(name: Name, next: Name | undefined): void {
    if (next === undefined || name.kind === 'place' || next.kind !== 'person') return
    const between = this.text.slice(name.end, next.start)
    const [words, nextWords] = [this.wordsOf(name), this.wordsOf(next)]
    if (between.length < 40 && ALSO_CALLED.test(between)) {
      const [own, other] = [this.full.get(words), this.full.get(nextWords)]
      const longer =
        own === undefined || (other !== undefined && other.name.length > own.name.length) ? other : own
      if (longer === undefined) return
      for (const form of [words, nextWords]) {
        this.full.set(form, longer)
        this.people.enter(form, name.start, longer)
      }
    }
    if (name.kind === 'person' && between === ' and ' && !words.includes(' ') && nextWords.includes(' ')) {
      const [first, ...rest] = nextWords.split(' ')
      const isFirstName =
        this.knowledge.firstNameGender.has(words) && this.knowledge.firstNameGender.has(first!)
      if (!isFirstName || rest.length !== 1 || this.people.bearersOf(words, name).length > 0) return
      const referent = this.enter(this.people.discover(`${words} ${rest[0]}`, name.confidence))
      this.full.set(words, referent)
      this.people.enter(referent.name, name.start, referent)
    }
  }

  /** The one curated person whose name this is in another spelling. */
  private recordOf(words: string): Referent | null {
    const people = new People(words, this.knowledge)
    for (const record of this.knowledge.index.peopleByWord.get(spellingKey(words.split(' ').at(-1)!)) ?? []) {
      people.enter(record.name, 0, referentOf({is: 'record', record, form: 'name'}))
    }
    const [one, ...others] = people.sameAs(words)
    return others.length === 0 ? (one ?? null) : null
  }

  /** “World Health Organization (WHO)”, but not “Shell (ADR)”: one word is short for itself only by its own letters. */
  private acronymAfter(name: Name, words: string): string | null {
    const match = /^\s\((?:the\s)?([\p{Lu}][\p{L}\d&-]{1,11})\)/u.exec(
      this.text.slice(name.end, name.end + 20),
    )
    const acronym = match?.[1]
    if (acronym === undefined) return null
    const letters = acronym.toLowerCase().replace(/[^a-z]/g, '')
    return words.includes(' ') || words.toLowerCase().startsWith(letters[0] ?? ' ') ? acronym : null
  }

  /** From where on a longer name is too late to be meant. */
  private timeOf(name: Name): number {
    return name.start < this.opening ? Number.POSITIVE_INFINITY : name.start
  }

  // ── Second pass: what each name is tied to ──

  /** “Denzel Washington … Washington said”: the only one of that surname, wherever he is not where something is. */
  private namesakes(name: Name, words: string): Tie[] {
    // “Harold Finch plc … Harold Finch fell”: the firm, unless a title says that the founder is meant.
    const body = name.kind === 'person' && words.includes(' ') ? this.bodies.sameAs(words) : null
    if (body !== null && body.name.length > words.length && !this.people.isTitled(name)) {
      return [{referent: body, form: 'alias', basis: 'implied'}]
    }
    if (name.kind !== 'place' || words.includes(' ') || standsIn(this.text, name)) return []
    const bearers = this.people.bearersOf(words, name, SURNAME)
    return bearers.length === 1 ? [{referent: bearers[0]!, form: 'alias', basis: 'implied'}] : []
  }

  /** Moscow in Idaho, where the article says so once: not the one that a list knows best. */
  private elsewhere(name: Name, words: string): Tie | null {
    const place = name.kind === 'place' ? this.placesElsewhere.get(words) : undefined
    return place === undefined ? null : {referent: this.enter(place), form: 'name', basis: 'known'}
  }

  private listedTies(name: Name, words: string): Tie[] {
    const entries = this.entriesOf(name, words)
    const records = entries.filter((entry) => entry.is === 'record')
    if (records.length > 0) {
      const introduced = records.filter(({record}) => this.introducedRecords.has(record.id))
      // “Fred Silva … Silva” is not the Silva of the authority file, who is not named here.
      const isSurname = records.every(({form, record}) => form === 'alias' && record.kind === 'person')
      if (isSurname && isSurnameAlone(words)) {
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
    const record = isSurnameAlone(words) ? this.recordOfSurname(words) : null
    if (record !== null) return [implied(this.enter(record))]
    const body = name.confidence < DOUBTFUL ? this.bodies.ofShort(words, this.timeOf(name)) : null
    if (body !== null) return [implied(body)]
    // Who bears it, the corpus may know: `gather` ties it or leaves it.
    if (name.confidence < 0.4 || !isSurnameAlone(words)) return []
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
    const isRegion = name.kind === 'place' && entries.length > 1 && this.isRegionElsewhere(entries)
    return entries.filter((entry) => {
      if (entry.is === 'record') return true
      // “Jordan said”, “Chad Smith”: a person is no country, and a shop no town. A country's team plays for it.
      if (entry.is === 'country') {
        // “Dushanbe denied it” is no body, unless a club of the article is called so for short.
        if (name.kind === 'organization') {
          const isLonger = entry.form === 'capital' && this.bodies.ofShort(words, name.start) !== null
          return entry.form !== 'demonym' && !isLonger
        }
        return (
          (name.kind === 'place' && !isRegion) ||
          name.kind === 'demonym' ||
          this.isAPlaceHere(name, words, true)
        )
      }
      if (entry.is === 'place') {
        return name.kind === 'place' || name.kind === 'demonym' || this.isAPlaceHere(name, words)
      }
      if (entry.is !== 'organization' || name.kind === 'person' || name.kind === 'place') return false
      // “Social Democratic Party” is not Germany's by itself.
      const {nationalBodies} = this.knowledge
      return entry.form !== 'alias' || !nationalBodies.has(words) || nationalBodies.has(entry.name)
    })
  }

  /** “Paris Hilton flew to Paris. Paris said”: hardly anybody is called by a first name that is a place of the article. */
  private isAPlaceHere(name: Name, words: string, mayStand = false): boolean {
    return (
      name.kind === 'person' &&
      (this.placesNamed.has(words) || (mayStand && standsIn(this.text, name))) &&
      this.people.bearersOf(words, name, SURNAME).length === 0
    )
  }

  /** Georgia is a state of the United States when the article's other places lie there, and not in the Caucasus. */
  private isRegionElsewhere(entries: readonly Entry[]): boolean {
    const country = entries.find((entry) => entry.is === 'country' && entry.form === 'name')
    const region = entries.find((entry) => entry.is === 'place' && entry.place.kind === 'region')
    if (country?.is !== 'country' || region?.is !== 'place') return false
    const named = (code: string) => this.countriesNamed.get(code)?.size ?? 0
    return (
      region.place.country !== country.country.code &&
      named(region.place.country) > named(country.country.code)
    )
  }

  private tieOf(entry: Exclude<Entry, {is: 'demonym'}>, basis: Tie['basis']): Tie {
    const referent = this.enter(referentOf(entry))
    const form = 'form' in entry && entry.form !== 'capital' ? entry.form : 'name'
    const seatOf = this.seatOf(entry)
    return seatOf === null ? {referent, form, basis} : {referent, form, basis, seatOf: this.enter(seatOf)}
  }

  /** Whose seat a town is: what `seats` says goes before the capital's country, unless that country alone is named. */
  private seatOf(entry: Entry): Referent | null {
    if (entry.is !== 'place' && !(entry.is === 'country' && entry.form === 'capital')) return null
    const town = entry.is === 'place' ? entry.place.name : entry.country.capital
    const entries = this.knowledge.index.phrases.get(phraseKey(town)) ?? []
    const capital = entries.find((other) => other.is === 'country' && other.form === 'capital')
    const country = capital?.is === 'country' ? countryReferent(capital.country) : null
    const seated = this.knowledge.seats.get(town)
    if (seated === undefined) return country
    const other = this.knowledge.index.countries.get(seated)
    const special =
      other === undefined ? {...discovered(seated, 'organization', 1), known: true} : countryReferent(other)
    const isOnlyCountry =
      country !== null && this.namedStates.has(country.key) && !this.byKey.has(special.key)
    return isOnlyCountry ? country : special
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

/** “Moscow” of the dateline “MOSCOW”. */
const capitalised = (town: string) =>
  town.replace(/\p{L}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1).toLowerCase())
