import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {ActorPage, ArticlePage, EventPage, LedgerGroup, Network, PlacePage, Records} from './schema.ts'

/**
 * The records that `scripts/write` has laid down, read when a page asks for them.
 *
 * They were validated when they were written; here they are trusted. The whole files of `data/` are read once a
 * build; a page's own record is read when the page renders and then forgotten, so that ten thousand articles do
 * not stand in memory together.
 */
const folder = resolve(process.env.CLIPFILE_CONTENT ?? 'src/content')

interface PageRecords {
  articles: ArticlePage
  actors: ActorPage
  places: PlacePage
  events: EventPage
  figures: LedgerGroup
}

const kept = new Map<string, unknown>()

/** One file of `data/`, whole. Nothing there is an empty file: a site without seeds has its pages too. */
export function records<File extends keyof Records>(file: File): Records[File] {
  return array(join('data', `${file}.json`)) as Records[File]
}

/** Who says how many: the groups of claims, those with most claims first. */
export function ledgerGroups(): LedgerGroup[] {
  return array('ledger.json') as LedgerGroup[]
}

/** Who is named with whom, of the whole file. */
export function network(): Network {
  return whole('network.json', {actors: [], ties: [], of: {actors: 0, ties: 0}})
}

const array = (path: string): unknown[] => whole(path, [])

function whole<Value>(path: string, otherwise: Value): Value {
  const found = kept.get(path)
  if (found !== undefined) return found as Value
  const read = readIfThere(join(folder, path))
  const value: Value = read === null ? otherwise : JSON.parse(read)
  // While developing, the scripts rewrite the files under a server that goes on.
  if (!import.meta.env.DEV) kept.set(path, value)
  return value
}

/** The ids of all pages of a kind, in order: the parameters of its route. */
export function pageIds(kind: keyof PageRecords): string[] {
  return filesOf(kind)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

/** What a page shows: a record with all that refers to it. */
export function pageRecord<Kind extends keyof PageRecords>(kind: Kind, id: string): PageRecords[Kind] {
  return JSON.parse(readFileSync(join(folder, kind, `${id}.json`), 'utf8'))
}

/** An article's MDX as the scripts wrote it. */
export function articleSource(id: string): string {
  return readFileSync(join(folder, 'articles', `${id}.mdx`), 'utf8')
}

function filesOf(kind: string): string[] {
  try {
    return readdirSync(join(folder, kind))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
