import type {DropReason} from '../model.ts'
import {readAuthors} from './bylines.ts'
import {dayOfStamp} from './days.ts'
import {tidy} from './decode.ts'
import {type FieldKind, readFields} from './fields.ts'
import {drop, endsSentence, type Piece, pieceOf, type Reading} from './pieces.ts'

/**
 * Reads a plain-text clipping as scrapers leave it: its paragraphs, one line feed or two apart, or wrapped at a
 * column. Fields in front (“Title: …”, “Date: …”, “Source: …”) are metadata.
 */
export function readText(text: string): Reading {
  const lines = text.split('\n')
  const fields = fieldsOf(lines)
  const body = lines.slice(fields.count)
  return {
    title: fields.title,
    byline: fields.byline,
    source: {name: fields.source, url: fields.url},
    date: fields.date,
    language: null,
    pieces: [...fields.pieces, ...paragraphsOf(body)],
  }
}

/** What the fields at the start say, and the lines that they take. */
function fieldsOf(lines: readonly string[]) {
  const {fields, count} = readFields(lines)
  const said = {
    title: null as string | null,
    byline: [] as string[],
    source: null as string | null,
    url: null as string | null,
    date: null as string | null,
    pieces: [] as Piece[],
    count,
  }
  const add = (text: string, reason: DropReason | null) =>
    said.pieces.push(reason === null ? pieceOf(text, 'standfirst') : drop(pieceOf(text), reason))
  for (const {kind, label, value} of fields) {
    if (kind === 'title') said.title ??= value
    else if (kind === 'date') said.date ??= dayOfStamp(value)
    else if (kind === 'source') said.source ??= value
    else if (kind === 'url') said.url ??= value
    else if (kind === 'byline') said.byline.push(...readAuthors(value))
    if (kind === 'title' || kind === 'standfirst') {
      add(`${label}:`, 'page furniture')
      add(value, kind === 'title' ? 'title' : null)
    } else add(label === '' ? value : `${label}: ${value}`, DROPPED[kind] ?? 'page furniture')
  }
  return said
}
const DROPPED: Partial<Record<FieldKind, DropReason>> = {
  byline: 'byline',
  date: 'date line',
  dateline: 'dateline',
}

// “- ” and “* ” are bullets only in company: a dash may open speech, a star a footnote.
const CERTAIN_BULLET = /^\s*[•‣▪◦●∙■□►▸➤✓✔]\s*(?=\S)/u
const LIKELY_BULLET = /^\s*[-–*+]\s+(?=\S)/u
const QUOTED = /^\s*>\s?(?=\S)/

/** One piece for each paragraph. */
export function paragraphsOf(lines: readonly string[]): Piece[] {
  const joined = isWrapped(lines) ? unwrap(lines) : lines
  const shown = joined.filter((line) => line.trim() !== '')
  return shown.flatMap((line, index) => {
    const hasCompany =
      LIKELY_BULLET.test(shown[index - 1] ?? '') || LIKELY_BULLET.test(shown[index + 1] ?? '')
    const bullet = CERTAIN_BULLET.exec(line) ?? (hasCompany ? LIKELY_BULLET.exec(line) : null)
    const quoted = bullet === null ? QUOTED.exec(line) : null
    const mark = bullet ?? quoted
    const text = tidy(mark ? line.slice(mark[0].length) : line)
    if (text === '') return []
    return [pieceOf(text, bullet ? 'list' : quoted ? 'quotation' : null)]
  })
}

/** Whether lines are cut at a column: all are short, and full ones mostly stop in the middle of a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  let full = 0
  let open = 0
  let longest = 0
  for (const [index, line] of lines.entries()) {
    const length = line.trimEnd().length
    longest = Math.max(longest, length)
    if (longest > 100) return false
    const next = lines[index + 1]
    if (length < 50 || next === undefined || next.trim() === '') continue
    full++
    if (!endsSentence(line.trimEnd()) && /^\s{0,3}\S/.test(next)) open++
  }
  return full >= 4 && open >= full * 0.6
}

/** Joins the lines of each paragraph: it ends at an empty line, an indent, or a sentence's end on a short line. */
function unwrap(lines: readonly string[]): string[] {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  const paragraphs: string[] = []
  let current: string[] = []
  const close = () => {
    if (current.length > 0) paragraphs.push(current.join(''))
    current = []
  }
  for (const [index, line] of lines.entries()) {
    const trimmed = line.trim()
    if (trimmed === '') {
      close()
      continue
    }
    if (/^(?:\s{2,}|\t)\S/.test(line) || CERTAIN_BULLET.test(line) || LIKELY_BULLET.test(line)) close()
    // “inter-/national” stays as it is written; whether the hyphen is the word's own cannot be known.
    const isHyphenated = /\p{L}-$/u.test(current.at(-1) ?? '')
    if (current.length > 0 && !isHyphenated) current.push(' ')
    current.push(current.length === 0 ? line.trimEnd() : trimmed)
    const nextWord = /^\s*(\S+)/.exec(lines[index + 1] ?? '')?.[1] ?? ''
    // The next word would have fitted: the line was ended on purpose.
    const isShort = line.trimEnd().length + 1 + nextWord.length <= width - 4
    if (isShort && nextWord !== '' && (endsSentence(trimmed) || line.trimEnd().length < width * 0.6)) close()
  }
  close()
  return paragraphs
}
