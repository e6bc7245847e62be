import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {ReportingVerb, RoleStatement} from '../model.ts'
import {marked} from './marked.ts'
import {findQuotations} from './quotations.ts'

/** The verbs that the program comes with: what they let through is tested with them. */
const REPORTING_VERBS: ReportingVerb[] = readFileSync(
  new URL('../lexicon/reporting-verbs.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([lemma = '', forms = '']) => ({lemma, forms: [lemma, ...forms.split(' | ')]}))

const FIRST_NAMES = new Map([
  ['Ama', 'f'],
  ['Carla', 'f'],
  ['Ines', 'f'],
  ['Joyce', 'f'],
  ['Lena', 'f'],
  ['Nadia', 'f'],
  ['Dieter', 'm'],
  ['Kofi', 'm'],
  ['Omar', 'm'],
  ['Paul', 'm'],
  ['Tom', 'm'],
  ['Walter', 'm'],
  ['Robin', 'u'],
] as const)

/** `key: words` for each direct quotation; `?` when nobody can tell who speaks. */
function spoken(source: string, titles: Record<string, string> = {}): string[] {
  const {article, sentences, tokens, mentions, referents} = marked(source)
  const roles: RoleStatement[] = Object.entries(titles).map(([entity, title]) => ({
    start: 0,
    end: 0,
    entity,
    title,
    of: null,
  }))
  return findQuotations(article, sentences, tokens, mentions, referents, REPORTING_VERBS, () => {}, {
    roles,
    firstNameGender: FIRST_NAMES,
  })
    .filter(({direct}) => direct)
    .map(({speaker, start, end}) => `${speaker ?? '?'}: ${article.text.slice(start, end)}`)
}

type Rows = [source: string, expected: string[]][]

const table = (rows: Rows) =>
  it.each<Rows[number]>(rows)('%s', (source, expected) => {
    expect(spoken(source)).toEqual(expected)
  })

describe('a business paper, in the present tense', () => {
  table([
    [
      '“Nobody wants to be the first to sell,” says [Paul Brandt=paul], a trader at [Hollis & Vane=hollis:organization].',
      ['paul: Nobody wants to be the first to sell,'],
    ],
    [
      '“Nobody wants to be the first to sell,” says Mr. [Brandt=paul]. “They all want to be second.”',
      ['paul: Nobody wants to be the first to sell,', 'paul: They all want to be second.'],
    ],
    [
      'Says [Paul Brandt=paul], who trades copper: “Nobody wants to be the first to sell.”',
      ['paul: Nobody wants to be the first to sell.'],
    ],
    [
      'Adds Mr. [Brandt=paul] of [Hollis & Vane=hollis:organization], “They all want to be second.”',
      ['paul: They all want to be second.'],
    ],
    [
      'Mr. [Brandt=paul] concedes that “nobody wants to be the first to sell.”',
      ['paul: nobody wants to be the first to sell.'],
    ],
    [
      'But, he adds, “they all want to be second.” The copper price fell.',
      ['?: they all want to be second.'],
    ],
    [
      '[Paul Brandt=paul] trades copper. But, he adds, “nobody wants to be the first to sell.”',
      ['paul: nobody wants to be the first to sell.'],
    ],
    [
      '“The mill,” says Mr. [Brandt=paul], “was never worth what they paid for it.”',
      ['paul: The mill,', 'paul: was never worth what they paid for it.'],
    ],
    [
      '“I wouldn’t touch it,” says one analyst. “It’s a falling knife, and nobody has gloves.”',
      ['?: I wouldn’t touch it,', '?: It’s a falling knife, and nobody has gloves.'],
    ],
    [
      '[Paul Brandt=paul] likes the stock. “I wouldn’t touch it with a pole,” says one rival.',
      ['?: I wouldn’t touch it with a pole,'],
    ],
    [
      '“We are not for sale and never were,” said [Joyce Ames=joyce], a spokeswoman for [Orrin Steel=orrin:organization].',
      ['joyce: We are not for sale and never were,'],
    ],
    [
      '“We are not for sale and never were,” an [Orrin Steel=orrin:organization] spokeswoman said.',
      ['orrin: We are not for sale and never were,'],
    ],
    [
      '[Orrin Steel=orrin:organization] rejected the offer on Monday. “We are not for sale and never were,” the company said in a statement.',
      ['orrin: We are not for sale and never were,'],
    ],
    [
      '[Orrin Steel=orrin:organization] rejected the offer from [Hollis & Vane=hollis:organization]. “The bid is far too low for us,” a company spokesman said.',
      ['orrin: The bid is far too low for us,'],
    ],
    [
      '[Orrin Steel=orrin:organization] shut two mills. Its spokesman said the closures were “a matter of weeks, not months”.',
      ['orrin: a matter of weeks, not months'],
    ],
    [
      '[Joyce Ames=joyce], chairman and chief executive officer of [Orrin Steel=orrin:organization], said, “We will close both mills.”',
      ['joyce: We will close both mills.'],
    ],
    [
      'In an interview, Mr. [Brandt=paul] called the bid “a joke without a punch line.”',
      ['paul: a joke without a punch line.'],
    ],
    [
      '“It was like watching paint dry,” recalls Ms. [Joyce Ames=joyce], whose husband, [Walter Ames=walter], ran the mill.',
      ['joyce: It was like watching paint dry,'],
    ],
    [
      '“It was like watching paint dry,” recalls [Walter Ames=walter], whose father built the mill and whose wife, [Joyce=joyce], now runs it.',
      ['walter: It was like watching paint dry,'],
    ],
    [
      'The bid, says [Paul Brandt=paul], “is a joke without a punch line.”',
      ['paul: is a joke without a punch line.'],
    ],
    [
      '“Is there a floor under copper?” asks Mr. [Brandt=paul]. “I doubt it very much.”',
      ['paul: Is there a floor under copper?', 'paul: I doubt it very much.'],
    ],
    [
      'A lawyer for Mr. [Brandt=paul], [Lena Kraus=lena], said her client was “a witness and nothing more.”',
      ['lena: a witness and nothing more.'],
    ],
    [
      'Mr. [Brandt=paul]’s lawyer said his client was “a witness and nothing more.”',
      ['?: a witness and nothing more.'],
    ],
    [
      'Mr. [Brandt=paul] was charged on Friday. His lawyer said: “We will fight this to the end.”',
      ['?: We will fight this to the end.'],
    ],
    ['[Orrin Steel=orrin:organization]’s “poison pill” may be struck down, says [Paul Brandt=paul].', []],
    ['Analysts say the stock is “dead money.” [Paul Brandt=paul] disagrees.', ['?: dead money.']],
    [
      'But Mr. [Brandt=paul] isn’t worried. “Copper always comes back,” he says. “It just takes its time.”',
      ['paul: Copper always comes back,', 'paul: It just takes its time.'],
    ],
    [
      'A trader at [Hollis & Vane=hollis:organization] put it this way: “When copper sneezes, we all catch cold.”',
      ['?: When copper sneezes, we all catch cold.'],
    ],
    [
      '“When copper sneezes, we all catch cold,” is how [Paul Brandt=paul] of [Hollis & Vane=hollis:organization] puts it.',
      ['paul: When copper sneezes, we all catch cold,'],
    ],
    [
      'The company’s motto is “Buy it once, keep it for ever.” [Joyce Ames=joyce] coined it.',
      ['?: Buy it once, keep it for ever.'],
    ],
  ])
})

describe('a court report', () => {
  table([
    [
      'Prosecutor [Lena Kraus=lena] told the jury that [Omar Sadiq=omar] had “planned every step of it for a year”.',
      ['lena: planned every step of it for a year'],
    ],
    [
      '[Omar Sadiq=omar] told the court: “I never set foot in that house.” Cross-examined by [Lena Kraus=lena], he said: “I was at my sister’s all night.”',
      ['omar: I never set foot in that house.', 'omar: I was at my sister’s all night.'],
    ],
    [
      'Sentencing [Omar Sadiq=omar], Judge [Walter Ames=walter] said: “You betrayed the trust of the old and the sick.”',
      ['walter: You betrayed the trust of the old and the sick.'],
    ],
    [
      'The judge told [Omar Sadiq=omar]: “You betrayed the trust of the old and the sick.”',
      ['?: You betrayed the trust of the old and the sick.'],
    ],
    [
      '[Omar Sadiq=omar], 34, of no fixed address, admitted theft. In a statement read to the court, his victim said: “I no longer sleep at night.”',
      ['?: I no longer sleep at night.'],
    ],
    [
      'Asked by [Lena Kraus=lena], prosecuting, if he had kept the money, [Sadiq=omar] replied: “Every penny went to the landlord.”',
      ['omar: Every penny went to the landlord.'],
    ],
    [
      '“Every penny went to the landlord,” [Sadiq=omar], wearing a grey suit and flanked by two guards, told magistrates.',
      ['omar: Every penny went to the landlord,'],
    ],
    [
      'In her ruling, Justice [Ines Duarte=ines] wrote that the ban was “as broad as the sea and as shallow”.',
      ['ines: as broad as the sea and as shallow'],
    ],
    [
      'The ruling said the ban was “as broad as the sea and as shallow”.',
      ['?: as broad as the sea and as shallow'],
    ],
    [
      '[Kofi Mensah=kofi] KC, defending, said his client was “deeply ashamed of what he has done”.',
      ['kofi: deeply ashamed of what he has done'],
    ],
    [
      'Mitigating, [Kofi Mensah=kofi] said his client was “deeply ashamed of what he has done”.',
      ['kofi: deeply ashamed of what he has done'],
    ],
    [
      'A victim impact statement from [Carla Rey=carla] read: “He took my mother’s ring and my sleep.”',
      ['carla: He took my mother’s ring and my sleep.'],
    ],
  ])
})

describe('a sports page', () => {
  table([
    [
      '“We were second best all night,” admitted [Tom Field=tom], whose side have now lost five in a row.',
      ['tom: We were second best all night,'],
    ],
    [
      '“We were second best all night,” the [Rovers=rovers:organization] boss told [Sky Sports=sky:organization].',
      ['?: We were second best all night,'],
    ],
    [
      '[Tom Field=tom] refused to blame his keeper. “He has saved us ten times this season,” said the [Rovers=rovers:organization] manager.',
      ['?: He has saved us ten times this season,'],
    ],
    [
      'Striker [Omar Sadiq=omar], who scored twice, said: “The gaffer told me to shoot on sight.”',
      ['omar: The gaffer told me to shoot on sight.'],
    ],
    [
      '“The gaffer told me to shoot on sight,” the 24-year-old said. [Tom Field=tom] smiled.',
      ['?: The gaffer told me to shoot on sight,'],
    ],
    [
      '[Omar Sadiq=omar] scored twice. “The gaffer told me to shoot on sight,” the 24-year-old said.',
      ['omar: The gaffer told me to shoot on sight,'],
    ],
    [
      '[Nadia Petrova=nadia] beat [Ines Duarte=ines] in three sets. “My legs were gone by the end,” the winner said.',
      ['?: My legs were gone by the end,'],
    ],
    [
      'Asked whether he would stay, [Field=tom] laughed: “Ask me again in May, will you?”',
      ['tom: Ask me again in May, will you?'],
    ],
    [
      '“What a strike that was!” gushed [Omar Sadiq=omar]’s team-mate [Kofi Mensah=kofi].',
      ['kofi: What a strike that was!'],
    ],
    [
      '“It was never a penalty in this world,” fumed [Tom Field=tom]. “He dived, and everyone saw it.”',
      ['tom: It was never a penalty in this world,', 'tom: He dived, and everyone saw it.'],
    ],
    [
      '“It was never a penalty in this world,” said a furious [Tom Field=tom].',
      ['tom: It was never a penalty in this world,'],
    ],
    [
      '[Tom Field=tom] on [Omar Sadiq=omar]: “He is the best I have worked with.”',
      ['tom: He is the best I have worked with.'],
    ],
    [
      '“He is the best I have worked with,” [Tom Field=tom] said of [Omar Sadiq=omar].',
      ['tom: He is the best I have worked with,'],
    ],
    [
      'The fans sang “We’ll never walk home again” as [Tom Field=tom] waved.',
      ['?: We’ll never walk home again'],
    ],
    ['Known as “the Ox”, [Omar Sadiq=omar] said he was ready.', []],
  ])
})

describe('a parliament’s day', () => {
  table([
    [
      'Shadow chancellor [Joyce Ames=joyce] accused [Paul Brandt=paul] of “taking the country for fools”, but he said she had “left the cupboard bare”.',
      ['joyce: taking the country for fools', 'paul: left the cupboard bare'],
    ],
    [
      'The prime minister told MPs: “There will be no second budget this year.”',
      ['?: There will be no second budget this year.'],
    ],
    [
      '[Paul Brandt=paul], the prime minister, told MPs: “There will be no second budget this year.” [Joyce Ames=joyce] shouted “Resign!” across the floor.',
      ['paul: There will be no second budget this year.', 'joyce: Resign!'],
    ],
    [
      'Responding, Ms [Ames=joyce] said the figures were “a work of fiction from start to finish”.',
      ['joyce: a work of fiction from start to finish'],
    ],
    [
      'No 10 said the figures were “a work of fiction from start to finish”.',
      ['?: a work of fiction from start to finish'],
    ],
    [
      'Writing in the [Daily Post=post:organization], [Joyce Ames=joyce] said the plan would “punish those who save”.',
      ['joyce: punish those who save'],
    ],
    [
      'In a letter to [Paul Brandt=paul], the six rebels wrote: “We can no longer vote with you.”',
      ['?: We can no longer vote with you.'],
    ],
    [
      'The bill, which [Joyce Ames=joyce] has called “a charter for snoopers”, passed by two votes.',
      ['joyce: a charter for snoopers'],
    ],
    ['Ministers hailed the so-called “green list” on Friday, [Joyce Ames=joyce] said.', []],
    [
      'What [Joyce Ames=joyce] calls “the dementia of the markets” is only fear.',
      ['joyce: the dementia of the markets'],
    ],
    ['[Paul Brandt=paul] said he had “full confidence” in [Joyce Ames=joyce].', ['paul: full confidence']],
    [
      'A source close to [Paul Brandt=paul] said: “He is finished, and he knows that he is.”',
      ['?: He is finished, and he knows that he is.'],
    ],
    [
      'A Downing Street spokesman insisted [Paul Brandt=paul] was “not going anywhere soon”.',
      ['?: not going anywhere soon'],
    ],
  ])
})

describe('a broadcaster’s page', () => {
  table([
    [
      '[Nadia Petrova=nadia] told the [BBC=bbc:organization] she was “shaking from head to toe” when the bus stopped.',
      ['nadia: shaking from head to toe'],
    ],
    [
      '"The water came up to the window in five minutes," she told [BBC Radio Leeds=leeds:organization]. [Nadia Petrova=nadia] lost everything.',
      ['?: The water came up to the window in five minutes,'],
    ],
    [
      'Speaking on [BBC Radio 4=r4:organization]’s Today programme, [Ama Boateng=ama] said: "It is a wake-up call for all of us."',
      ['ama: It is a wake-up call for all of us.'],
    ],
    [
      '[Kofi Mensah=kofi], from the [Red Cross=cross:organization], said volunteers were "working round the clock to reach people".',
      ['kofi: working round the clock to reach people'],
    ],
    [
      'Local resident [Carla Rey=carla], who has lived on the street for 40 years, said: "We begged them to clear the drains."',
      ['carla: We begged them to clear the drains.'],
    ],
    [
      'One resident, who did not want to be named, told [Carla Rey=carla]: "We begged them to clear the drains."',
      ['?: We begged them to clear the drains.'],
    ],
    [
      'In a post on X, the [Environment Agency=ea:organization] said: "Please do not drive through flood water."',
      ['ea: Please do not drive through flood water.'],
    ],
    [
      'A spokesperson for the agency said: "Please do not drive through flood water."',
      ['?: Please do not drive through flood water.'],
    ],
    [
      'The [Environment Agency=ea:organization] issued six warnings. A spokesperson for the agency said: "Please do not drive through flood water."',
      ['ea: Please do not drive through flood water.'],
    ],
    [
      '[Kofi Mensah=kofi] drove into the ford. His wife, [Ama Boateng=ama], said: "I told him twice to turn back."',
      ['ama: I told him twice to turn back.'],
    ],
    [
      '[Kofi Mensah=kofi] drove into the ford. His wife said: "I told him twice to turn back."',
      ['?: I told him twice to turn back.'],
    ],
    [
      '"I told him twice to turn back," said his wife, [Ama Boateng=ama]. "He never listens."',
      ['ama: I told him twice to turn back,', 'ama: He never listens.'],
    ],
    [
      'Police described the ford as "extremely dangerous at this time of year".',
      ['?: extremely dangerous at this time of year'],
    ],
    [
      'Ch Insp [Walter Ames=walter] of [Kent Police=kent:organization] said: "Our thoughts are with the family of the driver."',
      ['walter: Our thoughts are with the family of the driver.'],
    ],
    [
      '"Our thoughts are with the family of the driver," [Kent Police=kent:organization] said in a statement.',
      ['kent: Our thoughts are with the family of the driver,'],
    ],
  ])
})

describe('a relief agency’s report', () => {
  table([
    [
      '“We eat once a day, and the children eat first,” said [Nadia Petrova=nadia], a mother of four who fled with her neighbour [Carla Rey=carla].',
      ['nadia: We eat once a day, and the children eat first,'],
    ],
    [
      '“We eat once a day, and the children eat first,” a mother of four told [Relief Now=relief:organization].',
      ['?: We eat once a day, and the children eat first,'],
    ],
    [
      'The report, by [Relief Now=relief:organization], warns that “the window to act is closing fast”.',
      ['relief: the window to act is closing fast'],
    ],
    [
      '[Relief Now=relief:organization] published a report on Monday. The report warns that “the window to act is closing fast”.',
      ['relief: the window to act is closing fast'],
    ],
    [
      '[Relief Now=relief:organization] and [Sure Aid=sure:organization] warned in a joint statement that “the window to act is closing fast”.',
      ['?: the window to act is closing fast'],
    ],
    [
      '“The camps are full,” said the agency’s country director, [Dieter Lang=dieter]. “We turn people away.”',
      ['dieter: The camps are full,', 'dieter: We turn people away.'],
    ],
    [
      '“The camps are full to the last tent,” residents said. [Dieter Lang=dieter] agreed.',
      ['?: The camps are full to the last tent,'],
    ],
  ])
})

describe('speech that runs over paragraphs', () => {
  table([
    [
      '[Ama Boateng=ama] runs the only pharmacy in town.\n\n“We sell out of insulin by noon,” she said.\n\n“Then people start to cry at the counter.”\n\nThe mayor has promised a second shop.\n\n“It will not come this year at any rate.”',
      [
        'ama: We sell out of insulin by noon,',
        'ama: Then people start to cry at the counter.',
        '?: It will not come this year at any rate.',
      ],
    ],
    [
      '“We sell out by noon,” [Ama Boateng=ama] said.\n\nBut [Kofi Mensah=kofi], a rival, sees it otherwise.\n\n“She orders too little every week of the year,” he said.',
      ['ama: We sell out by noon,', 'kofi: She orders too little every week of the year,'],
    ],
    [
      '“We sell out by noon,” [Ama Boateng=ama] said.\n\n[Kofi Mensah=kofi], a rival, laughed at that.\n\n“She orders too little every week of the year.”',
      ['ama: We sell out by noon,', 'kofi: She orders too little every week of the year.'],
    ],
    [
      '[Ama Boateng=ama] said she had warned the ministry in March.\n\n“I wrote three letters and got no reply at all.”',
      ['ama: I wrote three letters and got no reply at all.'],
    ],
    [
      '[Ama Boateng=ama] was first to speak.\n\n“I wrote three letters and got no reply at all.\n\n“I will write no more of them,” she said.',
      ['ama: I wrote three letters and got no reply at all.\n\n“I will write no more of them,'],
    ],
  ])
})

describe('an interview', () => {
  table([
    [
      '[Lena Kraus=lena]: “When did you know that it was over?”\n\n[Omar Sadiq=omar]: “When they changed the locks on my office.”\n\n[Lena Kraus=lena]: “What did you do then, if I may ask?”',
      [
        'lena: When did you know that it was over?',
        'omar: When they changed the locks on my office.',
        'lena: What did you do then, if I may ask?',
      ],
    ],
    [
      '“Did you take the money?” [Lena Kraus=lena] asked [Omar Sadiq=omar].\n\n“I took what I was owed, no more,” he replied.',
      ['lena: Did you take the money?', 'omar: I took what I was owed, no more,'],
    ],
    [
      '“Did you take the money?” [Walter Ames=walter] asked [Omar Sadiq=omar].\n\n“I took what I was owed, no more,” he replied.',
      ['walter: Did you take the money?', 'omar: I took what I was owed, no more,'],
    ],
  ])
})

describe('a body by its noun', () => {
  table([
    [
      'The [Dockers’ Federation=dockers:organization] met [Orrin Steel=orrin:organization] on Monday. “They offered us nothing at all,” the union said.',
      ['dockers: They offered us nothing at all,'],
    ],
    [
      'The [Ministry of Works=works:organization] shut the bridge, which [Orrin Steel=orrin:organization] built. “It is not safe to cross,” the ministry said.',
      ['works: It is not safe to cross,'],
    ],
    [
      'The [Ministry of Works=works:organization] shut the bridge. “It was safe when we left it,” the company said.',
      ['?: It was safe when we left it,'],
    ],
    [
      'The [Rovers=rovers:organization] beat the [Swifts=swifts:organization]. “We have nothing to say,” the club said.',
      ['?: We have nothing to say,'],
    ],
    [
      '[Orrin Steel=orrin:organization] has no plans to sell. “We are in this for the long haul,” says a spokesman.',
      ['orrin: We are in this for the long haul,'],
    ],
    [
      '[Tom Field=tom] has no plans to sell. “We are in this for the long haul,” says a spokesman.',
      ['?: We are in this for the long haul,'],
    ],
    [
      '“The estimate is conservative,” said a spokeswoman for [Harrow’s=harrow:organization].',
      ['harrow: The estimate is conservative,'],
    ],
  ])
})

describe('a person by what the article calls them', () => {
  table([
    [
      'Gen [Tom Field=tom] accused the rebels of lying. “They could read the cross on the roof,” the general said.',
      ['tom: They could read the cross on the roof,'],
    ],
    [
      '[Ama Boateng=ama], the mayor of Leith, met [Tom Field=tom]. “There is no money for a second bridge,” the mayor said.',
      ['ama: There is no money for a second bridge,'],
    ],
    [
      'Education minister [Ama Boateng=ama] resigned on Monday. The prime minister wrote: “I am sorry to see you go.”',
      ['?: I am sorry to see you go.'],
    ],
    [
      'In a letter to the minister, [Ama Boateng=ama] resigned on Monday. The minister wrote: “I am sorry to see you go.”',
      ['?: I am sorry to see you go.'],
    ],
    [
      'Festival director [Tom Field=tom] was not there. The festival said it was “gutted to the last tent peg”.',
      ['?: gutted to the last tent peg'],
    ],
    [
      '“It was their best and last offer,” [Ama Boateng=ama], [Orrin Steel=orrin:organization]’s chairman, told analysts.',
      ['ama: It was their best and last offer,'],
    ],
    [
      'She read out an email in which [Tom Field=tom], then a manager, wrote: “Tell the doctor that we will pay.”',
      ['tom: Tell the doctor that we will pay.'],
    ],
    [
      'Two witnesses, [Ama Boateng=ama] of Leith and [Tom Field=tom], who is retired, said it was “as loud as a train crash”.',
      ['?: as loud as a train crash'],
    ],
    [
      '[Tom Field=tom], dubbed “the fastest butcher in the west of England”, said he was tired.',
      ['?: the fastest butcher in the west of England'],
    ],
  ])
})

describe('someone without a name stops a pronoun', () => {
  table([
    [
      '[Tom Field=tom] came by helicopter. A farmer wept at the gate. “It is gone, all of it,” he said.',
      ['?: It is gone, all of it,'],
    ],
    [
      '[Tom Field=tom] came by helicopter. “It is gone,” a farmer said. “The cows and the barn and the house,” he added.',
      ['?: It is gone,', '?: The cows and the barn and the house,'],
    ],
    [
      '[Ama Boateng=ama] spoke first. At the gate a guard of the bank, who gave no name, asked for a copy. She comes from Leith. She said: “Is my name in it?”',
      ['?: Is my name in it?'],
    ],
    [
      'In March [Ama Boateng=ama] met [Tom Field=tom]. In April she sold the boat. “It was never really mine,” she said.',
      ['ama: It was never really mine,'],
    ],
    [
      '[Ama Boateng=ama] sold the boat to [Tom Field=tom]. Why did she sell it? “It was never really mine.”',
      ['ama: It was never really mine.'],
    ],
    [
      '[Robin Hale=robin], 29, said she had paid for three tickets. “I feel sick to my stomach,” she said.',
      ['robin: I feel sick to my stomach,'],
    ],
    [
      '[Robin Hale=robin], 29, said she had paid for three tickets. “I feel sick to my stomach,” he said.',
      ['?: I feel sick to my stomach,'],
    ],
  ])
})

describe('a cue that no list holds is told by its place', () => {
  table([
    ['“What a strike that was!” deadpanned [Tom Field=tom].', ['tom: What a strike that was!']],
    ['“What a lovely strike that was,” [Tom Field=tom] beamed.', ['tom: What a lovely strike that was,']],
    [
      '[Tom Field=tom] scored. “What a lovely strike that was,” he grinned.',
      ['tom: What a lovely strike that was,'],
    ],
    ['“We are 12 short, maybe 15,” a senior official said.', ['?: We are 12 short, maybe 15,']],
    [
      '[Ama Boateng=ama] declined to comment on the bid, but said the bank “sees no need for another partner”.',
      ['ama: sees no need for another partner'],
    ],
    [
      '[Ama Boateng=ama] told jurors they must deny themselves “any pity for either side”.',
      ['ama: any pity for either side'],
    ],
    [
      'Her mother had scraps. “I have stories of every birth,” [Ama Boateng=ama] liked to say.',
      ['ama: I have stories of every birth,'],
    ],
    [
      '[Ama Boateng=ama] held that the hearing was “one tent, on a Friday, at prayer time”.',
      ['ama: one tent, on a Friday, at prayer time'],
    ],
    [
      'The [Senate=senate:organization] held contractor [Tom Field=tom] in contempt for repeatedly answering “I have forgotten all of it”.',
      ['tom: I have forgotten all of it'],
    ],
    [
      '11:05 — [Ama Boateng=ama], a dentist, from the road: “Nine hours for eighty kilometres.”',
      ['ama: Nine hours for eighty kilometres.'],
    ],
    ['“What else would I do?” [Tom Field=tom] asked. “Knit?”', ['tom: What else would I do?', 'tom: Knit?']],
    [
      '“Did you sign it?” [Lena Kraus=lena] asked.\n\n“I did, yes,” said [Tom Field=tom].\n\n“And did you read it first?”',
      ['lena: Did you sign it?', 'tom: I did, yes,', '?: And did you read it first?'],
    ],
    [
      "`` It 's a buyer 's market , '' says [Paul Brandt=paul] . `` Nobody wants to own it . ''",
      ["paul: It 's a buyer 's market ,", 'paul: Nobody wants to own it .'],
    ],
    [
      '" We have no plans to sell , " [Paul Brandt=paul] said . " None . "',
      ['paul: We have no plans to sell ,', 'paul: None .'],
    ],
  ])
})

describe('words between marks that nobody says', () => {
  table([
    ['In her memoir, “No Small Parts,” [Ama Boateng=ama] wrote of it.', []],
    ['The play, “A Winter Without You in Accra”, opens on Friday, [Ama Boateng=ama] said.', []],
    ['[Ama Boateng=ama] told [Variety=variety:organization] that “Gone by Noon” would open in May.', []],
    ['[Ama Boateng=ama] won for her role in the series “The Last Boat Home”.', []],
    ['The virus, nicknamed “the kissing disease”, is rare, [Ama Boateng=ama] said.', []],
    ['The word “freedom” appears nine times, [Ama Boateng=ama] said.', []],
    ['Chefs call it the “holy trinity”, [Ama Boateng=ama] said.', []],
    ['[Ama Boateng=ama] is the author of “How to Lose a War and Win the Peace”.', []],
    ['The ship is “unsinkable”.', []],
    ['[Ama Boateng=ama], the band’s “fifth member”, played on.', []],
    ['His “apology” was read out by [Ama Boateng=ama].', []],
    ['[Omar Sadiq=omar], known to friends as “Big O”, was held on Friday.', []],
  ])
})
