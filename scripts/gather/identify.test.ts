import {describe, expect, test} from 'vitest'
import type {Annotated, AuthorityRecord, Decision, EntityKind, Referent} from '../model.ts'
import {givenNamesOf} from '../names/person.ts'
import {identify} from './identify.ts'

type Cast = [name: string, kind: EntityKind, mentions: number, confidence?: number, office?: string][]

/** An article that names these, as `annotate` would give it; a name in `<…>` is an authority record's id. */
function article(id: string, cast: Cast): Annotated {
  const referents: Referent[] = cast.map(([name, kind, , confidence = 0.9]) => ({
    key: name.startsWith('<') ? name.slice(1, -1) : `?${name}`,
    kind,
    name: name.replace(/[<>]/g, ''),
    known: name.startsWith('<'),
    confidence,
  }))
  return {
    article: {id} as Annotated['article'],
    sentences: [],
    referents,
    mentions: cast.flatMap(([, , count], index) =>
      Array.from({length: count}, () => ({
        start: 0,
        end: 1,
        as: 'actor' as const,
        form: 'name' as const,
        basis: 'known' as const,
        entity: referents[index]!.key,
      })),
    ),
    roles: cast.flatMap(([, , , , office], index) =>
      office === undefined
        ? []
        : [{start: 0, end: 1, entity: referents[index]!.key, title: office, of: null}],
    ),
    dates: [],
    quotations: [],
    figures: [],
    events: [],
  }
}

const COUNTRIES = [
  {
    id: 'jordan',
    name: 'Jordan',
    code: 'JO',
    aliases: [],
    demonyms: [],
    capital: 'Amman',
    metonyms: [],
    latitude: 0,
    longitude: 0,
  },
  ...['Kenya', 'India'].map((name) => ({
    id: name.toLowerCase(),
    name,
    code: name.slice(0, 2).toUpperCase(),
    aliases: [],
    demonyms: [],
    capital: '',
    metonyms: [],
    latitude: 0,
    longitude: 0,
  })),
]
const identified = (articles: Annotated[], entities: AuthorityRecord[] = [], decisions: Decision[] = []) =>
  identify(articles, {
    authority: {entities, events: [], decisions, permalinks: []},
    countries: COUNTRIES,
    commonWords: new Set(['bank', 'supreme']),
    organizationWords: new Set(['Union', 'Court']),
    nationalBodies: new Set(['Senate']),
    firstNames: new Set(['Vladimir']),
    places: [],
    givenNames: givenNamesOf(['Bill William']),
  })

describe('across articles', () => {
  test('one name is one entity, whatever its accents and hyphens', () => {
    const {idOf, entities} = identified([
      article('a', [['José Peña-Ruiz', 'person', 2]]),
      article('b', [['Jose Pena Ruiz', 'person', 1]]),
    ])
    expect([idOf('a', '?José Peña-Ruiz'), idOf('b', '?Jose Pena Ruiz')]).toEqual([
      'jose-pena-ruiz',
      'jose-pena-ruiz',
    ])
    expect(entities.size).toBe(1)
  })

  test('the kind that most speaks for wins', () => {
    const {entities} = identified([
      article('a', [['Blackwood', 'organization', 5]]),
      article('b', [['Blackwood', 'city', 1, 0.6]]),
    ])
    expect(entities.get('blackwood')?.kind).toBe('organization')
  })

  test('a person named like a country keeps an address of their own', () => {
    const {idOf} = identified([
      article('a', [
        ['Jordan', 'person', 3],
        ['<jordan>', 'country', 1],
      ]),
    ])
    expect([idOf('a', '?Jordan'), idOf('a', 'jordan')]).toEqual(['jordan-person', 'jordan'])
  })

  test('a name that is unsure and stands once gets no page', () => {
    const {idOf} = identified([article('a', [['Lume Varo', 'person', 1, 0.5]])])
    expect(idOf('a', '?Lume Varo')).toBeUndefined()
  })

  test('and gets one when another article has it too', () => {
    const {idOf} = identified([
      article('a', [['Lume Varo', 'person', 1, 0.5]]),
      article('b', [['Lume Varo', 'person', 1, 0.5]]),
    ])
    expect(idOf('a', '?Lume Varo')).toBe('lume-varo')
  })
})

