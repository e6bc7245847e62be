import {describe, expect, test} from 'vitest'
import type {Mention, Referent, RoleStatement} from '../model.ts'
import {findCallings} from './callings.ts'
import {segment} from './segment.ts'
import {tokenise} from './tokens.ts'

const OFFICES = new Set([
  'minister',
  'finance minister',
  'health minister',
  'judge',
  'farmer',
  'coach',
  'police officer',
  'officer',
])

/** `[Ama Addo|Finance Minister]` holds that office, `{Ministry of Health}` is a body; blocks are parted by `//`. */
function callings(source: string): string[] {
  let text = ''
  const mentions: Mention[] = []
  const roles: RoleStatement[] = []
  const referents: Referent[] = []
  let from = 0
  for (const match of source.matchAll(/\[([^|\]]+)\|([^\]]+)\]|\{([^}]+)\}|\/\//g)) {
    text += source.slice(from, match.index)
    from = match.index + match[0].length
    const name = match[1] ?? match[3]
    if (name === undefined) {
      text += '\n\n'
      continue
    }
    const title = match[2]
    if (title !== undefined) {
      roles.push({start: text.length, end: text.length + title.length, entity: `?${name}`, title, of: null})
      text += `${title} `
    }
    const start = text.length
    text += name
    mentions.push({start, end: text.length, as: 'actor', form: 'name', basis: 'known', entity: `?${name}`})
    const kind = title === undefined ? ('organization' as const) : ('person' as const)
    if (!referents.some(({key}) => key === `?${name}`))
      referents.push({key: `?${name}`, kind, name, known: false, confidence: 1})
  }
  text += source.slice(from)
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }))
  const sentences = segment({text, blocks}, new Set())
  const found = findCallings(sentences, tokenise({text}, sentences), mentions, referents, roles, {
    offices: OFFICES,
    officePrefixes: new Set(['former', 'deputy']),
    speechVerbs: new Set(['said', 'added']),
  })
  return found.map(({start, end, entity}) => `${text.slice(start, end)} → ${entity}`)
}

describe('who is called so', () => {
  test.each([
    ['[Ama Addo|Finance Minister] came. The minister said no.', ['The minister → ?Ama Addo']],
    [
      '[Ama Addo|finance minister] came. No, the finance minister said.',
      ['the finance minister → ?Ama Addo'],
    ],
    ['[Ruth Osei|farmer] wept. “It is gone,” the farmer said.', ['the farmer → ?Ruth Osei']],
    ['The {Ministry of Health} knew. The ministry denied it.', ['The ministry → ?Ministry of Health']],
    ['The {Ministry of Health} knew. The ministry said no.', ['The ministry → ?Ministry of Health']],
    ['{Bank of Ghana} cut rates. Inflation fell, the bank added.', ['the bank → ?Bank of Ghana']],
    [
      '[Ama Addo|former Finance Minister] came. The former minister left.',
      ['The former minister → ?Ama Addo'],
    ],
  ])('%s', (source, expected) => {
    expect(callings(source)).toEqual(expected)
  })
})

describe('nobody', () => {
  test.each([
    [
      'of two ministers',
      '[Ama Addo|Finance Minister] met [Kojo Osei|Health Minister]. The minister said no.',
    ],
    ['before anyone is introduced', 'The minister said no. [Ama Addo|Finance Minister] came.'],
    ['another office', '[Ama Addo|Finance Minister] came. The health minister said no.'],
    ['one who was it before', '[Ama Addo|Minister] came. The former minister said no.'],
    ['an office that goes on', '[Ama Addo|Finance Minister] came. The minister of health said no.'],
    ['half an office', '[Ama Addo|officer] came. The officer corps said no.'],
    ['any of a kind', '[Ama Addo|judge] came. A judge said no.'],
    ['of two bodies', 'The {High Court} and the {Court of Appeal} differ. The court said no.'],
    [
      'a body of long ago',
      '{Bank of Ghana} rose.// It rained.// It rained.// It rained.// The bank said no.',
    ],
    ['an army, which may be any', '{People’s Liberation Army} fled. The army said no.'],
    ['a bank of the river', '{Bank of Ghana} rose. They sat on the bank of the river.'],
  ])('%s', (_, source) => {
    expect(callings(source)).toEqual([])
  })
})
