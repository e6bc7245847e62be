import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Knowledge} from '../model.ts'
import {type Report, silentReport} from '../report.ts'
import {loadKnowledge} from './knowledge.ts'

const LEXICON = fileURLToPath(new URL('../lexicon/', import.meta.url))
const NOWHERE = join(tmpdir(), 'clipfile-has-no-such-folder')

const report = silentReport()
const known = await loadKnowledge({authority: NOWHERE, lexicon: NOWHERE}, report)

const country = (id: string) => known.countries.find((country) => country.id === id)
const countryOf = (word: string) =>
  known.countries
    .filter(({name, aliases, demonyms}) => [name, ...aliases, ...demonyms].includes(word))
    .map(({id}) => id)
const placesCalled = (name: string) =>
  known.places
    .filter((place) => place.name === name || place.aliases.includes(name))
    .sort((a, b) => b.population - a.population)
const organizationCalled = (name: string) => known.organizations.find((names) => names.includes(name))?.[0]

describe('the tool’s own lexicon', () => {
  it('loads without a problem', () => {
    expect(report.problems).toEqual([])
  })

  it.each([
    ['the US', ['united-states']],
    ['U.S.', ['united-states']],
    ['Britons', ['united-kingdom']],
    ['Filipino', ['philippines']],
    ['DR Congo', ['democratic-republic-of-the-congo']],
    ['Türkiye', ['turkey']],
    ['Nigerien', ['niger']],
    ['Nigerian', ['nigeria']],
    ['Guinean', ['guinea']],
    ['Scottish', []],
    ['Kurdish', []],
    ['Gulf', []],
  ])('knows which country “%s” is of', (word, ids) => {
    expect(countryOf(word.replace(/^the /, ''))).toEqual(ids)
  })

  it('gives no word to two countries, and every country an id, a name and a place on the map', () => {
    const words = known.countries.flatMap(({name, aliases, demonyms}) => [name, ...aliases, ...demonyms])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
    expect(known.countries.filter(({id}) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([])
    const codes = known.countries.map(({code}) => code)
    expect(codes.filter((code, index) => codes.indexOf(code) !== index || !/^[A-Z]{2}$/.test(code))).toEqual(
      [],
    )
    expect(
      known.countries.filter(({latitude, longitude}) => latitude === null || longitude === null),
    ).toEqual([])
  })

  it('lets a capital stand for the state, and not one whose name is mostly something else', () => {
    expect(country('norway')?.capital).toBe('Oslo')
    expect(country('united-kingdom')?.metonyms).toContain('Whitehall')
    expect(known.countries.flatMap(({capital, metonyms}) => [capital, ...metonyms])).not.toContain('Victoria')
  })

  it.each([
    ['Mombasa', 'city', 'KE'],
    ['Bombay', 'city', 'IN'],
    ['Kharkiv', 'city', 'UA'],
    ['Kharkiv region', 'region', 'UA'],
    ['Odessa', 'city', 'UA'],
    ['New York', 'city', 'US'],
    ['upstate New York', 'region', 'US'],
    ['Bavaria', 'region', 'DE'],
    ['Scotland', 'region', 'GB'],
    ['Middle East', 'region', ''],
    ['Gaza', 'region', ''],
    ['Sao Paulo', 'city', 'BR'],
    ['River Thames', 'water', ''],
    ['Strait of Hormuz', 'water', ''],
    ['Heathrow', 'facility', 'GB'],
  ])('knows that “%s” is a %s', (name, kind, code) => {
    const [place] = placesCalled(name)
    expect([place?.kind, place?.country]).toEqual([kind, code])
  })

  it.each(['Reading', 'Nice', 'Mobile', 'Victoria', 'Washington', 'Florence'])(
    'says that “%s” may be something else',
    (name) => {
      expect(placesCalled(name).map(({ambiguous}) => ambiguous)).toContain(true)
    },
  )

  it.each(['Nairobi', 'London', 'Mumbai', 'Toronto'])('takes “%s” for nothing else', (name) => {
    expect(placesCalled(name)[0]?.ambiguous).toBe(false)
  })

  it.each(['Of', 'Police', 'Most', 'Man', 'Bank', 'President', 'British'])('knows no place “%s”', (word) => {
    expect(placesCalled(word)).toEqual([])
  })

  it.each([
    ['UN', 'United Nations'],
    ['Nato', 'NATO'],
    ['Doctors Without Borders', 'Médecins Sans Frontières'],
    ['McDonald’s', "McDonald's"],
    ['Verkhovna Rada', 'Verkhovna Rada'],
    ['IS', undefined],
    ['US', undefined],
  ])('knows “%s” among organizations as %s', (name, accepted) => {
    expect(organizationCalled(name)).toBe(accepted)
  })

  it('gives no name to two organizations', () => {
    const names = known.organizations.flatMap((names) => [...new Set(names)])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it.each([
    ['Grace', 'f'],
    ['Mark', 'm'],
    ['Oleksandr', 'm'],
    ['Ngozi', 'f'],
    ['Thandiwe', 'f'],
    ['Narendra', 'm'],
    ['Fatemeh', 'f'],
    ['Leslie', 'u'],
    ['Wei', 'u'],
    ['Bangkok', undefined],
    ['Police', undefined],
    ['Germany', undefined],
  ])('knows the gender of the first name “%s” as %s', (name, gender) => {
    expect(known.firstNameGender.get(name)).toBe(gender)
    expect(known.firstNames.has(name)).toBe(gender !== undefined)
  })

  it.each([
    "O'Brien",
    'McDonald',
    'Okafor',
    'Nguyen',
    'Hernández',
    'Hernandez',
    'Kovalenko',
    'Patel',
    'Wanjiku',
    'Watanabe',
  ])('knows the surname “%s”', (name) => {
    expect(known.surnames.has(name)).toBe(true)
  })

  it.each(['Street', 'Ministry', 'Police', 'Germany', 'Kenyan', 'Obrien'])(
    'takes “%s” for no surname',
    (name) => {
      expect(known.surnames.has(name)).toBe(false)
    },
  )

  it.each([
    'the',
    'said',
    'calling',
    'police',
    'president',
    'flooding',
    'goalkeeper',
    'vaccine',
    'officials',
    'will',
  ])('knows “%s” as a common word', (word) => {
    expect(known.commonWords.has(word)).toBe(true)
  })

  it.each(['london', 'monday', 'reuters', 'obama', 'january', 'kenya', 'smith'])(
    'does not take “%s” for a common word',
    (word) => {
      expect(known.commonWords.has(word)).toBe(false)
    },
  )

  it.each([
    [
      known.offices,
      ['prime minister', 'police chief', 'goalkeeper', 'epidemiologist', 'son-in-law'],
      ['deputy chief of the', 'the', 'said'],
    ],
    [known.officePrefixes, ['deputy', 'former', 'vice', 'ex'], ['prime', 'minister']],
    [known.honorifics, ['Mr', 'Dr', 'Sir'], ['Mr.', 'President']],
    [known.abbreviations, ['Dr.', 'U.S.', 'Inc.', 'Sept.', 'p.m.'], ['Sun.', 'in.', 'war.', 'is.']],
    [
      known.organizationWords,
      ['Bank', 'Ministry', 'Ltd', 'FC', 'Commission'],
      ['General', 'Street', 'River'],
    ],
  ] as const)('holds the words it should and not the nearest others (%#)', (words, held, others) => {
    expect(held.filter((word) => !words.has(word))).toEqual([])
    expect(others.filter((word) => words.has(word))).toEqual([])
  })

  it.each([
    ['River', 'water'],
    ['Oblast', 'region'],
    ['Airport', 'facility'],
    ['Bank of', undefined],
  ])('knows the place word “%s” as %s', (word, kind) => {
    expect(known.placeWords.get(word)).toBe(kind)
  })

  it.each([
    ['$', 'dollars', 1],
    ['US$', 'USD', 1],
    ['KSh', 'KES', 1],
    ['per cent', 'per cent', 1],
    ['million dollars', 'dollars', 1_000_000],
    ['bn', '', 1_000_000_000],
    ['sq km', 'square kilometre', 1],
    ['crore', '', 10_000_000],
    ['°C', 'degree Celsius', 1],
  ])('reads the unit “%s” as %s times %d', (form, unit, scale) => {
    expect(known.units.find((entry) => entry.form === form)).toEqual({form, unit, scale})
  })

  it('gives each form of reporting to one verb', () => {
    expect(known.reportingVerbs.find(({lemma}) => lemma === 'say')?.forms).toEqual([
      'say',
      'says',
      'said',
      'saying',
    ])
    const forms = known.reportingVerbs.flatMap(({forms}) => forms)
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
  })

  it('says where each list is from, and keeps it sorted', async () => {
    for (const name of await readdir(LEXICON)) {
      if (!/\.(?:txt|tsv)$/.test(name)) continue
      const lines = (await readFile(join(LEXICON, name), 'utf8')).trimEnd().split('\n')
      const comments = lines.findIndex((line) => !line.startsWith('#'))
      expect(comments, name).toBeGreaterThan(0)
      if (name === 'triggers.tsv') continue
      const entries = lines
        .slice(name.endsWith('.tsv') ? comments + 1 : comments)
        .map((line) => line.split('\t')[0]!)
      expect(
        entries.filter((entry, index) => index > 0 && entry < entries[index - 1]!),
        name,
      ).toEqual([])
    }
  })
})

describe('a user’s lexicon', () => {
  let folder: string
  let told: Report
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lexicon-'))
    told = silentReport()
  })
  afterEach(() => rm(folder, {recursive: true}))

  async function extended(files: Record<string, string[]>): Promise<Knowledge> {
    for (const [name, lines] of Object.entries(files)) await writeFile(join(folder, name), lines.join('\n'))
    return loadKnowledge({authority: NOWHERE, lexicon: folder}, told)
  }

  it('adds words to the tool’s own', async () => {
    const {surnames, offices} = await extended({
      'surnames.txt': ['# ours', 'Qwertyman'],
      'offices.txt': ['reeve of the shire'],
    })
    expect([surnames.has('Qwertyman'), surnames.has('# ours'), surnames.has('Patel')]).toEqual([
      true,
      false,
      true,
    ])
    expect([offices.has('reeve of the shire'), offices.has('mayor')]).toEqual([true, true])
  })

  it('adds names to an organization, a country, a place and a verb that are known', async () => {
    const {organizations, countries, places, reportingVerbs} = await extended({
      'organizations.tsv': ['name\taliases', 'Oxfam\tOxfam Futures'],
      'countries.tsv': [
        'id\tname\tcode\taliases\tdemonyms\tcapital\tmetonyms\tlatitude\tlongitude',
        'norway\tNorway\tNO\tNoreg',
      ],
      'places.tsv': [
        'name\taliases\tkind\tcountry\tlatitude\tlongitude\tpopulation\tambiguous',
        'Bergen\tBjørgvin\tcity\tNO',
      ],
      'reporting-verbs.tsv': ['lemma\tforms', 'say\tsayeth'],
    })
    expect(organizations.filter(([name]) => name === 'Oxfam')).toEqual([['Oxfam', 'Oxfam Futures']])
    expect(
      countries.filter(({id}) => id === 'norway').map(({aliases, capital}) => [aliases, capital]),
    ).toEqual([[['Kingdom of Norway', 'Noreg'], 'Oslo']])
    const bergen = places.filter(({name, country}) => name === 'Bergen' && country === 'NO')
    expect(bergen.map(({aliases, population}) => [aliases, population > 200_000])).toEqual([
      [['Bjørgvin'], true],
    ])
    expect(reportingVerbs.find(({lemma}) => lemma === 'say')?.forms).toContain('sayeth')
  })

  it('has the last word on a gender and a unit', async () => {
    const {firstNameGender, units} = await extended({
      'first-names.tsv': ['name\tgender', 'Andrea\tm'],
      'units.tsv': ['form\tunit\tscale', '$\tAUD\t1'],
    })
    expect(firstNameGender.get('Andrea')).toBe('m')
    expect(units.filter(({form}) => form === '$')).toEqual([{form: '$', unit: 'AUD', scale: 1}])
  })

  it.each([
    [
      'places.tsv',
      'name\taliases\tkind\tcountry\tlatitude\tlongitude\tpopulation\tambiguous',
      'Ys\t\tcastle\tFR',
      'lexicon:kind',
    ],
    ['place-words.tsv', 'word\tkind', 'Voe\tinlet', 'lexicon:kind'],
    ['first-names.tsv', 'name\tgender', 'Qwert\tmale', 'lexicon:gender'],
    ['units.tsv', 'form\tunit\tscale', 'firkin\tfirkin\tsome', 'lexicon:scale'],
    ['triggers.tsv', 'lemma\tpartOfSpeech\ttype\tframe\texample', 'qwert\tverb\tMEET\tx\ty', 'lexicon:type'],
    [
      'triggers.tsv',
      'lemma\tpartOfSpeech\ttype\tframe\texample',
      'qwert\tadverb\tAID\tx\ty',
      'lexicon:part-of-speech',
    ],
    ['demonyms.tsv', 'word', 'Ysian', 'lexicon:header'],
  ])('with a line in %s that cannot be used loses that line alone', async (name, header, line, rule) => {
    const {places, units} = await extended({[name]: ['# ours', header, line]})
    expect(told.problems.map(({file, line, severity, rule}) => [file, line, severity, rule])).toEqual([
      [join(folder, name), rule === 'lexicon:header' ? 2 : 3, 'warning', rule],
    ])
    expect([places.length, units.length]).toEqual([known.places.length, known.units.length])
  })
})
