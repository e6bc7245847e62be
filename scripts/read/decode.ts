/** What the bytes of a file say. */
export type Decoded =
  | {kind: 'binary'; what: string}
  | {
      kind: 'text'
      text: string
      encoding: string
      /** The control characters that were taken out: `U+0000 ×2, U+0008`, or '' when there were none. */
      controls: string
      /** Why the text may be wrong: bytes that are no character in the encoding; null when all is well. */
      doubt: string | null
    }

const SIGNATURES: [string, string][] = [
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['25504446', 'a PDF document'],
  ['504b0304', 'a ZIP archive or an office document'],
  ['d0cf11e0', 'an office document'],
  ['1f8b08', 'a compressed file'],
  ['7f454c46', 'a program'],
  ['52494646', 'a sound, film or picture'],
  ['494433', 'a sound file'],
  ['7b5c727466', 'a rich-text document'],
]

/**
 * Reads bytes as text: UTF-8, UTF-16 where a byte-order mark or its zero bytes show it, else the encoding that an
 * HTML file declares, else Windows-1252.
 *
 * Line ends become LF, half surrogates U+FFFD, and control characters are taken out and counted. A UTF-8 file with
 * single Windows bytes in it has these read as what they are in Windows-1252. Text that went through the wrong
 * decoder once, whole, is put right (“donâ€™t”).
 */
export function decode(bytes: Uint8Array, options: {isHtml?: boolean} = {}): Decoded {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  const signature = SIGNATURES.find(([magic]) => start.startsWith(magic))
  if (signature) return {kind: 'binary', what: signature[1]}
  const {text, encoding, doubt} = charactersOf(bytes, options.isHtml === true)
  const head = text.slice(0, 65_536)
  if ((head.match(CONTROL)?.length ?? 0) > head.length / 10) return {kind: 'binary', what: 'no text'}
  return {kind: 'text', encoding, doubt, ...clean(repair(text))}
}

function charactersOf(
  bytes: Uint8Array,
  isHtml: boolean,
): {text: string; encoding: string; doubt: string | null} {
  const wide = wideEncoding(bytes)
  if (wide !== null) return {text: new TextDecoder(wide).decode(bytes), encoding: wide, doubt: null}
  try {
    return {
      text: new TextDecoder('utf-8', {fatal: true}).decode(bytes),
      encoding: 'utf-8',
      doubt: null,
    }
  } catch {
    const declared = isHtml ? declaredEncoding(bytes) : null
    if (declared !== null)
      return {text: new TextDecoder(declared).decode(bytes), encoding: declared, doubt: null}
    return narrowCharacters(bytes)
  }
}

/** UTF-16, by its mark, or because nearly every second byte of a Latin text is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 2048)
  if (head.length < 8 || head.length % 2 !== 0) return null
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1
  })
  const pairs = head.length / 2
  if (zeros[1]! > pairs * 0.8 && zeros[0]! < pairs * 0.1) return 'utf-16le'
  if (zeros[0]! > pairs * 0.8 && zeros[1]! < pairs * 0.1) return 'utf-16be'
  return null
}

/** `<meta charset="…">`, `<meta http-equiv … content="text/html; charset=…">` or `<?xml encoding="…">`. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const name = /(?:charset|encoding)\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1]
  if (name === undefined || /^utf-?8$/i.test(name)) return null
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** Windows-1252, or UTF-8 with single Windows bytes among it. */
function narrowCharacters(bytes: Uint8Array): {text: string; encoding: string; doubt: string | null} {
  let sequences = 0
  let strays = 0
  let high = 0
  let letters = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) letters++
    if (byte < 0x80) continue
    const length = sequenceLength(bytes, at)
    if (length === 0) strays++
    else {
      sequences++
      at += length - 1
    }
    high++
  }
  if (sequences > strays * 2) {
    return {
      text: mixedCharacters(bytes),
      encoding: 'utf-8',
      doubt: `${strays} ${strays === 1 ? 'byte is' : 'bytes are'} no UTF-8`,
    }
  }
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    encoding: 'windows-1252',
    doubt: high > letters ? 'most letters are outside of Windows-1252’s English' : null,
  }
}

/** Length of the UTF-8 sequence of two bytes or more that begins here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!
  const length =
    byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0
  for (let next = 1; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

function mixedCharacters(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8')
  const windows = new TextDecoder('windows-1252')
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      at += length - 1
      continue
    }
    parts.push(utf8.decode(bytes.subarray(from, at)), windows.decode(bytes.subarray(at, at + 1)))
    from = at + 1
  }
  parts.push(utf8.decode(bytes.subarray(from)))
  return parts.join('')
}

/** The characters of Windows-1252 at 0x80 to 0x9f; those without one stand for themselves. */
const WINDOWS = new TextDecoder('windows-1252').decode(Uint8Array.from({length: 32}, (_, at) => 0x80 + at))
const WINDOWS_BYTE = new Map([...WINDOWS].map((character, at) => [character.codePointAt(0)!, 0x80 + at]))

/** Undoes UTF-8 that was read as Windows-1252 and written again: “donâ€™t”. Only where the whole text agrees. */
function repair(text: string): string {
  if (!/[ÂÃâ][\u0080-\u00bf€™œ˜šžŸ“”‘’–—…†‡•‰‹›]/.test(text)) return text
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const byte = code < 0x80 || (code >= 0xa0 && code < 0x100) ? code : WINDOWS_BYTE.get(code)
    if (byte === undefined) return text
    bytes[at] = byte
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return text
  }
}

const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g
const LINE_END = /\r\n?|[\u000b\u000c\u2028\u2029]/g
// Windows' own quotation marks, written as the control characters of the same number.
const SECOND_CONTROL = /[\u0080-\u009f]/g

function clean(text: string): {text: string; controls: string} {
  const counts = new Map<string, number>()
  const cleaned = text
    .toWellFormed()
    .replace(/^\ufeff/, '')
    .replace(LINE_END, '\n')
    .replace(SECOND_CONTROL, (character) => WINDOWS[character.charCodeAt(0) - 0x80]!)
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, (character) => {
      counts.set(character, (counts.get(character) ?? 0) + 1)
      return ''
    })
  const controls = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([character, count]) => {
      const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      return count === 1 ? name : `${name} ×${count}`
    })
  return {text: cleaned, controls: controls.join(', ')}
}

const SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
// Joiners are letters' business in Persian, Hindi and emoji; beside Latin letters they are debris.
const JOINER = /(?<=[\u0000-\u024f])[\u200c\u200d]|[\u200c\u200d](?=[\u0000-\u024f])/g

/** Most paragraphs have none of these. */
const UNUSUAL = /[\t\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/

/** One line of visible characters, single spaces between them. */
export function tidy(text: string): string {
  const plain = UNUSUAL.test(text)
    ? text.replace(INVISIBLE, '').replace(JOINER, '').replace(SPACE, ' ')
    : text
  return plain.replace(/\s\s+|[\n\t]/g, ' ').trim()
}
