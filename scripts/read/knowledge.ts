import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  type Country,
  type Currency,
  type Demonym,
  EVENT_TYPES,
  type EventType,
  type GazetteerPlace,
  type Knowledge,
  type PlaceKind,
  type ReportingVerb,
  type Trigger,
  type Unit,
} from '../model.ts'
import {givenNamesOf} from '../names/person.ts'
import {spellingKey} from '../names/spelling.ts'
import type {Report} from '../report.ts'
import {loadAuthority, split} from './authority.ts'
import {eachRow, type Row, readText} from './tables.ts'

const OWN_LEXICON = fileURLToPath(new URL('../lexicon/', import.meta.url))
const PLACE_KINDS: ReadonlySet<string> = new Set<PlaceKind>(['region', 'city', 'facility', 'water', 'other'])
const TYPES: ReadonlySet<string> = new Set(EVENT_TYPES)

/** The rows of one list, the tool's own first and then the user's, and how to say that one cannot be used. */
interface Table<Column extends string> {
  rows: Iterable<Row<Column>>
  /** Reports the row that `rows` gave last. */
  reject(what: string, remedy: string, rule: string): void
}

/**
 * Everything the detectors may know beforehand: the tool's own lexicon, the files of the same names in
 * `layout.lexicon` on top of it, and the authority files in `layout.authority`.
 *
 * What is not there is empty. A line that cannot be used is reported (`lexicon:…`, `authority:…`) and left out.
 */
export async function loadKnowledge(
  layout: {authority: string; lexicon: string},
  report: Report,
): Promise<Knowledge> {
  const lists = await readLists([OWN_LEXICON, layout.lexicon], report)
  const words = (...names: string[]) => wordsOf(lists(names))
  const table = <Column extends string>(columns: readonly Column[], ...names: string[]) =>
    tableOf(lists(names), columns, report)

  const countries = countriesOf(table(COUNTRY_COLUMNS, 'countries.tsv'))
  const countryIds = countries.map(({id}) => id)
  const firstNameGender = gendersOf(table(['name', 'gender'], 'first-names.tsv', 'more-first-names.tsv'))
  return {
    authority: await loadAuthority(layout.authority, countryIds, report),
    abbreviations: words('abbreviations.txt'),
    countries,
    places: placesOf(table(PLACE_COLUMNS, 'landmarks.tsv', 'places.tsv')),
    demonyms: demonymsOf(table(['word', 'of'], 'demonyms.tsv')),
    firstNames: new Set(firstNameGender.keys()),
    firstNameGender,
    givenNames: givenNamesOf(words('given-name-variants.txt')),
    nationalBodies: words('national-bodies.txt'),
    plainAcronyms: words('plain-acronyms.txt'),
    familyFirst: new Set([...words('family-first-surnames.txt')].map(spellingKey)),
    seats: new Map([...table(['town', 'of'], 'seats.tsv').rows].map(({cells: {town, of}}) => [town, of])),
    surnames: words('surnames.txt', 'more-surnames.txt'),
    honorifics: words('honorifics.txt'),
    offices: words('offices.txt'),
    officePrefixes: words('office-prefixes.txt'),
    organizationWords: words('organization-words.txt'),
    organizations: organizationsOf(table(['name', 'aliases'], 'organizations.tsv')),
    placeWords: placeWordsOf(table(['word', 'kind'], 'place-words.tsv')),
    commonWords: words('common-words.txt', 'more-common-words.txt'),
    reportingVerbs: reportingVerbsOf(table(['lemma', 'forms'], 'reporting-verbs.tsv')),
    triggers: triggersOf(table(TRIGGER_COLUMNS, 'triggers.tsv')),
    units: unitsOf(table(['form', 'unit', 'scale'], 'units.tsv')),
    currencies: currenciesOf(table(['word', 'country', 'unit'], 'currencies.tsv'), new Set(countryIds)),
  }
}

/** A list of the lexicon as it stands in one folder. */
interface ListFile {
  file: string
  text: string
}

