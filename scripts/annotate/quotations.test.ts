import {describe, expect, it} from 'vitest'
import type {Article, ReportingVerb, RoleStatement} from '../model.ts'
import {marked} from './marked.ts'
import {findQuotations} from './quotations.ts'

const REPORTING_VERBS: ReportingVerb[] = `
say says said saying|tell tells told telling|add adds added adding|ask asks asked asking|reply replies replied replying
answer answers answered answering|write writes wrote writing|claim claims claimed claiming|state states stated stating
argue argues argued arguing|insist insists insisted insisting|warn warns warned warning|note notes noted noting
explain explains explained explaining|announce announces announced announcing|respond responds responded responding
admit admits admitted admitting|shout shouts shouted shouting|laugh laughs laughed laughing|recall recalls recalled
testify testifies testified testifying|confirm confirms confirmed confirming|conclude concludes concluded concluding
stress stresses stressed stressing|report reports reported reporting|demand demands demanded demanding
point out,points out,pointed out,pointing out`
  .trim()
  .split(/[|\n]/)
  .map((line) => line.split(line.includes(',') ? ',' : ' '))
  .map((forms) => ({lemma: forms[0]!, forms}))

const FIRST_NAMES = new Map([
  ['Ama', 'f'],
  ['Kofi', 'm'],
  ['Ines', 'f'],
  ['Tom', 'm'],
  ['Robin', 'u'],
] as const)

function read(source: string, of: Partial<Article> = {}, roleTitles: Record<string, string> = {}) {
  const {article, sentences, tokens, mentions, referents} = marked(source, of)
  for (const mention of mentions)
    if (/ian$/.test(article.text.slice(mention.start, mention.end))) mention.form = 'demonym'
  const roles: RoleStatement[] = Object.entries(roleTitles).map(([entity, title]) => ({
    start: 0,
    end: 0,
    entity,
    title,
    of: null,
  }))
  const warnings: string[] = []
  const quotations = findQuotations(
    article,
    sentences,
    tokens,
    mentions,
    referents,
    REPORTING_VERBS,
    (rule) => void warnings.push(rule),
    {roles, firstNameGender: FIRST_NAMES},
  )
  const {text} = article
  return {
    text,
    warnings,
    quotations: quotations.map((quotation) => ({
      ...quotation,
      text: text.slice(quotation.start, quotation.end),
      cue: quotation.cue === null ? null : text.slice(quotation.cue.start, quotation.cue.end),
    })),
  }
}

/** `key: words` for each direct quotation; `?` when the speaker is not known. */
const direct = (source: string, roles: Record<string, string> = {}) =>
  read(source, {}, roles)
    .quotations.filter((quotation) => quotation.direct)
    .map(({speaker, text}) => `${speaker ?? '?'}: ${text}`)

const reported = (source: string) =>
  read(source)
    .quotations.filter((quotation) => !quotation.direct)
    .map(({speaker, text}) => `${speaker ?? '?'}: ${text}`)

type Rows = [source: string, expected: string[]][]

