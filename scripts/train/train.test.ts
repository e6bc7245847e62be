import {expect, test} from 'vitest'
import {loadKnowledge} from '../read/knowledge.ts'
import {createGazetteer, type Gazetteer} from '../recogniser/gazetteer.ts'
import {LABEL_COUNT, labelsOf} from '../recogniser/labels.ts'
import {addFeature, encodeWeights} from '../recogniser/weights.ts'
import {silentReport} from '../report.ts'
import {recased, renamed, stockOf} from './augment.ts'
import {isHeldOut, readMarked, toGold} from './corpus.ts'
import {detokenise} from './detokenise.ts'
import type {GoldDocument} from './documents.ts'
import {createExamples, learn, type Settings} from './learn.ts'
import {seededRandom} from './random.ts'
import {createTallies, scoreOf, sumOf, tally} from './score.ts'
import {guideOf, joinListed, markPeoples, retokenise, skipTitles} from './sets.ts'

const knowledge = await loadKnowledge({authority: '/nowhere', lexicon: '/nowhere'}, silentReport())
const gazetteer: Gazetteer = createGazetteer(knowledge)
const guide = guideOf(knowledge, gazetteer)

const shown = ({tokens, names}: {tokens: string[]; names: {from: number; to: number; type: string}[]}) =>
  names.map(({from, to, type}) => `${type} ${tokens.slice(from, to).join(' ')}`)

test('brackets come out of a text and stay as names', () => {
  const article = readMarked('a', '[ORG Harrow & Sons] rises\n\n[PER Ida Quill] left [LOC Leeds].')
  expect(article.text).toBe('Harrow & Sons rises\n\nIda Quill left Leeds.')
  expect(article.names.map(({start, end}) => article.text.slice(start, end))).toEqual([
    'Harrow & Sons',
    'Ida Quill',
    'Leeds',
  ])
  expect(article.blocks).toHaveLength(2)
})

test('names are cut as the recogniser cuts words', () => {
  const article = readMarked(
    'a',
    'The [LOC Leeds]-based firm sued [ORG Tarn Corp.] in [LOC Paris]. [PER Ida] won.',
  )
  const {sentences} = toGold(article, knowledge.abbreviations, gazetteer)
  expect(sentences.map(shown)).toEqual([['LOC Leeds', 'ORG Tarn Corp .', 'LOC Paris'], ['PER Ida']])
})

test('a name is held out or not by the name of its file alone', () => {
  const ids = Array.from({length: 600}, (_, at) => `biz-${at}`)
  const heldOut = ids.filter(isHeldOut)
  expect(heldOut.length).toBeGreaterThan(60)
  expect(heldOut.length).toBeLessThan(140)
  expect(ids.filter(isHeldOut)).toEqual(heldOut)
})

test.each([
  ['Prime Minister Ida Quill', 2],
  ['former President Quill', 2],
  ['Mr. Quill', 1],
  ['Ida Quill', 0],
])('titles before a name are passed over: %s', (words, skipped) => {
  expect(skipTitles(words.split(' '), 0, words.split(' ').length, guide)).toBe(skipped)
})

test('a set’s tokens are cut as our own are, its names with them', () => {
  const sentence = {
    tokens: ['The', 'U.S.-led', 'force', 'thanked', 'Tarn', 'Corp.', 'and', 'Jean-Luc'],
    names: [
      {from: 4, to: 6, type: 'ORG' as const},
      {from: 7, to: 8, type: 'PER' as const},
    ],
  }
  const cut = retokenise(sentence, guide)
  expect(shown(cut)).toEqual(['LOC U.S.', 'ORG Tarn Corp .', 'PER Jean-Luc'])
  expect(cut.tokens.map((_, at) => cut.tokenOf[at])).toEqual([0, 1, 1, 1, 2, 3, 4, 5, 5, 6, 7])
})

test('peoples are marked where nobody was asked for them, and lands are not', () => {
  const tokens = 'Two American and South African tourists left Georgia'.split(' ')
  expect(shown(markPeoples({tokens, names: []}, guide))).toEqual(['NORP American', 'NORP South African'])
})

test('what annotators cut in two is put together, and a longer name is left alone', () => {
  const tokens = 'South Korean and Sri Lankan envoys left the Bank of South Africa'.split(' ')
  const names = [
    {from: 1, to: 2, type: 'NORP' as const},
    {from: 3, to: 4, type: 'LOC' as const},
    {from: 4, to: 5, type: 'NORP' as const},
    {from: 8, to: 12, type: 'ORG' as const},
  ]
  expect(shown(joinListed({tokens, names}, guide))).toEqual([
    'NORP South Korean',
    'NORP Sri Lankan',
    'ORG Bank of South Africa',
  ])
})

