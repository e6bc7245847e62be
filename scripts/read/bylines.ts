import {readDateLine} from './days.ts'
import {fromCapitals} from './pieces.ts'
import {isPublisher} from './publishers.ts'

const PARTICLE =
  "(?:de|da|do|dos|das|del|della|di|du|van|von|der|den|ten|ter|el|al|la|le|bin|binti|bint|ibn|ould|ap|arap|ag|af|av|zu|zur|zum|y|e|'t)"
const NAME_WORD =
  "(?:(?:\\p{Lu}\\.-?)+|\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*\\.?|\\p{Ll}{1,3}['’-]\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)*)"
const NAME = new RegExp(
  `^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir)\\.?\\s+)?${NAME_WORD}(?:\\s+(?:["“(‘']\\p{L}+["”)’']|${PARTICLE}|${NAME_WORD})){1,4}$`,
  'u',
)
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalists?|bureau|chief|desk|team|newsroom|agenc(?:y|ies)|special|senior|political|business|sports?|health|science|environment|investigations?|freelance|producer|photographer|wires?|service|analyst|world|affairs)\b/i
/** “Staff Writer”, “Special Correspondent”, “Sports desk” */
export const isRole = (text: string): boolean => text.length <= 60 && ROLE.test(text)

/** What stands where an author's name would, and is none. */
const SECTION =
  /\b(?:news|world|business|sports?|politics|opinion|editorial|analysis|local|national|international|exclusive|breaking|live|updates?|culture|health|science|tech(?:nology)?|lifestyle|entertainment|markets?|economy|money|climate|travel|weather|east|west|north|south|africa|asia|europe|america[ns]?|pacific|courts?|crime|education|football|cricket|video|photos?|share|read|more|next|related|home|menu|search|subscribe|sign|log|comments?|advertisement|report|story|stories|council|city|county|state|police|government|ministry|university|street|road|bridge|river|park|hospital|school|league|cup|club|united|association|committee|union|bank|court|act|day|war|summit|the|what|why|how|who|when|where|and|for|with|download|pdf|copy|listen|save|play|view|translate|image|caption|alert|weather|login|gallery|edition|newsletter|daily|weekly|release|buy|now|until|over|after|from|this|that|get|our|your|is|are|was|to|by|in|on|of|at)\b/i

const INTRODUCTION =
  /^(?:(?:words|written|story|stories|reported|analysis|compiled|article|text|interview|posted|published|submitted|opinion|report)\s+)?by:?\s+(?=\S)/i
