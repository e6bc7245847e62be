/**
 * The records: the one contract between the scripts and the site, and the public data under `/data/`.
 *
 * Every `start` and `end` is a half-open offset, in UTF-16 code units, into the `text` of the named article;
 * `text` beside them is that slice. Dates are EDTF (ISO 8601-2), at the precision that is known, or null.
 */
import {z} from 'astro/zod'

/** Raised when a name or a meaning in these records changes in a way that a reader of `/data/` must know. */
export const SCHEMA_VERSION = 1

const offset = z.int().nonnegative()
const span = {start: offset, end: offset}
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
const address = z
  .string()
  .regex(/^\/(?:[a-z]+\/)+(?:[a-z0-9-]+\/)?$/, 'an address is like /actors/keir-starmer/')
/** EDTF level 1, as far as news needs it: dates, `~` and `?`, open and closed intervals, `..` for unknown. */
const EDTF_DATE = String.raw`(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{3}X|\d{2}XX)[~?%]?`
export const EDTF = new RegExp(String.raw`^(?:${EDTF_DATE}|(?:\.\.|${EDTF_DATE})/(?:\.\.|${EDTF_DATE}))$`)
const edtf = z.string().regex(EDTF, 'a date is EDTF, like 2025-12-03 or 2025-12')

const standing = z.enum(['curated', 'discovered'])
const actorKind = z.enum(['person', 'organization', 'country'])
const placeKind = z.enum(['country', 'region', 'city', 'facility', 'water', 'other'])
/** PLOVER's sixteen. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
const eventType = z.enum(EVENT_TYPES)

// ── The records of /data/ ───────────────────────────────────────────────────────────────────────────

export const block = z.strictObject({
  kind: z.enum(['standfirst', 'paragraph', 'subhead', 'caption', 'quotation', 'list']),
  ...span,
})

export const article = z.strictObject({
  id,
  url: address,
  seed: z.string(),
  title: z.string(),
  titleBasis: z.enum(['stated', 'derived', 'curated']),
  standfirst: z.string().nullable(),
  dateline: z.string().nullable(),
  byline: z.array(z.string()),
  source: z.strictObject({name: z.string().nullable(), url: z.string().nullable()}),
  date: edtf.nullable(),
  dateBasis: z.enum(['metadata', 'text', 'curated', 'unknown']),
  dateEvidence: z.array(z.strictObject(span)),
  language: z.string(),
  words: z.int().nonnegative(),
  text: z.string(),
  blocks: z.array(block),
  dropped: z.array(z.strictObject({text: z.string(), reason: z.string()})),
  duplicateOf: id.nullable(),
})

export const mention = z.strictObject({
  article: id,
  ...span,
  text: z.string(),
  entity: id.nullable(),
  as: z.enum(['actor', 'place']),
  form: z.enum(['name', 'alias', 'role', 'demonym', 'metonym', 'acronym']),
  basis: z.enum(['known', 'implied', 'unknown']),
})

export const role = z.strictObject({title: z.string(), of: id.nullable(), article: id, ...span})

export const actor = z.strictObject({
  id,
  url: address,
  name: z.string(),
  kind: actorKind,
  aliases: z.array(z.string()),
  roles: z.array(role),
  articles: z.array(id),
  mentionCount: z.int().nonnegative(),
  standing,
  sameAs: z.record(z.string(), z.string()),
})

export const place = z.strictObject({
  id,
  url: address,
  name: z.string(),
  kind: placeKind,
  /** An actor's id: a country is one entity, kept among the actors. */
  country: id.nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  articles: z.array(id),
  mentionCount: z.int().nonnegative(),
  standing,
})

export const quotation = z.strictObject({
  id: z.string(),
  article: id,
  ...span,
  text: z.string(),
  speaker: id.nullable(),
  cue: z.strictObject(span).nullable(),
  direct: z.boolean(),
  medium: z.string().nullable(),
})

export const figure = z.strictObject({
  id: z.string(),
  article: id,
  ...span,
  text: z.string(),
  low: z.number(),
  high: z.number(),
  qualifier: z.string().nullable(),
  unit: z.string().nullable(),
  what: z.string().nullable(),
  of: id.nullable(),
  per: z.string().nullable(),
  period: edtf.nullable(),
  claimant: id.nullable(),
  retracted: z.boolean(),
})

