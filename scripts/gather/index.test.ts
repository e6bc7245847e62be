import {expect, test} from 'vitest'
import type {Annotated, EntityKind, Referent} from '../model.ts'
import {givenNamesOf} from '../names/person.ts'
import {gather} from './index.ts'

const TEXT = 'Hobart said 12 died. Hobart grew. Hobart slept.'

/** An article in which “Hobart” speaks for a figure, and its kind as this article sees it. */
function article(id: string, kind: EntityKind, confidence: number, times: number): Annotated {
  const hobart: Referent = {key: '?Hobart', kind, name: 'Hobart', known: false, confidence}
  return {
    article: {
      id,
      seed: `${id}.txt`,
      title: id,
      titleBasis: 'stated',
      dateline: null,
      byline: [],
      source: {name: null, url: null},
      date: '2026-03-02',
      dateBasis: 'metadata',
      dateEvidence: [],
      language: 'en',
      text: TEXT,
      blocks: [{kind: 'paragraph', start: 0, end: TEXT.length}],
      dropped: [],
      duplicateOf: null,
    },
    sentences: [{id: 's1', start: 0, end: TEXT.length, block: 0}],
    referents: [hobart],
    mentions: [0, 21, 34].slice(0, times).map((start) => ({
      start,
      end: start + 6,
      as: kind === 'city' ? 'place' : 'actor',
      form: 'name',
      basis: 'known',
      entity: '?Hobart',
    })),
    roles: [],
    dates: [],
    quotations: [{start: 12, end: 19, speaker: '?Hobart', cue: null, direct: false, medium: null}],
    figures: [
      {
        start: 12,
        end: 14,
        low: 12,
        high: 12,
        qualifier: null,
        unit: 'people',
        what: 'killed',
        of: null,
        per: null,
        period: null,
        claimant: '?Hobart',
        retracted: false,
      },
    ],
    events: [
      {
        start: 0,
        end: 20,
        type: 'ASSAULT',
        status: 'reported',
        trigger: {start: 15, end: 19},
        label: 'attack',
        date: null,
        place: null,
        participants: [{entity: '?Hobart', role: 'source'}],
        about: null,
        confidence: 1,
      },
    ],
  }
}

const KNOWLEDGE = {
  commonWords: new Set<string>(),
  organizationWords: new Set(['Union', 'Court']),
  nationalBodies: new Set(['Senate']),
  familyFirst: new Set<string>(),
  firstNames: new Set(['Vladimir']),
  givenNames: givenNamesOf([]),
  authority: {entities: [], events: [], decisions: [], permalinks: []},
  places: [],
  countries: [],
}

test('what the corpus knows for a place says nothing, claims nothing and does nothing', () => {
  const {records} = gather([article('a', 'organization', 0.7, 1), article('b', 'city', 0.95, 3)], KNOWLEDGE)
  expect(records.places.map(({id}) => id)).toEqual(['hobart'])
  expect(records.actors).toEqual([])
  expect(records.quotations.map(({speaker}) => speaker)).toEqual([null, null])
  expect(records.figures.map(({claimant}) => claimant)).toEqual([null, null])
  expect(records.events).toEqual([])
})

test('what the corpus knows for an actor does, in the article that thought otherwise too', () => {
  const {records} = gather([article('a', 'organization', 0.95, 3), article('b', 'city', 0.6, 1)], KNOWLEDGE)
  expect(records.actors.map(({id}) => id)).toEqual(['hobart'])
  expect(records.mentions.every(({as}) => as === 'actor')).toBe(true)
  expect(records.figures.map(({claimant}) => claimant)).toEqual(['hobart', 'hobart'])
})
