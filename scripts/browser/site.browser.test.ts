import type {Page} from 'playwright-core'
import {describe, expect, inject, test} from 'vitest'
import type {ArticleRecord, EventRecord, MentionRecord, PlaceRecord} from '../../src/schema.ts'
import {browse, faultsOf, records, watch} from './watch.ts'

const sites = inject('sites')

/** An article with an event and an actor to walk by, and its first sentence that names the actor. */
async function pickWalk(site: string) {
  const events = await records<EventRecord>(site, 'events')
  const event = events.find(({participants, evidence}) => participants.length > 0 && evidence.length > 0)
  if (event === undefined) throw new Error('The demonstration has no event with a participant')
  return {event, actor: event.participants[0]!.actor, article: event.evidence[0]!.article}
}

/** A word that stands in one sentence of one article, and that sentence. */
async function pickWord(site: string) {
  const articles = await records<ArticleRecord>(site, 'articles')
  const uses = new Map<string, number>()
  for (const {text, title} of articles)
    for (const word of `${title} ${text}`.toLowerCase().match(/\p{L}+/gu) ?? [])
      uses.set(word, (uses.get(word) ?? 0) + 1)
  for (const {id, text} of articles) {
    const [word] =
      text
        .slice(text.length / 2)
        .match(/(?<=\s)\p{Ll}{9,}(?=\s)/gu)
        ?.filter((one) => uses.get(one) === 1) ?? []
    if (word !== undefined) return {article: id, word}
  }
  throw new Error('The demonstration has no word that stands in it once')
}

const targeted = (page: Page) => page.evaluate(() => document.querySelector(':target')?.textContent ?? null)
const pathOf = (page: Page) => new URL(page.url()).pathname

describe.each([
  ['at the root', sites.demonstration],
  ['under /repo/', sites.based],
])('the site %s', (_where, site) => {
  const base = new URL(site).pathname

  test('finds a word and lands on its sentence', async () => {
    const {article, word} = await pickWord(site)
    await browse(async (context) => {
      const {page, complaints} = await watch(context, site)
      await page.goto(site)
      await page.locator('form input[type=search]').first().fill(word)
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.pathname === `${base}search/`)
      const result = page.locator('main ol li a').first()
      await result.waitFor()
      await result.click()
      await page.waitForURL((url) => url.pathname === `${base}articles/${article}/`)
      expect(await targeted(page)).toContain(word)
      expect(await page.locator(':target').evaluate((target) => target.className)).toContain('sentence')
      expect(complaints).toEqual([])
    })
  })

  test('leads from an article to an actor, to an event, and back to the sentence', async () => {
    const {event, actor, article} = await pickWalk(site)
    await browse(async (context) => {
      const {page, complaints} = await watch(context, site)
      await page.goto(`${site}articles/${article}/`)
      await page.locator(`aside a[href="${base}actors/${actor}/"]`).first().click()
      await page.waitForURL((url) => url.pathname === `${base}actors/${actor}/`)
      await page.locator(`main a[href="${base}events/${event.id}/"]`).first().click()
      await page.waitForURL((url) => url.pathname === `${base}events/${event.id}/`)
      await page.locator(`main a[href^="${base}articles/${article}/#s"]`).first().click()
      await page.waitForURL((url) => url.pathname === `${base}articles/${article}/`)
      const [{text}] = (await records<ArticleRecord>(site, 'articles')).filter(({id}) => id === article) as [
        ArticleRecord,
      ]
      const evidence = event.evidence.find((one) => one.article === article)!
      const sentence = await targeted(page)
      expect(sentence).not.toBeNull()
      expect(text.indexOf(sentence!)).toBeLessThanOrEqual(evidence.start)
      expect(text.indexOf(sentence!) + sentence!.length).toBeGreaterThan(evidence.start)
      const looks = await page.evaluate(() => {
        const look = (element: Element) => {
          const {backgroundColor, textDecorationLine, outlineStyle, boxShadow} = getComputedStyle(element)
          return [backgroundColor, textDecorationLine, outlineStyle, boxShadow].join()
        }
        const target = document.querySelector(':target')!
        const other = [...document.querySelectorAll('.sentence')].find((one) => one !== target)!
        return [look(target), look(other)]
      })
      expect(looks[0]).not.toBe(looks[1])
      expect(complaints).toEqual([])
    })
  })

  test('says so when there is no such page, and searches from there', async () => {
    await browse(async (context) => {
      const {page} = await watch(context, site)
      const answer = await page.goto(`${site}articles/no-such-article/`)
      expect(answer!.status()).toBe(404)
      expect(await page.locator('main form[action]').getAttribute('action')).toBe(`${base}search/`)
      await page.locator('main form input[type=search]').fill('president')
      await page.keyboard.press('Enter')
      await page.waitForURL(
        (url) => url.pathname === `${base}search/` && url.searchParams.get('q') === 'president',
      )
    })
  })
})

