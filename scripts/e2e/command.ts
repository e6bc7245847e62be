import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, sep} from 'node:path'
import type {Problem} from '../model.ts'
import {PROJECT} from '../project.ts'

/** What a call of the program left behind. */
export interface Ran {
  /** Exit status; null when it was killed. */
  status: number | null
  stdout: string
  stderr: string
  /** Its lines of the form `file:line:column  severity  message  rule`, in order. */
  problems: Problem[]
}

const PROBLEM = /^(.+?)(?::(\d+))?(?::(\d+))? {2}(error|warning) {2}(.+) {2}([a-z]+:[a-z-]+)$/

/** Runs the program as a person would, from `cwd`, and waits for its end; kills it when it says `killWhen`. */
export function clipfile(
  args: readonly string[],
  {cwd, env = {}, killWhen}: {cwd: string; env?: Record<string, string>; killWhen?: RegExp},
): Promise<Ran> {
  return new Promise((done) => {
    const call = [join(PROJECT, 'scripts/clipfile.ts'), ...args]
    const options = {cwd, env: {...process.env, ...env}, maxBuffer: 64 * 1024 * 1024}
    const child = execFile(process.execPath, call, options, (_, stdout, stderr) =>
      done({status: child.exitCode, stdout, stderr, problems: problemsIn(stderr)}),
    )
    let said = ''
    child.stderr?.on('data', (piece) => {
      said += piece
      if (killWhen?.test(said)) child.kill('SIGKILL')
    })
  })
}

export function problemsIn(stderr: string): Problem[] {
  return stderr.split('\n').flatMap((text) => {
    const [, file, line, column, severity, message, rule] = PROBLEM.exec(text) ?? []
    if (file === undefined) return []
    return [
      {
        file,
        ...(line === undefined ? {} : {line: Number(line)}),
        ...(column === undefined ? {} : {column: Number(column)}),
        severity: severity as Problem['severity'],
        message: message!,
        rule: rule!,
      },
    ]
  })
}

/** A folder of its own under the machine's temporary one, with these files in it; the caller takes it away. */
export async function makeFolder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'clipfile-e2e-')))
  await putFiles(folder, files)
  return folder
}

export async function putFiles(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), content)
  }
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, {recursive: true, force: true})

/** Every file below a folder and its bytes, as text in which each byte is a character. */
export async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = paths
    .map(
      (path) =>
        [
          path
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
          path,
        ] as const,
    )
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(async ([name, path]) => [name, await readFile(path, 'latin1')] as const)
  return Object.fromEntries(await Promise.all(files))
}

/** The same with a digest in the place of the bytes: a site may be large. */
export async function digestsOf(folder: string): Promise<Record<string, string>> {
  const files = Object.entries(await contentOf(folder))
  return Object.fromEntries(
    files.map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  )
}

/** The records that an `export` wrote. */
export async function recordsIn<Name extends string>(
  folder: string,
  name: Name,
  // biome-ignore lint/suspicious/noExplicitAny: a test reads of a record what it is about
): Promise<any[]> {
  return JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))
}
