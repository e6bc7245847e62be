/**
 * A linear-chain conditional random field over the labels of a sentence (Lafferty, McCallum and Pereira, 2001).
 *
 * `scores` has a row of LABEL_COUNT numbers for each word, `transitions` a row of STATE_COUNT for each state: what it
 * adds when the column's label follows the row's. Illegal transitions are never taken, whatever their number.
 */
import {EDGE, isLegal, LABEL_COUNT, STATE_COUNT} from './labels.ts'

/** For each label, those that may stand before it, one after the other; `BEFORE_END[label]` is where they end. */
const BEFORE: number[] = []
const BEFORE_END: number[] = []
const FIRST: number[] = []
const LAST: number[] = []
for (let to = 0; to < LABEL_COUNT; to++) {
  for (let from = 0; from < LABEL_COUNT; from++) if (isLegal(from, to)) BEFORE.push(from)
  BEFORE_END.push(BEFORE.length)
  if (isLegal(EDGE, to)) FIRST.push(to)
  if (isLegal(to, EDGE)) LAST.push(to)
}

/** The legal row of labels with the highest sum. */
export function bestLabels(scores: Float64Array, length: number, transitions: Float64Array): Uint8Array {
  const labels = new Uint8Array(length)
  if (length === 0) return labels
  const cameFrom = new Uint8Array(length * LABEL_COUNT)
  let before = new Float64Array(LABEL_COUNT).fill(-Infinity)
  let now = new Float64Array(LABEL_COUNT)
  for (const label of FIRST) before[label] = scores[label]! + transitions[EDGE * STATE_COUNT + label]!
  for (let at = 1; at < length; at++) {
    const row = at * LABEL_COUNT
    for (let to = 0, next = 0; to < LABEL_COUNT; to++) {
      let best = -Infinity
      let bestFrom = 0
      for (const end = BEFORE_END[to]!; next < end; next++) {
        const from = BEFORE[next]!
        const sum = before[from]! + transitions[from * STATE_COUNT + to]!
        if (sum > best) {
          best = sum
          bestFrom = from
        }
      }
      now[to] = best + scores[row + to]!
      cameFrom[row + to] = bestFrom
    }
    ;[before, now] = [now, before]
  }
  let label = LAST[0]!
  let best = -Infinity
  for (const last of LAST) {
    const sum = before[last]! + transitions[last * STATE_COUNT + EDGE]!
    if (sum > best) {
      best = sum
      label = last
    }
  }
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label
    label = cameFrom[at * LABEL_COUNT + label]!
  }
  return labels
}

/**
 * What all legal rows of labels of one sentence come to, each by its share of probability.
 *
 * At word `at` and label `l`, with `row = at * LABEL_COUNT`: `forward[row + l]` sums the rows up to it and
 * `backward[row + l]` those behind it, so that their product is the label's probability. To keep both near 1 they are
 * divided by `scale[at]` at each word; `emitted` is the exponential of the scores, their highest of the word taken off.
 */
export interface Lattice {
  length: number
  emitted: Float64Array
  forward: Float64Array
  backward: Float64Array
  scale: Float64Array
  /** The exponential of the transitions; 0 where illegal. */
  passed: Float64Array
}

export const createLattice = (): Lattice => ({
  length: 0,
  emitted: new Float64Array(0),
  forward: new Float64Array(0),
  backward: new Float64Array(0),
  scale: new Float64Array(0),
  passed: new Float64Array(STATE_COUNT * STATE_COUNT),
})

const LEGAL = Uint8Array.from({length: STATE_COUNT * STATE_COUNT}, (_, pair) =>
  isLegal(Math.floor(pair / STATE_COUNT), pair % STATE_COUNT) ? 1 : 0,
)

/** Sets the lattice's transitions; sentences summed after it go by them. */
export function setTransitions(lattice: Lattice, transitions: Float64Array): void {
  for (let pair = 0; pair < LEGAL.length; pair++) {
    lattice.passed[pair] = LEGAL[pair] === 1 ? Math.exp(transitions[pair]!) : 0
  }
}

