import type {
  Article,
  Mention,
  Quotation,
  Referent,
  ReportingVerb,
  RoleStatement,
  Sentence,
  Span,
  Token,
  Warn,
} from '../model.ts'
import {type Cast, identify, readGenders, type Trace} from './discourse.ts'
import {findMedium} from './media.ts'
import {type Item, isPerson, isWord, narrate, type QuotedItem, type Unit} from './narration.ts'
import {type Passage, pairMarks} from './quotation-marks.ts'
import {reportedClause} from './reported-speech.ts'
import {
  type Cues,
  findSpeechActs,
  isDocument,
  leadingSubject,
  type SpeechAct,
  type Subject,
} from './speakers.ts'

/** What helps to tell speakers apart, where it is known. */
export interface SpeakerKnowledge {
  roles?: readonly RoleStatement[]
  firstNameGender?: ReadonlyMap<string, 'm' | 'f' | 'u'>
}

/** Verbs that report nothing by themselves and still govern words between marks: he called it “a disgrace”. */
const CHARACTERISING = `
  accuse accuses accused accusing|admit admits admitted admitting|allege alleges alleged alleging|blame blames blamed
  blaming|boast boasts boasted boasting|brand brands branded branding|call calls called calling|characterise
  characterises characterised characterising|characterize characterizes characterized characterizing|cite cites cited
  citing|condemn condemns condemned condemning|criticise criticises criticised criticising|criticize criticizes
  criticized criticizing|decry decries decried decrying|deem deems deemed deeming|demand demands demanded demanding|
  denounce denounces denounced denouncing|deny denies denied denying|depict depicts depicted depicting|deride derides
  derided deriding|describe describes described describing|dismiss dismisses dismissed dismissing|chuckle chuckles chuckled chuckling|dub dubs dubbed
  dubbing|express expresses expressed expressing|feel feels felt feeling|fume fumes
  fumed fuming|gush gushes gushed gushing|hail hails hailed hailing|joke jokes joked
  joking|label labels labelled labeled labelling labeling|lambast lambasts lambasted lambasting|lament laments lamented
  lamenting|laugh laughs laughed laughing|liken likens likened likening|mock mocks mocked mocking|pledge pledges pledged pledging|portray portrays
  portrayed portraying|post posts posted posting|praise praises praised praising|promise promises promised promising|
  put puts putting|read reads reading|recall recalls recalled recalling|refer refers referred referring|reject rejects
  rejected rejecting|slam slams slammed slamming|stress stresses stressed stressing|thank thanks thanked thanking|
  threaten threatens threatened threatening|tweet tweets tweeted tweeting|urge urges urged urging|vow vows vowed
  vowing|warn warns warned warning|welcome welcomes welcomed welcoming|write writes wrote written writing`
/** Words that introduce a name, a title or a term, and nobody's speech: the film “Gone Girl”, so-called “experts”. */
const NAMERS =
  /^(?:titled|entitled|named|nicknamed|codenamed|code-named|so-called|headlined|dubbed|known|aka|alias|film|movie|song|single|album|book|novel|play|musical|series|show|programme|podcast|hashtag|slogan|word|words|term|phrase|operation|codename|nickname|game|poem|opera|ballad|hymn|anthem|painting|documentary)$/
const SHORT = 5
/** How far before a pronoun a name in the same sentence may stand, and how far a verb governs: in words. */
const NEARBY = 60
const REACH = 80
const CUE_ONLY = /^(?:[,:—–-]|that|as|it|reporters|journalists|afp|reuters)$/
const SMALL_IN_TITLES =
  /^(?:above|about|after|against|among|before|behind|below|between|beyond|from|into|over|through|under|with|without|within|that|than|when)$/
const STOPS = /^[.,;:!?…—–\-()]+$/

const NOBODY_BEFORE = {people: new Set<string>(), speaker: null}

/** The last that was said in a sentence. */
interface Spoken {
  speaker: string | null
  medium: string | null
}

interface Attribution {
  speaker: string | null
  cue: Span | null
  medium: string | null
  /** The verb stands right beside the marks: he said, “…” */
  isAdjacent: boolean
  governs: boolean
}

