import type {
  AdministrativeArea,
  BodyOfWater,
  City,
  Country,
  Dataset,
  Event,
  NewsArticle,
  Organization,
  Person,
  Place,
  WebSite,
  WithContext,
} from 'schema-dts'
import {describe, expect, test} from 'vitest'
import {actorLd, articleLd, dataLd, eventLd, ldText, placeLd, siteLd} from './jsonld.ts'
import type {ActorPage, ArticlePage, EventPage, PlacePage} from './schema.ts'

const whole = (address: string) => `https://example.org${address}`
const link = (kind: string, name: string) => ({
  url: `/${kind === 'city' ? 'places' : 'actors'}/${name}/`,
  name,
  kind,
})

const articlePage = (of: object = {}) =>
  ({
    article: {
      id: 'ferry',
      url: '/articles/ferry/',
      title: 'The ferry came home',
      standfirst: null,
      date: '2026-03-02',
      language: 'en',
      words: 120,
      byline: ['Ada Lund'],
      source: {name: 'Harbour Post', url: null},
      dateline: 'BERGEN',
      ...of,
    },
    sidebar: {
      people: [{link: link('person', 'ben'), name: 'ben', count: 2}],
      organizations: [{link: null, name: 'unknown', count: 9}],
      countries: [{link: link('country', 'norway'), name: 'norway', count: 5}],
      places: [{link: link('city', 'bergen'), name: 'bergen', count: 1}],
    },
  }) as unknown as ArticlePage

const eventPage = (of: object = {}) =>
  ({
    shown: {
      event: {url: '/events/strike/', name: 'Norway: strike', status: 'reported', date: '2026-03', ...of},
      place: link('city', 'bergen'),
      participants: [{link: link('country', 'norway'), role: 'source'}],
      evidence: [
        {source: {url: '/articles/ferry/', name: 'The ferry came home', kind: 'article'}, date: '2026-03-02'},
        {source: {url: '/articles/ferry/', name: 'The ferry came home', kind: 'article'}, date: '2026-03-02'},
      ],
    },
  }) as unknown as EventPage

test('an article says what is known of it, and names what it names most often first', () => {
  const ld = articleLd(articlePage(), 'https://post.example/ferry', whole)
  expect(ld).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'https://example.org/articles/ferry/',
    url: 'https://example.org/articles/ferry/',
    headline: 'The ferry came home',
    datePublished: '2026-03-02',
    inLanguage: 'en',
    wordCount: 120,
    author: [{'@type': 'Person', name: 'Ada Lund'}],
    publisher: {'@type': 'Organization', name: 'Harbour Post'},
    isBasedOn: 'https://post.example/ferry',
    dateline: 'BERGEN',
    mentions: [
      {'@type': 'Country', '@id': whole('/actors/norway/'), name: 'norway', url: whole('/actors/norway/')},
      {'@type': 'Person', '@id': whole('/actors/ben/'), name: 'ben', url: whole('/actors/ben/')},
      {'@type': 'City', '@id': whole('/places/bergen/'), name: 'bergen', url: whole('/places/bergen/')},
    ],
  } satisfies WithContext<NewsArticle>)
})

test.each(['2026-03-02~', '2026-03-01/2026-03-04', null])('an article dated %s has no day', (date) => {
  expect(articleLd(articlePage({date}), null, whole)).not.toHaveProperty('datePublished')
})

describe('an event', () => {
  test('has its month, its place, who it is about and each article once', () => {
    expect(eventLd(eventPage(), whole)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': whole('/events/strike/'),
      url: whole('/events/strike/'),
      name: 'Norway: strike',
      startDate: '2026-03',
      location: {
        '@type': 'City',
        '@id': whole('/places/bergen/'),
        name: 'bergen',
        url: whole('/places/bergen/'),
      },
      about: [
        {'@type': 'Country', '@id': whole('/actors/norway/'), name: 'norway', url: whole('/actors/norway/')},
      ],
      subjectOf: [
        {
          '@type': 'NewsArticle',
          '@id': whole('/articles/ferry/'),
          headline: 'The ferry came home',
          url: whole('/articles/ferry/'),
          datePublished: '2026-03-02',
        },
      ],
    } satisfies WithContext<Event>)
  })

  test.each([
    ['2026-03-01/2026-03-04', {startDate: '2026-03-01', endDate: '2026-03-04'}],
    ['../2026-03-04', {endDate: '2026-03-04'}],
    ['2026~', {}],
    [null, {}],
  ])('dated %s says no more than is known', (date, dates) => {
    const {startDate, endDate} = eventLd(eventPage({date}), whole)!
    expect({startDate, endDate}).toEqual({startDate: undefined, endDate: undefined, ...dates})
  })

  test.each([
    ['denied', true],
    ['hypothetical', true],
    ['planned', false],
  ])('that is %s is left out: %s', (status, isLeftOut) => {
    expect(eventLd(eventPage({status}), whole) === null).toBe(isLeftOut)
  })
})

