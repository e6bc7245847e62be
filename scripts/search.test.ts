import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type Files, withFolder} from './check/sample.ts'
import {silentReport} from './report.ts'
import {indexSite} from './search.ts'

const WORDS = 'river bank court vote storm harvest ferry council strike bridge school clinic'.split(' ')

/** Pages enough that their numbers in the index depend on the order they are read in. */
function pages(): Files {
  const files: Files = {}
  for (let index = 0; index < 40; index++) {
    const text = Array.from(
      {length: 12},
      (_, at) => `${WORDS[(index * 7 + at * at) % WORDS.length]}${index % 9}`,
    )
    files[`articles/clipping-${index}/index.html`] =
      `<!DOCTYPE html><html lang="${index % 4 ? 'en' : 'pt'}"><head><title>Clipping ${index}</title></head><body><main data-pagefind-body><h1>Clipping ${index}</h1><p data-pagefind-filter="kind:article">${text.join(' ')}</p></main></body></html>`
  }
  files['search/index.html'] =
    '<!DOCTYPE html><html lang="en"><head><title>Search</title></head><body><main>search</main></body></html>'
  return files
}

interface Entry {
  languages: Record<string, {page_count: number}>
}

const indexed = (files: Files) =>
  withFolder(files, async (folder) => {
    await indexSite(folder, silentReport())
    const names = await readdir(join(folder, 'pagefind'), {recursive: true, withFileTypes: true})
    const entries = names
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const bytes = await readFile(join(entry.parentPath, entry.name))
        return [entry.name, createHash('sha256').update(bytes).digest('hex')] as const
      })
    const entry: Entry = JSON.parse(await readFile(join(folder, 'pagefind', 'pagefind-entry.json'), 'utf8'))
    return {files: Object.fromEntries((await Promise.all(entries)).sort()), entry}
  })

test('gives the same bytes for the same pages, wherever they lie and in whatever order they were written', async () => {
  const once = await indexed(pages())
  const again = await indexed(Object.fromEntries(Object.entries(pages()).reverse()))
  expect(again.files).toEqual(once.files)
})

test('indexes every page with a body to search, of any language, in one index, and no other page', async () => {
  const {entry} = await indexed(pages())
  expect(entry.languages).toMatchObject({en: {page_count: 40}})
  expect(Object.keys(entry.languages)).toEqual(['en'])
})

test('writes what searching needs and none of Pagefind’s own boxes', async () => {
  const {files} = await indexed(pages())
  const names = Object.keys(files).map((name) => name.replace(/_[0-9a-f]+\./, '.'))
  expect([...new Set(names)].sort()).toEqual([
    'en.pf_filter',
    'en.pf_fragment',
    'en.pf_index',
    'pagefind-entry.json',
    'pagefind.en.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
  ])
})

test('indexes a site without a page to search', async () => {
  const {entry} = await indexed({'index.html': '<!DOCTYPE html><html lang="en"><body>nothing</body></html>'})
  expect(entry.languages).toEqual({})
})
