import {describe, expect, it} from 'vitest'
import {findHeadline, markHeadline, withoutPublisher} from './headline.ts'
import {pieceOf} from './pieces.ts'
import {splitRunTogether} from './run-together.ts'
import {deriveTitle} from './titles.ts'

const BODY = `Prosecutors say the police and residents were misled by officials of the bank. The lender denies it. In Harlan County the judge, Maria Silva, asked the researchers about the harbour and the fishermen. Mayor Linda Ortiz was in Harlan County.`

describe('a headline that ran into the sentence under it', () => {
  // “|” stands where the two are parted.
  it.each([
    'Court blocks logging licence in Amazon reserve | Judge says villages along the river were never asked.',
    'Bank sues former chief over bonus | The lender claims that he hid losses of $40 million from its board.',
    'Rail strike to go ahead as talks collapse | Speaking after nine hours of talks, the union’s chief said the offer was thin.',
    'Four held over art theft from monastery | Police said the paintings had been found under a bed in Trieste.',
    'Fishing fleet stays in harbour for third week | Fishermen say the price of diesel has made each trip a loss.',
    'Vaccine trial halted after two deaths | Researchers have stressed that no link has been found so far.',
    'Striker banned for six matches over shove | He can appeal against the ruling within five days, the league said.',
    'Hospital to close maternity ward | After a year of protests, the board has decided to move births to the city.',
    'MAN HELD OVER MARKET FIRE | A trader lost everything when forty stalls burned down in the night.',
    'Flood Barriers Fail as River Crests Above Record in Harlan County | Residents said they had less than an hour to leave.',
    'City Hopes for Quick End to Bin Strike | Mayor Linda Ortiz said the rubbish would be gone before the weekend.',
    'Air strike on tea shop kills eleven, resistance says | A bomb dropped from a glider hit the shop on Sunday morning.',
    'Parliament clears dam plan after night of debate | NAIROBI, Kenya (Reuters) - Lawmakers voted 140 to 98 for the dam.',
  ])('is parted: %s', (marked) => {
    const [headline, standfirst] = marked.split(' | ')
    expect(splitRunTogether(marked.replace(' | ', ' '), BODY)).toEqual({headline, standfirst})
  })

  it.each([
    'The court heard on Monday that a book called The Long Road had been found in the car of the accused.',
    'A report by The Gambia and the Bank of Lisbon said that prices had risen by nine per cent in a year.',
    'Judge Maria Silva asked the Ministry of Health on Tuesday why the ward in Harlan County had been shut.',
    'Police in Harlan County said on Friday that Mayor Linda Ortiz had not been in the building when it burned.',
    'US troops returning from Beijing to Guam were told by General Amos Reading that the exercise had ended.',
    'Negotiators for the Democratic Republic of Congo and the March 23 Movement have initialled a deal in Doha.',
    'The Federal Police Commission said it had detained nine people, including a branch manager of the bank.',
    'Shares in Harrow & Sons plc jumped 19 per cent on Tuesday after the Leeds-based kitchen maker turned down a bid.',
  ])('is not found in prose: %s', (line) => {
    expect(splitRunTogether(line, BODY)).toBeNull()
  })
})

const PROSE = 'The council voted on Monday to close the bridge until its cables have been replaced.'
const titleOf = (...lines: string[]) => findHeadline(lines.map((line) => pieceOf(line))).title

describe('the first line', () => {
  it.each([
    ['Bridge closed until cables are replaced'],
    ['Why is the bridge still closed?'],
    ['‘Nobody rang’: inquiry hears of missed warnings at dam'],
    ['GAFFER’S GONE! ROVERS AXE BOSS AFTER DERBY'],
    ['The Bridge That Nobody Wanted Is Closed.'],
    ['Bridge closed after talks with the U.S.'],
  ])('is a headline: %s', (line) => {
    expect(titleOf(line, PROSE)).toBe(line)
  })

  it.each([
    ['A court has ordered the province to reopen the ward.'],
    ['“We carried her across the river on a door,” said the nurse.'],
    ['He said:'],
  ])('is none: %s', (line) => {
    expect(titleOf(line, PROSE)).toBeNull()
  })

  it('is looked for below adverts, the section’s name and a date', () => {
    expect(titleOf('Advertisement', 'World news', 'Bridge closed until June', PROSE)).toBe(
      'Bridge closed until June',
    )
    expect(titleOf('12 May 2026', 'Bridge closed until June', PROSE)).toBe('Bridge closed until June')
  })
})

