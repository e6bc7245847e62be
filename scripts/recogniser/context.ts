import {
  CITY,
  COMMON,
  FIRST_NAME,
  type Gazetteer,
  HONORIFIC,
  LANDMARK,
  OFFICE,
  ORGANIZATION,
  ORGANIZATION_WORD,
  PLACE_WORD,
  REGION,
  SURNAME,
  TOWN,
} from './gazetteer.ts'
import {wordHash} from './hash.ts'
import type {NameType} from './labels.ts'
import type {TaggedRange} from './tagger.ts'

/** What a place is called behind its name: “the Barak valley”. */
const PLACE_NOUN =
  /^(?:valley|river|lake|district|province|region|county|village|town|island|islands|peninsula|mountains|hills|basin|delta|bay|gulf|strait|desert|forest|highway|airport|reservoir|neighbou?rhood|suburb|state|border)$/
/** What a body is called behind its name: “Walter Brandt, a trading house,”. */
const BODY_NOUN =
  /^(?:company|firm|group|house|bank|maker|manufacturer|producer|retailer|supplier|builder|developer|operator|insurer|lender|airline|charity|foundation|institute|agency|newspaper|magazine|broadcaster|station|union|party|club|startup|start-up|consultancy|contractor|conglomerate|brokerage|chain|brewer|publisher|nonprofit|non-profit|cooperative|co-operative|corporation|subsidiary|organi[sz]ation|association)$/
/** How firms coin a word, and no family: “Infratech”, “Agrocorp”. */
const COINED = /\p{Ll}(?:tech|corp|soft|pharma|telecom|media|ware|works|infra|chem|petro|bank)$/u
/** What one has in or makes for a firm: “shares in Drost”, “the offer for Drost”. */
const OF_FIRM =
  /^(?:shares?|stake|stock|offer|bid|takeover|merger|acquisition|shareholders?|shareholdings?|unit|subsidiary)$/
/** What a firm has: “Drost shares”, “Drost’s board”. */
const FIRM_HAS =
  /^(?:shares|stock|shareholders|shareholding|board|profits?|revenues?|sales|employees|workers|factory|factories|plants?|subsidiary|headquarters|plc|takeover)$/
/** Longer than this, what stands behind a comma is a sentence of its own. */
const LONGEST_APPOSITION = 7
/** From this confidence on, a name that the context speaks against only elsewhere keeps its type. */
const SURE = 0.97
/** A title is no part of a name, whoever bears it: “General Toktosunov”. */
const TITLE = HONORIFIC | OFFICE
const PERSONAL = FIRST_NAME | SURNAME
const PLACE = LANDMARK | REGION | CITY | TOWN
const LONGEST_LISTED = 10

/**
 * Mends types and spans by what stands beside a name, and for all of a document's same words at once.
 *
 * “the Barak valley” is a place, and so is “the Barak”; “Walter Brandt, a trading house” is no man; “the Progress Party” no
 * place; “General Toktosunov” is a man with a title; a listed body's name is not cut short.
 */
export function readContext(
  sentences: readonly (readonly string[])[],
  found: readonly (readonly TaggedRange[])[],
  gazetteer: Gazetteer,
): TaggedRange[][] {
  const whole = found.map((ranges, sentence) => lengthen(sentences[sentence]!, ranges, gazetteer))
  const types = new Map<string, NameType>()
  const votes = new Map<string, number>()
  const spans = whole.map((ranges, sentence) =>
    ranges.map((range) => {
      const words = sentences[sentence]!
      const bare = untitled(words, range, gazetteer)
      const type = typeBeside(words, bare, gazetteer)
      const phrase = words.slice(bare.from, bare.to).join(' ')
      if (type !== null) {
        types.set(phrase, type)
        votes.set(phrase, (votes.get(phrase) ?? 0) + 1)
      }
      const isTitled = isTitle(words[bare.from - 1], gazetteer)
      return {range: bare, phrase, isStated: type !== null, isTitled}
    }),
  )
  return spans.map((ranges) =>
    ranges.map(({range, phrase, isStated, isTitled}) => {
      const type = types.get(phrase)
      if (type === undefined || type === range.type || isTitled) return range
      // One hint does not outweigh a sure reading elsewhere; two do.
      if (!isStated && range.confidence >= SURE && votes.get(phrase)! < 2) return range
      return {...range, type}
    }),
  )
}

/** “Organization for Security and Co-operation in Europe” as the list has it, not “… Co-operation” and “Europe”. */
function lengthen(
  words: readonly string[],
  ranges: readonly TaggedRange[],
  gazetteer: Gazetteer,
): TaggedRange[] {
  const longer: TaggedRange[] = []
  let end = 0
  for (const range of ranges) {
    if (range.from < end) continue
    const length = range.to - range.from
    const isNamed = range.type === 'ORG' || range.type === 'LOC'
    const [listed, lists] = isNamed ? listedAt(words, range.from, gazetteer) : [0, 0]
    const isBody = (lists & ORGANIZATION) !== 0
    // “Kandahar province” is named Kandahar, whatever a list calls it.
    if (listed > length && (isBody || (lists & LANDMARK) !== 0)) {
      end = range.from + listed
      longer.push({
        ...range,
        to: end,
        type: isBody ? 'ORG' : 'LOC',
        confidence: Math.max(0.9, range.confidence),
      })
    } else {
      end = range.to
      longer.push(...parted(words, range, gazetteer))
    }
  }
  return longer
}

