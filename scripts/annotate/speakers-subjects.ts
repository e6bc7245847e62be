import type {Span} from '../model.ts'
import {isBodyNoun} from './discourse-bodies.ts'
import {type Item, isPerson, isWord, type NameItem} from './narration.ts'
import {
  BOUNDARIES,
  DETERMINERS,
  DOCUMENTS,
  isAdverb,
  isPossessive,
  LIKE_A_VERB,
  LONGEST_PHRASE,
  NUMBER,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
} from './speakers-words.ts'

/** Who a verb of saying belongs to, as the sentence alone shows it. */
export type Subject =
  | {is: 'entity'; key: string; isPerson: boolean}
  /** “he”, “she”, “they”, “it”: the article so far must tell. */
  | {is: 'pronoun'; word: string}
  /**
   * “the coach”, “a spokesman for Shell”: `of` is the name that the text ties the role to, `body` the noun, “a
   * spokesman for the bank”, or `it`, “its spokesman”.
   */
  | {
      is: 'role'
      noun: string
      /** The words before it, “prime” of “the prime minister”. */
      modifiers: readonly string[]
      definite: boolean
      of: NameItem | null
      body: string | null
    }
  /**
   * “the statement”, “a letter from Ama Boateng”. `ofAccount`: “a post on the official account, which read”, whose
   * owner is whoever the sentences are about.
   */
  | {is: 'document'; noun: string; owner: Subject | null; ofAccount: boolean; span: Span}
  /** “…, adding”, “… and said”: whoever spoke before in the sentence, or its subject. */
  | {is: 'same'}
  /** Someone, but nobody the article names: “police”, “two neighbours”, “Smith and Jones”. */
  | {is: 'unnamed'}

export const NOBODY: Subject = {is: 'unnamed'}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const SUFFIXES = words('jr sr mp mep msp qc kc sc san phd md mbe obe cbe esq ii iii iv td ret')
const CONJUNCTIONS = words('and but or then yet so')
const TITLE_CASE = /^\p{Lu}/u
/** People who are not the one whose name follows: “lawyers for Ama Boateng”. */
const AROUND_SOMEONE =
  /^(?:lawyers?|attorneys?|solicitors?|counsel|barristers?|family|families|friends?|sources?|supporters?|relatives?|colleagues?|allies|ally|aides?|advisers?|advisors?|spokes\p{L}+|representatives?|critics?|members?|fans?|followers?|widow|wife|husband|mother|father|sister|brother|son|daughter|office|allies|rivals?|opponents?|victims?|neighbours?|neighbors?|parents?|children|teammates?|agents?|managers?|doctors?|staff)$/u

export function subjectAt(items: Item[], end: number): {subject: Subject; from: number} {
  if (isWord(items[end - 1], ',')) return subjectBeforeComma(items, end - 1) ?? {subject: NOBODY, from: end}
  return subjectBefore(items, end)
}

