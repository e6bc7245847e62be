import type {EventType, Trigger} from '../../model.ts'
import {sFormOf, VerbLexicon} from '../grammar/verbs.ts'
import {PREPOSITIONS} from '../grammar/words.ts'
import {isWordClass} from './word-classes.ts'

/** Where the sentence names somebody: `subject`, `object`, `owner`, `possessor`, or a preposition. */
export type Slot = string

/** One side of an event: its slots in order of preference. */
export interface Side {
  slots: Slot[]
  /** Without a name on this side there is no event. */
  isNeeded: boolean
  /** Only where the clause speaks of arms or soldiers. */
  isArmed: boolean
  /** No single person: a union walks out in protest, a person walks out of the door. */
  isGroup: boolean
}

/** A trigger made ready: its words apart, its frame read. */
export interface ReadyTrigger {
  type: EventType | null
  /** The verb, or the noun's last word. */
  head: string
  /** What a verb brings: “talks” of “hold talks”, “on” of “call on”; what stands before a noun's head. */
  rest: string[]
  /** The preposition that must follow a noun. */
  follower: string | null
  left: Side
  right: Side | null
  /** Both sides take part alike. */
  isMutual: boolean
  /** Somebody on the right, or a place: “flew to Accra”, as against “flew the men”. */
  isPlaceNeeded: boolean
  /** Too common a word to be a happening by itself: both sides must be named. */
  isWeak: boolean
  /** Tells what a sentence is about, and is no happening even then: “asked her whether”, “sold him a car”. */
  isFaint: boolean
  /** Only without an object: “withdrew from Kenya”, as against “withdrew a credit line”. */
  isAlone: boolean
  /** A `*` in it stands for the word of a class that was found: “delivery of *”. */
  label: string
}

/** A side that must be named, plainly. */
export const needed = (...slots: Slot[]): Side => ({slots, isNeeded: true, isArmed: false, isGroup: false})

/** A trigger that a rule finds by more than its words; what it does not say is as with a plain verb. */
export const ruleTrigger = (
  given: Pick<ReadyTrigger, 'type' | 'head' | 'left' | 'right' | 'label'> & Partial<ReadyTrigger>,
): ReadyTrigger => ({
  rest: [],
  follower: null,
  isMutual: false,
  isPlaceNeeded: false,
  isWeak: false,
  isFaint: false,
  isAlone: false,
  ...given,
})

export interface ReadyTriggers {
  verbs: ReadonlyMap<string, readonly ReadyTrigger[]>
  /** By each form of the noun. */
  nouns: ReadonlyMap<string, readonly ReadyTrigger[]>
  /** The lemmas that show an event of their own: what they govern is no second one. */
  lexicon: VerbLexicon
}

const made = new WeakMap<readonly Trigger[], ReadyTriggers>()

/** Makes triggers ready, once for a list. Longer phrases come before shorter. */
export function readyTriggers(triggers: readonly Trigger[]): ReadyTriggers {
  const known = made.get(triggers)
  if (known !== undefined) return known
  const verbs = new Map<string, ReadyTrigger[]>()
  const nouns = new Map<string, ReadyTrigger[]>()
  for (const trigger of triggers) {
    const ready = makeReady(trigger)
    const keys = trigger.partOfSpeech === 'verb' ? [ready.head] : [ready.head, sFormOf(ready.head)]
    const index = trigger.partOfSpeech === 'verb' ? verbs : nouns
    for (const key of keys) {
      const list = index.get(key) ?? []
      list.push(ready)
      index.set(key, list)
    }
  }
  for (const list of [...verbs.values(), ...nouns.values()]) {
    list.sort((a, b) => weightOf(b) - weightOf(a))
  }
  const ready = {verbs, nouns, lexicon: new VerbLexicon(verbs.keys())}
  made.set(triggers, ready)
  return ready
}

/** A word of its own says more than a class: “impose a ban” before “impose <curbs>”. */
const weightOf = ({rest, follower}: ReadyTrigger) =>
  rest.length + (follower === null ? 0 : 1) - rest.filter(isWordClass).length / 8

function makeReady({lemma, partOfSpeech, type, frame}: Trigger): ReadyTrigger {
  const [, manner = '', plain = frame] = /^(weak|faint|alone) (.*)/.exec(frame) ?? []
  const [shape = '', label = lemma] = plain.split(' as ')
  const isMutual = shape.includes('+')
  const [left = '', right] = shape.split(/[>+]/)
  const words = lemma.split(' ')
  const isVerb = partOfSpeech === 'verb'
  const follower = !isVerb && words.length > 1 && PREPOSITIONS.has(words.at(-1)!) ? words.pop()! : null
  return {
    type,
    head: isVerb ? words[0]! : words.at(-1)!,
    rest: isVerb ? words.slice(1) : words.slice(0, -1),
    follower,
    left: readSide(left),
    right: right === undefined ? null : readSide(right),
    isMutual,
    isPlaceNeeded: right?.includes('@') === true,
    isWeak: manner === 'weak',
    isFaint: manner === 'faint',
    isAlone: manner === 'alone',
    label,
  }
}

function readSide(side: string): Side {
  const slots = side.split('|')
  return {
    slots: slots.map((slot) => slot.replace(/[!@]$/, '').replace(/-(?:armed|group)$/, '')),
    isNeeded: slots.some((slot) => slot.endsWith('!')),
    isArmed: slots.some((slot) => slot.includes('-armed')),
    isGroup: slots.some((slot) => slot.includes('-group')),
  }
}
