const SHINGLE = 4
const BANDS = 32
const ROWS = 3
/** Share of common word sequences from which two articles are one: a third of the paragraphs may be new. */
const ENOUGH = 0.5
const TOO_SHORT = 25

interface Compared {
  seed: string
  date: string | null
  text: string
}

/**
 * Finds articles that repeat another nearly word for word; gives the seed of the first for the seed of each repeat.
 *
 * Texts are compared as sets of four-word sequences. Candidates come from MinHash signatures in bands (A. Broder,
 * 1997; J. Leskovec et al., *Mining of Massive Datasets*, ch. 3), so the work grows with the corpus and not with its
 * square; each candidate is then compared whole. The first is the earliest by date, then by seed. Texts of a few
 * lines count only when all their words agree.
 */
export function findDuplicates(articles: readonly Compared[]): Map<string, string> {
  const inOrder = [...articles].sort(
    (one, other) => compare(one.date ?? '~', other.date ?? '~') || compare(one.seed, other.seed),
  )
  const duplicates = new Map<string, string>()
  const shortTexts = new Map<string, string>()
  const buckets = new Map<number, number[]>()
  const originals: {seed: string; shingles: Uint32Array}[] = []
  for (const {seed, text} of inOrder) {
    const shingles = shinglesOf(text)
    if (shingles.length < TOO_SHORT) {
      const same = text.toLowerCase().replace(/\s+/g, ' ')
      const first = shortTexts.get(same)
      if (first === undefined) shortTexts.set(same, seed)
      else if (same.length >= 40) duplicates.set(seed, first)
      continue
    }
    const keys = bandsOf(shingles)
    const found = firstLike(shingles, keys, buckets, originals)
    if (found !== null) {
      duplicates.set(seed, found)
      continue
    }
    const index = originals.push({seed, shingles}) - 1
    for (const key of keys) {
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [index])
      // A bucket that many share says nothing, and comparing with all of it would be the square again.
      else if (bucket.length < 16) bucket.push(index)
    }
  }
  return duplicates
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function firstLike(
  shingles: Uint32Array,
  keys: readonly number[],
  buckets: ReadonlyMap<number, number[]>,
  originals: readonly {seed: string; shingles: Uint32Array}[],
): string | null {
  const candidates = new Set(keys.flatMap((key) => buckets.get(key) ?? []))
  const inOrder = [...candidates].sort((one, other) => one - other)
  const index = inOrder.find((candidate) => likeness(shingles, originals[candidate]!.shingles) >= ENOUGH)
  return index === undefined ? null : originals[index]!.seed
}

/** Hashes of the text's four-word sequences, each once, sorted. */
function shinglesOf(text: string): Uint32Array {
  const hashes = wordHashes(text)
  const shingles = new Set<number>()
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    let hash = 17
    for (let next = at; next < at + SHINGLE; next++)
      hash = (Math.imul(hash, 0x9e3779b1) ^ hashes[next]!) >>> 0
    shingles.add(mix(hash))
  }
  return Uint32Array.from(shingles).sort()
}

/** A hash (FNV-1a) of each word: of letters and figures without regard to case, marks left out. */
function wordHashes(text: string): number[] {
  const lower = text.toLowerCase()
  const hashes: number[] = []
  let hash = 0x811c9dc5
  let length = 0
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 32
    const isWord =
      (code > 96 && code < 123) ||
      (code > 47 && code < 58) ||
      (code > 191 && !(code >= 0x2000 && code < 0x2c00))
    if (isWord) {
      hash = Math.imul(hash ^ code, 0x01000193)
      length++
    } else if (length > 0) {
      hashes.push(hash >>> 0)
      hash = 0x811c9dc5
      length = 0
    }
  }
  return hashes
}

/** Spreads a number's bits (the finish of MurmurHash3, public domain). */
function mix(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const SALTS = Array.from(
  {length: BANDS * ROWS},
  (_, at) => [mix(2 * at + 1) | 1, mix(0x5bd1e995 + at)] as const,
)

/** One key for each band of the signature. */
function bandsOf(shingles: Uint32Array): number[] {
  const keys: number[] = []
  for (let band = 0; band < BANDS; band++) {
    let key = band + 1
    for (let row = 0; row < ROWS; row++) {
      const [factor, salt] = SALTS[band * ROWS + row]!
      let least = 0xffffffff
      for (let at = 0; at < shingles.length; at++) {
        const hash = (Math.imul(shingles[at]!, factor) ^ salt) >>> 0
        if (hash < least) least = hash
      }
      key = (Math.imul(key, 0x9e3779b1) ^ least) >>> 0
    }
    keys.push(key * BANDS + band)
  }
  return keys
}

/** Jaccard's index of two sorted sets. */
function likeness(one: Uint32Array, other: Uint32Array): number {
  let common = 0
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const difference = one[left]! - other[right]!
    if (difference === 0) common++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return common / (one.length + other.length - common)
}
