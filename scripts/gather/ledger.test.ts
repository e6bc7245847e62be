import {describe, expect, it} from 'vitest'
import {groupFigures, type LedgerFigure, relate} from './ledger.ts'

const claim = (of: Partial<LedgerFigure> & {id: string}): LedgerFigure => ({
  article: 'a',
  low: 100,
  high: 100,
  qualifier: null,
  unit: 'people',
  what: 'killed',
  of: 'kenya',
  per: null,
  period: null,
  claimant: null,
  date: '2025-03-01',
  ...of,
})

describe('groupFigures', () => {
  it('lays claims about the same thing side by side, by claimant', () => {
    const [group, ...others] = groupFigures([
      claim({id: '1', claimant: 'oxfam', article: 'b'}),
      claim({id: '2', claimant: null}),
      claim({id: '3', claimant: 'kenya', low: 80, high: 80}),
    ])
    expect(group!.figures.map(({id}) => id)).toEqual(['3', '1', '2'])
    expect(others).toEqual([])
  })

  it.each([
    ['what', {what: 'wounded'}],
    ['of', {of: 'uganda'}],
    ['unit', {unit: null}],
    ['per', {per: 'week'}],
    ['period', {period: '2024'}],
  ])('keeps apart claims that differ in %s', (_, other) => {
    expect(groupFigures([claim({id: '1'}), claim({id: '2', ...other})])).toHaveLength(2)
  })

  it.each([
    ['killed-kenya', {}],
    ['killed-a-week-kenya-2024', {per: 'week', period: '2024'}],
    ['killed-kenya-2024-01-2024-03', {period: '2024-01/2024-03'}],
    ['fine-usd-kenya', {what: 'fine', unit: 'USD'}],
    ['per-cent-of-gdp-per-cent-kenya', {what: 'per cent of GDP', unit: 'per cent'}],
    ['killed-the-storm', {of: null, article: 'the-storm'}],
  ])('has an address that says what is counted: %s', (id, of) => {
    expect(groupFigures([claim({id: '1', ...of})])[0]!.id).toBe(id)
  })

  it('gives two groups whose addresses would be one two addresses', () => {
    const groups = groupFigures([
      claim({id: '1', what: 'lost votes'}),
      claim({id: '2', what: 'lost (votes)'}),
    ])
    expect(groups.map(({id}) => id).sort()).toEqual(['lost-votes-kenya', 'lost-votes-kenya-a'])
  })

  it('knows one period told in two ways, and not a part of it', () => {
    const groups = groupFigures([
      claim({id: '1', period: '2024'}),
      claim({id: '2', period: '2024-01/2024-12'}),
      claim({id: '3', period: '2024-03'}),
    ])
    expect(groups.map(({figures}) => figures.map(({id}) => id))).toEqual([['1', '2'], ['3']])
  })

  it('compares what is of nobody in particular within its article only', () => {
    const groups = groupFigures([
      claim({id: '1', of: null}),
      claim({id: '2', of: null, low: 90, high: 90, claimant: 'oxfam'}),
      claim({id: '3', of: null, article: 'b'}),
    ])
    expect(groups.map(({figures}) => figures.length)).toEqual([2, 1])
  })

  it('leaves out a number of nobody knows what', () => {
    expect(groupFigures([claim({id: '1', what: null})])).toEqual([])
  })

  it('gives the same groups whatever the order of the figures', () => {
    const figures = ['1', '2', '3'].map((id) => claim({id, low: Number(id), high: Number(id)}))
    expect(groupFigures([...figures].reverse())).toEqual(groupFigures(figures))
  })
})

describe('relate', () => {
  const relationOf = (a: Partial<LedgerFigure>, b: Partial<LedgerFigure>) =>
    relate(claim({id: '1', ...a}), claim({id: '2', ...b}))
  const number = (low: number, high = low) => ({low, high})

  it.each([
    ['the same number', number(40), number(40)],
    ['ranges that meet', number(30, 50), number(45, 60)],
    ['“at least 40” and 55', {...number(40), qualifier: 'at least'}, number(55)],
    ['“up to 40” and 12', {...number(40), qualifier: 'up to'}, number(12)],
    ['“about 40” and 42', {...number(40), qualifier: 'about'}, number(42)],
  ])('lets agree %s', (_, a, b) => {
    expect(relationOf(a, b)).toEqual({relation: 'agree', by: null})
  })

  it.each([
    ['two numbers', number(40), number(41)],
    ['“at least 40” and 31', {...number(40), qualifier: 'at least'}, number(31)],
    ['“up to 40” and 55', {...number(40), qualifier: 'up to'}, number(55)],
    ['“about 40” and 60', {...number(40), qualifier: 'about'}, number(60)],
    [
      'the article itself on two days',
      {...number(40), date: '2025-03-01'},
      {...number(60), date: '2025-03-02'},
    ],
  ])('lets contradict %s', (_, a, b) => {
    expect(relationOf(a, b)).toEqual({relation: 'contradict', by: null})
  })

  it('lets the later claim of one claimant supersede the earlier', () => {
    const police = {claimant: 'police'}
    expect(
      relationOf(
        {...police, ...number(40), date: '2025-03-02'},
        {...police, ...number(60), date: '2025-03-01'},
      ),
    ).toEqual({relation: 'supersede', by: '1'})
  })
})
