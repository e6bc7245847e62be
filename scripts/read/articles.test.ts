import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import type {Article, BlockKind} from '../model.ts'
import {silentReport} from '../report.ts'
import {readArticles} from './articles.ts'
import {decode} from './decode.ts'
import {layoutOf} from './layout.ts'
import {wordsOf} from './pieces.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const of = (article: Article, kind: BlockKind) =>
  article.blocks.filter((block) => block.kind === kind).map(({start, end}) => article.text.slice(start, end))
const droppedAs = (article: Article) => article.dropped.map(({text, reason}) => `${reason}: ${text}`)

describe('the demonstration’s seeds', async () => {
  const report = silentReport()
  const articles = await readArticles(layoutOf(at('../../seeds')), report)
  const [ceasefire, calls, envoys, london] = articles as [Article, Article, Article, Article]

  it('are all read, in the order of their paths, without a problem', () => {
    expect(articles.map(({seed}) => seed)).toEqual([...articles.map(({seed}) => seed)].sort())
    expect(articles).toHaveLength(4)
    expect(report.problems).toEqual([])
  })

  it('keep a headline above paragraphs that are one line feed apart', () => {
    expect(ceasefire).toMatchObject({
      title: 'Trump ‘Strongly Requests’ Putin Signs Ceasefire to Spare Lives of ‘Thousands’ of Troops',
      titleBasis: 'stated',
      dateline: null,
    })
    expect(of(ceasefire, 'standfirst')).toEqual([])
    expect(of(ceasefire, 'paragraph')).toHaveLength(16)
  })

  it('have headline and standfirst parted, and the dateline taken out', () => {
    expect(calls).toMatchObject({
      title:
        "5,000 soldiers are being killed every week, we're trying to stop it: Trump on Russia-Ukraine ceasefire talks",
      titleBasis: 'stated',
      dateline: 'Washington',
    })
    expect(of(calls, 'standfirst')).toEqual([
      'Calling the Russia-Ukraine war an absolute bloodbath, Donald Trump said he has seen satellite pictures that are so bad, so horrible.',
    ])
    expect(droppedAs(calls)).toContain('dateline: Washington:')
    expect(of(calls, 'paragraph')).toHaveLength(8)
  })

  it('have caption and standfirst once, and no page furniture', () => {
    expect(envoys).toMatchObject({title: 'Trump: Putin Wants To End the War', titleBasis: 'stated'})
    expect(of(envoys, 'standfirst')).toEqual([
      'The White House has voiced optimism, while Moscow says more work is needed but it is open to diplomacy.',
    ])
    expect(of(envoys, 'caption')).toEqual([
      'U.S. President Donald Trump speaks to the press in the Oval Office of the White House in Washington, D.C. on December 3, 2025.',
    ])
    expect(droppedAs(envoys)).toContain('photo credit: Andrew Caballero-Reynols / AFP')
    for (const words of [
      'You may also like',
      'Leave a Reply',
      'Our community starts with you',
      'Subscribe to any plan available in our store to comment, connect and be part of the conversation!',
      'READ NEXT',
    ]) {
      expect(envoys.text).not.toContain(words)
      expect(envoys.dropped.map(({text}) => text)).toContain(words)
    }
  })

  it('have a title derived where there is none, and their subheads', () => {
    expect(london.titleBasis).toBe('derived')
    expect(london.text.startsWith(london.title.replace('…', ''))).toBe(true)
    expect(of(london, 'subhead')).toEqual([
      'Alaska summit ends without breakthrough',
      '‘I resolved seven conflicts’: Trump',
      '‘Obligation to end Ukraine war’',
      'Keep up pressure on Putin: Starmer',
    ])
  })

  it('take their dates from the register', () => {
    expect(articles.map(({date, dateBasis}) => [date, dateBasis])).toEqual([
      ['2025-03-14', 'curated'],
      ['2025-05-20', 'curated'],
      ['2025-12-03', 'curated'],
      ['2025-09-18', 'curated'],
    ])
  })

  it('lose no word', async () => {
    for (const article of articles) await expectEveryWord(at('../../seeds/articles'), article)
  })
})

/** Every word of a text file stands in the article's text or among what was dropped, in that order. */
async function expectEveryWord(folder: string, article: Article): Promise<void> {
  const decoded = decode(await readFile(`${folder}/${article.seed}`))
  if (decoded.kind === 'binary') throw new Error(article.seed)
  const found = new Map<string, number>()
  const parts = [article.text, ...article.dropped.map(({text}) => text)]
  for (const word of parts.flatMap(wordsOf)) found.set(word, (found.get(word) ?? 0) + 1)
  for (const word of wordsOf(decoded.text)) {
    expect(found.get(word) ?? 0, `“${word}” of ${article.seed}`).toBeGreaterThan(0)
    found.set(word, found.get(word)! - 1)
  }
}
