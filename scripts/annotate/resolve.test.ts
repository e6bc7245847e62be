import {describe, expect, test} from 'vitest'
import type {AuthorityRecord, Country, Decision, Name, NameKind} from '../model.ts'
import {givenNamesOf} from '../names/person.ts'
import {indexNames} from './lookup.ts'
import {resolve} from './resolve.ts'
import {segment} from './segment.ts'

const country = (
  id: string,
  name: string,
  capital: string,
  demonyms: string[],
  aliases: string[] = [],
): Country => ({
  id,
  name,
  code: '',
  aliases,
  demonyms,
  capital,
  metonyms: [],
  latitude: null,
  longitude: null,
})
const record = (id: string, name: string, aliases: string[] = []): AuthorityRecord => ({
  id,
  kind: 'person',
  name,
  aliases,
  description: '',
  sameAs: {},
  source: '',
})

const COUNTRIES = [
  country('kenya', 'Kenya', 'Nairobi', ['Kenyan', 'Kenyans']),
  country('ghana', 'Ghana', 'Accra', ['Ghanaian', 'Ghanaians']),
  country('jordan', 'Jordan', 'Amman', ['Jordanian']),
]
const PEOPLE = [
  record('kofi-annan', 'Kofi Annan', ['Annan']),
  record('marta-silva', 'Marta Silva', ['Silva']),
  record('joao-silva', 'João Silva', ['Silva']),
]
const KINDS: Record<string, NameKind> = {P: 'person', O: 'organization', L: 'place', N: 'demonym', X: 'other'}

/** `[P Ama Addo]` is a name as the recogniser gives it; the result names each with what it is tied to. */
function tie(source: string, decisions: Decision[] = []): string {
  let text = ''
  let from = 0
  const names: Name[] = []
  for (const match of source.matchAll(/\[([POLNX]) ([^\]]+)\]/g)) {
    text += source.slice(from, match.index)
    names.push({
      start: text.length,
      end: text.length + match[2]!.length,
      kind: KINDS[match[1]!]!,
      confidence: 0.9,
    })
    text += match[2]
    from = match.index + match[0].length
  }
  text += source.slice(from)
  const index = indexNames({
    authority: {entities: PEOPLE, events: [], decisions, permalinks: []},
    countries: COUNTRIES,
    organizations: [
      ['World Health Organization', 'WHO'],
      ['Health Party of Ghana', 'Health Party'],
    ],
    places: [
      {name: 'Kisumu', aliases: [], kind: 'city', country: 'KE', latitude: 0, longitude: 34, population: 1},
      {
        name: 'Ashanti',
        aliases: [],
        kind: 'region',
        country: 'GH',
        latitude: 7,
        longitude: -1,
        population: 1,
      },
    ],
    demonyms: ['Muslim'],
  })
  const article = {
    seed: 'a.txt',
    dateline: null,
    text,
    blocks: [{kind: 'paragraph' as const, start: 0, end: text.length}],
  }
  const warnings: string[] = []
  const {mentions} = resolve(
    article,
    segment(article, new Set(['U.S.'])),
    names,
    {
      index,
      decisions,
      placeWords: new Map([['River', 'water']]),
      commonWords: new Set(['bank', 'city', 'council', 'ministry', 'united']),
      organizationWords: new Set(['Bank', 'Council', 'Ministry']),
      honorifics: new Set(['Mr', 'Mrs']),
      offices: new Set(['judge', 'president']),
      firstNameGender: new Map([
        ['Ama', 'f'],
        ['Kojo', 'm'],
      ]),
      givenNames: givenNamesOf(['Bill William']),
      familyFirst: new Set(['seo']),
      nationalBodies: new Set(['Health Party']),
      plainAcronyms: new Set(['GDP']),
      seats: new Map([['Kisumu', 'World Health Organization']]),
    },
    (rule) => warnings.push(rule),
  )
  const ties = mentions.map(
    ({start, end, entity, as, form, basis}) =>
      `${text.slice(start, end)} → ${entity ?? 'nobody'} (${as}, ${form}, ${basis})`,
  )
  return [...ties, ...warnings].join('; ')
}

