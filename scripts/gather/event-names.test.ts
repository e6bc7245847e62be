import {expect, test} from 'vitest'
import type {EntityKind, EventType, ParticipantRole} from '../model.ts'
import {calledNames, nameEvent} from './event-names.ts'

const ENTITIES: Record<string, [string, EntityKind]> = {
  ada: ['Ada Boateng', 'person'],
  ben: ['Ben Owino', 'person'],
  jan: ['Jan van Dijk', 'person'],
  xi: ['Xi Meilin', 'person'],
  musa: ['Musa bin Hamid', 'person'],
  lea: ['Lea Sanz Rojas', 'person'],
  kenya: ['Kenya', 'country'],
  ghana: ['Ghana', 'country'],
  uganda: ['Uganda', 'country'],
  rwanda: ['Rwanda', 'country'],
  accra: ['Accra', 'city'],
  airport: ['Lodwar Airport', 'facility'],
  bank: ['Savanna Bank', 'organization'],
}
const FAMILY_FIRST = new Set(['xi', 'wei', 'kim', 'liao'])
const people = Object.entries(ENTITIES).flatMap(([id, [name, kind]]) => (kind === 'person' ? {id, name} : []))
const called = calledNames(people, [], FAMILY_FIRST)
const names = {
  calledOf: (id: string) => called.get(id) ?? null,
  nameOf: (id: string) => ENTITIES[id]![0],
  kindOf: (id: string) => ENTITIES[id]![1],
}

interface Told {
  /** `kenya>ghana` source and target, `kenya+ghana` alike. */
  who: string
  label: string
  about?: string
  type?: EventType | null
  place?: string
  date?: string
}

test.each<[string, Told]>([
  ['Boateng: visit to Accra', {who: 'ada>', label: 'visit', place: 'accra'}],
  [
    'Boateng–Owino summit in Accra, 5 March 2026',
    {who: 'ada+ben', label: 'summit', place: 'accra', date: '2026-03-05'},
  ],
  [
    'Kenya: drone strike on Uganda, March 2026',
    {who: 'kenya>uganda', type: 'ASSAULT', label: 'drone strike', date: '2026-03'},
  ],
  ['Arrest of Owino at Lodwar Airport', {who: '>ben', type: 'COERCE', label: 'arrest', place: 'airport'}],
  ['Kenya: arrest of people from Ghana', {who: 'kenya>ghana', type: 'COERCE', label: 'arrest'}],
  ['Kenya: sanctions on Savanna Bank', {who: 'kenya>bank', type: 'SANCTION', label: 'sanctions'}],
  ['Boateng: visit to Uganda', {who: 'ada>uganda', label: 'visit'}],
  ['van Dijk: resignation', {who: 'jan>', type: 'RETREAT', label: 'resignation'}],
  ['Xi: visit to Kenya', {who: 'xi>kenya', label: 'visit'}],
  ['Musa bin Hamid: death', {who: 'musa>', type: null, label: 'death'}],
  ['Lea Sanz Rojas: resignation', {who: 'lea>', type: 'RETREAT', label: 'resignation'}],
  ['Kenya, Ghana and Uganda: agreement', {who: 'kenya+ghana+uganda', type: 'AGREE', label: 'agreement'}],
  [
    'Kenya, Ghana and 2 others: agreement',
    {who: 'kenya+ghana+uganda+rwanda', type: 'AGREE', label: 'agreement'},
  ],
  ['Savanna Bank: lawsuit against Kenya', {who: 'bank>kenya', type: 'ACCUSE', label: 'lawsuit'}],
  // What it is about goes where nobody is aimed at.
  [
    'Boateng: promise to keep the office',
    {who: 'ada>', type: 'AGREE', label: 'promise', about: 'to keep the office'},
  ],
  [
    'Boateng: promise to Kenya',
    {who: 'ada>kenya', type: 'AGREE', label: 'promise', about: 'to keep the office'},
  ],
  // Nobody is named.
  [
    'March in Accra, 6 March 2026',
    {who: '>', type: 'PROTEST', label: 'march', place: 'accra', date: '2026-03-06'},
  ],
])('%s', (name, {who, label, about, type = 'CONSULT', place = null, date = null}) => {
  const isAlike = who.includes('+')
  const participants = who
    .split(isAlike ? '+' : '>')
    .map((actor, side) => ({
      actor,
      role: (isAlike ? 'participant' : side === 0 ? 'source' : 'target') as ParticipantRole,
    }))
    .filter(({actor}) => actor !== '')
  expect(nameEvent({type, date, place, participants, label, about: about ?? null}, names)).toBe(name)
})

test.each<[string, string, string[], string]>([
  ['by the surname that the articles use', 'Lea Sanz Rojas', ['Lea Sanz Rojas', 'Sanz', 'Sanz'], 'Sanz'],
  ['not by a first name', 'Lea Rojas', ['Lea', 'Lea', 'Lea'], 'Rojas'],
  ['by the first name where it is no family’s', 'Musa bin Hamid', ['Musa bin Hamid', 'Musa'], 'Musa'],
  ['in full where nobody calls them for short', 'Musa bin Hamid', ['Musa bin Hamid'], 'Musa bin Hamid'],
  ['by the family’s name where it stands first', 'Wei Guohong', [], 'Wei'],
  ['so too with a hyphen', 'Liao Shu-fen', [], 'Liao'],
  ['but not where a first name only looks like one', 'Kim Hayes', [], 'Hayes'],
  ['by what is used most', 'Jan van Dijk', ['Van Dijk', 'Dijk', 'Van Dijk'], 'Van Dijk'],
  ['not by a headline’s capitals', 'Ada Boateng', ['BOATENG', 'BOATENG', 'Boateng'], 'Boateng'],
  ['not by another’s name', 'Ada Boateng', ['the minister', 'Minister'], 'Boateng'],
])('a person is called %s', (_, name, texts, called) => {
  const mentions = texts.map((text) => ({entity: 'one', text}))
  expect(calledNames([{id: 'one', name}], mentions, FAMILY_FIRST).get('one')).toBe(called)
})

test('two people who would be called alike are called in full', () => {
  const people = [
    {id: 'ada', name: 'Ada Boateng'},
    {id: 'kofi', name: 'Kofi Boateng'},
    {id: 'ben', name: 'Ben Owino'},
  ]
  expect([...calledNames(people, [{entity: 'ada', text: 'Boateng'}], FAMILY_FIRST).values()]).toEqual([
    'Ada Boateng',
    'Kofi Boateng',
    'Owino',
  ])
})
