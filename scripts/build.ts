import {createHash} from 'node:crypto'
import {cp, mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import type {RedirectRecord} from '../src/schema.ts'
import {annotateAll} from './annotate/pool.ts'
import {checkSite} from './check/index.ts'
import {type Gathered, gather} from './gather/index.ts'
import {keepAddresses} from './gather/permalinks.ts'
import {withLock} from './lock.ts'
import type {Permalink} from './model.ts'
import {PROJECT, SHIPPED_SEEDS} from './project.ts'
import {readArticles} from './read/articles.ts'
import {loadKnowledge} from './read/knowledge.ts'
import {layoutOf, type SeedsLayout} from './read/layout.ts'
import {renderSite} from './render.ts'
import type {Report} from './report.ts'
import {indexSite} from './search.ts'
import {writeContent, writeData} from './write/index.ts'
import {writePermalinks} from './write/permalinks.ts'

export interface BuildOptions {
  /** Folder of seeds, or of clippings. */
  seeds: string
  out: string
  /** The address that the site will have, like `https://example.org`; null when it is not known. */
  site: string | null
  /** The path below it, with a slash at both ends. */
  base: string
  /** Worker threads for the work that can be shared out. */
  jobs: number
}

/** What happens to an article: seeds are read, annotated, gathered, written, rendered, indexed, checked, published. */
export async function build(options: BuildOptions, report: Report): Promise<{published: boolean}> {
  const seeds = layoutOf(options.seeds)
  const content = contentFolder(options.seeds)
  const unfinished = join(PROJECT, '.clipfile', 'unfinished')
  return withLock(join(PROJECT, '.clipfile', 'lock'), report, async () => {
    const {articles, permalinks, redirects} = await writeSeeds(options, report)
    if (articles === 0) {
      const message =
        'Holds no article that could be used; no site was made, and the last one stays. Look at what is said above.'
      report.problem({file: seeds.articles, severity: 'error', message, rule: 'build:empty'})
      return {published: false}
    }
    await renderSite({content, out: unfinished, site: options.site, base: options.base}, report)
    await addData(content, unfinished, redirects, options.base)
    await indexSite(unfinished, report)
    const findings = await checkSite(unfinished, options, report)
    if (findings.length > 0) return {published: false}
    await publish(unfinished, options.out)
    if (seeds.isLaidOut) await writePermalinks(seeds, permalinks)
    return {published: true}
  })
}

/**
 * What pages are made of, without rendering them: for a look at what a change of a rule does.
 *
 * Gives only what the rest of a build needs, so that the records need not stay in memory while pages render.
 */
export async function writeSeeds(
  {seeds, jobs}: Pick<BuildOptions, 'seeds' | 'jobs'>,
  report: Report,
): Promise<{articles: number; permalinks: Permalink[]; redirects: RedirectRecord[]}> {
  const {records, permalinks, ...gathered} = await gatherSeeds(layoutOf(seeds), jobs, report)
  writeContent(contentFolder(seeds), {records, permalinks, ...gathered}, report.step('write'))
  return {articles: records.articles.length, permalinks, redirects: records.redirects}
}

/** The records of a folder of seeds, without a site. */
export async function exportData(
  {seeds, out, jobs}: Pick<BuildOptions, 'seeds' | 'out' | 'jobs'>,
  report: Report,
): Promise<void> {
  const gathered = await gatherSeeds(layoutOf(seeds), jobs, report)
  writeData(out, gathered.records, report.step('write'))
}

/** The rooms that need no site: read, annotate, gather. */
export async function gatherSeeds(seeds: SeedsLayout, jobs: number, report: Report): Promise<Gathered> {
  const knowledge = await loadKnowledge(seeds, report)
  const articles = keepAddresses(await readArticles(seeds, report), knowledge.authority.permalinks)
  const annotated = await annotateAll(articles, knowledge, {seeds, jobs}, report)
  const step = report.step('gather')
  const gathered = gather(annotated, knowledge)
  const {actors, places, events} = gathered.records
  step.done(`${actors.length} actors, ${places.length} places, ${events.length} events`)
  return gathered
}

/** The shipped seeds' content is the project's, and committed; other seeds have a place of their own. */
export function contentFolder(seeds: string): string {
  if (resolve(seeds) === SHIPPED_SEEDS) return join(PROJECT, 'src', 'content')
  const name = createHash('sha256').update(resolve(seeds)).digest('hex').slice(0, 16)
  return join(PROJECT, '.clipfile', 'content', name)
}

/** Puts the public data beside the pages, and the redirects in the form that hosts read. */
async function addData(
  content: string,
  out: string,
  redirects: readonly RedirectRecord[],
  base: string,
): Promise<void> {
  for (const room of ['articles', 'actors', 'places', 'events', 'figures', 'cards', 'data']) {
    await cp(join(content, room), join(out, room), {
      recursive: true,
      filter: (path) => !path.endsWith('.mdx'),
    }).catch(ifMissing)
  }
  const at = (address: string) => `${base}${address.slice(1)}`
  const lines = redirects.flatMap(({from, to}) => (to === null ? [] : [`${at(from)} ${at(to)} 301`]))
  if (lines.length > 0) await writeFile(join(out, '_redirects'), `${lines.join('\n')}\n`)
}

/** Puts the finished site in the place of the last one, which stays until that moment. */
async function publish(unfinished: string, out: string): Promise<void> {
  const next = `${out}.next`
  const last = `${out}.last`
  await mkdir(dirname(out), {recursive: true})
  await rm(next, {recursive: true, force: true})
  await rm(last, {recursive: true, force: true})
  await move(unfinished, next)
  await rename(out, last).catch(ifMissing)
  await rename(next, out)
  await rm(last, {recursive: true, force: true})
}

/** Renames a folder, or copies it where it goes to another file system. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await cp(from, to, {recursive: true})
    await rm(from, {recursive: true})
  }
}

function ifMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
