import type {Piece} from './pieces.ts'

/** The names by which a clipping calls the site, paper or body that published it, reduced to their words. */
export type SiteNames = readonly (readonly string[])[]

/** “© 2026 The Harbour Gazette. All rights reserved”, “Copyright 2026 Harbour Gazette Newspapers Ltd” */
const COPYRIGHT =
  /(?:©|\(c\)|\bcopyright\b)[\s,:]*(?:©|\(c\))?[\s,]*(?:by\s+)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:\d{2}|\d{4}))?,?\s+)?(?:by\s+)?(\p{Lu}[\p{L}\p{N}&’' -]{2,60})/iu
/** What is said of a publishing firm and not of its paper. */
const FIRM =
  /^(?:the|ltd|limited|inc|llc|pte|plc|corp|corporation|co|company|group|media|publishing|publications|publishers|newspapers?|holdings?|networks?|bv|gmbh|ag|sa|all|rights|reserved|reproduction|online|www|com)$/
const LONGEST = 300
const MOST = 8

/**
 * The names of a clipping's publisher, as far as it says them: in its metadata, and in its lines of copyright. Most
 * sites put their name above the headline too, and what they say about themselves below the text.
 */
export function siteNamesOf(pieces: readonly Piece[], stated: string | null): SiteNames {
  const names: string[] = stated === null ? [] : [stated]
  for (const {text} of pieces) {
    if (text.length > LONGEST || names.length >= MOST) continue
    const named = /©|\(c\)|copyright/i.test(text) ? COPYRIGHT.exec(text) : null
    if (named !== null)
      names.push(named[1]!.split(/\s(?:all rights|reproduction|no part|terms|privacy)\b/i)[0]!)
  }
  return names.map(keyOf).filter((words) => words.length > 0)
}

/** The words of a name, without what is the firm's at both ends: “Steppe Rights Monitor” keeps its rights. */
function keyOf(name: string): string[] {
  const words = name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  let from = 0
  let to = words.length
  while (to > from && FIRM.test(words[to - 1]!)) to--
  if (words[from] === 'the' && to - from > 1) from++
  return words.slice(from, to)
}

/** Whether a line is nothing but the name of the site: “The Harbour Gazette”, “HARBOUR GAZETTE ONLINE”. */
export function isSiteName(line: string, sites: SiteNames): boolean {
  if (line.length > 60 || sites.length === 0) return false
  const words = keyOf(line)
  return words.length > 0 && sites.some((site) => same(site, words))
}

/** “Mercian Post Newspapers” prints “The Mercian Post”; one word of three is too little. */
const same = (site: readonly string[], words: readonly string[]): boolean => {
  const common = words.filter((word) => site.includes(word)).length
  return common === words.length && (words.length >= 2 || site.length === 1) && site.length - common <= 1
}

/** Whether a text speaks of the site by its name. */
export function namesSite(text: string, sites: SiteNames): boolean {
  const line = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return sites.some((site) => site.join('').length >= 4 && line.includes(` ${site.join(' ')} `))
}

/** What a text goes on to say behind the site's name at its start, small and without marks; null: it starts otherwise. */
export function afterSite(text: string, sites: SiteNames): string | null {
  const line = `${text
    .slice(0, 200)
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const bare = line.replace(/^the /, '')
  for (const site of sites) {
    const name = `${site.join(' ')} `
    if (name.length > 4 && bare.startsWith(name)) return bare.slice(name.length).trim()
  }
  return null
}
