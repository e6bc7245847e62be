import {addTransitions, createLattice, setTransitions, sumPaths} from '../recogniser/crf.ts'
import type {Features} from '../recogniser/features.ts'
import {createHashTable, type HashTable} from '../recogniser/hash.ts'
import {EDGE, LABEL_COUNT, STATE_COUNT} from '../recogniser/labels.ts'
import {entryOf, type Weights} from '../recogniser/weights.ts'
import {seededRandom} from './random.ts'

/** How the weights are learned. */
export interface Settings {
  epochs: number
  /** AdaGrad's step; it falls to three tenths by the last epoch. */
  rate: number
  /** Over how many of the last epochs the weights are averaged. */
  averaged: number
  /** The share of a word's features that is left out each time, so that none is relied on alone. */
  dropout: number
  /** Features seen less often are left out. */
  minimumCount: number
  /** How strongly weights are drawn to 0 when they are touched. */
  decay: number
  /** Weights nearer to 0 are left out of the file. */
  pruned: number
  seed: number
}

/** Sentences to learn from, in the order in which they were added. */
export interface Examples {
  /** `counts` is false for what is shown again, whose features have been counted. */
  add(features: Features, labels: Uint8Array, counts: boolean): void
  readonly words: number
  readonly sentences: number
}

interface Pool extends Examples {
  hashes: Int32Array
  /** Where the features of each word end. */
  ends: Float64Array
  labels: Uint8Array
  /** Where the words of each sentence end. */
  sentenceEnds: number[]
  counts: boolean[]
}

export function createExamples(): Examples {
  let features = 0
  const pool: Pool = {
    hashes: new Int32Array(1 << 22),
    ends: new Float64Array(1 << 16),
    labels: new Uint8Array(1 << 16),
    sentenceEnds: [],
    counts: [],
    words: 0,
    sentences: 0,
    add({hashes, ends}, labels, counts) {
      const {length} = labels
      if (length === 0) return
      const added = ends[length - 1]!
      const words = this.words
      while (pool.hashes.length < features + added) pool.hashes = doubled(pool.hashes)
      while (pool.ends.length < words + length) {
        pool.ends = doubled(pool.ends)
        pool.labels = doubled(pool.labels)
      }
      pool.hashes.set(hashes.subarray(0, added), features)
      for (let at = 0; at < length; at++) pool.ends[words + at] = features + ends[at]!
      pool.labels.set(labels, words)
      features += added
      Object.assign(pool, {words: words + length, sentences: pool.sentences + 1})
      pool.sentenceEnds.push(words + length)
      pool.counts.push(counts)
    },
  }
  return pool
}

function doubled<List extends Int32Array | Float64Array | Uint8Array>(list: List): List {
  const larger = new (list.constructor as new (length: number) => List)(list.length * 2)
  larger.set(list)
  return larger
}

/** What is learned, and for each number the sum of its squared slopes, which makes its steps smaller. */
interface Learner {
  weights: Float32Array
  squares: Float32Array
  transitions: Float64Array
  transitionSquares: Float64Array
}

/**
 * Learns the weights of a conditional random field by AdaGrad (Duchi, Hazan and Singer, 2011), a sentence at a time.
 *
 * The same examples and settings give the same weights. `tell` hears of each epoch: the mean loss of a word.
 */
