import type {NameType} from '../recogniser/labels.ts'

/** A name of an annotated sentence, as a half-open range of its tokens. */
export interface GoldName {
  from: number
  to: number
  type: NameType
}

/** A sentence as its annotators cut it into tokens. */
export interface GoldSentence {
  tokens: string[]
  names: GoldName[]
}

export interface GoldDocument {
  id: string
  /** Where it is from: what one set's annotators left out another's may mark. */
  set: string
  sentences: GoldSentence[]
}
