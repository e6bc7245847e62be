import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import type {Article, BlockKind} from '../model.ts'
import {silentReport} from '../report.ts'
import {compose, readArticles} from './articles.ts'
import {decode} from './decode.ts'
import {readHtml} from './html.ts'
import {layoutOf} from './layout.ts'
import {readMarkdown} from './markdown.ts'
import {wordsOf} from './pieces.ts'
import {readText} from './text.ts'

const folderOf = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
const of = (article: Article, kind: BlockKind) =>
  article.blocks.filter((block) => block.kind === kind).map(({start, end}) => article.text.slice(start, end))
/** The kinds of the blocks in order, by their first letters: `sp p h p`. */
const shapeOf = ({blocks}: Article) => blocks.map(({kind}) => SHORT[kind]).join('')
const SHORT = {standfirst: 'S', paragraph: 'p', subhead: 'h', caption: 'c', quotation: 'q', list: 'l'}

interface Expected {
  title: string
  titleBasis?: string
  shape: string
  byline?: string[]
  date?: string | null
  dateline?: string | null
  source?: string | null
  url?: string | null
  standfirst?: string
  /** Words that must have been dropped, and are in no text. */
  gone?: string[]
  /** Words that must have stayed. */
  kept?: string[]
}

const CLIPPINGS: Record<string, Expected> = {
  'headline-and-standfirst-run-together.txt': {
    title: 'Ferry workers call off island strike hours before summer rush: what we know',
    shape: 'Spppp',
    dateline: 'Lisbon',
    standfirst:
      "Speaking after nine hours of talks, the union's chief Ines Galvao said the offer was “thin but real”.",
    kept: ['He did not elaborate'],
  },
  'headline-and-standfirst-in-title-case.txt': {
    title: 'Flood Barriers Fail as River Crests Above Record in Two Counties',
    shape: 'Sppp',
    byline: ['Dorothea Quill'],
    dateline: 'Pineville, Ky.',
  },
  'no-headline.txt': {
    title:
      'A court in Gqeberha has ordered the provincial health department to reopen the maternity ward at Zwide…',
    titleBasis: 'derived',
    shape: 'pphpp',
  },
  'page-furniture-everywhere.txt': {
    title: 'Central bank holds rates as peso steadies',
    shape: 'ppppp',
    byline: ['Rosario Belmonte', 'Hugo Ferrand'],
    date: '2026-05-12',
    source: 'The Pampas Courier',
    gone: ['Grain exporters', 'Soy harvest', 'Truckers', 'Leave a Reply', 'Advertisement', 'WhatsApp'],
    kept: ['Subscribers to the bank', 'Share prices rose'],
  },
  'wrapped-at-72-columns.txt': {
    title: 'Rescuers reach village cut off by landslide',
    shape: 'pppp',
    byline: ['Sunita Thakuri'],
    dateline: 'Kathmandu',
    kept: ['reached a village in western Nepal on Wednesday, two days after a landslide'],
  },
  'captions-and-credits.txt': {
    title: 'Striking nurses march on ministry in Tegucigalpa',
    shape: 'cppcpcp',
    gone: ['Izaguirre', 'Roque'],
  },
  'looks-like-code.txt': {
    title: 'Import duties rise as {budget} passes',
    shape: 'pppp',
    kept: ['import duties rose', 'export const', '<script>alert(1)</script>', 'layout: the printers'],
  },
  'fields-in-front.txt': {
    title: 'Museum returns bell to monastery',
    shape: 'pp',
    byline: ['Petar Ilkov'],
    date: '2026-01-19',
    source: 'The Balkan Ledger',
    url: 'https://ledger.example/bell',
  },
  'lists-and-results.txt': {title: 'Harbour town elects its first woman mayor', shape: 'phlllplll'},
  'front-matter.md': {
    title: 'Orchard growers sue over spray drift',
    shape: 'phqllp',
    byline: ['Junko Harewood'],
    date: '2026-07-03',
    source: 'Valley Almanac',
    url: 'https://almanac.example/spray',
    kept: ['Blue Heron Air, denies it. It will contest'],
  },
}

const PAGES: Record<string, Expected> = {
  'wordpress-template.html': {
    title: 'Ferry operator fined after passengers left on sandbank',
    shape: 'cppphpllqp',
    byline: ['Hattie Brill'],
    date: '2026-02-17',
    source: 'The Solent Observer',
    url: 'https://solentobserver.example/2026/02/17/ferry-operator-fined/',
    gone: ['Harbour dredging', 'Colin Dabb', 'Tweet'],
  },
  'modern-divs-with-everything-around.html': {
    title: 'Nairobi hospital suspends transplant programme after audit',
    shape: 'Spphppp',
    byline: ['Wanjiru Kettle'],
    date: '2026-04-09',
    source: 'Rift Daily',
    standfirst: 'Eleven donors could not be traced, inspectors say, and four had signed with the same hand.',
    gone: ['County nurses', 'Sign up', 'Advertisement'],
  },
  'table-layout-of-2004.html': {
    title: 'Mill town votes to keep its last spinning shed',
    shape: 'pppp',
    byline: ['Arvid Lund'],
    date: '2004-05-18',
    dateline: 'Harrowdale',
  },
  'body-of-line-breaks-only.html': {
    title: 'Landslide closes border road in Bolivia',
    shape: 'pppp',
    dateline: 'La Paz, Bolivia',
    date: null,
  },
  'amp.html': {
    title: 'Striker banned for six matches over shove',
    shape: 'cpppp',
    byline: ['Benício Prado'],
    date: '2025-11-02',
    gone: ['Ferroviário sell'],
  },
  'liveblog.html': {
    title: 'Storm Ottilie: ferries halted and 30,000 homes without power',
    shape: 'hllphpphpphp',
    byline: ['Liv Sandvik', 'Jonas Eide'],
    date: '2026-01-08',
  },
  'text-only-in-json-ld.html': {
    title: 'Court clears nurse of falsifying records',
    shape: 'pppp',
    byline: ['Odalys Fenn'],
    date: '2026-03-11',
    source: 'Prairie Ledger',
    url: 'https://prairieledger.example/nurse-cleared',
  },
  'broken-markup.html': {
    title: 'Dam operator warned twice, inquiry hears',
    shape: 'ppppp',
    date: '2025-10-22',
    kept: ['mailbox nobody read', '< the only way out >'],
  },
  'hidden-text-and-inline-script.html': {
    title: 'Bakery chain recalls rye loaves',
    shape: 'pppp',
    date: '2026-05-30',
    gone: ['Dolly Marchetti'],
    kept: ['Rye & Shine'],
  },
}

