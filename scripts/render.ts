import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {PROJECT} from './project.ts'
import type {Report} from './report.ts'

export interface RenderOptions {
  content: string
  out: string
  site: string | null
  base: string
}

/** Renders the pages of a content folder into `out`, which is emptied first. */
export async function renderSite({content, out, site, base}: RenderOptions, report: Report): Promise<void> {
  const step = report.step('render')
  await rm(out, {recursive: true, force: true})
  process.env.CLIPFILE_CONTENT = content
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  const {build} = await import('astro')
  // Astro puts what it renders with below the working directory, and looks for packages from there.
  const called = process.cwd()
  process.chdir(PROJECT)
  try {
    await build({
      root: PROJECT,
      outDir: out,
      base,
      ...(site === null ? {} : {site}),
      cacheDir: join(PROJECT, '.clipfile', 'astro'),
      logLevel: 'warn',
    })
  } finally {
    process.chdir(called)
  }
  step.done()
}
