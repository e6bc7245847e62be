import {type Clause, earlierFinite, isOneOf, type VerbGroup} from './verb-groups.ts'
import {
  isAdjectival,
  isAdverb,
  isConjunction,
  isPassedOver,
  isPossessive,
  isPreposition,
  isStop,
  isSubordinator,
  isThing,
  type Range,
  setOf,
  type Word,
} from './words.ts'

/** Verbs whose object does what follows: “urged Kenya to send”, as against “promised Kenya to send”. */
const OBJECT_CONTROL = setOf(
  `ask urge order tell force allow press pressure persuade warn expect require invite help call permit enable cause
  instruct encourage compel push lead want get oblige authorise authorize command`,
)
/** Verbs that a whole clause may follow without “that”. */
const CLAUSE_TAKING = setOf(
  `say claim believe think add announce confirm insist warn report suggest argue tell know hope fear deny state show mean
  allege reveal understand find acknowledge admit note feel expect write declare stress decide agree predict maintain`,
)

/** What people put demands and accusations in. */
export const MESSAGES = setOf(
  'statement letter declaration resolution petition post message speech communique communiqué note open-letter tweet memo',
)
/**
 * Where the subject of a verb group stands; for a passive, who undergoes. Null when the sentence does not say it
 * plainly.
 */
export function subjectOf({words, groups}: Clause, index: number, depth = 0): Range | null {
  const group = groups[index]
  if (group === undefined || depth > 4) return null
  const clause = {words, groups}
  if (group.form === 'infinitive') {
    const governor = groups[index - 1]
    if (governor === undefined || isBroken(words, governor.end, group.start)) return null
    const object = isOneOf(governor, OBJECT_CONTROL) ? objectOf(clause, index - 1) : null
    return object !== null && object.to > object.from && !governor.passive
      ? object
      : subjectOf(clause, index - 1, depth + 1)
  }
  let at = group.start - 1
  while (at >= 0 && isPassedOver(words, at)) at -= 1
  const before = words[at]
  if (group.form === 'ing' && before !== undefined && MESSAGES.has(before.lower)) {
    // “issued a statement **condemning** the raid”, “in a letter to Kenya **asking** it to withdraw”
    const main = mainOf(groups, index)
    return subjectOf(clause, main === -1 ? nextFinite(groups, index) : main, depth + 1)
  }
  // “denied attacking”
  if (group.form === 'ing' && groups[index - 1]?.end === group.start)
    return subjectOf(clause, index - 1, depth + 1)
  if (group.form === 'ing' || group.form === 'participle') {
    if (before === undefined) return subjectOf(clause, nextFinite(groups, index), depth + 1)
    if (group.form === 'participle' && before.lower === ',' && isThing(words[at - 1])) {
      // “Boateng, **jailed** in May, lives in Oslo”, “Under the pact, **signed** by Owino, fighters may go”
      const next = groups[nextFinite(groups, index)]
      const isClosed = next !== undefined && words[next.start - 1]?.lower === ','
      const isOpening =
        isPreposition(words[0]!) && !groups.slice(0, index).some(({form}) => form === 'finite')
      if (isClosed || isOpening) return phraseEndingAt(clause, at - 1)
    }
    if (before.lower === ',' || isPreposition(before) || isSubordinator(before) || isConjunction(before)) {
      const main = mainOf(groups, index)
      if (main !== -1) return subjectOf(clause, main, depth + 1)
      const later = nextFinite(groups, index)
      return subjectOf(clause, later, depth + 1)
    }
    return isThing(before) || before.lower === ')' ? phraseEndingAt(clause, at) : null
  }
  if (before === undefined) return null
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that') {
    let end = words[at - 1]?.lower === ',' ? at - 2 : at - 1
    // “Ada Boateng, 23, who was …”
    if (words[end]?.kind === 'number' && words[end - 1]?.lower === ',') end -= 2
    return end >= 0 && isThing(words[end]) ? nearestPhrase(words, phraseEndingAt(clause, end)) : null
  }
  if (isConjunction(before)) {
    const earlier = earlierFinite(groups, index)
    if (earlier === -1) return null
    // “said it would study the offer and **called** on Kenya”: past beside “would” goes with “said”.
    const main = earlierFinite(groups, earlier)
    const isSaid = main !== -1 && isOneOf(groups[main]!, CLAUSE_TAKING)
    const goesOn = isSaid && groups[earlier]!.modal !== null && group.modal === null && !group.passive
    return subjectOf(clause, goesOn ? main : earlier, depth + 1)
  }
  if (before.lower === ',') {
    // “Ama Boateng, head of the fund, met …”: what stands between commas is passed over.
    let opening = openingComma(words, at)
    if (opening === null) return null
    // “Ada Boateng, of Lodwar, Kenya, was hurt”
    const isAddress = at - opening === 2 && words[opening - 1]?.mention?.as === 'place'
    if (isAddress) opening = openingComma(words, opening) ?? opening
    // “Ada Boateng, 23, who was hurt, died”
    if (words[opening - 1]?.kind === 'number' && words[opening - 2]?.lower === ',') opening -= 2
    const end = words[opening - 1]?.lower === ')' ? opening - 2 : opening - 1
    const head = isThing(words[end]) ? phraseEndingAt(clause, opening - 1) : null
    if (head === null) return null
    const apposition = {from: opening + 1, to: at}
    // “Boateng and his Kenyan counterpart, **Ben Owino**, met”
    const isName = at - opening === 2 && words[opening + 1]!.kind === 'name'
    if (isName && words[opening - 1]!.kind === 'word' && words.slice(head.from, head.to).some(isConjunction))
      return {from: head.from, to: at}
    // “The Kenyan president, **Ada Boateng**, met”, but “Ada Boateng, of the Harbour Fund, met”
    return hasPerson(words, apposition) && !hasPerson(words, head)
      ? phraseOfApposition(words, apposition)
      : head
  }
  // “In a post **she** thanked”
  if (/^(?:he|she|they|it|we|i)$/.test(before.lower)) return {from: at, to: at + 1}
  return phraseEndingAt(clause, at)
}

