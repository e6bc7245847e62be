import {join} from 'node:path'
import {EDTF} from '../../src/schema.ts'
import {
  type Authority,
  type AuthorityEvent,
  type AuthorityRecord,
  type Decision,
  type EntityKind,
  EVENT_TYPES,
  type EventType,
  type Permalink,
} from '../model.ts'
import type {Report} from '../report.ts'
import {columnOf, type Row, readTable} from './tables.ts'

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Pages that clippings make; `/search/` and its like are the site's own, and lead nowhere else. */
const ADDRESS = /^\/(?:articles|actors|places|events|figures)\/[a-z0-9]+(?:-[a-z0-9]+)*\/$/
const SAME_AS = /^([a-z][a-z0-9-]*):(\S+)$/
const KINDS: ReadonlySet<string> = new Set<EntityKind>([
  'person',
  'organization',
  'country',
  'region',
  'city',
  'facility',
  'water',
  'other',
])
const TYPES: ReadonlySet<string> = new Set(EVENT_TYPES)

/** Cells hold several things with ` | ` between. */
export const split = (cell: string): string[] =>
  cell === ''
    ? []
    : cell
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '')

const LEFT_OUT = 'the line was left out.'

const ENTITY_COLUMNS = ['id', 'kind', 'name', 'aliases', 'description', 'sameAs', 'source'] as const
const EVENT_COLUMNS = ['id', 'name', 'type', 'date', 'place', 'participants'] as const
const DECISION_COLUMNS = ['ruling', 'article', 'mention', 'entity', 'other'] as const
const PERMALINK_COLUMNS = ['address', 'to', 'of'] as const
type EntityColumn = (typeof ENTITY_COLUMNS)[number]
type EventColumn = (typeof EVENT_COLUMNS)[number]
type DecisionColumn = (typeof DECISION_COLUMNS)[number]
type PermalinkColumn = (typeof PERMALINK_COLUMNS)[number]

/** Says what is wrong in a cell, and what was done about it. */
type Reject<Column extends string> = (row: Row<Column>, column: Column, message: string, rule: string) => void

/**
 * What people have settled: the four tables in `folder`, each empty when its file is not there.
 *
 * `countries` are the ids of the lexicon's countries, which events and decisions may name as well. A line that cannot be used is reported as `authority:…` at its cell and left out, and the others are
 * used. An alias that two records claim stands for neither, and is reported too.
 */
export async function loadAuthority(
  folder: string,
  countries: Iterable<string>,
  report: Report,
): Promise<Authority> {
  const table = async <Column extends string>(name: string, columns: readonly Column[]) => {
    const file = join(folder, name)
    const rows = await readTable(file, columns, 'authority', report)
    const reject: Reject<Column> = (row, column, message, rule) =>
      report.problem({
        file,
        line: row.line,
        column: columnOf(row, column),
        severity: 'warning',
        message,
        rule,
      })
    return {rows, reject}
  }
  const [entityTable, eventTable, decisionTable, permalinkTable] = await Promise.all([
    table('entities.tsv', ENTITY_COLUMNS),
    table('events.tsv', EVENT_COLUMNS),
    table('decisions.tsv', DECISION_COLUMNS),
    table('permalinks.tsv', PERMALINK_COLUMNS),
  ])

  const entities = readEntities(entityTable.rows, entityTable.reject)
  const ids = new Set([...entities.map(({id}) => id), ...countries])
  return {
    entities,
    events: readEvents(eventTable.rows, ids, eventTable.reject),
    decisions: readDecisions(decisionTable.rows, ids, decisionTable.reject),
    permalinks: readPermalinks(permalinkTable.rows, permalinkTable.reject),
  }
}