/** Sums over all legal rows of labels of a sentence of at least one word. */
export function sumPaths(lattice: Lattice, scores: Float64Array, length: number): void {
  reserve(lattice, length)
  const {emitted, forward, backward, scale, passed} = lattice
  emit(emitted, scores, length)

  let sum = 0
  for (let label = 0; label < LABEL_COUNT; label++) {
    forward[label] = passed[EDGE * STATE_COUNT + label]! * emitted[label]!
    sum += forward[label]!
  }
  scale[0] = sum
  for (let label = 0; label < LABEL_COUNT; label++) forward[label]! /= sum
  for (let at = 1; at < length; at++) {
    const row = at * LABEL_COUNT
    const rowBefore = row - LABEL_COUNT
    sum = 0
    for (let to = 0, next = 0; to < LABEL_COUNT; to++) {
      let paths = 0
      for (const end = BEFORE_END[to]!; next < end; next++) {
        const from = BEFORE[next]!
        paths += forward[rowBefore + from]! * passed[from * STATE_COUNT + to]!
      }
      paths *= emitted[row + to]!
      forward[row + to] = paths
      sum += paths
    }
    scale[at] = sum
    for (let label = 0; label < LABEL_COUNT; label++) forward[row + label]! /= sum
  }

  const lastRow = (length - 1) * LABEL_COUNT
  let total = 0
  for (const label of LAST) total += forward[lastRow + label]! * passed[label * STATE_COUNT + EDGE]!
  for (let label = 0; label < LABEL_COUNT; label++) {
    backward[lastRow + label] = passed[label * STATE_COUNT + EDGE]! / total
  }
  for (let at = length - 2; at >= 0; at--) {
    const row = at * LABEL_COUNT
    const rowBehind = row + LABEL_COUNT
    backward.fill(0, row, rowBehind)
    for (let to = 0, next = 0; to < LABEL_COUNT; to++) {
      const behind = (emitted[rowBehind + to]! * backward[rowBehind + to]!) / scale[at + 1]!
      for (const end = BEFORE_END[to]!; next < end; next++) {
        const from = BEFORE[next]!
        backward[row + from]! += passed[from * STATE_COUNT + to]! * behind
      }
    }
  }
}

/** The probability that exactly these labels stand from word `from` on, whatever stands around them. */
export function probabilityOf(lattice: Lattice, from: number, labels: Uint8Array): number {
  const {emitted, forward, backward, scale, passed} = lattice
  let probability = forward[from * LABEL_COUNT + labels[0]!]!
  for (let step = 1; step < labels.length; step++) {
    const at = from + step
    const label = labels[step]!
    const pass = passed[labels[step - 1]! * STATE_COUNT + label]!
    probability *= (pass * emitted[at * LABEL_COUNT + label]!) / scale[at]!
  }
  const last = from + labels.length - 1
  return probability * backward[last * LABEL_COUNT + labels.at(-1)!]!
}

/** Adds to `expected` how often each transition is taken, on average over all rows of labels. */
export function addTransitions(lattice: Lattice, expected: Float64Array): void {
  const {length, emitted, forward, backward, scale, passed} = lattice
  const lastRow = (length - 1) * LABEL_COUNT
  for (const label of FIRST) expected[EDGE * STATE_COUNT + label]! += forward[label]! * backward[label]!
  for (const label of LAST) {
    expected[label * STATE_COUNT + EDGE]! += forward[lastRow + label]! * backward[lastRow + label]!
  }
  for (let at = 1; at < length; at++) {
    const row = at * LABEL_COUNT
    const rowBefore = row - LABEL_COUNT
    for (let to = 0, next = 0; to < LABEL_COUNT; to++) {
      const behind = (emitted[row + to]! * backward[row + to]!) / scale[at]!
      for (const end = BEFORE_END[to]!; next < end; next++) {
        const from = BEFORE[next]!
        const pair = from * STATE_COUNT + to
        expected[pair]! += forward[rowBefore + from]! * passed[pair]! * behind
      }
    }
  }
}

function emit(emitted: Float64Array, scores: Float64Array, length: number): void {
  for (let at = 0; at < length; at++) {
    const row = at * LABEL_COUNT
    let highest = -Infinity
    for (let label = 0; label < LABEL_COUNT; label++) highest = Math.max(highest, scores[row + label]!)
    for (let label = 0; label < LABEL_COUNT; label++) {
      // A word that could only be one label would leave a neighbour of another kind without any row at all.
      emitted[row + label] = Math.exp(Math.max(-60, scores[row + label]! - highest))
    }
  }
}

function reserve(lattice: Lattice, length: number): void {
  lattice.length = length
  if (lattice.scale.length >= length) return
  const words = length * 2
  lattice.emitted = new Float64Array(words * LABEL_COUNT)
  lattice.forward = new Float64Array(words * LABEL_COUNT)
  lattice.backward = new Float64Array(words * LABEL_COUNT)
  lattice.scale = new Float64Array(words)
}
