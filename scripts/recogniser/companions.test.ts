import {expect, test} from 'vitest'
import {companionBefore, companionBehind, ownedBy, saidOf} from './companions.ts'
import {hashOf} from './hash.ts'
import type {WordFacts} from './words.ts'

const wordsOf = (text: string) =>
  text
    .split(' ')
    .map((word) => ({lower: hashOf(word.toLowerCase()), isCapital: /^\p{Lu}/u.test(word)}) as WordFacts)
const nth = (text: string, word: string) => text.split(' ').indexOf(word)

test.each([
  ['in Ulang , Nasir and Akobo', 'Ulang', 'Nasir'],
  ['in Ulang , Nasir and Akobo', 'Nasir', 'Akobo'],
  ['in Ulang , and Akobo', 'Ulang', 'Akobo'],
  ['Ulang / Nasir', 'Ulang', 'Nasir'],
  // What is near is no part of the list.
  ['in Ulang , where Nasir lives', 'Ulang', undefined],
  ['in Ulang . Nasir', 'Ulang', undefined],
  ['in Ulang near Nasir', 'Ulang', undefined],
  ['in Ulang', 'Ulang', undefined],
])('a list goes on: %s, behind %s', (text, name, next) => {
  const at = companionBehind(wordsOf(text), nth(text, name) + 1)
  expect(at).toBe(next === undefined ? -1 : nth(text, next))
  if (next !== undefined) expect(companionBefore(wordsOf(text), at)).toBe(nth(text, name))
})

test.each([
  ['Halloran , a Danish maker of pumps , fell', 'Halloran', 'maker'],
  ['Halloran , the insurer , fell', 'Halloran', 'insurer'],
  ['Halloran , a maker', 'Halloran', undefined],
  ['Halloran , which fell', 'Halloran', undefined],
  ['Halloran and the insurer , too', 'Halloran', undefined],
  ['Halloran , the one that he had wished all his life for', 'Halloran', 'one'],
  ['Halloran , a very long never quite yet wholly ended set of words', 'Halloran', undefined],
])('a comma says what it is: %s', (text, name, noun) => {
  const said = saidOf(wordsOf(text), nth(text, name) + 1)
  expect(said?.lower).toBe(noun === undefined ? undefined : hashOf(noun))
})

test.each([
  ["Halloran 's shares fell", 'shares'],
  ["Halloran 's", undefined],
  ['Halloran shares fell', undefined],
])('owns: %s', (text, noun) => {
  expect(ownedBy(wordsOf(text), 1)?.lower).toBe(noun === undefined ? undefined : hashOf(noun))
})
