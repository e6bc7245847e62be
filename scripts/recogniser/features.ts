import {companionBefore, companionBehind, ownedBy, saidOf} from './companions.ts'
import {
  caseOf,
  type DocumentFacts,
  readDocument,
  SHOUTED_CASE,
  TITLE_CASE,
  type WordInDocument,
} from './document.ts'
import {FIRST_NAME, type Gazetteer, LIST_COUNT, ORGANIZATION_WORD, PLACE_WORD, SURNAME} from './gazetteer.ts'
import {hashOf, mix} from './hash.ts'
import type {WordFacts} from './words.ts'

/** The features of a sentence's words, each a hash: those of word `i` end before `ends[i]`, where the next ones begin. */
export interface Features {
  hashes: Int32Array
  ends: Int32Array
}

/** What has no word: the place before a sentence's first and behind its last. */
const NOTHING: WordFacts = {
  lower: 1,
  exact: 1,
  shape: 1,
  isCapital: false,
  isShouted: false,
  hasLetter: false,
  isLongCommon: false,
  affixes: [],
  ending: 1,
  roughCluster: -1,
  cluster: -1,
  fineCluster: -1,
  lists: 0,
  isTitle: false,
  reports: false,
}

/** Small words inside a name: “Bank of the Republic”, “Water and Power Authority”. */
const LINKS = new Set(
  'of the for and & de des du da do del la los las di van von der den bin al el y on in to'
    .split(' ')
    .map((word) => hashOf(word)),
)
const MOST_FEATURES = 400

/** Where in the space of features each kind begins; kinds with a place beside the word count on from here. */
const LOWER = 0x100
const CLUSTER = 0x200
const SHAPE = 0x300
const PAIR = 0x400
const AFFIX = 0x500
const LIST = 0x600
const COMPANY = 0x700
const RUN = 0x800
const DOCUMENT = 0x900
const TITLE = 0xa00
const CAPITALS = 0xb00
const PHRASE = 0xc00
const COMPANION = 0xd00

/** What a word says of itself (0) and of the words up to two places before (-) and behind it. */
export const OFFSETS = [0, -1, 1, -2, 2] as const
export type Offset = (typeof OFFSETS)[number]

/** The features of a sentence's words that come of more than one of them; `words` has edges on both sides. */
export type TakeFeatures = (features: Features, words: readonly WordFacts[], sentence: number) => void

/** Gives the features of all sentences of a document; what is handed to `take` is used again for the next sentence. */
export type FeatureReader = (sentences: readonly (readonly string[])[], take: TakeFeatures) => void

export function createFeatureReader(
  readWord: (text: string) => WordFacts,
  gazetteer: Gazetteer,
): FeatureReader {
  const features: Features = {hashes: new Int32Array(64 * MOST_FEATURES), ends: new Int32Array(64)}
  return (sentences, take) => {
    const facts = sentences.map((sentence) => sentence.map(readWord))
    const document = readDocument(facts)
    facts.forEach((words, sentence) => {
      reserve(features, words.length)
      writeFeatures(words, document, gazetteer, features)
      take(features, words, sentence)
    })
  }
}

function reserve(features: Features, words: number): void {
  if (features.ends.length >= words) return
  features.hashes = new Int32Array(words * 2 * MOST_FEATURES)
  features.ends = new Int32Array(words * 2)
}

/** A word of a sentence, or what stands for one at its edges. */
export const wordAt = (words: readonly WordFacts[], place: number): WordFacts => words[place] ?? NOTHING

/** What a word by itself says of the one that stands `offset` places from it: -1 for the word behind it. */
export function wordFeatures(word: WordFacts, offset: Offset): Int32Array {
  const features: number[] = []
  const add = (kind: number, value: number) => features.push(mix(value, kind + 16 * (offset + 2)))
  add(LOWER, word.lower)
  add(CLUSTER, word.cluster)
  add(CLUSTER + 1, word.roughCluster)
  add(CLUSTER + 2, word.fineCluster)
  if (Math.abs(offset) === 2) return Int32Array.from(features)
  for (let bits = word.lists, list = 0; list < LIST_COUNT; list++, bits >>>= 1) {
    if ((bits & 1) === 0) continue
    add(LIST, list)
    if (offset === 0) add(LIST + 1, mix(list, word.shape))
  }
  if (offset === 0) {
    add(LIST + 2, word.lists)
    add(LOWER + 1, word.exact)
    add(SHAPE, word.shape)
    add(CLUSTER + 3, mix(word.fineCluster, word.shape))
    for (const affix of word.affixes) add(AFFIX, affix)
  } else {
    add(AFFIX + 1, word.ending)
  }
  return Int32Array.from(features)
}