describe('the speaker beside the words', () => {
  it.each<Rows[number]>([
    ['“We lost the roof,” [Ama Boateng=ama] said.', ['ama: We lost the roof,']],
    ['“We lost the roof,” said [Ama Boateng=ama], who runs the shop.', ['ama: We lost the roof,']],
    [
      '“We lost the roof in the night,” said shopkeeper [Ama Boateng=ama].',
      ['ama: We lost the roof in the night,'],
    ],
    ['“We lost the roof in the night”, [Ama Boateng=ama] said.', ['ama: We lost the roof in the night']],
    ['[Ama Boateng=ama] said: “The roof went first.”', ['ama: The roof went first.']],
    ['[Ama Boateng=ama] said, “The roof went first.”', ['ama: The roof went first.']],
    ['[Ama Boateng=ama] told reporters: “The roof went first.”', ['ama: The roof went first.']],
    ['[Ama Boateng=ama], 54, said: “The roof went first.”', ['ama: The roof went first.']],
    [
      '“The bank will not lower rates,” [Ama Boateng=ama], 54, of the [Central Bank=bank:organization], said.',
      ['ama: The bank will not lower rates,'],
    ],
    [
      '“The bank will not lower rates,” said the [Central Bank=bank:organization]’s governor, [Ama Boateng=ama], on Monday.',
      ['ama: The bank will not lower rates,'],
    ],
    [
      '“The bank will not lower rates,” the [Central Bank=bank:organization]’s governor, [Ama Boateng=ama], said.',
      ['ama: The bank will not lower rates,'],
    ],
    [
      '“The ward is full and we are tired,” said Dr. [Ines Duarte=ines] of the [Santa Clara Hospital=hospital:organization].',
      ['ines: The ward is full and we are tired,'],
    ],
    [
      '“The ward is full and we are tired,” said the hospital’s director, Dr. [Ines Duarte=ines]. Nurses marched.',
      ['ines: The ward is full and we are tired,'],
    ],
    [
      '“Nobody warned us about the dam,” [Ama Boateng=ama] told the [BBC=bbc:organization].',
      ['ama: Nobody warned us about the dam,'],
    ],
    [
      '“Nobody warned us about the dam,” [Kofi Mensah=kofi]’s wife, [Ama Boateng=ama], said.',
      ['ama: Nobody warned us about the dam,'],
    ],
    [
      'In [Accra@accra], the [Greens=greens:organization] leader [Ama Boateng=ama] asked: “Where did the money go?”',
      ['ama: Where did the money go?'],
    ],
    ['“Where did the money go?” [Ama Boateng=ama] asked the court.', ['ama: Where did the money go?']],
    ['“Where did the money go?” asked [Ama Boateng=ama].', ['ama: Where did the money go?']],
    [
      '“What a night this has been!” [Ama Boateng=ama] said after the match.',
      ['ama: What a night this has been!'],
    ],
    [
      'Speaking to the journalist [Kofi Mensah=kofi], Ms [Ama Boateng=ama] said: “We will appeal this week.”',
      ['ama: We will appeal this week.'],
    ],
    [
      'Asked by [Kofi Mensah=kofi] whether she would resign, [Ama Boateng=ama] replied: “I have only just begun.”',
      ['ama: I have only just begun.'],
    ],
    [
      '“It is a sad day for the whole club,” [Tom Field=tom] said when a reporter asked him about the sale, adding that it was “very bad”.',
      ['tom: It is a sad day for the whole club,', 'tom: very bad'],
    ],
    [
      '[Kofi Mensah=kofi] was quoted by [Reuters=reuters:organization] as saying: “The line is cut in three places.”',
      ['kofi: The line is cut in three places.'],
    ],
    [
      '[Reuters=reuters:organization] quoted [Kofi Mensah=kofi] as saying “the line is cut in three places”.',
      ['kofi: the line is cut in three places'],
    ],
    [
      'The vote was “a farce from the first minute”, according to [Ama Boateng=ama].',
      ['ama: a farce from the first minute'],
    ],
    [
      'According to [Ama Boateng=ama], the vote was “a farce from the first minute”.',
      ['ama: a farce from the first minute'],
    ],
    [
      'The plan was described by [Ama Boateng=ama] as “a gift to the very rich”.',
      ['ama: a gift to the very rich'],
    ],
    [
      'But [Ama Boateng=ama], who chairs the committee, told [Newsnight=newsnight:organization] it was “policy by rumour”.',
      ['ama: policy by rumour'],
    ],
    [
      'Secretary of State [Ama Boateng=ama] said the talks were “long, hard and honest”.',
      ['ama: long, hard and honest'],
    ],
    ['On Friday [Ama Boateng=ama] said the flood was “the worst of my life”.', ['ama: the worst of my life']],
    [
      '[Ama Boateng=ama], in a letter to [Kofi Mensah=kofi], wrote: “You have a week to answer.”',
      ['ama: You have a week to answer.'],
    ],
    ['“A week is not enough to bury them.” — [Ama Boateng=ama]', ['ama: A week is not enough to bury them.']],
    ['[Ama Boateng=ama]: “A week is not enough to bury them.”', ['ama: A week is not enough to bury them.']],
    [
      '[Ama Boateng=ama] was blunt: “A week is not enough to bury them.”',
      ['ama: A week is not enough to bury them.'],
    ],
    [
      'In the words of [Ama Boateng=ama], the deal is “a bridge to nowhere at all”.',
      ['ama: a bridge to nowhere at all'],
    ],
    [
      'Prosecutor [Emily Vane=vane] KC told jurors: “This was no accident at all.”',
      ['vane: This was no accident at all.'],
    ],
    [
      '“He signed in eleven minutes,” the king’s prosecutor, [Ama Boateng=ama], told the court.',
      ['ama: He signed in eleven minutes,'],
    ],
    [
      'But [Ama Boateng=ama], leader of the council, said the moor was “not a car park for the south”.',
      ['ama: not a car park for the south'],
    ],
    ['“We got scripts each Monday,” as [Ama Boateng=ama] put it.', ['ama: We got scripts each Monday,']],
  ])('%s', (source, expected) => {
    expect(direct(source)).toEqual(expected)
  })
})

