import {describe, expect, it} from 'vitest'
import {groupFigures, type LedgerFigure, relate} from './ledger.ts'

const claim = (of: Partial<LedgerFigure> & {id: string}): LedgerFigure => ({
  article: 'a',
  low: 40,
  high: 40,
  qualifier: null,
  unit: 'people',
  what: 'killed',
  of: null,
  per: null,
  period: null,
  claimant: null,
  date: '2025-03-01',
  ...of,
})
const number = (value: number) => ({low: value, high: value})

/** Ids of the claims that stand together, in order. */
const groupsOf = (...claims: LedgerFigure[]) =>
  groupFigures(claims)
    .map(({figures}) => figures.map(({id}) => id).sort())
    .sort()

describe('within an article', () => {
  it('lays what two claim side by side', () => {
    expect(groupsOf(claim({id: 'f1'}), claim({id: 'f2', ...number(58), claimant: 'red-cross'}))).toEqual([
      ['f1', 'f2'],
    ])
  })

  it('keeps apart two counts of one claimant: a flood now and a flood in 1986', () => {
    expect(groupsOf(claim({id: 'f1'}), claim({id: 'f2', ...number(106)}))).toEqual([['f1'], ['f2']])
  })

  it('keeps “at least 40” and 41 of one claimant together', () => {
    expect(groupsOf(claim({id: 'f1', qualifier: 'at least'}), claim({id: 'f2', ...number(41)}))).toEqual([
      ['f1', 'f2'],
    ])
  })

  it('keeps what a claimant took back with what took its place', () => {
    expect(groupsOf(claim({id: 'f1', ...number(60), retracted: true}), claim({id: 'f2'}))).toEqual([
      ['f1', 'f2'],
    ])
  })

  it('gives a second claimant to the count told last', () => {
    const red = {claimant: 'red-cross'}
    expect(
      groupsOf(
        claim({id: 'f1'}),
        claim({id: 'f2', ...number(106)}),
        claim({id: 'f3', ...number(110), ...red}),
      ),
    ).toEqual([['f1'], ['f2', 'f3']])
  })

  it.each([
    ['places', {places: ['luma']}, {places: ['orin']}],
    ['attacks', {attacks: ['raid-on-luma']}, {attacks: ['raid-on-orin']}],
  ])('keeps apart counts of two %s, whoever claims them', (_, one, other) => {
    expect(groupsOf(claim({id: 'f1', ...one}), claim({id: 'f2', claimant: 'red-cross', ...other}))).toEqual([
      ['f1'],
      ['f2'],
    ])
  })

  it('lays the wounded and the injured side by side', () => {
    const [group, ...others] = groupFigures([
      claim({id: 'f1', what: 'wounded'}),
      claim({id: 'f2', what: 'injured', claimant: 'red-cross', ...number(58)}),
    ])
    expect(group!.what).toBe('injured')
    expect(others).toEqual([])
  })

  it.each<[string, Partial<LedgerFigure>, Partial<LedgerFigure>]>([
    ['what is counted and what may come', {}, {...number(90), projected: true}],
    ['a number and what comes on top of it', {}, {...number(90), added: true}],
    ['the seats of two parties', {what: 'seats', unit: null}, {what: 'seats', unit: null, ...number(18)}],
    [
      'a bid for a firm and for a share',
      {what: 'bid', unit: 'USD'},
      {what: 'bid', unit: 'USD', ...number(8e9)},
    ],
  ])('keeps apart %s, whoever claims them', (_, one, other) => {
    expect(groupsOf(claim({id: 'f1', ...one}), claim({id: 'f2', claimant: 'red-cross', ...other}))).toEqual([
      ['f1'],
      ['f2'],
    ])
  })

  it('keeps the children among the killed apart from the killed', () => {
    expect(groupsOf(claim({id: 'f1'}), claim({id: 'f2', what: 'children killed'}))).toHaveLength(2)
  })
})

describe('across articles', () => {
  const b = {id: 'g1', article: 'b', ...number(45)}
  it.each<[string, Partial<LedgerFigure>, Partial<LedgerFigure>]>([
    ['one event holds both', {events: ['dam-burst']}, {events: ['dam-burst'], date: '2025-06-01'}],
    [
      'both articles tell of one event within days',
      {topics: ['dam-burst']},
      {topics: ['dam-burst'], date: '2025-03-08'},
    ],
    ['both are of one place within days', {places: ['luma']}, {places: ['luma'], date: '2025-03-03'}],
    ['both give one number of the same people within days', {of: 'kenya'}, {of: 'kenya', ...number(40)}],
    [
      'both are totals of the same people',
      {of: 'kenya', ...number(40_000)},
      {of: 'kenya', ...number(70_000), date: '2025-09-01'},
    ],
    [
      'both name one period',
      {of: 'kenya', period: '2024'},
      {of: 'kenya', period: '2024', date: '2029-01-01'},
    ],
  ])('lays claims side by side when %s', (_, one, other) => {
    expect(groupsOf(claim({id: 'f1', ...one}), claim({...b, ...other}))).toEqual([['f1', 'g1']])
  })

  it.each<[string, Partial<LedgerFigure>, Partial<LedgerFigure>]>([
    ['nothing ties them', {}, {}],
    ['only the number does', {}, number(40)],
    ['only the country does', {of: 'kenya'}, {of: 'kenya'}],
    ['the same number is months apart', {of: 'kenya'}, {of: 'kenya', ...number(40), date: '2025-06-01'}],
    [
      'the place is the same and the day is not near',
      {places: ['luma']},
      {places: ['luma'], date: '2025-03-20'},
    ],
    ['one is a total and the other is not', {of: 'kenya', ...number(40_000)}, {of: 'kenya'}],
    [
      'the totals are years apart',
      {of: 'kenya', ...number(40_000)},
      {of: 'kenya', ...number(70_000), date: '2028-03-01'},
    ],
    ['they are of two countries', {of: 'kenya', topics: ['war']}, {of: 'uganda', topics: ['war']}],
  ])('keeps claims apart when %s', (_, one, other) => {
    expect(groupsOf(claim({id: 'f1', ...one}), claim({...b, ...other}))).toEqual([['f1'], ['g1']])
  })

  it('chooses none where an article has two counts that fit', () => {
    const place = {places: ['luma']}
    expect(
      groupsOf(
        claim({id: 'f1', ...place}),
        claim({id: 'f2', ...number(106), ...place}),
        claim({...b, ...place}),
      ),
    ).toEqual([['f1'], ['f2'], ['g1']])
  })

  it('does not bring two counts of one article together by way of another', () => {
    const groups = groupsOf(
      claim({id: 'f1', events: ['flood']}),
      claim({id: 'f2', ...number(106), events: ['storm']}),
      claim({...b, events: ['flood', 'storm']}),
    )
    expect(groups.some((ids) => ids.includes('f1') && ids.includes('f2'))).toBe(false)
  })

  it('groups 20,000 claims before the test runs out of time', () => {
    const claims = Array.from({length: 20_000}, (_, at) =>
      claim({id: `f${at}`, article: `a${at % 5000}`, of: 'kenya', ...number(1000 + at), topics: ['war']}),
    )
    expect(groupFigures(claims).length).toBeGreaterThan(0)
  })
})

describe('what was taken back', () => {
  it('is superseded by what took its place, and not contradicted', () => {
    const [before, now] = [claim({id: 'f1', ...number(60), retracted: true}), claim({id: 'f2'})]
    expect(relate(before, now)).toEqual({relation: 'supersede', by: 'f2'})
    expect(relate(now, before)).toEqual({relation: 'supersede', by: 'f2'})
  })
})