/** One page of each kind, and the pages there is one of. */
async function kinds(site: string): Promise<string[]> {
  const [article] = await records<ArticleRecord>(site, 'articles')
  const {event, actor} = await pickWalk(site)
  const [place] = await records<PlaceRecord>(site, 'places')
  const lists = [
    '',
    'articles/',
    'actors/',
    'events/',
    'places/',
    'figures/',
    'quotations/',
    'search/',
    'about/',
    '404.html',
  ]
  const pages = [`articles/${article!.id}/`, `actors/${actor}/`, `events/${event.id}/`]
  return [...lists, ...pages, ...(place === undefined ? [] : [`places/${place.id}/`])]
}

describe.each([
  ['light', 1280],
  ['light', 768],
  ['light', 390],
  ['dark', 1280],
  ['dark', 768],
  ['dark', 390],
] as const)('in the %s, %i pixels wide', (colorScheme, width) => {
  test('every kind of page is accessible, as wide as the window, and quiet', async () => {
    const site = sites.demonstration
    const options = {colorScheme, viewport: {width, height: 900}, bypassCSP: true}
    const faults: string[] = []
    await browse(async (context) => {
      for (const path of await kinds(site)) {
        const {page, complaints} = await watch(context, site)
        await page.goto(site + path)
        faults.push(...[...(await faultsOf(page)), ...complaints].map((fault) => `${path}: ${fault}`))
        await page.close()
      }
    }, options)
    expect(faults).toEqual([])
  })
})

test('asks no other host and says nothing to the console under its own policy', async () => {
  const site = sites.demonstration
  await browse(async (context) => {
    for (const path of await kinds(site)) {
      const {page, complaints} = await watch(context, site)
      await page.goto(site + path)
      expect(complaints, path).toEqual([])
      await page.close()
    }
  })
})

test('is readable without JavaScript, and its lists lead on', async () => {
  const site = sites.demonstration
  const [article] = await records<ArticleRecord>(site, 'articles')
  await browse(
    async (context) => {
      const {page} = await watch(context, site)
      await page.goto(`${site}articles/${article!.id}/`)
      const shown = await page.locator('.sentence').allTextContents()
      expect(shown.join('').replaceAll(/\s+/g, '')).toBe(article!.text.replaceAll(/\s+/g, ''))
      for (const list of ['articles', 'actors', 'events']) {
        await page.goto(`${site}${list}/`)
        await page.locator(`main a[href^="/${list}/"]:not([href*="/page/"])`).first().click()
        expect(pathOf(page)).toMatch(new RegExp(`^/${list}/[a-z0-9-]+/$`))
        expect(await page.locator('h1').textContent()).not.toBe('')
      }
      await page.goto(`${site}search/`)
      expect(await page.locator('main noscript p').isVisible()).toBe(true)
      expect(await page.locator('main noscript a').count()).toBeGreaterThan(3)
    },
    {javaScriptEnabled: false},
  )
})

test('the search box is reached with “/”, and results with the keys', async () => {
  const site = sites.demonstration
  const {article, word} = await pickWord(site)
  await browse(async (context) => {
    const {page, complaints} = await watch(context, site)
    await page.goto(`${site}search/`)
    await page.locator('h1').click()
    await page.keyboard.press('/')
    await page.keyboard.type(word)
    await page.locator('main ol li a').first().waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe(word)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === `/articles/${article}/`)
    expect(await targeted(page)).toContain(word)
    expect(complaints).toEqual([])
  })
})

describe('names and titles that try to be more than text', () => {
  const site = sites.hostile

  test('stand on their pages as text, and run nothing', async () => {
    const mentions = await records<MentionRecord>(site, 'mentions')
    const articles = await records<ArticleRecord>(site, 'articles')
    expect(articles).toHaveLength(2)
    expect(mentions.filter(({entity}) => entity === 'marta-quill').length).toBeGreaterThan(0)
    await browse(async (context) => {
      const paths = [
        '',
        'articles/',
        'actors/',
        'actors/marta-quill/',
        ...articles.map(({id}) => `articles/${id}/`),
      ]
      for (const path of paths) {
        const {page, complaints} = await watch(context, site)
        await page.goto(site + path)
        expect(await page.title(), path).not.toBe('run')
        expect(await page.locator('main img, main script:not([src]), main b[onclick]').count(), path).toBe(0)
        expect(complaints, path).toEqual([])
        await page.close()
      }
      const {page} = await watch(context, site)
      await page.goto(`${site}actors/marta-quill/`)
      expect(await page.locator('h1').textContent()).toBe('Marta <img src=x onerror=alert(1)> Quill')
    })
  })

  test('stand in the results of a search as text, and run nothing', async () => {
    await browse(async (context) => {
      const {page, complaints} = await watch(context, site)
      for (const words of ['Quill', 'harbour', 'contracts']) {
        await page.goto(`${site}search/?q=${words}`)
        await page.locator('main ol li a').first().waitFor()
        expect(await page.locator('main img, main ol script, main ol b[onclick]').count(), words).toBe(0)
      }
      await page.goto(`${site}search/?q=Quill`)
      await page.locator('main ol li a').first().waitFor()
      expect(await page.locator('main ol').textContent()).toContain('<img src=x onerror=alert(1)>')
      expect(await page.title()).not.toBe('run')
      expect(complaints).toEqual([])
    })
  })
})
