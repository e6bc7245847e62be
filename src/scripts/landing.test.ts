import {describe, expect, test} from 'vitest'
import {type Found, landing} from './landing.ts'

/** A page from its title and its sentences; words in capitals are those that were searched for. */
function found(title: string, ...sentences: string[]): Found {
  const content = [title, ...sentences].join(' ')
  const before = (index: number) =>
    [title, ...sentences.slice(0, index)].flatMap((text) => text.split(' ')).length
  return {
    url: '/articles/flood/',
    content,
    meta: {title},
    filters: {},
    anchors: [
      // A mention inside the second sentence has an id too.
      {id: 'm1', location: before(1) + 1},
      ...sentences.map((_, index) => ({id: `s${index + 1}`, location: before(index)})),
    ],
    weighted_locations: content
      .split(' ')
      .flatMap((word, location) => (/^\W*[A-Z]{3,}\W*$/.test(word) ? [{location, balanced_score: 10}] : [])),
  }
}

const shown = (page: Found) => {
  const {url, words} = landing(page)
  return `${url} ${words.map(({text, isMatch}) => (isMatch ? `[${text}]` : text)).join(' ')}`
}

describe('lands on the sentence', () => {
  test('that holds the match', () => {
    expect(
      shown(found('Flood in the valley', 'The river rose.', 'The MAYOR called for help.', 'It rained.')),
    ).toBe('/articles/flood/#s2 The [MAYOR] called for help.')
  })

  test('that holds most of the words', () => {
    expect(shown(found('A flood', 'The MAYOR left.', 'The MAYOR called for HELP.', 'HELP came.'))).toBe(
      '/articles/flood/#s2 The [MAYOR] called for [HELP.]',
    )
  })

  test('that comes first, of two that weigh the same', () => {
    expect(shown(found('A flood', 'It rained.', 'HELP came.', 'More HELP came.'))).toBe(
      '/articles/flood/#s2 [HELP] came.',
    )
  })

  test('that is last, to the end of the text', () => {
    expect(shown(found('A flood', 'It rained.', 'No HELP came at all.'))).toBe(
      '/articles/flood/#s2 No [HELP] came at all.',
    )
  })
})

describe('lands on the page', () => {
  test('when only the title matches, and shows its first sentence', () => {
    expect(shown(found('FLOOD in the valley', 'The river rose.', 'It rained.'))).toBe(
      '/articles/flood/ The river rose.',
    )
  })

  test('when it has no sentences, and shows what follows its title', () => {
    const page = {...found('Harbour Board', 'Also the HARBOUR Trust'), anchors: []}
    expect(shown(page)).toBe('/articles/flood/ Also the [HARBOUR] Trust')
  })

  test('when it is a name and nothing else, and shows nothing more', () => {
    expect(shown({...found('HARBOUR Board'), anchors: []})).toBe('/articles/flood/ ')
  })
})

test('an opening mark that stands alone goes back to its word, a dash stays where it is', () => {
  expect(shown(found('A flood', 'The Port Board ( PB) said: " HELP is – now – on its way."'))).toBe(
    '/articles/flood/#s1 The Port Board (PB) said: ["HELP] is – now – on its way."',
  )
})
