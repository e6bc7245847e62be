import {expect, test} from 'vitest'
import {absolute, outside} from './links.ts'

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
