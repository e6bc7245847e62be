import {plain} from '../slug.ts'
import {spellingKey} from './spelling.ts'

/** What a company's name may go without. */
const LEGAL_FORM =
  /,? (?:Inc|Incorporated|Ltd|Limited|plc|PLC|Corp|Corporation|LLC|LLP|LP|Co|Company|Cos|AG|SA|S\.A|SE|NV|N\.V|BV|GmbH|AB|ASA|A\/S|Oyj|SpA|S\.p\.A|Pty|Pvt|Bhd|Berhad|Tbk|KK|JSC|PJSC|OAO|OOO|Holdings?|Group)\.?$/u
const SMALL = new Set(['the', 'of', 'for', 'and', 'de', 'la', 'des', 'du', 'del', 'in', 'on', 'to', 'at'])
/** Their words may not change places: York University is in Toronto, the University of York in York. */
const FIXED_ORDER = /\b(?:university|college|school|institute|academy)\b/

/** A body's words in order, without “the”, legal form and what joins them. */
export function organizationWords(name: string): string[] {
  let bare = name.replace(/^[Tt]he /, '').replace(/ & /g, ' and ')
  for (let shorter = bare.replace(LEGAL_FORM, ''); shorter !== bare && shorter !== ''; ) {
    bare = shorter
    shorter = bare.replace(LEGAL_FORM, '')
  }
  const words = plain(bare)
    .split(' ')
    .filter((word) => word !== '' && !SMALL.has(word))
  return (words.length === 0 ? plain(name).split(' ') : words).map(spellingKey)
}

/** What names of one body share: “Ministry of Health” and “Health Ministry”, “Acme Ltd.” and “Acme”. */
export function organizationKey(name: string): string {
  const words = organizationWords(name)
  return (FIXED_ORDER.test(plain(name)) ? words : words.toSorted()).join(' ')
}

/** “World Health Organization” is WHO; every way in which its small words may count or not. */
export function initialsOf(name: string): Set<string> {
  const words = name
    .replace(/^[Tt]he /, '')
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word))
  const isSmall = (word: string) => SMALL.has(word.toLowerCase())
  const of = (kept: string[]) => kept.map((word) => word[0]!.toUpperCase()).join('')
  return new Set([of(words), of(words.filter((word) => !isSmall(word)))].filter(({length}) => length >= 2))
}

export const isAcronym = (words: string) => /^(?:\p{Lu}[\p{Lu}\d&.-]*\p{Lu}\.?|\p{Lu}\d+)$/u.test(words)

/** How well a short form names the body: 2 its end or its beginning, 1 two words or more within, 0 not. */
export function rankOfShort(short: readonly string[], full: readonly string[]): 0 | 1 | 2 {
  if (short.length === 0 || short.length >= full.length) return 0
  for (let from = 0; from + short.length <= full.length; from++) {
    if (!short.every((word, at) => full[from + at] === word)) continue
    if (from === 0 || from + short.length === full.length) return 2
    return short.length > 1 ? 1 : 0
  }
  return 0
}