describe('a speaker nobody names is nobody', () => {
  it.each<Rows[number]>([
    [
      '[Dan Holt=dan] said the suspect, named as [Eric Moss=eric], 27, had shouted “this is for my brother”.',
      ['?: this is for my brother'],
    ],
    [
      '“We will fight in every court,” [Bob Tarn=bob] told a rally of workers, who shouted “shame on all of you”.',
      ['bob: We will fight in every court,', '?: shame on all of you'],
    ],
    ['“They took the cattle at night,” a villager said.', ['?: They took the cattle at night,']],
    [
      '“They took the cattle at night,” police said. [Ama Boateng=ama] left.',
      ['?: They took the cattle at night,'],
    ],
    [
      '“They took the cattle at night,” said two neighbours of [Ama Boateng=ama].',
      ['?: They took the cattle at night,'],
    ],
    [
      '“They took the cattle at night,” the family of [Ama Boateng=ama] said.',
      ['?: They took the cattle at night,'],
    ],
    [
      '“They took the cattle at night,” lawyers for [Ama Boateng=ama] said.',
      ['?: They took the cattle at night,'],
    ],
    [
      '“They took the cattle at night,” a spokesman for [Ama Boateng=ama] said.',
      ['?: They took the cattle at night,'],
    ],
    [
      '“They took the cattle at night,” [Ama Boateng=ama]’s office said.',
      ['?: They took the cattle at night,'],
    ],
    [
      '“We have a deal at long last,” [Ama Boateng=ama] and [Kofi Mensah=kofi] said.',
      ['?: We have a deal at long last,'],
    ],
    [
      '“We have a deal at long last,” said [Ama Boateng=ama] and [Kofi Mensah=kofi].',
      ['?: We have a deal at long last,'],
    ],
    ['[Ama Boateng=ama] was told “never to come back here again”.', ['?: never to come back here again']],
    [
      '“I came on foot from the border,” the [Brazilian=brazil:country] said.',
      ['?: I came on foot from the border,'],
    ],
    [
      'A banner near [Ama Boateng=ama]’s house read “The river is not for sale”.',
      ['?: The river is not for sale'],
    ],
    [
      '“I came on foot from the border,” said a nurse who asked not to be named.',
      ['?: I came on foot from the border,'],
    ],
  ])('%s', (source, expected) => {
    expect(direct(source)).toEqual(expected)
  })
})

