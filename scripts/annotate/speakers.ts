import type {Span} from '../model.ts'
import {isBodyNoun} from './discourse-bodies.ts'
import {type Item, isPerson, isWord, type NameItem, type Unit} from './narration.ts'
import type {Cues} from './speakers-cues.ts'

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

const NOBODY: Subject = {is: 'unnamed'}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const PREPOSITIONS = words(`
  of for at from in with by to on about over under against near via inside outside between among during through into
  across toward towards within without alongside behind beyond despite amid like onto upon per since until throughout
  around aboard above below beside besides following including`)
export const DETERMINERS = words(`
  the a an this that these those his her its their our my your one some another both many several most no each every
  two three four five six seven eight nine ten dozens few other`)
const BOUNDARIES = words(`
  that which who whom whose when while as because although though if whether where after before since until but and or
  nor what whereas than how why yet so once unless even`)
const AUXILIARIES = words(`
  has have had having is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t did does do will would could can may might must should shall not
  never hasn't haven't hadn't didn't doesn't don't won't wouldn't couldn't can't
  hasn’t haven’t hadn’t didn’t doesn’t don’t won’t wouldn’t couldn’t can’t to`)
/** Verbs that another follows with “to”, of the same subject. */
const CATENATIVES = words(`
  likes liked love loves loved used came wanted wants hoped hopes began begins started continued continues declined
  declines refused refuses failed fails tried tries managed appeared appears seemed seems paused rose stood returned
  proceeded rushed hastened vowed promised agreed threatened forgot chose`)
const BE = words(`
  is are was were be been being get got gets isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t`)
const MODALS = words(`
  will would could can may might must should shall not never hasn't haven't hadn't didn't doesn't don't won't wouldn't
  couldn't can't hasn’t haven’t hadn’t didn’t doesn’t don’t won’t wouldn’t couldn’t can’t to did does do`)
const ADVERBS = words(`
  also later then further again once earlier afterwards afterward still even just only too instead now here there
  already often always ever himself herself itself themselves previously separately soon first twice duly yesterday
  today tonight tomorrow recently meanwhile however therefore nevertheless finally simply online live back all both
  initially eventually reportedly quickly since alone together indeed instead thus hence`)
