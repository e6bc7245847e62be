/** The records' small sets of values, as a reader is told them. */

/** “1 article”, “2,104 articles”. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

export const KIND_WORDS: Record<string, string> = {
  article: 'Article',
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  region: 'Region',
  city: 'City or town',
  facility: 'Building or site',
  water: 'Water',
  other: 'Place',
  place: 'Place',
  event: 'Event',
}

export const STANDING_WORDS = {
  curated: 'accepted by a curator',
  discovered: 'found by the program',
} as const

export const STATUS_WORDS = {
  reported: 'reported as having happened',
  planned: 'planned or announced',
  hypothetical: 'spoken of as a possibility',
  denied: 'denied',
} as const

export const DATE_BASIS_WORDS = {
  metadata: 'date from the clipping’s own data',
  text: 'date worked out from the text',
  curated: 'date given by a curator',
  unknown: 'date not known',
} as const

export const PRECISION_WORDS = {
  day: 'known to the day',
  month: 'known to the month',
  year: 'known to the year',
  interval: 'known to lie between two dates',
  unknown: 'day not known',
} as const

/** PLOVER's types, as the reader of a page meets them. */
export const EVENT_TYPE_WORDS: Record<string, string> = {
  AGREE: 'Agreement',
  CONSULT: 'Talks',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Retreat',
  REQUEST: 'Request',
  ACCUSE: 'Accusation',
  REJECT: 'Refusal',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilization',
  COERCE: 'Coercion',
  ASSAULT: 'Attack',
}

/** What a figure counts, in words: “killed”, “per cent”, “raised, USD”; what is not said is not said here either. */
export function counted({what, unit}: {what: string | null; unit: string | null}): string {
  // “17 people killed” counts the killed; that they are people goes without saying.
  const parts = [what, unit === 'people' && what ? null : unit].filter(Boolean)
  return parts.length === 0 ? 'not said' : [...new Set(parts)].join(', ')
}

/** Names a language in English: `fr` is “French”. What nobody can name keeps its tag. */
export function sayLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames('en', {type: 'language'}).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** “50.45° N, 30.52° E”, or null when either is not known. */
export function sayPosition(latitude: number | null, longitude: number | null): string | null {
  if (latitude === null || longitude === null) return null
  const degrees = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`
  return `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`
}
