import type {Article, Authority, Sentence, Span} from '../model.ts'
import {dayOfNumber, numberOfDay, shiftMonth, writeMonth} from './calendar.ts'
import {countOf, monthNumber, ordinalOf, pattern} from './date-words.ts'
import type {Dating} from './dating-days.ts'

/** An event of the authority file that is known to the day, and the words by which its place and people are named. */
export interface KnownEvent {
  year: number
  month: number
  day: number
  /** “summit”, “election”, from its name, lower-case. */
  words: string[]
  /** The names of its place, and of each who took part. */
  place: string[]
  participants: string[][]
}

/** Words of an event's name that do not say what kind of thing it was. */
const EMPTY =
  /^(?:the|of|in|on|at|and|for|a|an|to|january|february|march|april|may|june|july|august|september|october|november|december|\d+(?:st|nd|rd|th)?)$/

/** The events that can date an article: those of one day, with a place or someone who took part. */
export function knownEvents({events, entities}: Pick<Authority, 'events' | 'entities'>): KnownEvent[] {
  const records = new Map(entities.map((record) => [record.id, record]))
  const namesOf = (id: string): string[] => {
    const record = records.get(id)
    if (record === undefined)
      return [id.replace(/-/g, ' ').replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())]
    const surname = record.kind === 'person' ? record.name.split(' ').slice(-1) : []
    return [record.name, ...record.aliases, ...surname]
  }
  return events.flatMap(({name, date, place, participants}) => {
    const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? '')
    if (match === null) return []
    const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
    const placeNames = place === null ? [] : namesOf(place)
    const words = name
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter(
        (word) => word !== '' && !EMPTY.test(word) && !placeNames.some((own) => own.toLowerCase() === word),
      )
    return [{year, month, day, words, place: placeNames, participants: participants.map(namesOf)}]
  })
}

/** “a summit last month”, “a month after the two met in the port” */
const SINCE = pattern(
  '(?<!\\p{L}|\\b(?:about|nearly|almost|over|than|barely) )(?:(?<last>last month)|(?<count>{count}) (?<unit>day|week|month)s? (?<way>after|since|ago))(?!\\p{L})',
)
const DAY = pattern(
  '(?<!\\p{L})(?:(?<month>{month}) (?<day>{day})|(?<ukday>{day})(?: of)? (?<ukmonth>{month}))(?!,? {year})',
)

/**
 * “On 3 May the two ministers met in Oslo … a summit last month”: where the authority file has such an event on
 * such a day, the text says by it when it was written. Both the day, beside a name of the event's, and the time since,
 * beside the event's place or kind, must stand in the text, or it stays undated.
 */
export function eventOf({text}: Article, sentences: Sentence[], known: readonly KnownEvent[]): Dating | null {
  let dating: Dating | null = null
  for (const event of known) {
    const told = toldDay(text, sentences, event)
    if (told === null) continue
    const since = timeSince(text, sentences, event)
    if (since === null) continue
    // Two events that date it differently leave it undated.
    if (dating !== null && dating.date !== since.date) return null
    dating = {date: since.date, evidence: [told, since.span].sort((a, b) => a.start - b.start)}
  }
  return dating
}

const names = (words: string, forms: readonly string[]): boolean =>
  forms.some((form) => {
    const at = words.indexOf(form)
    return at >= 0 && !/\p{L}/u.test(words[at - 1] ?? '') && !/\p{L}/u.test(words[at + form.length] ?? '')
  })

/** The event's day without its year, in a sentence that names its place, or two of those who took part. */
function toldDay(text: string, sentences: Sentence[], event: KnownEvent): Span | null {
  for (const {start, end} of sentences) {
    const words = text.slice(start, end)
    for (const {index, 0: match, groups = {}} of words.matchAll(DAY)) {
      const month = monthNumber((groups.month ?? groups.ukmonth)!)
      const day = ordinalOf((groups.day ?? groups.ukday)!)
      if (month !== event.month || day !== event.day) continue
      const present = event.participants.filter((forms) => names(words, forms)).length
      if (names(words, event.place) ? present >= Math.min(1, event.participants.length) : present >= 2)
        return {start: start + index, end: start + index + match.length}
    }
  }
  return null
}

/** “This comes a month after …” is the day of writing; “three days after the summit he resigned” is any day. */
const COMES = /^(?:This|It|The \p{Ll}+(?: \p{Ll}+)?) (?:comes?|is|marks?|follows?)\b/u

/** The month that “last month” or “two weeks ago” comes to, in a sentence that names the event. */
function timeSince(
  text: string,
  sentences: Sentence[],
  event: KnownEvent,
): {date: string; span: Span} | null {
  let vague: {date: string; span: Span} | null = null
  for (const {start, end} of sentences) {
    const words = text.slice(start, end)
    if (!isNamed(words, event)) continue
    for (const {index, 0: match, groups = {}} of words.matchAll(SINCE)) {
      if ((words.slice(0, index).match(/["“”]/g)?.length ?? 0) % 2 === 1) continue
      const span = {start: start + index, end: start + index + match.length}
      if (groups.last !== undefined) {
        const next = shiftMonth(event.year, event.month, 1)
        return {date: writeMonth(next.year, next.month), span}
      }
      if (groups.way !== 'ago' && !COMES.test(words)) continue
      vague ??= {date: monthAfter(event, countOf(groups.count!), groups.unit!), span}
    }
  }
  return vague
}

/** Whether a sentence names the event: its place, or what it was and someone who took part. */
function isNamed(words: string, {place, words: kinds, participants}: KnownEvent): boolean {
  if (names(words, place)) return true
  const lower = words.toLowerCase()
  return kinds.some((kind) => names(lower, [kind])) && participants.some((forms) => names(words, forms))
}

/** Days and weeks are counted, months are about as long. */
function monthAfter(event: KnownEvent, count: number, unit: string): string {
  if (unit === 'month') {
    const {year, month} = shiftMonth(event.year, event.month, count)
    return `${writeMonth(year, month)}~`
  }
  const then = dayOfNumber(numberOfDay(event) + count * (unit === 'week' ? 7 : 1))
  return `${writeMonth(then.year, then.month)}${unit === 'week' ? '~' : ''}`
}
