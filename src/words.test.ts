import {describe, expect, test} from 'vitest'
import {count, counted, sayLanguage, sayPosition} from './words.ts'

test('counts one, many and thousands', () => {
  expect(count(1, 'article')).toBe('1 article')
  expect(count(0, 'article')).toBe('0 articles')
  expect(count(2104, 'person', 'people')).toBe('2,104 people')
})

describe('says what a figure counts', () => {
  test.each([
    [{what: 'killed', unit: null}, 'killed'],
    [{what: 'killed', unit: 'people'}, 'killed'],
    [{what: null, unit: 'people'}, 'people'],
    [{what: 'raised', unit: 'USD'}, 'raised, USD'],
    [{what: 'per cent', unit: 'per cent'}, 'per cent'],
    [{what: null, unit: null}, 'not said'],
  ])('%j as %s', (figure, words) => {
    expect(counted(figure)).toBe(words)
  })
})

test('names a language, and keeps the tag of one that has no name', () => {
  expect(sayLanguage('fr')).toBe('French')
  expect(sayLanguage('xx-invalid-tag-that-is-long')).toBe('xx-invalid-tag-that-is-long')
  expect(sayLanguage('')).toBe('')
})

test('says where a place lies only when both are known, and on which side of the lines', () => {
  expect(sayPosition(50.45, 30.523)).toBe('50.45° N, 30.52° E')
  expect(sayPosition(-33.9, -70.1)).toBe('33.90° S, 70.10° W')
  expect(sayPosition(0, 0)).toBe('0.00° N, 0.00° E')
  expect(sayPosition(50.45, null)).toBe(null)
})
