import {describe, expect, test} from 'vitest'
import {initialsOf, isAcronym, organizationKey, organizationWords, rankOfShort} from './organization.ts'

describe('one body', () => {
  test.each([
    ['Ministry of Health', 'the Health Ministry'],
    ['Halvorsen Ltd.', 'Halvorsen'],
    ['Halvorsen Holdings plc', 'Halvorsen'],
    ['Smith & Sons', 'Smith and Sons'],
    ['Società Péri S.p.A.', 'Societa Peri'],
    ['The Lantern', 'Lantern'],
  ])('%s is %s', (a, b) => {
    expect(organizationKey(a)).toBe(organizationKey(b))
  })
})

describe('two bodies', () => {
  test.each([
    ['University of York', 'York University'],
    ['Ministry of Health', 'Ministry of Defence'],
    ['Bank of Ghana', 'Ghana Airways'],
    ['Group', 'Company'],
  ])('%s and %s', (a, b) => {
    expect(organizationKey(a)).not.toBe(organizationKey(b))
  })
})

test.each([
  ['Rovers', 'Borough Rovers', 2],
  ['Mabati', 'Mabati Steel Works', 2],
  ['Red Cross', 'Malawi Red Cross Society', 1],
  ['Steel', 'Mabati Steel Works', 0],
  ['Mabati Steel Works', 'Mabati', 0],
])('%s of %s: %i', (short, full, rank) => {
  expect(rankOfShort(organizationWords(short), organizationWords(full))).toBe(rank)
})

test.each([
  ['Lake Basin Authority', ['LBA']],
  ['Bank of the South', ['BOTS', 'BS']],
  ['Northgate', []],
])('the initials of %s', (name, initials) => {
  expect([...initialsOf(name)]).toEqual(initials)
})

test.each([
  ['LBA', true],
  ['M23', true],
  ['B&Q', true],
  ['A', false],
  ['Lba', false],
  ['MABATI STEEL', false],
])('%s is an acronym: %s', (words, is) => {
  expect(isAcronym(words)).toBe(is)
})
