import {describe, expect, test} from 'vitest'
import {marked} from '../marked.ts'
import {objectOf, subjectOf} from './phrases.ts'
import {verbGroups} from './verb-groups.ts'
import {formsOf, sFormOf, VerbLexicon} from './verbs.ts'
import {type Range, type Word, wordsOf} from './words.ts'

const lexicon = new VerbLexicon(['arrest', 'attack', 'bomb', 'deport'])

function parse(source: string) {
  const {article, tokens, mentions} = marked(source)
  const words = wordsOf(article.text, tokens, {mentions, dates: [], quotations: []})
  const say = (range: Range | null) =>
    range === null
      ? '—'
      : words
          .slice(range.from, range.to)
          .map(({lower}) => lower)
          .join(' ')
  return {words, groups: verbGroups(words, lexicon), say}
}

const groupsOf = (source: string) => {
  const {words, groups} = parse(source)
  return groups.map(({start, end, passive, negated, modal, form}) =>
    [
      words
        .slice(start, end)
        .map(({lower}) => lower)
        .join(' '),
      form === 'finite' ? '' : form,
      passive ? 'passive' : '',
      negated ? 'not' : '',
      modal ?? '',
    ]
      .filter((part) => part !== '')
      .join('/'),
  )
}

describe('verb groups', () => {
  test.each<[string, ...string[]]>([
    ['[Kenya=kenya:country] attacked the port.', 'attacked'],
    ['[Owino=ben] has not been arrested.', 'has not been arrested/passive/not'],
    ['[Owino=ben] will be deported.', 'will be deported/passive/will'],
    ['[Owino=ben] didn’t sign it.', "didn't sign/not"],
    ['[Owino=ben] plans to sign it.', 'plans', 'to sign/infinitive'],
    ['[Owino=ben] is to sign it.', 'is to sign/to'],
    ['Men backed by [Kenya=kenya:country] fled.', 'backed/participle/passive', 'fled'],
    ['The man arrested on the bridge said nothing.', 'arrested/participle/passive', 'said'],
    ['[Owino=ben] left, blaming the weather.', 'left', 'blaming/ing'],
    ['They were arrested and charged.', 'were arrested/passive', 'charged/passive'],
    ['Missiles hit a mall.', 'hit'],
    // Nouns, adjectives, and what follows a verb at once.
    ['The attack failed.', 'failed'],
    ['They sent forces to the border.', 'sent'],
    ['They rejected proposed changes.', 'rejected'],
    ['The killing of a man was filmed.', 'was filmed/passive'],
    ['They issued a flood warning.', 'issued'],
    ['[Kenya=kenya:country]’s planned visit to the port was short.', 'was'],
    ['The [Kenya=kenya:country] plan to build was read.', 'to build/infinitive', 'was read/passive'],
    ['He lives in occupied land.', 'lives'],
  ])('%s', (source, ...groups) => {
    expect(groupsOf(source)).toEqual(groups)
  })
})

describe('the subject of the last verb', () => {
  test.each([
    ['Police raided the flat and arrested two men.', 'police'],
    ['He said [Kenya=kenya:country] attacked the port.', 'kenya'],
    ['[Ada=ada], head of the fund, arrested him.', 'ada'],
    ['[Ada=ada], who runs the fund, arrested him.', 'ada'],
    ['The minister, Dr [Ada=ada], arrested him.', 'dr ada'],
    [
      '[Kenya=kenya:country], [Ghana=ghana:country] and [Togo=togo:country] attacked it.',
      'kenya , ghana and togo',
    ],
    ['[Kenya=kenya:country] attacked it and [Ghana=ghana:country] fled.', 'ghana'],
    ['In [Accra@accra], [Ada=ada] and [Ben=ben] fled.', 'ada and ben'],
    ['They told [Ada=ada] to sign.', 'ada'],
    ['They promised [Ada=ada] to sign.', 'they'],
    ['Troops backed by [Kenya=kenya:country] fled.', 'troops backed by kenya'],
    ['A fire in a block that killed nine.', 'a block'],
  ])('%s', (source, subject) => {
    const {words, groups, say} = parse(source)
    expect(say(subjectOf({words, groups}, groups.length - 1))).toBe(subject)
  })
})

test.each([
  ['They arrested [Ada=ada] in a flat.', 'ada'],
  ['They arrested the leaders of [Kenya=kenya:country] on sight.', 'the leaders of kenya'],
  ['They arrested [Ada=ada], [Ben=ben] and [Lea=lea], he said.', 'ada , ben and lea'],
  ['They arrested [Ada=ada] and [Ben=ben] fled.', 'ada'],
  ['They accused her of lying.', 'her'],
])('the object in “%s”', (source, object) => {
  const {words, groups, say} = parse(source)
  expect(say(objectOf({words, groups}, 0))).toBe(object)
})

test.each<[string, string[]]>([
  ['[Russia=russia:country]-[Ukraine=ukraine:country] talks', ['name', 'mark', 'name', 'word']],
  ['a pro-[Russian=russia:country] crowd', ['word', 'word', 'word']],
  ['[Ada Boateng=ada]’s flat', ['name', 'word', 'word']],
])('a name is one word, and part of a longer one: %s', (source, kinds) => {
  expect(
    parse(source)
      .words.map(({kind}: Word) => kind)
      .filter((kind) => kind !== undefined),
  ).toEqual(kinds)
})

test.each([
  ['strike', ['strike', 'strikes', 'striking', 'struck', 'stricken']],
  ['ban', ['ban', 'bans', 'baning', 'banning', 'baned', 'banned']],
  ['acquit', ['acquit', 'acquits', 'acquiting', 'acquitting', 'acquited', 'acquitted']],
  ['deny', ['deny', 'denies', 'denying', 'denied']],
  ['free', ['free', 'frees', 'freeing', 'freed']],
])('the forms of %s', (lemma, forms) => {
  expect([...formsOf(lemma).keys()]).toEqual(forms)
})

test.each([
  ['ambush', 'ambushes'],
  ['ally', 'allies'],
  ['veto', 'vetoes'],
  ['raid', 'raids'],
])('%s, %s', (word, plural) => {
  expect(sFormOf(word)).toBe(plural)
})
