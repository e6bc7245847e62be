import {watch} from 'node:fs'
import {join} from 'node:path'
import {type BuildOptions, contentFolder, gatherSeeds} from './build.ts'
import {PROJECT} from './project.ts'
import {layoutOf} from './read/layout.ts'
import type {Report} from './report.ts'
import {writeContent} from './write/index.ts'

/** A burst of saves is one change. */
const SETTLE_MS = 150

/**
 * Serves a live site and follows the seeds: a change writes the content that it touches, and pages show it when they
 * are next asked for. Search is made by `build` and is not there.
 */
export async function develop(
  {seeds, jobs, port}: Pick<BuildOptions, 'seeds' | 'jobs'> & {port: number},
  report: Report,
): Promise<void> {
  const layout = layoutOf(seeds)
  const content = contentFolder(seeds)
  const refresh = async () =>
    writeContent(content, await gatherSeeds(layout, jobs, report), report.step('write'))
  await refresh()
  process.env.CLIPFILE_CONTENT = content
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  const {dev} = await import('astro')
  const server = await dev({
    root: PROJECT,
    server: {port, host: '127.0.0.1'},
    cacheDir: join(PROJECT, '.clipfile', 'astro'),
    logLevel: 'warn',
  })
  process.stderr.write(`Live at http://127.0.0.1:${server.address.port}/  (stop with Ctrl-C)\n`)

  let pending: NodeJS.Timeout | undefined
  let last = Promise.resolve()
  const watcher = watch(layout.root, {recursive: true}, (_, file) => {
    if (file === null || file.endsWith('permalinks.tsv')) return
    clearTimeout(pending)
    pending = setTimeout(() => {
      last = last.then(refresh).catch((error: Error) => void process.stderr.write(`${error.stack}\n`))
    }, SETTLE_MS)
  })
  await new Promise<void>((done) => {
    process.once('SIGINT', done)
    process.once('SIGTERM', done)
  })
  watcher.close()
  clearTimeout(pending)
  await last
  await server.stop()
}
