import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {measureQuotations} from './quotations.ts'

const TEXT = `Ama Boateng lost the roof of her shop in Accra. "We lost everything in one night," she said.

Kofi Mensah, the mayor, said the storm was "the worst in forty years". "Nobody warned any of us," a neighbour said.

"The road will be open again by Friday," Kofi Mensah said.`

async function measured(items: unknown): Promise<{table: string; faults: string[]}> {
  const file = join(await mkdtemp(join(tmpdir(), 'quotations-')), 'set.json')
  await writeFile(file, JSON.stringify(items))
  const faults: string[] = []
  return {table: await measureQuotations(file, (line) => void faults.push(line)), faults}
}

test('counts quotations by their words and speakers by their last names, honorifics apart', async () => {
  const {table, faults} = await measured({
    items: [
      {
        id: 'storm',
        text: TEXT,
        expected: {
          quotations: [
            {text: 'We lost everything in one night,', speaker: 'Ms Boateng'},
            {quote: 'the worst in forty years', speaker: ['the mayor', 'Mayor Mensah']},
            {text: 'Nobody warned any of us,', speaker: null},
            {text: 'The road will be open again by Friday,', speaker: 'Tom Field'},
          ],
        },
      },
    ],
  })
  expect(table).toMatch(/^quotations {2}precision +100\.0 {2}recall +100\.0 {2}F1 +100\.0/)
  expect(table).toContain('(3 named: 2 right, 1 wrong, 0 given none)')
  expect(table).toContain('(1 whose speaker nobody can tell, 0 given one)')
  expect(faults).toEqual([
    'storm  said by Kofi Mensah, not Tom Field: The road will be open again by Friday,',
  ])
})

test('tells what was missed and what was found where nobody marked anything', async () => {
  const {table, faults} = await measured([
    {id: 'storm', text: TEXT, expected: [{text: 'Not one of these words was ever said.', speaker: null}]},
  ])
  expect(table).toContain('(0 right, 4 spurious, 1 missed)')
  expect(faults[0]).toBe('storm  missed: Not one of these words was ever said.')
  expect(faults).toHaveLength(5)
})

test('takes offsets for where the words stand, when there are any', async () => {
  const start = TEXT.indexOf('the worst')
  const {table} = await measured([{text: TEXT, expected: [{start, end: start + 24, speaker: 'Mensah'}]}])
  expect(table).toContain('(1 named: 1 right, 0 wrong, 0 given none)')
})

test('refuses a quotation without words', async () => {
  await expect(measured([{text: TEXT, expected: [{speaker: 'Mensah'}]}])).rejects.toThrow(
    'a quotation has its words',
  )
})
