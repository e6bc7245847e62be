import {bestLabels, createLattice, probabilityOf, setTransitions, sumPaths} from './crf.ts'
import type {FeatureReader, Features} from './features.ts'
import {LABEL_COUNT, rangesOf, type TypedRange} from './labels.ts'
import type {Weights} from './weights.ts'

export interface TaggedRange extends TypedRange {
  /** The probability of exactly this range and type, all readings of the sentence taken together. */
  confidence: number
}

/** Finds the names in a document's sentences of words: a list for each, in order and not overlapping. */
export type Tagger = (sentences: readonly (readonly string[])[]) => TaggedRange[][]

export function createTagger(readFeatures: FeatureReader, weights: Weights): Tagger {
  const lattice = createLattice()
  setTransitions(lattice, weights.transitions)
  let scores = new Float64Array(64 * LABEL_COUNT)
  return (sentences) => {
    const found: TaggedRange[][] = []
    readFeatures(sentences, (features, sentence) => {
      const {length} = sentences[sentence]!
      if (scores.length < length * LABEL_COUNT) scores = new Float64Array(length * LABEL_COUNT * 2)
      score(features, length, weights, scores)
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

function score(
  {hashes, ends}: Features,
  length: number,
  {rows, weights, scale}: Weights,
  scores: Float64Array,
): void {
  const sums = new Int32Array(LABEL_COUNT)
  for (let word = 0, at = 0; word < length; word++) {
    sums.fill(0)
    for (const end = ends[word]!; at < end; at++) {
      const row = rows.get(hashes[at]!)
      if (row < 0) continue
      const from = row * LABEL_COUNT
      for (let label = 0; label < LABEL_COUNT; label++) sums[label]! += weights[from + label]!
    }
    for (let label = 0; label < LABEL_COUNT; label++)
      scores[word * LABEL_COUNT + label] = sums[label]! * scale
  }
}