/** The lists of some names in `folders`: all of the first folder's before the second's, whose word is the last. */
async function readLists(folders: string[], report: Report): Promise<(names: string[]) => ListFile[]> {
  const read = async (folder: string) => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(?:txt|tsv)$/.test(name))
    const lists = names.map(async (name): Promise<[string, ListFile]> => {
      const file = join(folder, name)
      return [name, {file, text: (await readText(file, 'lexicon', report)) ?? ''}]
    })
    return new Map(await Promise.all(lists))
  }
  const byFolder = await Promise.all(folders.map(read))
  return (names) =>
    byFolder.flatMap((lists) => names.map((name) => lists.get(name)).filter((list) => list !== undefined))
}

/** One word or phrase a line; `#` opens a comment. */
function wordsOf(files: ListFile[]): Set<string> {
  const words = new Set<string>()
  for (const {text} of files) {
    for (const line of text.split('\n')) {
      const word = line.trim()
      if (word !== '' && !word.startsWith('#')) words.add(word)
    }
  }
  return words
}

function tableOf<Column extends string>(
  files: ListFile[],
  columns: readonly Column[],
  report: Report,
): Table<Column> {
  let at: {file: string; line: number} = {file: '', line: 0}
  function* rows() {
    for (const {file, text} of files) {
      for (const row of eachRow(text, file, columns, 'lexicon', report)) {
        at = {file, line: row.line}
        yield row
      }
    }
  }
  return {
    rows: rows(),
    reject(what, remedy, rule) {
      const message = `${what}; the line was left out. ${remedy}`
      report.problem({...at, column: 1, severity: 'warning', message, rule})
    },
  }
}

const COUNTRY_COLUMNS = [
  'id',
  'name',
  'code',
  'aliases',
  'demonyms',
  'capital',
  'metonyms',
  'latitude',
  'longitude',
] as const

/** A later line with the id of an earlier one adds its aliases, demonyms and metonyms to it. */
function countriesOf({rows}: Table<(typeof COUNTRY_COLUMNS)[number]>): Country[] {
  const countries = new Map<string, Country>()
  for (const {cells} of rows) {
    const country = countries.get(cells.id)
    countries.set(cells.id, {
      id: cells.id,
      name: country?.name ?? cells.name,
      code: country?.code ?? cells.code,
      aliases: union(country?.aliases, split(cells.aliases)),
      demonyms: union(country?.demonyms, split(cells.demonyms)),
      capital: country?.capital ?? cells.capital,
      metonyms: union(country?.metonyms, split(cells.metonyms)),
      latitude: country?.latitude ?? numberOf(cells.latitude),
      longitude: country?.longitude ?? numberOf(cells.longitude),
    })
  }
  return [...countries.values()]
}

const PLACE_COLUMNS = [
  'name',
  'aliases',
  'kind',
  'country',
  'latitude',
  'longitude',
  'population',
  'ambiguous',
] as const

/** Lines of one name, kind and country are one place; the first one's facts hold, and all aliases. */
function placesOf({rows, reject}: Table<(typeof PLACE_COLUMNS)[number]>): GazetteerPlace[] {
  const places = new Map<string, GazetteerPlace>()
  for (const {cells} of rows) {
    const {name, kind, country} = cells
    const key = `${name}\t${kind}\t${country}`
    const known = places.get(key)
    if (!PLACE_KINDS.has(kind)) {
      reject(`“${kind}” is no kind of place`, `Use ${[...PLACE_KINDS].join(', ')}.`, 'lexicon:kind')
      continue
    }
    const aliases = split(cells.aliases)
    places.set(key, {
      name,
      aliases: known === undefined ? aliases : union(known.aliases, aliases),
      kind: kind as PlaceKind,
      country,
      latitude: known?.latitude ?? numberOf(cells.latitude),
      longitude: known?.longitude ?? numberOf(cells.longitude),
      population: known?.population || (numberOf(cells.population) ?? 0),
      ambiguous: known?.ambiguous === true || cells.ambiguous !== '',
    })
  }
  return [...places.values()]
}

const demonymsOf = ({rows}: Table<'word' | 'of'>): Demonym[] =>
  Array.from(rows, ({cells}) => ({word: cells.word, of: cells.of === '' ? null : cells.of}))