describe('people', () => {
  test.each([
    [
      'a surname follows a full name',
      '[P Ama Addo] spoke. [P Addo] left.',
      'Ama Addo → ?Ama Addo (actor, name, known); Addo → ?Ama Addo (actor, alias, implied)',
    ],
    [
      'a surname may come before the full name',
      '[P Addo] wins. [P Ama Addo] spoke.',
      'Addo → ?Ama Addo (actor, alias, implied); Ama Addo → ?Ama Addo (actor, name, known)',
    ],
    [
      'a first name is enough where no surname is like it',
      '[P Ama Addo] spoke. [P Ama] left.',
      'Ama Addo → ?Ama Addo (actor, name, known); Ama → ?Ama Addo (actor, alias, implied)',
    ],
    [
      'a family name that stands first',
      '[P Li Wen] spoke. [P Li] left.',
      'Li Wen → ?Li Wen (actor, name, known); Li → ?Li Wen (actor, alias, implied)',
    ],
    [
      'a middle name may be left out',
      '[P Ama Serwaa Addo] spoke. [P Ama Addo] left.',
      'Ama Serwaa Addo → ?Ama Serwaa Addo (actor, name, known); Ama Addo → ?Ama Serwaa Addo (actor, alias, implied)',
    ],
    [
      'an initial is no other person',
      '[P Ruth J. Mwangi] spoke. [P Ruth Mwangi] left.',
      'Ruth J. Mwangi → ?Ruth Mwangi (actor, name, known); Ruth Mwangi → ?Ruth Mwangi (actor, name, known)',
    ],
    [
      'two of one surname are kept apart, and the surname is nobody’s',
      '[P Ama Addo] and [P Kojo Addo] wed. [P Addo] left.',
      'Ama Addo → ?Ama Addo (actor, name, known); Kojo Addo → ?Kojo Addo (actor, name, known); Addo → nobody (actor, name, unknown); resolve:ambiguous',
    ],
    [
      'until the second of one surname comes, it is the first’s',
      '[P Ama Addo] spoke. [P Addo] left. [P Kojo Addo] stayed.',
      'Ama Addo → ?Ama Addo (actor, name, known); Addo → ?Ama Addo (actor, alias, implied); Kojo Addo → ?Kojo Addo (actor, name, known)',
    ],
    [
      'before either of one surname comes, it is nobody’s',
      '[P Addo] wins. [P Ama Addo] beat [P Kojo Addo].',
      'Addo → nobody (actor, name, unknown); Ama Addo → ?Ama Addo (actor, name, known); Kojo Addo → ?Kojo Addo (actor, name, known); resolve:ambiguous',
    ],
    [
      'an authority record is known by its alias',
      '[P Annan] spoke.',
      'Annan → kofi-annan (actor, alias, known)',
    ],
    [
      'of two records with one alias, the one named in full',
      '[P Marta Silva] ran. [P Silva] won.',
      'Marta Silva → marta-silva (actor, name, known); Silva → marta-silva (actor, alias, known)',
    ],
    [
      'of two records with one alias and none named in full, neither',
      '[P Silva] won.',
      'Silva → nobody (actor, name, unknown); resolve:ambiguous',
    ],
    [
      'of two of one surname the office decides',
      'Judge [P Ama Addo] heard President [P Kojo Addo]. Judge [P Addo] left.',
      'Ama Addo → ?Ama Addo (actor, name, known); Kojo Addo → ?Kojo Addo (actor, name, known); Addo → ?Ama Addo (actor, alias, implied)',
    ],
    [
      'of two of one surname the honorific decides',
      '[P Ama Addo] and [P Kojo Addo] wed. Mr [P Addo] left.',
      'Ama Addo → ?Ama Addo (actor, name, known); Kojo Addo → ?Kojo Addo (actor, name, known); Addo → ?Kojo Addo (actor, alias, implied)',
    ],
    [
      'the office may stand behind the full name',
      '[P Ama Addo], a judge in Accra, met [P Kojo Addo]. Judge [P Addo] left.',
      'Ama Addo → ?Ama Addo (actor, name, known); Kojo Addo → ?Kojo Addo (actor, name, known); Addo → ?Ama Addo (actor, alias, implied)',
    ],
    [
      'a lady is no man',
      'Mr [P Kojo Addo] and Mrs [P Addo] came.',
      'Kojo Addo → ?Kojo Addo (actor, name, known); Addo → ?Addo (actor, name, known)',
    ],
    [
      'a surname of several words is no full name',
      '[P Jan van der Meer] spoke. [P Van der Meer] left.',
      'Jan van der Meer → ?Jan van der Meer (actor, name, known); Van der Meer → ?Jan van der Meer (actor, alias, implied)',
    ],
    [
      'a surname that is a seat of government too',
      '[P Ama Nairobi] spoke. [L Nairobi] told reporters so.',
      'Ama Nairobi → ?Ama Nairobi (actor, name, known); Nairobi → ?Ama Nairobi (actor, alias, implied)',
    ],
    [
      'a first name that is a place of the article',
      '[P Jordan Addo] is in [L Jordan]. [P Jordan] paid.',
      'Jordan Addo → ?Jordan Addo (actor, name, known); Jordan → jordan (place, name, known); Jordan → jordan (actor, name, known)',
    ],
    [
      'a surname goes before another’s first name',
      '[P Addo Mensah] met [P Kojo Addo]. [P Addo] left.',
      'Addo Mensah → ?Addo Mensah (actor, name, known); Kojo Addo → ?Kojo Addo (actor, name, known); Addo → ?Kojo Addo (actor, alias, implied)',
    ],
    [
      'another spelling of the surname',
      '[P Karim al-Zubaidi] spoke. [P Zubaydi] left.',
      'Karim al-Zubaidi → ?Karim al-Zubaidi (actor, name, known); Zubaydi → ?Karim al-Zubaidi (actor, alias, implied)',
    ],
    [
      'a pet name in the same article',
      '[P William Carter] spoke. [P Bill Carter] left.',
      'William Carter → ?William Carter (actor, name, known); Bill Carter → ?William Carter (actor, alias, implied)',
    ],
    [
      'whom an article names in full goes before a record’s surname',
      '[P Ruth Annan] spoke. [P Annan] left.',
      'Ruth Annan → ?Ruth Annan (actor, name, known); Annan → ?Ruth Annan (actor, alias, implied)',
    ],
    [
      'a record named in full and another of the surname: nobody can tell',
      '[P Ruth Annan] met [P Kofi Annan]. [P Annan] left.',
      'Ruth Annan → ?Ruth Annan (actor, name, known); Kofi Annan → kofi-annan (actor, name, known); Annan → nobody (actor, name, unknown); resolve:ambiguous',
    ],
    [
      'a person named like a country is no country',
      '[P Jordan] scored.',
      'Jordan → ?Jordan (actor, name, known)',
    ],
  ])('%s', (_, source, expected) => {
    expect(tie(source)).toBe(expected)
  })
})

