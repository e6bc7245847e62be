import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {type ArticleRecord, SCHEMA_VERSION} from '../../src/schema.ts'

/** For tests: a small site that keeps every promise, as its files by path. Invented, two articles, one of each page. */
export type Files = Record<string, string>

const TEXT =
  'The mayor of Alder Bay, Ines Okoro, said on Tuesday that 40 homes were lost. “We will rebuild & return,” she said.\n\nThe river fell overnight.'
const SENTENCES = [
  'The mayor of Alder Bay, Ines Okoro, said on Tuesday that 40 homes were lost.',
  '“We will rebuild & return,” she said.',
  'The river fell overnight.',
]
const OTHER = 'Ines Okoro met farmers in Alder Bay.'

const at = (words: string, text = TEXT) => {
  const start = text.indexOf(words)
  return {start, end: start + words.length}
}
const encode = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const json = (value: unknown) => `${JSON.stringify(value)}\n`

/** The site as it stands under a base, `/` or `/repo/`. */
export function sampleFiles(base = '/'): Files {
  const article = articleRecord('flood-in-alder-bay', 'flood.txt', 'Flood in Alder Bay', TEXT)
  const other = articleRecord('mayor-meets-farmers', 'farmers.md', 'Mayor meets farmers', OTHER)
  const place = {
    id: 'alder-bay',
    url: '/places/alder-bay/',
    name: 'Alder Bay',
    kind: 'city',
    country: null,
    latitude: null,
    longitude: null,
    articles: [article.id, other.id],
    mentionCount: 2,
    standing: 'discovered',
  }
  const role = {title: 'mayor', of: 'alder-bay', article: article.id, ...at('mayor')}
  const actor = {
    id: 'ines-okoro',
    url: '/actors/ines-okoro/',
    name: 'Ines Okoro',
    kind: 'person',
    aliases: [],
    roles: [role],
    articles: [article.id, other.id],
    mentionCount: 2,
    standing: 'curated',
    sameAs: {},
  }
  const mention = (of: ArticleRecord, text: string, entity: string, as: string) => ({
    article: of.id,
    ...at(text, of.text),
    text,
    entity,
    as,
    form: 'name',
    basis: 'known',
  })
  const mentions = [
    mention(article, 'Alder Bay', place.id, 'place'),
    mention(article, 'Ines Okoro', actor.id, 'actor'),
    mention(other, 'Ines Okoro', actor.id, 'actor'),
    mention(other, 'Alder Bay', place.id, 'place'),
  ]
  const words = 'We will rebuild & return,'
  const quotation = {
    id: `${article.id}-q1`,
    article: article.id,
    ...at(words),
    text: words,
    speaker: actor.id,
    cue: at('said.'),
    direct: true,
    medium: null,
  }
  const figure = {
    id: `${article.id}-f1`,
    article: article.id,
    ...at('40 homes'),
    text: '40 homes',
    low: 40,
    high: 40,
    qualifier: null,
    unit: 'homes',
    what: 'destroyed',
    of: null,
    per: null,
    period: null,
    claimant: actor.id,
    retracted: false,
  }
  const event = {
    id: 'mayor-meets-farmers-in-alder-bay',
    url: '/events/mayor-meets-farmers-in-alder-bay/',
    name: 'Mayor meets farmers in Alder Bay',
    type: 'CONSULT',
    status: 'reported',
    date: '2031-04',
    datePrecision: 'month',
    place: place.id,
    participants: [{actor: actor.id, role: 'source'}],
    evidence: [{article: other.id, start: 0, end: OTHER.length}],
    figures: [],
    quotations: [],
    standing: 'discovered',
  }
  const data = {
    articles: [article, other],
    mentions,
    actors: [actor],
    places: [place],
    quotations: [quotation],
    figures: [figure],
    events: [event],
    redirects: [{from: '/actors/mayor-okoro/', to: '/actors/ines-okoro/'}],
  }

  const actorLink = {url: actor.url, name: actor.name, kind: 'person'}
  const placeLink = {url: place.url, name: place.name, kind: 'city'}
  const sourceOf = (of: ArticleRecord) => ({url: of.url, name: of.title, kind: 'article'})
  const evidence = {article: other.id, sentence: 's1', start: 0, end: OTHER.length, text: OTHER}
  const shown = {
    event,
    place: placeLink,
    participants: [{link: actorLink, role: 'source'}],
    evidence: [{at: evidence, source: sourceOf(other), date: null}],
  }
  const emptySidebar = {
    people: [],
    organizations: [],
    countries: [],
    places: [],
    unknown: [],
    dates: [],
    quotations: [],
    figures: [],
    events: [],
  }
  const said = {article: article.id, sentence: 's2', ...at(words), text: words}

  const page = (title: string, main: string, head = '') =>
    `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${base}site.css">${head}<script type="module" src="${base}site.js"></script></head>
<body><a href="#main">Skip to the text</a><header><a href="${base}">Home</a></header><main id="main"><h1>${title}</h1>
${main}</main></body></html>
`
  const link = (address: string, words: string) => `<a href="${base}${address.slice(1)}">${words}</a>`
  const mentionLink = `<a class="mention" href="${base}actors/ines-okoro/">Ines Okoro</a>`
  const sentence = (index: number, html: string) => `<span id="s${index}" class="sentence">${html}</span>`
  const first = encode(SENTENCES[0]!).replace('Ines Okoro', mentionLink)
  const excerptOf = (of: {article: string; start: number; end: number; text: string}) =>
    `data-excerpt="${of.article}:${of.start}-${of.end}">${encode(of.text)}`

  return {
    'index.html': page(
      'Clippings',
      `<ul><li>${link(article.url, 'Flood')}</li><li>${link(other.url, 'Farmers')}</li></ul><img src="${base}map%20of%20bay.svg" alt="A map" srcset="${base}map%20of%20bay.svg 1x, ${base}map%20of%20bay.svg 2x"><form action="${base}" method="get"><label for="q">Words</label> <input id="q" name="q" type="search"> <button type="submit">Search</button></form><p><a href="https://example.org/paper">The paper</a></p>`,
    ),
    'articles/flood-in-alder-bay/index.html': page(
      'Flood in Alder Bay',
      `<p>${sentence(1, first)} ${sentence(2, encode(SENTENCES[1]!))}</p>\n<p>${sentence(3, SENTENCES[2]!)}</p><ul><li><a href="#s2"><q ${excerptOf(said)}</q></a></li></ul>`,
    ),
    'articles/mayor-meets-farmers/index.html': page(
      'Mayor meets farmers',
      `<p>${sentence(1, OTHER.replace('Ines Okoro', mentionLink))}</p>`,
    ),
    'actors/ines-okoro/index.html': page(
      'Ines Okoro',
      `<ul><li><blockquote><p ${excerptOf({...said, sentence: 's1', ...at(SENTENCES[0]!), text: SENTENCES[0]!} as typeof said)}</p></blockquote> ${link(`${article.url}#s1`, 'Flood')}</li></ul><div data-proof><p ${excerptOf({article: article.id, ...at('40 homes'), text: '40 homes'})}</p><p>${link(`${article.url}#s1`, 'where it is said')}</p></div>`,
      `<link rel="alternate" type="application/json" href="${base}actors/ines-okoro.json">`,
    ),
    'actors/mayor-okoro/index.html': page(
      'Moved',
      `<p>${link(actor.url, 'Ines Okoro')}</p>`,
      `<meta http-equiv="refresh" content="0; url=${base}actors/ines-okoro/">`,
    ),
    'places/alder-bay/index.html': page('Alder Bay', `<p>${link(actor.url, 'Its mayor')}</p>`),
    'events/mayor-meets-farmers-in-alder-bay/index.html': page(
      'Mayor meets farmers in Alder Bay',
      `<figure><blockquote><p ${excerptOf(evidence)}</p></blockquote><figcaption>${link(`${other.url}#s1`, 'Mayor meets farmers')}</figcaption></figure>`,
    ),
    'articles/flood-in-alder-bay.json': json({
      article,
      dateEvidence: [],
      duplicateOf: null,
      sidebar: {
        ...emptySidebar,
        people: [{link: actorLink, name: 'Ines Okoro', kind: 'person', count: 1, anchors: ['s1']}],
      },
    }),
    'articles/mayor-meets-farmers.json': json({
      article: other,
      dateEvidence: [],
      duplicateOf: null,
      sidebar: emptySidebar,
    }),
    'actors/ines-okoro.json': json({
      actor,
      description: '',
      roles: [],
      events: [shown],
      quotations: [{quotation, speaker: actorLink, at: said, source: sourceOf(article), date: null}],
      quotationsAbout: [],
      figuresClaimed: [],
      figuresAbout: [],
      neighbours: [],
      appearances: [],
    }),
    'places/alder-bay.json': json({place, country: null, events: [shown], neighbours: [], appearances: []}),
    'events/mayor-meets-farmers-in-alder-bay.json': json({
      shown,
      quotations: [],
      figures: [],
      before: [],
      after: [],
    }),
    ...Object.fromEntries(Object.entries(data).map(([name, list]) => [`data/${name}.json`, json(list)])),
    'data/index.json': json({
      schemaVersion: SCHEMA_VERSION,
      files: Object.entries(data).map(([name, list]) => ({file: `${name}.json`, count: list.length})),
    }),
    'site.css': 'body { background: url("paper.png") }\n',
    'paper.png': '',
    'site.js': 'document.title\n',
    'map of bay.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>\n',
  }
}

/** Writes files below a new temporary folder, runs `use` on it and takes it away again. */
export async function withFolder<Result>(
  files: Files,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'clipfile-check-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), {recursive: true})
      await writeFile(join(folder, path), text)
    }
    return await use(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

function articleRecord(id: string, seed: string, title: string, text: string): ArticleRecord {
  const blocks: ArticleRecord['blocks'] = []
  let start = 0
  for (const paragraph of text.split('\n\n')) {
    blocks.push({kind: 'paragraph', start, end: start + paragraph.length})
    start += paragraph.length + 2
  }
  return {
    id,
    url: `/articles/${id}/`,
    seed,
    title,
    titleBasis: 'stated',
    standfirst: null,
    dateline: null,
    byline: [],
    source: {name: null, url: null},
    date: null,
    dateBasis: 'unknown',
    dateEvidence: [],
    language: 'en',
    words: text.split(/\s+/).length,
    text,
    blocks,
    dropped: [],
    duplicateOf: null,
  }
}
