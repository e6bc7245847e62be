import {ownedBy, saidOf} from './companions.ts'
import {FIRST_NAME, HONORIFIC, OFFICE} from './gazetteer.ts'
import {hashOf, mix} from './hash.ts'
import type {WordFacts} from './words.ts'

/** What an article says of a capitalised word, all its places taken together. */
export interface WordInDocument {
  /** How often with a capital, and how often of these not at a sentence's start. */
  count: number
  inside: number
  /** In a run of more than one capital. */
  inRuns: number
  /** Behind a title, and behind a first name. */
  titled: boolean
  named: boolean
  /** What stood next to it: hashes of words, and their clusters; the first few that differ. */
  before: number[]
  behind: number[]
  clustersBefore: number[]
  clustersBehind: number[]
  /** The last words of the runs it stands in: “Authority” for the “Markets” of a “Competition and Markets Authority”. */
  heads: number[]
  /** What it owns, and what a comma behind it says that it is: “Halloran’s shares”, “Halloran, a maker of pumps”. */
  owned: number[]
  said: number[]
  /** The last and first word of the run that it abbreviates: “Harrow Water Authority (HWA)”; 0 for none. */
  abbreviates: number
  abbreviatesFrom: number
}

export interface DocumentFacts {
  capitals: ReadonlyMap<number, WordInDocument>
  /** How often a word stands in small letters. */
  small: ReadonlyMap<number, number>
}

/** How a sentence is set: a capital says little in a headline's, and nothing where all is shouted. */
export type SentenceCase = 0 | 1 | 2 | 3
export const PLAIN_CASE = 0
export const TITLE_CASE = 1
export const SHOUTED_CASE = 2
export const SMALL_CASE = 3

const KEPT = 5
const OPENING_BRACKET = hashOf('(')
const CLOSING_BRACKET = hashOf(')')

export function caseOf(sentence: readonly WordFacts[]): SentenceCase {
  let words = 0
  let capitals = 0
  let shouted = 0
  let common = 0
  let commonCapitals = 0
  for (let at = 0; at < sentence.length; at++) {
    const word = sentence[at]!
    if (!word.hasLetter) continue
    words += 1
    if (word.isCapital) capitals += 1
    if (word.isShouted) shouted += 1
    if (word.isLongCommon && at > 0) {
      common += 1
      if (word.isCapital) commonCapitals += 1
    }
  }
  if (words >= 2 && shouted > 0.6 * words) return SHOUTED_CASE
  if (commonCapitals >= 2 && commonCapitals > 0.6 * common && capitals > 0.6 * words) return TITLE_CASE
  return words > 4 && capitals === 0 ? SMALL_CASE : PLAIN_CASE
}

/** Reads a document once, so that each of its words can be judged by all of them. */
export function readDocument(sentences: readonly (readonly WordFacts[])[]): DocumentFacts {
  const capitals = new Map<number, WordInDocument>()
  const small = new Map<number, number>()
  for (const sentence of sentences) {
    const isPlain = caseOf(sentence) === PLAIN_CASE
    let runEnd = -1
    for (let at = 0; at < sentence.length; at++) {
      const word = sentence[at]!
      if (!word.hasLetter) continue
      if (!word.isCapital) {
        small.set(word.lower, (small.get(word.lower) ?? 0) + 1)
        continue
      }
      if (!isPlain) continue
      if (at >= runEnd) {
        runEnd = at + 1
        while (runEnd < sentence.length && sentence[runEnd]!.isCapital) runEnd += 1
      }
      note(entryOf(capitals, word.lower), sentence, at, runEnd)
    }
  }
  return {capitals, small}
}

function note(entry: WordInDocument, sentence: readonly WordFacts[], at: number, runEnd: number): void {
  const before = sentence[at - 1]
  const behind = sentence[at + 1]
  entry.count += 1
  if (before !== undefined) {
    entry.inside += 1
    keep(entry.before, before.lower)
    keep(entry.clustersBefore, before.cluster)
    if ((before.lists & (HONORIFIC | OFFICE)) !== 0) entry.titled = true
    if (before.isCapital && (before.lists & FIRST_NAME) !== 0) entry.named = true
  }
  if (behind !== undefined) {
    keep(entry.behind, behind.lower)
    keep(entry.clustersBehind, behind.cluster)
  }
  if (runEnd - at > 1) {
    entry.inRuns += 1
    keep(entry.heads, sentence[runEnd - 1]!.lower)
  }
  const owned = ownedBy(sentence, runEnd)
  if (owned !== undefined) keep(entry.owned, owned.cluster)
  const said = saidOf(sentence, runEnd)
  if (said !== undefined) keep(entry.said, said.cluster)
  const isBracketed = before?.exact === OPENING_BRACKET && behind?.exact === CLOSING_BRACKET
  if (isBracketed && sentence[at]!.isShouted && sentence[at - 2]?.isCapital === true) {
    let from = at - 2
    while (sentence[from - 1]?.isCapital === true) from -= 1
    entry.abbreviates = sentence[at - 2]!.lower
    entry.abbreviatesFrom = mix(sentence[from]!.lower, 1)
  }
}

function entryOf(capitals: Map<number, WordInDocument>, hash: number): WordInDocument {
  const known = capitals.get(hash)
  if (known !== undefined) return known
  const entry: WordInDocument = {
    count: 0,
    inside: 0,
    inRuns: 0,
    titled: false,
    named: false,
    before: [],
    behind: [],
    clustersBefore: [],
    clustersBehind: [],
    heads: [],
    owned: [],
    said: [],
    abbreviates: 0,
    abbreviatesFrom: 0,
  }
  capitals.set(hash, entry)
  return entry
}

function keep(values: number[], value: number): void {
  if (value !== 0 && values.length < KEPT && !values.includes(value)) values.push(value)
}
