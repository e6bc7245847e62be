import {readdir, readFile, rm} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {close, createIndex} from 'pagefind'
import type {Report} from './report.ts'

/** What Pagefind writes beside the index for sites that show its own boxes; this one has its own. */
const NOT_NEEDED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  // `src/scripts/search.ts` searches without it.
  'pagefind-worker.js',
  // The searcher for languages it does not know; the index is in one that it does.
  'wasm.unknown.pagefind',
]
/** Pages that are on their way to Pagefind at a time. */
const UNDER_WAY = 32

/**
 * Makes the search index of a finished site, in `out/pagefind/`, of the pages that have a `data-pagefind-body`.
 *
 * There is one index, an English one, whatever language a page is in: the search page is English, and Pagefind looks
 * only into the index of the page it runs on. The same pages give the same bytes: they are handed over sorted,
 * because Pagefind, given the folder, numbers pages in the order the file system lists them.
 */
export async function indexSite(out: string, report: Report): Promise<void> {
  const folder = join(out, 'pagefind')
  await rm(folder, {recursive: true, force: true})
  const pages = (await readdir(out, {recursive: true}))
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.split(sep).join('/'))
    .sort()
  const step = report.step('index', pages.length)
  const {index, errors} = await createIndex({forceLanguage: 'en'})
  if (index === undefined) throw failure(errors)
  try {
    let indexed = 0
    for (let at = 0; at < pages.length; at += UNDER_WAY) {
      const batch = pages.slice(at, at + UNDER_WAY)
      const contents = await Promise.all(batch.map((page) => readFile(join(out, page), 'utf8')))
      const added = batch.flatMap((sourcePath, place) => {
        const content = contents[place]!
        return content.includes('data-pagefind-body') ? [index.addHTMLFile({sourcePath, content})] : []
      })
      for (const answer of await Promise.all(added))
        if (answer.errors.length > 0) throw failure(answer.errors)
      indexed += added.length
      step.advance(batch.length)
    }
    const written = await index.writeFiles({outputPath: folder})
    if (written.errors.length > 0) throw failure(written.errors)
    for (const name of NOT_NEEDED) await rm(join(folder, name), {force: true})
    step.done(`${indexed} pages`)
  } finally {
    await close()
  }
}

const failure = (errors: readonly string[]) =>
  new Error(`Pagefind could not index the site: ${errors.join('; ')}`)
