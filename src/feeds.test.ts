import {parseFeed} from 'htmlparser2'
import {describe, expect, test} from 'vitest'
import {escapeXml, type Feed, feedItem, feedXml, sitemaps} from './feeds.ts'
import type {ArticleRecord} from './schema.ts'

const article = (of: Partial<ArticleRecord> = {}) =>
  ({
    url: '/articles/ferry/',
    title: 'Ferry “Maja” & crew <safe>',
    text: 'The ferry came home.\n\nNobody was hurt.',
    standfirst: null,
    date: '2026-03-02',
    source: {name: 'Harbour Post', url: null},
    ...of,
  }) as ArticleRecord

const whole = (address: string) => `https://example.org/file${address}`
const feed = (...articles: ArticleRecord[]): Feed => ({
  title: 'A file',
  description: 'What is in it',
  address: '/',
  self: '/feed.xml',
  language: 'en',
  items: articles.map(feedItem),
})

describe('feedXml', () => {
  test('is a feed that a reader of feeds reads', () => {
    const parsed = parseFeed(feedXml(feed(article()), whole))
    expect(parsed).toMatchObject({type: 'rss', title: 'A file', link: 'https://example.org/file/'})
    expect(parsed!.items).toEqual([
      expect.objectContaining({
        id: 'https://example.org/file/articles/ferry/',
        title: 'Ferry “Maja” & crew <safe>',
        link: 'https://example.org/file/articles/ferry/',
        description: 'The ferry came home.',
        pubDate: new Date('2026-03-02T00:00:00Z'),
      }),
    ])
  })

  test.each([
    ['2026-03', 'a month'],
    ['2026-03-02~', 'a day that is doubted'],
    [null, 'nothing'],
  ] as [string | null, string][])('says no day where %s, %s, is known', (date) => {
    expect(feedXml(feed(article({date})), whole)).not.toContain('pubDate')
  })

  test('tells the standfirst, else the opening cut between words', () => {
    expect(feedItem(article({standfirst: 'All are well.'})).description).toBe('All are well.')
    const long = feedItem(article({text: 'word '.repeat(200)})).description
    expect(long.length).toBeLessThanOrEqual(301)
    expect(long).toMatch(/word…$/)
  })

  test('has a title that tries to be markup as text', () => {
    const xml = feedXml(feed(article({title: ']]></title><script>alert(1)</script>&#0;\u0000'})), whole)
    expect(xml).not.toContain('<script>')
    expect(parseFeed(xml)!.items[0]!.title).toContain('<script>')
  })
})

test('leaves out what XML cannot hold', () => {
  expect(escapeXml('a\u0000b\u0008c\ud800d')).toBe('abc\ufffdd')
})

describe('sitemaps', () => {
  const addresses = (count: number) => Array.from({length: count}, (_, index) => `/articles/a${index}/`)

  test('names whole addresses in one file', () => {
    const files = sitemaps(addresses(1), whole)
    expect([...files.keys()]).toEqual(['sitemap'])
    expect(files.get('sitemap')).toContain('<url><loc>https://example.org/file/articles/a0/</loc></url>')
  })

  test('parts more than fifty thousand, and names the parts', () => {
    const files = sitemaps(addresses(50_001), whole)
    expect([...files.keys()]).toEqual(['sitemap', 'sitemap-1', 'sitemap-2'])
    expect(files.get('sitemap')).toContain('<loc>https://example.org/file/sitemap-2.xml</loc>')
    expect(files.get('sitemap-2')!.match(/<url>/g)).toHaveLength(1)
  })
})
