import {contains, endOf, precisionOf, startOf} from '../annotate/edtf.ts'
import type {AuthorityEvent, EventReport, EventStatus, EventType, ParticipantRole, Span} from '../model.ts'
import {plain, slug} from '../slug.ts'
import {type CorpusNames, nameEvent} from './event-names.ts'

/** What one article says happened; participants and place are ids of the corpus. */
export interface ReportedEvent {
  report: EventReport
  article: {id: string; date: string | null}
  /** The words of the evidence: two clippings with one sentence tell one happening. */
  told?: string
}

/** What the corpus knows of an entity, for merging and naming. */
export interface EventNames extends CorpusNames {
  /** The country, or organization, that a person speaks for by office; null when no article states one. */
  represents?(id: string): string | null
  /** The country that a place lies in; null when nobody knows. */
  countryOf?(place: string): string | null
}

/** One happening, with every sentence that tells it. */
export interface MergedEvent {
  id: string
  name: string
  type: EventType | null
  status: EventStatus
  /** EDTF: the most precise date on which the reports agree. */
  date: string | null
  place: string | null
  participants: {actor: string; role: ParticipantRole}[]
  /** In the order of the articles' dates, then ids, then of the text. */
  evidence: ({article: string; trigger: Span} & Span)[]
  standing: 'curated' | 'discovered'
  /** 0 to 1: how sure the surest of its reports is. See `isDoubtful`. */
  confidence: number
}

interface Cluster {
  type: EventType | null
  reports: ReportedEvent[]
  participants: Map<string, ParticipantRole>
  date: string | null
  place: string | null
  status: EventStatus
}

/**
 * Makes one event of the reports that tell the same happening, in one article or in several.
 *
 * Same type, participants of whom one side's are all the other's, no two places, dates that can both be true. Two
 * articles need more than one article with itself: a date that both state, or days of publication close together and
 * two participants in common. A plan and its fulfilment are one event when they name one date; a denial stays apart
 * from what it denies. A curated event takes in the reports that fit it and gives them its name; one that no article
 * tells is left out, for it has no sentence to show.
 *
 * The order of `reports` does not matter. Ids are unique; the earlier of two with one name has the plain id.
 */
export function mergeEvents(
  reports: readonly ReportedEvent[],
  curated: readonly AuthorityEvent[],
  names: EventNames,
): MergedEvent[] {
  const clusters: Cluster[] = []
  const index = new ClusterIndex()
  for (const reported of [...reports].sort(inOrder)) {
    const match = index.candidates(reported).find((cluster) => isSame(cluster, reported, names))
    if (match === undefined) {
      const cluster = clusterOf(reported)
      clusters.push(cluster)
      index.add(cluster, reported)
    } else {
      join(match, reported)
      index.add(match, reported)
    }
  }
  const merged = adopt(clusters, curated, names).map(({cluster, record}) => eventOf(cluster, record, names))
  return withIds(merged)
}

/** Fuller reports first within an article, so that the shorter ones find what they belong to. */
function inOrder(a: ReportedEvent, b: ReportedEvent): number {
  return (
    compare(a.article.date ?? '9999', b.article.date ?? '9999') ||
    compare(a.article.id, b.article.id) ||
    Number(b.report.date !== null) - Number(a.report.date !== null) ||
    b.report.participants.length - a.report.participants.length ||
    a.report.start - b.report.start ||
    a.report.trigger.start - b.report.trigger.start
  )
}

const inTextOrder = (a: ReportedEvent, b: ReportedEvent) =>
  compare(a.article.date ?? '9999', b.article.date ?? '9999') ||
  compare(a.article.id, b.article.id) ||
  a.report.trigger.start - b.report.trigger.start

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function clusterOf(reported: ReportedEvent): Cluster {
  const {type, date, place, status, participants} = reported.report
  return {
    type,
    reports: [reported],
    participants: new Map(participants.map(({entity, role}) => [entity, role])),
    date,
    place,
    status,
  }
}