/** “jailed Owino over a fire in **a block** that killed nine”: what a relative clause is about stands right before it. */
function nearestPhrase(words: readonly Word[], {from, to}: Range): Range {
  for (let at = to - 1; at >= from; at -= 1) {
    if (isPreposition(words[at]!) && words[at]!.lower !== 'of') return {from: at + 1, to}
  }
  return {from, to}
}

/** “the minister, **Dr Thiaw**, told”: the name in the apposition, when it is one and little else is there. */
function phraseOfApposition(words: readonly Word[], {from, to}: Range): Range {
  let end = from
  while (end < to && words[end]!.lower !== ',' && !isPreposition(words[end]!)) end += 1
  return {from, to: end}
}

const hasPerson = (words: readonly Word[], {from, to}: Range) =>
  words
    .slice(from, to)
    .some(
      (word, index, all) =>
        word.kind === 'name' &&
        word.mention?.as === 'actor' &&
        !isAdjectival(word) &&
        !isPossessive(all[index + 1]),
    )

const isBroken = (words: readonly Word[], from: number, to: number) =>
  words.slice(from, to).some((word) => isStop(word) || word.lower === ',' || isSubordinator(word))

/** “She said the plan had failed, **blaming** Kenya”: what follows belongs to who said it. */
function mainOf(groups: readonly VerbGroup[], index: number): number {
  const first = groups.findIndex(({form}) => form === 'finite')
  const isSpeech = first !== -1 && first < index && isOneOf(groups[first]!, CLAUSE_TAKING)
  return isSpeech ? first : earlierFinite(groups, index)
}

function nextFinite(groups: readonly VerbGroup[], index: number): number {
  for (let at = index + 1; at < groups.length; at += 1) if (groups[at]!.form === 'finite') return at
  return groups.length
}

/** The comma that opens what the comma at `closing` closes; null when none is near. */
function openingComma(words: readonly Word[], closing: number): number | null {
  for (let at = closing - 1; at > 0 && at > closing - 25; at -= 1) {
    const word = words[at]!
    if (isStop(word)) return null
    // “Kampala, Uganda, and”; “on Dec. 3, 2025, said” are read as dates before.
    if (word.lower === ',') return at
  }
  return null
}

