import {describe, expect, test} from 'vitest'
import {nameFinder, nameIndex} from './names.ts'
import type {ActorRecord, EventRecord, PlaceRecord} from './schema.ts'

const actor = (name: string, articles: number, of: Partial<ActorRecord> = {}) =>
  ({
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    kind: 'person',
    aliases: [],
    articles: Array.from({length: articles}, (_, index) => `a${index}`),
    ...of,
  }) as unknown as ActorRecord
const place = (name: string) => ({id: name.toLowerCase(), name, articles: ['a']}) as unknown as PlaceRecord
const event = (name: string, id: string) => ({id, name, evidence: [{}]}) as unknown as EventRecord

const ACTORS = [
  actor('Grace Osei', 9, {aliases: ['Osei', 'Minister Osei']}),
  actor('José Peña', 3, {id: 'jose-pena'}),
  actor('Osei Mensah', 2, {id: 'osei-mensah-footballer'}),
  actor('World Health Organization', 5, {kind: 'organization', aliases: ['WHO']}),
  actor('Ghana', 7, {kind: 'country', aliases: ['Republic of Ghana']}),
]
const find = nameFinder(
  nameIndex(
    ACTORS,
    [place('Oslo')],
    [event('Ghana: strike', 'ghana-strike'), event('Osei: visit', 'osei-visit-2')],
  ),
)
const names = (typed: string) => find(typed, 8).map(({name}) => name)

describe('nameFinder', () => {
  test.each([
    ['os', ['Osei Mensah', 'Oslo', 'Grace Osei', 'Osei: visit']],
    ['grace', ['Grace Osei']],
    ['osei gr', ['Grace Osei']],
    ['pena', ['José Peña']],
    ['PEÑA', ['José Peña']],
    ['who', ['World Health Organization']],
    ['minister', ['Grace Osei']],
    ['gha', ['Ghana', 'Ghana: strike']],
    ['hana', []],
    ['grace mensah', []],
    [' ', []],
    ['<img src=x>', []],
  ])('“%s” finds %j', (typed, expected) => {
    expect(names(typed)).toEqual(expected)
  })

  test('leads to the page, whether the name gives its address or not', () => {
    expect(find('jose', 1)[0]).toMatchObject({address: '/actors/jose-pena/', kind: 'person', alias: null})
    expect(find('mensah', 1)[0]!.address).toBe('/actors/osei-mensah-footballer/')
    expect(find('oslo', 1)[0]).toMatchObject({address: '/places/oslo/', kind: 'place'})
    expect(find('osei visit', 1)[0]!.address).toBe('/events/osei-visit-2/')
  })

  test('says by what other name it was found', () => {
    expect(find('who', 1)[0]!.alias).toBe('WHO')
  })

  test('gives as many as are wanted', () => {
    expect(find('o', 2)).toHaveLength(2)
  })
})

describe('nameIndex', () => {
  test('leaves out what the name gives already', () => {
    const {person, country} = nameIndex(ACTORS, [], [])
    expect(person[0]).toEqual(['Grace Osei', 9, 0, 'Minister Osei'])
    expect(person[2]).toEqual(['Osei Mensah', 2, 'osei-mensah-footballer'])
    expect(country[0]).toEqual(['Ghana', 7, 0, 'Republic of Ghana'])
  })

  test('holds a thousand names in less than fifty thousand bytes', () => {
    const many = Array.from({length: 1000}, (_, index) =>
      actor(`Firstname${index} Longersurname`, index % 40, {
        aliases: [`Lord Longersurname of Place${index}`],
      }),
    )
    expect(Buffer.byteLength(JSON.stringify(nameIndex(many, [], [])))).toBeLessThan(90_000)
    const plainNames = many.map((one) => ({...one, aliases: []}))
    expect(Buffer.byteLength(JSON.stringify(nameIndex(plainNames, [], [])))).toBeLessThan(50_000)
  })

  test('keeps those in most articles when there are too many', () => {
    const many = Array.from({length: 2500}, (_, index) => actor(`N${index}`, index))
    const {person} = nameIndex(many, [], [])
    expect(person).toHaveLength(2000)
    expect(person[0]![0]).toBe('N2499')
  })
})
