import {describe, expect, test} from 'vitest'
import {seededRandom} from '../train/random.ts'
import {addTransitions, bestLabels, createLattice, probabilityOf, setTransitions, sumPaths} from './crf.ts'
import {EDGE, isLegal, LABEL_COUNT, labelsOf, rangesOf, STATE_COUNT} from './labels.ts'

const LENGTHS = [1, 2, 3, 4]

function randomNumbers(length: number, seed: number, width = 4): Float64Array {
  const random = seededRandom(seed)
  return Float64Array.from({length}, () => (random() - 0.5) * width)
}

/** All legal rows of labels of a length, with their sums: what the algorithms must agree with. */
function allRows(scores: Float64Array, length: number, transitions: Float64Array) {
  const rows: {labels: number[]; sum: number}[] = []
  const extend = (labels: number[], sum: number) => {
    const before = labels.at(-1) ?? EDGE
    if (labels.length === length) {
      if (isLegal(before, EDGE)) rows.push({labels, sum: sum + transitions[before * STATE_COUNT + EDGE]!})
      return
    }
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (!isLegal(before, label)) continue
      const score = scores[labels.length * LABEL_COUNT + label]! + transitions[before * STATE_COUNT + label]!
      extend([...labels, label], sum + score)
    }
  }
  extend([], 0)
  return rows
}

describe.each(LENGTHS)('in a sentence of %i words', (length) => {
  const scores = randomNumbers(length * LABEL_COUNT, 100 + length)
  const transitions = randomNumbers(STATE_COUNT * STATE_COUNT, 200 + length)
  const rows = allRows(scores, length, transitions)
  const total = rows.reduce((sum, row) => sum + Math.exp(row.sum), 0)
  const lattice = createLattice()
  setTransitions(lattice, transitions)
  sumPaths(lattice, scores, length)

  test('the best labels are those of the highest sum of all rows', () => {
    const best = rows.reduce((best, row) => (row.sum > best.sum ? row : best))
    expect([...bestLabels(scores, length, transitions)]).toEqual(best.labels)
  })

  test('each label’s probability is its share of all rows', () => {
    for (let at = 0; at < length; at++) {
      for (let label = 0; label < LABEL_COUNT; label++) {
        const share = rows.filter(({labels}) => labels[at] === label)
        const expected = share.reduce((sum, row) => sum + Math.exp(row.sum), 0) / total
        expect(probabilityOf(lattice, at, Uint8Array.of(label))).toBeCloseTo(expected, 9)
      }
    }
  })

  test('the labels’ probabilities of a word sum to 1', () => {
    for (let at = 0; at < length; at++) {
      let sum = 0
      for (let label = 0; label < LABEL_COUNT; label++)
        sum += probabilityOf(lattice, at, Uint8Array.of(label))
      expect(sum).toBeCloseTo(1, 9)
    }
  })

  test('a whole row’s probability is its share', () => {
    for (const {labels, sum} of rows.slice(0, 50)) {
      expect(probabilityOf(lattice, 0, Uint8Array.from(labels))).toBeCloseTo(Math.exp(sum) / total, 9)
    }
  })

  test('transitions are counted by their share', () => {
    const expected = new Float64Array(STATE_COUNT * STATE_COUNT)
    for (const {labels, sum} of rows) {
      ;[...labels, EDGE].forEach((label, at) => {
        expected[(labels[at - 1] ?? EDGE) * STATE_COUNT + label]! += Math.exp(sum) / total
      })
    }
    const counted = new Float64Array(STATE_COUNT * STATE_COUNT)
    addTransitions(lattice, counted)
    counted.forEach((count, pair) => {
      expect(count).toBeCloseTo(expected[pair]!, 9)
    })
  })
})

test('the best labels are legal whatever the scores', () => {
  for (let seed = 1; seed < 200; seed++) {
    const length = 1 + (seed % 12)
    const labels = bestLabels(
      randomNumbers(length * LABEL_COUNT, seed, 50),
      length,
      randomNumbers(STATE_COUNT * STATE_COUNT, seed + 1000, 50),
    )
    const states = [EDGE, ...labels, EDGE]
    states.slice(1).forEach((label, at) => {
      expect(isLegal(states[at]!, label)).toBe(true)
    })
    expect(labelsOf(length, rangesOf(labels))).toEqual(labels)
  }
})

test('a long sentence with strong scores stays within numbers', () => {
  const length = 2000
  const scores = randomNumbers(length * LABEL_COUNT, 7, 400)
  const lattice = createLattice()
  setTransitions(lattice, randomNumbers(STATE_COUNT * STATE_COUNT, 8))
  sumPaths(lattice, scores, length)
  for (const at of [0, 999, 1999]) {
    let sum = 0
    for (let label = 0; label < LABEL_COUNT; label++) sum += probabilityOf(lattice, at, Uint8Array.of(label))
    expect(sum).toBeCloseTo(1, 6)
  }
})

test('a sentence without words has no labels', () => {
  expect(bestLabels(new Float64Array(0), 0, new Float64Array(STATE_COUNT * STATE_COUNT))).toHaveLength(0)
})
