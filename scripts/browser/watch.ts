import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {BrowserContext, BrowserContextOptions, Page} from 'playwright-core'
import {expect, inject} from 'vitest'
import {withChromium} from './chromium.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a page did that it should not: said something to the console, threw, or asked another host. */
export interface Watched {
  page: Page
  complaints: string[]
}

/** Runs `use` in a browser of its own. */
export const browse = <Result>(
  use: (context: BrowserContext) => Promise<Result>,
  options: BrowserContextOptions = {},
) => withChromium(inject('chromium'), {viewport: {width: 1280, height: 900}, ...options}, use)

/** A new page whose complaints are collected. */
export async function watch(context: BrowserContext, site: string): Promise<Watched> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`A dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const {origin, protocol} = new URL(request.url())
    if (protocol !== 'data:' && origin !== new URL(site).origin) complaints.push(`Asked ${request.url()}`)
  })
  return {page, complaints}
}

/** A file of the site's `/data/`. */
export async function records<Kind>(site: string, file: string): Promise<Kind[]> {
  const answer = await fetch(`${site}data/${file}.json`)
  expect(answer.status).toBe(200)
  return answer.json()
}

/** What axe finds wrong with a page, and whether it is wider than its window. Needs a context with `bypassCSP`. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const {violations} = (await page.evaluate('axe.run(document)')) as AxeResults
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return [
    ...violations.map(({id, nodes}) => `${id} at ${nodes[0]!.target.join(' ')} (${nodes.length})`),
    ...(overflow > 0 ? [`${overflow} pixels wider than the window`] : []),
  ]
}
