import {expect, test} from 'vitest'
import {plain, slug} from './slug.ts'

test.each([
  ['accents and case go', 'São Tomé Élan', 'sao tome elan'],
  ['apostrophes close up', 'Côte d’Ivoire’s O’Neill', 'cote divoires oneill'],
  ['letters that do not come apart', 'Łódź, Þór, Straße, Ørsted', 'lodz thor strasse orsted'],
  ['a thousand is one number', '5,000 of 12,345,678', '5000 of 12345678'],
  ['but a list is not', '3,4 and 10, 200', '3 4 and 10 200'],
])('%s', (_, text, expected) => {
  expect(plain(text)).toBe(expected)
})

test.each([
  ['words are joined', 'Flood kills 12 in Accra', 'flood-kills-12-in-accra'],
  [
    'it is cut between words',
    `${'long '.repeat(20)}end`,
    'long-long-long-long-long-long-long-long-long-long-long-long-long-long',
  ],
  ['one endless word is cut', 'x'.repeat(100), 'x'.repeat(70)],
  ['nothing Latin gives the fallback', '洪水 …', 'untitled'],
])('%s', (_, text, expected) => {
  expect(slug(text)).toBe(expected)
})
