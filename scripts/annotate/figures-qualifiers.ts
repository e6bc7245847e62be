import type {Words} from './words.ts'

/** The longest first; “approximately around” is said by its first word. */
const QUALIFIERS = [
  ['in', 'excess', 'of'],
  ['no', 'fewer', 'than'],
  ['no', 'less', 'than'],
  ['no', 'more', 'than'],
  ['not', 'more', 'than'],
  ['not', 'less', 'than'],
  ['as', 'many', 'as'],
  ['as', 'much', 'as'],
  ['as', 'few', 'as'],
  ['as', 'little', 'as'],
  ['as', 'high', 'as'],
  ['as', 'low', 'as'],
  ['a', 'maximum', 'of'],
  ['a', 'minimum', 'of'],
  ['north', 'of'],
  ['upwards', 'of'],
  ['close', 'to'],
  ['more', 'than'],
  ['fewer', 'than'],
  ['less', 'than'],
  ['greater', 'than'],
  ['at', 'least'],
  ['at', 'most'],
  ['up', 'to'],
  ['an', 'estimated'],
  ['estimated'],
  ['around'],
  ['about'],
  ['approximately'],
  ['roughly'],
  ['nearly'],
  ['almost'],
  ['some'],
  ['over'],
  ['under'],
  ['exactly'],
  ['precisely'],
  ['above'],
  ['below'],
  ['circa'],
]
const SHADES = new Set([
  'just',
  'well',
  'slightly',
  'far',
  'little',
  'a',
  'significantly',
  'considerably',
  'only',
  'very',
])

/** Reads back over the qualifiers that end before a token; gives the first of them and what it says. */
export function readQualifier(
  words: Words,
  previous: number,
  first: number,
): {qualifier: string | null; at: number} {
  let at = previous
  let qualifier: string | null = null
  for (;;) {
    const match = QUALIFIERS.find((phrase) =>
      phrase.every((word, index) => {
        const place = at - phrase.length + 1 + index
        return place >= first && words.lower(place) === word && words.mention(place) === null
      }),
    )
    if (match === undefined) break
    qualifier = match.join(' ')
    at -= match.length
    const shade = words.lower(at)
    if (
      /^(?:over|under|above|below|more|less|fewer)/.test(qualifier) &&
      SHADES.has(shade) &&
      shade !== 'only' &&
      at >= first
    ) {
      qualifier =
        shade === 'little' && words.lower(at - 1) === 'a' ? `a little ${qualifier}` : `${shade} ${qualifier}`
      at -= qualifier.startsWith('a little') ? 2 : 1
    }
  }
  return {qualifier, at}
}