export const event = z.strictObject({
  id,
  url: address,
  name: z.string(),
  type: eventType.nullable(),
  status: z.enum(['reported', 'planned', 'hypothetical', 'denied']),
  date: edtf.nullable(),
  datePrecision: z.enum(['day', 'month', 'year', 'interval', 'unknown']),
  /** A place's id, or a country's among the actors. */
  place: id.nullable(),
  participants: z.array(z.strictObject({actor: id, role: z.enum(['source', 'target', 'participant'])})),
  evidence: z.array(z.strictObject({article: id, ...span})),
  figures: z.array(z.string()),
  quotations: z.array(z.string()),
  standing,
})

export const redirect = z.strictObject({
  from: address,
  /** Null: the address was published once and what it stood for is no longer in the file. */
  to: address.nullable(),
})

/** The files of `/data/`, in the order of `/data/index.json`. Each is one array, sorted by id or by place in the text. */
export const DATA_FILES = {
  articles: article,
  mentions: mention,
  actors: actor,
  places: place,
  quotations: quotation,
  figures: figure,
  events: event,
  redirects: redirect,
} as const

export type ArticleRecord = z.infer<typeof article>
export type MentionRecord = z.infer<typeof mention>
export type ActorRecord = z.infer<typeof actor>
export type PlaceRecord = z.infer<typeof place>
export type QuotationRecord = z.infer<typeof quotation>
export type FigureRecord = z.infer<typeof figure>
export type EventRecord = z.infer<typeof event>
export type RedirectRecord = z.infer<typeof redirect>
export type RoleRecord = z.infer<typeof role>

export interface Records {
  articles: ArticleRecord[]
  mentions: MentionRecord[]
  actors: ActorRecord[]
  places: PlaceRecord[]
  quotations: QuotationRecord[]
  figures: FigureRecord[]
  events: EventRecord[]
  redirects: RedirectRecord[]
}

// ── The pages: a record with all that refers to it, `/actors/<id>.json` beside `/actors/<id>/` ──────

/** Where something is said: the exact words, and the anchor of the sentence that holds their start. */
export const excerpt = z.strictObject({
  article: id,
  sentence: z.string().regex(/^s\d+$/),
  ...span,
  text: z.string(),
})

/** A name as a link: what a page needs to point at an actor, place, article or event. */
export const link = z.strictObject({url: address, name: z.string(), kind: z.string()})

/** A quotation as a page shows it: its words, its speaker, and the sentence it stands in. */
const shownQuotation = z.strictObject({
  quotation,
  speaker: link.nullable(),
  at: excerpt,
  source: link,
  date: edtf.nullable(),
})

const shownFigure = z.strictObject({
  figure,
  of: link.nullable(),
  claimant: link.nullable(),
  at: excerpt,
  source: link,
  date: edtf.nullable(),
})

const shownEvent = z.strictObject({
  event,
  place: link.nullable(),
  participants: z.array(z.strictObject({link, role: z.enum(['source', 'target', 'participant'])})),
  /** The sentences that report it, in the order of the articles' dates. */
  evidence: z.array(z.strictObject({at: excerpt, source: link, date: edtf.nullable()})),
})

/** An article in which an entity stands, with each sentence that names it. */
const appearance = z.strictObject({
  source: link,
  date: edtf.nullable(),
  mentionCount: z.int(),
  /** One for each sentence, in order; the span is the first mention's. */
  sentences: z.array(z.strictObject({at: excerpt, mention: z.strictObject(span)})),
})

const shownRole = z.strictObject({
  title: z.string(),
  of: link.nullable(),
  at: excerpt,
  source: link,
  date: edtf.nullable(),
})

const neighbour = z.strictObject({link, articles: z.int(), sentences: z.int()})

export const actorPage = z.strictObject({
  actor,
  description: z.string(),
  roles: z.array(shownRole),
  events: z.array(shownEvent),
  quotations: z.array(shownQuotation),
  /** What others say that names them. */
  quotationsAbout: z.array(shownQuotation),
  figuresClaimed: z.array(shownFigure),
  figuresAbout: z.array(shownFigure),
  neighbours: z.array(neighbour),
  appearances: z.array(appearance),
})

export const placePage = z.strictObject({
  place,
  country: link.nullable(),
  events: z.array(shownEvent),
  neighbours: z.array(neighbour),
  appearances: z.array(appearance),
})