describe('bodies and countries speak', () => {
  it.each<Rows[number]>([
    [
      '“The road is open again,” the [Ministry of Works=works:organization] said.',
      ['works: The road is open again,'],
    ],
    [
      '“We reject these claims in full,” [Moscow=russia:country] said.',
      ['russia: We reject these claims in full,'],
    ],
    [
      '“We reject these claims in full,” said a spokeswoman for [Shell=shell:organization].',
      ['shell: We reject these claims in full,'],
    ],
    [
      '“We reject these claims in full,” a [Kremlin=kremlin:organization] spokesman said.',
      ['kremlin: We reject these claims in full,'],
    ],
    [
      '“We reject these claims in full,” [Kremlin=kremlin:organization] spokesman [Ivan Orlov=ivan] said.',
      ['ivan: We reject these claims in full,'],
    ],
    [
      '“We reject these claims in full,” said [Shell=shell:organization] spokeswoman [Ama Boateng=ama].',
      ['ama: We reject these claims in full,'],
    ],
    [
      '“We reject these claims in full,” said a spokesperson for [Shell=shell:organization], [Ama Boateng=ama].',
      ['ama: We reject these claims in full,'],
    ],
    [
      'The [Ministry of Works=works:organization] ([MoW=works:organization]) said the bridge was “safe for light traffic only”.',
      ['works: safe for light traffic only'],
    ],
    [
      '“A man was shot in the leg,” a [PNH=pnh:organization] inspector said.',
      ['?: A man was shot in the leg,'],
    ],
    [
      '“The road to [Tamale@tamale] is open again,” said [Tamale@tamale].',
      ['?: The road to Tamale is open again,'],
    ],
  ])('%s', (source, expected) => {
    expect(direct(source)).toEqual(expected)
  })
})

describe('a quotation broken by its attribution is two with one speaker', () => {
  it.each<Rows[number]>([
    [
      '“We tried the door,” [Ama Boateng=ama] said, “and then we tried the window.”',
      ['ama: We tried the door,', 'ama: and then we tried the window.'],
    ],
    [
      '“We tried the door,” said [Ama Boateng=ama]. “Then we tried the window.”',
      ['ama: We tried the door,', 'ama: Then we tried the window.'],
    ],
    [
      '“If they come back,” said [Ama Boateng=ama], a teacher, “we will not run.”',
      ['ama: If they come back,', 'ama: we will not run.'],
    ],
    [
      '[Ama Boateng=ama] said: “We tried the door,” and [Kofi Mensah=kofi] added: “It was locked from outside.”',
      ['ama: We tried the door,', 'kofi: It was locked from outside.'],
    ],
  ])('%s', (source, expected) => {
    expect(direct(source)).toEqual(expected)
  })
})

describe('a pronoun is followed back, and not further than it can be', () => {
  it.each<Rows[number]>([
    [
      '[Ama Boateng=ama] lost ninety hives in the fire. “The wind came faster than they did,” she said.',
      ['ama: The wind came faster than they did,'],
    ],
    [
      '[Ama Boateng=ama] spoke at noon. She said: “The wind came faster than they did.”',
      ['ama: The wind came faster than they did.'],
    ],
    [
      'Police questioned [Kofi Mensah=kofi] on Friday. “I was asleep the whole time,” he said.',
      ['kofi: I was asleep the whole time,'],
    ],
    [
      '[Kofi Mensah=kofi] met [Ama Boateng=ama] in the corridor. “We talked about the weather,” she said.',
      ['ama: We talked about the weather,'],
    ],
    [
      'Police freed [Kofi Mensah=kofi] and [Tom Field=tom] on Friday. “I was asleep the whole time,” he said.',
      ['?: I was asleep the whole time,'],
    ],
    [
      'Police freed [Ama Boateng=ama] on Friday. “I was asleep the whole time,” he said.',
      ['?: I was asleep the whole time,'],
    ],
    [
      '[Kofi Mensah=kofi] said the club was broke. “He told me to sell the bus,” he added.',
      ['kofi: He told me to sell the bus,'],
    ],
    [
      'The [Ministry of Works=works:organization] closed the bridge. It said the piers were “cracked beyond any repair”.',
      ['works: cracked beyond any repair'],
    ],
    [
      '[Kofi Mensah=kofi] said the club was broke. For the players, on the other hand, he said, “the money is in the bank”.',
      ['kofi: the money is in the bank'],
    ],
    [
      'When [Kofi Mensah=kofi] came home, he said “there was nothing left of it”.',
      ['kofi: there was nothing left of it'],
    ],
    [
      'When [Kofi Mensah=kofi] rang [Tom Field=tom], he said “there was nothing left of it”.',
      ['?: there was nothing left of it'],
    ],
    [
      'Mrs [Robin Hale=robin] and her neighbour Mr [Kit Ashgrove=kit] stayed. “I could not leave the dog behind,” she said.',
      ['robin: I could not leave the dog behind,'],
    ],
    ['“I could not leave the dog behind,” she said.', ['?: I could not leave the dog behind,']],
    [
      '“[Ama Boateng=ama] is a liar and a thief,” said [Kofi Mensah=kofi]. “She sold the goats,” he added.',
      ['kofi: Ama Boateng is a liar and a thief,', 'kofi: She sold the goats,'],
    ],
  ])('%s', (source, expected) => {
    expect(direct(source)).toEqual(expected)
  })
})

