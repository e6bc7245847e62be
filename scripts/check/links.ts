/** Where a site stands: `/` or `/repo/`, and its full address when it was built with one. */
export interface Standing {
  /** Begins and ends with `/`. */
  base: string
  /** `https://example.org`, or null. */
  site: string | null
}

/** What an address comes to: a file of the site with perhaps an anchor, another host, nothing to land on, or a fault. */
export type Resolved =
  | {kind: 'inside'; path: string; anchor: string}
  | {kind: 'outside'; host: string}
  | {kind: 'none'}
  | {kind: 'fault'; message: string; rule: string}

const STAND_IN = 'http://site.invalid'
/** Schemes that lead to no page and fetch nothing. */
const NO_PAGE = /^(?:mailto|tel|sms|geo|data|blob|about):$/

/** `/`, `repo`, `/repo`, `/repo/` → with a slash at both ends. */
export function normaliseBase(base: string): string {
  const inner = base.replaceAll(/^\/+|\/+$/g, '')
  return inner === '' ? '/' : `/${inner}/`
}

/**
 * Says what an address written on a page leads to.
 *
 * `page` is the file below the site's folder. The path that is given back is a file's too: a folder's address is
 * its `index.html`. Whether that file exists is for the caller to look up.
 */
export function resolveAddress(address: string, page: string, {base, site}: Standing): Resolved {
  const here = new URL(`${STAND_IN}${base}${encodeURI(addressOfFile(page))}`)
  let url: URL
  try {
    url = new URL(address, here)
  } catch {
    return {kind: 'fault', message: `“${address}” is no address.`, rule: 'links:malformed'}
  }
  if (url.protocol === 'javascript:')
    return {kind: 'fault', message: `“${address}” runs a script.`, rule: 'scripts:inline'}
  if (NO_PAGE.test(url.protocol)) return {kind: 'none'}
  const isInside = url.origin === STAND_IN || (site !== null && url.origin === new URL(site).origin)
  if (!isInside) return {kind: 'outside', host: url.host}
  if (!url.pathname.startsWith(base)) {
    const message = `“${address}” leaves the site's base, ${base}.`
    return {kind: 'fault', message, rule: 'links:base'}
  }
  try {
    const path = decodeURIComponent(url.pathname.slice(base.length))
    // “#:~:text=…” is a text fragment: words to look for, no anchor. “#top” is every page's.
    const anchor = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/s, ''))
    return {
      kind: 'inside',
      path: path === '' || path.endsWith('/') ? `${path}index.html` : path,
      anchor: anchor.toLowerCase() === 'top' ? '' : anchor,
    }
  } catch {
    return {kind: 'fault', message: `“${address}” is wrongly percent-encoded.`, rule: 'links:malformed'}
  }
}

/** `actors/keir-starmer/index.html` → `actors/keir-starmer/` */
function addressOfFile(page: string): string {
  return page.endsWith('index.html') && /(?:^|\/)index\.html$/.test(page)
    ? page.slice(0, -'index.html'.length)
    : page
}
