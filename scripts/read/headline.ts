import {readByline} from './bylines.ts'
import {readDateline, readDatelineAlone} from './datelines.ts'
import {readDateLine} from './days.ts'
import {furnitureReason} from './furniture.ts'
import {countWordsUpTo, drop, endsSentence, isHeadlineLike, type Piece, pieceOf, wordsOf} from './pieces.ts'
import {isPublisher} from './publishers.ts'

export interface Headline {
  /** Null where the clipping has none. */
  title: string | null
  publisher: string | null
  pieces: Piece[]
}

const KICKER =
  /^(?:(?:world|business|sports?|politics|opinion|analysis|local|national|international|exclusive|breaking|live|culture|health|science|technology|tech|lifestyle|entertainment|markets?|economy|climate|environment|travel|weather|africa|asia|europe|americas?|middle east|latin america|uk|us|india|australia|courts?|crime|education|football|cricket|news|latest|features?|regional|city|metro|investigations?|video|top|press release|media release|news release|for immediate (?:release|publication)|obituar(?:y|ies)|interview|explainer|profile|letters?|comment|column|review|long read|special report|fact ?box|q&a)(?:\s+(?:news|updates?|report|stories|story|desk))?(?:\s*[|/>:·-]\s*|\s*$)){1,4}$/i

/**
 * Finds the headline of a clipping whose format does not mark it, and the standfirst that ran into it.
 *
 * The first line is a headline when it does not close like a sentence, or when what follows shows it (a byline, a
 * dateline). Where a headline and a sentence stand on one line with nothing between, the line is parted at the point
 * that `splitRunTogether` is sure of. Otherwise the title is null: the first line is prose and stays in the text.
 */
export function findHeadline(pieces: readonly Piece[], depth = 0): Headline {
  const result = [...pieces]
  let at = result.findIndex(({dropped}) => dropped === null)
  const none = {title: null, publisher: null, pieces: result}
  // Adverts, paths through the site and the section's name stand above the headline.
  while (at < result.length - 1) {
    const piece = result[at]
    if (piece === undefined) return none
    const next = result[at + 1]!
    const isKicker = KICKER.test(piece.text) && isHeadlineLike(next.text)
    const reason = piece.dropped ?? (isKicker ? 'page furniture' : leadingFurniture(piece.text))
    if (reason === null) break
    result[at] = drop(piece, reason)
    at++
  }
  const first = result[at]
  if (first === undefined || first.dropped !== null || first.kind === 'quotation' || first.kind === 'list')
    return none
  const rest = result.slice(at + 1)
  const body = bodyOf(rest)
  if (depth < 3 && (readDateLine(first.text) || readByline(first.text) || isDatedPlace(first.text))) {
    // A date or a byline above the headline: what stands below it is looked at in its place.
    const below = findHeadline(rest, depth + 1)
    return below.title === null ? none : {...below, pieces: [...result.slice(0, at + 1), ...below.pieces]}
  }
  const parted = splitRunTogether(first.text, body)
  if (parted !== null) {
    const {title, publisher, tail} = withoutPublisher(parted.headline)
    const dateline = /^\p{Lu}{3}/u.test(parted.standfirst) && readDateline(parted.standfirst, () => body)
    const standfirst = pieceOf(parted.standfirst, dateline ? null : 'standfirst')
    result.splice(at, 1, drop(pieceOf(title), 'title'), ...tail, standfirst)
    return {title, publisher, pieces: result}
  }
  if (!isHeadline(first.text, rest)) return none
  const {title, publisher, tail} = withoutPublisher(first.text)
  result.splice(at, 1, drop({...first, text: title}, 'title'), ...tail)
  return {title, publisher, pieces: result}
}

/** “Yerevan, 14 May 2026”, above the headline of a press release. */
const isDatedPlace = (line: string): boolean => readDatelineAlone(line, '')?.date != null

/** Furniture that no headline looks like: “Related: …” or “Opinion: …” may be one. */
function leadingFurniture(text: string) {
  const reason = furnitureReason(text)
  return reason === 'related link' || countWordsUpTo(text, 9) > 8 ? null : reason
}

