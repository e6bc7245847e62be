import type {BlockKind, DropReason} from '../model.ts'
import {readByline} from './bylines.ts'
import {readDateLine} from './days.ts'
import {tidy} from './decode.ts'
import {asideOf, isCaption, isShown} from './page-parts.ts'
import {endsSentence, type Piece} from './pieces.ts'
import {charactersIn, type Element, elementsIn, isElement} from './tree.ts'

const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul amp-story-page'.split(
    ' ',
  ),
)
const KIND: Record<string, BlockKind> = {
  h1: 'subhead',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  dt: 'subhead',
  figcaption: 'caption',
  blockquote: 'quotation',
  li: 'list',
  p: 'paragraph',
  pre: 'paragraph',
}
const DEEPEST = 300

interface Place {
  kind: BlockKind | null
  dropped: DropReason | null
  depth: number
}

/**
 * The pieces of a part of a page, in order: its blocks with the kinds that its tags give them.
 *
 * What stands beside the article within it (a box of related links, a newsletter form) is dropped and kept. Text
 * that no tag says anything about has no kind: lines parted by `<br>`, text in a bare `<div>` or table cell.
 */
export const piecesOf = (element: Element): Piece[] => collect(element, besides(element))

/** The same for what is in an element that is known to hold the article, whatever its name says: `widget Blog`. */
export const piecesWithin = (element: Element): Piece[] => collect(element, null)

function collect(root: Element, reason: DropReason | null): Piece[] {
  const pieces: Piece[] = []
  let line = ''
  let hasWords = false
  let lineKind: BlockKind | null = null
  let lineDropped: DropReason | null = null
  let breaks = 0

  const close = () => {
    const text = tidy(line)
    if (text !== '') pieces.push({text, kind: lineKind, dropped: lineDropped})
    line = ''
    hasWords = false
    breaks = 0
  }

  const walk = (element: Element, place: Place) => {
    if (!isShown(element) && element !== root) return
    const tag = element.name
    if (tag === 'br') {
      breaks++
      // One break may be within a verse or an address, two are a new paragraph; so is one behind a full stop.
      if (breaks > 1 || endsSentence(line.trimEnd()) || place.kind === null || isOfHeader(line)) {
        const count = breaks
        close()
        breaks = count
      } else line += ' '
      return
    }
    const row = tag === 'tr' ? cellsOf(element) : null
    const isBlock = BLOCK.has(tag)
    const dropped = element === root ? reason : (place.dropped ?? besides(element))
    const kind = kindOf(element, tag, place.kind)
    const inner = {kind, dropped, depth: place.depth + 1}
    if (isBlock) close()
    if (row !== null) {
      line = row.join(', ')
      lineKind = 'list'
      lineDropped = dropped
    } else if (place.depth > DEEPEST) say(charactersIn(element), inner)
    else {
      const apart = (isBlock || tag === 'time') && standApart(element)
      for (const child of element.children) {
        if (child.type === 'text') say(child.data, inner)
        else if (isElement(child)) {
          walk(child, dropped === null || isBlock ? inner : {...inner, dropped})
          if (apart) close()
        }
      }
    }
    if (isBlock) close()
    else if (tag === 'button' || (dropped !== null && place.dropped === null)) close()
  }

  const say = (text: string, {kind, dropped}: Place) => {
    if (text.trim() === '') {
      if (line !== '') line += ' '
      return
    }
    if (dropped !== lineDropped) close()
    breaks = 0
    if (!hasWords) {
      lineKind = kind
      lineDropped = dropped
    }
    line += text
    hasWords = true
  }

  walk(root, {kind: null, dropped: null, depth: 0})
  close()
  return pieces
}

/** “By Jane Doe<br>Staff reporter<br>jane@harbour.example” are three lines. */
const isOfHeader = (line: string): boolean =>
  line.length < 80 && (readByline(tidy(line)) !== null || readDateLine(tidy(line)) !== null)

/** What an element is beside the article that it stands in; null when it is of the article. */
const besides = (element: Element): DropReason | null =>
  asideOf(element) ?? (isBoxOfLinks(element) ? 'related link' : null)

/**
 * “Also Read | Onion export duty to stay till December”, “【Related】 One in five shelters…”: a box whose words lead
 * away from the page. A paragraph may be one link too; it is no box.
 */
function isBoxOfLinks(box: Element): boolean {
  if (!/^(?:div|ul|ol|li|figure|section|td)$/.test(box.name)) return false
  let linked = 0
  let plain = 0
  const count = (element: Element, isLinked: boolean, depth: number): boolean =>
    element.children.every((child) => {
      if (child.type === 'text') {
        const {length} = child.data.trim()
        if (isLinked) linked += length
        else plain += length
      } else if (isElement(child) && isShown(child)) {
        if (child.name === 'p' || depth > DEEPEST) return false
        return count(child, isLinked || child.name === 'a', depth + 1)
      }
      return linked + plain < MOST_LINKED
    })
  return count(box, false, 0) && linked > plain * 3
}
/** Characters; what is longer has text of its own somewhere. */
const MOST_LINKED = 1000

function kindOf(element: Element, tag: string, outer: BlockKind | null): BlockKind | null {
  const own = isCaption(element) ? 'caption' : KIND[tag]
  if (outer === 'quotation' || outer === 'list' || outer === 'caption') return own === 'subhead' ? own : outer
  if (own === undefined) return BLOCK.has(tag) && tag !== 'ul' && tag !== 'ol' ? null : outer
  // “<p><strong>What happens next</strong></p>” may be a subhead: its words decide.
  if (own === 'paragraph' && isWhollyStrong(element)) return null
  return own
}

function isWhollyStrong(element: Element): boolean {
  const words = tidy(charactersIn(element))
  const children = elementsIn(element)
  const [only] = children
  if (only === undefined || children.length > 1 || words.length >= 120) return false
  return (only.name === 'strong' || only.name === 'b') && tidy(charactersIn(only)) === words
}

/** The cells of a row of figures or names; null for a table that lays out a page. */
function cellsOf(row: Element): string[] | null {
  const cells = elementsIn(row).filter(({name}) => name === 'td' || name === 'th')
  if (cells.length < 2) return null
  const texts = cells.map((cell) => tidy(charactersIn(cell)))
  const isData = cells.every(
    (cell, at) =>
      texts[at]!.length <= 80 && elementsIn(cell).every(({name}) => !BLOCK.has(name) && name !== 'br'),
  )
  return isData ? texts.filter((text) => text !== '') : null
}

/** A line of things beside each other, “By Jane Doe”, “9 April 2026”, “4 min read”, that only style keeps apart. */
function standApart(element: Element): boolean {
  if (!/^(?:div|header|section|td|li|p|time)$/.test(element.name)) return false
  const children = elementsIn(element)
  if (children.length < 2 || children.some(({name}) => !/^(?:span|a|time|button|small)$/.test(name)))
    return false
  if (element.children.some((child) => child.type === 'text' && child.data.trim() !== '')) return false
  return charactersIn(element).length < 200
}