export function learn(examples: Examples, settings: Settings, tell: (line: string) => void): Weights {
  const pool = examples as Pool
  const rows = rowsOf(pool, settings.minimumCount)
  tell(`${rows.size} features`)
  // From here on the pool holds rows instead of hashes; -1 is a feature that is too rare.
  for (let at = 0; at < pool.ends[pool.words - 1]!; at++) pool.hashes[at] = rows.get(pool.hashes[at]!)

  const learner: Learner = {
    weights: new Float32Array(rows.size * LABEL_COUNT),
    squares: new Float32Array(rows.size * LABEL_COUNT).fill(0.01),
    transitions: new Float64Array(STATE_COUNT * STATE_COUNT),
    transitionSquares: new Float64Array(STATE_COUNT * STATE_COUNT).fill(0.01),
  }
  const means = {
    weights: new Float32Array(learner.weights.length),
    transitions: new Float64Array(learner.transitions.length),
  }
  const random = seededRandom(settings.seed)
  const order = pool.sentenceEnds.map((_, sentence) => sentence)
  const learnSentence = createSentenceLearner(pool, learner, settings, random)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random)
    const rate = settings.rate * (1 - (0.7 * epoch) / Math.max(1, settings.epochs - 1))
    let loss = 0
    for (const sentence of order) loss += learnSentence(sentence, rate)
    if (epoch >= settings.epochs - settings.averaged) {
      addShare(means.weights, learner.weights, settings.averaged)
      addShare(means.transitions, learner.transitions, settings.averaged)
    }
    tell(`epoch ${epoch + 1} of ${settings.epochs}: loss ${(loss / pool.words).toFixed(4)}`)
  }
  return pack(rows, means.weights, means.transitions, settings.pruned)
}

/** Gives the function that takes one step by one sentence, and returns the loss of its words. */
function createSentenceLearner(
  pool: Pool,
  learner: Learner,
  {dropout, decay}: Settings,
  random: () => number,
): (sentence: number, rate: number) => number {
  const lattice = createLattice()
  const expected = new Float64Array(STATE_COUNT * STATE_COUNT)
  const slopes = new Float64Array(LABEL_COUNT)
  const touched = new Int32Array(LABEL_COUNT)
  let scores = new Float64Array(64 * LABEL_COUNT)
  let kept = new Int32Array(1 << 14)
  let keptEnds = new Int32Array(64)
  const {weights, squares, transitions} = learner

  /** Scores the sentence by the features that chance has left it. */
  const score = (first: number, length: number, begin: number) => {
    let count = 0
    for (let word = 0, at = begin; word < length; word++) {
      const row = word * LABEL_COUNT
      scores.fill(0, row, row + LABEL_COUNT)
      for (const end = pool.ends[first + word]!; at < end; at++) {
        const feature = pool.hashes[at]!
        if (feature < 0 || random() < dropout) continue
        kept[count++] = feature
        const from = feature * LABEL_COUNT
        for (let label = 0; label < LABEL_COUNT; label++) scores[row + label]! += weights[from + label]!
      }
      keptEnds[word] = count
    }
  }

  /** Moves the weights of each word's features, and returns the loss. */
  const move = (first: number, length: number, rate: number) => {
    const {forward, backward} = lattice
    let loss = 0
    for (let word = 0, at = 0; word < length; word++) {
      const row = word * LABEL_COUNT
      const gold = pool.labels[first + word]!
      let several = 0
      for (let label = 0; label < LABEL_COUNT; label++) {
        const probability = forward[row + label]! * backward[row + label]!
        const slope = label === gold ? probability - 1 : probability
        if (label === gold) loss -= Math.log(Math.max(probability, 1e-12))
        if (slope < 1e-4 && slope > -1e-4) continue
        slopes[several] = slope
        touched[several++] = label
      }
      const end = keptEnds[word]!
      if (several === 0) at = end
      for (; at < end; at++) {
        const from = kept[at]! * LABEL_COUNT
        for (let which = 0; which < several; which++) {
          const weight = from + touched[which]!
          const slope = slopes[which]! + decay * weights[weight]!
          const square = squares[weight]! + slope * slope
          squares[weight] = square
          weights[weight]! -= (rate * slope) / Math.sqrt(square)
        }
      }
    }
    return loss
  }

  return (sentence, rate) => {
    const first = sentence === 0 ? 0 : pool.sentenceEnds[sentence - 1]!
    const length = pool.sentenceEnds[sentence]! - first
    const begin = first === 0 ? 0 : pool.ends[first - 1]!
    const features = pool.ends[first + length - 1]! - begin
    if (scores.length < length * LABEL_COUNT) scores = new Float64Array(length * LABEL_COUNT * 2)
    if (kept.length < features) kept = new Int32Array(features * 2)
    if (keptEnds.length < length) keptEnds = new Int32Array(length * 2)
    score(first, length, begin)
    setTransitions(lattice, transitions)
    sumPaths(lattice, scores, length)
    expected.fill(0)
    addTransitions(lattice, expected)
    moveTransitions(learner, expected, pool.labels.subarray(first, first + length), rate)
    return move(first, length, rate)
  }
}

