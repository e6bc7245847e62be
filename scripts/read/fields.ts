import {tidy} from './decode.ts'

/** What a labelled line says of an article. `furniture`: something that matters to its database only. */
export type FieldKind =
  | 'title'
  | 'byline'
  | 'date'
  | 'source'
  | 'url'
  | 'dateline'
  | 'standfirst'
  | 'furniture'

export interface Field {
  kind: FieldKind
  label: string
  value: string
}

/** Labels of news databases, mail programs and readers, small, by what they say. Ours. */
const LABELS: Record<Exclude<FieldKind, 'furniture'>, string> = {
  title: 'title|headline|heading|subject line',
  byline: 'author|authors|byline|by|author name|writer|reporter|creator|written by',
  date: 'date|published|published on|publication date|date published|publish date|pubdate|pub date|issue date|posted|posted on|posted at|sent|release date|date posted|article date|created',
  source:
    'source|publisher|publication|newspaper|publication title|publication name|source name|newspaper name|outlet|site|website|journal',
  url: 'url|link|document url|source url|permalink|original url|original link|web address',
  dateline: 'dateline',
  standfirst: 'highlight|subheadline|subhead|deck|abstract|standfirst|kicker line',
}
const FURNITURE =
  'section|category|categories|length|word count|words|language|id|document|document id|doc id|document type|load-date|load date|edition|page|pages|page number|first page|copyright|graphic|keywords?|tags?|topics?|journal code|classification|publication-type|publication type|type|series|column|issn|isbn|e-?issn|database|accession number|proquest document id|slug|release id|volume|issue|place of publication|country of publication|publication subject|publication year|publication info|number of pages|last updated|last modified|updated|format|source type|document feature|credit line|desk|priority|service|status|access|rights|correction-date|geographic|ip rights|ticker|file|guid|post id|press release number|release number|release|visitor counter|topic\\(s\\)|read this release in|reading time|views|doi'
/** Of mails alone: “To: …” and “From: …” open lines of other kinds as well. */
const MAIL = 'from|to|cc|bcc|reply-to|message-id|sent|subject|date|list-id|delivered-to|x-[a-z-]+'

const KIND = new Map<string, FieldKind>(
  Object.entries(LABELS).flatMap(([kind, labels]) =>
    labels.split('|').map((label) => [label, kind as FieldKind] as const),
  ),
)
const KNOWN = new RegExp(
  `^(${Object.values(LABELS).join('|')}|${FURNITURE})\\s*:(?!\\/)(?:\\s+(\\S.*))?$`,
  'i',
)
const IN_MAIL = new RegExp(`^(${MAIL})\\s*:\\s+(\\S.*)$`, 'i')
/** “Region: Horn of Africa”, “Namib File No.: 77”: a label that is known nowhere. */
const UNKNOWN = /^(\p{Lu}[\p{L}\p{N} ()./-]{1,30}):\s+(\S.{0,160})$/u
/** “Document NAMC000020250206” */
const DOCUMENT_NUMBER = /^Document\s+[A-Za-z]{2,10}\d{5,}\w{0,20}$/

const LONGEST = 400

/** Reads a line of a label that databases put above and below an article; null for any other line. */
export function readField(line: string): Field | null {
  if (line.length > LONGEST) return null
  const text = tidy(line)
  if (DOCUMENT_NUMBER.test(text)) return {kind: 'furniture', label: 'Document', value: text.slice(9)}
  const match = KNOWN.exec(text)
  if (match === null) return null
  return {kind: KIND.get(match[1]!.toLowerCase()) ?? 'furniture', label: match[1]!, value: match[2] ?? ''}
}

/** The fields at the very start of a clipping, and how many lines they take; no field: no such heading. */
export function readFields(lines: readonly string[]): {fields: Field[]; count: number} {
  const none = {fields: [], count: 0}
  const fields: Field[] = []
  let known = 0
  let inMail = 0
  let count = 0
  for (const line of lines) {
    const text = line.length <= LONGEST ? tidy(line) : '-'
    if (text === '' && fields.length > 0) break
    count++
    if (text === '') continue
    if (FORWARDED.test(text)) {
      fields.push({kind: 'furniture', label: '', value: text})
      inMail++
      continue
    }
    const mail = IN_MAIL.exec(text)
    const field = readField(text)
    const unknown = UNKNOWN.exec(text)
    if (mail !== null) inMail++
    if (field !== null && field.value !== '') {
      known++
      fields.push(field)
    } else if (mail !== null) {
      const kind = mail[1]!.toLowerCase() === 'subject' ? 'title' : 'furniture'
      fields.push({kind, label: mail[1]!, value: kind === 'title' ? bareSubject(mail[2]!) : mail[2]!})
    } else if (unknown !== null && !/[.!?]["”’']?$/.test(text)) {
      fields.push({kind: 'furniture', label: unknown[1]!, value: unknown[2]!})
    } else {
      count--
      break
    }
    if (fields.length > 40) return none
  }
  const isHeading = known >= 2 || inMail >= 3
  return isHeading && known + inMail >= fields.length / 2 ? {fields, count} : none
}

/** “---------- Forwarded message ---------”, “Begin forwarded message:” */
const FORWARDED = /^(?:[-_]{3,}\s*(?:forwarded|original) message\s*[-_]*|begin forwarded message:?)$/i

/** “Fwd: Re: Drought forces herders to sell” */
const bareSubject = (subject: string): string => subject.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, '')
