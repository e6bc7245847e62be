import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {formatTypes, measureEvents} from './events.ts'

test('counts a sentence right by type, by class, or not at all', () => {
  const table = formatTypes([
    {type: 'AID', found: 'AID'},
    {type: 'AID', found: 'RETREAT'},
    {type: 'COERCE', found: null},
    {type: 'REQUEST', found: 'ASSAULT'},
  ])
  expect(table).toMatch(
    /^types +25\.0 {2}\(1 of 4\)\nfour classes +50\.0 {2}\(2 of 4\)\nno event found +1 of 4\n/,
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
  expect(table).toContain('no event found         1 of 4')
})
