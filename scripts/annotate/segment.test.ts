import {describe, expect, test} from 'vitest'
import {segment} from './segment.ts'

const ABBREVIATIONS = new Set([
  'U.S.',
  'U.K.',
  'D.C.',
  'Inc.',
  'Ltd.',
  'Corp.',
  'p.m.',
  'a.m.',
  'Jan.',
  'Aug.',
  'No.',
  'Jr.',
  'St.',
  'Gen.',
  'Dr.',
  'Mr.',
  'Sen.',
])

/** Each paragraph's sentences, with `|` between. */
function split(...paragraphs: string[]): string[] {
  let text = ''
  const blocks = paragraphs.map((paragraph) => {
    const start = text.length === 0 ? 0 : text.length + 2
    text += `${text.length === 0 ? '' : '\n\n'}${paragraph}`
    return {kind: 'paragraph' as const, start, end: text.length}
  })
  const sentences = segment({text, blocks}, ABBREVIATIONS)
  return blocks.map((_, block) =>
    sentences
      .filter((sentence) => sentence.block === block)
      .map(({start, end}) => text.slice(start, end))
      .join(' | '),
  )
}

describe('a sentence goes on after', () => {
  test.each([
    'Talks between the U.S. Treasury and Brazil resumed.',
    'Gen. Amina Yusuf met Sen. Paul Reyes at 9 p.m. on Monday.',
    'Dr. J. K. Mensah of Acme Inc. told reporters.',
    'The shares of Rand Ltd. rose 3.5 per cent.',
    'It was filed on Aug. 6 by St. Mary’s Hospital.',
    '“Who would do this?” she asked.',
    '“It was chaos!” said the driver.',
    '“We waited… and waited,” he said.',
    'The ruling (No. 44 of 2019) stands.',
    'He lives in Washington, D.C. with his family.',
    'See www.Example.com for details.',
  ])('%s', (sentence) => {
    expect(split(sentence)).toEqual([sentence])
  })
})

describe('a sentence ends', () => {
  test.each([
    ['at a full stop', 'The river rose. Hundreds fled.', 'The river rose. | Hundreds fled.'],
    [
      'after an abbreviation before a plain beginning',
      'They moved to the U.S. The bank followed.',
      'They moved to the U.S. | The bank followed.',
    ],
    ['with its closing mark', '“The road is gone.” Nobody came.', '“The road is gone.” | Nobody came.'],
    [
      'with its closing bracket',
      'It failed. (Nobody knew why.) Work went on.',
      'It failed. | (Nobody knew why.) | Work went on.',
    ],
    [
      'without a space after it',
      'so bad, so horrible...We left at once. Then',
      'so bad, so horrible... | We left at once. | Then',
    ],
    ['at the clock', 'They met at 5 p.m. She left early.', 'They met at 5 p.m. | She left early.'],
    ['after straight marks', '"I saw it." The man ran.', '"I saw it." | The man ran.'],
    [
      'after the network X',
      'The firm denied it in a post on X. Police held its owner.',
      'The firm denied it in a post on X. | Police held its owner.',
    ],
    [
      'after a letter',
      'They ran out of vitamin D. Doctors wept.',
      'They ran out of vitamin D. | Doctors wept.',
    ],
    ['before a number', 'Rain fell. 40 homes were lost.', 'Rain fell. | 40 homes were lost.'],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual([expected])
  })
})

test('no sentence crosses a paragraph', () => {
  expect(split('Flood in the north', 'Rain fell for days. It stopped')).toEqual([
    'Flood in the north',
    'Rain fell for days. | It stopped',
  ])
})

test('anchors count up through the article', () => {
  const text = 'One. Two.\n\nThree.'
  const blocks = [
    {kind: 'paragraph' as const, start: 0, end: 9},
    {kind: 'paragraph' as const, start: 11, end: 17},
  ]
  expect(segment({text, blocks}, ABBREVIATIONS).map(({id, block}) => `${id} in ${block}`)).toEqual([
    's1 in 0',
    's2 in 0',
    's3 in 1',
  ])
})

test('a paragraph of a hundred thousand full stops takes linear time', () => {
  const text = 'a. '.repeat(100_000)
  const began = performance.now()
  expect(
    segment({text, blocks: [{kind: 'paragraph', start: 0, end: text.length}]}, ABBREVIATIONS).length,
  ).toBeGreaterThan(0)
  expect(performance.now() - began).toBeLessThan(20_000)
})
