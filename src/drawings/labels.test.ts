import {expect, test} from 'vitest'
import {placeLabels} from './labels.ts'

const frame = {width: 1000, height: 600}
const mark = (x: number, y: number, width = 80) => ({x, y, radius: 6, width, height: 14})

test('a name stands to the right of its mark, or to the left at the right edge', () => {
  expect(placeLabels([mark(100, 100)], frame)[0]).toMatchObject({anchor: 'start'})
  expect(placeLabels([mark(980, 100)], frame)[0]).toMatchObject({anchor: 'end'})
})

test('a name makes way for a mark and for a name placed before it', () => {
  const [first, second] = placeLabels([mark(100, 100), mark(130, 100)], frame)
  expect(first!.anchor).toBe('end')
  expect(second!.anchor).toBe('start')
})

test('a name that would cover others is left out', () => {
  const crowd = Array.from({length: 25}, (_, index) =>
    mark(400 + (index % 5) * 14, 300 + Math.floor(index / 5) * 14),
  )
  const labels = placeLabels(crowd, frame)
  expect(labels.some((label) => label === null)).toBe(true)
  expect(labels[0]).not.toBe(null)
})