describe('organizations', () => {
  test.each([
    [
      'an acronym in brackets',
      'The [O Lake Basin Authority] ([O LBA]) paid. [O LBA] staff left.',
      'Lake Basin Authority → ?Lake Basin Authority (actor, name, known); LBA → ?Lake Basin Authority (actor, acronym, known); LBA → ?Lake Basin Authority (actor, acronym, known)',
    ],
    ['a known acronym', '[O WHO] staff left.', 'WHO → ?World Health Organization (actor, acronym, known)'],
    [
      'the head of its name',
      '[O Mabati Steel Works] closed. [O Mabati] paid.',
      'Mabati Steel Works → ?Mabati Steel Works (actor, name, known); Mabati → ?Mabati Steel Works (actor, alias, implied)',
    ],
    [
      'the end of its name, even a plain word',
      '[O Hartwell City] won. [O City] paid.',
      'Hartwell City → ?Hartwell City (actor, name, known); City → ?Hartwell City (actor, alias, implied)',
    ],
    [
      'two of one end: neither',
      '[O Hartwell City] beat [O Norwood City]. [O City] paid.',
      'Hartwell City → ?Hartwell City (actor, name, known); Norwood City → ?Norwood City (actor, name, known); City → ?City (actor, name, known)',
    ],
    [
      'its words in another order',
      'The [O Ministry of Health] knew. The [O Health Ministry] paid.',
      'Ministry of Health → ?Ministry of Health (actor, name, known); Health Ministry → ?Ministry of Health (actor, alias, implied)',
    ],
    [
      'its initials',
      'The [O Lake Basin Authority] paid. [O LBA] staff left.',
      'Lake Basin Authority → ?Lake Basin Authority (actor, name, known); LBA → ?Lake Basin Authority (actor, acronym, known)',
    ],
    [
      'an acronym that the article explains is not what a list says',
      'The [O Water Harvest Office] ([O WHO]) paid. [O WHO] staff left.',
      'Water Harvest Office → ?Water Harvest Office (actor, name, known); WHO → ?Water Harvest Office (actor, acronym, known); WHO → ?Water Harvest Office (actor, acronym, known)',
    ],
    ['capitals that name nobody', '[O GDP] rose.', 'GDP → nobody (actor, name, unknown)'],
    [
      'the same where the article explains them',
      'The [O Green Drivers Party] ([O GDP]) won. [O GDP] staff left.',
      'Green Drivers Party → ?Green Drivers Party (actor, name, known); GDP → ?Green Drivers Party (actor, acronym, known); GDP → ?Green Drivers Party (actor, acronym, known)',
    ],
    [
      'brackets that are not its acronym',
      '[O Halvorsen] ([O ADR]) rose. [O ADR] rose.',
      'Halvorsen → ?Halvorsen (actor, name, known); ADR → ?ADR (actor, name, known); ADR → ?ADR (actor, name, known)',
    ],
    [
      'a name that many countries’ bodies bear is not the listed one’s',
      'The [O Health Party] won.',
      'Health Party → ?Health Party (actor, name, known)',
    ],
    [
      'what came before the longer name is another body',
      '[O Mabati] paid. Then [O Mabati Foundation] did.',
      'Mabati → ?Mabati (actor, name, known); Mabati Foundation → ?Mabati Foundation (actor, name, known)',
    ],
    [
      'a club taken for a town',
      '[O Atlético Valdemar] won. [L Valdemar] paid.',
      'Atlético Valdemar → ?Atlético Valdemar (actor, name, known); Valdemar → ?Atlético Valdemar (actor, alias, implied)',
    ],
    [
      'where something is, it is the town',
      '[O Atlético Valdemar] won. He lives in [L Valdemar].',
      'Atlético Valdemar → ?Atlético Valdemar (actor, name, known); Valdemar → ?Valdemar (place, name, known)',
    ],
    [
      'a head that is a plain word says nothing',
      '[O United Farms] closed. [X United] won.',
      'United Farms → ?United Farms (actor, name, known); United → nobody (actor, name, unknown)',
    ],
  ])('%s', (_, source, expected) => {
    expect(tie(source)).toBe(expected)
  })
})

