import type {Span} from '../model.ts'
import {type Item, isPerson, isWord, type Unit} from './narration.ts'
import type {Cues} from './speakers-cues.ts'
import {
  entityOf,
  NOBODY,
  phraseAfter,
  type Subject,
  subjectAt,
  subjectBefore,
  subjectBeforeComma,
  subjectOf,
} from './speakers-subjects.ts'
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  isPossessive,
  LONGEST_PHRASE,
  NUMBER,
  TIMES,
} from './speakers-words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

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
const NAMING = words(
  'dub call label brand describe portray depict characterise characterize hail mock quote cite',
)
/** Who stands behind these is spoken to: “A driver, who stopped, told Ama Boateng”. */
const HAS_HEARER = words(
  'tell ask remind warn assure reassure inform advise urge beg accuse thank blame criticise criticize praise',
)
const DOES_NOT_STAND_BEFORE_A_VERB = words(`
  the a an this these those his her its their our my your no any every 's ’s ’ ' of for at from in with by on about over
  under against new more some`)

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
  // “the bank’s stated aim”, but “a spokesman for Sotheby’s said”
  const isAfterName = isPossessive(before) && /^(?:said|says|told|wrote)$/.test(lower)
  if (before?.kind === 'word' && DOES_NOT_STAND_BEFORE_A_VERB.has(before.lower) && !lower.endsWith('ing'))
    if (!isAfterName) return null
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
  if (isReduced(items, at, cueTo, matching.lemma)) return act(NOBODY, {passive: true})
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

/** “Field, dubbed “the Fox”,” and “Field, described as “a genius”,”: others call him so. */
function isReduced(items: Item[], at: number, cueTo: number, lemma: string): boolean {
  if (!NAMING.has(lemma) || !isWord(items[at - 1], ',')) return false
  const next = items[cueTo]
  const isNamed =
    isWord(next, 'as') ||
    next?.kind === 'quoted' ||
    (isWord(next, 'the', 'a') && items[cueTo + 1]?.kind === 'quoted')
  // in what Ama Boateng, a nurse, called “a disgrace”
  return isNamed && !items.slice(Math.max(0, at - 16), at).some((item) => isWord(item, 'what', 'which'))
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
