import type {Sentence} from '../model.ts'
import type {Quantity} from './numbers.ts'

const RETRACTING =
  /\b(?:withdrew|withdrawn|retract(?:s|ed|ing)?|correct(?:s|ed|ing)|revised?|revising|mistakenly|incorrectly|wrongly|erroneously)\b/i
const EARLIER =
  /\b(?:earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|preliminary|mistakenly|incorrectly|wrongly|erroneously)\b/i
const AS_REPORTED =
  /^[^.;]{0,60}?\bas (?:it |he |she |they |we |was |had |been ){0,4}(?:earlier |previously |first |initially |originally )?(?:reported|stated|said|announced|claimed|published)\b/i

/** “not 12 as earlier reported”, “instead of the 40 it had announced”. */
export function isInsteadOf(text: string, sentence: Sentence, quantity: Quantity): boolean {
  const before = text.slice(Math.max(sentence.start, quantity.start - 40), quantity.start)
  if (!/\b(?:not|instead of|rather than)\s+(?:the\s+)?(?:\S+\s)?$/i.test(before)) return false
  return AS_REPORTED.test(text.slice(quantity.end, Math.min(sentence.end, quantity.end + 120)))
}

/** “withdrew an earlier figure of 40”, “not 12 as earlier reported”, “mistakenly said 40”. */
export function isRetracted(text: string, sentence: Sentence, quantity: Quantity): boolean {
  const before = text.slice(Math.max(sentence.start, quantity.start - 120), quantity.start)
  if (isInsteadOf(text, sentence, quantity)) return true
  if (/\b(?:mistakenly|incorrectly|wrongly|erroneously)\s+\S+(?:\s+\S+){0,6}\s*$/i.test(before)) return true
  // “revised down from 60 to 45”
  if (/\brevis(?:ed|ing|es)\s+(?:\S+\s+){0,4}from\s+(?:an?\s+|the\s+)?$/i.test(before)) return true
  // The earlier number, and not the one that takes its place: “from an earlier 40 to 31”.
  const near = before.split(/[,;]|\b(?:to|with)\b/).at(-1)!
  if (RETRACTING.test(before) && EARLIER.test(near)) return true
  return /\bdown from an? (?:earlier|initial|previous|preliminary)\b[^,;]*$/i.test(before)
}
