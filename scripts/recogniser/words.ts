import type {ClusterLookup} from './clusters.ts'
import {COMMON, type Gazetteer, HONORIFIC, OFFICE, REPORTING} from './gazetteer.ts'
import {hashOf, LONGEST_WORD, mix, straighten, wordHash} from './hash.ts'

/** What a word says by itself, wherever it stands. */
export interface WordFacts {
  /** Of the word in lower case, its digits folded. */
  lower: number
  /** Of the word as written. */
  exact: number
  /** “Xx”, “X.X.”, “d”, “x-Xx” */
  shape: number
  isCapital: boolean
  /** All of its letters are capitals, and it has two. */
  isShouted: boolean
  hasLetter: boolean
  /** A common word of four letters or more, whose capital would be a heading’s. */
  isLongCommon: boolean
  /** Prefixes of 1 to 4 letters and suffixes of 1 to 5. */
  affixes: number[]
  /** The suffix of three letters, for neighbours. */
  ending: number
  /** Its cluster in each clustering, 0 for none. */
  roughCluster: number
  cluster: number
  fineCluster: number
  /** What lists know of the word by itself: the bits of gazetteer.ts. */
  lists: number
  /** It may stand before a person's name. */
  isTitle: boolean
  reports: boolean
}

const CAPITAL = /^\p{Lu}/u
const LETTER = /\p{L}/u
const SHOUTED = /^[\p{Lu}.&\d-]*\p{Lu}[\p{Lu}.&\d-]*$/u
const SHAPES: [RegExp, string][] = [
  [/\p{Lu}/u, 'X'],
  [/\p{L}/u, 'x'],
  [/\d/, 'd'],
]
/** Gives the facts of words; what was asked before is kept. */
export function createWordReader(
  clusterOf: ClusterLookup,
  gazetteer: Gazetteer,
): (text: string) => WordFacts {
  let known = new Map<string, WordFacts>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    // A corpus has its odd words by the million; those that come again are soon back.
    if (known.size >= 100_000) known = new Map()
    const facts = read(text.slice(0, LONGEST_WORD), clusterOf, gazetteer)
    known.set(text, facts)
    return facts
  }
}

function read(raw: string, clusterOf: ClusterLookup, gazetteer: Gazetteer): WordFacts {
  const text = straighten(raw)
  const small = text.toLowerCase()
  const lower = wordHash(text)
  const isCapital = CAPITAL.test(text)
  const clustered = clusterOf(lower, 2) > 0 ? lower : wordHash(text.replace(/[-.]/g, ''))
  const lists = gazetteer.listsOf(lower, isCapital)
  const affixes: number[] = []
  for (const length of [1, 2, 3, 4]) {
    if (small.length > length) affixes.push(mix(hashOf(small, 0, length), length))
  }
  for (const length of [1, 2, 3, 4, 5]) {
    if (small.length > length) affixes.push(mix(hashOf(small, small.length - length), 10 + length))
  }
  return {
    lower,
    exact: hashOf(text),
    shape: hashOf(shapeOf(text)),
    isCapital,
    isShouted: text.length > 1 && SHOUTED.test(text),
    hasLetter: LETTER.test(text),
    isLongCommon: text.length > 3 && (lists & COMMON) !== 0,
    affixes,
    ending: hashOf(small, Math.max(0, small.length - 3)),
    roughCluster: clusterOf(clustered, 0),
    cluster: clusterOf(clustered, 1),
    fineCluster: clusterOf(clustered, 2),
    lists,
    isTitle: (lists & (HONORIFIC | OFFICE)) !== 0,
    reports: (lists & REPORTING) !== 0,
  }
}

/** “Kremlin” is Xx, “McDonald” XxXx, “U.S.” X.X., “al-Qaeda” x-Xx, “1,200” d,d. */
function shapeOf(text: string): string {
  let shape = ''
  for (const character of text) {
    const kind = SHAPES.find(([test]) => test.test(character))?.[1] ?? character
    if (kind !== shape.at(-1) || kind === '.' || kind === '-') shape += kind
    if (shape.length > 8) break
  }
  return shape
}
