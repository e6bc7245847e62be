import {readDateline} from './datelines.ts'
import {type Evidence, evidenceOf} from './evidence.ts'
import {countWordsUpTo, endsSentence} from './pieces.ts'
import {firstSentenceEnd} from './titles.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Left small in titles, and what no headline ends with. */
export const SMALL_IN_TITLES = words(
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
