import {isNameLike, readByline} from './bylines.ts'
import {dayOfStamp} from './days.ts'
import {tidy} from './decode.ts'
import {withoutPublisher} from './headline.ts'
import {fromCapitals} from './pieces.ts'
import {charactersIn, descendants, type Element, namesOf, type Page} from './tree.ts'

/** What a page's head says about its article. `null`: it does not say. */
export interface PageMetadata {
  title: string | null
  description: string | null
  byline: string[]
  publisher: string | null
  url: string | null
  /** EDTF, in the publisher's own clock. */
  date: string | null
  /** EDTF, the day of its last change. */
  changed: string | null
  language: string | null
  /** The whole text, where the page gives it to machines. */
  articleBody: string | null
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Liveblog\w*|LiveBlogPosting|Review)$/i
/** How deep and how wide the data of a page is looked through. */
const MOST_NODES = 2000

type Data = Record<string, unknown>

/**
 * Reads the metadata of a page: JSON-LD first, then Open Graph and the `<meta>` names that publishers use, then
 * `<time>` and `<title>`. Nothing of the page is run.
 */
export function readMetadata(page: Page): PageMetadata {
  const signs = signsOf(page)
  const article = articleData(signs.data)
  const {meta} = signs
  const siteName = first(nameOf(article?.publisher), meta('og:site_name'), meta('application-name'))
  const url = addressOf(
    signs.canonical,
    meta('og:url'),
    textIn(article?.url),
    idOf(article?.mainEntityOfPage),
  )
  const titled = withoutSite(
    first(
      textIn(article?.headline),
      meta('og:title'),
      meta('twitter:title'),
      meta('parsely-title'),
      signs.title,
    ),
    siteName,
    url,
  )
  return {
    title: titled.title,
    description: first(meta('og:description'), meta('description'), textIn(article?.description)),
    byline: bylineOf(article, meta, signs.author),
    publisher: siteName ?? titled.publisher,
    url,
    date: dateOf(article, meta, signs.times),
    changed: changeOf(article, meta),
    language: first(signs.language, textIn(article?.inLanguage), meta('og:locale')?.replace('_', '-')),
    articleBody: bodyIn(article?.articleBody ?? article?.text),
  }
}

interface Signs {
  title: string | null
  canonical: string | null
  language: string | null
  /** What an element for the author's name holds. */
  author: string | null
  /** Its `<time>` elements, most likely the day of publication first. */
  times: string[]
  /** JSON-LD, as it stands. */
  data: string[]
  meta: Meta
}

/** One walk over the page for all that may be metadata. */
function signsOf(page: Page): Signs {
  const values = new Map<string, string>()
  const signs: Signs = {
    title: null,
    canonical: null,
    language: null,
    author: null,
    times: [],
    data: [],
    meta: (name) => values.get(name) ?? null,
  }
  for (const element of descendants(page)) {
    const {name, attribs} = element
    if (name === 'meta') {
      const key = (attribs.property ?? attribs.name ?? attribs.itemprop ?? '').toLowerCase()
      const content = tidy((attribs.content ?? '').slice(0, 5000))
      if (key !== '' && content !== '' && !values.has(key)) values.set(key, content)
    } else if (name === 'html') signs.language ??= attribs.lang ?? null
    else if (name === 'title')
      signs.title ??= isInHead(element) ? tidy(charactersIn(element).slice(0, 2000)) : null
    else if (name === 'link' && attribs.rel?.toLowerCase() === 'canonical')
      signs.canonical ??= attribs.href ?? null
    else if (name === 'script' && /ld\+json/i.test(attribs.type ?? '')) signs.data.push(charactersIn(element))
    else if (name === 'time') {
      const stamp = attribs.datetime ?? charactersIn(element).slice(0, 200)
      const isPublished =
        attribs.itemprop === 'datePublished' ||
        attribs.pubdate !== undefined ||
        /publish|entry-date|post-?date/i.test(namesOf(element))
      if (isPublished) signs.times.unshift(stamp)
      else if (signs.times.length < 50) signs.times.push(stamp)
    } else if (name === 'abbr' && /published|updated|date|time/i.test(namesOf(element))) {
      // “<abbr class="published" title="2014-10-05T08:31:00+05:45">8:31 AM</abbr>”, as Blogger and old WordPress have it
      if (signs.times.length < 50) signs.times.push(attribs.title ?? charactersIn(element).slice(0, 200))
    } else if (signs.author === null && isAuthor(element))
      signs.author = tidy(charactersIn(element).slice(0, 400))
  }
  return signs
}

/** Pictures drawn in the page have titles of their own. */
const isInHead = ({parent}: Element): boolean =>
  parent === null || !('name' in parent) || parent.name !== 'svg'

const isAuthor = (element: Element): boolean =>
  element.attribs.rel === 'author' ||
  element.attribs.itemprop === 'author' ||
  /(?:^|[\s_])(?:author-name|byline__name|article-author|byline-name|post-author-name)(?:$|\s)/i.test(
    namesOf(element),
  )

