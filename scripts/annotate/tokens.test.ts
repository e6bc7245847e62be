import {expect, test} from 'vitest'
import {tokenise} from './tokens.ts'

const words = (text: string) =>
  tokenise({text}, [{id: 's1', start: 0, end: text.length, block: 0}]).map((token) => token.text)

test.each([
  ['an acronym with stops is one', 'the U.S. and D.C.', ['the', 'U.S.', 'and', 'D.C.']],
  [
    'a possessive is a token of its own',
    'Kenya’s and the boys’ coats',
    ['Kenya', '’s', 'and', 'the', 'boys', '’', 'coats'],
  ],
  ['a contraction stays whole', "don’t can't", ['don’t', "can't"]],
  ['an Irish name stays whole', 'O’Neill spoke', ['O’Neill', 'spoke']],
  ['a hyphenated word stays whole', 'al-Qaeda, Jean-Luc', ['al-Qaeda', ',', 'Jean-Luc']],
  ['a dash between words does not join them', 'Paris–Berlin', ['Paris', '–', 'Berlin']],
  ['numbers keep their separators', '1,200.50 and 600-700,000', ['1,200.50', 'and', '600', '-', '700,000']],
  ['a number and its unit part', '1.2m for 30km', ['1.2', 'm', 'for', '30', 'km']],
  ['an ordinal stays whole', 'the 21st of May', ['the', '21st', 'of', 'May']],
  ['an ampersand joins capitals only', 'AT&T & Sons', ['AT&T', '&', 'Sons']],
  ['marks stand alone', '“Go!” (he said...)', ['“', 'Go', '!', '”', '(', 'he', 'said', '...', ')']],
])('%s', (_, text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('every token is its own slice of the text', () => {
  const text = 'Ama Boateng’s firm paid $1.2bn — “a record”.'
  for (const token of tokenise({text}, [{id: 's1', start: 0, end: text.length, block: 0}])) {
    expect(text.slice(token.start, token.end)).toBe(token.text)
  }
})
