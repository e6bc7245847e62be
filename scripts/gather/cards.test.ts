import {expect, test} from 'vitest'
import type {ActorRecord, ArticleRecord, EventRecord, Records} from '../../src/schema.ts'
import {pagesOf} from './pages.ts'

const article = (id: string, date: string | null) =>
  ({id, url: `/articles/${id}/`, title: id, date, text: 'x'}) as ArticleRecord
const event = (name: string, date: string | null, status: EventRecord['status'] = 'reported') =>
  ({
    id: name.toLowerCase(),
    url: `/events/${name.toLowerCase()}/`,
    name,
    date,
    status,
    place: null,
    participants: [{actor: 'ama-boateng', role: 'source'}],
    evidence: [],
    figures: [],
    quotations: [],
  }) as unknown as EventRecord
const role = (title: string, article: string) => ({title, of: null, article, start: 0, end: 1})

const actor = {
  id: 'ama-boateng',
  url: '/actors/ama-boateng/',
  name: 'Ama Boateng',
  kind: 'person',
  articles: ['old', 'new'],
  roles: [role('opposition leader', 'old'), role('Prime Minister', 'new'), role('Prime Minister', 'new')],
} as ActorRecord

function cardOf(events: EventRecord[], descriptions = new Map<string, string>()) {
  const records = {
    articles: [article('old', '2020-01-02'), article('new', '2026-03-02')],
    actors: [actor],
    places: [],
    events,
    mentions: [],
    quotations: [],
    figures: [],
    redirects: [],
  } as unknown as Records
  return pagesOf(records, {sentences: new Map(), descriptions, dates: new Map(), groups: []}).card(
    'ama-boateng',
  )
}

test('a card says who it is, and the newest role first, each once', () => {
  expect(cardOf([], new Map([['ama-boateng', 'Prime minister of Ghana.']]))).toEqual({
    name: 'Ama Boateng',
    kind: 'person',
    description: 'Prime minister of Ghana.',
    roles: ['Prime Minister', 'opposition leader'],
    articles: 2,
    events: [],
  })
})

test('a card shows the newest three that happened, and none that was planned, denied or is undated', () => {
  const events = [
    event('Oldest', '2019'),
    event('Older', '2020-05'),
    event('Newest', '2026-02-01'),
    event('Newer', '2025-02-01'),
    event('Plan', '2027-01-01', 'planned'),
    event('Denial', '2026-05-01', 'denied'),
    event('Undated', null),
  ]
  expect(cardOf(events).events.map(({name}) => name)).toEqual(['Newest', 'Newer', 'Older'])
})
