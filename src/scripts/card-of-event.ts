import {sayDate} from '../dates.ts'
import type {EventPage} from '../schema.ts'
import {count, STATUS_WORDS} from '../words.ts'

/** What a card shows of an event, in the order it is read. */
export interface EventCard {
  name: string
  /** Its day, and how it is spoken of where it is not plainly said to have happened. */
  when: string
  /** The first sentence that tells it; empty where a curator entered it. */
  sentence: string
  /** Who took part and where, each once. */
  names: string[]
  note: string
}

const NAMES = 4
const LETTERS = 200

/** A page's own data is its card's: a file more for each of many thousand events would be fetched by nobody. */
export function cardOfEvent({shown: {event, place, participants, evidence}}: EventPage): EventCard {
  const names = [...participants.map(({link}) => link.name), ...(place === null ? [] : [place.name])]
  const when = [
    event.date === null ? 'Day not known' : sayDate(event.date),
    ...(event.status === 'reported' ? [] : [STATUS_WORDS[event.status]]),
  ]
  return {
    name: event.name,
    when: when.join(', '),
    sentence: shortened(evidence[0]?.at.text ?? ''),
    names: [...new Set(names)].slice(0, NAMES),
    note: evidence.length === 0 ? 'Entered by a curator' : `Told in ${count(evidence.length, 'sentence')}`,
  }
}

/** A sentence as far as a card has room for it, cut between words. */
function shortened(sentence: string): string {
  if (sentence.length <= LETTERS) return sentence
  const cut = sentence.slice(0, LETTERS)
  const words = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')))
  return `${(words === '' ? cut : words).toWellFormed()}…`
}
