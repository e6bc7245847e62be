import type {DropReason} from '../model.ts'
import {readByline} from './bylines.ts'
import {isCredit} from './credits.ts'
import {readDateline, readDatelineAlone} from './datelines.ts'
import {findDay, readDateLine} from './days.ts'
import {evidenceOf} from './evidence.ts'
import {readField} from './fields.ts'
import {furnitureReason} from './furniture.ts'
import {readMasthead} from './mastheads.ts'
import {
  countWordsUpTo,
  drop,
  endsSentence,
  fromCapitals,
  isHeadlineLike,
  isProse,
  type Piece,
  pieceOf,
  sameness,
  wordsOf,
} from './pieces.ts'
import {endsLikePaper, isPublisher} from './publishers.ts'
import {SMALL_IN_TITLES, splitRunTogether} from './run-together.ts'
import {contentWords, isSection, isSlug, isTagline, isTrail} from './sections.ts'
import {isSiteName, type SiteNames} from './sites.ts'

export interface Headline {
  /** Null where the clipping has none. */
  title: string | null
  publisher: string | null
  pieces: Piece[]
}

/** The most lines above a headline: menus stand there one word a line. */
const ABOVE = 60

/**
 * Finds the headline of a clipping whose format does not mark it, and the standfirst that ran into it.
 *
 * Above it stand adverts, menus, the names of site and section, slugs, dates: they are passed. The first line that is
 * none of these is a headline when it does not close like a sentence, or when what follows shows it (a byline, a
 * dateline). Where a headline and a sentence stand on one line with nothing between, the line is parted at the point
 * that `splitRunTogether` is sure of. Otherwise the title is null: the first line is prose and stays in the text.
 */
export function findHeadline(pieces: readonly Piece[], sites: SiteNames = []): Headline {
  const open = pieces.flatMap(({dropped}, index) => (dropped === null ? [index] : []))
  const contents = contentsOf(pieces, open)
  const above: {index: number; is: Above}[] = []
  let found: {index: number; parted: ReturnType<typeof splitRunTogether>} | null = null
  for (const [place, index] of open.slice(0, ABOVE).entries()) {
    const {text, kind} = pieces[index]!
    const rest = pieces.slice(index + 1)
    const is = kind === 'quotation' ? null : contents.has(index) ? 'furniture' : whatIsAbove(text, sites)
    const isLast = open[place + 1] === undefined
    if (is !== null && !isLast) {
      above.push({index, is})
      continue
    }
    if (kind === 'quotation' || kind === 'list') {
      // A menu is a list of words; a list of sentences is the text.
      if (kind === 'list' && countWordsUpTo(text, 5) < 5 && !isLast) {
        above.push({index, is: 'name'})
        continue
      }
      break
    }
    const parted = splitRunTogether(text, bodyOf(rest))
    if (parted !== null || isHeadline(text, rest)) found = {index, parted}
    // A picture's caption above the headline: “Tents on the pitch. / Mayor opens stadium to homeless / By Jane Doe”
    else if (place <= 3 && text.length <= 300 && isAboveHeadline(pieces, open, place)) continue
    break
  }
  const body = bodyOf(pieces.slice((found?.index ?? above.at(-1)?.index ?? -1) + 1))
  const named = namedAbove(above, pieces, sites, body, found === null ? null : pieces[found.index]!.text)
  if (named !== null) found = {index: named, parted: null}
  const result = [...pieces]
  let publisher: string | null = null
  for (const {index, is} of above) {
    if (found !== null && index >= found.index) break
    const {text} = result[index]!
    if (is === 'name') publisher ??= publisherIn(text, sites)
    if (is !== 'about') result[index] = drop(result[index]!, 'page furniture')
  }
  if (publisher !== null) publisher = asNamed(publisher, pieces)
  if (found === null) return {title: null, publisher, pieces: result}
  const at = found.index
  if (found.parted !== null) {
    const {title, publisher: behind, tail} = withoutPublisher(found.parted.headline)
    const dateline =
      /^\p{Lu}{3}/u.test(found.parted.standfirst) && readDateline(found.parted.standfirst, () => body)
    const standfirst = pieceOf(found.parted.standfirst, dateline ? null : 'standfirst')
    result.splice(at, 1, drop(pieceOf(title), 'title'), ...tail, standfirst)
    return {title, publisher: behind ?? publisher, pieces: result}
  }
  const first = result[at]!
  const {title, publisher: behind, tail} = withoutPublisher(first.text)
  result.splice(at, 1, drop({...first, text: title}, 'title'), ...tail)
  return {title, publisher: behind ?? publisher, pieces: result}
}

