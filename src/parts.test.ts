import {expect, test} from 'vitest'
import {FACTS_A_PAGE} from './pagination.ts'
import {actorParts, pagesOfPart, partRoutes, placeParts} from './parts.ts'
import type {ActorPage, PlacePage, ShownEvent, ShownQuotation} from './schema.ts'

const said = (number: number) =>
  ({at: {article: 'a', start: number}, date: '2026-03-02', quotation: {text: `${number}`}}) as ShownQuotation
const happened = (id: string, date: string | null) => ({event: {id, date}}) as ShownEvent
const record = (quotations: number, kind: 'person' | 'organization' = 'person') =>
  ({
    actor: {kind},
    events: [happened('old', '2020'), happened('undated', null), happened('new', '2026')],
    quotations: Array.from({length: quotations}, (_, index) => said(index)),
    quotationsAbout: [],
    figuresClaimed: [],
    figuresAbout: [],
  }) as unknown as ActorPage

const partOf = (of: ActorPage, id: string) => actorParts(of).find((part) => part.id === id)!

test('an actor’s events stand newest first, the undated last', () => {
  expect(partOf(record(0), 'events').items.map((item) => (item as ShownEvent).event.id)).toEqual([
    'new',
    'old',
    'undated',
  ])
})

test('a company is no “they”', () => {
  expect(partOf(record(0), 'said').heading).toBe('What they said')
  expect(partOf(record(0, 'organization'), 'said').heading).toBe('What it said')
})

test('what fits stands on the page itself', () => {
  const many = record(2 * FACTS_A_PAGE - 1)
  expect(pagesOfPart(partOf(many, 'said'), '/actors/x/')).toHaveLength(1)
  expect(partRoutes('x', actorParts(many))).toEqual([])
})

test('what does not has pages of its own, and a way back to the anchor', () => {
  const many = record(2 * FACTS_A_PAGE)
  const [first, older] = pagesOfPart(partOf(many, 'said'), '/actors/x/')
  expect(first).toMatchObject({address: '/actors/x/#said', newer: null, older: '/actors/x/said/page/1/'})
  expect(older).toMatchObject({address: '/actors/x/said/page/1/', newer: '/actors/x/#said', older: null})
  expect(first!.items.length + older!.items.length).toBe(2 * FACTS_A_PAGE)
  expect(partRoutes('x', actorParts(many))).toEqual([{id: 'x', part: 'said', page: '1'}])
})

test('a place has what happened there', () => {
  const place = {events: [happened('old', '2020'), happened('new', '2026')]} as unknown as PlacePage
  expect(placeParts(place).map(({id, items}) => [id, items.length])).toEqual([['events', 2]])
})
