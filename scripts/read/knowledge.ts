import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  type Country,
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
import type {Report} from '../report.ts'
import {loadAuthority, split} from './authority.ts'
import {type Row, readTable, readText} from './tables.ts'

const OWN_LEXICON = fileURLToPath(new URL('../lexicon/', import.meta.url))
const PLACE_KINDS: ReadonlySet<string> = new Set<PlaceKind>(['region', 'city', 'facility', 'water', 'other'])
const TYPES: ReadonlySet<string> = new Set(EVENT_TYPES)

/** A row of a lexicon table, and how to say that it cannot be used. */
type LexiconRow<Column extends string> = Row<Column> & {
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
  const folders = [OWN_LEXICON, layout.lexicon]
  const words = (name: string) => readWords(folders, name, report)
  const table = <Column extends string>(name: string, columns: readonly Column[]) =>
    readRows(folders, name, columns, report)

  const [
    abbreviations,
    commonWords,
    honorifics,
    offices,
    officePrefixes,
    organizationWords,
    surnames,
    countryRows,
    demonymRows,
    firstNameRows,
    organizationRows,
    landmarkRows,
    placeRows,
    placeWordRows,
    reportingVerbRows,
    triggerRows,
    unitRows,
  ] = await Promise.all([
    words('abbreviations.txt'),
    words('common-words.txt'),
    words('honorifics.txt'),
    words('offices.txt'),
    words('office-prefixes.txt'),
    words('organization-words.txt'),
    words('surnames.txt'),
    table('countries.tsv', COUNTRY_COLUMNS),
    table('demonyms.tsv', ['word', 'of']),
    table('first-names.tsv', ['name', 'gender']),
    table('organizations.tsv', ['name', 'aliases']),
    table('landmarks.tsv', PLACE_COLUMNS),
    table('places.tsv', PLACE_COLUMNS),
    table('place-words.tsv', ['word', 'kind']),
    table('reporting-verbs.tsv', ['lemma', 'forms']),
    table('triggers.tsv', ['lemma', 'partOfSpeech', 'type', 'frame', 'example']),
    table('units.tsv', ['form', 'unit', 'scale']),
  ])

  const countries = countriesOf(countryRows)
  const firstNameGender = gendersOf(firstNameRows)
  return {
    authority: await loadAuthority(
      layout.authority,
      countries.map(({id}) => id),
      report,
    ),
    abbreviations,
    countries,
    places: placesOf([...landmarkRows, ...placeRows]),
    demonyms: demonymsOf(demonymRows),
    firstNames: new Set(firstNameGender.keys()),
    firstNameGender,
    surnames,
    honorifics,
    offices,
    officePrefixes,
    organizationWords,
    organizations: organizationsOf(organizationRows),
    placeWords: placeWordsOf(placeWordRows),
    commonWords,
    reportingVerbs: reportingVerbsOf(reportingVerbRows),
    triggers: triggersOf(triggerRows),
    units: unitsOf(unitRows),
  }
}

/** One word or phrase a line; `#` opens a comment. */
async function readWords(folders: string[], name: string, report: Report): Promise<Set<string>> {
  const texts = await Promise.all(folders.map((folder) => readText(join(folder, name), 'lexicon', report)))
  const words = new Set<string>()
  for (const text of texts) {
    for (const line of text?.split('\n') ?? []) {
      const word = line.trim()
      if (word !== '' && !word.startsWith('#')) words.add(word)
    }
  }
  return words
}

