import {z} from 'astro/zod'
import {DATA_FILES, type Records, SCHEMA_VERSION} from '../../src/schema.ts'
import type {Gathered} from '../gather/index.ts'
import {anchorOf} from '../gather/pages.ts'
import type {Annotated} from '../model.ts'
import type {Step} from '../report.ts'
import {writeFolder} from './folder.ts'
import {mdxOf, type Wrap} from './mdx.ts'

type File = readonly [path: string, text: string]

/** Writes the whole content folder: MDX and records that pages are made of, and the public data. */
export function writeContent(dir: string, gathered: Gathered, step: Step): void {
  const {written, kept, removed} = writeFolder(dir, contentFiles(gathered), step.advance)
  step.done(`${written} files written, ${kept} unchanged, ${removed} removed`)
}

/** Writes the files of `/data/` alone. */
export function writeData(dir: string, records: Records, step: Step): void {
  const {written, kept, removed} = writeFolder(dir, dataFiles(records), step.advance)
  step.done(`${written} files written, ${kept} unchanged, ${removed} removed`)
}

function* contentFiles({records, pages, annotated}: Gathered): Generator<File> {
  const annotatedById = new Map(annotated.map((one) => [one.article.id, one]))
  const linkOf = linksOf(records)
  const mentions = Map.groupBy(records.mentions, ({article}) => article)
  const quotations = Map.groupBy(records.quotations, ({article}) => article)
  const figures = Map.groupBy(records.figures, ({article}) => article)
  for (const article of records.articles) {
    const one = annotatedById.get(article.id)!
    const wraps: Wrap[] = [
      ...(mentions.get(article.id) ?? []).map((mention, index) => mentionWrap(mention, index, linkOf)),
      ...(quotations.get(article.id) ?? []).map((quotation) => quotationWrap(quotation, linkOf)),
      ...(figures.get(article.id) ?? []).map(figureWrap),
      ...one.dates.map(dateWrap),
    ]
    yield [`articles/${article.id}.mdx`, mdxOf(article, one, wraps)]
    yield [`articles/${article.id}.json`, json(pages.article(article.id))]
  }
  for (const {id} of records.actors) yield [`actors/${id}.json`, json(pages.actor(id))]
  for (const {id} of records.places) yield [`places/${id}.json`, json(pages.place(id))]
  for (const {id} of records.events) yield [`events/${id}.json`, json(pages.event(id))]
  const ledger = pages.ledger()
  for (const {id} of records.actors) yield [`cards/actors/${id}.json`, json(pages.card(id))]
  for (const {id} of records.places) yield [`cards/places/${id}.json`, json(pages.card(id))]
  yield ['ledger.json', json(ledger)]
  for (const group of ledger) if (group.url !== null) yield [`figures/${group.id}.json`, json(group)]
  yield ['network.json', json(pages.network())]
  for (const [path, text] of dataFiles(records)) yield [`data/${path}`, text]
}

/** The arrays, their index and their schemas; one record a line, so that a change shows as one line. */
export function* dataFiles(records: Records): Generator<File> {
  const names = Object.keys(DATA_FILES) as (keyof typeof DATA_FILES)[]
  for (const name of names) {
    yield [`${name}.json`, arrayOf(records[name])]
    yield [`schema/${name}.json`, json({...z.toJSONSchema(z.array(DATA_FILES[name])), title: name})]
  }
  const files = names.map((name) => ({
    file: `${name}.json`,
    schema: `schema/${name}.json`,
    count: records[name].length,
  }))
  yield ['index.json', json({schemaVersion: SCHEMA_VERSION, files})]
  yield ['figures.csv', csv(records.figures)]
  yield ['quotations.csv', csv(records.quotations)]
  yield ['events.csv', csv(records.events.map(eventRow))]
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

const arrayOf = (rows: readonly unknown[]) =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`

/**
 * RFC 4180, with the columns of the first row; what is no plain value is left to the JSON.
 *
 * A cell that a spreadsheet would take for a formula is led by an apostrophe.
 */
function csv(rows: readonly Record<string, unknown>[]): string {
  const [first] = rows
  if (first === undefined) return ''
  const columns = Object.keys(first).filter(
    (column) => typeof first[column] !== 'object' || first[column] === null,
  )
  const cell = (value: unknown) => {
    if (value === null || typeof value === 'object') return ''
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${[columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))].join('\r\n')}\r\n`
}

/** An event as a line of a table: what is a list in the record is one cell, its parts set off by a semicolon. */
function eventRow({participants, evidence, figures, quotations, ...event}: Records['events'][number]) {
  const inRole = (role: string) =>
    participants.flatMap(({actor, role: own}) => (own === role ? actor : [])).join('; ')
  return {
    ...event,
    source: inRole('source'),
    target: inRole('target'),
    participant: inRole('participant'),
    evidence: evidence.map(({article, start, end}) => `${article}:${start}-${end}`).join('; '),
    figures: figures.join('; '),
    quotations: quotations.join('; '),
  }
}

// ── What stands around a stretch of text ────────────────────────────────────────────────────────────

type LinkOf = (id: string | null) => {url: string; kind: string} | undefined

function linksOf({actors, places}: Records): LinkOf {
  const links = new Map([...actors, ...places].map(({id, url, kind}) => [id, {url, kind}]))
  return (id) => (id === null ? undefined : links.get(id))
}

function mentionWrap(
  {start, end, entity, as}: Records['mentions'][number],
  index: number,
  linkOf: LinkOf,
): Wrap {
  const link = linkOf(entity)
  const attributes = {id: `m${index + 1}`, kind: link?.kind ?? 'unknown', as}
  return {
    start,
    end,
    component: 'Mention',
    attributes: link === undefined ? attributes : {...attributes, to: link.url},
  }
}

function quotationWrap(
  {id, start, end, speaker, direct}: Records['quotations'][number],
  linkOf: LinkOf,
): Wrap {
  const link = linkOf(speaker)
  const attributes = {id: anchorOf(id), ...(direct ? {} : {direct: 'false'})}
  return {
    start,
    end,
    component: 'Quotation',
    attributes: link === undefined ? attributes : {...attributes, to: link.url},
  }
}

const figureWrap = ({id, start, end}: Records['figures'][number]): Wrap => ({
  start,
  end,
  component: 'Figure',
  attributes: {id: anchorOf(id)},
})

const dateWrap = ({start, end, edtf}: Annotated['dates'][number], index: number): Wrap => ({
  start,
  end,
  component: 'When',
  attributes: {id: `d${index + 1}`, ...(edtf === null ? {} : {edtf})},
})