describe.each([
  ['clippings', CLIPPINGS],
  ['pages', PAGES],
])('%s that are hard', async (folder, expected) => {
  const report = silentReport()
  const articles = await readArticles(layoutOf(folderOf(folder)), report)

  it('are all read without a problem', () => {
    expect(articles.map(({seed}) => seed)).toEqual(Object.keys(expected).sort())
    expect(report.problems).toEqual([])
  })

  it.each(Object.entries(expected))('%s', (seed, want) => {
    const article = articles.find((one) => one.seed === seed)!
    expect({
      title: article.title,
      titleBasis: article.titleBasis,
      shape: shapeOf(article),
      byline: article.byline,
    }).toEqual({
      titleBasis: 'stated',
      byline: [],
      title: want.title,
      shape: want.shape,
      ...pick(want, 'titleBasis', 'byline'),
    })
    if (want.date !== undefined) expect(article.date).toBe(want.date)
    expect(article.dateline).toBe(want.dateline ?? null)
    if (want.source !== undefined) expect(article.source.name).toBe(want.source)
    if (want.url !== undefined) expect(article.source.url).toBe(want.url)
    if (want.standfirst !== undefined) expect(of(article, 'standfirst')).toEqual([want.standfirst])
    for (const words of want.gone ?? []) {
      expect(article.text).not.toContain(words)
      expect(
        article.dropped.some(({text}) => text.includes(words)),
        words,
      ).toBe(true)
    }
    for (const words of want.kept ?? []) expect(article.text).toContain(words)
  })

  it('have blocks that make up the text, two line feeds apart', () => {
    for (const {text, blocks, seed} of articles) {
      expect(blocks.map(({start, end}) => text.slice(start, end)).join('\n\n'), seed).toBe(text)
      for (const {start, end} of blocks) expect(text.slice(start, end)).toMatch(/^\S(?:[^\n]*\S)?$/)
    }
  })

  it('lose no word, if they are plain text', async () => {
    for (const {seed, text, dropped} of articles.filter(({seed}) => seed.endsWith('.txt'))) {
      const decoded = decode(await readFile(`${folderOf(folder)}/${seed}`))
      const words = decoded.kind === 'text' ? wordsOf(decoded.text) : []
      expect([text, ...dropped.map(({text}) => text)].flatMap(wordsOf).sort(), seed).toEqual(words.sort())
    }
  })
})

const pick = <Key extends keyof Expected>(from: Expected, ...keys: Key[]) =>
  Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])))

describe('hostile clippings are read in a time that grows with their length', () => {
  const million = 1_000_000
  it.each([
    ['one line of sentences', 'The mayor said the river would rise. '.repeat(100_000)],
    ['one word', 'a'.repeat(5 * million)],
    ['brackets', '['.repeat(100_000)],
    ['a stop and its closing marks', `.${')'.repeat(million)}`],
    ['markers', 'READ NEXT\n'.repeat(20_000)],
    ['markers and prose', 'READ NEXT\nHe said no to it all again today.\n'.repeat(10_000)],
    ['credits', 'AFP\n'.repeat(20_000)],
    ['bylines', 'By Jane Doe\n'.repeat(20_000)],
    ['wrapped lines without a word', `${'x'.repeat(70)}\n`.repeat(20_000)],
    ['names with slashes', 'a/b/'.repeat(million)],
  ])('text: %s', (_, text) => {
    const began = performance.now()
    compose('x.txt', readText(text), null)
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  it.each([
    ['elements in elements', `${'<div>'.repeat(20_000)}text`],
    ['paragraphs that nobody closed', '<p>a'.repeat(20_000)],
    ['tables in tables', `${'<table><tr><td>'.repeat(5000)}x`],
    ['references', '&amp;'.repeat(200_000)],
    ['open comments', '<!--'.repeat(50_000)],
    [
      'lists of lists as data',
      `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>The mayor said so.`,
    ],
  ])('page: %s', (_, html) => {
    const began = performance.now()
    compose('x.html', readHtml(html), null)
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  it.each([
    ['quotations in quotations', `${'>'.repeat(10_000)} x`],
    ['lists in lists', `${'- '.repeat(5000)}x`],
    ['a paragraph of many lines', 'a line\n'.repeat(50_000)],
  ])('Markdown is left to be read as text: %s', (_, markdown) => {
    expect(() => readMarkdown(markdown)).toThrow(RangeError)
  })
})