describe('countries and their seats', () => {
  test.each([
    ['a country acts', '[L Kenya] said no.', 'Kenya → kenya (actor, name, known)'],
    ['a country is a land', 'Rain fell in [L Kenya].', 'Kenya → kenya (place, name, known)'],
    ['a people stand for it', '[N Kenyan] troops left.', 'Kenyan → kenya (actor, demonym, known)'],
    ['a faith stands for no state', 'A [N Muslim] cleric spoke.', ''],
    ['a seat says', '[L Nairobi] said it would pay.', 'Nairobi → kenya (actor, metonym, implied)'],
    [
      'the people of a seat are not the state',
      '[L Kenya] grieves. People of [L Nairobi] said so.',
      'Kenya → kenya (actor, name, known); Nairobi → ?Nairobi (place, name, known)',
    ],
    [
      'an ally of a seat is the state’s',
      '[L Kenya] grieves. An ally of [L Nairobi] said so.',
      'Kenya → kenya (actor, name, known); Nairobi → kenya (actor, metonym, implied)',
    ],
    [
      'a seat taken for a body',
      '[L Kenya] grieves. [O Nairobi] denied it.',
      'Kenya → kenya (actor, name, known); Nairobi → kenya (actor, metonym, implied)',
    ],
    [
      'a club that is called like its town',
      '[O Nairobi City] won. [O Nairobi] paid.',
      'Nairobi City → ?Nairobi City (actor, name, known); Nairobi → ?Nairobi City (actor, alias, implied)',
    ],
    ['a country’s team', '[O Kenya] won by two goals.', 'Kenya → kenya (actor, name, known)'],
    ['a seat is a town', 'A fire in [L Nairobi] killed two.', 'Nairobi → ?Nairobi (place, name, known)'],
    [
      'a seat between seats, when its state is named',
      'Talks between [L Nairobi] and [L Accra] failed; [L Kenya] and [L Ghana] blamed fees.',
      'Nairobi → kenya (actor, metonym, implied); Accra → ghana (actor, metonym, implied); Kenya → kenya (actor, name, known); Ghana → ghana (actor, name, known)',
    ],
    [
      'a town’s own things stay the town’s',
      '[L Kenya] grieves. [L Nairobi]’s streets were empty.',
      'Kenya → kenya (actor, name, known); Nairobi → ?Nairobi (place, name, known)',
    ],
    [
      'a state’s things are the state’s',
      '[L Kenya] grieves. [L Nairobi]’s envoy left.',
      'Kenya → kenya (actor, name, known); Nairobi → kenya (actor, metonym, implied)',
    ],
    [
      'a town of another region',
      'Rain fell in [L Kisumu], [L Ashanti]. [L Kisumu] slept.',
      'Kisumu → ?Kisumu, Ashanti (place, name, known); Ashanti → ?Ashanti (place, name, known); Kisumu → ?Kisumu, Ashanti (place, name, known)',
    ],
    [
      'a list that goes on to a country',
      'Talks in [L Kisumu], [L Ghana] and [L Jordan] failed.',
      'Kisumu → ?Kisumu (place, name, known); Ghana → ghana (actor, name, known); Jordan → jordan (actor, name, known)',
    ],
    ['a town that is no seat', 'She lives in [L Kisumu].', 'Kisumu → ?Kisumu (place, name, known)'],
    [
      'a place that no list knows',
      'Near the [L Tana River] they waited.',
      'Tana River → ?Tana River (place, name, known)',
    ],
  ])('%s', (_, source, expected) => {
    expect(tie(source)).toBe(expected)
  })
})

describe('a person’s ruling outranks every rule', () => {
  test('it ties', () => {
    expect(
      tie('[P Silva] won.', [{ruling: 'is', article: 'a.txt', mention: 'Silva', entity: 'joao-silva'}]),
    ).toBe('Silva → joao-silva (actor, name, known)')
  })
  test('it unties', () => {
    expect(
      tie('[P Annan] spoke.', [{ruling: 'is-not', article: 'a.txt', mention: 'Annan', entity: 'kofi-annan'}]),
    ).toBe('Annan → nobody (actor, name, unknown)')
  })
  test('it holds in its own article only', () => {
    expect(
      tie('[P Annan] spoke.', [{ruling: 'is-not', article: 'b.txt', mention: 'Annan', entity: 'kofi-annan'}]),
    ).toBe('Annan → kofi-annan (actor, alias, known)')
  })
})