const NO_ADVERB = words(
  'family early july italy reply ally rally assembly supply weekly daily monthly sally emily kelly billy',
)
const TIMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  yesterday today tonight week month year night morning afternoon evening weekend noon midnight last this next late
  early earlier`)
const DOCUMENTS = words(`
  statement statements post posts tweet tweets message messages letter letters email emails e-mail e-mails memo note
  report reports filing filings lawsuit complaint indictment affidavit ruling judgment judgement verdict document
  documents papers records press-release release communique communiqué article editorial column op-ed essay book memoir
  diary blog video recording caption sign banner placard placards inscription text bulletin petition manifesto
  resolution summary transcript study paper review website notice circular advisory charge-sheet suit motion order
  dispatch leaflet poster headline declaration words remarks comments speech testimony`)
/** Who stands behind these is spoken to: “A driver, who stopped, told Ama Boateng”. */
const HAS_HEARER = words(
  'tell ask remind warn assure reassure inform advise urge beg accuse thank blame criticise criticize praise',
)
const SPOKESPEOPLE = words('spokesman spokeswoman spokesperson spokespeople spokesmen')
/** What speaks for the body or the country that it is tied to. */
const OFFICIALS = words(`
  official officials authorities government ministry administration army military forces command embassy delegation
  leadership representatives representative board management directorate secretariat presidency cabinet negotiators
  diplomats diplomat statement`)
const PRONOUNS = words('he she it they we i you')
const SUFFIXES = words('jr sr mp mep msp qc kc sc san phd md mbe obe cbe esq ii iii iv td ret')
const CONJUNCTIONS = words('and but or then yet so')
const DOES_NOT_STAND_BEFORE_A_VERB = words(`
  the a an this these those his her its their our my your no any every 's ’s ’ ' of for at from in with by on about over
  under against new more some`)
const TITLE_CASE = /^\p{Lu}/u
/** People who are not the one whose name follows: “lawyers for Ama Boateng”. */
const AROUND_SOMEONE =
  /^(?:lawyers?|attorneys?|solicitors?|counsel|barristers?|family|families|friends?|sources?|supporters?|relatives?|colleagues?|allies|ally|aides?|advisers?|advisors?|spokes\p{L}+|representatives?|critics?|members?|fans?|followers?|widow|wife|husband|mother|father|sister|brother|son|daughter|office|allies|rivals?|opponents?|victims?|neighbours?|neighbors?|parents?|children|teammates?|agents?|managers?|doctors?|staff)$/u
const LONGEST_PHRASE = 40
const NUMBER = /^\d/
/** What a title or an office is not: a word that ends like a verb. */
const LIKE_A_VERB =
  /^(?:\p{Ll}+(?:ed|ing)|met|told|said|saw|was|is|has|had|were|are|will|would|took|gave|made|won|lost|left|held|put|set|hit|beat|cut|led)$/u

/** One verb of saying, and what stands around it. Indices are into the unit's items. */
export interface SpeechAct {
  lemma: string
  cueFrom: number
  /** One past its last word. */
  cueTo: number
  cue: Span
  subject: Subject
  /** Where subject and verb begin together: “the minister said” begins at “the”. */
  from: number
  /** One past where they end. */
  to: number
  /** “said Ama Boateng” */
  inverted: boolean
  /** “…, adding” */
  participle: boolean
  /** “was called”, “is said to be”, without “by”. */
  passive: boolean
  /** “will say”, “did not say”, “to say”. */
  modal: boolean
}

/** Finds the verbs of saying of a sentence, in order, with their subjects. */
export function findSpeechActs(unit: Unit, cues: Cues): SpeechAct[] {
  const acts: SpeechAct[] = []
  const {items} = unit
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!
    if (item.kind !== 'word') continue
    const act = actAt(items, at, cues)
    if (act === null) continue
    acts.push(act)
    at = act.cueTo - 1
  }
  return acts
}

function actAt(items: Item[], at: number, cues: Cues): SpeechAct | null {
  const {lower} = items[at]!
  if (lower === 'according' && isWord(items[at + 1], 'to'))
    return sourceAct(items, at, at + 2, 'according to')
  if (
    lower === 'words' &&
    isWord(items[at + 1], 'of') &&
    isWord(items[at - 1], 'the') &&
    isWord(items[at - 2], 'in')
  )
    return sourceAct(items, at - 2, at + 2, 'in the words of')
  const matching = cues
    .get(lower)
    ?.find(({rest}) => rest.every((word, index) => items[at + 1 + index]?.lower === word))
  if (matching === undefined) return byItsPlace(items, at)
  const cueTo = at + 1 + matching.rest.length
  const before = items[at - 1]
  if (before?.kind === 'word' && DOES_NOT_STAND_BEFORE_A_VERB.has(before.lower) && !lower.endsWith('ing'))
    return null
  // “a public demand”, “an official report”, but “an official said”
  if (isWord(before, 'public', 'official') && (lower === matching.lemma || /^[^s]+s$/.test(lower)))
    return null
  if (lower.endsWith('ing') && isWord(before, 'the', 'a', 'an', 'his', 'her', 'their', 'its', "'s", '’s'))
    return null
  // “demand for chips”, “the state”, but “they demand”, “officials claim”, “did not say”
  if (lower === matching.lemma && !/^(?:read|put)$/.test(lower) && !takesBaseForm(before)) return null
  // “despite the bank’s stark warning that”
  if (lower.endsWith('ing') && before?.kind === 'word' && !isAdverb(before.lower)) {
    const second = items[at - 2]
    if (isPossessive(second) || isWord(second, 'the', 'a', 'an', 'his', 'her', 'their', 'its')) return null
  }
  // “is said to be”, “casualties said to have been inflicted”
  if (lower === 'said' && isWord(items[cueTo], 'to') && isWord(items[cueTo + 1], 'be', 'have')) return null
  const act = (subject: Subject, more: Partial<SpeechAct> = {}): SpeechAct => ({
    lemma: matching.lemma,
    cueFrom: at,
    cueTo,
    cue: {start: items[at]!.start, end: items[cueTo - 1]!.end},
    subject,
    from: at,
    to: cueTo,
    inverted: false,
    participle: false,
    passive: false,
    modal: false,
    ...more,
  })

  // “was quoted by the agency as saying”, “quoted the minister as saying”
  if (lower === 'saying' && isWord(before, 'as')) {
    const quoted = quotedAsSaying(items, at)
    if (quoted !== null) return act(quoted.subject, {from: quoted.from})
  }
  const trimmed = trimVerb(items, at)
  const {end} = trimmed
  if (lower.endsWith('ing') && !trimmed.isBe) {
    const subject = gerundSubject(items, at)
    return act(subject, {participle: true})
  }
  if (trimmed.isBe && !lower.endsWith('ing')) {
    for (let by = cueTo; by < Math.min(items.length, cueTo + 6); by++) {
      if (!isWord(items[by], 'by')) continue
      const agent = phraseAfter(items, by + 1)
      return act(agent.subject, {to: cueTo})
    }
    return act(NOBODY, {passive: true, to: cueTo})
  }
  const more = {modal: trimmed.isModal}
  const last = items[end - 1]
  const beforeCue = items[at - 1]
  // “…,” said Ama Boateng, head of the water board.
  const followsQuotation =
    beforeCue?.kind === 'quoted' ||
    (isWord(beforeCue, ',', '—', '–', '-') && items[at - 2]?.kind === 'quoted')
  if (followsQuotation || at === 0) {
    const phrase = phraseAfter(items, cueTo)
    if (phrase.subject.is !== 'unnamed' || phrase.to > cueTo)
      return act(phrase.subject, {...more, to: phrase.to, inverted: true})
  }
  if (last === undefined || last.kind === 'quoted') {
    // “…” reads the banner · said in a statement
    // Asked if she would stand, Ama Boateng pointed to her shoes.
    if (last === undefined && /ed$/.test(lower)) return act(NOBODY, {passive: true})
    return act(last === undefined ? NOBODY : {is: 'same'}, more)
  }
  if (isWord(last, ',', '—', '–')) {
    const apposed = subjectBeforeComma(items, end - 1)
    if (apposed !== null && (apposed.subject.is === 'entity' || apposed.subject.is === 'pronoun'))
      return act(apposed.subject, {...more, from: apposed.from})
    // The road is closed, said Ama Boateng.
    const phrase = HAS_HEARER.has(matching.lemma) ? null : phraseAfter(items, cueTo)
    if (phrase?.subject.is === 'entity' && phrase.to > cueTo && end === at)
      return act(phrase.subject, {...more, to: phrase.to, inverted: true})
    return act(apposed?.subject ?? NOBODY, {...more, from: apposed?.from ?? at})
  }
  const plain = subjectBefore(items, end)
  return act(plain.subject, {...more, from: plain.from})
}

/**
 * “…,” deadpanned Ama Boateng. · “…,” she beamed. No list holds every verb that tells how something was said; between
 * a quotation that waits for its attribution and a person it can be little else.
 */
function byItsPlace(items: Item[], at: number): SpeechAct | null {
  const {text, lower} = items[at]!
  if (
    !/^\p{Ll}{2,}(?:ed|s)$/u.test(text) ||
    DETERMINERS.has(lower) ||
    BE.has(lower) ||
    AUXILIARIES.has(lower)
  )
    return null
  const act = (subject: Subject, from: number, to: number): SpeechAct => ({
    lemma: lower,
    cueFrom: at,
    cueTo: at + 1,
    cue: {start: items[at]!.start, end: items[at]!.end},
    subject,
    from,
    to,
    inverted: from === at,
    participle: false,
    passive: false,
    modal: false,
  })
  const isEnd = (item: Item | undefined) =>
    item === undefined ||
    isWord(item, ',', '.', 'as', 'after', 'before', 'when', 'while', 'at', 'in', 'on', 'to', 'with')
  if (awaitsAttribution(items, at)) {
    const {subject, to} = phraseAfter(items, at + 1)
    const isSomeone =
      (subject.is === 'entity' && subject.isPerson) || subject.is === 'pronoun' || subject.is === 'role'
    return isSomeone && to > at + 1 && isEnd(items[to]) ? act(subject, at, to) : null
  }
  if (!isEnd(items[at + 1]) || isWord(items[at + 1], 'to')) return null
  const before = items[at - 1]
  if (awaitsAttribution(items, at - 1)) {
    if (isPerson(before)) return act(entityOf(before), at - 1, at + 1)
    return isWord(before, 'he', 'she') ? act({is: 'pronoun', word: before!.lower}, at - 1, at + 1) : null
  }
  // “…,” the 21-year-old grinned.
  let from = at - 2
  while (from > 0 && at - from < 6 && !isWord(items[from], 'the', 'a', 'an')) from--
  if (!isWord(items[from], 'the', 'a', 'an') || !awaitsAttribution(items, from)) return null
  const phrase = items.slice(from, at)
  const {subject} = subjectOf(phrase)
  return subject.is === 'role' || (subject.is === 'entity' && subject.isPerson)
    ? act(subject, from, at + 1)
    : null
}

/** Right behind “…,” or “…?” or “…”, with a comma. */
function awaitsAttribution(items: Item[], at: number): boolean {
  const before = items[at - 1]
  if (before?.kind === 'quoted') return /[,?!…—–]/.test(before.last)
  return isWord(before, ',') && items[at - 2]?.kind === 'quoted'
}

/** Whether a verb without an ending may follow: “they”, “residents”, “to”, “did not”. */
const takesBaseForm = (before: Item | undefined): boolean =>
  before !== undefined &&
  (before.kind === 'quoted' ||
    (before.kind === 'name'
      ? /s$/.test(before.text)
      : /^(?:i|we|you|they|who|to|people|police|and|or)$/.test(before.lower) ||
        AUXILIARIES.has(before.lower) ||
        isAdverb(before.lower) ||
        /[^s]s$/.test(before.lower)))

function sourceAct(items: Item[], from: number, to: number, lemma: string): SpeechAct {
  const phrase = phraseAfter(items, to)
  return {
    lemma,
    cueFrom: from,
    cueTo: to,
    cue: {start: items[from]!.start, end: items[to - 1]!.end},
    subject: phrase.subject,
    from,
    to: phrase.to,
    inverted: true,
    participle: false,
    passive: false,
    modal: false,
  }
}

function quotedAsSaying(items: Item[], at: number): {subject: Subject; from: number} | null {
  for (let index = at - 2; index >= Math.max(0, at - 25); index--) {
    if (
      !isWord(items[index], 'quoted', 'cited', 'quoting', 'citing', 'reported', 'quotes', 'cites', 'recorded')
    )
      continue
    const trimmed = trimVerb(items, index)
    if (trimmed.isBe) return subjectAt(items, trimmed.end)
    const between = items.slice(index + 1, at - 1)
    const quoted = between.findLast(isPerson)
    if (quoted !== undefined) return {subject: entityOf(quoted), from: index}
    const phrase = phraseAfter(items, index + 1)
    return {subject: phrase.subject, from: index}
  }
  return null
}

/** “by saying”, “after saying”: the sentence's subject; “accused of saying”, “criticised her for saying”: the accused. */
function gerundSubject(items: Item[], at: number): Subject {
  let link = at - 1
  while (link > 0 && items[link]!.kind === 'word' && isAdverb(items[link]!.lower)) link--
  if (isWord(items[link], 'for', 'of')) {
    for (let index = link - 1; index >= Math.max(0, link - 12); index--) {
      const item = items[index]!
      if (isPerson(item)) return entityOf(item)
      if (isWord(item, 'him', 'her')) return NOBODY
    }
  }
  return {is: 'same'}
}

/** Walks back from a verb over “has also on Friday”. `end` is one past what stands before all that. */
function trimVerb(items: Item[], at: number): {end: number; isBe: boolean; isModal: boolean} {
  let index = at - 1
  let isBe = false
  let isModal = false
  while (index >= 0 && at - index < LONGEST_PHRASE) {
    const item = items[index]!
    if (item.kind !== 'word') break
    if (AUXILIARIES.has(item.lower)) {
      // “had to say”, “declined to say”
      isBe ||= BE.has(item.lower) && !isModal
      isModal ||= MODALS.has(item.lower)
      index--
      if (item.lower === 'to') index = beforeCatenative(items, index)
      continue
    }
    if (isAdverb(item.lower)) {
      index--
      continue
    }
    if (item.lower === ')') {
      let open = index - 1
      while (open >= 0 && !isWord(items[open], '(') && index - open < 12) open--
      if (!isWord(items[open], '(')) break
      index = open - 1
      continue
    }
    const time = beforeTime(items, index)
    if (time === index) break
    index = time
  }
  return {end: index + 1, isBe, isModal}
}

/** “she | liked to say”, “he | went on to say”: the same index when no such verb stands there. */
function beforeCatenative(items: Item[], at: number): number {
  const item = items[at]
  if (item?.kind !== 'word') return at
  if (item.lower === 'on' && isWord(items[at - 1], 'went', 'goes', 'go', 'gone')) return at - 2
  return CATENATIVES.has(item.lower) ? at - 1 : at
}

/** Walks back over “on Friday”, “late last week”, “on March 3”; the same index when there is no such phrase. */
function beforeTime(items: Item[], at: number): number {
  let index = at
  let isTime = false
  while (index >= 0 && items[index]!.kind === 'word') {
    const {lower} = items[index]!
    if (!TIMES.has(lower) && !NUMBER.test(lower)) break
    isTime ||= TIMES.has(lower)
    index--
  }
  if (index === at || !isTime || at - index > 6) return at
  // “the night said”, “Last Week said”
  if (isWord(items[index], 'the', 'a', 'that')) return at
  return isWord(items[index], 'on', 'in', 'at', 'during', 'since', 'of') ? index - 1 : index
}

const isAdverb = (lower: string): boolean =>
  ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NO_ADVERB.has(lower))

function subjectAt(items: Item[], end: number): {subject: Subject; from: number} {
  if (isWord(items[end - 1], ',')) return subjectBeforeComma(items, end - 1) ?? {subject: NOBODY, from: end}
  return subjectBefore(items, end)
}

/** The subject that stands directly before a verb: “The mayor of Accra”, “In court Ama Boateng”, “he”. */
function subjectBefore(items: Item[], end: number): {subject: Subject; from: number} {
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
function subjectOf(segment: Item[]): {subject: Subject; from: number} {
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
function headOf(phrase: Item[], governed: {preposition: string; items: Item[]} | null): Subject {
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
function subjectBeforeComma(items: Item[], comma: number): {subject: Subject; from: number} | null {
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
function personIn(segment: Item[]): number | null {
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

export const isPossessive = (item: Item | undefined): boolean => isWord(item, "'s", '’s', '’', "'")

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
function phraseAfter(items: Item[], at: number): {subject: Subject; to: number} {
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
function isAbbreviationStop(items: Item[], at: number): boolean {
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

function phraseAt(items: Item[], from: number): Subject | null {
  const first = items[from]!
  if (first.kind === 'word' && PRONOUNS.has(first.lower)) return headOf([first], null)
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

/** Bodies and countries speak through these: “a spokesman for the bank”, “Ghanaian officials”. */
export const speaksFor = (noun: string): boolean => SPOKESPEOPLE.has(noun) || OFFICIALS.has(noun)
export const isSpokesperson = (noun: string): boolean => SPOKESPEOPLE.has(noun)
export const isDocument = (noun: string): boolean => DOCUMENTS.has(noun)
