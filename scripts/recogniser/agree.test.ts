import {expect, test} from 'vitest'
import {agree} from './agree.ts'
import type {NameType} from './labels.ts'
import type {TaggedRange} from './tagger.ts'

/** “Anna Orlova PER .9 | Orlova ORG .4”: each its own sentence. */
function agreed(source: string): string {
  const parts = source.split(' | ').map((part) => {
    const words = part.split(' ')
    return {words: words.slice(0, -2), type: words.at(-2) as NameType, confidence: Number(words.at(-1))}
  })
  const found = parts.map(({words, type, confidence}): TaggedRange[] => [
    {from: 0, to: words.length, type, confidence},
  ])
  const sentences = parts.map(({words}) => words)
  return agree(sentences, found)
    .map(([range], at) => `${sentences[at]!.join(' ')} ${range!.type}`)
    .join(' | ')
}

test.each([
  ['Anna Orlova PER 0.95 | Orlova ORG 0.4', 'Anna Orlova PER | Orlova PER'],
  ['Harrow ORG 0.9 | Harrow ORG 0.8 | Harrow LOC 0.5', 'Harrow ORG | Harrow ORG | Harrow ORG'],
])('the doubtful follows the sure: %s', (source, result) => {
  expect(agreed(source)).toBe(result)
})

test.each([
  // Jordan the reporter and Jordan the river's country.
  ['Huda Jordan PER 0.95 | Jordan LOC 0.95', 'Huda Jordan PER | Jordan LOC'],
  ['Harrow ORG 0.6 | Harrow LOC 0.58', 'Harrow ORG | Harrow LOC'],
  ['Anna Orlova PER 0.3 | Orlova ORG 0.4', 'Anna Orlova PER | Orlova ORG'],
])('what is as sure stays what it is: %s', (source, result) => {
  expect(agreed(source)).toBe(result)
})

test.each([
  ['Joost van der Poel PER 0.95 | Van der Poel ORG 0.99', 'Joost van der Poel PER | Van der Poel PER'],
  ['Rita dos Santos PER 0.95 | dos Santos LOC 0.95', 'Rita dos Santos PER | dos Santos PER'],
  // A firm may bear its founder's name, and a club is no woman.
  ['Quentin Halloran PER 0.95 | Halloran ORG 0.95', 'Quentin Halloran PER | Halloran ORG'],
  ['Rita dos Santos PER 0.95 | Santos ORG 0.95', 'Rita dos Santos PER | Santos ORG'],
  ['Banco del Norte ORG 0.95 | Del Norte LOC 0.95', 'Banco del Norte ORG | Del Norte LOC'],
])('a family is known by its small words: %s', (source, result) => {
  expect(agreed(source)).toBe(result)
})
