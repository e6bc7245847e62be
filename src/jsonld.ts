import {endOf, startOf} from '../scripts/annotate/edtf.ts'
import {machineDate} from './dates.ts'
import type {ActorPage, ArticlePage, EventPage, Link, PlacePage} from './schema.ts'

/**
 * What a page says of itself to programs, as schema.org has it. Only what the records know: a date that is no day, month
 * or year is left out, and so is an event that was denied or only spoken of, for schema.org cannot say so.
 */
export type JsonLd = {'@context': 'https://schema.org'; '@type': string} & Record<string, unknown>

/** Makes an address whole, where the site knows its own. */
export type Whole = (address: string) => string

const CONTEXT = 'https://schema.org'
/** Of a list that may have thousands. */
const NAMED = 24

const TYPES: Record<string, string> = {
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  city: 'City',
  region: 'AdministrativeArea',
  water: 'BodyOfWater',
}
const typeOf = (kind: string) => TYPES[kind] ?? 'Place'

const named = ({url, name, kind}: Link, whole: Whole) => ({
  '@type': typeOf(kind),
  '@id': whole(url),
  name,
  url: whole(url),
})

/** Leaves out what is null or empty. */
function known(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

const thing = (type: string, fields: Record<string, unknown>): JsonLd => ({
  '@context': CONTEXT,
  '@type': type,
  ...known(fields),
})

export function articleLd({article, sidebar}: ArticlePage, original: string | null, whole: Whole): JsonLd {
  const mentions = [...sidebar.people, ...sidebar.organizations, ...sidebar.countries, ...sidebar.places]
    .toSorted((a, b) => b.count - a.count)
    .flatMap(({link}) => (link === null ? [] : [named(link, whole)]))
  return thing('NewsArticle', {
    '@id': whole(article.url),
    url: whole(article.url),
    headline: article.title,
    description: article.standfirst,
    datePublished: machineDate(article.date),
    inLanguage: article.language,
    wordCount: article.words,
    author: article.byline.map((name) => ({'@type': 'Person', name})),
    publisher: article.source.name === null ? null : {'@type': 'Organization', name: article.source.name},
    isBasedOn: original,
    dateline: article.dateline,
    mentions: mentions.slice(0, NAMED),
  })
}

export function actorLd({actor, description, roles}: ActorPage, whole: Whole): JsonLd {
  const wikidata = /^Q\d+$/.exec(actor.sameAs.wikidata ?? '')?.[0]
  return thing(typeOf(actor.kind), {
    '@id': whole(actor.url),
    url: whole(actor.url),
    name: actor.name,
    alternateName: actor.aliases,
    description: description || null,
    jobTitle: actor.kind === 'person' ? [...new Set(roles.map(({title}) => title))].slice(0, 5) : null,
    sameAs: wikidata === undefined ? null : `https://www.wikidata.org/entity/${wikidata}`,
  })
}

export function placeLd({place, country}: PlacePage, whole: Whole): JsonLd {
  const {latitude, longitude} = place
  return thing(typeOf(place.kind), {
    '@id': whole(place.url),
    url: whole(place.url),
    name: place.name,
    geo: latitude === null || longitude === null ? null : {'@type': 'GeoCoordinates', latitude, longitude},
    containedInPlace: country === null ? null : named(country, whole),
  })
}

/** Null for what is not said to have happened or to be going to. */
export function eventLd({shown}: EventPage, whole: Whole): JsonLd | null {
  const {event, place, participants, evidence} = shown
  if (event.status !== 'reported' && event.status !== 'planned') return null
  const articles = new Map(evidence.map(({source, date}) => [source.url, {source, date}]))
  return thing('Event', {
    '@id': whole(event.url),
    url: whole(event.url),
    name: event.name,
    ...eventDates(event.date),
    eventStatus: event.status === 'planned' ? 'https://schema.org/EventScheduled' : null,
    location: place === null ? null : named(place, whole),
    about: participants.slice(0, NAMED).map(({link}) => named(link, whole)),
    subjectOf: [...articles.values()].slice(0, NAMED).map(({source, date}) =>
      known({
        '@type': 'NewsArticle',
        '@id': whole(source.url),
        headline: source.name,
        url: whole(source.url),
        datePublished: machineDate(date),
      }),
    ),
  })
}

/** “2025-06” began in June; “2025-12-01/2025-12-03” began and ended; “about 2019” did neither for certain. */
function eventDates(date: string | null): {startDate: string | null; endDate: string | null} {
  const single = machineDate(date)
  if (single !== null) return {startDate: single, endDate: null}
  if (date === null || !date.includes('/') || /[~?%X]/.test(date)) return {startDate: null, endDate: null}
  return {startDate: startOf(date), endDate: endOf(date)}
}

export function siteLd(name: string, description: string, language: string, whole: Whole): JsonLd {
  return thing('WebSite', {
    '@id': whole('/'),
    url: whole('/'),
    name,
    description,
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: {'@type': 'EntryPoint', urlTemplate: `${whole('/search/')}?q={words}`},
      'query-input': 'required name=words',
    },
  })
}

export function dataLd(name: string, description: string, files: readonly string[], whole: Whole): JsonLd {
  return thing('Dataset', {
    '@id': whole('/data/'),
    url: whole('/data/'),
    name,
    description,
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      encodingFormat: file.endsWith('.csv') ? 'text/csv' : 'application/json',
      contentUrl: whole(file),
    })),
  })
}

/** As the text of a `<script>`, which nothing in it can end. */
export function ldText(ld: JsonLd): string {
  return JSON.stringify(ld).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
