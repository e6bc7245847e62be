import type {RoleStatement} from '../model.ts'
import {type Item, isPerson, isWord, type Unit} from './narration.ts'
import {DETERMINERS, isPossessive, PREPOSITIONS} from './speakers.ts'

/** Who is called so, and of what if the text says it. */
export interface Bearer {
  entity: string
  of: string | null
}

/** Who bears a role, by the words for it, lower-case: `governor`, `midfielder`. */
export type Bearers = ReadonlyMap<string, readonly Bearer[]>

/** How far from a name its apposition may end. */
const REACH = 12
/** What no calling is, though it stands like one: “after Ama Boateng”, “MP, said Ama Boateng”. */
const NO_CALLING =
  /^(?:\P{L}.*|mr|mrs|ms|miss|dr|sir|dame|lord|lady|said|says|told|by|and|or|but|who|whose|which|that|then|when|while|also|not|as|than|because|if|is|was|were|are|has|had|have|did|does|be|been|named|called|like|both|former|late|old|year-old|years|year|people|thing|one|day|week|month|today|yesterday|time)$/u
const LIKE_A_VERB = /(?:ing|ed)$/

/**
 * Reads what the article calls its people: the roles it states, and what stands beside their names, “the zoo’s
 * director, Ama Boateng”, “midfielder Kofi Mensah”, “Tom Field, a locksmith in Leith,”. One who was called so once may
 * be meant by “the director” later.
 */
export function readCallings(units: readonly Unit[], roles: readonly RoleStatement[]): Bearers {
  const bearers = new Map<string, Bearer[]>()
  const enter = (word: string, entity: string, of: string | null) => {
    const known = bearers.get(word) ?? []
    if (!known.some((one) => one.entity === entity && (one.of === of || of === null)))
      bearers.set(word, [...known, {entity, of}])
  }
  for (const {title, entity, of} of roles)
    for (const word of title.toLowerCase().split(/\s+/)) enter(word, entity, of)
  for (const {items} of units) {
    for (const [at, item] of items.entries()) {
      if (!isPerson(item) || isPossessive(items[at + 1])) continue
      for (const word of [callingBefore(items, at), callingAfter(items, at)])
        if (word !== null && !NO_CALLING.test(word) && !LIKE_A_VERB.test(word))
          enter(word, item.referent.key, null)
    }
  }
  return bearers
}

/** “midfielder Kofi Mensah”, “the director of the zoo, Ama Boateng” */
function callingBefore(items: readonly Item[], at: number): string | null {
  const before = items[at - 1]
  if (before?.kind !== 'word') return null
  if (before.lower !== ',')
    return DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower) ? null : before.lower
  let from = at - 2
  while (from >= 0 && at - from < REACH && !opensPhrase(items[from]!)) {
    if (items[from]!.kind === 'quoted' || isWord(items[from], ',', '.', ';', ':')) return null
    from--
  }
  return from >= 0 && at - from < REACH ? headOf(items.slice(from + 1, at - 1)) : null
}

const opensPhrase = (item: Item): boolean =>
  isPossessive(item) || isWord(item, 'the', 'a', 'an', 'its', 'their', 'his', 'her', 'our')

/** “Tom Field, a locksmith in Leith,” · “Ama Boateng, director of the zoo,” */
function callingAfter(items: readonly Item[], at: number): string | null {
  let from = at + 1
  if (!isWord(items[from], ',')) return null
  from++
  // Tom Field, 54, a locksmith
  if (/^\d/.test(items[from]?.lower ?? '') && isWord(items[from + 1], ',')) from += 2
  if (isWord(items[from], 'the', 'a', 'an', 'its', 'their', 'his', 'her', 'our')) from++
  let to = from
  while (to < items.length && to - from < REACH && !endsApposition(items[to]!)) to++
  const isWhole = items[to] === undefined || isWord(items[to], ',', '.', ';', ')', '—', '–', 'who', 'and')
  return isWhole ? headOf(items.slice(from, to)) : null
}

const endsApposition = (item: Item): boolean =>
  item.kind === 'quoted' || isWord(item, ',', '.', ';', ':', ')', '—', '–', 'who', 'which', 'whose', 'and')

/** The last word before what a preposition brings: “deputy director | of the zoo”. */
function headOf(phrase: readonly Item[]): string | null {
  let end = phrase.findIndex((item) => item.kind === 'word' && PREPOSITIONS.has(item.lower))
  if (end === -1) end = phrase.length
  const head = phrase[end - 1]
  return head?.kind === 'word' ? head.lower : null
}
