import {plain} from '../slug.ts'
import {spellingKey} from './spelling.ts'

/** Words that belong to the surname behind them and that a short form may leave out: “van der”, “al-”, “bin”. */
const PARTICLES = new Set(
  (
    'al el ad as ar an at ash az bin ibn bint ben abu abd de da do dos das del della di du la le las los van der den von ' +
    'zu zur af av ter ten te y e ap o mac mc binti binte bte'
  ).split(' '),
)
const SUFFIX =
  /(?:,? (?:Jr|Sr|Snr|Jnr|II|III|IV|MP|MEP|MSP|MLA|TD|SC|SAN|SJ|MBE|OBE|CBE|KC|QC|FRS|PhD|MD)\.?)+$/
/** “Robert ‘Bob’ Menzies”, “Edson Arantes (Pelé)” */
const NICKNAME = / ["'“‘(]([^"'”’()]{2,20})["'”’)]/
const PATRONYMIC = /\p{L} (?:bin|binti|binte|bte|ibn|bint) |(?:sson|d[óo]ttir)$/u
const INITIAL = /^\p{Lu}$/u

/** A person's name, taken apart. */
export interface PersonName {
  /** Its words without particles, in the order of the text, as `spellingKey` gives them. An initial is one letter. */
  words: string[]
  /** What stands in marks or brackets inside it. */
  nickname: string | null
  /** True for “Azlan bin Yusof” and “Katrín Jakobsdóttir”, who are called by what stands first. */
  isPatronymic: boolean
}

/** Sets of first names that are one name: `[['bill', 'william'], …]`, as keys. */
export type GivenNames = ReadonlyMap<string, ReadonlySet<number>>

/** Reads the lines of `given-name-variants.txt`, a set a line: which sets each name is in. */
export function givenNamesOf(lines: Iterable<string>): GivenNames {
  const sets = new Map<string, Set<number>>()
  let number = 0
  for (const line of lines) {
    number += 1
    for (const name of line.split(/\s+/).filter(Boolean)) {
      const key = spellingKey(name)
      sets.set(key, (sets.get(key) ?? new Set()).add(number))
    }
  }
  return sets
}

/** The name without suffix, nickname and middle initials: “Anthony J. Carter Jr.” is “Anthony Carter”. */
export const displayName = (name: string) =>
  name
    .replace(SUFFIX, '')
    .replace(NICKNAME, '')
    .replace(/(?<=\p{Ll} )(?:(?!Ó)\p{Lu}\.? )+(?=\p{L}{2})/gu, '')

