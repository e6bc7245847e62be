import {describe, expect, it} from 'vitest'
import {figuresIn, tell} from './figures-told.ts'

// Each sentence with the figures it states, in order; what is not told is not found.
const TABLES: Record<string, [source: string, figures: string[]][]> = {
  'Floods, storms and earthquakes': [
    [
      'At least 63 people were killed and 140 injured when the river burst its banks.',
      ['at least 63: killed', '140: injured'],
    ],
    ['The death toll rose to 88 on Tuesday, the ministry said.', ['88: killed']],
    [
      '[Nairobi County=nairobi-county:organization] said 12 people had died and 3,400 had been displaced.',
      ['12: killed, by nairobi-county', '3400: displaced, by nairobi-county'],
    ],
    [
      'The flood has left 45 people dead and more than 2,000 homeless.',
      ['45: killed', 'more than 2000: displaced'],
    ],
    [
      'Some 14,000 homes were destroyed and 230 schools damaged.',
      ['some 14000: homes destroyed', '230: schools damaged'],
    ],
    ['The cyclone killed two fishermen and destroyed 300 boats.', ['2: killed', '300: boats destroyed']],
    [
      'A 6.1-magnitude earthquake struck at 4:12 am, 30 km north of the port.',
      ['6.1 magnitude: earthquake', '30 kilometre: distance'],
    ],
    ['Floodwater rose three metres in two hours.', ['3 metre: floodwater']],
    ['About 40,000 hectares of rice were flooded.', ['about 40000 hectare: rice']],
    ['Rescuers recovered nine bodies; 17 miners are still missing.', ['9: bodies', '17: missing']],
    ['One person was killed and five others were injured.', ['1: killed', '5: injured']],
    ['The two brothers waited on the roof with their four goats.', []],
    ['Rain fell for three days, and 12 families slept in the church.', ['12: families']],
  ],
  Wildfires: [
    [
      'The fire has burned 18,500 acres and was 35 per cent contained.',
      ['18500 acre: burned', '35 per cent: contained'],
    ],
    [
      'More than 1,200 firefighters were battling 14 fires across the province.',
      ['more than 1200: firefighters', '14: fires'],
    ],
    [
      'Winds of 90 kilometres per hour fanned the flames, and the temperature reached 43C.',
      ['90 kilometre per hour:', '43 degree Celsius: temperature'],
    ],
    ['Nearly 6,000 residents were evacuated from 20 villages.', ['nearly 6000: evacuated', '20: villages']],
  ],
  War: [
    [
      '[Ukraine=ukraine:country] said it had shot down 54 of 62 drones launched by [Russia=russia:country].',
      ['54: drones shot down, of russia, by ukraine', '62: drones, by ukraine'],
    ],
    ['[Sudan=sudan:country]’s army said it had killed 200 fighters.', ['200: killed, by sudan']],
    [
      'Around 3,000 [Syrian=syria:country] refugees crossed the border every day.',
      ['around 3000: refugees, of syria, per day'],
    ],
    [
      'The ministry said 15 [Malian=mali:country] soldiers were killed and 22 wounded.',
      ['15: killed, of mali', '22: wounded'],
    ],
    [
      '[Armenia=armenia:country] has lost 40 tanks, [Elin Storm=elin-storm] said.',
      ['40: tanks lost, of armenia, by elin-storm'],
    ],
    ['The commander claimed that 300 militants had been captured.', ['300: captured']],
    ['Between 400 and 500 hostages are believed held.', ['400–500: hostages held']],
    ['Troops of the 47th Brigade fired F-16 missiles at M23 positions near Route 66.', []],
    ['The war entered its third year after 1,000 days.', []],
    ['They came in groups of two and three.', []],
  ],
  Epidemics: [
    [
      '[Uganda=uganda:country] has recorded 310 cases and 41 deaths since 2023.',
      ['310: cases, in 2023/.., by uganda', '41: killed, in 2023/.., by uganda'],
    ],
    ['The hospital treated 37 people, 12 of them children.', ['37: people treated', '12: children']],
    ['Covid-19 cases fell by 20 per cent in a week.', ['20 per cent: cases']],
    ['Some 38,000 people were vaccinated in March.', ['some 38000: vaccinated, in 2025-03']],
    ['The disease infects 12 per 100,000 people.', []],
    ['The mortality rate was 3.5 per cent.', ['3.5 per cent: mortality rate']],
  ],
  Elections: [
    [
      '[Maria Silva=maria-silva] won 52.3 per cent of the vote; turnout was 61 per cent.',
      ['52.3 per cent: per cent of vote', '61 per cent: turnout'],
    ],
    ['The party took 114 of the 230 seats.', ['114: seats taken', '230: seats']],
    ['He lost by 1,204 votes.', ['1204: votes']],
    ['Lawmakers voted 68-41 to open an inquiry.', []],
    ['The Democrats need two seats for a majority.', ['2: seats']],
    ['Polls close at 8 pm in 102 townships.', ['102: townships']],
    ['The 45-year-old senator is running for a second term in District 9.', []],
    [
      'A poll by [Alpha Research=alpha-research:organization] found 54 percent opposed the cuts.',
      ['54 per cent: opposed, by alpha-research'],
    ],
  ],
  Companies: [
    [
      '[Nordvik=nordvik:organization] said profit rose 12 per cent to $340 million.',
      ['12 per cent: profit, of nordvik, by nordvik', '340000000 USD: profit, of nordvik, by nordvik'],
    ],
    [
      '[Nordvik=nordvik:organization]’s revenue fell to €1.2bn from €1.4bn in 2023.',
      ['1200000000 EUR: revenue, of nordvik', '1400000000 EUR: revenue, of nordvik, in 2023'],
    ],
    [
      'Shares of [Borealis=borealis:organization] fell 17% on the exchange.',
      ['17 per cent: shares, of borealis'],
    ],
    ['[Kestrel=kestrel:organization] will cut 300 jobs at its plant.', ['300: jobs cut, of kestrel']],
    ['The company employs 1,140 people at plants in three countries.', ['1140: people employed']],
    ['The group posted a loss of £4.5m for the year.', ['4500000 GBP: loss']],
    [
      'It sold 45,000 cars last year, 8 per cent more than in the year before.',
      ['45000: cars sold, in 2024', '8 per cent:'],
    ],
    ['The price was 450p a share.', ['4.5 GBP: price, per share']],
    ['The S&P 500 and the Nikkei 225 were steady, and the index closed at 24,768.', []],
    ['Boeing 737 jets and an A320 were grounded; Flight 370 was not.', []],
    [
      '[Orla Byrne=orla-byrne], 58, chief executive of [Nordvik=nordvik:organization], said the deal was worth $2 billion.',
      ['2000000000 USD: worth, by orla-byrne'],
    ],
    ['Sales doubled, and costs rose three times faster.', []],
    ['Production reached 1.1 million barrels a day.', ['1100000 barrel per day: production']],
  ],
  'Inflation and money': [
    [
      'Inflation fell to 3.2 per cent in June, according to the [Bank of Ghana=bank-of-ghana:organization].',
      ['3.2 per cent: inflation, in 2024-06, by bank-of-ghana'],
    ],
    [
      'The central bank raised its rate from 5 per cent to 5.5 per cent.',
      ['5 per cent: rate', '5.5 per cent: rate'],
    ],
    ['The bank raised rates by 25 basis points.', ['25 basis point: rates']],
    ['Bread now costs KSh 70 a loaf.', ['70 KES: cost, per loaf']],
    ['The state owes Rs 5 crore to 3 lakh farmers.', ['50000000 rupees: owed', '300000: farmers']],
    ['A 15 per cent tariff on steel starts on Monday.', ['15 per cent: tariff']],
    ['The aid package is worth 300 million naira.', ['300000000 NGN: worth']],
    ['The minister announced a €10bn aid package.', ['10000000000 EUR: aid package']],
    ['The budget deficit is between 4 and 5 per cent of GDP.', ['4–5 per cent: per cent of GDP']],
    ['Diesel costs $1.20 per litre.', ['1.2 USD: cost, per litre']],
  ],
  'Strikes and layoffs': [
    ['About 45,000 dockworkers walked out on Friday.', ['about 45000: dockworkers']],
    ['The union wants 18 per cent over three years.', ['18 per cent:']],
    [
      'The strike, in its fourth week, has cost farmers 90 million dollars a day.',
      ['90000000 USD: cost, per day'],
    ],
    ['Some 140 ships were waiting in the bay.', ['some 140: ships']],
    ['Hundreds of teachers and several thousand parents marched.', []],
    ['Police arrested 29 demonstrators and detained eight journalists.', ['29: arrested', '8: detained']],
  ],
  Courts: [
    ['The court ordered the firm to pay $4.5 million in damages to the family.', ['4500000 USD: damages']],
    ['He was fined €20,000 and jailed for 14 years.', ['20000 EUR: fine']],
    ['The 14-count charge was read in Room 7 under Article 5 of the 1998 act.', []],
    ['She was one of 12 defendants convicted of fraud.', ['12: convicted']],
    ['The jury of nine men and three women heard 40 witnesses.', ['40: witnesses']],
    ['The gang stole 4,100 documents.', ['4100: documents stolen']],
    ['Prosecutors said [Ana Cruz=ana-cruz] embezzled $1.2 million.', ['1200000 USD: embezzled']],
    ['The 140-page report was filed in case number 4412.', []],
  ],
  Sport: [
    ['Rovers beat City 3-1 and drew 2-2 with United.', []],
    ['The striker, who joined for £40m, scored in the 88th minute.', ['40000000 GBP:']],
    ['A crowd of 60,000 watched the final.', ['60000: crowd']],
    ['[Ingrid Dahl=ingrid-dahl] won 6-4, 6-2 in 90 minutes.', []],
    ['He ran the 100m in under 10 seconds.', []],
    ['The No. 3 seed is ranked number 12 in the world.', []],
    ['The team is third with 25 points from 12 games.', ['25: points']],
  ],
  Refugees: [
    [
      'More than 900,000 people have fled from [Sudan@sudan:country] since April 2023.',
      ['more than 900000: fled'],
    ],
    [
      '[Chad=chad:country] hosts 1.1 million refugees, the [UNHCR=unhcr:organization] said.',
      ['1100000: refugees, by unhcr'],
    ],
    ['The boat was carrying 60 to 70 migrants; two dozen drowned.', ['60–70: migrants', '24: killed']],
    ['The camp, built for 5,000, holds 23,000 people.', ['23000: people']],
    ['An estimated 2.5–3 million people need food.', ['an estimated 2500000–3000000: people']],
  ],
  'Agriculture, energy, environment': [
    ['The plant will produce 500 megawatts.', ['500 megawatt:']],
    ['The 84-turbine wind farm cost $600 million.', ['600000000 USD: cost']],
    ['Emissions must fall by 43 per cent by 2030.', ['43 per cent: emissions']],
    [
      'Farmers culled 12,000 chickens and 300 cattle were killed.',
      ['12000: chickens culled', '300: cattle killed'],
    ],
    ['The reserve covers 1,200 square kilometres.', ['1200 square kilometre:']],
    ['The glacier has lost 40 metres of ice.', ['40 metre: ice lost']],
    ['The dam is 52 metres high.', ['52 metre: high']],
  ],
  'Who says so': [
    [
      '[Peter Okello=peter-okello], the district governor, said on Monday that 31 people had died.',
      ['31: killed, by peter-okello'],
    ],
    ['Police said 14 people were arrested.', ['14: arrested']],
    ['“We have buried 31 people,” [Peter Okello=peter-okello] said.', ['31: people buried, by peter-okello']],
    [
      'The storm displaced 7,000 people, according to [UNICEF=unicef:organization].',
      ['7000: displaced, by unicef'],
    ],
    [
      'According to data from [UNICEF=unicef:organization], 7,000 children are missing.',
      ['7000: missing, by unicef'],
    ],
    ['[Brazilian=brazil:country] officials put the death toll at 71.', ['71: killed, by brazil']],
    [
      'A spokesman for [Oxfam=oxfam:organization] said 2 million people faced hunger.',
      ['2000000: people, by oxfam'],
    ],
    [
      '[Asha Patel=asha-patel] spoke to reporters. She said 80 people had been arrested.',
      ['80: arrested, by asha-patel'],
    ],
    [
      '[Asha Patel=asha-patel] met [Ravi Kumar=ravi-kumar] on Sunday. He said 80 people had been arrested.',
      ['80: arrested'],
    ],
    [
      'At a summit, where members pledged $5 billion, [Asha Patel=asha-patel] claimed the talks would be easy.',
      ['5000000000 USD: pledged'],
    ],
    ['Some 90 people were killed, while [Asha Patel=asha-patel] said she was safe.', ['some 90: killed']],
    [
      '[Oxfam=oxfam:organization] estimates that 4,000 families lost their homes.',
      ['4000: displaced, by oxfam'],
    ],
    [
      '[Ghana=ghana:country] has claimed this week that the year was its worst. Of the 900 arrests said to have been made, 150 are claimed to be smugglers.',
      ['900: arrested, by ghana', '150: smugglers arrested, by ghana'],
    ],
    ['The group claimed to have killed 40 soldiers.', ['40: killed']],
    ['[Tomas Novak=tomas-novak], who said 300 jobs would go, left at noon.', ['300: jobs, by tomas-novak']],
    [
      'Sales rose 5 per cent, said [Tomas Novak=tomas-novak], the company’s head of retail.',
      ['5 per cent: sales, by tomas-novak'],
    ],
    [
      'Its counsel, [Emer Tierney=emer-tierney] SC, said 118 suppliers were unpaid.',
      ['118: suppliers, by emer-tierney'],
    ],
  ],
  'Per, period, of whom': [
    ['The wells lose 3,000 litres an hour.', ['3000 litre: per hour']],
    ['Villagers receive $15 a month.', ['15 USD: received, per month']],
    [
      '[Kenya=kenya:country] exported 42,000 tonnes of tea in 2024.',
      ['42000 tonne: tea exported, of kenya, in 2024'],
    ],
    [
      'In 2024, [Kenya=kenya:country] exported 42,000 tonnes of tea.',
      ['42000 tonne: tea exported, of kenya, in 2024'],
    ],
    ['The agency counted 9,412 cases so far this year.', ['9412: cases, in 2025']],
    ['For [Kenya=kenya:country], the exact number is known: 212 people are dead.', ['212: killed, of kenya']],
    ['The raids inflicted 434 casualties on [Chadian=chad:country] forces.', ['434: casualties, of chad']],
    [
      'About 900 [Kenyans=kenya:country] have been evacuated; they have 40 wounded.',
      ['about 900: evacuated, of kenya', '40: wounded, of kenya'],
    ],
  ],
  Retracted: [
    ['The ministry withdrew an earlier figure of 40 dead.', ['40: killed, retracted']],
    ['Twelve people died, not 21 as earlier reported.', ['12: killed', '21: killed, retracted']],
    ['Police revised the toll from an earlier 40 to 31.', ['40: killed, retracted', '31: killed']],
    ['The agency mistakenly reported 300 deaths.', ['300: killed, retracted']],
  ],
  'Nothing to find': [
    ['The two leaders met for three hours on 12 May 2024 at 10 Downing Street.', []],
    ['One of the guards told both sides to wait.', []],
    ['She has two sons and a four-star hotel.', []],
    ['In 2022 and 2023 the rate was higher; the 1990s were worse.', []],
    ['Call 0800 123 456 or see page 12 of Section 3.', []],
    ['World War II ended 80 years ago.', []],
    ['The 34-year-old, aged 12 at the time, turned 35.', []],
    ['It was the first of seven-and-a-half-times more deaths.', []],
    ['Two thirds of voters and one in five households agreed.', []],
    ['Chapter 11 filings rose; Category 3 storms did too.', []],
    ['The G7, the G20 and COP30 met at 09:30 GMT.', []],
    ['1. The court shall sit in public.', []],
    ['The last eight games and the first 100 days were hard.', []],
    ['The Four Courts and Seven Sisters are in Dublin.', []],
    ['Apollo 11 landed; Windows 11 crashed; iPhone 15 sold out.', []],
    ['The 5G network covers Zone 1 and Ward 4.', []],
  ],
  'Names, roads and ranks beside counts': [
    ['On Monday 300 people were evacuated.', ['300: evacuated']],
    ['The Four Courts heard 40 appeals.', ['40: appeals']],
    ['Another 42 were charged.', ['42: charged']],
    ['She was one of 900 women who marched, not the 2nd.', ['900: women']],
    ['The Airbus A320 carried 180 passengers.', ['180: passengers carried']],
    ['Highway 61 was closed after 14 cars collided.', ['14: cars']],
    ['The top 10 firms employ 4,000 people.', ['4000: people employed']],
    ['A five-storey block with 60 flats collapsed.', ['60: flats']],
    ['The committee of 12 sat for 90 minutes.', []],
    ['In 2024 elections were held; in 1998 people voted twice.', []],
    ['Some 2000 people attended.', ['some 2000: people']],
    ['The 2,000-strong crowd sang.', []],
    ['He was born in 1956 and died at 67.', []],
    ['The bus No 14 left at 6.30 am.', []],
    ['The 12-member panel gave a 10-point plan.', []],
    ['The score was 2-1 after 120 minutes.', []],
    [
      'More than 20 people were hurt, including three children.',
      ['more than 20: injured', '3: children injured'],
    ],
    ['Twice as many, or three times more, fell ill.', []],
  ],
  'Ranges and scales': [
    ['Between 20 and 30 people were injured.', ['20–30: injured']],
    ['The repairs will cost $5m to $7m.', ['5000000–7000000 USD: cost']],
    ['Five to seven per cent of pupils were absent.', ['5–7 per cent: per cent of pupils']],
    ['From 300 jobs in 2010 the yard fell to 40 jobs.', ['300: jobs, in 2010', '40: jobs']],
    ['Half a million voters stayed at home.', ['500000: voters']],
    ['Three dozen homes were flooded.', ['36: homes flooded']],
    ['The fund lost a quarter of a million pounds.', ['250000 pounds: lost']],
    ['Prices rose from $20 to $25 a barrel.', ['20 USD: prices, per barrel', '25 USD: prices, per barrel']],
    ['A million and a half people fled.', ['1500000: fled']],
    ['Tens of thousands of people and dozens of cars were stuck.', []],
    ['Some 1,00,000 farmers got Rs 2,000 each.', ['some 100000: farmers', '2000 rupees:']],
    ['The city has 1.2m residents and a 48m tower.', ['1200000: residents', '48 metre: tower']],
  ],
  'Nobody, or not so': [
    ['No one was killed and 12 people were not injured.', []],
    ['Zero deaths were reported.', []],
    ['The firm denied that 300 jobs would go.', []],
    ['Two of the four men were arrested.', ['2: arrested']],
    ['Neither of the two women was hurt.', []],
  ],
  'Drove out, launched, treated': [
    ['The fighting drove 300,000 people from their homes.', ['300000: displaced']],
    ['Rescuers freed 12 people trapped in the mine.', ['12: released']],
    [
      'The army intercepted 40 rockets fired by [Hamas=hamas:organization].',
      ['40: rockets intercepted, of hamas'],
    ],
    ['Doctors are tracing 214 contacts of a trader who died.', ['214: contacts']],
    ['The collapse of the mine claimed 12 lives.', ['12: killed']],
    ['The bank’s failure cost 1,200 jobs.', ['1200: jobs']],
    ['The police made two arrests.', ['2: arrested']],
    [
      'The coast guard seized 1.5 tonnes of cocaine worth $40 million.',
      ['1.5 tonne: cocaine seized', '40000000 USD: worth'],
    ],
    ['Three vessels sank and 40 containers were lost.', ['40: containers lost']],
    ['A herd of 210 sheep produced nine bales.', ['210: sheep', '9: bales produced']],
  ],
  'Company by company': [
    [
      'At an [OPEC=opec:organization] meeting in Vienna, where members agreed to cut exports to 4 per cent of output, [Lee Moss=lee-moss] called it easy.',
      ['4 per cent: per cent of output, of opec'],
    ],
    [
      '[Akbank=akbank:organization] gained 4.1%, [Garanti=garanti:organization] 3.8% and others 2%.',
      ['4.1 per cent: of akbank', '3.8 per cent: of garanti', '2 per cent:'],
    ],
    ['Budget carrier [Pegasus=pegasus:organization] climbed 2.9 per cent.', ['2.9 per cent: of pegasus']],
    [
      '[Luma=luma:organization] shares closed 3.4 per cent down at $6.82.',
      ['3.4 per cent: shares, of luma', '6.82 USD: shares, of luma'],
    ],
    [
      'The [Metro Union=metro-union:organization] said 88.3 percent of its 9,600 members had voted in favour.',
      ['88.3 per cent: per cent of members, by metro-union', '9600: members voted, by metro-union'],
    ],
    [
      '[Suzuki Haruto=suzuki-haruto], a lawyer at [Nishi=nishi:organization] who is not involved, said fines could exceed 20 billion yen.',
      ['20000000000 JPY: fines, by suzuki-haruto'],
    ],
    [
      '[Oke Bank=oke-bank:organization] lost €11 million and closed 17 branches.',
      ['11000000 EUR: lost, of oke-bank', '17: branches closed'],
    ],
  ],
}

