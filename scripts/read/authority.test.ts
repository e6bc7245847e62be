import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Authority} from '../model.ts'
import {silentReport} from '../report.ts'
import {loadAuthority} from './authority.ts'

const ENTITIES = 'id\tkind\tname\taliases\tdescription\tsameAs\tsource'
const EVENTS = 'id\tname\ttype\tdate\tplace\tparticipants'
const DECISIONS = 'ruling\tarticle\tmention\tentity\tother'
const PERMALINKS = 'address\tto\tof'

const ADA = 'ada-obi\tperson\tAda Obi\tAda N. Obi\tMayor of Aba.\twikidata:Q1\tcity website'
const BO = 'bo-lund\tperson\tBo Lund'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'authority-'))
})
afterEach(() => rm(folder, {recursive: true}))

/** The tables as loaded from files of these lines, and each problem as `file:line:column rule`. */
async function load(files: Record<string, string[]>): Promise<Authority & {told: string[]}> {
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), `${lines.join('\n')}\n`)
  const report = silentReport()
  const authority = await loadAuthority(folder, ['norway', 'kenya'], report)
  expect(report.exitStatus()).toBe(0)
  const told = report.problems.map(
    ({file, line, column, rule}) => `${file.slice(folder.length + 1)}:${line}:${column} ${rule}`,
  )
  return {...authority, told}
}

describe('entities.tsv', () => {
  it('becomes records with their aliases and identifiers apart', async () => {
    const {entities, told} = await load({'entities.tsv': [ENTITIES, ADA]})
    expect(told).toEqual([])
    expect(entities).toEqual([
      {
        id: 'ada-obi',
        kind: 'person',
        name: 'Ada Obi',
        aliases: ['Ada N. Obi'],
        description: 'Mayor of Aba.',
        sameAs: {wikidata: 'Q1'},
        source: 'city website',
      },
    ])
  })

  it.each([
    ['an id with capitals', 'Cy-Ray\tperson\tCy Ray', '3:1 authority:id'],
    ['an id with two hyphens', 'cy--ray\tperson\tCy Ray', '3:1 authority:id'],
    ['no id', '\tperson\tCy Ray', '3:1 authority:id'],
    ['an id that is taken', 'ada-obi\tperson\tAda Obi the younger', '3:1 authority:duplicate-id'],
    ['a kind that is none', 'cy-ray\thuman\tCy Ray', '3:8 authority:kind'],
    ['no name', 'cy-ray\tperson\t', '3:15 authority:name'],
    ['an identifier without its register', 'cy-ray\tperson\tCy Ray\t\t\tQ42', '3:24 authority:same-as'],
    ['a cell too many', 'cy-ray\tperson\tCy Ray\t\t\t\tx\ty', '3:1 authority:line'],
  ])('leaves out a line with %s and keeps the others', async (_, line, problem) => {
    const {entities, told} = await load({'entities.tsv': [ENTITIES, ADA, line, BO]})
    expect(told).toEqual([`entities.tsv:${problem}`])
    expect(entities.map(({name}) => name)).toEqual(['Ada Obi', 'Bo Lund'])
  })

  it('takes an alias that two claim from both, and keeps both', async () => {
    const {entities, told} = await load({
      'entities.tsv': [
        ENTITIES,
        'nea-kenya\torganization\tNational Elections Agency\tNEA | The Agency',
        'nea-norway\torganization\tNordic Energy Authority\tNEA',
        'nea-three\torganization\tNew England Archive\tNEA',
      ],
    })
    expect(told).toEqual(['entities.tsv:3:49 authority:alias', 'entities.tsv:4:44 authority:alias'])
    expect(entities.map(({aliases}) => aliases)).toEqual([['The Agency'], [], []])
  })

  it('takes an alias away that is another’s accepted name, which stays', async () => {
    const {entities, told} = await load({
      'entities.tsv': [ENTITIES, 'aba-fc\torganization\tAba Football Club\tAba', 'aba\tcity\tAba'],
    })
    expect(told).toEqual(['entities.tsv:2:39 authority:alias'])
    expect(entities.map(({name, aliases}) => [name, aliases])).toEqual([
      ['Aba Football Club', []],
      ['Aba', []],
    ])
  })

  it('lets two people have one name', async () => {
    const {entities, told} = await load({
      'entities.tsv': [ENTITIES, 'bo-lund\tperson\tBo Lund', 'bo-lund-judge\tperson\tBo Lund'],
    })
    expect(told).toEqual([])
    expect(entities).toHaveLength(2)
  })
})

