import {findDay} from './days.ts'
import {fromCapitals} from './pieces.ts'
import {isPublisher} from './publishers.ts'
import {isSection} from './sections.ts'

export interface Masthead {
  publisher: string | null
  /** EDTF. */
  date: string | null
}

const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi
const CLOCK = /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\b\.?)?/gi
/** “Vol. 12”, “Page 5”, “Late Edition” */
const ISSUE =
  /^(?:(?:vol|no|page|pg|p|issue|section)\.?\s*[A-Z]?\d+|\d{1,4}|(?:[\p{L}]+ )?(?:edition|section|page|e-?paper))$/iu
const NUMBERED = /^(?:vol|no|issue)\.?\s*\d+$/i

/**
 * Reads the head of a printed page or of a channel's post: “THE TYNE COURIER, WEDNESDAY, NOVEMBER 19, 2025 5”, “The
 * Examiner, 25/03/2026, Business section”, “Port Watch, [07.08.2025 14:31]”. Null for a line that says more than which
 * paper it is, and of when.
 */
export function readMasthead(line: string): Masthead | null {
  if (line.length > 120) return null
  const day = findDay(line)
  if (day === null) return null
  const post = /^(\p{Lu}[^,[\]]{1,60}), \[[\d./: ]{10,22}\]$/u.exec(line)
  if (post !== null) return {publisher: isPublisher(post[1]!) ? post[1]! : null, date: day.edtf}
  const parts = `${line.slice(0, day.start)} | ${line.slice(day.end)}`
    .replace(WEEKDAY, ' ')
    .replace(CLOCK, ' ')
    .split(/[,|·•()[\]–—]|\s{2,}/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const papers = parts.filter(isPublisher)
  // “Wednesday 16 April 2025 | Issue 1,204”
  const isIssue = parts.length > 0 && parts.some((part) => NUMBERED.test(part))
  if (papers.length === 0 && isIssue && parts.every((part) => ISSUE.test(part)))
    return {publisher: null, date: day.edtf}
  if (papers.length !== 1 || !parts.every((part) => isPublisher(part) || isSection(part) || ISSUE.test(part)))
    return null
  return {publisher: fromCapitals(papers[0]!), date: day.edtf}
}
