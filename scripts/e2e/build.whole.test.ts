import {execFile} from 'node:child_process'
import {readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {parseHTML} from 'linkedom'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {PROJECT} from '../project.ts'
import {badSeeds, LONG, READABLE} from './bad-seeds.ts'
import {clipfile, digestsOf, makeFolder, type Ran, recordsIn, removeFolder} from './command.ts'

/**
 * One folder through three builds: the first with a clipping of 2 MB, a second that is killed while it renders, and a
 * third, when the long clipping has been taken away.
 */
const BUILD = ['build', '--seeds', 'seeds', '--out', 'site']

let folder: string
let tree: string | null
const ran: Record<'first' | 'killed' | 'last', Ran> = Object.create(null)
/** Digests of the site, and the register of addresses, after each. */
const left: Record<keyof typeof ran, {site: Record<string, string>; permalinks: string}> = Object.create(null)
let entriesAfterKill: string[]

beforeAll(async () => {
  tree = await workingTree()
  const seeds = Object.entries({...badSeeds(), 'articles/long.txt': LONG})
  folder = await makeFolder(Object.fromEntries(seeds.map(([path, content]) => [`seeds/${path}`, content])))
  const build = async (name: keyof typeof ran, killWhen?: RegExp) => {
    ran[name] = await clipfile(BUILD, {cwd: folder, ...(killWhen === undefined ? {} : {killWhen})})
    const permalinks = await readFile(join(folder, 'seeds/authority/permalinks.tsv'), 'utf8')
    left[name] = {site: await digestsOf(join(folder, 'site')), permalinks}
  }
  await build('first')
  await rm(join(folder, 'seeds/articles/long.txt'))
  await build('killed', /^write .* files written/m)
  entriesAfterKill = await readdir(folder)
  await build('last')
}, 240_000)

afterAll(() => removeFolder(folder))

const page = (path: string) => readFile(join(folder, 'site', path, 'index.html'), 'utf8')
/** The words of a page, without its tags. */
const wordsOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')

test('a file that cannot be used fails the build and not the site', () => {
  expect(ran.first.stderr).toContain(`The site is in ${join(folder, 'site')}\n`)
  expect(ran.first.status).toBe(1)
  expect(ran.first.problems.map(({rule}) => rule)).toContain('read:empty')
})

test('a line of 2 MB is a page as any other, and the check reads it', () => {
  expect(Object.keys(left.first.site)).toContain('articles/one-line-without-end/index.html')
  expect(ran.first.stderr).toMatch(/^check .* nothing to mend$/m)
})

describe('a build that is killed', () => {
  test('ends while it renders', () => {
    expect(ran.killed.status).toBeNull()
    expect(ran.killed.stderr).not.toMatch(/^render/m)
  })

  test('leaves the last site and the register of addresses as they were', () => {
    expect(left.killed).toEqual(left.first)
    expect(entriesAfterKill.sort()).toEqual(['seeds', 'site'])
  })

  test('does not keep the next one from being made', () => {
    expect(ran.last.stderr).toContain('The site is in ')
  })
})

describe('the site', () => {
  test('has a page and a record for every clipping that can be read, and keeps the check', async () => {
    const articles = await recordsIn(join(folder, 'site/data'), 'articles')
    expect(articles.map(({seed}) => `articles/${seed}`).sort()).toEqual(Object.keys(READABLE).sort())
    for (const {url, title} of articles) {
      expect(Object.keys(left.last.site)).toContain(`${url.slice(1, -1)}.json`)
      expect(wordsOf(await page(url))).toContain(escaped(title))
    }
    const checked = await clipfile(['check', '--out', 'site'], {cwd: folder})
    expect(checked).toMatchObject({status: 0, problems: []})
  })

  test('shows words that look like code as words', async () => {
    const code = await page('/articles/import-x-b-tariffs-b/')
    expect(wordsOf(code)).toContain('import duties rose in March, and nobody at the port could say why.')
    expect(wordsOf(code)).toContain('The formula {process.exit(3)} stood on the blackboard')
    const script = await page('/articles/a-note-with-script-alert-x-script-and-braces-in-it/')
    const {document} = parseHTML(script)
    const data = document.querySelectorAll('script[type="application/ld+json"]')
    expect([...data].map((one) => JSON.parse(one.textContent!).headline)).toEqual([
      "A note with <script>alert('x')</script> and {braces} in it",
    ])
    for (const one of data) one.remove()
    expect(
      document.querySelectorAll('mention, block, sentence, script:not([src], [type="application/ld+json"])'),
    ).toHaveLength(0)
    expect(wordsOf(script)).toContain('{/* import duties */} rose. &lt;/Block&gt;&lt;/Sentence&gt;')
  })

  test('tells an article called Index from the list of articles, and one called 404 from the page', async () => {
    expect(wordsOf(await page('/articles/index/'))).toContain('The index of prices rose by 3 per cent')
    expect(await page('/articles/')).toContain('href="/articles/index/"')
    expect(wordsOf(await page('/articles/404/'))).toContain('The number 404 bus was hit by a tree')
    expect(await readFile(join(folder, 'site/404.html'), 'utf8')).not.toContain('bus was hit')
  })

  test('says in French that an article is French', async () => {
    expect(await page('/articles/le-conseil-municipal-a-vote-la-reconstruction-du-vieux-pont/')).toContain(
      'lang="fr"',
    )
  })
})

describe('an address that was published', () => {
  test('leads to the page that has its name now', async () => {
    const moved = await page('/actors/edith-marlow/')
    expect(moved).toContain('href="/actors/edith-marlowe/"')
    expect(await readFile(join(folder, 'site/_redirects'), 'utf8')).toBe(
      '/actors/edith-marlow/ /actors/edith-marlowe/ 301\n',
    )
  })

  test('stays the address of its seed', async () => {
    expect(wordsOf(await page('/articles/old-pier/'))).toContain('voted on Monday to rebuild the old pier')
  })

  test.each([
    '/actors/jan-novak/',
    '/articles/one-line-without-end/',
    '/actors/grace-otieno/',
    '/places/kisumu/',
  ])('says so when what it stood for is gone: %s', async (address) => {
    const html = await page(address)
    expect(wordsOf(html)).toContain('no longer in the file')
    expect(html).not.toMatch(/http-equiv="refresh"/i)
    const redirects = await recordsIn(join(folder, 'site/data'), 'redirects')
    expect(redirects).toContainEqual({from: address, to: null})
  })

  test('is in the register, every one, live or not', async () => {
    const registered = left.last.permalinks
      .split('\n')
      .filter((line) => line.startsWith('/'))
      .map((line) => line.split('\t').slice(0, 2))
    const live = (
      await Promise.all(
        ['articles', 'actors', 'places', 'events'].map((name) => recordsIn(join(folder, 'site/data'), name)),
      )
    ).flatMap((records) => records.map(({url}) => url))
    const groups = (await readdir(join(folder, 'site/figures'))).filter((name) => name.endsWith('.json'))
    live.push(...groups.map((name) => `/figures/${name.slice(0, -'.json'.length)}/`))
    expect(registered.filter(([address, to]) => address === to).map(([address]) => address)).toEqual(
      live.sort(),
    )
    expect(registered).toContainEqual(['/actors/grace-otieno/', ''])
    expect(registered).toContainEqual(['/actors/edith-marlow/', '/actors/edith-marlowe/'])
  })
})

test('the check tells a site that breaks its promises', async () => {
  const file = join(folder, 'site/articles/old-pier/index.html')
  const html = await readFile(file, 'utf8')
  await writeFile(
    file,
    html.replaceAll('take two years', 'take ten years').replace('href="/actors/', 'href="/actor/'),
  )
  const {status, problems} = await clipfile(['check', '--out', 'site'], {cwd: folder})
  await writeFile(file, html)
  expect(status).toBe(1)
  expect(problems.map(({severity}) => severity)).not.toContain('warning')
  expect(new Set(problems.map(({file: told}) => told))).toEqual(
    new Set(['site/articles/old-pier/index.html']),
  )
  expect(problems.map(({rule}) => rule)).toContain('links:missing')
  expect(problems.map(({rule}) => rule)).toContain('sentences:changed')
})

test('other seeds leave the project as it was', async () => {
  expect(await workingTree()).toBe(tree)
  expect((await readdir(folder)).sort()).toEqual(['seeds', 'site'])
})

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;')

/** What git sees of the project but its scripts, which no build writes and people edit; null where git has none. */
async function workingTree(): Promise<string | null> {
  const call = ['status', '--porcelain', '--untracked-files=all', '--', '.', ':!scripts']
  return promisify(execFile)('git', call, {cwd: PROJECT}).then(
    ({stdout}) => stdout,
    () => null,
  )
}
