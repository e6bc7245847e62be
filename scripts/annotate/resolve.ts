import type {
  Article,
  Decision,
  EntityKind,
  GazetteerPlace,
  Knowledge,
  Mention,
  MentionForm,
  Name,
  PlaceKind,
  Referent,
  Sentence,
  Warn,
} from '../model.ts'
import {isActorKind} from '../model.ts'
import {type Entry, type NameIndex, phraseKey} from './lookup.ts'
import {actsAsState, isLand} from './metonymy.ts'

export type ResolveKnowledge = Pick<Knowledge, 'placeWords' | 'commonWords'> & {
  index: NameIndex
  decisions: readonly Decision[]
}

/** What a name is tied to before its place in the sentence decides how it acts. */
interface Tie {
  referent: Referent
  form: MentionForm
  basis: 'known' | 'implied'
  /** A seat of government: the state it may stand for. */
  seatOf?: Referent
}

/**
 * Ties an article's names to what they stand for: authority records first, then the article's own full names.
 *
 * Full names are read before short ones, so a headline form (“Boateng”) finds the person introduced later. A surname
 * that two people of the article share is the only one's who has been named in full by then; else it is left unlinked
 * and reported (`resolve:ambiguous`). A person's ruling in `decisions` outranks every rule.
 */
export function resolve(
  article: Pick<Article, 'seed' | 'text'>,
  sentences: Sentence[],
  names: Name[],
  knowledge: ResolveKnowledge,
  warn: Warn,
): {mentions: Mention[]; referents: Referent[]} {
  const cast = new Cast(article, names, knowledge)
  const mentions: Mention[] = []
  let at = 0
  for (const name of names) {
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= name.start) at += 1
    const mention = mentionOf(article.text, name, sentences[at]!, cast, warn)
    if (mention !== null) mentions.push(mention)
  }
  const used = new Set(mentions.map(({entity}) => entity))
  return {mentions, referents: cast.referents().filter(({key}) => used.has(key))}
}

function mentionOf(text: string, name: Name, sentence: Sentence, cast: Cast, warn: Warn): Mention | null {
  const span = {start: name.start, end: name.end}
  const ties = cast.tiesOf(name)
  if (ties.length > 1) {
    const words = text.slice(name.start, name.end)
    const bearers = ties.map(({referent}) => referent.key.replace(/^\?/, '')).join(' or ')
    warn('resolve:ambiguous', span, `“${words}” could be ${bearers}; left unlinked`)
  }
  const [tie, ...others] = ties
  if (tie === undefined || others.length > 0) {
    // A name of a work, a storm, an award is no actor, and “Muslim” is no state: nothing is claimed of them.
    if (name.kind === 'demonym' || (name.kind === 'other' && name.confidence < 0.4)) return null
    const as = name.kind === 'place' ? 'place' : 'actor'
    return {...span, as, form: 'name', basis: 'unknown', entity: null}
  }
  if (tie.seatOf !== undefined && actsAsState(text, name, sentence, cast.isNamed(tie.seatOf))) {
    return {...span, as: 'actor', form: 'metonym', basis: 'implied', entity: tie.seatOf.key}
  }
  const as = actsAs(text, name, sentence, tie)
  return {...span, as, form: tie.form, basis: tie.basis, entity: tie.referent.key}
}

function actsAs(text: string, name: Name, sentence: Sentence, {referent, form}: Tie): 'actor' | 'place' {
  if (!isActorKind(referent.kind)) return 'place'
  if (referent.kind !== 'country' || form === 'demonym') return 'actor'
  return isLand(text, name, sentence) ? 'place' : 'actor'
}

/** Everyone and everything that one article names. */
class Cast {
  private readonly text: string
  private readonly seed: string
  private readonly knowledge: ResolveKnowledge
  private readonly byKey = new Map<string, Referent>()
  private readonly people = new Map<string, Set<Referent>>()
  private readonly institutions = new Map<string, Set<Referent>>()
  private readonly full = new Map<string, Referent>()
  private readonly namedStates = new Set<string>()