describe('above the headline', () => {
  const BY = 'By Jane Doe'
  it.each<[string, string[], string]>([
    [
      'a site’s name and its menu',
      ['Coastal Tribune', 'Home', 'Sport', 'Bridge closed until June', BY],
      'Bridge closed until June',
    ],
    [
      'a trail',
      ['Home » News » Bridge closed until June', 'Bridge closed until June', BY],
      'Bridge closed until June',
    ],
    [
      'a slug',
      ['Kenya-bridge / 10-Mar-2025 18:42 GMT', 'Bridge closed until June', BY],
      'Bridge closed until June',
    ],
    [
      'a slug of an agency',
      ['BC-AF--Bridge, 1st Ld-Writethru', 'Bridge closed until June', BY],
      'Bridge closed until June',
    ],
    ['a field', ['Section: Coast', 'Bridge closed until June', BY], 'Bridge closed until June'],
    [
      'a tagline',
      ['Independent news from the coast', 'Bridge closed until June', BY],
      'Bridge closed until June',
    ],
    ['a topic', ['Cyclone Amadi', 'Bridge closed until June', BY], 'Bridge closed until June'],
    [
      'a caption',
      ['Lorries wait at the bridge on Monday.', 'Bridge closed until its cables are replaced', BY],
      'Bridge closed until its cables are replaced',
    ],
    [
      'nothing, when the headline is short and what follows is long',
      [
        'Cables cut',
        'Lorries have to go round by the northern road until the autumn, and the ferry will run all night as well',
      ],
      'Cables cut',
    ],
    ['nothing, when only the short one is there', ['Cables cut'], 'Cables cut'],
  ])('may stand %s', (_, lines, title) => {
    expect(titleOf(...lines, PROSE)).toBe(title)
  })

  it('may stand all that a page has when it has no headline', () => {
    for (const lines of [
      ['Coastal Tribune', 'Subscribe', 'Log in'],
      ['Home', 'World news', '12 May 2026'],
      ['Moldova Today'],
    ])
      expect(titleOf(...lines, PROSE), lines.join(' / ')).toBeNull()
  })

  it('stand lines that are dropped, but for those that say who and when', () => {
    const lines = ['Coastal Tribune', 'Sport', '12 May 2026', 'Bridge closed until June', PROSE]
    const {pieces, publisher} = findHeadline(lines.map((line) => pieceOf(line)))
    expect(publisher).toBe('Coastal Tribune')
    expect(pieces.map(({dropped}) => dropped)).toEqual([
      'page furniture',
      'page furniture',
      null,
      'title',
      null,
    ])
  })

  it('prose stands where the format gives the headline, labels do not', () => {
    const lines = [
      'Asia',
      'The paper was founded by pilots in 1911 and is read in every port.',
      'Bridge closed',
      PROSE,
    ]
    const {pieces} = markHeadline(
      lines.map((line) => pieceOf(line)),
      'Bridge closed',
      [],
    )
    expect(pieces.map(({dropped}) => dropped)).toEqual(['page furniture', null, 'title', null])
  })
})

describe('a publisher behind the headline', () => {
  it.each([
    ['Bridge closed until June | The Harbour Gazette', 'Bridge closed until June', 'The Harbour Gazette'],
    ['Bridge closed until June - Reuters', 'Bridge closed until June', 'Reuters'],
    [
      'Bridge closed until June | World news | Lake County Times',
      'Bridge closed until June',
      'Lake County Times',
    ],
    ['Bridge closed until June – lakecounty.com', 'Bridge closed until June', 'lakecounty.com'],
    [
      'Bridge closed until June - and nobody knows why',
      'Bridge closed until June - and nobody knows why',
      null,
    ],
    ['Markets wrap | Peso slides | Analysis', 'Markets wrap | Peso slides | Analysis', null],
    ['Lions 3 - Tigers 2', 'Lions 3 - Tigers 2', null],
  ])('%s', (line, title, publisher) => {
    expect(withoutPublisher(line)).toMatchObject({title, publisher})
  })
})

describe('a title where there is none', () => {
  it.each([
    ['The dam is full. It rained.', 'The dam is full'],
    ['Dr. Amos Teague was cleared on Monday. He wept.', 'Dr. Amos Teague was cleared on Monday'],
    [
      'A court in the port city has ordered the provincial health department to reopen the maternity ward, which has been shut since October, and to pay the costs.',
      'A court in the port city has ordered the provincial health department to reopen the maternity ward…',
    ],
    [
      'Two ferries collided in thick fog off the island of Samso on Sunday morning, injuring at least eleven people and closing the harbour.',
      'Two ferries collided in thick fog off the island of Samso on Sunday morning…',
    ],
  ])('is the first sentence, or what of it stands by itself: %s', (text, title) => {
    expect(deriveTitle(text)).toBe(title)
  })
})

describe('a headline of few words alone above its date', () => {
  const titleOf = (...lines: string[]) => findHeadline(lines.map((line) => pieceOf(line))).title
  const TEXT = 'A storm is to reach the coast of Clare before dawn, and ferries will not sail.'

  it.each(['Weather warning', 'Index', '404'])('%s', (line) => {
    expect(titleOf(line, 'Published 8 April 2024', TEXT)).toBe(line)
  })

  it.each([
    ['the name of a site', ['The Harbour Gazette', 'Published 8 April 2024', TEXT]],
    ['a section', ['World news', 'Published 8 April 2024', TEXT]],
    ['no date under it', ['Savana World Service', TEXT]],
  ])('but not with %s', (_, lines) => {
    expect(titleOf(...lines)).toBeNull()
  })
})
