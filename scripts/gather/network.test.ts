import {describe, expect, it} from 'vitest'
import type {ActorRecord, MentionRecord} from '../../src/schema.ts'
import {tieActors} from './network.ts'

const actor = (id: string): ActorRecord =>
  ({id, url: `/actors/${id}/`, name: id.toUpperCase(), kind: 'person'}) as ActorRecord

/** `a.1:ada` names Ada in the first sentence of article `a`; a sentence is a hundred characters. */
function mention(said: string, at: number): MentionRecord {
  const [, article, sentence, entity] = /^(\w+)\.(\d+):(\S+)$/.exec(said)!
  const start = Number(sentence) * 100 + at
  return {article: article!, start, end: start + 1, entity: entity === '?' ? null : entity!} as MentionRecord
}

function tied(said: string, dates: Record<string, string> = {}) {
  const mentions = said.split(' ').map(mention)
  const actors = [...new Set(mentions.flatMap(({entity}) => entity ?? []))].map(actor)
  return tieActors(actors, mentions, new Map(Object.entries(dates)), {
    sentenceAt: (_article, start) => `s${Math.floor(start / 100)}`,
    show: (article, start) => ({
      at: {article, sentence: `s${Math.floor(start / 100)}`, start, end: start + 1, text: 'x'},
      source: {url: `/articles/${article}/`, name: article, kind: 'article'},
      date: dates[article] ?? null,
    }),
  })
}

const ties = (said: string) =>
  tied(said).ties.map(({from, to, sentences, articles}) => `${from.name}-${to.name} ${sentences}/${articles}`)

describe('tieActors', () => {
  it.each([
    ['two that a sentence names', 'a.1:ada a.1:ben', ['ADA-BEN 1/1']],
    ['two in sentences that stand next to each other, not', 'a.1:ada a.2:ben', []],
    ['two in the first sentences of two articles, not', 'a.1:ada b.1:ben', []],
    ['one named twice, not to itself', 'a.1:ada a.1:ada', []],
    ['one beside a name nobody can place, not', 'a.1:ada a.1:?', []],
    ['the same two once a sentence', 'a.1:ada a.1:ben a.1:ada', ['ADA-BEN 1/1']],
    ['in both orders as one tie', 'a.1:ada a.1:ben a.2:ben a.2:ada', ['ADA-BEN 2/1']],
    ['in two articles', 'a.1:ada a.1:ben b.1:ada b.1:ben', ['ADA-BEN 2/2']],
    ['three with each other', 'a.1:ada a.1:ben a.1:cy', ['ADA-BEN 1/1', 'ADA-CY 1/1', 'BEN-CY 1/1']],
    ['the strongest first', 'a.1:ada a.1:ben a.2:ben a.2:cy a.3:cy a.3:ben', ['BEN-CY 2/1', 'ADA-BEN 1/1']],
  ])('ties %s', (_, said, expected) => {
    expect(ties(said)).toEqual(expected)
  })

  it('ties nobody by a list of names', () => {
    const list = Array.from({length: 9}, (_, index) => `a.1:n${index}`).join(' ')
    expect(ties(list)).toEqual([])
    expect(ties(list.split(' ').slice(0, 8).join(' '))).toHaveLength(28)
  })

  it('shows the sentence of the newest article', () => {
    const {ties} = tied('a.1:ada a.1:ben b.2:ada b.2:ben', {a: '2025-03-01', b: '2024-03-01'})
    expect(ties[0]).toMatchObject({date: '2025-03-01', at: {article: 'a', sentence: 's1'}})
  })

  it('says how many actors and ties there are when it keeps fewer', () => {
    const pairs = Array.from({length: 90}, (_, index) => `a.${index}:n${index} a.${index}:m${index}`).join(
      ' ',
    )
    const network = tied(pairs)
    expect(network.of).toEqual({actors: 180, ties: 90})
    expect(network.actors).toHaveLength(80)
    expect(network.ties.length).toBeLessThanOrEqual(40)
  })
})
