import {describe, expect, test} from 'vitest'
import type {AuthorityEvent, EntityKind, EventReport, ParticipantRole} from '../model.ts'
import {type EventNames, isDoubtful, mergeEvents, type ReportedEvent} from './events.ts'

const ENTITIES: Record<string, [string, EntityKind]> = {
  'ada-boateng': ['Ada Boateng', 'person'],
  'ben-owino': ['Ben Owino', 'person'],
  'jan-van-dijk': ['Jan van Dijk', 'person'],
  'xi-meilin': ['Xi Meilin', 'person'],
  kenya: ['Kenya', 'country'],
  ghana: ['Ghana', 'country'],
  uganda: ['Uganda', 'country'],
  rwanda: ['Rwanda', 'country'],
  accra: ['Accra', 'city'],
  nairobi: ['Nairobi', 'city'],
  'savanna-bank': ['Savanna Bank', 'organization'],
}
const names: EventNames = {
  nameOf: (id) => ENTITIES[id]?.[0] ?? id,
  kindOf: (id) => ENTITIES[id]?.[1],
  represents: (id) => (id === 'ada-boateng' ? 'ghana' : null),
}

interface Told {
  in?: string
  on?: string | null
  type?: EventReport['type']
  label?: string
  date?: string | null
  place?: string | null
  status?: EventReport['status']
  /** `kenya>ghana` source and target, `kenya+ghana` alike. */
  who?: string
  at?: number
  confidence?: number
  /** The words of its evidence. */
  told?: string
}

function told(of: Told): ReportedEvent {
  const who = of.who ?? 'kenya+ghana'
  const participants = who.includes('+')
    ? who.split('+').map((entity) => ({entity, role: 'participant' as ParticipantRole}))
    : who
        .split('>')
        .map((entity, side) => ({entity, role: (side === 0 ? 'source' : 'target') as ParticipantRole}))
        .filter(({entity}) => entity !== '')
  const start = of.at ?? 0
  return {
    article: {id: of.in ?? 'a', date: of.on === undefined ? '2026-03-06' : of.on},
    report: {
      start,
      end: start + 50,
      type: of.type === undefined ? 'CONSULT' : of.type,
      status: of.status ?? 'reported',
      trigger: {start: start + 5, end: start + 10},
      label: of.label ?? 'talks',
      date: of.date ?? null,
      place: of.place ?? null,
      participants,
      about: null,
      confidence: of.confidence ?? 1,
    },
    ...(of.told === undefined ? {} : {told: of.told}),
  }
}

const countOf = (...tellings: Told[]) => mergeEvents(tellings.map(told), [], names).length

describe('two tellings are one event', () => {
  test.each<[string, Told, Told]>([
    ['twice in one article', {at: 0}, {at: 100}],
    [
      'of people without a name, at one place on one day',
      {type: 'COERCE', label: 'arrest', who: '', place: 'accra', date: '2026-03-05'},
      {in: 'b', type: 'COERCE', label: 'arrest', who: '', place: 'accra', date: '2026-03-05'},
    ],
    ['once with a date and once without, in one article', {date: '2026-03-05'}, {at: 100}],
    ['in two articles on one day', {date: '2026-03-05'}, {in: 'b', date: '2026-03-05'}],
    ['a day and the month that holds it', {date: '2026-03-05'}, {in: 'b', date: '2026-03'}],
    ['undated in two articles of one week', {}, {in: 'b', on: '2026-03-08'}],
    [
      'a plan and its fulfilment on one date',
      {status: 'planned', date: '2026-03-09'},
      {in: 'b', on: '2026-03-10', date: '2026-03-09'},
    ],
    [
      'a country, and who speaks for it',
      {date: '2026-03-05', who: 'kenya+ghana'},
      {in: 'b', date: '2026-03-05', who: 'kenya+ada-boateng'},
    ],
    [
      'talks of two, and one of them named alone',
      {who: 'kenya+ghana', date: '2026-03-05'},
      {who: 'kenya', at: 100},
    ],
    [
      'one sentence in two papers, of one participant and at no date',
      {
        who: 'kenya',
        told: 'The firm raised its offer for the bank to nine million shillings on Tuesday, it said.',
      },
      {
        in: 'b',
        who: 'kenya',
        told: 'The firm raised its offer for the bank to 9m shillings on Tuesday, it said.',
      },
    ],
    ['talks and a meeting', {label: 'talks'}, {label: 'meeting', at: 100}],
  ])('%s', (_, first, second) => {
    expect(countOf(first, second)).toBe(1)
    expect(countOf(second, first)).toBe(1)
  })
})

