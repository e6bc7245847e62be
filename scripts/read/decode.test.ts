import {describe, expect, it} from 'vitest'
import {decode, tidy} from './decode.ts'

const textOf = (bytes: Uint8Array, isHtml = false) => {
  const decoded = decode(bytes, {isHtml})
  return decoded.kind === 'text' ? decoded.text : decoded
}
const bytesOf = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  )

describe('bytes', () => {
  it.each([
    ['UTF-8', bytesOf('“Zürich”'), '“Zürich”'],
    ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], 'Zürich'), 'Zürich'],
    ['UTF-16, little end first', Buffer.from('\ufeffZürich “a”', 'utf16le'), 'Zürich “a”'],
    ['UTF-16, big end first', Buffer.from('\ufeffZürich', 'utf16le').swap16(), 'Zürich'],
    ['UTF-16 without a mark', Buffer.from('The mayor said so.', 'utf16le'), 'The mayor said so.'],
    [
      'Windows-1252 with its own marks',
      bytesOf([0x93], 'Z', [0xfc], 'rich', [0x94, 0x97, 0x80], '5'),
      '“Zürich”—€5',
    ],
    [
      'UTF-8 with one Windows byte in it',
      bytesOf('Zürich, Köln, Genève: don', [0x92], 't'),
      'Zürich, Köln, Genève: don’t',
    ],
    ['UTF-8 that went through Windows-1252 once', bytesOf('donâ€™t go to ZÃ¼rich'), 'don’t go to Zürich'],
    ['the line ends of three systems', bytesOf('a\r\nb\rc\nd'), 'a\nb\nc\nd'],
    ['UTF-16 with half a surrogate', Buffer.from('\ufeffThe a\ud800b', 'utf16le'), 'The a\ufffdb'],
  ])('are read as %s', (_, bytes, text) => {
    expect(textOf(bytes)).toBe(text)
  })

  it('are read in the encoding that an HTML file declares, unless they are UTF-8', () => {
    const declared = bytesOf('<meta charset="windows-1251">', [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0])
    expect(textOf(declared, true)).toContain('Москва')
    expect(textOf(bytesOf('<meta charset="iso-8859-1">Zürich'), true)).toContain('Zürich')
  })

  it('lose their control characters, which are counted', () => {
    expect(decode(bytesOf('The mayor\0 said\x08 that\0 it was so.'))).toMatchObject({
      text: 'The mayor said that it was so.',
      controls: 'U+0000 ×2, U+0008',
    })
    expect(decode(bytesOf('The mayor\tsaid so.'))).toMatchObject({controls: ''})
  })

  it.each([
    ['a picture', bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['a PDF', bytesOf('%PDF-1.7')],
    ['noise', Buffer.from(Array.from({length: 400}, (_, at) => at % 29))],
  ])('of %s are no text', (_, bytes) => {
    expect(decode(bytes).kind).toBe('binary')
  })
})

describe('a line', () => {
  it.each([
    ['The\u00a0mayor  said\tso. ', 'The mayor said so.'],
    ['un\u00adbeliev\u200bable', 'unbelievable'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ])('is tidied: %j', (line, tidied) => {
    expect(tidy(line)).toBe(tidied)
  })
})