describe('a role is a person where the article has one bearer of it', () => {
  const roles = {ama: 'presiding judge', kofi: 'finance minister', tom: 'defence minister'}
  it.each<Rows[number]>([
    [
      '[Ama Boateng=ama] sat down. “Let the mother be told,” the judge said.',
      ['ama: Let the mother be told,'],
    ],
    [
      '[Ama Boateng=ama] sat down. “Let the mother be told at once,” a judge said.',
      ['?: Let the mother be told at once,'],
    ],
    [
      '[Kofi Mensah=kofi] and [Tom Field=tom] spoke. “There is no more money for tanks,” the minister said.',
      ['?: There is no more money for tanks,'],
    ],
    ['[Ama Boateng=ama] sat down. “I am ready to leave,” the goalkeeper said.', ['?: I am ready to leave,']],
  ])('%s', (source, expected) => {
    expect(direct(source, roles)).toEqual(expected)
  })
})

describe('a speaker goes on', () => {
  it.each<Rows[number]>([
    [
      '“We have no water,” [Ama Boateng=ama] said.\n\n“There is one well for four hundred people.”',
      ['ama: We have no water,', 'ama: There is one well for four hundred people.'],
    ],
    [
      '[Ama Boateng=ama] put the loss at a million, saying:\n\n“We counted every bag twice.”',
      ['ama: We counted every bag twice.'],
    ],
    [
      '[Ama Boateng=ama] dismissed the point. “He signed. I have the copy here.”',
      ['ama: He signed. I have the copy here.'],
    ],
    ['[Ama Boateng=ama] said no. She added: “Nor will my sons.”', ['ama: Nor will my sons.']],
    [
      '“We have no water,” a nurse said.\n\n“There is one well for four hundred people.” [Ama Boateng=ama] left.',
      ['?: We have no water,', '?: There is one well for four hundred people.'],
    ],
    [
      '“We have no water,” [Ama Boateng=ama] said.\n\n# The minister replies\n\n“There is water enough for all of them.”',
      ['ama: We have no water,', '?: There is water enough for all of them.'],
    ],
    [
      '“Did you sign the order yourself?” [Ama Boateng=ama] asked.\n\n“I signed what I was given.”',
      ['ama: Did you sign the order yourself?', '?: I signed what I was given.'],
    ],
    [
      '[Ama Boateng=ama] sold the boat.\n\nThe river rose in May.\n\n“There is one well for four hundred people.”',
      ['?: There is one well for four hundred people.'],
    ],
  ])('%s', (source, expected) => {
    expect(direct(source)).toEqual(expected)
  })
})

describe('paragraphs of one quotation', () => {
  it('are one when each opens a mark and the last closes it', () => {
    expect(
      direct(
        '[Ama Boateng=ama] said: “We ran.\n\n“We ran again.\n\n“Then we stopped,” and wept. “Go,” she added.',
      ),
    ).toEqual(['ama: We ran.\n\n“We ran again.\n\n“Then we stopped,', 'ama: Go,'])
  })
  it('have the speaker that stands behind the last', () => {
    expect(direct('“We ran from the river.\n\n“Then we stopped,” said [Ama Boateng=ama].')).toEqual([
      'ama: We ran from the river.\n\n“Then we stopped,',
    ])
  })
  it('are two when the first closes', () => {
    expect(
      direct('“We ran from the river,” said [Ama Boateng=ama].\n\n“Then we stopped at the mill.”'),
    ).toEqual(['ama: We ran from the river,', 'ama: Then we stopped at the mill.'])
  })
  it('of straight marks hold together too', () => {
    expect(direct('"We ran from the river.\n\n"Then we stopped," said [Ama Boateng=ama].')).toEqual([
      'ama: We ran from the river.\n\n"Then we stopped,',
    ])
  })
})