/** The noun phrase that ends with the word at `end`, its postmodifiers with it. */
function phraseEndingAt({words, groups}: Clause, end: number): Range {
  const inGroup = new Map<number, VerbGroup>()
  for (const group of groups) for (let at = group.start; at < group.end; at += 1) inGroup.set(at, group)
  let from = end + 1
  let lastConjunction = -1
  for (let at = end; at >= 0; at -= 1) {
    const word = words[at]!
    const group = inGroup.get(at)
    if (group !== undefined) {
      const opener = words[group.start - 1]
      const isModifier =
        (group.form === 'participle' || (group.form === 'ing' && !isOneOf(group, CLAUSE_TAKING))) &&
        isThing(opener) &&
        group.end <= end
      if (isModifier) {
        at = group.start
        from = at
        continue
      }
      // “attacked Kharkiv and Ukraine responded”: after an object, “and” opens a clause.
      if (lastConjunction !== -1 && !isOneOf(group, CLAUSE_TAKING)) from = lastConjunction + 1
      break
    }
    if (isStop(word) || word.kind === 'quote' || (isSubordinator(word) && word.lower !== 'as')) break
    if (word.lower === 'as' || word.kind === 'date') break
    if (word.lower === ',') {
      if (lastConjunction === -1 || !isListItem(words, at)) break
    }
    if (isConjunction(word)) {
      if (words[at - 1]?.lower === ',' && lastConjunction === -1 && !isListItem(words, at - 1)) break
      lastConjunction = at
    }
    from = at
  }
  while (
    from < end &&
    (isConjunction(words[from]!) || words[from]!.lower === ',' || isAdverb(words[from]!))
  ) {
    from += 1
  }
  // “In Kharkiv police arrested”
  if (from <= end && isPreposition(words[from]!)) {
    const name = words.slice(from, end).findIndex((word) => word.kind === 'name' || word.kind === 'date')
    if (name !== -1 && from + name < end) from += name + 1
  }
  return {from, to: end + 1}
}

/** “Kenya, Uganda and Rwanda”, but not “In Gaza, Hamas and Israel”. */
function isListItem(words: readonly Word[], comma: number): boolean {
  for (let at = comma - 1; at >= 0 && at > comma - 7; at -= 1) {
    const word = words[at]!
    if (word.lower === ',' || at === 0) {
      const first = words[word.lower === ',' ? at + 1 : 0]!
      return !isPreposition(first) && !isSubordinator(first) && first.kind !== 'date'
    }
    if (isPreposition(word) && word.lower !== 'of') return false
    if (isStop(word) || isSubordinator(word)) return false
  }
  return true
}

/** The object right after a verb group, or from `start` when a particle stands between; its `of` phrase is with it. */
export function objectOf({words, groups}: Clause, index: number, start?: number): Range | null {
  const group = groups[index]!
  let from = start ?? group.end
  while (from < words.length && isPassedOver(words, from)) from += 1
  const range = phraseStartingAt({words, groups}, from)
  if (range === null) return null
  // “said Kenya would leave”: what follows has a verb of its own.
  const next = groups.find(({start}) => start >= range.to)
  if (next !== undefined && next.form === 'finite' && isOneOf(group, CLAUSE_TAKING)) {
    if (!isBroken(words, range.to, next.start) && !words.slice(range.to, next.start).some(isConjunction))
      return null
  }
  return range
}

/**
 * The phrase before a relative clause that is its verb's object: “**the sanctions** it imposed on Kenya”, “the tariffs that
 * she announced”. Null when the verb has an object of its own, or something else than a pronoun for its subject.
 */
export function relativeObject({words, groups}: Clause, index: number): Range | null {
  const group = groups[index]!
  if (group.form !== 'finite' || group.passive || groups[index - 1]?.end === group.start - 1) return null
  if (!/^(?:he|she|it|they|we|i)$/.test(words[group.start - 1]?.lower ?? '')) return null
  const after = words[group.end]
  if (after !== undefined && after.kind !== 'date' && !isPreposition(after) && after.kind !== 'mark')
    return null
  const end = group.start - (/^(?:that|which)$/.test(words[group.start - 2]?.lower ?? '') ? 2 : 1)
  const head = words[end - 1]
  if (head === undefined || head.kind !== 'word' || !isThing(head)) return null
  return nearestPhrase(words, phraseEndingAt({words, groups}, end - 1))
}

/**
 * A noun phrase from `from` to the next verb, preposition (other than “of”) or mark that ends it. In a pair (“between A
 * and B”) the “and” begins no clause.
 */
