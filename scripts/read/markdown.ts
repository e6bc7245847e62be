import type {List, Nodes, Paragraph, Root, RootContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {remark} from 'remark'
import remarkGfm from 'remark-gfm'
import {VFile} from 'vfile'
import {matter} from 'vfile-matter'
import type {DropReason} from '../model.ts'
import {readAuthors} from './bylines.ts'
import {dayOfStamp} from './days.ts'
import {tidy} from './decode.ts'
import {withoutSite} from './metadata.ts'
import {countWordsUpTo, drop, type Piece, pieceOf, type Reading} from './pieces.ts'
import {isPublisher} from './publishers.ts'
import {isSiteName, siteNamesOf} from './sites.ts'
import {withoutTags} from './tags.ts'

const parser = remark().use(remarkGfm)

/**
 * Reads a Markdown clipping. Of its front matter the title (`title`, `headline`), date (`date`, `published`, `pubDate` …),
 * source (`source`, `publisher`, `site` …), `url`, `author` or `byline` and `lang` are used, and anything else is
 * ignored; nothing in it is run.
 *
 * The first heading of the first rank is the title, the others subheads. Marks within a line are flattened to their
 * words, and HTML and code are text like any other.
 */
export function readMarkdown(text: string): Reading {
  const {fields, body: written} = frontMatter(text)
  const body = written.replace(LINK_CARD, '- [$1]$2')
  if (NESTED_DEEP.test(body)) throw new RangeError('its quotations or lists are nested too deep')
  if (hasEndlessParagraph(body)) throw new RangeError('it has a paragraph of thousands of lines')
  const root = parser.parse(body) as Root
  const pieces = root.children.flatMap((node) => piecesOf(node))
  const field = (...names: string[]): unknown =>
    names.map((name) => fields[name]).find((value) => value !== undefined)
  const source =
    nameOf(
      field('source', 'publisher', 'publication', 'site', 'sitename', 'website', 'newspaper', 'outlet'),
    ) ?? null
  const url = addressOf(field('url', 'link', 'canonical', 'permalink', 'originalurl', 'sourceurl', 'source'))
  const stated = withoutSite(textOf(field('headline', 'title')), source, url)
  return {
    title: stated.title ?? headingOf(root, source),
    byline: authorsOf(field('author', 'authors', 'byline', 'creator', 'by')),
    source: {
      name: source ?? stated.publisher,
      url,
    },
    date: dateOf(
      field(
        'published',
        'date',
        'pubdate',
        'publishdate',
        'publicationdate',
        'datepublished',
        'publishedat',
        'publishedon',
        'publishedtime',
        'created',
        'updated',
        'modified',
        'lastmod',
      ),
    ),
    language: textOf(field('lang', 'language', 'locale')),
    pieces,
  }
}

function frontMatter(text: string): {fields: Record<string, unknown>; body: string} {
  const file = new VFile(text)
  try {
    matter(file, {strip: true, yaml: {schema: 'failsafe'}})
  } catch {
    // Three dashes and no YAML behind them: a rule, and the clipping's own text.
    return {fields: {}, body: text}
  }
  const fields = file.data.matter
  const isMap = typeof fields === 'object' && fields !== null && !Array.isArray(fields)
  return isMap
    ? {fields: bare(fields as Record<string, unknown>), body: String(file)}
    : {fields: {}, body: text}
}

/** `pubDate`, `pub_date` and `Pub-Date` are one. */
const bare = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value]),
  )

/** A heading of the first rank, unless it is the site's name; a page that has none may have one of another rank. */
function headingOf(root: Root, source: string | null): string | null {
  const heading = root.children.find((node) => node.type === 'heading' && node.depth === 1)
  const text = heading ? tidy(plainText(heading)) : ''
  const isSite = isPublisher(text) && countWordsUpTo(text, 5) <= 4
  return text === '' || isSite || isSiteName(text, siteNamesOf([], source)) ? null : text
}

/** A source may be given as its address. */
const nameOf = (value: unknown): string | null => {
  const text = textOf(value)
  return text === null || /^https?:/i.test(text) ? null : text
}

/**
 * A teaser that is one link, as clippers save it: a bracket, its heading, a bracket with the address. Markdown sees
 * no link there; the heading is made one.
 */