describe('a mark that nothing closes', () => {
  it('is reported and swallows nothing', () => {
    const {quotations, warnings} = read(
      '“We lost the roof, she said.\n\n“The wind took it in one go,” said [Ama Boateng=ama].\n\nThe end.',
    )
    expect(warnings).toEqual(['quotations:unclosed'])
    expect(quotations.map(({text}) => text)).toContain('The wind took it in one go,')
  })
  it('is reported once a paragraph', () => {
    expect(read('“a “b “c “d').warnings).toEqual(['quotations:unclosed'])
  })
  it('is no apostrophe', () => {
    expect(read('Rock ’n’ roll of the ’90s, ’tis said, filled the boys’ heads.').warnings).toEqual([])
  })
})

describe('single marks', () => {
  it.each<Rows[number]>([
    [
      '‘We lost the boys’ coats in the flood,’ [Ama Boateng=ama] said.',
      ['ama: We lost the boys’ coats in the flood,'],
    ],
    [
      "'We lost the boys' coats in the flood,' [Ama Boateng=ama] said.",
      ["ama: We lost the boys' coats in the flood,"],
    ],
    ['‘He told me “go home” and I went,’ said [Ama Boateng=ama].', ['ama: He told me “go home” and I went,']],
    [
      "[Ama Boateng=ama] said: 'It's rock 'n' roll for '90s kids.'",
      ["ama: It's rock 'n' roll for '90s kids."],
    ],
    ["The girls' school and the boys' club closed, [Ama Boateng=ama] said.", []],
    [
      "In the '80s the workers' union, [Ama Boateng=ama] said, had 'more members than the church has'.",
      ['ama: more members than the church has'],
    ],
    ['“We heard the ‘boom’ twice,” [Ama Boateng=ama] said.', ['ama: We heard the ‘boom’ twice,']],
    [
      '[Ama Boateng=ama] walked the ‘killing fields’. “It was quiet when we came,” she said.',
      ['ama: It was quiet when we came,'],
    ],
  ])('%s', (source, expected) => {
    expect(direct(source)).toEqual(expected)
  })
})

describe('other marks', () => {
  it.each<Rows[number]>([
    ['« Nous avons peur de la pluie », said [Ama Boateng=ama].', ['ama: Nous avons peur de la pluie']],
    ['„Wir haben Angst vor dem Regen“, said [Ama Boateng=ama].', ['ama: Wir haben Angst vor dem Regen']],
    [
      '"We fear the rain," [Ama Boateng=ama] said. "It comes at night."',
      ['ama: We fear the rain,', 'ama: It comes at night.'],
    ],
    ['“We fear the rain," [Ama Boateng=ama] said.', ['ama: We fear the rain,']],
    ["``We fear the rain,'' [Ama Boateng=ama] said.", ['ama: We fear the rain,']],
    ['”We fear the rain,” [Ama Boateng=ama] said.', ['ama: We fear the rain,']],
    ['“He said “no” twice and left,” [Ama Boateng=ama] said.', ['ama: He said “no” twice and left,']],
    ['The 6\' 2" striker said "yes" to [Arsenal=arsenal:organization].', []],
  ])('%s', (source, expected) => {
    expect(direct(source)).toEqual(expected)
  })
})

