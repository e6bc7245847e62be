import {request} from 'node:http'
import {join} from 'node:path'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {type Files, withFolder} from './check/sample.ts'
import {serve} from './serve.ts'

const FILES: Files = {
  'site/index.html': 'home',
  'site/404.html': 'not here',
  'site/articles/flood/index.html': 'flood',
  'site/empty/notes.txt': 'notes',
  'site/data/articles.json': '["é"]',
  'site/pagefind/wasm.en.pagefind': 'w',
  'site/pagefind/fragment/en_1.pf_fragment': 'f',
  'site/pagefind/pagefind.js': 'j',
  'site/module.mjs': 'm',
  'site/engine.wasm': 'e',
  'site/map of bay.svg': '<svg/>',
  'site/nothing.css': '',
  'site/_headers':
    '/*\n  Referrer-Policy: same-origin\n/_astro/*\n  Cache-Control: max-age=31536000, immutable\n',
  'site/_astro/page.css': 'p {}',
  'secret.txt': 'secret',
  'site-beside/secret.txt': 'secret',
}

interface Answer {
  status: number
  type: string | undefined
  location: string | undefined
  length: string | undefined
  body: string
}

/** Asks with the path exactly as written: fetch would tidy “..” away before the server saw it. */
function ask(url: string, path: string, method = 'GET'): Promise<Answer> {
  const {hostname, port} = new URL(url)
  return new Promise((done, fail) => {
    request({hostname, port, path, method}, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () =>
        done({
          status: response.statusCode!,
          type: response.headers['content-type'],
          location: response.headers.location,
          length: response.headers['content-length'],
          body,
        }),
      )
    })
      .on('error', fail)
      .end()
  })
}

const served = <Result>(base: string, use: (url: string) => Promise<Result>) =>
  withFolder(FILES, async (folder) => {
    const {url, close} = await serve(join(folder, 'site'), {port: 0, base})
    try {
      return await use(url)
    } finally {
      await close()
    }
  })

const HTML = 'text/html; charset=utf-8'

test.each([
  // What is there.
  ['/', 200, HTML, 'home'],
  ['/articles/flood/', 200, HTML, 'flood'],
  ['/articles/flood/?q=a#b', 200, HTML, 'flood'],
  ['/data/articles.json', 200, 'application/json; charset=utf-8', '["é"]'],
  ['/map%20of%20bay.svg', 200, 'image/svg+xml', '<svg/>'],
  ['/engine.wasm', 200, 'application/wasm', 'e'],
  ['/module.mjs', 200, 'text/javascript; charset=utf-8', 'm'],
  ['/pagefind/pagefind.js', 200, 'text/javascript; charset=utf-8', 'j'],
  ['/pagefind/wasm.en.pagefind', 200, 'application/octet-stream', 'w'],
  ['/pagefind/fragment/en_1.pf_fragment', 200, 'application/octet-stream', 'f'],
  ['/nothing.css', 200, 'text/css; charset=utf-8', ''],
  // What is not.
  ['/articles/drought/', 404, HTML, 'not here'],
  ['/articles/', 404, HTML, 'not here'],
  ['/empty/', 404, HTML, 'not here'],
  ['/engine.wasm/', 404, HTML, 'not here'],
  ['/Articles/flood/', 404, HTML, 'not here'],
  // What lies outside.
  ['/../secret.txt', 404, HTML, 'not here'],
  ['/%2e%2e/secret.txt', 404, HTML, 'not here'],
  ['/..%2fsecret.txt', 404, HTML, 'not here'],
  ['/articles/../../secret.txt', 404, HTML, 'not here'],
  ['/../site-beside/secret.txt', 404, HTML, 'not here'],
  ['/%00', 400, 'text/plain; charset=utf-8', 'That is no address.\n'],
  ['/%E0%A4%A', 400, 'text/plain; charset=utf-8', 'That is no address.\n'],
])('answers %s with %i', async (path, status, type, body) => {
  expect(await served('/', (url) => ask(url, path))).toMatchObject({status, type, body})
})

