import type {BlockKind, DropReason} from '../model.ts'

/**
 * A paragraph of a clipping on its way through the room.
 *
 * Nothing is ever taken out of a list of pieces: what is no part of the article is marked with the reason, so that
 * every word of the seed ends up in the text or among what was dropped.
 */
export interface Piece {
  text: string
  /** Null where the format does not say, as in plain text. */
  kind: BlockKind | null
  dropped: DropReason | null
}

/** What a format gives: the pieces, and what it says about them. `null`: it does not say. */
export interface Reading {
  title: string | null
  byline: string[]
  source: {name: string | null; url: string | null}
  /** EDTF. */
  date: string | null
  /** BCP 47 as the clipping declares it. */
  language: string | null
  pieces: Piece[]
}

export const pieceOf = (text: string, kind: BlockKind | null = null): Piece => ({text, kind, dropped: null})

export const drop = (piece: Piece, reason: DropReason): Piece => ({...piece, dropped: reason})

/** The pieces that are still part of the article. */
export const kept = (pieces: readonly Piece[]): Piece[] => pieces.filter(({dropped}) => dropped === null)

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,:-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** The words and numbers of a text, marks left out: “U.S.-Russia talks, again” is `U.S`, `Russia`, `talks`, `again`. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

const ABBREVIATED_END = /(?:\b\p{Lu}\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|No|Bros|vs|a\.m|p\.m)\.)$/u

/** Whether a text closes like a sentence: “…he said.”, “…he said.”, “…why?”; not “…in the U.S.” */
export function endsSentence(text: string): boolean {
  const end = text.slice(-16)
  if (!/[.!?…]["”’'»)\]]*$/u.test(end)) return false
  // A headline may end in “… in the U.S.”; a paragraph that ends in “… Marine Resorts Ltd.” has come to its end.
  return text.length > 120 || !(end.endsWith('.') && ABBREVIATED_END.test(end))
}

/** A sentence or more: it closes like one and is no mere exclamation. */
export const isProse = (text: string): boolean => endsSentence(text) && countWordsUpTo(text, 6) >= 6

/** A line as headlines and subheads are: short, and not closed by a stop. */
export function isHeadlineLike(text: string): boolean {
  return text.length <= 180 && !endsSentence(text) && !/[,;:]$/.test(text) && /[\p{L}\p{N}]/u.test(text)
}

/** Number of words between spaces, counted no further than `limit`: a line may be ten megabytes long. */
export function countWordsUpTo(text: string, limit: number): number {
  let count = 0
  let isWithin = false
  for (let at = 0; at < text.length && count < limit; at++) {
    const code = text.charCodeAt(at)
    const isWord =
      (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || code > 191
    if (isWord && !isWithin) count++
    // A dash or mark between letters ends no word.
    isWithin = isWord ? true : code !== 32 && isWithin
  }
  return count
}

/** A text reduced to its words, to tell whether two say the same. */
export const sameness = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words of a line set in capitals, in the usual case: `RIO DE JANEIRO` is `Rio de Janeiro`. */
export function fromCapitals(text: string): string {
  // “DAHLIA McKOY” is set in capitals too.
  const letters = text.replace(/\b(?:Ma?c|[DdLO]e?)(?=['’]?\p{Lu})/gu, (prefix) => prefix.toUpperCase())
  if (letters !== letters.toUpperCase() || text === text.toLowerCase()) return text
  return text.replace(/[\p{L}\p{M}]+(?=[\p{L}\p{M}.]?)/gu, (word, at: number) => {
    const before = text[at - 1]
    if (text[at + word.length] === '.' && word.length === 1) return word
    const lower = word.toLowerCase()
    // “COX’S BAZAR” is “Cox’s Bazar”, “N’DJAMENA” is “N’Djamena”.
    if (lower === 's' && (before === "'" || before === '’')) return lower
    if (at > 0 && before === ' ' && SMALL.has(lower)) return lower
    if (word !== word.toUpperCase() && /^Ma?c\p{Lu}/u.test(word)) {
      const prefix = word.startsWith('Mac') ? 3 : 2
      return word.slice(0, prefix + 1) + lower.slice(prefix + 1)
    }
    return word.charAt(0).toUpperCase() + lower.slice(1)
  })
}
const SMALL = new Set('of de do da dos das del di du van von der den al and the'.split(' '))