describe('two tellings stay two events', () => {
  test.each<[string, Told, Told]>([
    [
      'the one’s deed and the other’s',
      {type: 'COERCE', who: 'kenya>uganda'},
      {type: 'COERCE', who: 'uganda>kenya', at: 100},
    ],
    [
      'of people without a name, at two places',
      {type: 'COERCE', label: 'arrest', who: '', place: 'accra'},
      {type: 'COERCE', label: 'arrest', who: '', place: 'nairobi', at: 100},
    ],
    [
      'one sentence in two papers, of two firms',
      {
        who: 'kenya',
        told: 'The firm raised its offer for the bank to nine million shillings on Tuesday, it said.',
      },
      {
        in: 'b',
        who: 'ghana',
        told: 'The firm raised its offer for the bank to nine million shillings on Tuesday, it said.',
      },
    ],
    [
      'one sentence in two papers, on two days',
      {
        who: 'kenya',
        date: '2026-03-05',
        told: 'The firm raised its offer for the bank to nine million shillings on Tuesday, it said.',
      },
      {
        in: 'b',
        who: 'kenya',
        date: '2026-03-12',
        told: 'The firm raised its offer for the bank to nine million shillings on Tuesday, it said.',
      },
    ],
    [
      'few words in two papers',
      {who: 'kenya', told: 'Kenya refused.'},
      {in: 'b', who: 'kenya', told: 'Kenya refused.'},
    ],
    ['of two types', {}, {type: 'AGREE', at: 100}],
    ['on two days', {date: '2026-03-05'}, {date: '2026-03-04', at: 100}],
    ['at two places', {place: 'accra'}, {place: 'nairobi', at: 100}],
    ['what is told now, and what an old year brought', {who: 'kenya'}, {who: 'kenya', date: '2019', at: 100}],
    ['with other participants', {who: 'kenya+ghana'}, {who: 'uganda+rwanda', at: 100}],
    [
      'talks of two on a date and of three on none',
      {who: 'kenya+ghana', date: '2026-03-05'},
      {who: 'kenya+ghana+uganda', at: 100},
    ],
    ['undated talks of two and of three', {who: 'kenya+ghana'}, {who: 'kenya+ghana+uganda', at: 100}],
    ['with one participant in common', {who: 'kenya+ghana'}, {who: 'kenya+uganda', at: 100}],
    ['a call and a visit', {label: 'phone call'}, {label: 'visit', at: 100}],
    ['undated in articles a month apart', {}, {in: 'b', on: '2026-04-06'}],
    ['undated in articles without a date', {on: null}, {in: 'b', on: null}],
    ['undated with one participant, in two articles', {who: 'kenya'}, {in: 'b', who: 'kenya'}],
    [
      'in one year, with one participant in common',
      {date: '2026', who: 'kenya>ghana', label: 'visit'},
      {in: 'b', date: '2026', who: 'kenya', label: 'tour'},
    ],
    ['a happening and its denial', {date: '2026-03-05'}, {date: '2026-03-05', status: 'denied', at: 100}],
    ['a plan and something undated that happened', {status: 'planned'}, {at: 100}],
  ])('%s', (_, first, second) => {
    expect(countOf(first, second)).toBe(2)
    expect(countOf(second, first)).toBe(2)
  })
})

test('a merged event has the most precise date, the known place and every sentence', () => {
  const [event, ...rest] = mergeEvents(
    [told({date: '2026-03', at: 7}), told({in: 'b', date: '2026-03-05', place: 'accra', at: 30})],
    [],
    names,
  )
  expect(rest).toEqual([])
  expect(event).toMatchObject({
    date: '2026-03-05',
    place: 'accra',
    standing: 'discovered',
    status: 'reported',
  })
  expect(event!.evidence.map(({article, start}) => [article, start])).toEqual([
    ['a', 7],
    ['b', 30],
  ])
})

test('what was planned and then told as done is reported', () => {
  const events = mergeEvents(
    [told({status: 'planned', date: '2026-03-09'}), told({in: 'b', on: '2026-03-10', date: '2026-03-09'})],
    [],
    names,
  )
  expect(events.map(({status}) => status)).toEqual(['reported'])
})

