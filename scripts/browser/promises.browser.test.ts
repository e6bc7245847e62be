import type {BrowserContext, Page} from 'playwright-core'
import {describe, expect, inject, test} from 'vitest'
import {sitemaps} from '../../src/feeds.ts'
import type {ActorRecord, ArticleRecord, EventRecord, PlaceRecord} from '../../src/schema.ts'
import {browse, faultsOf, records, watch} from './watch.ts'

/** The three promises, as a browser finds them kept: each fact has its sentence, keys reach everything, it is light. */
const site = inject('sites').demonstration

/** A page of each kind that shows facts, of each the one with most of them. */
async function factPages(): Promise<string[]> {
  const most = <Kind extends {url: string}>(all: readonly Kind[], size: (one: Kind) => number) =>
    all
      .toSorted((a, b) => size(b) - size(a))
      .slice(0, 1)
      .map(({url}) => url.slice(1))
  const ledger = await (await fetch(`${site}figures/`)).text()
  return [
    ...most(await records<ArticleRecord>(site, 'articles'), ({words}) => words),
    ...most(await records<ActorRecord>(site, 'actors'), ({mentionCount}) => mentionCount),
    ...most(await records<PlaceRecord>(site, 'places'), ({mentionCount}) => mentionCount),
    ...most(await records<EventRecord>(site, 'events'), ({evidence}) => evidence.length),
    'quotations/',
    'figures/',
    'network/',
    ...[...ledger.matchAll(/href="\/(figures\/[a-z0-9-]+\/)"/g)].slice(0, 1).map(([, path]) => path!),
  ]
}

const letters = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe('a fact’s link', () => {
  test('leads to an anchor that holds the words, from every kind of page', async () => {
    const articles = new Map(
      (await records<ArticleRecord>(site, 'articles')).map((article) => [article.id, article]),
    )
    const followed = new Map<string, number>()
    await browse(
      async (context) => {
        const {page} = await watch(context, site)
        const {page: there} = await watch(context, site)
        for (const path of await factPages()) {
          await page.goto(site + path)
          const facts = await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('[data-excerpt]')].flatMap((shown) => {
              const near = [
                shown.closest('a'),
                ...(shown.closest('[data-proof]')?.querySelectorAll('a') ?? []),
              ]
              const href = near
                .map((link) => link?.getAttribute('href'))
                .find((to) => /#s\d+$/.test(to ?? ''))
              return href ? [{at: shown.dataset.excerpt!, words: shown.textContent, href}] : []
            }),
          )
          // The first, the last, and some between.
          const every = Math.max(1, Math.floor(facts.length / 6))
          const sample = facts.filter((_fact, index) => index % every === 0 || index === facts.length - 1)
          followed.set(path, sample.length)
          for (const {at, words, href} of sample) {
            const [, id, start, end] = /^(.+):(\d+)-(\d+)$/.exec(at)!
            const said = articles.get(id!)!.text.slice(Number(start), Number(end))
            expect(letters(words), at).toContain(letters(said).slice(0, 40))
            await there.goto(new URL(href, page.url()).href)
            const opens = letters((await there.locator(new URL(there.url()).hash).textContent()) ?? '')
            // A quotation may begin in the middle of its sentence and end in the next one.
            const first = letters(said).split(' ').slice(0, 6).join(' ')
            expect(opens.includes(first) || first.includes(opens), at).toBe(true)
          }
        }
      },
      {javaScriptEnabled: false},
    )
    for (const [path, count] of followed) expect(count, path).toBeGreaterThan(0)
  })
})

/** Walks with Tab until `wanted` has the focus; gives how many stops that took. */
async function tabTo(page: Page, wanted: string, most = 400): Promise<number> {
  for (let stops = 1; stops <= most; stops++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted))
      return stops
  }
  throw new Error(`Tab never came to ${wanted}`)
}

