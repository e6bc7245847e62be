import {beforeAll, expect, test} from 'vitest'
import {loadKnowledge} from '../read/knowledge.ts'
import {silentReport} from '../report.ts'
import {readContext} from './context.ts'
import {createGazetteer, type Gazetteer} from './gazetteer.ts'
import {NAME_TYPES} from './labels.ts'
import type {TaggedRange} from './tagger.ts'

let gazetteer: Gazetteer
beforeAll(async () => {
  gazetteer = createGazetteer(
    await loadKnowledge({authority: '/nowhere', lexicon: '/nowhere'}, silentReport()),
  )
})

/** “[PER Barak ] rose”: every word and bracket apart; sentences end with “|”. */
function read(source: string): string {
  const sentences = source.split(' | ').map((sentence) => {
    const words: string[] = []
    const ranges: TaggedRange[] = []
    for (const piece of sentence.split(' ')) {
      const type = NAME_TYPES.find((type) => piece === `[${type}`)
      if (type !== undefined) ranges.push({from: words.length, to: 0, type, confidence: 0.9})
      else if (piece === ']') ranges.at(-1)!.to = words.length
      else words.push(piece)
    }
    return {words, ranges}
  })
  const found = readContext(
    sentences.map(({words}) => words),
    sentences.map(({ranges}) => ranges),
    gazetteer,
  )
  return sentences
    .map(({words}, index) => {
      const pieces: string[] = []
      let at = 0
      for (const {from, to, type} of found[index]!) {
        pieces.push(...words.slice(at, from), `[${type}`, ...words.slice(from, to), ']')
        at = to
      }
      return [...pieces, ...words.slice(at)].join(' ')
    })
    .join(' | ')
}

test.each([
  [
    'the [PER Barak ] valley flooded | the [PER Barak ] rose',
    'the [LOC Barak ] valley flooded | the [LOC Barak ] rose',
  ],
  ['[PER Walter Brandt ] , a trading house , fell', '[ORG Walter Brandt ] , a trading house , fell'],
  [
    '[PER Walter Brandt ] , the Hamburg-based shipping company , fell | [PER Walter Brandt ] rose',
    '[ORG Walter Brandt ] , the Hamburg-based shipping company , fell | [ORG Walter Brandt ] rose',
  ],
  ['the [LOC Progress Party ] won', 'the [ORG Progress Party ] won'],
  ['[ORG General Osei ] fled', 'General [PER Osei ] fled'],
  ['[ORG General Toktorov ] fled', 'General [PER Toktorov ] fled'],
  [
    '[ORG Meridian Steel sued Rail Safety Board ] today',
    '[ORG Meridian Steel ] sued [ORG Rail Safety Board ] today',
  ],
  ['in the [LOC Oval ] Office today', 'in the [LOC Oval Office ] today'],
  ['in the [ORG Oval Office ] today', 'in the [LOC Oval Office ] today'],
  ['shares in [PER Drost ] fell', 'shares in [ORG Drost ] fell'],
  [
    "the offer for [PER Drost ] rose | [PER Drost ] 's board met | [PER Drost ] runs it",
    "the offer for [ORG Drost ] rose | [ORG Drost ] 's board met | [ORG Drost ] runs it",
  ],
  ['[PER Jordan Infratech ] fell', '[ORG Jordan Infratech ] fell'],
  ['the [ORG Minister for Rural Affairs ] left', 'the [MISC Minister for Rural Affairs ] left'],
  [
    'the [ORG Organization for Security and Co-operation ] in [LOC Europe ] met',
    'the [ORG Organization for Security and Co-operation in Europe ] met',
  ],
])('%s becomes %s', (source, expected) => {
  expect(read(source)).toBe(expected)
})

test.each([
  '[PER Walter Brandt ] , a union leader , fell',
  '[PER Walter Brandt ] , a clerk at the bank , fell',
  '[PER Walter Brandt ] , the founder of the company , fell',
  '[PER Ama Osei ] valley',
  '[ORG Kansas City ] won',
  'in [LOC Kandahar ] province today',
  'in the [LOC Oval Office ] today',
  'the [ORG Union of Concerned Farmers ] met',
  'support for [PER Drost ] fell',
  'shares in [LOC Drost ] fell | Mr [PER Drost ] rose',
  '[ORG General Motors ] rose',
  '[ORG Justice Department ] officials',
  'the [LOC Union River ] rose',
  'in [LOC Europe ] , a bank fell',
])('%s stays', (source) => {
  expect(read(source)).toBe(source)
})
