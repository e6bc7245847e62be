import {expect, test} from 'vitest'
import {silentReport} from '../report.ts'
import {checkSite} from './index.ts'
import {type Files, sampleFiles, withFolder} from './sample.ts'

const check = (files: Files, options: {base?: string; jobs?: number; site?: string} = {}) =>
  withFolder(files, (folder) => checkSite(folder, {base: '/', jobs: 1, ...options}, silentReport()))

/** The sample with one file changed; a change that changes nothing is a mistake in the test. */
function mutate(path: string, from: string | RegExp, to: string): Files {
  const files = sampleFiles()
  const before = files[path]
  if (before === undefined) throw new Error(`The sample has no ${path}`)
  const after = before.replace(from, () => to)
  if (after === before) throw new Error(`${path} does not hold ${from}`)
  return {...files, [path]: after}
}

const FLOOD = 'articles/flood-in-alder-bay/index.html'
const FARMERS = 'articles/mayor-meets-farmers/index.html'
const ACTOR = 'actors/ines-okoro/index.html'
const EVENT = 'events/mayor-meets-farmers-in-alder-bay/index.html'

test('finds nothing in a site that keeps its promises', async () => {
  expect(await check(sampleFiles())).toEqual([])
})

test('finds nothing in the same site under a base, however the base is written', async () => {
  expect(await check(sampleFiles('/repo/'), {base: '/repo/'})).toEqual([])
  expect(await check(sampleFiles('/repo/'), {base: 'repo'})).toEqual([])
})

