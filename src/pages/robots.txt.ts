import type {APIContext} from 'astro'
import {absolute} from '../links.ts'

/** Everything may be read; a site that knows its address says where its sitemap is. */
export const GET = ({site}: APIContext) => {
  const sitemap = absolute('/sitemap.xml', site)
  return new Response(`User-agent: *\nAllow: /\n${sitemap === null ? '' : `\nSitemap: ${sitemap}\n`}`)
}
