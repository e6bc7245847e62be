import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {gatherSeeds} from './build.ts'
import {layoutOf} from './read/layout.ts'
import {silentReport} from './report.ts'
import {reviewOf} from './review.ts'

const CLIPPING = `Two ministers differ over the harbour

By Esi Badu

Finance Minister Ama Serwaa Addo said on Monday that the harbour of Tema would be sold.

Health Minister Kojo Addo objected. “Nobody asked us,” Addo told reporters in Accra.

The harbour workers were not asked either. Serwaa Addo asked for tea.
`
const PATHS = {authority: 'seeds/authority', register: 'seeds/register.tsv', articles: 'seeds/articles'}

let folder: string
let told: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-'))
  await mkdir(join(folder, 'articles'))
  await writeFile(join(folder, 'articles', 'harbour.txt'), CLIPPING)
  told = reviewOf(await gatherSeeds(layoutOf(folder), 1, silentReport()), PATHS)
})
afterAll(() => rm(folder, {recursive: true}))

/** The lines of one section. */
const section = (title: string) => told.split('\n\n').find((part) => part.startsWith(title)) ?? ''

test('a surname that two bear is shown in its sentence, with a line for each', () => {
  const lines = section('Names that several could bear').split('\n')
  expect(lines).toContain('  Addo')
  expect(lines.some((line) => line.includes('“Nobody asked us,” Addo told reporters in Accra.'))).toBe(true)
  expect(lines).toContain('is\tharbour.txt\tAddo\tama-serwaa-addo\t')
  expect(lines).toContain('is\tharbour.txt\tAddo\tkojo-addo\t')
})

test('an actor that the program found comes with the line that accepts it', () => {
  expect(section('Actors that the program found')).toContain('kojo-addo\tperson\tKojo Addo\t')
})

test('an article without a date comes with the line that dates it', () => {
  expect(section('Articles without a date')).toContain('harbour.txt\t\t<date>\t')
})

test('with nothing to ask it says so', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'review-'))
  const gathered = await gatherSeeds(layoutOf(empty), 1, silentReport())
  expect(reviewOf(gathered, PATHS)).toBe('Nothing wants a person’s eye.\n')
  await rm(empty, {recursive: true})
})

test('an event too doubtful for a page is shown with its sentence and the line that accepts it', () => {
  const lines = section('Events too doubtful for a page').split('\n')
  expect(lines).toContain('      Serwaa Addo asked for tea.')
  expect(
    lines.some((line) =>
      /^serwaa-addo-request\tSerwaa Addo: request\tREQUEST\t<date>\t<place>\tama-serwaa-addo$/.test(line),
    ),
  ).toBe(true)
})
