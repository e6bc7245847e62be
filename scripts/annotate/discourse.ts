import type {Referent} from '../model.ts'
import {calledSo, isBodyNoun} from './discourse-bodies.ts'
import type {Bearers} from './discourse-callings.ts'
import {isPerson, isWord, type Unit} from './narration.ts'
import {leadingSubject} from './speakers-leading.ts'
import type {Subject} from './speakers-subjects.ts'
import {isSpokesperson, speaksFor} from './speakers-words.ts'

export type Gender = 'm' | 'f'

/** What one sentence leaves behind for the pronouns of the next. */
export interface Trace {
  block: number
  /** Key of whom or what the sentence is about. */
  subject: string | null
  /** Key of who spoke last in it; null when someone spoke whom nobody can name. */
  speaker: string | null
  /** What it was said in, as the text puts it: “a statement”. */
  medium: string | null
  /** Whether anyone spoke in it. */
  isSpeech: boolean
  /** Whether they did so between marks. */
  isQuoted: boolean
  /** Keys of the people it names, outside quotations. */
  people: ReadonlySet<string>
  /** Keys of the organizations and countries it names as more than whom someone told. */
  bodies: ReadonlySet<string>
  /** Writings that it brings up, and whose they are: “Ama Boateng wrote a letter”. */
  documents: readonly Writing[]
  /** It is about someone without a name, or such a one spoke last: “A nurse wept.” A pronoun may mean them. */
  isAboutStranger: boolean
  /** Whom its last words put a question to, and by whom; null when they are no question. */
  question: {asker: string | null; asked: string | null} | null
}

/** A noun for something written, and the key of who wrote it. */
export interface Writing {
  noun: string
  owner: string
}

export interface Cast {
  referents: ReadonlyMap<string, Referent>
  genderOf: ReadonlyMap<string, Gender>
  bearers: Bearers
}

