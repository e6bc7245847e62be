import {Parser} from 'htmlparser2'
import type {PageFinding} from './finding.ts'

/** What one page holds that other pages, or the records, must agree with. Offsets are into the page's source. */
export interface PageFacts {
  ids: string[]
  references: Reference[]
  excerpts: ShownExcerpt[]
  /** The elements of class `sentence`, in order. */
  sentences: {id: string; text: string; offset: number}[]
  /** What is wrong with the page by itself. */
  findings: PageFinding[]
}

/** An address that a page names, as it is written there. */
export interface Reference {
  address: string
  offset: number
  /** True where the browser fetches it without being asked: a script, a style sheet, an image, a frame. */
  fetched: boolean
}

/** An element with `data-excerpt`: the words it shows, where they should stand, and the links that could prove it. */
export interface ShownExcerpt {
  /** The attribute: `<articleId>:<start>-<end>`. */
  claim: string
  text: string
  offset: number
  /** Addresses of the links it is, is inside, holds, or has beside it in its container. */
  links: string[]
}

/** Elements that hold an excerpt and the link to its source: a row, an entry, a quotation, a figure. */
const CONTAINERS = new Set(['li', 'tr', 'blockquote', 'figure'])
/** `<link rel>` that names a page rather than fetching a file. */
const NAMED_ONLY = /^(?:canonical|alternate|license|author|me|help|next|prev|search|bookmark|cite-as)$/
/** Scripts that are data, and run nothing. */
const DATA_SCRIPT = /^(?:application\/(?:[a-z.-]+\+)?json|speculationrules)$/
const ID_REFERENCES = new Set([
  'for',
  'list',
  'headers',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'aria-flowto',
  'aria-activedescendant',
  'aria-errormessage',
])
const STYLE_URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi

interface Open {
  name: string
  /** Where the element's text begins in the page's text. */
  textFrom: number
  link: string | null
  isContainer: boolean
  excerpt: ShownExcerpt | null
  sentence: PageFacts['sentences'][number] | null
  /** Excerpts inside, and links inside, kept only where they may have to find each other. */
  excerpts: ShownExcerpt[]
  links: string[]
}

/**
 * Reads a page once, from beginning to end, and gives what the checks ask of it.
 *
 * The parser is htmlparser2, which does not repair wrong nesting as a browser does; the validator reports that.
 */
