import {mkdir, readdir, readFile, rm, rmdir, writeFile} from 'node:fs/promises'
import {dirname, join, sep} from 'node:path'

/**
 * Makes a folder hold exactly these files: writes what differs, leaves what is the same, removes what is not named.
 *
 * `files` gives paths below `dir`, with `/`, and their text, one at a time. Returns how many were written, kept and
 * removed.
 */
export async function writeFolder(
  dir: string,
  files: Iterable<readonly [path: string, text: string]>,
  advance: () => void = () => {},
): Promise<{written: number; kept: number; removed: number}> {
  await mkdir(dir, {recursive: true})
  const present = new Set(
    (await readdir(dir, {recursive: true, withFileTypes: true}))
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(dir.length + 1)
          .split(sep)
          .join('/'),
      ),
  )
  const made = new Set<string>()
  let written = 0
  let kept = 0
  for (const [path, text] of files) {
    const file = join(dir, path)
    if (present.delete(path) && (await readFile(file, 'utf8')) === text) kept += 1
    else {
      if (!made.has(dirname(file))) {
        made.add(dirname(file))
        await mkdir(dirname(file), {recursive: true})
      }
      await writeFile(file, text)
      written += 1
    }
    advance()
  }
  for (const path of present) await rm(join(dir, path))
  await removeEmpty(dir)
  return {written, kept, removed: present.size}
}

/** Takes away folders that hold nothing any more, but not `dir` itself. */
async function removeEmpty(dir: string): Promise<void> {
  for (const entry of await readdir(dir, {withFileTypes: true})) {
    if (!entry.isDirectory()) continue
    const folder = join(dir, entry.name)
    await removeEmpty(folder)
    if ((await readdir(folder)).length === 0) await rmdir(folder)
  }
}
