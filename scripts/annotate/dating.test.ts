import {describe, expect, it} from 'vitest'
import type {Article, Authority} from '../model.ts'
import {dateArticle} from './dating.ts'
import {knownEvents} from './dating-events.ts'
import {marked} from './marked.ts'

/** The date an undated article is given, and the words it rests on. A paragraph after `^ ` is a caption. */
function dating(
  source: string,
  of: Partial<Article> = {},
  authority?: Pick<Authority, 'events' | 'entities'>,
) {
  const captions = source.split('\n\n').map((paragraph) => paragraph.startsWith('^ '))
  const {article} = marked(source.replace(/^\^ /gm, ''), of)
  article.blocks.forEach((block, index) => {
    if (captions[index]) block.kind = 'caption'
  })
  const {sentences} = marked(article.text)
  const {date, dateBasis, dateEvidence} = dateArticle(
    article,
    sentences,
    authority === undefined ? [] : knownEvents(authority),
  )
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
      'by a line of place and day',
      'PRESS RELEASE\n\nTarn, 14 May 2026\n\nThe commission met and parted.',
      '2026-05-14',
      ['14 May 2026'],
    ],
    [
      'by what it says of its publication',
      'A dam broke.\n\nThis report by The Hill Press was first published Sept. 18, 2025.',
      '2025-09-18',
      ['This report by The Hill Press was first published Sept. 18, 2025'],
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
      'to the year, by a last year between commas',
      'Output fell last year, 2024, by a tenth.',
      '2025',
      ['last year, 2024,'],
    ],
    [
      'to the year, by a this year in brackets',
      'Rainfall this year (2023) is the least on record.',
      '2023',
      ['this year (2023)'],
    ],
    [
      'to the year, by a so far',
      'Wildfires have burned 40,000 hectares so far in 2024, the ministry said.',
      '2024',
      ['so far in 2024'],
    ],
    [
      'to the year, by an anniversary in the lead',
      'Villagers on Friday marked the tenth anniversary of the April 2015 earthquake. Many homes are unbuilt.',
      '2025',
      ['marked the tenth anniversary of the April 2015'],
    ],
    [
      'to the year, by an anniversary in numbers',
      'Miners commemorated the 40th anniversary of the 1984 strike with a march.',
      '2024',
      ['40th anniversary of the 1984'],
    ],
    [
      'by a dateline without its year, between what has happened and what will',
      'LAGOS, 14 March — Nurses walked out. Their last pay deal lapsed in January 2025. A ballot will close in May 2025.',
      '2025-03-14',
      ['14 March', 'January 2025', 'May 2025'],
    ],
    [
      'by a dateline without its year, a weekday of the lead and a day some weeks before',
      'TARN, Oct. 3 (Hill Wire) - The town shut its schools on Tuesday. The first case was found on 4 September 2023.',
      '2023-10-03',
      ['Oct. 3', 'Tuesday', '4 September 2023'],
    ],
    [
      'by a dateline without its year, a weekday of the lead and the same day elsewhere',
      'TARN, Oct. 3 (Hill Wire) - The town shut its schools on Tuesday.\n\nLoad date: October 3, 2023',
      '2023-10-03',
      ['Oct. 3', 'Tuesday', 'October 3, 2023'],
    ],
    [
      'by a weekday and day of the lead, between what has happened and what will',
      'The port authority said on Thursday, September 18, that the berth was safe. It was built in 2023. A second will open in 2027.',
      '2025-09-18',
      ['Thursday, September 18', '2023', '2027'],
    ],
    [
      'by a weekday and day of the lead that follow upon months told',
      'The port authority said on Thursday, September 18, that the berth was safe. A crane fell on it in May 2025. Divers had found cracks in November 2024.',
      '2025-09-18',
      ['Thursday, September 18', 'May 2025', 'November 2024'],
    ],
    [
      'by a weekday with its day in brackets',
      '^ Divers at the berth on September 18, 2025.\n\nThe port authority said on Thursday (September 18) that the berth was safe.',
      '2025-09-18',
      ['September 18, 2025', 'Thursday (September 18'],
    ],
    [
      'to the time between what has happened and what will, where the year turns',
      'The old ferry sank in November 2024. The new one will sail in February 2025.',
      '2024-11/2025-02',
      ['November 2024', 'February 2025'],
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

  it('by a dateline without its year that was taken from the text', () => {
    const dropped = [{text: 'TARN, Oct. 3 (Hill Wire) -', reason: 'dateline'}] as const
    const source = 'The town shut its schools on Tuesday. The first case was found on 4 September 2023.'
    expect(dating(source, {dateline: 'Tarn', dropped: [...dropped]})).toEqual({
      date: '2023-10-03',
      dateBasis: 'text',
      evidence: ['Tuesday', '4 September 2023'],
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
    ['with years to come alone', 'Trains will run by 2030, and all will be electric in 2035.'],
    ['with a year since which', 'She has led the union since 2011. “We will not move,” she said on Monday.'],
    [
      'with the publication of something else',
      'The report, published on 5 May 2019, was wrong, the mayor said on Monday.',
    ],
    ['with a court date', 'The trial is set for 9 June 2025. He was charged on Monday.'],
    ['with a line of copyright', '© 2024 The Daily Ledger. The council will meet in March 2024.'],
    [
      'with an anniversary to come',
      'The town prepares for the tenth anniversary of the 2015 flood next spring.',
    ],
    [
      'with an anniversary that is past',
      'In 2018, they marked the tenth anniversary of the 2008 crash. The bank shut its doors on Monday.',
    ],
    [
      'with an anniversary below the lead',
      'Rain fell. Roads flooded. Schools shut. Shops opened. The town marked the 50th anniversary of the 1953 flood.',
    ],
    [
      'with an anniversary in someone’s words',
      '“We marked the tenth anniversary of the 2008 crash,” she recalled.',
    ],
    [
      'with a dateline without its year and only what is past',
      'LAGOS, 14 March — Nurses walked out. Their last pay deal lapsed in January 2025.',
    ],
    [
      'with a dateline without its year that would do for two',
      'LAGOS, 14 March — Nurses walked out. Their last deal was signed in 2023. A ballot will close in 2025.',
    ],
    [
      'with a dateline without its year and a weekday that it was not',
      'TARN, Oct. 3 (Hill Wire) - The town shut its schools on Tuesday. The first case was found on 4 September 2019.',
    ],
    [
      'with a dateline without its year and a day long before',
      'TARN, Oct. 3 (Hill Wire) - The town shut its schools on Tuesday. The first case was found on 4 March 2023.',
    ],
    [
      'with years named that contradict each other',
      'Output fell last year (2019) by a tenth. It has grown so far in 2023.',
    ],
    [
      'with a chronicle’s days',
      'He rose in 1911 and fell in 1914. In May 1916 he came back. By 1918 he ruled. In 1920 he fled. He spoke on Wednesday, May 3rd.',
    ],
    [
      'with a weekday and day that follow upon one old month',
      'The port authority said on Thursday, September 18, that the berth was safe. It was built in March 2014.',
    ],
    [
      'with a weekday and day that follow upon old years',
      'The court ruled on Thursday, September 18, that the law was void. It was passed in 2011 and amended in 2013.',
    ],
    [
      'with a weekday and day that lie ahead',
      'The court will rule on Thursday, September 18. It sat in May 2025. It had sat in November 2024.',
    ],
    [
      'with a biography',
      'He was born in Kano in 1961. He joined the bank in 1987, and became its head in 2003. He died on Sunday.',
    ],
    [
      'with a law’s year',
      'The Water Act 2023 was upheld on Friday by the court, which will sit again on Monday.',
    ],
    ['with a season of two years', 'They won the 2023-24 title, and lost on Saturday.'],
    ['with an election year', 'He plans to run in 2028, as he did in the 2024 election.'],
    ['with a last year that was spoken', '“We lost last year (2019),” the tape runs.'],
    ['with a promise long past', 'In March 2015 the mayor said a bridge will open in June 2015.'],
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

const SUMMIT: Pick<Authority, 'events' | 'entities'> = {
  entities: [
    {id: 'ada-obi', kind: 'person', name: 'Ada Obi', aliases: [], description: '', sameAs: {}, source: ''},
    {
      id: 'lars-holm',
      kind: 'person',
      name: 'Lars Holm',
      aliases: [],
      description: '',
      sameAs: {},
      source: '',
    },
    {id: 'tarn', kind: 'city', name: 'Tarn', aliases: [], description: '', sameAs: {}, source: ''},
  ],
  events: [
    {
      id: 'tarn-summit',
      name: 'Tarn summit of May 2019',
      type: 'CONSULT',
      date: '2019-05-20',
      place: 'tarn',
      participants: ['ada-obi', 'lars-holm'],
    },
  ],
}

describe('an event of the authority file dates an article', () => {
  it.each([
    [
      'that tells its day, and that it was last month',
      'Obi, who met Holm at a summit last month, was let down. On May 20, Obi and Holm held talks in Tarn.',
      '2019-06',
      ['last month', 'May 20'],
    ],
    [
      'that tells its day, and how long ago it was',
      'On 20 May the two, Obi and Holm, met in Tarn. Little has come of the Tarn meeting three days ago.',
      '2019-05',
      ['20 May', 'three days ago'],
    ],
    [
      'that comes a month after it, about',
      'This comes a month after Obi and Holm met in Tarn. They shook hands there on May 20.'.replace(
        'They shook',
        'Obi and Holm shook',
      ),
      '2019-06~',
      ['a month after', 'May 20'],
    ],
  ])('%s', (_, source, date, evidence) => {
    expect(dating(source, {}, SUMMIT)).toEqual({date, dateBasis: 'text', evidence})
  })

  it.each([
    ['that does not tell its day', 'Obi met Holm at a summit last month in Tarn.'],
    [
      'that tells another day',
      'Obi met Holm at a summit last month. On May 21, Obi and Holm held talks in Tarn.',
    ],
    [
      'that tells its day of another year',
      'At a summit last month Obi met Holm. On May 20, 2014, Obi and Holm met.',
    ],
    ['that tells its day of others', 'Obi met Holm at a summit last month. On May 20, a boat sank off Lund.'],
    ['that speaks of another last month', 'On May 20, Obi and Holm met in Tarn. Prices rose last month.'],
    [
      'that goes on from it',
      'On May 20, Obi and Holm met in Tarn. Three days after the Tarn summit he resigned. It is all long ago.',
    ],
    [
      'in which someone says last month',
      'On May 20, Obi and Holm met in Tarn. “The Tarn summit last month was a farce,” one recalls.',
    ],
  ])('but not one %s', (_, source) => {
    expect(dating(source, {}, SUMMIT).date).toBeNull()
  })
})
