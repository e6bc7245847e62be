import {findDay} from './days.ts'
import {fromCapitals} from './pieces.ts'
import {isPublisher} from './publishers.ts'

export interface Dateline {
  /** `Nairobi, Kenya`; null where only an agency stands: “(Reuters) - ”. */
  place: string | null
  /** EDTF, where the line names a day with its year. */
  date: string | null
  /** How much of the paragraph it takes. */
  length: number
}

const CAPITALS =
  "\\p{Lu}[\\p{Lu}\\p{M}.'’-]*(?:[\\s/-]+(?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]*|de|do|da|del|of|the|and)){0,4}"
const PLACE_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const MIXED = `${PLACE_WORD}(?:[\\s-]+(?:${PLACE_WORD}|de|do|da|del|of|and|upon|la|le)){0,3}`
const DAY =
  '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\p{Ll}*\\.?,?\\s+)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*\\.?\\s+\\d{1,2}|\\d{1,2}\\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*\\.?)(?:,?\\s+\\d{4})?'
const AGENCY = '\\([^()]{2,40}\\)'
const DASH = '(?:\\s*(?:—|–|--+)\\s*|\\s+-\\s+|\\s*-\\s+)'

/** “NAIROBI, Kenya, March 3, 2026 (Reuters) — ”, “LONDON — ”, “ISLAMABAD: ” */
const SET_IN_CAPITALS = new RegExp(
  `^(${CAPITALS}(?:,\\s*${MIXED}){0,2}?)(?:[,.]?\\s+(${DAY}))?(?:[,.]?\\s*(${AGENCY}))?[,.]?(${DASH}|:\\s+)(?=[\\p{L}\\d“"‘'(])`,
  'u',
)
/** “Nairobi (AFP) – ”, “New York, Jan. 5, 2026 - ”, “Nairobi, Kenya – ” */
const SET_IN_WORDS = new RegExp(
  `^(${MIXED}(?:,\\s*${MIXED}){0,2}?)(?:[,.]?\\s+(${DAY}))?(?:[,.]?\\s*(${AGENCY}))?[,.]?(${DASH}|:\\s+)(?=[\\p{Lu}\\d“"‘'(])`,
  'u',
)
/** “(Reuters) - ”, “July 12 (Reuters) - ” */
const AGENCY_ALONE = new RegExp(`^(?:${DAY}\\s+)?(${AGENCY})(${DASH})(?=[\\p{L}\\d“"‘'])`, 'u')
const AGENCY_NAME = /^\((?:[A-Z][\p{L}.&-]*(?:\s+[\p{L}.&-]+){0,4}|dpa|epa|ap|afp)\)$/u

