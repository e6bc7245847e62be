import type {Article, Span} from '../model.ts'

/** Words between marks, or a block quotation. The span is inside the marks. */
export interface Passage extends Span {
  /** From the first opening mark to behind the last closing one. */
  outerStart: number
  outerEnd: number
  mark: 'double' | 'single' | 'guillemet' | 'block'
  /** Index into the blocks: where it opens, and where it closes. */
  block: number
  lastBlock: number
  words: number
}

type Family = 'double' | 'single' | 'guillemet'

interface Mark {
  start: number
  end: number
  family: Family
  side: 'open' | 'close' | 'either'
  /** For single marks: a closing mark that may as well be a possessive, “the boys’ coats”. */
  weak: boolean
}

/** Two backticks and two apostrophes are one double mark to whoever typed them. */
const MARKS = /``|''|[“”„‟"«»‹›‘’‚'`]/g
const WORD = /[\p{L}\p{N}]/u
const BEFORE_OPENING = /^$|[\s([{—–\-/“‘"'«‹„]/u
const AFTER_CLOSING = /^$|[\s.,;:!?)\]}…—–\-/”’"'»›]/u
/** ’em, ’til, ’90s, rock ’n’ roll: an apostrophe before a word, and no opening mark. */
const ELIDED = /^(?:\d\ds?(?!\d)|(?:em|til|tis|twas|cause|cos|coz|bout|round|neath|n|ere)(?!\p{L}))/u
/** boys’ coats, Marx’ book, singin’ loud, cup o’ tea. */
const MAYBE_APOSTROPHE = /(?:[sxzSXZ]|\p{L}in|\b[oO]|\b[tT]h|\b[aA]n|\b[oO]l|\d)$/u
const COUNTED_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑'’.,][\p{L}\p{N}]+)*/gu
/** “We won, said Ama Boateng.”: the mark was forgotten before the attribution, so nothing goes on. */
const ENDS_ATTRIBUTED =
  /,\s+(?:(?:he|she|they|\p{Lu}[\p{L}'’-]+)\s+)?(?:said|says|told|added)\b[^,]{0,80}\.?\s*$/u

export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(COUNTED_WORD)) count++
  return count
}

/**
 * Pairs the quotation marks of an article: “ ”, " ", ‘ ’, ' ', « », „ “, and mixtures of them.
 *
 * Only outer pairs are given, in order; what stands inside another pair is part of it. A passage goes on over
 * paragraphs when each opens a mark and the last closes it. Apostrophes, possessives and ’90s are no marks; subheads
 * are passed over; a block of kind `quotation` without marks around it is a passage by itself, and several in a row
 * are one. `unclosed` holds the first mark of each block that opens and never closes.
 */
export function pairMarks(article: Pick<Article, 'text' | 'blocks'>): {
  passages: Passage[]
  unclosed: Span[]
} {
  const {text, blocks} = article
  const passages: Passage[] = []
  const unclosed: Span[] = []
  const marksOf = blocks.map((block) =>
    block.kind === 'subhead' ? [] : readMarks(text.slice(block.start, block.end), block.start),
  )
  const inLaterBlock = laterClosings(article, marksOf)
  let block = 0
  let at = 0
  while (block < blocks.length) {
    const marks = marksOf[block]!
    const opening = marks[at]
    if (opening === undefined) {
      block++
      at = 0
      continue
    }
    const here = opening.side === 'close' ? null : closingOf(marks, at)
    const closing = here !== null ? {block, mark: here} : inLaterBlock(block, at)
    if (closing === null) {
      const isMark = opening.family !== 'single' || opening.start === blocks[block]!.start
      if (opening.side !== 'close' && isMark && (unclosed.at(-1)?.start ?? -1) < blocks[block]!.start)
        unclosed.push({start: opening.start, end: opening.end})
      at++
      continue
    }
    const closes = marksOf[closing.block]![closing.mark]!
    const inside = text.slice(opening.end, closes.start)
    passages.push({
      start: opening.end + (inside.length - inside.trimStart().length),
      end: Math.max(opening.end, closes.start - (inside.length - inside.trimEnd().length)),
      outerStart: opening.start,
      outerEnd: closes.end,
      mark: opening.family,
      block,
      lastBlock: closing.block,
      words: countWords(inside),
    })
    block = closing.block
    at = closing.mark + 1
  }
  return {passages: withBlockQuotations(article, passages), unclosed}
}

/**
 * Where a mark that its own paragraph does not close is closed: each paragraph opens a mark and the last closes it,
 * or the next closes what the first opened.
 */
function laterClosings({text, blocks}: Pick<Article, 'text' | 'blocks'>, marksOf: Mark[][]) {
  /** Chains of paragraphs known to end without a closing mark, so that each is walked once. */
  const endless = new Set<number>()
  return (block: number, at: number): {block: number; mark: number} | null => {
    const opening = marksOf[block]![at]!
    if (opening.side === 'close' || endless.has(block)) return null
    const next = marksOf[block]!.slice(at + 1, at + 2)
    if (next.some(({family, side}) => family === opening.family && side === 'open')) return null
    const {end} = blocks[block]!
    if (ENDS_ATTRIBUTED.test(text.slice(Math.max(opening.end, end - 160), end))) return null
    const walked = [block]
    for (let later = block + 1; later < blocks.length; later++) {
      const {kind, start} = blocks[later]!
      if (kind === 'subhead' || kind === 'caption') break
      const marks = marksOf[later]!
      const first = marks[0]
      if (first === undefined || first.family !== opening.family) break
      if (first.start !== start || first.side === 'close') {
        if (later === block + 1 && first.side === 'close' && first.family !== 'single')
          return {block: later, mark: 0}
        break
      }
      const closing = closingOf(marks, 0)
      if (closing !== null) return {block: later, mark: closing}
      walked.push(later)
    }
    for (const one of walked) endless.add(one)
    return null
  }
}

/** Index of the mark that closes the one at `at`, in the same block. */
function closingOf(marks: Mark[], at: number): number | null {
  const {family} = marks[at]!
  let weak: number | null = null
  for (let index = at + 1; index < marks.length; index++) {
    const mark = marks[index]!
    if (mark.family !== family) continue
    if (family === 'single') {
      // ‘killing fields’ and then another ‘mob’: the first must have ended before.
      if (mark.side === 'open') return weak
      if (!mark.weak) return index
      weak ??= index
      continue
    }
    if (mark.side !== 'open') return index
    // “He said “no” and left,” nests; “one that never closes and “another” does not.
    const [second, third] = [nextOf(marks, index), nextOf(marks, nextOf(marks, index))]
    return second !== null &&
      third !== null &&
      marks[second]!.side !== 'open' &&
      marks[third]!.side === 'close'
      ? third
      : null
  }
  return weak
}

function nextOf(marks: Mark[], at: number | null): number | null {
  if (at === null) return null
  for (let index = at + 1; index < marks.length; index++)
    if (marks[index]!.family === marks[at]!.family) return index
  return null
}

/** The marks of one block that may open or close something, in order. */
function readMarks(text: string, offset: number): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(MARKS)) {
    const glyph = match[0]
    const start = match.index
    const end = start + glyph.length
    const before = start === 0 ? '' : text[start - 1]!
    const after = text[end] ?? ''
    const family = familyOf(glyph)
    const mark = family === 'single' ? readSingle(text, start, end, before, after) : null
    const side = family === 'single' ? mark?.side : sideOf(glyph, before, after)
    if (side === undefined) continue
    marks.push({start: offset + start, end: offset + end, family, side, weak: mark?.weak ?? false})
  }
  return marks
}

function familyOf(glyph: string): Family {
  if ('«»'.includes(glyph)) return 'guillemet'
  return "‹›‘’‚'`".includes(glyph) ? 'single' : 'double'
}

function sideOf(glyph: string, before: string, after: string): Mark['side'] {
  const canOpen = BEFORE_OPENING.test(before) && !/^$|\s/.test(after)
  const canClose = AFTER_CLOSING.test(after) && !/^$|[\s(]/.test(before)
  if ('“«'.includes(glyph)) return canClose && !canOpen && !/^$|\s/.test(before) ? 'close' : 'open'
  if ('”»'.includes(glyph)) return canOpen && !canClose && WORD.test(after) ? 'open' : 'close'
  if ('„‟'.includes(glyph) || glyph === '``') return 'open'
  if (canOpen !== canClose) return canOpen ? 'open' : 'close'
  return 'either'
}

function readSingle(
  text: string,
  start: number,
  end: number,
  before: string,
  after: string,
): {side: 'open' | 'close'; weak: boolean} | null {
  const glyph = text[start]!
  // don’t, O‘ahu
  if (WORD.test(before) && WORD.test(after)) return null
  const elided = ELIDED.test(text.slice(end, end + 8))
  if (BEFORE_OPENING.test(before) && !/^$|\s/.test(after)) {
    if (glyph === '’' || elided) return null
    return {side: 'open', weak: false}
  }
  if (glyph === '‘' || glyph === '‚' || glyph === '‹' || /^$|\s/.test(before)) return null
  if (!AFTER_CLOSING.test(after)) return null
  // rock ’n’ roll
  if (/['’‘]n$/.test(text.slice(Math.max(0, start - 2), start))) return null
  return {side: 'close', weak: MAYBE_APOSTROPHE.test(text.slice(Math.max(0, start - 6), start))}
}

/** Adds the blocks that are quotations by their kind, and have no marks around them. */
function withBlockQuotations(
  {text, blocks}: Pick<Article, 'text' | 'blocks'>,
  passages: Passage[],
): Passage[] {
  const added: Passage[] = []
  const holding = new Set(passages.map(({block}) => block))
  for (let block = 0; block < blocks.length; block++) {
    if (blocks[block]!.kind !== 'quotation' || holding.has(block)) continue
    const first = block
    while (blocks[block + 1]?.kind === 'quotation' && !holding.has(block + 1)) block++
    const {start} = blocks[first]!
    const end = start + withoutSignature(text.slice(start, blocks[block]!.end)).length
    const words = countWords(text.slice(start, end))
    added.push({
      start,
      end,
      outerStart: start,
      outerEnd: end,
      mark: 'block',
      block: first,
      lastBlock: block,
      words,
    })
  }
  return [...passages, ...added].sort((a, b) => a.start - b.start)
}

/** “… — Ama Boateng (@boateng) March 14, 2025” under a post or a motto is no part of its words. */
function withoutSignature(text: string): string {
  const dash = Math.max(text.lastIndexOf('—'), text.lastIndexOf('– '))
  const signature = text.slice(dash)
  return dash > 0 && /^[—–]\s?[\p{Lu}@]/u.test(signature) && signature.length < 120
    ? text.slice(0, dash).trimEnd()
    : text
}