async function readRows<Column extends string>(
  folders: string[],
  name: string,
  columns: readonly Column[],
  report: Report,
): Promise<LexiconRow<Column>[]> {
  const tables = await Promise.all(
    folders.map(async (folder) => {
      const file = join(folder, name)
      const rows = await readTable(file, columns, 'lexicon', report)
      return rows.map((row) => ({
        ...row,
        reject(what: string, remedy: string, rule: string) {
          const message = `${what}; the line was left out. ${remedy}`
          report.problem({file, line: row.line, column: 1, severity: 'warning', message, rule})
        },
      }))
    }),
  )
  return tables.flat()
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
function countriesOf(rows: LexiconRow<(typeof COUNTRY_COLUMNS)[number]>[]): Country[] {
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
function placesOf(rows: LexiconRow<(typeof PLACE_COLUMNS)[number]>[]): GazetteerPlace[] {
  const places = new Map<string, GazetteerPlace>()
  for (const {cells, reject} of rows) {
    const {name, kind, country} = cells
    const key = `${name}\t${kind}\t${country}`
    const known = places.get(key)
    if (!PLACE_KINDS.has(kind)) {
      reject(`“${kind}” is no kind of place`, `Use ${[...PLACE_KINDS].join(', ')}.`, 'lexicon:kind')
      continue
    }
    places.set(key, {
      name,
      aliases: union(known?.aliases, split(cells.aliases)),
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

const demonymsOf = (rows: LexiconRow<'word' | 'of'>[]): Demonym[] =>
  rows.map(({cells}) => ({word: cells.word, of: cells.of === '' ? null : cells.of}))

function gendersOf(rows: LexiconRow<'name' | 'gender'>[]): Map<string, 'm' | 'f' | 'u'> {
  const genders = new Map<string, 'm' | 'f' | 'u'>()
  for (const {cells, reject} of rows) {
    const {name, gender} = cells
    if (gender === 'm' || gender === 'f' || gender === 'u') genders.set(name, gender)
    else reject(`“${gender}” is no gender of a name`, 'Use m, f or u.', 'lexicon:gender')
  }
  return genders
}

/** A line that shares a name with an earlier one adds its aliases to it. */
function organizationsOf(rows: LexiconRow<'name' | 'aliases'>[]): string[][] {
  const byName = new Map<string, string[]>()
  for (const {cells} of rows) {
    byName.set(cells.name, union(byName.get(cells.name), [cells.name, ...split(cells.aliases)]))
  }
  return [...byName.values()]
}

function placeWordsOf(rows: LexiconRow<'word' | 'kind'>[]): Map<string, PlaceKind> {
  const kinds = new Map<string, PlaceKind>()
  for (const {cells, reject} of rows) {
    if (PLACE_KINDS.has(cells.kind)) kinds.set(cells.word, cells.kind as PlaceKind)
    else reject(`“${cells.kind}” is no kind of place`, `Use ${[...PLACE_KINDS].join(', ')}.`, 'lexicon:kind')
  }
  return kinds
}

/** A later line with the lemma of an earlier one adds its forms to it. */
function reportingVerbsOf(rows: LexiconRow<'lemma' | 'forms'>[]): ReportingVerb[] {
  const forms = new Map<string, string[]>()
  for (const {cells} of rows) {
    forms.set(cells.lemma, union(forms.get(cells.lemma), [cells.lemma, ...split(cells.forms)]))
  }
  return [...forms].map(([lemma, forms]) => ({lemma, forms}))
}

function triggersOf(rows: LexiconRow<'lemma' | 'partOfSpeech' | 'type' | 'frame' | 'example'>[]): Trigger[] {
  const triggers: Trigger[] = []
  for (const {cells, reject} of rows) {
    const {lemma, partOfSpeech, type, frame, example} = cells
    if (partOfSpeech !== 'verb' && partOfSpeech !== 'noun')
      reject(`“${partOfSpeech}” is no part of speech here`, 'Use verb or noun.', 'lexicon:part-of-speech')
    else if (!TYPES.has(type))
      reject(`“${type}” is no type of event`, `Use ${EVENT_TYPES.join(', ')}.`, 'lexicon:type')
    else triggers.push({lemma, partOfSpeech, type: type as EventType, frame, example})
  }
  return triggers
}

/** A later line with the form of an earlier one takes its place. */
function unitsOf(rows: LexiconRow<'form' | 'unit' | 'scale'>[]): Unit[] {
  const units = new Map<string, Unit>()
  for (const {cells, reject} of rows) {
    const scale = numberOf(cells.scale)
    if (scale === null)
      reject(`“${cells.scale}” is no number`, 'Write it like 1 or 1000000.', 'lexicon:scale')
    else units.set(cells.form, {form: cells.form, unit: cells.unit, scale})
  }
  return [...units.values()]
}

const union = (before: string[] | undefined, more: string[]): string[] => [
  ...new Set([...(before ?? []), ...more]),
]

function numberOf(cell: string): number | null {
  const number = Number(cell)
  return cell === '' || Number.isNaN(number) ? null : number
}