describe('events.tsv', () => {
  it('becomes events; an empty cell is nothing known', async () => {
    const {events, told} = await load({
      'entities.tsv': [ENTITIES, ADA, BO],
      'events.tsv': [
        EVENTS,
        'aba-talks\tAba talks\tCONSULT\t2024-02-29\tkenya\tada-obi | norway',
        'aba-strike\tAba strike',
      ],
    })
    expect(told).toEqual([])
    expect(events).toEqual([
      {
        id: 'aba-talks',
        name: 'Aba talks',
        type: 'CONSULT',
        date: '2024-02-29',
        place: 'kenya',
        participants: ['ada-obi', 'norway'],
      },
      {id: 'aba-strike', name: 'Aba strike', type: null, date: null, place: null, participants: []},
    ])
  })

  it.each([
    ['a bad id', 'Aba talks\tTalks', '3:1 authority:id'],
    ['an id that is taken', 'first\tTalks', '3:1 authority:duplicate-id'],
    ['no name', 'talks\t', '3:7 authority:name'],
    ['a type that is none', 'talks\tTalks\tMEETING', '3:13 authority:type'],
    ['a date in words', 'talks\tTalks\t\t3 March 2026', '3:14 authority:date'],
    ['a day that no calendar has', 'talks\tTalks\t\t2025-02-29', '3:14 authority:date'],
    ['a month that no calendar has', 'talks\tTalks\t\t2025-13', '3:14 authority:date'],
    ['a place nobody knows', 'talks\tTalks\t\t\taba', '3:15 authority:unknown-entity'],
    ['a participant nobody knows', 'talks\tTalks\t\t\t\tnorway | cy-ray', '3:16 authority:unknown-entity'],
  ])('leaves out a line with %s and keeps the others', async (_, line, problem) => {
    const {events, told} = await load({'events.tsv': [EVENTS, 'first\tFirst', line, 'last\tLast']})
    expect(told).toEqual([`events.tsv:${problem}`])
    expect(events.map(({id}) => id)).toEqual(['first', 'last'])
  })

  it.each(['2025', '2025-03', '2025-03-14~', '../2025-06-25', '2025-12-01/2025-12-03'])(
    'takes %s for a date',
    async (date) => {
      const {events, told} = await load({'events.tsv': [EVENTS, `talks\tTalks\t\t${date}`]})
      expect(told).toEqual([])
      expect(events.map((event) => event.date)).toEqual([date])
    },
  )
})

