import type {z} from 'astro/zod'
import {
  type ArticleRecord,
  DATA_FILES,
  type MentionRecord,
  type Records,
  SCHEMA_VERSION,
} from '../../src/schema.ts'
import type {Original} from './excerpts.ts'
import {type Finding, quote} from './finding.ts'

type FileName = keyof typeof DATA_FILES
const FILE_NAMES = Object.keys(DATA_FILES) as FileName[]

/** The files of `/data/` as they were read: the text of each by name, null for one that is not there. */
export type DataTexts = Record<FileName | 'index', string | null>

/**
 * Reads the records of `/data/`; a file that is missing, is no JSON or holds what its schema forbids is told
 * (`data:missing`, `data:json`, `data:schema`). Only records that satisfy their schema are given back.
 */
export function readRecords(texts: DataTexts): {records: Records; findings: Finding[]} {
  const findings: Finding[] = []
  const records: Record<string, unknown[]> = {}
  const seeds = new Map<string, string>()
  for (const name of FILE_NAMES) {
    const kept: unknown[] = []
    records[name] = kept
    const page = `data/${name}.json`
    const values = parseArray(texts[name], page, findings)
    for (const [index, value] of values.entries()) {
      const parsed = DATA_FILES[name].safeParse(value)
      const given = value as {id?: unknown; article?: unknown; seed?: unknown} | null
      if (parsed.success) kept.push(parsed.data)
      else {
        const message = `Record ${index} (${quote(String(given?.id ?? given?.article ?? '?'))}): ${describe(parsed.error)}`
        const article = String(given?.article ?? '')
        const seed = typeof given?.seed === 'string' ? given.seed : (seeds.get(article) ?? null)
        findings.push({page, message, rule: 'data:schema', seed})
      }
      if (name === 'articles' && typeof given?.id === 'string' && typeof given.seed === 'string')
        seeds.set(given.id, given.seed)
    }
  }
  return {records: records as unknown as Records, findings}
}

/**
 * Checks the records against each other: every span slices to its text, every id is that of a record, every file is
 * sorted and counted as `/data/index.json` says.
 */
