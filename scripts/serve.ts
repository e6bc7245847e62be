import {createReadStream} from 'node:fs'
import {readFile, stat} from 'node:fs/promises'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, relative, resolve, sep} from 'node:path'
import type {Transform} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {constants, createBrotliCompress, createGzip} from 'node:zlib'
import {type HeaderRule, headersOf, readHeaders} from './headers.ts'

/** Only this machine can ask: the server is for looking at a site, not for publishing it. */
const LOOPBACK = '127.0.0.1'
/** Ports tried after the one asked for, when that is taken. */
const NEXT_PORTS = 20

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** What gets smaller when it is packed; pictures, fonts and Pagefind's own files are packed already. */
const PACKABLE = /^(?:text\/|application\/(?:json|ld\+json|xml|manifest\+json|x-)|image\/svg)/

/** Best first. Brotli's fifth level takes no longer than gzip's usual one. */
const PACKERS: readonly [encoding: string, pack: () => Transform][] = [
  ['br', () => createBrotliCompress({params: {[constants.BROTLI_PARAM_QUALITY]: 5}})],
  ['gzip', () => createGzip()],
]

export interface ServeOptions {
  /** The port to try first; 0 for any that is free. */
  port: number
  /** Where the site stands: `/` or `/repo/`. */
  base: string
}

/**
 * Serves a folder on the loopback as a plain static host would: `index.html` for a folder's address, a redirect to
 * the address with its slash, `404.html` with status 404 for what is not there, nothing outside the folder.
 *
 * A general server such as sirv answers `/a` with `/a/index.html` and `/a.css/` with `/a.css`, and so hides the broken
 * links that a strict host would show.
 *
 * Texts are packed when the asker takes them so, and the site's own `_headers` are sent, so that what a browser
 * measures here it would measure there.
 *
 * When the port is taken the next free one is used; `url` says which, with the base.
 */
export async function serve(
  folder: string,
  {port, base}: ServeOptions,
): Promise<{url: string; close(): Promise<void>}> {
  const root = resolve(folder)
  const rules = readHeaders(await readFile(join(root, '_headers'), 'utf8').catch(() => ''))
  const server = createServer((request, response) => {
    answer({root, base, rules}, request, response).catch((error: Error) => {
      if (response.headersSent) response.destroy(error)
      else end(response, 500, 'The server could not read that file.')
    })
  })
  await listen(server, port)
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error === undefined ? done() : fail(error)))
        server.closeAllConnections()
      }),
  }
}

interface Site {
  root: string
  base: string
  rules: readonly HeaderRule[]
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse) {
  const {root, base} = site
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return end(response, 405, 'Only GET and HEAD.')
  }
  const path = pathOf(request.url ?? '/')
  if (path === null) return end(response, 400, 'That is no address.')
  if (`${path}/` === base) return redirect(response, base)
  if (!path.startsWith(base)) return sendMissing(site, request, response)

  const file = join(root, path.slice(base.length))
  // “/%2e%2e/” and “..\” on Windows: whatever it is called, it must lie below the folder.
  if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep))
    return sendMissing(site, request, response)
  const found = await stat(file).catch(() => null)
  if (found?.isDirectory() === true) {
    const index = join(file, 'index.html')
    const page = await stat(index).catch(() => null)
    if (page?.isFile() !== true) return sendMissing(site, request, response)
    if (!path.endsWith('/')) return redirect(response, `${encodeURI(path)}/${queryOf(request.url ?? '')}`)
    return send(site, index, page.size, 200, request, response)
  }
  if (found?.isFile() !== true || path.endsWith('/')) return sendMissing(site, request, response)
  return send(site, file, found.size, 200, request, response)
}

async function send(
  {root, rules}: Site,
  file: string,
  size: number,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
  const [encoding, pack] = (size > 0 && PACKABLE.test(type) ? packerFor(request) : undefined) ?? []
  const path = `/${relative(root, file).replaceAll(sep, '/')}`.replace(/\/index\.html$/, '/')
  response.writeHead(status, {
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...headersOf(path, rules),
    'Content-Type': type,
    ...(PACKABLE.test(type) ? {Vary: 'Accept-Encoding'} : {}),
    // How long it will be when packed is known when it is.
    ...(encoding === undefined ? {'Content-Length': size} : {'Content-Encoding': encoding}),
  })
  if (request.method === 'HEAD' || size === 0) {
    response.end()
    return
  }
  const content = createReadStream(file, {end: size - 1})
  // A reader who leaves in the middle is no error.
  const sent = pack === undefined ? pipeline(content, response) : pipeline(content, pack(), response)
  await sent.catch(() => response.destroy())
}

/** “gzip, deflate, br;q=0” takes gzip and refuses Brotli. */
function packerFor({headers}: IncomingMessage): (typeof PACKERS)[number] | undefined {
  const accepted = String(headers['accept-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
    .map((one) => one.replace(/;.*$/s, '').trim())
  return PACKERS.find(([encoding]) => accepted.includes(encoding))
}

async function sendMissing(site: Site, request: IncomingMessage, response: ServerResponse) {
  const page = join(site.root, '404.html')
  const found = await stat(page).catch(() => null)
  if (found?.isFile() !== true) return end(response, 404, 'There is no such page.')
  return send(site, page, found.size, 404, request, response)
}

/** The path that is asked for, decoded; null when it cannot be. A NUL would end the name early for the system. */
function pathOf(address: string): string | null {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''))
    return path.startsWith('/') && !path.includes('\0') ? path : null
  } catch {
    return null
  }
}

const queryOf = (address: string) => /\?[^#]*/.exec(address)?.[0] ?? ''

function redirect(response: ServerResponse, to: string) {
  // “//host” would be another host's address.
  response.writeHead(301, {Location: to.replace(/^\/{2,}/, '/')})
  response.end()
}

function end(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'})
  response.end(`${text}\n`)
}

async function listen(server: Server, port: number): Promise<void> {
  const last = port === 0 ? 0 : Math.min(port + NEXT_PORTS, 65_535)
  for (let tried = port; ; tried++) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail)
        server.listen(tried, LOOPBACK, () => {
          server.off('error', fail)
          done()
        })
      })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried >= last) throw error
    }
  }
}
