import {copyFile, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import type {Article} from './model.ts'
import {readArticles} from './read/articles.ts'
import {layoutOf} from './read/layout.ts'
import {type Report, silentReport} from './report.ts'

const HEADER = `# What is known about a clipping from outside it. One line a file; an empty cell leaves what the clipping says itself.
# date is EDTF (2025-12-03, 2025-12, 2025).
file\ttitle\tdate\tsource\turl\tbyline
`

/**
 * Files clippings under the seeds, each with a line in the register that holds what it says of itself.
 *
 * A file that cannot be used, or whose name another clipping has, is reported as an error and not filed; the others
 * are.
 */
export async function addClippings(files: readonly string[], seeds: string, report: Report): Promise<void> {
  const layout = layoutOf(seeds)
  await mkdir(layout.articles, {recursive: true})
  const desk = await mkdtemp(join(tmpdir(), 'clipfile-add-'))
  try {
    /** The files on the desk, and where they came from. */
    const fresh = new Map<string, string>()
    for (const file of files) {
      const name = basename(file)
      if (!(await isFree(file, [fresh.get(name), join(layout.articles, name)], report))) continue
      await copyFile(file, join(desk, name))
      fresh.set(name, file)
    }
    const reading = silentReport()
    const articles = await readArticles(layoutOf(desk), reading)
    const readable = new Set(articles.map(({seed}) => seed))
    for (const problem of reading.problems) {
      const name = basename(problem.file)
      const severity = readable.has(name) ? problem.severity : 'error'
      report.problem({...problem, file: fresh.get(name) ?? problem.file, severity})
    }
    const lines: string[] = []
    for (const article of articles) {
      const filed = join(layout.articles, article.seed)
      await copyFile(fresh.get(article.seed)!, filed)
      lines.push(registerLine(article))
      process.stdout.write(`${filed}: “${article.title}”\n`)
    }
    if (lines.length > 0) await appendLines(layout.register, lines)
  } finally {
    await rm(desk, {recursive: true, force: true})
  }
}

/** Whether a file can be opened, and none of `others` (where there are such) has its name. */
async function isFree(
  file: string,
  others: readonly (string | undefined)[],
  report: Report,
): Promise<boolean> {
  const tell = (message: string, rule: string) => report.problem({file, severity: 'error', message, rule})
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    tell(
      `Could not be opened (${error.code}); it was not filed. Look at its name and permissions.`,
      'add:unreadable',
    )
    return null
  })
  if (bytes === null) return false
  for (const other of others) {
    const present = other === undefined ? null : await readFile(other).catch(() => null)
    if (present === null) continue
    if (present.equals(bytes)) tell('Is filed already.', 'add:filed')
    else tell(`Has the name of another clipping, ${other}; it was not filed. Rename it.`, 'add:name')
    return false
  }
  return true
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