function join(cluster: Cluster, reported: ReportedEvent): void {
  const {date, place, status, participants} = reported.report
  cluster.reports.push(reported)
  for (const {entity, role} of participants) {
    if (!cluster.participants.has(entity)) cluster.participants.set(entity, role)
  }
  if (date !== null && (cluster.date === null || contains(cluster.date, date))) cluster.date = date
  cluster.place ??= place
  if (status === 'reported') cluster.status = 'reported'
}

/** Finds clusters by type, participant and month without looking at all of them. */
class ClusterIndex {
  private readonly buckets = new Map<string, Set<Cluster>>()

  add(cluster: Cluster, reported: ReportedEvent): void {
    for (const key of keysOf(reported)) {
      const bucket = this.buckets.get(key) ?? new Set()
      this.buckets.set(key, bucket.add(cluster))
    }
  }

  candidates(reported: ReportedEvent): Cluster[] {
    const found = new Set<Cluster>()
    for (const key of keysOf(reported)) for (const cluster of this.buckets.get(key) ?? []) found.add(cluster)
    return [...found]
  }
}

/** By article; and by type, participant and the months it may lie in, or the year when no month is known. */
function keysOf({report, article, told}: ReportedEvent): string[] {
  const keys = [`${article.id} ${report.type}`]
  if (told !== undefined && told.length >= FEWEST_LETTERS) {
    const letters = plain(told)
    keys.push(`${report.type} ${letters.slice(0, 40)}`, `${report.type} ${letters.slice(-40)}`)
  }
  const day = report.date ?? article.date
  if (day === null) return keys
  const start = startOf(day) ?? endOf(day)
  if (start === null) return keys
  const times =
    precisionOf(day) === 'year'
      ? [start.slice(0, 4)]
      : [start.slice(0, 7), previousMonth(start), start.slice(0, 4)]
  const knownBy = [
    ...report.participants.map(({entity}) => entity),
    ...(report.place === null ? [] : [report.place]),
  ]
  for (const entity of knownBy) {
    for (const time of times) keys.push(`${report.type} ${entity} ${time}`)
  }
  return keys
}

