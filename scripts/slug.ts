/** Letters that do not come apart into a plain one and a mark. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
}

/** A text in plain lower-case letters and digits, one space between words: “São Tomé’s 5,000” is `sao tomes 5000`. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħŋ]/g, (letter) => PLAIN[letter]!)
    .replace(/['’‘ʼ`]/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * The last part of an address: words joined by hyphens, at most `longest` characters, cut between words.
 *
 * A text with no Latin letter or digit gives `fallback`.
 */
export function slug(text: string, {longest = 70, fallback = 'untitled'} = {}): string {
  const words = plain(text).split(' ').filter(Boolean)
  let result = ''
  for (const word of words) {
    const longer = result === '' ? word.slice(0, longest) : `${result}-${word}`
    if (longer.length > longest) break
    result = longer
  }
  return result || fallback
}