export function checkRecords(records: Records, texts: DataTexts): Finding[] {
  const findings: Finding[] = []
  const articles = new Map(records.articles.map((article) => [article.id, article]))
  const actors = new Set(records.actors.map(({id}) => id))
  const places = new Set(records.places.map(({id}) => id))
  const quotations = new Set(records.quotations.map(({id}) => id))
  const figures = new Set(records.figures.map(({id}) => id))
  const counted = new Map<string, number>()

  /** Collects the findings about one record; `article` is the one whose seed is named. */
  const about = (name: FileName, id: string, article: string | null) => {
    const seed = article === null ? null : (articles.get(article)?.seed ?? null)
    const tell = (rule: string, message: string) =>
      findings.push({page: `data/${name}.json`, message: `${id}: ${message}`, rule, seed})
    return {
      tell,
      refer(field: string, reference: string | null, to: {has(id: string): boolean}) {
        if (reference !== null && !to.has(reference))
          tell('data:reference', `${field} is “${reference}”, and there is no such record.`)
      },
      slice(field: string, at: {start: number; end: number}, of: string, text?: string) {
        const original = articles.get(of)
        if (original === undefined)
          tell('data:reference', `${field} is in “${of}”, and there is no such article.`)
        else if (at.start >= at.end || at.end > original.text.length)
          tell('data:span', `${field} ${at.start}–${at.end} is no span of ${of}.`)
        else if (text !== undefined && original.text.slice(at.start, at.end) !== text)
          tell(
            'data:text',
            `${field} reads ${quote(text)}; what stands at ${at.start}–${at.end} of ${of} is ${quote(original.text.slice(at.start, at.end))}.`,
          )
      },
    }
  }
  const entities = {has: (id: string) => actors.has(id) || places.has(id)}

  for (const article of records.articles) {
    const {tell, refer, slice} = about('articles', article.id, article.id)
    refer('duplicateOf', article.duplicateOf, articles)
    for (const evidence of article.dateEvidence) slice('dateEvidence', evidence, article.id)
    checkBlocks(article, tell)
  }
  for (const mention of records.mentions) {
    const {tell, refer, slice} = about('mentions', placeName(mention), mention.article)
    slice('the mention', mention, mention.article, mention.text)
    refer('entity', mention.entity, entities)
    if ((mention.entity === null) !== (mention.basis === 'unknown'))
      tell('data:basis', `basis is ${mention.basis} and entity is ${mention.entity ?? 'null'}.`)
    if (mention.entity !== null) counted.set(mention.entity, (counted.get(mention.entity) ?? 0) + 1)
  }
  for (const actor of records.actors) {
    const {tell, refer} = about('actors', actor.id, actor.articles[0] ?? null)
    for (const role of actor.roles) {
      const told = about('actors', actor.id, role.article)
      told.slice(`the role “${role.title}”`, role, role.article)
      told.refer('of', role.of, entities)
      checkRole(role, articles.get(role.article), told.tell)
    }
    for (const article of actor.articles) refer('articles', article, articles)
    checkCount(actor, counted, tell)
    if (places.has(actor.id)) tell('data:id', 'a place has the same id.')
  }
  for (const place of records.places) {
    const {tell, refer} = about('places', place.id, place.articles[0] ?? null)
    refer('country', place.country, actors)
    for (const article of place.articles) refer('articles', article, articles)
    checkCount(place, counted, tell)
  }
  for (const quotation of records.quotations) {
    const {refer, slice} = about('quotations', quotation.id, quotation.article)
    slice('the quotation', quotation, quotation.article, quotation.text)
    if (quotation.cue !== null) slice('its cue', quotation.cue, quotation.article)
    refer('speaker', quotation.speaker, actors)
  }
  for (const figure of records.figures) {
    const {tell, refer, slice} = about('figures', figure.id, figure.article)
    slice('the figure', figure, figure.article, figure.text)
    refer('of', figure.of, entities)
    refer('claimant', figure.claimant, actors)
    if (figure.low > figure.high) tell('data:range', `low ${figure.low} is above high ${figure.high}.`)
  }
  for (const event of records.events) {
    const {refer, slice, tell} = about('events', event.id, event.evidence[0]?.article ?? null)
    for (const evidence of event.evidence) slice('its evidence', evidence, evidence.article)
    for (const {actor} of event.participants) refer('participant', actor, actors)
    for (const quotation of event.quotations) refer('quotations', quotation, quotations)
    for (const figure of event.figures) refer('figures', figure, figures)
    refer('place', event.place, entities)
    if (event.evidence.length === 0 && event.standing === 'discovered')
      tell('data:evidence', 'was discovered by the program and no sentence says it.')
  }
  for (const name of FILE_NAMES) checkOrder(name, records[name], findings)
  checkIndex(records, texts.index, findings)
  return findings
}

/** What a page's own record says that other pages must bear out. */
export interface PageRecordFacts {
  findings: Finding[]
  /** Addresses of its links, without the base. */
  addresses: string[]
  /** Excerpts that say in which sentence they begin. */
  excerpts: {article: string; start: number; sentence: string}[]
}

/** Checks `/actors/<id>.json` and its like: the schema, and every excerpt word for word. */
export function checkPageRecord(
  page: string,
  source: string,
  schema: z.ZodType,
  articles: ReadonlyMap<string, Original>,
): PageRecordFacts {
  const facts: PageRecordFacts = {findings: [], addresses: [], excerpts: []}
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    const message = `Is no JSON: ${(error as Error).message}`
    return {...facts, findings: [{page, message, rule: 'data:json', seed: null}]}
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    facts.findings.push({page, message: describe(parsed.error), rule: 'data:schema', seed: null})
  walk(value, page, articles, facts)
  return facts
}

function walk(value: unknown, page: string, articles: ReadonlyMap<string, Original>, facts: PageRecordFacts) {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) {
    const {article, start, end, text, sentence, url, name, kind} = value as Record<string, unknown>
    if (typeof article === 'string' && typeof start === 'number' && typeof end === 'number') {
      const original = articles.get(article)
      if (original === undefined || (typeof text === 'string' && original.text.slice(start, end) !== text)) {
        const said = original === undefined ? 'no such article' : quote(original.text.slice(start, end))
        const message = `Quotes ${article}:${start}-${end} as ${quote(String(text))}; there is ${said}.`
        facts.findings.push({page, message, rule: 'data:text', seed: original?.seed ?? null})
      } else if (typeof sentence === 'string') facts.excerpts.push({article, start, sentence})
    }
    if (typeof url === 'string' && typeof name === 'string' && typeof kind === 'string')
      facts.addresses.push(url)
  }
  for (const child of Object.values(value)) walk(child, page, articles, facts)
}

