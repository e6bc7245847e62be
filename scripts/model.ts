/**
 * The nouns that are passed from room to room: read → annotate → gather → write.
 *
 * What a page or a reader of `/data/` sees is in `src/schema.ts`; these are the scripts' own.
 */
import {EVENT_TYPES} from '../src/schema.ts'
import type {GivenNames} from './names/person.ts'

/** Half-open offsets, in UTF-16 code units, into an article's `text`. */
export interface Span {
  start: number
  end: number
}

// ── Articles ────────────────────────────────────────────────────────────────────────────────────────

export type BlockKind = 'standfirst' | 'paragraph' | 'subhead' | 'caption' | 'quotation' | 'list'

/** A paragraph or what stands like one. Blocks are in order and two line feeds apart in the text. */
export interface Block extends Span {
  kind: BlockKind
}

/** Words of the seed that are no part of the article, and why. */
export interface Dropped {
  text: string
  reason: DropReason
}

export type DropReason =
  | 'title' // kept as the article's title
  | 'dateline' // kept as the article's dateline
  | 'byline' // kept as the article's byline
  | 'date line' // “Published March 3, 2026 at 9:14 am”
  | 'photo credit'
  | 'repeated' // said word for word before
  | 'page furniture' // “READ NEXT”, “Share this article”
  | 'related link'
  | 'subscription prompt'
  | 'author note'
  | 'comment form'
  | 'control characters'

export type DateBasis = 'metadata' | 'text' | 'curated' | 'unknown'
export type TitleBasis = 'stated' | 'derived' | 'curated'

/** A seed after cleaning: one immutable text in blocks. The title is no part of the text. */
export interface Article {
  /** The last part of its address, `/articles/<id>/`. */
  id: string
  /** The file's path below the folder of clippings, with `/`. */
  seed: string
  title: string
  titleBasis: TitleBasis
  dateline: string | null
  byline: string[]
  source: {name: string | null; url: string | null}
  /** EDTF. Relative dates in the text count from it. */
  date: string | null
  dateBasis: DateBasis
  /** Where in the text the date was read; empty unless `dateBasis` is `text`. */
  dateEvidence: Span[]
  /** BCP 47, `en` or what the text seems to be; other languages are published without extraction. */
  language: string
  text: string
  blocks: Block[]
  dropped: Dropped[]
  /** The id of the article that this one repeats nearly word for word. */
  duplicateOf: string | null
}

// ── Knowledge ───────────────────────────────────────────────────────────────────────────────────────

export type ActorKind = 'person' | 'organization' | 'country'
export type PlaceKind = 'region' | 'city' | 'facility' | 'water' | 'other'
export type EntityKind = ActorKind | PlaceKind

export const isActorKind = (kind: EntityKind): kind is ActorKind =>
  kind === 'person' || kind === 'organization' || kind === 'country'

/** The accepted name of an entity: a line of `seeds/authority/entities.tsv`. */
export interface AuthorityRecord {
  id: string
  kind: EntityKind
  name: string
  aliases: string[]
  description: string
  /** Identifiers elsewhere: `{wikidata: 'Q22686'}`. */
  sameAs: Record<string, string>
  source: string
}

/** A line of `seeds/authority/events.tsv`. */
export interface AuthorityEvent {
  id: string
  name: string
  type: EventType | null
  /** EDTF. */
  date: string | null
  place: string | null
  participants: string[]
}

/** A person's ruling, a line of `seeds/authority/decisions.tsv`; it outranks every rule. */
export type Decision =
  | {ruling: 'is'; article: string; mention: string; entity: string}
  | {ruling: 'is-not'; article: string; mention: string; entity: string}
  | {ruling: 'same'; entity: string; other: string}
  | {ruling: 'distinct'; entity: string; other: string}

/** A line of `seeds/authority/permalinks.tsv`: an address ever published, and where it leads now. */
export interface Permalink {
  address: string
  /** The address it leads to: itself while it is live, another after a rename, empty when withdrawn. */
  to: string
  /** What it stands for: a seed's path, an entity's name, or `seed#start-end` of an event's evidence. */
  of: string
}

export interface Authority {
  entities: AuthorityRecord[]
  events: AuthorityEvent[]
  decisions: Decision[]
  permalinks: Permalink[]
}

/** A country of the lexicon. Demonyms and seats stand for the state when they act: “Moscow says”. */
export interface Country {
  id: string
  name: string
  /** ISO 3166-1 alpha-2, or empty. */
  code: string
  aliases: string[]
  /** “Russian”, “Russians”. */
  demonyms: string[]
  capital: string
  /** What stands for its government beside the capital: “the Kremlin” is an organization, not listed here. */
  metonyms: string[]
  latitude: number | null
  longitude: number | null
}

