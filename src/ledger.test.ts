import {describe, expect, test} from 'vitest'
import {CLAIMS_SHOWN, groupTitle, ledgerAddress, ledgerPages, sameCount, sayRelations} from './ledger.ts'
import type {LedgerGroup} from './schema.ts'

const group = (id: string | null, claims: number, of: Partial<LedgerGroup> = {}): LedgerGroup => ({
  id,
  url: id !== null && claims > 1 ? `/figures/${id}/` : null,
  what: id === null ? null : 'killed',
  unit: 'people',
  per: null,
  period: null,
  of: null,
  claims: Array.from(
    {length: claims},
    (_, index) => ({figure: {id: `f${index}`}}) as LedgerGroup['claims'][number],
  ),
  relations: [],
  ...of,
})
const kenya = {url: '/actors/kenya/', name: 'Kenya', kind: 'country'}

describe('groupTitle', () => {
  test.each([
    ['Killed', {}],
    ['Killed, Kenya', {of: kenya}],
    ['Killed, Kenya, a week, 2024', {of: kenya, per: 'week', period: '2024'}],
    ['Raised, USD', {what: 'raised', unit: 'USD'}],
    ['Figures of what is not said', {what: null, unit: null}],
  ])('says “%s”', (words, of) => {
    expect(groupTitle(group('g', 2, of))).toBe(words)
  })
})

describe('ledgerPages', () => {
  test('has a page though there is no figure', () => {
    expect(ledgerPages([])).toEqual([{compared: [], alone: [], unsaid: []}])
  })

  test('keeps every claim once, whatever the pages', () => {
    const groups = [
      ...Array.from({length: 40}, (_, index) => group(`many-${index}`, 2 + (index % 20))),
      ...Array.from({length: 500}, (_, index) => group(`one-${index}`, 1)),
      group(null, 333),
    ]
    const pages = ledgerPages(groups)
    expect(pages.flatMap(({compared, alone}) => [...compared, ...alone].map(({id}) => id))).toEqual(
      groups.slice(0, -1).map(({id}) => id),
    )
    expect(pages.flatMap(({unsaid}) => unsaid)).toHaveLength(333)
    for (const {compared, alone, unsaid} of pages)
      expect(compared.length * CLAIMS_SHOWN + alone.length + unsaid.length).toBeLessThan(400)
  })

  test('there is no page before the first and after the last', () => {
    expect([0, 1, 2, 3].map((page) => ledgerAddress(page, 2))).toEqual([
      null,
      '/figures/',
      '/figures/page/2/',
      null,
    ])
  })
})

describe('sameCount', () => {
  const uganda = {url: '/actors/uganda/', name: 'Uganda', kind: 'country'}
  const groups = [
    group('killed-kenya', 3, {of: kenya}),
    group('killed-uganda', 1, {of: uganda}),
    group('killed-kenya-2024', 2, {of: kenya, period: '2024'}),
    group('wounded-kenya', 2, {of: kenya, what: 'wounded'}),
    group('killed-somewhere', 1),
  ]

  test('finds the same count of others and of other times, at its page or its line', () => {
    expect(sameCount(groups)(groups[0]!)).toEqual([
      {url: '/figures/#killed-uganda', name: 'Killed, Uganda', kind: 'figure'},
      {url: '/figures/killed-kenya-2024/', name: 'Killed, Kenya, 2024', kind: 'figure'},
    ])
  })

  test('finds nothing for a count that stands alone', () => {
    expect(sameCount(groups)(groups[3]!)).toEqual([])
  })

  test('leads to the right page of a long ledger', () => {
    const many = Array.from({length: 300}, (_, index) => group(`killed-${index}`, 1, {of: kenya}))
    const last = sameCount([...many.slice(290), ...many.slice(0, 289)])(many[0]!)
    expect(last[0]!.url).toBe('/figures/#killed-290')
  })
})

test('says where claims differ, the later first when it replaces one, and nothing where they agree', () => {
  const differing = group('g', 3, {
    relations: [
      {from: 'f0', to: 'f1', relation: 'agree', by: null},
      {from: 'f0', to: 'f2', relation: 'contradict', by: null},
      {from: 'f1', to: 'f2', relation: 'supersede', by: 'f2'},
    ],
  })
  expect(
    sayRelations(differing).map(({from, to, words}) => `${from.figure.id} ${words} ${to.figure.id}`),
  ).toEqual(['f0 does not fit f2', 'f2 replaces the earlier f1'])
})