/** The first object of the page's JSON-LD that is an article, wherever it stands: alone, in a list, in `@graph`. */
function articleData(sources: readonly string[]): Data | null {
  for (const source of sources) {
    const queue: unknown[] = [parse(source)]
    for (let seen = 0; seen < Math.min(queue.length, MOST_NODES); seen++) {
      const node = queue[seen]
      if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES))
      else if (typeof node === 'object' && node !== null) {
        const data = node as Data
        const types = [data['@type']].flat()
        const isArticle = types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))
        if (isArticle && (data.headline || data.articleBody || data.datePublished)) return data
        if (data['@graph'] !== undefined) queue.push(data['@graph'])
        if (data.mainEntity !== undefined) queue.push(data.mainEntity)
      }
    }
  }
  return null
}

/** JSON as pages write it: within a comment, or with raw line feeds in its strings. */
function parse(source: string): unknown {
  const bare = source
    .replace(
      /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\]\]>)\s*;?\s*$/g,
      '',
    )
    .trim()
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // Tried again with its line feeds taken out, and after that left: the page's other signs remain.
    }
  }
  return null
}

type Meta = (name: string) => string | null

const first = (...values: (string | null | undefined)[]): string | null => {
  for (const value of values)
    if (value !== null && value !== undefined && value.trim() !== '') return tidy(value)
  return null
}

/** A text that a machine was given: its character references are spelled out once more (“&#8217;”). */
function textIn(value: unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '') return null
  return tidy(
    value
      .slice(0, 2000)
      .replace(
        /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|lt|gt|nbsp|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip|apos));/gi,
        reference,
      ),
  )
}
const NAMED: Record<string, string> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  apos: "'",
}
function reference(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? whole
  const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16)
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : ''
}

const bodyIn = (value: unknown): string | null => {
  const text = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join('\n\n') : value
  return typeof text === 'string' && text.trim() !== '' ? text.toWellFormed() : null
}

const nameOf = (value: unknown): string | null => {
  const one = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return textIn(one)
  return typeof one === 'object' && one !== null ? textIn((one as Data).name) : null
}

const idOf = (value: unknown): string | null =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null
      ? textIn((value as Data)['@id'])
      : null

function addressOf(...values: (string | null | undefined)[]): string | null {
  for (const value of values) {
    if (value && /^https?:\/\/[^\s"<>]+$/i.test(value.trim())) return value.trim()
  }
  return null
}

/** Takes the site's name off a title: “… - The Harbour Gazette”, “… | Harbour List” of harbour-list.example. */
export function withoutSite(
  title: string | null,
  siteName: string | null,
  url: string | null,
): {title: string | null; publisher: string | null} {
  if (title === null) return {title, publisher: null}
  const parts = /^(.*\S)\s+(?:\||-|–|—|::|»|·|•)\s+(.+)$/.exec(title)
  if (parts !== null) {
    const same = (name: string) => name.toLowerCase().replace(/^the |\.com$|\W/g, '')
    const isSite = siteName !== null && same(parts[2]!) === same(siteName)
    if (isSite) return {title: parts[1]!, publisher: siteName}
    if (isOfAddress(parts[2]!, url)) return {title: parts[1]!, publisher: parts[2]!}
  }
  const {title: bare, publisher} = withoutPublisher(title)
  return {title: bare, publisher}
}

/** Whether a site's name is its address: “Harbour List”, https://www.harbour-list.example/a */
function isOfAddress(name: string, url: string | null): boolean {
  const host = url === null ? null : /^https?:\/\/([^/:]+)/i.exec(url)?.[1]
  if (!host || name.length > 60) return false
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
  const own = letters(name)
  return own.length >= 4 && host.split('.').some((label) => letters(label) === own)
}

function bylineOf(article: Data | null, meta: Meta, author: string | null): string[] {
  const stated = [article?.author ?? article?.creator].flat().flatMap((author) => nameOf(author) ?? [])
  const named = stated.flatMap(authorsIn)
  if (named.length > 0) return [...new Set(named)]
  for (const name of [
    'author',
    'parsely-author',
    'article:author',
    'byl',
    'dc.creator',
    'sailthru.author',
    'cxenseparse:author',
    'twitter:data1',
  ]) {
    const value = meta(name)
    const found = value === null ? [] : authorsIn(value)
    if (found.length > 0) return found
  }
  return author !== null && author.length > 0 && author.length < 120 ? authorsIn(author) : []
}

/** Persons only: pages name their newsroom, or an address, as author too. */
function authorsIn(value: string): string[] {
  if (/^https?:|@/.test(value)) return []
  const bare = fromCapitals(value.replace(/^by:?\s+/i, ''))
  if (isNameLike(bare)) return [bare]
  return readByline(`By ${bare}`)?.names ?? []
}

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'date',
]
const CHANGE_NAMES = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
]

function dateOf(article: Data | null, meta: Meta, times: readonly string[]): string | null {
  return dayIn([
    textIn(article?.datePublished),
    textIn(article?.dateCreated),
    ...DATE_NAMES.map(meta),
    ...times,
  ])
}

const changeOf = (article: Data | null, meta: Meta): string | null =>
  dayIn([textIn(article?.dateModified), ...CHANGE_NAMES.map(meta)])

/** The first of several stamps that names a day. */
function dayIn(stamps: readonly (string | null)[]): string | null {
  for (const stamp of stamps) {
    const day = stamp === null ? null : dayOfStamp(stamp)
    if (day !== null) return day
  }
  return null
}