/** A place of the gazetteer that is not a country. */
export interface GazetteerPlace {
  name: string
  aliases: string[]
  kind: PlaceKind
  /** ISO 3166-1 alpha-2 of its country, or empty. */
  country: string
  latitude: number | null
  longitude: number | null
  population: number
  /** True for a name that is more often a word, a person or another place: Reading, Nice, Paris, Victoria. */
  ambiguous?: boolean
}

/** A word for the people, faith or land of something that is no country: “Scottish”, “Kurds”, “Muslim”. */
export interface Demonym {
  word: string
  /** The name of the place it refers to, “Scotland”; null for a people, a faith or a language area. */
  of: string | null
}

/** How a word of reporting behaves: “said”, “told reporters”, “according to”. */
export interface ReportingVerb {
  /** “say” */
  lemma: string
  /** “say”, “says”, “said”, “saying” */
  forms: string[]
}

/** A word that shows an event: a line of `triggers.tsv`. */
export interface Trigger {
  /** The lemma or phrase: “attack”, “hold talks”. */
  lemma: string
  partOfSpeech: 'verb' | 'noun'
  /** Null for a happening that is none of PLOVER's acts: an election, a ruling, a death. */
  type: EventType | null
  /** How its arguments stand: see the header of `triggers.tsv`. */
  frame: string
  /** The sentence that shows it. */
  example: string
}

/** A unit of measure or a counted noun as it may follow a number. */
export interface Unit {
  /** “per cent”, “million dollars”, “km” as written */
  form: string
  /** The record's name: `per cent`, an ISO 4217 code, `kilometre` … */
  unit: string
  /** What the number is multiplied by. */
  scale: number
}

/**
 * What a word for money that several countries share means in an article about one of them: a line of
 * `currencies.tsv`.
 */
export interface Currency {
  /** The unit that `units.tsv` gives the word: `dollars`, `pesos`. */
  word: string
  /** The country's id, or empty: what the word means where none of them is told of. */
  country: string
  /** ISO 4217, or the word again where the article of that country cannot tell. */
  unit: string
}

/** Everything a detector may know beforehand. A stage takes the slice it uses. */
export interface Knowledge {
  authority: Authority
  /** Words after which a full stop ends no sentence, with their stop: `Dr.`, `Inc.`, `U.S.` */
  abbreviations: ReadonlySet<string>
  countries: Country[]
  places: GazetteerPlace[]
  /** Words for regions, peoples and faiths; those of countries stand with their country. */
  demonyms: Demonym[]
  /** As written: `Vladimir`, `Mary-Jane`. */
  firstNames: ReadonlySet<string>
  /** `u` when both men and women bear it; a name that is missing is not known either way. */
  firstNameGender: ReadonlyMap<string, 'm' | 'f' | 'u'>
  /** First names that are one name: “Bill” and “William”. */
  givenNames: GivenNames
  /** Family names that stand first, as `spellingKey` gives them: `xi`, `nguien`. */
  familyFirst: ReadonlySet<string>
  /** Capitals that name nobody: `GDP`, `CEO`. */
  plainAcronyms: ReadonlySet<string>
  /** Names that bodies of many countries bear: `Supreme Court`. */
  nationalBodies: ReadonlySet<string>
  /** Towns that stand for more than their own country: `Brussels` for `European Union`, `The Hague` for `netherlands`. */
  seats: ReadonlyMap<string, string>
  surnames: ReadonlySet<string>
  /** Words before a name that are no role: `Mr`, `Mrs`, `Dr`, `Sir`, `Lord`. */
  honorifics: ReadonlySet<string>
  /** Offices and occupations, lower-case: `president`, `foreign minister`, `spokesman`. */
  offices: ReadonlySet<string>
  /** What may stand before an office, lower-case: `deputy`, `vice`, `former`, `acting`. */
  officePrefixes: ReadonlySet<string>
  /** Words that make a run of capitals an organization: `Bank`, `Ministry`, `University`, `Inc`. */
  organizationWords: ReadonlySet<string>
  /** Well-known organizations by name and acronym: `[NATO, North Atlantic Treaty Organization]`. */
  organizations: string[][]
  /** Words that make a run of capitals a place: `River`, `Oblast`, `Airport`, `Street`. */
  placeWords: ReadonlyMap<string, PlaceKind>
  /** Common English words, lower-case: a capital on one of them at a sentence's start means nothing. */
  commonWords: ReadonlySet<string>
  reportingVerbs: ReportingVerb[]
  triggers: Trigger[]
  units: Unit[]
  currencies: Currency[]
}

// ── Annotations: layers of spans over one article ───────────────────────────────────────────────────

export interface Sentence extends Span {
  /** Its anchor on the page: `s1`, `s2`, … in the order of the text. */
  id: string
  /** Index into `article.blocks`. */
  block: number
}

