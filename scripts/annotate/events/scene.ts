import type {Article, EventReport, EventStatus, Referent, Sentence, Span} from '../../model.ts'
import type {Clause} from '../grammar/verb-groups.ts'
import type {Range, Word} from '../grammar/words.ts'
import type {ReadyTrigger, ReadyTriggers} from './frames.ts'

/** One sentence, and what is needed to read it. */
export interface Scene {
  article: Article
  sentence: Sentence
  words: readonly Word[]
  clause: Clause
  triggers: ReadyTriggers
  referents: ReadonlyMap<string, Referent>
  /** Who the sentence before is about: whom “he” or “they” may mean. */
  earlier: readonly string[]
  /** The people whom the sentence before names. */
  people: readonly string[]
  /** The person to whom the sentence before says that something was done: “**Owino** was arrested”. */
  undergone: readonly string[]
  /** Whom the sentences before have named. */
  cast: Cast
}

/** Whom “the commission” or “the mayor” may mean: by the words of names and of titles, those named so far. */
export interface Cast {
  organizations: Map<string, Set<string>>
  roles: Map<string, Set<string>>
  /** The organizations of the last sentences, the latest last: whom “the company” may mean. */
  bodies: string[][]
  /** The last two named as one: whom “both sides” may mean. */
  pair: string[]
  /** Who talked with whom, as told last: whose “those talks” are. Empty when nobody did, or more than one lot. */
  together: string[]
  /** How many sentences ago. */
  sinceTogether: number
}

/** One event of a sentence, before it is a report. */
export interface Draft {
  trigger: ReadyTrigger
  span: Span
  status: EventStatus
  participants: EventReport['participants']
  date: string | null
  place: string | null
  label: string
  /** Words of the clause that says it. */
  clause: Range
  /** “to keep the head office” of a promise. */
  about?: string | null
  /** A noun tells it: “talks between Kenya and Ghana”. */
  isNoun: boolean
}
