import {hashOf} from './hash.ts'
import type {WordFacts} from './words.ts'

const hashesOf = (words: string) => new Set(words.split(' ').map((word) => hashOf(word)))

/** What parts the names of a list, and what may follow a comma there. */
const COMMA = hashOf(',')
const SEPARATORS = hashesOf(', ; / & and or')
const JOINING = hashesOf('and or &')
const OWNING = hashesOf("'s")
const ARTICLES = hashesOf('a an the')
/** What ends the words that say what something is: “, a maker of pumps”, “, the firm that makes them”. */
const ENDING = hashesOf(
  ', . ; : ( ) " “ ” – — - of at for in on from with who which that where whose and or to by based',
)
/** Longer than this, what stands behind a comma is a sentence of its own. */
const LONGEST_APPOSITION = 6

/** The place of the capital at which the list goes on behind `at`: “Ulang, | Nasir”, “Ulang, and | Nasir”; -1 for none. */
export function companionBehind(words: readonly WordFacts[], at: number): number {
  const separator = words[at]
  if (separator === undefined || !SEPARATORS.has(separator.lower)) return -1
  const next = separator.lower === COMMA && JOINING.has(words[at + 1]?.lower ?? 0) ? at + 2 : at + 1
  return words[next]?.isCapital === true ? next : -1
}

/** The place of the list's last capital before `at`; -1 for none. */
export function companionBefore(words: readonly WordFacts[], at: number): number {
  const separator = words[at - 1]
  if (separator === undefined || !SEPARATORS.has(separator.lower)) return -1
  const last = JOINING.has(separator.lower) && words[at - 2]?.lower === COMMA ? at - 3 : at - 2
  return words[last]?.isCapital === true ? last : -1
}

/** What a name that ends before `at` owns: the “shares” of “Halloran’s shares”. */
export function ownedBy(words: readonly WordFacts[], at: number): WordFacts | undefined {
  const mark = words[at]
  return mark !== undefined && OWNING.has(mark.lower) ? words[at + 1] : undefined
}

/** The noun that says what a name that ends before `at` is: the “maker” of “Halloran, a Danish maker of pumps,”. */
export function saidOf(words: readonly WordFacts[], at: number): WordFacts | undefined {
  if (words[at]?.lower !== COMMA || !ARTICLES.has(words[at + 1]?.lower ?? 0)) return undefined
  for (let ahead = at + 2; ahead <= at + 2 + LONGEST_APPOSITION; ahead++) {
    const word = words[ahead]
    if (word === undefined) return undefined
    if (ENDING.has(word.lower)) return ahead > at + 2 ? words[ahead - 1] : undefined
  }
  return undefined
}
