/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Random = () => number

/** Marsaglia's xorshift32. */
export function seededRandom(seed: number): Random {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}