function writeFeatures(
  words: readonly WordFacts[],
  document: DocumentFacts,
  gazetteer: Gazetteer,
  {hashes, ends}: Features,
): void {
  const sentenceCase = caseOf(words)
  const phrases = phrasesOf(words, gazetteer)
  const runs = runsOf(words)
  let count = 0
  const add = (kind: number, value: number) => {
    hashes[count++] = mix(value, kind)
  }

  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const before = wordAt(words, i - 1)
    const behind = wordAt(words, i + 1)
    const before2 = wordAt(words, i - 2)
    const behind2 = wordAt(words, i + 2)
    const isFirst = i === 0 || (i === 1 && !before.hasLetter) ? 1 : 0
    const setting = isFirst + 2 * sentenceCase

    add(0, 0)
    add(1, mix(word.shape, setting))

    // The words beside one another.
    add(PAIR, mix(before.lower, word.lower))
    add(PAIR + 1, mix(word.lower, behind.lower))
    add(PAIR + 2, mix(before.lower, behind.lower))
    add(PAIR + 3, mix(before2.lower, before.lower))
    add(PAIR + 4, mix(behind.lower, behind2.lower))
    add(PAIR + 5, mix(before.lower, word.shape))
    add(PAIR + 6, mix(word.shape, behind.lower))

    // How they are set.
    const shapeBefore = mix(before.shape, word.shape)
    add(PAIR + 7, shapeBefore)
    add(PAIR + 8, mix(word.shape, behind.shape))
    add(PAIR + 9, mix(shapeBefore, behind.shape))
    const capitals =
      capitalAt(before2) * 81 +
      capitalAt(before) * 27 +
      capitalAt(word) * 9 +
      capitalAt(behind) * 3 +
      capitalAt(behind2)
    add(CAPITALS, mix(capitals, sentenceCase))

    // What stands in like company.
    add(COMPANY, mix(before.cluster, word.cluster))
    add(COMPANY + 1, mix(word.cluster, behind.cluster))
    add(COMPANY + 2, mix(before.fineCluster, word.fineCluster))
    add(COMPANY + 3, mix(word.fineCluster, behind.fineCluster))
    add(COMPANY + 4, mix(before.cluster, behind.cluster))
    add(COMPANY + 5, mix(word.roughCluster, mix(before.roughCluster, behind.roughCluster)))
    add(COMPANY + 6, mix(before.fineCluster, word.shape))
    add(COMPANY + 7, mix(behind.fineCluster, word.shape))
    add(COMPANY + 8, mix(mix(before2.cluster, before.cluster), word.shape))
    add(COMPANY + 9, mix(mix(behind.cluster, behind2.cluster), word.shape))

    // What lists know of several.
    const phrase = phrases[i]!
    add(PHRASE, mix(word.lists, phrase))
    add(PHRASE + 1, phrase)
    add(PHRASE + 2, phrases[i - 1] ?? 0)
    add(PHRASE + 3, phrases[i + 1] ?? 0)
    const persons = personAt(before) * 256 + personAt(word) * 64 + personAt(behind) * 16
    add(PHRASE + 4, persons + capitalAt(before) * 4 + capitalAt(word) * 2 + capitalAt(behind))
    add(PHRASE + 5, mix(word.lists, setting))

    // Who is introduced, and who speaks.
    const roles = roleAt(before2) * 256 + roleAt(before) * 64 + roleAt(word) * 16 + roleAt(behind) * 4
    add(TITLE, roles + capitalAt(word))
    if (word.isCapital) {
      add(TITLE + 1, mix(roleAt(behind) + 4 * roleAt(behind2) + 16 * roleAt(before), word.shape))
    }

    const run = runs[i]
    if (run !== undefined) {
      count = addRun(hashes, count, words, i, run)
      count = addCompanions(hashes, count, words, runs, run)
    }
    if (word.isCapital) {
      const entry = document.capitals.get(word.lower)
      count = addDocument(hashes, count, word, isFirst, entry, document, sentenceCase)
    }
    ends[i] = count
  }
}