const BROKEN: [name: string, path: string, from: string | RegExp, to: string, rules: string[]][] = [
  // Links.
  [
    'a link to a page that is not there',
    'index.html',
    'href="/articles/flood-in-alder-bay/"',
    'href="/articles/drought/"',
    ['links:missing'],
  ],
  [
    'a link without the slash at its end',
    'index.html',
    'href="/articles/flood-in-alder-bay/"',
    'href="/articles/flood-in-alder-bay"',
    ['links:slash'],
  ],
  [
    'a link in other capitals',
    'index.html',
    'href="/articles/flood-in-alder-bay/"',
    'href="/articles/Flood-in-alder-bay/"',
    ['links:missing'],
  ],
  [
    'a link to an anchor that is not there',
    ACTOR,
    'where it is said',
    'where it is</a> <a href="/articles/flood-in-alder-bay/#s9">said',
    ['links:anchor'],
  ],
  [
    'a link to an anchor of its own page that is not there',
    FLOOD,
    'href="#main"',
    'href="#text"',
    ['links:anchor'],
  ],
  [
    'a relative link that leads nowhere',
    EVENT,
    'href="/articles/mayor-meets-farmers/#s1"',
    'href="../articles/mayor-meets-farmers/#s1"',
    ['excerpts:unproved', 'links:missing'],
  ],
  [
    'a wrongly encoded address',
    'index.html',
    'src="/map%20of%20bay.svg"',
    'src="/map%E0%A4%A.svg"',
    ['links:malformed'],
  ],
  [
    'an image that is not there',
    'index.html',
    'src="/map%20of%20bay.svg"',
    'src="/map.svg"',
    ['links:missing'],
  ],
  [
    'a second image of a srcset that is not there',
    'index.html',
    '/map%20of%20bay.svg 2x',
    '/map-2x.svg 2x',
    ['links:missing'],
  ],
  [
    'a style sheet that is not there',
    'index.html',
    'href="/site.css"',
    'href="/style.css"',
    ['links:missing'],
  ],
  ['a picture of a style sheet that is not there', 'site.css', 'paper.png', 'papers.png', ['links:missing']],
  [
    'a redirect to a page that is not there',
    'actors/mayor-okoro/index.html',
    'url=/actors/ines-okoro/',
    'url=/actors/okoro/',
    ['links:missing'],
  ],
  ['a form that sends nowhere', 'index.html', 'action="/"', 'action="/find/"', ['links:missing']],
  [
    'an address that runs a script',
    'index.html',
    'https://example.org/paper',
    'javascript:alert(1)',
    ['scripts:inline'],
  ],
  // Excerpts.
  ['a word changed in an excerpt', ACTOR, '>40 homes<', '>41 homes<', ['excerpts:changed']],
  ['a space too many in an excerpt', ACTOR, '>40 homes<', '>40 homes <', ['excerpts:changed']],
  [
    'an excerpt that claims other words',
    ACTOR,
    'data-excerpt="flood-in-alder-bay:0-',
    'data-excerpt="flood-in-alder-bay:1-',
    ['excerpts:changed'],
  ],
  [
    'an excerpt of no known article',
    ACTOR,
    'data-excerpt="flood-in-alder-bay:0-',
    'data-excerpt="flood-elsewhere:0-',
    ['excerpts:article'],
  ],
  [
    'an excerpt that does not say of what',
    ACTOR,
    'data-excerpt="flood-in-alder-bay:0-',
    'data-excerpt="flood-in-alder-bay 0-',
    ['excerpts:malformed'],
  ],
  [
    'an excerpt without a link',
    EVENT,
    '<a href="/articles/mayor-meets-farmers/#s1">Mayor meets farmers</a>',
    'Mayor meets farmers',
    ['excerpts:unproved'],
  ],
  [
    'an excerpt whose link leads to the article but to no sentence',
    EVENT,
    '/articles/mayor-meets-farmers/#s1',
    '/articles/mayor-meets-farmers/',
    ['excerpts:unproved'],
  ],
  [
    'an excerpt whose link leads to another sentence',
    FLOOD,
    'href="#s2"',
    'href="#s3"',
    ['excerpts:unproved'],
  ],
  [
    'an excerpt whose link leads to another article',
    EVENT,
    '/articles/mayor-meets-farmers/#s1',
    '/articles/flood-in-alder-bay/#s1',
    ['excerpts:unproved'],
  ],
  [
    'an excerpt whose link stands in another entry',
    FLOOD,
    '<a href="#s2"><q',
    '<a href="#s2">there</a></li><li><a href="#main"><q',
    ['excerpts:unproved'],
  ],
  // Sentences.
  [
    'a word changed in an article',
    FLOOD,
    'The river fell overnight.',
    'The river rose overnight.',
    ['sentences:changed'],
  ],
  [
    'an entity written out in an article',
    FLOOD,
    'rebuild &amp; return,” she',
    'rebuild &amp;amp; return,” she',
    ['sentences:changed'],
  ],
  [
    'a sentence that an article leaves out',
    FLOOD,
    '<span id="s3" class="sentence">The river fell overnight.</span>',
    '',
    ['sentences:missing'],
  ],
  [
    'a sentence told twice',
    FARMERS,
    '</span></p>',
    '</span> <span id="s2" class="sentence">Ines Okoro met farmers in Alder Bay.</span></p>',
    ['sentences:changed'],
  ],
  // Hosts and scripts.
  [
    'a script of another host',
    'index.html',
    'src="/site.js"',
    'src="https://cdn.example.org/site.js"',
    ['hosts:foreign'],
  ],
  [
    'a script of another host without a scheme',
    'index.html',
    'src="/site.js"',
    'src="//cdn.example.org/site.js"',
    ['hosts:foreign'],
  ],
  [
    'a style sheet of another host',
    FLOOD,
    'href="/site.css"',
    'href="https://fonts.example.org/site.css"',
    ['hosts:foreign'],
  ],
  [
    'a picture of another host in a style sheet',
    'site.css',
    'url("paper.png")',
    'url(https://example.org/paper.png)',
    ['hosts:foreign'],
  ],
  [
    'a style sheet that imports from another host',
    'site.css',
    'body',
    '@import "https://example.org/a.css";body',
    ['hosts:foreign'],
  ],
  [
    'an image of another host',
    'index.html',
    'src="/map%20of%20bay.svg"',
    'src="https://example.org/map.svg"',
    ['hosts:foreign'],
  ],
  [
    'an image of another host inside a drawing',
    'map of bay.svg',
    '<path',
    '<image href="https://example.org/a.png"/><path',
    ['hosts:foreign'],
  ],
  [
    'a connection opened beforehand',
    'index.html',
    '<link rel="stylesheet"',
    '<link rel="preconnect" href="https://example.org"><link rel="stylesheet"',
    ['hosts:foreign'],
  ],
  [
    'a form that sends to another host',
    'index.html',
    'action="/"',
    'action="https://example.org/"',
    ['hosts:foreign'],
  ],
  [
    'an inline script',
    'index.html',
    '</main>',
    '<script>document.title = ""</script></main>',
    ['scripts:inline'],
  ],
  ['an inline handler', 'index.html', '<img ', '<img onload="go()" ', ['scripts:inline']],
  ['an inline style', FLOOD, '<p>', '<p style="color: red">', ['styles:inline']],
  // HTML.
  ['an id twice', FLOOD, 'id="s2"', 'id="s1"', ['html:duplicate-id', 'links:anchor', 'excerpts:unproved']],
  [
    'a block inside a phrase',
    FLOOD,
    '>The river fell overnight.<',
    '><div>The river fell overnight.</div><',
    ['html:element-permitted-content'],
  ],
  [
    'a list entry outside a list',
    EVENT,
    '</main>',
    '<li>Astray</li></main>',
    ['html:element-permitted-parent'],
  ],
  [
    'an element that is not closed',
    EVENT,
    '</figcaption>',
    '',
    ['html:close-order', 'html:no-implicit-close'],
  ],
  ['an image without its words', 'index.html', ' alt="A map"', '', ['html:wcag/h37']],
  ['a label of nothing', 'index.html', 'for="q"', 'for="words"', ['html:missing-reference']],
  // Records.
  [
    'a mention that reads otherwise',
    'data/mentions.json',
    '"text":"Alder Bay"',
    '"text":"Alder Boy"',
    ['data:text'],
  ],
  [
    'a mention outside its article',
    'data/mentions.json',
    /"start":\d+,"end":\d+/,
    '"start":900,"end":909',
    ['data:span', 'data:order'],
  ],
  [
    'a mention of nobody',
    'data/mentions.json',
    '"entity":"ines-okoro"',
    '"entity":"ines-ocoro"',
    ['data:count', 'data:reference'],
  ],
  [
    'a mention that is known, and of whom is not',
    'data/mentions.json',
    '"entity":"ines-okoro"',
    '"entity":null',
    ['data:basis', 'data:count'],
  ],
  [
    'a field that the schema does not know',
    'data/actors.json',
    '"name":',
    '"nickname":"I","name":',
    ['data:schema'],
  ],
  ['a date that is none', 'data/events.json', '"2031-04"', '"April 2031"', ['data:schema']],
  [
    'a role that the text does not state',
    'data/actors.json',
    '"title":"mayor"',
    '"title":"governor"',
    ['data:text'],
  ],
  [
    'a quotation with a word changed',
    'data/quotations.json',
    'rebuild & return',
    'rebuild and return',
    ['data:text'],
  ],
  [
    'a speaker that is no actor',
    'data/quotations.json',
    '"speaker":"ines-okoro"',
    '"speaker":"alder-bay"',
    ['data:reference'],
  ],
  [
    'a figure that reads otherwise',
    'data/figures.json',
    '"text":"40 homes"',
    '"text":"44 homes"',
    ['data:text'],
  ],
  ['a range upside down', 'data/figures.json', '"low":40', '"low":50', ['data:range']],
  [
    'an event of an article that is not there',
    'data/events.json',
    '"article":"mayor-meets-farmers"',
    '"article":"mayor-meets"',
    ['data:reference'],
  ],
  [
    'an event that no sentence says',
    'data/events.json',
    /"evidence":\[.*?\]/,
    '"evidence":[]',
    ['data:evidence'],
  ],
  [
    'an event with a figure that is not there',
    'data/events.json',
    '"figures":[]',
    '"figures":["f9"]',
    ['data:reference'],
  ],
  ['a file that is no JSON', 'data/places.json', ']', '', ['data:json']],
  ['a count that is wrong', 'data/index.json', '"count":4', '"count":5', ['data:index']],
  [
    'a redirect to nothing',
    'data/redirects.json',
    '"to":"/actors/ines-okoro/"',
    '"to":"/actors/okoro/"',
    ['data:page'],
  ],
  [
    'a page record with a word changed',
    'actors/ines-okoro.json',
    '"text":"Ines Okoro met',
    '"text":"Ines Okoro saw',
    ['data:text'],
  ],
  [
    'a page record that names the wrong sentence',
    'actors/ines-okoro.json',
    '"sentence":"s2"',
    '"sentence":"s3"',
    ['excerpts:unproved'],
  ],
  [
    'a page record with a link to nothing',
    'places/alder-bay.json',
    '"url":"/actors/ines-okoro/"',
    '"url":"/actors/okoro/"',
    ['links:missing'],
  ],
  [
    'a page record without its actor',
    'actors/ines-okoro.json',
    '"description":""',
    '"about":""',
    ['data:schema'],
  ],
]

