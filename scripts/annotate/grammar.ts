import type {DateExpression, Mention, Quotation, Span, Token} from '../model.ts'
import type {VerbForm, VerbLexicon, VerbTag} from './verbs.ts'

/**
 * A light grammar of news sentences: words, verb groups, and the phrases that stand around them.
 *
 * No tagger and no tree. A name is one word however many tokens it has, so is a date, so is a long quotation; what
 * is left is short enough for a few rules about what may stand beside a verb.
 */

/** A token, or what is one word here: a name, a date, words between quotation marks. */
export interface Word extends Span {
  /** Lower-case; a typographic apostrophe is a straight one. */
  lower: string
  kind: 'name' | 'date' | 'quote' | 'number' | 'word' | 'mark'
  mention: Mention | null
  date: DateExpression | null
}

/** “has not been arrested”, “to strike”, “accusing”. Indices are into the sentence's words. */
export interface VerbGroup {
  start: number
  /** One past its last word. */
  end: number
  /** Its main verb. */
  verb: number
  /** What the main verb may be a form of; the likelier first. */
  forms: readonly VerbForm[]
  /** `participle` is the reduced relative of “troops backed by Russia”. */
  form: 'finite' | 'infinitive' | 'ing' | 'participle'
  passive: boolean
  negated: boolean
  /** “will”, “could”, …; “to” of “is to meet”; null for a plain tense. */
  modal: string | null
}

export interface Clause {
  words: readonly Word[]
  groups: readonly VerbGroup[]
}

/** Half-open range of words. */
export interface Range {
  from: number
  to: number
}

const words = (list: string) => new Set(list.trim().split(/\s+/))

const BE = words("is are was were be been being am 's 're isn't aren't wasn't weren't")
const HAVE = words("has have had having 've hasn't haven't hadn't")
const DO = words("does do did doesn't don't didn't")
const MODALS = words(
  "will would could can may might shall should must 'll 'd cannot won't wouldn't couldn't can't shouldn't mustn't",
)
const NEGATIVE = /^(?:not|never|cannot|neither|hardly|no longer)$|n't$/
const DETERMINERS = words(
  `the a an this that these those its his her their our my your some any no every each both all several many few
  another such other more most two three four five six seven eight nine ten eleven twelve dozens hundreds thousands`,
)
const POSSESSIVES = words("'s ' its his her their our my your whose")
const PRONOUNS = words('he she it they we i you who which that')
export const PREPOSITIONS = words(
  `of in on at to for from with by against over under between among during through into onto near outside inside across
  about around toward towards without within behind beyond amid alongside via per upon off after before since until
  despite following like`,
)
const SUBORDINATORS = words(
  `that which who whom whose because although though while whereas when whenever if unless once whether after before
  since until till as where why how what despite amid than`,
)
const CONJUNCTIONS = words('and or but & nor then yet plus')
const ADVERBS = words(
  `not never also already again now then still yet later earlier soon once twice even just only since first finally
  often ever afterwards meanwhile together too here there today tonight far long more than instead abroad overnight
  almost nearly about at least up further both indeed thus therefore however`,
)
const NOT_ADVERB = words(
  'family early ally rally supply assembly reply apply fly monopoly bully july italy daily weekly only',
)
const QUOTE_MARKS = words('“ ” " ‘ ’')
const STOPS = words('; : — – … ... ? ! .')

export const isAdverb = (word: Word): boolean =>
  word.kind === 'word' &&
  (ADVERBS.has(word.lower) ||
    (word.lower.length > 4 && word.lower.endsWith('ly') && !NOT_ADVERB.has(word.lower)))
export const isConjunction = (word: Word): boolean => CONJUNCTIONS.has(word.lower)
export const isPreposition = (word: Word): boolean => word.kind === 'word' && PREPOSITIONS.has(word.lower)
export const isSubordinator = (word: Word): boolean => word.kind === 'word' && SUBORDINATORS.has(word.lower)
export const isPossessive = (word: Word | undefined): boolean => word?.lower === "'s" || word?.lower === "'"
const isQuoteMark = (word: Word) => word.kind === 'mark' && QUOTE_MARKS.has(word.lower)
const isStop = (word: Word) => word.kind === 'mark' && STOPS.has(word.lower)
const isDeterminer = (word: Word) =>
  word.kind === 'number' || DETERMINERS.has(word.lower) || POSSESSIVES.has(word.lower)