/** What stands before a verb of saying in its own sentence. */
export interface Before {
  /** People named. */
  people: ReadonlySet<string>
  bodies: ReadonlySet<string>
  /** Who already spoke. */
  speaker: string | null
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const MALE = words(`
  mr sir lord king prince emperor sultan emir pope father fr imam sheikh baron duke count brother monsignor mgr señor
  husband son dad grandfather grandson uncle nephew boyfriend spokesman chairman businessman congressman assemblyman
  salesman policeman waiter monk alhaji herr monsieur groom`)
const FEMALE = words(`
  mrs ms miss dame lady queen princess empress duchess baroness countess madam madame sister mother mum wife daughter
  grandmother granddaughter aunt auntie niece girlfriend spokeswoman chairwoman businesswoman congresswoman
  assemblywoman saleswoman policewoman actress waitress nun alhaja hajia señora frau bride widow sheikha begum`)

/** Of two who bear one noun, these say which. */
const TELLS_APART = words(`
  prime deputy vice former ex assistant associate acting interim foreign finance defence defense interior justice health
  education home energy trade culture environment transport agriculture labour labor sports tourism economy economic chief
  senior junior police fire army bank state federal city county district regional national presiding prosecution
  attorney general shadow first second lead head managing executive technical sporting medical campaign press party
  union team club company government opposition majority minority house senate supreme high appeal trial`)
/** How far back a pronoun is followed, in sentences. */
const REACH = 5
const IS_ONE_OF_TWO = words('team side club')
/** How far back “the company” is. */
const BODY_REACH = 12

/** Who is a man and who a woman, by titles beside their names and by first names; others are left out. */
export function readGenders(
  units: Unit[],
  referents: Referent[],
  firstNameGender: ReadonlyMap<string, 'm' | 'f' | 'u'>,
): Map<string, Gender> {
  const stated = new Map<string, Set<Gender>>()
  const state = (key: string, word: string | undefined) => {
    const plain = (word ?? '').toLowerCase().replace(/\.$/, '')
    const gender = MALE.has(plain) ? 'm' : FEMALE.has(plain) ? 'f' : null
    if (gender !== null) stated.set(key, (stated.get(key) ?? new Set()).add(gender))
  }
  for (const {items} of units) {
    for (const [index, item] of items.entries()) {
      if (!isPerson(item)) continue
      const {key} = item.referent
      let before = index - 1
      if (isWord(items[before], '.', ',')) before--
      state(key, items[before]?.text)
      state(key, item.text.split(/[\s.]/)[0])
    }
  }
  const spokenOf = readPronouns(units)
  const genders = new Map<string, Gender>()
  const people = referents.filter(({kind}) => kind === 'person')
  for (const {key, name} of people) {
    const told = stated.get(key)
    const [only] = told ?? []
    if (told !== undefined) {
      if (told.size === 1 && only !== undefined) genders.set(key, only)
      continue
    }
    const first = name.split(/\s+/)[0] ?? ''
    const listed = name.includes(' ') ? firstNameGender.get(first) : undefined
    const byName = listed === 'm' || listed === 'f' ? listed : null
    const pronouns = spokenOf.get(key)
    const [byPronoun = null] = pronouns?.size === 1 ? pronouns : []
    // “Jess Tully, 29, said she had spent it”: where name and pronoun disagree, either may be so.
    if (byName !== null && (byPronoun === null || byPronoun === byName)) genders.set(key, byName)
    if (byName === null && byPronoun !== null) genders.set(key, byPronoun)
  }
  // “Okafor”, where “Chidi Okafor Bello” was not seen to be the same: he is a man all the same.
  const bearers = new Map<string, Set<Gender | null>>()
  for (const {key, name} of people) {
    if (!name.includes(' ')) continue
    for (const word of new Set(name.split(/\s+/)))
      bearers.set(word, (bearers.get(word) ?? new Set()).add(genders.get(key) ?? null))
  }
  for (const {key, name} of people) {
    const [only, ...others] = bearers.get(name) ?? []
    if (!genders.has(key) && !stated.has(key) && only && others.length === 0) genders.set(key, only)
  }
  return genders
}

/** The pronouns in sentences that are about one person and name no other: “Jess Tully, 29, said she had spent it.” */
function readPronouns(units: readonly Unit[]): Map<string, Set<Gender>> {
  const found = new Map<string, Set<Gender>>()
  for (const unit of units) {
    const {items} = unit
    const first = items.find(isPerson)
    if (first === undefined) continue
    const {key} = first.referent
    if (items.some((item) => isPerson(item) && item.referent.key !== key)) continue
    const lead = leadingSubject(unit)
    if (lead?.is !== 'entity' || lead.key !== key) continue
    for (const item of items) {
      const gender = isWord(item, 'he') ? 'm' : isWord(item, 'she') ? 'f' : null
      if (gender !== null) found.set(key, (found.get(key) ?? new Set()).add(gender))
    }
  }
  return found
}

/** The key that a subject stands for, or null when nobody can tell, or more than one would fit. */
export function identify(
  subject: Subject,
  cast: Cast,
  traces: readonly Trace[],
  before: Before,
  lemma = '',
): string | null {
  switch (subject.is) {
    case 'entity':
      return subject.key
    case 'pronoun':
      return followPronoun(subject.word, cast, traces, before, lemma)
    case 'role':
      return identifyRole(subject, cast, traces, before)
    case 'document': {
      if (subject.owner !== null) return identify(subject.owner, cast, traces, before)
      if (subject.ofAccount) return before.speaker ?? traces.at(-1)?.speaker ?? null
      return ownerOf(subject.noun, traces)
    }
    default:
      return null
  }
}

/** “In a statement the bank denied it. The statement said …” · “She published a report. The report warns …” */
function ownerOf(noun: string, traces: readonly Trace[]): string | null {
  for (const {medium, speaker, documents} of traces.slice(-REACH).reverse()) {
    const written = documents.filter((one) => one.noun === noun)
    if (written.length > 0) return written.length === 1 ? written[0]!.owner : null
    if (medium?.split(/\s+/).includes(noun)) return speaker
  }
  return null
}

function identifyRole(
  subject: Extract<Subject, {is: 'role'}>,
  cast: Cast,
  traces: readonly Trace[],
  before: Before,
): string | null {
  const {noun, definite, of, body} = subject
  // “the 34-year-old said”: whoever it has just been about.
  if (noun === 'year-old') return definite ? followPronoun('the', cast, traces, before, '') : null
  if (definite && of === null && isBodyNoun(noun)) return findBody(noun, cast, traces, before)
  const bearer = findBearer(subject, cast, traces)
  // “Garrick has no plans to sell. “We are here to stay,” said a spokesman.”
  if (bearer === null && isSpokesperson(noun) && of === null && body === null)
    return followPronoun('it', cast, traces, before, '')
  if (bearer !== null || body === null || !speaksFor(noun)) return bearer
  return body === 'it' ? followPronoun('it', cast, traces, before, '') : findBody(body, cast, traces, before)
}

function followPronoun(
  word: string,
  {referents, genderOf}: Cast,
  traces: readonly Trace[],
  before: Before,
  lemma: string,
): string | null {
  const kindOf = (key: string) => referents.get(key)?.kind
  const isBody = (key: string | null) =>
    key !== null && (kindOf(key) === 'organization' || kindOf(key) === 'country')
  if (word === 'it' || word === 'they') {
    if (isBody(before.speaker)) return before.speaker
    const last = traces.at(-1)
    if (last === undefined) return null
    if (last.isSpeech && last.speaker !== null) return isBody(last.speaker) ? last.speaker : null
    return word === 'it' && isBody(last.subject) ? last.subject : null
  }
  const wanted: Gender | null = word === 'she' ? 'f' : word === 'he' ? 'm' : null
  // “the Brazilian”, “the 34-year-old”: whom the last sentence or two are about, and nobody further back.
  if (word === 'the') {
    for (const {subject, speaker, isAboutStranger} of traces.slice(-2).reverse()) {
      const about = [...new Set([subject, speaker])].filter((key) => key !== null && kindOf(key) === 'person')
      if (isAboutStranger || about.length > 1) return null
      if (about.length === 1) return about[0]!
    }
    return null
  }
  const question = traces.at(-1)?.question ?? null
  const isAnswer = question !== null && /^(?:reply|answer|respond|retort)$/.test(lemma)
  const fits = (key: string | null): key is string =>
    key !== null &&
    kindOf(key) === 'person' &&
    !(isAnswer && key === question.asker) &&
    (wanted === null || (genderOf.get(key) ?? wanted) === wanted)
  if (fits(before.speaker)) return before.speaker
  const near = [...before.people].filter(fits)
  if (near.length > 0) return near.length === 1 ? near[0]! : null
  // “Did you know?” the lawyer asked Ama Boateng. “I did not,” she said.
  if (question !== null && fits(question.asked)) return question.asked
  for (let back = traces.length - 1; back >= Math.max(0, traces.length - REACH); back--) {
    const {subject, speaker, people, isAboutStranger} = traces[back]!
    const about = [...new Set([subject, speaker])].filter(fits)
    if (isAboutStranger) return null
    if (about.length > 0) return about.length === 1 ? about[0]! : null
    const named = [...people].filter(fits)
    if (named.length > 0) return named.length === 1 ? named[0]! : null
  }
  return null
}

/** “the coach”: the one person whom the article calls so; “a spokesman for the bank”: the bank. */
function findBearer(
  {noun, definite, of, modifiers}: Extract<Subject, {is: 'role'}>,
  {referents, bearers}: Cast,
  traces: readonly Trace[],
): string | null {
  const owner = of?.referent?.key ?? null
  if (definite && (!speaksFor(noun) || isSpokesperson(noun))) {
    const called = (bearers.get(noun) ?? []).filter(
      ({of: tied, title}) =>
        (owner === null || tied === null || tied === owner) &&
        // “The prime minister” is not the education minister.
        modifiers.every((word) => !TELLS_APART.has(word) || title.includes(word)),
    )
    const keys = new Set(called.map(({entity}) => entity))
    const [only] = keys
    // “the minister”, of two: the one whom it was just about.
    const near = traces
      .slice(-REACH)
      .reverse()
      .map(({people}) => [...people].filter((key) => keys.has(key)))
      .find((found) => found.length > 0)
    const isTied = owner === null || called.some(({of: tied}) => tied === owner)
    if (keys.size === 1 && only !== undefined && (isTied || near !== undefined)) return only
    if (near !== undefined && near.length === 1) return near[0]!
  }
  if (owner === null || !speaksFor(noun)) return null
  const kind = referents.get(owner)?.kind
  return kind === 'organization' || kind === 'country' ? owner : null
}

/** “the company”: what the sentences before are about; failing that, the only body in them that may be called so. */
function findBody(noun: string, {referents}: Cast, traces: readonly Trace[], before: Before): string | null {
  const degree = (key: string) => {
    const referent = referents.get(key)
    return referent === undefined ? 'no' : calledSo(referent, noun)
  }
  const fitting = new Set<string>()
  const named = new Set<string>()
  const enter = (key: string) => {
    const how = degree(key)
    if (how === 'no') return
    fitting.add(key)
    if (how === 'named') named.add(key)
  }
  for (const key of before.bodies) enter(key)
  for (let back = traces.length - 1; back >= Math.max(0, traces.length - BODY_REACH); back--) {
    const {subject, speaker, bodies} = traces[back]!
    for (const key of [subject, speaker]) {
      if (key === null || degree(key) === 'no') continue
      const others = [...fitting].filter((other) => other !== key)
      // A match has two teams, and a sentence about one says nothing of “the club”.
      if (IS_ONE_OF_TWO.has(noun)) enter(key)
      else if (others.length === 0 || (degree(key) === 'named' && named.size === 0)) return key
    }
    for (const key of bodies) enter(key)
  }
  const [only, ...others] = named.size > 0 && !IS_ONE_OF_TWO.has(noun) ? named : fitting
  return only !== undefined && others.length === 0 ? only : null
}
