import {isRole, readAuthors, readBareByline, readByline, readClosingByline} from './bylines.ts'
import {endsInCredit, isCredit} from './credits.ts'
import {isPlaceIn, readDateline, readDatelineAlone} from './datelines.ts'
import {dayOfStamp, findDay, readDateLine} from './days.ts'
import {readField} from './fields.ts'
import {furnitureReason} from './furniture.ts'
import {readMasthead} from './mastheads.ts'
import {
  countWordsUpTo,
  drop,
  endsSentence,
  fromCapitals,
  isProse,
  type Piece,
  pieceOf,
  sameness,
} from './pieces.ts'
import {isPublisher} from './publishers.ts'
import {isSection, isSlug, isTrail} from './sections.ts'
import {isSiteName, type SiteNames} from './sites.ts'

export interface Header {
  pieces: Piece[]
  byline: string[]
  /** EDTF: the day of publication, else of the last change, else of the dateline. */
  date: string | null
  dateline: string | null
  publisher: string | null
}

/** Lines from the start, and from the end, among which bylines and dates of publication are looked for. */
const HEAD = 24
const FOOT = 6

/** What a line of the header says; all null and empty: nothing of the kind. */
interface HeaderLine {
  reason: 'byline' | 'date line' | 'page furniture' | 'dateline'
  names: string[]
  date: string | null
  isUpdate: boolean
  publisher: string | null
  place: string | null
  /** Where the part begins that is of the article: behind “Highlight: ”. */
  keeps?: number
}

/** The date that says more: a year gives way to a day of it, a day to nothing. */
const moreOf = (known: string | null, other: string | null): string | null =>
  known === null || (other !== null && other.length > known.length && other.startsWith(known)) ? other : known

/**
 * Takes from the text what stands around an article: who wrote it, when, and the place in front of its first
 * paragraph; and tells the standfirst from the paragraphs.
 *
 * A sentence between the headline and a byline, date or dateline is the standfirst; so is a line under the headline
 * that closes no sentence, and the first paragraph when it stands again further down.
 */
export function takeHeader(pieces: readonly Piece[], hasTitle: boolean, sites: SiteNames = []): Header {
  const result = [...pieces]
  const header: Header = {pieces: result, byline: [], date: null, dateline: null, publisher: null}
  let updated: string | null = null
  const record = (line: HeaderLine) => {
    header.byline.push(...line.names.filter((name) => !header.byline.includes(name)))
    header.publisher ??= line.publisher
    header.dateline ??= line.place
    if (line.isUpdate) updated = moreOf(updated, line.date)
    else header.date = moreOf(header.date, line.date)
  }

  const open = result.flatMap(({dropped}, index) => (dropped === null ? [index] : []))
  const head = open.slice(0, HEAD)
  const start = bodyStart(result, head, hasTitle)
  let hasByline = false
  const isCatalogued = head.some((index) => WORD_COUNT.test(result[index]!.text))
  const body = hasTitle && head[start] !== undefined ? bodyText(result, -1) : ''
  for (const [place, index] of head.entries()) {
    const piece = result[index]!
    const isHead: boolean = hasTitle && place < start
    const isBare: boolean = isHead && !hasByline && !isInList(result, head, place)
    const line: HeaderLine | null =
      readLine(piece.text, isHead, isBare) ??
      (isHead && hasByline ? readSecond(result, head, place) : null) ??
      (isHead && hasByline ? readBesideByline(piece.text, body) : null) ??
      (isHead ? readLabel(piece.text, sites, isCatalogued) : null)
    if (line !== null) {
      record(line)
      hasByline ||= line.reason === 'byline'
      const said = line.keeps === undefined ? null : piece.text.slice(line.keeps)
      result[index] = said === null ? drop(piece, line.reason) : {...piece, text: said, kind: 'standfirst'}
    }
  }
  markStandfirst(result, head.slice(0, start), head[start], hasTitle)
  const dateline = takeDateline(result, head)
  header.dateline ??= dateline.place
  for (const index of open.slice(Math.max(Math.min(start + 1, head.length), open.length - FOOT))) {
    const piece = result[index]!
    if (piece.dropped !== null) continue
    const line =
      readLine(piece.text, false, false) ?? closingLine(piece.text) ?? readFieldLine(piece.text, true)
    if (line === null) continue
    record(line)
    result[index] = drop(piece, line.reason)
  }
  header.pieces = result.flatMap((piece, index) => {
    const tail =
      open.length > 0 && index >= open.at(-Math.min(FOOT, open.length))! && piece.dropped === null
        ? CLOSING_TAIL.exec(piece.text.slice(-300))
        : null
    const closing = tail ? closingLine(tail[0].trim()) : null
    if (closing === null || tail === null) return [piece]
    record(closing)
    const rest = piece.text.slice(0, -tail[0].length).trim()
    return [{...piece, text: rest}, drop(pieceOf(tail[0].trim()), 'byline')].filter(({text}) => text !== '')
  })
  header.date ??= updated ?? dateline.date
  return header
}

