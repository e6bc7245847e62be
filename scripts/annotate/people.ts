import type {Knowledge, Referent, Span} from '../model.ts'
import {
  compare,
  displayName,
  type GivenNames,
  type PersonName,
  rankOfShort,
  readPersonName,
} from '../names/person.ts'
import {discovered} from './referents.ts'

/** A person of the article under one of their full names. */
export interface Bearer {
  referent: Referent
  name: PersonName
  /** Where they are first named in full. */
  at: number
}

export type PeopleKnowledge = Pick<Knowledge, 'honorifics' | 'offices' | 'firstNameGender'> & {
  givenNames: GivenNames
}

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

  /** The one person entered before whose name this is too (“Ama Addo” after “Ama Serwaa Addo”), if there is just one. */
  sameAs(fullName: string): Referent | null {
    const name = readPersonName(fullName)
    const same = new Set<Referent>()
    const likely = new Set<Referent>()
    for (const bearer of new Set(name.words.flatMap((word) => this.byWord.get(word) ?? []))) {
      const likeness = compare(name, bearer.name, this.knowledge.givenNames)
      if (likeness === 'same') same.add(bearer.referent)
      if (likeness === 'likely') likely.add(bearer.referent)
    }
    const [one, ...others] = same.size > 0 ? same : likely
    return one !== undefined && others.length === 0 ? one : null
  }

  /** A new person of this name. */
  discover(fullName: string, confidence: number): Referent {
    return discovered(displayName(fullName), 'person', confidence)
  }

  /**
   * Whom a short form may mean: one when it is plain, several when nobody can tell, none when nobody bears it.
   *
   * A surname goes before a first name, and that before a name within. Of several the title decides (“Judge Addo”),
   * the honorific (“Mrs Addo”), or who alone has been named in full by then.
   */
  bearersOf(short: string, span: Span): Referent[] {
    const name = readPersonName(short)
    const ranked = [...new Set(name.words.flatMap((word) => this.byWord.get(word) ?? []))].map((bearer) => ({
      bearer,
      rank: rankOfShort(name, bearer.name),
    }))
    const best = Math.max(0, ...ranked.map(({rank}) => rank))
    if (best === 0) return []
    const bearers = ranked.filter(({rank}) => rank === best).map(({bearer}) => bearer)
    const referents = [...new Set(bearers.map(({referent}) => referent))]
    if (referents.length < 2) return referents
    const chosen =
      this.byTitle(span, bearers) ?? this.byHonorific(span, bearers) ?? namedBefore(span, bearers)
    return chosen === null ? referents : [chosen]
  }

  /** “Judge Addo”: the only one who is called judge beside the full name. */
  private byTitle(span: Span, bearers: Bearer[]): Referent | null {
    const title = this.wordBefore(span.start)
    if (title === null || MEN.has(title) || WOMEN.has(title)) return null
    if (!this.knowledge.offices.has(title.toLowerCase()) && !this.knowledge.honorifics.has(title)) return null
    return only(bearers.filter(({at}) => this.wordBefore(at)?.toLowerCase() === title.toLowerCase()))
  }

  /** “Mrs Addo”: the only woman, the others being men. */
  private byHonorific(span: Span, bearers: Bearer[]): Referent | null {
    const honorific = this.wordBefore(span.start) ?? ''
    const gender = MEN.has(honorific) ? 'm' : WOMEN.has(honorific) ? 'f' : null
    if (gender === null) return null
    const genders = bearers.map(({referent}) =>
      this.knowledge.firstNameGender.get(referent.name.split(' ')[0]!),
    )
    if (genders.some((known) => known !== 'm' && known !== 'f')) return null
    return only(bearers.filter((_, index) => genders[index] === gender))
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
