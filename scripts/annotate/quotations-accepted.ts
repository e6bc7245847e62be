import type {Article, Mention} from '../model.ts'
import {isWord, type Unit} from './narration.ts'
import type {Passage} from './quotation-marks.ts'
import type {Attribution} from './quotations-attributed.ts'
import type {SpeechAct} from './speakers.ts'

/** Words that introduce a name, a title or a term, and nobody's speech: the film “Gone Girl”, so-called “experts”. */
const NAMERS =
  /^(?:titled|entitled|named|nicknamed|codenamed|code-named|so-called|headlined|dubbed|known|aka|alias|film|movie|song|single|album|book|novel|play|musical|series|show|programme|podcast|hashtag|slogan|word|words|term|phrase|operation|codename|nickname|game|poem|opera|ballad|hymn|anthem|painting|documentary|memoir|autobiography|biography|novella|sitcom|comedy|drama|thriller|hit|track|record|exhibition|essay|column|sequel|remake|production|ballet|soundtrack|trilogy|franchise|festival|magazine|app|mural|sculpture|cartoon|blog|lecture|headline|lullaby|carol|psalm|motto)$/
/** Fewer words than these between marks may be irony, a title or a term. */
export const SHORT = 5
const PEOPLE_SAY =
  /^(?:say|tell|add|insist|claim|warn|argue|note|state|admit|explain|reply|write|testify|complain|declare|maintain|allege|urge|according to)$/
const DOCUMENTS_SAY =
  /^(?:say|state|read|warn|note|cite|conclude|find|describe|call|allege|argue|add|declare)$/

const SMALL_IN_TITLES =
  /^(?:above|about|after|against|among|before|behind|below|between|beyond|from|into|over|through|under|with|without|within|that|than|when)$/

/** Yakubu “Machine” Seidu */
export function isWithinName({outerStart, outerEnd}: Passage, mentions: Mention[]): boolean {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < outerStart) low = middle + 1
    else high = middle
  }
  return [mentions[low - 1], mentions[low - 2]].some(
    (mention) => mention !== undefined && mention.end > outerEnd,
  )
}

/** Whether words between marks are someone's, and no scare quotes, title or nickname. */
export function accept(
  passage: Passage,
  unit: Unit,
  at: number,
  attribution: Attribution | null,
  style: 'double' | 'single' | null,
  {text}: Article,
): boolean {
  if (passage.mark === 'block') return true
  const before = unit.items[at - 1]
  const inside = text.slice(passage.start, passage.end)
  const isAdjacent = attribution?.isAdjacent === true
  // The play, “A Winter in Accra”, opens on Friday.
  if (isWord(before, ',') && NAMERS.test(unit.items[at - 2]?.lower ?? '') && isTitled(inside)) return false
  if (before?.kind === 'word' && NAMERS.test(before.lower)) {
    if (passage.words < SHORT || isTitled(inside)) return false
    if (/^(?:titled|entitled|named|so-called|known|headlined)$/.test(before.lower)) return false
  }
  if (isWord(before, 'as') && isWord(unit.items[at - 2], 'known') && passage.words < 8) return false
  const isSentence = at === 0 && /[.!?]$/.test(inside)
  if (isTitled(inside) && !isSentence && !(isAdjacent && /[.,!?]$/.test(inside)) && !isWord(before, ':', ','))
    return false
  if (style === 'double' && passage.mark === 'single' && !isAdjacent && passage.words < SHORT) return false
  if (passage.words >= SHORT)
    return passage.mark !== 'single' || style !== 'double' || attribution?.governs === true
  // “What else would I do?” he asked. “Knit?”
  if (attribution?.isSequel === true && /[.!?…]$/.test(inside)) return true
  // He wrote: “I am ready.”
  if (isAdjacent && attribution?.act != null && isWord(before, ':', ',') && /[.!?]$/.test(inside)) return true
  // “No,” a neighbour said.
  if (attribution?.isAdjacent === true && attribution.cue !== null && at === 0 && /[.,!?…]$/.test(inside))
    return true
  if (attribution === null || !attribution.governs) return false
  const {act, isBehind, speaker} = attribution
  // The bank’s “poison pill” may go, says Ama Boateng: a term of trade, and not hers.
  const isTerm = /^(?:['’]s|['’]|the|its|his|her|their|this|these|those|such|some|any|no)$/.test(
    before?.lower ?? '',
  )
  if (isBehind && !isAdjacent && isTerm && /^\p{L}/u.test(unit.items[at + 1]?.lower ?? '')) return false
  return speaker !== null || (passage.words > 1 && isPlainSaying(act))
}

/** “A spokesman said it was “not for sale””: someone said so, though nobody can tell who; but “Locals call it “the pit””. */
function isPlainSaying(act: SpeechAct | null): boolean {
  if (act === null || act.passive) return false
  if (act.subject.is === 'document') return DOCUMENTS_SAY.test(act.lemma)
  return act.subject.is === 'role' && PEOPLE_SAY.test(act.lemma)
}

/** Hamlet · The Lord of the Rings: every word that counts has its capital. */
function isTitled(words: string): boolean {
  const counted = words.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const long = counted.filter((word) => word.length > 3 && !SMALL_IN_TITLES.test(word))
  const first = counted[0]
  if (first === undefined || !/^\p{Lu}/u.test(first) || /[.!?]\s/.test(words)) return false
  if (counted.length < 5 && long.length === 0) return counted.length === 1 && first !== 'I'
  return (long.length > 0 ? long : counted).every((word) => /^\p{Lu}/u.test(word))
}

/** Sam “the Eel” Mensah, where the names were not seen as one. */
export function isNickname({start, end, outerStart, outerEnd, words}: Passage, text: string): boolean {
  return (
    words <= 3 &&
    !/[.,!?]$/.test(text.slice(start, end)) &&
    /\p{Lu}[\p{L}.'’-]* $/u.test(text.slice(Math.max(0, outerStart - 24), outerStart)) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(outerEnd, outerEnd + 3))
  )
}

/** British papers quote in single marks; in the others single marks hold titles, and irony. */
export function mainStyle(passages: Passage[]): 'double' | 'single' | null {
  const long = passages.filter(({words}) => words >= SHORT)
  const single = long.filter(({mark}) => mark === 'single').length
  const double = long.filter(({mark}) => mark === 'double' || mark === 'guillemet').length
  if (single === 0 && double === 0) return passages.some(({mark}) => mark === 'double') ? 'double' : null
  return single > double ? 'single' : 'double'
}