test('tokens go together to a text in which their names stand', () => {
  const document: GoldDocument = {
    id: 'a',
    set: 'a',
    sentences: [
      {
        tokens: ['"', 'No', ',', '"', 'said', 'Ida', 'Quill', "'s", 'lawyer', '(', 'in', 'Leeds', ')', '.'],
        names: [
          {from: 5, to: 7, type: 'PER'},
          {from: 11, to: 12, type: 'LOC'},
        ],
      },
    ],
  }
  const article = detokenise(document)
  expect(article.text).toBe('"No," said Ida Quill\'s lawyer (in Leeds).')
  expect(article.names.map(({start, end}) => article.text.slice(start, end))).toEqual(['Ida Quill', 'Leeds'])
})

test('names of a document become others, the same throughout, and what means something stays', () => {
  const article = readMarked(
    'a',
    '[PER Ida Quillfeather] left. [PER Quillfeather] sued the [ORG Bank of Ghana] in [LOC Wexcombe]. No Quillfeather.',
  )
  const document = toGold(article, knowledge.abbreviations, gazetteer)
  const {sentences} = renamed(document, stockOf(knowledge), seededRandom(5))
  const [person, ...rest] = sentences.flatMap(shown)
  const surname = person!.split(' ').at(-1)
  expect(surname).not.toBe('Quillfeather')
  expect(rest[0]).toBe(`PER ${surname}`)
  expect(rest[1]).toBe('ORG Bank of Ghana')
  expect(rest[2]).not.toBe('LOC Wexcombe')
  expect(sentences.at(-1)!.tokens).toContain('Quillfeather')
})

test('some sentences are set like headings, others as they were', () => {
  const tokens = 'the court fined the old harbour company'.split(' ')
  const document: GoldDocument = {id: 'a', set: 'own', sentences: Array(60).fill({tokens, names: []})}
  const set = new Set(recased(document, 0.5, seededRandom(2)).sentences.map(({tokens}) => tokens.join(' ')))
  expect(set).toEqual(
    new Set([
      'the court fined the old harbour company',
      'THE COURT FINED THE OLD HARBOUR COMPANY',
      'the Court Fined the old Harbour Company',
    ]),
  )
})

test('a name counts when span and type are right', () => {
  const tallies = createTallies()
  tally(
    tallies,
    [
      {start: 0, end: 2, type: 'PER'},
      {start: 4, end: 5, type: 'LOC'},
      {start: 7, end: 8, type: 'LOC'},
    ],
    [
      {start: 0, end: 2, type: 'PER'},
      {start: 4, end: 6, type: 'LOC'},
      {start: 7, end: 8, type: 'ORG'},
    ],
  )
  expect(sumOf(tallies, ['PER', 'ORG', 'LOC'])).toEqual({right: 1, found: 3, wanted: 3})
  expect(scoreOf({right: 1, found: 2, wanted: 4})).toMatchObject({precision: 50, recall: 25})
  expect(scoreOf({right: 0, found: 0, wanted: 0}).f1).toBe(0)
})

const SETTINGS: Settings = {
  epochs: 5,
  rate: 0.3,
  averaged: 2,
  dropout: 0.2,
  minimumCount: 1,
  decay: 0,
  pruned: 0.01,
  seed: 9,
}

/** Sentences of two words of which the second is a name when the first is 7. */
function someExamples() {
  const examples = createExamples()
  const random = seededRandom(1)
  for (let sentence = 0; sentence < 200; sentence++) {
    const isName = random() < 0.5
    const hashes = Int32Array.of(isName ? 7 : 8, 100 + (sentence % 5), isName ? 70 : 80)
    const names = isName ? [{from: 1, to: 2, type: 'PER' as const}] : []
    examples.add({hashes, ends: Int32Array.of(1, 3)}, labelsOf(2, names), true)
  }
  return examples
}

test('the same examples give the same bytes, and another seed gives others', () => {
  const bytes = (seed: number) => encodeWeights(learn(someExamples(), {...SETTINGS, seed}, () => {}))
  expect(bytes(9)).toEqual(bytes(9))
  expect(bytes(10)).not.toEqual(bytes(9))
})

test('what goes with a name is learned, and what does not is not', () => {
  const losses: string[] = []
  const weights = learn(someExamples(), SETTINGS, (line) => losses.push(line))
  const single = 4
  const weightOf = (hash: number) => {
    const sums = new Int32Array(LABEL_COUNT)
    addFeature(weights, hash, sums, 0)
    return sums[single]!
  }
  expect(weightOf(70)).toBeGreaterThan(20)
  expect(weightOf(80)).toBeLessThan(0)
  expect(Math.abs(weightOf(102))).toBeLessThan(weightOf(70) / 2)
  expect(losses).toHaveLength(6)
})

test('features that are too rare are left out', () => {
  const {places} = learn(someExamples(), {...SETTINGS, minimumCount: 60}, () => {})
  expect(places.get(102)).toBe(-1)
  expect(places.get(70)).toBeGreaterThanOrEqual(0)
})
