import {describe, expect, test} from 'vitest'
import type {ArticleRecord} from '../../src/schema.ts'
import {mdxOf, type Wrap} from './mdx.ts'

/** One block, one sentence, unless `cuts` gives the sentences' ends. */
function body(
  text: string,
  wraps: [Wrap['component'], string, string?][],
  cuts: number[] = [text.length],
): string {
  let from = 0
  const sentences = cuts.map((end, index) => {
    const start = from + (text.slice(from).length - text.slice(from).trimStart().length)
    from = end
    return {id: `s${index + 1}`, start, end, block: 0}
  })
  const article = {
    title: 'T',
    date: null,
    language: 'en',
    url: '/articles/t/',
    seed: 't.txt',
    text,
    blocks: [{kind: 'paragraph', start: 0, end: text.length}],
  } as unknown as ArticleRecord
  const mdx = mdxOf(
    article,
    {sentences},
    wraps.map(([component, words, id]) => ({
      component,
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      attributes: (id === undefined ? {} : {id}) as Record<string, string>,
    })),
  )
  return mdx.slice(mdx.indexOf('<Block'))
}

/** The text that a reader of the MDX sees: the string expressions outside tags, parsed as JSON. */
function textOf(mdx: string): string {
  return [...mdx.matchAll(/(?<=>|\})\{("(?:[^"\\]|\\.)*")\}/g)].map((match) => JSON.parse(match[1]!)).join('')
}

test('a name becomes a component around its words', () => {
  expect(body('Ama Boateng spoke.', [['Mention', 'Ama Boateng', 'm1']])).toBe(
    '<Block kind={"paragraph"}><Sentence id={"s1"}><Mention id={"m1"}>{"Ama Boateng"}</Mention>{" spoke."}</Sentence></Block>\n',
  )
})

test('a name inside a quotation stands inside it', () => {
  expect(
    body('“Ask Ama,” he said.', [
      ['Mention', 'Ama'],
      ['Quotation', 'Ask Ama,'],
    ]),
  ).toContain('<Quotation>{"Ask "}<Mention>{"Ama"}</Mention>{","}</Quotation>')
})

test('two that cross are cut, and the anchor stands once', () => {
  const mdx = body('ten of Ghana men', [
    ['Figure', 'ten of Ghana', 'f1'],
    ['Mention', 'Ghana men', 'm1'],
  ])
  expect(mdx).toContain(
    '<Figure id={"f1"}>{"ten of "}<Mention id={"m1"}>{"Ghana"}</Mention></Figure><Mention>{" men"}</Mention>',
  )
})

test('a quotation over two sentences has a piece in each and one anchor', () => {
  const text = '“We left. They stayed,” he said.'
  const mdx = body(text, [['Quotation', 'We left. They stayed,', 'q1']], [9, text.length])
  expect(mdx.match(/<Quotation/g)).toHaveLength(2)
  expect(mdx.match(/id=\{"q1"\}/g)).toHaveLength(1)
  expect(textOf(mdx)).toBe(text)
})

describe('hostile text is only text', () => {
  test.each([
    '<script>alert(1)</script>',
    '{process.exit(1)}',
    'import duties rose, and export const x = 1',
    '---\nlayout: "data:text/javascript,x"\n---',
    '</Sentence></Block>',
    '"} onclick={alert(1)} {"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay a text
    '`${x}` \\ \\u0041 &amp; <!-- -->',
    'a\u2028b\u2029c',
  ])('%s', (text) => {
    const mdx = body(text, [])
    expect(textOf(mdx)).toBe(text)
    // Outside string expressions only our own components stand.
    expect(
      mdx
        .replace(/\{"(?:[^"\\]|\\.)*"\}/g, '')
        .replace(/<\/?(?:Block kind=|Sentence id=|Block|Sentence)>/g, '')
        .trim(),
    ).toBe('')
  })
})

test('front matter holds a fixed list of keys as JSON', () => {
  const article = {
    title: 'A: "b" #c\nlayout: evil',
    date: '2026-03-02',
    language: 'en',
    url: '/articles/a/',
    seed: '-.txt',
    text: '',
    blocks: [],
  } as unknown as ArticleRecord
  expect(mdxOf(article, {sentences: []}, []).split('\n').slice(0, 7)).toEqual([
    '---',
    'title: "A: \\"b\\" #c\\nlayout: evil"',
    'date: "2026-03-02"',
    'language: "en"',
    'url: "/articles/a/"',
    'seed: "-.txt"',
    '---',
  ])
})