function readEntities(rows: Row<EntityColumn>[], reject: Reject<EntityColumn>): AuthorityRecord[] {
  const records = new Map<string, {record: AuthorityRecord; row: Row<EntityColumn>}>()
  for (const row of rows) {
    const {id, kind, name, aliases, description, sameAs, source} = row.cells
    const identifiers = split(sameAs)
    const broken = identifiers.find((identifier) => !SAME_AS.test(identifier))
    const earlier = records.get(id)
    if (!ID.test(id)) {
      reject(
        row,
        'id',
        `“${id}” is no id; ${LEFT_OUT} Use lower-case words joined by hyphens.`,
        'authority:id',
      )
    } else if (earlier !== undefined) {
      const message = `“${id}” is the id of line ${earlier.row.line} already; ${LEFT_OUT} Give each entity its own.`
      reject(row, 'id', message, 'authority:duplicate-id')
    } else if (!KINDS.has(kind)) {
      const message = `“${kind}” is no kind of entity; ${LEFT_OUT} Use ${[...KINDS].join(', ')}.`
      reject(row, 'kind', message, 'authority:kind')
    } else if (name === '') {
      reject(row, 'name', `“${id}” has no name; ${LEFT_OUT} Write the accepted one.`, 'authority:name')
    } else if (broken !== undefined) {
      const message = `“${broken}” is no identifier; ${LEFT_OUT} Write it like wikidata:Q42.`
      reject(row, 'sameAs', message, 'authority:same-as')
    } else {
      const record: AuthorityRecord = {
        id,
        kind: kind as EntityKind,
        name,
        aliases: [...new Set(split(aliases))].filter((alias) => alias !== name),
        description,
        sameAs: Object.fromEntries(
          identifiers.map((identifier) => SAME_AS.exec(identifier)!.slice(1) as [string, string]),
        ),
        source,
      }
      records.set(id, {record, row})
    }
  }
  withoutSharedAliases([...records.values()], reject)
  return [...records.values()].map(({record}) => record)
}

/**
 * Takes an alias away from both records that claim it, or from the one that claims another's accepted name.
 *
 * Two records of one name stay: there are two João Silvas, and the stage that resolves says so.
 */
function withoutSharedAliases(
  entries: {record: AuthorityRecord; row: Row<EntityColumn>}[],
  reject: Reject<EntityColumn>,
): void {
  const named = new Map(entries.map(({record}) => [record.name, record.id]))
  const claimed = new Map<string, AuthorityRecord>()
  for (const {record, row} of entries) {
    for (const alias of record.aliases) {
      const other = named.get(alias) ?? claimed.get(alias)?.id
      claimed.set(alias, claimed.get(alias) ?? record)
      if (other === undefined || other === record.id) continue
      const message = `“${alias}” is claimed by ${other} too; left unlinked. Leave it to one, or rule in decisions.tsv.`
      reject(row, 'aliases', message, 'authority:alias')
      record.aliases = record.aliases.filter((kept) => kept !== alias)
      const first = claimed.get(alias)
      if (first !== undefined) first.aliases = first.aliases.filter((kept) => kept !== alias)
    }
  }
}

function readEvents(
  rows: Row<EventColumn>[],
  ids: ReadonlySet<string>,
  reject: Reject<EventColumn>,
): AuthorityEvent[] {
  const events = new Map<string, AuthorityEvent>()
  for (const row of rows) {
    const {id, name, type, date, place} = row.cells
    const participants = split(row.cells.participants)
    const stranger = participants.find((participant) => !ids.has(participant))
    if (!ID.test(id)) {
      reject(
        row,
        'id',
        `“${id}” is no id; ${LEFT_OUT} Use lower-case words joined by hyphens.`,
        'authority:id',
      )
    } else if (events.has(id)) {
      const message = `“${id}” is the id of an earlier event; ${LEFT_OUT} Give each event its own.`
      reject(row, 'id', message, 'authority:duplicate-id')
    } else if (name === '') {
      reject(row, 'name', `“${id}” has no name; ${LEFT_OUT} Write one.`, 'authority:name')
    } else if (type !== '' && !TYPES.has(type)) {
      const message = `“${type}” is no type of event; ${LEFT_OUT} Use ${EVENT_TYPES.join(', ')}, or leave it empty.`
      reject(row, 'type', message, 'authority:type')
    } else if (date !== '' && !isEdtf(date)) {
      const message = `“${date}” is no EDTF date; ${LEFT_OUT} Write it like 2025-12-03, 2025-12 or 2025.`
      reject(row, 'date', message, 'authority:date')
    } else if (place !== '' && !ids.has(place)) {
      reject(row, 'place', strangerMessage(place), 'authority:unknown-entity')
    } else if (stranger !== undefined) {
      reject(row, 'participants', strangerMessage(stranger), 'authority:unknown-entity')
    } else {
      events.set(id, {
        id,
        name,
        type: type === '' ? null : (type as EventType),
        date: date === '' ? null : date,
        place: place === '' ? null : place,
        participants,
      })
    }
  }
  return [...events.values()]
}