/** “… on Friday. (Reporting by Jane Doe; Editing by John Roe)” */
const CLOSING_TAIL =
  /\s*[([](?:additional |further )?(?:reporting|writing|editing|reported|written|edited|compiled|translated)\s+by\s[^()[\]]{3,200}[)\]]\.?$/i

/** Place, among the first open pieces, at which the article's own text begins. */
function bodyStart(pieces: readonly Piece[], head: readonly number[], hasTitle: boolean): number {
  const isHeaderLine = (place: number, isBare: boolean) => {
    const index = head[place]
    if (index === undefined || (isBare && isInList(pieces, head, place))) return false
    const {text} = pieces[index]!
    const isLine = readLine(text, hasTitle, isBare && hasTitle) !== null
    return isLine || (readDatelineAlone(text, '') !== null && isFollowedByProse(place))
  }
  // “MOVERS” above a list of shares is no dateline.
  const isFollowedByProse = (place: number) =>
    head[place + 1] !== undefined && isProse(pieces[head[place + 1]!]!.text)
  for (let place = 0; place < head.length; place++) {
    const {text, kind} = pieces[head[place]!]!
    if (kind === 'standfirst' || isHeaderLine(place, true) || furnitureReason(text) !== null) continue
    if (!isProse(text) || countWordsUpTo(text, 8) < 8 || isCaptionAt(pieces, head[place]!)) continue
    // A standfirst, if what stands around an article comes after it: “… the union says. / By Jane Doe / LEEDS — …”
    const isBeforeHeader =
      hasTitle &&
      place < 4 &&
      (isHeaderLine(place + 1, false) ||
        isHeaderLine(place + 2, false) ||
        beginsWithDateline(pieces, head, place + 1))
    if (!isBeforeHeader || text.length > 400) return place
  }
  return head.length
}

function beginsWithDateline(pieces: readonly Piece[], head: readonly number[], place: number): boolean {
  const index = head[place]
  if (index === undefined) return false
  const found = readDateline(pieces[index]!.text, () => bodyText(pieces, index))
  return found !== null && found.length < pieces[index]!.text.length
}

const NOTHING = {names: [], date: null, isUpdate: false, publisher: null, place: null}

function readLine(text: string, isHead: boolean, isBare: boolean): HeaderLine | null {
  if (text.length > 200) return null
  const dateLine = readDateLine(text)
  if (dateLine) return {...NOTHING, ...dateLine, reason: 'date line'}
  const field = isHead ? readFieldLine(text, false) : null
  if (field !== null) return field
  if (furnitureReason(text) !== null) return null
  const composite = isHead ? readComposite(text) : null
  if (composite) return composite
  const masthead = readMasthead(text)
  if (masthead !== null) return {...NOTHING, ...masthead, reason: 'date line'}
  const said = readByline(text, isHead)
  if (said === null && isHead && isPublisher(text) && countWordsUpTo(text, 6) <= 5)
    return {...NOTHING, publisher: text, reason: 'page furniture'}
  const byline = said ?? (isBare ? readBareByline(text) : null)
  if (byline) return {...NOTHING, ...byline, reason: 'byline'}
  if (isHead && isRole(text) && CAPITALISED.test(text) && readDatelineAlone(text, '') === null)
    return {...NOTHING, reason: 'byline'}
  return null
}

