import {readdir, readFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {join, sep} from 'node:path'
import {Worker} from 'node:worker_threads'
import {DATA_FILES, type Records} from '../../src/schema.ts'
import type {Report, Step} from '../report.ts'
import {type Examined, isExaminable, makeExaminer, type Surroundings} from './examine.ts'
import {isProved, type Original, type SentenceRanges} from './excerpts.ts'
import type {Finding} from './finding.ts'
import {normaliseBase} from './links.ts'
import {checkRecords, type DataTexts, readRecords} from './records.ts'

export type {Finding} from './finding.ts'

export interface CheckOptions {
  /** Where the site stands below its host: `/` or `/repo/`. */
  base: string
  /** Its full address, if it was built with one: addresses that begin with it are the site's own. */
  site?: string | null
  /** How many threads may read pages; the machine's cores when left out. */
  jobs?: number
}

/** Pages that one thread is given at a time: enough to be worth the message, few enough to share evenly. */
const BATCH = 24
/** Below this many files a thread's start costs more than it saves. */
const WORTH_THREADS = 80
/** As many findings of one rule are told; the rest are counted. */
const TOLD = 20

/**
 * Holds a finished site to its promises: every link and anchor lands, every excerpt stands word for word in its
 * article and leads to its sentence, every record is what its schema says and refers to what exists, every page is
 * valid HTML and fetches nothing but the site's own files.
 *
 * Gives back every finding, sorted by page and place. Each is also told to the report as an error, so that the exit
 * status is 1; of one rule the first twenty are told, and then how many more there are.
 */
export async function checkSite(out: string, options: CheckOptions, report: Report): Promise<Finding[]> {
  const files = await listFiles(out)
  const texts = await readData(out)
  const {records, findings: unreadable} = readRecords(texts)
  const articles = new Map<string, Original>(records.articles.map(({id, text, seed}) => [id, {text, seed}]))
  const surroundings: Surroundings = {
    base: normaliseBase(options.base),
    site: options.site ?? null,
    articles,
  }

  const pages = [...files].filter(isExaminable).sort()
  const step = report.step('check', pages.length)
  const examining = examineAll(out, pages, surroundings, options.jobs ?? availableParallelism(), step)
  // The records are checked here while the threads read the pages.
  // A record that is not what its schema says is missed by all that refer to it: one fault, told once.
  const inRecords =
    unreadable.length > 0
      ? unreadable
      : [...checkRecords(records, texts), ...checkAddresses(records, files, articles)]
  const examined = await examining
  const findings = [
    ...inRecords,
    ...examined.flatMap((one) => one.findings),
    ...checkTogether(examined, files, articles),
  ].sort(byPlace)
  step.done(`${pages.length} files, ${findings.length === 0 ? 'nothing' : findings.length} to mend`)

  tell(out, findings, report)
  return findings
}

/** What only the site as a whole can answer: whether links land, and whether they prove what they stand beside. */
function checkTogether(
  examined: readonly Examined[],
  files: ReadonlySet<string>,
  articles: ReadonlyMap<string, Original>,
): Finding[] {
  const findings: Finding[] = []
  const ids = new Map(
    examined.filter(({page}) => page.endsWith('.html')).map((one) => [one.page, new Set(one.ids)]),
  )
  const ranges = new Map<string, SentenceRanges>()
  for (const {page, sentences} of examined) if (sentences !== null) ranges.set(page, new Map(sentences))

  for (const {page, targets, claims} of examined) {
    const own = articles.get(/^articles\/([^/.]+)/.exec(page)?.[1] ?? '')?.seed ?? null
    for (const {target, address, line, column} of targets) {
      const fault = landingFault(target, address, files, ids)
      if (fault !== null) findings.push({page, line, column, ...fault, seed: own})
    }
    for (const {article, start, links, line, column} of claims) {
      const known = ranges.get(`articles/${article}/index.html`)
      // That page's own finding says why its sentences are not known.
      if (known === undefined || isProved({article, start, links}, known)) continue
      const message = `The excerpt at ${start} of ${article} has no link to the sentence it begins in.`
      findings.push({
        page,
        line,
        column,
        message,
        rule: 'excerpts:unproved',
        seed: articles.get(article)!.seed,
      })
    }
  }
  return findings
}

function landingFault(
  target: string,
  address: string,
  files: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): {message: string; rule: string} | null {
  const hash = target.indexOf('#')
  const path = hash === -1 ? target : target.slice(0, hash)
  if (!files.has(path)) {
    if (files.has(`${path}/index.html`))
      return {message: `“${address}” lacks its slash at the end.`, rule: 'links:slash'}
    return {message: `“${address}” leads nowhere: there is no ${path}.`, rule: 'links:missing'}
  }
  if (hash === -1) return null
  const anchor = target.slice(hash + 1)
  if (ids.get(path)?.has(anchor) ?? true) return null
  return {message: `“${address}” leads to a page that has no “#${anchor}”.`, rule: 'links:anchor'}
}

/** Every record with an address has its page and its JSON; every redirect stands and leads to a page. */
function checkAddresses(
  {articles, actors, places, events, redirects}: Records,
  files: ReadonlySet<string>,
  originals: ReadonlyMap<string, Original>,
): Finding[] {
  const findings: Finding[] = []
  const expect = (page: string, path: string, of: string, seed: string | null) => {
    if (!files.has(path)) findings.push({page, message: `${of} has no ${path}.`, rule: 'data:page', seed})
  }
  for (const [name, list] of Object.entries({articles, actors, places, events})) {
    for (const {id, url} of list) {
      const seed = name === 'articles' ? (originals.get(id)?.seed ?? null) : null
      expect(`data/${name}.json`, `${url.slice(1)}index.html`, id, seed)
      expect(`data/${name}.json`, `${url.slice(1, -1)}.json`, id, seed)
    }
  }
  for (const {from, to} of redirects) {
    expect('data/redirects.json', `${from.slice(1)}index.html`, from, null)
    if (to !== null) expect('data/redirects.json', `${to.slice(1)}index.html`, `${from} → ${to}`, null)
  }
  return findings
}

async function examineAll(
  out: string,
  pages: readonly string[],
  surroundings: Surroundings,
  jobs: number,
  step: Step,
): Promise<Examined[]> {
  if (jobs <= 1 || pages.length < WORTH_THREADS) {
    const examine = makeExaminer(surroundings)
    const examined: Examined[] = []
    for (const page of pages) {
      examined.push(examine(page, await readFile(join(out, page), 'utf8')))
      step.advance()
    }
    return examined
  }
  const batches: string[][] = []
  for (let at = 0; at < pages.length; at += BATCH) batches.push(pages.slice(at, at + BATCH))
  const threads = Array.from({length: Math.min(jobs, batches.length)}, () =>
    runThread(out, surroundings, batches, step),
  )
  return (await Promise.all(threads)).flat()
}

/** Runs a thread until the batches, which the threads share, are used up. */
function runThread(
  out: string,
  surroundings: Surroundings,
  batches: string[][],
  step: Step,
): Promise<Examined[]> {
  const examined: Examined[] = []
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {workerData: {out, surroundings}})
  return new Promise<Examined[]>((resolve, reject) => {
    const next = () => {
      const batch = batches.pop()
      if (batch === undefined) resolve(examined)
      else worker.postMessage(batch)
    }
    worker.on('message', (answers: Examined[]) => {
      examined.push(...answers)
      step.advance(answers.length)
      next()
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`A thread of the check ended with status ${code}.`)))
    next()
  }).finally(() => worker.terminate())
}

