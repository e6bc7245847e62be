import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Records} from '../../src/schema.ts'
import type {Gold} from './gold.ts'
import {readGold} from './gold.ts'
import {f1, formatScores, LAYERS, type LayerName, precision, recall, score} from './score.ts'

const TEXT =
  'President Ama Boateng met Kofi Mensah in Accra. “We have agreed on nothing at all,” Boateng said. At least 12 people died, Mensah said.'

/** Records of one article, as a build would make them; a change makes them say something else. */
function records(change: (records: Records) => void = () => {}): Records {
  const at = (text: string) => ({
    article: 'talks',
    start: TEXT.indexOf(text),
    end: TEXT.indexOf(text) + text.length,
    text,
  })
  const mention = (text: string, entity: string, as: 'actor' | 'place' = 'actor') => ({
    ...at(text),
    entity,
    as,
    form: 'name' as const,
    basis: 'implied' as const,
  })
  const actor = (id: string, name: string) => ({
    id,
    url: `/actors/${id}/`,
    name,
    kind: 'person' as const,
    aliases: [],
    roles: [],
    articles: ['talks'],
    mentionCount: 1,
    standing: 'discovered' as const,
    sameAs: {},
  })
  const made = {
    articles: [
      {
        id: 'talks',
        seed: 'talks.txt',
        title: 'Talks in Accra',
        titleBasis: 'stated',
        date: '2024-03-04',
        text: TEXT,
        duplicateOf: null,
      },
    ],
    mentions: [
      mention('Ama Boateng', 'ama-boateng'),
      mention('Kofi Mensah', 'kofi-mensah'),
      mention('Accra', 'accra', 'place'),
    ],
    actors: [actor('ama-boateng', 'Ama Boateng'), actor('kofi-mensah', 'Kofi Mensah')],
    places: [{...actor('accra', 'Accra'), kind: 'city'}],
    quotations: [
      {id: 'q1', ...at('We have agreed on nothing at all,'), speaker: 'ama-boateng', direct: true},
    ],
    figures: [{id: 'f1', ...at('At least 12'), low: 12, high: 12, of: null, claimant: 'kofi-mensah'}],
    events: [
      {
        id: 'e1',
        name: 'Meeting',
        type: 'CONSULT',
        status: 'reported',
        date: null,
        participants: [{actor: 'ama-boateng'}, {actor: 'kofi-mensah'}],
        evidence: [{article: 'talks', start: 0, end: 46}],
      },
    ],
    redirects: [],
  } as unknown as Records
  change(made)
  return made
}

const GOLD: Gold = {
  duplicates: [],
  clippings: {
    'talks.txt': {
      title: 'Talks in Accra',
      date: '2024-03-04',
      dateFromText: '2024-03',
      drop: ['Share this article'],
      actors: {
        boateng: {kind: 'person', name: 'Ama Boateng', surfaces: ['President Ama Boateng']},
        mensah: {kind: 'person', name: 'Kofi Mensah', surfaces: ['Kofi Mensah']},
      },
      optionalActors: [],
      places: ['Accra'],
      optionalPlaces: [],
      quotes: [{speaker: 'boateng', text: 'We have agreed on nothing at all,', optional: false}],
      figures: [{low: 12, high: 12, what: 'killed', claimant: 'mensah', optional: false}],
      events: [
        {
          name: 'They meet',
          type: 'CONSULT',
          status: 'reported',
          date: '..',
          participants: ['boateng', 'mensah'],
          optional: false,
        },
      ],
    },
  },
}

const layer = (name: LayerName, change?: (records: Records) => void) => {
  const {right, spurious, missed} = score(records(change), GOLD).layers[name]
  return {right, spurious, missed}
}

test('what says all that the gold says is right in every layer', () => {
  const {layers, faults} = score(records(), GOLD)
  expect(faults).toEqual([])
  expect(LAYERS.filter((name) => f1(layers[name]) !== 1)).toEqual([])
})

