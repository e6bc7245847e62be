import {createReadStream} from 'node:fs'
import {readFile, stat} from 'node:fs/promises'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, resolve, sep} from 'node:path'
import {pipeline} from 'node:stream/promises'

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
 * When the port is taken the next free one is used; `url` says which, with the base.
 */
export async function serve(
  folder: string,
  {port, base}: ServeOptions,
): Promise<{url: string; close(): Promise<void>}> {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch((error: Error) => {
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

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return end(response, 405, 'Only GET and HEAD.')
  }
  const path = pathOf(request.url ?? '/')
  if (path === null) return end(response, 400, 'That is no address.')
  if (`${path}/` === base) return redirect(response, base)
  if (!path.startsWith(base)) return sendMissing(root, request, response)

  const file = join(root, path.slice(base.length))
  // “/%2e%2e/” and “..\” on Windows: whatever it is called, it must lie below the folder.
  if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep))
    return sendMissing(root, request, response)
  const found = await stat(file).catch(() => null)
  if (found?.isDirectory() === true) {
    const index = join(file, 'index.html')
    const page = await stat(index).catch(() => null)
    if (page?.isFile() !== true) return sendMissing(root, request, response)
    if (!path.endsWith('/')) return redirect(response, `${encodeURI(path)}/${queryOf(request.url ?? '')}`)
    return send(index, page.size, 200, request, response)
  }
  if (found?.isFile() !== true || path.endsWith('/')) return sendMissing(root, request, response)
  return send(file, found.size, 200, request, response)
}

async function send(
  file: string,
  size: number,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
) {
  response.writeHead(status, {
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  })
  if (request.method === 'HEAD' || size === 0) response.end()
  // A reader who leaves in the middle is no error.
  else await pipeline(createReadStream(file, {end: size - 1}), response).catch(() => response.destroy())
}

async function sendMissing(root: string, request: IncomingMessage, response: ServerResponse) {
  const page = await readFile(join(root, '404.html')).catch(() => null)
  if (page === null) return end(response, 404, 'There is no such page.')
  response.writeHead(404, {'Content-Type': TYPES['.html'], 'Content-Length': page.length})
  response.end(request.method === 'HEAD' ? undefined : page)
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
