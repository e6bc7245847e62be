/** 32-bit hashes that features are known by. They are part of the weights' format: a change here asks for new weights. */

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a over UTF-16 units from `start` to `end`. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = FNV_OFFSET
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return hash | 0
}

/** One hash of two numbers, in their order (the finaliser of MurmurHash3). */
export function mix(first: number, second: number): number {
  let hash = Math.imul(first ^ ((second + 0x9e3779b9) | 0), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

/** Words of more than this are told apart by their beginning: nobody's name is longer. */
export const LONGEST_WORD = 40

/** A word with the straight marks of a typewriter. */
export const straighten = (text: string) =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/‑/g, '-')

/** The hash that a word is known by in clusters and gazetteers, whatever its case, marks and digits. */
export function wordHash(text: string): number {
  return hashOf(straighten(text.slice(0, LONGEST_WORD)).toLowerCase().replace(/\d/g, '0'))
}

/** A map from hashes to whole numbers from 0, by open addressing. */
export interface HashTable {
  readonly size: number
  /** What is kept for the hash, or -1. */
  get(hash: number): number
  set(hash: number, value: number): void
  entries(): IterableIterator<[hash: number, value: number]>
}

export function createHashTable(expected = 16): HashTable {
  let capacity = 16
  while (capacity < expected * 2) capacity *= 2
  // Each slot a hash and, beside it, its value and 1: one look at the memory for both, and 0 is an empty slot.
  let slots = new Int32Array(capacity * 2)
  let size = 0

  const slotOf = (hash: number) => {
    const mask = capacity - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
  const grow = () => {
    const old = slots
    capacity *= 2
    slots = new Int32Array(capacity * 2)
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue
      const slot = slotOf(old[at]!)
      slots[2 * slot] = old[at]!
      slots[2 * slot + 1] = old[at + 1]!
    }
  }

  return {
    get size() {
      return size
    },
    get: (hash) => slots[2 * slotOf(hash) + 1]! - 1,
    set(hash, value) {
      const slot = slotOf(hash)
      if (slots[2 * slot + 1] === 0) size += 1
      slots[2 * slot] = hash
      slots[2 * slot + 1] = value + 1
      if (size * 2 > capacity) grow()
    },
    *entries() {
      for (let at = 0; at < slots.length; at += 2) {
        if (slots[at + 1] !== 0) yield [slots[at]!, slots[at + 1]! - 1]
      }
    },
  }
}
