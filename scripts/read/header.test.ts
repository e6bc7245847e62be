import {describe, expect, it} from 'vitest'
import {readBareByline, readByline, readClosingByline} from './bylines.ts'
import {readDateline, readDatelineAlone} from './datelines.ts'
import {dayOfStamp, readDateLine} from './days.ts'
import {furnitureReason} from './furniture.ts'
import {takeHeader} from './header.ts'
import {drop, pieceOf} from './pieces.ts'

describe('a byline', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['By Jane Doe and John Roe, Staff Writers', ['Jane Doe', 'John Roe']],
    ['By JANE DOE', ['Jane Doe']],
    ['By Ngozi Eze-Obi, Lagos Courier', ['Ngozi Eze-Obi']],
    ['By Jane Doe | March 3, 2026 | 5 min read', ['Jane Doe']],
    ['By Jane Doe Published 3 March 2026', ['Jane Doe']],
    ['By Ludwig van der Heyde in Berlin and Ana d’Ávila in Lisbon', ['Ludwig van der Heyde', 'Ana d’Ávila']],
    ['Written by Jane Doe', ['Jane Doe']],
    ['From Akua Mensah, Tarkwa', ['Akua Mensah']],
    ['By The Harbour Gazette', []],
  ])('%s', (line, names) => {
    expect(readByline(line)?.names).toEqual(names)
  })

  it.each([
    'By Friday the river had fallen.',
    'By then it was too late',
    'From London to Lagos',
    'By 2030 half of the fleet will be electric.',
    'By all accounts a modest man',
  ])('is not: %s', (line) => {
    expect(readByline(line)).toBeNull()
  })

  it('may be names alone where they stand under a headline', () => {
    expect(readBareByline('Jane Doe in Nairobi')?.names).toEqual(['Jane Doe'])
    expect(readBareByline('Jane Doe and John Roe')?.names).toEqual(['Jane Doe', 'John Roe'])
    for (const line of ['NEW DELHI', 'World News', 'Harbour Bridge', 'Middle East', 'Jane Doe said so.'])
      expect(readBareByline(line), line).toBeNull()
  })

  it('may close the article, and those who edited are no authors', () => {
    expect(
      readClosingByline('(Reporting by Jane Doe in Rome and John Roe; Editing by Ann Poe)')?.names,
    ).toEqual(['Jane Doe', 'John Roe'])
    expect(readClosingByline('Jane Doe contributed to this report.')?.names).toEqual(['Jane Doe'])
    expect(readClosingByline('Reporting by the ministry was late.')).toBeNull()
  })
})

const BODY =
  'Rescuers in Manila said so. Ruto said no. NATO agreed. He was born in Nairobi and lived in Moscow.'
describe('a dateline', () => {
  it.each([
    ['MANILA, Philippines (AP) - Rescuers dug on.', 'Manila, Philippines', 'Rescuers dug on.'],
    ['LONDON — A court ruled.', 'London', 'A court ruled.'],
    ['NAIROBI, Kenya (Reuters) — Lawmakers met.', 'Nairobi, Kenya', 'Lawmakers met.'],
    ['GENEVA, March 3 (Reuters) - Talks began.', 'Geneva', 'Talks began.'],
    ['RIO DE JANEIRO (AFP) – The samba stopped.', 'Rio de Janeiro', 'The samba stopped.'],
    ["N'DJAMENA, Chad — Floods rose.", "N'Djamena, Chad", 'Floods rose.'],
    ['ISLAMABAD: The premier resigned.', 'Islamabad', 'The premier resigned.'],
    ['Moscow – The Kremlin denied it.', 'Moscow', 'The Kremlin denied it.'],
    ['Georgetown, Guyana: The count went on.', 'Georgetown, Guyana', 'The count went on.'],
    ['(Reuters) - Shares fell.', null, 'Shares fell.'],
  ])('%s', (paragraph, place, rest) => {
    const found = readDateline(paragraph, () => BODY)
    expect(found?.place).toBe(place)
    expect(paragraph.slice(found!.length)).toBe(rest)
  })

  it.each([
    'Ruto: We will not go back.',
    'NATO: The alliance agreed.',
    'Update: Police have named the man.',
    'Rain – The match was called off.',
    'The mayor — A former teacher — resigned.',
    'Q: Why now?',
    'BREAKING: A court ruled.',
    'He had one rule: Nobody leaves early.',
  ])('is not: %s', (paragraph) => {
    expect(readDateline(paragraph, () => BODY)).toBeNull()
  })

  it.each([
    ['Washington:', 'Washington'],
    ['KASARAGOD', 'Kasaragod'],
    ['Nairobi, Kenya —', 'Nairobi, Kenya'],
    ['Yerevan, 14 May 2026', 'Yerevan'],
  ])('may stand alone: %s', (line, place) => {
    expect(readDatelineAlone(line, BODY)?.place).toBe(place)
  })

  it.each([
    'Share:',
    'What happens next',
    'Key points:',
    'Library Saved (For Now)',
    'NATO',
    'READ NEXT',
    'Washington',
  ])('does not stand alone: %s', (line) => {
    expect(line === 'READ NEXT' ? null : readDatelineAlone(line, BODY)).toBeNull()
  })
})