describe('a surname alone in its article', () => {
  const full = article('a', [
    ['Ama Addo', 'person', 2, 0.9, 'Ghanaian President'],
    ['Kofi Mensah', 'person', 1],
  ])

  test.each<[string, Annotated[], string | undefined]>([
    [
      'is the one who holds the same office',
      [full, article('b', [['Addo', 'person', 1, 0.4, 'President']])],
      'ama-addo',
    ],
    [
      'is the one who keeps the same company',
      [
        full,
        article('b', [
          ['Addo', 'person', 1, 0.4],
          ['Kofi Mensah', 'person', 1],
        ]),
      ],
      'ama-addo',
    ],
    ['is nobody for its sound alone', [full, article('b', [['Addo', 'person', 1, 0.4]])], undefined],
    [
      'is nobody with another office and other company',
      [
        full,
        article('b', [
          ['Addo', 'person', 1, 0.4, 'coach'],
          ['Li Wen', 'person', 1],
        ]),
      ],
      undefined,
    ],
    [
      'is nobody where two bear it',
      [
        full,
        article('c', [['Yaw Addo', 'person', 1, 0.9, 'Mayor']]),
        article('b', [['Addo', 'person', 1, 0.4, 'President']]),
      ],
      undefined,
    ],
  ])('%s', (_, articles, expected) => {
    expect(identified(articles).idOf('b', '?Addo')).toBe(expected)
  })

  test('is a person of its own when nobody bears it in full and it stands often', () => {
    const {idOf} = identified([article('b', [['Ronaldinho', 'person', 4, 0.4]])])
    expect(idOf('b', '?Ronaldinho')).toBe('ronaldinho')
  })
})