export const eventPage = z.strictObject({
  shown: shownEvent,
  quotations: z.array(shownQuotation),
  figures: z.array(shownFigure),
  /** Earlier and later events of the same actors or place. */
  before: z.array(link),
  after: z.array(link),
})

/** What a name's card shows on pointing at it: `/cards/actors/<id>.json`, a few hundred bytes. */
export const card = z.strictObject({
  name: z.string(),
  kind: z.string(),
  description: z.string(),
  /** The newest first, each once. */
  roles: z.array(z.string()),
  articles: z.int(),
  /** The newest three. */
  events: z.array(z.strictObject({name: z.string(), date: edtf.nullable()})),
})

/** Claims about the same thing, side by side; claims of what nobody says stand last, together. */
export const ledgerGroup = z.strictObject({
  /** An anchor of the ledger; the last part of the address of a group that has a page. Null for the last one. */
  id: id.nullable(),
  /** The page of a group in which there is something to compare: two claims or more. */
  url: address.nullable(),
  what: z.string().nullable(),
  unit: z.string().nullable(),
  per: z.string().nullable(),
  period: edtf.nullable(),
  of: link.nullable(),
  claims: z.array(shownFigure),
  /** What two claims are to each other; nobody is judged to be right. `by` is the later one of a `supersede`. */
  relations: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      relation: z.enum(['agree', 'contradict', 'supersede']),
      by: z.string().nullable(),
    }),
  ),
})

/** Two actors that sentences name together: how many sentences, in how many articles, and the newest of them. */
export const tie = z.strictObject({
  from: link,
  to: link,
  sentences: z.int(),
  articles: z.int(),
  at: excerpt,
  source: link,
  date: edtf.nullable(),
})

/** Who is named with whom: the strongest ties between the actors that have most of them. */
export const network = z.strictObject({
  /** `sentences`: those that name the actor with another one, of all actors. */
  actors: z.array(z.strictObject({link, sentences: z.int(), articles: z.int()})),
  ties: z.array(tie),
  /** How many actors with a tie, and how many ties, the whole file has. */
  of: z.strictObject({actors: z.int(), ties: z.int()}),
})

/** An entry of the sidebar: what was found, how often, and the anchors of its mentions in order. */
const sidebarEntity = z.strictObject({
  link: link.nullable(),
  name: z.string(),
  kind: z.string(),
  count: z.int(),
  anchors: z.array(z.string()),
})

export const articlePage = z.strictObject({
  article,
  duplicateOf: link.nullable(),
  /** The words that `article.dateEvidence` points at, each with its sentence. */
  dateEvidence: z.array(excerpt),
  sidebar: z.strictObject({
    people: z.array(sidebarEntity),
    organizations: z.array(sidebarEntity),
    countries: z.array(sidebarEntity),
    places: z.array(sidebarEntity),
    /** Names that nobody could tie to an entity; shown without a link. */
    unknown: z.array(sidebarEntity),
    dates: z.array(z.strictObject({edtf: edtf.nullable(), text: z.string(), anchor: z.string()})),
    /** With the anchor of the sentence they begin in. */
    quotations: z.array(z.strictObject({quotation, speaker: link.nullable(), anchor: z.string()})),
    figures: z.array(
      z.strictObject({figure, of: link.nullable(), claimant: link.nullable(), anchor: z.string()}),
    ),
    events: z.array(z.strictObject({link, status: z.string(), date: edtf.nullable(), anchor: z.string()})),
  }),
})

export type Excerpt = z.infer<typeof excerpt>
export type Link = z.infer<typeof link>
export type ShownQuotation = z.infer<typeof shownQuotation>
export type ShownFigure = z.infer<typeof shownFigure>
export type ShownEvent = z.infer<typeof shownEvent>
export type LedgerGroup = z.infer<typeof ledgerGroup>
export type Tie = z.infer<typeof tie>
export type Network = z.infer<typeof network>
export type Appearance = z.infer<typeof appearance>
export type SidebarEntity = z.infer<typeof sidebarEntity>
export type ActorPage = z.infer<typeof actorPage>
export type PlacePage = z.infer<typeof placePage>
export type EventPage = z.infer<typeof eventPage>
export type Card = z.infer<typeof card>
export type ArticlePage = z.infer<typeof articlePage>