/** A word, number or mark. */
export interface Token extends Span {
  text: string
  lower: string
  /** Index into the sentences. */
  sentence: number
}

export type NameKind = 'person' | 'organization' | 'place' | 'demonym' | 'other'

/** A run of words that names something, before anyone asks what. */
export interface Name extends Span {
  kind: NameKind
  /** 0 to 1: how sure the recogniser is of span and kind. */
  confidence: number
}

export type MentionForm = 'name' | 'alias' | 'role' | 'demonym' | 'metonym' | 'acronym'

/**
 * A span that names something, and what it names.
 *
 * `known`: an authority record or the article's own full name says so; `implied`: a rule says so (a surname after
 * the full name, a role, a seat for its government); `unknown`: nobody can tell, and nothing is linked.
 */
export type Mention = Span & {
  as: 'actor' | 'place'
  form: MentionForm
} & ({basis: 'unknown'; entity: null} | {basis: 'known' | 'implied'; entity: string})

/** What an article's mentions stand for. Its `key` holds within the article; `gather` gives it an address. */
export interface Referent {
  /** The authority record's id, or `?` and the name for one that no record knows. */
  key: string
  kind: EntityKind
  name: string
  known: boolean
  /** 0 to 1: how sure the recogniser is that this is one, and of this kind. */
  confidence: number
}

/** A role as the text states it: “Kremlin spokesman” of Dmitry Peskov. The span is the title's. */
export interface RoleStatement extends Span {
  entity: string
  title: string
  /** The organization, country or person whose role it is. */
  of: string | null
}

/** A date expression. Durations and ages are none. */
export interface DateExpression extends Span {
  /** EDTF, at the precision that was said: “last month” is a month. `null`: a date, but nothing to count from. */
  edtf: string | null
  /** `explicit`: the words alone say it; `relative`: counted from the article's date. */
  basis: 'explicit' | 'relative'
}

/** Words said or written by someone. The span is inside the marks. */
export interface Quotation extends Span {
  /** A key of the article's referents. */
  speaker: string | null
  cue: Span | null
  /** True for words between marks, or in a block quotation. */
  direct: boolean
  /** `Truth Social`, `a statement`, `an interview` as the text says it. */
  medium: string | null
}

/** A stated quantity. The span is the number with its qualifier and unit. */
export interface Figure extends Span {
  low: number
  high: number
  /** `about`, `at least`, … as the text says it, lower-case. */
  qualifier: string | null
  /** `people`, `per cent`, an ISO 4217 code, `kilometre`, …, or null for a bare count. */
  unit: string | null
  /** What is counted: `killed`, `wounded`, `displaced`, `votes`, … */
  what: string | null
  /** Of whom: a key of the article's referents. */
  of: string | null
  /** `week`, `day`, `person`: 5,000 a week. */
  per: string | null
  /** EDTF: the time it counts. */
  period: string | null
  /** Who states it: a key of the article's referents; null: the article itself. */
  claimant: string | null
  retracted: boolean
}

export {EVENT_TYPES}
export type EventType = (typeof EVENT_TYPES)[number]
export type EventStatus = 'reported' | 'planned' | 'hypothetical' | 'denied'
export type ParticipantRole = 'source' | 'target' | 'participant'

/** What one sentence says happened. The span is the evidence: the clause or sentence that says it. */
export interface EventReport extends Span {
  type: EventType | null
  status: EventStatus
  trigger: Span
  /** The trigger as a reader would name it: `talks`, `summit`, `drone strike`. */
  label: string
  /** EDTF. */
  date: string | null
  /** A key of the article's referents. */
  place: string | null
  participants: {entity: string; role: ParticipantRole}[]
  /** What it is about, for its name: “to keep the head office”, “of any role”. Null when the sentence says it at length. */
  about: string | null
  /** 0 to 1: how plainly the sentence tells it, by its word and by what it says of whom, when and where. */
  confidence: number
}

/** An article with everything that was found in it. */
export interface Annotated {
  article: Article
  sentences: Sentence[]
  referents: Referent[]
  mentions: Mention[]
  roles: RoleStatement[]
  dates: DateExpression[]
  quotations: Quotation[]
  figures: Figure[]
  events: EventReport[]
}

// ── Problems ────────────────────────────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning'

/** Where it is, what is wrong and what was done, and the rule (`stage:problem`). */
export interface Problem {
  /** Path as the user knows it. */
  file: string
  /** Line and column from 1, when known. */
  line?: number
  column?: number
  severity: Severity
  message: string
  rule: string
}

/** Tells a problem at a span of the article being annotated. The only effect a stage has. */
export type Warn = (rule: string, at: Span, message: string) => void