async function listFiles(out: string): Promise<Set<string>> {
  const entries = await readdir(out, {recursive: true, withFileTypes: true})
  return new Set(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(out.length).split(sep).filter(Boolean).join('/'),
      ),
  )
}

async function readData(out: string): Promise<DataTexts> {
  const names = ['index', ...Object.keys(DATA_FILES)]
  const texts = await Promise.all(
    names.map((name) =>
      readFile(join(out, 'data', `${name}.json`), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      }),
    ),
  )
  return Object.fromEntries(names.map((name, index) => [name, texts[index]])) as DataTexts
}

function tell(out: string, findings: readonly Finding[], report: Report) {
  const told = new Map<string, {count: number; page: string}>()
  for (const {page, line, column, message, rule, seed} of findings) {
    const count = (told.get(rule)?.count ?? 0) + 1
    told.set(rule, {count, page})
    if (count > TOLD) continue
    report.problem({
      file: join(out, page),
      line,
      column,
      severity: 'error',
      message: seed === null ? message : `${message} It comes from ${seed}.`,
      rule,
    })
  }
  for (const [rule, {count, page}] of told) {
    if (count <= TOLD) continue
    const message = `And ${count - TOLD} more like the ${TOLD} above, the last of them here.`
    report.problem({file: join(out, page), severity: 'error', message, rule})
  }
}

function byPlace(a: Finding, b: Finding): number {
  if (a.page !== b.page) return a.page < b.page ? -1 : 1
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  )
}
