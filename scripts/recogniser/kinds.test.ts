import {beforeAll, describe, expect, test} from 'vitest'
import {segment} from '../annotate/segment.ts'
import {tokenise} from '../annotate/tokens.ts'
import {loadKnowledge} from '../read/knowledge.ts'
import {silentReport} from '../report.ts'
import {createRecogniser, type Recogniser} from './index.ts'
import {loadNameModel} from './load.ts'

let recognise: Recogniser
let abbreviations: ReadonlySet<string>

beforeAll(async () => {
  const own = await loadKnowledge({authority: '/nowhere', lexicon: '/nowhere'}, silentReport())
  abbreviations = own.abbreviations
  recognise = createRecogniser(own, await loadNameModel())
})

const LETTER = {person: 'P', organization: 'O', place: 'L', demonym: 'N', other: 'X'}

/** The text with its names in brackets; what is unsure (`X`) is left as it is. */
function mark(text: string, kind: 'paragraph' | 'subhead' = 'paragraph'): string {
  const blocks = [{kind, start: 0, end: text.length}]
  const sentences = segment({text, blocks}, abbreviations)
  let result = ''
  let at = 0
  for (const name of recognise({text}, sentences, tokenise({text}, sentences))) {
    if (name.kind === 'other') continue
    result += `${text.slice(at, name.start)}[${LETTER[name.kind]} ${text.slice(name.start, name.end)}]`
    at = name.end
  }
  return result + text.slice(at)
}

/** The brackets are what should be found; without them it is the input. */
const rows = (...texts: string[]) =>
  texts.map((marked) => [marked.replace(/\[[POLN] ([^\]]+)\]/g, '$1'), marked] as const)

describe('people', () => {
  test.each(
    rows(
      'Prime Minister [P Lindiwe Okafor] resigned.',
      '[N Kenyan] President [P Wanjiru Kamau] met [N Ghanaian] Foreign Minister [P Yaw Mensah].',
      'The spokesman [P Petr Novotny] declined to comment.',
      '“We lost everything,” said [P Bontu Gemechu].',
      'Her lawyer, [P Bontu Gemechu], said so.',
      '[P Marta Quiroga], 45, a farmer, fled.',
      'Mr. [P Gopinathan] paid.',
      '[P Ursula von der Heide] and [P Khalid bin Nasser al-Thani] signed.',
      '[P Jang Dong-wook] won.',
      'It was [P Mark Sithole] who called.',
    ),
  )('%s', (text, marked) => {
    expect(mark(text)).toBe(marked)
  })
})

describe('organizations', () => {
  test.each(
    rows(
      'The [O Ministry of Health and Family Welfare] denied it.',
      'The [O Bank of Ghana] cut rates.',
      'The [O University of Nairobi] closed.',
      'The [O Women’s Rights Movement] sued.',
      'The [O Water and Power Development Authority] agreed.',
      '[O Mabati Steel Corp.] rose 3%.',
      'The port operator [O Lome Quays] said so.',
      'Troops of the [O 47th Mechanized Brigade] left.',
    ),
  )('%s', (text, marked) => {
    expect(mark(text)).toBe(marked)
  })
})

describe('places and peoples', () => {
  test.each(
    rows(
      'Floods hit [L Kenya] and the [L Tana River].',
      '[N US]-led talks in [L Geneva] failed.'.replace('[N US]', '[L US]'),
      'The [L Iran]-[L Iraq] border closed.',
      'An anti-[N Russian] rally filled [L Tbilisi].',
      '[N Kenyan] troops crossed.',
    ),
  )('%s', (text, marked) => {
    expect(mark(text)).toBe(marked)
  })
})

describe('no name', () => {
  test.each([
    'Police said the road was closed on Monday.',
    'Calling the plan a mistake, she left.',
    'He won the prize in March.',
    'The minister and the president spoke.',
    'May they return? Will it rain?',
  ])('%s', (text) => {
    expect(mark(text)).toBe(text)
  })

  test('a subhead in title case has only the names that lists know', () => {
    expect(mark('What Farmers Want From Kenya Next', 'subhead')).toBe('What Farmers Want From [L Kenya] Next')
  })
})

describe('the article agrees with itself', () => {
  test.each(
    rows(
      '[P Tsehay Alemu] sang. Later [P Alemu] left.',
      'She met [P Bryan Orellana Catalan]. [P Orellana] was late.',
    ),
  )('%s', (text, marked) => {
    expect(mark(text)).toBe(marked)
  })
})
