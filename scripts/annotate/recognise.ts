import type {Article, Block, Knowledge, Name, NameKind, Sentence, Span, Token} from '../model.ts'
import {type NameIndex, phraseKey} from './lookup.ts'

/** What the recogniser knows of words; a slice of `Knowledge` and the index built from it. */
export type NameKnowledge = Pick<
  Knowledge,
  'commonWords' | 'firstNames' | 'surnames' | 'honorifics' | 'offices' | 'organizationWords' | 'placeWords'
> & {index: NameIndex; speechVerbs: ReadonlySet<string>}

/** A token, or the part of a hyphenated one that is a name by itself: “Russia” of “Russia-Ukraine”. */
interface Word extends Span {
  text: string
  lower: string
  sentence: number
  /** Its capital may be the sentence's: first word, or first after an opening mark or colon. */
  opens: boolean
  /** Nothing but one space stands between it and the word before. */
  joined: boolean
}

/** Words inside a person's name: “Ursula von der Leyen”, “Mohammed bin Salman”. */
const NAME_PARTICLES = new Set(
  'de da do dos das del della der den di du la le van von vom zu zur ter ten bin ibn bint al el ul ur abu y e af av'.split(
    ' ',
  ),
)
/** Institutions whose names go on after “and” and “on”: “Ministry of Health and Family Welfare”. */
const DEPARTMENTS = new Set(
  (
    'Ministry Department Office Institute Institution Commission Committee Council Bureau Board Society Centre Center ' +
    'Directorate Secretariat Division Faculty School College'
  ).split(' '),
)
/** Those whose possessive is part of a name: “People’s Defence Force”, “King’s College”. */
const NAMING_POSSESSORS = new Set(
  (
    'People Peoples Women Men Children King Queen Prince Princess Students Workers Farmers Fishermen Teachers ' +
    'Doctors Nurses Veterans Mothers Parents Girls Boys Players Citizens Nations Trades World'
  ).split(' '),
)
const COMPANY_ENDINGS = new Set(['Inc', 'Corp', 'Co', 'Ltd', 'Bros', 'Cos', 'Plc', 'Pty'])
/** Words inside the name of an institution: “Centre for the Study of Water”. */
const INSTITUTION_LINKS = new Set(['of', 'for', '&', 'the', 'de', 'des', 'du', 'da', 'do', 'del', 'la'])
/** A run with one of these names a work, a day, a storm, a law or a prize: neither an actor nor a place. */
const OTHER_WORDS = new Set(
  (
    'Prize Award Awards Cup Trophy Games Olympics Day Act Bill Agreement Accord Accords Treaty Pact Convention ' +
    'Championship Championships League Open Festival War Typhoon Hurricane Cyclone Storm Operation Order Constitution ' +
    'Declaration Protocol Plan Deal Code Rules Amendment Medal Marathon Derby Classic Tournament Bowl Revolution'
  ).split(' '),
)
/** What the body that follows it, or that it follows, is: “port operator Lomé Quays”, “the band Wagiya Drummers”. */
const BODY_NOUNS = new Set(
  (
    'agency airline band bank body brand brewer broadcaster builder carmaker chain charity club company ' +
    'conglomerate developer firm giant group insurer lender maker manufacturer miner militia movement network ' +
    'newspaper operator outlet parent party platform producer provider publisher regulator retailer startup ' +
    'subsidiary supplier team union utility watchdog website weekly daily'
  ).split(' '),
)
/** Acronyms of things, not of bodies. */
const NO_NAMES = new Set(
  (
    'GDP GNP CEO CFO COO CTO MP MPs MEP MEPs PhD MBA TV DNA RNA HIV AIDS COVID Covid AI IT PR HR ID IDs PC VAR IPO IPOs ' +
    'ETF ETFs GPS SMS SUV SUVs UAV UAVs UFO VAT GST LGBT LGBTQ CCTV ICU ATM ATMs FAQ PDF USB LNG LPG EV EVs NGO NGOs ' +
    'VIP VIPs OK AM PM AD BC Q1 Q2 Q3 Q4 II III IV FC MW GW USD EUR GBP CHF JPY'
  ).split(' '),
)
const OPENERS = new Set(['“', '"', '‘', "'", ':', '—', '–', '(', '[', '…', '...', '•', '-'])
const LOCATIVE = new Set(
  'in at near from to across outside inside around into through throughout towards toward over off within beyond via'.split(
    ' ',
  ),
)
const CALENDAR = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'christmas easter ramadan eid am pm gmt utc est edt bst cet'
  ).split(' '),
)
/** Words that begin a sentence with a capital and begin no name, whatever the lists say. */
const FUNCTION_WORDS = new Set(
  (
    'the a an and or but nor so yet if when while where who whom whose what which why how that this these those there here he she it ' +
    'they we you i his her its their our your my him them us me in on at by for from with without to of as into onto over under ' +
    'after before since until during between among against about above below across through not no yes all both each every either ' +
    'neither some any many much more most few several other another such only just even also too very still already again then now ' +
    'once ever never however meanwhile although though because unless whether is are was were be been being has have had do does did ' +
    'will would shall should can could may might must let one two three four five six seven eight nine ten first second third'
  ).split(' '),
)
/** What stands with a name in a compound and is no word by itself, or a rare one. */
const COMPOUND_WORDS = new Set(
  (
    'anti pro ex non pre post mid led based backed born style funded owned run held bound occupied allied wide ' +
    'made era aligned sponsored trained mediated brokered'
  ).split(' '),
)
/** “Saad al-Awlaki”, “Ndar d’Almeida” */
const PREFIXED_NAME = /^(?:al|el|ad|as|an|ar|at|az|ash|ed|es|er|ez|ul|d|l)[-‑'’]\p{Lu}/u
const ACRONYM = /^(?:\p{Lu}{2,}[\p{Lu}\d]*s?|(?:\p{Lu}\.){2,})$/u
const CAPITAL = /^\p{Lu}/u

/**
 * Finds the runs of words that name something, and what kind of thing, in order and not overlapping.
 *
 * A rule-based recogniser: a run of capitals is cut at titles and peoples (“Russian President | Vladimir Putin”), then
 * judged by lists, by the words in it, by its neighbours, and last by what the same words are elsewhere in the
 * article. Titles and honorifics are no part of a name.
 */
export function recognise(
  article: Pick<Article, 'text' | 'blocks'>,
  sentences: Sentence[],
  tokens: Token[],
  knowledge: NameKnowledge,
): Name[] {
  const words = splitCompounds(article.text, tokens, knowledge)
  const names: Name[] = []
  for (let at = 0; at < words.length; ) {
    const run = runFrom(words, at, knowledge)
    if (run === null) {
      at += 1
      continue
    }
    const block = article.blocks[sentences[words[at]!.sentence]!.block]!
    const isShown = isTitleCase(article.text, block)
    names.push(...(isShown ? listedIn : namesOf)(words, run.from, run.to, knowledge))
    at = run.to
  }
  return agree(article.text, names)
}

// ── Words and runs ──────────────────────────────────────────────────────────────────────────────────

function splitCompounds(text: string, tokens: Token[], knowledge: NameKnowledge): Word[] {
  const words: Word[] = []
  let previous: Word | null = null
  const push = (start: number, end: number, sentence: number) => {
    const word = text.slice(start, end)
    const isNew: boolean = previous === null || previous.sentence !== sentence
    const opens: boolean =
      isNew || (OPENERS.has(previous!.text) && (previous!.opens || /[“"‘:—–•]/.test(previous!.text)))
    const joined = !isNew && start === previous!.end + 1 && text[previous!.end] === ' '
    previous = {start, end, text: word, lower: word.toLowerCase(), sentence, opens, joined}
    words.push(previous)
  }
  for (const token of tokens) {
    const parts = partsOf(token.text, knowledge)
    if (parts === null) {
      push(token.start, token.end, token.sentence)
      continue
    }
    let start = token.start
    for (const part of parts) {
      push(start, start + part.length, token.sentence)
      start += part.length + 1
    }
  }
  return words
}

/** The names and words of “US-led”, “anti-Russian”, “Russia-Ukraine”; “Jean-Luc” and “Kuma-Aboagye” stay whole. */
function partsOf(text: string, {index, commonWords}: NameKnowledge): string[] | null {
  if (!/[-‑]/.test(text) || index.phrases.has(phraseKey(text))) return null
  const parts = text.split(/[-‑]/)
  const isName = (part: string) => CAPITAL.test(part) && (index.phrases.has(part) || ACRONYM.test(part))
  const isWord = (part: string) => commonWords.has(part) || COMPOUND_WORDS.has(part)
  return parts.some(isName) && parts.every((part) => isName(part) || isWord(part)) ? parts : null
}

/** A capital that means a name may begin here. */
function isCapital(word: Word, knowledge: NameKnowledge): boolean {
  if (!CAPITAL.test(word.text) || word.text === 'I' || CALENDAR.has(word.lower.replace(/\.$/, '')))
    return false
  return (
    !word.opens ||
    !FUNCTION_WORDS.has(word.lower) ||
    ACRONYM.test(word.text) ||
    knowledge.index.phrases.has(word.text)
  )
}

/** The longest run of capitals from `at`, with the small words that a name may hold; null when none begins there. */
function runFrom(words: Word[], at: number, knowledge: NameKnowledge): {from: number; to: number} | null {
  const first = words[at]!
  if (!isCapital(first, knowledge)) return null
  // “the 47th Mechanized Brigade”
  const before = words[at - 1]
  const isNumbered = first.joined && before !== undefined && /^\d+(?:st|nd|rd|th)$/.test(before.text)
  let to = at + 1
  while (to < words.length && words[to]!.sentence === first.sentence) {
    const ahead = goesOn(words, at, to, knowledge)
    if (ahead === 0) break
    to += ahead
  }
  const from = isNumbered && holds(words, at, to, knowledge.organizationWords) ? at - 1 : at
  return {from, to}
}

/** How many words from `to` still belong to the run that began at `from`. */
function goesOn(words: Word[], from: number, to: number, knowledge: NameKnowledge): number {
  const word = words[to]!
  const previous = words[to - 1]!
  // “Denso Corp.”: the stop is the name's, if the sentence goes on behind it.
  if (word.text === '.' && COMPANY_ENDINGS.has(previous.text) && words[to + 1]?.sentence === word.sentence)
    return 1
  // “K. P. Kunhiraman”
  const isInitial = word.text === '.' && /^\p{Lu}$/u.test(previous.text) && previous.text !== 'I'
  if (isInitial && words[to + 1]?.joined === true && CAPITAL.test(words[to + 1]!.text)) return 1
  if (/^['’]s?$/.test(word.text)) {
    return NAMING_POSSESSORS.has(previous.text) &&
      words[to + 1]?.joined === true &&
      CAPITAL.test(words[to + 1]!.text)
      ? 2
      : 0
  }
  if (!word.joined) return 0
  if (isCapital(word, knowledge) || PREFIXED_NAME.test(word.text)) return 1
  if (
    /^(?:\d+|II|III|IV)$/.test(word.text) &&
    CAPITAL.test(words[to + 1]?.text ?? '') &&
    words[to + 1]!.joined
  )
    return 1
  return linkLength(words, from, to, knowledge)
}

/** How many small words from `at` join the run to a capital behind them: “of the” in “Bank of the Republic”. */
function linkLength(words: Word[], from: number, at: number, knowledge: NameKnowledge): number {
  const run = words.slice(from, at)
  const isInstitution = run.some(
    ({text}) => knowledge.organizationWords.has(text) || knowledge.placeWords.has(text),
  )
  const isDepartment =
    DEPARTMENTS.has(run[0]!.text) &&
    run.some(({lower}) => lower === 'of' || lower === 'for' || lower === 'on')
  for (let length = 1; length <= 3; length++) {
    const link = words[at + length - 1]
    const next = words[at + length]
    if (link?.joined !== true || next?.joined !== true || next.sentence !== link.sentence) return 0
    const isLink =
      NAME_PARTICLES.has(link.lower) ||
      (isInstitution && INSTITUTION_LINKS.has(link.lower)) ||
      (link.lower === 'on' && DEPARTMENTS.has(words[at - 1]!.text)) ||
      (link.lower === 'and' && (isDepartment || joinsSubjects(words, at, knowledge)))
    if (!isLink) return 0
    if (isCapital(next, knowledge) || PREFIXED_NAME.test(next.text)) {
      // “the Oval Office of the White House”: two names that lists know.
      const areListed =
        knowledge.index.phrases.has(phraseOf(words, from, at)) &&
        matchFrom(words, at + length, Math.min(words.length, at + length + 3), knowledge) > 0
      if (areListed) return 0
      // “the Ministry of Health and Russia”: a country does not go on after “and”.
      const isOwnName = knowledge.index.phrases.has(next.text) || knowledge.firstNames.has(next.text)
      return link.lower === 'and' && isOwnName ? 0 : length
    }
  }
  return 0
}

/** “Water and Power Development Authority”: plain words on both sides, and an institution behind them. */
function joinsSubjects(words: Word[], at: number, {commonWords, organizationWords}: NameKnowledge): boolean {
  const right = words[at + 1]
  if (right === undefined || !commonWords.has(words[at - 1]!.lower) || !commonWords.has(right.lower))
    return false
  for (
    let ahead = at + 1;
    ahead < at + 5 && words[ahead]?.joined && CAPITAL.test(words[ahead]!.text);
    ahead++
  ) {
    if (organizationWords.has(words[ahead]!.text)) return true
  }
  return false
}

/** A subhead or caption set with capitals on most words, where a capital says nothing. */
function isTitleCase(text: string, block: Block): boolean {
  if (block.kind !== 'subhead') return false
  const long = text.slice(block.start, block.end).match(/\p{L}{4,}/gu) ?? []
  return long.length > 2 && long.filter((word) => CAPITAL.test(word)).length / long.length > 0.7
}

// ── From a run to names ─────────────────────────────────────────────────────────────────────────────

function namesOf(words: Word[], from: number, to: number, knowledge: NameKnowledge): Name[] {
  let begin = from
  const first = words[from]!
  if (first.opens && to - from >= 1 && isSentenceCapital(words, from, to, knowledge)) begin += 1
  while (begin < to && (INSTITUTION_LINKS.has(words[begin]!.text) || NAME_PARTICLES.has(words[begin]!.text)))
    begin += 1
  if (begin >= to) return []
  // “port operator Lomé Quays”: what the noun in front says outranks the words themselves.
  const isBody = BODY_NOUNS.has(words[begin - 1]?.lower ?? '') && words[begin]!.joined && begin === from
  if (isBody && listedKind(phraseOf(words, begin, to), knowledge) === null) {
    return [name(words, begin, to, 'organization', 0.8)]
  }
  return classify(words, begin, to, knowledge)
}

/** Whether the first word has its capital only because a sentence begins: “Police Chief…”, “Calling the…”. */
function isSentenceCapital(words: Word[], from: number, to: number, knowledge: NameKnowledge): boolean {
  const word = words[from]!
  if (ACRONYM.test(word.text) && word.text.length > 1) return false
  if (FUNCTION_WORDS.has(word.lower)) return matchFrom(words, from, to, knowledge) < 2
  if (!knowledge.commonWords.has(word.lower)) return false
  if (matchFrom(words, from, to, knowledge) > 0 && !(to - from === 1 && isAmbiguous(word, knowledge)))
    return false
  // “Mark Rutte said”, “Grace Mbeki is”: a first name before another capital.
  if (
    to - from > 1 &&
    knowledge.firstNames.has(word.text) &&
    !knowledge.index.phrases.has(words[from + 1]!.text)
  )
    return false
  // “Police Service of Northern Ireland”, “Supreme Court”: an institution may begin with a common word.
  const holdsInstitution = words.slice(from + 1, to).some(({text}) => knowledge.organizationWords.has(text))
  return !(holdsInstitution && to - from > 1)
}

const isAmbiguous = (word: Word, {index}: NameKnowledge) =>
  !(
    index.phrases
      .get(word.text)
      ?.some(({is}) => is === 'country' || is === 'record' || is === 'organization') ?? false
  )

/** How many words from `from` are a listed phrase; 0 for none. */
function matchFrom(words: Word[], from: number, to: number, {index}: NameKnowledge): number {
  for (let length = Math.min(to - from, index.longest); length > 0; length--) {
    if (index.phrases.has(phraseOf(words, from, from + length))) return length
  }
  return 0
}

const phraseOf = (words: Word[], from: number, to: number) =>
  phraseKey(
    words
      .slice(from, to)
      .map(({text}) => text)
      .join(' '),
  )

/** Only the phrases that lists know, longest first. */
function listedIn(words: Word[], from: number, to: number, knowledge: NameKnowledge): Name[] {
  const names: Name[] = []
  for (let at = from; at < to; ) {
    const length = matchFrom(words, at, to, knowledge)
    const kind = length > 0 ? listedKind(phraseOf(words, at, at + length), knowledge) : null
    if (kind !== null) names.push(name(words, at, at + length, kind, 0.9))
    at += Math.max(1, length)
  }
  return names
}

function classify(words: Word[], from: number, to: number, knowledge: NameKnowledge): Name[] {
  if (from >= to) return []
  const listed = listedKind(phraseOf(words, from, to), knowledge)
  if (listed !== null) return [name(words, from, to, listed, 0.95)]
  const title = titleIn(words, from, to, knowledge)
  if (title !== null) {
    const left = classify(words, from, title.from, knowledge)
    // “Minister of Finance”, “Secretary of State Marco Rubio”: what the office is of is no name of its own.
    let next = title.to
    if (words[next]?.lower === 'of' && next < to) next = officeEnd(words, next, to, knowledge)
    return [...left, ...personAfterTitle(words, next, to, knowledge)]
  }
  if (knowledge.honorifics.has(words[from]!.text.replace(/\.$/, ''))) {
    const after = words[from + 1]?.text === '.' ? from + 2 : from + 1
    return personAfterTitle(words, after, to, knowledge)
  }
  const head = matchFrom(words, from, to, knowledge)
  const headKind = head > 0 ? listedKind(phraseOf(words, from, from + head), knowledge) : null
  if (holds(words, from, to, knowledge.organizationWords)) {
    // “Russian Defence Ministry” is one name; “Kenyan | Airways” is too; “Ukrainian | Red Cross” the lists know.
    return [name(words, from, to, 'organization', 0.85)]
  }
  const placeEnd =
    knowledge.placeWords.has(words[to - 1]!.text) || knowledge.placeWords.has(words[from]!.text)
  if (placeEnd && to - from > 1) return [name(words, from, to, 'place', 0.85)]
  if (headKind !== null && head < to - from) {
    // “Trump Ukraine”: two names; but “Paris Jackson” and “Jordan Henderson” are people.
    if (headKind === 'demonym' || headKind === 'organization') {
      return [name(words, from, from + head, headKind, 0.9), ...classify(words, from + head, to, knowledge)]
    }
    if (headKind === 'place' && !looksPersonal(words, from, to, knowledge)) {
      return [name(words, from, from + head, 'place', 0.7), ...classify(words, from + head, to, knowledge)]
    }
  }
  return [judge(words, from, to, knowledge)]
}

function listedKind(phrase: string, {index, commonWords}: NameKnowledge): NameKind | null {
  if (NO_NAMES.has(phrase)) return null
  const entry = (index.phrases.get(phrase) ?? index.phrases.get(fromCapitals(phrase)))?.[0]
  if (entry === undefined) return null
  switch (entry.is) {
    case 'record':
      if (entry.record.kind === 'person' || entry.record.kind === 'organization') return entry.record.kind
      return 'place'
    case 'country':
      return entry.form === 'demonym' ? 'demonym' : 'place'
    case 'demonym':
      return 'demonym'
    case 'organization':
      return 'organization'
    case 'place':
      // “Western”, “Reading”: more often a word or a person; its neighbours must say that it is a place.
      return entry.place.ambiguous === true &&
        (commonWords.has(phrase.toLowerCase()) || !phrase.includes(' '))
        ? null
        : 'place'
  }
}

/** “ISTANBUL” as a list would have it. */
const fromCapitals = (phrase: string) =>
  /^[\p{Lu}\s-]{4,}$/u.test(phrase)
    ? phrase.replace(/\p{Lu}+/gu, (word) => word[0] + word.slice(1).toLowerCase())
    : phrase

/** The first office inside the run, the longest that begins there: “Prime Minister”, “Vice President”. */
function titleIn(words: Word[], from: number, to: number, {offices, organizationWords}: NameKnowledge) {
  for (let start = from; start < to; start++) {
    if (words[start]!.lower === 'of') return null
    for (let end = Math.min(to, start + 4); end > start; end--) {
      const phrase = words
        .slice(start, end)
        .map(({lower}) => lower)
        .join(' ')
      if (!offices.has(phrase)) continue
      // “Attorney General’s Office”, “Prime Minister League”: the office is part of an institution's name.
      if (end < to && organizationWords.has(words[end]!.text) && !isCapitalName(words, end + 1, to))
        return null
      return {from: start, to: end}
    }
  }
  return null
}

const isCapitalName = (words: Word[], from: number, to: number) =>
  to - from >= 1 && CAPITAL.test(words[from]!.text)

/** Where “of State”, “of Foreign Affairs” ends after an office. */
function officeEnd(words: Word[], from: number, to: number, {firstNames}: NameKnowledge): number {
  let at = from + 1
  while (at < to && !firstNames.has(words[at]!.text)) at += 1
  return Math.min(at, to)
}

function personAfterTitle(words: Word[], from: number, to: number, knowledge: NameKnowledge): Name[] {
  if (from >= to) return []
  const listed = listedKind(phraseOf(words, from, to), knowledge)
  if (listed !== null)
    return [name(words, from, to, listed === 'place' && to - from === 1 ? 'person' : listed, 0.9)]
  if (holds(words, from, to, knowledge.organizationWords) || titleIn(words, from, to, knowledge) !== null) {
    return classify(words, from, to, knowledge)
  }
  // “Central General Staff”: plain words are nobody.
  const isPlain = words
    .slice(from, to)
    .every(({text, lower}) => knowledge.commonWords.has(lower) && !knowledge.firstNames.has(text))
  return to - from <= 5 && !isPlain
    ? [name(words, from, to, 'person', 0.95)]
    : [judge(words, from, to, knowledge)]
}

const holds = (words: Word[], from: number, to: number, list: ReadonlySet<string>) =>
  to - from > 1 && words.slice(from, to).some(({text}) => list.has(text))

function looksPersonal(words: Word[], from: number, to: number, knowledge: NameKnowledge): boolean {
  if (to - from < 2 || to - from > 4) return false
  return knowledge.firstNames.has(words[from]!.text) || knowledge.surnames.has(words[to - 1]!.text)
}

/** Judges a run that no list knows, by the words in it and beside it. */
function judge(words: Word[], from: number, to: number, knowledge: NameKnowledge): Name {
  const before = words[from - 1]?.sentence === words[from]!.sentence ? words[from - 1] : undefined
  const after = words[to]?.sentence === words[from]!.sentence ? words[to] : undefined
  const length = to - from
  if (length > 1 && words.slice(from, to).some(({text}) => OTHER_WORDS.has(text))) {
    return name(words, from, to, 'other', 0.35)
  }

  // “Athletics Kenya president Jackson Ruto”: the office is the name's before it, and its holder stands behind it.
  if (length > 1 && isOfficeOf(words, to, knowledge)) return name(words, from, to, 'organization', 0.8)
  const isTitled =
    before !== undefined && before.end + 1 === words[from]!.start && endsOffice(words, from, knowledge)
  if (isTitled && length <= 4) return name(words, from, to, 'person', 0.95)
  const first = words[from]!.text
  const last = words[to - 1]!.text
  const isPlain = words
    .slice(from, to)
    .some(({text, lower}) => knowledge.commonWords.has(lower) && !knowledge.firstNames.has(text))
  const speaks =
    (after !== undefined && knowledge.speechVerbs.has(after.lower)) ||
    // “…,” said Noor Hikmat
    (before !== undefined &&
      knowledge.speechVerbs.has(before.lower) &&
      /^[”"'’,]+$/.test(words[from - 2]?.text ?? ''))
  const hasAge =
    after?.text === ',' && /^\d{1,3}$/.test(words[to + 1]?.text ?? '') && words[to + 2]?.text === ','
  const isLocated = before !== undefined && LOCATIVE.has(before.lower)
  // “Castellan, which owns…” is no person; “Dhillon, who owns…” is one.
  const relative = after?.text === ',' ? words[to + 1]?.lower : undefined
  const isBody = relative === 'which' || (relative === 'the' && isBodyAhead(words, to + 2))
  if (isBody && !isLocated) return name(words, from, to, 'organization', length > 1 || !isPlain ? 0.8 : 0.5)
  if (relative === 'who' && length <= 5) return name(words, from, to, 'person', 0.9)
  if (length >= 2 && length <= 5) {
    const knowsFirst = knowledge.firstNames.has(first)
    const knowsLast = knowledge.surnames.has(last) || knowledge.firstNames.has(last)
    if (hasAge) return name(words, from, to, 'person', 0.95)
    // “the Legislative Yuan”: nobody is called “the”, but many bodies are.
    if (before?.lower === 'the') return name(words, from, to, 'organization', 0.5)
    if (knowsFirst && knowsLast) return name(words, from, to, 'person', 0.92)
    if (/^\p{Lu}\.?$/u.test(words[from + 1]!.text) && knowsFirst) return name(words, from, to, 'person', 0.92)
    if (knowsFirst) return name(words, from, to, 'person', isLocated ? 0.55 : 0.8)
    if (speaks) return name(words, from, to, 'person', 0.75)
    if (knowsLast && !isLocated) return name(words, from, to, 'person', 0.65)
    if (isLocated) return name(words, from, to, 'place', 0.55)
    if (isPlain || length > 4) return name(words, from, to, 'other', 0.4)
    // “Her lawyer, Bontu Gemechu, said”: two or three words that are no English, and nothing else speaks.
    return name(words, from, to, 'person', after?.text === ',' || before?.text === ',' ? 0.7 : 0.6)
  }
  if (length === 1) {
    // “FACTS”, “LIVE”: shouting is no acronym.
    // “Washington, D.C.” belongs to the city; “The Kremlin said” is nobody's first name.
    if (/^(?:\p{Lu}\.){2,}$/u.test(first) || NO_NAMES.has(first)) return name(words, from, to, 'other', 0.2)
    if (speaks && before?.lower === 'the') return name(words, from, to, 'organization', 0.6)
    const isShouted = first.length > 6 || knowledge.commonWords.has(words[from]!.lower)
    if (ACRONYM.test(first))
      return name(words, from, to, isShouted ? 'other' : 'organization', isShouted ? 0.2 : 0.6)
    if (speaks && !isPlain) return name(words, from, to, 'person', 0.6)
    if (isLocated && !words[from]!.opens) return name(words, from, to, 'place', 0.55)
    if (knowledge.surnames.has(first) && !words[from]!.opens) return name(words, from, to, 'person', 0.4)
  }
  return name(words, from, to, 'other', 0.3)
}

/** Whether an apposition says that it is a body: “Castellan Partners, the London-based private equity firm”. */
function isBodyAhead(words: Word[], at: number): boolean {
  for (let ahead = at; ahead < at + 7; ahead++) {
    const word = words[ahead]
    if (word === undefined || /^[,.;:—]$/.test(word.text) || INSTITUTION_LINKS.has(word.lower)) return false
    if (BODY_NOUNS.has(word.lower)) return true
  }
  return false
}

/** Whether an office in small letters begins at `at`, with its holder's name behind it. */
function isOfficeOf(words: Word[], at: number, {offices}: NameKnowledge): boolean {
  for (let length = 1; length <= 3; length++) {
    const holder = words[at + length]
    if (holder === undefined || holder.sentence !== words[at]!.sentence) return false
    const phrase = words
      .slice(at, at + length)
      .map(({text}) => text)
      .join(' ')
    if (offices.has(phrase) && CAPITAL.test(holder.text) && holder.joined) return true
  }
  return false
}

/** Whether the words before `at` end in an office in small letters: “spokesman Dmitry Peskov”. */
function endsOffice(words: Word[], name: number, {offices, honorifics}: NameKnowledge): boolean {
  const at = words[name - 1]?.text === '.' ? name - 1 : name
  if (at === 0) return false
  for (let length = 1; length <= 4 && at - length >= 0; length++) {
    const phrase = words
      .slice(at - length, at)
      .map(({lower}) => lower)
      .join(' ')
    if (offices.has(phrase)) return true
  }
  return honorifics.has(words[at - 1]!.text.replace(/\.$/, ''))
}

function name(words: Word[], from: number, to: number, kind: NameKind, confidence: number): Name {
  return {start: words[from]!.start, end: words[to - 1]!.end, kind, confidence}
}

// ── The article agrees with itself ──────────────────────────────────────────────────────────────────

/** A part of a person's full name is that person's kind everywhere; one phrase has one kind, the best supported. */
function agree(text: string, names: Name[]): Name[] {
  const partOfPerson = new Set<string>()
  const support = new Map<string, Map<NameKind, number>>()
  for (const found of names) {
    const words = text.slice(found.start, found.end)
    const parts = words.split(' ')
    if (found.kind === 'person' && found.confidence >= 0.6 && parts.length > 1) {
      for (const part of parts) if (part.length > 2 && CAPITAL.test(part)) partOfPerson.add(part)
    }
    const kinds = support.get(words) ?? new Map<NameKind, number>()
    kinds.set(found.kind, (kinds.get(found.kind) ?? 0) + found.confidence)
    support.set(words, kinds)
  }
  return names.map((found) => {
    if (found.confidence >= 0.9) return found
    const words = text.slice(found.start, found.end)
    if (partOfPerson.has(words))
      return {...found, kind: 'person', confidence: Math.max(found.confidence, 0.8)}
    const kinds = [...support.get(words)!].filter(([kind]) => kind !== 'other').sort((a, b) => b[1] - a[1])
    const best = kinds[0]
    if (best === undefined || best[0] === found.kind) return found
    return {...found, kind: best[0], confidence: Math.max(found.confidence, Math.min(0.9, best[1] / 2))}
  })
}