describe('decisions.tsv', () => {
  it('becomes rulings with what each needs', async () => {
    const {decisions, told} = await load({
      'entities.tsv': [ENTITIES, ADA, BO],
      'decisions.tsv': [
        DECISIONS,
        'is\ta.txt\tthe mayor\tada-obi',
        'is-not\ta.txt\tLund\tbo-lund',
        'same\t\t\tada-obi\tbo-lund',
        'distinct\t\t\tkenya\tnorway',
      ],
    })
    expect(told).toEqual([])
    expect(decisions).toEqual([
      {ruling: 'is', article: 'a.txt', mention: 'the mayor', entity: 'ada-obi'},
      {ruling: 'is-not', article: 'a.txt', mention: 'Lund', entity: 'bo-lund'},
      {ruling: 'same', entity: 'ada-obi', other: 'bo-lund'},
      {ruling: 'distinct', entity: 'kenya', other: 'norway'},
    ])
  })

  it.each([
    ['a ruling that is none', 'maybe\ta.txt\tLund\tnorway', '3:1 authority:ruling'],
    ['an entity nobody knows', 'is\ta.txt\tLund\tbo-lund', '3:15 authority:unknown-entity'],
    ['no entity', 'is\ta.txt\tLund', '3:15 authority:unknown-entity'],
    ['no article', 'is\t\tLund\tnorway', '3:4 authority:incomplete'],
    ['no mention', 'is-not\ta.txt\t\tnorway', '3:14 authority:incomplete'],
    ['another entity nobody knows', 'same\t\t\tnorway\tbo-lund', '3:15 authority:unknown-entity'],
    ['one entity on both sides', 'distinct\t\t\tnorway\tnorway', '3:19 authority:incomplete'],
  ])('leaves out a line with %s and keeps the others', async (_, line, problem) => {
    const rest = ['is\ta.txt\tOslo\tnorway', line, 'is\ta.txt\tNairobi\tkenya']
    const {decisions, told} = await load({'decisions.tsv': [DECISIONS, ...rest]})
    expect(told).toEqual([`decisions.tsv:${problem}`])
    expect(decisions.map(({entity}) => entity)).toEqual(['norway', 'kenya'])
  })
})

describe('permalinks.tsv', () => {
  it('keeps live, moved and withdrawn addresses', async () => {
    const {permalinks, told} = await load({
      'permalinks.tsv': [
        PERMALINKS,
        '/actors/a/\t/actors/a/\tA',
        '/actors/b/\t/actors/a/\tB',
        '/events/c/\t\tx.txt#1-9',
      ],
    })
    expect(told).toEqual([])
    expect(permalinks).toEqual([
      {address: '/actors/a/', to: '/actors/a/', of: 'A'},
      {address: '/actors/b/', to: '/actors/a/', of: 'B'},
      {address: '/events/c/', to: '', of: 'x.txt#1-9'},
    ])
  })

  it.each([
    ['an address without its last slash', '/actors/b\t/actors/a/', '3:1 authority:address'],
    ['an address elsewhere', 'https://example.org/\t/actors/a/', '3:1 authority:address'],
    ['a page that is the site’s own', '/search/\t/actors/a/', '3:1 authority:address'],
    ['a way out of the site', '/actors/b/\t/../x/', '3:12 authority:address'],
    ['an address that is taken', '/actors/a/\t/actors/b/', '3:1 authority:duplicate-address'],
  ])('leaves out a line with %s and keeps the others', async (_, line, problem) => {
    const {permalinks, told} = await load({
      'permalinks.tsv': [PERMALINKS, '/actors/a/\t/actors/a/', line, '/actors/z/\t/actors/z/'],
    })
    expect(told).toEqual([`permalinks.tsv:${problem}`])
    expect(permalinks.map(({address, to}) => [address, to])).toEqual([
      ['/actors/a/', '/actors/a/'],
      ['/actors/z/', '/actors/z/'],
    ])
  })
})

describe('a file', () => {
  it('that is not there is empty', async () => {
    const {told, ...tables} = await load({})
    expect(told).toEqual([])
    expect(tables).toEqual({entities: [], events: [], decisions: [], permalinks: []})
  })

  it('without a column is left out, and the other files are used', async () => {
    const {entities, events, told} = await load({
      'entities.tsv': [ENTITIES, BO],
      'events.tsv': ['id\tname', 'talks\tTalks'],
    })
    expect(told).toEqual(['events.tsv:1:1 authority:header'])
    expect([entities.length, events.length]).toEqual([1, 0])
  })

  it('that is not UTF-8 is left out', async () => {
    await writeFile(join(folder, 'entities.tsv'), Buffer.from([0x69, 0x64, 0xe9, 0x0a]))
    const {entities, told} = await load({})
    expect(told).toEqual(['entities.tsv:undefined:undefined authority:encoding'])
    expect(entities).toEqual([])
  })
})
