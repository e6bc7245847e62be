import type {Referent, RoleStatement} from '../model.ts'
import {isPerson, isWord, type Unit} from './narration.ts'
import {isSpokesperson, type Subject, speaksFor} from './speakers.ts'

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
  /** Keys of the people it names, outside quotations. */
  people: ReadonlySet<string>
}

export interface Cast {
  kindOf: ReadonlyMap<string, Referent['kind']>
  genderOf: ReadonlyMap<string, Gender>
  roles: readonly RoleStatement[]
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

/** How far back a pronoun is followed, in sentences. */
const REACH = 5

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
  const genders = new Map<string, Gender>()
  for (const {key, kind, name} of referents) {
    if (kind !== 'person') continue
    const told = stated.get(key)
    const [only] = told ?? []
    if (told !== undefined) {
      if (told.size === 1 && only !== undefined) genders.set(key, only)
      continue
    }
    const first = name.split(/\s+/)[0] ?? ''
    const gender = name.includes(' ') ? firstNameGender.get(first) : undefined
    if (gender === 'm' || gender === 'f') genders.set(key, gender)
  }
  return genders
}

/** The key that a subject stands for, or null when nobody can tell, or more than one would fit. */
export function identify(
  subject: Subject,
  cast: Cast,
  traces: readonly Trace[],
  /** People named earlier in the same sentence, and who already spoke in it. */
  before: {people: ReadonlySet<string>; speaker: string | null},
): string | null {
  switch (subject.is) {
    case 'entity':
      return subject.key
    case 'pronoun':
      return followPronoun(subject.word, cast, traces, before)
    case 'role':
      // “the 34-year-old said”: whoever it has just been about.
      return /^\d+-year-old$/.test(subject.noun) && subject.definite
        ? followPronoun('the', cast, traces, before)
        : findBearer(subject, cast)
    case 'document': {
      if (subject.owner !== null) return identify(subject.owner, cast, traces, before)
      if (subject.ofAccount) return before.speaker ?? traces.at(-1)?.speaker ?? null
      // “In a statement the bank denied it. The statement said …”
      const last = traces.slice(-REACH).findLast(({medium}) => medium?.split(/\s+/).includes(subject.noun))
      return last?.speaker ?? null
    }
    default:
      return null
  }
}

function followPronoun(
  word: string,
  {kindOf, genderOf}: Cast,
  traces: readonly Trace[],
  before: {people: ReadonlySet<string>; speaker: string | null},
): string | null {
  const isBody = (key: string | null) =>
    key !== null && (kindOf.get(key) === 'organization' || kindOf.get(key) === 'country')
  if (word === 'it' || word === 'they') {
    if (isBody(before.speaker)) return before.speaker
    const last = traces.at(-1)
    if (last === undefined) return null
    if (last.isSpeech && last.speaker !== null) return isBody(last.speaker) ? last.speaker : null
    return word === 'it' && isBody(last.subject) ? last.subject : null
  }
  const wanted: Gender | null = word === 'she' ? 'f' : word === 'he' ? 'm' : null
  const fits = (key: string | null): key is string =>
    key !== null &&
    kindOf.get(key) === 'person' &&
    (wanted === null || (genderOf.get(key) ?? wanted) === wanted)
  if (fits(before.speaker)) return before.speaker
  const near = [...before.people].filter(fits)
  if (near.length > 0) return near.length === 1 ? near[0]! : null
  for (let back = traces.length - 1; back >= Math.max(0, traces.length - REACH); back--) {
    const {subject, speaker, people} = traces[back]!
    const about = [...new Set([subject, speaker])].filter(fits)
    if (about.length > 0) return about.length === 1 ? about[0]! : null
    const named = [...people].filter(fits)
    if (named.length > 0) return named.length === 1 ? named[0]! : null
  }
  return null
}

/** “the coach”: the one person whom the article calls so; “a spokesman for the bank”: the bank. */
function findBearer(
  {noun, definite, of}: Extract<Subject, {is: 'role'}>,
  {kindOf, roles}: Cast,
): string | null {
  const owner = of?.referent?.key ?? null
  if (definite) {
    const bearers = new Set(
      roles
        .filter(({title, of: tied}) => {
          const isSame = title.toLowerCase().split(/\s+/).includes(noun)
          return isSame && (owner === null || tied === null || tied === owner)
        })
        .map(({entity}) => entity),
    )
    const [only] = bearers
    if (bearers.size === 1 && only !== undefined && !speaksFor(noun)) return only
    if (bearers.size === 1 && only !== undefined && isSpokesperson(noun) && owner !== null) return only
  }
  if (owner === null || !speaksFor(noun)) return null
  const kind = kindOf.get(owner)
  return kind === 'organization' || kind === 'country' ? owner : null
}
