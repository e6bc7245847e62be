import type {DropReason} from '../model.ts'
import {RULES} from './furniture-rules.ts'
import {
  countWordsUpTo,
  drop,
  endsSentence,
  isHeadlineLike,
  isProse,
  type Piece,
  sameness,
  wordsOf,
} from './pieces.ts'
import {isPublisher} from './publishers.ts'
import {afterSite, isSiteName, type SiteNames} from './sites.ts'

const SHARE_WORD =
  /^(?:share|tweet|facebook|twitter|x|whatsapp|email|e|mail|print|copy|link|linkedin|reddit|telegram|pinterest|messenger|save|bookmark|comments?|pin|it|flipboard|instagram|threads|bluesky|tiktok|youtube|rss|sms|on|via|this|article|story|more|news|google|apple|by|post|to|or|and|with|icon|gmail|pocket|tumblr|vk|viber|line|wechat|weibo|skype|like|follow|us|gift|full|\d+)$/i
const SHARE_VERB =
  /^(?:share|tweet|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|flipboard|messenger|bluesky)$/i

/** “Share Tweet WhatsApp Email”: nothing but ways to pass the page on. */
function isShareBar(text: string): boolean {
  if (text.length > 200 || text.endsWith('.')) return false
  const words = wordsOf(text).flatMap((word) => word.split(/[-.:]/))
  if (words.length === 0 || words.length > 16 || endsSentence(text)) return false
  const verbs = words.filter((word) => SHARE_VERB.test(word)).length
  return verbs > 0 && words.every((word) => SHARE_WORD.test(word)) && (verbs > 1 || words.length <= 4)
}

