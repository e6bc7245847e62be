import {expect, test} from 'vitest'
import {seededRandom} from '../train/random.ts'
import {createByteReader, createByteWriter} from './bytes.ts'
import {decodeClusters, encodeClusters, lookUpClusters} from './clusters.ts'
import {createHashTable, hashOf, mix, wordHash} from './hash.ts'
import {LABEL_COUNT, STATE_COUNT} from './labels.ts'
import {
  addFeature,
  decodeWeights,
  encodeWeights,
  entryOf,
  labelIn,
  type Weights,
  weightIn,
} from './weights.ts'

function someWeights(count: number): Weights {
  const random = seededRandom(3)
  const places = createHashTable()
  const entries: number[] = []
  for (let feature = 0; feature < count; feature++) {
    const labels = Array.from({length: LABEL_COUNT}, (_, label) => label).filter(() => random() < 0.3)
    places.set(mix(feature, 17), entries.length)
    entries.push(
      labels.length,
      ...labels.map((label) => entryOf(label, Math.floor(random() * 127) * (label % 2 ? 1 : -1))),
    )
  }
  return {
    places,
    entries: Int16Array.from(entries),
    scale: Math.fround(0.03),
    transitions: Float64Array.from({length: STATE_COUNT * STATE_COUNT}, () => Math.fround(random() - 0.5)),
  }
}

function sumsOf(weights: Weights, hash: number): number[] {
  const sums = new Int32Array(LABEL_COUNT + 2)
  addFeature(weights, hash, sums, 1)
  return [...sums]
}

test('weights read back are those that were written', () => {
  const written = someWeights(500)
  const read = decodeWeights(encodeWeights(written))
  expect(read.scale).toBe(written.scale)
  expect(read.transitions).toEqual(written.transitions)
  expect(read.places.size).toBe(500)
  for (const [hash] of written.places.entries()) expect(sumsOf(read, hash)).toEqual(sumsOf(written, hash))
})

test('a feature that nobody knows adds nothing', () => {
  expect(sumsOf(someWeights(50), 12345).every((sum) => sum === 0)).toBe(true)
})

test.each([
  [0, 127],
  [20, -127],
  [7, 0],
  [20, 1],
])('label %i and weight %i stand together in an entry', (label, weight) => {
  const [entry] = Int16Array.of(entryOf(label, weight))
  expect([labelIn(entry!), weightIn(entry!)]).toEqual([label, weight])
})

test('the same weights give the same bytes', () => {
  expect(encodeWeights(someWeights(300))).toEqual(
    encodeWeights(decodeWeights(encodeWeights(someWeights(300)))),
  )
})

test('another file is told from weights, and a cut one from a whole one', () => {
  const bytes = encodeWeights(someWeights(20))
  expect(() => decodeWeights(new TextEncoder().encode('\u0005hello'))).toThrow('no file of name weights')
  expect(() => decodeWeights(bytes.subarray(0, bytes.length - 3))).toThrow('ends in the middle')
})

test('clusters read back are those that were written, and a word that has none gets 0', () => {
  const words = ['said', 'ministry', 'harbour'].sort((a, b) => (wordHash(a) >>> 0) - (wordHash(b) >>> 0))
  const written = {
    hashes: Uint32Array.from(words, (word) => wordHash(word) >>> 0),
    clusters: [Uint16Array.of(0, 63, 7), Uint16Array.of(255, 0, 12), Uint16Array.of(999, 256, 0)],
  }
  const clusterOf = lookUpClusters(decodeClusters(encodeClusters(written)))
  words.forEach((word, at) => {
    expect([clusterOf(wordHash(word), 0), clusterOf(wordHash(word), 2)]).toEqual([
      written.clusters[0]![at]! + 1,
      written.clusters[2]![at]! + 1,
    ])
  })
  expect(clusterOf(wordHash('unheard-of'), 2)).toBe(0)
})

test.each([0, 1, 127, 128, 300, 65_535, 4_294_967_295])('the whole number %i reads back', (value) => {
  const writer = createByteWriter()
  writer.whole(value)
  expect(createByteReader(writer.done()).whole()).toBe(value)
})

test('a hash table keeps what it is given as it grows', () => {
  const table = createHashTable(2)
  for (let value = 0; value < 5000; value++) table.set(hashOf(`word ${value}`), value)
  expect(table.size).toBe(5000)
  expect(table.get(hashOf('word 4321'))).toBe(4321)
  expect(table.get(hashOf('word 5000'))).toBe(-1)
})

test('a word is known whatever its case, marks and digits', () => {
  expect(wordHash('O’Brien')).toBe(wordHash("o'BRIEN"))
  expect(wordHash('F-16')).toBe(wordHash('f-22'))
  expect(wordHash('Brien')).not.toBe(wordHash('Brian'))
})
