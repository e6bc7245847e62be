import {plain} from '../slug.ts'

/** What writers of other alphabets and of older Latin spellings choose between: the left is read as the right. */
const TRANSLITERATIONS: readonly (readonly [RegExp, string])[] = [
  // “Zelenskyy”, “Zelenskiy”, “Zelenskij”
  [/(?:yy|iy|ij|yj|ii|ey(?=s)|y|j)$/, 'i'],
  [/(?:kh|q|ck|cq)/g, 'k'],
  [/(?:tch|tsch|cz|ch)/g, 'c'],
  [/(?:shch|sch|sh|sz)/g, 's'],
  [/(?:zh|dj)/g, 'j'],
  [/(?:ts|tz)/g, 'z'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/(?:ou|oo)/g, 'u'],
  [/ee/g, 'i'],
  [/(?:ai|ay|ey)/g, 'ei'],
  [/(?:ia|iya|ja|ya)/g, 'ia'],
  [/y/g, 'i'],
  // “Muhammad”, “Mohammed”: one letter or two
  [/(.)\1/g, '$1'],
]

/** Shorter words have too many neighbours: “Lee” and “Li” are two families. */
const LONG_ENOUGH = 6

const keys = new Map<string, string>()
const MOST_KEYS = 50_000

/**
 * One word of a name in the form in which spellings of the same word meet: no accents, and for words of six letters or
 * more what transliteration leaves open (“Zelensky”, “Zelenskyy”). “Hansen” and “Hanson” do not meet.
 */
export function spellingKey(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  let key = plain(word).replaceAll(' ', '')
  if (key.length >= LONG_ENOUGH) {
    for (const [spelling, sound] of TRANSLITERATIONS) key = key.replace(spelling, sound)
  }
  // A corpus has so many names, a hostile text as many as it likes.
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(word, key)
  return key
}

/** The consonants of a key: vowels are what two hearers of a name agree on last (“Zubaidi”, “Zubeidi”). */
export const consonants = (key: string) => key.replace(/(?<!^)[aeiou]+/g, '')
