import {readByline} from './bylines.ts'
import {dayOfStamp} from './days.ts'
import {tidy} from './decode.ts'
import {drop, endsSentence, type Piece, pieceOf, type Reading} from './pieces.ts'

/**
 * Reads a plain-text clipping as scrapers leave it: its paragraphs, one line feed or two apart, or wrapped at a
 * column. Fields in front (“Title: …”, “Date: …”, “Source: …”) are metadata.
 */
export function readText(text: string): Reading {
  const lines = text.split('\n')
  const fields = readFields(lines)
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

const FIELD =
  /^(title|headline|date|published|publication date|pubdate|author|authors|byline|by|source|publisher|publication|newspaper|url|link|section|category|language|id)\s*:\s+(\S.*)$/i

/** Lines “Title: …”, “Date: …” at the very start; fewer than two are no such heading. */
function readFields(lines: readonly string[]) {
  const fields = {
    title: null as string | null,
    byline: [] as string[],
    source: null as string | null,
    url: null as string | null,
    date: null as string | null,
    pieces: [] as Piece[],
    count: 0,
  }
  const found: {label: string; name: string; value: string}[] = []
  let count = 0
  for (const line of lines) {
    if (line.trim() === '' && found.length > 0) break
    if (line.trim() === '') {
      count++
      continue
    }
    const match = line.length <= 400 ? FIELD.exec(line.trim()) : null
    if (match === null) break
    found.push({label: match[1]!, name: match[1]!.toLowerCase(), value: tidy(match[2]!)})
    count++
  }
  const hasHead =
    found.length >= 2 && found.some(({name}) => /^(?:title|headline|date|published|url|source)$/.test(name))
  if (!hasHead) return fields
  fields.count = count
  for (const {label, name, value} of found) {
    const field =
      name === 'title' || name === 'headline' ? 'title' : /^(?:date|pub)/.test(name) ? 'date' : name
    if (field === 'title') fields.title = value
    else if (field === 'date' && !/^publisher|^publication$/.test(name)) fields.date = dayOfStamp(value)
    else if (/^(?:source|publisher|publication|newspaper)$/.test(name)) fields.source = value
    else if (/^(?:author|authors|byline|by)$/.test(name))
      fields.byline = readByline(`By ${value.replace(/^by\s+/i, '')}`)?.names ?? []
    else if (/^(?:url|link)$/.test(name)) fields.url = value
    const isByline = /^(?:author|authors|byline|by)$/.test(name)
    const reason =
      field === 'title' ? 'title' : isByline ? 'byline' : field === 'date' ? 'date line' : 'page furniture'
    if (field === 'title')
      fields.pieces.push(drop(pieceOf(`${label}:`), 'page furniture'), drop(pieceOf(value), reason))
    else fields.pieces.push(drop(pieceOf(`${label}: ${value}`), reason))
  }
  return fields
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
