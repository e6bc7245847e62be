import {EDTF} from '../../src/schema.ts'
import type {Report} from '../report.ts'
import {readTable} from './tables.ts'

/** What a person knows about a clipping from outside it. Null: the clipping's own word stands. */
export interface Registered {
  /** Its line in the register. */
  line: number
  title: string | null
  date: string | null
  source: string | null
  url: string | null
  byline: string[] | null
}

const COLUMNS = ['file', 'title', 'date', 'source', 'url', 'byline'] as const

/**
 * Reads `register.tsv`: file, title, date (EDTF), source, url, byline (several with `;`).
 *
 * A date that is no EDTF is reported (`register:date`) and left out, a second line for a file too (`register:twice`).
 * Keys are the paths of the clippings, as `Article.seed`.
 */
export async function readRegister(file: string, report: Report): Promise<Map<string, Registered>> {
  const register = new Map<string, Registered>()
  for (const {cells, line} of await readTable(file, COLUMNS, 'register', report)) {
    const warn = (rule: string, message: string) =>
      report.problem({file, line, column: 1, severity: 'warning', message, rule})
    if (cells.file === '') continue
    if (register.has(cells.file)) {
      warn('register:twice', `“${cells.file}” has a line above; this one was left out. Make one of the two.`)
      continue
    }
    const isDate = isEdtf(cells.date)
    if (cells.date !== '' && !isDate) {
      warn(
        'register:date',
        `“${cells.date}” is no date; it was left out. Write it as 2025-12-03, 2025-12 or 2025.`,
      )
    }
    const names = cells.byline.split(';').map((name) => name.trim())
    register.set(cells.file, {
      line,
      title: cells.title || null,
      date: isDate ? cells.date : null,
      source: cells.source || null,
      url: cells.url || null,
      byline: cells.byline === '' ? null : names.filter((name) => name !== ''),
    })
  }
  return register
}

/** EDTF as the records have it, and every day of it in the calendar. */
function isEdtf(date: string): boolean {
  if (!EDTF.test(date)) return false
  return [...date.matchAll(/(\d{4})-(\d{2})(?:-(\d{2}))?/g)].every(([, year, month, day]) => {
    const asDate = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
    return asDate.getUTCMonth() === Number(month) - 1
  })
}
