import type {Knowledge, Mention, Referent, RoleStatement, Sentence, Token} from '../model.ts'
import {organizationWords as wordsOfBody} from '../names/organization.ts'
import {spellingKey} from '../names/spelling.ts'

export type CallingKnowledge = Pick<Knowledge, 'offices' | 'officePrefixes'> & {
  /** Every form of a verb of saying. */
  speechVerbs: ReadonlySet<string>
}

const LONGEST_CALLING = 5
/** Sorts of body of which “the” one is the one just named; “the army” may be any. */
const SORTS = new Set(
  (
    'ministry court bank commission council university hospital agency authority department committee institute ' +
    'association federation foundation tribunal parliament senate college airline museum bureau board assembly'
  ).split(' '),
)
/** A body that was named longer ago than this many blocks is not “the ministry” any more. */
const RECENT_BLOCKS = 2
/** What may follow when the words before it are the whole of the phrase, and no “police officer” is cut in two. */
const GOES_ON =
  /^(?:[.,;:!?)”’"'—–]|['’]s|has|had|have|is|was|will|would|could|should|may|might|must|can|did|does|also|then|later|never|now|who|whose|which|that|and|but|to|with|in|at|on|from|by|for|after|before|during|as|told|wants|wanted|made|took|called|refused|agreed|signed|accused|denied|ordered|left|met|gave|went|came|won|lost)$/

/**
 * Finds who is called by an office or by the sort of body they are: “the minister said”, after “Finance Minister Ama
 * Addo”; “the ministry denied it”, after “the Ministry of Health”.
 *
 * Only where one alone of the whole article can be meant, and has been introduced by then. What is longer than the
 * role that the article states (“the former minister”) or goes on (“the minister of health”) is left.
 */
export function findCallings(
  sentences: Sentence[],
  tokens: Token[],
  mentions: Mention[],
  referents: Referent[],
  roles: RoleStatement[],
  knowledge: CallingKnowledge,
): Mention[] {
  const holders = holdersOf(roles)
  const bodies = bodiesOf(mentions, referents, sentences)
  const taken = new Set(mentions.map(({start}) => start))
  const found: Mention[] = []
  for (let at = 0; at + 1 < tokens.length; at++) {
    if (tokens[at]!.lower !== 'the') continue
    const end = callingEnd(tokens, at + 1, knowledge, taken)
    if (end === null) continue
    const words = tokens.slice(at + 1, end).map(({lower}) => lower)
    const start = tokens[at]!.start
    const entity =
      holder(words, start, holders) ??
      (words.length === 1 ? body(words[0]!, start, sentences[tokens[at]!.sentence]!.block, bodies) : null)
    if (entity === null) continue
    found.push({start, end: tokens[end - 1]!.end, as: 'actor', form: 'role', basis: 'implied', entity})
  }
  return found
}

/** Behind the last word of an office or sort of body that begins at `from` and is the whole phrase. */
function callingEnd(
  tokens: Token[],
  from: number,
  {offices, officePrefixes, speechVerbs}: CallingKnowledge,
  taken: ReadonlySet<number>,
): number | null {
  for (let length = LONGEST_CALLING; length > 0; length--) {
    const words = tokens.slice(from, from + length)
    if (words.length < length || words.some(({start}) => taken.has(start))) continue
    if (words[0]!.sentence !== words.at(-1)!.sentence || words.some(({text}) => /^\p{Lu}/u.test(text)))
      continue
    const phrase = words.map(({lower}) => lower)
    while (phrase.length > 1 && officePrefixes.has(phrase[0]!)) phrase.shift()
    const last = phrase.at(-1)!
    const isBody = length === 1 && SORTS.has(last)
    if (!offices.has(phrase.join(' ')) && !isBody) continue
    const next = tokens[from + length]
    const goesOn =
      next === undefined ||
      next.sentence !== words[0]!.sentence ||
      GOES_ON.test(next.lower) ||
      speechVerbs.has(next.lower)
    return goesOn && !taken.has(next?.start ?? -1) ? from + length : null
  }
  return null
}

interface Holder {
  entity: string
  words: Set<string>
  head: string
  /** Where the role was first stated. */
  at: number
}

function holdersOf(roles: readonly RoleStatement[]): Holder[] {
  return roles.map(({entity, title, start}) => {
    // “head of the water board”: what it is of says no more what he is called.
    const words = title
      .toLowerCase()
      .split(/ (?:of|at|for|in|with|to|on|from) /)[0]!
      .replace(/['’]s\b/g, '')
      .split(/[\s-]+/)
    return {entity, words: new Set(words), head: words.at(-1)!, at: start}
  })
}

function holder(words: readonly string[], before: number, holders: readonly Holder[]): string | null {
  const head = words.at(-1)!.split('-').at(-1)!
  const named = holders.filter(
    (one) => one.head === head && words.every((word) => word.split('-').every((part) => one.words.has(part))),
  )
  const people = new Set(named.map(({entity}) => entity))
  const [only] = people
  return only !== undefined && people.size === 1 && named.some(({at}) => at < before) ? only : null
}

interface BodyNamed {
  entity: string
  start: number
  block: number
}

/** Where each sort of body is named, by its word: `ministry` for “the Ministry of Health”. */
function bodiesOf(
  mentions: readonly Mention[],
  referents: readonly Referent[],
  sentences: readonly Sentence[],
): Map<string, BodyNamed[]> {
  const sorts = new Map<string, string[]>()
  for (const {key, kind, name} of referents) {
    const words = kind === 'organization' ? wordsOfBody(name) : []
    if (words.length > 1) sorts.set(key, [...new Set([words[0]!, words.at(-1)!])])
  }
  const bodies = new Map<string, BodyNamed[]>()
  let at = 0
  for (const {entity, start} of mentions) {
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= start) at += 1
    for (const sort of (entity === null ? undefined : sorts.get(entity)) ?? []) {
      const named = bodies.get(sort) ?? []
      named.push({entity: entity!, start, block: sentences[at]!.block})
      bodies.set(sort, named)
    }
  }
  return bodies
}

function body(
  word: string,
  before: number,
  block: number,
  bodies: ReadonlyMap<string, BodyNamed[]>,
): string | null {
  const named = bodies.get(spellingKey(word)) ?? []
  const only = new Set(named.map(({entity}) => entity))
  const isRecent = named.some((one) => one.start < before && one.block >= block - RECENT_BLOCKS)
  return only.size === 1 && isRecent ? named[0]!.entity : null
}