  constructor(article: Pick<Article, 'seed' | 'text'>, names: Name[], knowledge: ResolveKnowledge) {
    this.text = article.text
    this.seed = article.seed
    this.knowledge = knowledge
    for (const name of names) this.introduce(name)
    for (const [words, referent] of this.full) {
      const longer = this.longerName(words, referent)
      if (longer !== null) this.full.set(words, longer)
    }
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
    const listed = this.listedTies(name, words)
    if (listed.length > 0) return this.notForbidden(words, listed)
    const own = this.full.get(words)
    if (own !== undefined) {
      const isLonger = own.name.length > words.length && own.name.startsWith(`${words.split(' ')[0]} `)
      const tie: Tie = isLonger
        ? {referent: own, form: 'alias', basis: 'implied'}
        : {referent: own, form: 'name', basis: 'known'}
      return this.notForbidden(words, [
        /^\p{Lu}{2,}$/u.test(words) && own.name !== words ? {...tie, form: 'acronym'} : tie,
      ])
    }
    return this.notForbidden(words, this.shortTies(name, words))
  }

  // ── First pass: who is named in full ──

  private introduce(name: Name): void {
    const words = this.wordsOf(name)
    for (const entry of this.entriesOf(name, words)) {
      if (entry.is === 'country' && entry.form !== 'capital') {
        const state = this.enter(referentOf(entry))
        this.namedStates.add(state.key)
      }
      if (entry.is === 'record' && entry.record.kind === 'person') {
        this.remember(this.people, entry.record.name, this.enter(referentOf(entry)))
      }
      if (entry.is === 'record' && entry.record.kind === 'country') this.namedStates.add(entry.record.id)
      if (entry.is === 'record' || entry.is === 'organization') return
    }
    if (name.confidence < 0.5 || this.full.has(words)) return
    if (name.kind === 'person' && words.includes(' ')) {
      const referent = this.enter(discovered(plainName(words), 'person', name.confidence))
      this.full.set(words, referent)
      this.remember(this.people, referent.name, referent)
    }
    if (name.kind === 'organization') {
      const referent = this.enter(discovered(words.replace(/^[Tt]he /, ''), 'organization', name.confidence))
      this.full.set(words, referent)
      this.remember(this.institutions, words, referent)
      const acronym = this.acronymAfter(name)
      if (acronym !== null) this.full.set(acronym, referent)
    }
    if (name.kind === 'place' && this.entriesOf(name, words).length === 0) {
      this.full.set(
        words,
        this.enter(discovered(words, placeKind(words, this.knowledge.placeWords), name.confidence)),
      )
    }
  }

  /** “Ama Serwaa Boateng” for “Ama Boateng”, “Mabati Steel Works” for “Mabati”: the only longer name that begins like it. */
  private longerName(words: string, {kind, name}: Referent): Referent | null {
    const parts = name.split(' ')
    const [first, last] = [parts[0]!, parts.at(-1)!]
    const isPerson = kind === 'person' && parts.length === 2
    const isHead =
      kind === 'organization' && parts.length === 1 && !this.knowledge.commonWords.has(words.toLowerCase())
    if (!isPerson && !isHead) return null
    const bearers = [...((isPerson ? this.people : this.institutions).get(first) ?? [])].filter(
      ({name: other}) =>
        other.startsWith(`${first} `) && (isHead || (other.endsWith(` ${last}`) && other !== name)),
    )
    return bearers.length === 1 ? bearers[0]! : null
  }

  /** “World Health Organization (WHO)” */
  private acronymAfter(name: Name): string | null {
    const match = /^\s\((?:the\s)?([\p{Lu}][\p{L}\d&-]{1,11})\)/u.exec(
      this.text.slice(name.end, name.end + 20),
    )
    return match?.[1] ?? null
  }

  private remember(index: Map<string, Set<Referent>>, fullName: string, referent: Referent): void {
    const parts = fullName.split(' ').filter((part) => part.length > 1)
    for (const part of new Set([parts.at(0), parts.at(-1)])) {
      if (part === undefined) continue
      index.set(part, (index.get(part) ?? new Set()).add(referent))
    }
  }

  // ── Second pass: what each name is tied to ──

  private listedTies(name: Name, words: string): Tie[] {
    const entries = this.entriesOf(name, words)
    const records = entries.filter((entry) => entry.is === 'record')
    if (records.length > 0) {
      const ties = records.map((entry) => this.tieOf(entry, 'known'))
      // If several share the name, those already introduced in full.
      const introduced = ties.filter(({referent}) => this.isIntroduced(referent))
      return ties.length > 1 && introduced.length === 1 ? introduced : ties
    }
    const [entry] = entries
    if (entry === undefined || entry.is === 'demonym') return []
    return [this.tieOf(entry, 'known')]
  }

  private isIntroduced(referent: Referent): boolean {
    return this.text.includes(referent.name)
  }

