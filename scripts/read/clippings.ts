import {type Dirent, promises as fs} from 'node:fs'
import {extname, join, sep} from 'node:path'
import type {Report} from '../report.ts'
import type {SeedsLayout} from './layout.ts'

export type Format = 'text' | 'html' | 'markdown'

/** A raw file among the articles. */
export interface Clipping {
  /** Path below the folder of clippings, with `/`. */
  seed: string
  file: string
  format: Format
}

const FORMATS = new Map<string, Format>([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
])

/**
 * Lists the clippings of a corpus and of its sub-folders, in code-unit order of their paths.
 *
 * Hidden files are passed over in silence, files of unknown ending with a warning (`read:ending`). A link that leads
 * out of the folder (`read:outside`), or to nothing, and a folder that cannot be opened (`read:unreadable`) are
 * errors. In a mere folder of clippings its own `authority`, `lexicon` and `register.tsv` are no clippings.
 */
export async function findClippings(layout: SeedsLayout, report: Report): Promise<Clipping[]> {
  const found: Clipping[] = []
  const home = await fs.realpath(layout.articles).catch(() => null)
  if (home === null) {
    report.problem({
      file: layout.articles,
      severity: 'error',
      message: 'There is no such folder; nothing was read. Give the folder that holds the clippings.',
      rule: 'read:unreadable',
    })
    return []
  }
  const reserved = new Set(layout.isLaidOut ? [] : [layout.authority, layout.lexicon, layout.register])
  const visited = new Set([home])
  const folders = [layout.articles]
  while (folders.length > 0) {
    const folder = folders.pop()!
    for (const entry of await entriesOf(folder, report)) {
      const file = join(folder, entry.name)
      if (entry.name.startsWith('.') || reserved.has(file)) continue
      const kind = entry.isSymbolicLink() ? await behindLink(file, home, visited, report) : kindOf(entry)
      if (kind === 'folder') folders.push(file)
      if (kind !== 'file') continue
      const format = FORMATS.get(extname(entry.name).toLowerCase())
      if (format !== undefined) found.push({seed: seedOf(file, layout.articles), file, format})
      else {
        report.problem({
          file,
          severity: 'warning',
          message: `${extname(entry.name) === '' ? 'Has no ending' : `Ends in “${extname(entry.name)}”`}; it was passed over. Clippings are .txt, .html or .md: rename it or take it away.`,
          rule: 'read:ending',
        })
      }
    }
  }
  return found.sort((one, other) => (one.seed < other.seed ? -1 : 1))
}

const seedOf = (file: string, home: string): string =>
  file.slice(home.length + (home.endsWith(sep) ? 0 : 1)).replaceAll(sep, '/')

const kindOf = (entry: Pick<Dirent, 'isDirectory' | 'isFile'>): 'folder' | 'file' | null =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : null

async function entriesOf(folder: string, report: Report): Promise<Dirent[]> {
  try {
    return await fs.readdir(folder, {withFileTypes: true})
  } catch (error) {
    report.problem({
      file: folder,
      severity: 'error',
      message: `The folder could not be opened (${(error as NodeJS.ErrnoException).code}); what it holds was not read. Look at its permissions.`,
      rule: 'read:unreadable',
    })
    return []
  }
}

/** What a link leads to, if it stays within `home`; a folder once only, or two links could run in a ring. */
async function behindLink(
  file: string,
  home: string,
  visited: Set<string>,
  report: Report,
): Promise<'folder' | 'file' | null> {
  const target = await fs.realpath(file).catch(() => null)
  if (target === null) {
    report.problem({
      file,
      severity: 'error',
      message: 'Is a link to a file that is not there; it was not read. Put the file in its place.',
      rule: 'read:unreadable',
    })
    return null
  }
  if (target !== home && !target.startsWith(home + sep)) {
    report.problem({
      file,
      severity: 'error',
      message:
        'Is a link that leads out of the folder; it was not read. Put a copy of the file in its place.',
      rule: 'read:outside',
    })
    return null
  }
  const kind = kindOf(await fs.stat(target))
  if (kind !== 'folder') return kind
  if (visited.has(target)) return null
  visited.add(target)
  return 'folder'
}
