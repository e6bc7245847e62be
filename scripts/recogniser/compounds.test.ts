import {beforeAll, expect, test} from 'vitest'
import {tokenise} from '../annotate/tokens.ts'
import {loadKnowledge} from '../read/knowledge.ts'
import {silentReport} from '../report.ts'
import {partsOf, separate, splitCompounds} from './compounds.ts'
import {createGazetteer, type Gazetteer} from './gazetteer.ts'

let gazetteer: Gazetteer
beforeAll(async () => {
  gazetteer = createGazetteer(
    await loadKnowledge({authority: '/nowhere', lexicon: '/nowhere'}, silentReport()),
  )
})

test.each([
  ['Leeds-based', ['Leeds', 'based']],
  ['Kestrel-backed', ['Kestrel', 'backed']],
  ['US-China', ['US', 'China']],
  ['anti-Russian', ['anti', 'Russian']],
  ['ex-Everton', ['ex', 'Everton']],
  ['Armenia-Azerbaijan', ['Armenia', 'Azerbaijan']],
])('%s is a name and what is joined to it', (text, parts) => {
  expect(partsOf(text, gazetteer)).toEqual(parts)
})

test.each([
  'Jean-Luc',
  'Trevelyan-Shaw',
  'Wolde-Mariam',
  'al-Qaeda',
  'Al-Masry',
  'Hyun-woo',
  'Coca-Cola',
  'F-16',
  'X-ray',
  'well-known',
  'Stratford-upon-Avon',
])('%s is one word', (text) => {
  expect(partsOf(text, gazetteer)).toBeNull()
})

function separated(text: string): string[] {
  const tokens = tokenise({text}, [{id: 's1', start: 0, end: text.length, block: 0}])
  const words = splitCompounds(tokens, gazetteer)
  const range = {from: 0, to: words.length, type: 'LOC' as const, confidence: 0.8}
  return separate(text, words, range, gazetteer).map(({from, to, type}) => {
    return `${type} ${text.slice(words[from]!.start, words[to - 1]!.end)}`
  })
}

test.each([
  ['Russia-Ukraine', ['LOC Russia', 'LOC Ukraine']],
  ['US-China', ['LOC US', 'LOC China']],
  ['Israel-Hamas', ['LOC Israel', 'ORG Hamas']],
])('%s as one name is two', (text, names) => {
  expect(separated(text)).toEqual(names)
})

test.each(['Delhi-Mumbai Expressway', 'South Korea', 'New York', 'Russia Ukraine', 'Jean-Luc'])(
  '%s as one name stays one',
  (text) => {
    expect(separated(text)).toEqual([`LOC ${text}`])
  },
)
