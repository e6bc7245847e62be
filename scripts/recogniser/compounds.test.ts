import {beforeAll, expect, test} from 'vitest'
import {loadKnowledge} from '../read/knowledge.ts'
import {silentReport} from '../report.ts'
import {partsOf} from './compounds.ts'
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
