import {readdir, readFile, realpath} from 'node:fs/promises'
import {join, resolve, sep} from 'node:path'
import {layoutOf} from './read/layout.ts'

/**
 * Why a folder must not be written to, or null when it may: what is written takes the whole place of what was there.
 *
 * A folder that is not there, is empty, or holds what an earlier run wrote, which `index` in it shows, may be.
 */
export async function whyNotInto(out: string, index: string, seeds: string): Promise<string | null> {
  const [from, clippings, to] = await Promise.all(
    [seeds, layoutOf(seeds).articles, out].map((path) => realpath(path).catch(() => resolve(path))),
  )
  if (isWithin(from!, to!)) return 'holds the seeds, and what is written would take their place'
  if (isWithin(to!, clippings!)) return 'is among the clippings, and would be read as one the next time'
  const entries = await readdir(out).catch((error: NodeJS.ErrnoException) => error.code ?? error.message)
  if (entries === 'ENOENT' || entries.length === 0) return null
  if (typeof entries === 'string') return `is no folder that can be written to (${entries})`
  const told = await readFile(join(out, index), 'utf8').catch(() => '')
  return told.includes('"schemaVersion"') ? null : 'holds files that are not Clipfile’s, which would be lost'
}

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer + sep)
