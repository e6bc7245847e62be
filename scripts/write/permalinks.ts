import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Permalink} from '../model.ts'

const HEADER = `# Every address ever published, and where it leads now. A build adds lines and redirects; it never takes one away.
# address: where it was published. to: where it leads: itself while it is a page, another page after a rename, empty
# when what it stood for is gone (point it elsewhere by hand). of: a seed, a name, or the evidence of an event.
address\tto\tof
`

/** Writes the register of addresses beside the authority files, when it has changed. */
export async function writePermalinks(
  {authority}: {authority: string},
  permalinks: readonly Permalink[],
): Promise<void> {
  const file = join(authority, 'permalinks.tsv')
  const text =
    HEADER +
    permalinks.map(({address, to, of}) => `${address}\t${to}\t${of.replace(/[\t\n]/g, ' ')}\n`).join('')
  if ((await readFile(file, 'utf8').catch(() => null)) === text) return
  await mkdir(authority, {recursive: true})
  await writeFile(file, text)
}