function readDecisions(
  rows: Row<DecisionColumn>[],
  ids: ReadonlySet<string>,
  reject: Reject<DecisionColumn>,
): Decision[] {
  const decisions: Decision[] = []
  for (const row of rows) {
    const {ruling, article, mention, entity, other} = row.cells
    if (ruling !== 'is' && ruling !== 'is-not' && ruling !== 'same' && ruling !== 'distinct') {
      const message = `“${ruling}” is no ruling; ${LEFT_OUT} Use is, is-not, same or distinct.`
      reject(row, 'ruling', message, 'authority:ruling')
    } else if (!ids.has(entity)) {
      reject(row, 'entity', strangerMessage(entity), 'authority:unknown-entity')
    } else if (ruling === 'is' || ruling === 'is-not') {
      const missing = article === '' ? 'article' : 'mention'
      if (article !== '' && mention !== '') decisions.push({ruling, article, mention, entity})
      else {
        const message = `Names no ${missing}; ${LEFT_OUT} Write the clipping's path and the words as they stand in it.`
        reject(row, missing, message, 'authority:incomplete')
      }
    } else if (!ids.has(other)) {
      reject(row, 'other', strangerMessage(other), 'authority:unknown-entity')
    } else if (other === entity) {
      const message = `“${entity}” stands on both sides; ${LEFT_OUT} Name two entities.`
      reject(row, 'other', message, 'authority:incomplete')
    } else {
      decisions.push({ruling, entity, other})
    }
  }
  return decisions
}

function readPermalinks(rows: Row<PermalinkColumn>[], reject: Reject<PermalinkColumn>): Permalink[] {
  const permalinks = new Map<string, Permalink>()
  for (const row of rows) {
    const {address, to, of} = row.cells
    const broken = ADDRESS.test(address) ? (to === '' || ADDRESS.test(to) ? null : 'to') : 'address'
    if (broken !== null) {
      const message = `“${row.cells[broken]}” is no address; ${LEFT_OUT} Write it like /actors/keir-starmer/.`
      reject(row, broken, message, 'authority:address')
    } else if (permalinks.has(address)) {
      const message = `“${address}” stands on an earlier line; ${LEFT_OUT} Each address leads to one place.`
      reject(row, 'address', message, 'authority:duplicate-address')
    } else {
      permalinks.set(address, {address, to, of})
    }
  }
  return [...permalinks.values()]
}

const strangerMessage = (id: string): string =>
  `“${id}” is no entity that is known here; ${LEFT_OUT} Add it to entities.tsv, or mend the id.`

/** EDTF, and a day that the calendar has: 2025-02-30 is none. */
function isEdtf(date: string): boolean {
  if (!EDTF.test(date)) return false
  for (const [, year, month, day] of date.matchAll(/(\d{4})-(\d{2})(?:-(\d{2}))?/g)) {
    const monthLength = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
    if (Number(month) < 1 || Number(month) > 12) return false
    if (day !== undefined && (Number(day) < 1 || Number(day) > monthLength)) return false
  }
  return true
}
