import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import type {Report} from './report.ts'

/**
 * Runs `work` while this process alone holds the lock file, waiting for another build to end first.
 *
 * Two renderings in one project break each other. A lock whose process is gone is taken over.
 */
export async function withLock<T>(file: string, report: Report, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), {recursive: true})
  let step: ReturnType<Report['step']> | null = null
  while (!(await take(file))) {
    step ??= report.step('wait')
    await wait(200)
  }
  step?.done('for another build to end')
  try {
    return await work()
  } finally {
    await rm(file, {force: true})
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), {flag: 'wx'})
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = Number(await readFile(file, 'utf8').catch(() => ''))
  if (Number.isInteger(holder) && holder > 0 && isRunning(holder)) return false
  // An empty file is one that another process has made and not yet written; look again.
  if (holder > 0) await rm(file, {force: true})
  return false
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