/** What can be pressed but is not come to with Tab, or looks no different when it is. */
async function unreached(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    // A mark of a drawing is outlined itself.
    const lookOf = (one: Element) =>
      [one, ...one.querySelectorAll('circle, rect, path')]
        .map((part) => {
          const {outline, boxShadow, stroke, strokeWidth} = getComputedStyle(part)
          return [outline, boxShadow, stroke, strokeWidth].join()
        })
        .join()
    Object.assign(window, {lookOf})
    const pressable = document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')
    const meant = [...pressable].filter(
      (one) =>
        one.checkVisibility({visibilityProperty: true}) && one.tabIndex >= 0 && !one.matches(':disabled'),
    )
    for (const one of meant) one.dataset.before = lookOf(one)
    return meant.length
  })
  for (let stop = 0; stop < count + 40; stop++) {
    await page.keyboard.press('Tab')
    const isOver = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null
      if (at === null || at === document.body) return true
      const {lookOf} = window as unknown as {lookOf(one: Element): string}
      if (at.dataset.before !== lookOf(at)) delete at.dataset.before
      return false
    })
    if (isOver) break
  }
  return page.locator('[data-before]').evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120)))
}

describe('with the keyboard alone', () => {
  test('Tab comes to everything that can be pressed, and it is seen', async () => {
    const [article] = await factPages()
    await browse(async (context) => {
      for (const path of [article!, 'timeline/', 'search/?q=president', 'network/', 'about/']) {
        const {page} = await watch(context, site)
        await page.goto(site + path, {waitUntil: 'networkidle'})
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
        expect(await unreached(page), path).toEqual([])
        await page.close()
      }
    })
  })

  test('the first stop leads past the menu', async () => {
    await browse(async (context) => {
      const {page} = await watch(context, site)
      await page.goto(`${site}events/`)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    })
  })

  test('an article’s entries step through their mentions', async () => {
    const [article] = await factPages()
    await browse(async (context) => {
      const {page} = await watch(context, site)
      await page.goto(site + article)
      await tabTo(page, '#found .step')
      const name = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.name)
      await page.keyboard.press('Enter')
      expect(await page.locator('.stepper output').textContent()).toMatch(new RegExp(`^${name}: 1 of `))
      expect(await page.locator('.mention.current').evaluate((one) => one === document.activeElement)).toBe(
        true,
      )
    })
  })

  test('the timeline is narrowed, and an event opened', async () => {
    await browse(async (context) => {
      const {page} = await watch(context, site)
      await page.goto(`${site}timeline/`)
      const all = await page.locator('.timeline svg a').count()
      await tabTo(page, '.timeline [data-look=in]')
      for (let step = 0; step < 3; step++) await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('.timeline svg a').count()).toBeLessThan(all)
      await tabTo(page, '.timeline svg a')
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.pathname.startsWith('/events/'))
    })
  })

  test('a search is narrowed, and a result opened', async () => {
    await browse(async (context) => {
      const {page} = await watch(context, site)
      await page.goto(`${site}search/?q=president`)
      await page.locator('#search-results a').first().waitFor()
      await tabTo(page, 'select[name=kind]')
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => new URL(page.url()).searchParams.get('kind')).not.toBe(null)
      const kind = new URL(page.url()).searchParams.get('kind')!
      await expect
        .poll(async () => [...new Set(await page.locator('#search-results .said-kind').allTextContents())])
        .toEqual([kind[0]!.toUpperCase() + kind.slice(1)])
      await tabTo(page, '#search-results a')
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.pathname !== '/search/')
    })
  })

  test('an event’s card is shown and told to a screen reader', async () => {
    const [article] = await factPages()
    await browse(
      async (context) => {
        const {page, complaints} = await watch(context, site)
        await page.goto(site + article)
        const name = page.locator('#found a.entity[data-kind=event]').first()
        await tabTo(page, '#found a.entity[data-kind=event]')
        const card = page.getByRole('tooltip')
        await card.waitFor()
        expect(await card.locator('.name').textContent()).toBe(await name.textContent())
        expect(await card.locator('.told').textContent()).not.toBe('')
        expect(await name.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'))
        expect(await faultsOf(page)).toEqual([])
        expect(complaints).toEqual([])
      },
      {bypassCSP: true},
    )
  })
})