describe('short words between marks', () => {
  it.each<Rows[number]>([
    ['[Ama Boateng=ama] called it “a disgrace”.', ['ama: a disgrace']],
    ['[Ama Boateng=ama] said talks were “very good”.', ['ama: very good']],
    ['[Ama Boateng=ama] dismissed the claim as “tribal gossip”.', ['ama: tribal gossip']],
    ['[Ama Boateng=ama] vowed to end it “within a day”.', ['ama: within a day']],
    ['[Ama Boateng=ama], pleading guilty, accused him of “a betrayal”.', ['ama: a betrayal']],
    ['“No,” [Ama Boateng=ama] said.', ['ama: No,']],
    ['He sold “organic” eggs to [Ama Boateng=ama].', []],
    ['The so-called “experts” met [Ama Boateng=ama].', []],
    ['[Ama Boateng=ama] starred in “Hamlet” last year.', []],
    ['[Ama Boateng=ama] said the film “Gone Girl” was long.', []],
    ['[Ama Boateng=ama] said “The Long Rain” was her best book.', []],
    ['A group called “Free River” marched past [Ama Boateng=ama].', []],
    ['Witnesses called the square “a butcher’s shop”.', []],
    ['Sam “the Eel” Mensah said nothing to [Ama Boateng=ama].', []],
    ['She wrote the novel “The House on the Hill above the River” in Accra.', []],
    ['[Yakubu “Machine” Seidu=yakubu] said he would appeal.', []],
  ])('%s', (source, expected) => {
    expect(direct(source)).toEqual(expected)
  })
})

describe('no quotation', () => {
  it('is in a subhead', () => {
    expect(direct('# ‘We will all fight on the beaches’: [Ama Boateng=ama]\n\nShe left.')).toEqual([])
  })
  it('is between empty marks', () => {
    expect(direct('[Ama Boateng=ama] said “”.')).toEqual([])
  })
})

describe('block quotations', () => {
  const withKinds = (source: string, kinds: Article['blocks'][number]['kind'][]) => {
    const {article} = marked(source)
    return read(source, {blocks: article.blocks.map((block, index) => ({...block, kind: kinds[index]!}))})
      .quotations.filter((quotation) => quotation.direct)
      .map(({speaker, text}) => `${speaker ?? '?'}: ${text}`)
  }
  it('need no marks, and several in a row are one', () => {
    expect(
      withKinds('[Ama Boateng=ama] said in a statement:\n\nWe lost the roof.\n\nWe will rebuild.', [
        'paragraph',
        'quotation',
        'quotation',
      ]),
    ).toEqual(['ama: We lost the roof.\n\nWe will rebuild.'])
  })
  it('leave out the signature under a post', () => {
    expect(
      withKinds('The post went round.\n\nWe lost the roof. — Ama Boateng (@ama) March 14, 2025', [
        'paragraph',
        'quotation',
      ]),
    ).toEqual(['?: We lost the roof.'])
  })
})

describe('the medium, as the text says it', () => {
  it.each<[source: string, expected: (string | null)[]]>([
    ['“The bridge is closed to all,” [Ama Boateng=ama] said in a statement.', ['a statement']],
    ['In a statement, [Ama Boateng=ama] said: “The bridge is closed to all.”', ['a statement']],
    [
      '“The bridge is closed to all,” [Ama Boateng=ama] said in an interview with the [BBC=bbc:organization].',
      ['an interview with the BBC'],
    ],
    [
      'Writing on [Truth Social=ts:organization], [Ama Boateng=ama] hailed it as “a very good and fair deal”.',
      ['Truth Social'],
    ],
    ['“The bridge is closed to all,” [Ama Boateng=ama] wrote on X.', ['X']],
    ['“The bridge is closed to all,” [Ama Boateng=ama] said in a post on X.', ['a post on X']],
    ['“The bridge is closed to all,” [Ama Boateng=ama] said by telephone.', ['telephone']],
    [
      '“The bridge is closed to all,” [Ama Boateng=ama] said on [Radio Okapi=okapi:organization].',
      ['Radio Okapi'],
    ],
    [
      '“The bridge is closed to all,” [Ama Boateng=ama] said in a social media post.',
      ['a social media post'],
    ],
    ['[Ama Boateng=ama] wrote in court documents that it was “closed to all of us”.', ['court documents']],
    [
      'In a video posted on Facebook, [Ama Boateng=ama] said: “The bridge is closed.”',
      ['a video posted on Facebook'],
    ],
    ['“The bridge is closed to all,” [Ama Boateng=ama] said in [Accra@accra].', [null]],
    ['“The bridge is closed to all,” [Ama Boateng=ama] said on Monday.', [null]],
    ['“The bridge is closed to all,” [Ama Boateng=ama] said, on a plane from the north.', [null]],
  ])('%s', (source, expected) => {
    expect(
      read(source)
        .quotations.filter((quotation) => quotation.direct)
        .map(({medium}) => medium),
    ).toEqual(expected)
  })
  it('belongs to the account that posted', () => {
    const {quotations} = read(
      '“It is over for this club,” [Tom Field=tom] told reporters. He repeated it in a post on the official account, which read: “It is over, and I am going home.”',
    )
    expect(quotations.at(-1)).toMatchObject({
      speaker: 'tom',
      medium: 'a post on the official account',
      cue: 'read',
    })
  })
  it('is the message that speaks', () => {
    const {quotations} = read(
      '[Tom Field=tom]’s message was plain, writing: “We need a deal by Friday noon.”',
    )
    expect(quotations).toMatchObject([{speaker: 'tom', cue: 'writing'}])
  })
})