const bodyOf = (pieces: readonly Piece[]): string => {
  let body = ''
  for (const {text} of pieces) {
    body += `${text.slice(0, 4000)}\n`
    if (body.length > 30_000) break
  }
  return body
}

function isHeadline(line: string, rest: readonly Piece[]): boolean {
  if (rest.every(({dropped}) => dropped !== null)) return false
  if (line.length > 220 || /[,;:]$/.test(line)) return false
  if (!endsSentence(line)) return /[\p{L}\p{N}]/u.test(line)
  const words = wordsOf(line)
  if (words.length > 24) return false
  const sentences = line.split(/(?<=[.!?]["”’']?)\s+(?=["“‘']?\p{Lu})/u).length
  if (/[?!]["”’']?$/.test(line)) return sentences <= 2 && !/^["“‘']/.test(line)
  // A headline with a full stop: set like a title, or followed by what follows a headline.
  if (sentences > 1) return false
  if (isTitleCase(line)) return true
  const next = rest.find(({dropped}) => dropped === null)
  return (
    next !== undefined &&
    (readByline(next.text) !== null ||
      readDateLine(next.text) !== null ||
      readDatelineAlone(next.text, '') !== null ||
      /^\p{Lu}{4,}[^.]{0,40}(?:—|–| - )/u.test(next.text))
  )
}

/** “Flood Barriers Fail as River Crests”: nearly every word that could be small is not. */
function isTitleCase(line: string): boolean {
  const open = wordsOf(line).filter(
    (word) => /^\p{L}/u.test(word) && !SMALL_IN_TITLES.has(word.toLowerCase()),
  )
  const capital = open.filter((word) => /^\p{Lu}/u.test(word))
  return open.length >= 3 && capital.length >= open.length * 0.8
}

/** Takes “ | The Harbour Gazette” or “ - Reuters” off a headline; a middle part (“ | World news | …”) goes with it. */
export function withoutPublisher(line: string): {title: string; publisher: string | null; tail: Piece[]} {
  const parts = line.split(/(\s+(?:\||-|–|—|::|»|·|•)\s+)/)
  if (parts.length < 3) return {title: line, publisher: null, tail: []}
  const last = parts.at(-1)!
  const mark = parts.at(-2)!.trim()
  const isNamed =
    isPublisher(last) &&
    (mark === '|' || mark === '::' || mark === '»' || /\s|\./.test(last) || isAgency(last))
  if (!isNamed) return {title: line, publisher: null, tail: []}
  let end = parts.length - 2
  // “Dam fails in the night | World news | The Harbour Gazette”
  while (
    end > 1 &&
    parts[end - 2]!.trim() === mark &&
    mark === '|' &&
    countWordsUpTo(parts[end - 1]!, 4) <= 3
  )
    end -= 2
  const title = parts.slice(0, end).join('').trim()
  if (countWordsUpTo(title, 3) < 3) return {title: line, publisher: null, tail: []}
  const rest = line.slice(title.length).trim()
  return {title, publisher: last.trim(), tail: [drop(pieceOf(rest), 'page furniture')]}
}
const isAgency = (name: string): boolean =>
  /^(?:Reuters|AP|AFP|BBC|CNN|NPR|Bloomberg|UPI|Xinhua|TASS|ANSA)$/.test(name)

// ── Headline and standfirst on one line ─────────────────────────────────────────────────────────────

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Left small in titles, and what no headline ends with. */
const SMALL_IN_TITLES = words(
  'a an the and but or nor for of to in on at by with from as up via vs v per into over after than off out amid over under is it its be if so yet',
)
const NEVER_LAST = words(
  'a an the and but or nor for of to in on at by with from as via vs per into than amid under about between against during among without within before since until through across around near behind beside beyond despite toward towards its his her their our my your is are was were be been has have had will would can could may might must should not that which who whose when where while because if whether this these those every each says said told called named after mr mrs ms dr sir lord lady st president prime vice former new old first',
)
/** A capital on one of these, with a small word behind it, begins a sentence. */
const SENTENCE_STARTS = words(
  'the a an he she it they we i you this that these those his her its their our my in on at after before when while as if for since although though however meanwhile there some many most more several according by with from during under but and despite amid following nearly about around over at least both all each one two three four five six seven eight nine ten dozens hundreds thousands no not what how why who where which once until unless because just only even still also yet now then every another other such few',
)
/** Words for people and bodies who do things in a first sentence, written small within one. */
const ACTORS = words(
  'police officials authorities residents prosecutors researchers scientists experts ministers lawmakers lawyers doctors workers protesters critics campaigners investigators rescuers firefighters soldiers troops rebels villagers farmers fishermen teachers students parents families relatives neighbours neighbors witnesses survivors judges judge jurors investors analysts economists shares traders voters lawmakers senators councillors councilors unions nurses patients players fans coach manager minister president prime mayor governor chancellor king queen pope general government parliament ministry company court tribunal team club union bank regulator opposition leader spokesman spokeswoman senator councillor health emergency military army navy air former chief head officers crews engineers passengers commuters drivers shareholders directors executives migrants refugees activists organisers organizers environmentalists conservationists climate weather forecasters heavy up-to new latest speaking citing calling saying',
)
const ING_NAMES = words(
  'beijing boeing reading nanjing kunming chongqing sterling fleming harding darling browning king ring spring string viking wing ming ding ling xing jing ying ping sing hastings wyoming hawking manning golding keating kipling',
)
const AFTER_ING = words(
  'the a an to at on for in of his her its their our that how what with as about by from into over out up down off back more nearly around before after him them it us this these all no two three four five six',
)
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|do|says?|said|told|tells?|\p{Ll}{3,}ed|came|went|made|took|found|left|gave|held|won|lost|fell|rose|began|became|saw|kept|met|got|put|set|cut|hit|led|ran|sent|shot|sold|stood|struck|thought|won|wrote|broke|brought|built|caught|drew|drove|fought|knew|paid|spoke|plans?|wants?|hopes?|expects?|warns?|claims?|faces?|remains?|comes?|goes|makes?|takes?|finds?|shows?|means?|needs?|believes?|denies|argues?|accuses?|calls?|urges?|seeks?|follows?|leaves?|includes?|appears?|seems?)\b/u
const REPORTING_NEXT =
  /^(?:say|says|said|told|have|has|had|is|are|was|were|will|would|could|may|might|warn|warns|warned|accuse|accuses|accused|claim|claims|claimed|fear|fears|believe|believes|want|wants|hope|hopes|expect|expects|plan|plans|allege|alleges|alleged|also|called|found|confirmed|announced|urged|denied|used|began|spent|came|made|took|who|which|whose|did|does|do|can|must)$/

/** Index of the word at which a dateline in capitals begins: “… clears dam plan NAIROBI, Kenya (AP) — Lawmakers …”. */
function datelineIn(line: string, all: readonly Word[], body: string): number {
  const mark = /\s(?:—|–|--?)\s/.exec(line.slice(0, 400))
  if (mark === null) return -1
  return all.findIndex(({text, at}, index) => {
    if (
      index < 3 ||
      at > mark.index ||
      !/^\p{Lu}{3}/u.test(text) ||
      NEVER_LAST.has(all[index - 1]!.bare.toLowerCase())
    )
      return false
    const found = readDateline(line.slice(at), () => body)
    return found !== null && found.place !== null
  })
}

interface Word {
  text: string
  bare: string
  at: number
  isCapital: boolean
}

/**
 * Parts a line on which a headline and a full sentence stand with nothing between them.
 *
 * Three kinds of headline are known: set in capitals (“MAN HELD OVER FIRE Police say …”), in title case (“Flood
 * Barriers Fail as River Crests Residents had less than …”) and like a sentence (“Court blocks logging licence Judge
 * says …”). A capital starts the sentence when it stands on a word that is no name: one that the article writes
 * small, or that opens sentences. Null when no place is certain, which is what ordinary prose gives.
 */
export function splitRunTogether(line: string, body: string): {headline: string; standfirst: string} | null {
  // Each of the two has six words or so.
  if (line.length > 1500 || (line.length < 100 && !endsSentence(line))) return null
  const all = wordList(line)
  if (all.length < 11) return null
  const limit = firstSentenceEnd(line)
  const evidence = evidenceOf(body)
  const candidates: {at: number; score: number}[] = []
  const mostlyTitle = titleCaseUntil(all)
  const capitals = capitalsUntil(all)
  for (let index = 3; index < Math.min(all.length - 5, 30); index++) {
    const word = all[index]!
    if (word.at > limit || word.at > 200) break
    if (!word.isCapital || /[,;.—–-]$/.test(all[index - 1]!.text)) continue
    let score: number
    if (capitals >= 3) score = index === capitals && !/[:,]$/.test(all[index - 1]!.text) ? 6 : -9
    else if (mostlyTitle >= 5) score = scoreInTitleCase(all, index, mostlyTitle, evidence)
    else score = scoreInSentenceCase(all, index, evidence, line)
    candidates.push({at: index, score})
  }
  const dateline = datelineIn(line, all, body)
  if (dateline > 0) candidates.push({at: dateline, score: 9})
  const best = candidates.reduce((one, other) => (other.score > one.score ? other : one), {at: -1, score: 0})
  if (best.score < 3) return null
  const cut = all[best.at]!.at
  const headline = line.slice(0, cut).trim()
  const standfirst = line.slice(cut).trim()
  if (!FINITE.test(standfirst) || countWordsUpTo(standfirst, 6) < 6) return null
  return {headline, standfirst}
}

function wordList(line: string): Word[] {
  const list: Word[] = []
  for (const match of line.slice(0, 700).matchAll(/\S+/g)) {
    const bare = match[0].replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|['’]s$/gu, '')
    list.push({text: match[0], bare, at: match.index, isCapital: /^["“‘'(]*\p{Lu}/u.test(match[0])})
  }
  return list
}

/** Where the first sentence closes: what is parted lies before it. */
function firstSentenceEnd(line: string): number {
  const match =
    /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|vs|No|Lt|Col|Prof|Jr|Sr|Co|Inc|Ltd))\.["”’']?\s+["“‘']?\p{Lu}/u.exec(
      line,
    )
  return match ? match.index : line.length
}

/** How many words from the start are set wholly in capitals, when the line goes on in small letters. */
function capitalsUntil(all: Word[]): number {
  let index = 0
  while (index < all.length && all[index]!.text === all[index]!.text.toUpperCase()) index++
  const letters = all.slice(0, index).filter(({bare}) => /\p{Lu}{2}/u.test(bare)).length
  // “… OVER FIRE A man has …”: the single capital is the sentence's.
  const start = index > 0 && /^(?:A|I)$/.test(all[index - 1]!.text) ? index - 1 : index
  return letters >= 3 && index < all.length ? start : 0
}

/** Index of the first small word that title case would have set with a capital; 0 when the line is not in title case. */
function titleCaseUntil(all: Word[]): number {
  let capital = 0
  for (const [index, {bare, isCapital}] of all.entries()) {
    if (isCapital) capital++
    else if (/^\p{Ll}/u.test(bare) && !SMALL_IN_TITLES.has(bare))
      return capital >= 4 && index >= 5 ? index : 0
  }
  return 0
}

interface Evidence {
  /** Words that the body writes with a small letter. */
  small: ReadonlySet<string>
  /** Words that it writes with a capital within a sentence. */
  names: ReadonlySet<string>
  /** Neighbours that both have capitals, `Linda Ortiz`. */
  pairs: ReadonlySet<string>
}

function evidenceOf(body: string): Evidence {
  const small = new Set<string>()
  const names = new Set<string>()
  const pairs = new Set<string>()
  let previous = ''
  let opens = true
  for (const match of body.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|[.!?:“"—–\n]/gu)) {
    const word = match[0].replace(/['’]s$/, '')
    if (/^[.!?:“"—–\n]$/.test(word)) {
      opens = true
      if (word !== '.') previous = ''
      continue
    }
    if (/^\p{Lu}/u.test(word)) {
      if (!opens) names.add(word.toLowerCase())
      if (previous !== '') pairs.add(`${previous} ${word}`)
      previous = word
    } else {
      if (/^\p{Ll}/u.test(word)) small.add(word)
      previous = ''
    }
    opens = false
  }
  return {small, names, pairs}
}

function scoreInTitleCase(all: Word[], index: number, until: number, evidence: Evidence): number {
  // Between the start of the sentence and its first small word stand only capitals and little words.
  if (index >= until || index < until - 6) return -9
  const word = all[index]!
  const lower = word.bare.toLowerCase()
  const next = all[index + 1]!
  const previous = all[index - 1]!
  let score = 0
  const isSmallNext = /^\p{Ll}|^\d/u.test(next.bare)
  if (SENTENCE_STARTS.has(lower) && (isSmallNext || index === until - 2)) score += 4
  if (/^\p{Lu}\p{Ll}+ing$/u.test(word.bare) && !ING_NAMES.has(lower) && AFTER_ING.has(next.bare)) score += 4
  if (ACTORS.has(lower)) score += 3
  else if (evidence.small.has(lower) && !evidence.names.has(lower) && index === until - 1) score += 2
  if (index === until - 1 && REPORTING_NEXT.test(all[until]!.bare) && /\p{Ll}s$/u.test(word.bare)) score += 1
  // “… Near Record Mayor Linda Ortiz said”: the longest run that the body knows as one name.
  const run = all.slice(index, until)
  if (run.length > 1 && run.every(({isCapital}) => isCapital)) {
    const known = run.slice(1).filter(({bare}, at) => evidence.pairs.has(`${run[at]!.bare} ${bare}`)).length
    if (known === run.length - 1) score += 3
    else if (!ACTORS.has(lower)) score -= 2
  }
  if (evidence.pairs.has(`${previous.bare} ${word.bare}`)) score -= 4
  if (NEVER_LAST.has(previous.bare.toLowerCase())) score -= 5
  if (index < until - 1 && SENTENCE_STARTS.has(lower) && !isSmallNext) score -= 3
  return score
}

const NUMBER =
  /^(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|\w+teen|eleven|twelve|half)$/
/** “Gunmen”, “Dockers”, “Peacekeepers”; places and people whose names end so are left out. */
const isPlural = (lower: string): boolean =>
  /^\p{Ll}{3,}(?:[^su]s|men|women|people)$/u.test(lower) && !NAMES_IN_S.has(lower)
const NAMES_IN_S = words(
  'wales paris texas athens brussels honduras netherlands philippines maldives seychelles cyprus laos barbados bahamas damascus hamas reuters james charles thomas williams jones davis harris rangers spurs wolves hughes rogers peters stevens roberts edwards richards adams collins phillips evans lyons naples arkansas kansas illinois emirates nicholas marcus lucas jesus christmas athletics olympics yemen carmen bremen sanders myers rivers waters mills wells banks brooks fields hills woods',
)
const AFTER_PLURAL =
  /^(?:and|in|of|on|at|from|who|have|had|are|were|will|would|could|across|near|outside|armed|waiting|living|working|may|can|must|say|said|\p{Ll}{3,}ed|between|over|with|for|by|against|opposed|killed|found|held|shot|took|left|led|met|fled|came|began|went|won|lost|set|cut|hit|paid|sold|closed)$/u

function scoreInSentenceCase(all: Word[], index: number, evidence: Evidence, line: string): number {
  const word = all[index]!
  const next = all[index + 1]!
  const previous = all[index - 1]!
  const lower = word.bare.toLowerCase()
  const isSmallNext = /^\p{Ll}|^\d/u.test(next.bare) && !/^["“‘(]/.test(next.text)
  // “Air strike kills 11, residents say A paraglider …” ends with who says so; else no headline ends with “say”.
  const left = line.slice(0, word.at)
  if (NEVER_LAST.has(previous.bare.toLowerCase()) && !/,\s(?:[^\s,]+\s){1,4}(?:says?|told)\s$/.test(left))
    return -9
  if (/^["“‘'(]/.test(word.text)) return -9
  let score = 0
  const isName = evidence.names.has(lower)
  const isWritten = evidence.small.has(lower) && !isName
  // “the 4th Marine Brigade”, “the House of Representatives’ Commission”, “OREGON 28, WASHINGTON 27: Mateo …”
  if (/^\d|['’]$|:$/.test(previous.text) || /^\d+(?:st|nd|rd|th)$/.test(previous.bare)) return -9
  if (SENTENCE_STARTS.has(lower) && isSmallNext) score += 4
  else if (/^(?:The|A|An)$/.test(word.bare)) score += 3
  else if (
    /^\p{Lu}\p{Ll}+ing$/u.test(word.bare) &&
    !ING_NAMES.has(lower) &&
    !isName &&
    AFTER_ING.has(next.bare)
  )
    score += 4
  else if (ACTORS.has(lower) && (!isName || isSmallNext)) score += isSmallNext ? 3 : 2
  // “Fremantle snatch derby after the siren Fremantle beat West Coast …”: it begins again with its subject.
  else if (index >= 4 && word.bare === all[0]!.bare) score += 3
  else if (isWritten) score += isSmallNext ? 3 : 2
  else if (isSmallNext && !isName && NUMBER.test(lower)) score += 3
  else if (isSmallNext && !isName && !previous.isCapital && isPlural(lower) && AFTER_PLURAL.test(next.bare))
    score += 3
  else return -9
  if (isSmallNext && REPORTING_NEXT.test(next.bare)) score += 1
  if (
    previous.isCapital &&
    !/[?!]$/.test(previous.text) &&
    !(SENTENCE_STARTS.has(lower) && !evidence.pairs.has(`${previous.bare} ${word.bare}`))
  )
    score -= evidence.pairs.has(`${previous.bare} ${word.bare}`) ? 5 : 1
  if (
    next.isCapital &&
    evidence.pairs.has(`${word.bare} ${next.bare}`) &&
    !ACTORS.has(lower) &&
    !SENTENCE_STARTS.has(lower)
  )
    score -= 1
  // A first sentence has articles and past tenses on both sides of any capital; a headline hardly ever.
  if (/^(?:The|A|An|It|He|She|They|There|This|We|I)\s+\p{Ll}/u.test(left)) score -= 2
  if (/\b(?:said|told|was|were|had|which|who|whose)\b/.test(left)) score -= 2
  if (/\b(?:the|a|an)\b/.test(left)) score -= 1
  return score
}

// ── No headline ─────────────────────────────────────────────────────────────────────────────────────

const LONGEST = 110
/** Not in front of “, who …”, “, with whom …”: what they interrupt is not said yet. */
const CLAUSE_END =
  /[,;:](?=\s)(?!\s(?:(?:\w+\s)?(?:who|whom|whose|which|where)\b|\d))|\s[—–](?=\s)|\s(?=(?:after|because|while|although|amid|following|despite|but)\s)/g

/** A title from an article's first sentence, cut where a clause ends, or a word, at about 110 characters. */
export function deriveTitle(text: string): string {
  const sentence = firstSentence(text)
  if (sentence.length <= LONGEST) return sentence.replace(/(?<=[\p{L}\p{N}%)”’"'])\.$/u, '').replace(/,$/, '')
  const head = sentence.slice(0, LONGEST)
  let cut = -1
  for (const match of head.matchAll(CLAUSE_END)) {
    if (match.index >= 50 && isBalanced(head.slice(0, match.index))) cut = match.index
  }
  if (cut < 0) cut = head.lastIndexOf(' ')
  if (cut < 40) cut = LONGEST
  // “… the ward, which has…” says less than “… the ward…”.
  return `${head.slice(0, cut).replace(LOOSE_END, '')}…`
}

const LOOSE_END =
  /(?:[\s,;:—–-]+(?:which|who|whom|whose|that|with|the|an?|of|to|in|on|at|by|for|from|and|or|but|as|its|his|her|their|was|is|are|were|has|have|had|will|be|been|not|would|could|said))*[\s,;:—–-]*$/

function firstSentence(text: string): string {
  const head = text.slice(0, 600)
  const end = firstSentenceEnd(head)
  if (end < head.length) return head.slice(0, end + 1 + (/^.["”’']/.test(head.slice(end)) ? 1 : 0)).trim()
  return head.trim()
}

const isBalanced = (text: string): boolean =>
  (text.match(/“/g)?.length ?? 0) === (text.match(/”/g)?.length ?? 0) &&
  (text.match(/"/g)?.length ?? 0) % 2 === 0 &&
  (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0)