test.each([
  ['/articles/flood', '/articles/flood/'],
  ['/articles/flood?q=a', '/articles/flood/?q=a'],
  ['//articles/flood', '/articles/flood/'],
])('sends %s to the address with its slash', async (path, location) => {
  expect(await served('/', (url) => ask(url, path))).toMatchObject({status: 301, location})
})

test.each([
  ['/repo/', 200, 'home'],
  ['/repo/articles/flood/', 200, 'flood'],
  ['/', 404, 'not here'],
  ['/articles/flood/', 404, 'not here'],
  ['/repository/', 404, 'not here'],
])('answers %s under /repo/ with %i', async (path, status, body) => {
  expect(await served('/repo/', (url) => ask(url, path))).toMatchObject({status, body})
})

test('sends /repo to /repo/', async () => {
  expect(await served('/repo/', (url) => ask(url, '/repo'))).toMatchObject({status: 301, location: '/repo/'})
})

test('answers HEAD with the length and no body, and refuses to be written to', async () => {
  await served('/', async (url) => {
    expect(await ask(url, '/', 'HEAD')).toMatchObject({status: 200, length: '4', body: ''})
    expect(await ask(url, '/gone/', 'HEAD')).toMatchObject({status: 404, length: '8', body: ''})
    expect(await ask(url, '/', 'POST')).toMatchObject({status: 405})
    expect(await ask(url, '/', 'DELETE')).toMatchObject({status: 405})
  })
})

/** The headers, and what was sent as it was sent: fetch would unpack it. */
function askPacked(url: string, path: string, accepted: string) {
  const {hostname, port} = new URL(url)
  const headers = {'Accept-Encoding': accepted}
  return new Promise<{encoding: string | undefined; body: Buffer}>((done, fail) => {
    request({hostname, port, path, headers}, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({encoding: response.headers['content-encoding'], body: Buffer.concat(chunks)}),
      )
    })
      .on('error', fail)
      .end()
  })
}

test.each([
  ['gzip, deflate, br, zstd', '/', 'br', 'home'],
  ['gzip', '/articles/flood/', 'gzip', 'flood'],
  ['GZIP;q=0.8', '/gone/', 'gzip', 'not here'],
  ['gzip, br;q=0', '/data/articles.json', 'gzip', '["é"]'],
  ['gzip', '/pagefind/pagefind.js', 'gzip', 'j'],
  ['br', '/map%20of%20bay.svg', 'br', '<svg/>'],
  // Nothing to pack, or nothing that would get smaller.
  ['gzip', '/nothing.css', undefined, ''],
  ['gzip, br', '/pagefind/wasm.en.pagefind', undefined, 'w'],
  ['gzip, br', '/engine.wasm', undefined, 'e'],
  ['deflate', '/', undefined, 'home'],
  ['gzip;q=0', '/', undefined, 'home'],
])('to one who takes “%s” sends %s as %s', async (accepted, path, encoding, text) => {
  const answer = await served('/', (url) => askPacked(url, path, accepted))
  const unpack = {br: brotliDecompressSync, gzip: gunzipSync}[answer.encoding ?? '']
  expect(answer.encoding).toBe(encoding)
  expect(String(unpack === undefined ? answer.body : unpack(answer.body))).toBe(text)
})

test.each([
  ['/', '/_astro/page.css', 'max-age=31536000, immutable'],
  ['/repo/', '/repo/_astro/page.css', 'max-age=31536000, immutable'],
  ['/', '/articles/flood/', 'no-cache'],
  ['/', '/gone/', 'no-cache'],
])('under %s sends %s with the headers that the site’s own file names', async (base, path, caching) => {
  const {headers} = await served(base, (url) => fetch(new URL(path, url)))
  expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([caching, 'same-origin'])
})

test('takes the next free port when the one it was asked for is taken', async () => {
  await withFolder(FILES, async (folder) => {
    const first = await serve(join(folder, 'site'), {port: 0, base: '/'})
    const {port} = new URL(first.url)
    const second = await serve(join(folder, 'site'), {port: Number(port), base: '/'})
    try {
      expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port))
      expect((await ask(second.url, '/')).body).toBe('home')
    } finally {
      await first.close()
      await second.close()
    }
  })
})

test('says nothing to other machines', async () => {
  expect(await served('/', async (url) => new URL(url).hostname)).toBe('127.0.0.1')
})
