import {describe, expect, test} from 'vitest'
import {kept, stepped, transformOf, wholeOf} from './view.ts'

const frame = {width: 1000, height: 600}
const whole = wholeOf(frame)

describe('stepped', () => {
  test('closer and farther again is where one was', () => {
    expect(stepped(stepped(whole, 'in', frame), 'out', frame)).toEqual(whole)
  })

  test.each(['out', 'left', 'right', 'up', 'down'])('the whole stays the whole: %s', (step) => {
    expect(stepped(whole, step, frame)).toEqual(whole)
  })

  test('a closer view moves, and stops at the edge', () => {
    let view = stepped(whole, 'in', frame)
    view = stepped(view, 'right', frame)
    expect(view.x).toBeGreaterThan(500)
    for (let step = 0; step < 20; step++) view = stepped(view, 'right', frame)
    expect(view.x).toBe(1000 - 1000 / view.scale / 2)
  })

  test('there is an end to looking closer', () => {
    let view = whole
    for (let step = 0; step < 20; step++) view = stepped(view, 'in', frame)
    expect(view.scale).toBe(16)
    expect(stepped(view, 'all', frame)).toEqual(whole)
  })
})

test('the whole is not moved, and a point looked at stands in the middle', () => {
  expect(transformOf(whole, frame)).toBe('translate(0 0) scale(1)')
  expect(transformOf(kept({scale: 2, x: 250, y: 300}, frame), frame)).toBe('translate(0 -300) scale(2)')
})
