import {readFile} from 'node:fs/promises'
import type {Report} from '../report.ts'

/** One line of a table: its cells by column name, and where it stands. */
export interface Row<Column extends string> {
  cells: Record<Column, string>
  /** Line in the file, from 1. */
  line: number
  /** The line as it stands in the file. */
  source: string
}

/** Where a cell begins in its line, from 1: what `file:line:column` points at. */
export function columnOf<Column extends string>(row: Row<Column>, column: Column): number {
  const before = row.source.split('\t').slice(0, Object.keys(row.cells).indexOf(column))
  return before.reduce((sum, cell) => sum + cell.length + 1, 1)
}

/**
 * Reads a tab-separated table whose first line that is no comment names its columns.
 *
 * Lines that begin with `#` and empty lines are passed over; cells are trimmed; a missing cell at the end is ''.
 * A file that is not there is an empty table. A line with too many cells, a header without one of `columns`, or
 * bytes that are no UTF-8 are reported (`<rule>:line`, `<rule>:header`, `<rule>:encoding`) and left out.
 */
export async function readTable<Column extends string>(
  file: string,
  columns: readonly Column[],
  rule: string,
  report: Report,
): Promise<Row<Column>[]> {
  const text = await readText(file, rule, report)
  return text === null ? [] : parseTable(text, file, columns, rule, report)
}

/**
 * The text of a file that a person may have written, or null when it is not there.
 *
 * One that cannot be read or is no UTF-8 is reported (`<rule>:unreadable`, `<rule>:encoding`) and null too.
 */
export async function readText(file: string, rule: string, report: Report): Promise<string | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    report.problem({
      file,
      severity: 'warning',
      message: `Could not be read (${error.code ?? error.message}); went on without it. Mend it or take it away.`,
      rule: `${rule}:unreadable`,
    })
    return null
  })
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    report.problem({
      file,
      severity: 'warning',
      message: 'Is not UTF-8; went on without it. Save it as UTF-8.',
      rule: `${rule}:encoding`,
    })
    return null
  }
}

/** The same for a text already in hand; `file` is only named in problems. */
export function parseTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
  rule: string,
  report: Report,
): Row<Column>[] {
  return [...eachRow(text, file, columns, rule, report)]
}

/** The same, a row at a time: a long list need not stand in memory twice. */
export function* eachRow<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
  rule: string,
  report: Report,
): Generator<Row<Column>> {
  let header: string[] | null = null
  let line = 0
  for (const raw of text.split('\n')) {
    line++
    if (raw.startsWith('#') || raw.trim() === '') continue
    const cells = raw.split('\t').map((cell) => cell.trim())
    if (header === null) {
      const missing = columns.filter((column) => !cells.includes(column))
      if (missing.length > 0) {
        report.problem({
          file,
          line,
          column: 1,
          severity: 'warning',
          message: `The header has no ${missing.map((name) => `“${name}”`).join(', ')}; the table was left out. Name the columns: ${columns.join(', ')}, with tabs between.`,
          rule: `${rule}:header`,
        })
        return
      }
      header = cells
      continue
    }
    if (cells.length > header.length) {
      report.problem({
        file,
        line,
        column: 1,
        severity: 'warning',
        message: `Has ${cells.length} cells where the header names ${header.length}; the line was left out. Look for a tab too many.`,
        rule: `${rule}:line`,
      })
      continue
    }
    const named: Record<string, string> = {}
    for (let at = 0; at < header.length; at++) named[header[at]!] = cells[at] ?? ''
    yield {cells: named, line, source: raw}
  }
}