/**
 * Marks the headline that the format gives where it stands in the page, and the menus, sections and labels above it.
 * Prose above a headline stays.
 */
export function markHeadline(pieces: readonly Piece[], title: string, sites: SiteNames): Headline {
  const same = sameness(title)
  const result = [...pieces]
  const open = pieces.flatMap(({dropped}, index) => (dropped === null ? [index] : [])).slice(0, ABOVE)
  const isTitle = ({text}: Piece) =>
    text.length <= 400 && (sameness(text) === same || sameness(withoutPublisher(text).title) === same)
  const marked = pieces.findIndex(({dropped}) => dropped === 'title')
  const at = open.findIndex((index) => isTitle(pieces[index]!))
  const top =
    marked >= 0 && (at < 0 || marked < open[at]!) ? open.filter((index) => index < marked).length : at
  let publisher: string | null = null
  if (top < 0) return {title, publisher, pieces: result}
  // A headline that is said again far below heads nothing there.
  const isTop = top <= 6 || !open.slice(0, top).some((index) => isProse(pieces[index]!.text))
  for (const index of open.slice(0, isTop ? top : 0)) {
    const {text, kind} = pieces[index]!
    if (kind === 'caption' || kind === 'quotation' || kind === 'standfirst') continue
    const is = whatIsAbove(text, sites)
    const isLabel = countWordsUpTo(text, 9) <= 8 && !endsSentence(text) && is !== 'about'
    if (is === 'name') publisher ??= publisherIn(text, sites)
    if (isLabel || is === 'furniture') result[index] = drop(result[index]!, 'page furniture')
  }
  for (const [place, index] of open.entries()) {
    if (place <= top + 6 && isTitle(pieces[index]!)) result[index] = drop(result[index]!, 'title')
  }
  return {title, publisher, pieces: result}
}

/** “The Harbour Gazette”, also in front of its tagline: “Harbour Gazette | News from the coast”. */
function publisherIn(line: string, sites: SiteNames): string | null {
  const [name = ''] = line.split(/\s+[|•·]\s+/)
  return isPublisher(name) || isSiteName(name, sites) ? name : null
}

/** “HARBOUR GAZETTE” above the headline is “Harbour Gazette” where the article calls it so. */
function asNamed(publisher: string, pieces: readonly Piece[]): string {
  if (publisher !== publisher.toUpperCase()) return publisher
  const usual = fromCapitals(publisher)
  return pieces.some(({text}) => text.length < 2000 && text.includes(usual)) ? usual : publisher
}

/**
 * What a line above a headline is. `furniture`: a button, a menu, an advert; `name`: what may be the name of the
 * site or of a section, or a headline of few words; `about`: a date, a byline, a place, a field.
 */
type Above = 'furniture' | 'name' | 'about'

function whatIsAbove(text: string, sites: SiteNames): Above | null {
  if (text.length > 300) return null
  if (readDateLine(text) || isAboutField(text) || readMasthead(text)) return 'about'
  const reason = furnitureReason(text)
  // “Related: …” and “Opinion: …” may be headlines.
  if (reason !== null && (reason !== 'related link' || isTrail(text)) && !isLongNotice(text, reason))
    return 'furniture'
  if (isTrail(text)) return 'furniture'
  if (isSlug(text)) return findDay(text) === null ? 'furniture' : 'about'
  if (readByline(text) || isDatedPlace(text)) return 'about'
  if (isSiteName(text, sites) || (isPublisher(text) && countWordsUpTo(text, 6) <= 5)) return 'name'
  if (isSection(text) || isTagline(text) || /^\W*\d+(?:[.,:]\d+)*\s*[°%]?[CF]?\W*$/.test(text)) return 'name'
  const [head = '', ...others] = text.split(/\s+[|•·]\s+/)
  // “Harbour Gazette | News from the coast”, “Harbour Radio | Leeds”
  const isSite = others.length > 0 && isPublisher(head)
  if (isSite && others.every((part) => isTagline(part) || isSection(part) || countWordsUpTo(part, 3) < 3))
    return 'name'
  return isFewWords(text) ? 'name' : null
}

