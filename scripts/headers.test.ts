import {describe, expect, test} from 'vitest'
import {headersOf, readHeaders} from './headers.ts'

const rules = readHeaders(
  [
    '# A remark',
    '/*',
    "  Content-Security-Policy: default-src 'none'; img-src 'self' data:",
    '  Cache-Control: no-cache',
    '',
    'nothing that means anything',
    '/_astro/*\r',
    '  Cache-Control: public, max-age=31536000, immutable\r',
    '/about/',
    '  X-Robots-Tag: noindex',
  ].join('\n'),
)

describe('a path has', () => {
  const policy = {'Content-Security-Policy': "default-src 'none'; img-src 'self' data:"}
  test.each([
    ['the headers of the pattern it lies below', '/articles/a/', {...policy, 'Cache-Control': 'no-cache'}],
    [
      'those of the later rule, where two speak of one',
      '/_astro/a.css',
      {...policy, 'Cache-Control': 'public, max-age=31536000, immutable'},
    ],
    [
      'those of its own address',
      '/about/',
      {...policy, 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex'},
    ],
    ['none of an address that it only begins with', '/about/us/', {...policy, 'Cache-Control': 'no-cache'}],
  ])('%s', (_name, path, headers) => {
    expect(headersOf(path, rules)).toEqual(headers)
  })
})

test('a file without a rule says nothing', () => {
  expect(readHeaders('# nothing\n  X: y\n')).toEqual([])
  expect(headersOf('/', [])).toEqual({})
})
