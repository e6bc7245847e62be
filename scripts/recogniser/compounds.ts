import type {Span, Token} from '../model.ts'
import {CITY, COMMON, COUNTRY, DEMONYM, type Gazetteer, ORGANIZATION, REGION, SEAT} from './gazetteer.ts'
import {wordHash} from './hash.ts'
import type {NameType} from './labels.ts'
import type {TaggedRange} from './tagger.ts'

/** A token, or the part of a hyphenated one that may be a name by itself: “Russia” of “Russia-Ukraine”. */
export interface Word extends Span {
  text: string
}

const HYPHEN = /[-‑]/
const CAPITAL = /^\p{Lu}/u
const ACRONYM = /^(?:\p{Lu}{2,}[\p{Lu}\d]*|(?:\p{Lu}\.){2,})$/u
const SMALL_WORD = /^\p{Ll}{2,}$/u
/** What is no English word, or a rare one, but stands before a name in a compound. */
const BEFORE_NAMES = new Set('anti pro ex non pre post mid then trans intra inter'.split(' '))
/** What belongs to the name it is joined to: “al-Qaeda”, “Ash-Sharqiyah”, “Hyun-woo”. */
const NAME_PARTS = new Set(
  'al el ad an ar as at az ash ed es er ez ul ud abu ibn bin ben de la le du van von der sur en upon on sous'.split(
    ' ',
  ),
)
/** What stands behind a name in a compound: “Leeds-based”, “NATO-led”, “Arabic-speaking”, “Brexit-era”. */
const BEHIND_NAMES =
  /(?:ed|ing|led|born|run|held|built|made|bound|style|wide|era|area|like|only|class|type|friendly|side|level)$/u
/** Names that are known by themselves, so that two of them joined are two. */
const KNOWN_ALONE = COUNTRY | SEAT | CITY | REGION | DEMONYM | ORGANIZATION

/** Splits tokens at the hyphens that join names to words and names to names: “Leeds-based”, “US-China”, “ex-Chelsea”. */
export function splitCompounds(tokens: readonly Token[], gazetteer: Gazetteer): Word[] {
  const words: Word[] = []
  for (const {start, end, text} of tokens) {
    const parts = HYPHEN.test(text) ? partsOf(text, gazetteer) : null
    if (parts === null) {
      words.push({start, end, text})
      continue
    }
    let at = start
    for (const part of parts) {
      words.push({start: at, end: at + part.length, text: part})
      at += part.length + 1
    }
  }
  return words
}

/** The parts of a compound; null for one that is a name or a word as a whole: “Jean-Luc”, “Coca-Cola”, “well-known”. */
export function partsOf(text: string, gazetteer: Gazetteer): string[] | null {
  if (gazetteer.namesOf(text) !== 0) return null
  const parts = text.split(HYPHEN)
  if (parts.length > 4 || !parts.some((part) => CAPITAL.test(part)) || parts.includes('')) return null
  const isName = (part: string) =>
    CAPITAL.test(part) &&
    ((ACRONYM.test(part) && part.length < 7) || (gazetteer.namesOf(part) & KNOWN_ALONE) !== 0)
  // “Kim Ji-won”: the short words behind a hyphen are parts of names more often than words.
  const isWord = (part: string) =>
    SMALL_WORD.test(part) &&
    !NAME_PARTS.has(part) &&
    (BEFORE_NAMES.has(part) || BEHIND_NAMES.test(part) || (part.length > 3 && isCommon(part)))
  const isCommon = (part: string) => (gazetteer.listsOf(wordHash(part), false) & COMMON) !== 0
  if (parts.every((part) => CAPITAL.test(part))) return parts.every(isName) ? parts : null
  // “Kestrel-backed”: whatever the name is, “backed” is none. “X-ray” and “e-Estonia” are one word.
  const areParts = parts.every(
    (part) => isWord(part) || isName(part) || (CAPITAL.test(part) && part.length > 2),
  )
  return areParts && parts.some(isWord) ? parts : null
}

/**
 * Takes a name that is nothing but a compound of names apart: “Russia-Ukraine” of “Russia-Ukraine talks” is two.
 *
 * The “Delhi-Mumbai Expressway” is more than its parts and stays one.
 */
export function separate(
  text: string,
  words: readonly Word[],
  range: TaggedRange,
  gazetteer: Gazetteer,
): TaggedRange[] {
  const {from, to} = range
  const parts: TaggedRange[] = []
  for (let at = from; at < to; at++) {
    const {end, text: word} = words[at]!
    const isLast = at === to - 1
    const isJoined = isLast || (HYPHEN.test(text[end]!) && words[at + 1]!.start === end + 1)
    const type = typeByLists(word, gazetteer)
    if (!isJoined || type === null) return [range]
    parts.push({...range, from: at, to: at + 1, type})
  }
  return parts.length > 1 ? parts : [range]
}

/** What the part of a compound names, as far as lists know. */
export function typeByLists(part: string, gazetteer: Gazetteer): NameType | null {
  const lists = gazetteer.listsOf(wordHash(part), /^\p{Lu}/u.test(part))
  if ((lists & COUNTRY) !== 0) return 'LOC'
  if ((lists & DEMONYM) !== 0) return 'NORP'
  if ((lists & ORGANIZATION) !== 0) return 'ORG'
  return (lists & (SEAT | CITY | REGION)) !== 0 ? 'LOC' : null
}