const LINK_CARD =
  /^\[[ \t]*\n(?:[ \t]*\n)?#{1,6}[ \t]+([^\n]{1,300})\n(?:[ \t]*\n)?[ \t]*(?:\])(\([^()\s]{1,500}\))[ \t]*$/gm

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && tidy(value) !== '' ? tidy(value) : null

const addressOf = (value: unknown): string | null => {
  const text = textOf(value)
  return text !== null && /^https?:\/\/\S+$/i.test(text) ? text : null
}

const dateOf = (value: unknown): string | null => {
  const text = textOf(value)
  return text === null ? null : dayOfStamp(text)
}

/** “Jane Doe and John Roe”, or a list of names. */
function authorsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((one) => {
    const text = textOf(one)
    // “[[Jane Doe]]”, a link within a notebook
    return text === null ? [] : readAuthors(text.replace(/^\[\[|\]\]$/g, ''))
  })
}

/** A line of fifty marks `>` or `-` holds no fifty levels of anybody's thought, and parsers give way under it. */
const NESTED_DEEP = /^(?:[ \t]{0,3}(?:>|[-*+](?=\s))){50}/m

/** Markdown's lines run on until an empty one; beyond some thousands parsing takes minutes. */
function hasEndlessParagraph(text: string): boolean {
  let run = 0
  for (const line of text.split('\n')) {
    run = line.trim() === '' ? 0 : run + 1
    if (run > 3000) return true
  }
  return false
}

/** The pieces of a block; its inner structure is flattened as far as lines go. */
function piecesOf(node: RootContent): Piece[] {
  switch (node.type) {
    case 'heading':
      return paragraph(node, 'subhead')
    case 'blockquote':
      return node.children.flatMap((child) =>
        piecesOf(child).map((piece) => ({...piece, kind: 'quotation' as const})),
      )
    case 'list':
      if (isOfLinks(node)) return dropLinks(node, 'related link')
      return node.children.flatMap((item) =>
        item.children.flatMap((child) => piecesOf(child).map((piece) => ({...piece, kind: 'list' as const}))),
      )
    case 'table':
      return node.children.flatMap((row) => {
        const cells = row.children.map((cell) => tidy(plainText(cell))).filter((cell) => cell !== '')
        return cells.length === 0 ? [] : [pieceOf(cells.join(', '), 'list')]
      })
    case 'thematicBreak':
    case 'definition':
      return []
    case 'html':
      return linesOf(withoutTags(node.value)).map((line) => pieceOf(line))
    case 'code':
      return linesOf(node.value).map((line) => pieceOf(line, 'paragraph'))
    case 'footnoteDefinition':
      return node.children.flatMap((child) => piecesOf(child))
    case 'paragraph': {
      const isPicture = node.children.every((child) => child.type === 'image')
      if (isPicture) {
        // What stands for a picture where there is none is the page's, not the article's.
        const words = tidy(plainText(node))
        return words === '' ? [] : [drop(pieceOf(words), 'page furniture')]
      }
      if (isBarOfLinks(node)) return dropLinks(node, 'page furniture')
      // “**What happens next**” on a line of its own heads what follows.
      const only = node.children.length === 1 ? node.children[0] : undefined
      const isStrong = only?.type === 'strong'
      return paragraph(node, isStrong ? null : 'paragraph')
    }
    default:
      return paragraph(node, 'paragraph')
  }
}

/** A list each of whose items is one link leads away from the page. */
const isOfLinks = ({children}: List): boolean =>
  children.every((item) => {
    const only = item.children.length === 1 ? item.children[0]! : null
    return (
      only !== null && only.type === 'paragraph' && only.children.length === 1 && isLink(only.children[0]!)
    )
  })

/** “[Sign in](…) | [Donate](…)”: two links or more with nothing but marks between. */
const isBarOfLinks = ({children}: Paragraph): boolean =>
  children.filter(isLink).length >= 2 &&
  children.every((child) => isLink(child) || (child.type === 'text' && !/[\p{L}\p{N}]/u.test(child.value)))

const isLink = ({type}: Nodes): boolean => type === 'link' || type === 'linkReference'

const dropLinks = (node: List | Paragraph, reason: DropReason): Piece[] => {
  const lines = node.type === 'list' ? node.children.map((item) => plainText(item)) : [plainText(node)]
  return lines.map(tidy).flatMap((line) => (line === '' ? [] : [drop(pieceOf(line), reason)]))
}

function paragraph(node: Nodes, kind: Piece['kind']): Piece[] {
  const text = tidy(flat(node))
  return text === '' ? [] : [pieceOf(text, kind)]
}

/** The words of a node; pictures within a line give none, and a line's end is a space. */
function flat(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'footnoteReference') return ''
  if (node.type === 'break') return ' '
  if (node.type === 'html') return withoutTags(node.value)
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(flat).join('') : ''
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
