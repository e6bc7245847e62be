import {createByteReader, createByteWriter} from './bytes.ts'
import {createHashTable, type HashTable} from './hash.ts'
import {STATE_COUNT} from './labels.ts'

/**
 * What training learned.
 *
 * `places` says where in `entries` a feature begins, or -1: there stands how many labels it bears on, and behind it as
 * many entries, each a label with its weight. A weight times `scale` is what the feature adds to the label.
 */
export interface Weights {
  places: HashTable
  entries: Int16Array
  scale: number
  /** For crf.ts. */
  transitions: Float64Array
}

const LABEL_BITS = 5
export const entryOf = (label: number, weight: number): number => (weight << LABEL_BITS) | label
export const labelIn = (entry: number): number => entry & ((1 << LABEL_BITS) - 1)
export const weightIn = (entry: number): number => entry >> LABEL_BITS

/** Adds what a feature says to LABEL_COUNT sums from `into` on. */
export function addFeature({places, entries}: Weights, hash: number, sums: Int32Array, into: number): void {
  const place = places.get(hash)
  if (place < 0) return
  const end = place + entries[place]!
  for (let at = place + 1; at <= end; at++) {
    const entry = entries[at]!
    sums[into + labelIn(entry)]! += weightIn(entry)
  }
}

const FORMAT = 'clipfile name weights 1'

/**
 * The weights as a file: features by ascending hash, each with the labels it bears on and how much.
 *
 * Hashes (each less the one before), labels (a bit each) and weights stand one after the other, like with like, so
 * that the file packs well.
 */
export function encodeWeights({places, entries, scale, transitions}: Weights): Uint8Array {
  const writer = createByteWriter()
  writer.text(FORMAT)
  writer.float(scale)
  for (const transition of transitions) writer.float(transition)
  const features = [...places.entries()].sort(([a], [b]) => (a >>> 0) - (b >>> 0))
  writer.whole(features.length)
  let before = 0
  for (const [hash] of features) {
    writer.whole((hash >>> 0) - before)
    before = hash >>> 0
  }
  const entriesAt = (place: number) => entries.subarray(place + 1, place + 1 + entries[place]!)
  for (const [, place] of features) {
    writer.whole(entriesAt(place).reduce((bits, entry) => bits | (1 << labelIn(entry)), 0))
  }
  for (const [, place] of features) for (const entry of entriesAt(place)) writer.byte(weightIn(entry) & 255)
  return writer.done()
}

export function decodeWeights(bytes: Uint8Array): Weights {
  const reader = createByteReader(bytes)
  if (reader.text() !== FORMAT) throw new Error('This is no file of name weights.')
  const scale = reader.float()
  const transitions = Float64Array.from({length: STATE_COUNT * STATE_COUNT}, () => reader.float())
  const length = reader.whole()
  const hashes = new Int32Array(length)
  for (let at = 0, hash = 0; at < length; at++) {
    hash += reader.whole()
    hashes[at] = hash
  }
  const labels = new Int32Array(length)
  let size = length
  for (let at = 0; at < length; at++) {
    labels[at] = reader.whole()
    for (let rest = labels[at]!; rest !== 0; rest &= rest - 1) size += 1
  }
  const places = createHashTable(length)
  const entries = new Int16Array(size)
  let next = 0
  for (let at = 0; at < length; at++) {
    const place = next++
    for (let label = 0, rest = labels[at]!; rest !== 0; label++, rest >>>= 1) {
      // A byte from -128 to 127 comes as one from 0 to 255.
      if ((rest & 1) === 1) entries[next++] = entryOf(label, (reader.byte() << 24) >> 24)
    }
    entries[place] = next - place - 1
    places.set(hashes[at]!, place)
  }
  return {places, entries, scale, transitions}
}
