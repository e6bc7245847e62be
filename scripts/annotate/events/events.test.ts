import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {EventReport, Quotation, Trigger} from '../../model.ts'
import {parseTable} from '../../read/tables.ts'
import {silentReport} from '../../report.ts'
import {findDates} from '../dates.ts'
import {findEvents} from '../events.ts'
import {marked} from '../marked.ts'

const triggers = parseTable(
  readFileSync(new URL('../../lexicon/triggers.tsv', import.meta.url), 'utf8'),
  'triggers.tsv',
  ['lemma', 'partOfSpeech', 'type', 'frame', 'example'],
  'triggers',
  silentReport(),
).map(({cells}) => ({...cells, type: cells.type === 'none' ? null : cells.type}) as unknown as Trigger)

/** Adjectives of countries, which the recogniser marks as such. */
const DEMONYM =
  /^(?:Kenyan|Ghanaian|Peruvian|Serbian|Israeli|Turkish|Ugandan|Rwandan|Chinese|French|Russian|Indian)s?$/
const QUOTED = /“[^”]*”/g

interface Read {
  text: string
  events: EventReport[]
}

/** Reads an article of Friday 6 March 2026. */
function read(source: string): Read {
  const {article, sentences, tokens, mentions, referents} = marked(source, {date: '2026-03-06'})
  for (const mention of mentions) {
    if (DEMONYM.test(article.text.slice(mention.start, mention.end))) mention.form = 'demonym'
  }
  const dates = findDates(article, sentences)
  const quotations = [...article.text.matchAll(QUOTED)].map(
    ({index, 0: words}): Quotation => ({
      start: index + 1,
      end: index + words.length - 1,
      speaker: null,
      cue: null,
      direct: true,
      medium: null,
    }),
  )
  const events = findEvents(
    article,
    sentences,
    tokens,
    mentions,
    referents,
    dates,
    quotations,
    triggers,
    () => {},
  )
  return {text: article.text, events}
}

