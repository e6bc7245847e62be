import type {Trace, Writing} from './discourse.ts'
import {isBodyNoun} from './discourse-bodies.ts'
import {type Item, isPerson, isWord, type NameItem, type Unit} from './narration.ts'
import type {SpeechAct} from './speakers.ts'
import type {Subject} from './speakers-subjects.ts'
import {isDocument, isPossessive, isSomeone} from './speakers-words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What brings a writing up: “published its findings”. */
const WRITING = words(`
  publish publishes published publishing release releases released releasing issue issues issued issuing wrote write
  writes writing sent send sends filed files filing presented unveiled launched posted post posts submitted tabled put
  signed addressed delivered`)
const TELLING = words('told tell tells telling by with via on')

/** A quotation of the sentence, as the next sentences may need it. */
export interface Spoken {
  speaker: string | null
  medium: string | null
  /** The act that it belongs to, if the sentence has one. */
  act: SpeechAct | null
  /** The words stand between marks. */
  isQuoted: boolean
  /** They end with a question mark. */
  isQuestion: boolean
}

/** What a sentence leaves behind for those after it. `subject` is whom `lead` stands for. */
export function leaveTrace(
  unit: Unit,
  lead: Subject | null,
  subject: string | null,
  spoken: Spoken | null,
): Trace {
  const {items} = unit
  const speaker = spoken?.speaker ?? null
  return {
    block: unit.block,
    subject,
    speaker,
    medium: spoken?.medium ?? null,
    isSpeech: spoken !== null,
    isQuoted: spoken?.isQuoted === true,
    people: new Set(items.filter(isPerson).map(({referent}) => referent.key)),
    bodies: bodiesIn(items),
    documents: writingsIn(items, subject),
    isAboutStranger:
      speaker === null &&
      ((subject === null && (isStranger(lead, true) || opensUnresolved(items))) ||
        isStranger(spoken?.act?.subject ?? null, spoken?.isQuoted === false)),
    question:
      spoken?.isQuestion === true
        ? {asker: speaker, asked: spoken.act === null ? null : askedBy(items, spoken.act)}
        : null,
  }
}

/** Keys of the organizations and countries among the items, without those who are only told: “told Reuters”. */
export function bodiesIn(items: readonly Item[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'name' || item.mention.as !== 'actor' || item.referent === null) continue
    if (item.referent.kind !== 'organization' && item.referent.kind !== 'country') continue
    const before = isWord(items[at - 1], 'the') ? items[at - 2] : items[at - 1]
    if (before?.kind === 'word' && TELLING.has(before.lower)) continue
    keys.add(item.referent.key)
  }
  return keys
}

/** “A nurse”, “the driver”: someone, and nobody the article names. Whoever is quoted is someone in any case. */
function isStranger(subject: Subject | null, mayBeThing: boolean): boolean {
  // “She comes from Leith”, and nobody could tell who: the next “she” is no plainer.
  if (subject?.is === 'pronoun') return mayBeThing && /^s?he$/.test(subject.word)
  if (subject?.is !== 'role') return false
  const {noun} = subject
  if (noun === 'year-old') return true
  if (isBodyNoun(noun) || isDocument(noun) || (/s$/.test(noun) && !/ss$/.test(noun))) return false
  if (/^(?:police|people|men|women|children|everyone|everybody|nobody|one|some|many|most|others)$/.test(noun))
    return false
  return !mayBeThing || isSomeone(noun)
}

/** “Mensah did not reply”, where two bear the name: whoever it is, a pronoun after it is no plainer. */
function opensUnresolved(items: readonly Item[]): boolean {
  const first = items.find((item) => item.kind !== 'word' || /^\p{L}/u.test(item.lower))
  return (
    first?.kind === 'name' && first.mention.entity === null && !isPossessive(items[items.indexOf(first) + 1])
  )
}

/** Whom a question is put to: the person right behind its verb, “asked Ama Boateng”. */
function askedBy(items: readonly Item[], {cueTo, inverted}: SpeechAct): string | null {
  if (inverted) return null
  for (let at = cueTo; at < Math.min(items.length, cueTo + 5); at++) {
    const item = items[at]!
    if (isPerson(item)) return isPossessive(items[at + 1]) ? null : item.referent.key
    if (item.kind !== 'word' || !/^(?:\p{L}+\.?|\.)$/u.test(item.lower)) return null
    if (/^(?:about|whether|if|when|after|in|on|at|as|by)$/.test(item.lower)) return null
  }
  return null
}

/** “Ama Boateng’s report”, “a study by the museum”, and, where the sentence is about who wrote it, “published a report”. */
function writingsIn(items: readonly Item[], subject: string | null): Writing[] {
  const found: Writing[] = []
  let isWriting = false
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'word') continue
    isWriting ||= WRITING.has(item.lower)
    if (!isDocument(item.lower)) continue
    const owner = possessorOf(items, at) ?? authorOf(items, at) ?? (isWriting ? subject : null)
    if (owner !== null) found.push({noun: item.lower, owner})
  }
  return found
}

function possessorOf(items: readonly Item[], at: number): string | null {
  for (let mark = at - 1; mark > 0 && at - mark < 4; mark--)
    if (isPossessive(items[mark])) return actorOf(items[mark - 1])
  return null
}

function authorOf(items: readonly Item[], at: number): string | null {
  const link = isWord(items[at + 1], ',') ? at + 2 : at + 1
  if (!isWord(items[link], 'by', 'from')) return null
  const name = items.slice(link + 1, link + 4).find((item): item is NameItem => item.kind === 'name')
  return actorOf(name)
}

const actorOf = (item: Item | undefined): string | null =>
  item?.kind === 'name' && item.mention.as === 'actor' ? (item.referent?.key ?? null) : null
