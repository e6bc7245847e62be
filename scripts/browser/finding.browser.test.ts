import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {gzipSync} from 'node:zlib'
import type {AxeResults} from 'axe-core'
import {parseFeed} from 'htmlparser2'
import type {BrowserContext, BrowserContextOptions, Page} from 'playwright-core'
import {describe, expect, inject, test} from 'vitest'
import type {
  ActorRecord,
  ArticleRecord,
  EventRecord,
  FigureRecord,
  LedgerGroup,
  Network,
  PlaceRecord,
} from '../../src/schema.ts'
import {withChromium} from './chromium.ts'

/** The drawings, the search field, and what a page says of itself to programs. */
const sites = inject('sites')
const site = sites.demonstration
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const browse = <Result>(
  use: (context: BrowserContext) => Promise<Result>,
  options: BrowserContextOptions = {},
) => withChromium(inject('chromium'), {viewport: {width: 1280, height: 900}, ...options}, use)

async function open(context: BrowserContext, address: string): Promise<{page: Page; complaints: string[]}> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const {origin, protocol} = new URL(request.url())
    if (protocol !== 'data:' && origin !== new URL(address).origin) complaints.push(`Asked ${request.url()}`)
  })
  await page.goto(address)
  return {page, complaints}
}

async function text(path: string): Promise<string> {
  const answer = await fetch(site + path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}
const json = async <Kind>(path: string): Promise<Kind> => JSON.parse(await text(path))

/** A group of claims that has a page. */
async function pickGroup(): Promise<LedgerGroup | null> {
  const html = await text('figures/')
  const id = /href="[^"]*\/figures\/([a-z0-9-]+)\/"/.exec(html)?.[1]
  return id === undefined ? null : json<LedgerGroup>(`figures/${id}.json`)
}

async function pages(): Promise<string[]> {
  const group = await pickGroup()
  const events = await json<EventRecord[]>('data/events.json')
  const year = events.find(({date}) => /^\d{4}/.test(date ?? ''))?.date?.slice(0, 4)
  return [
    'figures/',
    'timeline/',
    'network/',
    'places/',
    'data/',
    'search/?q=president',
    ...(group === null ? [] : [`figures/${group.id}/`]),
    ...(year === undefined ? [] : [`timeline/${year}/`]),
  ]
}

describe.each([
  ['light', 390],
  ['light', 768],
  ['light', 1280],
  ['dark', 390],
  ['dark', 1280],
] as const)('in the %s, %i pixels wide', (colorScheme, width) => {
  test('every drawing is accessible, as wide as the window, and quiet', async () => {
    const faults: string[] = []
    await browse(
      async (context) => {
        for (const path of await pages()) {
          const {page, complaints} = await open(context, site + path)
          await page.waitForTimeout(100)
          await page.evaluate(AXE)
          const {violations} = (await page.evaluate('axe.run(document)')) as AxeResults
          for (const {id, nodes} of violations)
            faults.push(`${path}: ${id} at ${nodes[0]!.target.join(' ')} (${nodes.length})`)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          if (overflow > 0) faults.push(`${path}: ${overflow} pixels wider than the window`)
          for (const complaint of complaints) faults.push(`${path}: ${complaint}`)
          await page.close()
        }
      },
      {colorScheme, viewport: {width, height: 900}, bypassCSP: true},
    )
    expect(faults).toEqual([])
  })
})

