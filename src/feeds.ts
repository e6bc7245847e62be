import {machineDate} from './dates.ts'
import type {ArticleRecord} from './schema.ts'

/** A feed as RSS 2.0. Addresses are whole where the site's own is known, else they begin with `/`. */
export interface Feed {
  title: string
  description: string
  /** The page that it is the feed of, and its own address. */
  address: string
  self: string
  language: string
  items: FeedItem[]
}

export interface FeedItem {
  title: string
  address: string
  description: string
  /** EDTF; only a day becomes a date of the feed, which knows no months. */
  date: string | null
  source: string | null
}

/** Items of a feed at most. */
export const FEED_ITEMS = 30
/** Letters of an article's text, where it has no standfirst. */
const OPENING = 300

export function feedItem({url, title, text, standfirst, date, source}: ArticleRecord): FeedItem {
  return {
    title,
    address: url,
    description: standfirst ?? opening(text),
    date,
    source: source.name,
  }
}

/** The first paragraph, cut between words where it is long. */
function opening(text: string): string {
  const [paragraph = ''] = text.slice(0, OPENING * 2).split('\n\n')
  if (paragraph.length <= OPENING) return paragraph.trim()
  const cut = paragraph.slice(0, OPENING)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), OPENING / 2)).trimEnd()}…`
}

/** The feed as XML; `whole` makes an address of the site a whole one. */
export function feedXml(
  {title, description, address, self, language, items}: Feed,
  whole: (address: string) => string,
): string {
  const lines = items.map(
    (item) => `<item>
<title>${escapeXml(item.title)}</title>
<link>${escapeXml(whole(item.address))}</link>
<guid isPermaLink="${whole(item.address).includes('://')}">${escapeXml(whole(item.address))}</guid>
<description>${escapeXml(item.description)}</description>${dateLine(item.date)}${item.source === null ? '' : `\n<dc:publisher>${escapeXml(item.source)}</dc:publisher>`}
</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeXml(title)}</title>
<link>${escapeXml(whole(address))}</link>
<atom:link href="${escapeXml(whole(self))}" rel="self" type="application/rss+xml"/>
<description>${escapeXml(description)}</description>
<language>${escapeXml(language)}</language>
<generator>Clipfile</generator>
${lines.join('\n')}
</channel>
</rss>
`
}

/** A day as RFC 822 has it: `Wed, 03 Dec 2025 00:00:00 GMT`. */
function dateLine(date: string | null): string {
  const day = machineDate(date)
  return day?.length === 10 ? `\n<pubDate>${new Date(`${day}T00:00:00Z`).toUTCString()}</pubDate>` : ''
}

/** Escapes what is markup, and leaves out what XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Addresses of a sitemap file, as the protocol allows. */
const SITEMAP_SIZE = 50_000

/** The sitemap: one file, or where there are too many addresses for one, an index and its parts. */
export function sitemaps(
  addresses: readonly string[],
  whole: (address: string) => string,
): Map<string, string> {
  // No <lastmod>: when an article was published says nothing of when its page last changed.
  const entries = addresses.map((address) => `<url><loc>${escapeXml(whole(address))}</loc></url>`)
  const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
  const file = (lines: readonly string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespace}>\n${lines.join('\n')}\n</urlset>\n`
  if (entries.length <= SITEMAP_SIZE) return new Map([['sitemap', file(entries)]])
  const parts = Array.from({length: Math.ceil(entries.length / SITEMAP_SIZE)}, (_, index) => ({
    name: `sitemap-${index + 1}`,
    text: file(entries.slice(index * SITEMAP_SIZE, (index + 1) * SITEMAP_SIZE)),
  }))
  const index = parts.map(({name}) => `<sitemap><loc>${escapeXml(whole(`/${name}.xml`))}</loc></sitemap>`)
  return new Map([
    [
      'sitemap',
      `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${namespace}>\n${index.join('\n')}\n</sitemapindex>\n`,
    ],
    ...parts.map(({name, text}) => [name, text] as const),
  ])
}
