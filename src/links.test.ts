import {describe, expect, test} from 'vitest'
import {absolute, atWords, outside} from './links.ts'

test('links to a clipping’s own address on the web, and to nothing that could run', () => {
  expect(outside('https://news.example.com/a?b=1')).toBe('https://news.example.com/a?b=1')
  expect(outside('http://news.example.com')).toBe('http://news.example.com')
  for (const unsafe of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//host/x',
    'news.example.com',
    'https://',
    '',
    null,
  ]) {
    expect(outside(unsafe)).toBe(null)
  }
})

test('a page has a web address only where the site has one', () => {
  expect(absolute('/actors/', new URL('https://example.org'))).toBe('https://example.org/actors/')
  expect(absolute('/actors/', undefined)).toBe(null)
})

describe('a text fragment names', () => {
  test.each([
    ['short words whole', 'The well-known dam, she said', 'The%20well%2Dknown%20dam%2C%20she%20said'],
    [
      'long ones by their ends',
      'One two three four five six seven eight nine ten eleven twelve.',
      'One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve.',
    ],
    ['nothing that ends it', 'R&D #1', 'R%26D%20%231'],
  ])('%s', (_name, text, fragment) => {
    expect(atWords('https://news.example/a?b=1#comments', text)).toBe(
      `https://news.example/a?b=1#:~:text=${fragment}`,
    )
  })
})
