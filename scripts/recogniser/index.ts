import type {Article, Name, Sentence, Token} from '../model.ts'
import {agree} from './agree.ts'
import {lookUpClusters, type WordClusters} from './clusters.ts'
import {separate, splitCompounds, type Word} from './compounds.ts'
import {readContext} from './context.ts'
import {createFeatureReader} from './features.ts'
import {createGazetteer, type GazetteerKnowledge} from './gazetteer.ts'
import {KINDS} from './labels.ts'
import {refine} from './refine.ts'
import {createTagger, type TaggedRange} from './tagger.ts'
import type {Weights} from './weights.ts'
import {createWordReader} from './words.ts'

/** What was learned: see load.ts. */
export interface NameModel {
  weights: Weights
  clusters: WordClusters
}

/** Finds the runs of words that name something, and what kind of thing, in order and not overlapping. */
export type Recogniser = (article: Pick<Article, 'text'>, sentences: Sentence[], tokens: Token[]) => Name[]

/** No sentence of a newspaper has so many words; a table or a list without stops is read in pieces of this length. */
const LONGEST_SENTENCE = 250

/**
 * Prepares the learned recogniser, once for a corpus.
 *
 * Titles and honorifics are no part of a name. A name's confidence is the probability of exactly its span and kind.
 */
export function createRecogniser(knowledge: GazetteerKnowledge, {weights, clusters}: NameModel): Recogniser {
  const gazetteer = createGazetteer(knowledge)
  const readWord = createWordReader(lookUpClusters(clusters), gazetteer)
  const tag = createTagger(createFeatureReader(readWord, gazetteer), weights)
  return (article, _sentences, tokens) => {
    const sentences = sentencesOf(tokens).flatMap((tokens) => pieces(splitCompounds(tokens, gazetteer)))
    const words = sentences.map((sentence) => sentence.map(({text}) => text))
    const found = readContext(words, agree(words, tag(words)), gazetteer)
    return found.flatMap((ranges, sentence) =>
      refine(words[sentence]!, ranges, gazetteer)
        .flatMap((range) => separate(article.text, sentences[sentence]!, range, gazetteer))
        .map((range) => nameOf(sentences[sentence]!, range))
        // “@MillsBrett” names an account, whoever he is.
        .filter(({start}) => article.text[start - 1] !== '@'),
    )
  }
}

function nameOf(words: Word[], {from, to, type, confidence}: TaggedRange): Name {
  return {start: words[from]!.start, end: words[to - 1]!.end, kind: KINDS[type], confidence}
}

/** The tokens of each sentence that has any. */
export function sentencesOf(tokens: Token[]): Token[][] {
  const sentences: Token[][] = []
  let sentence = -1
  for (const token of tokens) {
    if (token.sentence !== sentence) sentences.push([])
    sentence = token.sentence
    sentences.at(-1)!.push(token)
  }
  return sentences
}

function pieces(words: Word[]): Word[][] {
  if (words.length <= LONGEST_SENTENCE) return [words]
  const pieces: Word[][] = []
  for (let at = 0; at < words.length; at += LONGEST_SENTENCE)
    pieces.push(words.slice(at, at + LONGEST_SENTENCE))
  return pieces
}
