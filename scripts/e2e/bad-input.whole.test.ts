import {chmod, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {ArticleRecord} from '../../src/schema.ts'
import {badSeeds, PASSED_OVER, READABLE, UNUSABLE} from './bad-seeds.ts'
import {clipfile, contentOf, makeFolder, putFiles, type Ran, recordsIn, removeFolder} from './command.ts'

const isRoot = process.getuid?.() === 0

let folder: string
let ran: Ran
let articles: ArticleRecord[]
let before: Record<string, string>

beforeAll(async () => {
  const outside = {'elsewhere/secret.txt': 'Not a clipping\n\nThis file lies outside of the folder.\n'}
  const seeds = Object.entries(badSeeds()).map(([path, content]) => [`seeds/${path}`, content])
  folder = await makeFolder({...outside, ...Object.fromEntries(seeds)})
  await symlink('../../elsewhere/secret.txt', join(folder, 'seeds/articles/outside.txt'))
  await symlink('nowhere.txt', join(folder, 'seeds/articles/dangling.txt'))
  await symlink('good.txt', join(folder, 'seeds/articles/inside.txt'))
  await putFiles(folder, {'seeds/articles/locked.txt': 'Nobody may read this.\n'})
  before = await contentOf(join(folder, 'seeds'))
  if (!isRoot) await chmod(join(folder, 'seeds/articles/locked.txt'), 0o000)
  ran = await clipfile(['export', '--seeds', 'seeds', '--out', 'data'], {cwd: folder})
  articles = await recordsIn(join(folder, 'data'), 'articles')
})

afterAll(() => removeFolder(folder))

/** `articles/empty.txt error read:empty`, `register.tsv:3:1 warning register:date`. */
const told = () =>
  ran.problems.map(({file, line, column, severity, rule}) =>
    [
      [file.replace(/^seeds\//, ''), line, column].filter((part) => part !== undefined).join(':'),
      severity,
      rule,
    ].join(' '),
  )
const articleOf = (seed: string) => articles.find((article) => article.seed === seed)

describe('each problem is told at its place, with what it is', () => {
  test.each([
    'articles/empty.txt error read:empty',
    'articles/blank.txt error read:empty',
    'articles/bytes.txt error read:binary',
    'articles/picture.txt error read:binary',
    'articles/outside.txt error read:outside',
    'articles/dangling.txt error read:unreadable',
    'articles/notes.docx warning read:ending',
    'articles/README warning read:ending',
    'articles/furniture.txt warning read:furniture',
    'articles/french.txt warning read:language',
    'register.tsv:3:1 warning register:date',
    'register.tsv:5:1 warning register:file',
    'register.tsv:6:1 warning register:date',
    'register.tsv:7:1 warning register:twice',
    'register.tsv:8:1 warning register:line',
    'authority/entities.tsv:3:1 warning authority:id',
    'authority/entities.tsv:4:9 warning authority:kind',
    'authority/decisions.tsv:2:1 warning authority:ruling',
    'authority/decisions.tsv:3:21 warning authority:unknown-entity',
    'authority/permalinks.tsv:5:1 warning authority:address',
  ])('%s', (line) => {
    expect(told()).toContain(line)
  })

  test.skipIf(isRoot)('articles/locked.txt error read:unreadable', () => {
    expect(told()).toContain('articles/locked.txt error read:unreadable')
  })

  test('and nothing else is', () => {
    const expected = isRoot ? 20 : 21
    expect(told().filter((line) => !line.includes('resolve:'))).toHaveLength(expected)
  })

  test('each says what was done about it, and ends with what to do', () => {
    for (const {message} of ran.problems.filter(({rule}) => !rule.startsWith('resolve:')))
      expect(message).toMatch(/(?:; .+\. .+|extraction)\.$/)
  })
})

test('files that cannot be used make the exit status 1', () => {
  expect(ran.status).toBe(1)
})

describe('nothing is lost in silence', () => {
  test('every file is an article or is told', () => {
    const files = [
      ...Object.keys({...UNUSABLE, ...PASSED_OVER, ...READABLE}),
      'articles/outside.txt',
      'articles/dangling.txt',
      'articles/inside.txt',
      'articles/locked.txt',
    ]
    const tellsOf = (path: string) => ran.problems.some(({file}) => file === `seeds/${path}`)
    const lost = files.filter(
      (path) => articleOf(path.replace('articles/', '')) === undefined && !tellsOf(path),
    )
    expect(lost).toEqual([])
  })

  test('all that can be read is an article, and nothing else', () => {
    const seeds = [...Object.keys(READABLE).map((path) => path.replace('articles/', '')), 'inside.txt']
    if (isRoot) seeds.push('locked.txt')
    expect(articles.map(({seed}) => seed).sort()).toEqual(seeds.sort())
  })

  test('every word of a text is in the title, the text, the date line or what was dropped', () => {
    for (const [path, content] of Object.entries(READABLE)) {
      if (typeof content !== 'string' || !path.endsWith('.txt')) continue
      const {title, text, dropped, dateline, byline} = articleOf(path.replace('articles/', ''))!
      const held = [title, text, dateline, ...byline, ...dropped.map((one) => one.text)].join(' ')
      const lost = content.split(/\s+/).filter((word) => !held.includes(word))
      expect(lost, path).toEqual([])
    }
  })

  test('no file of the seeds is changed', async () => {
    await chmod(join(folder, 'seeds/articles/locked.txt'), 0o600)
    expect(await contentOf(join(folder, 'seeds'))).toEqual(before)
  })
})

describe('what is unusual is read as what it is', () => {
  test('Windows-1252 with its marks', () => {
    expect(articleOf('windows.txt')!.text).toContain(
      '“unsafe” on Tuesday. It cost €4 million – and it’s only',
    )
    expect(articleOf('windows.txt')).toMatchObject({
      title: 'A bridge',
      titleBasis: 'curated',
      date: '2024-03-05',
      dateBasis: 'curated',
      source: {name: 'The Loire Post'},
      byline: ['Jean Petit', 'Anne Roux'],
    })
  })

  test('UTF-16 with its marks', () => {
    expect(articleOf('wide.txt')!.text).toContain('said the coast guard’s spokesman, Nikos Vallis.')
  })

  test('a date that the register has wrong leaves the clipping’s own', () => {
    expect(articleOf('wide.txt')).toMatchObject({date: '2024-03-06', dateBasis: 'metadata'})
    expect(articleOf('good.txt')).toMatchObject({date: '2024-03-04', dateBasis: 'metadata'})
  })

  test('another language is published without extraction', async () => {
    const french = articleOf('french.txt')!
    expect(french.language).toBe('fr')
    for (const layer of ['mentions', 'quotations', 'figures'])
      expect(
        (await recordsIn(join(folder, 'data'), layer)).filter(({article}) => article === french.id),
      ).toEqual([])
  })

  test('words that look like code are words', () => {
    const {title, text, seed, id} = articleOf('code.md')!
    expect(title).toBe('Import {x} & <b>tariffs</b>')
    expect(text).toContain('import duties rose in March')
    expect(text).toContain('export const duties = 1, the minister wrote')
    expect(text).toContain('{process.exit(3)}')
    expect({seed, id}).toEqual({seed: 'code.md', id: 'import-x-b-tariffs-b'})
    expect(articleOf('script.txt')!.title).toBe("A note with <script>alert('x')</script> and {braces} in it")
    expect(articleOf('script.txt')!.text).toContain('{/* import duties */} rose. </Block></Sentence> --> ]]>')
  })

  test('two clippings of one title are two articles', () => {
    const ids = ['warning-1.txt', 'warning-2.txt'].map((seed) => articleOf(seed)!.id)
    expect(ids[0]).toBe('weather-warning')
    expect(ids[1]).toMatch(/^weather-warning-[0-9a-f]{6}$/)
    expect(articleOf('warning-2.txt')!.duplicateOf).toBeNull()
  })

  test('a clipping filed twice is marked, and the first is not', () => {
    const {id, duplicateOf} = articleOf('good.txt')!
    expect(duplicateOf).toBeNull()
    expect(articleOf('sub/again.txt')!.duplicateOf).toBe(id)
    expect(articleOf('inside.txt')!.duplicateOf).toBe(id)
  })

  test('an address that a seed was published at is kept, though its title gives another', () => {
    expect(articleOf('good.txt')!.url).toBe('/articles/old-pier/')
  })
})

test('a folder that is not there is an error', async () => {
  const {status, problems} = await clipfile(['export', '--seeds', 'nothing', '--out', 'none'], {cwd: folder})
  expect(status).toBe(1)
  expect(problems).toMatchObject([{file: 'nothing', severity: 'error', rule: 'read:unreadable'}])
})

test('a mere folder of clippings is enough', async () => {
  await putFiles(folder, {'mere/one.txt': READABLE['articles/good.txt']})
  const mere = await clipfile(['export', '--seeds', 'mere', '--out', 'mere-data'], {cwd: folder})
  expect(mere).toMatchObject({status: 0, problems: []})
  expect(await recordsIn(join(folder, 'mere-data'), 'articles')).toMatchObject([{seed: 'one.txt'}])
})