describe('names of one person or body', () => {
  const ids = (articles: Annotated[], decisions: Decision[] = []) => [
    ...identified(articles, [], decisions).entities.keys(),
  ]

  test.each<[string, Cast, Cast, string[]]>([
    ['a middle name', [['Ama Addo', 'person', 3]], [['Ama Serwaa Addo', 'person', 1]], ['ama-serwaa-addo']],
    [
      'a spelling',
      [['Oleh Vynnychenko', 'person', 1]],
      [['Oleh Vynnichenko', 'person', 1]],
      ['oleh-vynnichenko'],
    ],
    [
      'legal form',
      [['Halvorsen', 'organization', 1]],
      [['Halvorsen plc', 'organization', 1]],
      ['halvorsen-plc'],
    ],
    [
      'a pet name, in one company',
      [
        ['Bill Carter', 'person', 1],
        ['Ruth Osei', 'person', 1],
      ],
      [
        ['William Carter', 'person', 1],
        ['Ruth Osei', 'person', 1],
      ],
      ['bill-carter', 'ruth-osei'],
    ],
    [
      'an initial, in one office',
      [['J. Mensah', 'person', 1, 0.9, 'mayor']],
      [['John Mensah', 'person', 1, 0.9, 'mayor']],
      ['john-mensah'],
    ],
    [
      'half a name, in one company',
      [
        ['Northgate', 'organization', 1],
        ['Ruth Osei', 'person', 1],
      ],
      [
        ['Northgate Minerals', 'organization', 1],
        ['Ruth Osei', 'person', 1],
      ],
      ['northgate-minerals', 'ruth-osei'],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(ids([article('a', first), article('b', second)]).sort()).toEqual(expected)
    expect(ids([article('b', second), article('a', first)]).sort()).toEqual(expected)
  })

  test.each<[string, Cast, Cast, number]>([
    ['a pet name alone', [['Bill Carter', 'person', 1]], [['William Carter', 'person', 1]], 2],
    ['an initial alone', [['J. Mensah', 'person', 1]], [['John Mensah', 'person', 1]], 2],
    ['a surname', [['Ama Addo', 'person', 1]], [['Kojo Addo', 'person', 1]], 2],
    ['half a name alone', [['Northgate', 'organization', 1]], [['Northgate Minerals', 'organization', 1]], 2],
    [
      'two that one article tells apart',
      [
        ['Ama Addo', 'person', 1],
        ['Ama Serwaa Addo', 'person', 1],
      ],
      [['Ama Addo', 'person', 1]],
      2,
    ],
    [
      'one that would suit two',
      [['Ama Addo', 'person', 1]],
      [
        ['Ama Serwaa Addo', 'person', 1],
        ['Ama Yeboah Addo', 'person', 1],
      ],
      3,
    ],
  ])('but not %s', (_, first, second, count) => {
    expect(ids([article('a', first), article('b', second)])).toHaveLength(count)
  })

  test('a person’s ruling that they are two outranks every rule', () => {
    const articles = [
      article('a', [['Ama Addo', 'person', 1]]),
      article('b', [['Ama Serwaa Addo', 'person', 1]]),
    ]
    expect(ids(articles, [{ruling: 'distinct', entity: 'ama-addo', other: 'ama-serwaa-addo'}])).toHaveLength(
      2,
    )
  })

  test('a person’s ruling that two discovered ones are one joins them', () => {
    const articles = [article('a', [['Ama Addo', 'person', 1]]), article('b', [['Esi Badu', 'person', 1]])]
    expect(ids(articles, [{ruling: 'same', entity: 'ama-addo', other: 'esi-badu'}])).toEqual(['ama-addo'])
  })
})

describe('bodies whose name every country has', () => {
  const KENYA: Cast[number] = ['<kenya>', 'country', 3]
  const INDIA: Cast[number] = ['<india>', 'country', 3]

  test('each country has its own', () => {
    const {idOf} = identified([
      article('a', [['Supreme Court', 'organization', 2], KENYA]),
      article('b', [['Supreme Court', 'organization', 2], INDIA]),
      article('c', [['Senate', 'organization', 2], KENYA]),
      article('d', [['Senate', 'organization', 2], KENYA]),
    ])
    expect(['a', 'b', 'c', 'd'].map((id) => idOf(id, id < 'c' ? '?Supreme Court' : '?Senate'))).toEqual([
      'supreme-court-kenya',
      'supreme-court-india',
      'senate-kenya',
      'senate-kenya',
    ])
  })

  test('one whose country nobody can tell keeps its plain name', () => {
    const {idOf} = identified([article('a', [['Supreme Court', 'organization', 2], KENYA, INDIA])])
    expect(idOf('a', '?Supreme Court')).toBe('supreme-court')
  })

  test('a club of plain words is no body of a state', () => {
    const {idOf} = identified([article('a', [['Bank Union', 'organization', 2], KENYA])])
    expect(idOf('a', '?Bank Union')).toBe('bank-union')
  })

  test('a name of its own needs no country', () => {
    const {idOf} = identified([article('a', [['Halvorsen Court', 'organization', 2], KENYA])])
    expect(idOf('a', '?Halvorsen Court')).toBe('halvorsen-court')
  })
})

describe('a surname that no full name of the corpus bears', () => {
  const ids = (...articles: Annotated[]) => [...identified(articles).entities.keys()]

  test.each<[string, Annotated[], string[]]>([
    ['makes a person when it is sure', [article('a', [['Sulasti', 'person', 1, 0.48]])], ['sulasti']],
    ['makes one when it keeps coming', [article('a', [['Sulasti', 'person', 3, 0.4]])], ['sulasti']],
    ['makes nobody when it is a first name', [article('a', [['Vladimir', 'person', 1, 0.48]])], []],
    ['makes nobody when it is not', [article('a', [['Sulasti', 'person', 1, 0.4]])], []],
    [
      'makes nobody of two articles that have nothing in common',
      [article('a', [['Sulasti', 'person', 3, 0.48]]), article('b', [['Sulasti', 'person', 3, 0.48]])],
      [],
    ],
    [
      'makes one of two articles in one office',
      [
        article('a', [['Sulasti', 'person', 1, 0.48, 'mayor']]),
        article('b', [['Sulasti', 'person', 1, 0.48, 'mayor']]),
      ],
      ['sulasti'],
    ],
  ])('%s', (_, articles, expected) => {
    expect(ids(...articles)).toEqual(expected)
  })
})

test('a plain word with a capital makes a body only when it keeps coming', () => {
  const {entities} = identified([
    article('a', [
      ['Bank', 'organization', 2],
      ['Halvorsen', 'organization', 1],
    ]),
  ])
  expect([...entities.keys()]).toEqual(['halvorsen'])
})
