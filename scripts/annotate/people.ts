import type {Knowledge, Referent, Span} from '../model.ts'
import {compare, displayName, type PersonName, rankOfShort, readPersonName} from '../names/person.ts'
import {discovered} from './referents.ts'

/** A person of the article under one of their full names. */
export interface Bearer {
  referent: Referent
  name: PersonName
  /** Where they are first named in full. */
  at: number
}

export type PeopleKnowledge = Pick<
  Knowledge,
  'honorifics' | 'offices' | 'firstNameGender' | 'givenNames' | 'familyFirst'
>

/** A word that so many people of one article share says nothing of any of them. */
const MOST_BEARERS = 40
const MEN = new Set(['Mr', 'Sir', 'Lord', 'Señor', 'Monsieur', 'Herr', 'Don'])
const WOMEN = new Set(['Mrs', 'Ms', 'Miss', 'Lady', 'Dame', 'Madam', 'Madame', 'Señora', 'Frau', 'Baroness'])

/** The people whom an article names in full, and who may be meant by less. */
export class People {
  private readonly byWord = new Map<string, Bearer[]>()
  private readonly text: string
  private readonly knowledge: PeopleKnowledge

  constructor(text: string, knowledge: PeopleKnowledge) {
    this.text = text
    this.knowledge = knowledge
  }

  /** Enters a full name; `referent` is who bears it. */
  enter(fullName: string, at: number, referent: Referent): void {
    const name = readPersonName(fullName)
    for (const word of new Set([...name.words, ...(name.nickname === null ? [] : [name.nickname])])) {
      const bearers = this.byWord.get(word) ?? []
      if (bearers.length < MOST_BEARERS) bearers.push({referent, name, at})
      this.byWord.set(word, bearers)
    }
  }

  /** The people entered before whose name this is too: “Ama Addo” after “Ama Serwaa Addo”. */
  sameAs(fullName: string): Referent[] {
    const name = readPersonName(fullName)
    const same = new Set<Referent>()
    const likely = new Set<Referent>()
    for (const bearer of new Set(name.words.flatMap((word) => this.byWord.get(word) ?? []))) {
      const likeness = compare(name, bearer.name, this.knowledge.givenNames)
      if (likeness === 'same') same.add(bearer.referent)
      if (likeness === 'likely') likely.add(bearer.referent)
    }
    return [...(same.size > 0 ? same : likely)]
  }

  /** A new person of this name. */
  discover(fullName: string, confidence: number): Referent {
    return discovered(displayName(fullName), 'person', confidence)
  }

  /**
   * Whom a short form may mean: one when it is plain, several when nobody can tell, none when nobody bears it.
   *
   * Who has been introduced by then goes before who comes later; a surname before a first name, and that before a name
   * within. “Lady Addo” is no man. Of several the title decides (“Judge Addo”), or who alone has been named in full by
   * then. `leastRank` 3 asks for surnames only.
   */
  bearersOf(short: string, span: Span, leastRank = 1): Referent[] {
    const name = readPersonName(short)
    const gender = this.genderBefore(span)
    const ranked = [...new Set(name.words.flatMap((word) => this.byWord.get(word) ?? []))]
      .filter(({referent}) => gender === null || (this.genderOf(referent) ?? gender) === gender)
      .map((bearer) => ({bearer, rank: rankOfShort(name, bearer.name, this.knowledge.familyFirst)}))
      .filter(({rank}) => rank >= leastRank)
    const before = ranked.filter(({bearer}) => bearer.at < span.start)
    const candidates = before.length > 0 ? before : ranked
    const best = Math.max(0, ...candidates.map(({rank}) => rank))
    const bearers = candidates.filter(({rank}) => rank === best).map(({bearer}) => bearer)
    const referents = [...new Set(bearers.map(({referent}) => referent))]
    if (referents.length < 2) return referents
    const chosen = this.byTitle(span, bearers) ?? namedBefore(span, bearers)
    return chosen === null ? referents : [chosen]
  }

  /** “Judge Addo”: the only one who is called judge beside the full name. */
  private byTitle(span: Span, bearers: Bearer[]): Referent | null {
    const title = this.wordBefore(span.start)
    if (title === null || MEN.has(title) || WOMEN.has(title)) return null
    if (!this.knowledge.offices.has(title.toLowerCase()) && !this.knowledge.honorifics.has(title)) return null
    return only(bearers.filter(({referent, at}) => this.isCalled(title, referent, at)))
  }

  /** “Judge Ama Addo”, “Ama Addo, a judge in Accra,” */
  private isCalled(title: string, {name}: Referent, at: number): boolean {
    if (this.wordBefore(at)?.toLowerCase() === title.toLowerCase()) return true
    const behind = /^,\s([^.;”]{3,60})/u.exec(this.text.slice(at + name.length, at + name.length + 64))
    return (
      behind !== null &&
      behind[1]!
        .toLowerCase()
        .split(/[\s,]+/)
        .includes(title.toLowerCase())
    )
  }

  /** Of “Mrs Addo”; null where no honorific tells. */
  private genderBefore(span: Span): 'm' | 'f' | null {
    const honorific = this.wordBefore(span.start) ?? ''
    return MEN.has(honorific) ? 'm' : WOMEN.has(honorific) ? 'f' : null
  }

  /** By the honorific before the full name, or by the first name; null where neither tells. */
  private genderOf(referent: Referent): 'm' | 'f' | null {
    const at = this.text.indexOf(referent.name)
    const stated = at === -1 ? null : this.genderBefore({start: at, end: at})
    const known = this.knowledge.firstNameGender.get(referent.name.split(' ')[0]!)
    return stated ?? (known === 'm' || known === 'f' ? known : null)
  }

  /** True where an office or honorific stands before the name. */
  isTitled(span: Span): boolean {
    const title = this.wordBefore(span.start)
    if (title === null) return false
    return this.knowledge.honorifics.has(title) || this.knowledge.offices.has(title.toLowerCase())
  }

  private wordBefore(at: number): string | null {
    return /(\p{L}+)\.?\s$/u.exec(this.text.slice(Math.max(0, at - 24), at))?.[1] ?? null
  }
}

/**
 * The only one who has been named in full by then.
 *
 * “Ama Addo signed. Addo is 22. Her brother, Kojo Addo, …”: until the brother comes, it is Ama.
 */
const namedBefore = (span: Span, bearers: Bearer[]): Referent | null =>
  only(bearers.filter(({at}) => at < span.start))

function only(bearers: Bearer[]): Referent | null {
  const [one, ...others] = new Set(bearers.map(({referent}) => referent))
  return one !== undefined && others.length === 0 ? one : null
}