for (const [beat, rows] of Object.entries(TABLES))
  describe(beat, () => {
    it.each(rows)('%s', (source, figures) => {
      expect(figuresIn(source).figures.map(tell)).toEqual(figures)
    })
  })

describe('a figure', () => {
  it('spans its qualifier, its number and its unit', () => {
    const {figures, text} = figuresIn(
      'Officials put the loss at more than $1.2bn, or about 5 per cent of GDP.',
    )
    expect(figures.map(({start, end}) => text.slice(start, end))).toEqual([
      'more than $1.2bn',
      'about 5 per cent',
    ])
  })

  it('takes the first of two qualifiers', () => {
    const [figure] = figuresIn('Approximately around 350 people were killed.').figures
    expect(figure?.qualifier).toBe('approximately')
  })

  it('is told once when its claimant repeats it, where it is quoted', () => {
    const {figures, text} = figuresIn(
      '[Rosa Diaz=rosa-diaz] said 400 people had been arrested.\n\n“We know that 400 people were arrested,” [Rosa Diaz=rosa-diaz] said.',
    )
    expect(figures.map(tell)).toEqual(['400: arrested, by rosa-diaz'])
    expect(figures[0]!.start).toBeGreaterThan(text.indexOf('“'))
  })

  it('is told twice when two claim it', () => {
    const told = figuresIn(
      '[Rosa Diaz=rosa-diaz] said 400 people had been arrested. [Oxfam=oxfam:organization] said 400 people had been arrested.',
    ).figures.map(tell)
    expect(told).toEqual(['400: arrested, by rosa-diaz', '400: arrested, by oxfam'])
  })

  it('is not read in a subhead, which repeats the text', () => {
    expect(figuresIn('# 40 people arrested\n\nThe mayor resigned.').figures).toEqual([])
  })

  it('is not read in a date, whatever stands around it', () => {
    expect(figuresIn('On 12 May 2024 2,000 people marched.').figures.map(tell)).toEqual(['2000: people'])
  })

  it.each([
    ['50,000 figures', '5m '.repeat(50_000), 49_000],
    ['thousands of denials', 'The army denied that 30 people had died and said 12 reports '.repeat(8000), 0],
    ['thousands of names', '[Ana=ana] 12, '.repeat(20_000), 0],
  ])('is read in a sentence of %s before the test runs out of time', (_, source, atLeast) => {
    expect(figuresIn(source).figures.length).toBeGreaterThanOrEqual(atLeast)
  })

  it('is found in a sentence of thousands of words before the test runs out of time', () => {
    expect(figuresIn('12 people '.repeat(10_000)).figures).toHaveLength(1)
  })
})