/** Moves the transitions towards those of the gold labels, away from those that are `expected`. */
function moveTransitions(
  {transitions, transitionSquares}: Learner,
  expected: Float64Array,
  labels: Uint8Array,
  rate: number,
): void {
  let before = EDGE
  for (const label of labels) {
    expected[before * STATE_COUNT + label]! -= 1
    before = label
  }
  expected[before * STATE_COUNT + EDGE]! -= 1
  for (let pair = 0; pair < expected.length; pair++) {
    const slope = expected[pair]!
    if (slope === 0) continue
    transitionSquares[pair]! += slope * slope
    transitions[pair]! -= (rate * slope) / Math.sqrt(transitionSquares[pair]!)
  }
}

function addShare(
  sums: Float32Array | Float64Array,
  values: Float32Array | Float64Array,
  parts: number,
): void {
  for (let at = 0; at < sums.length; at++) sums[at]! += values[at]! / parts
}

/** Numbers the features that stand often enough, in the order in which they are first met. */
function rowsOf({hashes, ends, sentenceEnds, counts, words}: Pool, minimumCount: number): HashTable {
  const numbers = createHashTable(1 << 20)
  let seen = new Uint16Array(1 << 20)
  for (let sentence = 0, at = 0; sentence < sentenceEnds.length; sentence++) {
    const end = ends[sentenceEnds[sentence]! - 1]!
    if (!counts[sentence]) at = end
    for (; at < end; at++) {
      let number = numbers.get(hashes[at]!)
      if (number < 0) {
        number = numbers.size
        numbers.set(hashes[at]!, number)
        if (number >= seen.length) {
          const larger = new Uint16Array(seen.length * 2)
          larger.set(seen)
          seen = larger
        }
      }
      if (seen[number]! < 65535) seen[number]! += 1
    }
  }
  const rows = createHashTable(1 << 18)
  for (let at = 0; at < ends[words - 1]!; at++) {
    const number = numbers.get(hashes[at]!)
    if (number >= 0 && seen[number]! >= minimumCount && rows.get(hashes[at]!) < 0)
      rows.set(hashes[at]!, rows.size)
  }
  return rows
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[list[at], list[other]] = [list[other]!, list[at]!]
  }
}

/** Rounds the weights to whole steps of a byte, and leaves out those near 0 and the features that have no others. */
function pack(rows: HashTable, learned: Float32Array, transitions: Float64Array, pruned: number): Weights {
  let largest = 0
  for (const weight of learned) largest = Math.max(largest, Math.abs(weight))
  const scale = Math.min(largest, 4) / 127
  const places = createHashTable(rows.size)
  const entries: number[] = []
  for (const [hash, row] of [...rows.entries()].sort(([a], [b]) => (a >>> 0) - (b >>> 0))) {
    const place = entries.length
    entries.push(0)
    for (let label = 0; label < LABEL_COUNT; label++) {
      const weight = learned[row * LABEL_COUNT + label]!
      const step = Math.abs(weight) < pruned ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale)))
      if (step !== 0) entries.push(entryOf(label, step))
    }
    entries[place] = entries.length - place - 1
    if (entries[place] === 0) entries.pop()
    else places.set(hash, place)
  }
  return {
    places,
    entries: Int16Array.from(entries),
    scale: Math.fround(scale),
    transitions: Float64Array.from(transitions, Math.fround),
  }
}