export function phraseStartingAt({words, groups}: Clause, from: number, isPair = false): Range | null {
  const starts = startsOf(groups)
  let at = from
  for (; at < words.length; at += 1) {
    const word = words[at]!
    if (
      starts.get(at) === true ||
      isStop(word) ||
      word.kind === 'quote' ||
      word.kind === 'date' ||
      isSubordinator(word)
    )
      break
    if (isPreposition(word) && word.lower !== 'of') break
    if (word.lower === ',' && !continuesList(words, at, starts)) break
    if (isConjunction(word) && !isPair && (word.lower === 'but' || startsClause(words, at + 1, starts))) break
  }
  // “accusing him of lying”: the preposition before a verb is not the phrase's.
  while (
    at > from &&
    (isConjunction(words[at - 1]!) || isPreposition(words[at - 1]!) || words[at - 1]!.lower === ',')
  ) {
    at -= 1
  }
  return at > from ? {from, to: at} : null
}

/** Where verb groups begin; true for those that end a phrase, which a reduced relative does not. */
type Starts = ReadonlyMap<number, boolean>
const knownStarts = new WeakMap<readonly VerbGroup[], Starts>()

function startsOf(groups: readonly VerbGroup[]): Starts {
  let starts = knownStarts.get(groups)
  if (starts === undefined) {
    starts = new Map(groups.map(({start, form}) => [start, form !== 'participle']))
    knownStarts.set(groups, starts)
  }
  return starts
}

/** Whether a clause begins here: a verb, or a phrase with a finite verb right after it. */
function startsClause(words: readonly Word[], from: number, starts: Starts): boolean {
  for (let at = from; at < Math.min(words.length, from + 6); at += 1) {
    if (starts.has(at)) return words[at]!.lower !== 'to' && !words[at]!.lower.endsWith('ing')
    const word = words[at]!
    if (isPreposition(word) || word.kind === 'mark' || isConjunction(word) || isSubordinator(word))
      return false
  }
  return false
}

/** “Kenya, Uganda and Rwanda”: a comma between short items, the last of which “and” brings. */
function continuesList(words: readonly Word[], comma: number, starts: Starts): boolean {
  for (let at = comma + 1; at < Math.min(words.length, comma + 12); at += 1) {
    const word = words[at]!
    if (
      starts.has(at) ||
      isPreposition(word) ||
      isStop(word) ||
      isSubordinator(word) ||
      word.kind === 'quote'
    )
      return false
    if (word.lower === 'and' || word.lower === 'or')
      return at > comma + 1 && !startsClause(words, at + 1, starts)
  }
  return false
}

/** A prepositional phrase: “against Kenya”. The range is what follows the preposition. */
export interface PrepositionalPhrase extends Range {
  preposition: string
}

/** The prepositional phrases from `from` to the end of the clause. */
export function phrasesAfter(clause: Clause, from: number): PrepositionalPhrase[] {
  const {words} = clause
  const end = clauseEnd(clause, from)
  const phrases: PrepositionalPhrase[] = []
  for (let at = from; at < end; at += 1) {
    const word = words[at]!
    if (!isPreposition(word)) continue
    const range = phraseStartingAt(clause, at + 1, word.lower === 'between')
    if (range === null) continue
    phrases.push({preposition: word.lower, ...range})
    // “of” inside a phrase is read with it: “with the leaders of Kenya”.
    at = range.to - 1
  }
  return phrases
}

/** Words before a noun or a clause. */
const EITHER_WAY = /^(?:as|after|before|since|until|till|despite|amid)$/

/** One past the last word that can belong to the verb before `from`. */
export function clauseEnd({words, groups}: Clause, from: number): number {
  const starts = startsOf(groups)
  let at = from
  let isPair = false
  for (; at < words.length; at += 1) {
    const word = words[at]!
    if (starts.get(at) === true) break
    if (isStop(word) || word.kind === 'quote') break
    // “resigned as mayor on Monday”, “signed after midnight by Kenya” go on; “resigned as the vote began” does not.
    const isPlain = EITHER_WAY.test(word.lower) && !startsClause(words, at + 1, starts)
    if (isSubordinator(word) && !isPlain) break
    if (word.lower === 'between') isPair = true
    if (isConjunction(word) && !isPair && startsClause(words, at + 1, starts)) break
    if (isConjunction(word)) isPair = false
    // “…, killing three”, “…, the army said”
    if (word.lower === ',' && startsClause(words, at + 1, starts)) break
  }
  return at
}
