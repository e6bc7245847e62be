import {formatEdtf} from '../annotate/edtf.ts'
import type {EntityKind, EventType, ParticipantRole} from '../model.ts'
import {rankOfShort, readPersonName} from '../names/person.ts'
import {spellingKey} from '../names/spelling.ts'
import type {MergedEvent} from './events.ts'

/** What the corpus calls its entities. */
export interface CorpusNames {
  nameOf(id: string): string
  kindOf(id: string): EntityKind | undefined
  /** What the articles call a person for short, where nobody else of the corpus is called so; null when unknown. */
  calledOf?(id: string): string | null
}

/**
 * What each person is called for short: the form that the articles use most (“Quispe” of “Rocío Quispe Huamán”), or else
 * the family name; the full name where two people would be called alike.
 *
 * @param mentions of people and others; those that are no shorter form of a name count for nothing.
 * @param familyFirst family names that stand first, as `spellingKey` gives them.
 */
export function calledNames(
  people: readonly {id: string; name: string}[],
  mentions: readonly {entity: string | null; text: string}[],
  familyFirst: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = new Map(people.map(({id, name}) => [id, name]))
  const counts = new Map<string, Map<string, number>>()
  for (const {entity, text} of mentions) {
    if (entity === null || !names.has(entity)) continue
    const forms = counts.get(entity) ?? new Map<string, number>()
    counts.set(entity, forms.set(text, (forms.get(text) ?? 0) + 1))
  }
  const called = new Map(
    people.map(({id, name}) => [id, shortForm(name, counts.get(id) ?? new Map(), familyFirst)]),
  )
  const bearers = Map.groupBy(called, ([, short]) => short.toLowerCase())
  return new Map(
    [...called].map(([id, short]) => [
      id,
      bearers.get(short.toLowerCase())!.length > 1 ? names.get(id)! : short,
    ]),
  )
}

/** The short form used most, a surname before others; the family name where the articles use none. */
function shortForm(
  name: string,
  forms: ReadonlyMap<string, number>,
  familyFirst: ReadonlySet<string>,
): string {
  const full = readPersonName(name)
  const ranked = [...forms]
    .map(([text, count]) => ({text, count, rank: rankOfShort(readPersonName(text), full)}))
    .filter(
      ({text, rank}) =>
        // “Julio Quispe” of “Julio Quispe Huamán” may stand; “Julio” alone is what friends say.
        (rank === 1 || rank === 3 || isCalledByFirst(name, familyFirst) || text.trim().includes(' ')) &&
        rank > 0 &&
        /^\p{Lu}|^\p{Ll}+ \p{Lu}/u.test(text),
    )
    .filter(({text}) => text !== text.toUpperCase())
    .sort(
      (a, b) =>
        b.count - a.count || b.rank - a.rank || b.text.length - a.text.length || (a.text < b.text ? -1 : 1),
    )
  return ranked[0]?.text ?? familyName(name, familyFirst)
}

/** People without a family name, or with it in front. */
const isCalledByFirst = (name: string, familyFirst: ReadonlySet<string>) =>
  readPersonName(name).isPatronymic || isFamilyFirst(name.split(/\s+/), familyFirst)

/** Labels whose target is what they are of: “arrest of …”. */
const OF =
  /^(?:(?:re-)?(?:appointment|election)|arrest|detention|jailing|imprisonment|sentence|conviction|deportation|eviction|killing|murder|assassination|shooting|stabbing|abduction|kidnapping|poisoning|torture|rape|bombing|bombardment|shelling|invasion|capture|recapture|storming|downing|destruction|massacre|seizure|confiscation|ban|closure|dismissal|expulsion|ousting|removal|suspension|disqualification|release|acquittal|exoneration|reinstatement|extradition|rescue|evacuation|treatment|endorsement|criticism|condemnation|denunciation|recognition|rejection|violation|breach|veto|prosecution|indictment|impeachment|takeover|swearing-in|inauguration|pardon|hacking|execution|remand|search|dispersal|ratification|approval|dissolution|occupation|boycott|blockade|demolition|raid|wounding|injuring|beating|clearing|collapse)$/
const LABEL_PREPOSITIONS: [RegExp, string][] = [
  [OF, 'of'],
  [/^(?:interview|disappointment)$/, 'with'],
  [/^(?:investigation|inquiry|incursion)$/, 'into'],
  [/^(?:praise|support|defence|welcome)$/, 'for'],
  [/^(?:win)$/, 'over'],
  [/^(?:retirement|resignation|purchase)$/, 'from'],
  [/^(?:lawsuit|charge|accusation|allegation|complaint|protest|threat|offensive)$/, 'against'],
  [
    /^(?:testimony|sale|handover|delivery of .*|compensation|thanks|apology|tribute|congratulations|summons)$/,
    'to',
  ],
]
const TYPE_PREPOSITIONS: Record<EventType, string> = {
  AGREE: 'to',
  CONSULT: 'to',
  SUPPORT: 'for',
  CONCEDE: 'to',
  COOPERATE: 'with',
  AID: 'to',
  RETREAT: 'from',
  REQUEST: 'to',
  ACCUSE: 'of',
  REJECT: 'of',
  THREATEN: 'to',
  PROTEST: 'against',
  SANCTION: 'on',
  MOBILIZE: 'to',
  COERCE: 'on',
  ASSAULT: 'on',
}

