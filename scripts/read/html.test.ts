import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readHtml} from './html.ts'
import {kept} from './pieces.ts'

/** The pieces that stay, each with the first letter of its kind: `p He said so.` */
const piecesIn = (html: string) =>
  kept(readHtml(html).pieces).map(({text, kind}) => `${kind?.[0] ?? '-'} ${text}`)
const textOf = (html: string) => kept(readHtml(html).pieces).map(({text}) => text)

interface Site {
  title: string
  /** How the article's first and last paragraph begin, and what stands between them. */
  holds: string[]
  /** What stands around and among them. */
  lacks: string[]
}

const SITES: Record<string, Site> = {
  'african-news-site.html': {
    title: 'Shea nut cooperatives sue over forest reserve',
    holds: ['Eleven cooperatives', '“They measured', 'What the lease says', 'The case was adjourned'],
    lacks: ['WhatsApp', 'Gold buyers', 'Save my name', 'Black Stars', 'first stop for news'],
  },
  'blog-of-line-breaks.html': {
    title: 'Council drops plan to fill in the tidal pool',
    holds: ['The council has dropped', '"You came with', 'Work on the wall'],
    lacks: ['What the paper leaves out', 'since 1988', 'Retired tide-table printer', 'Blog Archive'],
  },
  'broadsheet-with-rich-links.html': {
    title: 'Tenants win right to keep pigeons in Leith tower blocks',
    holds: [
      'Tribunal says a ban',
      'Tenants of three tower blocks',
      'Costs of the case',
      'A rule that cannot be found',
      'Environmental health officers',
    ],
    lacks: ['Support the Sentinel', 'The last lamplighter', 'Explore more', 'Peregrine', 'Most viewed'],
  },
  'divs-without-names.html': {
    title: 'Sturgeon hatchery loses licence over drug records',
    holds: ['Inspectors counted', 'Young sturgeon', 'The largest sturgeon', 'The fish will be counted again'],
    lacks: ['Obituaries', 'Three charged', 'Paper mill to hire', 'Reproduction without'],
  },
  'one-div-with-boxes-within.html': {
    title: 'Vidarbha orange growers block highway over insurance',
    holds: ['Growers in Amravati', 'Amravati: More than 900', '"The surveyor came', "The growers' committee"],
    lacks: [
      'Onion export duty',
      'principal correspondent',
      'Ten mango dishes',
      'Latest from Nagpur',
      'Follow us',
    ],
  },
  'regional-paper-with-rankings.html': {
    title: 'Typhoon shelter in Kochi collapses in drill, 14 hurt',
    holds: ['Firefighters look', 'KOCHI -- The roof', '"I heard a sound', 'Mayor Toru Sasaoka'],
    lacks: ['【Related】', '【Photo Special】', 'Bonito', 'Bear seen', 'PR: Hot spring', 'Tweet'],
  },
  'wire-page-with-related-between.html': {
    title: 'Copper smelter halts after acid leak kills two',
    holds: [
      'Two workers killed',
      'ANTOFAGASTA, Jan 27',
      'Prosecutors have opened',
      'Analysts at Harcourt Vane',
    ],
    lacks: ['Lithium auction', 'Peso firms', 'Rodrigo reports on metals', 'Nickel traders', 'reaches people'],
  },
}

describe('of a page of news', () => {
  it.each(Object.entries(SITES))('the article is read and what stands around it is not: %s', (file, site) => {
    const {title, pieces} = readHtml(
      readFileSync(new URL(`../fixtures/sites/${file}`, import.meta.url), 'utf8'),
    )
    const texts = kept(pieces).map(({text}) => text)
    expect(title).toBe(site.title)
    const places = site.holds.map((words) => texts.findIndex((text) => text.startsWith(words)))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    for (const words of site.lacks) expect(texts.join('\n')).not.toContain(words)
  })
})

const FIRST =
  'The ferry between Lochgelly and the islands will not sail on Friday, its operator said in the evening.'
const SECOND =
  'A crack as long as a hand was found in the hull when the ship was lifted out of the water, it said.'
const THIRD =
  'Some 240 passengers have booked. They can have their money back, or sail from Oban on Saturday instead.'
const around = (inside: string) =>
  `<body><div class="story"><p>${FIRST}</p>${inside}<p>${SECOND}</p><p>${THIRD}</p></div></body>`