/** `CONSULT meeting: ada + ben @accra 2026-03-05 (planned)`, in the order of the text. */
function tell({type, label, participants, place, date, status}: EventReport): string {
  const named = (role: string) =>
    participants
      .filter((participant) => participant.role === role)
      .map(({entity}) => entity)
      .join(' & ')
  const alike = named('participant').replaceAll(' & ', ' + ')
  const who = alike || [named('source'), named('target')].join(' > ').trim()
  return [
    `${type ?? 'none'} ${label}: ${who}`,
    place === null ? '' : `@${place}`,
    date ?? '',
    status === 'reported' ? '' : `(${status})`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const found = (source: string) => read(source).events.map(tell)

describe('who does what to whom', () => {
  test.each<[string, ...string[]]>([
    [
      '[Ada Boateng=ada] met [Ben Owino=ben] in [Accra@accra] on Thursday.',
      'CONSULT meeting: ada + ben @accra 2026-03-05',
    ],
    ['[Ada Boateng=ada] and [Ben Owino=ben] met in [Accra@accra].', 'CONSULT meeting: ada + ben @accra'],
    [
      '[Ada Boateng=ada], [Ben Owino=ben] and [Lea Sanz=lea] met on 3 March.',
      'CONSULT meeting: ada + ben + lea 2026-03-03',
    ],
    ['[Kenya=kenya:country]’s envoy [Ada Boateng=ada] met [Ben Owino=ben].', 'CONSULT meeting: ada + ben'],
    [
      '[Ada Boateng=ada], head of the [Harbour Fund=fund:organization], met [Ben Owino=ben].',
      'CONSULT meeting: ada + ben',
    ],
    ['The minister, [Ada Boateng=ada], met [Ben Owino=ben].', 'CONSULT meeting: ada + ben'],
    [
      '[Ada Boateng=ada], 44, who founded the [Harbour Fund=fund:organization], met [Ben Owino=ben].',
      'CONSULT meeting: ada + ben',
    ],
    ['[Ada Boateng=ada] met [Kenyan=kenya:country] President [Ben Owino=ben].', 'CONSULT meeting: ada + ben'],
    [
      '[Ada Boateng=ada] met the leaders of [Kenya=kenya:country] and [Ghana=ghana:country].',
      'CONSULT meeting: ada + kenya + ghana',
    ],
    [
      '[Ada Boateng=ada] met [Kenyan=kenya:country] and [Ghanaian=ghana:country] officials.',
      'CONSULT meeting: ada + kenya + ghana',
    ],
    ['[Ada Boateng=ada] met families of the dead in [Accra@accra].', 'CONSULT meeting: ada @accra'],
    [
      '[Kenyan=kenya:country] troops shelled [Lodwar@lodwar] on Tuesday.',
      'ASSAULT shelling: kenya > @lodwar 2026-03-03',
    ],
    [
      '[Kenyan=kenya:country] drones struck a depot in [Lodwar@lodwar].',
      'ASSAULT drone strike: kenya > @lodwar',
    ],
    ['[Lodwar Police=police:organization] arrested [Ben Owino=ben].', 'COERCE arrest: police > ben'],
    ['[Ben Owino=ben] was arrested by [Lodwar Police=police:organization].', 'COERCE arrest: police > ben'],
    ['[Ben Owino=ben] was arrested in [Lodwar@lodwar] on Monday.', 'COERCE arrest: > ben @lodwar 2026-03-02'],
    ['[Ben Owino=ben] has been sentenced to nine years for fraud.', 'COERCE sentence: > ben'],
    [
      'Police arrested [Ben Owino=ben] and charged him with fraud.',
      'COERCE arrest: > ben',
      'ACCUSE charge: > ben',
    ],
    [
      '[Ben Owino=ben] was arrested on Monday and charged with fraud.',
      'COERCE arrest: > ben 2026-03-02',
      'ACCUSE charge: > ben',
    ],
    [
      '[Lodwar Police=police:organization] raided [Savanna Bank=bank:organization] and seized nine computers.',
      'COERCE raid: police > bank',
    ],
    [
      '[Kenya=kenya:country] imposed sanctions on [Savanna Bank=bank:organization].',
      'SANCTION sanctions: kenya > bank',
    ],
    [
      'Sanctions were imposed on [Savanna Bank=bank:organization] by [Kenya=kenya:country].',
      'SANCTION sanctions: kenya > bank',
    ],
    [
      '[Kenya=kenya:country] rejected a [Ghanaian=ghana:country] proposal.',
      'REJECT rejection: kenya > ghana',
    ],
    [
      '[Kenya=kenya:country] turned down an offer from [Savanna Bank=bank:organization].',
      'REJECT rejection: kenya > bank',
    ],
    [
      '[Lodwar Court=court:organization] dismissed an appeal by [Ben Owino=ben].',
      'REJECT rejected appeal: court > ben',
    ],
    [
      '[Lodwar Court=court:organization] found [Ben Owino=ben] guilty of arson.',
      'COERCE conviction: court > ben',
    ],
    ['[Ada Boateng=ada] urged [Ben Owino=ben] to sign the treaty.', 'REQUEST appeal: ada > ben'],
    [
      '[Ada Boateng=ada] called on Thursday on [Ben Owino=ben] to resign.',
      'REQUEST appeal: ada > ben 2026-03-05',
    ],
    ['[Ada Boateng=ada] demanded that [Kenya=kenya:country] close its base.', 'REQUEST demand: ada > kenya'],
    ['[Ada Boateng=ada] said [Kenya=kenya:country] must close its base.', 'REQUEST demand: ada > kenya'],
    ['[Ada Boateng=ada] asked residents to stay at home.', 'REQUEST request: ada >'],
    ['[Ada Boateng=ada] accused [Ben Owino=ben] of prolonging the strike.', 'ACCUSE accusation: ada > ben'],
    [
      '[Ada Boateng=ada] said [Ben Owino=ben] had failed, accusing him of lying.',
      'ACCUSE accusation: ada > ben',
    ],
    [
      'Calling on [Ben Owino=ben] to resign, [Ada Boateng=ada] said the vote was lost.',
      'REQUEST appeal: ada > ben',
    ],
    [
      'The [Harbour Union=union:organization] issued a statement condemning the raid.',
      'ACCUSE condemnation: union >',
    ],
    [
      '[Savanna Bank=bank:organization] agreed to buy [Harbour Fund=fund:organization].',
      'AGREE agreement: bank + fund',
    ],
    ['[Kenya=kenya:country] threatened to attack [Ghana=ghana:country].', 'THREATEN threat: kenya > ghana'],
    ['[Ada Boateng=ada] refused to meet [Ben Owino=ben].', 'REJECT refusal: ada > ben'],
    [
      '[Savanna Bank=bank:organization] took over [Harbour Fund=fund:organization] in May 2025.',
      'none takeover: bank > fund 2025-05',
    ],
    [
      'The [Rovers=rovers:organization] beat the [Harbour Stars=stars:organization] on Sunday.',
      'none win: rovers > stars 2026-03-01',
    ],
    [
      '[Lodwar Court=court:organization] ruled on Tuesday that the levy was lawful.',
      'none ruling: court 2026-03-03',
    ],
    [
      'Members of the [Harbour Union=union:organization] walked out on Monday.',
      'PROTEST walkout: union > 2026-03-02',
    ],
    ['[Ben Owino=ben] resigned as mayor on Monday.', 'RETREAT resignation: ben > 2026-03-02'],
    ['[Ada Boateng=ada] flew to [Accra@accra] to meet [Ben Owino=ben].', 'CONSULT meeting: ada + ben @accra'],
    [
      '[Kenya=kenya:country] withdrew its troops from [Ghana=ghana:country].',
      'RETREAT withdrawal of troops: kenya > ghana',
    ],
    ['[Kenya=kenya:country] granted [Ben Owino=ben] asylum.', 'AID asylum: kenya > ben'],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('what happened to nobody by name', () => {
  test.each<[string, ...string[]]>([
    ['Police arrested four men in [Lodwar@lodwar] on Monday.', 'COERCE arrest: > @lodwar 2026-03-02'],
    ['Shells hit the village of [Lodwar@lodwar].', 'ASSAULT shelling: > @lodwar'],
    ['Hundreds of people marched through [Lodwar@lodwar].', 'PROTEST march: > @lodwar'],
    ['Nurses in [Lodwar@lodwar] went on strike on Monday.', 'PROTEST strike: > @lodwar 2026-03-02'],
    ['The last raid on the camp, in 1986, killed nine people in [Lodwar@lodwar].'],
    ['Her government asked [Kenya=kenya:country] for six helicopters.', 'REQUEST request: > kenya'],
    ['The talks failed in [Lodwar@lodwar].'],
    ['Police could arrest four men in [Lodwar@lodwar].'],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('what befell a town and was nobody’s deed', () => {
  test.each<[string, ...string[]]>([
    [
      'An earthquake of magnitude 6.1 struck [Lodwar@lodwar] on Monday, killing nine people.',
      'none earthquake: > @lodwar 2026-03-02',
    ],
    [
      'Nine people died when a ferry sank off [Lodwar@lodwar] on Sunday.',
      'none ferry sinking: > @lodwar 2026-03-01',
    ],
    ['A fire at a factory in [Lodwar@lodwar] killed nine people.', 'none fire: > @lodwar'],
    ['Floods have killed nine people in [Lodwar@lodwar].', 'none flood: > @lodwar'],
    ['A dam burst above [Lodwar@lodwar] on Thursday night.', 'none dam burst: > @lodwar 2026-03-05'],
    // No town, no past, no flood.
    ['An earthquake struck [Kenya=kenya:country] on Monday.'],
    ['A blaze could hit [Lodwar@lodwar].'],
    ['Floods hit [Lodwar@lodwar] every spring, and may hit it again.', 'none flood: > @lodwar'],
    ['A storm of protest hit [Lodwar@lodwar].'],
    ['The last flood, in 1986, hit [Lodwar@lodwar] harder.'],
    ['A bus was parked in [Lodwar@lodwar].'],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('what talks brought about', () => {
  const HELD = '[Kenya=kenya:country] and [Ghana=ghana:country] held talks.'
  const TOLD = 'CONSULT talks: kenya + ghana'
  test.each<[string, ...string[]]>([
    [
      `${HELD} Those talks on Thursday in [Oslo@oslo] brought about an exchange of prisoners.`,
      TOLD,
      'CONSULT talks: kenya + ghana @oslo 2026-03-05',
      'AGREE agreement on an exchange of prisoners: kenya + ghana @oslo 2026-03-05',
    ],
    [`${HELD} It rained. The talks produced a deal on water.`, TOLD, 'AGREE deal: kenya + ghana'],
    [`${HELD} The two sides agreed on an exchange of prisoners.`, TOLD, 'AGREE agreement: kenya + ghana'],
    [
      'At talks in [Oslo@oslo], [Kenya=kenya:country] and [Ghana=ghana:country] agreed to swap prisoners.',
      'AGREE agreement: kenya + ghana @oslo',
    ],
    // Nothing came of them, or other talks are meant, or talks long past.
    [`${HELD} The talks produced no deal.`, TOLD],
    [`${HELD} The talks produced an exchange of views.`, TOLD],
    [`${HELD} The talks could produce a deal.`, TOLD],
    [`${HELD} Talks in the shops produced a deal.`, TOLD],
    [`${HELD} It rained. It rained. It rained. The talks produced a deal.`, TOLD],
    ['[Kenya=kenya:country] smiled. The talks produced a deal.'],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('what one says of another', () => {
  test.each<[string, ...string[]]>([
    [
      'The head of the board, [Ada Boateng=ada], admitted on Monday that [Ben Owino=ben] had let her down.',
      'ACCUSE accusation: ada > ben 2026-03-02',
    ],
    [
      '[Ada Boateng=ada] said [Kenya=kenya:country] had betrayed its allies.',
      'ACCUSE accusation: ada > kenya',
    ],
    ['[Ben Owino=ben] let [Ada Boateng=ada] down.'],
    ['[Ada Boateng=ada] did not say that [Kenya=kenya:country] had betrayed its allies.'],
    // What another thinks or will say is talk.
    ['[Ada Boateng=ada] said [Kenya=kenya:country] “pretty much” backed the scheme.'],
    ['[Ada Boateng=ada] said [Ben Owino=ben] opposed the scheme.'],
    ['[Kenya=kenya:country] backed the scheme.', 'SUPPORT support: kenya >'],
    ['[Ada Boateng=ada] said [Ben Owino=ben] would press [Kenya=kenya:country] to see if it was serious.'],
    [
      '[Ada Boateng=ada] said she would ask [Kenya=kenya:country] for ships.',
      'REQUEST request: ada > kenya (planned)',
    ],
    // A state of things is disputed, or an accusation is.
    ['[Kenya=kenya:country] has denied its troops were surrounded or fleeing.'],
    ['[Kenya=kenya:country] denied that prices were rising.'],
    ['[Kenya=kenya:country] denied that its troops had fired first.', 'REJECT denial: kenya >'],
    ['[Ada Boateng=ada] denied a report that she had left.', 'REJECT denial: ada >'],
    ['[Ada Boateng=ada] denied that she was paid by [Ben Owino=ben].', 'REJECT denial: ada >'],
    // Where something else is told.
    ['During her visit to [Kenya=kenya:country], [Ada Boateng=ada] planted a tree.'],
    [
      'During her visit to [Kenya=kenya:country] on Monday, [Ada Boateng=ada] planted a tree.',
      'CONSULT visit: ada > kenya 2026-03-02',
    ],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('gifts and offers', () => {
  test.each<[string, ...string[]]>([
    ['[Kenya=kenya:country] lent [Ghana=ghana:country] two ships.', 'AID loan of ships: kenya > ghana'],
    ['[Kenya=kenya:country] has pledged nine million euros.', 'AID pledge of euros: kenya >'],
    ['[Kenya=kenya:country] pledged to rebuild the bridge.', 'AGREE pledge: kenya >'],
    ['[Kenya=kenya:country] offered two water bombers.', 'AID offer of water bombers: kenya >'],
    ['[Kenya=kenya:country] offered to host the talks.', 'AGREE offer: kenya >'],
    ['[Ghana=ghana:country] sent a team led by [Ben Owino=ben].'],
    [
      '[Ben Owino=ben] approved permits worth 61 million dollars for [Savanna Bank=bank:organization].',
      'AGREE approval: ben >',
    ],
    ['[Ben Owino=ben] bought a concession held by [Savanna Bank=bank:organization].'],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('whom a clause with many parts is about', () => {
  test.each<[string, ...string[]]>([
    [
      'The [Kenyan=kenya:country] president, [Ada Boateng=ada], threatened on Monday to cut off the water.',
      'THREATEN threat: ada > 2026-03-02',
    ],
    [
      'The chairwoman, [Ada Boateng=ada], said she would study the offer, and called on [Savanna Bank=bank:organization] to wait.',
      'REQUEST appeal: ada > bank',
    ],
    [
      '[Ada Boateng=ada] and her [Kenyan=kenya:country] counterpart, [Ben Owino=ben], met in [Accra@accra].',
      'CONSULT meeting: ada + ben @accra',
    ],
    [
      '[Ada Boateng=ada] met her [Kenyan=kenya:country] counterpart, [Ben Owino=ben].',
      'CONSULT meeting: ada + ben',
    ],
    [
      '[Ada Boateng=ada], 38, of [Lodwar@lodwar], [Kenya=kenya:country], was arrested.',
      'COERCE arrest: > ada',
    ],
    [
      'Police arrested [Harbour Union=union:organization] ([HU=union:organization]) leader [Ben Owino=ben].',
      'COERCE arrest: > ben',
    ],
    ['Police arrested 17 pickets, among them [Ben Owino=ben].', 'COERCE arrest: > ben'],
    [
      '[Lea Sanz=lea] jailed a [Kenyan=kenya:country], [Ben Owino=ben], for owning a lizard.',
      'COERCE jailing: lea > ben',
    ],
    [
      'Her lawyer, [Ben Owino=ben], smiled and asked the judge, Justice [Lea Sanz=lea], to throw it out.',
      'REQUEST request: ben > lea',
    ],
    ['[Ada Boateng=ada] asked a question, the first, to much laughter.'],
    [
      'Villagers blocked [National Highway@road] near [Lodwar@lodwar] on Tuesday.',
      'PROTEST blockade: > @lodwar 2026-03-03',
    ],
    [
      'At a [Harbour League=league:organization] summit in May, where members pledged to buy nine ships, [Ben Owino=ben] slept.',
      'AGREE pledge: league > 2025-05',
    ],
    ['The man, arrested on Monday, accused [Ada Boateng=ada].', 'ACCUSE accusation: > ada'],
    [
      '[Ada Boateng=ada] was ill; [Ben Owino=ben], jailed in his absence by [Lodwar Court=court:organization], lives in [Oslo@oslo].',
      'COERCE jailing: court > ben',
    ],
    ['[Ada Boateng=ada] said an order for 300 doses, approved in May, was lost.'],
    [
      'Agents of the [Fraud Office=fraud:organization] arrested [Ben Owino=ben].',
      'COERCE arrest: fraud > ben',
    ],
    [
      '[Harbour Front=front:organization], whose fighters killed nine policemen near [Lodwar@lodwar], said nothing.',
      'ASSAULT killing: front > @lodwar',
    ],
    ['A deal was signed after midnight in [Accra@accra] by [Ada Boateng=ada].', 'AGREE deal: ada @accra'],
  ])('%s', (source, ...events) => {
    expect(found(source).filter((event) => !event.startsWith('COERCE arrest: > 2026'))).toEqual(events)
  })
})

describe('what hangs on an “if”', () => {
  test.each<[string, ...string[]]>([
    [
      'If the truce holds, [Ada Boateng=ada] and [Ben Owino=ben] could meet.',
      'CONSULT meeting: ada + ben (hypothetical)',
    ],
    [
      'If no inquiry is opened, [Ada Boateng=ada] will ask [Kenya=kenya:country] for ships.',
      'REQUEST request: ada > kenya (hypothetical)',
    ],
    ['If [Ada Boateng=ada] meets [Ben Owino=ben], prices will fall.'],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('plain sentences', () => {
  test.each<[string, ...string[]]>([
    ['[Ada Boateng=ada] dismissed the complaint.', 'REJECT rejection: ada >'],
    ['[Ada Boateng=ada] dismissed the class.'],
    [
      '[Ada Boateng=ada] ruled out a state of emergency on Monday.',
      'REJECT ruling out of an emergency: ada > 2026-03-02',
    ],
    ['[Ada Boateng=ada] was ruled out of the match on Monday.'],
    [
      'Soldiers led by Major [Ben Owino=ben] stormed the radio station on Sunday.',
      'ASSAULT storming of a station: ben > 2026-03-01',
    ],
    ['A novel read by [Ben Owino=ben] attacked the station.'],
    ['[Kenya=kenya:country] lent [Ghana=ghana:country] two pumps.', 'AID loan: kenya > ghana'],
    ['[Kenya=kenya:country] lent an ear.'],
    ['[Kenya=kenya:country] has given $5 million.', 'AID gift of money: kenya >'],
    ['[Ada Boateng=ada] gave [Ben Owino=ben] $5,000.'],
    ['[Savanna Bank=bank:organization] offered $5 million for the mill.'],
    [
      '[Kenya=kenya:country] offered a helicopter, and [Ghana=ghana:country] is sending divers.',
      'AID offer of a helicopter: kenya >',
      'AID sending of divers: ghana > (planned)',
    ],
    [
      '[Kenya=kenya:country] sent blankets to flood victims on Monday.',
      'AID sending of blankets: kenya > 2026-03-02',
    ],
    [
      '[Kenya=kenya:country] might lift the sanctions it imposed on [Ben Owino=ben] in 2019.',
      'CONCEDE lifting of sanctions: kenya > ben (hypothetical)',
      'SANCTION sanctions: kenya > ben 2019',
    ],
    ['[Kenya=kenya:country] might say the sanctions had failed.'],
    [
      '[Kenya=kenya:country] lifted the sanctions it had imposed on [Ghana=ghana:country] on Tuesday.',
      'CONCEDE lifting of sanctions: kenya > ghana',
      'SANCTION sanctions: kenya > ghana',
    ],
    [
      '[Ben Owino=ben] was arrested on Monday. The prosecutor, [Ada Boateng=ada], charged him with fraud.',
      'COERCE arrest: > ben 2026-03-02',
      'ACCUSE charge: ada > ben',
    ],
    // A farmer, not she.
    ['[Ada Boateng=ada] saw a farmer. [Ben Owino=ben] charged him with fraud.'],
    [
      'The army has deployed 600 soldiers to the town of [Bawku@bawku].',
      'MOBILIZE deployment of soldiers: > @bawku',
    ],
    ['The firm deployed new software in [Bawku@bawku].'],
    [
      '[Kenya=kenya:country] and [Ghana=ghana:country] signed an agreement on fishing in [Accra@accra] on Tuesday.',
      'SUPPORT agreement: kenya + ghana @accra 2026-03-03',
    ],
    // Where he is said to have smuggled.
    [
      '[Ada Boateng=ada] accused [Ben Owino=ben] of smuggling in [Accra@accra].',
      'ACCUSE accusation: ada > ben',
    ],
    [
      'The [Dockers Union=union:organization] has called a three-day strike from Thursday.',
      'PROTEST strike: union > 2026-03-12 (planned)',
    ],
    [
      'The [Dockers Union=union:organization] will strike on 12 March.',
      'PROTEST strike: union > 2026-03-12 (planned)',
    ],
    ['The [Harbour Stars=stars:organization] will strike first on 12 March.'],
    ['[Ada Boateng=ada] dismissed [Ben Owino=ben] for a duck.'],
    ['[Savanna Airways=airline:organization] is sending planes to [Accra@accra].'],
    [
      '[Kenya=kenya:country] freed nine border guards on Monday.',
      'RETREAT release of guards: kenya > 2026-03-02',
    ],
    ['[Kenya=kenya:country] guards its border.'],
    ['Rescuers led by [Ada Boateng=ada] freed nine miners.'],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('a word of a class', () => {
  test.each<[string, ...string[]]>([
    ['[Kenya=kenya:country] sent flour to [Ghana=ghana:country].', 'AID sending of flour: kenya > ghana'],
    ['[Kenya=kenya:country] freed hundreds of prisoners.', 'RETREAT release of prisoners: kenya >'],
    ['[Kenya=kenya:country] released photos of prisoners.'],
    ['[Kenya=kenya:country] sent police dogs to the show.'],
    ['[Ada Boateng=ada] ruled out a resignation.', 'REJECT ruling out of a resignation: ada >'],
    // The same words for other things.
    ['[Savanna Bank=bank:organization] shares closed 3.4 per cent down.'],
    ['[Savanna Bank=bank:organization] withdrew a credit line.'],
    ['[Ada Boateng=ada] said no jobs would go.'],
    ['[Ada Boateng=ada] blamed nobody.'],
    ['[Ada Boateng=ada] flew a drone from the base at [Lodwar@lodwar].'],
    ['[Ada Boateng=ada] asked [Ben Owino=ben] whether it was late.'],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('what a noun tells', () => {
  test.each<[string, ...string[]]>([
    [
      'Talks between [Kenya=kenya:country] and [Ghana=ghana:country] ended in [Oslo@oslo] on Monday.',
      'CONSULT talks: kenya + ghana @oslo 2026-03-02',
    ],
    [
      '[Kenya=kenya:country]-[Ghana=ghana:country] talks in [Oslo@oslo] collapsed.',
      'CONSULT talks: kenya + ghana @oslo',
    ],
    [
      '[Ada Boateng=ada]’s visit to [Kenya=kenya:country] last week drew crowds.',
      'CONSULT visit: ada > kenya 2026-02-23/2026-03-01',
    ],
    [
      'Officials praised Thursday’s visit by a [Kenyan=kenya:country] delegation to [Oslo@oslo].',
      'CONSULT visit: kenya > @oslo 2026-03-05',
    ],
    [
      'After a meeting with [Ada Boateng=ada] on Monday, [Ben Owino=ben] said he was hopeful.',
      'CONSULT meeting: ben + ada 2026-03-02',
    ],
    [
      'A [Kenyan=kenya:country] missile strike on [Ghana=ghana:country] killed nine people on Monday.',
      'ASSAULT missile strike: kenya > ghana 2026-03-02',
    ],
    [
      'The mayor recalled [Kenya=kenya:country]’s 2019 invasion of [Ghana=ghana:country].',
      'ASSAULT invasion: kenya > ghana 2019',
    ],
    ['It was one of [Kenya=kenya:country]’s largest drone strikes.', 'ASSAULT drone strike: kenya >'],
    ['The arrest of [Ben Owino=ben] on Monday drew crowds.', 'COERCE arrest: > ben 2026-03-02'],
    [
      'A ceasefire between [Kenya=kenya:country] and [Ghana=ghana:country] took effect on Sunday.',
      'AGREE ceasefire: kenya + ghana 2026-03-01',
    ],
    [
      '[Ada Boateng=ada], with whom he held talks, praised the [Harbour Fund=fund:organization].',
      'SUPPORT praise: ada > fund',
    ],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('what is planned, denied or only possible', () => {
  test.each<[string, ...string[]]>([
    [
      '[Ada Boateng=ada] will meet [Ben Owino=ben] on Monday.',
      'CONSULT meeting: ada + ben 2026-03-09 (planned)',
    ],
    ['[Ada Boateng=ada] is due to meet [Ben Owino=ben].', 'CONSULT meeting: ada + ben (planned)'],
    [
      '[Ada Boateng=ada] plans to visit [Kenya=kenya:country] in May.',
      'CONSULT visit: ada > kenya 2026-05 (planned)',
    ],
    ['[Ada Boateng=ada] is to meet [Ben Owino=ben].', 'CONSULT meeting: ada + ben (planned)'],
    ['[Ada Boateng=ada] said she would meet [Ben Owino=ben].', 'CONSULT meeting: ada + ben (planned)'],
    [
      '[Kenyan=kenya:country] officials prepared for a follow-up meeting with [Ghana=ghana:country]’s chief negotiator.',
      'CONSULT meeting: kenya + ghana (planned)',
    ],
    [
      '[Kenya=kenya:country] and [Ghana=ghana:country] will begin talks in May.',
      'CONSULT talks: kenya + ghana 2026-05 (planned)',
    ],
    [
      '[Ada Boateng=ada] could meet [Ben Owino=ben] next week.',
      'CONSULT meeting: ada + ben 2026-03-09/2026-03-15 (hypothetical)',
    ],
    [
      '[Kenya=kenya:country] denied that its troops had attacked [Ghana=ghana:country].',
      'ASSAULT attack: kenya > ghana (denied)',
    ],
    [
      '[Kenya=kenya:country] denied attacking [Ghana=ghana:country].',
      'ASSAULT attack: kenya > ghana (denied)',
    ],
    [
      '[Ada Boateng=ada] did not meet [Ben Owino=ben] in [Accra@accra].',
      'CONSULT meeting: ada + ben @accra (denied)',
    ],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('what is no event', () => {
  test.each([
    // Nobody named takes part.
    ['Police arrested a man on Monday.'],
    ['He was arrested in [Lodwar@lodwar] on Monday.'],
    ['Police arrested a man in [Kenya=kenya:country] on Monday.'],
    ['The council criticised the police in [Lodwar@lodwar] on Monday.'],
    ['A [Kenyan=kenya:country] farmer was arrested on Monday.'],
    // Wished, feared, asked, supposed.
    ['[Ada Boateng=ada] wants to meet [Ben Owino=ben].'],
    ['[Ada Boateng=ada] hopes to visit [Kenya=kenya:country].'],
    ['If [Kenya=kenya:country] attacks [Ghana=ghana:country], prices will rise.'],
    ['[Ada Boateng=ada] would resign if the vote were lost.'],
    ['[Ada Boateng=ada] will not meet [Ben Owino=ben].'],
    ['Did [Ada Boateng=ada] meet [Ben Owino=ben]?'],
    ['There are fears of an attack by [Kenya=kenya:country] on [Ghana=ghana:country].'],
    ['There were no talks between [Kenya=kenya:country] and [Ghana=ghana:country].'],
    ['Possible talks between [Kenya=kenya:country] and [Ghana=ghana:country] were discussed.'],
    // What somebody says in so many words is a quotation.
    ['“We arrested [Ben Owino=ben] on Monday in his flat,” she said.'],
    // Nouns and adjectives that look like verbs.
    ['The [Savanna Bank=bank:organization] attack ad ran for a week.'],
    ['Support for [Ada Boateng=ada] grew.'],
    ['[Ada Boateng=ada] is a former ambassador accredited to [Kenya=kenya:country].'],
    ['The ratio of wounded and killed in [Kenya=kenya:country] fell.'],
    ['[Rovers=rovers:organization] meet [Harbour Stars=stars:organization] in the cup final on Sunday.'],
    ['The [Harbour Union=union:organization] now meets in a room of the church.'],
    ['Farmers blocked the road, demanding the titles that [Lodwar Court=court:organization] kept.'],
    // States of things.
    ['The scheme is backed by [Savanna Bank=bank:organization].'],
    ['[Ada Boateng=ada] opposes the scheme.'],
    ['[Kenyan=kenya:country] attacks have emptied the villages.'],
    ['Talks with [Kenya=kenya:country] are a topic of the season.'],
    ['[Ada Boateng=ada] has held multiple meetings with [Ben Owino=ben].'],
    // A block killed them, not who was jailed for it.
    ['Judges spoke of [Ben Owino=ben] after a fire in a block that killed nine people.'],
    // The same words for other things.
    ['[Ada Boateng=ada] walked out of the hall.'],
    ['[Ada Boateng=ada] left, storming down the steps.'],
    ['[Ada Boateng=ada] asked to see the file.'],
    ['[Ada Boateng=ada] ruled out a mistake.'],
    ['The [Kenya=kenya:country] plan to end the war was read out.'],
    ['[Savanna Bank=bank:organization] nearly died.'],
    ['[Ben Owino=ben] was ruled out of order.'],
    ['The piano was given in 1981 by [Ada Boateng=ada].'],
    ['[Ada Boateng=ada] gave up the games in 2017.'],
    ['Warm water had wiped out one weed at [Lodwar@lodwar].'],
    ['[Kenya=kenya:country] has ratified neither.'],
    ['[Kenya=kenya:country] meet [Ghana=ghana:country] in [Oslo@oslo] on Thursday.'],
    ['[Savanna Bank=bank:organization] met its targets.'],
    ['[Kenya=kenya:country] will meet [Ghana=ghana:country] in [Oslo@oslo] in the Nations Cup.'],
    ['[Ada Boateng=ada] arrives at the High Court in [Accra@accra].'],
    ['Rising prices hit [Kenya=kenya:country].'],
    ['[Ada Boateng=ada] declined to comment.'],
    ['[Kenya=kenya:country] fired up its economy.'],
    ['[Savanna Bank=bank:organization] charged customers more.'],
    // A headline between paragraphs says again what the text says.
    ['# [Lodwar Police=police:organization] arrested [Ben Owino=ben]'],
  ])('%s', (source) => {
    expect(found(source)).toEqual([])
  })
})

describe('one event, not two', () => {
  test.each<[string, ...string[]]>([
    ['[Kenya=kenya:country] launched an attack on [Ghana=ghana:country].', 'ASSAULT attack: kenya > ghana'],
    ['[Kenya=kenya:country] agreed to release [Ben Owino=ben].', 'AGREE agreement: kenya'],
    [
      '[Ada Boateng=ada] asked [Kenya=kenya:country] to withdraw from [Ghana=ghana:country].',
      'REQUEST request: ada > kenya',
    ],
    [
      '[Kenya=kenya:country] accused [Ghana=ghana:country] of attacking [Lodwar@lodwar].',
      'ACCUSE accusation: kenya > ghana',
    ],
    ['[Ada Boateng=ada] held a meeting with [Ben Owino=ben].', 'CONSULT meeting: ada + ben'],
    [
      '[Kenyan=kenya:country] missiles hit a school, killing nine children.',
      'ASSAULT missile strike: kenya >',
    ],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

describe('when', () => {
  test.each<[string, string | null]>([
    ['On Monday, [Ada Boateng=ada] met [Ben Owino=ben].', '2026-03-02'],
    ['[Ada Boateng=ada] on Monday met [Ben Owino=ben].', '2026-03-02'],
    ['[Ada Boateng=ada] met [Ben Owino=ben] last month.', '2026-02'],
    // The date is when it was said.
    ['[Lea Sanz=lea] said on Monday that [Ada Boateng=ada] met [Ben Owino=ben].', null],
    ['[Ada Boateng=ada] met [Ben Owino=ben], the ministry said on Monday.', null],
    // The date belongs to another noun, or bounds it.
    ['[Ada Boateng=ada] met [Ben Owino=ben] before Monday’s vote.', null],
    ['[Ada Boateng=ada] met [Ben Owino=ben] after the 2019 election.', null],
    ['[Ada Boateng=ada], who moved here in May, met [Ben Owino=ben].', null],
    ['[Ada Boateng=ada] has met [Ben Owino=ben] twice since 2019.', null],
  ])('%s', (source, date) => {
    expect(read(source).events.map((event) => event.date)).toEqual([date])
  })
})

describe('where', () => {
  test.each<[string, string | null]>([
    ['In [Accra@accra], [Ada Boateng=ada] met [Ben Owino=ben].', 'accra'],
    ['[Ada Boateng=ada] met [Ben Owino=ben] near [Accra@accra].', 'accra'],
    ['[Ada Boateng=ada] met [Ben Owino=ben] in [Ghana=ghana:country].', 'ghana'],
    [
      'He spoke of the [Volta Region@volta:region], where [Kenyan=kenya:country] troops have pulled back.',
      'volta',
    ],
    ['In [Accra@accra], [Ada Boateng=ada] promised to keep the office open.', 'accra'],
    ['[Ada Boateng=ada] accused [Ben Owino=ben] in [Accra@accra] of lying.', 'accra'],
    ['[Ada Boateng=ada] promised to keep the office in [Accra@accra] open.', null],
    ['[Kenya=kenya:country] will send doses, its embassy in [Accra@accra] said.', null],
    ['[Kenya=kenya:country] launched drones from bases in [Accra@accra].', null],
    ['[Savanna Bank=bank:organization] signed a deal with [Accra@accra].', null],
    // Where she is from, where he rules, what the talks were about.
    ['[Ada Boateng=ada] of [Accra@accra] met [Ben Owino=ben].', null],
    ['[Ada Boateng=ada] met the [Accra@accra]-based lawyer [Ben Owino=ben].', null],
    ['[Ada Boateng=ada] met [Ben Owino=ben] from [Accra@accra].', null],
  ])('%s', (source, place) => {
    expect(read(source).events.map((event) => event.place)).toEqual([place])
  })
})

describe('whom a word stands for', () => {
  test.each<[string, ...string[]]>([
    ['[Ada Boateng=ada] smiled. She met [Ben Owino=ben].', 'CONSULT meeting: ada + ben'],
    [
      'The [Trade Commission=trade:organization] rose. The commission fined [Savanna Bank=bank:organization].',
      'SANCTION fine: trade > bank',
    ],
    ['Mayor [Ada Boateng=ada] smiled. The mayor met [Ben Owino=ben].', 'CONSULT meeting: ada + ben'],
    [
      '[Savanna Bank=bank:organization] rose. The company sued [Ben Owino=ben].',
      'ACCUSE lawsuit: bank > ben',
    ],
    [
      '[Kenya=kenya:country] and [Ghana=ghana:country] were silent. [Ada Boateng=ada] urged both sides to stop.',
      'REQUEST appeal: ada > kenya & ghana',
    ],
    // Two could be meant, or none.
    [
      '[Savanna Bank=bank:organization] and [Calder=calder:organization] rose. The company sued [Ben Owino=ben].',
      'ACCUSE lawsuit: > ben',
    ],
    ['[Ada Boateng=ada] and [Lea Sanz=lea] smiled. She criticised the plan.'],
    [
      'The [Trade Commission=trade:organization] and the [Flood Commission=flood:organization] rose. The commission fined [Savanna Bank=bank:organization].',
      'SANCTION fine: > bank',
    ],
    ['It rained. He criticised the plan.'],
    ['[Lea Sanz=lea] was ill. Her son, [Ben Owino=ben], said she died on Monday.'],
    ['[Ada Boateng=ada] thanked [Lea Sanz=lea]. She died on Monday.', 'SUPPORT thanks: ada > lea'],
  ])('%s', (source, ...events) => {
    expect(found(source)).toEqual(events)
  })
})

test('the evidence is the sentence, or the clause when the sentence tells two things', () => {
  const one = read('It rained. [Ada Boateng=ada] met [Ben Owino=ben]. It stopped.')
  expect(one.events.map(({start, end}) => one.text.slice(start, end))).toEqual(['Ada Boateng met Ben Owino.'])
  const two = read('[Ada Boateng=ada] met [Ben Owino=ben] and praised [Lea Sanz=lea].')
  expect(two.events.map(({start, end}) => two.text.slice(start, end))).toEqual([
    'Ada Boateng met Ben Owino',
    'praised Lea Sanz',
  ])
})

test('the trigger is the words that show it', () => {
  const {text, events} = read('[Ada Boateng=ada] held long talks with [Ben Owino=ben].')
  expect(events.map(({trigger}) => text.slice(trigger.start, trigger.end))).toEqual(['held long talks'])
})

test('the same happening told twice is reported twice', () => {
  const source = '[Ada Boateng=ada] met [Ben Owino=ben]. [Ada Boateng=ada] met [Ben Owino=ben].'
  expect(found(source)).toHaveLength(2)
})

test('a line without an end is no sentence, and is passed over', () => {
  const endless = `[Ada Boateng=ada] met [Ben Owino=ben] ${'and met and '.repeat(50_000)}`
  expect(found(`${endless}\n\n[Ada Boateng=ada] met [Lea Sanz=lea].`)).toEqual(['CONSULT meeting: ada + lea'])
})

describe('what an act is about, for its name', () => {
  test.each<[string, string | null]>([
    ['[Ada Boateng=ada] promised to keep the head office.', 'to keep the head office'],
    ['[Kenya=kenya:country] threatened to cut off the water.', 'to cut off the water'],
    ['[Savanna Bank=bank:organization] denied any role in the raid.', 'of any role'],
    // Words that point elsewhere, or too many.
    ['[Savanna Bank=bank:organization] denied it.', null],
    ['[Savanna Bank=bank:organization] refused to sell them.', null],
    ['[Ada Boateng=ada] promised to rebuild the nine old bridges of the long river.', null],
    ['[Ada Boateng=ada] met [Ben Owino=ben].', null],
  ])('%s', (source, about) => {
    expect(read(source).events.map((event) => event.about)).toEqual([about])
  })
})

describe('how sure', () => {
  test.each<[string, 'sure' | 'doubtful']>([
    ['[Ada Boateng=ada] met [Ben Owino=ben].', 'sure'],
    ['[Ben Owino=ben] was arrested.', 'sure'],
    ['[Savanna Bank=bank:organization] denied any role.', 'sure'],
    ['Her government asked [Kenya=kenya:country] for ships.', 'sure'],
    ['[Ben Owino=ben] asked for his shoes.', 'doubtful'],
    ['[Ada Boateng=ada] held talks.', 'sure'],
  ])('%s', (source, expected) => {
    expect(read(source).events.map(({confidence}) => (confidence < 0.5 ? 'doubtful' : 'sure'))).toEqual([
      expected,
    ])
  })
})
