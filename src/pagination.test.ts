import {describe, expect, test} from 'vitest'
import {chunk, paginate} from './pagination.ts'

const newestFirst = (length: number) => Array.from({length}, (_, index) => length - index)
const pages = (length: number) => paginate(newestFirst(length), 10, '/articles/')

describe('paginates from the oldest', () => {
  test.each([
    [0, [0]],
    [1, [1]],
    [19, [19]],
    [20, [10, 10]],
    [29, [19, 10]],
    [35, [15, 10, 10]],
  ])('%i items on pages of %j', (length, sizes) => {
    expect(pages(length).map(({items}) => items.length)).toEqual(sizes)
  })

  test('the oldest are on page 1 and no item is lost or shown twice', () => {
    expect(pages(35)[1]).toEqual({
      items: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
      address: '/articles/page/1/',
      newer: '/articles/page/2/',
      older: null,
    })
    expect(
      pages(35)
        .flatMap(({items}) => items)
        .sort((a, b) => b - a),
    ).toEqual(newestFirst(35))
  })

  test('one more item changes the newest page only', () => {
    expect(pages(36).slice(1)).toEqual(pages(35).slice(1))
    expect(pages(36)[0]).not.toEqual(pages(35)[0])
  })

  test('the last closed page leads on to the newest', () => {
    expect(pages(35)[2]).toMatchObject({newer: '/articles/', older: '/articles/page/1/'})
    expect(pages(35)[0]).toMatchObject({newer: null, older: '/articles/page/2/'})
    expect(pages(5)[0]).toMatchObject({newer: null, older: null})
  })
})

test('cuts what has no newest from the front', () => {
  expect(chunk([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(chunk([], 2)).toEqual([])
})
