/**
 * Takes the pictures that README shows, of the demonstration as it is built, in `docs/`.
 *
 *   npm run screenshots                       builds the demonstration and takes them
 *   npm run screenshots -- --site DIR         of a site that is built already
 *   npm run screenshots -- --all DIR          every kind of page too, on three screens, light and dark, into DIR
 */
import {cp, mkdir, mkdtemp, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import type {BrowserContext, Page} from 'playwright-core'
import type {ActorRecord, ArticleRecord, EventRecord, LedgerGroup, PlaceRecord} from '../src/schema.ts'
import {findChromium, withChromium} from './browser/chromium.ts'
import {build} from './build.ts'
import {PROJECT} from './project.ts'
import {type Report, streamReport} from './report.ts'
import {serve} from './serve.ts'

/** More than this is too much for a README. */
const MOST_BYTES = 150 * 1024
/** JPEG's, from the best that is tried: text is sharp enough to be read in the last too. */
const QUALITIES = [82, 70, 55] as const

const WIDTHS = [390, 768, 1280] as const
const SCHEMES = ['light', 'dark'] as const

/** A page's address below the site's, by its kind. */
type Kinds = Record<string, string>

/** A picture of README: which page, how large, and what a reader does before it is taken. */
interface Picture {
  name: string
  kind: string
  width: number
  height: number
  scheme?: 'dark'
  before?(page: Page): Promise<void>
}

const PICTURES: readonly Picture[] = [
  {name: 'home', kind: 'home', width: 1280, height: 860},
  {
    name: 'article',
    kind: 'article',
    width: 1280,
    height: 860,
    // An entry that is pressed marks its mentions.
    before: async (page) => page.locator('#found .step').first().click(),
  },
  {name: 'article-phone', kind: 'article', width: 390, height: 780, scheme: 'dark'},
  {name: 'actor', kind: 'actor', width: 1280, height: 860},
  {name: 'claims', kind: 'claims', width: 1280, height: 720},
  {
    name: 'search',
    kind: 'search',
    width: 1280,
    height: 720,
    before: async (page) => page.locator('#search-results li').first().waitFor(),
  },
]

/** One page of each kind, and the pages there is one of; of each kind the one with most to show. */
async function kindsOf(site: string): Promise<Kinds> {
  const records = async <Kind>(file: string): Promise<Kind[]> => (await fetch(`${site}${file}`)).json()
  const most = <Kind>(all: readonly Kind[], size: (one: Kind) => number) =>
    all.toSorted((a, b) => size(b) - size(a))[0]
  const article = most(await records<ArticleRecord>('data/articles.json'), ({words}) => words)
  const people = (await records<ActorRecord>('data/actors.json')).filter(({kind}) => kind === 'person')
  const actor = most(people, ({mentionCount}) => mentionCount)
  const event = most(await records<EventRecord>('data/events.json'), ({evidence}) => evidence.length)
  const place = most(await records<PlaceRecord>('data/places.json'), ({mentionCount}) => mentionCount)
  const ledger = await (await fetch(`${site}figures/`)).text()
  const groups = await Promise.all(
    [...new Set([...ledger.matchAll(/href="[^"]*\/figures\/([a-z0-9-]+)\/"/g)].map(([, id]) => id!))].map(
      async (id): Promise<LedgerGroup> => (await fetch(`${site}figures/${id}.json`)).json(),
    ),
  )
  const group = most(groups, ({claims}) => claims.length)
  const year = /^\d{4}/.exec(event?.date ?? '')?.[0]
  const of = (kind: string, path: string | undefined): Kinds => (path === undefined ? {} : {[kind]: path})
  return {
    home: '',
    ...of('article', article?.url.slice(1)),
    ...of('actor', actor?.url.slice(1)),
    ...of('event', event?.url.slice(1)),
    ...of('place', place?.url.slice(1)),
    ...of('claims', group?.url?.slice(1)),
    ...of('year', year === undefined ? undefined : `timeline/${year}/`),
    articles: 'articles/',
    actors: 'actors/',
    events: 'events/',
    places: 'places/',
    figures: 'figures/',
    quotations: 'quotations/',
    timeline: 'timeline/',
    network: 'network/',
    search: `search/?q=${encodeURIComponent(actor?.name.split(' ').at(-1) ?? '')}`,
    data: 'data/',
    about: 'about/',
    missing: '404.html',
  }
}

async function takePictures(chromium: string, site: string, kinds: Kinds, report: Report): Promise<string[]> {
  const step = report.step('pictures', PICTURES.length)
  const complaints: string[] = []
  for (const {name, kind, width, height, scheme, before} of PICTURES) {
    const path = kinds[kind]
    if (path === undefined) complaints.push(`The site has no page for docs/${name}.jpg.`)
    else {
      const options = {
        viewport: {width, height},
        colorScheme: scheme ?? 'light',
        deviceScaleFactor: 1.25,
      } as const
      await withChromium(chromium, options, async (context) => {
        const page = await opened(context, site + path)
        await before?.(page)
        await page.waitForTimeout(400)
        const file = join(PROJECT, 'docs', `${name}.jpg`)
        for (const quality of QUALITIES) {
          await page.screenshot({path: file, type: 'jpeg', quality})
          if ((await stat(file)).size <= MOST_BYTES) return
        }
        complaints.push(`docs/${name}.jpg is larger than ${MOST_BYTES} bytes.`)
      })
    }
    step.advance()
  }
  step.done()
  return complaints
}

/** The whole of every page, however long. */
async function takeAll(chromium: string, site: string, kinds: Kinds, folder: string, report: Report) {
  const step = report.step('every page', WIDTHS.length * SCHEMES.length * Object.keys(kinds).length)
  await mkdir(folder, {recursive: true})
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      await withChromium(chromium, {viewport: {width, height: 900}, colorScheme}, async (context) => {
        for (const [kind, path] of Object.entries(kinds)) {
          const page = await opened(context, site + path)
          await page.screenshot({path: join(folder, `${kind}-${width}-${colorScheme}.png`), fullPage: true})
          await page.close()
          step.advance()
        }
      })
    }
  }
  step.done()
}

async function opened(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address, {waitUntil: 'networkidle'})
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** The shipped seeds' copy is built: a build writes the register of addresses of the seeds that it reads. */
async function buildDemonstration(folder: string, report: Report): Promise<string> {
  const seeds = join(folder, 'seeds')
  const out = join(folder, 'site')
  await cp(join(PROJECT, 'seeds'), seeds, {recursive: true})
  const {published} = await build({seeds, out, site: null, base: '/', jobs: 2}, report)
  if (!published) throw new Error('The demonstration could not be built.')
  return out
}

const {values} = parseArgs({options: {site: {type: 'string'}, all: {type: 'string'}}})
const report = streamReport()
const chromium = await findChromium()
const folder = await mkdtemp(join(tmpdir(), 'clipfile-screenshots-'))
try {
  const built = values.site === undefined ? await buildDemonstration(folder, report) : resolve(values.site)
  const {url, close} = await serve(built, {port: 0, base: '/'})
  try {
    const kinds = await kindsOf(url)
    const complaints = await takePictures(chromium, url, kinds, report)
    if (values.all !== undefined) await takeAll(chromium, url, kinds, resolve(values.all), report)
    for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
    process.exitCode = complaints.length === 0 ? 0 : 1
  } finally {
    await close()
  }
} finally {
  await rm(folder, {recursive: true, force: true})
}
