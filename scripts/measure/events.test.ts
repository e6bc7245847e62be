import {mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {EVENT_TYPES} from '../model.ts'
import {loadNameModel} from '../recogniser/load.ts'
import {loadLists} from '../train/lists.ts'
import {createTeller, formatTypes, measureEvents} from './events.ts'

test('counts a sentence right by type, by class, or not at all', () => {
  const table = formatTypes([
    {type: 'AID', found: 'AID'},
    {type: 'AID', found: 'RETREAT'},
    {type: 'COERCE', found: null},
    {type: 'SUPPORT', found: 'SUPPORT', isGuess: true},
    {type: 'REQUEST', found: 'ASSAULT'},
  ])
  expect(table).toMatch(
    /^types +40\.0 {2}\(2 of 5\)\nfour classes +60\.0 {2}\(3 of 5\)\nno event found +2 of 5, 1 types guessed right\n/,
  )
  expect(table).toMatch(/^AID +50\.0 {2}\(1 of 2\)$/m)
  expect(table).toMatch(/^material cooperation +100\.0 {2}\(2 of 2\)$/m)
  expect(table).toMatch(/^ +1 {2}COERCE taken for none$/m)
})

test('reads a file of sentences, and passes over those without one of the sixteen types', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'events-')), 'set.json')
  const item = (text: string, event16: string | null) => ({text, expected: {event16}})
  const items = [
    item('Nine farmers were arrested near the border on Monday, police said.', 'COERCE'),
    item('The minister will visit the flooded valley next week.', 'AGREE'),
    item('The two sides did not agree on a timetable.', 'REJECT'),
    item('The moon rose over the bay.', 'AID'),
    item('It rained.', null),
    {text: 'The harvest was good.'},
  ]
  await writeFile(file, JSON.stringify({items}))
  const table = await measureEvents(file)
  expect(table).toContain('types                   75.0  (3 of 4)')
  expect(table).toContain('no event found         1 of 4, 0 types guessed right')
})

const tell = createTeller(await loadLists(true), await loadNameModel())

/** Sentences of our own in the manner of the wires, a type and a sentence a line. */
async function sentencesIn(file: string): Promise<{type: string; text: string}[]> {
  const lines = await readFile(new URL(`../fixtures/events/${file}`, import.meta.url), 'utf8')
  return lines
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([type = '', text = '']) => ({type, text}))
}

// The words of develop.tsv were looked at when triggers were written; check.tsv is only ever counted.
test.each([
  ['develop.tsv', 0.93],
  ['check.tsv', 0.85],
])('types the sentences of %s right, %d of them at least', async (file, least) => {
  const sentences = await sentencesIn(file)
  expect(new Set(sentences.map(({type}) => type))).toEqual(new Set(EVENT_TYPES))
  const wrong = sentences.filter(({type, text}) => tell(text).found !== type)
  expect(
    1 - wrong.length / sentences.length,
    wrong.map(({type, text}) => `${type}: ${text}`).join('\n'),
  ).toBeGreaterThanOrEqual(least)
})