const capitalAt = (word: WordFacts): number => (word === NOTHING ? 2 : word.isCapital ? 1 : 0)
const personAt = (word: WordFacts): number =>
  ((word.lists & FIRST_NAME) !== 0 ? 1 : 0) + ((word.lists & SURNAME) !== 0 ? 2 : 0)
const roleAt = (word: WordFacts): number => (word.isTitle ? 1 : 0) + (word.reports ? 2 : 0)

/** For each word the lists that know a phrase around it, and its part in the phrase: first, inside, last. */
function phrasesOf(words: readonly WordFacts[], gazetteer: Gazetteer): number[] {
  const phrases = new Array<number>(words.length).fill(0)
  const hashes = words.map(({lower}) => lower)
  for (let from = 0; from < words.length; ) {
    const word = words[from]!
    const length = word.hasLetter ? gazetteer.phraseAt(hashes, from) : 0
    if (length === 0) {
      from += 1
      continue
    }
    const isSmall = word.isCapital ? 0 : 4
    for (let step = 0; step < length; step++) {
      const part = step === 0 ? 1 : step === length - 1 ? 3 : 2
      phrases[from + step] = mix(gazetteer.lists, part + isSmall)
    }
    from += length
  }
  return phrases
}

/** A run of capitals, with the small words that may link it to more of them. */
interface Run {
  from: number
  to: number
  /** The same with links: “Ministry of Health and Family Welfare” is one. */
  linkedFrom: number
  linkedTo: number
  /** Whether a word that makes an organization, and one that makes a place, stands among its linked words, and where. */
  organizationAt: number
  placeAt: number
}

function runsOf(words: readonly WordFacts[]): (Run | undefined)[] {
  const runs = new Array<Run | undefined>(words.length).fill(undefined)
  for (let from = 0; from < words.length; ) {
    if (!words[from]!.isCapital) {
      from += 1
      continue
    }
    let to = from
    let organizationAt = -1
    let placeAt = -1
    const pieces: [number, number][] = []
    for (;;) {
      const start = to
      while (to < words.length && words[to]!.isCapital) {
        if ((words[to]!.lists & ORGANIZATION_WORD) !== 0) organizationAt = to
        if ((words[to]!.lists & PLACE_WORD) !== 0) placeAt = to
        to += 1
      }
      pieces.push([start, to])
      let next = to
      while (next < to + 3 && next < words.length && LINKS.has(words[next]!.lower)) next += 1
      if (next === to || next >= words.length || !words[next]!.isCapital) break
      to = next
    }
    for (const [start, end] of pieces) {
      const run = {from: start, to: end, linkedFrom: from, linkedTo: to, organizationAt, placeAt}
      for (let at = start; at < end; at++) runs[at] = run
    }
    for (let at = from; at < to; at++) {
      runs[at] ??= {from: at, to: at + 1, linkedFrom: from, linkedTo: to, organizationAt, placeAt}
    }
    from = to
  }
  return runs
}

const placeOf = (where: number, place: number) =>
  where < 0 ? 0 : where < place ? 1 : where === place ? 2 : 3

