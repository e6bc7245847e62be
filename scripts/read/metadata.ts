import {isNameLike, readByline} from './bylines.ts'
import {dayOfStamp} from './days.ts'
import {tidy} from './decode.ts'
import {withoutPublisher} from './headline.ts'
import {attributeOf} from './page-parts.ts'
import {fromCapitals} from './pieces.ts'

/** What a page's head says about its article. `null`: it does not say. */
export interface PageMetadata {
  title: string | null
  description: string | null
  byline: string[]
  publisher: string | null
  url: string | null
  /** EDTF, in the publisher's own clock. */
  date: string | null
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
export function readMetadata(document: Document): PageMetadata {
  const article = articleData(document)
  const meta = metaOf(document)
  const siteName = first(nameOf(article?.publisher), meta('og:site_name'), meta('application-name'))
  const titled = withoutSite(
    first(
      textIn(article?.headline),
      meta('og:title'),
      meta('twitter:title'),
      meta('parsely-title'),
      textIn(document.querySelector('title')?.textContent),
    ),
    siteName,
  )
  return {
    title: titled.title,
    description: first(meta('og:description'), meta('description'), textIn(article?.description)),
    byline: bylineOf(article, meta, document),
    publisher: siteName ?? titled.publisher,
    url: addressOf(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      meta('og:url'),
      textIn(article?.url),
      idOf(article?.mainEntityOfPage),
    ),
    date: dateOf(article, meta, document),
    language: first(
      document.documentElement?.getAttribute('lang'),
      textIn(article?.inLanguage),
      meta('og:locale')?.replace('_', '-'),
    ),
    articleBody: bodyIn(article?.articleBody ?? article?.text),
  }
}

/** The first object of the page's JSON-LD that is an article, wherever it stands: alone, in a list, in `@graph`. */
function articleData(document: Document): Data | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const root = parse(script.textContent ?? '')
    const queue: unknown[] = [root]
    for (let seen = 0; queue.length > 0 && seen < MOST_NODES; seen++) {
      const node = queue.shift()
      if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES))
      else if (typeof node === 'object' && node !== null) {
        const data = node as Data
        const types = [data['@type']].flat()
        if (
          types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)) &&
          (data.headline || data.articleBody || data.datePublished)
        )
          return data
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

function metaOf(document: Document): Meta {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = (
      attributeOf(element, 'property') ??
      attributeOf(element, 'name') ??
      attributeOf(element, 'itemprop') ??
      ''
    ).toLowerCase()
    const content = tidy(attributeOf(element, 'content') ?? '')
    if (name !== '' && content !== '' && !values.has(name)) values.set(name, content)
  }
  return (name) => values.get(name) ?? null
}

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

/** Takes the site's name off a title: “… - The Harbour Gazette”, “… | Harbour Gazette”. */
function withoutSite(
  title: string | null,
  siteName: string | null,
): {title: string | null; publisher: string | null} {
  if (title === null) return {title, publisher: null}
  if (siteName !== null) {
    const parts = /^(.*\S)\s+(?:\||-|–|—|::|»|·|•)\s+(.+)$/.exec(title)
    const same = (name: string) => name.toLowerCase().replace(/^the |\.com$|\W/g, '')
    if (parts && same(parts[2]!) === same(siteName)) return {title: parts[1]!, publisher: siteName}
  }
  const {title: bare, publisher} = withoutPublisher(title)
  return {title: bare, publisher}
}

function bylineOf(article: Data | null, meta: Meta, document: Document): string[] {
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
  const element = document.querySelector(
    '[rel="author"], [itemprop="author"], .byline .author, .author-name, .byline__name',
  )
  const text = tidy(element?.textContent ?? '')
  return text.length > 0 && text.length < 120 ? authorsIn(text) : []
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
  'article:modified_time',
  'og:updated_time',
  'last-modified',
]

function dateOf(article: Data | null, meta: Meta, document: Document): string | null {
  const stamps = [textIn(article?.datePublished), textIn(article?.dateCreated), ...DATE_NAMES.map(meta)]
  for (const stamp of stamps) {
    const day = stamp === null ? null : dayOfStamp(stamp)
    if (day !== null) return day
  }
  const marked = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], time.published, time.entry-date, article time[datetime], header time[datetime]',
  )
  const time = marked ?? document.querySelector('time[datetime]')
  const stamp = time?.getAttribute('datetime') ?? time?.textContent ?? null
  return stamp === null ? null : dayOfStamp(stamp)
}