describe('without JavaScript', () => {
  const noScript = {javaScriptEnabled: false}

  test('every figure stands in the ledger with its words and the way to its sentence', async () => {
    const figures = await json<FigureRecord[]>('data/figures.json')
    expect(figures.length).toBeGreaterThan(0)
    await browse(async (context) => {
      const {page} = await open(context, `${site}figures/`)
      for (const {article, start, end, text: words} of figures) {
        const shown = page.locator(`[data-excerpt="${article}:${start}-${end}"]`).first()
        expect(await shown.textContent()).toBe(words)
      }
      const group = await pickGroup()
      if (group === null) return
      await page.goto(`${site}figures/${group.id}/`)
      expect(await page.locator('.intervals svg.interval').count()).toBe(group.claims.length)
      expect(await page.locator('table tbody tr').count()).toBe(group.claims.length)
    }, noScript)
  })

  test('every event is on the timeline’s page, and the dated ones in its drawing', async () => {
    const events = await json<EventRecord[]>('data/events.json')
    await browse(async (context) => {
      const {page} = await open(context, `${site}timeline/`)
      for (const {url} of events) expect(await page.locator(`main ol a[href="${url}"]`).count(), url).toBe(1)
      const drawn = await page.locator('.timeline svg a').count()
      expect(drawn).toBe(events.filter(({date}) => date !== null).length)
      expect(await page.locator('[data-looking]').isVisible()).toBe(false)
    }, noScript)
  })

  test('the network’s ties stand in a table, each with a sentence that names both', async () => {
    const {ties, actors} = await json<Network>('network.json')
    const known = new Map((await json<ActorRecord[]>('data/actors.json')).map((actor) => [actor.url, actor]))
    expect(ties.length).toBeGreaterThan(0)
    expect(new Set(actors.map(({link}) => link.url)).size).toBe(actors.length)
    await browse(async (context) => {
      const {page} = await open(context, `${site}network/`)
      expect(await page.locator('.ties tbody tr').count()).toBe(Math.min(60, ties.length))
      expect(await page.locator('.network a.mark').count()).toBeGreaterThan(1)
      const [{from, to, at}] = ties as [Network['ties'][number]]
      await page.locator('.ties tbody tr').first().locator('a.proof').click()
      expect(new URL(page.url()).hash).toBe(`#${at.sentence}`)
      const sentence = await page.locator(`#${at.sentence}`).textContent()
      expect(sentence).toBe(at.text)
      for (const {url, name} of [from, to]) {
        const words = [name, ...known.get(url)!.aliases].flatMap((one) => one.split(' '))
        expect(words.some((word) => sentence!.toLowerCase().includes(word.toLowerCase().slice(0, 4)))).toBe(
          true,
        )
      }
    }, noScript)
  })

  test('the map leads to each place that is known to lie somewhere', async () => {
    const places = await json<PlaceRecord[]>('data/places.json')
    const located = places.filter(({latitude, longitude}) => latitude !== null && longitude !== null)
    await browse(async (context) => {
      const {page} = await open(context, `${site}places/`)
      for (const {url} of located) expect(await page.locator(`.map a[href="${url}"]`).count(), url).toBe(1)
    }, noScript)
  })
})

