import {isNameLike, readByline} from './bylines.ts'
import {readDateLine} from './days.ts'
import {tidy} from './decode.ts'
import {findMain} from './main-text.ts'
import {type PageMetadata, readMetadata} from './metadata.ts'
import {isShown} from './page-parts.ts'
import {piecesOf, piecesWithin} from './page-pieces.ts'
import {drop, isProse, type Piece, pieceOf, type Reading, sameness, wordsOf} from './pieces.ts'
import {isSiteName, siteNamesOf} from './sites.ts'
import {paragraphsOf} from './text.ts'
import {
  charactersIn,
  descendants,
  type Element,
  elementsIn,
  findElement,
  isWithin,
  type Page,
  parentOf,
  parsePage,
} from './tree.ts'

/**
 * Reads an HTML clipping: a saved page of any make. What the page says about its article comes from its metadata,
 * the text from the element that holds it; where the page gives machines a fuller text than it shows
 * (`articleBody` of JSON-LD), that one is used. No script is run, nothing is fetched.
 */
export function readHtml(html: string): Reading {
  const page = parsePage(withBody(closeTitle(html)))
  const metadata = readMetadata(page)
  const heading = headingOf(page, metadata.title)
  const body = bodyOf(page)
  const title = titleOf(heading, metadata)
  const inText = withHeader(shownPieces(body, heading), title)
  const isDatedInText = inText
    .slice(0, 30)
    .some(({text, dropped}) => dropped === null && readDateLine(text) !== null)
  const date = metadata.date ?? (isDatedInText ? null : metadata.changed)
  const isDated = date !== null || isDatedInText
  const shown = isDated ? inText : [...datesAbove(body, heading), ...inText]
  const told = metadata.articleBody === null ? [] : toldPieces(metadata.articleBody)
  // A page that draws itself with a script, or shows the first lines only.
  const pieces = length(told) > length(shown) * 1.6 ? told : shown
  return {
    title,
    byline: metadata.byline,
    source: {name: metadata.publisher, url: metadata.url},
    date,
    language: metadata.language,
    pieces: withStandfirst(pieces, metadata),
  }
}

const bodyOf = (page: Page): Element => findElement(page, ({name}) => name === 'body')!

/** A part of a page is a page too; many of 1998 have no body tag. */
const withBody = (html: string): string => (/<body[\s>]/i.test(html) ? html : `<body>${html}</body>`)

/** A title that was never closed would take the whole page in. */
function closeTitle(html: string): string {
  const open = /<title[^<>]{0,200}>/i.exec(html.slice(0, 100_000))
  if (open === null || /<\/title/i.test(html)) return html
  const from = open.index + open[0].length
  const next = html.indexOf('<', from)
  return next < 0 ? html : `${html.slice(0, next)}</title>${html.slice(next)}`
}

/**
 * The page's own headline: of its headings, the one that has most of the words of the metadata's title; without a
 * title the only one of the first rank. “Harbour Notes: Council drops plan…” is the title of a page whose `<h1>` is
 * the blog's name and whose `<h3>` the headline.
 */
function headingOf(page: Page, title: string | null): Element | null {
  const headings = headingsOf(page)
  const wordsIn = (text: string) => wordsOf(text.toLowerCase())
  if (title === null) {
    const [only, ...others] = headings.filter(({name}) => name === 'h1')
    return only !== undefined && others.length === 0 && wordsIn(charactersIn(only)).length >= 3 ? only : null
  }
  const words = new Set(wordsIn(title))
  let best: Element | null = null
  let most = 0
  for (const heading of headings) {
    const own = wordsIn(charactersIn(heading).slice(0, 1000))
    const common = own.filter((word) => words.has(word)).length
    // A lower heading must say most of it and little else: “What the court said” is no headline.
    const least =
      heading.name === 'h1'
        ? Math.min(own.length, words.size) * 0.5
        : Math.max(own.length * 0.8, words.size * 0.6)
    if (own.length < 2 || common < least || common <= most) continue
    best = heading
    most = common
  }
  return best
}

function headingsOf(page: Page): Element[] {
  const headings: Element[] = []
  for (const element of descendants(page)) {
    if (/^h[1-3]$/.test(element.name) && isShown(element) && tidy(charactersIn(element)) !== '')
      headings.push(element)
    if (headings.length === 40) break
  }
  return headings
}

