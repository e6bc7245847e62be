import {bestLabels, createLattice, probabilityOf, setTransitions, sumPaths} from './crf.ts'
import {type FeatureReader, type Features, OFFSETS, wordAt, wordFeatures} from './features.ts'
import {LABEL_COUNT, rangesOf, type TypedRange} from './labels.ts'
import {addFeature, type Weights} from './weights.ts'
import type {WordFacts} from './words.ts'

export interface TaggedRange extends TypedRange {
  /** The probability of exactly this range and type, all readings of the sentence taken together. */
  confidence: number
}

/** Finds the names in a document's sentences of words: a list for each, in order and not overlapping. */
export type Tagger = (sentences: readonly (readonly string[])[]) => TaggedRange[][]

export function createTagger(readFeatures: FeatureReader, weights: Weights): Tagger {
  const lattice = createLattice()
  setTransitions(lattice, weights.transitions)
  const sumsOf = createWordScorer(weights)
  let scores = new Float64Array(64 * LABEL_COUNT)
  return (sentences) => {
    const found: TaggedRange[][] = []
    readFeatures(sentences, (features, words) => {
      const {length} = words
      if (scores.length < length * LABEL_COUNT) scores = new Float64Array(length * LABEL_COUNT * 2)
      score(features, words, sumsOf, weights, scores)
      const labels = bestLabels(scores, length, weights.transitions)
      const ranges = rangesOf(labels)
      if (ranges.length > 0) sumPaths(lattice, scores, length)
      found.push(
        ranges.map((range) => ({
          ...range,
          confidence: Math.min(1, probabilityOf(lattice, range.from, labels.subarray(range.from, range.to))),
        })),
      )
    })
    return found
  }
}

/** A word's own part of the scores, LABEL_COUNT numbers for each of OFFSETS; summed once for each word of a corpus. */
function createWordScorer(weights: Weights): (word: WordFacts) => Int32Array {
  const known = new WeakMap<WordFacts, Int32Array>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const sums = new Int32Array(OFFSETS.length * LABEL_COUNT)
    OFFSETS.forEach((offset, row) => {
      for (const feature of wordFeatures(word, offset)) addFeature(weights, feature, sums, row * LABEL_COUNT)
    })
    known.set(word, sums)
    return sums
  }
}

function score(
  {hashes, ends}: Features,
  words: readonly WordFacts[],
  sumsOf: (word: WordFacts) => Int32Array,
  weights: Weights,
  scores: Float64Array,
): void {
  const sums = new Int32Array(LABEL_COUNT)
  for (let place = 0, at = 0; place < words.length; place++) {
    sums.fill(0)
    for (let row = 0; row < OFFSETS.length; row++) {
      const ofWord = sumsOf(wordAt(words, place - OFFSETS[row]!))
      for (let label = 0; label < LABEL_COUNT; label++) sums[label]! += ofWord[row * LABEL_COUNT + label]!
    }
    for (const end = ends[place]!; at < end; at++) addFeature(weights, hashes[at]!, sums, 0)
    for (let label = 0; label < LABEL_COUNT; label++) {
      scores[place * LABEL_COUNT + label] = sums[label]! * weights.scale
    }
  }
}