describe('among the paragraphs', () => {
  it.each([
    [
      'a box of links is none of them',
      '<div><span>Also Read</span> | <a>Harbour to be dredged by spring</a></div>',
      [],
    ],
    [
      'nor is a list of links',
      '<ul><li><a>Harbour to be dredged</a></li><li><a>Gulls return</a></li></ul>',
      [],
    ],
    [
      'a list with a link in it stays',
      '<ul><li>Oban, with <a>Minch Lines</a>, at nine</li></ul>',
      ['l Oban, with Minch Lines, at nine'],
    ],
    [
      'a paragraph that is all link stays',
      '<div><p><a>The hull was last looked at in May.</a></p></div>',
      ['p The hull was last looked at in May.'],
    ],
    [
      'words that a class calls a caption are one',
      '<div class="photo__caption">The ship in dock.</div>',
      ['c The ship in dock.'],
    ],
    [
      'a paragraph in a chapter on capital is none',
      '<p class="capital-city">The mayor was not told.</p>',
      ['p The mayor was not told.'],
    ],
    [
      'things that only style keeps apart are apart',
      '<div><time><span>9 May 2026</span><span>14:02</span></time></div>',
      ['- 9 May 2026', '- 14:02'],
    ],
  ])('%s', (_, inside, expected) => {
    expect(piecesIn(around(inside))).toEqual([`p ${FIRST}`, ...expected, `p ${SECOND}`, `p ${THIRD}`])
  })
})

describe('the article is found', () => {
  it('in an element whose name means something else', () => {
    expect(textOf(around('').replace('"story"', '"widget Blog sidebar"'))).toEqual([FIRST, SECOND, THIRD])
  })

  it('in a form that the whole page stands in', () => {
    const page = around('')
      .replace('<body>', '<body><form id="aspnetForm"><table><tr><td>')
      .replace('</body>', '</table></form>')
    expect(textOf(page)).toEqual([FIRST, SECOND, THIRD])
    expect(textOf(page.replaceAll('div', 'h2').replace(SECOND, SECOND.repeat(20)))).toContain(THIRD)
  })

  it('in columns beside which advertisements stand', () => {
    const column = (text: string) =>
      `<div><div class="column"><p>${text}</p></div><aside>Skip advertisement</aside></div>`
    expect(
      textOf(
        `<main><article>${[FIRST, SECOND, THIRD].map(column).join('<div><a>Advertisement</a></div>')}</article></main>`,
      ),
    ).toEqual([FIRST, SECOND, THIRD])
  })

  it('though its readers wrote more than its reporter', () => {
    const comment =
      '<div class="comment"><p>I have sailed with them for years and never once on time, so there.</p></div>'
    const page = around('').replace('</body>', `<div id="comments">${comment.repeat(30)}</div></body>`)
    expect(textOf(page)).toEqual([FIRST, SECOND, THIRD])
  })

  it('in the data of a page that shows only its first lines, and on the page where the data has only those', () => {
    const data = (text: string) =>
      `<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: 'No ferry on Friday', articleBody: text})}</script>`
    expect(textOf(`<body>${data([FIRST, SECOND, THIRD].join('\n\n'))}<p>${FIRST}</p></body>`)).toHaveLength(3)
    expect(textOf(data(FIRST) + around(''))).toHaveLength(3)
  })

  it('in a page too large or too deep for a document model', () => {
    const links = '<div><a>Gulls return</a></div>'.repeat(20_000)
    expect(textOf(around('').replace('</body>', `<nav>${links}</nav></body>`))).toEqual([
      FIRST,
      SECOND,
      THIRD,
    ])
    const deep = `${'<div>'.repeat(1000)}x`
    expect(textOf(around('').replace('</body>', `${deep}</body>`))).toContain(SECOND)
  })

  it('nowhere in a page without words', () => {
    expect(textOf('<body><img><script>let a = "<p>Words</p>"</script></body>')).toEqual([])
    expect(textOf('')).toEqual([])
  })
})

describe('the headline is', () => {
  const page = (title: string, inside: string) =>
    `<head><title>${title}</title></head>${around('').replace('<body>', `<body>${inside}`)}`
  it.each([
    [
      'the first heading like the title',
      'No ferry on Friday',
      '<h1>No ferry on Friday, says line</h1>',
      'No ferry on Friday, says line',
    ],
    [
      'a lower one, where the first is the site’s name',
      'Tide Notes: No ferry on Friday',
      '<h1>Tide Notes</h1><h3>No ferry on Friday</h3>',
      'No ferry on Friday',
    ],
    [
      'not a lower one that shares a word or two',
      'No ferry on Friday, says line',
      '<h2>What the line says</h2>',
      'No ferry on Friday, says line',
    ],
  ])('%s', (_, title, inside, expected) => {
    expect(readHtml(page(title, inside)).title).toBe(expected)
  })
})

describe('pages made to be hard on a reader take little longer than others', () => {
  it.each([
    ['a megabyte of “<”', '<'.repeat(1_000_000)],
    ['tags that nobody closed', '<a '.repeat(300_000)],
    ['a hundred thousand elements in each other', `${'<div>'.repeat(100_000)}x`],
    [
      'fifty wells of 190 elements',
      `${'<div>'.repeat(190)}The mayor said no.${'</div>'.repeat(190)}`.repeat(50),
    ],
    ['paragraphs side by side', '<p>The mayor said that, and left the hall.'.repeat(9900)],
    ['line breaks', 'a line of text here<br>'.repeat(9900)],
    ['commas', `<p>${','.repeat(900_000)}`],
    ['references', '&amp;'.repeat(150_000)],
  ])('%s', (_, html) => {
    const began = performance.now()
    readHtml(html)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})
