import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {writeFolder} from './folder.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'clipfile-'))
})
afterEach(() => rm(dir, {recursive: true}))

test('the folder holds exactly what was named', async () => {
  await writeFile(join(dir, 'stale.json'), 'old')
  const done = writeFolder(dir, [
    ['a/one.json', '1'],
    ['two.json', '2'],
  ])
  expect(done).toEqual({written: 2, kept: 0, removed: 1})
  expect((await readdir(dir, {recursive: true})).sort()).toEqual(['a', join('a', 'one.json'), 'two.json'])
})

test('a file that has not changed is not touched', async () => {
  writeFolder(dir, [['a.json', '1']])
  const before = (await stat(join(dir, 'a.json'))).mtimeMs
  expect(writeFolder(dir, [['a.json', '1']])).toEqual({written: 0, kept: 1, removed: 0})
  expect((await stat(join(dir, 'a.json'))).mtimeMs).toBe(before)
})

test('a folder left empty is taken away', async () => {
  writeFolder(dir, [['gone/a.json', '1']])
  writeFolder(dir, [['b.json', '2']])
  expect(await readdir(dir)).toEqual(['b.json'])
  expect(await readFile(join(dir, 'b.json'), 'utf8')).toBe('2')
})