test('single keys are turned off on the about page, stay off, and can be had again', async () => {
  const [article] = await factPages()
  const stepped = async (context: BrowserContext) => {
    const {page} = await watch(context, site)
    await page.goto(site + article)
    await page.keyboard.press('j')
    const isStepping = await page.locator('.stepper').isVisible()
    await page.keyboard.press('/')
    const isSearching = await page.evaluate(
      () => document.activeElement?.matches('[data-search-box]') ?? false,
    )
    await page.close()
    return [isStepping, isSearching]
  }
  await browse(async (context) => {
    expect(await stepped(context)).toEqual([true, true])
    const {page, complaints} = await watch(context, site)
    await page.goto(`${site}about/`)
    const box = page.locator('#single-keys input')
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await box.uncheck()
    expect(await stepped(context)).toEqual([false, false])
    await page.reload()
    expect(await box.isChecked()).toBe(false)
    await box.check()
    expect(await stepped(context)).toEqual([true, true])
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('without JavaScript', () => {
  test('every fact of an article stands beside it', async () => {
    const [path] = await factPages()
    const {sidebar} = await (await fetch(`${site}${path!.replace(/\/$/, '.json')}`)).json()
    await browse(
      async (context) => {
        const {page} = await watch(context, site)
        await page.goto(site + path)
        const found = page.locator('#found')
        for (const {name, count, link} of [
          ...sidebar.people,
          ...sidebar.organizations,
          ...sidebar.countries,
          ...sidebar.places,
        ]) {
          const entry = found.locator(`li:has(.step[data-name="${name}"])`)
          expect(await entry.locator('.count').textContent(), name).toBe(String(count))
          expect(await entry.locator('.go').getAttribute('href'), name).toBe(link.url)
        }
        for (const {link, anchor} of sidebar.events) {
          const entry = found.locator(`li:has(a.entity[href="${link.url}"])`)
          expect(await entry.locator(`a[href="#${anchor}"]`).count(), link.name).toBe(1)
        }
        for (const {quotation} of sidebar.quotations) {
          const {article, start, end} = quotation
          expect(await found.locator(`[data-excerpt="${article}:${start}-${end}"]`).count()).toBeGreaterThan(
            0,
          )
        }
        for (const {figure} of sidebar.figures) {
          const {article, start, end, text} = figure
          const shown = found.locator(`[data-excerpt="${article}:${start}-${end}"]`).first()
          expect(await shown.textContent()).toBe(text)
        }
        expect(await page.locator('#single-keys').count()).toBe(0)
      },
      {javaScriptEnabled: false},
    )
  })

  test('an actor’s page has all that its record has, and offers nothing that would not work', async () => {
    const [, path] = await factPages()
    const record = await (await fetch(`${site}${path!.replace(/\/$/, '.json')}`)).json()
    await browse(
      async (context) => {
        const {page} = await watch(context, site)
        await page.goto(site + path)
        const links = await page
          .locator('main a')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
        for (const {event} of record.events) expect(links, event.name).toContain(event.url)
        for (const {link} of record.neighbours) expect(links, link.name).toContain(link.url)
        for (const {source} of record.appearances) expect(links, source.name).toContain(source.url)
        for (const {quotation} of [...record.quotations, ...record.quotationsAbout]) {
          const {article, start, end} = quotation
          expect(await page.locator(`[data-excerpt="${article}:${start}-${end}"]`).count()).toBeGreaterThan(0)
        }
        await page.goto(`${site}about/`)
        expect(await page.locator('#single-keys').isVisible()).toBe(false)
      },
      {javaScriptEnabled: false},
    )
  })
})

describe('what is sent', () => {
  /** Bytes of bodies as they were sent: the server packs as a host does. */
  async function sent(context: BrowserContext, path: string, isReady: (page: Page) => Promise<unknown>) {
    const {page, complaints} = await watch(context, site)
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const types = new Map<string, string>()
    const headers = new Map<string, number>()
    const sums: Record<string, number> = {}
    session.on('Network.responseReceived', ({requestId, type, response}) => {
      types.set(requestId, type)
      headers.set(requestId, response.encodedDataLength)
    })
    session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
      const type = types.get(requestId) ?? 'Other'
      const size = Math.max(0, encodedDataLength - (headers.get(requestId) ?? 0))
      sums[type] = (sums[type] ?? 0) + size
      sums.all = (sums.all ?? 0) + size
    })
    await page.goto(site + path, {waitUntil: 'networkidle'})
    await isReady(page)
    await page.waitForLoadState('networkidle')
    await page.close()
    expect(complaints).toEqual([])
    return sums
  }

  test('an article is no more than 60 KB, its HTML 15, its scripts 5', async () => {
    for (const {url} of await records<ArticleRecord>(site, 'articles')) {
      const sums = await browse((context) => sent(context, url.slice(1), async () => {}))
      expect(sums.all, url).toBeLessThan(60_000)
      expect(sums.Document, url).toBeLessThan(15_000)
      expect(sums.Script, url).toBeLessThan(5000)
      expect(sums.Font, url).toBeGreaterThan(0)
    }
  })

  test('a first search is no more than 150 KB, the page it is on and its fonts included', async () => {
    const sums = await browse((context) =>
      sent(context, 'search/?q=president', (page) => page.locator('#search-results a').first().waitFor()),
    )
    expect(sums.all).toBeGreaterThan(60_000)
    expect(sums.all).toBeLessThan(150_000)
  })
})

describe.each([390, 768, 1280])('%i pixels wide', (width) => {
  test('nothing moves while a page loads, of whatever kind', async () => {
    const paths = [
      '',
      ...(await factPages()),
      'articles/',
      'actors/',
      'events/',
      'places/',
      'timeline/',
      'search/',
      'data/',
      'about/',
      '404.html',
    ]
    const moved: string[] = []
    await browse(
      async (context) => {
        await context.addInitScript(() => {
          const shifts = {sum: 0}
          Object.assign(window, {shifts})
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.sum += (entry as unknown as {value: number}).value
          }).observe({type: 'layout-shift', buffered: true})
        })
        for (const path of paths) {
          const {page} = await watch(context, site)
          await page.goto(site + path, {waitUntil: 'networkidle'})
          const {sum} = await page.evaluate(() => (window as unknown as {shifts: {sum: number}}).shifts)
          if (sum > 0.02) moved.push(`${path}: ${sum}`)
          await page.close()
        }
      },
      {viewport: {width, height: 900}},
    )
    expect(moved).toEqual([])
  })
})

