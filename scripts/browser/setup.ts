import {execFile} from 'node:child_process'
import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {promisify} from 'node:util'
import type {TestProject} from 'vitest/node'
import {PROJECT} from '../project.ts'
import {serve} from '../serve.ts'
import {findChromium} from './chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string
    /** Addresses of the demonstration at `/`, the demonstration at `/repo/`, and of seeds that mean harm. */
    sites: {demonstration: string; based: string; hostile: string}
  }
}

/** Seeds whose names and titles try to be more than text. */
const HOSTILE = resolve(import.meta.dirname, 'hostile-seeds')

/** Builds the sites that the browser tests walk through, once for all of them, and serves them on the loopback. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const chromium = await findChromium()
  const folder = await mkdtemp(join(tmpdir(), 'clipfile-browser-'))
  const servers: {close(): Promise<void>}[] = []
  const tearDown = async () => {
    for (const {close} of servers) await close()
    await rm(folder, {recursive: true, force: true})
  }
  const site = async (name: string, seeds: string, base: string) => {
    // The seeds' own register of addresses is brought up to date by a build: a test leaves the project's alone.
    const copy = join(folder, `${name}-seeds`)
    await cp(seeds, copy, {recursive: true})
    const out = join(folder, name)
    await build(copy, out, base)
    const server = await serve(out, {port: 0, base})
    servers.push(server)
    return server.url
  }
  try {
    const demonstration = await site('demonstration', join(PROJECT, 'seeds'), '/')
    const based = await site('based', join(PROJECT, 'seeds'), '/repo/')
    const hostile = await site('hostile', HOSTILE, '/')
    project.provide('chromium', chromium)
    project.provide('sites', {demonstration, based, hostile})
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown
}

async function build(seeds: string, out: string, base: string): Promise<void> {
  const command = [
    join(PROJECT, 'scripts/clipfile.ts'),
    'build',
    '--seeds',
    seeds,
    '--out',
    out,
    '--base',
    base,
  ]
  await promisify(execFile)(process.execPath, command, {maxBuffer: 64 * 1024 * 1024}).catch(
    (error: Error & {stderr?: string}) => {
      throw new Error(
        `The site that the browser tests walk through could not be built:\n${error.stderr ?? error.message}`,
      )
    },
  )
}
