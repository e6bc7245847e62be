import type {Span} from '../model.ts'
import {type Item, isWord, type Unit} from './narration.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What words are put out in. */
const MEDIA = words(`
  statement interview interviews post posts tweet tweets message letter email e-mail memo speech address video podcast
  release conference briefing filing filings lawsuit ruling judgment judgement report op-ed essay article column blog
  affidavit testimony note book memoir autobiography call indictment complaint broadcast livestream communiqué
  communique documents papers newsletter thread remarks submission opinion editorial diary decree bulletin telegram
  press-release debate interrogation recording broadcast`)
const PLATFORMS = words(`
  x twitter facebook instagram telegram tiktok threads bluesky youtube linkedin whatsapp weibo wechat reddit snapchat
  mastodon vkontakte television tv radio`)
const BEFORE = words('in on via through during at')
const DETERMINERS = words('a an the his her its their another this that one two several separate')
const LINKS = words('with to on for from at by of')
/** How far from the verb a medium is looked for, in words. */
const REACH = 40
const TAKES_ARTICLES = words('write post tweet wrote')

/**
 * What the words of a speech act were put out in, as the sentence says it: `a statement`, `Truth Social`,
 * `an interview with the BBC`. Null when it does not say.
 */
export function findMedium(unit: Unit, text: string, lemma: string, near: number): string | null {
  const found: {span: Span; distance: number}[] = []
  const {items} = unit
  for (let at = Math.max(0, near - REACH); at < Math.min(items.length - 1, near + REACH); at++) {
    const item = items[at]!
    if (item.kind !== 'word') continue
    const span = BEFORE.has(item.lower) ? mediumAt(items, at, lemma) : telephone(items, at)
    if (span !== null) found.push({span, distance: Math.abs(at - near)})
  }
  // “in a video posted on Facebook” is one medium, not two.
  const whole = found.filter(
    ({span}) => !found.some((other) => other.span.start < span.start && other.span.end >= span.end),
  )
  const nearest = whole.toSorted((a, b) => a.distance - b.distance)[0]
  return nearest === undefined ? null : text.slice(nearest.span.start, nearest.span.end)
}

/** “by telephone”, “by email” */
function telephone(items: Item[], at: number): Span | null {
  const next = items[at + 1]!
  return isWord(items[at], 'by') && isWord(next, 'telephone', 'phone', 'email', 'e-mail', 'text', 'fax')
    ? {start: next.start, end: next.end}
    : null
}

function mediumAt(items: Item[], at: number, lemma: string): Span | null {
  const first = items[at + 1]!
  if (isWord(items[at], 'on')) {
    if (isWord(first, 'social') && isWord(items[at + 2], 'media'))
      return {start: first.start, end: items[at + 2]!.end}
    if (isWord(first, 'truth') && isWord(items[at + 2], 'social'))
      return {start: first.start, end: items[at + 2]!.end}
    const stands = (item: Item | undefined) =>
      item === undefined ||
      item.kind !== 'word' ||
      !/^[\p{L}\d]/u.test(item.lower) ||
      !/^\p{Lu}/u.test(item.text)
    if (first.kind === 'word' && PLATFORMS.has(first.lower) && stands(items[at + 2]))
      return {start: first.start, end: first.end}
    // said on Radio Okapi
    if (first.kind === 'name' && first.mention.as === 'actor' && first.referent?.kind === 'organization')
      return {start: first.start, end: first.end}
    if (first.kind === 'name' && PLATFORMS.has(first.text.toLowerCase()))
      return {start: first.start, end: first.end}
  }
  // “Al-Amili overdoes the moon,” she wrote in An-Nahar.
  if (isWord(items[at], 'in') && TAKES_ARTICLES.has(lemma) && first.kind === 'name')
    return first.referent?.kind === 'organization' ? {start: first.start, end: first.end} : null
  let noun = at + 1
  while (noun < items.length && noun - at < 8) {
    const item = items[noun]!
    if (item.kind === 'quoted') return null
    if (item.kind === 'word') {
      if (MEDIA.has(item.lower) && !MEDIA.has(items[noun + 1]?.lower ?? '')) break
      if (/^[^\p{L}\d'’]/u.test(item.lower) || LINKS.has(item.lower) || BEFORE.has(item.lower)) return null
    }
    noun++
  }
  const last = items[noun]
  if (last?.kind !== 'word' || !MEDIA.has(last.lower)) return null
  const hasDeterminer = first.kind === 'name' || DETERMINERS.has(first.lower)
  if (!hasDeterminer && !/s$/.test(last.lower) && !isWord(last, 'testimony')) return null
  return {start: first.start, end: extended(items, noun)}
}

/** “an interview | with the BBC”, “a post | on social media”, “a letter | to the court”. */
function extended(items: Item[], noun: number): number {
  let at = noun + 1
  if (isWord(items[at], 'posted', 'published', 'released', 'broadcast', 'shared')) at++
  const link = items[at]
  if (link?.kind !== 'word' || !LINKS.has(link.lower)) return items[noun]!.end
  let end = at + 1
  if (items[end]?.kind === 'word' && DETERMINERS.has(items[end]!.lower)) end++
  if (isWord(items[end], 'social') && isWord(items[end + 1], 'media')) return items[end + 1]!.end
  const target = items[end]
  if (target?.kind === 'name')
    return target.mention.as === 'place' && isWord(link, 'to', 'at') ? items[noun]!.end : target.end
  if (target?.kind === 'word' && PLATFORMS.has(target.lower)) return target.end
  return items[noun]!.end
}