describe('looking closer', () => {
  test('the timeline is filtered by actor, and zoomed, with the data it then fetches', async () => {
    await browse(async (context) => {
      const {page, complaints} = await open(context, `${site}timeline/`)
      const all = await page.locator('.timeline svg a').count()
      const actor = page.locator('.timeline select[name=actor]')
      await page.locator('.timeline [data-looking]').dispatchEvent('pointerenter')
      await actor.locator('option').nth(1).waitFor({state: 'attached'})
      const name = await actor.locator('option').nth(1).textContent()
      await actor.selectOption({index: 1})
      await page.waitForFunction(
        (before) => document.querySelectorAll('.timeline svg a').length !== before,
        all,
      )
      const id = (await json<ActorRecord[]>('data/actors.json')).find((one) => one.name === name)!.id
      const own = (await json<EventRecord[]>('data/events.json')).filter(
        ({date, participants}) => date !== null && participants.some((one) => one.actor === id),
      )
      expect(await page.locator('.timeline svg a').count()).toBe(own.length)
      expect(await page.locator('.timeline output').textContent()).toMatch(new RegExp(`^${own.length} event`))
      await actor.selectOption('')
      for (let step = 0; step < 3; step++) await page.locator('[data-look=in]').click()
      await page.waitForFunction(
        (before) => document.querySelectorAll('.timeline svg a').length < before,
        all,
      )
      await page.locator('[data-look=all]').click()
      await page.waitForFunction(
        (before) => document.querySelectorAll('.timeline svg a').length === before,
        all,
      )
      expect(complaints).toEqual([])
    })
  })

  test('a mark of the network shows who is near it, from the keyboard too', async () => {
    await browse(async (context) => {
      const {page, complaints} = await open(context, `${site}network/`)
      const marks = await page.locator('.network a.mark').count()
      const last = page.locator('.network a.mark').last()
      await last.focus()
      const near = await page.locator('.network a.mark:not([data-dim])').count()
      expect(near).toBeGreaterThan(1)
      const {ties} = await json<Network>('network.json')
      const url = await last.getAttribute('data-url')
      const tied = ties.filter(({from, to}) => from.url === url || to.url === url).length
      expect(near).toBe(Math.min(marks, tied + 1))
      await page.locator('h1').click()
      expect(await page.locator('.network a.mark[data-dim]').count()).toBe(0)
      expect(complaints).toEqual([])
    })
  })

  test('the map is enlarged by its buttons, and its marks stay as large as they are', async () => {
    await browse(async (context) => {
      const {page} = await open(context, `${site}places/`)
      const size = () =>
        page.evaluate(() => {
          const {width} = document
            .querySelector('.map a.mark circle, .map a.mark path')!
            .getBoundingClientRect()
          return Math.round(width)
        })
      const before = await size()
      await page.locator('.map [data-look=in]').click()
      const scale = await page.locator('.map [data-zoomed]').getAttribute('transform')
      expect(scale).toContain('scale(1.6)')
      expect(Math.abs((await size()) - before)).toBeLessThanOrEqual(1)
    })
  })
})

describe('the search field', () => {
  /** A person whose surname is nobody else's first word. */
  async function pickPerson() {
    const actors = await json<ActorRecord[]>('data/actors.json')
    return actors
      .filter(({kind}) => kind === 'person')
      .sort((a, b) => b.articles.length - a.articles.length)[0]!
  }

  test('offers names as one types, on any page, and goes there with the keys', async () => {
    const person = await pickPerson()
    await browse(
      async (context) => {
        const {page, complaints} = await open(context, `${site}about/`)
        const before: string[] = []
        page.on('request', (request) => before.push(new URL(request.url()).pathname))
        expect(before).toEqual([])
        await page.keyboard.press('/')
        await page.keyboard.type(person.name.slice(0, 5))
        const option = page.locator('[role=option]').first()
        await option.waitFor()
        expect(await option.textContent()).toBe(`${person.name}Person`)
        const box = page.locator('[role=combobox]')
        expect(await box.getAttribute('aria-expanded')).toBe('true')
        await page.keyboard.press('ArrowDown')
        expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
        await page.evaluate(AXE)
        const {violations} = (await page.evaluate('axe.run(document)')) as AxeResults
        expect(violations.map(({id}) => id)).toEqual([])
        await page.keyboard.press('Enter')
        await page.waitForURL((url) => url.pathname === person.url)
        expect(before.filter((path) => path.includes('pagefind'))).toEqual([])
        expect(complaints).toEqual([])
      },
      {bypassCSP: true},
    )
  })

  test('searches the text when no name is chosen, and closes its list with Escape', async () => {
    const person = await pickPerson()
    await browse(async (context) => {
      const {page} = await open(context, `${site}about/`)
      await page.keyboard.press('/')
      await page.keyboard.type(person.name.slice(0, 5))
      await page.locator('[role=option]').first().waitFor()
      await page.keyboard.press('Escape')
      expect(await page.locator('[role=listbox]').isVisible()).toBe(false)
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') !== null)
    })
  })

  test('a search that an address holds shows names apart from texts, and says what each result is', async () => {
    const person = await pickPerson()
    const word = person.name.split(' ').at(-1)!
    await browse(async (context) => {
      const {page, complaints} = await open(context, `${site}search/?q=${encodeURIComponent(word)}`)
      await page.locator('#search-names a').first().waitFor()
      expect(await page.locator(`#search-names a[href="${person.url}"]`).count()).toBe(1)
      await page.locator('main ol li a').first().waitFor()
      const kinds = await page.locator('main ol .said-kind').allTextContents()
      expect(kinds.length).toBe(await page.locator('main ol > li').count())
      expect(new Set(kinds).size).toBeGreaterThan(1)
      expect(await page.locator('main ol mark').count()).toBeGreaterThan(0)
      await page.locator('select[name=kind]').selectOption('article')
      await page.waitForURL((url) => url.searchParams.get('kind') === 'article')
      await page.waitForFunction(() =>
        [...document.querySelectorAll('main ol .said-kind')].every((one) => one.textContent === 'Article'),
      )
      expect(complaints).toEqual([])
    })
  })

  test('the index of names is small', async () => {
    const index = await text('search/names.json')
    const names = Object.values(JSON.parse(index) as Record<string, unknown[]>).flat().length
    expect(index.length / names).toBeLessThan(50)
  })
})