/** “#split #croatia #corruption” */
const HASHTAGS = /^(?:#(?=\p{L})[\p{L}\p{N}_-]{2,40}[\s,]*){1,12}$/u

/** Why a line is no part of an article; null when it may be one. Quoted speech is never furniture. */
export function furnitureReason(text: string): DropReason | null {
  if (text.length > 500 || !/[\p{L}\p{N}]/u.test(text))
    return text.length <= 500 && isRule(text) ? 'page furniture' : null
  if (/^["“‘']/.test(text)) return null
  const bare = text
    .replace(/^[\s•‣▪▸►▶→»>*+#–—|-]+/u, '')
    .replace(/[\s→»>|]+$/u, '')
    .replace(/[.,]* \(?opens (?:in )?(?:a )?new (?:tab|window)\)?$/i, '')
  if (HASHTAGS.test(text) || isShareBar(bare)) return 'page furniture'
  const words = countWordsUpTo(bare, 80)
  // “Sign up for the newsletter scam, police said”: a page does not report what anyone said.
  if (
    words > 6 &&
    /\b(?:said|told|according to|announced|alleged)\b/.test(bare) &&
    !/^(?:this|©|copyright)/i.test(bare)
  )
    return null
  for (const {reason, pattern, words: most} of RULES) {
    if (words <= most && pattern.test(bare)) return reason
  }
  return null
}

/** A line of dashes, stars or dots between parts. */
const isRule = (text: string): boolean => /^[\s*_=~#·•.—–-]+$/.test(text)

/** What stands at the very foot of a page, one of it beside the other: “Terms | Grievance redressal | ©”. */
const LEGAL =
  /^(?:terms(?: (?:of (?:use|service|sale)|(?:and|&) conditions))?|privacy(?: (?:policy|notice|settings|statement|cent(?:er|re)))?|grievance(?: redressal)?|cookies?(?: (?:policy|settings|notice|preferences))?|contact(?: us)?|about(?: us)?|advertis(?:e|ing)(?: with us)?|careers|jobs|site ?map|imprint|colophon|legal(?: notice)?|accessibility(?: (?:help|statement))?|feedback|rss|help|faqs?|disclaimer|complaints|corrections|ethics(?: policy)?|code of (?:ethics|conduct)|subscriber agreement|do not sell my (?:personal )?information|newsletters?|e-?paper|archives?|©.{0,60}|(?:\(c\)|copyright)\s.{0,60}|(?:19|20)\d\d)?$/i

function isFootBar(text: string): boolean {
  const parts = text.split(/\s*[|•·]\s*/)
  return (
    parts.length >= 2 &&
    parts.length <= 14 &&
    parts.every((part) => LEGAL.test(part) || /^@\w+$/.test(part) || furnitureReason(part) !== null)
  )
}

/** The name of the paper as pages of it are headed: “The Harbour Gazette Page 3”. */
const PAGE_NUMBER = /[\s,|·–—-]*(?:page|pg\.?|p\.)\s*[A-Z]?\d+(?:\s*(?:of|\/)\s*\d+)?$/i
/** What a site says it is. */
const OUTLET =
  /\b(?:organi[sz]ation|newspaper|news|agency|charity|non-?profit|magazine|website|broadcaster|publication|outlet|newsroom|funded|owned|published|independent|shareholders|foundation|journalism|readers)\b/

/**
 * Why a line is no part of an article though it speaks of nothing but the site: its name, a wish that one follow it,
 * what it is (“The Gazette is published by a trust”), said where pages say so. `isFoot`: among the last lines.
 */
function siteReason(text: string, sites: SiteNames, isFoot: boolean): DropReason | null {
  if (text.length > 300) return null
  if (isFootBar(text)) return 'page furniture'
  if (isSiteName(text, sites)) return 'page furniture'
  const unnumbered = text.replace(PAGE_NUMBER, '')
  if (unnumbered !== text && (isSiteName(unnumbered, sites) || isPublisher(unnumbered)))
    return 'page furniture'
  const followed = /^follow (?:the )?(\p{Lu}[^.!?]{2,40})$/u.exec(text.replace(/^Follow/, 'follow'))
  if (followed !== null && (isPublisher(followed[1]!) || isSiteName(followed[1]!, sites)))
    return 'page furniture'
  if (!isFoot) return null
  // “– Bernama”, under the text
  if (isPublisher(text.replace(/^[\s—–-]+/, ''))) return 'page furniture'
  if (SIGN_OFF.test(text)) return 'page furniture'
  const after = afterSite(text, sites)
  if (after === null) return null
  if (/^and (?:(?:news )?agencies|staff|wires?)$/.test(after)) return 'page furniture'
  // “Basin Weekly, 410 Idaho St, Elko”
  if (/^(?:p ?o box |suite )?\d/.test(after) && !endsSentence(text)) return 'page furniture'
  return /^(?:is|are|was|has|have|takes|receives|accepts|relies|depends)\b/.test(after) && OUTLET.test(after)
    ? 'author note'
    : null
}

/** A line that promises links and has none itself: what follows are their headlines. */
const isBareMarker = (text: string): boolean =>
  /^\W*(?:you (?:may|might)|recommended|more (?:from|on|stories|news)|most (?:popular|read|viewed|shared|watched|commented)|trending|popular|top stories|latest|editor|don|in case|icymi|what to read|up next|read next|next up|read (?:also|more)|also read|see also|related|similar|other stor|further|suggested|from (?:around )?the web|around the web|on this topic|also|stories you|we recommend|must|previous|next (?:article|post|story)|today['’]s|featured|explore|suggested|in this (?:section|series)|(?:network|quick|useful) links|just in\b|see more on|(?:topics?|tags?|keywords|filed under|sources?|journal references?|references)\s*:?$)/i.test(
    text,
  )

/** “AB/RK/SS”, “gm/pz/dw”: who typed and checked it. */
const SIGN_OFF =
  /^(?:MORE|\d{6}\s?(?:GMT|UTC)\b.{0,12}|\p{L}{3,12}(?:\/\p{Ll}{2,4}){1,3}|\p{Lu}{2,4}(?:\/\p{Lu}{2,5}){1,4}|\p{Ll}{2,3}(?:[/-]\p{Ll}{2,4}){1,4})$/u

/** The lines, open ones, at the end of a clipping where sites speak of themselves. */
const FOOT = 6

/**
 * Marks what the page says about itself: advertising, links to other articles, prompts to subscribe, share or
 * comment, notes on the author, whom the press may ring, and what stands below the article's end.
 */
export function takeFurniture(
  pieces: readonly Piece[],
  byline: readonly string[],
  sites: SiteNames = [],
): Piece[] {
  const marked = pieces.map((piece) => {
    const reason = piece.dropped === null ? furnitureReason(piece.text) : null
    return reason === null ? piece : drop(piece, reason)
  })
  return takeAuthorNotes(takeSite(takeTail(takeRegions(takePromotions(marked))), sites), byline)
}

/** What stands between “skip past newsletter promotion” and “after newsletter promotion”. */
function takePromotions(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces]
  for (const [at, {text}] of pieces.entries()) {
    const skipped = text.length < 80 ? /^skip (?:past )?(.{3,40})$/i.exec(text) : null
    if (skipped === null) continue
    const end = pieces
      .slice(at + 1, at + 14)
      .findIndex((piece) => sameness(piece.text) === `after ${sameness(skipped[1]!)}`)
    for (let index = at + 1; index <= at + 1 + end; index++) {
      if (result[index]!.dropped === null) result[index] = drop(result[index]!, 'subscription prompt')
    }
  }
  return result
}

function takeSite(pieces: readonly Piece[], sites: SiteNames): Piece[] {
  const open = pieces.flatMap(({dropped}, index) => (dropped === null ? [index] : []))
  const foot = open[Math.max(open.length - FOOT, Math.ceil(open.length / 2))] ?? 0
  return pieces.map((piece, index) => {
    const reason = piece.dropped === null ? siteReason(piece.text, sites, index >= foot) : null
    return reason === null ? piece : drop(piece, reason)
  })
}

/** Marks what stands behind “Leave a Reply” and “Related stories”. */
function takeRegions(pieces: readonly Piece[]): Piece[] {
  const lengths = pieces.map(({text, dropped}) => (dropped === null ? text.length : 0))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const areTeasers = teasersFrom(pieces)
  const result = [...pieces]
  let before = 0
  for (let at = 0; at < result.length; at++) {
    const piece = result[at]!
    before += lengths[at]!
    const share = total === 0 ? 1 : before / total
    if (piece.dropped === 'comment form' && share >= 0.6) {
      return result.map((one, index) =>
        index > at && one.dropped === null ? drop(one, 'comment form') : one,
      )
    }
    if (piece.dropped !== 'page furniture' || !isBareMarker(piece.text)) continue
    // Behind a marker near the end the rest of the page may be headlines with their teasers.
    const areAll = share >= 0.7 && areTeasers(at + 1)
    while (at + 1 < result.length && (areAll || isLink(result[at + 1]!))) {
      at++
      before += lengths[at]!
      if (result[at]!.dropped === null) result[at] = drop(result[at]!, 'related link')
    }
  }
  return result
}

const isLink = ({text, kind, dropped}: Piece): boolean =>
  dropped !== null || (kind !== 'subhead' && kind !== 'quotation' && kind !== 'caption' && isLinkText(text))

/** A headline, which may be a question. */
const isLinkText = (text: string): boolean =>
  isHeadlineLike(text) || (/\?$/.test(text) && text.length < 120 && !/[.!?]\s/.test(text))

/** Whether all that stands from an index on is short, and half of it or more headlines, two at least. */
function teasersFrom(pieces: readonly Piece[]): (index: number) => boolean {
  const counts: {headlines: number; all: number; hasLong: boolean}[] = []
  let next = {headlines: 0, all: 0, hasLong: false}
  for (let at = pieces.length - 1; at >= 0; at--) {
    const {text, dropped} = pieces[at]!
    if (dropped === null) {
      // “Love 0 Funny 0 Sad 3” are no headlines.
      const isLine = countWordsUpTo(text, 2) === 2
      next = {
        headlines: next.headlines + (isLine && isHeadlineLike(text) ? 1 : 0),
        all: next.all + (isLine ? 1 : 0),
        hasLong: next.hasLong || text.length > 260,
      }
    }
    counts[at] = next
  }
  return (index) => {
    const rest = counts[index]
    return rest !== undefined && rest.headlines > 1 && !rest.hasLong && rest.headlines * 2 >= rest.all
  }
}

// ── Below the article's end

/** “Notes to editors”: nothing behind it is of the article. */
const NOTES = /^\W*(?:notes? (?:to|for) (?:the )?editors?\b.{0,30}|editors['’] notes?\s*:?|boilerplate)\W*$/i
const CONTACT =
  /^\W*(?:for (?:more|further|additional|media|press|any)?\s*(?:information|enquiries|inquiries|queries|details|interviews?)\b.{0,60}\b(?:contact|call|e-?mail|write to|reach)\b.{0,80}|(?:(?:media|press|news|public|further|general|investor) )?(?:contacts?|enquiries|inquiries|queries)(?: (?:for|information|details|persons?|us)\b.{0,30})?\s*:?|(?:media|press) (?:contacts?|relations|office|enquiries|inquiries)\b\s*:?.{0,80}|contacts?\s*:.{0,100})$/i
/** A mail address, a telephone, a web address: what a line under “Media contacts” holds. */
const REACHED_BY = /@|https?:|www\.|(?:\+|\(0?)?\d[\d\s().-]{6,}\d/
const ABOUT = /^About (?:the |our )?(\p{Lu}[^.!?]{1,70})$/u
const END_MARK = /^\W*ends?\W*$|^\(ends?\)$/i
const OTHER_END_MARK = /^(?:#\s*){3,}$|^-\s*30\s*-$/
/** What a mail's reader puts between a letter and its signature. */
const SIGNATURE = /^--$/

/**
 * Marks what stands below an article's end: the press office's contacts, notes to editors, “About the Foundation”,
 * what follows “ENDS”, the foot of a mailing list.
 */
function takeTail(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces]
  const total = result.reduce((sum, {text, dropped}) => sum + (dropped === null ? text.length : 0), 0)
  let before = 0
  for (let at = 0; at < result.length; at++) {
    const {text, dropped} = result[at]!
    if (dropped === null) before += text.length
    const share = total === 0 ? 1 : before / total
    if (share < 0.4 || text.length > 250) continue
    const isEnd =
      END_MARK.test(text) ||
      (OTHER_END_MARK.test(text) && share >= 0.75) ||
      (SIGNATURE.test(text) && share >= 0.8) ||
      NOTES.test(text)
    if (isEnd) return dropFrom(result, at, 'page furniture')
    if (dropped === null && CONTACT.test(text) && (!isProse(text) || REACHED_BY.test(text)))
      takeContacts(result, at)
    else if (dropped === null && ABOUT.test(text)) takeAbout(result, at)
  }
  return result
}

const dropFrom = (pieces: readonly Piece[], from: number, reason: DropReason): Piece[] =>
  pieces.map((piece, index) => (index >= from && piece.dropped === null ? drop(piece, reason) : piece))

/** The lines under “Media contacts:”, as long as they name persons, offices, numbers and addresses. */
function takeContacts(pieces: Piece[], from: number): void {
  pieces[from] = drop(pieces[from]!, 'page furniture')
  for (let at = from + 1; at < pieces.length && at <= from + 12; at++) {
    const {text, dropped} = pieces[at]!
    if (dropped !== null) continue
    const isContact =
      text.length <= 250 && (REACHED_BY.test(text) || (!isProse(text) && countWordsUpTo(text, 13) <= 12))
    if (!isContact || ABOUT.test(text)) return
    pieces[at] = drop(pieces[at]!, 'page furniture')
  }
}

/** “About the Harbour Trust / The Harbour Trust is a charity …”: the paragraphs that speak of it by its name. */
function takeAbout(pieces: Piece[], from: number): void {
  const name = sameness(ABOUT.exec(pieces[from]!.text)![1]!)
  const next = pieces.findIndex(({dropped}, index) => index > from && dropped === null)
  if (next < 0) return
  const opening = sameness(pieces[next]!.text.slice(0, 200)).replace(/^the /, '')
  const [first = ''] = name.split(' ')
  if (!opening.startsWith(name) && !(opening.startsWith(`${first} `) && isProse(pieces[next]!.text))) return
  pieces[from] = drop(pieces[from]!, 'author note')
  pieces[next] = drop(pieces[next]!, 'author note')
}

const AUTHOR_NOTE =
  /^[([*_]*((?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4}(?:and\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4})?)(?:is|are|was|has been|has covered|writes|covers|reports|edits)\b(?:.{0,120}\b(?:reporter|correspondent|journalist|writer|editor|columnist|contributor|freelancer|producer|bureau chief|fellow|intern|author|professor|lecturer|researcher|photographer)s?\b|\s+(?:about|for|on|from)\b).{0,240}$/u
/** “Dana Roe covers the outdoors for the Harbour Herald.” */
const COVERS =
  /^[([*_]*((?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){2,4})(?:writes|covers|edits|has covered|has written)\s.{0,80}\b(?:about|for|at)\s.{2,120}$/u
/** “Hilde Garoeb Reporter covering southern Africa”: a name and what its bearer does, with no verb between. */
const AUTHOR_LABEL =
  /\b(?:reporter|correspondent|journalist|writer|editor|columnist|contributor|producer|bureau chief)\b/i

/** Marks “Jane Doe is a reporter based in Nairobi.” at the end, unless the article is about Jane Doe. */
function takeAuthorNotes(pieces: readonly Piece[], byline: readonly string[]): Piece[] {
  const result = [...pieces]
  let seen = 0
  for (let at = result.length - 1; at > 0 && seen < 3; at--) {
    const piece = result[at]!
    if (piece.dropped !== null) continue
    seen++
    if (byline.includes(piece.text)) {
      result[at] = drop(piece, 'author note')
      continue
    }
    const isLabel =
      byline.some((author) => piece.text.startsWith(`${author} `)) && AUTHOR_LABEL.test(piece.text)
    if (isLabel && !endsSentence(piece.text) && countWordsUpTo(piece.text, 21) <= 20) {
      result[at] = drop(piece, 'author note')
      continue
    }
    const note = piece.text.length <= 400 ? (AUTHOR_NOTE.exec(piece.text) ?? COVERS.exec(piece.text)) : null
    if (note === null) continue
    const name = note[1]!.trim()
    const surname = name.split(/\s+/).at(-1)!
    const isAuthor = byline.some(
      (author) => name.startsWith(author) || author.endsWith(surname) || author.startsWith(`${name} `),
    )
    const isSubject = result.some(
      ({text, dropped}, other) => other !== at && dropped === null && text.includes(surname),
    )
    if (isAuthor || !isSubject) result[at] = drop(piece, 'author note')
  }
  return result
}

/** Marks paragraphs that were said before, word for word. A short answer may be given twice. */
export function takeRepeated(pieces: readonly Piece[]): Piece[] {
  const first = new Map<string, number>()
  const result = [...pieces]
  for (const [index, piece] of pieces.entries()) {
    if (piece.dropped !== null && piece.dropped !== 'title') continue
    const same = piece.text.length > 600 ? piece.text : sameness(piece.text)
    const earlier = first.get(same)
    if (earlier === undefined) {
      first.set(same, index)
      continue
    }
    if (piece.dropped !== null || (countWordsUpTo(piece.text, 5) < 5 && piece.kind !== 'caption')) continue
    result[index] = drop(piece, 'repeated')
    // A picture's text above the picture and under it: only the second stands in front of the credit.
    if (piece.kind === 'caption') result[earlier] = {...result[earlier]!, kind: 'caption'}
  }
  return result
}