/** The longest phrase that a list has from `from` on: its length and what it is; 0 where none has two words of it. */
function listedAt(
  words: readonly string[],
  from: number,
  gazetteer: Gazetteer,
): [length: number, lists: number] {
  const hashes = words.slice(from, from + LONGEST_LISTED).map(wordHash)
  const length = gazetteer.phraseAt(hashes, 0)
  return length === 0 ? [0, 0] : [length, gazetteer.lists]
}

/** “Meridian Steel sued Rail Safety Board”: two bodies and what the one did to the other. */
function parted(words: readonly string[], range: TaggedRange, gazetteer: Gazetteer): TaggedRange[] {
  if (range.type !== 'ORG' || range.to - range.from < 3) return [range]
  for (let at = range.from + 1; at < range.to - 1; at++) {
    const word = words[at]!
    if (!/^\p{Ll}+ed$/u.test(word) || (gazetteer.listsOf(wordHash(word), false) & COMMON) === 0) continue
    return [
      {...range, to: at},
      {...range, from: at + 1},
    ]
  }
  return [range]
}

/** A body that is a title and a person's name is that person; an office with what it is of is no name at all. */
function untitled(words: readonly string[], range: TaggedRange, gazetteer: Gazetteer): TaggedRange {
  const length = range.to - range.from
  if (range.type !== 'ORG' || length < 2) return range
  const listsOf = (word: string) => gazetteer.listsOf(wordHash(word), true)
  const inside = words.slice(range.from, range.to)
  if (!isTitle(inside[0], gazetteer) || inside.some((word) => (listsOf(word) & ORGANIZATION_WORD) !== 0))
    return range
  // “Minister for Rural Affairs”
  if (/^(?:of|for)$/.test(inside[1]!)) return {...range, type: 'MISC'}
  const last = inside.at(-1)!
  const isPlain = (gazetteer.listsOf(wordHash(last.toLowerCase()), false) & COMMON) !== 0
  const isPersonal = length === 2 && ((listsOf(last) & PERSONAL) !== 0 || !isPlain)
  return isPersonal ? {...range, from: range.from + 1, type: 'PER'} : range
}

function typeBeside(words: readonly string[], range: TaggedRange, gazetteer: Gazetteer): NameType | null {
  const {from, to, type} = range
  const next = words[to]
  const length = to - from
  if ((type === 'PER' || type === 'ORG') && length === 1 && next !== undefined && PLACE_NOUN.test(next)) {
    return words[from - 1]?.toLowerCase() === 'the' || /^(?:valley|river|lake|village|district)$/.test(next)
      ? 'LOC'
      : null
  }
  if (type === 'PER' && (isBodyBehind(words, to) || (length < 3 && isFirm(words, from, to)))) return 'ORG'
  const lastLists = gazetteer.listsOf(wordHash(words[to - 1]!), true)
  const phraseLists = length > 1 ? listsOfPhrase(words, range, gazetteer) : 0
  // “Oval Office” is a place, whatever its last word is elsewhere; “Kansas City” may be a team.
  if (type === 'ORG' && (phraseLists & LANDMARK) !== 0 && (phraseLists & ORGANIZATION) === 0) return 'LOC'
  if (type === 'PER' && length > 1 && COINED.test(words[to - 1]!) && (lastLists & PERSONAL) === 0)
    return 'ORG'
  if (
    type === 'LOC' &&
    length > 1 &&
    (phraseLists & PLACE) === 0 &&
    (lastLists & ORGANIZATION_WORD) !== 0 &&
    (lastLists & PLACE_WORD) === 0
  ) {
    return 'ORG'
  }
  return null
}

/** What lists have exactly these words for, two or more; 0 for nothing. */
function listsOfPhrase(words: readonly string[], {from, to}: TaggedRange, gazetteer: Gazetteer): number {
  const [length, lists] = listedAt(words, from, gazetteer)
  return length === to - from ? lists : 0
}

/** “a stake in Drost”, “Drost’s board”, “Drost shares” */
function isFirm(words: readonly string[], from: number, to: number): boolean {
  const before = words[from - 1] ?? ''
  if (/^(?:in|for|of|with)$/.test(before) && OF_FIRM.test(words[from - 2] ?? '')) return true
  const owned = /^['’]s?$/.test(words[to] ?? '') ? words[to + 1] : words[to]
  return FIRM_HAS.test(owned ?? '')
}

const isTitle = (word: string | undefined, gazetteer: Gazetteer) =>
  word !== undefined &&
  /^\p{Lu}/u.test(word) &&
  ((gazetteer.listsOf(wordHash(word), true) | gazetteer.listsOf(wordHash(word.toLowerCase()), false)) &
    TITLE) !==
    0

/** “, a trading house,”: a comma, an article, and a sort of body before anything else ends it. */
function isBodyBehind(words: readonly string[], at: number): boolean {
  if (words[at] !== ',' || !/^(?:a|an|the)$/.test(words[at + 1] ?? '')) return false
  for (let ahead = at + 2; ahead < Math.min(words.length, at + 2 + LONGEST_APPOSITION); ahead++) {
    const word = words[ahead]!
    if (BODY_NOUN.test(word)) {
      // “a union leader”, “a bank clerk”: the body is only part of what he is.
      const after = words[ahead + 1]
      return after === undefined || /^(?:[,.;:—–-]|that|which|of|in|based|from|for|with)$/.test(after)
    }
    if (/^(?:[,.;:]|of|at|for|in|who|with|and)$/.test(word)) return false
  }
  return false
}