describe('a date of publication', () => {
  it.each([
    ['Published 3 March 2026, 9:14 am', '2026-03-03', false],
    ['Published: Tuesday, March 3rd, 2026 at 09:14 GMT', '2026-03-03', false],
    ['Updated: 2026-03-04 18:40', '2026-03-04', true],
    ['Last modified on Wed 4 Mar 2026 14.22 EST', '2026-03-04', true],
    ['March 3, 2026', '2026-03-03', false],
    ['Tue 3 Mar 2026 14.22 GMT', '2026-03-03', false],
    ['31/03/2026', '2026-03-31', false],
    ['03/04/2026', '2026', false],
    ['03.04.2026', '2026-04-03', false],
    ['Published in Harbour Morning, January 31st, 2026', '2026-01-31', true],
    ['Published 2 hours ago', null, false],
    ['Updated 3 hours ago', null, true],
    ['June 16, 2026 Tuesday 5:12 PM GMT', '2026-06-16', false],
    ['July 24, 2025 Thursday', '2025-07-24', false],
    ['August 31, 2025 (Kathmandu time 18:22)', '2025-08-31', false],
    ['June 4, 2026 1:45 PM UTC', '2026-06-04', false],
    ['Published on Thursday 6 February 2025', '2025-02-06', false],
    ['This article was first published on 6 February 2025', '2025-02-06', false],
    ['Posted On: 12 MAR 2026 4:30PM by PIO Delhi', '2026-03-12', false],
    ['Wed, 07/02/2025 - 16:40', '2025-07-02', false],
    ['Fri, 07/02/2025 - 16:40', '2025-02-07', false],
    ['Published 3 March 2026; updated 4 March 2026', '2026-03-03', false],
  ])('%s', (line, date, isUpdate) => {
    expect(readDateLine(line)).toEqual({date, isUpdate})
  })

  it.each([
    'Published in 1998, the book sold out.',
    'On 3 March 2026 the dam gave way.',
    'Published 30 February 2026',
    'Updated rules take effect',
    'This article was published in 1998.',
    'The dam gave way on Tuesday, 3 March 2026',
    '3 March 2026 (Monday’s storm came later)',
    '14:20',
    'March 2026 was the wettest month',
    'Date of birth: 3 March 1961, Lagos',
  ])('is not: %s', (line) => {
    expect(readDateLine(line)).toBeNull()
  })

  it.each([
    ['2026-03-02T23:30:00-05:00', '2026-03-02'],
    ['2026-03-03T04:30:00Z', '2026-03-03'],
    ['20260302', '2026-03-02'],
    ['March 2, 2026 11:30 pm', '2026-03-02'],
    ['2026-03', '2026-03'],
    ['2026-02-30', null],
    ['yesterday', null],
  ])('in a machine’s time stamp is the publisher’s own day: %s', (stamp, day) => {
    expect(dayOfStamp(stamp)).toBe(day)
  })
})

const LEAD = 'The council voted on Monday to close the bridge until its cables have been replaced.'
const headerOf = (...lines: string[]) =>
  takeHeader([drop(pieceOf('Bridge closed'), 'title'), ...lines.map((line) => pieceOf(line))], true)
const standfirstOf = (...lines: string[]) =>
  headerOf(...lines).pieces.find(({kind}) => kind === 'standfirst')?.text ?? null

