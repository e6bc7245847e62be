import {COUNTRY, type Gazetteer, LANDMARK, ORGANIZATION} from './gazetteer.ts'
import {wordHash} from './hash.ts'
import type {TaggedRange} from './tagger.ts'

/** A letter or number begins a name; the “'s” before “Iran's Foreign Ministry” and an opening mark do not. */
const BEGINS_NAME = /^[\p{L}\d]/u
/** What ends no name. A full stop (“Inc.”), a bracket and an exclamation mark (“Yahoo!”) may. */
const LEFT_BEHIND = /^(?:['’]s?|[“”"‘,;:–—-])$/
/** A name that ends so is an event's, a law's or a prize's, whoever held it: “the Ukraine War”, “Clean Rivers Act”. */
const NO_BODIES = new Set(
  (
    'War Cup Olympics Games Championship Championships Trophy Marathon Prize Award Awards Medal Act Bill Treaty ' +
    'Agreement Accord Accords Amendment Protocol'
  ).split(' '),
)
/** “D.C.”, “Ore.”: where the town before it lies. */
const ABBREVIATION = /^(?:(?:\p{Lu}\.){2,}|\p{Lu}\p{Ll}{1,4})$/u
const LINKS = new Set(['of', 'in', 'at', 'the'])
const LISTED = ORGANIZATION | LANDMARK
/** Too little for anyone to make a page of it. */
const UNSURE = 0.3

/** What one sentence's ranges come to when what names are made of is minded: marks, events, two names in one. */
export function refine(
  words: readonly string[],
  ranges: readonly TaggedRange[],
  gazetteer: Gazetteer,
): TaggedRange[] {
  const refined: TaggedRange[] = []
  for (const range of ranges) {
    const trimmed = trim(words, range)
    if (trimmed === null) continue
    const typed = isEvent(words, trimmed) ? {...trimmed, type: 'MISC' as const} : trimmed
    const last = refined.at(-1)
    const isAbbreviation = last !== undefined && saysWhere(words, last, typed, gazetteer)
    refined.push(...(isAbbreviation ? [{...typed, confidence: UNSURE}] : split(words, typed, gazetteer)))
  }
  return refined
}

function trim(words: readonly string[], range: TaggedRange): TaggedRange | null {
  let {from, to} = range
  while (from < to && !BEGINS_NAME.test(words[from]!)) from += 1
  while (to - 1 > from && LEFT_BEHIND.test(words[to - 1]!)) to -= 1
  return from < to ? {...range, from, to} : null
}

function isEvent(words: readonly string[], {from, to, type}: TaggedRange): boolean {
  if ((type !== 'ORG' && type !== 'LOC') || to - from < 2 || !NO_BODIES.has(words[to - 1]!)) return false
  // “Institute for the Study of War”
  return !/^\p{Ll}/u.test(words[to - 2]!)
}

/** “Washington, D.C.”, “Hillsboro, Ore.”, but not “London, U.K.”: a country is somewhere by itself. */
function saysWhere(
  words: readonly string[],
  before: TaggedRange,
  {from, to, type}: TaggedRange,
  gazetteer: Gazetteer,
): boolean {
  if (before.type !== 'LOC' || type !== 'LOC' || from !== before.to + 1 || words[before.to] !== ',')
    return false
  const word = words[from]!
  // A stop in the middle of a sentence is an abbreviation's; the one of “from Rome, Milan.” is not.
  const stop = words[to - 1] === '.' ? to - 1 : to
  const hasStop = word.endsWith('.') || (words[stop] === '.' && stop + 1 < words.length)
  const isShort = to - from === 1 || (to - from === 2 && words[to - 1] === '.')
  const isCountry = (gazetteer.listsOf(wordHash(word), true) & COUNTRY) !== 0
  return isShort && hasStop && ABBREVIATION.test(word) && !isCountry
}

/** “the Oval Office of the White House”: two names that lists know. “Bank of England” is one, and so is “University of Leeds”. */
function split(words: readonly string[], range: TaggedRange, gazetteer: Gazetteer): TaggedRange[] {
  if (range.to - range.from < 5 || (range.type !== 'ORG' && range.type !== 'LOC')) return [range]
  const hashes = words.slice(range.from, range.to).map(wordHash)
  const left = gazetteer.phraseAt(hashes, 0)
  if (left < 2 || left === hashes.length || (gazetteer.lists & LISTED) === 0) return [range]
  const leftType = typeOf(gazetteer.lists)
  let right = left
  while (right < hashes.length && LINKS.has(words[range.from + right]!)) right += 1
  if (right === left || gazetteer.phraseAt(hashes, right) !== hashes.length - right) return [range]
  if ((gazetteer.lists & LISTED) === 0) return [range]
  return [
    {...range, to: range.from + left, type: leftType},
    {...range, from: range.from + right, type: typeOf(gazetteer.lists)},
  ]
}

const typeOf = (lists: number) => ((lists & ORGANIZATION) !== 0 ? 'ORG' : 'LOC')
