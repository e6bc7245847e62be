import {describe, expect, it} from 'vitest'
import {figuresIn, tell} from './figures-told.ts'

// Sentences that leave out whom they count or who says so, with the nearest that must not be read so.
const TABLES: Record<string, [source: string, figures: string[]][]> = {
  'A number that does what people do is of people': [
    [
      'Some 41,500 have crossed into [Chad=chad:country] and about 2,300 into [Niger=niger:country].',
      ['some 41500: crossed', 'about 2300: crossed'],
    ],
    ['Nearly 8,000 have arrived since Friday.', ['nearly 8000: arrived']],
    [
      'Police searched nine addresses in [Chad=chad:country] and one in [Niger=niger:country].',
      ['9: addresses searched'],
    ],
    [
      'Police arrested 40 people in [Chad=chad:country] and 12 in [Niger=niger:country].',
      ['40: arrested', '12: arrested'],
    ],
    [
      'The bill passed: 71 members opposed it and 68 backed it. Three abstained.',
      ['71: members', '68: backed', '3: abstained'],
    ],
    [
      'In all, 112 deputies voted in favour, 40 voted against and nine abstained.',
      ['112: deputies', '40: voted against', '9: abstained'],
    ],
    ['A mob of 300 gathered.', ['300: mob']],
    ['Ships wait for days. Some 600 crossed the canal in May.', []],
    ['Flight 600 crossed the border. Three arrived late. The guests abstained from drink.', []],
    ['Of the 12 who voted for it, nine abstained from drink.', []],
    [
      '[Ann Low=ann-low] scored 40 points in [Chad=chad:country] and 12 in [Niger=niger:country].',
      ['40: points'],
    ],
  ],
  'Another’s number is of the same': [
    ['The quake killed at least 14 people. The province counts 11.', ['at least 14: killed', '11: killed']],
    ['Police counted 3,000 marchers; the organisers claimed 50,000.', ['3000: marchers', '50000: marchers']],
    [
      'Police put the crowd at 12,000. [New Front=new-front:organization] claimed there were 26,000.',
      ['12000: crowd', '26000: crowd, by new-front'],
    ],
    ['The blast hurt nine people. The storm claimed 12.', ['9: injured']],
    ['Twelve people died. He was convicted on counts 11 and 12.', ['12: killed']],
    ['[New Front=new-front:organization] claimed there were 26,000.', []],
  ],
  'The number at which something is put': [
    ['Officials put the number on board at between 310 and 330.', ['310–330: on board']],
    [
      'Thousands of villagers fled the valley. Aid workers put the number at more than 7,000.',
      ['more than 7000: fled'],
    ],
    ['Aid workers put the number at more than 7,000.', []],
    ['Thousands of shells fell. The army put the number at more than 7,000.', []],
  ],
  'A name that is the counted': [
    [
      'About 1.2 million [Rohingya=rohingya:organization] live in camps.',
      ['about 1200000: people, of rohingya'],
    ],
    ['The pact freed 5,500 [Taliban=taliban:organization].', ['5500: released, of taliban']],
    [
      'More than 20,000 [Hutu=hutu:organization] and [Tutsi=tutsi:organization] fled.',
      ['more than 20000: fled'],
    ],
    [
      'The clinic treated 310 Hausa and Igbo families, and four Chin and Lisu civilians were killed.',
      ['310: families treated', '4: killed'],
    ],
    [
      'The camps are home to 1.2 million [Rohingya=rohingya:organization] refugees.',
      ['1200000: refugees, of rohingya'],
    ],
    ['He owns 300 Boeing and flew 40 Hausa Air jets.', ['40: hausa air jets']],
    ['They are a people of about 1,500.', ['about 1500: people']],
    ['A community of about 300 lives on the island.', ['about 300: community']],
    ['The island of 40 hectares has a people of 12 tribes.', ['40 hectare: island', '12: tribes']],
  ],
  'The members of a parliament are counted however few': [
    ['[Ivo Dan=ivo-dan] withdrew his six MPs from the cabinet.', ['6: MPs withdrawn']],
    ['His six children came.', []],
  ],
  'A year between commas is that of what happened': [
    ['The last crash there, in 1984, killed 46 people.', ['46: killed, in 1984']],
    ['A fire at the plant in 1984, killed 46.', ['46: killed, in 1984']],
    ['The mine, opened in 1984, killed 46 people.', ['46: killed']],
  ],
  'Who states it, by another word': [
    [
      '[Norvik=norvik:organization] makes pumps. The company reported that revenue rose 7 percent to $3.1 billion.',
      ['7 per cent: revenue, by norvik', '3100000000 USD: revenue, by norvik'],
    ],
    [
      '[Norvik=norvik:organization], a Danish bank, cut its outlook. The bank said it lost $4 million.',
      ['4000000 USD: lost, by norvik'],
    ],
    [
      'The bank asked [Norvik=norvik:organization] for money. The bank said it was owed $4 million.',
      ['4000000 USD: owed'],
    ],
    [
      '[Norvik=norvik:organization] sued [Ford=ford:organization]. The company said revenue rose 7 percent.',
      ['7 per cent: revenue'],
    ],
    [
      '[Harbour Authority=harbour-authority:organization] fined the owner. The company said revenue rose 7 percent.',
      ['7 per cent: revenue'],
    ],
    [
      'The new owner, [Ford=ford:organization], has promised to cut no more than 350 jobs at the plant.',
      ['no more than 350: jobs cut, by ford'],
    ],
    [
      '[Norvik=norvik:organization], which promised to cut no more than 350 jobs, fell on Monday and closed 14 plants.',
      ['no more than 350: jobs cut, by norvik', '14: plants closed'],
    ],
    [
      '[Jan Bo=jan-bo] promised unions that it would cut no more than 350 jobs.',
      ['no more than 350: jobs cut, by jan-bo'],
    ],
    ['Workers at the plant, [Ford=ford:organization], said 350 jobs would go.', ['350: jobs']],
    ['[Ford=ford:organization] pledged $400 million.', ['400000000 USD: pledged, of ford']],
    [
      '[SRM=srm:organization] said in a 40-page report that prisons were full. The report documents the deaths of 33.',
      ['33: killed, by srm'],
    ],
    [
      'In a report, [SRM=srm:organization] said prisons were full. At least 33 people died, the report says.',
      ['at least 33: killed, by srm'],
    ],
    [
      'The report by [SRM=srm:organization] found abuses. It documents the deaths of 33 people.',
      ['33: killed, by srm'],
    ],
    ['[SRM=srm:organization] spoke. The file documents the deaths of 33.', ['33: killed']],
    [
      '[Anna Lee=anna-lee] leads the inquiry into [Omar Din=omar-din]. She accused [Omar Din=omar-din] of taking RM2.1 million.',
      ['2100000 MYR: taken, by anna-lee'],
    ],
    [
      '[Anna Lee=anna-lee] read the charges. Mr [Omar Din=omar-din] wept. She accused him of taking RM2.1 million.',
      ['2100000 MYR: taken'],
    ],
  ],
  'A P before an amount is the money of the country told of': [
    [
      'The Senate of the [Philippines=philippines:country] approved P1.3 billion.',
      ['1300000000 PHP: approved'],
    ],
    ['[Botswana=botswana:country] voted. The road cost P250 million.', ['250000000 BWP: cost']],
    ['The road cost P250 million.', ['250000000 P: cost']],
    ['They met in room P2 of block P45.', []],
    [
      'The mayor puts the damage at between 8 million and 13 million soles.',
      ['8000000–13000000 PEN: damage'],
    ],
  ],
}

for (const [kind, rows] of Object.entries(TABLES))
  describe(kind, () => {
    it.each(rows)('%s', (source, figures) => {
      expect(figuresIn(source).figures.map(tell)).toEqual(figures)
    })
  })