  /** “Boateng” after “Ama Boateng”, “Xi” after “Xi Jinping”, “Sachs” after “Goldman Sachs”. */
  private shortTies(name: Name, words: string): Tie[] {
    const people = [...(this.people.get(words) ?? [])]
    const byLastName = people.filter((referent) => referent.name.endsWith(` ${words}`))
    const bearers = byLastName.length > 0 ? byLastName : people
    if (bearers.length > 0 && name.kind !== 'organization' && name.kind !== 'demonym') {
      return this.namedBefore(name, bearers).map((referent) => ({referent, form: 'alias', basis: 'implied'}))
    }
    if (name.kind === 'organization' || name.kind === 'other') {
      const owners = [...(this.institutions.get(words) ?? [])].filter(({name: full}) => full !== words)
      if (owners.length === 1 && !this.knowledge.commonWords.has(words.toLowerCase())) {
        return [{referent: owners[0]!, form: 'alias', basis: 'implied'}]
      }
    }
    // Who bears it, the corpus may know: `gather` ties it or leaves it.
    if (name.kind === 'person' && name.confidence >= 0.4 && !words.includes(' ')) {
      return [
        {
          referent: this.enter(discovered(words, 'person', name.confidence / 2)),
          form: 'name',
          basis: 'known',
        },
      ]
    }
    return []
  }

  /**
   * Of several who share a surname the only one who has been named in full by then, or else all of them.
   *
   * “Ama Addo signed. Addo is 22. Her brother, Kojo Addo, …”: until the brother comes, it is Ama.
   */
  private namedBefore(name: Name, bearers: Referent[]): Referent[] {
    if (bearers.length < 2) return bearers
    const places = bearers.map((referent) => this.text.indexOf(referent.name))
    // One who is only named in another form may have been named before.
    if (places.includes(-1)) return bearers
    const named = bearers.filter((_, index) => places[index]! < name.start)
    return named.length === 1 ? named : bearers
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
    if (entry.is === 'country' && entry.form === 'capital') {
      const seatOf = this.enter(countryReferent(entry.country))
      const city = {...discovered(entry.country.capital, 'city', 1), known: true}
      return {referent: this.enter(city), form: 'name', basis, seatOf}
    }
    const referent = this.enter(referentOf(entry))
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
      const referent = this.byKey.get(decision.entity) ?? this.recordReferent(decision.entity)
      return referent === null ? null : [{referent, form: 'name', basis: 'known'}]
    }
    return null
  }

  private recordReferent(id: string): Referent | null {
    for (const entries of this.knowledge.index.phrases.values()) {
      for (const entry of entries) {
        if (entry.is === 'record' && entry.record.id === id) return this.enter(referentOf(entry))
      }
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
      present.confidence = Math.max(present.confidence, referent.confidence)
      return present
    }
    this.byKey.set(referent.key, referent)
    return referent
  }
}

// ── Referents ───────────────────────────────────────────────────────────────────────────────────────

function referentOf(entry: Exclude<Entry, {is: 'demonym'}>): Referent {
  switch (entry.is) {
    case 'record':
      return {
        key: entry.record.id,
        kind: entry.record.kind,
        name: entry.record.name,
        known: true,
        confidence: 1,
      }
    case 'country':
      return countryReferent(entry.country)
    case 'organization':
      return {...discovered(entry.name, 'organization', 1), known: true}
    case 'place':
      return {...discovered(entry.place.name, entry.place.kind, 1), known: true}
  }
}

const countryReferent = ({id, name}: {id: string; name: string}): Referent => ({
  key: id,
  kind: 'country',
  name,
  known: true,
  confidence: 1,
})

const discovered = (name: string, kind: EntityKind, confidence: number): Referent => ({
  key: `?${name}`,
  kind,
  name,
  known: false,
  confidence,
})

/** “Anthony J. Carter Jr.” and “Anthony Carter” are one name. */
const plainName = (words: string) =>
  words.replace(/ (?:\p{Lu}\.? )(?=\p{Lu})/gu, ' ').replace(/,? (?:Jr|Sr)\.?$/, '')

function placeKind(words: string, placeWords: ReadonlyMap<string, PlaceKind>): PlaceKind {
  const parts = words.split(' ')
  return placeWords.get(parts.at(-1)!) ?? placeWords.get(parts[0]!) ?? 'other'
}

/** The gazetteer's place of a name, the most populous of several. */
export function placeNamed(index: NameIndex, name: string): GazetteerPlace | null {
  const entry = index.phrases.get(phraseKey(name))?.find(({is}) => is === 'place')
  return entry?.is === 'place' ? entry.place : null
}