describe('what pages say to programs', () => {
  test('feeds and the pages’ data are named in the head and are what they say', async () => {
    const [actor] = await json<ActorRecord[]>('data/actors.json')
    const articles = await json<ArticleRecord[]>('data/articles.json')
    await browse(async (context) => {
      const {page} = await open(context, site + actor!.url.slice(1))
      const links = await page
        .locator('link[rel=alternate]')
        .evaluateAll((all) =>
          (all as HTMLLinkElement[]).map(({href, type}) => [type, new URL(href).pathname]),
        )
      expect(links).toContainEqual(['application/json', `/actors/${actor!.id}.json`])
      expect(links).toContainEqual(['application/rss+xml', `${actor!.url}feed.xml`])
      for (const [path, count] of [
        ['feed.xml', Math.min(30, articles.length)],
        [`actors/${actor!.id}/feed.xml`, actor!.articles.length],
      ] as const) {
        const xml = await text(path)
        const fault = await page.evaluate(
          (source) =>
            new DOMParser().parseFromString(source, 'application/xml').querySelector('parsererror')
              ?.textContent ?? null,
          xml,
        )
        expect(fault).toBe(null)
        expect(parseFeed(xml)!.items).toHaveLength(count)
      }
    })
  })

  test('a page says what it is, and has a picture', async () => {
    const [article] = await json<ArticleRecord[]>('data/articles.json')
    const [actor] = await json<ActorRecord[]>('data/actors.json')
    const types: string[] = []
    await browse(async (context) => {
      for (const path of ['', `articles/${article!.id}/`, `actors/${actor!.id}/`, 'data/']) {
        const {page} = await open(context, site + path)
        const ld = await page.locator('script[type="application/ld+json"]').textContent()
        types.push(JSON.parse(ld!)['@type'])
        const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
        const answer = await fetch(new URL(picture!, site))
        expect(answer.headers.get('content-type')).toBe('image/png')
        const bytes = new DataView(await answer.arrayBuffer())
        expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual([1200, 630])
        await page.close()
      }
    })
    expect(types[0]).toBe('WebSite')
    expect(types[1]).toBe('NewsArticle')
    expect(['Person', 'Organization', 'Country']).toContain(types[2])
    expect(types[3]).toBe('Dataset')
  })

  test('tables are offered as CSV with a line for each record', async () => {
    for (const name of ['quotations', 'figures', 'events']) {
      const csv = await text(`data/${name}.csv`)
      const records = await json<unknown[]>(`data/${name}.json`)
      // A line feed within a cell stands between quotation marks.
      const lines = csv
        .replaceAll(/"(?:[^"]|"")*"/g, '""')
        .trim()
        .split('\r\n')
      expect(lines).toHaveLength(records.length + 1)
    }
  })

  test('no page of the demonstration is heavy', async () => {
    for (const path of await pages()) {
      const html = await text(path)
      expect(gzipSync(html).length, path).toBeLessThan(60_000)
    }
  })
})
