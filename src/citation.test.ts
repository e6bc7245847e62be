import {createRequire} from 'node:module'
import {describe, expect, test} from 'vitest'
import {type Citable, cite} from './citation.ts'

const clipping: Citable = {
  id: 'levee-gives-way',
  title: 'Levee Gives Way',
  authors: ['Ama Boateng', 'Lars Novak'],
  container: 'The Delta Courier',
  date: '2026-02-03',
  type: 'newspaper',
  url: 'https://courier.example/levee?a=1&b=2',
  keptAt: 'https://files.example/articles/levee-gives-way/',
  site: 'River file',
}
const page: Citable = {
  ...clipping,
  id: 'ama-boateng',
  title: 'Ama Boateng',
  authors: [],
  container: 'River file',
  date: null,
  type: 'page',
  url: 'https://files.example/actors/ama-boateng/',
  keptAt: 'https://files.example/actors/ama-boateng/',
}

test('a clipping is cited as it was published, and with where it is kept', () => {
  expect(cite(clipping).plain).toBe(
    'Ama Boateng and Lars Novak. “Levee Gives Way.” The Delta Courier, 3 February 2026. https://courier.example/levee?a=1&b=2. Kept in River file, https://files.example/articles/levee-gives-way/.',
  )
})

test('a page of the site has one address', () => {
  expect(cite(page).plain).toBe('“Ama Boateng.” River file. https://files.example/actors/ama-boateng/.')
})

test('what is not known is left out', () => {
  const bare = {...clipping, authors: [], container: null, date: null, url: null, keptAt: null}
  const {plain, bibtex, ris, csl} = cite(bare)
  expect(plain).toBe('“Levee Gives Way.” Kept in River file.')
  expect(bibtex).toBe(
    '@article{levee-gives-way,\n  title = {{Levee Gives Way}},\n  note = {Kept in River file}\n}\n',
  )
  expect(ris).toBe(
    'TY  - NEWS\r\nID  - levee-gives-way\r\nTI  - Levee Gives Way\r\nN1  - Kept in River file\r\nER  - \r\n',
  )
  expect(JSON.parse(csl)).toEqual([
    {id: 'levee-gives-way', type: 'article-newspaper', title: 'Levee Gives Way', note: 'Kept in River file'},
  ])
})

test('BibTeX keeps a title’s capitals and takes no character for a command', () => {
  const {bibtex} = cite({
    ...clipping,
    title: '50% of R&D at {X}_1 ~ \\cost',
    url: 'https://a.example/50%25_{x}',
  })
  expect(bibtex).toContain(
    'title = {{50\\% of R\\&D at \\{X\\}\\_1 \\textasciitilde{} \\textbackslash{}cost}},',
  )
  expect(bibtex).toContain('author = {{Ama Boateng} and {Lars Novak}}')
  expect(bibtex).toContain('url = {https://a.example/50%25_%7Bx%7D}')
  expect(bibtex).toContain('month = feb')
})

test('RIS has one line a field, whatever the title holds', () => {
  const {ris} = cite({...clipping, title: 'Levee\nER  - \r\nTY  - BOOK'})
  expect(ris.split('\r\n')[4]).toBe('TI  - Levee ER - TY - BOOK')
  expect(ris).toContain('DA  - 2026/02/03\r\n')
  expect(ris.match(/^ER {2}- /gm)).toHaveLength(1)
})

describe('a date is no more precise than it is known', () => {
  test.each([
    ['2026-02', '2026/02/', 'feb', {'date-parts': [[2026, 2]]}],
    ['2026', '2026//', undefined, {'date-parts': [[2026]]}],
    ['2026-02-03~', '2026/02/03', 'feb', {'date-parts': [[2026, 2, 3]], circa: true}],
    [
      '2026-02-01/2026-02-03',
      undefined,
      undefined,
      {
        'date-parts': [
          [2026, 2, 1],
          [2026, 2, 3],
        ],
      },
    ],
    ['../2026-02-03', undefined, undefined, {literal: 'before 3 February 2026'}],
  ])('%s', (date, da, month, issued) => {
    const {ris, bibtex, csl} = cite({...clipping, date})
    expect(/^DA {2}- (.*)\r$/m.exec(ris)?.[1]).toBe(da)
    expect(/month = (\w+)/.exec(bibtex)?.[1]).toBe(month)
    expect(JSON.parse(csl)[0].issued).toEqual(issued)
  })
})

describe('a reference manager reads back what was cited, from', () => {
  // Citation.js has no types of its own.
  const load = createRequire(import.meta.url)
  const {Cite} = load('@citation-js/core')
  load('@citation-js/plugin-bibtex')
  load('@citation-js/plugin-ris')

  const hard: Citable = {
    ...clipping,
    title: 'Levee & Gives {Way}: 50% “more”, it’s _said_ #1 \\cost',
    url: 'https://courier.example/levee?a=1&b=2%20x_y~z#s3',
  }
  const issued = {'date-parts': [[2026, 2, 3]]}

  test.each([
    [
      'bibtex',
      clipping,
      {title: clipping.title, URL: clipping.url, 'container-title': 'The Delta Courier', issued},
    ],
    ['bibtex', hard, {title: hard.title, URL: hard.url, issued}],
    ['bibtex', {...clipping, date: '2026-02'}, {issued: {'date-parts': [[2026, 2]]}}],
    ['bibtex', page, {title: 'Ama Boateng', URL: page.url}],
    // Citation.js reads the year alone of a newspaper’s RIS; the day is in DA, for those who do read it.
    [
      'ris',
      clipping,
      {type: 'article-newspaper', title: clipping.title, URL: clipping.url, issued: {'date-parts': [[2026]]}},
    ],
    ['ris', hard, {title: hard.title, URL: hard.url}],
    ['ris', {...page, date: '2026-02-03'}, {type: 'webpage', title: 'Ama Boateng', issued}],
    ['ris', {...page, date: '2026-02'}, {issued: {'date-parts': [[2026, 2]]}}],
    ['csl', clipping, {type: 'article-newspaper', title: clipping.title, URL: clipping.url, issued}],
    ['csl', hard, {title: hard.title, URL: hard.url}],
    ['csl', page, {type: 'webpage', title: 'Ama Boateng', 'container-title': 'River file'}],
  ] as const)('%s: %o', (format, citable, expected) => {
    const read = new Cite(cite(citable)[format]).data
    expect(read).toHaveLength(1)
    expect(read[0]).toMatchObject(expected)
  })

  test('each format, with the authors in order', () => {
    const [bibtex, ris, csl] = (['bibtex', 'ris', 'csl'] as const).map(
      (format) => new Cite(cite(clipping)[format]).data[0],
    )
    expect(bibtex.author.map(({family}: {family: string}) => family)).toEqual(clipping.authors)
    expect(ris.reporter).toEqual(clipping.authors)
    expect(csl.author.map(({literal}: {literal: string}) => literal)).toEqual(clipping.authors)
  })

  test('RIS the year and the day, each in its field', () => {
    expect(cite(clipping).ris).toContain('PY  - 2026\r\nDA  - 2026/02/03\r\n')
  })
})