test.each(BROKEN)('finds %s', async (_name, path, from, to, rules) => {
  const findings = await check(mutate(path, from, to))
  expect([...new Set(findings.map(({rule}) => rule))].sort()).toEqual([...rules].sort())
  expect(findings.map(({page}) => page)).toContain(path)
})

const HARMLESS: [name: string, path: string, from: string | RegExp, to: string][] = [
  ['a link to another host', 'index.html', 'https://example.org/paper', 'https://example.org/other?a=1#b'],
  [
    'a query',
    'index.html',
    'href="/articles/flood-in-alder-bay/"',
    'href="/articles/flood-in-alder-bay/?from=home"',
  ],
  ['an empty anchor, and the top', 'index.html', 'href="#main"', 'href="#top"'],
  [
    'a text fragment',
    'index.html',
    'href="/articles/flood-in-alder-bay/"',
    'href="/articles/flood-in-alder-bay/#:~:text=river"',
  ],
  [
    'an encoded address',
    'index.html',
    'href="/articles/flood-in-alder-bay/"',
    'href="/articles/flood%2Din-alder-bay/"',
  ],
  [
    'a relative link',
    ACTOR,
    'href="/articles/flood-in-alder-bay/#s1"',
    'href="../../articles/flood-in-alder-bay/#s1"',
  ],
  ['a letter address', 'index.html', 'https://example.org/paper', 'mailto:desk@example.org'],
  [
    'a script that is data',
    'index.html',
    '</main>',
    '<script type="application/ld+json">{"@type":"WebSite"}</script></main>',
  ],
  [
    'a canonical address elsewhere',
    'index.html',
    '</head>',
    '<link rel="canonical" href="https://example.org/"></head>',
  ],
  ['a word marked within an excerpt', ACTOR, '>40 homes<', '><mark>40</mark> homes<'],
]

