import type {Mention} from '../model.ts'
import type {Words} from './words.ts'

/** Words that their sentence's subject does not stand by: “denied that 30 had died”. Token indices, inclusive. */
export interface Denial {
  from: number
  to: number
  /** Whose the denied claim is, where that is told: “rejected a claim by Amnesty that …”. */
  claimant: string | null
}

const DENY = /^den(?:y|ies|ied|ying)$/
const REJECT =
  /^(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|ridicul(?:e|es|ed))$/
const CLAIM =
  /^(?:claims?|reports?|allegations?|accusations?|suggestions?|assertions?|rumours?|rumors?|estimates?|figures?|tolls?|counts?)$/
const GOES_ON = /^(?:but|saying|adding|insisting|while|although|though)$/
/** “denied bail”, “denied 300 people entry” are no denials of a claim. */
const CLAUSE = /^(?:that|having|it|he|she|they|any)$/
const NO_CLAUSE = /^(?:during|according|including|regarding|concerning|morning|evening)$/

/** A sentence of thousands of words is not all denied. */
const REACH = 120

/** Finds what a sentence says is denied. */
export function readDenials(
  words: Words,
  {first, last}: {first: number; last: number},
  isActor: (mention: Mention) => boolean,
): Denial[] {
  const denials: Denial[] = []
  for (let verb = first; verb < last; verb++) {
    const word = words.lower(verb)
    const denies = DENY.test(word)
    if (!denies && !REJECT.test(word)) continue
    if (words.mention(verb) !== null || /^(?:was|were|been|be|is|are)$/.test(words.lower(verb - 1))) continue
    const claim = claimAfter(words, verb, last)
    const next = words.lower(verb + 1)
    const isClause = CLAUSE.test(next) || (/\p{L}ing$/u.test(next) && !NO_CLAUSE.test(next))
    if (claim === null && !(denies && isClause)) continue
    denials.push({
      from: verb + 1,
      to: endOf(words, verb, last),
      claimant: claim === null ? null : ownerOf(words, verb, claim, isActor),
    })
  }
  return denials
}

/** The noun of claiming that is denied: “a claim by Amnesty that”, “reports of”. */
function claimAfter(words: Words, verb: number, last: number): number | null {
  for (let at = verb + 1; at < Math.min(last, verb + 9); at++) {
    const word = words.lower(at)
    if (words.mention(at) === null && CLAIM.test(word)) return at
    if (/^[,.;:“”]$/.test(word) || /^(?:that|to|as|after|because|when|who|which)$/.test(word)) return null
  }
  return null
}

/** “Amnesty’s claim”, “Ukrainian claims”, “a claim by Amnesty” */
function ownerOf(
  words: Words,
  verb: number,
  claim: number,
  isActor: (mention: Mention) => boolean,
): string | null {
  let at = claim - 1
  while (at > verb && words.mention(at) === null) at--
  const before = at > verb ? words.mention(at) : null
  if (before !== null && isActor(before)) return before.entity
  if (!/^(?:by|from|of)$/.test(words.lower(claim + 1))) return null
  const start = words.lower(claim + 2) === 'the' ? claim + 3 : claim + 2
  const after = words.mention(start)
  return after !== null && isActor(after) ? after.entity : null
}

function endOf(words: Words, verb: number, last: number): number {
  const limit = Math.min(last, verb + REACH)
  for (let at = verb + 1; at < limit; at++) {
    const word = words.lower(at)
    if (word === ';' || (word === ',' && GOES_ON.test(words.lower(at + 1))) || word === 'but') return at
  }
  return limit - 1
}

/** “failed to prove that 12 million had been paid”: who says so does not state it. */
export function isUnproven(words: Words, first: number, at: number): boolean {
  for (let back = at - 1; back >= Math.max(first + 1, at - 25); back--) {
    if (!/^(?:prove|show|establish|demonstrate)$/.test(words.lower(back))) continue
    if (words.lower(back - 1) === 'to' && /^(?:failed|failing|unable|failure)$/.test(words.lower(back - 2)))
      return true
    if (/^(?:not|never)$/.test(words.lower(back - 1))) return true
  }
  return false
}