/** “Byline: Jane Doe”, “Dateline: LEEDS”, “Length: 428 words”, as databases have them around a text. */
function readFieldLine(text: string, isFoot: boolean): HeaderLine | null {
  const field = readField(text)
  if (field === null) return isFoot ? null : readCitation(text)
  const {kind, value, label} = field
  if (kind === 'byline') return {...NOTHING, names: readAuthors(value), reason: 'byline'}
  if (kind === 'date') {
    const date = dayOfStamp(value)
    return date === null && value !== '' ? null : {...NOTHING, date, reason: 'date line'}
  }
  if (kind === 'dateline') return {...NOTHING, place: fromCapitals(value) || null, reason: 'dateline'}
  if (kind === 'source' && value.length <= 80 && !isProse(value))
    return {...NOTHING, publisher: value.split(/\s+\|\s+/)[0] || null, reason: 'page furniture'}
  if (kind === 'standfirst' && value !== '' && !isFoot)
    return {...NOTHING, reason: 'page furniture', keeps: text.length - value.length}
  return kind === 'title' || isProse(value) || label === '' ? null : {...NOTHING, reason: 'page furniture'}
}

/** “Haverkamp, Lorne. The Kettle River Journal; Kettle River, Wash. 13 May 2025: A.1.” */
function readCitation(text: string): HeaderLine | null {
  const match =
    /^(\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.]*)?)\.\s(\p{Lu}[^;]{2,60});\s.{0,100}?(\d{1,2} \p{L}{3,9} \d{4})\b.{0,20}$/u.exec(
      text,
    )
  if (match === null) return null
  return {
    ...NOTHING,
    names: readAuthors(match[1]!),
    publisher: match[2]!,
    date: dayOfStamp(match[3]!),
    reason: 'byline',
  }
}

/** A second author, with a post or a paper under the name: “Tom Roe / Harbour News”. */
function readSecond(pieces: readonly Piece[], head: readonly number[], place: number): HeaderLine | null {
  const next = head[place + 1] === undefined ? '' : pieces[head[place + 1]!]!.text
  if (next === '' || !(isPublisher(next) || (isRole(next) && WORKS_AS.test(next)))) return null
  const byline = readBareByline(pieces[head[place]!]!.text)
  return byline && {...NOTHING, names: byline.names, reason: 'byline'}
}

/** “Court Correspondent”, “Jakarta”, “Diario del Chaco”: a line between the author's name and the text. */
function readBesideByline(text: string, body: string): HeaderLine | null {
  if (text.length > 80) return null
  // “and Paul Reese, Geneva”
  const second = /^(?:and|with|&)\s+(?=\p{Lu})/u.exec(text)
  const other = second === null ? null : readBareByline(text.slice(second[0].length))
  if (other !== null) return {...NOTHING, names: other.names, reason: 'byline'}
  // “Central Asia correspondent, Astana”
  if (WORKS_AS.test(text) && countWordsUpTo(text, 9) <= 8 && !endsSentence(text))
    return {...NOTHING, reason: 'byline'}
  const [outlet, place] = text.split(/\s(?:at|in)\s/)
  if (place !== undefined && CAPITALISED.test(place) && (isPublisher(outlet!) || /\bSports?\b/.test(outlet!)))
    return {...NOTHING, reason: 'byline'}
  if (text.length > 60 || !CAPITALISED.test(text)) return null
  if (readDatelineAlone(text, '') !== null || furnitureReason(text) !== null) return null
  if (isPlaceIn(text.split(',')[0]!, body)) return {...NOTHING, place: text, reason: 'dateline'}
  return countWordsUpTo(text, 5) <= 4 ? {...NOTHING, reason: 'byline'} : null
}
const WORKS_AS =
  /^\p{Lu}[^.!?:]*\b(?:reporters?|correspondents?|editors?|writers?|columnists?|contributors?|bureau chief|desk|producer|newsroom)\b(?:,? (?:in )?\p{Lu}[^.!?:]*)?$/u

