import type {RoleStatement} from '../model.ts'
import {type Item, isPerson, isWord, type Unit} from './narration.ts'
import {DETERMINERS, isPossessive, PREPOSITIONS} from './speakers-words.ts'

/** Who is called so, in which words, lower-case, and of what if the text says it. */
export interface Bearer {
  entity: string
  of: string | null
  title: readonly string[]
}

/** Who bears a role, by its head, lower-case: `governor`, `midfielder`. */
export type Bearers = ReadonlyMap<string, readonly Bearer[]>

/** How far from a name its apposition may end. */
const REACH = 12
/** What no calling is, though it stands like one: “after Ama Boateng”, “MP, said Ama Boateng”. */
const NO_CALLING =
  /^(?:\P{L}.*|mr|mrs|ms|miss|dr|sir|dame|lord|lady|said|says|told|by|and|or|but|who|whose|which|that|then|when|while|also|not|as|than|because|if|is|was|were|are|has|had|have|did|does|be|been|named|called|like|both|former|late|old|year-old|years|year|people|thing|one|day|week|month|today|yesterday|time)$/u
/** A noun that so many people of one article bear tells none of them apart. */
const MOST = 40
const LIKE_A_VERB = /(?:ing|ed)$/

/**
 * Reads what the article calls its people: the roles it states, and what stands beside their names, “the zoo’s
 * director, Ama Boateng”, “midfielder Kofi Mensah”, “Tom Field, a locksmith in Leith,”. One who was called so once may
 * be meant by “the director” later.
 */
export function readCallings(units: readonly Unit[], roles: readonly RoleStatement[]): Bearers {
  const bearers = new Map<string, Bearer[]>()
  const enter = (title: readonly string[], entity: string, of: string | null) => {
    const head = title.at(-1)
    if (head === undefined || NO_CALLING.test(head) || LIKE_A_VERB.test(head)) return
    const known = bearers.get(head) ?? []
    if (known.length < MOST) bearers.set(head, [...known, {entity, of, title}])
  }
  for (const {title, entity, of} of roles) enter(headed(title.toLowerCase().split(/\s+/)), entity, of)
  for (const {items} of units) {
    for (const [at, item] of items.entries()) {
      if (!isPerson(item) || isPossessive(items[at + 1])) continue
      enter(callingBefore(items, at), item.referent.key, null)
      enter(callingAfter(items, at), item.referent.key, null)
    }
  }
  return bearers
}

/** “Gen Ama Boateng” is the general. */
const IN_FULL: Readonly<Record<string, string>> = {
  gen: 'general',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  lt: 'lieutenant',
  sgt: 'sergeant',
  cpl: 'corporal',
  adm: 'admiral',
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  prof: 'professor',
  dr: 'doctor',
  rev: 'reverend',
  insp: 'inspector',
  supt: 'superintendent',
  det: 'detective',
  pres: 'president',
}

/** “midfielder Kofi Mensah”, “the director of the zoo, Ama Boateng” */
function callingBefore(items: readonly Item[], at: number): string[] {
  const before = items[at - 1]
  if (before?.kind !== 'word') return []
  if (before.lower !== ',') {
    const last = before.lower === '.' ? at - 1 : at
    let from = last
    while (from > 0 && last - from < 4 && isTitleWord(items[from - 1]!)) from--
    return lowerOf(items.slice(from, last)).map((word) => IN_FULL[word] ?? word)
  }
  // “In a letter to the minister, Ama Boateng wrote” is no minister.
  const after = items[at + 1]
  if (after !== undefined && !isWord(after, ',', '.', ';', ':', ')', '—', '–', 'who')) return []
  let from = at - 2
  while (from >= 0 && at - from < REACH && !opensPhrase(items[from]!)) {
    if (items[from]!.kind === 'quoted' || isWord(items[from], ',', '.', ';', ':')) return []
    from--
  }
  return from >= 0 && at - from < REACH ? headed(lowerOf(items.slice(from + 1, at - 1))) : []
}

const isTitleWord = (item: Item): boolean =>
  item.kind === 'word' &&
  /^\p{L}/u.test(item.lower) &&
  !DETERMINERS.has(item.lower) &&
  !PREPOSITIONS.has(item.lower)

/** “The” and names stay out. */
const lowerOf = (items: readonly Item[]): string[] =>
  items.flatMap((item) => (item.kind === 'word' ? [item.lower] : []))

/** What stands before the first preposition: “deputy director | of the zoo”. */
function headed(title: readonly string[]): string[] {
  const end = title.findIndex((word) => PREPOSITIONS.has(word))
  return title.slice(0, end === -1 ? title.length : end)
}

const opensPhrase = (item: Item): boolean =>
  isPossessive(item) || isWord(item, 'the', 'a', 'an', 'its', 'their', 'his', 'her', 'our')

/** “Tom Field, a locksmith in Leith,” · “Ama Boateng, director of the zoo,” */
function callingAfter(items: readonly Item[], at: number): string[] {
  let from = at + 1
  if (!isWord(items[from], ',')) return []
  from++
  // Tom Field, 54, a locksmith
  if (/^\d/.test(items[from]?.lower ?? '') && isWord(items[from + 1], ',')) from += 2
  if (isWord(items[from], 'the', 'a', 'an', 'its', 'their', 'his', 'her', 'our')) from++
  let to = from
  while (to < items.length && to - from < REACH && !endsApposition(items[to]!)) to++
  const isWhole = items[to] === undefined || isWord(items[to], ',', '.', ';', ')', '—', '–', 'who', 'and')
  return isWhole ? headed(lowerOf(items.slice(from, to))) : []
}

const endsApposition = (item: Item): boolean =>
  item.kind === 'quoted' || isWord(item, ',', '.', ';', ':', ')', '—', '–', 'who', 'which', 'whose', 'and')
