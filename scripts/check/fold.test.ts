import {describe, expect, test} from 'vitest'
import {makeFolder} from './fold.ts'
import {makeValidator} from './markup.ts'

const page = (main: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><main>${main}</main></body></html>`

/** The folded main element, with what was blanked out as one `·`. */
function folded(main: string, fold = makeFolder()): string {
  const {source} = fold(page(main))
  expect(source).toHaveLength(page(main).length)
  return /<main>(.*)<\/main>/s.exec(source)![1]!.replaceAll(/\s{2,}/g, '·')
}

describe('keeps two of a shape', () => {
  test.each([
    [
      'entries that differ in address and words',
      '<ul><li><a href="/a/">A</a></li><li><a href="/b/">Bb</a></li><li><a href="/c/">C</a></li></ul>',
      '<ul><li><a href="/a/">A</a></li><li><a href="/b/">Bb</a></li>·</ul>',
    ],
    [
      'phrases of two paragraphs',
      '<p><em>a</em></p><p><em>b</em> or</p><p><em>c</em> and <strong>d</strong></p>',
      '<p><em>a</em></p><p><em>b</em> or</p><p>·and <strong>d</strong></p>',
    ],
    [
      'elements whose order does not matter',
      '<div><p>a <em>b</em></p><p><em>b</em> a</p><p>a <em>b</em> a <em>b</em></p></div>',
      '<div><p>a <em>b</em></p><p><em>b</em> a</p>·</div>',
    ],
  ])('of %s', (_name, main, result) => {
    expect(folded(main)).toBe(result)
  })
})

describe('keeps every', () => {
  test.each([
    ['heading', '<h2>a</h2><h2>b</h2><h2>c</h2>'],
    ['control and what holds it', '<p><input name="a"></p><p><input name="a"></p><p><input name="a"></p>'],
    ['landmark', '<nav>a</nav><nav>b</nav><nav>c</nav>'],
    [
      'word of links',
      '<p><a href="/a/"><em>a</em></a> <a class="b" href="/"><em>b</em></a> <a class="c" href="/"><em>c</em></a></p>',
    ],
    ['entry of an ordered pair', '<dl><dt>a</dt><dd>b</dd><dt class="c">c</dt></dl>'],
    ['text with a mark that should be an entity', '<ul><li>a</li><li>b</li><li>c & d</li></ul>'],
    ['attribute that is written oddly', '<ul><li id="a">a</li><li id="b">b</li><li id="c d">c</li></ul>'],
    ['attribute without quotation marks', '<ul><li id="a">a</li><li id="b">b</li><li id=c>c</li></ul>'],
    ['element of a page that leaves one open', '<ul><li>a</li><li>b</li><li>c<li>d</li></ul>'],
  ])('%s', (_name, main) => {
    expect(folded(main)).toBe(main)
  })
})

test('leaves out what an earlier page was found to hold in such a place, and only there', () => {
  const fold = makeFolder()
  fold(page('<p>a <em>b</em></p>')).remember()
  expect(folded('<p>c <em>d</em></p><div><p>e <em>f</em></p></div>', fold)).toBe(
    '·<div><p>e <em>f</em></p></div>',
  )
})

test('forgets what a page holds in which a fault was found', () => {
  const fold = makeFolder()
  fold(page('<p>a <em>b</em></p>'))
  expect(folded('<p>a <em>b</em></p>', fold)).toBe('<p>a <em>b</em></p>')
})

describe('a page after two valid ones', () => {
  const FIRST = '<h1 id="a">A</h1><nav aria-label="Site"><a href="/a/">A</a></nav><p>Text</p>'
  const isKnown = (second: string) => {
    const fold = makeFolder()
    // The second is shown without what stood in the first, and is what the third comes down to.
    fold(page(FIRST)).remember()
    fold(page(FIRST)).remember()
    return fold(page(second)).isKnown
  }

  test.each([
    ['words', FIRST.replace('Text', 'Other words &amp; more')],
    ['addresses', FIRST.replace('/a/', '/b/?c=d&amp;e=f')],
    ['a paragraph more', `${FIRST}<p>More</p>`],
  ])('is known when it differs in %s', (_name, second) => {
    expect(isKnown(second)).toBe(true)
  })

  test.each([
    ['a heading without words', FIRST.replace('>A</h1>', '></h1>')],
    ['another heading', FIRST.replaceAll('h1', 'h3')],
    ['another label of a landmark', FIRST.replace('Site', 'Page')],
    ['a landmark more', `${FIRST}<nav aria-label="Site"><a href="/a/">A</a></nav>`],
    ['a link without words', FIRST.replace('>A</a>', '></a>')],
    ['a bare mark', FIRST.replace('Text', 'This & that')],
    ['an odd address', FIRST.replace('/a/', '/a b/')],
    ['a “>” in an attribute', FIRST.replace('href="/a/"', 'href="/a/" rel="a > b"')],
    ['an attribute more', FIRST.replace('<p>', '<p align="left">')],
  ])('is not known when it has %s', (_name, second) => {
    expect(isKnown(second)).toBe(false)
  })
})

describe('what tells a page from others of its kind', () => {
  const head = (meta: string) => `<!DOCTYPE html><html lang="en"><head>${meta}</head><body></body></html>`
  const isKnown = (first: string, second: string) => {
    const fold = makeFolder()
    // As above: the second of a kind is what the third comes down to.
    fold(first).remember()
    fold(first).remember()
    return fold(second).isKnown
  }
  const data = (words: string) => head(`<script type="application/ld+json">{"name":"${words}"}</script>`)
  const refresh = (seconds: string) => head(`<meta http-equiv="refresh" content="${seconds}; url=/a/">`)
  const description = (words: string) => head(`<meta name="description" content="${words}">`)
  const dot = (at: string) => page(`<svg><circle cx="${at}" cy="4" r="2"></circle></svg>`)

  test.each([
    ['its data in a script', data('a'), data('b')],
    ['its description', description('2024: what 1 article says'), description('2025: what 2 articles say')],
    ['the place of a mark', dot('12.5%'), dot('40%')],
  ])('is not %s', (_name, first, second) => {
    expect(isKnown(first, second)).toBe(true)
  })

  test.each([
    ['when it goes elsewhere', refresh('0'), refresh('5')],
    ['a script that is no data', data('a'), head('<script>a()</script>')],
  ])('is %s', (_name, first, second) => {
    expect(isKnown(first, second)).toBe(false)
  })
})

test('a fault is found on every page that has it, in its place', () => {
  const validate = makeValidator()
  const bad = page('<ul><li>a</li><li>b</li><li>c</li></ul>\n<p>d <em>e <div>f</div></em></p>')
  const places = [bad, page('<p>fine</p>'), bad].map((source) =>
    validate(source).map(({rule, offset}) => [rule, source.slice(offset, offset + 3)]),
  )
  expect(places).toEqual([
    [['html:element-permitted-content', 'div']],
    [],
    [['html:element-permitted-content', 'div']],
  ])
})

test('a page of a hundred thousand phrases comes down to two', () => {
  const phrases = '<p>a <em>b</em> &amp; c</p>'.repeat(100_000)
  expect(folded(phrases)).toBe(`${'<p>a <em>b</em> &amp; c</p>'.repeat(2)}·`)
})

test('what is blanked out has no long run of spaces, which the validator takes the square of', () => {
  const {source} = makeFolder()(
    page(`<p>and ${'<em>b</em> '.repeat(2_000)}${`<b>${'c'.repeat(9_000)}</b>`.repeat(3)}</p>`),
  )
  expect(source).toContain('\n')
  expect(/ {500}/.test(source)).toBe(false)
})