test.each(HARMLESS)('lets %s pass', async (_name, path, from, to) => {
  expect(await check(mutate(path, from, to))).toEqual([])
})

test('names the seed of the article that a page misquotes', async () => {
  const [finding] = await check(mutate(ACTOR, '>40 homes<', '>41 homes<'))
  expect(finding).toMatchObject({page: ACTOR, seed: 'flood.txt', line: 4})
  expect(finding!.message).toContain('“41 homes”')
})

test('takes a link out of the base for what it is', async () => {
  const files = sampleFiles('/repo/')
  files['index.html'] = files['index.html']!.replace('href="/repo/"', 'href="/"')
  expect(await check(files, {base: '/repo/'})).toMatchObject([{page: 'index.html', rule: 'links:base'}])
})

test('follows addresses of the site itself when it knows where the site is', async () => {
  const files = mutate(
    'index.html',
    '</head>',
    '<link rel="canonical" href="https://clip.example/gone/"></head>',
  )
  expect(await check(files)).toEqual([])
  expect(await check(files, {site: 'https://clip.example'})).toMatchObject([{rule: 'links:missing'}])
})

test.each([
  ['data/quotations.json', 'data:missing'],
  ['data/index.json', 'data:missing'],
  ['actors/ines-okoro.json', 'data:page'],
  ['events/mayor-meets-farmers-in-alder-bay/index.html', 'data:page'],
  ['actors/mayor-okoro/index.html', 'data:page'],
])('misses %s', async (path, rule) => {
  const {[path]: _gone, ...files} = sampleFiles()
  expect((await check(files)).map((finding) => finding.rule)).toContain(rule)
})

test('tells its findings as errors, twenty of a kind', async () => {
  const files = sampleFiles()
  const links = Array.from({length: 30}, (_, index) => `<a href="/gone-${index}/">gone</a>`).join(' ')
  files['index.html'] = files['index.html']!.replace('</main>', `<p>${links}</p></main>`)
  const report = silentReport()
  const findings = await withFolder(files, (folder) => checkSite(folder, {base: '/', jobs: 1}, report))
  expect(findings).toHaveLength(30)
  expect(report.problems).toHaveLength(21)
  expect(report.problems.at(-1)!.message).toBe('And 10 more like the 20 above, the last of them here.')
  expect(report.exitStatus()).toBe(1)
})

test('finds the same with threads as without', async () => {
  const files = mutate(ACTOR, '>40 homes<', '>41 homes<')
  for (let index = 0; index < 100; index++)
    files[`copy-${index}/index.html`] = files['index.html']!.replace(
      'href="#main"',
      index % 10 ? 'href="#main"' : 'href="#x"',
    )
  const alone = await check(files)
  expect(alone).toHaveLength(11)
  expect(await check(files, {jobs: 2})).toEqual(alone)
})
