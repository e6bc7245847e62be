import {spawn} from 'node:child_process'
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises'
import {cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {writeClippings} from './generate.ts'

/** What a build took: seconds by step, in order, and the most memory that all its processes held together. */
export interface Measured {
  steps: {name: string; seconds: number; note: string}[]
  seconds: number
  /** Bytes; null where the system does not tell. */
  peak: number | null
  status: number | null
  /** What the build said, for when it did not succeed. */
  said: string
}

/** `read            0.4 s  1000 articles`, as `report.ts` writes the end of a step. */
const STEP = /^([a-z][\w -]*?)\s+(\d+(?:\.\d+)?) s(?: {2}(.*))?$/
const SAMPLE_EVERY = 200

/** Runs a build of `seeds` into `out` as a reader would, and watches it. */
export function measureBuild(seeds: string, out: string, more: readonly string[] = []): Promise<Measured> {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [resolve(import.meta.dirname, '../clipfile.ts'), 'build', '--seeds', seeds, '--out', out, ...more],
    {stdio: ['ignore', 'ignore', 'pipe']},
  )
  let said = ''
  let peak: number | null = null
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  const watch = setInterval(async () => {
    const held = await memoryOfTree(child.pid!)
    if (held !== null) peak = Math.max(peak ?? 0, held)
  }, SAMPLE_EVERY)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (status) => {
      clearInterval(watch)
      done({steps: readSteps(said), seconds: (performance.now() - began) / 1000, peak, status, said})
    })
  })
}

/** The ends of steps among the lines of a build's progress. */
export function readSteps(said: string): Measured['steps'] {
  return said.split('\n').flatMap((line) => {
    const [, name, seconds, note = ''] = STEP.exec(line) ?? []
    return name === undefined ? [] : [{name, seconds: Number(seconds), note}]
  })
}

/** The table of the README. */
export function formatMeasured({steps, seconds, peak}: Measured, clippings: number): string {
  const rows = [
    ...steps.map(({name, seconds: taken, note}) => [name, taken.toFixed(1), note]),
    ['**all**', `**${seconds.toFixed(1)}**`, peak === null ? '' : `peak memory ${gigabytes(peak)} GB`],
  ]
  const title = `${clippings.toLocaleString('en-US')} clippings, ${cpus().length} cores, node ${process.versions.node}`
  return [
    title,
    '',
    '| step | seconds | |',
    '| --- | ---: | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')
}

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(2)

/**
 * Bytes of memory that a process and all that it started hold now (resident, shared pages counted once a process);
 * null where there is no `/proc`.
 */
async function memoryOfTree(root: number): Promise<number | null> {
  const names = await readdir('/proc').catch(() => null)
  if (names === null) return null
  const parents = new Map<number, number>()
  const resident = new Map<number, number>()
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1]
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
    if (parent === undefined || kilobytes === undefined) continue
    parents.set(Number(name), Number(parent))
    resident.set(Number(name), Number(kilobytes) * 1024)
  }
  let sum = 0
  for (const [pid, bytes] of resident) if (descendsFrom(pid, root, parents)) sum += bytes
  return sum
}

function descendsFrom(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined; at = parents.get(at)) if (at === root) return true
  return false
}

/** `node scripts/bench/build.ts [--count 1000] [--seed 1] [--seeds DIR] [-- options of build]` */
async function main() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      count: {type: 'string', default: '1000'},
      seed: {type: 'string', default: '1'},
      seeds: {type: 'string'},
    },
  })
  const folder = await mkdtemp(join(tmpdir(), 'clipfile-bench-'))
  try {
    const seeds = values.seeds === undefined ? join(folder, 'clippings') : resolve(values.seeds)
    if (values.seeds === undefined) await writeClippings(seeds, Number(values.count), Number(values.seed))
    const measured = await measureBuild(seeds, join(folder, 'site'), positionals)
    if (measured.status !== 0) {
      process.stderr.write(measured.said)
      process.stderr.write(`The build ended with status ${measured.status}; what it took until then:\n`)
      process.exitCode = 1
    }
    const clippings =
      (await stat(join(seeds, 'articles')).catch(() => null)) === null ? seeds : join(seeds, 'articles')
    process.stdout.write(`${formatMeasured(measured, (await readdir(clippings)).length)}\n`)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

if (import.meta.main) await main()