test('a name with any European accent is set in the site’s own font', async () => {
  await browse(async (context) => {
    const {page} = await watch(context, site)
    await page.goto(`${site}about/`)
    await page.locator('h1').evaluate((title) => {
      title.textContent = 'Şahin Özgür Łukasz Żółć Ștefan Őrsi Åse Đoković'
    })
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    const session = await context.newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const {root} = await session.send('DOM.getDocument')
    const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector: 'h1'})
    const {fonts} = await session.send('CSS.getPlatformFontsForNode', {nodeId})
    expect([...new Set(fonts.map(({familyName}) => familyName.replace(/ .*/, '')))]).toEqual(['Newsreader'])
  })
})

test('feeds and sitemaps are well-formed, whatever a title or an address holds', async () => {
  const hostile = inject('sites').hostile
  const [actor] = await records<ActorRecord>(hostile, 'actors')
  const texts = await Promise.all(
    [`${site}feed.xml`, `${hostile}feed.xml`, `${hostile}actors/${actor!.id}/feed.xml`].map(
      async (address) => {
        const answer = await fetch(address)
        expect(answer.status, address).toBe(200)
        return answer.text()
      },
    ),
  )
  const addresses = [
    '/articles/a&b/',
    '/articles/<c>/',
    ...Array.from({length: 50_000}, (_, id) => `/events/${id}/`),
  ]
  const whole = (address: string) => `https://example.org/a"b'${address}`
  texts.push(...sitemaps(addresses, whole).values())
  await browse(async (context) => {
    const {page} = await watch(context, site)
    await page.goto(`${site}about/`)
    const [first, ...others] = await page.evaluate(
      (all) =>
        all.map((text) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml')
          const fault = parsed.querySelector('parsererror')?.textContent ?? null
          return {fault, name: parsed.documentElement.localName, urls: parsed.querySelectorAll('url').length}
        }),
      texts,
    )
    expect([first, ...others].map((one) => one!.fault)).toEqual(texts.map(() => null))
    expect(others.map(({name}) => name)).toEqual(['rss', 'rss', 'sitemapindex', 'urlset', 'urlset'])
    expect(others.at(-2)!.urls + others.at(-1)!.urls).toBe(addresses.length)
  })
})