/** “Van der Meer”, “Da Silva”, “Ó Briain”: a surname alone, however many words it has. */
export function isSurnameAlone(name: string): boolean {
  const words = name.replace(/(?<!\p{L})[ÓO][ ’'](?=\p{Lu})/gu, 'O').split(/\s+/)
  while (words.length > 1 && PARTICLES.has(plain(words[0]!))) words.shift()
  return words.length === 1
}

export function readPersonName(name: string): PersonName {
  const nickname = NICKNAME.exec(name)?.[1] ?? null
  const words = name
    .replace(SUFFIX, '')
    .replace(NICKNAME, '')
    // “J.K.” is two initials, “Ó Briain” one word, and a hyphen joins what others write apart: “Jong-un”.
    .replace(/(?<=\b\p{Lu})\.(?=\p{Lu})/gu, ' ')
    .replace(/(?<!\p{L})[ÓO][ ’'](?=\p{Lu})/gu, 'O')
    .split(/[\s-]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => plain(word) !== '')
  const names = words.filter((word, at) => !isParticle(word, at, words.length))
  return {
    words: (names.length === 0 ? words : names).map(keyOf),
    nickname,
    isPatronymic: PATRONYMIC.test(name),
  }
}

/** “da” is no name, “Da” behind “Nguyen” may be; a name's last word never is a particle. */
const isParticle = (word: string, at: number, length: number) =>
  at < length - 1 &&
  PARTICLES.has(word.toLowerCase()) &&
  (at > 0 || /^\p{Ll}/u.test(word) || word === 'Al' || word === 'El')

const keyOf = (word: string) => (INITIAL.test(word) ? word.toLowerCase() : spellingKey(word))

/** How two names of two words or more may be one person's. */
export type Likeness =
  | 'same' // “Ama Serwaa Addo”, “Ama Addo”; “Orbán Viktor”, “Viktor Orban”
  | 'likely' // by an initial, a pet name, or other vowels: something else must speak for it
  | 'apart'

export function compare(a: PersonName, b: PersonName, variants: GivenNames): Likeness {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  if (short.length < 2) return 'apart'
  if (short.join('') === long.join('')) return 'same'
  if (short.length === 2 && long.length === 2 && short[0] === long[1] && short[1] === long[0]) return 'same'
  const surname = short.at(-1)!
  if (surname === long.at(-1) && surname.length > 1) {
    const given = compareGiven(short.slice(0, -1), long.slice(0, -1), variants)
    if (given !== 'apart') return given
    const nicknames = [a, b].flatMap(({nickname}) => (nickname === null ? [] : [spellingKey(nickname)]))
    if (nicknames.some((nickname) => nickname === short[0] || nickname === long[0])) return 'same'
  }
  // “Mohammed bin Salman Al Saud”, “García Márquez”: two of its words or more, side by side.
  if (short.length >= 2 && short.every((word) => word.length > 1) && isRun(short, long)) return 'same'
  return 'apart'
}

/** First names agree when the first is the same and what the shorter has besides stands in the longer, in order. */
function compareGiven(a: readonly string[], b: readonly string[], variants: GivenNames): Likeness {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const first = sameGiven(short[0]!, long[0]!, variants)
  if (first === 'apart') return 'apart'
  let at = 1
  for (const word of short.slice(1)) {
    while (at < long.length && sameGiven(word, long[at]!, variants) === 'apart') at += 1
    if (at === long.length) return 'apart'
    at += 1
  }
  return first
}

function sameGiven(a: string, b: string, variants: GivenNames): Likeness {
  if (a === b) return a.length > 1 ? 'same' : 'likely'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'likely' : 'apart'
  const sets = variants.get(a)
  const others = variants.get(b)
  if (sets === undefined || others === undefined) return 'apart'
  return [...sets].some((set) => others.has(set)) ? 'likely' : 'apart'
}

function isRun(short: readonly string[], long: readonly string[]): boolean {
  return runAt(short, long) !== -1
}

function runAt(short: readonly string[], long: readonly string[]): number {
  for (let from = long.length - short.length; from >= 0; from--) {
    if (short.every((word, at) => long[from + at] === word)) return from
  }
  return -1
}

/**
 * How well a short form names the bearer of a full name: 3 a surname (its end, and “van der Berg”), 2 its beginning or a
 * nickname, 1 words within (“Lula”), 0 not.
 *
 * Its beginning is as good as a surname where the family's name stands first (`familyFirst` has it: “Xi” of “Xi Jinping”)
 * and where people have a father's name instead (“Azlan” of “Azlan bin Yusof”).
 */
export function rankOfShort(
  short: PersonName,
  full: PersonName,
  familyFirst: ReadonlySet<string> = new Set(),
): number {
  if (short.words.length > full.words.length || short.words.join(' ') === full.words.join(' ')) return 0
  if (short.words.some((word) => word.length < 2)) return 0
  if (full.nickname !== null && spellingKey(full.nickname) === short.words.join('')) return 2
  // “Van Dijk” opens with what is no part of the name in “Virgil van Dijk”.
  const opensSmall = short.words.length > 1 && PARTICLES.has(short.words[0]!)
  const rank = Math.max(
    rankOfRun(short.words, full.words),
    opensSmall ? rankOfRun(short.words.slice(1), full.words) : 0,
  )
  return rank === 2 && (full.isPatronymic || familyFirst.has(full.words[0]!)) ? 3 : rank
}

function rankOfRun(short: readonly string[], full: readonly string[]): number {
  const from = runAt(short, full)
  if (from === -1) return 0
  if (from + short.length === full.length) return 3
  return from === 0 ? 2 : 1
}