const isThing = (word: Word | undefined) =>
  word !== undefined &&
  (word.kind === 'name' ||
    (word.kind === 'word' &&
      !PREPOSITIONS.has(word.lower) &&
      !SUBORDINATORS.has(word.lower) &&
      !CONJUNCTIONS.has(word.lower) &&
      !DETERMINERS.has(word.lower) &&
      !isAdverb(word)))

/** Words between marks that are too many to be part of the sentence that holds them. */
const isOpaque = (text: string, {start, end}: Span) =>
  (text.slice(start, end).match(/\s+/g)?.length ?? 0) >= 4

/**
 * Makes words of one sentence's tokens. A name inside a longer word (“pro-Russian”, “US-led”) is part of that word;
 * two names joined by a hyphen (“Russia-Ukraine”) are two names.
 */
export function wordsOf(
  text: string,
  tokens: readonly Token[],
  layers: {
    mentions: readonly Mention[]
    dates: readonly DateExpression[]
    quotations: readonly Quotation[]
  },
): Word[] {
  interface Item extends Span {
    kind: 'name' | 'date' | 'quote'
    mention: Mention | null
    date: DateExpression | null
  }
  const items: Item[] = [
    ...layers.quotations
      .filter((quotation) => quotation.direct && isOpaque(text, quotation))
      .map(({start, end}): Item => ({start, end, kind: 'quote', mention: null, date: null})),
    ...layers.dates.map(
      (date): Item => ({start: date.start, end: date.end, kind: 'date', mention: null, date}),
    ),
    ...layers.mentions.map(
      (mention): Item => ({start: mention.start, end: mention.end, kind: 'name', mention, date: null}),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end)

  const made: Word[] = []
  let next = 0
  let covered = -1
  for (const token of tokens) {
    if (token.end <= covered) continue
    const inside: Item[] = []
    while (next < items.length && items[next]!.start < token.end) {
      const item = items[next]!
      next += 1
      // A name inside a quotation or a date is part of it.
      if (item.start >= Math.max(covered, inside.at(-1)?.end ?? 0) && item.end > token.start)
        inside.push(item)
    }
    if (inside.length === 0 || !isCovered(token, inside)) {
      if (token.start >= covered) made.push(plainWord(token))
      continue
    }
    let at = token.start
    for (const item of inside) {
      if (item.start > at) made.push(plainWord({...token, start: at, end: item.start, lower: '-'}))
      made.push({
        start: item.start,
        end: item.end,
        lower: text.slice(item.start, item.end).toLowerCase(),
        kind: item.kind,
        mention: item.mention,
        date: item.date,
      })
      at = item.end
      covered = Math.max(covered, item.end)
    }
  }
  return made
}

/** Whether nothing but hyphens is left of the token when its items are taken out. */
function isCovered(token: Token, items: readonly Span[]): boolean {
  let at = token.start
  let rest = ''
  for (const {start, end} of items) {
    if (start > at) rest += token.text.slice(at - token.start, start - token.start)
    at = Math.max(at, end)
  }
  if (at < token.end) rest += token.text.slice(at - token.start)
  return !/[\p{L}\d]/u.test(rest)
}

const LETTER = /\p{L}/u

function plainWord({start, end, lower}: Pick<Token, 'start' | 'end' | 'lower'>): Word {
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower
  const first = straight.charCodeAt(0)
  const isLatin = first >= 97 && first <= 122
  const kind = isLatin
    ? 'word'
    : first >= 48 && first <= 57
      ? 'number'
      : LETTER.test(straight)
        ? 'word'
        : 'mark'
  return {start, end, lower: straight, kind, mention: null, date: null}
}

/** A country's adjective: “Russian”, as against “Russia”. Without a form it shows by what follows. */
export const isAdjectival = (word: Word | undefined): boolean => word?.mention?.form === 'demonym'

/**
 * Finds the verb groups of a sentence, in order.
 *
 * What is as often a noun (“strikes”) is a verb only between a subject and an object; a word in -ed after a
 * determiner or a preposition is an adjective.
 */
export function verbGroups(words: readonly Word[], lexicon: VerbLexicon): VerbGroup[] {
  const groups: VerbGroup[] = []
  let at = 0
  while (at < words.length) {
    const group = auxiliaryGroup(words, at, lexicon) ?? plainGroup(words, at, lexicon, groups.at(-1) ?? null)
    if (group === null) at += 1
    else {
      groups.push(group)
      at = group.end
    }
  }
  markReduced(words, groups)
  return groups
}

/** “has not been arrested”, “will on Friday meet”, “to strike”, “didn’t sign”. */
function auxiliaryGroup(words: readonly Word[], from: number, lexicon: VerbLexicon): VerbGroup | null {
  const first = words[from]!
  if (first.kind !== 'word' && !/^'(?:ll|d|ve|re)$/.test(first.lower)) return null
  const isTo = first.lower === 'to'
  const isAuxiliary =
    BE.has(first.lower) || HAVE.has(first.lower) || DO.has(first.lower) || MODALS.has(first.lower)
  // “Kenya 's” is a possessive; “having met” is one group, “being arrested” another.
  if (!(isTo || isAuxiliary) || first.lower === "'s" || first.lower === 'been') return null
  let negated = NEGATIVE.test(first.lower)
  let modal = MODALS.has(first.lower) ? first.lower : null
  let last = first.lower
  let isBe = BE.has(last)
  let hasAuxiliary = isAuxiliary
  for (let at = from + 1; at < Math.min(words.length, from + 9); at += 1) {
    const word = words[at]!
    if (NEGATIVE.test(word.lower)) {
      negated = true
      continue
    }
    if (word.kind === 'date' || isQuoteMark(word) || isAdverb(word)) continue
    // “has on Thursday said”
    if (word.lower === 'on' && words[at + 1]?.kind === 'date') continue
    if (word.lower === 'to' && isBe && modal === null && verbTags(words[at + 1], lexicon).has('base')) {
      // “is to meet”: planned, as with “will”.
      modal = 'to'
      last = 'to'
      isBe = false
      continue
    }
    if (BE.has(word.lower) || (HAVE.has(word.lower) && !isBe)) {
      last = word.lower
      isBe = BE.has(last)
      hasAuxiliary = true
      continue
    }
    const wanted: VerbTag[] = isBe ? ['participle', 'ing'] : HAVE.has(last) ? ['participle'] : ['base']
    const forms = lexicon.lookup(word.lower).filter(({tags}) => wanted.some((tag) => tags.has(tag)))
    if (word.kind !== 'word' || forms.length === 0) break
    const isIng = isBe && forms.some(({tags}) => tags.has('ing'))
    return {
      start: from,
      end: at + 1,
      verb: at,
      forms,
      form: isTo ? 'infinitive' : first.lower === 'having' || first.lower === 'being' ? 'ing' : 'finite',
      passive: isBe && !isIng,
      negated,
      modal,
    }
  }
  if (!hasAuxiliary || isTo) return null
  // “was a disaster”, “has troops”: the auxiliary is the verb.
  const lemma = BE.has(first.lower)
    ? 'be'
    : HAVE.has(first.lower)
      ? 'have'
      : DO.has(first.lower)
        ? 'do'
        : 'be'
  return {
    start: from,
    end: from + 1,
    verb: from,
    forms: [{lemma, tags: new Set<VerbTag>(['past'])}],
    form: /^(?:having|being)$/.test(first.lower) ? 'ing' : 'finite',
    passive: false,
    negated,
    modal,
  }
}

const NO_TAGS: ReadonlySet<VerbTag> = new Set()

function verbTags(word: Word | undefined, lexicon: VerbLexicon): ReadonlySet<VerbTag> {
  if (word?.kind !== 'word') return NO_TAGS
  return new Set(lexicon.lookup(word.lower).flatMap(({tags}) => [...tags]))
}

/** A verb without an auxiliary: “met”, “accuses”, “striking”. */
function plainGroup(
  words: readonly Word[],
  at: number,
  lexicon: VerbLexicon,
  earlier: VerbGroup | null,
): VerbGroup | null {
  const word = words[at]!
  if (word.kind !== 'word') return null
  const forms = lexicon.lookup(word.lower)
  if (forms.length === 0) return null
  const has = (tag: VerbTag) => forms.some(({tags}) => tags.has(tag))
  const before = wordBefore(words, at)
  const after = words[at + 1]
  const group = (form: VerbGroup['form'], passive = false, modal: string | null = null): VerbGroup => ({
    start: at,
    end: at + 1,
    verb: at,
    forms,
    form,
    passive,
    negated: false,
    modal,
  })
  if (has('ing')) {
    // “accused of prolonging”: a verb in no list is one only where a verb must stand.
    if (forms[0]!.lemma === '' && before?.lower !== ',' && !(before !== null && isPreposition(before)))
      return null
    // “the killing of”, “Russian shelling”, “a meeting with”
    if (before !== null && (isDeterminer(before) || isAdjectival(before))) return null
    // “a flood warning”: after a noun, a participle needs an object.
    const isVerb = earlier !== null && words[earlier.end - 1] === before
    if (before?.kind === 'word' && isThing(before) && !isPlural(before) && !isVerb)
      return after !== undefined && (after.kind === 'name' || isDeterminer(after)) ? group('ing') : null
    return group('ing')
  }
  if (before !== null && isDeterminer(before) && !PRONOUNS.has(before.lower)) return null
  // “sent forces to”, “rejected proposed changes”: right after a verb there is its object.
  if (earlier !== null && words[earlier.end - 1] === before) return null
  const joined = joinedTo(words, at, earlier, lexicon)
  // “the ratio of wounded and killed”: beside an adjective, one more.
  if (joined === null && before !== null && isConjunction(before) && followsAdjective(words, at, lexicon))
    return null
  if (has('past') || has('participle')) {
    const isBase = has('base')
    if (
      isBase &&
      lexicon.isNounLike(word.lower) &&
      !standsAsVerb(words, at, lexicon) &&
      !followsName(words, at)
    )
      return null
    if (!has('past')) {
      if (joined?.passive) return group('finite', true, joined.modal)
      return before === null || before.lower === ',' || isThing(before) ? group('participle', true) : null
    }
    if (before !== null && isPreposition(before) && before.lower !== 'by' && !isBase) return null
    // “were arrested and charged”: the second is as passive as the first.
    if (joined?.passive && has('participle') && !startsObject(after))
      return group('finite', true, joined.modal)
    return group('finite')
  }
  if (has('base') && joined !== null && (joined.modal !== null || joined.form === 'infinitive'))
    return group(joined.form, false, joined.modal)
  if (lexicon.isNounLike(word.lower)) return standsAsVerb(words, at, lexicon) ? group('finite') : null
  if (before === null || isPreposition(before) || isAdjectival(before)) return null
  if (has('s'))
    return isThing(before) || PRONOUNS.has(before.lower) || isMark(before) ? group('finite') : null
  return PRONOUNS.has(before.lower) || isPlural(before) || before.kind === 'name' || isConjunction(before)
    ? group('finite')
    : null
}

const isMark = (word: Word) => word.kind === 'mark'
const isPlural = (word: Word) =>
  word.kind === 'word' &&
  (/[^s]s$/.test(word.lower) || /^(?:people|police|men|women|children|troops|mps)$/.test(word.lower))

/** The word before, adverbs, dates and closing quotation marks passed over. */
export function wordBefore(words: readonly Word[], at: number): Word | null {
  let index = at - 1
  while (
    index >= 0 &&
    (isAdverb(words[index]!) || words[index]!.kind === 'date' || isQuoteMark(words[index]!))
  ) {
    index -= words[index]!.kind === 'date' && words[index - 1]?.lower === 'on' ? 2 : 1
  }
  return words[index] ?? null
}

/** The verb group that this verb continues: “raided the flat **and** arrested two men”. */
function joinedTo(
  words: readonly Word[],
  at: number,
  earlier: VerbGroup | null,
  lexicon: VerbLexicon,
): VerbGroup | null {
  const conjunction = conjunctionBefore(words, at)
  if (conjunction === -1 || earlier === null) return null
  return earlier.end !== conjunction && followsAdjective(words, at, lexicon) ? null : earlier
}

function conjunctionBefore(words: readonly Word[], at: number): number {
  let index = at - 1
  while (index >= 0 && (isAdverb(words[index]!) || isQuoteMark(words[index]!))) index -= 1
  return index >= 0 && isConjunction(words[index]!) ? index : -1
}

/** Whether what “and” joins this word to is a participle too. */
function followsAdjective(words: readonly Word[], at: number, lexicon: VerbLexicon): boolean {
  const conjunction = conjunctionBefore(words, at)
  return conjunction > 0 && verbTags(words[conjunction - 1], lexicon).has('participle')
}

const startsObject = (word: Word | undefined) =>
  word !== undefined && (word.kind === 'name' || word.kind === 'number' || isDeterminer(word))

/** Between what can be a subject and what can begin an object: “missiles **hit** a mall”, “Iran **attacks** Iraq”. */
function standsAsVerb(words: readonly Word[], at: number, lexicon: VerbLexicon): boolean {
  const before = wordBefore(words, at)
  const after = words[at + 1]
  if (before === null || isAdjectival(before) || isPreposition(before) || isDeterminer(before)) return false
  if (!startsObject(after) && after?.lower !== 'to') return false
  // “the Kenya plan to end the war”: one name goes with “plans”; two go with “plan”.
  const isPlain = lexicon.lookup(words[at]!.lower).every(({tags}) => tags.has('base') && !tags.has('past'))
  if (isPlain && before.kind === 'name') return isConjunction(words[words.indexOf(before) - 1] ?? before)
  return (
    before.kind === 'name' ||
    PRONOUNS.has(before.lower) ||
    isPlural(before) ||
    (isMark(before) && before.lower === ',') ||
    // “the ministry plans to”, “a missile hit the”, but not “a planned visit to”
    (isThing(before) &&
      !before.lower.endsWith('ed') &&
      (words[at]!.lower.endsWith('s') || startsObject(after))) ||
    isConjunction(before)
  )
}

/** “Kenya **cut** aid”: a past form that looks like the noun, right after a name that owns nothing. */
function followsName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return (
    before?.kind === 'name' &&
    !isAdjectival(before) &&
    words[at + 1]?.kind !== 'mark' &&
    words[at + 1] !== undefined
  )
}

/**
 * “The man **arrested** on Friday said …”, “troops **backed** by Russia”, “**Pressed** on the plan, she …”: a past
 * form without an auxiliary that is no finite verb.
 */
function markReduced(words: readonly Word[], groups: VerbGroup[]): void {
  groups.forEach((group, index) => {
    if (group.form !== 'finite' || group.start !== group.verb || group.passive) return
    if (!group.forms.some(({tags}) => tags.has('participle'))) return
    const after = words[group.end]
    const before = words[group.start - 1]
    if (isReduced(before, after, words, group, groups[index + 1])) {
      group.form = 'participle'
      group.passive = true
    }
  })
}

function isReduced(
  before: Word | undefined,
  after: Word | undefined,
  words: readonly Word[],
  group: VerbGroup,
  next: VerbGroup | undefined,
): boolean {
  if (after?.lower === 'by' && words[group.end + 1]?.kind !== 'number') return true
  const followedLoosely =
    after === undefined || isPreposition(after) || after.kind === 'date' || isAdverb(after)
  if (before === undefined || (before.kind === 'mark' && before.lower === ',')) {
    return before === undefined ? followedLoosely : followedLoosely && !isConjunction(before)
  }
  if (!followedLoosely || !isThing(before) || next?.form !== 'finite') return false
  // Another finite verb, and nothing between that could begin its clause.
  for (let at = group.end; at < next.start; at += 1) {
    const word = words[at]!
    if (word.lower === ',' || isSubordinator(word) || isConjunction(word) || isStop(word)) return false
  }
  return !PRONOUNS.has(words[next.start - 1]?.lower ?? '')
}

// ── Phrases ─────────────────────────────────────────────────────────────────────────────────────────

/** Verbs whose object does what follows: “urged Kenya to send”, as against “promised Kenya to send”. */
const OBJECT_CONTROL = words(
  `ask urge order tell force allow press pressure persuade warn expect require invite help call permit enable cause
  instruct encourage compel push lead want get oblige authorise authorize command`,
)
/** Verbs that a whole clause may follow without “that”. */
const CLAUSE_TAKING = words(
  `say claim believe think add announce confirm insist warn report suggest argue tell know hope fear deny state show mean
  allege reveal understand find acknowledge admit note feel expect write declare stress decide agree predict maintain`,
)

/** What people put demands and accusations in. */
export const MESSAGES = words(
  'statement letter declaration resolution petition post message speech communique communiqué note open-letter tweet memo',
)

export const lemmasOf = (group: VerbGroup): string[] => group.forms.map(({lemma}) => lemma)
const isOneOf = (group: VerbGroup, lemmas: ReadonlySet<string>) =>
  lemmasOf(group).some((lemma) => lemmas.has(lemma))

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
    return earlier === -1 ? null : subjectOf(clause, earlier, depth + 1)
  }
  if (before.lower === ',') {
    // “Ama Boateng, head of the fund, met …”: what stands between commas is passed over.
    let opening = openingComma(words, at)
    if (opening === null) return null
    // “Ada Boateng, 23, who was hurt, died”
    if (words[opening - 1]?.kind === 'number' && words[opening - 2]?.lower === ',') opening -= 2
    const end = words[opening - 1]?.lower === ')' ? opening - 2 : opening - 1
    const head = isThing(words[end]) ? phraseEndingAt(clause, opening - 1) : null
    if (head === null) return null
    const apposition = {from: opening + 1, to: at}
    return hasPerson(words, apposition) && !hasPerson(words, head)
      ? phraseOfApposition(words, apposition)
      : head
  }
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
        word.kind === 'name' && word.mention?.as === 'actor' && !isPossessive(all[index + 1]),
    )

