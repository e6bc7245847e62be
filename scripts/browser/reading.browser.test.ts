import {gzipSync} from 'node:zlib'
import type {BrowserContext, Page} from 'playwright-core'
import {describe, expect, inject, test} from 'vitest'
import type {ArticlePage, ArticleRecord, MentionRecord} from '../../src/schema.ts'
import {browse, faultsOf, records, watch} from './watch.ts'

const sites = inject('sites')
const site = sites.demonstration

/** The article with most mentions, with its sidebar. */
async function pickArticle(): Promise<ArticlePage> {
  const mentions = await records<MentionRecord>(site, 'mentions')
  const byArticle = Map.groupBy(mentions, ({article}) => article)
  const [id] = [...byArticle].sort(([, a], [, b]) => b.length - a.length)[0]!
  const answer = await fetch(`${site}articles/${id}.json`)
  return answer.json()
}

const addressOf = ({article}: ArticlePage) => `${site}articles/${article.id}/`
const marked = (page: Page) => page.locator('.mention.marked').count()
const stepped = (page: Page) => page.locator('.stepper output').textContent()
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const allowCopying = (context: BrowserContext) =>
  context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: new URL(site).origin})

describe('an entry beside an article', () => {
  test('marks its mentions, steps through them and begins again after the last', async () => {
    const record = await pickArticle()
    const entry = record.sidebar.people.find(({count}) => count > 1)!
    await browse(async (context) => {
      const {page, complaints} = await watch(context, site)
      await page.goto(addressOf(record))
      const step = page.locator(`.step[data-name="${entry.name}"]`)
      for (const time of [...Array(entry.count).keys(), 0]) {
        await step.click()
        expect(await stepped(page)).toBe(`${entry.name}: ${time + 1} of ${entry.count}`)
        const current = page.locator('.mention.current')
        expect(await current.count()).toBe(1)
        expect(await current.getAttribute('href')).toBe(entry.link!.url)
      }
      expect(await marked(page)).toBe(entry.count)
      await page.keyboard.press('Escape')
      expect(await marked(page)).toBe(0)
      expect(await page.locator('.stepper').isVisible()).toBe(false)
      expect(complaints).toEqual([])
    })
  })

  test('of a name without a page marks that name alone', async () => {
    const pages = await Promise.all(
      (await records<ArticleRecord>(site, 'articles')).map(async ({id}): Promise<ArticlePage> => {
        const answer = await fetch(`${site}articles/${id}.json`)
        return answer.json()
      }),
    )
    const record = pages.find(({sidebar}) => sidebar.unknown.length > 0)!
    const [entry] = record.sidebar.unknown
    await browse(async (context) => {
      const {page} = await watch(context, site)
      await page.goto(addressOf(record))
      await page.locator('#found details summary').last().click()
      await page.locator(`.step[href="#${entry!.anchors[0]}"]`).click()
      expect(await page.locator('.mention.marked').allTextContents()).toEqual(
        Array(entry!.count).fill(entry!.name),
      )
    })
  })

  test('leads to its first mention without JavaScript', async () => {
    const record = await pickArticle()
    const [entry] = record.sidebar.people
    await browse(
      async (context) => {
        const {page} = await watch(context, site)
        await page.goto(addressOf(record))
        await page.locator(`.step[href="#${entry!.anchors[0]}"]`).click()
        const {hash} = new URL(page.url())
        expect(hash).toBe(`#${entry!.anchors[0]}`)
        expect(await page.locator(hash).getAttribute('href')).toBe(entry!.link!.url)
      },
      {javaScriptEnabled: false},
    )
  })
})

describe('keys', () => {
  test('j and k step through all names, and leave a search box alone', async () => {
    const record = await pickArticle()
    await browse(async (context) => {
      const {page} = await watch(context, site)
      await page.goto(addressOf(record))
      await page.keyboard.press('j')
      const first = await stepped(page)
      expect(first).toMatch(/^All names: 1 of \d+$/)
      await page.keyboard.press('j')
      expect(await stepped(page)).toBe(first!.replace(': 1 ', ': 2 '))
      await page.keyboard.press('k')
      expect(await stepped(page)).toBe(first)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/(?:actors|places)\//)
      await page.goBack()
      await page.keyboard.press('/')
      await page.keyboard.type('jk')
      expect(await page.locator('[data-search-box]').inputValue()).toBe('jk')
    })
  })

  test('a name that is reached by the keys shows its card, and Escape takes it away', async () => {
    const record = await pickArticle()
    const [entry] = record.sidebar.people
    await browse(async (context) => {
      const {page, complaints} = await watch(context, site)
      await page.goto(addressOf(record))
      await page.locator(`.step[data-name="${entry!.name}"] + .go`).focus()
      await page.keyboard.press('Shift+Tab')
      const card = page.getByRole('tooltip')
      await card.waitFor()
      expect(await card.locator('.name').textContent()).toBe(entry!.name)
      expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe(
        await card.getAttribute('id'),
      )
      await page.keyboard.press('Escape')
      expect(await card.count()).toBe(0)
      expect(complaints).toEqual([])
    })
  })
})

test('a name that is pointed at shows its card while the pointer is on either', async () => {
  const record = await pickArticle()
  await browse(
    async (context) => {
      const {page, complaints} = await watch(context, site)
      await page.goto(addressOf(record))
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await page.locator('.text a.mention').first().hover()
      const card = page.getByRole('tooltip')
      await card.waitFor()
      expect(asked.filter((path) => path.startsWith('/cards/'))).toHaveLength(1)
      await card.hover()
      expect(await card.count()).toBe(1)
      expect(await faultsOf(page)).toEqual([])
      await page.locator('h1').hover()
      expect(await card.count()).toBe(0)
      expect(complaints).toEqual([])
    },
    {bypassCSP: true},
  )
})