describe('an answer that is not the gold’s', () => {
  test.each<
    [string, LayerName, (records: Records) => void, [right: number, spurious: number, missed: number]]
  >([
    ['another title', 'titles', ({articles}) => Object.assign(articles[0]!, {title: 'Home'}), [0, 1, 1]],
    [
      'a date that cannot be',
      'dates',
      ({articles}) => Object.assign(articles[0]!, {date: '2024-04'}),
      [0, 1, 1],
    ],
    [
      'no date where the text has one',
      'dates',
      ({articles}) => Object.assign(articles[0]!, {date: null}),
      [0, 0, 1],
    ],
    [
      'a date that says less',
      'dates',
      ({articles}) => Object.assign(articles[0]!, {date: '2024'}),
      [1, 0, 0],
    ],
    [
      'furniture in the text',
      'furniture',
      ({articles}) => Object.assign(articles[0]!, {text: `${TEXT} Share this article`}),
      [0, 0, 1],
    ],
    [
      'a word of the furniture',
      'furniture',
      ({articles}) => Object.assign(articles[0]!, {text: `${TEXT} Share`}),
      [1, 0, 0],
    ],
    ['a person nobody named', 'actors', addActor, [2, 1, 0]],
    ['a person left out', 'actors', ({actors}) => void actors.pop(), [1, 0, 1]],
    ['another kind', 'kinds', ({actors}) => Object.assign(actors[0]!, {kind: 'organization'}), [1, 1, 1]],
    [
      'a name tied to another',
      'names',
      ({mentions}) => void mentions.push({...mentions[1]!, text: 'President Ama Boateng'}),
      [1, 1, 1],
    ],
    ['no speaker', 'speakers', ({quotations}) => Object.assign(quotations[0]!, {speaker: null}), [0, 0, 1]],
    [
      'the wrong speaker',
      'speakers',
      ({quotations}) => Object.assign(quotations[0]!, {speaker: 'kofi-mensah'}),
      [0, 1, 1],
    ],
    ['a number misread', 'figures', ({figures}) => Object.assign(figures[0]!, {low: 1.2}), [0, 1, 1]],
    [
      'the wrong claimant',
      'claimants',
      ({figures}) => Object.assign(figures[0]!, {claimant: 'ama-boateng'}),
      [0, 1, 1],
    ],
    ['a second event', 'events', ({events}) => void events.push({...events[0]!, id: 'e2'}), [1, 1, 0]],
    ['an event of others', 'events', ({events}) => Object.assign(events[0]!, {participants: []}), [0, 1, 1]],
    ['another type', 'event types', ({events}) => Object.assign(events[0]!, {type: 'AID'}), [0, 1, 1]],
    [
      'another status',
      'event status',
      ({events}) => Object.assign(events[0]!, {status: 'denied'}),
      [0, 1, 1],
    ],
    [
      'words that are not there',
      'spans',
      ({mentions}) => Object.assign(mentions[0]!, {start: 11}),
      [4, 1, 0],
    ],
    ['no article', 'articles', ({articles}) => void articles.pop(), [0, 0, 1]],
  ])('%s counts among the %s', (_, name, change, [right, spurious, missed]) => {
    expect(layer(name, change)).toEqual({right, spurious, missed})
  })

  function addActor({actors, mentions}: Records) {
    actors.push({...actors[0]!, id: 'old-treaty'})
    mentions.push({...mentions[0]!, entity: 'old-treaty', text: 'Old Treaty'})
  }
})

test('what is optional is neither missed nor spurious', () => {
  const gold = structuredClone(GOLD)
  const clipping = gold.clippings['talks.txt']!
  for (const list of [clipping.figures, clipping.events, clipping.quotes])
    for (const one of list) one.optional = true
  const {layers} = score(records(), gold)
  const without = score(
    records((made) => {
      made.figures = []
      made.events = []
      made.quotations = []
    }),
    gold,
  )
  for (const name of ['figures', 'events', 'quotes'] as const) {
    expect(layers[name]).toMatchObject({right: 0, spurious: 0, missed: 0})
    expect(without.layers[name]).toMatchObject({right: 0, spurious: 0, missed: 0})
  }
})

