import {type Item, isPerson, isWord, type NameItem, type Unit} from './narration.ts'
import {entityOf, headOf, isAbbreviationStop, NOBODY, personIn, type Subject} from './speakers-subjects.ts'
import {
  AUXILIARIES,
  BOUNDARIES,
  DOCUMENTS,
  isAdverb,
  isPossessive,
  isSomeone,
  LIKE_A_VERB,
  NUMBER,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
} from './speakers-words.ts'

/**
 * Who or what a sentence is about: its first noun phrase, past “On Friday,” and “Asked about the fire,”.
 * Null when that cannot be seen without parsing.
 */
export function leadingSubject(unit: Unit): Subject | null {
  const {items} = unit
  let from = 0
  for (let skipped = 0; skipped < 4; skipped++) {
    while (
      from < items.length &&
      items[from]!.kind === 'word' &&
      (isAdverb(items[from]!.lower) ||
        // 11:05 — Ama Boateng · 3. Ama Boateng
        (from < 6 && /^(?:\d+|[:.*•▪-])$/.test(items[from]!.lower)) ||
        /^(?:but|and|so|yet|then|or|—|–|,|“|")$/.test(items[from]!.lower))
    )
      from++
    const first = items[from]
    if (first === undefined || first.kind === 'quoted') return null
    const early = afterTime(items, from) ?? afterQuestion(items, from)
    if (early !== null) return phraseAt(items, early)
    const isIntroduction =
      first.kind === 'word' &&
      (PREPOSITIONS.has(first.lower) ||
        TIMES.has(first.lower) ||
        /^(?:when|while|as|because|although|though|if|after|before|since|until|once|asked|pressed|faced|questioned|challenged|unlike|despite|amid)$/.test(
          first.lower,
        ) ||
        /^\p{L}{2,}(?:ing|ed)$/u.test(first.lower))
    if (!isIntroduction) return phraseAt(items, from)
    let comma = from + 1
    while (comma < items.length && !isWord(items[comma], ',', ';', ':') && items[comma]!.kind !== 'quoted')
      comma++
    if (!isWord(items[comma], ',')) return null
    from = comma + 1
  }
  return null
}

/** “In March | she sold the boat”, “On Friday | Ama Boateng flew home”: no comma stands between. */
function afterTime(items: Item[], from: number): number | null {
  for (let index = from + 1; index < Math.min(items.length, from + 5); index++) {
    const before = items[index - 1]!
    const item = items[index]!
    if (
      before.kind !== 'word' ||
      !(TIMES.has(before.lower) || NUMBER.test(before.lower) || PREPOSITIONS.has(before.lower))
    )
      return null
    const isTime = TIMES.has(before.lower) || NUMBER.test(before.lower)
    if (isTime && (isPerson(item) || isWord(item, 'he', 'she', 'they', 'it'))) return index
  }
  return null
}

/** “Why did | she go?”, “Would | Ama Boateng do it again?” */
function afterQuestion(items: Item[], from: number): number | null {
  if (!isWord(items.at(-1), '?')) return null
  const start = isWord(items[from], 'what', 'why', 'how', 'where', 'when', 'who', 'whom', 'and', 'so', 'but')
    ? from + 1
    : from
  for (let index = start; index < Math.min(items.length, start + 4); index++) {
    const item = items[index]!
    const isAsked = index > start && isWord(items[index - 1], ...ASKING)
    if (isAsked && (isPerson(item) || isWord(item, 'he', 'she'))) return index
  }
  return null
}
const ASKING = [
  'does',
  'do',
  'did',
  'is',
  'was',
  'will',
  'would',
  'has',
  'had',
  'have',
  'could',
  'can',
  'should',
  'might',
]

/** “A farmer wept”, “The night nurse was kind”: nobody whom the sentence names, if the article may. */
function someoneAt(items: Item[], from: number): Subject | null {
  if (!isWord(items[from], 'a', 'an', 'the', 'one', 'another')) return null
  let last = -1
  for (let index = from + 1; index < Math.min(items.length, from + 6); index++) {
    const item = items[index]!
    if (item.kind !== 'word' || PREPOSITIONS.has(item.lower) || !/^\p{L}/u.test(item.lower)) break
    if (isSomeone(item.lower)) last = index
    else if (last !== -1) break
  }
  const next = items[last + 1]
  // “The nurse, Ama Boateng, wept”, “A farmer from Leith, Tom Field, wept”
  const isNamed = items.slice(last + 1, last + 8).some((item) => item.kind === 'name')
  if (last === -1 || next === undefined || isPossessive(next) || isNamed) return null
  return headOf(items.slice(from, last + 1), null)
}

function phraseAt(items: Item[], from: number): Subject | null {
  const first = items[from]!
  if (first.kind === 'word' && PRONOUNS.has(first.lower)) return headOf([first], null)
  const someone = someoneAt(items, from)
  if (someone !== null) return someone
  // It was Ama Boateng
  let mention = -1
  for (let index = from; index < Math.min(items.length, from + 9); index++) {
    const item = items[index]!
    if (isAbbreviationStop(items, index)) continue
    if (item.kind === 'quoted' || isWord(item, ',', ';', ':', '.')) {
      // Their lead counsel, Chief Ama Boateng, urged
      if (!isWord(item, ',') || mention !== -1 || index === from) break
      let comma = index + 1
      while (
        comma < items.length &&
        comma < index + 8 &&
        (!isWord(items[comma], ',', '.') || isAbbreviationStop(items, comma))
      )
        comma++
      const person = isWord(items[comma], ',') ? personIn(items.slice(index + 1, comma)) : null
      return person === null ? null : entityOf(items[index + 1 + person] as NameItem)
    }
    if (item.kind === 'word') {
      if (mention !== -1) continue
      if (PREPOSITIONS.has(item.lower) || BOUNDARIES.has(item.lower) || LIKE_A_VERB.test(item.lower)) {
        if (isWord(item, 'of') && index > from) continue
        return null
      }
      continue
    }
    const next = items[index + 1]
    if (isPossessive(next)) {
      const noun = items
        .slice(index + 2, index + 6)
        .find((one) => one.kind === 'word' && DOCUMENTS.has(one.lower))
      const person = items.slice(index + 2, index + 8).find((one) => isPerson(one))
      if (noun !== undefined && isPerson(item) && person === undefined)
        return {
          is: 'document',
          noun: noun.lower,
          owner: entityOf(item),
          ofAccount: false,
          span: {start: items[from]!.start, end: noun.end},
        }
      continue
    }
    if (isPerson(item)) {
      if (isWord(items[index - 1], 'of')) return null
      return isWord(next, 'and', 'or') && items.slice(index + 2, index + 7).some(isPerson)
        ? NOBODY
        : entityOf(item)
    }
    if (item.mention.form === 'demonym') continue
    const following = items[index + 1]
    const ahead = items.slice(index + 1, index + 6).find((one) => one.kind !== 'word')
    // “Kremlin spokesman Dmitry Peskov”: the person further on is the subject.
    if (
      ahead !== undefined &&
      isPerson(ahead) &&
      following?.kind === 'word' &&
      !isAdverb(following.lower) &&
      !LIKE_A_VERB.test(following.lower) &&
      !PREPOSITIONS.has(following.lower) &&
      !AUXILIARIES.has(following.lower) &&
      following.lower !== ','
    )
      continue
    if (index > from && isWord(items[index - 1], 'of')) return null
    mention = index
    return entityOf(item)
  }
  return null
}