/** What a newsroom calls itself: “From our newsroom and Nordsee Wire”, “Gazette staff and agencies”. */
const COLLECTIVE =
  /^(?:from |by )?(?:(?:our|the|\p{Lu}[\p{L}' ]{1,30}) )?(?:newsroom|news ?desk|staff(?: reports?| writers?)?|agencies|correspondents?|reporters?|bureaus?|wires?|wire services?|web desk|news agencies|team)(?: (?:and|with|in|,) .{2,40})?$/iu
/** A number, a clock, a language: what stands about a text in a catalogue. */
const CATALOGUE =
  /^(?:\d{1,4}|\d[\d,]* words|\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?|English|French|German|Spanish|Portuguese|Arabic|Russian|Chinese|Hindi)$/
const WORD_COUNT = /^(?:length:?\s*)?\d[\d,]* words$/i
/** “Edition 1, National Edition” */
const EDITION =
  /^(?:edition \d+|(?:first|second|third|final|national|city|late|early|main|online|web|print) edition)\b.{0,40}$/i
const CODE = /^[A-Z][A-Z\d]{1,7}$/

/** A label above the text that says nothing of it: a section, a slug, a button, the paper's name. */
function readLabel(text: string, sites: SiteNames, isCatalogued: boolean): HeaderLine | null {
  if (text.length > 100 || endsSentence(text)) return null
  if (isSiteName(text, sites)) return {...NOTHING, publisher: text, reason: 'page furniture'}
  // “Bolivia-mine-accident / 10-Mar-2025 18:42 GMT”
  if (isSlug(text)) return {...NOTHING, date: findDay(text)?.edtf ?? null, reason: 'date line'}
  // “Bolivia-mine-accident / 10-Mar-2025 18:42 GMT”
  if (isSlug(text)) return {...NOTHING, date: findDay(text)?.edtf ?? null, reason: 'date line'}
  if (COLLECTIVE.test(text)) return {...NOTHING, reason: 'byline'}
  const isLabel =
    CATALOGUE.test(text) ||
    EDITION.test(text) ||
    (isCatalogued && CODE.test(text)) ||
    (isTrail(text) && countWordsUpTo(text, 9) <= 8) ||
    (isSection(text) && countWordsUpTo(text, 4) <= 3 && !/[?!"”’']$/.test(text))
  return isLabel ? {...NOTHING, reason: 'page furniture'} : null
}
const CAPITALISED =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s(?:\p{Lu}|del? |of |the |ng |y |and )[\p{L}\p{M}.'’-]*){0,5}$/u

/** Names under one another, three or more, are a list: who was freed, who was elected. */
function isInList(pieces: readonly Piece[], head: readonly number[], place: number): boolean {
  const isName = (at: number) => head[at] !== undefined && readBareByline(pieces[head[at]]!.text) !== null
  return (
    isName(place) &&
    ((isName(place + 1) && isName(place + 2)) ||
      (isName(place - 1) && isName(place + 1)) ||
      (isName(place - 1) && isName(place - 2)))
  )
}

/** “Live updates | Harbour News, 19 June 2025 | Jane Doe, John Roe and staff”: every part is of the header. */
function readComposite(text: string): HeaderLine | null {
  const parts = text.split(/\s*[|•·]\s*|\s+[–—/-]\s+/)
  if (parts.length < 2 || parts.length > 6 || /[.!?]["”’']?$/.test(text)) return null
  // “Marlon Roe / AFP” is whose picture it was.
  if (/\s\/\s/.test(text) && !parts.some((part) => readDateLine(part) !== null)) return null
  const line: HeaderLine = {...NOTHING, names: [], reason: 'page furniture'}
  for (const [index, part] of parts.entries()) {
    const [publisher = '', ...rest] = part.split(/,\s+/)
    const dateLine = readDateLine(part) ?? (isPublisher(publisher) ? readDateLine(rest.join(', ')) : null)
    const byline = readByline(part, true) ?? readBareByline(part)
    const dateline = index === 0 ? readDatelineAlone(`${part}:`, '') : null
    if (dateLine) {
      line.date ??= dateLine.date
      if (isPublisher(publisher)) line.publisher ??= publisher
    } else if (byline && line.names.length === 0) line.names.push(...byline.names)
    else if (byline) line.reason = 'byline'
    else if (isPublisher(part)) line.publisher ??= part
    else if (dateline && isInCapitals(part.split(',')[0]!)) line.place = dateline.place
    else if (furnitureReason(part) === null && !isRole(part) && !SORT.test(part) && !CATALOGUE.test(part))
      return null
  }
  if (line.names.length > 0) return {...line, reason: 'byline'}
  return line.date === null ? null : {...line, reason: 'date line'}
}
const SORT =
  /^(?:live|live (?:updates|reporting|blog)|news|exclusive|analysis|opinion|report|explainer|interview|feature|comment|obituary|review|profile|q&a)$/i
const isInCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)

function closingLine(text: string): HeaderLine | null {
  const byline = readClosingByline(text)
  return (
    byline && {
      reason: 'byline',
      names: byline.names,
      date: null,
      isUpdate: false,
      publisher: null,
      place: null,
    }
  )
}

function markStandfirst(
  pieces: Piece[],
  before: readonly number[],
  first: number | undefined,
  hasTitle: boolean,
): void {
  if (!hasTitle || pieces.some(({kind, dropped}) => kind === 'standfirst' && dropped === null)) return
  for (const index of before) {
    const {text, kind, dropped} = pieces[index]!
    const isOpen = dropped === null && (kind === null || kind === 'paragraph')
    if (
      !isOpen ||
      isCredit(text) ||
      endsInCredit(text) ||
      furnitureReason(text) !== null ||
      countWordsUpTo(text, 6) < 6 ||
      /[:,;]$/.test(text)
    )
      continue
    pieces[index] = {...pieces[index]!, kind: 'standfirst'}
    return
  }
  // The first paragraph that stands again further down was lifted from there.
  if (first === undefined || pieces[first]!.text.length > 400) return
  const same = sameness(pieces[first]!.text)
  const isAgain = pieces
    .slice(first + 1, first + 40)
    .some(({text}) => text.length < 600 && sameness(text) === same)
  if (isAgain && countWordsUpTo(pieces[first]!.text, 6) === 6)
    pieces[first] = {...pieces[first]!, kind: 'standfirst'}
}

/** Takes the dateline off the first paragraphs, and gives what it says. */
function takeDateline(pieces: Piece[], head: readonly number[]): {place: string | null; date: string | null} {
  for (const index of head) {
    const piece = pieces[index]!
    if (piece.dropped !== null || piece.kind === 'subhead' || piece.kind === 'caption') continue
    if (piece.text.length <= 200 && furnitureReason(piece.text) !== null) continue
    const body = () => bodyText(pieces, index)
    const alone = readDatelineAlone(piece.text, piece.text.length > 80 ? '' : body())
    if (alone !== null) {
      pieces[index] = drop(piece, 'dateline')
      return alone
    }
    const inline = readDateline(piece.text, body)
    if (inline !== null && inline.length < piece.text.length) {
      const said = drop(pieceOf(piece.text.slice(0, inline.length).trim()), 'dateline')
      pieces.splice(index, 1, said, {...piece, text: piece.text.slice(inline.length).trim()})
      return inline
    }
    const isText = piece.kind !== 'standfirst' && !isCaptionAt(pieces, index)
    if (isText && isProse(piece.text) && countWordsUpTo(piece.text, 8) >= 8) break
  }
  return {place: null, date: null}
}

/** Whether the next line says whose picture it was. */
function isCaptionAt(pieces: readonly Piece[], index: number): boolean {
  const next = pieces.slice(index + 1, index + 4).find(({dropped}) => dropped === null)
  return pieces[index]!.text.length <= 320 && next !== undefined && isCredit(next.text)
}

/** The article without one piece, as far as labels are looked up in it. */
function bodyText(pieces: readonly Piece[], except: number): string {
  let body = ''
  for (const [index, {text, dropped}] of pieces.entries()) {
    if (dropped === null && index !== except) body += `${text.slice(0, 4000)}\n`
    if (body.length > 30_000) break
  }
  return body
}
