import {describe, expect, it} from 'vitest'
import {figuresIn} from './figures-told.ts'

/** The units of a text's figures, in order. */
const unitsIn = (source: string, dateline: string | null = null) =>
  figuresIn(source, {dateline}).figures.map(({unit}) => unit)

const MANILA = 'The [Philippines=philippines:country] voted.'
const AUSTRALIA =
  '[Australia=australia:country] voted. [Australian=australia:country] banks fell. [Canberra=australia:country] waited.'

describe('a word for money that several countries share', () => {
  it.each([
    [`${MANILA} The bridge cost 4 billion pesos.`, ['PHP']],
    ['[Mexico=mexico:country] voted. The bridge cost 4 billion pesos.', ['MXN']],
    ['[Malawi=malawi:country] voted. Seed cost 3.4 billion kwacha.', ['MWK']],
    ['[Zambia=zambia:country] voted. Seed cost 3.4 billion kwacha.', ['ZMW']],
    ['[Uganda=uganda:country] voted. A ticket costs 5,000 shillings.', ['UGX']],
    ['[Pakistan=pakistan:country] voted. A ticket costs Rs 500.', ['PKR']],
    ['[Egypt=egypt:country] voted. A ticket costs 500 pounds.', ['EGP']],
    ['[Norway=norway:country] voted. A ticket costs 500 crowns.', ['NOK']],
    ['[Cameroon=cameroon:country] voted. A ticket costs 500 francs.', ['XAF']],
    ['[Mali=mali:country] and [Togo=togo:country] voted. A ticket costs 500 francs.', ['XOF']],
  ])('means the currency of the one that the article names: %s', (source, units) => {
    expect(unitsIn(source)).toEqual(units)
  })

  it.each([
    ['The bridge cost 4 billion pesos.', ['pesos']],
    ['A ticket costs 500 francs.', ['francs']],
    ['[France=france:country] voted. A ticket costs 500 francs.', ['francs']],
    ['[Mexico=mexico:country] and [Chile=chile:country] voted. The bridge cost 4 billion pesos.', ['pesos']],
    ['[Zambia=zambia:country] and [Malawi=malawi:country] voted. Seed cost 3 million kwacha.', ['kwacha']],
  ])('is left as it stands where none or several would fit: %s', (source, units) => {
    expect(unitsIn(source)).toEqual(units)
  })

  it('is what the text writes out, whatever the article is about', () => {
    expect(unitsIn(`${MANILA} The bridge cost 4 billion Mexican pesos and HK$5m.`)).toEqual(['MXN', 'HKD'])
  })

  it('is pounds where no country of pounds is told of', () => {
    expect(unitsIn('A ticket costs 500 pounds.')).toEqual(['pounds'])
  })
})

describe('a dollar', () => {
  it.each([
    ['is American where nothing is said', 'The bridge cost $4m.', ['USD']],
    ['is American in a country with another currency', `${MANILA} The bridge cost $4m.`, ['USD']],
    [
      'is American beside one passing name',
      `${MANILA} ${MANILA} [Canada=canada:country] waited. The bridge cost $4m.`,
      ['USD'],
    ],
    [
      'is left as it stands where one country is named once',
      '[Canada=canada:country] voted. It cost $4m.',
      ['dollars'],
    ],
    ['is left as it stands in Guyana', '[Guyana=guyana:country] voted. It cost $4m.', ['dollars']],
    [
      'is Australian where its bodies are named',
      'The [Federal Court of Australia=court:organization] sat. The [Reserve Bank of Australia=bank:organization] waited. [Australia=australia:country] voted. It cost $4m.',
      ['AUD'],
    ],
    ['is Australian in an article about Australia', `${AUSTRALIA} The bridge cost $4m.`, ['AUD']],
    ['is Australian where the other is written apart', `${AUSTRALIA} It cost $4m (US$3m).`, ['AUD', 'USD']],
    [
      'is American where the Australian is written apart',
      `${AUSTRALIA} It cost A$4m, or $3m.`,
      ['AUD', 'USD'],
    ],
    [
      'is left as it stands in an article about two countries of dollars',
      `${AUSTRALIA} [Singapore=singapore:country] and [Singapore=singapore:country] waited. It cost $4m.`,
      ['dollars'],
    ],
  ])('%s', (_, source, units) => {
    expect(unitsIn(source)).toEqual(units)
  })

  it('is Australian below a dateline in Sydney', () => {
    expect(unitsIn('The bridge cost $4m.', 'SYDNEY')).toEqual(['AUD'])
    expect(unitsIn('The bridge cost $4m.', 'Canberra, Australia')).toEqual(['AUD'])
    expect(unitsIn('The bridge cost $4m.', 'GENEVA')).toEqual(['USD'])
  })
})