function isPassedOver(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (isAdverb(word) || word.kind === 'date' || isQuoteMark(word)) return true
  return word.lower === 'on' && words[at + 1]?.kind === 'date'
}

const isBroken = (words: readonly Word[], from: number, to: number) =>
  words.slice(from, to).some((word) => isStop(word) || word.lower === ',' || isSubordinator(word))

/** “She said the plan had failed, **blaming** Kenya”: what follows belongs to who said it. */
function mainOf(groups: readonly VerbGroup[], index: number): number {
  const first = groups.findIndex(({form}) => form === 'finite')
  const isSpeech = first !== -1 && first < index && isOneOf(groups[first]!, CLAUSE_TAKING)
  return isSpeech ? first : earlierFinite(groups, index)
}

export function earlierFinite(groups: readonly VerbGroup[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) if (groups[at]!.form === 'finite') return at
  return -1
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

/** One past the last word that can belong to the verb before `from`. */
export function clauseEnd({words, groups}: Clause, from: number): number {
  const starts = startsOf(groups)
  let at = from
  let isPair = false
  for (; at < words.length; at += 1) {
    const word = words[at]!
    if (starts.get(at) === true) break
    if (isStop(word) || word.kind === 'quote') break
    // “resigned as mayor on Monday” goes on; “resigned as the vote began” does not.
    const isPlainAs = word.lower === 'as' && !startsClause(words, at + 1, starts)
    if (isSubordinator(word) && !isPlainAs) break
    if (word.lower === 'between') isPair = true
    if (isConjunction(word) && !isPair && startsClause(words, at + 1, starts)) break
    if (isConjunction(word)) isPair = false
    // “…, killing three”, “…, the army said”
    if (word.lower === ',' && startsClause(words, at + 1, starts)) break
  }
  return at
}