test('two events of one name have two ids, and the order of reports does not matter', () => {
  const reports = [
    told({who: 'kenya>ghana', label: 'attack', type: 'ASSAULT'}),
    told({in: 'b', on: '2026-07-01', who: 'kenya>ghana', label: 'attack', type: 'ASSAULT'}),
  ]
  const ids = mergeEvents(reports, [], names).map(({id}) => id)
  expect(ids).toEqual(['kenya-attack-on-ghana', 'kenya-attack-on-ghana-2'])
  expect(mergeEvents([...reports].reverse(), [], names)).toEqual(mergeEvents(reports, [], names))
})

const SUMMIT: AuthorityEvent = {
  id: 'accra-summit-2026',
  name: 'Accra summit, 5 March 2026',
  type: 'CONSULT',
  date: '2026-03-05',
  place: 'accra',
  participants: ['kenya', 'ghana'],
}

describe('a curated event', () => {
  test.each<[string, Told, string]>([
    ['takes in what fits by date', {date: '2026-03-05'}, 'accra-summit-2026'],
    ['takes in what fits by place', {place: 'accra'}, 'accra-summit-2026'],
    ['takes in what its name names', {label: 'summit'}, 'accra-summit-2026'],
    ['leaves another day alone', {date: '2026-02-05'}, 'kenya-ghana-talks-5-february-2026'],
    [
      'leaves another place alone',
      {place: 'nairobi', date: '2026-03-05'},
      'kenya-ghana-talks-in-nairobi-5-march-2026',
    ],
    ['leaves others alone', {who: 'kenya+uganda', date: '2026-03-05'}, 'kenya-uganda-talks-5-march-2026'],
    ['leaves a bare mention of the same two alone', {}, 'kenya-ghana-talks'],
    ['leaves a denial alone', {date: '2026-03-05', status: 'denied'}, 'kenya-ghana-talks-5-march-2026'],
  ])('%s', (_, telling, id) => {
    expect(mergeEvents([told(telling)], [SUMMIT], names).map((event) => event.id)).toEqual([id])
  })

  test('gathers tellings that would not have found each other', () => {
    const events = mergeEvents(
      [told({place: 'accra'}), told({in: 'b', on: '2026-09-01', date: '2026-03-05'})],
      [SUMMIT],
      names,
    )
    expect(events.map(({standing, evidence}) => [standing, evidence.length])).toEqual([['curated', 2]])
  })

  test('that no article tells is left out', () => {
    expect(mergeEvents([], [SUMMIT], names)).toEqual([])
  })
})

test('a country whose missiles hit a town strikes the country of that town', () => {
  const strike = told({who: 'kenya>', type: 'ASSAULT', label: 'strike', place: 'accra'})
  const known = {...names, countryOf: (place: string) => (place === 'accra' ? 'ghana' : null)}
  expect(mergeEvents([strike], [], known)[0]!.participants).toEqual([
    {actor: 'kenya', role: 'source'},
    {actor: 'ghana', role: 'target'},
  ])
  expect(mergeEvents([strike], [], {...known, countryOf: () => 'kenya'})[0]!.participants).toHaveLength(1)
})

test('an event is as sure as its surest telling, and one below a half is doubtful', () => {
  const [once] = mergeEvents([told({confidence: 0.4})], [], names)
  expect(isDoubtful(once!)).toBe(true)
  const [twice] = mergeEvents([told({confidence: 0.4}), told({confidence: 0.8, at: 100})], [], names)
  expect(twice!.confidence).toBe(0.8)
  expect(isDoubtful(twice!)).toBe(false)
  const [curated] = mergeEvents([told({confidence: 0.4, date: '2026-03-05'})], [SUMMIT], names)
  expect(isDoubtful(curated!)).toBe(false)
})

test('what is shown keeps its id when something doubtful of its name comes before it', () => {
  const doubtful = told({in: 'a', on: '2026-01-01', who: 'kenya', confidence: 0.4})
  const sure = told({in: 'b', on: '2026-03-06', who: 'kenya'})
  const shown = (reports: ReportedEvent[]) =>
    mergeEvents(reports, [], names).flatMap((event) => (isDoubtful(event) ? [] : [event.id]))
  expect(shown([doubtful, sure])).toEqual(shown([sure]))
})