function addRun(hashes: Int32Array, start: number, words: readonly WordFacts[], i: number, run: Run): number {
  let count = start
  const add = (kind: number, value: number) => {
    hashes[count++] = mix(value, RUN + kind)
  }
  const {from, to, linkedFrom, linkedTo} = run
  const last = words[to - 1]!
  const outerBefore = words[from - 1] ?? NOTHING
  const outerBehind = words[to] ?? NOTHING
  add(0, last.lower)
  add(1, words[from]!.lower)
  add(2, Math.min(to - from, 6) * 8 + Math.min(i - from, 7))
  add(3, mix(outerBefore.lower, outerBehind.lower))
  add(4, outerBefore.lower)
  add(5, outerBehind.lower)
  add(6, outerBefore.cluster)
  add(7, outerBehind.cluster)
  add(8, last.fineCluster)
  add(9, mix(outerBefore.cluster, outerBehind.cluster))
  add(10, mix(last.lists, Math.min(to - 1 - i, 3)))
  add(11, mix(words[from]!.lists, Math.min(i - from, 3)))
  const where = placeOf(run.organizationAt, i) * 4 + placeOf(run.placeAt, i)
  add(12, where * 2 + (linkedTo - linkedFrom > to - from ? 1 : 0))
  if (linkedTo - linkedFrom > to - from) {
    const part = Math.min(i - linkedFrom, 4)
    add(13, words[linkedFrom]!.lower)
    add(14, words[linkedTo - 1]!.lower)
    add(15, mix(words[linkedFrom]!.fineCluster, part))
    add(16, mix(words[linkedFrom]!.lists, part))
    add(17, mix(words[i]!.lower, words[linkedFrom]!.cluster))
    add(18, mix(words[linkedTo]?.lower ?? 1, words[linkedFrom]!.cluster))
    if (run.organizationAt >= 0)
      add(19, mix(words[run.organizationAt]!.lower, placeOf(run.organizationAt, i)))
  }
  return count
}

/**
 * What stands with a run of capitals: the others of its list, what it owns, what a comma behind it says that it is.
 *
 * “in Ulang, Nasir and Akobo”; “Halloran’s shares”; “Halloran, a maker of pumps,”
 */
function addCompanions(
  hashes: Int32Array,
  start: number,
  words: readonly WordFacts[],
  runs: readonly (Run | undefined)[],
  {from, to}: Run,
): number {
  let count = start
  const add = (kind: number, value: number) => {
    hashes[count++] = mix(value, COMPANION + kind)
  }
  const before = runs[companionBefore(words, from)]
  if (before !== undefined) {
    const last = words[before.to - 1]!
    add(0, last.lower)
    add(1, last.fineCluster)
    add(2, last.lists)
    add(3, words[before.from]!.cluster)
    add(4, wordAt(words, before.from - 1).lower)
  }
  const behind = runs[companionBehind(words, to)]
  if (behind !== undefined) {
    const last = words[behind.to - 1]!
    add(5, last.lower)
    add(6, last.fineCluster)
    add(7, last.lists)
    add(8, words[behind.from]!.cluster)
  }
  const owned = ownedBy(words, to)
  if (owned !== undefined) {
    add(9, owned.lower)
    add(10, owned.cluster)
  }
  const said = saidOf(words, to)
  if (said !== undefined) {
    add(11, said.lower)
    add(12, said.cluster)
  }
  return count
}

function addDocument(
  hashes: Int32Array,
  start: number,
  word: WordFacts,
  isFirst: number,
  entry: WordInDocument | undefined,
  document: DocumentFacts,
  sentenceCase: number,
): number {
  let count = start
  const add = (kind: number, value: number) => {
    hashes[count++] = mix(value, DOCUMENT + kind)
  }
  const small = Math.min(document.small.get(word.lower) ?? 0, 3)
  const isSet = sentenceCase === TITLE_CASE || sentenceCase === SHOUTED_CASE ? 2 : 0
  const inside = Math.min(entry?.inside ?? 0, 3)
  add(0, inside * 16 + small * 4 + isFirst + isSet)
  if (entry === undefined) return count
  const flags =
    (entry.titled ? 1 : 0) + (entry.named ? 2 : 0) + (entry.inRuns > 0 ? 4 : 0) + (entry.count > 1 ? 8 : 0)
  add(1, flags)
  add(2, mix(flags, word.lists))
  if (entry.abbreviates !== 0) {
    add(3, entry.abbreviates)
    add(4, entry.abbreviatesFrom)
    add(5, 1)
  }
  if (entry.count > 1) {
    for (const hash of entry.before) add(6, hash)
    for (const hash of entry.behind) add(7, hash)
    for (const cluster of entry.clustersBefore) add(8, cluster)
    for (const cluster of entry.clustersBehind) add(9, cluster)
    for (const hash of entry.heads) add(10, hash)
    for (const hash of entry.owned) add(11, hash)
    for (const hash of entry.said) add(12, hash)
  }
  return count
}
