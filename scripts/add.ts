import {copyFile, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import type {Article} from './model.ts'
import {readArticles} from './read/articles.ts'
import {layoutOf} from './read/layout.ts'
import type {Report} from './report.ts'

const HEADER = `# What is known about a clipping from outside it. One line a file; an empty cell leaves what the clipping says itself.
# date is EDTF (2025-12-03, 2025-12, 2025).
file\ttitle\tdate\tsource\turl\tbyline
`

/**
 * Files clippings under the seeds, each with a line in the register that holds what it says of itself.
 *
 * A file that cannot be used, or whose name another clipping has, is reported and not filed; the others are.
 */
export async function addClippings(files: readonly string[], seeds: string, report: Report): Promise<void> {
  const layout = layoutOf(seeds)
  await mkdir(layout.articles, {recursive: true})
  const desk = await mkdtemp(join(tmpdir(), 'clipfile-add-'))
  try {
    const fresh: string[] = []
    for (const file of files) {
      if (await isFree(file, join(layout.articles, basename(file)), report)) {
        await copyFile(file, join(desk, basename(file)))
        fresh.push(file)
      }
    }
    const articles = new Map(
      (await readArticles(layoutOf(desk), report)).map((article) => [article.seed, article]),
    )
    const lines: string[] = []
    for (const file of fresh) {
      const article = articles.get(basename(file))
      if (article === undefined) continue
      await copyFile(file, join(layout.articles, basename(file)))
      lines.push(registerLine(article))
      process.stdout.write(`${join(layout.articles, basename(file))}: “${article.title}”\n`)
    }
    if (lines.length > 0) await appendLines(layout.register, lines)
  } finally {
    await rm(desk, {recursive: true, force: true})
  }
}

async function isFree(file: string, target: string, report: Report): Promise<boolean> {
  const tell = (message: string, rule: string) => report.problem({file, severity: 'error', message, rule})
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    tell(
      `Could not be opened (${error.code}); it was not filed. Look at its name and permissions.`,
      'add:unreadable',
    )
    return null
  })
  if (bytes === null) return false
  const present = await readFile(target).catch(() => null)
  if (present === null) return true
  if (present.equals(bytes)) tell('Is filed already.', 'add:filed')
  else tell(`Has the name of another clipping, ${target}; it was not filed. Rename it.`, 'add:name')
  return false
}

/** What the clipping says of itself; its title stays its own, for a cell here would call it curated. */
function registerLine({seed, date, source, byline}: Article): string {
  const cells = [seed, '', date ?? '', source.name ?? '', source.url ?? '', byline.join('; ')]
  return cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')
}

async function appendLines(register: string, lines: readonly string[]): Promise<void> {
  const text = await readFile(register, 'utf8').catch(() => HEADER)
  await writeFile(register, `${text.endsWith('\n') ? text : `${text}\n`}${lines.join('\n')}\n`)
}
