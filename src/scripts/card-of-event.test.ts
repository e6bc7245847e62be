import {describe, expect, test} from 'vitest'
import type {EventPage} from '../schema.ts'
import {cardOfEvent} from './card-of-event.ts'

const link = (name: string) => ({url: `/actors/${name}/`, name, kind: 'person'})
const sentence = (text: string) => ({at: {text}, source: link('Harbour Post'), date: null})

function page(event: object = {}, of: object = {}): EventPage {
  return {
    shown: {
      event: {name: 'Ferry strike', date: '2026-03-02', status: 'reported', ...event},
      place: link('Bergen'),
      participants: [{link: link('Ben Lund'), role: 'source'}],
      evidence: [sentence('The crew walked out.')],
      ...of,
    },
  } as unknown as EventPage
}

test('an event’s card says when, the sentence that tells it, who took part and where', () => {
  expect(cardOfEvent(page())).toEqual({
    name: 'Ferry strike',
    when: '2 March 2026',
    sentence: 'The crew walked out.',
    names: ['Ben Lund', 'Bergen'],
    note: 'Told in 1 sentence',
  })
})

describe('when', () => {
  test.each([
    [{date: null}, 'Day not known'],
    [{date: '2026-03', status: 'planned'}, 'March 2026, planned or announced'],
    [{status: 'denied'}, '2 March 2026, denied'],
  ])('of %o is “%s”', (event, when) => {
    expect(cardOfEvent(page(event)).when).toBe(when)
  })
})

test('a long sentence ends between words, one word too long where it must, a short one as it is', () => {
  const told = (text: string) => cardOfEvent(page({}, {evidence: [sentence(text)]})).sentence
  expect(told(`${'walked '.repeat(40)}out.`)).toMatch(/^(?:walked )+walked…$/)
  expect(told('a'.repeat(500))).toBe(`${'a'.repeat(200)}…`)
  expect(told('x'.repeat(200))).toBe('x'.repeat(200))
})

test('an event that a curator entered has no sentence and says who entered it', () => {
  expect(cardOfEvent(page({}, {evidence: []}))).toMatchObject({sentence: '', note: 'Entered by a curator'})
})

test('one who is the place too stands once, and of many the first four', () => {
  const participants = ['Bergen', 'Ada', 'Ben', 'Cleo', 'Dov'].map((name) => ({link: link(name)}))
  expect(cardOfEvent(page({}, {participants})).names).toEqual(['Bergen', 'Ada', 'Ben', 'Cleo'])
})
