import {describe, expect, it} from 'vitest'
import type {Unit} from '../model.ts'
import {findNumbers, indexUnits} from './numbers.ts'

const units = indexUnits(
  [
    ['$', 'USD'],
    ['US$', 'USD'],
    ['HK$', 'HKD'],
    ['€', 'EUR'],
    ['£', 'GBP'],
    ['Rs', 'INR'],
    ['KSh', 'KES'],
    ['RM', 'MYR'],
    ['dollars', 'USD'],
    ['US dollars', 'USD'],
    ['naira', 'NGN'],
    ['peso', 'MXN'],
    ['CFA francs', 'XOF'],
    ['%', 'per cent'],
    ['per cent', 'per cent'],
    ['km', 'kilometre'],
    ['metres', 'metre'],
    ['meter', 'metre'],
    ['square kilometres', 'square kilometre'],
    ['C', 'degree Celsius'],
    ['year', 'year'],
    ['people', 'people'],
  ].map(([form, unit]): Unit => ({form: form!, unit: unit!, scale: 1})),
)

/** `[text] value unit`, a range with an en dash. */
function numbersIn(text: string): string[] {
  return findNumbers(text, 0, text.length, units).map(({start, end, low, high, unit}) =>
    [`[${text.slice(start, end)}]`, low === high ? low : `${low}–${high}`, unit].filter(Boolean).join(' '),
  )
}

const ROWS: [text: string, numbers: string[]][] = [
  // Digits
  ['5,000 soldiers and 1,00,000 farmers', ['[5,000] 5000', '[1,00,000] 100000']],
  ['12,34 is no thousand', ['[12] 12']],
  [
    '45\u00a0000 with a space that does not break, 45 000, 12 300',
    ['[45\u00a0000] 45000', '[45 000] 45000', '[12] 12', '[300] 300'],
  ],
  ['1.234.567 votes; 45.100 may be either', ['[1.234.567] 1234567']],
  ['1.2m people, 600k users, 18 of them', ['[1.2m] 1200000', '[600k] 600000', '[18] 18']],
  ['a 48m tower', ['[48m] 48 metre']],
  ['3 lakh farmers, 4 lakh crore', ['[3 lakh] 300000', '[4 lakh crore] 4000000000000']],
  ['−5.2% and -3 per cent', ['[−5.2%] -5.2 per cent', '[-3 per cent] -3 per cent']],
  ['300 or more, 300+', ['[300 or more] 300', '[300+] 300']],
  // Words
  ['three dozen, a dozen, dozens', ['[three dozen] 36', '[a dozen] 12']],
  ['half a million, half the town', ['[half a million] 500000']],
  ['a quarter of a million, a quarter of them', ['[a quarter of a million] 250000']],
  ['one hundred and five', ['[one hundred and five] 105']],
  ['two and a half million', ['[two and a half million] 2500000']],
  ['a million and a half', ['[a million and a half] 1500000']],
  ['twenty-five, forty five', ['[twenty-five] 25', '[forty five] 45']],
  ['hundreds of, several thousand, tens of thousands', []],
  ['two thirds, three-quarters, a third', []],
  // Money and measures
  [
    '$1.2bn, US$5, HK$600,000, €45',
    ['[$1.2bn] 1200000000 USD', '[US$5] 5 USD', '[HK$600,000] 600000 HKD', '[€45] 45 EUR'],
  ],
  ['Rs 5 crore and KSh 2,000', ['[Rs 5 crore] 50000000 INR', '[KSh 2,000] 2000 KES']],
  ['N4.8bn on the N2, RM18mil', ['[N4.8bn] 4800000000 NGN', '[RM18mil] 18000000 MYR']],
  ['300 million naira, 12 US dollars', ['[300 million naira] 300000000 NGN', '[12 US dollars] 12 USD']],
  ['180 billion CFA francs', ['[180 billion CFA francs] 180000000000 XOF']],
  ['a 14-billion-peso contract', ['[14-billion-peso] 14000000000 MXN']],
  [
    'a 90-meter breach, 12.5 square kilometres',
    ['[90-meter] 90 metre', '[12.5 square kilometres] 12.5 square kilometre'],
  ],
  ['30C in Group 5 C', ['[30C] 30 degree Celsius', '[5] 5']],
  // Ranges
  ['600-700,000', ['[600-700,000] 600000–700000']],
  ['500 to 1,000', ['[500 to 1,000] 500–1000']],
  ['2 to 3 million', ['[2 to 3 million] 2000000–3000000']],
  ['800,000 to 1.2 million', ['[800,000 to 1.2 million] 800000–1200000']],
  ['5–7 per cent, 5% to 7%', ['[5–7 per cent] 5–7 per cent', '[5% to 7%] 5–7 per cent']],
  ['$5m to $7m, $5-7 million', ['[$5m to $7m] 5000000–7000000 USD', '[$5-7 million] 5000000–7000000 USD']],
  ['between 20 and 30; 20 and 30', ['[20 and 30] 20–30', '[20] 20', '[30] 30']],
  ['two or three, two or 300', ['[two or three] 2–3', '[two] 2', '[300] 300']],
  ['from 5 to 7 per cent', ['[5] 5 per cent', '[7 per cent] 7 per cent']],
  ['ranging from 5 to 7 per cent', ['[5 to 7 per cent] 5–7 per cent']],
  ['171 to 158', ['[171] 171', '[158] 158']],
  // No numbers
  ['F-16, G7, 5G, M23, Covid-19, 3rd, 1990s, the 1990’s', []],
  ['at 10:30, 24/7, 2.0.1, 555-1234-22, #5, @5', []],
]

describe('findNumbers', () => {
  it.each(ROWS)('%s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers)
  })

  it('marks what may be a score or a year', () => {
    const read = (text: string) => findNumbers(text, 0, text.length, units)[0]
    expect(read('3-1')).toMatchObject({isPair: true})
    expect(read('30,000-40,000')).toMatchObject({isPair: false})
    expect(read('2024')).toMatchObject({isYearLike: true})
    expect(read('2,024')).toMatchObject({isYearLike: false})
    expect(read('2024 km')).toMatchObject({isYearLike: false})
  })

  it('reads between the offsets it is given and no further', () => {
    const text = 'In 40 of 50 towns'
    expect(findNumbers(text, 6, 11, units).map(({low}) => low)).toEqual([50])
  })
})