test('a wrong answer harms precision and recall, none harms recall alone', () => {
  expect(precision({name: 'speakers', right: 3, spurious: 1, missed: 1})).toBe(0.75)
  expect(recall({name: 'speakers', right: 3, spurious: 1, missed: 1})).toBe(0.75)
  expect(f1({name: 'speakers', right: 3, spurious: 1, missed: 1})).toBe(0.75)
  expect(precision({name: 'speakers', right: 3, spurious: 0, missed: 1})).toBe(1)
  expect(f1({name: 'speakers', right: 0, spurious: 0, missed: 0})).toBe(1)
})

test('the table has a line for each layer and one for each fault', () => {
  const table = formatScores(
    score(
      records(({quotations}) => Object.assign(quotations[0]!, {speaker: 'kofi-mensah'})),
      GOLD,
    ),
  )
  expect(table).toContain('speakers         0.0    0.0    0.0       0       1       1')
  expect(table).toContain(
    'talks.txt  speakers: We have agreed on nothing at all,: kofi-mensah, not ama-boateng',
  )
})

describe('two prints of one text', () => {
  const gold = structuredClone(GOLD)
  gold.clippings['reprint.txt'] = structuredClone(GOLD.clippings['talks.txt']!)
  gold.duplicates = [['talks.txt', 'reprint.txt']]
  const withReprint = (duplicateOf: string | null, of: 'talks' | 'reprint' = 'reprint') =>
    score(
      records(({articles}) => {
        articles.push({...articles[0]!, id: 'reprint', seed: 'reprint.txt'})
        Object.assign(articles[of === 'talks' ? 0 : 1]!, {duplicateOf})
      }),
      gold,
    ).layers.duplicates

  test.each<[string, string | null, 'talks' | 'reprint', [right: number, spurious: number, missed: number]]>([
    ['are found when the second is tied to the first', 'talks', 'reprint', [1, 0, 0]],
    ['are found when the first is tied to the second', 'reprint', 'talks', [1, 0, 0]],
    ['are missed when nothing ties them', null, 'reprint', [0, 0, 1]],
    ['are missed, and a wrong one made, when one is tied to another text', 'elsewhere', 'reprint', [0, 1, 1]],
  ])('%s', (_, duplicateOf, of, [right, spurious, missed]) => {
    expect(withReprint(duplicateOf, of)).toMatchObject({right, spurious, missed})
  })
})

const FORM =
  '{title: A, date: "2024", dateFromText: "..", drop: [], actors: {}, places: [], figures: [], events: [], quotes: []}'

test.each<[string, string, RegExp | null]>([
  ['keys of two strokes are no clippings', `a.txt: ${FORM}\n__clusters__: [1]`, null],
  ['pairs are of its clippings', `a.txt: ${FORM}\nb.txt: ${FORM}\n__duplicates__: [[a.txt, b.txt]]`, null],
  ['a pair with another is refused', `a.txt: ${FORM}\n__duplicates__: [[a.txt, c.txt]]`, /“c.txt” is none/],
  ['three are no pair', `a.txt: ${FORM}\n__duplicates__: [[a.txt, a.txt, a.txt]]`, /^__duplicates__\.0/],
])('of a gold file, %s', async (_, text, refusal) => {
  const folder = await mkdtemp(join(tmpdir(), 'clipfile-gold-'))
  try {
    const file = join(folder, 'gold.yaml')
    await writeFile(file, text)
    if (refusal !== null) await expect(readGold(file)).rejects.toThrow(refusal)
    else
      expect(Object.keys((await readGold(file)).clippings)).toEqual(
        expect.not.arrayContaining(['__clusters__', '__duplicates__']),
      )
  } finally {
    await rm(folder, {recursive: true})
  }
})

test('a gold file that names an actor it does not have is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clipfile-gold-'))
  try {
    const file = join(folder, 'gold.yaml')
    await writeFile(
      file,
      'a.txt: {title: A, date: "2024", dateFromText: "..", drop: [], actors: {}, places: [], figures: [], events: [], quotes: [{speaker: ama, text: Yes}]}',
    )
    await expect(readGold(file)).rejects.toThrow("“ama” is none of the clipping's actors")
  } finally {
    await rm(folder, {recursive: true})
  }
})