/**
 * Finds what people say: words between marks with their speakers, and reported speech where the sentence is plain.
 *
 * In order of start. A direct quotation may cross paragraphs; a reported clause may hold a short direct one. The
 * speaker is who the sentence names, a pronoun followed back, or who plainly goes on speaking; null when two would
 * fit. Fewer than five words between marks count only when a verb of saying and its speaker govern them, so scare
 * quotes and titles are none. A mark opened and not closed is reported (`quotations:unclosed`) and passed over.
 */
export function findQuotations(
  article: Article,
  sentences: Sentence[],
  tokens: Token[],
  mentions: Mention[],
  referents: Referent[],
  reportingVerbs: ReportingVerb[],
  warn: Warn,
  {roles = [], firstNameGender = new Map()}: SpeakerKnowledge = {},
): Quotation[] {
  const {passages: paired, unclosed} = pairMarks(article)
  for (const at of unclosed) {
    const words = article.text.slice(at.start, at.end + 24).split('\n')[0]
    warn(
      'quotations:unclosed',
      at,
      `“${words}…” opens a quotation that nothing closes; it was passed over. Close it in the clipping.`,
    )
  }
  const passages = paired.filter(
    (passage) => passage.words > 0 && !isWithinName(passage, mentions) && !isNickname(passage, article.text),
  )
  const cues = indexCues(reportingVerbs)
  const units = joinAttributions(
    narrate(article, sentences, tokens, mentions, referents, passages),
    article.text,
    cues,
  )
  const cast: Cast = {
    kindOf: new Map(referents.map(({key, kind}) => [key, kind])),
    genderOf: readGenders(units, referents, firstNameGender),
    roles,
  }
  const style = mainStyle(passages)
  const traces: Trace[] = []
  const found = new Map<Passage, Quotation | null>()
  const reported: Quotation[] = []

  for (const [index, unit] of units.entries()) {
    const acts = findSpeechActs(unit, cues)
    const lead = leadingSubject(unit)
    const speakers = identifyActs(unit, acts, lead, cast, traces)
    const people = new Set(unit.items.filter(isPerson).map(({referent}) => referent.key))
    const subject = lead === null ? null : identify(lead, cast, traces, NOBODY_BEFORE)
    let last: Spoken | null = null
    acts.forEach((act, number) => {
      if (!act.passive && !isSubordinate(unit, act))
        last = {speaker: speakers[number]!, medium: mediumOf(unit, act, article.text)}
    })

    unit.items.forEach((item, at) => {
      if (item.kind !== 'quoted') return
      const {passage} = item
      const attribution =
        governing(unit, at, acts, speakers, article.text) ??
        introduced(unit, at, lead, subject, article.text) ??
        carried(unit, at, units[index - 1], traces, cast, article)
      const isQuotation = accept(passage, unit, at, attribution, style, article)
      const earlier = found.get(passage)
      if (isQuotation && (earlier === undefined || earlier === null || earlier.speaker === null)) {
        const {speaker = null, cue = null, medium = null} = attribution ?? {}
        found.set(passage, {start: passage.start, end: passage.end, speaker, cue, direct: true, medium})
      }
      if (isQuotation && passage.words >= SHORT)
        last = {speaker: attribution?.speaker ?? null, medium: attribution?.medium ?? null}
    })

    acts.forEach((act, number) => {
      const speaker = speakers[number] ?? null
      if (speaker === null) return
      const clause = reportedClause(unit, acts, number, article.text)
      // “He said that she had told him that …” is his.
      if (clause === null || clause.start < (reported.at(-1)?.end ?? 0)) return
      const medium = mediumOf(unit, act, article.text)
      reported.push({...clause, speaker, cue: act.cue, direct: false, medium})
    })
    const spoken = last as Spoken | null
    traces.push({
      block: unit.block,
      subject,
      speaker: spoken?.speaker ?? null,
      medium: spoken?.medium ?? null,
      isSpeech: spoken !== null,
      people,
    })
  }
  const direct = [...found.values()].filter((quotation) => quotation !== null)
  return [...direct, ...reported].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Yakubu “Machine” Seidu */
function isWithinName({outerStart, outerEnd}: Passage, mentions: Mention[]): boolean {
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

/** One list of verbs serves all articles; its index is made once. */
const cueIndexes = new WeakMap<readonly ReportingVerb[], Cues>()

function indexCues(reportingVerbs: readonly ReportingVerb[]): Cues {
  const known = cueIndexes.get(reportingVerbs) ?? makeCues(reportingVerbs)
  cueIndexes.set(reportingVerbs, known)
  return known
}

function makeCues(reportingVerbs: readonly ReportingVerb[]): Cues {
  const cues = new Map<string, {lemma: string; rest: string[]}[]>()
  const add = (lemma: string, form: string) => {
    const [first, ...rest] = form.toLowerCase().split(/\s+/)
    if (first === undefined || first === '' || first === 'according') return
    const known = cues.get(first) ?? []
    if (known.some((one) => one.rest.join(' ') === rest.join(' '))) return
    // The longer form first: “pointed out” before “pointed”.
    cues.set(
      first,
      [...known, {lemma, rest}].toSorted((a, b) => b.rest.length - a.rest.length),
    )
  }
  for (const {lemma, forms} of reportingVerbs) for (const form of forms) add(lemma, form)
  for (const line of CHARACTERISING.split('|')) {
    const [lemma = '', ...forms] = line.trim().split(/\s+/)
    for (const form of [lemma, ...forms]) add(lemma, form)
  }
  return cues
}

/**
 * “How did they know which leg?” Ama Boateng asked the court. The question mark ends a sentence and not this one:
 * the attribution is joined to the words before it.
 */
function joinAttributions(units: Unit[], text: string, cues: Cues): Unit[] {
  const joined: Unit[] = []
  for (const unit of units) {
    const before = joined.at(-1)
    const quoted = before?.items.at(-1)
    const first = unit.items[0]
    if (
      before === undefined ||
      quoted?.kind !== 'quoted' ||
      before.block !== unit.block ||
      first === undefined ||
      first.kind === 'quoted' ||
      !(before.items.length === 1 || isWord(before.items.at(-2), '.', '!', '?')) ||
      !isBareAttribution(unit, cues, /[?!…—–]$/.test(text.slice(quoted.passage.start, quoted.passage.end)))
    ) {
      joined.push(unit)
      continue
    }
    joined[joined.length - 1] = {...before, items: [...before.items, ...unit.items], end: unit.end}
  }
  return joined
}

/** “Ama Boateng asked the court.”, but not “Ama Boateng said the road was closed.” */
function isBareAttribution(unit: Unit, cues: Cues, isQuestion: boolean): boolean {
  const [act] = findSpeechActs(unit, cues)
  if (act === undefined || act.from > 1 || act.passive || act.modal || act.participle) return false
  if (unit.items.some((item) => item.kind === 'quoted')) return false
  const rest = unit.items.slice(Math.max(act.cueTo, act.to))
  const next = rest[0]
  if (act.inverted) return act.cueFrom === 0
  if (!isQuestion) return rest.every((item) => item.kind === 'word' && STOPS.test(item.lower))
  if (next === undefined) return true
  const hasClause = rest.some((item) => isWord(item, 'that', 'whether', 'if', 'to', 'about'))
  if (/^(?:tell|ask|remind)$/.test(act.lemma)) return !hasClause && rest.length < 12
  return (
    next.kind === 'word' &&
    /^(?:[.,;—–]|in|on|at|to|after|before|when|as|while|during|from|with|through|by|via|later|afterwards|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this)$/.test(
      next.lower,
    ) &&
    !rest.slice(0, 3).some((item) => isWord(item, 'that'))
  )
}

/** Who speaks in each act; null where it cannot be told. */
function identifyActs(
  unit: Unit,
  acts: SpeechAct[],
  lead: Subject | null,
  cast: Cast,
  traces: readonly Trace[],
): (string | null)[] {
  const speakers: (string | null)[] = []
  /** Who spoke in the sentence's own clauses so far. */
  const main: (string | null)[] = []
  for (const act of acts) {
    const people = new Set(
      unit.items
        .slice(Math.max(0, act.from - NEARBY), act.from)
        .filter(isPerson)
        .map(({referent}) => referent.key),
    )
    const earlier = main.at(-1) ?? null
    let {subject} = act
    if (subject.is === 'same') {
      if (main.length > 0) {
        speakers.push(earlier)
        continue
      }
      subject = lead ?? {is: 'unnamed'}
    }
    const isSource = act.lemma === 'according to'
    const speaker = act.passive
      ? null
      : identify(subject, cast, traces, subject.is === 'pronoun' ? {people, speaker: earlier} : NOBODY_BEFORE)
    speakers.push(speaker)
    if (!act.passive && !isSource && !isSubordinate(unit, act)) main.push(speaker)
  }
  return speakers
}

/** “when a reporter asked him”, “who said”: no part of the sentence's own saying. */
function isSubordinate(unit: Unit, act: SpeechAct): boolean {
  const before = unit.items[act.from - 1]
  return (
    isWord(
      before,
      'when',
      'while',
      'as',
      'after',
      'before',
      'because',
      'although',
      'though',
      'if',
      'whether',
      'what',
      'that',
      'which',
      'until',
    ) || isWord(unit.items[act.from], 'who', 'which', 'that')
  )
}

/** The act that the words at `at` belong to: the one beside them, else the one behind, else the nearest in front. */
function governing(
  unit: Unit,
  at: number,
  acts: SpeechAct[],
  speakers: (string | null)[],
  text: string,
): Attribution | null {
  const {items} = unit
  const attribution = (number: number, isAdjacent: boolean): Attribution => {
    const act = acts[number]!
    return {
      speaker: speakers[number]!,
      cue: act.cue,
      medium: mediumOf(unit, act, text),
      isAdjacent,
      governs: true,
    }
  }
  const next = firstAfter(acts, at)
  let left = -1
  for (let number = next - 1; number >= Math.max(0, next - 4) && left === -1; number--)
    if (acts[number]!.cueTo <= at && !crossesClause(items, acts[number]!, at)) left = number
  if (left !== -1 && isBeside(items, acts[left]!, at)) return attribution(left, true)
  const following = acts.slice(next, next + 4)
  const behind = following.findIndex(
    (act) =>
      act.from > at &&
      act.from - at < 4 &&
      !act.participle &&
      items.slice(at + 1, act.from).every((item) => isWord(item, ',', '—', '–', '-', 'as')) &&
      !isWord(items[Math.max(act.to, act.cueTo)], ':'),
  )
  if (behind !== -1) {
    const {passage} = items[at] as QuotedItem
    const isLinked =
      at === 0 ||
      /[,?!…—–-]$/.test(text.slice(passage.start, passage.end)) ||
      (isWord(items[at + 1], ',') && left === -1)
    if (isLinked) return attribution(next + behind, true)
  }
  if (left !== -1) return attribution(left, false)
  if (behind !== -1) return attribution(next + behind, false)
  // The river “cannot hold another week of rain”, according to Ama Boateng.
  // In Accra the deal was “a gift to the banks of the north”, Ama Boateng said.
  const last = following.findIndex(
    (act) =>
      act.lemma === 'according to' ||
      (!act.participle && !act.passive && isWord(items[act.from - 1], ',') && isTail(items, act)),
  )
  return last === -1 ? null : attribution(next + last, false)
}

/** Index of the first act whose verb stands behind the item at `at`. */
function firstAfter(acts: SpeechAct[], at: number): number {
  let low = 0
  let high = acts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (acts[middle]!.cueFrom > at) high = middle
    else low = middle + 1
  }
  return low
}

const isTail = (items: Item[], act: SpeechAct): boolean => {
  const next = items[Math.max(act.to, act.cueTo)]
  return (
    next === undefined ||
    (next.kind === 'word' && /^(?:[.,;]|in|on|at|to|after|during|late|last)$/.test(next.lower))
  )
}

/** he said: “…” · he told the BBC “…” · he said that “…” · called it “…” */
function isBeside(items: Item[], act: SpeechAct, at: number): boolean {
  if (at - act.cueTo > NEARBY) return false
  const between = items.slice(act.cueTo, at)
  if (between.length === 0) return true
  const last = between.at(-1)!
  if (isWord(last, ':')) return !between.some((item) => item.kind === 'quoted' || isWord(item, ';'))
  if (between.length > 12) return false
  if (isWord(last, ',') && (act.inverted ? act.to >= at - 1 : between.length < 8))
    return !between.some((item) => item.kind === 'quoted')
  return between.every((item) => item.kind === 'name' || (item.kind === 'word' && CUE_ONLY.test(item.lower)))
}

/** “Smith said he was tired; …” and “…, while Jones …”: what follows is no longer Smith's. */
function crossesClause(items: Item[], act: SpeechAct, at: number): boolean {
  if (at - act.cueTo > REACH) return true
  for (let index = act.cueTo; index < at; index++) {
    if (isWord(items[index], ';', '!', '?')) return true
    if (isWord(items[index], 'while', 'whereas', 'but') && isPerson(items[index + 1])) return true
  }
  return false
}

function mediumOf(unit: Unit, act: SpeechAct, text: string): string | null {
  const {subject} = act
  if (subject.is === 'document' && isDocument(subject.noun)) {
    const {start, end} = subject.span
    return text.slice(start, end)
  }
  return findMedium(unit, text, act.lemma, act.cueFrom)
}

/** Peskov was blunt: “…” · Ama Boateng: “…” · Her message to the court: “…” */
function introduced(
  unit: Unit,
  at: number,
  lead: Subject | null,
  subject: string | null,
  text: string,
): Attribution | null {
  const {items} = unit
  const after = items[at + 1]
  if (
    isWord(after, '—', '–') &&
    isPerson(items[at + 2]) &&
    (items.length <= at + 3 || isWord(items[at + 3], ',', '.'))
  )
    return {
      speaker: items[at + 2]!.kind === 'name' ? keyOf(items[at + 2]!) : null,
      cue: null,
      medium: null,
      isAdjacent: true,
      governs: true,
    }
  if (!isWord(items[at - 1], ':')) return null
  const medium = lead?.is === 'document' ? text.slice(lead.span.start, lead.span.end) : null
  return {speaker: subject, cue: null, medium, isAdjacent: true, governs: subject !== null}
}

const keyOf = (item: Item): string | null => (item.kind === 'name' ? (item.referent?.key ?? null) : null)

/** A quotation alone in its sentence: the speaker before goes on. */
function carried(
  unit: Unit,
  at: number,
  before: Unit | undefined,
  traces: readonly Trace[],
  {kindOf}: Cast,
  article: Article,
): Attribution | null {
  const last = traces.at(-1)
  if (at !== 0 || last === undefined || before === undefined) return null
  if (!unit.items.every((item) => item.kind === 'quoted' || STOPS.test(item.lower))) return null
  const attribution = (speaker: string | null): Attribution => ({
    speaker,
    cue: null,
    medium: null,
    isAdjacent: false,
    governs: speaker !== null,
  })
  if (before.block === unit.block) {
    if (last.isSpeech) return attribution(last.speaker)
    const [only] = last.people
    if (last.subject !== null && kindOf.get(last.subject) === 'person') return attribution(last.subject)
    return attribution(last.people.size === 1 && last.subject === null ? only! : null)
  }
  for (let between = before.block + 1; between < unit.block; between++)
    if (article.blocks[between]!.kind === 'subhead') return null
  if (isWord(before.items.at(-1), ':')) return attribution(last.isSpeech ? last.speaker : last.subject)
  const answered = before.items.findLast((item) => item.kind === 'quoted')
  const isAnswer =
    answered?.kind === 'quoted' &&
    article.text.slice(answered.passage.start, answered.passage.end).endsWith('?')
  return last.isSpeech && !isAnswer ? attribution(last.speaker) : null
}

/** Whether words between marks are someone's, and no scare quotes, title or nickname. */
function accept(
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
  // “No,” a neighbour said.
  if (attribution?.isAdjacent === true && attribution.cue !== null && at === 0 && /[.,!?…]$/.test(inside))
    return true
  return attribution !== null && attribution.speaker !== null && attribution.governs
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
function isNickname({start, end, outerStart, outerEnd, words}: Passage, text: string): boolean {
  return (
    words <= 3 &&
    !/[.,!?]$/.test(text.slice(start, end)) &&
    /\p{Lu}[\p{L}.'’-]* $/u.test(text.slice(Math.max(0, outerStart - 24), outerStart)) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(outerEnd, outerEnd + 3))
  )
}

/** British papers quote in single marks; in the others single marks hold titles, and irony. */
function mainStyle(passages: Passage[]): 'double' | 'single' | null {
  const long = passages.filter(({words}) => words >= SHORT)
  const single = long.filter(({mark}) => mark === 'single').length
  const double = long.filter(({mark}) => mark === 'double' || mark === 'guillemet').length
  if (single === 0 && double === 0) return passages.some(({mark}) => mark === 'double') ? 'double' : null
  return single > double ? 'single' : 'double'
}