export function readPage(source: string): PageFacts {
  const ids = new Map<string, number>()
  const referred = new Map<string, {offset: number; attribute: string}>()
  const references = new Map<string, Reference>()
  const excerpts: ShownExcerpt[] = []
  const sentences: PageFacts['sentences'] = []
  const findings: PageFinding[] = []
  const open: Open[] = []
  const pieces: string[] = []
  let length = 0

  const find = (offset: number, rule: string, message: string) => findings.push({offset, rule, message})
  const refer = (address: string, offset: number, fetched: boolean) => {
    const key = fetched ? `${address}\nfetched` : address
    if (!references.has(key)) references.set(key, {address, offset, fetched})
  }
  /** The page's text from an offset in it; only the pieces since then are looked at. */
  const textFrom = (from: number) => {
    let first = pieces.length
    let at = length
    while (first > 0 && at > from) at -= pieces[--first]!.length
    return pieces
      .slice(first)
      .join('')
      .slice(from - at)
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const offset = parser.startIndex
        readAttributes(name, attributes, offset)
        const link = name === 'a' && attributes.href !== undefined ? attributes.href : null
        const claim = attributes['data-excerpt']
        const excerpt = claim === undefined ? null : {claim, text: '', offset, links: []}
        if (excerpt !== null) excerpts.push(excerpt)
        const isSentence = attributes.class !== undefined && /(?:^|\s)sentence(?:\s|$)/.test(attributes.class)
        const sentence = isSentence ? {id: attributes.id ?? '', text: '', offset} : null
        if (sentence !== null) sentences.push(sentence)
        open.push({
          name,
          textFrom: length,
          link,
          isContainer: CONTAINERS.has(name) || attributes['data-proof'] !== undefined,
          excerpt,
          sentence,
          excerpts: excerpt === null ? [] : [excerpt],
          links: link === null ? [] : [link],
        })
      },
      ontext(text) {
        pieces.push(text)
        length += text.length
        if (open.at(-1)?.name === 'style') readStyle(text, parser.startIndex, refer)
      },
      onclosetag() {
        const element = open.pop()
        if (element !== undefined) close(element)
      },
    },
    {decodeEntities: true},
  )
  parser.end(source)

  function close(element: Open) {
    const {excerpt, sentence} = element
    if (excerpt !== null) {
      excerpt.text = textFrom(element.textFrom)
      excerpt.links.push(...element.links)
    }
    if (sentence !== null) sentence.text = textFrom(element.textFrom)
    // An excerpt within a link, or with one beside it in its row, may be proved by that link.
    if (element.link !== null) for (const inner of element.excerpts) inner.links.push(element.link)
    if (element.isContainer) for (const inner of element.excerpts) inner.links.push(...element.links)
    const parent = open.at(-1)
    if (parent === undefined) return
    // Excerpts rise to every container above them; links stop at the first, or a page-wide list would join them all.
    if (element.excerpts.length > 0) parent.excerpts = joined(parent.excerpts, element.excerpts)
    if (element.links.length > 0 && !element.isContainer) parent.links = joined(parent.links, element.links)
  }

  function readAttributes(name: string, attributes: Record<string, string>, offset: number) {
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === 'id') {
        if (ids.has(value)) find(offset, 'html:duplicate-id', `The id “${value}” stands twice on the page.`)
        else ids.set(value, offset)
      } else if (ID_REFERENCES.has(attribute)) {
        for (const id of value.split(/\s+/)) if (id !== '') referred.set(id, {offset, attribute})
      } else if (attribute.startsWith('on')) {
        find(
          offset,
          'scripts:inline',
          `<${name}> has an inline handler, “${attribute}”; scripts live in files.`,
        )
      } else if (attribute === 'style') {
        find(offset, 'styles:inline', `<${name}> has an inline style, which the site's own policy forbids.`)
      }
    }
    readReferences(name, attributes, offset, refer)
    if (name === 'base') find(offset, 'links:base', '<base> would bend every address on the page.')
    if (name === 'style')
      find(offset, 'styles:inline', "A <style> stands in the page, which the site's own policy forbids.")
    if (name === 'script' && attributes.src === undefined) {
      if (!DATA_SCRIPT.test(attributes.type ?? ''))
        find(offset, 'scripts:inline', 'A script stands in the page itself; scripts live in files.')
    }
  }

  for (const [id, {offset, attribute}] of referred)
    if (!ids.has(id))
      find(offset, 'html:missing-reference', `${attribute}="${id}" names no element of the page.`)
  return {ids: [...ids.keys()], references: [...references.values()], excerpts, sentences, findings}
}

/** Names every address that an element's attributes hold. */
function readReferences(
  name: string,
  attributes: Record<string, string>,
  offset: number,
  refer: (address: string, offset: number, fetched: boolean) => void,
) {
  const {href, src, srcset, imagesrcset, poster, action, formaction, data} = attributes
  const linked = href ?? attributes['xlink:href']
  if (linked !== undefined) {
    const rels = (attributes.rel ?? '').toLowerCase().split(/\s+/)
    const isNamed =
      name === 'a' || name === 'area' || (name === 'link' && rels.every((rel) => NAMED_ONLY.test(rel)))
    if (name !== 'base') refer(linked, offset, !isNamed)
  }
  if (src !== undefined) refer(src, offset, true)
  if (poster !== undefined) refer(poster, offset, true)
  if (data !== undefined && name === 'object') refer(data, offset, true)
  // A form sends what was typed: to another host it is a request, even though the reader asked for it.
  if (action !== undefined && name === 'form') refer(action, offset, true)
  if (formaction !== undefined) refer(formaction, offset, true)
  for (const set of [srcset, imagesrcset]) {
    if (set === undefined) continue
    for (const candidate of set.split(/,\s+|,$/)) {
      const address = candidate.trim().split(/\s+/)[0]
      if (address) refer(address, offset, true)
    }
  }
  if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
    const target = /^[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(attributes.content ?? '')?.[1]
    if (target !== undefined) refer(target.trim(), offset, true)
  }
  if (attributes.style !== undefined) readStyle(attributes.style, offset, refer)
}

/** Names every address that a style sheet holds. */
export function readStyle(
  text: string,
  offset: number,
  refer: (address: string, offset: number, fetched: boolean) => void,
) {
  for (const match of text.matchAll(STYLE_URL)) {
    const address = match.slice(1).find((group) => group !== undefined)
    if (address) refer(address, offset + match.index, true)
  }
}

function joined<Item>(into: Item[], more: Item[]): Item[] {
  if (into.length === 0) return [...more]
  for (const item of more) into.push(item)
  return into
}
