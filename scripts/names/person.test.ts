import {describe, expect, test} from 'vitest'
import {compare, displayName, givenNamesOf, isSurnameAlone, rankOfShort, readPersonName} from './person.ts'

const GIVEN = givenNamesOf(['William Will Bill', 'Vladimir Volodymyr', 'Mohammed Muhammad'])
const likeness = (a: string, b: string) => compare(readPersonName(a), readPersonName(b), GIVEN)

describe('one person', () => {
  test.each([
    ['Ama Serwaa Addo', 'Ama Addo'],
    ['José Peña', 'Jose Pena'],
    ['Kim Dong-wook', 'Kim Dong Wook'],
    ['Orbán Ferenc', 'Ferenc Orban'],
    ['Karim Abdel Fattah al-Zubaidi', 'Karim Abdel Fattah Al Zubaidi'],
    ['Abdel Fattah Zubaidi', 'Abdelfattah Zubaidi'],
    ['Rosa García Ibáñez', 'Rosa García'],
    ['Khalid bin Nasser Al Harthi', 'Khalid bin Nasser'],
    ['Joaquim Bento da Costa', 'Bento da Costa'],
    ['Anneke van der Berg', 'Anneke Van den Berg'],
    ['Robert “Bob” Menteith', 'Bob Menteith'],
    ['John Carter Jr.', 'John Carter'],
    ['Aoife Ó Briain', 'Aoife O’Briain'],
    ['Petro Vynnychenko', 'Petro Vynnichenko'],
  ])('%s is %s', (a, b) => {
    expect([likeness(a, b), likeness(b, a)]).toEqual(['same', 'same'])
  })
})

describe('perhaps one person', () => {
  test.each([
    ['William Carter', 'Bill Carter'],
    ['J. Mensah', 'John Mensah'],
    ['A. K. Mensah', 'Abena Kukua Mensah'],
    ['Vladimir Petrenko', 'Volodymyr Petrenko'],
  ])('%s and %s', (a, b) => {
    expect([likeness(a, b), likeness(b, a)]).toEqual(['likely', 'likely'])
  })
})

describe('two people', () => {
  test.each([
    ['Ama Addo', 'Kojo Addo'],
    ['John Hansen', 'John Hanson'],
    ['Kim Dong-wook', 'Kim Dong-hyun'],
    ['Ama Serwaa Addo', 'Ama Yeboah Addo'],
    ['J. Mensah', 'Kofi Mensah'],
    ['Addo', 'Ama Addo'],
    ['Maria Silva', 'Mario Silva'],
    ['Bill Carter', 'Bob Carter'],
    ['Jón Sigurðsson', 'Anna Sigurðardóttir'],
  ])('%s and %s', (a, b) => {
    expect([likeness(a, b), likeness(b, a)]).toEqual(['apart', 'apart'])
  })
})

describe('a short form', () => {
  test.each([
    ['Addo', 'Ama Serwaa Addo', 3],
    ['van der Berg', 'Anneke van der Berg', 3],
    ['Van der Berg', 'Anneke van der Berg', 3],
    ['Le Fort', 'Marine Le Fort', 3],
    ['Van Houten', 'Piet van Houten', 3],
    ['al-Zubaidi', 'Karim al-Zubaidi', 3],
    ['Zubaidi', 'Karim al-Zubaidi', 3],
    ['Zubaydi', 'Karim al-Zubaidi', 3],
    ['García Ibáñez', 'Rosa García Ibáñez', 3],
    ['Ó Briain', 'Aoife Ó Briain', 3],
    ['Ama', 'Ama Serwaa Addo', 2],
    ['Xu', 'Xu Lanying', 2],
    ['Nagy', 'Nagy Ilona', 2],
    ['García', 'Rosa García Ibáñez', 1],
    ['Bento', 'Joaquim Bento da Costa', 1],
    ['Kojo', 'Ama Addo', 0],
    ['Ad', 'Ama Addo', 0],
    ['A', 'Ama Addo', 0],
    ['Ama Addo', 'Ama Addo', 0],
  ])('%s of %s: %i', (short, full, rank) => {
    expect(rankOfShort(readPersonName(short), readPersonName(full))).toBe(rank)
  })
})

describe('the name that is shown', () => {
  test.each([
    ['Anthony J. Carter Jr.', 'Anthony Carter'],
    ['Ruth J Mwangi', 'Ruth Mwangi'],
    ['Robert “Bob” Menteith', 'Robert Menteith'],
    ['J. K. Osei', 'J. K. Osei'],
    ['Seán Ó Faoláin TD', 'Seán Ó Faoláin'],
    ['Ama Serwaa Addo', 'Ama Serwaa Addo'],
  ])('%s', (name, shown) => {
    expect(displayName(name)).toBe(shown)
  })
})

test.each([
  ['Van der Meer', true],
  ['da Silva', true],
  ['Ó Briain', true],
  ['al-Zubaidi', true],
  ['Addo', true],
  ['Ama Addo', false],
  ['Anneke van der Meer', false],
])('%s is a surname alone: %s', (name, is) => {
  expect(isSurnameAlone(name)).toBe(is)
})
