import {mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, sep} from 'node:path'

/**
 * Makes a folder hold exactly these files: writes what differs, leaves what is the same, removes what is not named.
 *
 * `files` gives paths below `dir`, with `/`, and their text, one at a time. Returns how many were written, kept and
 * removed. Small files by the thousand: waiting for each would take five times as long as the writing.
 */
export function writeFolder(
  dir: string,
  files: Iterable<readonly [path: string, text: string]>,
  advance: () => void = () => {},
): {written: number; kept: number; removed: number} {
  mkdirSync(dir, {recursive: true})
  const present = new Set(
    readdirSync(dir, {recursive: true, withFileTypes: true})
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
    if (present.delete(path) && readFileSync(file, 'utf8') === text) kept += 1
    else {
      if (!made.has(dirname(file))) {
        made.add(dirname(file))
        mkdirSync(dirname(file), {recursive: true})
      }
      writeFileSync(file, text)
      written += 1
    }
    advance()
  }
  for (const path of present) rmSync(join(dir, path))
  removeEmpty(dir)
  return {written, kept, removed: present.size}
}

/** Takes away folders that hold nothing any more, but not `dir` itself. */
function removeEmpty(dir: string): void {
  for (const entry of readdirSync(dir, {withFileTypes: true})) {
    if (!entry.isDirectory()) continue
    const folder = join(dir, entry.name)
    removeEmpty(folder)
    if (readdirSync(folder).length === 0) rmdirSync(folder)
  }
}
