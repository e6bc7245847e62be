import {expect, test} from 'vitest'
import {EDGE, isLegal, LABEL_COUNT, labelsOf, OUTSIDE, rangesOf, type TypedRange} from './labels.ts'

const NAMES: TypedRange[] = [
  {from: 0, to: 1, type: 'LOC'},
  {from: 1, to: 3, type: 'PER'},
  {from: 4, to: 8, type: 'ORG'},
]

test('names become labels and labels the same names', () => {
  expect(rangesOf(labelsOf(9, NAMES))).toEqual(NAMES)
})

test('two names side by side stay two', () => {
  const beside: TypedRange[] = [
    {from: 0, to: 2, type: 'PER'},
    {from: 2, to: 4, type: 'PER'},
  ]
  expect(rangesOf(labelsOf(4, beside))).toEqual(beside)
})

test('words outside of names have no label but that', () => {
  expect([...labelsOf(3, [])]).toEqual([OUTSIDE, OUTSIDE, OUTSIDE])
})

test('what has begun goes on with its own type, and nothing ends that has not begun', () => {
  const [begin, , end, single] = [1, 2, 3, 4]
  const endOfOther = end! + 4
  expect(isLegal(begin!, end!)).toBe(true)
  expect(isLegal(begin!, endOfOther)).toBe(false)
  expect(isLegal(begin!, OUTSIDE)).toBe(false)
  expect(isLegal(begin!, EDGE)).toBe(false)
  expect(isLegal(EDGE, end!)).toBe(false)
  expect(isLegal(single!, begin!)).toBe(true)
  expect(isLegal(OUTSIDE, EDGE)).toBe(true)
  expect(LABEL_COUNT).toBe(21)
})
