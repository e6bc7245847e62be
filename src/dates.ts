import settings from '../clipfile.config.ts'
import {compareEdtf, formatEdtf} from '../scripts/annotate/edtf.ts'

/** Dates of the records (EDTF) as pages need them; their calendar is the scripts' own. */

/** `2025-12-03` as “3 December 2025”; null as “date unknown”. Never more precise than what is known. */
export function sayDate(edtf: string | null): string {
  return edtf === null || edtf === '../..' ? 'date unknown' : inOrder(formatEdtf(edtf), settings.language)
}

/** “3 December 2025” where the day comes first, “December 3, 2025” where the month does. */
export function inOrder(words: string, language: string): string {
  if (language !== 'en-US') return words
  return words
    .replace(/(\d{1,2})–(\d{1,2}) (\p{L}+) (\d{4})/gu, '$3 $1–$2, $4')
    .replace(/\b(\d{1,2}) (\p{L}+) – (\d{1,2}) (\p{L}+) (\d{4})/gu, '$2 $1 – $4 $3, $5')
    .replace(/\b(\d{1,2}) (\p{Lu}\p{L}+) (\d{4})/gu, '$2 $1, $3')
}

/** The year a date falls in, when it falls in one. */
export function yearOf(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}[^/]*$/.test(edtf) ? edtf.slice(0, 4) : null
}

/** A `datetime` that HTML allows, or null: HTML knows no intervals, decades or doubt. */
export function machineDate(edtf: string | null): string | null {
  if (edtf === null || !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(edtf)) return null
  if (edtf.length < 10) return edtf
  const date = new Date(`${edtf}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(edtf) ? edtf : null
}

/** Orders dated things for `sort`, newest first, the undated last, and those of one date by their ids. */
export function compareNewestFirst(
  a: {date: string | null; id: string},
  b: {date: string | null; id: string},
): number {
  const order = a.date === null || b.date === null ? compareEdtf(a.date, b.date) : compareEdtf(b.date, a.date)
  return order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** What a page shows of articles, newest first; in an article, in the order of its text. */
export function newestFirst<Shown extends {date: string | null; at: {article: string; start: number}}>(
  shown: readonly Shown[],
): Shown[] {
  const key = ({date, at}: Shown) => ({date, id: at.article})
  return shown.toSorted((a, b) => compareNewestFirst(key(a), key(b)) || a.at.start - b.at.start)
}

/** Events as a page shows them, newest first, the undated last. */
export function eventsNewestFirst<Shown extends {event: {date: string | null; id: string}}>(
  shown: readonly Shown[],
): Shown[] {
  return shown.toSorted((a, b) => compareNewestFirst(a.event, b.event))
}