/** A headline of nine words and more may speak of cookies. */
const isLongNotice = (text: string, reason: DropReason): boolean =>
  countWordsUpTo(text, 9) > 8 && reason === 'page furniture' && isTitleCase(text)

const isAboutField = (text: string): boolean => {
  const field = readField(text)
  return field !== null && field.kind !== 'title'
}

/** “Savana World Service”, “Latest coverage”, “Cyclone Amadi”: a name or label, or a very short headline. */
function isFewWords(text: string): boolean {
  if (endsSentence(text) || /["”’'?!]$/.test(text)) return false
  const all = wordsOf(text)
  if (all.length <= 2) return true
  if (all.length > 5) return false
  const open = all.filter((word) => !SMALL_IN_TITLES.has(word.toLowerCase()))
  const isNamed = open.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  return all.length === 3
    ? isNamed || contentWords(text).length <= 1
    : isNamed && (all.length <= 4 || /[&]/.test(text))
}

/**
 * The headline of few words among the lines above, if one is. It must share words with the article that are no
 * name's; and where a longer line stands under it, that one must be too long for a headline.
 */
function namedAbove(
  above: readonly {index: number; is: Above}[],
  pieces: readonly Piece[],
  sites: SiteNames,
  body: string,
  longer: string | null,
): number | null {
  if (longer !== null && countWordsUpTo(longer, 17) < 17) return null
  const names = above.filter(({is}) => is === 'name')
  if (names.length === 0) return null
  const {small} = evidenceOf(body.slice(0, 12_000))
  const shares = (index: number) => {
    const {text} = pieces[index]!
    if (isPublisher(text) && (longer !== null || endsLikePaper(text))) return false
    if (wordsOf(text).length < 2 || isSection(text) || isSiteName(text, sites)) return false
    const own = contentWords(text)
    const inText = own.filter((word) => small.has(word))
    return inText.length > (isPublisher(text) ? 1 : 0)
  }
  const shared = names.filter(({index}) => shares(index))
  if (shared.length > 0) return shared.at(-1)!.index
  // “Weather warning / Published 8 April 2024”: alone above its date, where nothing else can be the headline.
  const [only, ...others] = names
  const isAlone = longer === null && others.length === 0 && above[above.indexOf(only!) + 1]?.is === 'about'
  const {text} = pieces[only!.index]!
  const isSite = isPublisher(text) || isSiteName(text, sites) || (isSection(text) && /\p{L}/u.test(text))
  // “Odesa Port Watch” is whose post it is.
  const isName = wordsOf(text).length > 1 && !/\s\p{Ll}/u.test(text)
  return isAlone && !isSite && !isName ? only!.index : null
}

/** Whether a headline with a byline or a date under it stands within the next two lines. */
function isAboveHeadline(pieces: readonly Piece[], open: readonly number[], place: number): boolean {
  const textAt = (at: number) => (open[at] === undefined ? '' : pieces[open[at]!]!.text)
  for (const at of [place + 1, place + 2]) {
    const text = textAt(at)
    if (isCredit(text)) continue
    const isLine = !endsSentence(text) && isHeadlineLike(text) && countWordsUpTo(text, 5) === 5
    if (!isLine || whatIsAbove(text, []) !== null) return false
    const isAbout = [at + 1, at + 2].some(
      (next) =>
        textAt(next) !== '' && (readByline(textAt(next)) !== null || readDateLine(textAt(next)) !== null),
    )
    return isAbout
  }
  return false
}

const CONTENTS =
  /^in (?:today|this (?:week|month|morning|evening))['’]?s? (?:briefing|issue|edition|newsletter|e-?mail|digest|bulletin)\W*$/i

/** The lines from “In today's briefing” to the stroke under them, which are other stories' headlines. */
function contentsOf(pieces: readonly Piece[], open: readonly number[]): ReadonlySet<number> {
  const from = open.slice(0, 12).findIndex((index) => CONTENTS.test(pieces[index]!.text))
  if (from < 0) return new Set()
  const length = open.slice(from, from + 16).findIndex((index) => !/[\p{L}\p{N}]/u.test(pieces[index]!.text))
  return new Set(length < 0 ? [] : open.slice(from, from + length))
}

/** “Yerevan, 14 May 2026”, above the headline of a press release. */
const isDatedPlace = (line: string): boolean => readDatelineAlone(line, '')?.date != null

const bodyOf = (pieces: readonly Piece[]): string => {
  let body = ''
  for (const {text} of pieces) {
    body += `${text.slice(0, 4000)}\n`
    if (body.length > 30_000) break
  }
  return body
}

function isHeadline(line: string, rest: readonly Piece[]): boolean {
  if (rest.every(({dropped}) => dropped !== null)) return false
  if (line.length > 220 || /[,;:]$/.test(line)) return false
  if (!endsSentence(line)) return /[\p{L}\p{N}]/u.test(line)
  const words = wordsOf(line)
  if (words.length > 24) return false
  const sentences = line.split(/(?<=[.!?]["”’']?)\s+(?=["“‘']?\p{Lu})/u).length
  if (/[?!]["”’']?$/.test(line)) return sentences <= 2 && !/^["“‘']/.test(line)
  // A headline with a full stop: set like a title, or followed by what follows a headline.
  if (sentences > 1) return false
  if (isTitleCase(line)) return true
  const next = rest.find(({dropped}) => dropped === null)
  return (
    next !== undefined &&
    (readByline(next.text) !== null ||
      readDateLine(next.text) !== null ||
      readDatelineAlone(next.text, '') !== null ||
      /^\p{Lu}{4,}[^.]{0,40}(?:—|–| - )/u.test(next.text))
  )
}

/** “Flood Barriers Fail as River Crests”: nearly every word that could be small is not. */
function isTitleCase(line: string): boolean {
  const open = wordsOf(line).filter(
    (word) => /^\p{L}/u.test(word) && !SMALL_IN_TITLES.has(word.toLowerCase()),
  )
  const capital = open.filter((word) => /^\p{Lu}/u.test(word))
  return open.length >= 3 && capital.length >= open.length * 0.8
}

/** Takes “ | The Harbour Gazette” or “ - Reuters” off a headline; a middle part (“ | World news | …”) goes with it. */
export function withoutPublisher(line: string): {title: string; publisher: string | null; tail: Piece[]} {
  const parts = line.split(/(\s+(?:\||-|–|—|::|»|·|•)\s+)/)
  if (parts.length < 3) return {title: line, publisher: null, tail: []}
  const last = parts.at(-1)!
  const mark = parts.at(-2)!.trim()
  const isNamed =
    isPublisher(last) &&
    (mark === '|' || mark === '::' || mark === '»' || /\s|\./.test(last) || isAgency(last))
  if (!isNamed) return {title: line, publisher: null, tail: []}
  let end = parts.length - 2
  // “Dam fails in the night | World news | The Harbour Gazette”
  while (
    end > 1 &&
    parts[end - 2]!.trim() === mark &&
    mark === '|' &&
    countWordsUpTo(parts[end - 1]!, 4) <= 3
  )
    end -= 2
  const title = parts.slice(0, end).join('').trim()
  if (countWordsUpTo(title, 3) < 3) return {title: line, publisher: null, tail: []}
  const rest = line.slice(title.length).trim()
  return {title, publisher: last.trim(), tail: [drop(pieceOf(rest), 'page furniture')]}
}
const isAgency = (name: string): boolean =>
  /^(?:Reuters|AP|AFP|BBC|CNN|NPR|Bloomberg|UPI|Xinhua|TASS|ANSA)$/.test(name)