test('a person has roles once and an identifier elsewhere', () => {
  const page = {
    actor: {
      url: '/actors/ben/',
      name: 'Ben',
      kind: 'person',
      aliases: [],
      sameAs: {wikidata: 'Q42', viaf: '1'},
    },
    description: '',
    roles: [{title: 'captain'}, {title: 'captain'}],
  } as unknown as ActorPage
  expect(actorLd(page, whole)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': whole('/actors/ben/'),
    url: whole('/actors/ben/'),
    name: 'Ben',
    jobTitle: ['captain'],
    sameAs: 'https://www.wikidata.org/entity/Q42',
  } satisfies WithContext<Person>)
})

describe('what is no person has no job, and is', () => {
  const page = (kind: string) =>
    ({
      actor: {url: '/actors/lund/', name: 'Lund', kind, aliases: ['Lund & Sons'], sameAs: {}},
      description: 'Ferries.',
      roles: [{title: 'operator'}],
    }) as unknown as ActorPage
  const said = {
    '@context': 'https://schema.org',
    '@id': whole('/actors/lund/'),
    url: whole('/actors/lund/'),
    name: 'Lund',
    alternateName: ['Lund & Sons'],
    description: 'Ferries.',
  } as const

  test('an organization', () => {
    const expected = {...said, '@type': 'Organization'} as const satisfies WithContext<Organization>
    expect(actorLd(page('organization'), whole)).toEqual(expected)
  })

  test('a country', () => {
    const expected = {...said, '@type': 'Country'} as const satisfies WithContext<Country>
    expect(actorLd(page('country'), whole)).toEqual(expected)
  })
})

describe('a place is of its kind, in its country: a', () => {
  const said = {
    '@context': 'https://schema.org',
    '@id': whole('/places/bergen/'),
    url: whole('/places/bergen/'),
    name: 'Bergen',
    geo: {'@type': 'GeoCoordinates', latitude: 60.4, longitude: 5.3},
    containedInPlace: {
      '@type': 'Country',
      '@id': whole('/actors/norway/'),
      name: 'norway',
      url: whole('/actors/norway/'),
    },
  } as const
  test.each([
    ['city', {...said, '@type': 'City'} as const satisfies WithContext<City>],
    ['region', {...said, '@type': 'AdministrativeArea'} as const satisfies WithContext<AdministrativeArea>],
    ['water', {...said, '@type': 'BodyOfWater'} as const satisfies WithContext<BodyOfWater>],
    ['facility', {...said, '@type': 'Place'} as const satisfies WithContext<Place>],
  ])('%s', (kind, expected) => {
    const place = {url: '/places/bergen/', name: 'Bergen', kind, latitude: 60.4, longitude: 5.3}
    const page = {place, country: link('country', 'norway')} as unknown as PlacePage
    expect(placeLd(page, whole)).toEqual(expected)
  })
})

test('a planned event says that it is', () => {
  const expected = {'@type': 'Event', eventStatus: 'https://schema.org/EventScheduled'} satisfies Event
  expect(eventLd(eventPage({status: 'planned'}), whole)).toMatchObject(expected)
})

test('a place lies somewhere only when both are known', () => {
  const page = (latitude: number | null) =>
    ({
      place: {url: '/places/bergen/', name: 'Bergen', kind: 'city', latitude, longitude: 5.3},
      country: null,
    }) as unknown as PlacePage
  expect(placeLd(page(60.4), whole)).toMatchObject({
    '@type': 'City',
    geo: {'@type': 'GeoCoordinates', latitude: 60.4, longitude: 5.3},
  })
  expect(placeLd(page(null), whole)).not.toHaveProperty('geo')
})

test('the site can be searched, and its data downloaded', () => {
  expect(siteLd('A file', 'What is in it', 'en', whole)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': whole('/'),
    url: whole('/'),
    name: 'A file',
    description: 'What is in it',
    inLanguage: 'en',
    potentialAction: {
      '@type': 'SearchAction',
      target: {'@type': 'EntryPoint', urlTemplate: 'https://example.org/search/?q={words}'},
      // Google's own addition to schema.org, which its types do not know.
      ...{'query-input': 'required name=words'},
    },
  } satisfies WithContext<WebSite>)
  expect(dataLd('Data', 'All of it', ['/data/figures.csv'], whole)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': whole('/data/'),
    url: whole('/data/'),
    name: 'Data',
    description: 'All of it',
    distribution: [
      {'@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: whole('/data/figures.csv')},
    ],
  } satisfies WithContext<Dataset>)
})

test('nothing in it can end its script', () => {
  const ld = articleLd(articlePage({title: '</script><script>alert(1)</script>&\u2028'}), null, whole)
  const text = ldText(ld)
  expect(text).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(text)).toEqual(ld)
})