/** What may stand before a colon or dash and is no place. */
const NO_PLACE =
  /^(?:update[ds]?|breaking|exclusive|correction|clarification|analysis|opinion|comment|editorial|interview|watch|video|read|live|listen|photos?|pictures?|file photo|gallery|explainer|explained|factbox|fact check|review|preview|profile|obituary|question|answer|q|a|note|editor['’]?s note|warning|advertisement|sponsored|related|see also|also read|report|news|world|sports?|business|politics|by|from|source|tags?|topics?|image|caption|credit|title|date|author|published|posted|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yes|no|but|and|so|still|today|tonight|yesterday|who|what|when|where|why|how|the bottom line|key points|summary|background|context|what we know|why it matters|ps|nb|share|tweet|print|email|comments?|written|text|words|story|follow|subscribe|listen|download|press release|obituary|feature|facts|key|about|also|elsewhere|exclusive|caption|graphic|table|contact|tel|phone|page|price|no|vol)\b/i

/**
 * Reads the dateline in front of an article's first paragraph, or alone on its line: “Washington:”, “KASARAGOD”,
 * “MANILA, Philippines (AP) - Rescuers …”.
 *
 * `body` gives the rest of the article, and is asked only when there may be one: a label that the body knows as a speaker (“Ruto: We will …” where “Ruto said”
 * follows) or an acronym (“NATO: The alliance …”) is no place.
 */
export function readDateline(paragraph: string, body: () => string): Dateline | null {
  const head = paragraph.slice(0, 160)
  const agency = AGENCY_ALONE.exec(head)
  if (agency && AGENCY_NAME.test(agency[1]!)) return {place: null, date: null, length: agency[0].length}
  const capitals = SET_IN_CAPITALS.exec(head)
  const words = capitals ?? SET_IN_WORDS.exec(head)
  if (words === null || !isPlace(words, body(), capitals !== null)) return null
  return datelineOf(words)
}

/** The same where it stands on a line of its own. */
export function readDatelineAlone(line: string, body: string): Dateline | null {
  if (line.length > 80) return null
  const unplaced = AGENCY_ALONE.exec(`${line} X`)
  if (unplaced !== null && unplaced[0].length >= line.length && AGENCY_NAME.test(unplaced[1]!))
    return {place: null, date: null, length: line.length}
  const bare = line.replace(/\s*(?:[:—–]|--?)\s*$/, '')
  const agency = /\(([^()]+)\)$/.exec(bare)
  const day = findDay(bare)
  const isMarked =
    bare !== line || (agency !== null && isPublisher(agency[1]!)) || (day !== null && day.start > 0)
  const first = bare.split(',')[0]!
  const isCapitals = first === first.toUpperCase() && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(first)
  if (!isMarked && !isCapitals) return null
  // The paragraph that the line stands in front of begins on the next: here a letter stands for it.
  const words = (isCapitals ? SET_IN_CAPITALS : SET_IN_WORDS).exec(`${bare} — X`)
  if (words === null || NO_PLACE.test(words[1]!)) return null
  if (isSpeaker(first, body) && !isPlaceIn(first, body)) return null
  if (isCapitals && !isMarked && occurs(first, body)) return null
  return {...datelineOf(words), length: line.length}
}

function isPlace(match: RegExpExecArray, body: string, isCapitals: boolean): boolean {
  const [, place, day, agency, mark] = match as unknown as [string, string, string?, string?, string?]
  if (NO_PLACE.test(place)) return false
  if (agency !== undefined) return AGENCY_NAME.test(agency)
  if (day !== undefined) return true
  const first = place.split(',')[0]!.trim()
  if (isSpeaker(first, body) && !isPlaceIn(first, body)) return false
  if (isCapitals) return first.replace(/[^\p{L}]/gu, '').length >= 4 && !occurs(first, body)
  if (/^(?:The|A|An|In|On|At|It|He|She|They|We|I|This|That|There|If|As|For)\b/.test(first)) return false
  // “Rain – The match …”: a word before a dash is a place where the body says “in” it, or a land follows it.
  return mark!.includes(':') || place.includes(',') || isPlaceIn(first, body)
}

function datelineOf(match: RegExpExecArray): Dateline {
  const [whole, place, day] = match as unknown as [string, string, string?]
  return {
    place: place
      .split(',')
      .map((part) => fromCapitals(part.trim()))
      .join(', '),
    date: day === undefined ? null : (findDay(day)?.edtf ?? null),
    length: whole.length,
  }
}

const occurs = (word: string, body: string): boolean => {
  const at = body.indexOf(word)
  return at >= 0 && !/\p{L}/u.test(body[at + word.length] ?? ' ') && !/\p{L}/u.test(body[at - 1] ?? ' ')
}

/** “Ruto said”, “Mr Ruto”, and the label of a conversation, “Ruto: …” at the head of another paragraph. */
function isSpeaker(name: string, body: string): boolean {
  for (const verb of [' said', ' says', ' told', ' added', ': ']) {
    if (body.includes(`${name}${verb}`)) return true
  }
  return ['Mr ', 'Mr. ', 'Ms ', 'Mrs ', 'Dr ', 'President '].some((title) => body.includes(`${title}${name}`))
}

/** Whether a text speaks of a name as a place: “in Nairobi”. */
export const isPlaceIn = (name: string, body: string): boolean =>
  ['in ', 'at ', 'from ', 'near ', 'to ', 'of ', 'outside ', 'across ', 'around '].some((preposition) =>
    occurs(`${preposition}${name}`, body),
  )