/** “EXCLUSIVE by Dan Ridgeway”, “Edited by …”, “Prepared by …”, “Analysis | By …” */
const HEAD_INTRODUCTION =
  /^(?:(?:\p{Lu}[\p{L}’']*\s+){0,4}(?:[|•·–—:-]\s*)?)?(?:[Bb]y|BY|[Pp]repared by|[Ee]dited by|[Uu]pdates by|[Rr]eporting by|[Rr]ead by):?\s+(?=\S)/u
/** “Reviewed by Dr. Roe”, “Photographs by Ann Poe”: a byline of those who did not write. */
const OTHER_HANDS =
  /^(?:(?:medically |scientifically |peer[- ])?reviewed|fact[- ]checked|photograph(?:s|ed|y)?|photos?|pictures?|illustrat(?:ed|ions?)|video|graphics?|verified|narrated|read)\s+by:?\s+\p{Lu}/iu
const CLOSING =
  /^[([]?(?:(?:additional|further|extra)\s+)?(?:reporting|reported|writing|written|editing|edited|compiled|translated|with\s+(?:additional\s+)?reporting|with\s+(?:input|files|contributions?))\s+(?:by|from)\b/i
const CONTRIBUTED =
  /\bcontributed\s+(?:to\s+(?:this|the)\s+(?:report|story|article)|reporting)\b[^.]{0,60}\.?\)?$/i

/** Whether a line has the shape of a person's name, and is not the name of a section or a newspaper. */
export function isNameLike(text: string): boolean {
  return text.length <= 60 && NAME.test(text) && !isPublisher(text) && !SECTION.test(text) && !ROLE.test(text)
}

export interface Byline {
  names: string[]
  /** EDTF, where the line goes on to say when. */
  date: string | null
}

/**
 * Reads a line that says who wrote the article: “By Jane Doe and John Roe, Staff Writers”, “From Jane Doe, Tarkwa”,
 * “By Jane Doe | March 3, 2026 | 5 min read”. Null for a sentence that begins like one (“By Friday the river …”).
 *
 * `isHead`: the line stands above the text, where one that begins with “By” and closes no sentence is a byline even
 * if not all of it is names (“By our correspondent in Paris, Jane Doe”).
 */
export function readByline(text: string, isHead = false): Byline | null {
  if (text.length > 200) return null
  const line = text.replace(/^[*_\s]+|[*_\s]+$/g, '')
  // “Reporting from Sofia”, under the reporter's name
  if (
    isHead &&
    /^(?:reporting|reports|writing) (?:from|in) \p{Lu}[\p{L}.'’ -]{1,40}$/u.test(
      line.charAt(0).toLowerCase() + line.slice(1),
    )
  )
    return {names: [], date: null}
  if (OTHER_HANDS.test(line)) return isHead ? {names: [], date: null} : null
  const introduction = (isHead ? HEAD_INTRODUCTION : INTRODUCTION).exec(line)
  const from = introduction ? null : /^From\s+(?=\p{Lu}|our )/u.exec(line)
  const lead = introduction ?? from
  if (lead === null) return null
  const {said, date} = withoutDate(line.slice(lead[0].length))
  const names = namesIn(said)
  const isOpen = isHead && !/[.!?:]["”’']?$/.test(line)
  if (names === null) {
    // “From London to Lagos: how …” may be the headline's second line; “From our correspondent in …” is none.
    return isOpen && (introduction || /^From our /.test(line)) ? {names: someNamesIn(said), date} : null
  }
  if (from && !/^[^,]+,\s*\p{Lu}[\p{L}\s.'’-]{1,30}/u.test(said) && !/ in \p{Lu}/u.test(said)) return null
  return {names, date}
}

/** The persons that a field for authors names: “Jane Doe and John Roe”, “By Jane Doe, Health Editor”, “Doe, Jane”. */
export function readAuthors(value: string): string[] {
  const turned = /^(\p{Lu}[\p{L}\p{M}'’-]+),\s+(\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*)?)$/u.exec(
    value.trim(),
  )
  if (turned !== null && isNameLike(`${turned[2]} ${turned[1]}`)) return [`${turned[2]} ${turned[1]}`]
  return readByline(`By ${value.replace(/^by\s+/i, '')}`)?.names ?? []
}

/**
 * Reads a line of names alone, as it may stand under a headline: “Jane Doe in Nairobi”, “Jane Doe and John Roe”,
 * “Jane Doe, Nairobi correspondent”. Whoever calls it knows that the line stands there.
 */
export function readBareByline(line: string): Byline | null {
  // “NEW DELHI” and “KEY POINTS” are set like “JANE DOE”: a name in capitals needs its “By”.
  if (
    line === line.toUpperCase() ||
    line.length > 120 ||
    /[.!?:;]$/.test(line.replace(/\b\p{Lu}\.$|\b[JS]r\.$/u, ''))
  )
    return null
  const {said, date} = withoutDate(line)
  const [first] = splitNames(said)
  if (first === undefined || !isNameLike(first) || first === first.toUpperCase()) return null
  const names = namesIn(said)
  return names === null || names.length === 0 ? null : {names, date}
}

/** “Doe and Roe reported from Leeds.”, and what is said behind it. */
const REPORTED_FROM =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]+,? (?:and )?){1,6}reported (?:this (?:story|article) )?from \p{Lu}[^.]{2,80}\.\s*(.*)$/u

/** Reads “(Reporting by Jane Doe; Editing by John Roe)”; the names are those who reported or wrote. */
export function readClosingByline(text: string): Byline | null {
  if (text.length > 300) return null
  // “Doe reported from Leeds. Gazette writer John Roe in Hull contributed to this report.”
  const [, others = ''] = REPORTED_FROM.exec(text) ?? [null, text]
  if (others === '') return {names: [], date: null}
  if (CONTRIBUTED.test(others)) {
    const said = others.slice(0, others.search(/\s+contributed\s/i)).replace(/^[([]/, '')
    const names = namesIn(
      said.replace(/^[^,]{2,60}?\b(?:writers?|reporters?|correspondents?|journalists?)\s+(?=\p{Lu})/u, ''),
    )
    return names === null && others === text ? null : {names: names ?? [], date: null}
  }
  const labelled = /^(?:text|words|story|report)\s*:\s+(.{3,80}?)\.?$/i.exec(text)
  const writer = labelled ? namesIn(labelled[1]!) : null
  if (writer !== null && writer.length > 0) return {names: writer, date: null}
  if (!CLOSING.test(text)) return null
  const inner = text.replace(/^[([]+|[)\].]+$/g, '')
  const names: string[] = []
  for (const part of inner.split(
    /;|,\s+(?=(?:editing|writing|additional)\b)|\.\s+(?=\p{Lu}\p{Ll}+ing\b)/iu,
  )) {
    const match =
      /^\s*(?:\S+\s+){0,3}?(reporting|reported|writing|written|editing|edited|compiled|translated|input|files|contributions?)\s+(?:by|from):?\s+(.*)$/i.exec(
        part,
      )
    if (match === null) return null
    const found = namesIn(match[2]!)
    if (found === null) return null
    if (/^(?:report|writ|compil)/i.test(match[1]!)) names.push(...found)
  }
  return {names, date: null}
}

function withoutDate(line: string): {said: string; date: string | null} {
  const parts = line.split(/\s*[|•·]\s*|\s+[–—-]\s+/)
  if (parts.length === 1) {
    // “By Jane Doe Published 3 March 2026”, “By Jane Doe, March 3, 2026”
    const at =
      /(?:,\s*)?\b(?:published|updated|posted|last\s+\w+ed|(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+\w+\s+\d|\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{Ll}+,?\s+\d{4}|\p{Lu}\p{Ll}+\.?\s+\d{1,2},\s+\d{4}|\d{4}-\d\d-\d\d)/iu.exec(
        line,
      )
    const dateLine = at && at.index > 0 ? readDateLine(line.slice(at.index).replace(/^,\s*/, '')) : null
    return dateLine && at
      ? {said: line.slice(0, at.index).trim(), date: dateLine.date}
      : {said: line, date: null}
  }
  const [said = '', ...others] = parts
  let date: string | null = null
  for (const part of others) {
    const dateLine = readDateLine(part)
    if (dateLine) date ??= dateLine.date
    else if (!isAside(part)) return {said: line, date: null}
  }
  return {said, date}
}

/** What stands beside the author's name: a publisher, a role, a reading time, a place, an address. */
const isAside = (part: string): boolean =>
  part.length <= 60 &&
  (isPublisher(part) ||
    ROLE.test(part) ||
    /^\d+\s*min/i.test(part) ||
    /@/.test(part) ||
    /^\p{Lu}[\p{L}.'’-]*(?:,? \p{Lu}[\p{L}.'’-]*){0,2}$/u.test(part))

/** A place after “in”, and a paper after “for”, stand behind the name that they belong to. */
const BEHIND_NAME =
  /(?:^|,?\s+)in\s+(?:(?:\p{Lu}|al-)[\p{L}\p{M}.'’-]*\s*){1,4}(?=$|,|;|\band\b)|\s+for\s+(?:the\s+)?\p{Lu}.*$/gu

const splitNames = (said: string): string[] =>
  said
    .replace(BEHIND_NAME, ' ')
    .split(/\s*[,;/]\s*(?:and\s+)?|\s+(?:and|&|with)\s+/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** A place, as it stands behind a name: “Jane Doe, Deir al-Balah”. */
const isCapitalised = (part: string): boolean =>
  part.length <= 50 &&
  /^(?:in )?(?:the |(?:north|south|east|west|central)(?:ern)? )?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}|al-|de |of )[\p{L}\p{M}.'’-]*){0,4}$/u.test(
    part,
  )

/** Whether the last of several parts stands behind a comma, as a paper or a place does. */
const hasTail = (said: string): boolean =>
  !/\s(?:and|&|with)\s[^,;/]*$/i.test(said) && /[,/][^,;/]*$/.test(said)

/** The names that can be made out in a line that holds other words too. */
const someNamesIn = (said: string): string[] =>
  splitNames(said.replace(/[.,\s]+$/, ''))
    .map((part) => fromCapitals(part.replace(/\s+(?:at|for|of|on)\s.*$/, '')))
    .filter(
      (part, index, parts) => isNameLike(part) && !(index > 0 && index === parts.length - 1 && hasTail(said)),
    )

/** The persons of a list; null when it holds what belongs in no list of authors. */
function namesIn(said: string): string[] | null {
  const parts = splitNames(said.replace(/[.,\s]+$/, '').replace(/\S+@\S+|\(@?\w+\)/g, ' '))
  if (parts.length === 0 || parts.length > 12) return null
  const names: string[] = []
  // “Jane Doe, Balkan Insight”, “Jane Doe and John Roe, Boa Vista”: an enumeration would end with “and”.
  const isTail = parts.length > 1 && hasTail(said)
  for (const [index, raw] of parts.entries()) {
    const part = fromCapitals(raw)
    if (isNameLike(part) && !(isTail && index === parts.length - 1)) names.push(part)
    else if (!isPublisher(part) && !ROLE.test(part) && !(index > 0 && isCapitalised(part))) return null
  }
  return names
}
