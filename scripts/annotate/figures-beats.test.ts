import {describe, expect, it} from 'vitest'
import {figuresIn, tell} from './figures-told.ts'

// Each text with the figures it states, in order; what is not told is not found.
const TABLES: Record<string, [source: string, figures: string[]][]> = {
  'A part of the counted, told between commas': [
    [
      'Eleven people, six of them schoolchildren, were killed when the bus overturned.',
      ['11: killed', '6: schoolchildren killed'],
    ],
    ['The minister said 14 passengers, most of them pensioners, had died.', ['14: killed']],
    [
      'The blast killed 22 people, including five children, and wounded 60.',
      ['22: killed', '5: children killed', '60: wounded'],
    ],
    ['More than 30 people were hurt, three of them seriously.', ['more than 30: injured', '3: injured']],
    ['Of the 40 dead, 12 were women.', ['40: killed', '12: women killed']],
    ['Two of the dead were firefighters.', ['2: firefighters killed']],
    [
      'At least 16 villagers, among them four children, drowned.',
      ['at least 16: killed', '4: children killed'],
    ],
    ['Some 120 houses, 45 of them uninsured, were lost.', ['some 120: houses lost', '45: houses lost']],
  ],
  'The missing, the homeless, the never found': [
    ['Between 30 and 35 sailors were never found.', ['30–35: missing']],
    ['Nine climbers have not been found.', ['9: missing']],
    ['Twelve hikers have yet to be found.', ['12: missing']],
    ['More than 4,200 were left homeless by the storm.', ['more than 4200: displaced']],
    ['The fire left 150 families without a home.', ['150: displaced']],
    ['About 9,000 people have lost their homes.', ['about 9000: displaced']],
    ['Some 700 residents were forced to leave their homes.', ['some 700: displaced']],
    [
      'The [Red Crescent=red-crescent:organization] put the number of missing at 67.',
      ['67: missing, by red-crescent'],
    ],
    [
      'Officials put the number of dead at 58 and the number of injured at 204.',
      ['58: killed', '204: injured'],
    ],
    ['The number of people missing stood at 67.', ['67: missing']],
    ['Adults left homeless: more than 4,200', ['more than 4200: displaced']],
    ['Dead: 31', ['31: killed']],
    ['31 dead, thousands homeless', ['31: killed']],
    ['Homes destroyed: 1,180', ['1180: homes destroyed']],
  ],
  'A count that takes up another': [
    [
      'About 8,000 people have lost their homes. The figure could rise to 15,000, [Ana Lund=ana-lund] said.',
      ['about 8000: displaced', '15000: displaced, by ana-lund'],
    ],
    [
      'The ministry said 45 people had died, revising an earlier count of 60.',
      ['45: killed', '60: killed, retracted'],
    ],
    ['The toll was revised down from 60 to 45.', ['60: killed, retracted', '45: killed']],
    ['The death toll has risen to 31, up from 19 on Monday.', ['31: killed', '19: killed']],
    ['The death toll has risen to 31.', ['31: killed']],
    ['The death toll stood at 212 on Friday night, the agency said.', ['212: killed']],
    ['The death toll from the landslide climbed past 90.', ['90: killed']],
    ['The number of confirmed infections rose from 340 to 512.', ['340: infected', '512: infected']],
    [
      '[The WHO=who:organization] had earlier reported 90 deaths and has now counted 74.',
      ['90: killed, by who', '74: killed, by who'],
    ],
    ['Forty people were arrested on Sunday and another 25 on Monday.', ['40: arrested', '25: arrested']],
    ['The figure could rise to 15,000.', []],
    ['The index could rise to 15,000.', []],
  ],
  'A count across sentences': [
    ['The toll in the floods that have swept three valleys rose to 63 on Wednesday.', ['63: killed']],
    ['If the rains go on, the number of cases could reach 10,000.', ['10000: cases']],
    [
      'The first 70,000 doses arrived on Sunday. Another 500,000 will follow.',
      ['70000: doses', '500000: doses'],
    ],
    [
      'Some 3,000 people were moved to higher ground. Another 900 were cut off.',
      ['some 3000: evacuated', '900: people cut off'],
    ],
    [
      'The [Reform List=reform-list:organization] had 47 of the 120 seats. The old guard was left with 39 and [Agora=agora:organization] won 18.',
      ['47: seats, of reform-list', '120: seats', '39: seats', '18: seats'],
    ],
    [
      '[Nora Beck=nora-beck] called the pay unfair and said the strike had cost $800,000 a day.',
      ['800000 USD: cost, per day, by nora-beck'],
    ],
    [
      'Between 24,000 and 31,000 people fled, by the [Red Cross=red-cross:organization]’s count.',
      ['24000–31000: fled, by red-cross'],
    ],
    [
      '[Ana Lund=ana-lund] stayed at home. [Per Holm=per-holm] promised to keep the yard. He expects savings of €5 million.',
      ['5000000 EUR: savings, by per-holm'],
    ],
    [
      '[Ana Lund=ana-lund] spoke on Monday. She thanked [Rut Vik=rut-vik]. She said 40 people had been arrested.',
      ['40: arrested'],
    ],
    [
      'Neither [Ana Lund=ana-lund] nor the bank would say why an order for 300,000 doses was cancelled.',
      ['300000: doses cancelled'],
    ],
    [
      '[Ana Lund=ana-lund] ruled that the state had failed to prove that 12 million euros had been stolen.',
      ['12000000 EUR:'],
    ],
    ['The mill will raise wages by 6.5 percent.', ['6.5 per cent: wages']],
    [
      'The [Chamber=chamber:organization] puts the damage at between $9 million and $12 million.',
      ['9000000–12000000 USD: damage, by chamber'],
    ],
    ['The yard is in talks with the bank about a loan of $15m.', ['15000000 USD: loan']],
  ],
  'Who says so, across clauses and sentences': [
    [
      '[Nordic Watch=nordic-watch:organization] said in a report released on Monday that the camps were full. The report says 26 villagers were detained.',
      ['26: detained, by nordic-watch'],
    ],
    ['The report says 26 villagers were detained.', ['26: detained']],
    [
      'A study by the [World Bank=world-bank:organization] came out on Monday. The study found 40 mills idle.',
      ['40: mills found, by world-bank'],
    ],
    ['[Ana Lund=ana-lund] accused the party of handing out €2 million.', ['2000000 EUR: by ana-lund']],
    ['[Ana Lund=ana-lund] was accused of taking €2 million.', ['2000000 EUR: taken']],
    [
      '[Ana Lund=ana-lund] promised to cut no more than 400 jobs.',
      ['no more than 400: jobs cut, by ana-lund'],
    ],
    ['[Zambia=zambia:country] promised 200 tonnes of maize.', ['200 tonne: maize']],
    ['[Zambia=zambia:country] announced $40m in aid.', ['40000000 USD: aid']],
    ['[Ana Lund=ana-lund] told a crowd of 1,500 that they had won.', ['1500: crowd']],
    [
      '[Ana Lund=ana-lund] said she would read the offer, and called on the buyer to keep all 6,200 jobs.',
      ['6200: jobs'],
    ],
    ['Police in six provinces detained 41 people.', ['41: detained']],
    [
      '[Cameroonian=cameroon:country] officials in [Kribi@kribi] said 30,000 people had fled.',
      ['30000: fled, by cameroon'],
    ],
    [
      'At least 17 people drowned. She slept with six children, two of them not her own.',
      ['at least 17: killed'],
    ],
    ['At least 17 people drowned. Six of them were children.', ['at least 17: killed', '6: children killed']],
    ['Officials said 41 girls’ schools had no building.', ['41: girls’ schools']],
    ['Four of the dead were under 18.', ['4: of the killed']],
    ['[Ana Lund=ana-lund] said 210 boats had not been paid.', ['210: boats not paid, by ana-lund']],
    [
      '[Vank=vank:organization] dropped 3.7 per cent, [Longo=longo:organization] 2.2 and [Gard=gard:organization] 5.4.',
      ['3.7 per cent: of vank', '2.2 per cent: of longo', '5.4 per cent: of gard'],
    ],
    ['The agency put the fund’s cover ratio at 121 per cent.', ['121 per cent: cover ratio']],
    ['He kept 1.3 million baht in a rice cooker.', ['1300000 THB:']],
  ],
  'Seats and votes': [
    ['[The Greens=greens:organization] won 89 of the 150 seats.', ['89: seats won, of greens', '150: seats']],
    ['The party holds 31 of 65 seats in the assembly.', ['31: seats', '65: seats']],
    ['The coalition is five seats short of a majority.', ['5: seats']],
    ['The bill passed by 212 votes to 198.', ['212: votes', '198: votes']],
    ['Lawmakers approved the budget by 212 to 198.', []],
    [
      '[Ines Mora=ines-mora] received 1,204,331 votes, or 48.2 per cent.',
      ['1204331: votes', '48.2 per cent:'],
    ],
    [
      'With 92 per cent of ballots counted, [Ines Mora=ines-mora] led by 3.1 percentage points.',
      ['92 per cent: per cent of ballots', '3.1 percentage point:'],
    ],
    [
      'Turnout was 54 per cent, down from 67 per cent in 2019.',
      ['54 per cent: turnout', '67 per cent: turnout, in 2019'],
    ],
    [
      '[Labour=labour:organization] took 24 seats, [the Liberals=liberals:organization] 17 and [the Farmers=farmers:organization] nine.',
      ['24: seats taken, of labour', '17: seats taken, of liberals', '9: seats taken, of farmers'],
    ],
    [
      '[Labour=labour:organization] won 41.2 per cent of the vote, [the Liberals=liberals:organization] 33.7 per cent.',
      ['41.2 per cent: per cent of vote, of labour', '33.7 per cent: per cent of vote, of liberals'],
    ],
    [
      'Polling stations opened in 4,300 villages for 2.1 million registered voters.',
      ['4300: villages', '2100000: registered voters'],
    ],
    ['The motion needs a two-thirds majority and 10 signatures.', ['10: signatures']],
  ],
  'Courts and crime': [
    ['The court imposed a fine of €2.3 million on the company.', ['2300000 EUR: fine']],
    [
      'He was ordered to pay $75,000 in compensation to each of 14 victims.',
      ['75000 USD: compensation', '14: victims'],
    ],
    [
      'Police seized 240 kilograms of heroin and 18 firearms.',
      ['240 kilogram: heroin seized', '18: firearms seized'],
    ],
    ['The charges carry a maximum of 20 years in prison.', []],
    [
      'Twenty-two people have been charged over the riots and nine have pleaded guilty.',
      ['22: charged', '9: people pleaded'],
    ],
    ['Jurors found her guilty on 12 of 17 counts.', ['12: counts', '17: counts']],
    ['Bail was set at 500,000 rand.', ['500000 ZAR: bail']],
    [
      'The gang smuggled 6,000 migrants across the border between 2019 and 2022.',
      ['6000: migrants smuggled, in 2019/2022'],
    ],
    ['Robbers escaped with jewellery worth £340,000.', ['340000 GBP: worth']],
    ['The judge sentenced three men to a total of 54 years.', ['3: sentenced']],
    ['He was convicted of the murders of 14 women.', ['14: killed']],
  ],
  'Business and markets': [
    ['Profits fell 12 per cent to £340m.', ['12 per cent: profits', '340000000 GBP: profits']],
    [
      'Revenue was $4.2 billion, up 8 per cent on the year.',
      ['4200000000 USD: revenue', '8 per cent: revenue'],
    ],
    [
      '[Kestrel=kestrel:organization] plans to cut about 1,500 jobs, or 6 per cent of its workforce.',
      ['about 1500: jobs cut, of kestrel', '6 per cent: per cent of workforce'],
    ],
    ['The deal values the chain at $1.9 billion.', ['1900000000 USD: value']],
    ['It has 340 shops and 12,000 staff.', ['340: shops', '12000: staff']],
    ['The airline carried 9.4 million passengers last year.', ['9400000: passengers carried, in 2024']],
    ['Shares closed down 4.1 per cent at 212 pence.', ['4.1 per cent: shares', '2.12 GBP: shares']],
    [
      'The company agreed to buy a 30 per cent stake for 450 million euros.',
      ['30 per cent: stake', '450000000 EUR: price'],
    ],
    ['The strike will cost the port $3 million a day.', ['3000000 USD: cost, per day']],
    ['The two firms will merge their three plants.', []],
    ['The bonds yield 4.6 per cent.', ['4.6 per cent: bonds']],
    ['Oil rose to $84 a barrel.', ['84 USD: oil, per barrel']],
    ['The factory can make 200,000 cars a year.', ['200000: cars, per year']],
  ],
  'Sport that is worth a line, and sport that is not': [
    ['She scored 24 goals in 41 games.', ['24: goals']],
    ['A crowd of 48,212 saw the draw.', ['48212: crowd']],
    ['The midfielder signed for a club-record £62m.', ['62000000 GBP:']],
    ['He has 112 caps and is third with 25 points from 12 games.', ['112: caps', '25: points']],
    ['They trailed 14-3 at half-time and lost 31-17.', []],
    ['The 200m champion won by 0.04 seconds.', []],
    ['The ban of 18 matches was cut to six.', []],
    ['He took five wickets for 32 and made 104 not out.', ['5: wickets taken']],
  ],
  'Health and science': [
    ['The number of measles cases passed 1,200.', ['1200: cases']],
    [
      'Only 61 percent of two-year-olds had both doses, down from 92 percent in 2014.',
      ['61 per cent: per cent of two-year-olds', '92 per cent: per cent of two-year-olds, in 2014'],
    ],
    ['Doctors have treated 340 patients, 28 of whom have died.', ['340: patients treated', '28: killed']],
    ['The trial followed 4,100 women for six years.', ['4100: women']],
    ['The drug cut the risk of stroke by 27 per cent.', ['27 per cent: risk']],
    ['The clinic has 12 beds for 30,000 people.', ['12: beds', '30000: people']],
    [
      '[Tomas Alva=tomas-alva] said between 85,000 and 110,000 children were at risk.',
      ['85000–110000: children at risk, by tomas-alva'],
    ],
    ['The hospital needs 600 units of blood.', ['600: units']],
  ],
  'War, and who says so': [
    [
      'The [Sudanese=sudan:country] army said it killed 40 rebels; the [SPLM-N=splm-n:organization] said it lost three.',
      ['40: killed, by sudan', '3: killed, of splm-n, by splm-n'],
    ],
    ['[Hamas=hamas:organization] has denied that 30 civilians died in the raid.', []],
    [
      'The army rejected a claim by [Amnesty=amnesty:organization] that 30 civilians had died.',
      ['30: killed, by amnesty'],
    ],
    [
      '[Mali=mali:country]’s army denied [Amnesty=amnesty:organization]’s claim that 30 civilians had died.',
      ['30: killed, by amnesty'],
    ],
    [
      'The shelling killed seven, [Ukrainian=ukraine:country] officials said, while [Russia=russia:country] spoke of two dead.',
      ['7: killed, by ukraine', '2: killed, by russia'],
    ],
    ['The group claimed responsibility for the attack, which killed 19 soldiers.', ['19: killed']],
    ['The unit lost six men, the other side four.', ['6: men lost', '4: men lost']],
    ['[Peru=peru:country] will send 300 troops and two frigates.', ['300: troops sent, of peru']],
    ['Both sides exchanged 150 prisoners.', ['150: prisoners exchanged']],
    ['The army fired 60 shells at the town, wounding 14.', ['60: shells fired', '14: wounded']],
  ],
  'Disasters, aid, migration': [
    [
      'Floodwaters submerged 230 villages and 18,000 hectares of crops.',
      ['230: villages submerged', '18000 hectare: crops'],
    ],
    [
      'The agency appealed for $35 million to feed 400,000 people.',
      ['35000000 USD: appeal', '400000: people fed'],
    ],
    ['[Zambia=zambia:country] has promised 200 tonnes of maize.', ['200 tonne: maize']],
    [
      'The boat, licensed for 90 passengers, had at least 170 people on board.',
      ['90: passengers', 'at least 170: people'],
    ],
    ['Rescuers pulled 23 survivors from the rubble.', ['23: survivors pulled']],
    ['Power was cut to 75,000 homes.', ['75000: homes']],
    [
      'The quake damaged 3,400 buildings, 600 of them beyond repair.',
      ['3400: buildings damaged', '600: buildings damaged'],
    ],
    [
      'The river rose to 7.4 metres, 60 centimetres above the danger mark.',
      ['7.4 metre: river', '60 centimetre: river'],
    ],
    [
      'A 34-metre dam burst after 210 millimetres of rain fell in a day.',
      ['34 metre: dam', '210 millimetre: rain'],
    ],
    ['Nobody was hurt, no deaths were reported and no homes were lost.', []],
    ['Eight in ten wells were dry.', []],
  ],
  'Protests, strikes, schools': [
    [
      'Organisers said 50,000 people marched; police put the crowd at 18,000.',
      ['50000: people', '18000: crowd'],
    ],
    [
      'About 300 people marched through the town. Five were arrested after stones were thrown.',
      ['about 300: people', '5: arrested'],
    ],
    [
      'The walkout closed 1,200 schools and kept 640,000 pupils at home.',
      ['1200: schools closed', '640000: pupils'],
    ],
    ['The union wants a rise of 9 per cent; the state has offered four.', ['9 per cent: rise']],

    ['The petition has 84,000 signatures.', ['84000: signatures']],
  ],
}

for (const [beat, rows] of Object.entries(TABLES))
  describe(beat, () => {
    it.each(rows)('%s', (source, figures) => {
      expect(figuresIn(source).figures.map(tell)).toEqual(figures)
    })
  })
