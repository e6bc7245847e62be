import {site, themeOf} from '../site.ts'

/** The colours of `clipfile.config.ts`, laid over those of the style sheet. */
export function GET(): Response {
  return new Response(themeOf(site.colours), {headers: {'Content-Type': 'text/css; charset=utf-8'}})
}