test('a card of a name that tries to be more than text is text', async () => {
  await browse(async (context) => {
    const {page, complaints} = await watch(context, sites.hostile)
    await page.goto(`${sites.hostile}actors/`)
    await page.locator('a[href="/actors/marta-quill/"]').first().hover()
    const card = page.getByRole('tooltip')
    await card.waitFor()
    expect(await card.locator('.name').textContent()).toBe('Marta <img src=x onerror=alert(1)> Quill')
    expect(await card.locator('img').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('what can be copied', () => {
  test('a sentence’s address, by button and by key', async () => {
    const record = await pickArticle()
    await browse(async (context) => {
      await allowCopying(context)
      const {page} = await watch(context, site)
      await page.goto(`${addressOf(record)}#s3`)
      const button = page.locator('.sentence-tools button')
      await button.click()
      expect(await copied(page)).toBe(`${addressOf(record)}#s3`)
      expect(await button.textContent()).toContain('Copied')
      await page.locator('#s5').hover()
      await page.keyboard.press('c')
      await expect.poll(() => copied(page)).toBe(`${addressOf(record)}#s5`)
    })
  })

  test('the citation and the address of every kind of page', async () => {
    const record = await pickArticle()
    const pages = [
      record.article.url,
      record.sidebar.people[0]!.link!.url,
      record.sidebar.events[0]!.link.url,
    ]
    await browse(async (context) => {
      await allowCopying(context)
      const {page} = await watch(context, site)
      for (const path of pages) {
        await page.goto(site + path.slice(1))
        await page.getByRole('button', {name: 'Copy the address'}).click()
        await expect.poll(() => copied(page)).toBe(site + path.slice(1))
        await page.locator('#cite summary', {hasText: 'CSL-JSON'}).click()
        await page.getByRole('button', {name: 'Copy CSL-JSON'}).click()
        await expect
          .poll(async () => JSON.parse(await copied(page))[0].title)
          .toBe(await page.locator('h1').textContent())
      }
    })
  })
})

test('on a small screen what was found is a drawer, which closes when something in it is chosen', async () => {
  const record = await pickArticle()
  await browse(
    async (context) => {
      const {page, complaints} = await watch(context, site)
      await page.goto(addressOf(record))
      expect(await page.locator('#found').isVisible()).toBe(false)
      await page.locator('.open-sidebar').click()
      expect(await page.locator('#found').isVisible()).toBe(true)
      expect(await faultsOf(page)).toEqual([])
      await page.locator('.step').first().click()
      expect(await page.locator('#found').isVisible()).toBe(false)
      expect(await page.locator('.mention.current').isVisible()).toBe(true)
      expect(complaints).toEqual([])
    },
    {viewport: {width: 390, height: 800}, bypassCSP: true},
  )
})

test('the drawer opens without JavaScript too', async () => {
  const record = await pickArticle()
  await browse(
    async (context) => {
      const {page} = await watch(context, site)
      await page.goto(addressOf(record))
      await page.locator('.open-sidebar').click()
      expect(await page.locator('#found').isVisible()).toBe(true)
    },
    {viewport: {width: 390, height: 800}, javaScriptEnabled: false},
  )
})

describe('an article is light', () => {
  test('60 KB on the first visit, fonts included; 15 of HTML; 5 of scripts before anything is touched', async () => {
    const record = await pickArticle()
    await browse(async (context) => {
      const {page} = await watch(context, site)
      const bodies: {type: string; size: number}[] = []
      page.on('response', async (response) => {
        const body = await response.body()
        const type = response.request().resourceType()
        // What is packed already is sent as it is; a host sends the rest packed.
        bodies.push({type, size: type === 'font' ? body.length : gzipSync(body).length})
      })
      await page.goto(addressOf(record), {waitUntil: 'networkidle'})
      const sum = (...types: string[]) =>
        bodies
          .filter(({type}) => types.length === 0 || types.includes(type))
          .reduce((all, {size}) => all + size, 0)
      expect(sum('font')).toBeGreaterThan(0)
      expect(sum('document')).toBeLessThan(15_000)
      expect(sum('script')).toBeLessThan(5000)
      expect(sum()).toBeLessThan(60_000)
    })
  })

  test.each([390, 1280])('nothing moves while it loads, %i pixels wide', async (width) => {
    const [article] = await records<ArticleRecord>(site, 'articles')
    await browse(
      async (context) => {
        for (const path of ['', `articles/${article!.id}/`, 'actors/', 'about/']) {
          const {page} = await watch(context, site)
          await page.addInitScript(() => {
            const shifts = {sum: 0}
            Object.assign(window, {shifts})
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) shifts.sum += (entry as unknown as {value: number}).value
            }).observe({type: 'layout-shift', buffered: true})
          })
          await page.goto(site + path, {waitUntil: 'networkidle'})
          const {sum} = await page.evaluate(() => (window as unknown as {shifts: {sum: number}}).shifts)
          expect(sum, path).toBeLessThanOrEqual(0.02)
          await page.close()
        }
      },
      {viewport: {width, height: 800}},
    )
  })
})

test('on paper there are the words, and nothing to press', async () => {
  const record = await pickArticle()
  await browse(async (context) => {
    const {page} = await watch(context, site)
    await page.goto(addressOf(record))
    await page.emulateMedia({media: 'print', colorScheme: 'dark'})
    for (const gone of [
      '.masthead nav',
      '.search-form',
      '.open-sidebar',
      '.go',
      '#cite button',
      '.sentence-tools',
    ])
      for (const one of await page.locator(gone).all()) expect(await one.isVisible(), gone).toBe(false)
    expect(await page.locator('#found').isVisible()).toBe(true)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe(
      'rgb(27, 26, 23)',
    )
  })
})