/** The subject that stands directly before a verb: “The mayor of Accra”, “In court Ama Boateng”, “he”. */
export function subjectBefore(items: Item[], end: number): {subject: Subject; from: number} {
  let from = end
  while (from > 0 && end - from < LONGEST_PHRASE) {
    const item = items[from - 1]!
    if (item.kind === 'quoted') break
    if (item.kind === 'word' && (BOUNDARIES.has(item.lower) || /^[,;:—–(…]$/.test(item.lower))) {
      // “that” may be a determiner, and “the before” nothing at all.
      break
    }
    from--
  }
  const boundary = items[from - 1]
  const segment = items.slice(from, end)
  if (segment.length === 0) {
    if (boundary === undefined) return {subject: NOBODY, from}
    if (isWord(boundary, 'who', 'which', 'that'))
      return {subject: antecedent(items, from - 1), from: from - 1}
    if (boundary.kind === 'word' && CONJUNCTIONS.has(boundary.lower)) return {subject: {is: 'same'}, from}
    return {subject: NOBODY, from}
  }
  // “Smith and Jones said”
  if (isWord(boundary, 'and', 'or') && items[from - 2]?.kind === 'name' && segment[0]!.kind === 'name')
    return {subject: NOBODY, from}
  const found = subjectOf(segment)
  return {subject: found.subject, from: from + found.from}
}

/** “Ama Boateng, who said” · “a post on the account, which read” */
function antecedent(items: Item[], at: number): Subject {
  if (isWord(items[at], 'who')) return personBefore(items, at)
  for (let index = at - 1; index >= Math.max(0, at - 16); index--) {
    const item = items[index]!
    if (item.kind === 'quoted' || isWord(item, ';', ':')) break
    if (item.kind === 'word' && DOCUMENTS.has(item.lower)) return documentAt(items, index, at)
  }
  return NOBODY
}

/** “Ama Boateng, who” · “Ama Boateng, the mayor of Accra, who”, but not “Ama Boateng told workers, who”. */
function personBefore(items: Item[], at: number): Subject {
  let last = at - 1
  if (!isWord(items[last], ',')) return isPerson(items[last]) ? entityOf(items[last] as NameItem) : NOBODY
  last--
  if (isPerson(items[last])) return entityOf(items[last] as NameItem)
  let from = last
  while (from > 0 && last - from < LONGEST_PHRASE && !isWord(items[from], ',')) from--
  const person = items[from - 1]
  const isApposition = isWord(items[from], ',') && isAfterthought(items.slice(from + 1, last + 1))
  return isApposition && isPerson(person) ? entityOf(person) : NOBODY
}

/** A noun phrase that ends where the verb begins. */
export function subjectOf(segment: Item[]): {subject: Subject; from: number} {
  let end = segment.length
  let governed: {preposition: string; items: Item[]} | null = null
  for (;;) {
    let preposition = end - 1
    while (
      preposition >= 0 &&
      !(segment[preposition]!.kind === 'word' && PREPOSITIONS.has(segment[preposition]!.lower))
    )
      preposition--
    const phrase = segment.slice(preposition + 1, end)
    const inner =
      preposition < 0
        ? startOfPhrase(phrase)
        : (newPhrase(phrase, preposition === 0) ?? titledPerson(segment, preposition, phrase))
    if (inner !== null) {
      const from = preposition + 1 + inner
      return {subject: headOf(phrase.slice(inner), governed), from}
    }
    if (preposition <= 0) return {subject: NOBODY, from: 0}
    governed = {preposition: segment[preposition]!.lower, items: phrase}
    end = preposition
  }
}

/** Passes over “Earlier”, “Last week”, “Meanwhile” before a subject. */
function startOfPhrase(phrase: Item[]): number {
  let start = 0
  while (
    start < phrase.length - 1 &&
    phrase[start]!.kind === 'word' &&
    (isAdverb(phrase[start]!.lower) || TIMES.has(phrase[start]!.lower))
  )
    start++
  const pronoun = phrase.findLastIndex((item) => item.kind === 'word' && PRONOUNS.has(item.lower))
  return Math.max(pronoun, start)
}

/** Where a subject begins inside what a preposition seemed to govern: “In Accra | the mayor”, “On Friday | Smith”. */
function newPhrase(phrase: Item[], opensSentence: boolean): number | null {
  for (let index = phrase.length - 1; index > 0; index--) {
    const item = phrase[index]!
    const before = phrase[index - 1]!
    if (
      item.kind === 'word' &&
      (PRONOUNS.has(item.lower) || (DETERMINERS.has(item.lower) && !isPossessive(before)))
    )
      return index
    if (
      item.kind === 'name' &&
      (before.kind === 'name' || TIMES.has(before.lower) || NUMBER.test(before.lower))
    )
      return index
  }
  const last = phrase.length - 1
  return opensSentence && last > 0 && isPerson(phrase[last]) ? last : null
}

/** “Secretary of State Ama Boateng”, but not “lawyers for President Boateng”. */
function titledPerson(segment: Item[], preposition: number, phrase: Item[]): number | null {
  const last = phrase.length - 1
  const title = segment[preposition - 1]
  const before = phrase[last - 1]
  const isTitled =
    title?.kind === 'word' &&
    TITLE_CASE.test(title.text) &&
    !AROUND_SOMEONE.test(title.lower) &&
    before?.kind === 'word' &&
    TITLE_CASE.test(before.text) &&
    isPerson(phrase[last])
  return isTitled ? last : null
}

/** Whom a noun phrase stands for, by its last word. */
export function headOf(phrase: Item[], governed: {preposition: string; items: Item[]} | null): Subject {
  const last = phrase.at(-1)
  if (last === undefined || last.kind === 'quoted') return NOBODY
  // Ama Boateng KC
  if (last.kind === 'word' && SUFFIXES.has(last.lower) && phrase.at(-2)?.kind === 'name')
    return headOf(phrase.slice(0, -1), governed)
  if (last.kind === 'name') {
    const before = phrase.at(-2)
    if (isWord(before, 'and', 'or', '&')) return NOBODY
    if (isEpithet(last, before)) return isWord(before, 'the') ? {is: 'pronoun', word: 'the'} : NOBODY
    return entityOf(last)
  }
  const {lower} = last
  if (PRONOUNS.has(lower))
    return lower === 'i' || lower === 'we' || lower === 'you' ? NOBODY : {is: 'pronoun', word: lower}
  const mark = phrase.findLastIndex((item) => isPossessive(item))
  const possessor = mark > 0 ? phrase[mark - 1] : undefined
  const modifier = possessor ?? phrase.slice(0, -1).findLast((item) => item.kind === 'name')
  const target =
    governed === null ? undefined : governed.items.find((item) => item.kind === 'name' && !isPossessive(item))
  const isHuman = phrase.some((item) => isWord(item, 'his', 'her', 'their', 'my', 'our'))
  if (DOCUMENTS.has(lower)) {
    const from = governed !== null && /^(?:from|by|of)$/.test(governed.preposition) ? target : undefined
    const owner = possessor ?? from ?? modifier
    return {
      is: 'document',
      noun: lower,
      owner: owner?.kind === 'name' ? entityOf(owner) : null,
      ofAccount: false,
      span: {start: phrase[0]!.start, end: last.end},
    }
  }
  const of = possessor ?? target ?? modifier
  const definite = mark > 0 || isWord(phrase[0], 'the') || phrase[0]!.kind === 'name'
  if (isHuman) return NOBODY
  const body = bodyOf(phrase, governed)
  const modifiers = phrase.slice(0, -1).flatMap((item) => (item.kind === 'word' ? [item.lower] : []))
  return {is: 'role', noun: lower, modifiers, definite, of: of?.kind === 'name' ? of : null, body}
}

/** “its spokesman”, “a company spokesman”, “the bank’s spokeswoman”, “a spokesman for the ministry”. */
function bodyOf(phrase: Item[], governed: {preposition: string; items: Item[]} | null): string | null {
  if (isWord(phrase[0], 'its')) return 'it'
  const owner = phrase.findLast(
    (item, index) => index < phrase.length - 1 && item.kind === 'word' && isBodyNoun(item.lower),
  )
  const target = governed?.items.findLast((item) => item.kind === 'word' && isBodyNoun(item.lower))
  return (owner ?? target)?.lower ?? null
}

function documentAt(items: Item[], at: number, end: number): Subject {
  const possessor = items.slice(Math.max(0, at - 4), at).findLastIndex((item) => isPossessive(item))
  const before = possessor > 0 ? items[Math.max(0, at - 4) + possessor - 1] : undefined
  let from = at
  while (from > 0 && at - from < 5 && !(items[from]!.kind === 'word' && DETERMINERS.has(items[from]!.lower)))
    from--
  const author = items
    .slice(at, end)
    .find((item, index, all) => item.kind === 'name' && isWord(all[index - 1], 'from', 'by'))
  const owner = before ?? author
  let last = at
  while (last + 1 < end && !isWord(items[last + 1], ',') && items[last + 1]!.kind !== 'quoted') last++
  return {
    is: 'document',
    noun: items[at]!.lower,
    owner: owner?.kind === 'name' ? entityOf(owner) : null,
    ofAccount: items
      .slice(at, end)
      .some((item) => isWord(item, 'account', 'page', 'profile', 'handle', 'channel')),
    span: {
      start: DETERMINERS.has(items[from]!.lower) ? items[from]!.start : items[at]!.start,
      end: items[last]!.end,
    },
  }
}

/** A subject that commas part from its verb: “Ama Boateng, 54, of the water board, said”. */
export function subjectBeforeComma(items: Item[], comma: number): {subject: Subject; from: number} | null {
  let end = comma
  let fallback: {subject: Subject; from: number} | null = null
  let by: Subject | null = null
  for (let count = 0; count < 7; count++) {
    let from = end
    while (from > 0 && end - from < LONGEST_PHRASE) {
      const item = items[from - 1]!
      if (item.kind === 'quoted' || isWord(item, ',', ';', ':', '—', '–')) break
      from--
    }
    const segment = items.slice(from, end)
    if (segment.length > 0) {
      const person = personIn(segment)
      // Two nurses, Ama Boateng of Ridge Hospital and Kofi Mensah, who is retired, said
      if (person !== null && holdsAnother(segment, person)) return {subject: NOBODY, from}
      if (person !== null)
        return {subject: entityOf(segment[person] as NameItem), from: beforeApposition(items, from)}
      const only = segment.length === 1 ? segment[0]! : null
      if (only?.kind === 'word' && PRONOUNS.has(only.lower)) return {subject: headOf(segment, null), from}
      // “the suspect, named as Ama Boateng, 27, had shouted” is the suspect, whoever said so before; “Ama Boateng,
      // leader of the council, said” goes on to the name.
      const opensSmall = segment[0]!.kind === 'word' && !TITLE_CASE.test(segment[0]!.text)
      const author = isWord(segment[0], 'by') ? segment.find((item) => item.kind === 'name') : undefined
      if (author?.kind === 'name') by = entityOf(author)
      const inner = wholeInClause(segment)
      if (inner !== null) return {subject: inner, from}
      if (!opensSmall && !isAfterthought(segment)) {
        const {subject} = subjectOf(segment)
        // “Ama Boateng, Shell’s chairman, said”: what stands between is no subject of its own.
        const bearer = subject.is === 'role' && isPossessive(segment[1]) ? bearerBefore(items, from) : null
        return bearer ?? {subject: writtenBy(subject, by), from}
      }
      if (!isAfterthought(segment) || isWord(segment[0], 'the'))
        fallback = {subject: writtenBy(subjectOf(segment).subject, by), from}
    }
    // At the gate a guard of the bank, who gave no name, said
    if (from === 0 && fallback === null && segment.length > 2)
      fallback = {subject: subjectOf(segment).subject, from}
    const boundary = items[from - 1]
    if (boundary === undefined || !isWord(boundary, ',', '—', '–') || items[from - 2]?.kind === 'quoted')
      break
    end = from - 1
  }
  return fallback
}

/** “an email in which Ama Boateng, then a manager, wrote”: the person whom a relative clause begins with. */
function wholeInClause(segment: Item[]): Subject | null {
  const link = segment.findLastIndex((item) =>
    isWord(item, 'which', 'whom', 'where', 'that', 'when', 'because'),
  )
  if (link < 1) return null
  const clause = segment.slice(link + 1)
  const person = personIn(clause)
  return person === null || person !== clause.length - 1 ? null : entityOf(clause[person] as NameItem)
}

/** The person whom a phrase between commas, which begins at `from`, is about. */
function bearerBefore(items: Item[], from: number): {subject: Subject; from: number} | null {
  const person = items[from - 2]
  return isWord(items[from - 1], ',') && isPerson(person) ? {subject: entityOf(person), from: from - 2} : null
}

/** “The report, by Ama Boateng, warns” */
const writtenBy = (subject: Subject, owner: Subject | null): Subject =>
  subject.is === 'document' && subject.owner === null ? {...subject, owner} : subject

const holdsAnother = (segment: Item[], person: number): boolean =>
  segment.some(
    (item, index) =>
      index > person && isWord(item, 'and') && segment.slice(index + 1, index + 4).some(isPerson),
  )

/** “…,” the king’s prosecutor, Ama Boateng, told the court: the phrase begins at “the”. */
function beforeApposition(items: Item[], from: number): number {
  if (!isWord(items[from - 1], ',')) return from
  let start = from - 1
  while (
    start > 0 &&
    from - start < 12 &&
    items[start - 1]!.kind !== 'quoted' &&
    !isWord(items[start - 1], ',', ';', ':')
  )
    start--
  const first = items[start]
  const opens = first?.kind === 'name' || (first?.kind === 'word' && DETERMINERS.has(first.lower))
  const follows =
    items[start - 1]?.kind === 'quoted' ||
    (isWord(items[start - 1], ',') && items[start - 2]?.kind === 'quoted')
  return opens && follows && start < from - 1 ? start : from
}

/** Index of the person that a stretch between commas is: “Chief Ama Boateng of Accra”, but not “with Ama Boateng”. */
export function personIn(segment: Item[]): number | null {
  let start = 0
  while (
    segment[start]?.kind === 'word' &&
    /^(?:but|and|so|yet|then|meanwhile|still)$/.test(segment[start]!.lower)
  )
    start++
  for (let index = start; index < segment.length && index < start + 10; index++) {
    const item = segment[index]!
    if (item.kind === 'word') {
      if (PREPOSITIONS.has(item.lower) || BOUNDARIES.has(item.lower)) return null
      if (LIKE_A_VERB.test(item.text)) return null
      continue
    }
    if (isPerson(item) && !isPossessive(segment[index + 1])) {
      const next = segment[index + 1]
      // Lennox “Blaze” Charles
      if (isWord(next, '"', '“', '‘', "'")) continue
      const isWhole =
        next === undefined ||
        (next.kind === 'word' && (PREPOSITIONS.has(next.lower) || next.lower === '(' || isAdverb(next.lower)))
      return isWhole ? index : null
    }
  }
  return null
}

/** “54”, “of the water board”, “who leads it”, “a former nurse”, “MP”: what follows a name between commas. */
function isAfterthought(segment: Item[]): boolean {
  const first = segment[0]!
  // “Ama Boateng, outside the court in Osu, Accra, said”
  if (first.kind === 'name') return segment.length === 1 && first.mention.as === 'place'
  if (first.kind !== 'word') return false
  const {lower} = first
  return (
    NUMBER.test(lower) ||
    PREPOSITIONS.has(lower) ||
    /^(?:who|which|whose|whom|when|while|as|and|but|a|an|the|or)$/.test(lower) ||
    SUFFIXES.has(lower.replaceAll('.', '')) ||
    isAdverb(lower) ||
    LIKE_A_VERB.test(lower)
  )
}

/** “the Brazilian said”, “the Ohio Democrat said” are a person, “the Russians said” a people. */
function isEpithet(name: NameItem, before: Item | undefined): boolean {
  if (before !== undefined && !isWord(before, 'the', 'a', 'an', 'one', 'another')) return false
  if (/\b(?:Democrat|Republican|Conservative|Liberal|Independent)$/.test(name.text))
    return before !== undefined
  return name.mention.form === 'demonym' && !/(?:s|ese|sh|ch|ss)$/.test(name.text)
}

export function entityOf(item: NameItem): Subject {
  const {referent} = item
  if (referent === null || item.mention.entity === null) return NOBODY
  // “One Tory MP said”
  if (/^(?:One|Another|Some|Two|Three|Several|Many)\b/.test(item.text)) return NOBODY
  const {kind, key} = referent
  if (kind !== 'person' && kind !== 'organization' && kind !== 'country') return NOBODY
  return {is: 'entity', key, isPerson: kind === 'person'}
}

/** The phrase after a verb or “according to”: “Ama Boateng, head of …”, “the bank’s chairman, Kofi Mensah, 54”. */
export function phraseAfter(items: Item[], at: number): {subject: Subject; to: number} {
  let end = at
  while (end < items.length && end - at < 24) {
    const item = items[end]!
    if (item.kind === 'quoted') break
    if (item.kind === 'word' && /^[,;:.!?—–(]$/.test(item.lower) && !isAbbreviationStop(items, end)) break
    if (item.kind === 'word' && BOUNDARIES.has(item.lower) && !isWord(item, 'and', 'or')) break
    end++
  }
  const segment = items.slice(at, end)
  if (segment.length === 0) return {subject: NOBODY, to: at}
  const first = segment[0]!
  if (
    first.kind === 'word' &&
    (PREPOSITIONS.has(first.lower) || TIMES.has(first.lower) || isAdverb(first.lower))
  )
    return {subject: NOBODY, to: at}
  let subject = forwardPhrase(segment)
  let to = end
  if ((subject.is === 'role' || subject.is === 'unnamed') && isWord(items[end], ',')) {
    // said the bank’s chairman, Kofi Mensah
    let next = end + 1
    while (
      next < items.length &&
      next - end < LONGEST_PHRASE &&
      (!isWord(items[next], ',', '.', ';', ':') || isAbbreviationStop(items, next)) &&
      items[next]!.kind !== 'quoted'
    )
      next++
    const apposition = items.slice(end + 1, next)
    const person = personIn(apposition)
    if (person !== null && person < 5) {
      subject = entityOf(apposition[person] as NameItem)
      to = next
    }
  }
  return {subject, to}
}

/** “Rev. Grace Ofosu”: the stop belongs to the title. */
export function isAbbreviationStop(items: Item[], at: number): boolean {
  const before = items[at - 1]
  return (
    isWord(items[at], '.') &&
    items[at + 1] !== undefined &&
    before?.kind === 'word' &&
    TITLE_CASE.test(before.text) &&
    before.end === items[at]!.start &&
    before.text.length < 6
  )
}

/** Whom a noun phrase stands for, read from its start: the first person that no preposition governs. */
function forwardPhrase(segment: Item[]): Subject {
  const first = segment[0]!
  if (first.kind === 'word' && PRONOUNS.has(first.lower)) {
    const next = segment[1]
    const stands =
      next === undefined ||
      (next.kind === 'word' &&
        (PREPOSITIONS.has(next.lower) ||
          isAdverb(next.lower) ||
          TIMES.has(next.lower) ||
          /ing$/.test(next.lower)))
    return stands ? headOf([first], null) : NOBODY
  }
  let end = segment.findIndex((item) => item.kind === 'word' && PREPOSITIONS.has(item.lower))
  if (end === -1) end = segment.length
  const phrase = segment.slice(0, end)
  const conjunction = phrase.findIndex((item) => isWord(item, 'and', 'or', '&'))
  for (const [index, item] of phrase.entries()) {
    if (!isPerson(item) || isPossessive(phrase[index + 1])) continue
    // Ama Boateng and Kofi Mensah
    if (conjunction !== -1 && conjunction > index && phrase[conjunction + 1]?.kind === 'name') return NOBODY
    if (conjunction !== -1 && conjunction < index && phrase.slice(0, conjunction).some(isPerson))
      return NOBODY
    return entityOf(item)
  }
  if (conjunction !== -1) return NOBODY
  const preposition = segment[end]
  const rest = segment.slice(end + 1)
  const governed = preposition === undefined ? null : {preposition: preposition.lower, items: rest}
  // said the company on Friday
  let last = phrase.length
  while (
    last > 1 &&
    phrase[last - 1]!.kind === 'word' &&
    (TIMES.has(phrase[last - 1]!.lower) || isAdverb(phrase[last - 1]!.lower))
  )
    last--
  return headOf(phrase.slice(0, last), governed)
}
