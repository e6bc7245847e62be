import {endOf, MONTH_NAMES, precisionOf, startOf} from '../scripts/annotate/edtf.ts'
import {sayDate} from './dates.ts'

/** What a citation is made of. */
export interface Citable {
  id: string
  title: string
  /** Names as printed; which part is the surname is not known. */
  authors: readonly string[]
  /** The newspaper, for an article of one; else the site's title. */
  container: string | null
  /** EDTF. */
  date: string | null
  /** `newspaper`: a clipping. `page`: a page that this site made. */
  type: 'newspaper' | 'page'
  /** Where what is cited was published. */
  url: string | null
  /** Where this site keeps it; told beside the first address when it is another. */
  keptAt: string | null
  /** The site's title. */
  site: string
}

export interface Citations {
  plain: string
  bibtex: string
  ris: string
  csl: string
}

/** Cites a page in words and in the three formats that reference managers read. Nothing is given that is not known. */
export function cite(citable: Citable): Citations {
  return {plain: plain(citable), bibtex: bibtex(citable), ris: ris(citable), csl: csl(citable)}
}

const kept = ({site, keptAt, type}: Citable) =>
  type === 'newspaper' ? `Kept in ${site}${keptAt === null ? '' : `, ${keptAt}`}` : null

function plain(citable: Citable): string {
  const {authors, title, container, date, url, keptAt} = citable
  const stop = /[.?!…]$/.test(title) ? '' : '.'
  const published = [container, date === null ? null : sayDate(date)].filter(Boolean).join(', ')
  const parts = [
    authors.length > 0 ? `${listed(authors)}.` : null,
    `“${title}${stop}”`,
    published === '' ? null : `${published}.`,
    url === null || url === keptAt ? null : `${url}.`,
    kept(citable) === null ? (keptAt === null ? null : `${keptAt}.`) : `${kept(citable)}.`,
  ]
  return parts.filter((part) => part !== null).join(' ')
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** The parts of a date that are certain: `[2025, 12, 3]`, `[2025, 12]`, `[2025]`; null for what is no one date. */
function partsOf(edtf: string | null): number[] | null {
  if (edtf === null) return null
  const precision = precisionOf(edtf)
  const length = precision === 'day' ? 3 : precision === 'month' ? 2 : precision === 'year' ? 1 : 0
  return length === 0 ? null : startOf(edtf)!.split('-').slice(0, length).map(Number)
}

const isDoubtful = (edtf: string) => /[~?%]/.test(edtf)

// ── BibTeX ──────────────────────────────────────────────────────────────────────────────────────────

const BIBTEX_SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const bibtexText = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[\\{}$&#_%~^]/g, (character) => BIBTEX_SPECIAL[character]!)

function bibtex(citable: Citable): string {
  const {id, type, title, authors, container, date, url, keptAt} = citable
  const [year, month, day] = partsOf(date) ?? []
  const note = kept(citable)
  const fields: [string, string | null][] = [
    // Braces around a name: it is one, and not to be taken apart.
    [
      'author',
      authors.length === 0 ? null : `{${authors.map((name) => `{${bibtexText(name)}}`).join(' and ')}}`,
    ],
    ['title', `{{${bibtexText(title)}}}`],
    [
      type === 'newspaper' ? 'journal' : 'howpublished',
      container === null ? null : `{${bibtexText(container)}}`,
    ],
    ['year', year === undefined ? null : `{${year}}`],
    ['month', month === undefined ? null : MONTH_NAMES[month - 1]!.slice(0, 3).toLowerCase()],
    ['day', day === undefined ? null : `{${day}}`],
    ['url', (url ?? keptAt) === null ? null : `{${bibtexUrl((url ?? keptAt)!)}}`],
    ['note', note === null ? null : `{${bibtexText(note)}}`],
  ]
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = ${value}`)
  return `@${type === 'newspaper' ? 'article' : 'misc'}{${id},\n${lines.join(',\n')}\n}\n`
}

/** An address is read letter by letter, a backslash too; what would end the field is percent-encoded. */
const bibtexUrl = (url: string) => url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character))

// ── RIS ─────────────────────────────────────────────────────────────────────────────────────────────

const risText = (text: string) => text.replace(/\s+/g, ' ').trim()

function ris(citable: Citable): string {
  const {id, type, title, authors, container, date, url, keptAt} = citable
  const parts = partsOf(date)
  const padded = parts?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
  const note = kept(citable)
  const lines: [string, string | null][] = [
    ['TY', type === 'newspaper' ? 'NEWS' : 'ELEC'],
    ['ID', id],
    ...authors.map((name): [string, string] => ['AU', risText(name)]),
    ['TI', risText(title)],
    ['T2', container === null ? null : risText(container)],
    ['PY', padded?.[0] ?? null],
    ['DA', padded === undefined ? null : [...padded, '', ''].slice(0, 3).join('/')],
    ['UR', url ?? keptAt],
    ['N1', note === null ? null : risText(note)],
    ['ER', ''],
  ]
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`])).join('')
}

// ── CSL-JSON ────────────────────────────────────────────────────────────────────────────────────────

function csl(citable: Citable): string {
  const {id, type, title, authors, container, date, url, keptAt} = citable
  const note = kept(citable)
  const item = {
    id,
    type: type === 'newspaper' ? 'article-newspaper' : 'webpage',
    title,
    ...(authors.length === 0 ? {} : {author: authors.map((literal) => ({literal}))}),
    ...(container === null ? {} : {'container-title': container}),
    ...(date === null ? {} : {issued: cslDate(date)}),
    ...((url ?? keptAt) === null ? {} : {URL: url ?? keptAt}),
    ...(note === null ? {} : {note}),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

function cslDate(edtf: string) {
  const parts = partsOf(edtf)
  if (parts !== null) return {'date-parts': [parts], ...(isDoubtful(edtf) ? {circa: true} : {})}
  const [from, to] = [startOf(edtf), endOf(edtf)]
  if (from === null || to === null) return {literal: sayDate(edtf)}
  return {'date-parts': [from, to].map((day) => day.split('-').map(Number))}
}
