import {createByteReader, createByteWriter} from './bytes.ts'
import {createHashTable, type HashTable} from './hash.ts'
import {LABEL_COUNT, STATE_COUNT} from './labels.ts'

/** What training learned. A feature's row of `weights` times `scale` is what it adds to each label. */
export interface Weights {
  /** The row of a feature's hash, or -1. */
  rows: HashTable
  weights: Int8Array
  scale: number
  /** For crf.ts. */
  transitions: Float64Array
}

const FORMAT = 'clipfile name weights 1'

/**
 * The weights as a file: features by ascending hash, each with the labels it bears on and how much.
 *
 * Hashes (each less the one before), labels (a bit each) and weights stand one after the other, like with like, so
 * that the file packs well.
 */
export function encodeWeights({rows, weights, scale, transitions}: Weights): Uint8Array {
  const writer = createByteWriter()
  writer.text(FORMAT)
  writer.float(scale)
  for (const transition of transitions) writer.float(transition)
  const features = [...rows.entries()].sort(([a], [b]) => (a >>> 0) - (b >>> 0))
  writer.whole(features.length)
  let before = 0
  for (const [hash] of features) {
    writer.whole((hash >>> 0) - before)
    before = hash >>> 0
  }
  const columns = Array.from({length: LABEL_COUNT}, (_, label) => label)
  const weightOf = (row: number, label: number) => weights[row * LABEL_COUNT + label]!
  for (const [, row] of features) {
    writer.whole(columns.reduce((bits, label) => bits | (weightOf(row, label) === 0 ? 0 : 1 << label), 0))
  }
  for (const [, row] of features) {
    for (const label of columns) if (weightOf(row, label) !== 0) writer.byte(weightOf(row, label) & 255)
  }
  return writer.done()
}

export function decodeWeights(bytes: Uint8Array): Weights {
  const reader = createByteReader(bytes)
  if (reader.text() !== FORMAT) throw new Error('This is no file of name weights.')
  const scale = reader.float()
  const transitions = Float64Array.from({length: STATE_COUNT * STATE_COUNT}, () => reader.float())
  const length = reader.whole()
  const rows = createHashTable(length)
  for (let row = 0, hash = 0; row < length; row++) {
    hash += reader.whole()
    rows.set(hash | 0, row)
  }
  const labels = Uint32Array.from({length}, () => reader.whole())
  const weights = new Int8Array(length * LABEL_COUNT)
  labels.forEach((bits, row) => {
    for (let label = 0, rest = bits; rest !== 0; label++, rest >>>= 1) {
      if ((rest & 1) === 1) weights[row * LABEL_COUNT + label] = reader.byte()
    }
  })
  return {rows, weights, scale, transitions}
}
