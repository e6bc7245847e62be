import type {Knowledge, Referent} from '../model.ts'
import {
  initialsOf,
  isAcronym,
  organizationKey,
  organizationWords,
  rankOfShort,
} from '../names/organization.ts'

/** An organization of the article under one of its full names. */
interface Body {
  referent: Referent
  words: string[]
  /** Where it is first named. */
  at: number
}

export type BodyKnowledge = Pick<Knowledge, 'commonWords' | 'organizationWords'>

/** A word that so many bodies of one article share says nothing of any of them. */
const MOST_BODIES = 40

/** The organizations that an article names, and which of them may be meant by less. */
export class Bodies {
  private readonly byWord = new Map<string, Body[]>()
  private readonly byKey = new Map<string, Referent>()
  private readonly byInitials = new Map<string, Set<Referent>>()
  private readonly knowledge: BodyKnowledge

  constructor(knowledge: BodyKnowledge) {
    this.knowledge = knowledge
  }

  enter(name: string, at: number, referent: Referent): void {
    const words = organizationWords(name)
    this.byKey.set(organizationKey(name), referent)
    for (const word of new Set(words)) {
      const bodies = this.byWord.get(word) ?? []
      if (bodies.length < MOST_BODIES) bodies.push({referent, words, at})
      this.byWord.set(word, bodies)
    }
    for (const initials of initialsOf(name)) {
      this.byInitials.set(initials, (this.byInitials.get(initials) ?? new Set()).add(referent))
    }
  }

  /** The body that was entered under this name in another form: “Health Ministry”, “Acme Ltd”. */
  sameAs(name: string): Referent | null {
    return this.byKey.get(organizationKey(name)) ?? null
  }

  /** The only body whose initials these are: “LBA”. Two letters are too few for that. */
  ofInitials(words: string): Referent | null {
    const initials = words.replaceAll('.', '')
    if (!isAcronym(words) || initials.length < 3) return null
    const [one, ...others] = this.byInitials.get(initials) ?? []
    return one !== undefined && others.length === 0 ? one : null
  }

  /**
   * The only body that was named before `at` and whose name begins or ends so: “Mabati” after “Mabati Steel Works”,
   * “Rovers” after “Borough Rovers”, “the Council” after “Lagos City Council”.
   *
   * A plain word (“United”) may end a name, and begin it only when it is the sort of body (“the Ministry”). What comes
   * before the longer name is another body: “Google” and then “Google DeepMind”.
   */
  ofShort(short: string, at: number): Referent | null {
    if (isAcronym(short)) return null
    const words = organizationWords(short)
    const [first] = words
    if (first === undefined) return null
    const isPlain =
      words.length === 1 &&
      this.knowledge.commonWords.has(short.toLowerCase()) &&
      !this.knowledge.organizationWords.has(short)
    const owners = new Map<Referent, number>()
    for (const body of this.byWord.get(first) ?? []) {
      if (body.at >= at || (isPlain && body.words[0] === first)) continue
      const rank = rankOfShort(words, body.words)
      if (rank > 0) owners.set(body.referent, Math.max(rank, owners.get(body.referent) ?? 0))
    }
    const best = Math.max(0, ...owners.values())
    const [one, ...others] = [...owners].filter(([, rank]) => rank === best)
    return one !== undefined && others.length === 0 ? one[0] : null
  }
}