function parseArray(text: string | null, page: string, findings: Finding[]): unknown[] {
  if (text === null) {
    findings.push({page, message: 'Is missing.', rule: 'data:missing', seed: null})
    return []
  }
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value
    findings.push({page, message: 'Is no array.', rule: 'data:json', seed: null})
  } catch (error) {
    findings.push({page, message: `Is no JSON: ${(error as Error).message}`, rule: 'data:json', seed: null})
  }
  return []
}

/** Blocks are in order, do not overlap, and leave nothing between them but white space. */
function checkBlocks({text, blocks}: ArticleRecord, tell: (rule: string, message: string) => void) {
  let at = 0
  for (const {start, end} of [...blocks, {start: text.length, end: text.length}]) {
    const between = start < at ? null : text.slice(at, start)
    if (between === null || end > text.length || between.trim() !== '') {
      const said = between === null ? 'overlaps the one before' : `leaves out ${quote(between)}`
      tell('data:blocks', `the block at ${start}–${end} ${said}.`)
      return
    }
    at = end
  }
}

/** The title of a role is what stands in the text, but for capitals and line breaks. */
function checkRole(
  role: {title: string; start: number; end: number},
  article: ArticleRecord | undefined,
  tell: (rule: string, message: string) => void,
) {
  if (article === undefined) return
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase()
  const said = article.text.slice(role.start, role.end)
  if (plain(said) !== plain(role.title))
    tell('data:text', `the role ${quote(role.title)} stands at ${role.start}–${role.end} as ${quote(said)}.`)
}

function checkCount(
  {id, mentionCount}: {id: string; mentionCount: number},
  counted: ReadonlyMap<string, number>,
  tell: (rule: string, message: string) => void,
) {
  const count = counted.get(id) ?? 0
  if (count !== mentionCount)
    tell('data:count', `mentionCount is ${mentionCount}; ${count} mentions name it.`)
}

function checkOrder(name: FileName, records: Records[FileName], findings: Finding[]) {
  let before: readonly [string, number] | null = null
  for (const record of records) {
    const key = orderKey(record)
    const isAfter =
      before === null || before[0] < key[0] || (before[0] === key[0] && before[1] <= key[1] && key[1] >= 0)
    if (!isAfter) {
      const message = `“${key[0]}” does not come after “${before![0]}”; a file is sorted, and says a thing once.`
      findings.push({page: `data/${name}.json`, message, rule: 'data:order', seed: null})
      return
    }
    before = key
  }
}

/** By article and place in it, where a record has them; else by id. A second number of -1 may not be repeated. */
function orderKey(record: object): readonly [string, number] {
  const {article, start, id, from} = record as {article?: string; start?: number; id?: string; from?: string}
  if (article !== undefined) return [article, start!]
  return [id ?? from ?? '', -1]
}

function checkIndex(records: Records, text: string | null, findings: Finding[]) {
  const page = 'data/index.json'
  const tell = (message: string, rule: string) => findings.push({page, message, rule, seed: null})
  if (text === null) {
    tell('Is missing.', 'data:missing')
    return
  }
  let index: {schemaVersion?: unknown; files?: {file?: unknown; count?: unknown}[]}
  try {
    index = JSON.parse(text)
  } catch (error) {
    tell(`Is no JSON: ${(error as Error).message}`, 'data:json')
    return
  }
  if (index.schemaVersion !== SCHEMA_VERSION)
    tell(`schemaVersion is ${index.schemaVersion}, not ${SCHEMA_VERSION}.`, 'data:index')
  for (const name of FILE_NAMES) {
    const entry = index.files?.find(({file}) => file === name || file === `${name}.json`)
    if (entry?.count !== records[name].length)
      tell(`Counts ${entry?.count ?? 'no'} ${name}; the file holds ${records[name].length}.`, 'data:index')
  }
}

function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({path, message}) => `${path.join('.') || 'the record'}: ${message}`)
    .join('; ')
}

const placeName = ({article, start, end}: MentionRecord) => `${article}:${start}-${end}`
