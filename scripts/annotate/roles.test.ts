import {describe, expect, test} from 'vitest'
import {marked} from './marked.ts'
import {findRoles} from './roles.ts'

const KNOWLEDGE = {
  offices: new Set([
    'president',
    'prime minister',
    'minister',
    'finance minister',
    'spokesman',
    'spokeswoman',
    'envoy',
    'son-in-law',
    'head',
    'director general',
    'chief executive',
    'farmer',
    'journalist',
    'coach',
    'professor',
    'chief',
    'police chief',
    'governor',
  ]),
  officePrefixes: new Set(['former', 'deputy']),
  honorifics: new Set(['Mr', 'Dr', 'Sir']),
}

/** Each role as `person: title (of)`. */
function roles(source: string): string[] {
  const {article, sentences, tokens, mentions, referents} = marked(source)
  return findRoles(article, sentences, tokens, mentions, referents, KNOWLEDGE).map(
    ({entity, title, of, start, end}) => {
      expect(article.text.slice(start, end)).toBe(title)
      return `${entity}: ${title}${of === null ? '' : ` (${of})`}`
    },
  )
}

describe('before the name', () => {
  test.each([
    ['an office', 'President [Ama Addo=ama] spoke.', ['ama: President']],
    [
      'with its country',
      '[Ghanaian=ghana:country] President [Ama Addo=ama] spoke.',
      ['ama: Ghanaian President (ghana)'],
    ],
    [
      'with its organization',
      '[Lake Board=board:organization] spokesman [Kofi Mensah=kofi] spoke.',
      ['kofi: Lake Board spokesman (board)'],
    ],
    ['with its owner', '[Addo=ama]’s envoy [Kofi Mensah=kofi] spoke.', ['kofi: Addo’s envoy (ama)']],
    [
      'with what qualifies it',
      'Former deputy finance minister [Ruth Odera=ruth] spoke.',
      ['ruth: Former deputy finance minister'],
    ],
    ['the longest office', 'Prime Minister [Ruth Odera=ruth] spoke.', ['ruth: Prime Minister']],
    ['under an honorific', 'Director General Dr [Ruth Odera=ruth] spoke.', ['ruth: Director General']],
    ['of a relation', 'His son-in-law [Yaw Addo=yaw] spoke.', ['yaw: son-in-law']],
  ])('%s', (_, source, expected) => {
    expect(roles(source)).toEqual(expected)
  })
})

describe('after the name', () => {
  test.each([
    [
      'between commas',
      '[Ruth Odera=ruth], the head of the water board, spoke.',
      ['ruth: head of the water board'],
    ],
    [
      'with its organization',
      '[Ruth Odera=ruth], chief executive of [Mabati Steel=mabati:organization], spoke.',
      ['ruth: chief executive of Mabati Steel (mabati)'],
    ],
    ['with an age before it', '[Marta Silva=marta], 45, a farmer, wept.', ['marta: farmer']],
    [
      'at the end',
      'So said [Ruth Odera=ruth], a professor at [Makerere University=makerere:organization].',
      ['ruth: professor at Makerere University (makerere)'],
    ],
    [
      'with its country in front',
      '[Ruth Odera=ruth], [Kenya=kenya:country]’s finance minister, spoke.',
      ['ruth: Kenya’s finance minister (kenya)'],
    ],
  ])('%s', (_, source, expected) => {
    expect(roles(source)).toEqual(expected)
  })
})

describe('no role', () => {
  test.each([
    [
      'of the next in a list',
      '[Ruth Odera=ruth], President [Ama Addo=ama] and others spoke.',
      ['ama: President'],
    ],
    [
      'of a clause that no comma closes',
      '[Ruth Odera=ruth], whose coach resigned in May after a row about pay and travel and much else besides, spoke.',
      [],
    ],
    ['across a sentence', 'They saw the president. [Ruth Odera=ruth] spoke.', []],
    ['of an organization', 'President of [Mabati Steel=mabati:organization] spoke.', []],
    ['without a word for it', 'The river [Ruth Odera=ruth] crossed.', []],
  ])('%s', (_, source, expected) => {
    expect(roles(source)).toEqual(expected)
  })
})