describe('what stands between headline and text', () => {
  it('is taken as byline, place and day', () => {
    expect(
      headerOf('By Jane Doe', 'Court Correspondent', 'Published 3 March 2026', 'LEEDS', LEAD),
    ).toMatchObject({
      byline: ['Jane Doe'],
      date: '2026-03-03',
      dateline: 'Leeds',
    })
    expect(headerOf('PRISTINA | Arta Krasniqi, Kosovo Monitor', LEAD)).toMatchObject({
      byline: ['Arta Krasniqi'],
      dateline: 'Pristina',
    })
    expect(headerOf('Live updates | Harbour News, 19 June 2025 | Jane Doe and staff', LEAD)).toMatchObject({
      byline: ['Jane Doe'],
      date: '2025-06-19',
      publisher: 'Harbour News',
    })
  })

  it.each<[string, string[], object]>([
    [
      'fields of a database',
      [
        'July 24, 2025 Thursday',
        'Section: NEWS; Pg. 7',
        'Length: 312 words',
        'Byline: Jane Doe, Health Editor',
        'Dateline: LEEDS',
        'Body',
      ],
      {byline: ['Jane Doe'], date: '2025-07-24', dateline: 'Leeds'},
    ],
    [
      'lines of a catalogue',
      [
        'Jane Doe',
        '402 words',
        '20 August 2026',
        '09:15',
        'Straits Business Daily',
        'STRBD',
        '14',
        'English',
      ],
      {byline: ['Jane Doe'], date: '2026-08-20', publisher: 'Straits Business Daily'},
    ],
    [
      'a citation',
      ['Doe, Jane. The Harbour Journal; Hull, Wash. [Hull, Wash]. 13 May 2025: A.1.'],
      {byline: ['Jane Doe'], date: '2025-05-13', publisher: 'The Harbour Journal'},
    ],
    ['an author’s post', ['Jane Doe', 'Central Asia correspondent, Astana'], {byline: ['Jane Doe']}],
    [
      'two authors on two lines',
      ["Jane Doe, N'Djamena", 'and John Roe, Geneva'],
      {byline: ['Jane Doe', 'John Roe']},
    ],
    ['a slug', ['kenya-bridge-collapse / 10-Mar-2025 18:42 GMT'], {date: '2025-03-10'}],
    [
      'a newsroom',
      ['From our newsroom and Harbour Wire', 'Wednesday 17 June 2026, 06:30'],
      {byline: [], date: '2026-06-17'},
    ],
    [
      'an outlet between dots',
      ['Fenland Echo · 3 Oct 2025 · 5 · By Jane Doe'],
      {byline: ['Jane Doe'], date: '2025-10-03', publisher: 'Fenland Echo'},
    ],
    ['buttons', ['Jane Doe', 'Listen', 'Save', 'A- A+'], {byline: ['Jane Doe']}],
    [
      'those who did not write',
      ['By Jane Doe', 'Reviewed by Dr. John Roe', 'Photographs by Ann Poe'],
      {byline: ['Jane Doe']},
    ],
  ])('may be %s', (_, lines, said) => {
    const header = headerOf(...lines, LEAD)
    expect(header).toMatchObject(said)
    const open = header.pieces.filter(({text, dropped}) => dropped === null && furnitureReason(text) === null)
    expect(open.map(({text}) => text)).toEqual([LEAD])
  })

  it('keeps the abstract of a database as standfirst', () => {
    expect(standfirstOf('Highlight: Drivers have to go round', 'Length: 312 words', LEAD)).toBe(
      'Drivers have to go round',
    )
  })

  it('prefers a day to its year', () => {
    expect(headerOf('Published 06/11/2025', 'June 11, 2025', LEAD).date).toBe('2025-06-11')
  })

  it('prefers the day of publication to that of the last change', () => {
    expect(headerOf('Updated 4 March 2026', 'Published 3 March 2026', LEAD).date).toBe('2026-03-03')
    expect(headerOf('Updated 4 March 2026', LEAD).date).toBe('2026-03-04')
    expect(headerOf('LEEDS, March 2, 2026 (AP) — The council voted.').date).toBe('2026-03-02')
  })

  it('is a standfirst when a byline or dateline comes after it', () => {
    expect(standfirstOf(LEAD, 'By Jane Doe', 'Drivers went round. It took an hour.')).toBe(LEAD)
    expect(standfirstOf(LEAD, 'LEEDS — Drivers went round. It took an hour.')).toBe(LEAD)
    expect(standfirstOf('Drivers have to go round by Ferreiro until the autumn', LEAD)).toBe(
      'Drivers have to go round by Ferreiro until the autumn',
    )
  })

  it('is the first paragraph otherwise', () => {
    expect(standfirstOf(LEAD, 'Drivers went round. It took an hour.')).toBeNull()
    expect(standfirstOf('By Jane Doe', LEAD, 'Drivers went round.')).toBeNull()
  })

  it('takes a list of names in the text for no authors', () => {
    const {byline, pieces} = headerOf(
      `${LEAD} Freed were:`,
      LEAD,
      'Qari Habib, Ghazni',
      'Reza Behsudi, Kabul',
      'Amin Wali, Kunduz',
    )
    expect(byline).toEqual([])
    expect(pieces.filter(({dropped}) => dropped === null)).toHaveLength(5)
  })
})
