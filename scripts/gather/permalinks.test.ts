import {expect, test} from 'vitest'
import type {Article} from '../model.ts'
import {keepAddresses, registerAddresses} from './permalinks.ts'

const line = (address: string, to: string, of: string) => ({address, to, of})
const article = (id: string, seed: string, duplicateOf: string | null = null) =>
  ({id, seed, duplicateOf}) as Article

test('an article keeps the address of its seed when its title changes', () => {
  const kept = keepAddresses(
    [article('flood-kills-12', 'a.txt'), article('copy', 'b.txt', 'flood-kills-12')],
    [line('/articles/flood/', '/articles/flood/', 'a.txt')],
  )
  expect(kept.map(({id, duplicateOf}) => [id, duplicateOf])).toEqual([
    ['flood', null],
    ['copy', 'flood'],
  ])
})

test('a new article does not take the address that another seed was published at', () => {
  const kept = keepAddresses(
    [article('flood', 'new.txt')],
    [line('/articles/flood/', '/articles/flood/', 'old.txt')],
  )
  expect(kept[0]!.id).toBe('flood-new-txt')
})

test('every new address is registered', () => {
  const {permalinks, redirects} = registerAddresses([{address: '/actors/ama-addo/', of: 'Ama Addo'}], [])
  expect(permalinks).toEqual([line('/actors/ama-addo/', '/actors/ama-addo/', 'Ama Addo')])
  expect(redirects).toEqual([])
})

test('a renamed actor is found by its former name', () => {
  const {redirects} = registerAddresses(
    [{address: '/actors/volodymyr-x/', of: 'Volodymyr X', also: ['Vladimir X']}],
    [line('/actors/vladimir-x/', '/actors/vladimir-x/', 'Vladimir X')],
  )
  expect(redirects).toEqual([{from: '/actors/vladimir-x/', to: '/actors/volodymyr-x/'}])
})

test('a renamed event is found by its evidence', () => {
  const {redirects} = registerAddresses(
    [{address: '/events/talks-in-oslo/', of: 'a.txt#10-60'}],
    [line('/events/talks/', '/events/talks/', 'a.txt#12-58')],
  )
  expect(redirects).toEqual([{from: '/events/talks/', to: '/events/talks-in-oslo/'}])
})

test('an address whose meaning is gone stays registered and leads nowhere', () => {
  const {permalinks, redirects} = registerAddresses([], [line('/actors/a/', '/actors/a/', 'A')])
  expect(permalinks).toEqual([line('/actors/a/', '', 'A')])
  expect(redirects).toEqual([{from: '/actors/a/', to: null}])
})

test('where a person has pointed an address outranks what the program finds', () => {
  const {redirects} = registerAddresses(
    [
      {address: '/actors/b/', of: 'B'},
      {address: '/actors/c/', of: 'C', also: ['A']},
    ],
    [line('/actors/a/', '/actors/b/', 'A')],
  )
  expect(redirects).toEqual([{from: '/actors/a/', to: '/actors/b/'}])
})

test('a place of the same name is not the actor', () => {
  const {redirects} = registerAddresses(
    [{address: '/places/santos/', of: 'Santos'}],
    [line('/actors/santos/', '/actors/santos/', 'Santos')],
  )
  expect(redirects).toEqual([{from: '/actors/santos/', to: null}])
})

test('an address that is a page again is no redirect', () => {
  const {redirects} = registerAddresses([{address: '/actors/a/', of: 'A'}], [line('/actors/a/', '', 'A')])
  expect(redirects).toEqual([])
})
