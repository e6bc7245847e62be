import {beforeAll, describe, expect, test} from 'vitest'
import {segment} from '../annotate/segment.ts'
import {tokenise} from '../annotate/tokens.ts'
import type {Knowledge, Name} from '../model.ts'
import {loadKnowledge} from '../read/knowledge.ts'
import {silentReport} from '../report.ts'
import {createRecogniser, type NameModel, type Recogniser} from './index.ts'
import {loadNameModel} from './load.ts'

let knowledge: Knowledge
let model: NameModel
let recognise: Recogniser

beforeAll(async () => {
  knowledge = await loadKnowledge({authority: '/nowhere', lexicon: '/nowhere'}, silentReport())
  model = await loadNameModel()
  recognise = createRecogniser(knowledge, model)
})

function find(text: string): Name[] {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const sentences = segment({text, blocks}, knowledge.abbreviations)
  return recognise({text}, sentences, tokenise({text}, sentences))
}

const LETTER = {person: 'P', organization: 'O', place: 'L', demonym: 'N', other: 'X'}

/** The text with its names in brackets. */
function mark(text: string): string {
  let result = ''
  let at = 0
  for (const {start, end, kind} of find(text)) {
    result += `${text.slice(at, start)}[${LETTER[kind]} ${text.slice(start, end)}]`
    at = end
  }
  return result + text.slice(at)
}

/** The brackets are what should be found; without them it is the input. */
const rows = (...texts: string[]) =>
  texts.map((marked) => [marked.replace(/\[[POLNX] ([^\]]+)\]/g, '$1'), marked] as const)

describe('finds', () => {
  test.each(
    rows(
      'Judge [P Ottoline Farrant] sentenced him at [O Bristol Crown Court] on Tuesday.',
      'The [L Leeds]-based retailer was bought by [O Halvorsen Capital Partners] for £40m.',
      '[N Japanese] officials said the typhoon had left [L Okinawa] without power.',
      'Flooding closed roads across [L Queensland], the [O Bureau of Meteorology] said.',
      'The [O World Health Organization] ([O WHO]) said cases were falling in [L Uganda].',
      'Prime Minister [P Anneke Vandersloot] met [N French] President [P Emmanuel Macron] in [L Paris].',
      'The [O Ministry of Health and Family Welfare] confirmed two deaths in [L Kerala].',
      '“We will appeal,” said [P Thandiwe Mokoena], a lawyer for the families.',
      '[P Mokoena], 41, of [L Durban], denied the charge.',
    ),
  )('%s', (text, marked) => {
    expect(mark(text)).toBe(marked)
  })
})

describe('leaves alone', () => {
  test.each([
    'The minister said on Monday that prices would rise in March.',
    'Police have arrested two men. Officers searched a house nearby.',
    'However, the company said it expected profits to fall by a third.',
    'It was the worst flood in a century, and nobody had been warned.',
    '“Nobody told us,” she said. “Nothing was done.”',
  ])('%s', (text) => {
    expect(mark(text)).toBe(text)
  })
})

test('the account of a handle is nobody', () => {
  expect(mark('Follow @WetherbyTimes for more.')).toBe('Follow @WetherbyTimes for more.')
})

test('names stand in order, apart, within the text, and are as sure as a probability', () => {
  const text =
    'The [Harbour] Authority of Newhaven — Newhaven! — told Reuters, AFP and the BBC’s Ines Calderwood-Pryce: “No.”'
  const names = find(text)
  expect(names.length).toBeGreaterThan(3)
  names.forEach(({start, end, confidence}, at) => {
    expect(start).toBeGreaterThanOrEqual(names[at - 1]?.end ?? 0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
  })
})

test('the same text has the same names, whatever was read before it', () => {
  const text = 'Orsolya Kerekes of Danubia Rail said the Budapest line would reopen.'
  const first = find(text)
  find('BUDAPEST — DANUBIA RAIL said nothing. Kerekes is a town. Orsolya Bank fell.')
  expect(find(text)).toEqual(first)
  expect(createRecogniser(knowledge, model)).not.toBe(recognise)
})

test.each([
  ['no words', ''],
  ['marks alone', '[[[((“”—…'.repeat(50)],
  ['capitals without end', 'Alpha '.repeat(5000)],
  ['one word without end', 'A'.repeat(100_000)],
  ['brackets without end', '('.repeat(20_000)],
])('reads %s', (_, text) => {
  for (const {start, end} of find(text)) expect(end).toBeGreaterThan(start)
})