/**
 * A name that a reader would know the event by: “Trump–Putin summit in Alaska, 15 August 2025”,
 * “Ukraine: drone strike on Russia, September 2025”, “Arrest of Tom Reyes in Lowport, 3 May 2026”.
 */
export function nameEvent(
  event: Pick<MergedEvent, 'type' | 'date' | 'place' | 'participants'> & {
    label: string
    about?: string | null
  },
  names: CorpusNames,
): string {
  const {type, date, place, participants, label, about} = event
  const named = (role: ParticipantRole) =>
    participants.filter((participant) => participant.role === role).map(({actor}) => shortName(actor, names))
  const sources = named('source')
  // “Tajik police held Kyrgyz traders” is no detention of Kyrgyzstan.
  const isOfPeople = TO_PEOPLE.test(label)
  const targets = participants
    .filter(({role}) => role === 'target')
    .map(({actor}) =>
      isOfPeople && names.kindOf(actor) === 'country'
        ? `people from ${names.nameOf(actor)}`
        : shortName(actor, names),
    )
  const alike = named('participant')
  const preposition =
    LABEL_PREPOSITIONS.find(([pattern]) => pattern.test(label))?.[1] ??
    (type === null ? 'of' : TYPE_PREPOSITIONS[type])
  const aim =
    targets.length === 0
      ? about == null
        ? label
        : `${label} ${about}`
      : `${label} ${preposition} ${list(targets)}`
  let name: string
  if (alike.length > 0) {
    const all = [...alike, ...sources, ...targets]
    name =
      all.length === 2
        ? `${all.join('–')} ${label}`
        : all.length === 1
          ? `${all[0]}: ${aim}`
          : `${list(all)}: ${label}`
  } else if (sources.length > 0) name = `${list(sources)}: ${aim}`
  else name = capitalise(aim)
  const isVisit = /visit|trip|tour/.test(label) && targets.length === 0
  const where =
    place === null || participants.some(({actor}) => actor === place)
      ? ''
      : ` ${isVisit ? 'to' : isSite(place, names) ? 'at' : 'in'} ${names.nameOf(place)}`
  return `${name}${where}${date === null ? '' : `, ${formatEdtf(date)}`}`
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function list(items: readonly string[]): string {
  if (items.length > 3) return `${items.slice(0, 2).join(', ')} and ${items.length - 2} others`
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** Labels of what is done to people: of a country, its people are meant. */
const TO_PEOPLE =
  /^(?:arrest|detention|jailing|imprisonment|sentence|conviction|deportation|eviction|killing|murder|assassination|shooting|stabbing|abduction|kidnapping|torture|rape|massacre|release|acquittal|extradition|rescue|evacuation|wounding|injuring|beating|execution|dispersal)$/

/** “at Kotoka Airport”, but “in Lodwar” */
const isSite = (place: string, {kindOf, nameOf}: CorpusNames) =>
  kindOf(place) === 'facility' ||
  /\b(?:airport|station|stadium|court|hospital|university|school|hotel|bridge|prison|base|hall|crossing)$/i.test(
    nameOf(place),
  )

/** A person by what the articles call them; others as they are. */
function shortName(id: string, {nameOf, kindOf, calledOf}: CorpusNames): string {
  const name = nameOf(id)
  return kindOf(id) === 'person' ? (calledOf?.(id) ?? name) : name
}

/** Two syllables of pinyin, as Chinese given names have them: “Jinping”, “Guohong”. */
const PINYIN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)){2}$/i

/** Whether the family's name stands first: “Xi Jinping”, “Liao Shu-fen”, “Nguyen Thi Hoa”; “Kim Hayes” is Hayes. */
function isFamilyFirst(words: readonly string[], familyFirst: ReadonlySet<string>): boolean {
  const [family = '', given = ''] = words
  if (words.length < 2 || words.length > 3 || !familyFirst.has(spellingKey(family))) return false
  return words.length === 3 || /^\p{L}+-\p{Ll}+$/u.test(given) || PINYIN.test(given)
}

const PARTICLE =
  /^(?:van|von|der|den|de|da|dos|del|della|di|du|la|le|al|el|ibn|ben|abu|ter|ten|st\.?|mac|ó|o|ould)$/i
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

/**
 * A person's family name with its particles; the full name where a father's name stands in its place, as nobody says
 * “bin Osman” or “Jakobsdóttir” alone, nor “Zulkifli” of someone not yet introduced.
 */
function familyName(name: string, familyFirst: ReadonlySet<string>): string {
  const words = name.split(/\s+/)
  if (words.length < 2 || readPersonName(name).isPatronymic) return name
  if (isFamilyFirst(words, familyFirst)) return words[0]!
  let last = words.length - 1
  while (last > 0 && SUFFIX.test(words[last]!)) last -= 1
  let first = last
  while (first > 1 && PARTICLE.test(words[first - 1]!)) first -= 1
  // “Alberto León Ferreyros” may be León or Ferreyros, and the articles do not say.
  return first > 1 && words.length - first < 2 && last > 1 && !isMiddle(words.slice(1, first))
    ? name
    : words.slice(first, last + 1).join(' ')
}

/** “J.”, “Luther”: what stands between is a middle name where it is an initial. */
const isMiddle = (between: readonly string[]) => between.every((word) => /^\p{Lu}\.?$/u.test(word))
