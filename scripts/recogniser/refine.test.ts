import {beforeAll, expect, test} from 'vitest'
import {loadKnowledge} from '../read/knowledge.ts'
import {silentReport} from '../report.ts'
import {createGazetteer, type Gazetteer} from './gazetteer.ts'
import {NAME_TYPES, type NameType} from './labels.ts'
import {refine} from './refine.ts'
import type {TaggedRange} from './tagger.ts'

let gazetteer: Gazetteer
beforeAll(async () => {
  gazetteer = createGazetteer(
    await loadKnowledge({authority: '/nowhere', lexicon: '/nowhere'}, silentReport()),
  )
})

/** “[ORG the Ukraine War ] ended”: every word and bracket apart. What comes back unsure has a question mark. */
function refined(source: string): string {
  const words: string[] = []
  const ranges: TaggedRange[] = []
  for (const piece of source.split(' ')) {
    const type = NAME_TYPES.find((type) => piece === `[${type}`)
    if (type !== undefined) ranges.push({from: words.length, to: 0, type: type as NameType, confidence: 0.9})
    else if (piece === ']') ranges.at(-1)!.to = words.length
    else words.push(piece)
  }
  let result = ''
  let at = 0
  for (const {from, to, type, confidence} of refine(words, ranges, gazetteer)) {
    const mark = confidence < 0.5 ? '?' : ''
    result += [...words.slice(at, from), `[${type}${mark}`, ...words.slice(from, to), ']', ''].join(' ')
    at = to
  }
  return (result + words.slice(at).join(' ')).trim()
}

test.each([
  ['ending the [ORG Ukraine War ] soon', 'ending the [MISC Ukraine War ] soon'],
  ["Iran [ORG 's Foreign Ministry ] said", "Iran 's [ORG Foreign Ministry ] said"],
  ['in [LOC Washington ] , [LOC D.C. ] on', 'in [LOC Washington ] , [LOC? D.C. ] on'],
  ['in [LOC Hillsboro ] , [LOC Ore . ] on', 'in [LOC Hillsboro ] , [LOC? Ore . ] on'],
  [
    'in the [LOC Oval Office of the White House ] today',
    'in the [LOC Oval Office ] of the [ORG White House ] today',
  ],
  [
    'in the [ORG Oval Office of the White House ] today',
    'in the [LOC Oval Office ] of the [ORG White House ] today',
  ],
  ['he said [MISC “ ]', 'he said “'],
])('%s becomes %s', (source, result) => {
  expect(refined(source)).toBe(result)
})

test.each([
  'the [ORG Institute for the Study of War ] said',
  'met [PER Stephen Bill ] today',
  'the [ORG Jones Day ] partner',
  'from [LOC Lagos ] , [LOC Nigeria ] , and',
  'in [LOC London ] , [LOC U.K. ] officials',
  'went to [LOC Rome ] , [LOC Milan ] .',
  'went to [LOC Rome ] , [LOC Lima ] .',
  'the [ORG University of Leeds ] said',
  'the [ORG Bank of England ] said',
  '[ORG Tarn Corp . ] rose',
])('%s stays', (source) => {
  expect(refined(source)).toBe(source)
})