describe('the cue is the verb of saying', () => {
  it.each<[source: string, expected: (string | null)[]]>([
    ['“The bridge is closed to all,” [Ama Boateng=ama] pointed out.', ['pointed out']],
    ['The bridge is “closed to all of us”, according to [Ama Boateng=ama].', ['according to']],
    ['“The bridge is closed,” [Ama Boateng=ama] said. “It will stay so all week.”', ['said', null]],
    ['[Ama Boateng=ama] has long said it was “closed to all of us”.', ['said']],
  ])('%s', (source, expected) => {
    expect(
      read(source)
        .quotations.filter((quotation) => quotation.direct)
        .map(({cue}) => cue),
    ).toEqual(expected)
  })
})

describe('reported speech', () => {
  it.each<Rows[number]>([
    ['[Ama Boateng=ama] said that the bridge was closed.', ['ama: the bridge was closed']],
    ['[Ama Boateng=ama] said the bridge was closed.', ['ama: the bridge was closed']],
    [
      '[Ama Boateng=ama] told the [BBC=bbc:organization] that the bridge was closed.',
      ['ama: the bridge was closed'],
    ],
    ['[Ama Boateng=ama] said on Monday that the bridge was closed.', ['ama: the bridge was closed']],
    [
      'The bridge was closed at noon, the [Ministry of Works=works:organization] said.',
      ['works: The bridge was closed at noon'],
    ],
    ['According to [Ama Boateng=ama], the bridge was closed.', ['ama: the bridge was closed']],
    [
      'The bridge was closed at noon, according to [Ama Boateng=ama].',
      ['ama: The bridge was closed at noon'],
    ],
    [
      '[Ama Boateng=ama] said the bridge was closed, but [Kofi Mensah=kofi] swam.',
      ['ama: the bridge was closed'],
    ],
    ['[Ama Boateng=ama] said 40 people had died; the town mourned.', ['ama: 40 people had died']],
    ['[Ama Boateng=ama] did not say that the bridge was closed.', []],
    ['[Ama Boateng=ama] will say that the bridge was closed.', []],
    ['A witness said that the bridge was closed.', []],
    ['[Ama Boateng=ama] said nothing.', []],
    ['[Ama Boateng=ama] asked that the bridge be closed.', []],
    ['[Ama Boateng=ama] answered with figures that suggest the bridge was closed.', []],
    ['The bridge is said to be closed, and [Ama Boateng=ama] swam.', []],
    ['[Ama Boateng=ama] announced a new bridge over the river.', []],
    ['“The bridge was closed,” [Ama Boateng=ama] said.', []],
  ])('%s', (source, expected) => {
    expect(reported(source)).toEqual(expected)
  })
})

describe('hostile text', () => {
  it.each([
    ['opening marks', '“'],
    ['straight marks', '"'],
    ['single marks', "'"],
    ['possessives', "s' "],
    ['short pairs', '“a” '],
    ['paragraphs that only open', '“a\n\n'],
    ['attributions', '“a,” he said, '],
    ['commas and verbs', 'said, a, '],
  ])(
    'takes linear time over %s',
    (_, piece) => {
      const began = performance.now()
      read(piece.repeat(Math.ceil(200_000 / piece.length)))
      // A second or two where it is linear; what is quadratic takes an hour.
      expect(performance.now() - began).toBeLessThan(30_000)
    },
    60_000,
  )
})
