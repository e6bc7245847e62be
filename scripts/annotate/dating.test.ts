import {describe, expect, it} from 'vitest'
import type {Article} from '../model.ts'
import {dateArticle} from './dating.ts'
import {marked} from './marked.ts'

/** The date an undated article is given, and the words it rests on. A paragraph after `^ ` is a caption. */
function dating(source: string, of: Partial<Article> = {}) {
  const captions = source.split('\n\n').map((paragraph) => paragraph.startsWith('^ '))
  const {article} = marked(source.replace(/^\^ /gm, ''), of)
  article.blocks.forEach((block, index) => {
    if (captions[index]) block.kind = 'caption'
  })
  const {sentences} = marked(article.text)
  const {date, dateBasis, dateEvidence} = dateArticle(article, sentences)
  return {date, dateBasis, evidence: dateEvidence.map(({start, end}) => article.text.slice(start, end))}
}

describe('an article is dated', () => {
  it.each([
    [
      'by a dateline with its year',
      'TARTU, Estonia, 9 February 2026 – The museum today handed over a drum.',
      '2026-02-09',
      ['9 February 2026'],
    ],
    [
      'by a dateline in the American order',
      'Tulsa, March 4, 2025 (Prairie Wire) - A dam broke before dawn.',
      '2025-03-04',
      ['March 4, 2025'],
    ],
    [
      'by a today that says which day it is',
      'The council met.\n\nThe bridge was closed today, 5 May 2026, after cracks were found.',
      '2026-05-05',
      ['today, 5 May 2026'],
    ],
    [
      'by a yesterday that says which day it was',
      'The bridge was closed yesterday (30 April 2026) after cracks were found.',
      '2026-05-01',
      ['yesterday (30 April 2026'],
    ],
    [
      'by a lead that tells weekday, day and year',
      'The utility said on Tuesday, 4 March 2025, that the dam had held. Rain is forecast.',
      '2025-03-04',
      ['Tuesday, 4 March 2025'],
    ],
    [
      'by a weekday and day of the lead with a caption’s year',
      '^ A crane lifts a girder in Porto on May 6, 2026.\n\nThe contractor said on Wednesday, May 6th, that work would stop.',
      '2026-05-06',
      ['May 6, 2026', 'Wednesday, May 6th'],
    ],
    [
      'to the month, by a caption that falls on the weekday of the lead',
      '^ Nurses march in Durban on May 6, 2026.\n\nNurses walked out on Wednesday over pay.',
      '2026-05',
      ['May 6, 2026', 'Wednesday'],
    ],
    [
      'to the year, by a last year that says which it was',
      'Output fell last year (2024) by a tenth.',
      '2025',
      ['last year (2024'],
    ],
    [
      'to the year, between what has happened and what will',
      'The old ferry sank in March 2025. The new one will sail in August 2025.',
      '2025',
      ['March 2025', 'August 2025'],
    ],
  ])('%s', (_, source, date, evidence) => {
    const found = dating(source)
    expect(found).toEqual({
      date,
      dateBasis: 'text',
      evidence: evidence.map((words) => expect.stringContaining(words)),
    })
  })

  it('by a dateline that was taken from the text', () => {
    expect(dating('A dam broke.', {dateline: 'TULSA, March 4, 2025'})).toEqual({
      date: '2025-03-04',
      dateBasis: 'text',
      evidence: [],
    })
  })
})

describe('an article stays undated', () => {
  it.each([
    ['with weekdays alone', 'The court ruled on Tuesday that the levy was void.'],
    ['with a month and day but no year', 'The court ruled on Tuesday, March 4, that the levy was void.'],
    ['with a date in its background', 'The court ruled on Tuesday. The levy was passed on 5 March 2019.'],
    ['with years that are past', 'Sales fell in 2023, and more than in 2022.'],
    ['with years that are to come', 'The plant will open in 2031.'],
    ['with a past and a future of different years', 'It shut in 2023. It will open in 2026.'],
    ['with an old promise', 'In 2019 he said that the plant will open in 2019.'],
    [
      'with a caption that falls on another weekday',
      '^ Nurses march in Durban on May 6, 2026.\n\nNurses walked out on Friday over pay.',
    ],
    [
      'with a picture from the files',
      '^ File photo: nurses march in Durban on May 6, 2026.\n\nNurses walked out on Wednesday over pay.',
    ],
    [
      'with captions of two days',
      '^ Nurses on May 6, 2026.\n\n^ Doctors on May 7, 2026.\n\nNurses walked out on Wednesday over pay.',
    ],
    [
      'with a weekday and day that fit no year told',
      '^ A crane in Porto on May 6, 2026.\n\nThe contractor said on Tuesday, May 6th, that work would stop.',
    ],
    ['with a today that was spoken', '“Here today, 5 May 2026, we begin,” he read from the old tape.'],
    ['with a lead’s date that its weekday denies', 'He said on Monday, 4 March 2025, that it had held.'],
  ])('%s', (_, source) => {
    expect(dating(source)).toEqual({date: null, dateBasis: 'unknown', evidence: []})
  })

  it('when it is dated already', () => {
    const of = {date: '2024', dateBasis: 'curated'} as const
    expect(dating('TULSA, March 4, 2025 - A dam broke.', of)).toEqual({...of, evidence: []})
  })
})

it('is dated more vaguely where it tells of something later', () => {
  const source = 'The utility said on Tuesday, 4 March 2025, that the dam had held. It broke on 9 March 2025.'
  expect(dating(source).date).toBe('2025-03')
})
