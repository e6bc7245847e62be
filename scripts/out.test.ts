import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {whyNotInto} from './out.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clipfile-out-'))
  await mkdir(join(folder, 'home/seeds/articles'), {recursive: true})
  await mkdir(join(folder, 'empty'))
  await mkdir(join(folder, 'site/data'), {recursive: true})
  await writeFile(join(folder, 'site/data/index.json'), '{"schemaVersion": 1}')
  await mkdir(join(folder, 'other/data'), {recursive: true})
  await writeFile(join(folder, 'other/data/index.json'), '{"name": "somebody’s own"}')
  await writeFile(join(folder, 'file'), 'a file')
  await symlink(join(folder, 'home'), join(folder, 'link'))
})
afterEach(() => rm(folder, {recursive: true}))

test.each([
  ['a folder that is not there', 'new/site', null],
  ['an empty folder', 'empty', null],
  ['the last site', 'site', null],
  ['a folder beside the seeds', 'home/seeds-site', null],
  ['a folder beside the clippings', 'home/seeds/site', null],
  ['a folder among the clippings', 'home/seeds/articles/site', /among the clippings/],
  ['a folder with somebody’s own files', 'other', /not Clipfile’s/],
  ['a file', 'file', /ENOTDIR/],
  ['the seeds themselves', 'home/seeds', /holds the seeds/],
  ['a folder around the seeds', 'home', /holds the seeds/],
  ['a link to a folder around the seeds', 'link', /holds the seeds/],
])('%s', async (_, out, reason) => {
  const why = await whyNotInto(join(folder, out), 'data/index.json', join(folder, 'home/seeds'))
  if (reason === null) expect(why).toBeNull()
  else expect(why).toMatch(reason)
})

test('a folder within a mere folder of clippings', async () => {
  expect(await whyNotInto(join(folder, 'empty/site'), 'index.json', join(folder, 'empty'))).toMatch(
    /among the clippings/,
  )
})