function titleOf(heading: Element | null, {title, publisher}: PageMetadata): string | null {
  const shown = heading === null ? '' : tidy(charactersIn(heading))
  // “clip”, “Document1”, “Harbour Gazette”: what the file was called, or the site.
  if (
    heading === null &&
    title !== null &&
    (wordsOf(title).length <= 2 || isSiteName(title, siteNamesOf([], publisher)))
  )
    return null
  return shown === '' || shown.length > 300 ? title : shown
}

/** The article's element, and what stands between the headline and it: standfirst, byline, date. */
function shownPieces(body: Element, heading: Element | null): Piece[] {
  const main = findMain(body)
  const pieces = piecesWithin(main)
  if (heading === null || isWithin(heading, main)) return pieces
  const isAbove = (heading.startIndex ?? 0) < (main.startIndex ?? 0)
  const between = isAbove ? piecesBetween(heading, main) : []
  return [drop(pieceOf(tidy(charactersIn(heading))), 'title'), ...between, ...pieces]
}

/**
 * The day that stands above the headline of a page that says it nowhere else, as papers had it at the head of each
 * page in 2004. More than one are the days of other stories.
 */
function datesAbove(body: Element, heading: Element | null): Piece[] {
  const dates: Piece[] = []
  let seen = 0
  for (const element of descendants(body)) {
    if (element === heading || seen++ > 2000) break
    const only = element.children.length === 1 ? element.children[0]! : null
    if (only === null || only.type !== 'text' || only.data.length > 80 || !isShown(element)) continue
    const text = tidy(only.data)
    if (heading === null && isProse(text)) break
    if (readDateLine(text)?.date?.length === 10) dates.push(pieceOf(text))
  }
  return new Set(dates.map(({text}) => text)).size === 1 ? dates.slice(0, 1) : []
}

/** Short pieces of the elements that follow the headline and precede the text. */
function piecesBetween(heading: Element, main: Element): Piece[] {
  const pieces: Piece[] = []
  for (let at: Element | null = heading; at !== null; at = parentOf(at)) {
    const outer = parentOf(at)
    const siblings: Element[] = outer === null ? [] : elementsIn(outer)
    for (const next of siblings.slice(siblings.indexOf(at) + 1)) {
      if (isWithin(main, next)) return pieces
      if (isShown(next)) pieces.push(...piecesOf(next).map(withAuthor))
      if (pieces.length > 30) return pieces.slice(0, 30)
    }
  }
  return pieces
}

/**
 * Author and day stand in a box under the headline, and may be links to other pages: what leads away from the page
 * elsewhere is its header there.
 */
function withHeader(pieces: Piece[], title: string | null): Piece[] {
  const same = title === null ? '' : sameness(title)
  const at = title === null ? -1 : pieces.findIndex(({text}) => text.length <= 400 && sameness(text) === same)
  const end = pieces.findIndex(({text, dropped}, index) => index > at && dropped === null && isProse(text))
  return pieces.map((piece, index) => {
    const {text, dropped} = piece
    if (at < 0 || index <= at || index >= Math.min(end, at + 30) || dropped !== 'related link') return piece
    const isAuthor = /^by:?$/i.test(pieces[index - 1]!.text) && isNameLike(text)
    return isAuthor || readByline(text) !== null || readDateLine(text) !== null
      ? {...piece, dropped: null}
      : piece
  })
}

/** `<div class="author-box">By Abiba Fuseini</div>` above the text is a byline, and below it a note on the author. */
const withAuthor = (piece: Piece): Piece =>
  piece.dropped === 'author note' && piece.text.length < 120 ? {...piece, dropped: null} : piece

function toldPieces(articleBody: string): Piece[] {
  if (/<(?:p|br|div)\b/i.test(articleBody)) {
    return piecesWithin(bodyOf(parsePage(withBody(articleBody))))
  }
  return paragraphsOf(articleBody.split(/\n+/))
}

const length = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, {text, dropped}) => sum + (dropped === null ? text.length : 0), 0)

/** The description in the page's head is the standfirst when the page shows it above the text as well. */
function withStandfirst(pieces: readonly Piece[], {description}: PageMetadata): Piece[] {
  const same = description === null ? '' : sameness(description)
  const at = pieces.slice(0, 8).findIndex(({text, kind, dropped}) => {
    return (
      dropped === null && kind !== 'caption' && text.length < 500 && same !== '' && sameness(text) === same
    )
  })
  // The first paragraph serves as description on many pages; a standfirst has something between it and the text.
  const hasMore =
    at >= 0 &&
    pieces.slice(at + 1, at + 4).some(({text, kind}) => kind === 'caption' || /^by\b|\d{4}/i.test(text))
  return pieces.map((piece, index) => (index === at && hasMore ? {...piece, kind: 'standfirst'} : piece))
}
