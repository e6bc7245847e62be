import {countWordsUpTo, endsSentence, isProse, type Piece} from './pieces.ts'

const QUESTION =
  /^(?:what|why|how|who|when|where|is|are|was|can|could|will|would|should|does|do|did|has|have|which|so what)\b.*\?$/i

/**
 * Tells subheads and lists from paragraphs where the format does not.
 *
 * A subhead is a short line that closes no sentence and stands in front of prose: “Alarm came too late”, “What
 * happens next?”. “He did not elaborate.” is a paragraph, “As one survivor told it:” too. Three short lines or more in
 * a row are a list (results, names), and the last line of an article heads nothing.
 */
export function takeSubheads(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces]
  const open = result.flatMap((piece, index) => (piece.dropped === null ? [index] : []))
  for (let at = 0; at < open.length; ) {
    let end = at
    while (end < open.length && isShort(result[open[end]!]!)) end++
    if (end === at) {
      at++
      continue
    }
    const next = end < open.length ? result[open[end]!]! : null
    const headsProse =
      next !== null &&
      next.kind !== 'subhead' &&
      next.kind !== 'caption' &&
      (isProse(next.text) || next.kind === 'list' || next.kind === 'quotation')
    const run = open.slice(at, end)
    const isList = run.length >= 3 || (run.length === 2 && run.some((index) => isResult(result[index]!.text)))
    for (const [place, index] of run.entries()) {
      const piece = result[index]!
      const isLast = place === run.length - 1
      const isSubhead = headsProse && !isResult(piece.text) && (!isList || isLast)
      result[index] = {...piece, kind: isSubhead ? 'subhead' : isList ? 'list' : 'paragraph'}
    }
    at = end
  }
  return result.map((piece) => (piece.kind === null ? {...piece, kind: 'paragraph'} : piece))
}

/** “Wisconsin 3 14 0 7 — 24”, “Dollar General -3.0%”, a line of results; “Bound for 2030” is none. */
const isResult = (text: string): boolean =>
  /[\d%)]$/.test(text) && !/\b(?:19|20)\d\d$|\([^\d)]*\)$/.test(text)

function isShort({text, kind}: Piece): boolean {
  if (kind !== null || text.length > 90 || countWordsUpTo(text, 13) > 12) return false
  if (/[,;:]$/.test(text) || !/^["“‘'(]?[\p{Lu}\d]/u.test(text)) return false
  // “14:20 — The agency says …” and “Q: Why now?” open paragraphs of a live page and an interview.
  if (/^(?:Q|A)\s*[:.]/.test(text)) return false
  if (QUESTION.test(text)) return countWordsUpTo(text, 10) <= 9
  return !endsSentence(text)
}
