import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {generateClippings} from '../bench/generate.ts'
import {PROJECT} from '../project.ts'
import {clipfile, contentOf, makeFolder, putFiles, removeFolder} from './command.ts'

/** As many clippings as it takes for threads to share the work. */
const CLIPPINGS = 84

let folder: string
let first: Record<string, string>

beforeAll(async () => {
  folder = await makeFolder()
  for (const {name, text} of generateClippings(CLIPPINGS, 7))
    await putFiles(folder, {[`clippings/${name}`]: text})
  const unseen = await contentOf(join(PROJECT, 'scripts/fixtures/golden/unseen'))
  for (const [path, content] of Object.entries(unseen))
    await putFiles(folder, {[`clippings/unseen/${path}`]: Buffer.from(content, 'latin1')})
  first = await exported('first', ['--jobs', '1'], {TZ: 'UTC', LC_ALL: 'C'})
})
afterAll(() => removeFolder(folder))

async function exported(out: string, args: string[], env: Record<string, string>) {
  const {status, stderr} = await clipfile(['export', '--seeds', 'clippings', '--out', out, ...args], {
    cwd: folder,
    env,
  })
  expect(status, stderr).toBe(0)
  return contentOf(join(folder, out))
}

test('there is something to compare', () => {
  expect(Object.keys(first)).toContain('events.json')
  expect(JSON.parse(first['articles.json']!)).toHaveLength(CLIPPINGS + 5)
})

test.each([
  ['on three threads', ['--jobs', '3'], {TZ: 'UTC', LC_ALL: 'C'}],
  [
    'where the day begins first and i has no dot',
    ['--jobs', '1'],
    {TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8'},
  ],
])('the same seeds give the same bytes %s', async (name, args, env) => {
  expect(await exported(name.replaceAll(' ', '-'), args, env)).toEqual(first)
})