function previousMonth(iso: string): string {
  const [year = 0, month = 1] = iso.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

// ── Whether two tell the same ───────────────────────────────────────────────────────────────────────

/** Kinds of talking that are not each other: a call, an interview, a visit, and the rest. */
const KINDS: [RegExp, string][] = [
  [/call|telephone|conversation/, 'call'],
  [/interview/, 'interview'],
  [/visit|trip|tour/, 'visit'],
  [/summons/, 'summons'],
]
const kindOfLabel = (label: string) => KINDS.find(([pattern]) => pattern.test(label))?.[1] ?? 'other'

function isSame(cluster: Cluster, reported: ReportedEvent, names: EventNames): boolean {
  const {report, article} = reported
  if (cluster.type !== report.type) return false
  if (isSameSentence(cluster, reported)) return true
  if (cluster.place !== null && report.place !== null && cluster.place !== report.place) return false
  const first = cluster.reports[0]!
  if (report.type === 'CONSULT' || report.type === null) {
    if (kindOfLabel(first.report.label) !== kindOfLabel(report.label)) return false
  }
  if (report.type === null && first.report.label !== report.label) return false
  if (!mayShareDate(cluster.date, report.date) || isRecalled(cluster, reported)) return false
  const bothDated = cluster.date !== null && report.date !== null
  if (cluster.status !== report.status) {
    const isFulfilled = [cluster.status, report.status].every(
      (status) => status === 'reported' || status === 'planned',
    )
    if (!isFulfilled || !bothDated) return false
  }
  const own = [...cluster.participants.keys()]
  const others = report.participants.map(({entity}) => entity)
  if (own.length === 0 || others.length === 0) return isSamePlace(cluster, {report, article})
  if (isReversed(cluster, report)) return false
  const shared = sharedBy(own, others, bothDated ? names : null)
  if (shared < Math.min(own.length, others.length) || shared === 0) return false
  if (!bothDated && isMutual(report) && !mayBeFewer(cluster, report, own.length, others.length)) return false
  if (cluster.reports.some((other) => other.article.id === article.id)) return true
  if (bothDated) {
    const precise = [cluster.date!, report.date!].every(
      (date) => precisionOf(date) !== 'year' && precisionOf(date) !== 'interval',
    )
    return (
      precise ||
      shared >= 2 ||
      (own.length === 1 && others.length === 1 && first.report.label === report.label)
    )
  }
  if (shared < 2) return false
  return isNear(cluster, report.date, article.date)
}

/** Fewer letters than this are said of many things: “She refused.” */
const FEWEST_LETTERS = 24
/** Of the words of two sentences, the share that both have. */
const NEARLY_ALL = 0.75

/** A wire story printed by two papers: nearly the same words, of the same people, at no two dates. */
function isSameSentence(cluster: Cluster, reported: ReportedEvent): boolean {
  const {report, article, told} = reported
  if (told === undefined || told.length < FEWEST_LETTERS || cluster.status !== report.status) return false
  if (!mayShareDate(cluster.date, report.date) || isReversed(cluster, report)) return false
  if (report.participants.some(({entity}) => !cluster.participants.has(entity))) return false
  return cluster.reports.slice(0, COMPARED).some((other) => {
    if (other.told === undefined || other.article.id === article.id) return false
    if (other.report.label !== report.label) return false
    const [words, others] = [wordsOf(reported), wordsOf(other)]
    if (words.size < NEARLY_ALL * others.size || others.size < NEARLY_ALL * words.size) return false
    return words.intersection(others).size >= NEARLY_ALL * words.union(others).size
  })
}

/** Of a happening told a thousand times, the first tellings are enough to compare with. */
const COMPARED = 6

const knownWords = new WeakMap<ReportedEvent, ReadonlySet<string>>()

/** The words of a telling's sentence, made once, as each is compared with many. */
function wordsOf(reported: ReportedEvent): ReadonlySet<string> {
  const words = knownWords.get(reported) ?? new Set(plain(reported.told ?? '').split(' '))
  knownWords.set(reported, words)
  return words
}

/** “Kenya detained Ugandans” is not “Uganda detained Kenyans”. */
function isReversed({participants}: Cluster, report: EventReport): boolean {
  return report.participants.some(({entity, role}) => {
    const other = participants.get(entity)
    return (role === 'source' && other === 'target') || (role === 'target' && other === 'source')
  })
}

/** Of a happening whose people nobody names (“Police arrested four men in Lodwar”), place and day must tell. */
function isSamePlace(cluster: Cluster, {report, article}: ReportedEvent): boolean {
  if (cluster.place === null || cluster.place !== report.place) return false
  if (cluster.reports[0]!.report.label !== report.label) return false
  if (cluster.date !== null && report.date !== null) return precisionOf(cluster.date) === 'day'
  return cluster.reports.some((other) => other.article.id === article.id)
}

const isMutual = (report: EventReport) => report.participants.every(({role}) => role === 'participant')

/**
 * Talks of two are not the talks of three that were held some other time: of mutual events without two dates, the one
 * that says less must be the one that names fewer, and names one at most or has no date of its own.
 */
function mayBeFewer(cluster: Cluster, report: EventReport, own: number, others: number): boolean {
  if (own === others) return true
  const fewer = Math.min(own, others)
  if (cluster.date === null && report.date === null) return fewer === 1
  return own < others ? cluster.date === null : report.date === null
}

/** “promised a force”, told now, is not the promise of 2019 that the article recalls. */
function isRecalled(cluster: Cluster, {report, article}: ReportedEvent): boolean {
  if ((cluster.date === null) === (report.date === null)) return false
  const dated = cluster.date ?? report.date!
  return (
    precisionOf(dated) === 'year' && article.date !== null && dated.slice(0, 4) < article.date.slice(0, 4)
  )
}

const mayShareDate = (a: string | null, b: string | null) =>
  a === null || b === null || contains(a, b) || contains(b, a)

/** How many take part in both. Where both are dated, a country and who speaks for it may stand for each other. */
function sharedBy(own: readonly string[], others: readonly string[], names: EventNames | null): number {
  const standFor = (id: string) => names?.represents?.(id) ?? id
  const exact = others.filter((id) => own.includes(id)).length
  if (names === null) return exact
  const mine = new Set(own.map(standFor))
  const loose = new Set(others.map(standFor).filter((id) => mine.has(id))).size
  return Math.max(exact, loose)
}

/** Whether an undated telling was published about when the other happened, or was published. */
const DAYS_NEAR = 4

function isNear(cluster: Cluster, date: string | null, published: string | null): boolean {
  const known = cluster.date ?? date
  if (known !== null && precisionOf(known) !== 'day') return false
  const other = cluster.date === null ? cluster.reports[0]!.article.date : published
  const here = known ?? published
  if (here === null || other === null || other.length < 10 || here.length < 10) return false
  return Math.abs(dayNumber(here) - dayNumber(other)) <= DAYS_NEAR
}

const dayNumber = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000

// ── Curated events ──────────────────────────────────────────────────────────────────────────────────

/** Gives the clusters that a curated event covers to it; the others go on by themselves. */
function adopt(
  clusters: readonly Cluster[],
  curated: readonly AuthorityEvent[],
  names: EventNames,
): {cluster: Cluster; record: AuthorityEvent | null}[] {
  const adopted = new Map<AuthorityEvent, Cluster>()
  const result: {cluster: Cluster; record: AuthorityEvent | null}[] = []
  for (const cluster of clusters) {
    const record = curated.find((event) => covers(event, cluster, names)) ?? null
    const known = record === null ? undefined : adopted.get(record)
    if (known !== undefined) {
      for (const reported of cluster.reports) join(known, reported)
      continue
    }
    if (record !== null) adopted.set(record, cluster)
    result.push({cluster, record})
  }
  return result
}

function covers(event: AuthorityEvent, cluster: Cluster, names: EventNames): boolean {
  if (event.type !== null && event.type !== cluster.type) return false
  if (cluster.status === 'denied' || cluster.status === 'hypothetical') return false
  if (event.place !== null && cluster.place !== null && event.place !== cluster.place) return false
  const own = [...cluster.participants.keys()]
  const shared = sharedBy(own, event.participants, names)
  if (shared < Math.min(2, event.participants.length) || shared < own.length) return false
  if (event.date !== null && cluster.date !== null) {
    const isVague =
      precisionOf(cluster.date) === 'year' && (cluster.place === null || cluster.place !== event.place)
    return contains(event.date, cluster.date) || (contains(cluster.date, event.date) && !isVague)
  }
  // Undated, it must be told by its place or by the word of its name: “the summit in Alaska”.
  const label = cluster.reports[0]!.report.label
  const isNamed = event.name.toLowerCase().includes(label)
  return (event.place !== null && event.place === cluster.place) || isNamed
}

// ── Records ─────────────────────────────────────────────────────────────────────────────────────────

function eventOf(cluster: Cluster, record: AuthorityEvent | null, names: EventNames): MergedEvent {
  const participants = [...cluster.participants].map(([actor, role]) => ({actor, role}))
  for (const actor of record?.participants ?? []) {
    if (!cluster.participants.has(actor)) participants.push({actor, role: 'participant'})
  }
  const victim =
    cluster.type === 'ASSAULT' && cluster.place !== null ? names.countryOf?.(cluster.place) : null
  // A country's missiles hit Lodwar: Kenya is struck, though the sentence leaves it to the reader.
  const isForeign = participants.every(
    ({actor, role}) => role === 'source' && names.kindOf(actor) === 'country',
  )
  if (victim && isForeign && !cluster.participants.has(victim))
    participants.push({actor: victim, role: 'target'})
  participants.sort((a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role])
  const event = {
    type: record?.type ?? cluster.type,
    status: cluster.status,
    date: record?.date ?? cluster.date,
    place: record?.place ?? cluster.place,
    participants,
    label: labelOf(cluster),
    about: aboutOf(cluster),
  }
  return {
    id: record?.id ?? '',
    name: record?.name ?? nameEvent(event, names),
    type: event.type,
    status: event.status,
    date: event.date,
    place: event.place,
    participants,
    evidence: cluster.reports
      .map(({report, article}) => ({
        article: article.id,
        start: report.start,
        end: report.end,
        trigger: report.trigger,
        published: article.date ?? '9999',
      }))
      .sort((a, b) => compare(a.published, b.published) || compare(a.article, b.article) || a.start - b.start)
      .map(({published: _, ...evidence}) => evidence),
    standing: record === null ? 'discovered' : 'curated',
    confidence: Math.max(...cluster.reports.map(({report}) => report.confidence)),
  }
}

/** Below this an event is left to review: too little is told of it, or by too common a word. */
const SURE_ENOUGH = 0.5

/** Whether an event is too doubtful for a page. What a curator entered never is. */
export const isDoubtful = ({standing, confidence}: Pick<MergedEvent, 'standing' | 'confidence'>): boolean =>
  standing === 'discovered' && confidence < SURE_ENOUGH

const ROLE_ORDER = {source: 0, participant: 1, target: 2}

/** What the telling that gives the label says it is about. */
function aboutOf(cluster: Cluster): string | null {
  const label = labelOf(cluster)
  const abouts = new Set(
    [...cluster.reports]
      .sort(inTextOrder)
      .filter(({report}) => report.label === label)
      .map(({report}) => report.about),
  )
  // Two refusals of two things, told as one: neither names both.
  return abouts.size === 1 ? [...abouts][0]! : null
}

/** The label most often given; of equals the one told first. */
function labelOf({reports}: Cluster): string {
  const counts = new Map<string, number>()
  for (const {report} of [...reports].sort(inTextOrder))
    counts.set(report.label, (counts.get(report.label) ?? 0) + 1)
  return [...counts].sort(([, often], [, oftener]) => oftener - often)[0]![0]
}

/**
 * Ids from names; where two events have one name, the later gets a number. Sorted by id.
 *
 * Those too doubtful for a page come last: what is shown keeps its address when one of them comes or goes.
 */
function withIds(events: readonly MergedEvent[]): MergedEvent[] {
  const taken = new Set(events.filter(({id}) => id !== '').map(({id}) => id))
  const ordered = [...events].sort(
    (a, b) =>
      Number(isDoubtful(a)) - Number(isDoubtful(b)) ||
      compare(a.date ?? '9999', b.date ?? '9999') ||
      compare(a.evidence[0]!.article, b.evidence[0]!.article) ||
      a.evidence[0]!.start - b.evidence[0]!.start ||
      a.evidence[0]!.trigger.start - b.evidence[0]!.trigger.start,
  )
  // A counter for each name: a thousand undated talks of the same two would else be counted up each time.
  const next = new Map<string, number>()
  for (const event of ordered) {
    if (event.id !== '') continue
    const base = slug(event.name, {longest: 90, fallback: 'event'})
    let id = base
    let number = next.get(base) ?? 1
    while (taken.has(id)) {
      number += 1
      id = `${base}-${number}`
    }
    next.set(base, number)
    taken.add(id)
    event.id = id
  }
  return ordered.sort((a, b) => compare(a.id, b.id))
}