function gendersOf({rows, reject}: Table<'name' | 'gender'>): Map<string, 'm' | 'f' | 'u'> {
  const genders = new Map<string, 'm' | 'f' | 'u'>()
  for (const {cells} of rows) {
    const {name, gender} = cells
    if (gender === 'm' || gender === 'f' || gender === 'u') genders.set(name, gender)
    else reject(`“${gender}” is no gender of a name`, 'Use m, f or u.', 'lexicon:gender')
  }
  return genders
}

/** A line that shares a name with an earlier one adds its aliases to it. */
function organizationsOf({rows}: Table<'name' | 'aliases'>): string[][] {
  const byName = new Map<string, string[]>()
  for (const {cells} of rows) {
    byName.set(cells.name, union(byName.get(cells.name), [cells.name, ...split(cells.aliases)]))
  }
  return [...byName.values()]
}

function placeWordsOf({rows, reject}: Table<'word' | 'kind'>): Map<string, PlaceKind> {
  const kinds = new Map<string, PlaceKind>()
  for (const {cells} of rows) {
    if (PLACE_KINDS.has(cells.kind)) kinds.set(cells.word, cells.kind as PlaceKind)
    else reject(`“${cells.kind}” is no kind of place`, `Use ${[...PLACE_KINDS].join(', ')}.`, 'lexicon:kind')
  }
  return kinds
}

/** A later line with the lemma of an earlier one adds its forms to it. */
function reportingVerbsOf({rows}: Table<'lemma' | 'forms'>): ReportingVerb[] {
  const forms = new Map<string, string[]>()
  for (const {cells} of rows) {
    forms.set(cells.lemma, union(forms.get(cells.lemma), [cells.lemma, ...split(cells.forms)]))
  }
  return [...forms].map(([lemma, forms]) => ({lemma, forms}))
}

const TRIGGER_COLUMNS = ['lemma', 'partOfSpeech', 'type', 'frame', 'example'] as const

function triggersOf({rows, reject}: Table<(typeof TRIGGER_COLUMNS)[number]>): Trigger[] {
  const triggers: Trigger[] = []
  for (const {cells} of rows) {
    const {lemma, partOfSpeech, type, frame, example} = cells
    if (partOfSpeech !== 'verb' && partOfSpeech !== 'noun')
      reject(`“${partOfSpeech}” is no part of speech here`, 'Use verb or noun.', 'lexicon:part-of-speech')
    else if (!TYPES.has(type) && type !== 'none')
      reject(`“${type}” is no type of event`, `Use ${EVENT_TYPES.join(', ')} or none.`, 'lexicon:type')
    else {
      const known = type === 'none' ? null : (type as EventType)
      triggers.push({lemma, partOfSpeech, type: known, frame, example})
    }
  }
  return triggers
}

/** A later line with the form of an earlier one takes its place. */
function unitsOf({rows, reject}: Table<'form' | 'unit' | 'scale'>): Unit[] {
  const units = new Map<string, Unit>()
  for (const {cells} of rows) {
    const scale = numberOf(cells.scale)
    if (scale === null)
      reject(`“${cells.scale}” is no number`, 'Write it like 1 or 1000000.', 'lexicon:scale')
    else units.set(cells.form, {form: cells.form, unit: cells.unit, scale})
  }
  return [...units.values()]
}

/** A later line with the word and country of an earlier one takes its place. */
function currenciesOf(
  {rows, reject}: Table<'word' | 'country' | 'unit'>,
  countries: ReadonlySet<string>,
): Currency[] {
  const currencies = new Map<string, Currency>()
  for (const {cells} of rows) {
    const {word, country, unit} = cells
    if (country !== '' && !countries.has(country))
      reject(`“${country}” is no country's id`, 'Write it as countries.tsv does.', 'lexicon:country')
    else if (unit !== word && !/^[A-Z]{3}$/.test(unit))
      reject(
        `“${unit}” is no ISO 4217 code`,
        'Write three capitals, like NZD, or the word again where it cannot be told.',
        'lexicon:currency',
      )
    else currencies.set(`${word}\t${country}`, {word, country, unit})
  }
  return [...currencies.values()]
}

const union = (before: string[] | undefined, more: string[]): string[] => [
  ...new Set([...(before ?? []), ...more]),
]

function numberOf(cell: string): number | null {
  const number = Number(cell)
  return cell === '' || Number.isNaN(number) ? null : number
}
